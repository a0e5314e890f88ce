"""Writes glossaries in the formats that tools exchange: TBX, TMX and PO.

TMX and PO pair one term with one term. A row's further columns stand in the properties of its unit, or in the comments
of its entry, which other tools pass by; a variant gets a pair of its own for their sake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from transcheck.glossary.exchange import OWN
from transcheck.glossary.terms import Rendering, Status, Term

_STATUSES = {Status.PREFERRED: "preferredTerm", Status.ALLOWED: "admittedTerm", Status.FORBIDDEN: "deprecatedTerm"}
_POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "name": "properNoun"}
_GENDERS = {"m": "masculine", "f": "feminine"}
_HEADS = {
    2: '<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>transcheck glossary</p>'
    "</sourceDesc></fileDesc></martifHeader>",
    3: '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>'
    "<sourceDesc><p>transcheck glossary</p></sourceDesc></fileDesc></tbxHeader>",
}
_NAMES = {2: ("termEntry", "langSet", "tig", "martif"), 3: ("conceptEntry", "langSec", "termSec", "tbx")}

Cells = Callable[[Term], Iterable[dict[str, str]]]
"""What gives the rows of a term, each by the names of its columns."""


def to_tbx(terms: Iterable[Term], version: int = 3) -> bytes:
    """Give a TBX-Basic file, version 2 (ISO 30042:2008) or 3 (ISO 30042:2019), a concept for each term."""
    entry, section, word, root = _NAMES[version]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _HEADS[version], "<text><body>"]
    for number, term in enumerate(terms, 1):
        lines.append(f'<{entry} id="c{number}">')
        told = [("descrip", "subjectField", term.domain), ("admin", "source", term.origin)]
        told += [("descrip", "context", example) for example in term.examples]
        lines += [f'<{name} type="{kind}">{escape(value)}</{name}>' for name, kind, value in told if value]
        lines += [f"<note>{escape(term.note)}</note>"] * bool(term.note)
        english = "".join(f"<{word}><term>{escape(source)}</term></{word}>" for source in term.sources)
        lines += [f'<{section} xml:lang="en">{english}</{section}>', f'<{section} xml:lang="es">']
        lines += [f"<{word}>{_tbx_term(rendering)}</{word}>" for rendering in term.renderings]
        lines.append(f"</{section}></{entry}>")
    return ("\n".join([*lines, f"</body></text></{root}>"]) + "\n").encode()


def to_tmx(terms: Iterable[Term], rows: Cells) -> bytes:
    """Give a TMX 1.4b file; the further columns of a row are properties of its unit."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4"><header creationtool="transcheck" creationtoolversion="1" segtype="phrase" adminlang="en"',
        ' o-tmf="transcheck" srclang="en" datatype="plaintext"/><body>',
    ]
    for english, spanish, note, own in _pairs(terms, rows):
        told = f"<note>{escape(note)}</note>" if note else ""
        told += "".join(f"<prop type={quoteattr(f'x-{OWN}-{k}')}>{escape(v)}</prop>" for k, v in own.items())
        sides = "".join(
            f'<tuv xml:lang="{lang}"><seg>{escape(text)}</seg></tuv>'
            for lang, text in (("en", english), ("es", spanish))
        )
        lines.append(f"<tu>{told}{sides}</tu>")
    return ("\n".join([*lines, "</body></tmx>"]) + "\n").encode()


def to_po(terms: Iterable[Term], rows: Cells) -> bytes:
    """Give a PO file; the further columns of a row are comments to translators of its entry.

    A term that is forbidden or kept has the flag that glossaries of Weblate have for it, too.
    """
    import polib

    catalogue = polib.POFile(wrapwidth=0)  # a wrapped comment could not be read back
    catalogue.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    seen: set[str] = set()
    for english, spanish, note, own in _pairs(terms, rows):
        # Two entries with one msgid need contexts that differ.
        context = f"{len(catalogue) + 1}" if english in seen else None
        seen.add(english)
        comments = [*note.splitlines(), *(f"{OWN} {k}: {' '.join(v.splitlines())}" for k, v in own.items())]
        flags = ["read-only"] * (own.get("status") == "keep") + ["forbidden"] * (own.get("es") == "")
        entry = polib.POEntry(msgid=english, msgstr=spanish, comment="\n".join(comments), flags=flags, msgctxt=context)
        catalogue.append(entry)
    return (str(catalogue) + "\n").encode()


def _pairs(terms: Iterable[Term], rows: Cells) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """Yield an English and a Spanish term, a note, and the columns that the pair does not show."""
    for term in terms:
        for row in rows(term):
            english, *variants = row["en"].split("|")
            spanish = (row["es"] or row["forbidden"]).split("|")[0]
            own = {k: v for k, v in row.items() if v and k not in ("en", "es", "note")}
            if variants:
                own["en"] = row["en"]
            if row["es"] != spanish:
                own["es"] = row["es"]
            yield english, spanish, row["note"], own
            for variant in variants:
                yield variant, spanish, "", {"of": english}


def _tbx_term(rendering: Rendering) -> str:
    notes = {
        "administrativeStatus": f"{s}-admn-sts" if (s := _STATUSES.get(rendering.status)) else "",
        "partOfSpeech": _POS.get(rendering.pos, ""),
        "grammaticalGender": _GENDERS.get(rendering.gender, ""),
    }
    told = "".join(f'<termNote type="{kind}">{value}</termNote>' for kind, value in notes.items() if value)
    return f"<term>{escape(rendering.text)}</term>{told}"
