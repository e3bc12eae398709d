"""Generated lexicon data: the registry, background frequencies and packs made from published sources."""
