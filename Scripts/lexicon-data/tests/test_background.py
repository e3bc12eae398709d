"""The background file's lines."""
from lexicons.background import decode, encode, zipf_letter


def test_what_is_encoded_comes_back():
    words = {"kenya": (4.53, "^"), "kenyan": (3.31, "~"), "ken": (5.0, "?"), "дом": (6.12, ""), "z": (9.9, "")}
    back = {w: (z, m) for w, z, m in decode(encode(words))}
    assert back == {"kenya": (45, "^"), "kenyan": (33, "~"), "ken": (50, "?"), "дом": (61, ""), "z": (81, "")}


def test_lines_share_what_the_word_before_began_with():
    assert encode({"ken": (3.0, ""), "kenya": (3.0, "")}) == ["0kenA", "3yaA"]


def test_a_letter_is_a_tenth():
    assert [zipf_letter(z) for z in (2.0, 3.0, 5.5, 5.6, 8.1, 9.0)] == ["A", "A", "Z", "a", "z", "z"]
