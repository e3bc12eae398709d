"""Reading CLDR's XML: territories, names, languages. Only what a locale says itself is taken, never what it inherits."""
import re
from functools import lru_cache
from xml.etree import ElementTree

from .files import CLDR, nfc

REFUSED_DRAFTS = {"unconfirmed"}
INHERIT = "↑↑↑"


@lru_cache(maxsize=None)
def tree(relative):
    path = CLDR / relative
    return ElementTree.parse(path).getroot() if path.exists() else None


def locales(folder="main"):
    """Locales that are a language or a language in a script (`sr_Latn`), no regional ones."""
    names = sorted(p.stem for p in (CLDR / folder).glob("*.xml"))
    return [n for n in names if n != "root" and re.fullmatch(r"[a-z]{2,3}(_[A-Z][a-z]{3})?", n)]


def names(locale, kind, folder="main"):
    """(key, alternate, text) of the display names `kind` (territory, language, subdivision) in a locale."""
    root = tree(f"{folder}/{locale}.xml")
    if root is None:
        return []
    plural = {"territory": "territories", "language": "languages", "subdivision": "subdivisions"}[kind]
    found = []
    for node in root.iterfind(f"localeDisplayNames/{plural}/{kind}"):
        if node.get("draft") in REFUSED_DRAFTS or not node.text or INHERIT in node.text:
            continue
        found.append((node.get("type"), node.get("alt", ""), nfc(node.text.strip())))
    return found


def supplemental(path):
    return tree("supplemental/supplementalData.xml").iterfind(path)


@lru_cache(maxsize=None)
def likely_subtags():
    root = tree("supplemental/likelySubtags.xml")
    return {n.get("from"): n.get("to") for n in root.iter("likelySubtag")}


def script_of(locale):
    """The script a locale is written in."""
    parts = locale.split("_")
    for part in parts[1:]:
        if len(part) == 4:
            return part
    full = likely_subtags().get(locale) or likely_subtags().get(parts[0]) or ""
    match = re.search(r"_([A-Z][a-z]{3})(_|$)", full)
    return match.group(1) if match else "Latn"
