"""Country names in every language CLDR has them in, with the forms languages inflect them to, and contested names."""
import re

from . import cldr, inflect
from .codes import individual, split
from .files import CLDR_VERSION, DATA, rows
from .pack import Pack
from .registry import territories as known_territories
from .words import without_hamza

SKIPPED_LOCALES = {"nb", "bs_Cyrl", "az_Cyrl"}


def clean(text):
    """`Congo - Kinshasa` → `Congo-Kinshasa`, `Myanmar (Burma)` → both names, `Hong Kong SAR China` is left to CLDR's short form."""
    inside = re.search(r"[(（]([^()（）]+)[)）]", text)
    outside = re.sub(r"\s*[(（][^()（）]*[)）]\s*", " ", text).strip()
    names = [outside]
    if inside and not re.fullmatch(r"[A-ZА-Я]{2,4}|.*(SAR|Keeling|Malvinas|Republi|Респуб|Repub|Häyew).*", inside.group(1)):
        names.append(inside.group(1))
    return [re.sub(r"\s+[-–]\s+", "-", n) for n in names if len(n) > 1]


def build():
    pack = Pack("generated-territories", "Country names",
                "Names of countries and territories in each language's own words, from Unicode CLDR, "
                "with inflected forms made by rule and names in common use that CLDR lacks.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION), ("desk", "", "1")])
    known = set(known_territories())
    for territory in known:
        pack.mark(f"territory-{territory.lower()}", "place", [territory], f"CLDR {CLDR_VERSION}")
    for locale in cldr.locales():
        code, script = split(locale)
        language = individual(code, script)
        if locale in SKIPPED_LOCALES or len(language) != 3:
            continue
        for key, alternate, text in cldr.names(locale, "territory"):
            if key not in known or (key in ("CD", "CG") and re.fullmatch(r"\w+", text)):
                continue
            if "SAR" in text or "САР" in text or "RAE" in text or "특별행정구" in text or "特别行政区" in text:
                continue
            for name in clean(text):
                for form, stem in inflect.forms(language, name, cldr.script_of(locale)):
                    pack.add(f"territory-{key.lower()}", language, form, ["stem"] if stem else [])
                if language == "arb":
                    pack.add(f"territory-{key.lower()}", language, without_hamza(name))
    for row in rows(DATA / "territory-names.tsv", "\t"):
        marker = f"territory-{row['marker']}"
        pack.mark(marker, "place", row["cultures"].split(), "desk", row["note"])
        for group in row["forms"].split(";"):
            language, _, names = group.strip().partition(":")
            for name in names.split(","):
                text, marks = parse_marks(name.strip())
                for form, stem in inflect.forms(language, text):
                    pack.add(marker, language, form, (["stem"] if stem else []) + marks["match"], marks["strength"],
                             "another meaning too" if marks["strength"] else "")
    return pack


def parse_marks(text):
    """`Holland?` → (`Holland`, weak): ? weak, ?? faint, = case, ^ context."""
    strength, match = "", []
    while text and text[-1] in "?=^":
        if text[-1] == "?":
            strength = "faint" if strength == "weak" else "weak"
        else:
            match.append({"=": "case", "^": "context"}[text[-1]])
        text = text[:-1]
    return text, {"strength": strength, "match": match}
