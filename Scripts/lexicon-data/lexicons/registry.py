"""The registry's tables that are facts of published sources: countries, territories, languages spoken in them.

From CLDR's supplemental data (population, literacy, language shares and status by territory, UN M49 containment,
codes) and its locale data (each territory's name in its own official languages).
"""
from collections import defaultdict

from . import cldr
from .codes import individual, split
from .files import CLDR_VERSION, DATA, REGISTRY, rows, write_rows

SOURCE = f"CLDR {CLDR_VERSION}"
TOP = ("002", "019", "142", "150", "009")
SUB = ("015", "202", "419", "021", "030", "034", "035", "143", "145", "039", "151", "154", "155", "053", "054", "057",
       "061")
INTERMEDIATE = ("005", "011", "013", "014", "017", "018", "029")
# CLDR's English name where it has an SAR suffix, an abbreviation or an older form.
NAMES = {"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "HK": "Hong Kong", "MO": "Macao",
         "MM": "Myanmar", "PS": "Palestine", "TR": "Türkiye", "CI": "Côte d’Ivoire", "CC": "Cocos Islands"}
# Languages of wide second use are at home only where they are official.
CONSTRUCTED = {"epo", "ina", "ido", "vol", "und"}
WIDE = {"eng", "fra", "rus", "deu", "spa", "arb", "por", "ita", "cmn"}


def territories():
    return [r["key"] for r in rows(DATA / "territories.tsv", "\t")]


def english(code):
    found = {alt: text for key, alt, text in cldr.names("en", "territory") if key == code}
    text = NAMES.get(code) or found.get("short" if code == "PS" else "") or code
    return text.replace(" & ", " and ").replace("St. ", "Saint ")


def containment():
    """M49 group → members, the deprecated and political ones left out."""
    groups = {}
    for node in cldr.supplemental("territoryContainment/group"):
        if node.get("status") == "deprecated" or not node.get("type").isdigit():
            continue
        groups.setdefault(node.get("type"), set()).update(node.get("contains").split())
    return groups


def group_of(code, groups, order):
    """The group among `order` that holds `code`, directly or through another."""
    def holds(group, seen=()):
        members = groups.get(group, set())
        return code in members or any(m in groups and m not in seen and holds(m, seen + (group,)) for m in members)
    return next((g for g in order if holds(g)), "")


def numeric_codes():
    root = cldr.tree("supplemental/supplementalData.xml")
    return {n.get("type"): (n.get("numeric", ""), n.get("alpha3", "")) for n in root.iter("territoryCodes")}


def shares():
    """territory → {(language, script): (ppm, official, literacy ppm or None)}; of two codes for one language the larger."""
    result = {}
    for node in cldr.supplemental("territoryInfo/territory"):
        here = {}
        for item in node.iterfind("languagePopulation"):
            code, script = split(item.get("type"))
            key = (individual(code, script, node.get("type")), script)
            ppm = round(float(item.get("populationPercent", "0")) * 10_000)
            literacy = item.get("literacyPercent") or item.get("writingPercent")
            row = (ppm, item.get("officialStatus", ""), round(float(literacy) * 10_000) if literacy else None)
            if key not in here or row[0] > here[key][0] or (row[1] and not here[key][1]):
                here[key] = row
        result[node.get("type")] = (int(node.get("population", "0")),
                                    round(float(node.get("literacyPercent", "0")) * 10_000), here)
    return result


def home_languages(all_shares, known):
    """territory → ISO 639-3 codes at home there: official ones, and those of which it holds a tenth of all speakers."""
    speakers = defaultdict(int)
    for population, _, here in all_shares.values():
        for (language, _), (ppm, _, _) in here.items():
            speakers[language] += population * ppm // 1_000_000
    homes = {}
    for territory in known:
        population, _, here = all_shares.get(territory, (0, 0, {}))
        found = {}
        for (language, _), (ppm, official, _) in here.items():
            count = population * ppm // 1_000_000
            native = language not in WIDE and count * 10 >= speakers[language] and count > 0
            if (official or native) and language not in CONSTRUCTED:
                found[language] = max(found.get(language, 0), ppm)
        homes[territory] = [l for l, _ in sorted(found.items(), key=lambda i: (-i[1], i[0]))]
    return homes


