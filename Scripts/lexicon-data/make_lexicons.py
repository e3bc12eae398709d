#!/usr/bin/env python3
"""Make the generated lexicon data. `make_lexicons.py [STEP…]`; without a step, all of them in order."""
import importlib
import sys

STEPS = ["registry", "background", "measure", "packs", "lenses"]


def main(arguments):
    unknown = [a for a in arguments if a not in STEPS]
    if unknown:
        sys.exit(f"unknown step {', '.join(unknown)}; steps are {', '.join(STEPS)}")
    for step in arguments or STEPS:
        print(f"lexicons: {step}", file=sys.stderr)
        importlib.import_module(f"lexicons.{step}").write()


if __name__ == "__main__":
    main(sys.argv[1:])
