"""Forms of demonyms."""
import pytest

from lexicons.demonyms import build, expand


@pytest.mark.parametrize("language, form, some", [
    ("spa", "francés", {"francesa", "franceses", "francesas"}), ("fra", "kényan", {"kényane", "kényans", "kényanes"}),
    ("fra", "grec", {"grecque", "grecques"}), ("rus", "кенийский", {"кенийская", "кенийского", "кенийских"}),
    ("rus", "индиец", {"индийца", "индийцев"}), ("pol", "Kenijczyk", {"Kenijczyków", "Kenijczycy"}),
    ("arb", "كيني", {"كينية", "كينيون", "كينيين"}), ("deu", "Kenianer", {"Kenianerin", "Kenianern"}),
    ("swe", "svensk", {"svenskt", "svenska"}), ("eng", "Kenyan", {"Kenyans"}), ("por", "espanhol", {"espanhola", "espanhóis"}),
])
def test_all_forms_that_stand_alone(language, form, some):
    assert some <= {text for text, _ in expand(language, form)}


def test_english_ese_has_no_plural():
    assert expand("eng", "Chinese") == [("Chinese", False)]


def test_at_least_thirty_languages_and_all_keys_known():
    from lexicons.registry import territories
    pack = build()
    assert len({f.language for f in pack.forms.values()}) >= 30
    keys = {k for _, cultures, *_ in pack.markers.values() for k in cultures.split()}
    assert keys <= set(territories())
