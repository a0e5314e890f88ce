"""Texts are lined up whatever was dropped, added, merged, split or moved."""

from __future__ import annotations

import string
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.damage import STORY, damage
from transcheck.align import Bead, align
from transcheck.glossary.model import Glossary
from transcheck.model import Kind, Segment

LEAST = 0.93
"""Strict F1 of beads that the model-free engine owes; `tests/bench/bench_align.py` measures it on other texts."""


def segments(lang: str, *texts: str, kind: Kind = Kind.PARAGRAPH) -> list[Segment]:
    return [Segment(text, lang, kind, f"page.{lang}.txt", line, 1) for line, text in enumerate(texts, 1)]


def shapes(beads: Sequence[Bead]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(tuple(s.line - 1 for s in b.source), tuple(s.line - 1 for s in b.target)) for b in beads]


def fscore(seeds: range, encoder: object = None) -> float:
    right = found = 0
    for seed in seeds:
        english, spanish, gold = damage(STORY, seed)
        got = set(shapes(align(segments("en", *english), segments("es", *spanish), encoder)))
        right += len(got & gold)
        found += len(got) + len(gold)
    return 2 * right / found


def test_a_damaged_translation_is_lined_up() -> None:
    assert fscore(range(20)) >= LEAST


def test_what_is_whole_is_paired_in_order() -> None:
    english, spanish = zip(*STORY, strict=True)

    beads = align(segments("en", *english), segments("es", *spanish))

    assert shapes(beads) == [((i,), (i,)) for i in range(len(STORY))]
    assert min(bead.score for bead in beads) > 0.2


def test_a_moved_text_finds_its_partner() -> None:
    english, spanish = map(list, zip(*STORY[:10], strict=True))
    spanish.append(spanish.pop(3))

    moved = [bead for bead in align(segments("en", *english), segments("es", *spanish)) if bead.moved]

    assert shapes(moved) == [((3,), (9,))]


def test_what_was_added_stands_behind_what_is_before_it() -> None:
    english, spanish = map(list, zip(*STORY[:6], strict=True))
    spanish.insert(3, "El aparcamiento del club náutico cierra temprano los domingos de verano.")

    beads = align(segments("en", *english), segments("es", *spanish))

    assert shapes(beads)[2:5] == [((2,), (2,)), ((), (3,)), ((3,), (4,))]


def test_a_heading_is_not_merged_with_the_text_below_it() -> None:
    english = [*segments("en", "Evenings", kind=Kind.HEADING), *segments("en", "The gate is open until nine.")]
    spanish = segments("es", "La puerta está abierta hasta las nueve.")

    texts = [(b.source, b.target) for b in align(english, spanish)]

    assert texts == [((english[0],), ()), ((english[1],), (spanish[0],))]


def test_navigation_is_lined_up_by_itself() -> None:
    english = [*segments("en", "Home", kind=Kind.NAVIGATION), *segments("en", *(e for e, _ in STORY[:4]))]
    spanish = [*segments("es", *(s for _, s in STORY[:4])), *segments("es", "Inicio", kind=Kind.NAVIGATION)]

    beads = align(english, spanish)

    assert (beads[0].source[0].text, beads[0].target[0].text) == ("Home", "Inicio")
    assert not any(bead.moved for bead in beads)


def test_a_glossary_is_evidence() -> None:
    english = segments("en", "The gizmo hums.", "Please oil it.", "Doohickeys hum as well.")
    spanish = segments("es", "Engrásela usted.", "Suenan también los cachivaches.")
    terms = Glossary.from_rows([("doohickey", "cachivache"), ("gizmo", "artilugio")])

    assert ((2,), (1,)) in shapes(align(english, spanish, glossary=terms))


@pytest.mark.parametrize(("english", "spanish"), [((), ()), (("One.",), ()), ((), ("Uno.",)), (("", " "), ("", "…"))])
def test_nothing_and_blank_texts_are_no_trouble(english: tuple[str, ...], spanish: tuple[str, ...]) -> None:
    beads = align(segments("en", *english), segments("es", *spanish))

    assert sorted(i for source, _ in shapes(beads) for i in source) == list(range(len(english)))
    assert sorted(j for _, target in shapes(beads) for j in target) == list(range(len(spanish)))


TEXTS = st.lists(st.text(alphabet=string.ascii_letters + " .,0123456789áñ«»\n", max_size=40), max_size=12)


@settings(max_examples=80, deadline=None)
@given(english=TEXTS, spanish=TEXTS)
def test_every_text_stands_in_one_bead(english: list[str], spanish: list[str]) -> None:
    beads = align(segments("en", *english), segments("es", *spanish))

    assert sorted(i for source, _ in shapes(beads) for i in source) == list(range(len(english)))
    assert sorted(j for _, target in shapes(beads) for j in target) == list(range(len(spanish)))
    assert all(0 <= bead.score <= 1 for bead in beads)


class Concepts:
    """An encoder that knows the sentences of the story and nothing else; a joined text is the sum of its parts."""

    def encode(self, texts: Sequence[str]) -> object:
        import numpy as np

        rows = np.full((len(texts), len(STORY) + 1), 0.01, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for place, sides in enumerate(STORY):
                for side in sides:
                    if text in side:
                        row[place] = len(text) / len(side)
                    elif side in text:
                        row[place] = len(side) / len(text)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_an_encoder_takes_the_place_of_words() -> None:
    pytest.importorskip("numpy")

    assert fscore(range(10), Concepts()) >= LEAST
