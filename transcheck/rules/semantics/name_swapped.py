from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import lexicon
from transcheck.model import Hit, Pair, Segment, Severity, Side, Span
from transcheck.people.names import fold
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.semantic import Encoder, Semantic

_LEAST = 4
_ALIKE = 0.5
_NEAR = 0.5


@document_rule(
    "SEM004",
    "name-swapped",
    Severity.WARNING,
    needs=Needs.BOTH,
    default=False,
    good=[
        Good("The ferry to Zaltbury leaves late.", "El transbordador a Zaltbury sale tarde."),
        Good("The train to London leaves late.", "El tren a Londres sale tarde."),
        Good("He speaks German with Wikkel.", "Habla alemán con Wikkel."),
    ],
    bad=[Bad("The letter to Hobberley came late.", "La carta a ⟦Tranquín⟧ llegó tarde.")],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «mistranslation»"],
)
def name_swapped(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A name of the source stands nowhere in the translation, which has another name that the source has not.

    Names are capitalised words inside a sentence that dictionaries do not list. Spellings of one name in two languages
    (London, Londres) are told by their letters, and by the encoder of the extra `semantic`. The rule speaks where one
    name on either side finds no partner.
    """
    encoder = ctx.opts(Semantic).encoder
    if encoder is None:
        return
    for pair in pairs:
        source, target = pair.source, pair.target
        if source is None or target is None or source.text == target.text:
            continue
        ours, theirs = _names(source), _names(target)
        left = [i for i in ours if not _stands(source.facts.words[i], target)]
        right = [i for i in theirs if not _stands(target.facts.words[i], source)]
        if len(left) != 1 or len(right) != 1:
            continue
        one, other = source.facts.words[left[0]], target.facts.words[right[0]]
        if _likeness(fold(one), fold(other)) < _ALIKE and not _is_near(one, other, encoder):
            message = f"“{other}” is not in the source, whose “{one}” is not here"
            counterpart = Span(*source.facts.spans[left[0]])
            yield pair, Hit(Span(*target.facts.spans[right[0]]), message, Side.TARGET, counterpart=counterpart)


def _names(segment: Segment) -> list[int]:
    """Give the places of the words that are names: capitalised behind a lower-case word, and in no dictionary."""
    words = segment.facts.words
    own = lexicon(segment.lang)
    return [
        i
        for i in range(1, len(words))
        if words[i].istitle()
        and len(words[i]) >= _LEAST
        and words[i - 1].islower()
        and words[i].lower() not in own
        and segment.facts.masked[segment.facts.spans[i - 1][1] : segment.facts.spans[i][0]] == " "
    ]


def _stands(name: str, other: Segment) -> bool:
    """Tell whether a text has a name, in whole or nearly so."""
    bare = fold(name)
    return any(_likeness(bare, fold(word)) >= _ALIKE for word in other.facts.words if word[0].isupper() or word == name)


def _likeness(one: str, other: str) -> float:
    """Give the share of letters that two words have in common at their start and their end."""
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = min(len(one), len(other)) - head
    tail = next((i for i in range(rest) if one[-1 - i] != other[-1 - i]), rest)
    return (head + tail) / max(len(one), len(other))


def _is_near(one: str, other: str, encoder: Encoder) -> bool:
    first, second = encoder.encode([one, other])
    return float(first @ second) >= _NEAR
