"""Glossaries as TMX 1.4b."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from transcheck.glossary.formats._exchange import OWN, pairs_of, row_of
from transcheck.glossary.formats._xml import parse
from transcheck.glossary.formats.base import GlossaryFormat, TermRow, WriteOptions
from transcheck.glossary.terms import Term


def read(data: bytes, path: str) -> Iterator[TermRow]:
    """Yield the units of a TMX file (TMX 1.4b) that have an English and a Spanish side.

    Raises:
        GlossaryError: it is no well-formed XML, or declares entities.
    """
    for unit in parse(data, path).all("tu"):
        own = {
            node.attributes.get("type", "").removeprefix(f"x-{OWN}-"): node.text
            for node in unit.all("prop")
            if node.attributes.get("type", "").startswith(f"x-{OWN}-")
        }
        sides = {side.language: next((n.text for n in side.all("seg")), "") for side in unit.all("tuv")}
        note = next((node.text for node in unit.all("note")), "")
        row = row_of(sides.get("en", ""), sides.get("es", ""), note, own)
        if row is not None:
            yield TermRow(unit.line, row)


def write(terms: tuple[Term, ...], _: WriteOptions) -> bytes:
    """Give a TMX 1.4b file; the further columns of a row are properties of its unit."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4"><header creationtool="transcheck" creationtoolversion="1" segtype="phrase" adminlang="en"',
        ' o-tmf="transcheck" srclang="en" datatype="plaintext"/><body>',
    ]
    for english, spanish, note, own in pairs_of(terms):
        told = f"<note>{escape(note)}</note>" if note else ""
        told += "".join(f"<prop type={quoteattr(f'x-{OWN}-{k}')}>{escape(v)}</prop>" for k, v in own.items())
        sides = "".join(
            f'<tuv xml:lang="{lang}"><seg>{escape(text)}</seg></tuv>'
            for lang, text in (("en", english), ("es", spanish))
        )
        lines.append(f"<tu>{told}{sides}</tu>")
    return ("\n".join([*lines, "</body></tmx>"]) + "\n").encode()


FORMAT = GlossaryFormat(
    name="TMX",
    suffixes=(".tmx",),
    read=read,
    write=write,
    concepts=True,
)
