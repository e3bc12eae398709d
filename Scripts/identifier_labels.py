"""Labels of the language identifier, for the scripts that measure it: codes other programs and texts use, resolved."""

import csv
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TABLE = os.path.join(ROOT, "Sources/Languages/LabelAliases+Table.swift")


def pairs(name):
    """One of the tables of codes the program itself resolves names with."""
    source = open(TABLE, encoding="utf-8").read()
    words = re.search(rf'static let {name}: .*?"""\n(.*?)"""', source, re.S).group(1).split()
    return dict(zip(words[::2], words[1::2]))


CODES = pairs("codes")
INDIVIDUAL = pairs("individual")


def language(code):
    """ISO 639-3 of a code of two or three letters; of a macrolanguage the language data usually mean by it."""
    code = code.lower()
    code = CODES.get(code, code)
    return INDIVIDUAL.get(code, code)


def rows(path):
    """Rows of a table with a header line, fields between tabs."""
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def lines(path):
    """Lines of a text with something in them."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return [line.strip() for line in file if line.strip()]


def texts(folder):
    """Labels and texts of a folder of LABEL.txt, in the order of labels and lines."""
    for name in sorted(os.listdir(folder)):
        for line in lines(os.path.join(folder, name)):
            yield name.split(".")[0], line
