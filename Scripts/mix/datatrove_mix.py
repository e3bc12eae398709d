#!/usr/bin/env python3
"""Mixes a corpus with datatrove after a plan of `emic plan --format json`.

Each document is written as often as its stratum's weight says: whole times, and once more with the
probability of what is left, decided by a hash of its id, so that a second run gives the same mixture. A
document of several cultures has the mean of their weights by its share in each.

    emic plan corpus.emic --format json > plan.json
    emic tag documents/ -o attributes/emic
    python3 Scripts/mix/datatrove_mix.py plan.json --documents documents/ \
        --attributes attributes/emic --output mixed/
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

LANGUAGE = "emic__language__"
REFERENCE = "emic__reference__"


def weight(attributes, weights):
    """How often a document with these attributes is taken; 0 where the plan has no stratum for it."""
    language = next((k[len(LANGUAGE):] for k in attributes if k.startswith(LANGUAGE)), None)
    strata = weights.get(language, {})
    shares = {k[len(REFERENCE):]: v[0][2] for k, v in attributes.items() if k.startswith(REFERENCE)}
    if not shares:
        return strata.get("", 0.0)
    return sum(share * strata.get(culture, 0.0) for culture, share in shares.items()) / sum(shares.values())


def copies(identifier, wanted):
    """Whole repeats, and one more with the probability of the rest."""
    digest = hashlib.blake2b(str(identifier).encode(), digest_size=8).digest()
    return int(wanted) + (int.from_bytes(digest, "big") / 2**64 < wanted - int(wanted))


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8")
    with opened as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plan")
    parser.add_argument("--documents", required=True)
    parser.add_argument("--attributes", required=True)
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    plan = json.loads(Path(options.plan).read_text(encoding="utf-8"))
    weights = plan["datatrove"]["weights"]

    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    class Repeat(PipelineStep):
        """Writes each document as often as the plan says, its attributes read beside it, row by row."""

        name = "emic plan"
        type = "MIXER"

        def run(self, data, rank=0, world_size=1):
            beside = {}
            for document in data:
                path = document.metadata["file_path"]
                name = Path(path)
                if name.is_absolute():
                    name = name.relative_to(Path(options.documents).resolve())
                if name not in beside:
                    beside = {name: rows(Path(options.attributes) / name)}
                row = next(beside[name])
                if str(row["id"]) != str(document.id):
                    raise SystemExit(f"{name}: attributes of {row['id']} stand beside document {document.id}")
                for turn in range(copies(document.id, weight(row["attributes"], weights))):
                    self.stat_update("copies" if turn else "documents")
                    yield document

    LocalPipelineExecutor(
        pipeline=[
            JsonlReader(options.documents, add_file_path=True),
            Repeat(),
            JsonlWriter(options.output),
        ]
    ).run()


if __name__ == "__main__":
    main()
