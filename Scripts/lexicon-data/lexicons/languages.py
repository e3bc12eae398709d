"""Names of languages in every language CLDR has them in: weak signs of the peoples and countries at home in them."""
from collections import defaultdict

from . import cldr
from .codes import individual, split
from .files import CLDR_VERSION, REGISTRY, rows
from .pack import Pack
from .registry import WIDE
from .words import fold

MOST_CULTURES = 4
# Languages at home in many countries, or of no living community: their names point to nobody in particular.
LEFT_OUT = WIDE | {"nld", "lat", "epo", "ina", "ido", "vol", "swh", "zsm", "ind", "san", "und", "mul", "zxx", "mis", "tlh", "jbo"}


def cultures_of():
    """language → the peoples whose first language it is, else the countries it is at home in."""
    people, country = defaultdict(list), defaultdict(list)
    for row in rows(REGISTRY / "peoples.csv"):
        for language in row["languages"].split()[:2]:
            people[language].append(row["key"])
    for row in rows(REGISTRY / "countries.csv"):
        for language in row["languages"].split():
            country[language].append(row["key"])
    found = {}
    for language in set(people) | set(country):
        keys = people.get(language) or country[language]
        if language not in LEFT_OUT and 0 < len(keys) <= MOST_CULTURES:
            found[language] = sorted(keys)
    return found


def build():
    pack = Pack("generated-languages", "Language names",
                "Names of languages from Unicode CLDR; they point to the peoples or countries at home in them. "
                "Languages of many countries are left out.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION)])
    cultures, owners, found = cultures_of(), defaultdict(set), []
    for locale in cldr.locales():
        language = individual(*split(locale))
        for key, alternate, text in cldr.names(locale, "language"):
            code = individual(*split(key)) if "_" not in key else ""
            if len(language) != 3 or not code or alternate == "menu" or "(" in text or "（" in text:
                continue
            owners[language, fold(text)].add(code)
            if code in cultures:
                found.append((language, code, text))
    for language, code, text in found:
        if len(owners[language, fold(text)]) > 1 or len(text) < 3:
            pack.drop("name of two languages, or too short")
            continue
        marker = f"language-{code}"
        pack.mark(marker, "language-name", cultures[code], f"CLDR {CLDR_VERSION}")
        pack.add(marker, language, text, [], "weak", "stands in lists too")
    return pack
