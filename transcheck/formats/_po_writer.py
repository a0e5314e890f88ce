"""Writes pairs as a PO catalogue."""

from __future__ import annotations

from collections.abc import Iterable


def catalogue(pairs: Iterable[tuple[str, str, str]]) -> str:
    """Give a PO catalogue of (context, English, Spanish); what has no English cannot stand in one and is left out."""
    import polib

    made = polib.POFile()
    made.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    for context, english, spanish in pairs:
        if english:
            made.append(polib.POEntry(msgctxt=context, msgid=english, msgstr=spanish))
    return f"{made}\n"
