"""Measures the encoder, and how often the rules on meaning are right.

    python tests/bench/bench_semantic.py FILES... [--most 400] [--share 0.08] [--seed 1]

FILES are catalogues or tables whose pairs are taken as right; of each at most `--most` pairs in a row are read. Prints
load time, memory, and sentences a second without and with the cache; the share of the pairs that each rule reports;
and the share of damaged pairs that it finds, when so many pairs of each file are given the translation of the next
pair, or one from anywhere, or lose a clause, or a name, or gain or lose a "no". Not every pair is right, nor is every
damage a fault, so the figures are upper and lower bounds.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from transcheck import pairing
from transcheck.engine import Engine
from transcheck.formats.base import ReadOptions
from transcheck.model import Document, Pair, Segment
from transcheck.rules import builtin
from transcheck.rules.base import Context
from transcheck.semantic import Semantic, load_encoder
from transcheck.semantic.clauses import clauses
from transcheck.semantic.kept import Kept
from transcheck.semantic.loading import load
from transcheck.semantic.store import Store

Row = tuple[str, str]
Damage = Callable[[list[Row], int], Row | None]
NAMES = "Wendover Bratislav Okonkwo Lindqvist Saltburn Kowalczyk Hargreaves Zermatt Ivanovich Tollemache".split()
SIZES = ((2, "1–2"), (4, "3–4"), (8, "5–8"), (10**9, "9 and more"))
FEWEST = 10


def words(text: str) -> int:
    return len(Segment(text, "en").facts.words)


def next_translation(rows: list[Row], i: int) -> Row | None:
    (source, target), (other, theirs) = rows[i], rows[(i + 1) % len(rows)]
    if source.lower() == other.lower() or target.lower() == theirs.lower() or not words(source) or not words(theirs):
        return None
    return (source, theirs) if source != target and other != theirs else None


def any_translation(every: list[Row]) -> Damage:
    def damage(rows: list[Row], i: int) -> Row | None:
        source, target = rows[i]
        theirs = random.choice(every)[1]
        return (source, theirs) if source not in (target, theirs) and words(source) and words(theirs) else None

    return damage


def without_clause(side: int) -> Damage:
    def damage(rows: list[Row], i: int) -> Row | None:
        texts = list(rows[i])
        text = texts[side]
        spans = clauses(text)
        fitting = [s for s in spans if 0.15 <= len(text[slice(*s)].split()) / max(1, len(text.split())) <= 0.6]
        if words(texts[0]) < FEWEST or len(spans) < 2 or not fitting:
            return None
        start, end = random.choice(fitting)
        texts[side] = (text[:start] + text[end:]).strip()
        return texts[0], texts[1]

    return damage


def other_name(rows: list[Row], i: int) -> Row | None:
    source, target = rows[i]
    for found in re.finditer(r"(?<=[a-zñáéíóú] )[A-ZÁÉÍÓÚ][a-zñáéíóú]{3,}", target):
        if re.search(rf"(?<=[a-z] ){found.group()[:4]}", source):
            return source, target[: found.start()] + random.choice(NAMES) + target[found.end() :]
    return None


def without_no(rows: list[Row], i: int) -> Row | None:
    source, target = rows[i]
    if words(source) < 6 or not re.search(r"\bnot\b|n['’]t\b", source) or len(re.findall(r"\bno ", target)) != 1:
        return None
    return source, re.sub(r"\bno ", "", target)


def with_no(rows: list[Row], i: int) -> Row | None:
    source, target = rows[i]
    found = re.search(r"\b(?:es|son|está|fue|puede|tiene|debe|será|ha|se|había|era|han) ", target)
    if words(source) < 6 or found is None or re.search(r"\b(?:no[rt]?|never|none|without)\b|n['’]t\b", source):
        return None
    return source, f"{target[: found.start()]}no {target[found.start() :]}"


def found(engine: Engine, documents: list[list[Row]]) -> list[list[tuple[int, str]]]:
    """Give the number of the pair and the code of each finding, a document at a time."""
    result = []
    for rows in documents:
        pairs = [Pair(Segment(a, "en"), Segment(b, "es"), str(i)) for i, (a, b) in enumerate(rows)]
        outcome = engine.check(Document("", pairs))
        assert not outcome.faults, outcome.faults
        result.append([(int(f.key), f.code) for f in outcome.findings])
    return result


def recall(engine: Engine, documents: list[list[Row]], damage: Damage, share: float, code: str) -> dict[str, list[int]]:
    """Give how many damaged pairs a rule found, and how many there were, by the words of their source."""
    counts: dict[str, list[int]] = {}
    places, spoilt = [], []
    for rows in documents:
        made = {
            i: row
            for i in random.sample(range(len(rows)), min(len(rows), int(len(rows) * share) + 1))
            if (row := damage(rows, i))
        }
        places.append(made)
        spoilt.append([made.get(i, row) for i, row in enumerate(rows)])
    for made, hits in zip(places, found(engine, spoilt), strict=True):
        codes = {i for i, c in hits if c == code}
        for i, (source, _) in made.items():
            size = next(name for most, name in SIZES if words(source) <= most)
            for name in (size, "all"):
                count = counts.setdefault(name, [0, 0])
                count[0] += i in codes
                count[1] += 1
    return counts


def speeds(texts: list[str]) -> None:
    """Print how fast the encoder is: new, from disk, from memory."""
    with tempfile.TemporaryDirectory() as folder:
        start = load(None, store=False)._start
        for name in ("new", "from disk"):
            encoder = Kept(start, "bench", Store(Path(folder)))
            if name == "new":
                begin = time.perf_counter()
                encoder.encode(["a"])
                print(f"load {time.perf_counter() - begin:.2f} s")
            begin = time.perf_counter()
            encoder.encode(texts)
            print(f"{name}: {len(texts) / (time.perf_counter() - begin):,.0f} texts/s")
        begin = time.perf_counter()
        encoder.encode(texts)
        print(f"from memory: {len(texts) / (time.perf_counter() - begin):,.0f} texts/s")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=400, help="pairs read from each file")
    parser.add_argument("--share", type=float, default=0.08, help="pairs damaged in each file")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    documents = []
    for unit in pairing.plan(options.files).units:
        pairs = [p for p in pairing.read(unit, ReadOptions()).pairs if p.source and p.target and not p.form]
        first = random.randrange(max(1, len(pairs) - options.most))
        if pairs:
            documents.append([(p.source.text, p.target.text) for p in pairs[first : first + options.most]])
    every = [row for rows in documents for row in rows]
    speeds(list(dict.fromkeys(text for row in every for text in row if len(text) < 1_000))[:2_000])

    engine = Engine(
        [rule for rule in builtin() if rule.family == "SEM"], Context(options={Semantic: Semantic(load_encoder())})
    )
    begin = time.perf_counter()
    hits = [code for document in found(engine, documents) for _, code in document]
    print(f"all rules, as the cache is: {len(every) / (time.perf_counter() - begin):,.0f} pairs/s")
    for code in sorted(set(hits)):
        print(f"{code}: {hits.count(code)} of {len(every)} pairs reported, {hits.count(code) / len(every):.2%}")
    damages: list[tuple[str, str, Damage]] = [
        ("SEM001", "the next pair's translation", next_translation),
        ("SEM001", "any translation", any_translation(every)),
        ("SEM002", "a clause left out", without_clause(1)),
        ("SEM003", "a clause added", without_clause(0)),
        ("SEM004", "another name", other_name),
        ("SEM005", "no “no”", without_no),
        ("SEM005", "a “no” more", with_no),
    ]
    for code, name, damage in damages:
        counts = recall(engine, documents, damage, options.share, code)
        shown = ", ".join(f"{size}: {right}/{asked} {right / asked:.0%}" for size, (right, asked) in counts.items())
        print(f"{code} {name} (by words): {shown}")


if __name__ == "__main__":
    main()
