from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.signs.quotes import find_quotes


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quotes(text).spans]


def strays(text: str) -> list[tuple[int, bool]]:
    return [tuple(stray) for stray in find_quotes(text).strays]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The "old" mill', ['"old"']),
        ("El «viejo» molino", ["«viejo»"]),
        ("«La “vieja” casa»", ["“vieja”", "«La “vieja” casa»"]),
        ("She said “it's the 'best' one”.", ["'best'", "“it's the 'best' one”"]),
        ("GNU `name' style", ["`name'"]),
        ("„Alt“ und neu", ["„Alt“"]),
        ('set x="1" and y="2"', ['"1"', '"2"']),
        ("the file '\ufffc\ufffc' is new", ["'\ufffc\ufffc'"]),
        ('("inside")', ['"inside"']),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert not find_quotes(text).strays


@pytest.mark.parametrize(
    "text",
    [
        "don't, can’t, l'eau, O'Neill",
        "the users' files and the boss’ chair",
        "back in the '90s, rock 'n' roll, get 'em",
        'a 5\'10" man and a 3.5" disk',
        "Home » News » Today",
        "the \ufffc\ufffc's name",
        "an empty '' string and an empty \"\" one",
        "“First part.\n\n“Second part.”",
    ],
)
def test_apostrophes_primes_and_breadcrumbs_are_no_stray_quotes(text: str) -> None:
    assert not find_quotes(text).strays
    assert not any(span.mixed for span in find_quotes(text).spans)


@pytest.mark.parametrize(
    "text",
    [
        "He wrote: 'We are open. Don't wait for the others. Come.”",
        'the “old" mill',
        "el «viejo” molino",
        'el "viejo» molino',
        "he said “yes.'",
    ],
)
def test_a_quotation_that_closes_with_another_kind_is_mixed(text: str) -> None:
    mixed = [span for span in find_quotes(text).spans if span.mixed]
    assert len(mixed) == 1
    assert text[mixed[0].start] in "'“«\""


def test_marks_without_a_partner_are_strays() -> None:
    assert strays("the “old mill") == [(4, True)]
    assert strays("the old” mill") == [(7, False)]
    assert strays('el viejo" molino') == [(8, False)]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„`5s", max_size=80))
def test_any_text_is_scanned_and_spans_begin_and_end_with_marks(text: str) -> None:
    found = find_quotes(text)
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start] not in "ab .,\n5s"
        assert text[span.end - 1] not in "ab .,\n5s"
    for stray in found.strays:
        assert text[stray.place] not in "ab .,\n5s"
