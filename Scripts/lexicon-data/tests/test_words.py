"""What a word is, and how it is folded."""
import pytest

from lexicons.words import PART, fold, tokens


@pytest.mark.parametrize("text, folded", [
    ("Straße", "strasse"), ("ΑΘΉΝΑΣ", "αθήνασ"), ("كِتَابٌ", "كتاب"), ("مـصـر", "مصر"), ("שָׁלוֹם", "שלום"), ("é", "é"),
])
def test_folding_drops_case_and_marks(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("line, expected", [
    ("Visit Kenya today.", [("visit", "s"), ("kenya", "c"), ("today", "l")]),
    ("It rained. Turkey won.", [("it", "s"), ("rained", "l"), ("turkey", "s"), ("won", "l")]),
    ("the UN met", [("the", "s"), ("un", "s"), ("met", "l")]),
])
def test_capitals_count_only_inside_a_sentence(line, expected):
    assert list(tokens(line)) == expected


def test_an_apostrophe_parts_words_when_forms_are_matched():
    assert [w for w, _ in tokens("l’Italie, Kenya's", PART)] == ["l", "italie", "kenya", "s"]
