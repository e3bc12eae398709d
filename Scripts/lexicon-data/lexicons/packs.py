"""Step: judge the candidates and write the packs."""
from . import candidates
from .decide import Judge


def write():
    judge = Judge()
    taken = {}
    for pack in candidates.build():
        pack.write(judge, taken)
