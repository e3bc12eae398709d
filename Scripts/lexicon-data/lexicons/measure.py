"""Step: count all candidate forms in the text given, and keep the counts."""
from . import candidates, files, neutral


def write():
    if not files.NEUTRAL or files.TEXT is None:
        print("  EMIC_NEUTRAL and EMIC_TEXT are not both set: data/counts.tsv is kept as it is")
        return
    neutral.measure(candidates.build())
