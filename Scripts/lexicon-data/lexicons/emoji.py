"""Cultural things that have an emoji, under CLDR's names for them in every language."""
from . import cldr, files
from .codes import individual, split
from .files import CLDR_VERSION, DATA, REGISTRY, rows
from .pack import Pack
from .cities import slug


def build():
    pack = Pack("generated-emoji", "Things with an emoji",
                "Names of culturally rooted things that have an emoji, from Unicode CLDR annotations; which cultures "
                "share them is written by hand.",
                "Unicode", [("Unicode CLDR", "https://cldr.unicode.org/", CLDR_VERSION), ("desk", "", "1")])
    keys = {r["key"] for name in ("peoples", "countries") for r in rows(REGISTRY / f"{name}.csv")}
    things = {r["emoji"]: r for r in rows(DATA / "emoji.tsv", "\t")}
    for row in things.values():
        pack.mark(f"emoji-{slug(row['name'])}", row["facet"], [c for c in row["cultures"].split() if c in keys],
                  f"CLDR {CLDR_VERSION}")
    for locale in cldr.locales("annotations"):
        language = individual(*split(locale))
        for node in cldr.tree(f"annotations/{locale}.xml").iterfind("annotations/annotation[@type='tts']"):
            thing = things.get((node.get("cp") or "").replace("\ufe0f", ""))
            text = node.text or ""
            if thing is None or "↑" in text or len(language) != 3 or len(text) < 4 or ":" in text or "(" in text:
                continue
            level = thing["strength"]
            pack.add(f"emoji-{slug(thing['name'])}", language, text, [], level, thing["reason"] if level else "")
    return pack
