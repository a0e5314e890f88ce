"""Glossaries as PO catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transcheck.errors import GlossaryError
from transcheck.glossary.formats._exchange import OWN, pairs_of, row_of
from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions, text_of
from transcheck.glossary.terms import Term
from transcheck.po_syntax import Malformed, entries


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the translated entries of a PO glossary; its comments to translators are notes.

    The flags that glossaries of Weblate have are read, too: "forbidden", and "read-only" for what is kept.

    Raises:
        GlossaryError: it is no PO file.
    """
    import polib

    text = text_of(data, path)
    for entry in entries(text):
        if isinstance(entry, Malformed):  # which polib passes by without a word
            raise GlossaryError(path, entry.message, entry.line)
    try:
        catalogue = polib.pofile(text)
    except (OSError, ValueError) as error:
        raise GlossaryError(path, f"no PO file: {error}") from None
    for entry in catalogue:
        row = None if entry.obsolete or "fuzzy" in entry.flags else _row(entry)
        if row is not None:
            yield TermRow(entry.linenum or 0, row)


def _row(entry: Any) -> dict[str, str] | None:
    """Give the cells of an entry, or None where it says nothing."""
    own: dict[str, str] = {}
    said = []
    for line in entry.comment.splitlines():
        name, colon, value = line.removeprefix(f"{OWN} ").partition(":")
        if line.startswith(f"{OWN} ") and colon:
            own[name] = value.strip()
        else:
            said.append(line)
    context = "" if own else entry.msgctxt
    note = " ".join(part for part in (context, "\n".join(said), entry.tcomment) if part)
    if "read-only" in entry.flags:
        own.setdefault("status", "keep")
    elif "forbidden" in entry.flags and not own:
        own = {"es": "", "forbidden": entry.msgstr}
    return row_of(entry.msgid, entry.msgstr, note, own)


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a PO file; the further columns of a row are comments to translators of its entry.

    A term that is forbidden or kept has the flag that glossaries of Weblate have for it, too.
    """
    import polib

    catalogue = polib.POFile(wrapwidth=0)  # a wrapped comment could not be read back
    catalogue.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    seen: set[str] = set()
    for english, spanish, note, own in pairs_of(terms):
        # Two entries with one msgid need contexts that differ.
        context = f"{len(catalogue) + 1}" if english in seen else None
        seen.add(english)
        comments = [*note.splitlines(), *(f"{OWN} {k}: {' '.join(v.splitlines())}" for k, v in own.items())]
        flags = ["read-only"] * (own.get("status") == "keep") + ["forbidden"] * (own.get("es") == "")
        entry = polib.POEntry(msgid=english, msgstr=spanish, comment="\n".join(comments), flags=flags, msgctxt=context)
        catalogue.append(entry)
    return (str(catalogue) + "\n").encode()


FORMAT = GlossaryFormat(
    name="PO",
    suffixes=(".po", ".pot"),
    read=read,
    write=write,
    concepts=True,
)
