"""What becomes of a form."""
import pytest

from lexicons.decide import Judge, length
from lexicons.neutral import Counts
from lexicons.pack import Form


@pytest.fixture
def judge():
    """Knows a few words of English and Arabic; nothing was measured."""
    made = Judge.__new__(Judge)
    made.words = {"eng": {"turkey": (45, "~"), "pole": (40, ""), "than": (65, ""), "jersey": (46, ""), "france": (52, "^")},
                  "arb": {"مصر": (55, "")}}
    made.homes, made.language_names = {"FR": ["fra"]}, {("eng", "french")}
    made.anywhere, made.labelled, made.stop = {"kota": 50}, {"eng", "arb", "hin"}, {("eng", "chad"): ("weak", "a name")}
    made.counts = Counts.__new__(Counts)
    made.counts.rows, made.counts.sizes = {}, {}
    return made


def form(text, language="eng", marker="territory-xx", strength=""):
    return Form(marker, language, text, frozenset(), strength)


def test_a_country_is_strong_under_its_own_name(judge):
    assert judge(form("France"), "place").strength == "strong"
    assert judge(form("مصر", "arb"), "place").strength == "strong"


def test_a_name_that_is_also_a_word_must_be_capitalised(judge):
    assert "case" in judge(form("Turkey"), "place").match
    assert "case" not in judge(form("France"), "place").match


def test_a_common_word_is_demoted_and_a_very_common_one_left_out(judge):
    assert judge(form("Jersey", marker="city-x-y"), "place").strength == "weak"
    assert judge(form("than", marker="city-x-y"), "place") == "a very common word"


def test_reviewed_forms_go_first(judge):
    assert judge(form("Chad"), "place").strength == "weak"


def test_a_language_no_text_is_labelled_with_is_left_out(judge):
    assert judge(form("Kenya", "agq"), "place") == "no text is labelled with the language"


def test_false_hits_demote(judge):
    judge.counts.rows = {("eng", "togo"): (0, 5, 0, 0, 0, 0)}
    judge.counts.sizes = {("neutral", "eng"): 100_000}
    assert judge(form("Togo"), "place").strength == "weak"


def test_vowel_signs_count_as_letters():
    assert length("लागोस") == 5
    assert length("ሌጎስ") == 6


def test_a_word_of_one_language_is_no_city_everywhere(judge):
    judge.words = {"deu": {"landes": (52, "^")}, "eng": {"london": (52, "^")}, "fra": {"london": (44, "^")}}
    judge.labelled |= {"mul"}
    assert judge(form("Landes", "mul", "subdivision-fr-40"), "place").strength == "faint"
    assert judge(form("London", "mul", "city-gb-london", "weak"), "place").strength == "weak"
