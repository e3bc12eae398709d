"""Facts of the registry."""
from lexicons import registry
from lexicons.codes import individual


def test_every_iso_country_and_kosovo():
    assert len(registry.territories()) == 250


def test_macro_codes_become_individual_languages():
    assert [individual("zh"), individual("fa", "", "AF"), individual("pa", "Arab"), individual("yo")] == ["cmn", "prs", "pnb", "yor"]


def test_a_language_is_at_home_where_official_or_mostly_spoken():
    shares = {"AA": (1000, 0, {("kik", ""): (500_000, "", None), ("eng", ""): (900_000, "", None)}),
              "BB": (1000, 0, {("kik", ""): (10_000, "", None), ("eng", ""): (10_000, "official", None)})}
    assert registry.home_languages(shares, ["AA", "BB"]) == {"AA": ["kik"], "BB": ["eng"]}
