"""Times the lexicon: opening it cold and warm, words looked up a second, suggestions, memory.

    python tests/bench/bench_words.py [--words 200000]

The words are the listed forms themselves and the same with two letters swapped, in a fixed shuffle. Cold and warm are
fresh processes; cold is the first after the list was dropped from the page cache, where the system allows that.
"""

from __future__ import annotations

import argparse
import lzma
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import transcheck.lexicon
from transcheck.lexicon import Lexicon, lexicon

DATA = Path(transcheck.lexicon.__file__).parent / "data"
OPEN = """
import time
start = time.perf_counter()
from transcheck.lexicon import lexicon
imported = time.perf_counter()
"casa" in lexicon("es"), "house" in lexicon("en")
print((imported - start) * 1e3, (time.perf_counter() - imported) * 1e3)
"""


def drop_from_cache() -> bool:
    """Ask the system to forget the lists; give whether it can."""
    if not hasattr(os, "posix_fadvise"):
        return False
    for path in DATA.glob("*.marisa"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def opening(label: str) -> None:
    """Print how long a fresh process takes to import the lexicon and to answer its first words."""
    made = subprocess.run([sys.executable, "-c", OPEN], capture_output=True, text=True, check=True)
    imported, opened = map(float, made.stdout.split())
    print(f"{label:<28}{imported:8.1f} ms import {opened:8.1f} ms to open both and answer")


def rate(label: str, words: list[str], lexicon: Lexicon, method: str) -> None:
    """Print how many words a method answers each second."""
    call = getattr(lexicon, method)
    start = time.perf_counter()
    for word in words:
        call(word)
    seconds = time.perf_counter() - start
    print(f"{label:<28}{len(words) / seconds:12,.0f} words/s {seconds / len(words) * 1e6:8.1f} µs a word")


def swapped(word: str) -> str:
    """Give a word with its two middle letters swapped."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def main() -> None:
    """Run all measurements and print them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--words", type=int, default=200_000)
    wanted = options.parse_args().words
    if drop_from_cache():
        opening("cold")
    opening("warm")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for lang in ("es", "en"):
        with lzma.open(DATA / f"{lang}.txt.xz", "rt", encoding="utf-8") as lines:
            listed = [line.rstrip("\n") for line in lines]
        words = random.Random(1).sample(listed, min(wanted, len(listed)))
        slips = [swapped(word.lower()) for word in words[:4000] if len(word) > 5]
        held = lexicon(lang)
        rate(f"{lang} listed, first time", words, held, "__contains__")
        rate(f"{lang} listed, again", words, held, "__contains__")
        rate(f"{lang} slips: known?", slips, held, "known")
        rate(f"{lang} slips: near ones", slips[:1000], held, "near")
        del listed, words
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(path.stat().st_size for path in DATA.glob("*.marisa")) / 1e6
    print(f"memory: {before / 1e3:.0f} MB before, peak {after / 1e3:.0f} MB with the raw lists; mapped {size:.1f} MB")


if __name__ == "__main__":
    main()
