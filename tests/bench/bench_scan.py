"""Times the compiled scanner against its Python twin on real and random texts, and compares 100,000 answers.

    python tests/bench/bench_scan.py FILE …

The lines of the files are the real texts; as many random ones are added as make 100,000.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from transcheck.text import scan, scanner

_PIECES = [
    *"abcdefgñáéíóúüABCÑ 0123456789'’-·.,;:¿?¡!“”«»()[]{}<>&%$`#*_|~@/\\+=\t\n\u00a0\u202f\ufffc—€",
    *"ßçЖ漢😀\ud800\u0301İΣƒ²٣",
    *" el la casa Casa ``x`` :ref:`a` `b`_ %s %(n)d {0} <b> </b> &amp; https://e.org/ a@b.es $x $0 x.py".split(),
    *"/usr/bin -v --opt=1 f() Ctrl+C C:\\d {n,plural,one{#}other{%s}}".split(),
]


def texts(paths: list[str]) -> list[str]:
    """Give the lines of files, and as many random texts as make 100,000."""
    real = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    dice = random.Random(7)
    made = ("".join(dice.choices(_PIECES, k=dice.randrange(60))) for _ in range(max(0, 100_000 - len(real))))
    return [*real, *made]


def cost(look: Callable[[str], object], every: list[str]) -> float:
    """Give the µs of CPU a text, the best of three."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        for text in every:
            look(text)
        spent.append(time.process_time() - start)
    return min(spent) / len(every) * 1e6


def main() -> None:
    """Print what both cost, and how many answers differ."""
    if not scanner.NATIVE:
        sys.exit("the scanner was not compiled here: python hatch_build.py")
    every = texts(sys.argv[1:])
    python, compiled = cost(scan.look, every), cost(scan.scan, every)
    print(f"Python {python:.1f} µs a text, C {compiled:.1f}; ratio {python / compiled:.1f}")
    differing = [text for text in every if scan.scan(text) != scan.look(text)]
    differing += [text for text in every if scan.spans(text) != scan.places(text)]
    print(f"{len(every):,} texts, {len(differing)} answers differ")
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
