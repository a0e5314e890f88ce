from __future__ import annotations

import pytest

from transcheck.text.signs.quotations import quotations
from transcheck.text.signs.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” she said.", ["“One,”"]),
        ("<q>One</q> and “two”", ["<q>One</q>", "“two”"]),
        ("<q lang=en>One</q> <q>two</q>", ["<q lang=en>One</q>", "<q>two</q>"]),
        ("<q>never closed", []),
        ("a <quarter> b", []),
    ],
)
def test_marks_and_tags_quote(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in quotations(text, find_quotes(text).spans)] == quoted
