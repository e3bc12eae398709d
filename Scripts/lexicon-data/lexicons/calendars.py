"""Months and eras of calendars that one or two countries count their days by, in every language CLDR has them in."""
from . import cldr
from .codes import individual, split
from .files import CLDR_VERSION, REGISTRY, rows
from .pack import Pack
from .words import fold

# calendar → cultures, and the languages it is dated in at home. Calendars of a religion at large are left out.
MONTHS = {"persian": (["IR"], {"pes"}), "ethiopic": (["ET", "ER"], {"amh", "tir", "gaz"}),
          "coptic": (["x-copts", "EG"], {"arb", "arz"}), "hebrew": (["IL", "x-ashkenazi", "x-sephardi"], {"heb", "ydd"}),
          "indian": (["IN"], {"hin", "ben", "tam", "tel", "mar", "guj", "kan", "mal", "pan", "ory", "npi"})}
ERAS = {"japanese": (["JP"], range(232, 237)), "roc": (["TW"], range(1, 2))}
ERA_LANGUAGES = {"jpn", "cmn", "yue", "kor", "eng"}


def month_names(root, calendar):
    for node in root.iterfind(f"dates/calendars/calendar[@type='{calendar}']/months/monthContext/monthWidth[@type='wide']/month"):
        if node.text and "↑" not in node.text and node.get("draft") != "unconfirmed":
            yield int(node.get("type")), node.text.strip()


def build():
    pack = Pack("generated-calendars", "Calendars",
                "Months of the Persian, Ethiopic, Coptic, Hebrew and Indian national calendars, and recent eras of Japan "
                "and Taiwan, from Unicode CLDR. Calendars that many countries share are left out.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION)])
    keys = {r["key"] for name in ("peoples", "countries") for r in rows(REGISTRY / f"{name}.csv")}
    for locale in cldr.locales():
        language, root = individual(*split(locale)), cldr.tree(f"main/{locale}.xml")
        for calendar, (cultures, home) in MONTHS.items():
            if language not in home | {"eng"}:
                continue
            for number, text in month_names(root, calendar):
                if len(fold(text)) < 4 or any(ch.isdigit() for ch in text):
                    continue
                marker = f"calendar-{calendar}-{number}"
                pack.mark(marker, "institution", [c for c in cultures if c in keys], f"CLDR {CLDR_VERSION}",
                          "a month of the civil or community calendar")
                pack.add(marker, language, text, [], "weak", "a month, also a given name")
        for calendar, (cultures, eras) in ERAS.items():
            if language not in ERA_LANGUAGES:
                continue
            path = f"dates/calendars/calendar[@type='{calendar}']/eras/eraAbbr/era"
            for node in root.iterfind(path):
                text = node.text or ""
                if int(node.get("type")) not in eras or "↑" in text or not text.isalpha() or len(text) < 2 or text.isupper():
                    continue
                marker = f"calendar-{calendar}-{node.get('type')}"
                pack.mark(marker, "history", cultures, f"CLDR {CLDR_VERSION}")
                pack.add(marker, language, text, [], "weak", "stands in dates")
    return pack
