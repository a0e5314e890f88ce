"""The register of a document: each person once, with every mention of them on either side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Kind, Pair, Segment, Side
from transcheck.people.mentions import Mention, find_mentions, title_before
from transcheck.people.names import Name, fold, is_same_given, read_name
from transcheck.text.lazy import Lazy

_LISTED = frozenset((Kind.LIST_ITEM, Kind.CAPTION, Kind.CREDIT, Kind.ROLE, Kind.NAME, Kind.ALT, Kind.CELL))
_PAGES = _LISTED | {Kind.PARAGRAPH, Kind.QUOTE, Kind.TITLE, Kind.HEADING, Kind.DESCRIPTION, Kind.LABEL, Kind.CUE}
_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,30}(?:-[^\W\d_]{1,30})?"
_OTHER = Lazy(rf"(?:[A-ZÀ-ÖØ-Þ][^\W\d_]?\.|{_WORD}) (?=({_WORD}))")


class Place(NamedTuple):
    """A mention where it stands: its pair, the side, and its segment."""

    pair: Pair
    side: Side
    segment: Segment
    mention: Mention


class Person(NamedTuple):
    """A person: the fullest form of the name, and the places of all mentions in the order of the document."""

    name: str
    places: tuple[Place, ...]

    def roles(self, side: Side) -> list[Place]:
        """Give the mentions on one side that state a role."""
        return [place for place in self.places if place.side is side and place.mention.role]


class Register(NamedTuple):
    """Every person of a document, in the order of their first mention."""

    persons: tuple[Person, ...] = ()


_last: tuple[Sequence[Pair], Register] | None = None


def register(pairs: Sequence[Pair]) -> Register:
    """Give the register of a document's pairs. Several rules ask in turn about one document, so the last is kept."""
    global _last  # noqa: PLW0603 - one answer is kept, for the document at hand
    if _last is None or _last[0] is not pairs:
        _last = (pairs, _build(pairs))
    return _last[1]


def _build(pairs: Sequence[Pair]) -> Register:
    places = [place for pair in pairs for place in _places(pair)]
    if not places:
        return Register()
    groups: list[list[Place]] = []
    by_surname: dict[str, list[list[Place]]] = {}
    for place in places:
        name = place.mention.name
        key = fold(name.surname)
        group = next((g for g in by_surname.get(key, ()) if _is_same(g, name)), None)
        if group is None:
            group = []
            groups.append(group)
            by_surname.setdefault(key, []).append(group)
        group.append(place)
    for pair in pairs:
        for place in list(_bare(pair, by_surname)):
            name = place.mention.name
            group = next((g for g in by_surname[fold(name.surname)] if _is_same(g, name)), None)
            if group is not None:
                group.append(place)
    order = {id(pair): index for index, pair in enumerate(pairs)}
    persons = []
    for group in groups:
        group.sort(key=lambda place: (order[id(place.pair)], place.mention.name.start))
        full = max((place.mention.name for place in group), key=lambda name: sum(map(len, name.given)))
        persons.append(Person(" ".join((*full.given, full.surname)), tuple(group)))
    return Register(tuple(persons))


def _is_same(group: list[Place], name: Name) -> bool:
    return all(is_same_given(place.mention.name.given, name.given) for place in group)


def _places(pair: Pair) -> Iterator[Place]:
    for side, segment, _ in pair.sides():
        if segment.kind not in _PAGES:
            continue
        for mention in find_mentions(segment.facts.masked, segment.lang, listed=segment.kind in _LISTED):
            yield Place(pair, side, segment, mention)


def _bare(pair: Pair, by_surname: dict[str, list[list[Place]]]) -> Iterator[Place]:
    """Yield further mentions of persons that the register has: "Th. Kern", "Minister Ana Ruiz"."""
    starts: dict[int, set[int]] = {}
    for place in (place for groups in by_surname.values() for group in groups for place in group):
        starts.setdefault(id(place.segment), set()).add(place.mention.name.start)
    for side, segment, _ in pair.sides():
        if segment.kind not in _PAGES:
            continue
        text = segment.facts.masked
        taken = starts.get(id(segment), set())
        for match in _OTHER.finditer(text):
            if match.start() in taken or fold(match[1]) not in by_surname:
                continue
            name = read_name(text, match.start(), match.end() + len(match[1]))
            if name is not None:
                start, role = title_before(text, name.start, segment.lang)
                yield Place(pair, side, segment, Mention(name, start, start + len(role), role))
