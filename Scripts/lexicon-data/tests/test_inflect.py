"""Inflected place names."""
import pytest

from lexicons import inflect


@pytest.mark.parametrize("language, name, some", [
    ("rus", "Кения", {"Кении", "Кению", "Кенией"}), ("rus", "Южная Корея", {"Южной Кореи", "Южную Корею"}),
    ("pol", "Polska", {"Polski", "Polsce", "Polskę", "Polską"}), ("ell", "Κένυα", {"Κένυας", "Κένυα"}),
    ("hrv", "Njemačka", {"Njemačke", "Njemačkoj"}), ("ron", "Franța", {"Franței"}), ("deu", "Kenia", {"Kenias"}),
    ("amh", "ኬንያ", {"የኬንያ", "በኬንያ"}),
])
def test_oblique_forms_are_made(language, name, some):
    assert some <= {text for text, _ in inflect.forms(language, name)}


def test_forms_of_a_phrase_agree():
    assert "Южной Корею" not in {t for t, _ in inflect.forms("rus", "Южная Корея")}


def test_greek_keeps_its_accusative():
    assert all(t.startswith("Κένυα") for t, _ in inflect.forms("ell", "Κένυα"))


def test_agglutinating_languages_get_a_stem_from_five_letters():
    assert ("Kenya", True) in inflect.forms("tur", "Kenya")
    assert ("Çin", True) not in inflect.forms("tur", "Çin")


def test_hungarian_lengthens_the_last_vowel():
    assert ("Kenyá", True) in inflect.forms("hun", "Kenya")


@pytest.mark.parametrize("latin, cyrillic", [("Njemačka", "Њемачка"), ("Džibuti", "Џибути"), ("Ljubljana", "Љубљана")])
def test_serbian_goes_both_ways(latin, cyrillic):
    assert inflect.to_cyrillic(latin) == cyrillic
    assert inflect.to_latin(cyrillic) == latin
