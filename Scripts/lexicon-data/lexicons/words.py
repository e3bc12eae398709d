"""What a word is, and its folded form: NFC, full case folding, Arabic and Hebrew marks and tatweel dropped."""
import unicodedata

import regex

WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*")
PART = regex.compile(r"\p{L}[\p{L}\p{M}]*")
"""A word as forms are matched: an apostrophe parts words (`d’Italie`, `Kenya's`)."""
_DROPPED = regex.compile(r"[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC"
                         r"\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]")
_SENTENCE_END = regex.compile(r"[.!?…:;।。؟۔։።\"“”«»„()\[\]\-–—•|/<>=*]\s*$")
CASELESS = {"Arab", "Hebr", "Deva", "Beng", "Taml", "Telu", "Knda", "Mlym", "Gujr", "Guru", "Orya", "Sinh", "Thai",
            "Laoo", "Khmr", "Mymr", "Ethi", "Hang", "Hans", "Hant", "Jpan", "Tibt", "Thaa", "Cans", "Tfng", "Nkoo",
            "Syrc", "Mong", "Olck", "Geor", "Java", "Tale", "Gran", "Yiii", "Mtei"}
UNSPACED = {"Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java"}


def fold(text):
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return unicodedata.normalize("NFC", _DROPPED.sub("", text))


def tokens(line, pattern=WORD):
    """(folded word, where): where is `c` or `l` inside a sentence (capitalised or not), `s` at its start or in capitals."""
    for match in pattern.finditer(line):
        word = match.group()
        before = line[max(0, match.start() - 4):match.start()]
        if not before.strip() and match.start() < 4 or _SENTENCE_END.search(before):
            where = "s"
        elif len(word) > 1 and word.isupper():
            where = "s"
        else:
            where = "c" if word[0].isupper() else "l"
        yield fold(word), where


def without_hamza(text):
    """An Arabic name as it is often typed, with bare alif; the text itself where nothing changes."""
    return text.translate(str.maketrans("أإآ", "ااا"))
