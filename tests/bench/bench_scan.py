"""Times the compiled scanner against its Python twin on real and random texts, and compares 100,000 answers.

python tests/bench/bench_scan.py FILE.po …
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from transcheck.text import _scan_python as python
from transcheck.text.traits import _BITS, _PLAIN, Trait

_ALPHABET = "abcdefgñáéíóúüABCÑ 0123456789'’-·.,;:¿?¡!“”«»()[]{}<>&%$`#*_|~@/\\\t\n\u00a0\u202f\ufffc—€ßçЖ漢😀\ud800"


def texts(paths: list[str]) -> list[str]:
    """Give the lines of files, and as many random texts as make 100,000."""
    real = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    dice = random.Random(7)
    made = ("".join(dice.choices(_ALPHABET, k=dice.randrange(200))) for _ in range(max(0, 100_000 - len(real))))
    return [*real, *made]


def answers(module: object, text: str) -> tuple[object, ...]:
    """Give all that a scanner says of a text."""
    words = module.words(text)  # type: ignore[attr-defined]
    return module.traits(text), words, module.spans(text), module.may_repeat(words[1])  # type: ignore[attr-defined]


def main() -> None:
    """Print the µs a text of both, and how many answers differ."""
    from transcheck.text import _scan as native  # type: ignore[attr-defined]

    python.prepare(_BITS | dict.fromkeys(_PLAIN, 0), int(Trait.FOREIGN))
    every = texts(sys.argv[1:])
    for name, module in (("Python", python), ("C", native)):
        start = time.process_time()
        for text in every:
            answers(module, text)
        print(f"{name}: {(time.process_time() - start) / len(every) * 1e6:.1f} µs a text")
    differing = [text for text in every if answers(native, text) != answers(python, text)]
    print(f"{len(every):,} texts, {len(differing)} answers differ")
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
