from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Found, in_source
from transcheck.text.markup.marks import BLANK

_LONGEST = 60
_WORDS = 3
_CODE = frozenset(("literal", "code", "role", "link", "tag", "fence", "target"))


@translation_rule(
    "PUN012",
    "quoted-name-bare",
    Severity.WARNING,
    lang="any",
    when=in_source(Found("quotes")),
    good=[
        Good("The 'mode' field", "El campo «mode»"),
        Good("The 'mode' field", "El campo de modo"),
        Good("The 'mode' field", "El campo `mode`"),
        Good("“No,” he said.", "No, dijo."),
        Good("The 'red' and the big red one", "El «rojo» y el red grande"),
    ],
    bad=[
        Bad(
            "Set the 'retryCount' field.",
            "Establezca el campo ⟦retryCount⟧.",
            says="“retryCount” is quoted in the source only",
        ),
        Bad(
            "The file “notes.txt” is new",
            "El archivo ⟦notes.txt⟧ es nuevo",
            says="“notes.txt” is quoted in the source only",
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.2"],
)
def quoted_name_bare(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A name that the source quotes stands in the translation letter for letter, but without quotation marks.

    Names of fields, files and values that are neither quoted nor set as code read as words of the sentence. Translated
    quotations, which Spanish may well mark otherwise or not at all, are left alone.
    """
    for quoted in source.facts.quotes.spans:
        name = source.text[quoted.start + 1 : quoted.end - 1]
        if not 1 < len(name) <= _LONGEST or len(name.split()) > _WORDS or name != name.strip() or not _is_name(name):
            continue
        if source.text.count(name) > 1:
            continue
        place = target.text.find(name)
        if place >= 0 and target.text.find(name, place + 1) < 0 and _is_bare(target, place, place + len(name)):
            yield Hit(Span(place, place + len(name)), f"“{name}” is quoted in the source only")


def _is_name(name: str) -> bool:
    """Tell names of code, files and values from words."""
    inner = name[1:]
    return name[-1].isalnum() and (
        any(mark in inner for mark in "_.:/@-0123456789") or (inner != inner.lower() and inner != inner.upper())
    )


def _is_bare(target: Segment, start: int, end: int) -> bool:
    masked = target.facts.masked
    around = masked[max(0, start - 1) : start] + masked[end : end + 1]
    if masked[:start].rstrip(" ")[-1:] in ('"', "“", "«", "'"):
        return False  # quoted, with spaces inside the marks
    if any(mark.isalnum() or mark in "\"'“”‘’«»`*_/" or mark == BLANK for mark in around):
        return False
    inside = any(quoted.start < start and end < quoted.end for quoted in target.facts.quotes.spans)
    coded = BLANK in masked[start:end] and any(
        m.start < end and start < m.end for m in target.facts.marks if m.kind in _CODE
    )
    return not inside and not coded
