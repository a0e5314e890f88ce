"""The roster of a document: each person once, with every mention of them on either side."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from transcheck.model import Kind, Pair, Segment, Side
from transcheck.people.head_nouns import has_title, head_of, title_before
from transcheck.people.mentions import Mention, find_mentions, whole_name
from transcheck.people.names import NAME, Name, is_same_person, read_name
from transcheck.people.posts import QUALIFIERS
from transcheck.text.lazy import Lazy

_LISTED = frozenset((Kind.LIST_ITEM, Kind.CAPTION, Kind.CREDIT, Kind.ROLE, Kind.NAME, Kind.ALT, Kind.CELL))
_PAGES = _LISTED | {Kind.PARAGRAPH, Kind.QUOTE, Kind.TITLE, Kind.HEADING, Kind.DESCRIPTION, Kind.LABEL, Kind.CUE}
_CARDS = frozenset((Kind.HEADING, Kind.NAME, Kind.LABEL, Kind.PARAGRAPH, Kind.CELL, Kind.LIST_ITEM))
_BREAK = Lazy(r"<br ?/?>", 2)
_EMPHASIS = Lazy(r"(?<![^\W_])[*_]{1,3}(?=[^\W_])|(?<=[^\W_])[*_]{1,3}(?![^\W_])")
_STOPS = Lazy(r"[.!?:] ")
_LONGEST_CARD = 160
_FIRST = 20
_MOST = 50  # more namesakes than this are no evidence


class Place(NamedTuple):
    """A mention where it stands: its pair, the side, and its segment."""

    pair: Pair
    side: Side
    segment: Segment
    mention: Mention

    @property
    def name(self) -> str:
        """The name as written; "" where it stands in the segment before."""
        return " ".join(self.segment.text[self.mention.name.start : self.mention.name.end].split())


class Person(NamedTuple):
    """A person: the fullest form of the name, and the places of all mentions in the order of the document."""

    name: str
    places: tuple[Place, ...]

    def roles(self, side: Side) -> list[Place]:
        """Give the mentions on one side that state a role."""
        return [place for place in self.places if place.side is side and place.mention.role]

    def named(self, side: Side) -> list[Place]:
        """Give the mentions on one side that write the name."""
        return [place for place in self.places if place.side is side and place.mention.name.end]


class Roster(NamedTuple):
    """Every person of a document, in the order of their first mention."""

    persons: tuple[Person, ...] = ()


def readable(segment: Segment) -> str:
    """Give a segment's text with marks and odd spaces blanked and line breaks as such; offsets stay true."""
    text = segment.facts.masked
    if "\ufffc" in text:
        for match in _BREAK.finditer(segment.text):
            text = text[: match.start()] + "\n" + text[match.start() + 1 :]
        text = text.replace("\ufffc", " ")
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda match: " " * len(match.group()), text)
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def roster_of(pairs: Sequence[Pair]) -> Roster:
    """Give the roster of a document's pairs; an empty one of a catalogue."""
    if all(pair.kind is Kind.UNKNOWN for pair in pairs[:_FIRST]):
        return Roster()  # a catalogue
    pages = [pair for pair in pairs if pair.kind in _PAGES]
    texts = {id(segment): readable(segment) for pair in pages for _, segment, _ in pair.sides()}
    places = [place for pair in pages for place in _places(pair, texts)] + list(_cards(pages, texts))
    people = _People()
    for place in places:
        people.add(place)
    taken = {(id(place.segment), place.mention.name.start) for place in places}
    for pair in pages:
        for side, segment, _ in pair.sides():
            for readings in _named(texts[id(segment)], segment.lang):
                for mention, sure in readings:
                    if (id(segment), mention.name.start) in taken:
                        break
                    if sure or people.find(mention.name, pair, side):
                        people.add(Place(pair, side, segment, mention))
                        break
    return people.roster(pages)


class _Namesakes:
    """The mentions of one person, and the different names among them."""

    __slots__ = ("names", "places")

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.names: dict[tuple[str, ...], Name] = {}

    def has(self, name: Name) -> bool:
        """Tell whether a name may mean this person."""
        return all(is_same_person(known, name) for known in self.names.values())


