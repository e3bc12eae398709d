"""A pack in the making: markers and forms, and how both are written as a Frictionless data package."""
import re
from dataclasses import dataclass, field, replace

from .files import PACKS, nfc, write_json, write_rows
from .words import fold

MARKER_FIELDS = ["marker", "facet", "cultures", "stance", "note", "source"]
FORM_FIELDS = ["marker", "language", "form", "match", "strength", "reason"]
LICENCES = {
    "Unicode": {"name": "Unicode-DFS-2016", "path": "https://www.unicode.org/license.txt",
                "title": "Unicode License Agreement – Data Files and Software (2016)"},
    "CC-BY": {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/",
              "title": "Creative Commons Attribution 4.0"},
    "MIT": {"name": "MIT", "path": "https://opensource.org/license/mit", "title": "MIT License"},
    "LGPL": {"name": "LGPL-2.1-or-later", "path": "https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html",
             "title": "GNU Lesser General Public License 2.1 or later"},
}


# Standard languages whose words hold in the varieties beside them too: written under the macro code.
WIDER = {"arb": "ara", "arz": "ara", "cmn": "zho", "pes": "fas", "prs": "fas"}
RANK = {"": 3, "strong": 3, "weak": 2, "faint": 1}
# Marks that end a phrase in texts, so that a form across them is never found.
HARD = set(",;:/_()[]…،؛٬۔၊။፥፡՝、，།—«»“”„$¨΄॰۽（）；＝")
# Scripts without spaces, which are found by position and so cannot stand beside letters that make words.
SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
MOST_WORDS = 12


def findable(text):
    """The text as it can be found: with hyphens for dashes, without footnote signs and marks at its end, and without
    the word for "town" that Shan names carry behind a mark; empty where a mark stands inside, where scripts with
    and without spaces meet, and where there are too many words."""
    text = text.replace("၊ ဝဵင်း", "").replace(" — ", "-").replace("—", "-").rstrip("¹²³⁴⁵†:;,།။ ")
    mixes = SPACELESS.search(text) and re.search("[A-Za-z.]", text)
    words = len(re.split("[ -]|་", text))
    return "" if HARD & set(text) or mixes or words > MOST_WORDS else text


@dataclass
class Form:
    marker: str
    language: str
    text: str
    match: frozenset = frozenset()
    strength: str = ""
    reason: str = ""


@dataclass
class Pack:
    name: str
    title: str
    description: str
    licence: str
    sources: list
    """(title, path, version)"""
    kind: str = "generated"
    markers: dict = field(default_factory=dict)
    forms: dict = field(default_factory=dict)
    dropped: dict = field(default_factory=dict)
    """reason → number of candidate forms left out"""

    def mark(self, marker, facet, cultures, source, note=""):
        old = self.markers.get(marker)
        cultures = sorted(set(cultures) | set(old[1].split() if old else ()))
        self.markers[marker] = (facet, " ".join(cultures), "", note or (old[3] if old else ""), source)

    def add(self, marker, language, text, match=(), strength="", reason=""):
        """A form; the first entry of a (marker, language, folded text) stays, but becomes a stem if a later one is."""
        text = findable(nfc(" ".join(text.split())))
        if not text:
            self.drop("no text can hold it")
            return
        form = self.forms.setdefault((marker, language, fold(text)),
                                     Form(marker, language, text, frozenset(match), strength, reason))
        if "stem" in match:
            form.match |= {"stem"}

    def drop(self, why):
        self.dropped[why] = self.dropped.get(why, 0) + 1

    def write(self, decide=None, taken=None):
        """`decide(form, facet)` gives the form to write, or a reason (text) to leave it out.

        `taken` holds (language, folded form) → cultures of packs written before: one word in a text is one sign of
        a culture, not two, so a form that another pack has for the same culture is left out.
        """
        kept = []
        for key in sorted(self.forms):
            form = self.forms[key]
            result = decide(form, self.markers[form.marker][0]) if decide else form
            if isinstance(result, str):
                self.drop(result)
            else:
                kept.append(replace(result, language=WIDER.get(result.language, result.language)))
        kept = self.without_taken(self.without_doubles(kept), {} if taken is None else taken)
        used = {f.marker for f in kept}
        folder = PACKS / self.name
        write_rows(folder / "markers.csv", MARKER_FIELDS,
                   [[m, *self.markers[m]] for m in sorted(self.markers) if m in used])
        write_rows(folder / "forms.csv", FORM_FIELDS,
                   [[f.marker, f.language, f.text, " ".join(sorted(f.match)), f.strength, f.reason] for f in
                    sorted(kept, key=lambda f: (f.marker, f.language, f.text))])
        write_json(folder / "datapackage.json", self.description_file(len(used), kept))
        print(f"  {self.name}: {len(used)} markers, {len(kept)} forms, "
              f"{len({f.language for f in kept})} languages; left out: {self.dropped}")

    def without_doubles(self, forms):
        """Of two markers of the same cultures with one form in one language, the stronger's form."""
        best = {}
        for form in forms:
            key = (form.language, fold(form.text), self.markers[form.marker][1])
            if key in best:
                self.drop("the same form of the same cultures")
            if key not in best or RANK[form.strength] > RANK[best[key].strength]:
                best[key] = form
        return list(best.values())

    def without_taken(self, forms, taken):
        kept = []
        for form in forms:
            cultures, text = set(self.markers[form.marker][1].split()), fold(form.text)
            if cultures & (taken.get((form.language, text), set()) | taken.get(("mul", text), set())):
                self.drop("another pack's form of the same culture")
            else:
                kept.append(form)
        for form in kept:
            taken.setdefault((form.language, fold(form.text)), set()).update(self.markers[form.marker][1].split())
        return kept

    def description_file(self, markers, kept):
        def table(name, fields, key):
            schema = {"fields": [{"name": f, "type": "string"} for f in fields]}
            schema.update(key)
            return {"name": name, "path": f"{name}.csv", "profile": "tabular-data-resource", "schema": schema}
        return {
            "name": self.name, "title": self.title, "version": "0.1.0", "profile": "data-package",
            "description": self.description,
            "licenses": [LICENCES[self.licence]],
            "sources": [{"title": t, "path": p, "version": v} if p else {"title": t, "version": v}
                        for t, p, v in self.sources],
            "contributors": [{"title": "emic contributors", "role": "author" if self.kind == "desk" else "wrangler"}],
            "review": "generated", "governance": "open",
            "resources": [
                table("markers", MARKER_FIELDS, {"primaryKey": ["marker"]}),
                table("forms", FORM_FIELDS, {"foreignKeys": [
                    {"fields": ["marker"], "reference": {"resource": "markers", "fields": ["marker"]}}]})],
        }
