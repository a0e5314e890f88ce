from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import BLANK

_AFTER = Lazy(r"[.] +(?=[a-záéíóúñ])(?<=[^\W\d_]{4}[.] )(?=([^\W\d_]{2,})\b(?![-_/.]\w))")
_SMALL = Lazy(r"[.] {1,3}([a-záéíóúñ][^\W\d_]+)(?![-_/.]\w)")
_SHORT = words("pairs", "abbreviations.inside_sentences")


@text_rule(
    "CAP005",
    "lower-after-stop",
    Severity.WARNING,
    lang="any",
    when=Holds(". "),
    good=[
        Good("It works. The end.", "Funciona. Fin."),
        Good("about 5 approx. per day", "unos 5 aprox. por día"),
        Good("It works. iOS does not.", "Funciona. iOS no."),
        Good("It works. import-linter knows more.", None),
        Good("Total (with tax)", "Total (incl. impuestos)"),
    ],
    bad=[
        Bad(
            "It works. The end comes.",
            "Funciona. ⟦el⟧ final llega.",
            fixed="Funciona. El final llega.",
            says="small letter behind a full stop",
            suggests="El",
        ),
        Bad(
            "Type ``ls``. The files show.",
            "Escriba ``ls``. ⟦los⟧ archivos se ven.",
            fixed="Escriba ``ls``. Los archivos se ven.",
            says="small letter behind a full stop",
            suggests="Los",
        ),
        Bad(
            "The work goes well. ⟦we⟧ rest.",
            fixed="The work goes well. We rest.",
            says="small letter behind a full stop",
            suggests="We",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.1.1"],
)
def lower_after_stop(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A sentence begins with a small letter behind a full stop.

    Abbreviations and names that begin small are left alone, and so is a text whose other side does the same.
    """
    masked = segment.facts.masked
    if other is not None and f"{BLANK}. " in masked:
        yield from _behind_marks(segment, other)
    if _AFTER.search(masked) is None or (other is not None and _AFTER.search(other.facts.masked)):
        return
    for match in _AFTER.finditer(masked):
        word = match[1]
        before = masked[max(0, match.start() - 30) : match.start()].split()[-1]
        if other is not None and word in other.facts.folded:
            continue
        if not word.islower() or word in _SHORT or word not in lexicon(segment.lang):
            continue
        before = before.strip("(“«\"'").lower()
        if before in _SHORT or before not in lexicon(segment.lang) or before == word:
            continue
        if any(repeat.start <= match.end() < repeat.end for repeat in segment.facts.repeats):
            continue  # reported as a phrase said twice
        start = match.end()
        fix = Fix((Edit(Span(start, start + 1), word[0].upper()),))
        yield Hit(
            Span(start, start + len(word)), "small letter behind a full stop", suggestion=word.capitalize(), fix=fix
        )


def _behind_marks(segment: Segment, other: Segment) -> Iterator[Hit]:
    """Yield the small letters behind a piece of code and its stop, where the other side goes on with a capital."""
    for mark in segment.facts.marks:
        found = _SMALL.match(segment.facts.masked, mark.end)
        place = other.text.find(f"{mark.text}. ") if found is not None else -1
        if found is None or place < 0 or found[1] not in lexicon(segment.lang):
            continue
        rest = other.text[place + len(mark.text) + 1 :].lstrip()
        if rest[:1].isupper() and rest[1:2].islower():
            start = found.start(1)
            fix = Fix((Edit(Span(start, start + 1), found[1][0].upper()),))
            span = Span(start, found.end(1))
            yield Hit(span, "small letter behind a full stop", suggestion=found[1].capitalize(), fix=fix)