def endonyms(all_shares, known):
    """territory → its name in up to three of its official languages, the most spoken first."""
    own = {r["key"]: r["endonym"] for r in rows(DATA / "territories.tsv", "\t") if r["endonym"]}
    locale_names = {}
    for locale in cldr.locales():
        code, script = split(locale)
        locale_names.setdefault(individual(code, script), {}).setdefault(script, locale)
    result = {}
    for territory in known:
        if territory in own:
            result[territory] = own[territory]
            continue
        _, _, here = all_shares.get(territory, (0, 0, {}))
        official = sorted(((-ppm, language, script) for (language, script), (ppm, status, _) in here.items()
                           if status in ("official", "de_facto_official")))
        found = []
        for _, language, script in official:
            scripts = locale_names.get(language, {})
            locale = scripts.get(script) or scripts.get("")
            if locale is None:
                continue
            names = {a: t for k, a, t in cldr.names(locale, "territory") if k == territory}
            name = names.get("short") if territory in ("HK", "MO", "PS", "MM") else None
            name = name or names.get("")
            name = english(territory) if locale == "en" else name
            if name and name not in found:
                found.append(name)
        result[territory] = " / ".join(found[:3]) or english(territory)
    return result


def write():
    known, groups, numeric, all_shares = territories(), containment(), numeric_codes(), shares()
    homes, own = home_languages(all_shares, known), endonyms(all_shares, known)
    write_rows(REGISTRY / "countries.csv", ["key", "kind", "name", "endonym", "languages", "territories"],
               [[t, "country", english(t), own[t], " ".join(homes[t]), f"{t}:1"] for t in known])
    table = []
    for t in known:
        population, literacy, _ = all_shares.get(t, (0, 0, {}))
        number, letters = numeric.get(t, ("", ""))
        table.append([t, letters, "" if t == "XK" else number, *(group_of(t, groups, o) for o in (TOP, SUB, INTERMEDIATE)),
                      population, literacy, SOURCE])
    write_rows(REGISTRY / "territories.csv", ["territory", "alpha3", "m49", "region", "subregion", "intermediate",
                                              "population", "literacy", "source"], table)
    table, totals = [], defaultdict(int)
    for t in known:
        population, _, here = all_shares.get(t, (0, 0, {}))
        for (language, script), (ppm, official, literacy) in sorted(
                here.items(), key=lambda i: (-i[1][0], i[0])):
            table.append([t, language, script, ppm, official, "" if literacy is None else literacy, SOURCE])
            totals[language, script] += population * ppm // 1_000_000
    write_rows(REGISTRY / "territory_languages.csv",
               ["territory", "language", "script", "share", "official", "literacy", "source"], table)
    world = {k: t for k, _, t in cldr.names("en", "territory")}
    parents = {member: group for group in ("001",) + TOP + SUB for member in groups.get(group, ()) if member in world}
    write_rows(REGISTRY / "regions.csv", ["code", "name", "parent"],
               [[code, world[code].replace(" & ", " and "), parents.get(code, "") if code in SUB + INTERMEDIATE else ""]
                for code in sorted(TOP + SUB + INTERMEDIATE)])
    write_speakers(totals)


def write_speakers(totals):
    """Speakers by label: CLDR's shares summed over territories, or where it has none, another published figure."""
    by_language = defaultdict(int)
    for (language, _), count in totals.items():
        by_language[language] += count
    table = []
    for row in rows(DATA / "labels.tsv", "\t"):
        language, script = row["label"].split("_")
        siblings = [s for s in row["scripts"].split() if s != script]
        named = totals.get((language, script))
        if siblings:
            count = named if named else by_language[language] - sum(totals.get((language, s), 0) for s in siblings)
            # A script CLDR does not tell apart has no figure of its own.
            count = count if named or script == row["scripts"].split()[0] else 0
        else:
            count = by_language[language]
        if count:
            table.append([row["label"], language, script, count, SOURCE])
        elif row["speakers"] and (not siblings or script == row["scripts"].split()[0]):
            table.append([row["label"], language, script, int(row["speakers"]), row["speakers_source"]])
    write_rows(REGISTRY / "speakers.csv", ["label", "language", "script", "speakers", "source"], table)
