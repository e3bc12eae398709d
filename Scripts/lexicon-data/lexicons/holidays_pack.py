"""Holidays that are one country's (or two or three neighbours'), in the languages of the countries that keep them."""
import re
from collections import defaultdict

from .codes import individual, split
from .files import REGISTRY, rows
from .pack import Pack
from .cities import slug
from .words import fold

YEARS = range(2005, 2026)
MOST_COUNTRIES = 3
OBSERVED = re.compile(r"\s*[\(（].*?[\)）]|\s*(;|/).*$")
# Names any country may have, whatever day it is: by their English words.
PLAIN = re.compile(r"\b(independence|national|constitution|republic|labou?r|workers|christmas|easter|good friday|new year|"
                   r"mother|father|women|children|youth|teacher|victory|revolution|armed forces|army|flag|heroes|martyr|"
                   r"liberation|unity|freedom|peace|bank|election|census|memorial|remembrance|ascension|assumption|all saints|"
                   r"all souls|epiphany|pentecost|whit|corpus christi|immaculate|palm sunday|ash wednesday|maundy|holy|eid|"
                   r"ramadan|mawlid|prophet|ashura|arafat|islamic|muharram|isra|buddha|vesak|may day|boxing|family|"
                   r"president|prime minister|king|queen|emperor|royal|funeral|mourning|visit|day off|bridge|special|"
                   r"additional|substitute|summer|spring|autumn|winter|solstice|equinox|thanksgiving|halloween|valentine|"
                   r"human rights|international|world|united nations|commonwealth|discovery|columbus|sunday|monday|tuesday|"
                   r"wednesday|thursday|friday|saturday|saint|st\.|day of|festival day|holiday|foundation|federal|state|"
                   r"province|city|municipal|autonomy|referendum|genocide|diwali|deepavali|lunar|spring festival|farmers?|"
                   r"midsummer|sovereign|buddhist|parade|evacuation|gospel|proclamation|veterans?|annunciation|inauguration|death|carnival|shrove|advent|reformation|sports?|health|arbor|tree|culture|language|science|"
                   r"navy|police|defen[cs]e|public|mid-autumn|qingming|dragon boat)\b", re.I)


def days():
    """(country, locale, day, name) in every locale a country's holidays come in; day: date, place among that date's, how many."""
    import holidays
    wanted = {r["key"] for r in rows(REGISTRY / "countries.csv")}
    localized = holidays.list_localized_countries()
    for country in sorted(holidays.list_supported_countries()):
        if country not in wanted:
            continue
        for locale in sorted(localized.get(country, [])) or [None]:
            try:
                found = holidays.country_holidays(country, years=YEARS, language=locale)
            except (NotImplementedError, ValueError):
                continue
            for date in sorted(found):
                here = found.get_list(date)
                for place, name in enumerate(here):
                    yield country, locale, (date, place, len(here)), OBSERVED.sub("", name).strip()


def build():
    pack = Pack("generated-holidays", "Holidays of single countries",
                "Names of holidays from PyPI holidays: those that at most three countries keep, in English and in the "
                "countries' own languages; world-wide holidays and those of a world religion are left out.",
                "MIT", [("PyPI holidays", "https://pypi.org/project/holidays/", "0.109")])
    homes = {r["key"]: set(r["languages"].split()) for r in rows(REGISTRY / "countries.csv")}
    names, english, keepers = [], {}, defaultdict(set)
    for country, locale, date, name in days():
        if locale in (None, "en_US"):
            english.setdefault((country, date), name)
            keepers[fold(name)].add(country)
        language = "eng" if locale is None else individual(split(locale)[0].split("_")[0])
        names.append((country, language, date, name))
        keepers[language, fold(name)].add(country)
    for country, language, date, name in names:
        title = english.get((country, date))
        if not title or len(name) < 5 or re.search(r"\d", name) or language not in homes[country] | {"eng"}:
            continue
        if PLAIN.search(title) or PLAIN.search(name):
            pack.drop("a holiday of many countries")
            continue
        shared = keepers[language, fold(name)] | keepers[fold(title)]
        if len(shared) > MOST_COUNTRIES:
            pack.drop("kept in more than three countries")
            continue
        marker = f"holiday-{country.lower()}-{slug(title)}"
        pack.mark(marker, "festival", shared, "PyPI holidays 0.109")
        one = " " not in name
        pack.add(marker, language, name, [], "weak" if one else "", "a single word" if one else "")
    return pack
