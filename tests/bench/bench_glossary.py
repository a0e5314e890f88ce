"""Times a glossary of 20,000 terms against 100,000 pairs, and the same with 200: python tests/bench/bench_glossary.py.

The words are made up, so that neither the terms nor the texts favour a data set. One pair in three names a term.
"""

from __future__ import annotations

import argparse
import random
import resource
import time

from transcheck.engine import Engine
from transcheck.glossary.model import Glossary
from transcheck.model import Document, Pair, Segment
from transcheck.rules import builtin
from transcheck.rules.base import Context

ONSETS = "b c d f g l m n p r s t v br cr dr fl gr pl pr tr st ch".split()
VOWELS = "a e i o u".split()


def words(count: int, ending: str, seed: int) -> list[str]:
    rng = random.Random(seed)
    made: set[str] = set()
    while len(made) < count:
        syllables = rng.randint(2, 4)
        made.add("".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables)) + ending)
    return sorted(made)


def material(terms: int, pairs: int) -> tuple[Glossary, list[tuple[str, str]]]:
    rng = random.Random(terms)
    english, spanish, rare = words(6000, "n", 1), words(6000, "do", 2), words(max(terms, 50), "k", 3)
    rows: dict[str, str] = {}
    while len(rows) < terms:
        size = rng.choice((1, 2, 2, 3))
        # Words that are terms on their own are rare, or every word of a text would be one.
        term = " ".join(rng.sample(english, size)) if size > 1 else rng.choice(rare)
        rows[term] = " ".join([rng.choice(spanish), *(["de", rng.choice(spanish)] * (size > 1))])
    listed = list(rows.items())
    texts = []
    for _ in range(pairs):
        source, target = rng.choices(english, k=12), rng.choices(spanish, k=14)
        if rng.random() < 1 / 3:
            en, es = rng.choice(listed)
            source.insert(rng.randint(0, 12), en)
            if rng.random() < 0.9:
                target.insert(rng.randint(0, 14), es)
        texts.append((" ".join(source).capitalize() + ".", " ".join(target).capitalize() + "."))
    return Glossary.from_rows(listed), texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--terms", type=int, nargs="+", default=[200, 20_000])
    options = parser.parse_args()
    rules = tuple(rule for rule in builtin() if rule.code in ("TRM001", "TRM002", "TRM003", "TRM004"))
    for count in options.terms:
        glossary, texts = material(count, options.pairs)
        engine = Engine(rules, Context(glossary=glossary))
        start = time.process_time()
        glossary.find(Segment("warm up", "en"))
        built = time.process_time() - start
        found = 0
        start = time.process_time()
        for at in range(0, len(texts), 5000):
            pairs = [Pair(Segment(en, "en"), Segment(es, "es")) for en, es in texts[at : at + 5000]]
            found += len(engine.check(Document("", pairs)).findings)
        spent = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        each = spent / len(texts) * 1e6
        print(
            f"{len(glossary):6} terms, {len(texts)} pairs: ready in {built:.2f} s, checked in {spent:.1f} s of CPU"
            f" ({each:.0f} µs a pair), {found} findings, {memory:.0f} MB at most"
        )


if __name__ == "__main__":
    main()
