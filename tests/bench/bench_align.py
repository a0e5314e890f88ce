"""Measures the aligner on a translation that is damaged on purpose: 10 % each dropped, merged and split.

    python tests/bench/bench_align.py PAIRS.jsonl [--encoder] [--size 25] [--seeds 3] [--rate 0.1]

Each line of PAIRS.jsonl holds a "source" and a "target" (or "reference"); every `--size` lines in a row make a
document. Strict bead F1 counts a group of segments as right only when it is right as a whole; link F1 counts each pair
of segments. Lines are English ones.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.align.damage import damage
from transcheck.align import align
from transcheck.model import Segment


class Score:
    """Counts what was right, what was found, and what was to be found."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, got: set, gold: set) -> None:
        self.right += len(got & gold)
        self.found += len(got)
        self.wanted += len(gold)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"F1 {2 * self.right / max(1, self.found + self.wanted):.3f} (P {precision:.3f}, R {recall:.3f})"


def links(beads: set) -> set:
    return {link for source, target in beads for link in product(source, target)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--encoder", action="store_true", help="use the engine with vectors")
    parser.add_argument("--size", type=int, default=25, help="lines of a document")
    parser.add_argument("--seeds", type=int, default=3, help="how often each document is damaged anew")
    parser.add_argument("--rate", type=float, default=0.1, help="part of the lines that each kind of damage meets")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.pairs.read_text("utf-8").splitlines() if line.strip()]
    pairs = [(row["source"], row.get("target") or row["reference"]) for row in rows]
    encoder = None
    if options.encoder:
        from transcheck.semantic import load_encoder

        encoder = load_encoder()
    beads, linked, dropped = Score(), Score(), Score()
    seconds, lines = 0.0, 0
    for seed in range(options.seeds):
        for start in range(0, len(pairs), options.size):
            english, spanish, gold = damage(pairs[start : start + options.size], seed * 10_000 + start, options.rate)
            ours = [Segment(text, "en", line=n) for n, text in enumerate(english)]
            theirs = [Segment(text, "es", line=n) for n, text in enumerate(spanish)]
            begin = time.perf_counter()
            found = align(ours, theirs, encoder)
            seconds += time.perf_counter() - begin
            lines += len(english)
            got = {(tuple(s.line for s in b.source), tuple(s.line for s in b.target)) for b in found}
            beads.add(got, gold)
            linked.add(links(got), links(gold))
            dropped.add({b for b in got if not b[1]}, {b for b in gold if not b[1]})
    print(f"beads         {beads}\nlinks         {linked}\ndropped lines {dropped}")
    print(f"speed         {lines / seconds:,.0f} lines/s, {1000 * seconds / lines:.2f} ms a line")


if __name__ == "__main__":
    main()
