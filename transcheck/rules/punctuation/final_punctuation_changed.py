from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.signs.endings import Ending
from transcheck.text.traits import Trait

_SHOWN = {"": "no final punctuation", "?!": "?!"}
_FREE = frozenset((("!", "."), (",", ":"), ("?!", "?"), ("?!", "!"), ("?", "?!"), ("!", "?!")))
_LISTED = frozenset(("", ";", ",", "."))
_SHORTEST = 5
_ADDED = {".": ".", ":": ":", "…": "…", ";": ";", ",": ",", "::": "::"}


@pair_rule(
    "PUN030",
    "final-punctuation-changed",
    Severity.WARNING,
    lang="any",
    when=Trait.DOT | Trait.COLON | Trait.ELLIPSIS | Trait.QUESTION | Trait.EXCLAMATION | Trait.COMMA,
    good=[
        Good("Loading...", "Cargando…"),
        Good("He said “stop.”", "Dijo «alto»."),
        Good("(See the note.)", "(Véase la nota)."),
        Good("Bread, milk, etc.", "Pan, leche y demás"),
        Good("<b>Open the door.</b>", "<b>Abra la puerta</b>."),
        Good("At 5 p.m.", "A las 17:00"),
        Good("Fri", "Vier."),
        Good("We close at six..", "Cerramos a las seis."),
    ],
    bad=[
        Bad(
            "The door is open.",
            "La puerta está ⟦abierta⟧",
            fixed="La puerta está abierta.",
            says="ends with no final punctuation, the source with .",
            safe=True,
        ),
        Bad(
            "The door",
            "La puerta⟦.⟧",
            fixed="La puerta",
            says="ends with ., the source with no final punctuation",
            safe=True,
        ),
        Bad("Choose a colour:", "Elija un color⟦.⟧", fixed="Elija un color:", says="ends with ., the source with :"),
        Bad("As follows::", "Como sigue⟦:⟧", fixed="Como sigue::", says="ends with :, the source with ::"),
        Bad("Are you sure?", "Está seguro⟦.⟧", says="ends with ., the source with ?"),
    ],
    references=["RAE, Ortografía 2010, III.3.4", "Fundéu, «punto, signo de puntuación»"],
)
def final_punctuation_changed(pair: Pair, context: Context) -> Iterator[Hit]:
    """The translation ends with another kind of punctuation than its source.

    Classes are compared, not characters: “…” and “...” are one, a stop may stand inside or outside a closing quotation
    mark, bracket or tag, and the full stop of an abbreviation counts for nothing. A source may end without a stop by
    mistake; the finding is then about the source.
    """
    source, target = pair.both
    if _are_alike(source.text, target.text):
        return
    ours, theirs = source.facts.ending, target.facts.ending
    if ours.kind == theirs.kind or _may_differ(ours, theirs) or not source.text or not target.text.strip():
        return
    if pair.kind is Kind.LIST_ITEM and not pair.key and ours.kind in _LISTED and theirs.kind in _LISTED:
        return  # the items of a page's list are held against each other, by `list-endings-differ`
    if len(target.text) <= _SHORTEST and theirs.kind == "." and target.text[:-1].isalpha():
        return  # “Juev.”, an abbreviation
    if theirs.kind in ("", ".") and target.facts.inverted.unclosed:
        return  # reported as a question that nothing closes
    wanted = _SHOWN.get(ours.kind, ours.kind)
    found = _SHOWN.get(theirs.kind, theirs.kind)
    span = Span(theirs.start, theirs.end) if theirs.kind else _last_word(target, theirs.start)
    yield Hit(
        span,
        f"ends with {found}, the source with {wanted}",
        fix=_fix(ours, theirs),
        counterpart=Span(ours.start, ours.end) if ours.kind else None,
    )


def _are_alike(source: str, target: str) -> bool:
    """Settle the usual case, where both end with one same stop behind a letter, or with none."""
    ours, theirs = source[-1:], target[-1:]
    if ours != theirs:
        return ours.isalnum() and theirs.isalnum()
    return ours.isalnum() or (ours in ".:?" and source[-2:-1].isalnum() and target[-2:-1].isalnum())


def _may_differ(ours: Ending, theirs: Ending) -> bool:
    kinds = {ours.kind, theirs.kind}
    if kinds == {"", "."}:
        dotted = ours if ours.kind else theirs
        return dotted.abbreviated or dotted.inner
    if "…" in kinds and (ours.abbreviated or theirs.abbreviated):
        return True  # “...” and “etc.”
    if ours.kind == ".." and theirs.kind in (".", "…"):
        return True  # a slip of the source, mended
    # Spanish is sparing with exclamations, and leads on with a colon where English has a comma.
    return (ours.kind, theirs.kind) in _FREE


def _last_word(segment: Segment, end: int) -> Span:
    start = end
    while start and not segment.text[start - 1].isspace() and end - start < 40:
        start -= 1
    return Span(start, end)


def _fix(ours: Ending, theirs: Ending) -> Fix | None:
    """Give the edit that makes the end like the source's; a question or cry would need its opening mark too."""
    if ours.kind in ("?", "!", "?!") or theirs.kind in ("?", "!", "?!"):
        return None
    new = _ADDED.get(ours.kind, "")
    safe = not theirs.inner and (not ours.kind or not theirs.kind)
    return Fix((Edit(Span(theirs.start, theirs.end), new),), safe=safe)
