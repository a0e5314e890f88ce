from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.semantic import Encoder, Semantic
from transcheck.semantic.explain import strange_words
from transcheck.semantic.meaning import Closeness, Meaning

_LIMITS = ((2, 0.15, 0.3, 0.45), (4, 0.2, 0.15, 0.5), (8, 0.35, 0.1, 0.6), (10**9, 0.4, 0.05, 0.7))
"""For a source of so many words at most: the nearness below which a pair is reported, and the margin of a rival with
the nearness below which it counts. Set on the catalogues of ten projects."""
_NEAR = 0.7
"""A rival is nearer than this."""
_SHOWN = 60

_OTHERS = (
    ("The ferry leaves at noon.", "El transbordador sale a mediodía."),
    ("Please keep your ticket until the end.", "Conserve su billete hasta el final."),
)


@document_rule(
    "SEM001",
    "meaning-differs",
    Severity.WARNING,
    lang="any",
    needs=Needs.BOTH,
    default=False,
    good=[
        Good("The harbour is closed in winter.", "El puerto cierra en invierno.", others=_OTHERS),
        Good("Save", "Guardar", others=_OTHERS),
    ],
    bad=[
        Bad(
            "The lighthouse keeper feeds his three cats.",
            "⟦Los billetes se venden en la taquilla del puerto.⟧",
            says="says something else than its source (nearness 0.16 of 1); least like it: taquilla, del",
            others=_OTHERS,
        ),
    ],
    references=["Y. Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval, 2020"],
)
def meaning_differs(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A translation says something else than its source: the wrong row, or a text pasted from elsewhere.

    A sentence encoder compares the two sides (extra `semantic`). A pair is reported when they are far apart for their
    length, or when the translation fits the source of a neighbour better than its own, or a neighbour's translation
    fits here, and the neighbour is not better served itself.

    Measured on 375 sentences of news and 10,640 units of catalogues that had no part in setting the limits: 12 pairs
    reported (0.1 %), of which a reader found 6 wrong indeed. Given the next pair's translation, 99 % of the news and
    98 % of mixed catalogues are found; of catalogues whose neighbours are near synonyms (“Add page”, “Edit page”),
    94 % from nine words on, 85 to 90 % from five, 60 to 65 % below. One wrong word in a sentence is not seen.
    """
    encoder = ctx.opts(Semantic).encoder
    if encoder is None:
        return
    for close in ctx.document.get(Meaning, encoder).closeness():
        source, target = close.pair.source, close.pair.target
        assert source is not None
        assert target is not None
        words = len(source.facts.words)
        lowest, margin, low = next(limits for most, *limits in _LIMITS if words <= most)
        rivalled = close.rival > max(close.cosine + margin, _NEAR) and close.cosine < low
        if rivalled or close.cosine < lowest:
            text = target.text
            span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
            yield close.pair, Hit(span, _message(close, encoder, rivalled=rivalled), Side.TARGET)


def _message(close: Closeness, encoder: Encoder, *, rivalled: bool) -> str:
    source, target = close.pair.source, close.pair.target
    assert source is not None
    assert target is not None
    said = f"says something else than its source (nearness {close.cosine:.2f} of 1)"
    owner = close.owner.source if close.owner is not None else None
    fitting = close.fitting.target if close.fitting is not None else None
    if rivalled and owner is not None and close.owner_cosine >= close.fitting_cosine:
        return f"{said}; it fits “{_short(owner.text)}” ({close.owner_cosine:.2f})"
    if rivalled and fitting is not None:
        return f"{said}; “{_short(fitting.text)}” would fit better ({close.fitting_cosine:.2f})"
    facts = target.facts
    strange = [facts.words[i] for i in strange_words(target.text, facts.spans, source.text, encoder)]
    return f"{said}; least like it: {', '.join(strange)}" if strange else said


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
