"""Provinces, states and regions (ISO 3166-2) under CLDR's names, and England, Scotland, Wales and Northern Ireland's own."""
from collections import defaultdict

from . import cldr, inflect
from .codes import individual, split
from .files import CLDR_VERSION, REGISTRY, rows
from .pack import Pack
from .registry import territories as known_territories
from .words import fold

# Languages with much text on other countries; every other language only names its own countries' subdivisions.
WORLD = {"eng", "spa", "fra", "deu", "por", "rus", "arb", "hin", "ind", "cmn", "jpn"}
SHORTEST_ANYWHERE = 6
INFLECTED = {"rus", "ukr", "pol", "tur", "fin", "hun", "kor", "tam", "tel", "mal", "kan", "mar", "ben", "npi", "kat", "hye", "hrv", "srp", "ces"}


def build():
    pack = Pack("generated-subdivisions", "Provinces, states and regions",
                "Names of ISO 3166-2 subdivisions in the languages Unicode CLDR has them in; names that two "
                "countries share, or that are a country's name, are left out.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION)])
    known, owners, found = set(known_territories()), defaultdict(set), []
    names_of_countries = set()
    for locale in cldr.locales():
        names_of_countries |= {(individual(*split(locale)), fold(t)) for k, _, t in cldr.names(locale, "territory")}
    for locale in cldr.locales("subdivisions"):
        code, script = split(locale)
        language = individual(code, script)
        for key, _, text in cldr.names(locale, "subdivision", "subdivisions"):
            territory = key[:2].upper()
            if territory not in known or len(language) != 3 or "(" in text:
                continue
            owners[language, fold(text)].add(territory)
            owners["", fold(text)].add(territory)
            found.append((language, territory, key, text, locale))
    homes = {r["key"]: set(r["languages"].split()) for r in rows(REGISTRY / "countries.csv")}
    english = {(key, fold(text)) for language, _, key, text, _ in found if language == "eng"}
    for language, territory, key, text, locale in found:
        if language not in WORLD | homes[territory]:
            continue
        folded = fold(text)
        if len(owners[language, folded]) > 1 or len(owners["", folded]) > 1:
            pack.drop("name of places in two countries")
            continue
        if (language, folded) in names_of_countries:
            pack.drop("name of a country too")
            continue
        if len(folded) < 3 or folded.isdigit():
            continue
        marker = f"subdivision-{key[:2]}-{key[2:]}"
        pack.mark(marker, "place", [territory], f"CLDR {CLDR_VERSION}")
        if (key, folded) in english and len(folded) >= SHORTEST_ANYWHERE:
            pack.add(marker, "mul", text, ["case"])
            if language not in INFLECTED & homes[territory]:
                continue
        variants = inflect.forms(language, text, cldr.script_of(locale)) if language in INFLECTED & homes[territory] and " " not in text else [(text, False)]
        for form, stem in variants:
            pack.add(marker, language, form, ["stem"] if stem else [])
    return pack