class _People:
    """Persons as their mentions come in."""

    def __init__(self) -> None:
        self.groups: list[_Namesakes] = []
        self.by_name: dict[tuple[str, ...], _Namesakes] = {}
        self.by_key: dict[Hashable, list[_Namesakes]] = {}
        self.by_pair: dict[tuple[int, Side], list[tuple[Name, _Namesakes]]] = {}

    def find(self, name: Name, pair: Pair, side: Side) -> _Namesakes | None:
        """Give the person that a name may mean; the other text of the pair may spell it with another letter."""
        known = self.by_name.get((*name.given, name.surname))
        if known is not None:
            return known
        for key in _keys(name):
            for group in self.by_key.get(key, ()):
                if group.has(name):
                    return group
        for other, group in self.by_pair.get((id(pair), side.other), ())[:_MOST]:
            if is_same_person(other, name, paired=True):
                return group
        return None

    def add(self, place: Place) -> None:
        """Take a mention in."""
        name = place.mention.name
        group = self.find(name, place.pair, place.side)
        if group is None:
            group = _Namesakes()
            self.groups.append(group)
        group.places.append(place)
        self.by_pair.setdefault((id(place.pair), place.side), []).append((name, group))
        form = (*name.given, name.surname)
        if form in group.names:
            return
        group.names[form] = name
        self.by_name[form] = group
        for key in _keys(name):
            known = self.by_key.setdefault(key, [])
            if len(known) < _MOST and not any(other is group for other in known):
                known.append(group)

    def roster(self, pairs: Sequence[Pair]) -> Roster:
        """Give the persons, in the order of the document."""
        order = {id(pair): index for index, pair in enumerate(pairs)}
        persons = []
        for group in self.groups:
            places = sorted(group.places, key=lambda place: _order(place, order))
            written = [place for place in places if place.mention.name.end]
            full = max(written, key=lambda place: len(place.mention.name.words) * 99 + len(place.name.replace(".", "")))
            persons.append(Person(full.name, tuple(places)))
        persons.sort(key=lambda person: _order(person.places[0], order))
        return Roster(tuple(persons))


def _order(place: Place, order: dict[int, int]) -> tuple[int, bool, int]:
    return order[id(place.pair)], place.side is Side.TARGET, place.mention.name.start or place.mention.start


def _keys(name: Name) -> tuple[Hashable, ...]:
    """Give what names of one person have in common: a surname, or the given names and the surname's first letter."""
    words = name.words
    return (*(words if name.abbreviated else words[1:]), (words[:-1], words[-1][:1]))


def _places(pair: Pair, texts: dict[int, str]) -> Iterator[Place]:
    for side, segment, _ in pair.sides():
        for mention in find_mentions(texts[id(segment)], segment.lang, listed=segment.kind in _LISTED):
            yield Place(pair, side, segment, mention)


def _cards(pairs: Sequence[Pair], texts: dict[int, str]) -> Iterator[Place]:
    """Yield persons whose name is a segment of its own, with the role in the next one."""
    before: dict[Side, tuple[Place, Name]] = {}
    for pair in pairs:
        for side, segment, _ in pair.sides():
            text = texts[id(segment)]
            held = before.pop(side, None)
            short = len(text) <= _LONGEST_CARD
            if held is not None and short and _is_role(text, segment.lang, sure=held[0].segment.kind is Kind.HEADING):
                start = len(text) - len(text.lstrip())
                role = text.strip().rstrip(".")
                yield held[0]
                name = held[1]._replace(start=0, end=0)
                yield Place(pair, side, segment, Mention(name, start, start + len(role), role, listed=True))
            elif short and segment.kind in _CARDS:
                found = whole_name(text)
                if found is not None:
                    before[side] = Place(pair, side, segment, Mention(found, 0, 0, "")), found


def _is_role(text: str, lang: str, *, sure: bool) -> bool:
    """Tell whether a text is somebody's role and no more; below a heading other nouns may stand before the post."""
    place = head_of(text, lang)
    if place is None or _STOPS.search(text):
        return False
    return sure or all(word.lower() in QUALIFIERS for word in text.split()[:place])


def _named(text: str, lang: str) -> Iterator[list[tuple[Mention, bool]]]:
    """Yield each name of a text with the post right before it, and whether that makes a person of it.

    A longer capitalised phrase has several readings, from its left ("Yesterday Ana Ruiz").
    """
    for match in NAME.finditer(text):
        readings = []
        for start in _starts(match.group(), match.start()):
            name = read_name(text, start, match.end())
            if name is None:
                break
            first, role = title_before(text, name.start, lang)
            mention = Mention(name, first, first + len(role), role)
            readings.append((mention, has_title(role, name, lang)))
        if readings:
            yield readings


def _starts(phrase: str, start: int) -> Iterator[int]:
    words = phrase.split(" ")
    for index, word in enumerate(words[:-1]):
        if word[:1].isupper():
            yield start + sum(len(other) + 1 for other in words[:index])
