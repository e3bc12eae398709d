"""Identity and tax numbers by the names people use for them, from the module descriptions of PyPI `python-stdnum`."""
import importlib
import pkgutil
import re

from .files import REGISTRY, rows
from .pack import Pack
from .cities import slug

DESCRIPTION = re.compile(r"^(?P<short>[^(]+?)\s*\((?P<long>.+)\)\.?$", re.S)
ENGLISH = re.compile(r"\b(number|identification|identifier|code|tax|national|personal|company|business|registration|"
                     r"VAT|social|security|ID|card|postal|bank|account|the|and|of|for)\b")


def build():
    import stdnum
    pack = Pack("generated-institutions", "Names of identity and tax numbers",
                "Names of national identity, tax and social-security numbers from PyPI python-stdnum: an institution "
                "people of one country deal with by that name.",
                "LGPL", [("PyPI python-stdnum", "https://pypi.org/project/python-stdnum/", "2.2")])
    homes = {r["key"]: r["languages"].split() for r in rows(REGISTRY / "countries.csv")}
    for info in sorted(pkgutil.walk_packages(stdnum.__path__, "stdnum."), key=lambda i: i.name):
        parts = info.name.split(".")
        country = parts[1].strip("_").upper() if len(parts) == 3 else ""
        if country not in homes or parts[2] in ("vat", "tva", "btw", "uid", "tin", "pin", "bn", "cn", "in_", "iban", "postcode"):
            continue
        lines = (importlib.import_module(info.name).__doc__ or "").strip().split("\n\n")[0]
        found = DESCRIPTION.match(" ".join(lines.split()))
        if not found:
            continue
        marker = f"institution-{country.lower()}-{slug(parts[2])}"
        names = [n.strip(" ,.'\"") for n in re.split(r",|;| or |/", found["long"])]
        native = [n for n in names if not ENGLISH.search(n) and " " in n and len(n) > 8]
        short = found["short"].strip()
        if not native and not re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{4,8}|[A-Z]?[a-zäöåéøæ]{6,}", short):
            continue
        pack.mark(marker, "institution", [country], "PyPI python-stdnum 2.2", " ".join(found["long"].split())[:90])
        for name in native:
            for language in sorted({*homes[country][:2]}):
                pack.add(marker, language, name, [], "", "")
        if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{4,8}", short) and short not in ("VAT", "TIN", "NIF", "SSN"):
            for language in sorted({*homes[country][:2]}):
                pack.add(marker, language, short, ["case"], "faint" if len(short) < 5 else "weak", "an abbreviation")
        elif re.fullmatch(r"[A-Z]?[a-zäöåéøæ]{6,}", short):
            for language in sorted({"eng", *homes[country][:2]}):
                pack.add(marker, language, short, [], "weak", "a single word")
    return pack
