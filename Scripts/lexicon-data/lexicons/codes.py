"""CLDR's language codes as ISO 639-3, and where a macro code is meant, the individual language the text is in."""
import json
from functools import lru_cache

from .files import ISO_CODES

# CLDR writes `ar`, `zh`, `sw` … for the standard language; ISO 639-3 has individual codes for those.
STANDARD = {
    "ar": "arb", "zh": "cmn", "sw": "swh", "fa": "pes", "ms": "zsm", "az": "azj", "uz": "uzn", "ku": "kmr",
    "sq": "als", "et": "ekk", "lv": "lvs", "mn": "khk", "mg": "plt", "no": "nob", "nb": "nob", "ne": "npi",
    "or": "ory", "ps": "pbt", "qu": "quy", "gn": "gug", "om": "gaz", "ff": "fuv", "ay": "ayr", "yi": "ydd",
    "tl": "fil", "sh": "srp", "iu": "ike", "cr": "crk", "oj": "ojb", "kok": "gom", "bal": "bcc", "ak": "twi",
    "bua": "bxr", "chm": "mhr", "kv": "kpv", "kr": "knc", "zza": "diq", "bik": "bcl", "tw": "twi", "raj": "mwr",
    "syr": "aii", "din": "dik", "tmh": "taq", "lah": "pnb", "ji": "ydd", "iw": "heb", "in": "ind",
}
# Where script or territory tell another individual language.
IN_SCRIPT = {("az", "Arab"): "azb", ("uz", "Arab"): "uzs", ("ms", "Arab"): "zsm", ("pa", "Arab"): "pnb",
             ("ff", "Adlm"): "fuf", ("mn", "Mong"): "mvf", ("iu", "Cans"): "ike"}
IN_TERRITORY = {("fa", "AF"): "prs", ("az", "IR"): "azb", ("ps", "PK"): "pbu", ("mn", "CN"): "mvf",
                ("ff", "GN"): "fuf", ("ff", "SN"): "fuc", ("ff", "GM"): "fuc", ("ff", "MR"): "fuc",
                ("qu", "EC"): "qug", ("qu", "BO"): "quh", ("ak", "GH"): "twi"}


@lru_cache(maxsize=None)
def alpha3():
    entries = json.loads((ISO_CODES / "iso_639-3.json").read_text(encoding="utf-8"))["639-3"]
    return {e["alpha_2"]: e["alpha_3"] for e in entries if "alpha_2" in e}


def individual(code, script="", territory=""):
    """`sw` → `swh`, `pa` in Arab → `pnb`, `fa` in AF → `prs`, `yo` → `yor`, `luo` → `luo`."""
    if (code, script) in IN_SCRIPT:
        return IN_SCRIPT[code, script]
    if (code, territory) in IN_TERRITORY:
        return IN_TERRITORY[code, territory]
    if code in STANDARD:
        return STANDARD[code]
    return alpha3().get(code, code)


def split(type_):
    """`uz_Arab` → (`uz`, `Arab`)."""
    code, _, rest = type_.partition("_")
    return code, rest if len(rest) == 4 else ""
