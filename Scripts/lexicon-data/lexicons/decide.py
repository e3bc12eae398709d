"""What becomes of a candidate form: kept, demoted or left out, by its background frequency, its case, its length and
its hits in text that speaks of no culture. The rule is the same for all generated packs; only a country's own name may
be strong although it is frequent.
"""
import unicodedata
from dataclasses import replace

from . import background, cldr
from .codes import individual, split
from .files import DATA, REGISTRY, rows
from .neutral import Counts, unspaced
from .words import PART, fold

FREQUENT, COMMON, VERY_COMMON = 33, 42, 50
"""Zipf in tenths: a word above the first is read by its case, above the second demoted, above the third left out."""
NEUTRAL_RATE = 30.0
"""False hits per million words of neutral text above which a form is demoted; ten times that, it is left out."""
LOWER = {"": "weak", "strong": "weak", "weak": "faint", "faint": None}
NAMED = {"place"}
PUBLISHED = {label[:3] for labels in background.WORDFREQ.values() for label in labels}


def length(text):
    """Letters and vowel signs; a letter of a syllabic script counts twice."""
    return sum(2 if "\u1200" <= ch <= "\u139f" or "\u13a0" <= ch <= "\u167f" else 1 for ch in text
               if ch.isalpha() or unicodedata.category(ch).startswith("M"))


class Judge:
    def __init__(self):
        self.words = {}
        for label, words in background.load().items():
            self.words.setdefault(label[:3], {}).update(words)
            self.words.setdefault("scripts", {}).setdefault(label[:3], label[4:])
        self.counts = Counts()
        self.labelled = {r["label"][:3] for r in rows(DATA / "labels.tsv", "\t")}
        self.stop = {(r["language"], fold(r["form"])): (r["strength"], r["reason"])
                     for r in rows(DATA / "reviewed.tsv", "\t")}
        self.homes = {r["key"]: r["languages"].split() for r in rows(REGISTRY / "countries.csv")}
        self.language_names = {(individual(*split(locale)), fold(text)) for locale in cldr.locales()
                               for _, _, text in cldr.names(locale, "language")}
        self.anywhere = {}
        for language, words in self.words.items():
            if language == "scripts":
                continue
            for word, (value, mark) in words.items():
                if value >= COMMON and mark == "" and language in PUBLISHED:
                    self.anywhere[word] = max(value, self.anywhere.get(word, 0))

    def cased(self, form):
        return any(ch.upper() != ch.lower() for ch in form.text)

    def frequency(self, form):
        """(Zipf in tenths, case mark) of a one-word form in its language; for `mul` the highest of any language."""
        folded = fold(form.text)
        if form.language == "mul":
            return self.anywhere.get(folded, 0), ""
        return self.words.get(form.language, {}).get(folded, (0, ""))

    def __call__(self, form, facet):
        folded = fold(form.text)
        for key in ((form.language, folded), ("*", folded)):
            if key in self.stop:
                level, why = self.stop[key]
                return why if level == "out" else replace(form, strength=level, reason=why)
        if form.language != "mul" and form.language not in self.labelled:
            return "no text is labelled with the language"
        letters = length(folded)
        parts = PART.findall(form.text)
        if letters < 2 or letters < 3 and not unspaced(folded) and not form.text.isupper():
            return "too short"
        strength, reason, match = form.strength, form.reason, set(form.match)
        cased, capital = self.cased(form), form.text[:1].isupper()
        if len(parts) == 1 and not unspaced(folded):
            value, mark = self.frequency(form)
            strength, reason, match = self.single(form, facet, value, mark, cased and capital, letters, strength, reason, match)
            if strength is None:
                return reason
        elif len(parts) > 1 and facet not in ("place", "demonym") and strength in ("", "strong"):
            known = self.words.get(form.language, {})
            if parts and all(known.get(fold(p), (0, ""))[0] >= COMMON for p in parts):
                strength, reason = "weak", "a phrase of common words"
        elif unspaced(folded) and letters == 2 and strength in ("", "strong") and facet != "place":
            strength, reason = "weak", "two letters"
        return self.measured(form, folded, facet, strength, reason, match)

    def single(self, form, facet, value, mark, capital, letters, strength, reason, match):
        """A single word, judged by how frequent it is and how it is written."""
        country = form.marker.startswith(("territory-", "demonym-"))
        if capital and (letters <= 4 or value >= FREQUENT and mark != "^"):
            match.add("case")
        # A country's name or demonym is expected to be frequent; only one written small most of the time is doubtful.
        name = capital and mark in ("^", "~") or country and not (capital and mark == "")
        if form.language == "mul" and self.stray(form, folded=fold(form.text)):
            return "faint", "a common word of one language far from here", match
        if mark == "~" and value >= COMMON and form.marker.startswith(("city-", "subdivision-")) and strength != "strong":
            return "faint", f"a common word too (Zipf {value / 10})", match
        if value >= VERY_COMMON and not name:
            if capital and facet in NAMED:
                return "faint", f"a very common word written small (Zipf {value / 10})", match
            return None, "a very common word", match
        if value >= COMMON and not name:
            level = "faint" if facet == "language-name" or strength in ("weak", "faint") else "weak"
            return level, f"a common word too (Zipf {value / 10})", match
        if value >= FREQUENT and mark == "" and not capital and strength == "" and not country:
            return "weak", f"a frequent word too (Zipf {value / 10})", match
        if letters == 3 and not country and not form.text.isupper() and facet != "currency":
            return "faint", "three letters", match
        if strength == "strong" and facet == "demonym" and not capital and self.cased(form) \
                and (form.language, fold(form.text)) in self.language_names:
            return "weak", "a language's name too", match
        return strength, reason, match

    def stray(self, form, folded):
        """Whether one language, not at home with the place, has the word thirty times as often as all others."""
        found = sorted(((words[folded][0], language) for language, words in self.words.items()
                        if language in PUBLISHED and folded in words), reverse=True)
        if not found or found[0][0] < COMMON:
            return False
        homes = self.homes.get(form.marker.split("-")[1].upper(), ())
        return found[0][1] not in homes and (len(found) == 1 or found[0][0] - found[1][0] >= 15)

    def measured(self, form, folded, facet, strength, reason, match):
        """Demoted by false hits in neutral text; with `case` only capitalised hits count."""
        lower, upper, other, t_lower, t_upper, t_other = self.counts.of(form.language, form.text)
        size = sum(n for (kind, _), n in self.counts.sizes.items() if kind == "neutral") if form.language == "mul" \
            else self.counts.sizes.get(("neutral", form.language), 0)
        hits = (0 if "case" in match else lower) + upper + other
        if "case" not in match and form.text[:1].isupper() and t_lower + lower > 2 * (t_upper + upper) and t_lower + lower > 2:
            match.add("case")
            hits = upper + other
        if size and hits >= 2:
            rate = hits * 1e6 / max(size, 20_000)
            if rate > NEUTRAL_RATE * 10 and facet != "place" or rate > NEUTRAL_RATE * 40:
                return f"{round(rate)} hits per million words of neutral text" if facet else ""
            if rate > NEUTRAL_RATE:
                strength = LOWER[strength]
                reason = f"hits in text of no culture: {round(rate)} per million words"
                if strength is None:
                    return "faint and still found in text of no culture"
        if form.marker.startswith("territory-") and strength == "":
            strength, reason = "strong", "country"
        return replace(form, strength=strength, match=frozenset(match), reason=reason if strength else "")
