"""All generated packs before their forms are judged."""
import importlib

# The order decides which pack keeps a form that two have for one culture.
PACKS = ["territories", "demonyms", "cities", "subdivisions", "languages", "currencies", "calendars", "holidays_pack",
         "institutions", "emoji"]


def build():
    return [importlib.import_module(f"lexicons.{name}").build() for name in PACKS]
