"""Word frequencies by language, so that a form which is also a frequent word can be told.

Zipf values come from PyPI `wordfreq` where it has the language, else from counts over text by language
(`EMIC_TEXT`). How often a word is capitalised inside a sentence always comes from counts.
"""
import gzip
import math
from collections import Counter

from . import files
from .words import CASELESS, UNSPACED, fold, tokens

WORDFREQ = {"ar": ["arb_Arab"], "bg": ["bul_Cyrl"], "bn": ["ben_Beng"], "ca": ["cat_Latn"], "cs": ["ces_Latn"],
            "da": ["dan_Latn"], "de": ["deu_Latn"], "el": ["ell_Grek"], "en": ["eng_Latn"], "es": ["spa_Latn"],
            "fa": ["pes_Arab"], "fi": ["fin_Latn"], "fil": ["fil_Latn"], "fr": ["fra_Latn"], "he": ["heb_Hebr"],
            "hi": ["hin_Deva"], "hu": ["hun_Latn"], "id": ["ind_Latn"], "is": ["isl_Latn"], "it": ["ita_Latn"],
            "ja": ["jpn_Jpan"], "ko": ["kor_Hang"], "lt": ["lit_Latn"], "lv": ["lvs_Latn"], "mk": ["mkd_Cyrl"],
            "ms": ["zsm_Latn"], "nb": ["nob_Latn"], "nl": ["nld_Latn"], "pl": ["pol_Latn"], "pt": ["por_Latn"],
            "ro": ["ron_Latn"], "ru": ["rus_Cyrl"], "sh": ["hrv_Latn", "bos_Latn", "srp_Latn"], "sk": ["slk_Latn"],
            "sl": ["slv_Latn"], "sv": ["swe_Latn"], "ta": ["tam_Taml"], "tr": ["tur_Latn"], "uk": ["ukr_Cyrl"],
            "ur": ["urd_Arab"], "vi": ["vie_Latn"], "zh": ["cmn_Hans"]}
OUTPUT = files.RESOURCES / "background.txt"
LOWEST, MOST, FEWEST = 3.3, 15_000, 4
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

HEADER = """\
# Frequent words by language. Source of Zipf values: PyPI wordfreq 3.1.1 (Apache 2.0; data CC BY-SA 4.0, R. Speer),
# else counts over openly licensed text; of the case mark: counts over the same text.
# "@ label tokens source" opens a section. A line is: number of leading scalars shared with the word before (base 36),
# the rest of the word, a letter for Zipf in tenths (A 3.0 … Z 5.5, a 5.6 … z 8.1), a case mark: none lower case or
# caseless, ~ 10-90 % capitalised inside sentences, ^ more, ? not known. Words are case-folded NFC, in scalar order.
# Kept: Zipf 3.3 and more, at most the 15,000 most frequent of a language, in counted text 4 occurrences and more.
"""


def count(path):
    """Counter of words, and of words inside sentences by case, in one text."""
    total, inside, capital = Counter(), Counter(), Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            for word, where in tokens(line.rstrip("\n")):
                total[word] += 1
                if where != "s":
                    inside[word] += 1
                    if where == "c":
                        capital[word] += 1
    return total, inside, capital


def zipf_letter(value):
    return LETTERS[min(len(LETTERS) - 1, max(0, round(value * 10) - 30))]


def case_mark(word, script, inside, capital):
    if script in CASELESS or word == word.upper():
        return ""
    if inside[word] < 3:
        return "?"
    share = capital[word] / inside[word]
    return "" if share < 0.1 else "~" if share < 0.9 else "^"


def encode(words):
    """Lines of {word: (zipf, mark)}, front-coded in scalar order."""
    lines, previous = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(previous), 35) and word[shared] == previous[shared]:
            shared += 1
        value, mark = words[word]
        lines.append(f"{DIGITS[shared]}{word[shared:]}{zipf_letter(value)}{mark}")
        previous = word
    return lines


def decode(lines):
    """The words of one section: (word, zipf in tenths, mark)."""
    previous = ""
    for line in lines:
        mark = line[-1] if line[-1] in "~^?" else ""
        body = line[:-1] if mark else line
        word = previous[:DIGITS.index(body[0])] + body[1:-1]
        yield word, LETTERS.index(body[-1]) + 30, mark
        previous = word


def load(path=OUTPUT):
    """label → {word: (zipf in tenths, mark)}"""
    sections, lines, label = {}, [], None
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# ") or not line:
            continue
        if line.startswith("@ "):
            if label:
                sections[label] = {w: (z, m) for w, z, m in decode(lines)}
            label, lines = line.split()[1], []
        else:
            lines.append(line)
    if label:
        sections[label] = {w: (z, m) for w, z, m in decode(lines)}
    return sections


def published():
    """label → {word: zipf} from wordfreq."""
    import wordfreq
    result = {}
    for code, labels in WORDFREQ.items():
        here = {}
        for entry, frequency in wordfreq.get_frequency_dict(code, wordlist="small").items():
            value = wordfreq.freq_to_zipf(frequency)
            if value < LOWEST or any(ch.isdigit() for ch in entry):
                continue
            word = fold(entry)
            if word.replace("'", "").replace("’", "").isalpha() or not word.isascii():
                here[word] = max(value, here.get(word, 0))
        for label in labels:
            result[label] = here
    return result


def write():
    if files.TEXT is None:
        print("  EMIC_TEXT is not set: background.txt is kept as it is")
        return
    known, parts = published(), []
    for path in sorted(files.TEXT.glob("*.txt.gz")):
        label = path.name.removesuffix(".txt.gz")
        script = label[4:]
        if label not in known and script in UNSPACED:
            continue
        total, inside, capital = count(path)
        size = sum(total.values())
        if label in known:
            words, source = known[label], "wordfreq-3.1.1"
        else:
            words = {w: math.log10(n * 1e9 / size) for w, n in total.items() if n >= FEWEST}
            words, source = {w: z for w, z in words.items() if z >= LOWEST}, "counted"
        kept = sorted(words.items(), key=lambda i: (-i[1], i[0]))[:MOST]
        words = dict(sorted(kept))
        marked = {w: (z, case_mark(w, script, inside, capital)) for w, z in words.items()}
        parts.append(f"@ {label} {size} {source}")
        parts.extend(encode(marked))
    OUTPUT.write_text(HEADER + "\n".join(parts) + "\n", encoding="utf-8")
