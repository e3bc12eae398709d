#!/usr/bin/env python3
"""Check every lexicon pack as a Frictionless data package, and what the schema cannot say about it.

`check_packs.py [FOLDER…]`; without a folder, all packs of the Lexicons resources. Exit 0 when all are valid, else 1.
"""
import csv
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "Sources/Lexicons/Resources"
FACETS = set("food festival kinship dress music arts sport religion value history institution currency place demonym "
             "language-name person-name".split())
MATCHES = {"word", "stem", "substring", "case", "context"}
STRENGTHS = {"", "strong", "weak", "faint"}
NEEDED = ("name", "title", "version", "licenses", "sources", "contributors", "review", "governance", "resources")


def known_cultures(registry=RESOURCES / "registry"):
    """The keys of the registry."""
    keys = set()
    for table in ("countries.csv", "peoples.csv"):
        with open(registry / table, encoding="utf-8", newline="") as file:
            keys |= {row["key"] for row in csv.DictReader(file)}
    return keys


def faults_of_schema(folder):
    """What `frictionless` finds: types, keys, foreign keys, missing files."""
    from frictionless import Package, system
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    found = list(report.errors)
    for task in report.tasks:
        found.extend(task.errors)
    return [f"{getattr(e, 'row_number', '') or ''} {e.message}".strip() for e in found]


def faults_of_words(folder, cultures):
    """Unknown cultures, facets, languages, match words and strengths; markers without forms."""
    faults, forms_of = [], set()
    description = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    faults += [f"datapackage.json: {key} is missing" for key in NEEDED if not description.get(key)]
    if description.get("name") != folder.name:
        faults.append(f"datapackage.json: name is {description.get('name')}, the folder {folder.name}")
    with open(folder / "forms.csv", encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            forms_of.add(row["marker"])
            if not re.fullmatch(r"[a-z]{3}", row["language"]):
                faults.append(f"forms.csv:{number}: language {row['language']!r} is not an ISO 639-3 code")
            if not set(row["match"].split()) <= MATCHES:
                faults.append(f"forms.csv:{number}: match {row['match']!r} is not of {sorted(MATCHES)}")
            if row["strength"] not in STRENGTHS:
                faults.append(f"forms.csv:{number}: strength {row['strength']!r} is not of {sorted(STRENGTHS - {''})}")
            if not row["form"].strip():
                faults.append(f"forms.csv:{number}: the form is empty")
    with open(folder / "markers.csv", encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            if row["facet"] not in FACETS:
                faults.append(f"markers.csv:{number}: facet {row['facet']!r} is unknown")
            unknown = [c for c in row["cultures"].split() if c.split(":")[0] not in cultures]
            if unknown or not (row["cultures"].split() or row["stance"].startswith("etic")):
                faults.append(f"markers.csv:{number}: cultures {' '.join(unknown) or 'are missing'}: not in the registry")
            if row["marker"] not in forms_of:
                faults.append(f"markers.csv:{number}: {row['marker']} has no form")
    return faults


def main(arguments):
    folders = [Path(a) for a in arguments] or sorted(p.parent for p in (RESOURCES / "packs").glob("*/datapackage.json"))
    cultures, broken = known_cultures(), 0
    for folder in folders:
        faults = faults_of_words(folder, cultures) + faults_of_schema(folder)
        broken += bool(faults)
        print(f"{folder.name}: {'valid' if not faults else f'{len(faults)} faults'}")
        for fault in faults[:20]:
            print(f"  {fault}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
