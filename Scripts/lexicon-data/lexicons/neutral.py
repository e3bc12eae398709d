"""How often candidate forms are found in text: in text of no culture (false hits) and in text by language (rates).

A plain matcher: words are folded, phrases are sequences of words, `stem` forms are prefixes, scripts without spaces
are searched by position. Counts are kept in `data/counts.tsv`, so packs can be made again without the text.
"""
import gzip
import json
from collections import Counter, defaultdict

from . import files
from .words import PART, fold, tokens

COUNTS = files.DATA / "counts.tsv"
LONGEST_PHRASE = 6
ARABIC_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وب", "ول", "ه", "ש", "ב", "ל",
                     "ה", "ו", "כ", "מ", "וב", "ול", "וה", "שב", "של", "מה")
UNSPACED_RANGES = ((0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF),
                   (0x3400, 0x9FFF), (0xA980, 0xA9DF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))


def unspaced(text):
    return any(low <= ord(ch) <= high for ch in text[:2] for low, high in UNSPACED_RANGES)


def katakana(ch):
    return "\u30a1" <= ch <= "\u30fa" or ch == "ー"


class Finder:
    """Finds the forms of one language in lines of text."""

    def __init__(self, forms):
        self.words, self.firsts, self.stems, self.chunks = {}, set(), {}, defaultdict(set)
        for key, text, is_stem in forms:
            folded = fold(text)
            if unspaced(folded):
                self.chunks[folded[:2]].add(folded)
                continue
            parts = [fold(w) for w in PART.findall(text)]
            if not parts or len(parts) > LONGEST_PHRASE:
                continue
            if is_stem and len(parts) == 1:
                self.stems[parts[0]] = folded
            else:
                self.words[" ".join(parts)] = folded
                if len(parts) > 1:
                    self.firsts.add(parts[0])

    def find(self, line):
        """(folded form, where) of every hit, the longest at each place; where as in `tokens`."""
        found = list(tokens(line, PART))
        words, i = [w for w, _ in found], 0
        while i < len(words):
            i += self._at(words, i, found, out := [])
            yield from out
        if self.chunks:
            yield from self._chunks(fold(line))

    def _at(self, words, i, found, out):
        word, where = found[i]
        if word in self.firsts:
            for n in range(min(LONGEST_PHRASE, len(words) - i), 1, -1):
                phrase = " ".join(words[i:i + n])
                if phrase in self.words:
                    out.append((self.words[phrase], where))
                    return n
        if word in self.words:
            out.append((self.words[word], where))
            return 1
        for n in range(len(word), 3, -1):
            if word[:n] in self.stems:
                out.append((self.stems[word[:n]], where))
                return 1
        for prefix in ARABIC_PROCLITICS:
            if word.startswith(prefix) and word[len(prefix):] in self.words:
                out.append((self.words[word[len(prefix):]], "s"))
                return 1
        return 1

    def _chunks(self, line):
        i = 0
        while i < len(line) - 1:
            best = ""
            for form in self.chunks.get(line[i:i + 2], ()):
                if len(form) > len(best) and line.startswith(form, i) and self._edges(line, i, form):
                    best = form
            if best:
                yield best, "s"
                i += len(best)
            else:
                i += 1

    @staticmethod
    def _edges(line, i, form):
        end = i + len(form)
        if katakana(form[0]) and i and katakana(line[i - 1]):
            return False
        return not (katakana(form[-1]) and end < len(line) and katakana(line[end]))


def texts():
    """(kind, language, lines): kind `neutral` for text of no culture, `text` for text by language."""
    for path in files.NEUTRAL:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            by_language = defaultdict(list)
            for line in file:
                document = json.loads(line)
                by_language[document["lang"]].extend(document["text"].split("\n"))
        for language in sorted(by_language):
            yield "neutral", language[:3], by_language[language]
    for path in sorted(files.TEXT.glob("*.txt.gz")) if files.TEXT else ():
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield "text", path.name[:3], file.read().split("\n")


def measure(packs):
    """Count every candidate form of the packs, and write the counts."""
    by_language = defaultdict(set)
    for pack in packs:
        for form in pack.forms.values():
            by_language[form.language].add((form.language, form.text, "stem" in form.match))
    hits, sizes = Counter(), Counter()
    for kind, language, lines in texts():
        finders = [(name, Finder(sorted(by_language[name]))) for name in (language, "mul") if by_language.get(name)]
        for line in lines:
            sizes[kind, language] += len(line.split()) or 1
            for name, finder in finders:
                for form, where in finder.find(line):
                    hits[name, form, kind, language, where] += 1
    columns = {}
    for (name, form, kind, language, where), n in hits.items():
        row = columns.setdefault((name, form), [0, 0, 0, 0, 0, 0, Counter()])
        place = {"l": 0, "c": 1, "s": 2}[where] + (0 if kind == "neutral" else 3)
        row[place] += n
        if kind == "neutral":
            row[6][language] += n
    with open(COUNTS, "w", encoding="utf-8") as file:
        file.write("# Hits of candidate forms: in text of no culture (neutral) and in text by language (text);\n"
                   "# lower: lower case inside a sentence, upper: capitalised there, other: at its start or caseless.\n")
        for (kind, language), n in sorted(sizes.items()):
            file.write(f"# size\t{kind}\t{language}\t{n}\n")
        file.write("language\tform\tneutral_lower\tneutral_upper\tneutral_other\ttext_lower\ttext_upper\ttext_other\n")
        for (name, form), row in sorted(columns.items()):
            file.write("\t".join([name, form, *map(str, row[:6])]) + "\n")


class Counts:
    """The counts as written: `of(language, form)` and the words counted by language."""

    def __init__(self, path=COUNTS):
        self.rows, self.sizes = {}, {}
        if not path.exists():
            return
        with open(path, encoding="utf-8") as file:
            for line in file:
                part = line.rstrip("\n").split("\t")
                if line.startswith("# size"):
                    self.sizes[part[1], part[2]] = int(part[3])
                elif not line.startswith("#") and part[0] != "language":
                    self.rows[part[0], part[1]] = tuple(map(int, part[2:8]))

    def of(self, language, form):
        return self.rows.get((language, fold(form)), (0, 0, 0, 0, 0, 0))
