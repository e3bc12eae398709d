"""Where sources are read and results written, and how: every output is sorted, LF-ended and free of dates."""
import csv
import json
import os
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
DATA = HERE / "data"
ROOT = HERE.parent.parent
RESOURCES = ROOT / "Sources/Lexicons/Resources"
REGISTRY = RESOURCES / "registry"
PACKS = RESOURCES / "packs"

CLDR = Path(os.environ.get("EMIC_CLDR", "/usr/share/unicode/cldr/common"))
"""CLDR's XML, as Debian's `unicode-cldr-core` installs it."""
ISO_CODES = Path(os.environ.get("EMIC_ISO_CODES", "/usr/share/iso-codes/json"))
"""Debian's `iso-codes`."""
LOCATIONS = Path(os.environ.get("EMIC_LOCATIONS", "/usr/share/libgweather-4/Locations.xml"))
"""Debian's `libgweather-4-common`."""
TEXT = Path(os.environ["EMIC_TEXT"]) if os.environ.get("EMIC_TEXT") else None
"""Text by language, one folder of `LABEL.txt.gz`; without it the counts kept in `data` are used."""
NEUTRAL = [Path(p) for p in os.environ.get("EMIC_NEUTRAL", "").split(":") if p]
"""JSON Lines files (`text`, `lang`) that speak of no culture, to measure false hits on."""

CLDR_VERSION = "41"


def nfc(text):
    return unicodedata.normalize("NFC", text)


def rows(path, delimiter=","):
    """The rows of a CSV or TSV file with a header; lines that begin with # are skipped."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter=delimiter,
                                  quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL)


def write_rows(path, header, table):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(table)


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
