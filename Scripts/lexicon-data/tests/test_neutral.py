"""The plain matcher that candidates are counted with."""
from lexicons.neutral import Finder


def found(forms, line):
    return [form for form, _ in Finder([("xxx", text, stem) for text, stem in forms]).find(line)]


def test_the_longest_phrase_wins():
    assert found([("Guinea", False), ("Papua New Guinea", False)], "Papua New Guinea and Guinea") == ["papua new guinea", "guinea"]


def test_a_stem_takes_endings_and_a_word_does_not():
    assert found([("Kenya", True)], "Kenyalılar") == ["kenya"]
    assert found([("Kenya", False)], "Kenyalılar") == []


def test_arabic_proclitics_are_allowed():
    assert found([("مصر", False)], "وبمصر ومصر ومصرف") == ["مصر", "مصر"]


def test_scripts_without_spaces_are_searched_by_position():
    assert found([("中国", False), ("中国人", False)], "我是中国人，在中国。") == ["中国人", "中国"]


def test_a_katakana_name_ends_where_katakana_ends():
    assert found([("マリ", False)], "マリア") == []
    assert found([("マリ", False)], "マリの首都") == ["マリ"]
