"""Cuts a text into clauses at its punctuation."""

from __future__ import annotations

from transcheck.text.lazy import Lazy

# Places without width behind a stop or a bracket that closes, and before a bracket or a dash that opens.
_BREAK = Lazy(r"(?<=[,;:.!?…]\s)|(?<=[,;:.!?…][\"”»’')\]]\s)|(?<=[)\]”»—–]\s)|(?<=\s)(?=[(\[“«—–])")
_FEWEST = 3


def clauses(text: str) -> list[tuple[int, int]]:
    """Give (start, end) of each clause of a text; one of fewer than three words belongs to the clause behind it."""
    cuts = [*(match.start() for match in _BREAK.finditer(text)), len(text)]
    found: list[tuple[int, int]] = []
    begin = 0
    for cut in cuts:
        if len(text[begin:cut].split()) >= _FEWEST:
            found.append((begin, cut))
            begin = cut
    if begin < len(text):
        last = found.pop() if found else (0, 0)
        found.append((last[0], len(text)))
    return found
