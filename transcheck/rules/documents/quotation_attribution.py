from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Side, Span
from transcheck.people.names import NAME, read_name
from transcheck.people.posts import post_of
from transcheck.people.speech import Saying, attribute, name_words, names
from transcheck.rules.base import Bad, Context, Good, page_rule
from transcheck.text.signs.quotations import quotations
from transcheck.text.traits import Trait

_FEWEST = 4
_BACK = 2
_QUOTE = int(Trait.QUOTE)
_Named: TypeAlias = tuple[str, frozenset[str]]
_Known: TypeAlias = dict[Side, frozenset[frozenset[str]]]


@page_rule(
    "DOC011",
    "quotation-attribution",
    Severity.ERROR,
    lang="any",
    good=[
        Good(
            "“The tide decides for all of us,” said Ana Ruiz.",
            "«La marea decide por todos nosotros», dijo Ruiz.",
            others=(("Luis Paz listened.", "Luis Paz escuchaba."),),
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "“The tide decides for all of us,” said Ruiz.",
            "«La marea decide por todos nosotros», dijo Ana.",
            others=(("Ana Ruiz runs the port.", "Ana Ruiz dirige el puerto."),),
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "Tom Hale, Vice-Rector for Tides, spoke. “The tide decides for all of us,” he said.",
            "«La marea decide por todos nosotros», dijo Tom Hale, vicerrector de Mareas.",
            others=(("Ana Ruiz was there.", "Ana Ruiz estuvo allí."),),
            kind=Kind.PARAGRAPH,
        ),
        Good(
            "“The tide decides for all of us,” said the mayor, Ana Ruiz.",
            "«La marea decide por todos nosotros», dijo la alcaldesa.",
            others=(("Ana Ruiz was there.", "Ana Ruiz estuvo allí."),),
            kind=Kind.PARAGRAPH,
        ),
    ],
    bad=[
        Bad(
            "“The tide decides for all of us,” said Ana Ruiz.",
            "«La marea decide por todos nosotros», dijo ⟦Luis Paz⟧.",
            says="the English page has “Ana Ruiz” say this",
            suggests="Ana Ruiz",
            others=(("Ana Ruiz and Luis Paz run the port.", "Ana Ruiz y Luis Paz dirigen el puerto."),),
            kind=Kind.PARAGRAPH,
        ),
        Bad(
            "Ana Ruiz opened the port. “The tide decides for all of us,” she said.",
            "Ana Ruiz inauguró el puerto. «La marea decide por todos nosotros», dijo ⟦Luis Paz⟧.",
            says="the English page does not name this person beside the quotation",
            others=(("Luis Paz runs the pier.", "Luis Paz dirige el muelle."),),
            kind=Kind.PARAGRAPH,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «mistranslation»"],
)
def quotation_attribution(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """The same quotation belongs to one person on one page and to another person on the other.

    Nothing on a page does more harm than words in the wrong mouth. The name beside the verb of saying is compared.
    The rule speaks only where one of the two is named on the other page, too, so that translated names, posts in the
    place of names and second names are not taken for a difference; where both are named on one page only it is silent.
    Where the English has a pronoun, the Spanish speaker must be one of those whom the passage names.
    """
    known: _Known = {}
    for number, pair in enumerate(pairs):
        source, target = pair.source, pair.target
        if source is None or target is None or not _may_quote(source) or not _may_quote(target):
            continue
        ours, theirs = _sayings(source), _sayings(target)
        if len(ours) != len(theirs):
            continue
        for english, spanish in zip(ours, theirs, strict=True):
            if spanish.name is None:
                continue
            known = known or {side: _named(pairs, side) for side in Side}
            said, dijo = Span(*english.name) if english.name is not None else Span(0, 0), Span(*spanish.name)
            one, other = _person(said.of(source.text), "en"), _person(dijo.of(target.text), "es")
            if not one and other and _is_known(dijo.of(target.text), known[Side.SOURCE]):
                passage = _passage(pairs, number)
                if passage and not any(other & name for name in passage):
                    yield pair, Hit(dijo, "the English page does not name this person beside the quotation")
            elif one and other and _is_swapped((said.of(source.text), one), (dijo.of(target.text), other), known):
                message = f"the English page has “{said.of(source.text)}” say this"
                yield pair, Hit(dijo, message, suggestion=said.of(source.text), counterpart=said)


def _is_swapped(english: _Named, spanish: _Named, known: _Known) -> bool:
    """Tell whether two speakers are different persons, one of whom the other page names, too."""
    one, other = english[1], spanish[1]
    if one & other or any(name & one and name & other for side in Side for name in known[side]):
        return False
    return _is_known(spanish[0], known[Side.SOURCE]) or _is_known(english[0], known[Side.TARGET])


def _may_quote(segment: Segment) -> bool:
    return bool(segment.facts.traits & _QUOTE) or "<q" in segment.text


def _person(name: str, lang: str) -> frozenset[str]:
    """Give the words of a name without the posts in it; none for a post that stands in the place of a name."""
    return name_words(" ".join(word for word in name.split() if post_of(word, lang) is None))


def _passage(pairs: Sequence[Pair], number: int) -> list[frozenset[str]]:
    """Give the names of a passage of the English page, from the last text before it that names anybody."""
    for place in range(number, max(-1, number - 1 - _BACK), -1):
        source = pairs[place].source
        if source is not None:
            masked = source.facts.masked
            found = [name_words(masked[start:end]) for start, end in names(masked)]
            if any(read_name(masked, *match.span()) is not None for match in NAME.finditer(masked)):
                return found
    return []


def _sayings(segment: Segment) -> list[Saying]:
    facts = segment.facts
    found = attribute(facts.masked, quotations(segment.text, facts.quotes.spans), segment.lang)
    return [saying for saying in found if len(segment.text[saying.quoted.start : saying.quoted.end].split()) >= _FEWEST]


def _named(pairs: Sequence[Pair], side: Side) -> frozenset[frozenset[str]]:
    """Give the words of each name on one page."""
    texts = [segment.facts.masked for pair in pairs if (segment := pair.side(side)) is not None]
    return frozenset(name_words(text[start:end]) for text in texts for start, end in names(text))


def _is_known(name: str, known: frozenset[frozenset[str]]) -> bool:
    """Tell whether a page names somebody; the last word of a name counts, since titles stand before it."""
    surname = name_words(name.rsplit(maxsplit=1)[-1])
    return bool(surname) and any(surname <= other for other in known)
