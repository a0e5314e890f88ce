"""Find the weights by which a clause is judged to be missing on the other side; see transcheck/semantic/meaning.py.

python scripts/train_clauses.py CATALOGUES... --test OTHER_CATALOGUES...

Pairs of ten words and more are taken as right, and once more with a clause of 15 to 60 % cut out of one side. A
logistic regression learns to tell the two apart by surprise, gain and cover. Needs the extra transcheck[semantic].
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from transcheck import pairing
from transcheck.formats.base import ReadOptions
from transcheck.model import Pair, Segment, Side
from transcheck.semantic import Encoder, load_encoder
from transcheck.semantic.clauses import clauses
from transcheck.semantic.meaning import Meaning

LEAST, MOST = 0.15, 0.6
FEWEST_WORDS = 10


def read(paths: Sequence[Path], most: int) -> list[Pair]:
    """Give at most so many different pairs of some length, drawn at random."""
    found = {}
    for unit in pairing.plan(paths).units:
        for pair in pairing.read(unit, ReadOptions()).pairs:
            if pair.source is not None and pair.target is not None and pair.source.text != pair.target.text:
                found[pair.source.text, pair.target.text] = pair
    long = [pair for (text, _), pair in sorted(found.items()) if len(text.split()) >= FEWEST_WORDS]
    return random.sample(long, min(most, len(long)))


def damaged(pair: Pair, side: Side) -> Pair | None:
    """Give a pair without one clause of one side, or None where no clause has the right length."""
    assert pair.source is not None
    assert pair.target is not None
    own = pair.side(side)
    assert own is not None
    spans = clauses(own.text)
    words = len(own.text.split())
    fitting = [(a, b) for a, b in spans if LEAST <= len(own.text[a:b].split()) / words <= MOST]
    if len(spans) < 2 or not fitting:
        return None
    start, end = random.choice(fitting)
    rest = Segment((own.text[:start] + own.text[end:]).strip(), own.lang)
    return Pair(rest, pair.target) if side is Side.SOURCE else Pair(pair.source, rest)


def features(pairs: Sequence[Pair], side: Side, encoder: Encoder) -> np.ndarray:
    """Give a row of surprise, gain and cover for each pair in which a clause is doubted at all."""
    rows = [(1, min(s.surprise, 5), min(s.gain, 0.2), s.cover) for s in Meaning(pairs, encoder).surplus(side)]
    return np.array(rows).reshape(-1, 4)


def fitted(good: np.ndarray, bad: np.ndarray, penalty: float = 1e-3) -> np.ndarray:
    """Give the weights of a logistic regression, by Newton's method."""
    rows, wanted = np.concatenate([good, bad]), np.repeat([0.0, 1.0], [len(good), len(bad)])
    weights = np.zeros(rows.shape[1])
    keep = penalty * len(rows) * np.diag([0, 1, 0.01, 1])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-rows @ weights))
        curve = (rows * (odds * (1 - odds) + 1e-6)[:, None]).T @ rows + keep
        weights -= np.linalg.solve(curve, rows.T @ (odds - wanted) + keep @ weights)
    return weights


def sets(pairs: Sequence[Pair], encoder: Encoder) -> dict[Side, tuple[np.ndarray, np.ndarray, int, int]]:
    """Give, for each side that has a surplus, the rows of good and of damaged pairs, and how many pairs were asked."""
    found = {}
    for side in Side:
        cut = [bad for pair in pairs if (bad := damaged(pair, side.other)) is not None]
        found[side] = features(pairs, side, encoder), features(cut, side, encoder), len(pairs), len(cut)
    return found


def main() -> None:
    """Print the weights, and how often they flag good pairs and find damaged ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogues", nargs="+", type=Path)
    parser.add_argument("--test", nargs="+", type=Path, default=[])
    parser.add_argument("--most", type=int, default=1_000, help="pairs drawn from each set")
    options = parser.parse_args()
    random.seed(1)
    encoder = load_encoder()
    train = sets(read(options.catalogues, options.most), encoder)
    weights = fitted(
        np.concatenate([good for good, _, _, _ in train.values()]),
        np.concatenate([bad for _, bad, _, _ in train.values()]),
    )
    print("bias, surprise, gain, cover:", np.round(weights, 1).tolist())
    tests = {"train": train} | ({"test": sets(read(options.test, options.most), encoder)} if options.test else {})
    for name, found in tests.items():
        for side, (good, bad, asked, cut) in found.items():
            for sure in (0.5, 1.0, 1.5, 2.0, 2.5):
                false, right = (good @ weights > sure).sum() / asked, (bad @ weights > sure).sum() / cut
                print(
                    f"{name} {side.value:6} above {sure}: {false:.2%} of {asked} good pairs, {right:.0%} of {cut} cut"
                )


if __name__ == "__main__":
    main()
