"""Currencies of one country: CLDR's full names in every language, and units whose name is nobody else's."""
from collections import defaultdict

from . import cldr
from .codes import individual, split
from .files import CLDR_VERSION, DATA, rows
from .pack import Pack
from .registry import territories as known_territories
from .words import fold


def current():
    """currency → territories where it is legal tender now."""
    found = defaultdict(set)
    for region in cldr.supplemental("currencyData/region"):
        for node in region.iterfind("currency"):
            if node.get("to") is None and node.get("tender") != "false":
                found[node.get("iso4217")].add(region.get("iso3166"))
    return found


def build():
    pack = Pack("generated-currencies", "Currencies",
                "Names of currencies that one country uses, from Unicode CLDR, and unit names no other country has.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION), ("desk", "", "1")])
    known = set(known_territories())
    tender = {c: t & known for c, t in current().items()}
    single = {c: sorted(t)[0] for c, t in tender.items() if len(t) == 1}
    single.update({"USD": "US", "AUD": "AU", "NZD": "NZ", "CHF": "CH", "NOK": "NO", "DKK": "DK", "GBP": "GB", "ILS": "IL",
                   "MAD": "MA", "INR": "IN", "CNY": "CN", "TRY": "TR", "ZAR": "ZA", "RUB": "RU"})
    owners, found = defaultdict(set), []
    for locale in cldr.locales():
        language, root = individual(*split(locale)), cldr.tree(f"main/{locale}.xml")
        for node in root.iterfind("numbers/currencies/currency"):
            for name in node.iterfind("displayName"):
                text = name.text or ""
                if "↑" in text or not text or len(language) != 3 or name.get("draft") == "unconfirmed":
                    continue
                owners[language, fold(text)].add(node.get("type"))
                if node.get("type") in single and "(" not in text and len(text) >= 4:
                    found.append((language, node.get("type"), text))
    for language, code, text in found:
        if len(owners[language, fold(text)]) > 1:
            pack.drop("name of two currencies")
            continue
        marker = f"currency-{code.lower()}"
        pack.mark(marker, "currency", [single[code]], f"CLDR {CLDR_VERSION}")
        phrase = " " in text or "-" in text
        pack.add(marker, language, text, [], "" if phrase else "weak", "" if phrase else "a unit's name alone")
    for row in rows(DATA / "currency-units.tsv", "\t"):
        marker = f"currency-{row['code'].lower()}"
        pack.mark(marker, "currency", row["cultures"].split(), "desk")
        for group in row["forms"].split(";"):
            languages, _, names = group.strip().partition(":")
            for language in languages.split("+"):
                for name in names.split(","):
                    weak = name.strip().endswith("?")
                    pack.add(marker, language, name.strip(" ?"), [], "weak" if weak else "",
                             "another meaning too" if weak else "")
    return pack
