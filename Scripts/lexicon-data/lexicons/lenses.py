"""Step: groupings of cultures and languages as tables. UN M49 comes from the registry; the others are compact lists
in `data/lenses`: `@ field text` lines describe a lens, every other line is `group: key key …`. A key that a
publication did not study is absent.
"""
import re

from .files import DATA, REGISTRY, ROOT, rows, write_json, write_rows

OUTPUT = ROOT / "Sources/Measures/Resources/lenses"


def parse(text):
    """(fields, [(key, group)]) of one list."""
    fields, pairs = {}, []
    for line in text.split("\n"):
        if line.startswith("@ "):
            _, name, value = line.split(" ", 2)
            fields[name] = int(value) if name == "year" else value
        elif line.strip() and not line.startswith("#"):
            group, _, keys = line.partition(":")
            pairs.extend((key, group.strip()) for key in keys.split())
    return fields, pairs


def write_lens(name, fields, pairs, known):
    unknown = sorted({k for k, _ in pairs} - known)
    twice = sorted({k for k, _ in pairs if sum(1 for other, _ in pairs if other == k) > 1})
    if unknown or twice:
        raise ValueError(f"{name}: unknown keys {unknown}, keys in two groups {twice}; correct data/lenses/{name}.txt")
    write_rows(OUTPUT / f"{name}.csv", ["key", "group"], sorted(pairs))
    write_json(OUTPUT / f"{name}.json", {"id": name, **fields})
    print(f"  {name}: {len(pairs)} keys in {len({g for _, g in pairs})} groups")


def write():
    countries = {r["key"] for r in rows(REGISTRY / "countries.csv")}
    languages = {r["label"][:3] for r in rows(DATA / "labels.tsv", "\t")} | \
        {l for name in ("countries", "peoples") for r in rows(REGISTRY / f"{name}.csv") for l in r["languages"].split()}
    names = {r["code"]: r["name"] for r in rows(REGISTRY / "regions.csv")}
    territories = list(rows(REGISTRY / "territories.csv"))
    source = "United Nations Statistics Division, Standard country or area codes for statistical use (M49)"
    note = "Antarctica has no group. Taiwan and Kosovo, which M49 does not list, stand where Unicode CLDR places them."
    for name, title, level in (("un-m49-subregions", "UN M49 sub-regions", ("intermediate", "subregion")),
                               ("un-m49-regions", "UN M49 regions", ("region",))):
        pairs = [(r["territory"], names[next(r[c] for c in level if r[c])]) for r in territories if any(r[c] for c in level)]
        write_lens(name, {"title": title, "source": source, "year": 2022, "note": note, "keyed_by": "culture"}, pairs, countries)
    for path in sorted((DATA / "lenses").glob("*.txt")):
        fields, pairs = parse(path.read_text(encoding="utf-8"))
        known = countries if fields["keyed_by"] == "culture" else {k for k, _ in pairs if re.fullmatch("[a-z]{3}", k)}
        write_lens(path.stem, fields, pairs, known)
        if fields["keyed_by"] == "language":
            missing = sorted({r["label"][:3] for r in rows(DATA / "labels.tsv", "\t")} - {k for k, _ in pairs})
            print(f"    languages of labels without a group: {' '.join(missing)}")
