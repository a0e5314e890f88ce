"""What happened to the marks of a source in its translation: missing, changed, damaged or added.

The marks of both sides are compared by what they mean, not as strings: `%2$s` may stand for `%s`, a link may have
other words, a named placeholder may be used twice. What the target lacks is then looked for there in a damaged form
("% d", ":class: `dict`"), so that one fault gives one difference, not a missing and an added mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transcheck.text.markup.damage import STRAIGHT, Damage, find_damage
from transcheck.text.markup.keys import KeyedMark, entries
from transcheck.text.markup.marks import BLANK, Mark
from transcheck.text.markup.message_keys import is_message_key


class Difference(NamedTuple):
    """One fault in the marks of a translation.

    Attributes:
        sort: "missing"; "changed", another mark stands for it; "damaged", its form is broken; "spaced", a code has
            spaces that it must not have; "weak", a lesser mark says the same; "added"; "order", placeholders that are
            told apart by their order alone have changed places.
        family: "placeholder", "tag", "code", "role", "link", "reference", "option" or "email".
        source: the mark of the source; None for an added one.
        target: the mark of the target that stands for it, or that was added; None where there is none.
        start, end: the place in the target; (0, 0) for a missing one.
        cure: what to write at that place, if that is certain.
    """

    sort: str
    family: str
    source: Mark | None
    target: Mark | None
    start: int
    end: int
    cure: str | None = None


_SIMILAR = 0.6
_MOST = 60
"""More marks than this are not looked for one by one: such a text is no translation of the other."""
# These may neither be left out nor used twice. Others say which value or word is meant wherever they stand.
_COUNTED = frozenset(("tag", "printf"))
_WEAKER = {"literal": "code", "link": "url", "target": "url"}


def differences(
    source_text: str, source: tuple[Mark, ...], target_text: str, target: tuple[Mark, ...]
) -> tuple[Difference, ...]:
    """Give the faults in the marks of a translation, those of the source's marks first."""
    if len(source) == len(target):
        theirs = [mark.text for mark in source]
        ours = [mark.text for mark in target]
        # Marks that merely stand in another order are the usual case; order matters to unnumbered conversions alone.
        if theirs == ours or ("%" not in target_text and sorted(theirs) == sorted(ours)):
            return ()
    if is_message_key(source_text):
        return ()
    return tuple(_MarkBalance(source_text, entries(source), target_text, target).differences())


class _MarkBalance:
    """The state of one comparison: what the source needs, what the target has, and what is left unmatched."""

    def __init__(self, source_text: str, theirs: list[KeyedMark], text: str, target: tuple[Mark, ...]) -> None:
        tags = {entry.key[2] for entry in theirs if entry.family == "tag"}
        self.source_text = source_text
        self.text = text
        self.theirs = theirs
        self.ours = entries(target, tags)
        _number_arguments(self.theirs, self.ours)
        have = Counter(entry.key for entry in self.ours)
        need = Counter(entry.key for entry in self.theirs)
        self.lacking = [e for e in _surplus(self.theirs, have) if not have[e.key] or e.key[0] in _COUNTED]
        self.fewer = [e for e in _surplus(self.theirs, have) if have[e.key] and e.key[0] not in _COUNTED]
        self.extra = [e for e in _surplus(self.ours, need) if not need[e.key] or e.key[0] in _COUNTED][:_MOST]
        self.free = ""
        if self.lacking or self.fewer:
            spare = set(self.extra)
            kept = [(e.mark.start, e.mark.end) for e in self.ours if e not in spare]
            self.free = _blanked(text.translate(STRAIGHT), kept)

    def differences(self) -> Iterator[Difference]:
        same = not self.lacking and not self.extra
        for entry in self.lacking[:_MOST]:
            yield from self._lost(entry, must=True)
        for entry in self.fewer[:_MOST]:
            yield from self._lost(entry, must=False)
        for entry in self.extra:
            yield Difference("added", entry.family, None, entry.mark, entry.mark.start, entry.mark.end)
        if same:
            yield from self._order()
        yield from self._weak()

    def _lost(self, entry: KeyedMark, *, must: bool) -> Iterator[Difference]:
        """Say what became of an entry of the source; take what stands for it away from the extra ones."""
        if entry.family in ("placeholder", "option", "email") and self._stands_elsewhere(entry.mark.text):
            return
        damage = find_damage(entry, self.extra, self.text, self.free) or self._stand_in(entry)
        if damage is not None:
            self.free = _blanked(self.free, [(damage.start, damage.end)])
            self.extra = [e for e in self.extra if e.mark.end <= damage.start or e.mark.start >= damage.end]
            target = damage.stand_in.mark if damage.stand_in else None
            yield Difference(damage.sort, entry.family, entry.mark, target, damage.start, damage.end, damage.cure)
        elif must:
            yield Difference("missing", entry.family, entry.mark, None, 0, 0)

    def _stands_elsewhere(self, text: str) -> bool:
        """Tell whether the target holds it as often as the source, such as inside code or an address."""
        longer = sum(e.family == "option" and e.mark.text != text and text in e.mark.text for e in self.extra)
        return self.text.count(text) - longer >= self.source_text.count(text)

    def _stand_in(self, entry: KeyedMark) -> Damage | None:
        """Find the mark that was put for `entry`: the one most alike, or one each where as many lack as are new."""
        others = [e for e in self.extra if e.family == entry.family and e.key[0] == entry.key[0]]
        if entry.key[0] in ("role", "tag"):
            others = [e for e in others if e.key[1] == entry.key[1] or e.key[2:] == entry.key[2:]]
        if not others:
            return None
        best = max(others, key=lambda e: _likeness(e.body, entry.body))
        if _likeness(best.body, entry.body) < _SIMILAR:
            lacking = [e for e in self.lacking if e.key[:1] == entry.key[:1]]
            fewer = [e for e in self.fewer if e.key[:1] == entry.key[:1]]
            rivals = len(lacking) - lacking.index(entry) if entry in lacking else len(lacking) + len(fewer)
            if rivals != sum(e.key[:1] == entry.key[:1] for e in self.extra):
                return None
            best = others[0]
        return Damage("changed", best.mark.start, best.mark.end, None, best)

    def _order(self) -> Iterator[Difference]:
        """Find the first conversion that takes an argument of another type than in the source."""
        a = [e for e in self.theirs if e.key[0] == "printf" and not e.key[1]]
        b = [e for e in self.ours if e.key[0] == "printf" and not e.key[1]]
        for source, target in zip(a, b, strict=False):
            if source.key != target.key:
                mark = target.mark
                yield Difference("order", "placeholder", source.mark, mark, mark.start, mark.end)
                return

    def _weak(self) -> Iterator[Difference]:
        """Find marks of a lesser form (a literal with one backtick, a link that is a bare address), or with spaces."""
        mine: dict[tuple[str, ...], list[KeyedMark]] = {}
        for entry in self.ours:
            mine.setdefault(entry.key, []).append(entry)
        done = set()
        for entry in self.theirs:
            found = mine.get(entry.key)
            if found is None or entry.key in done:
                continue
            done.add(entry.key)
            kinds = {e.mark.kind: e.mark for e in found}
            weaker = kinds.get(_WEAKER.get(entry.mark.kind, ""))
            if entry.mark.kind not in kinds and weaker is not None:
                cure = entry.mark.text if entry.family == "code" else None
                yield Difference("weak", entry.family, entry.mark, weaker, weaker.start, weaker.end, cure)
            elif entry.family == "code":
                yield from self._spaced(entry, found)

    def _spaced(self, entry: KeyedMark, found: list[KeyedMark]) -> Iterator[Difference]:
        bodies = {" ".join(e.body.split()) for e in self.theirs if e.key == entry.key}
        for other in found:
            if " ".join(other.body.split()) not in bodies:
                mark = other.mark
                yield Difference("spaced", "code", entry.mark, mark, mark.start, mark.end, entry.mark.text)


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Give `text` with the given places, which are in order, blanked out."""
    parts = []
    done = 0
    for start, end in places:
        parts.append(text[done:start])
        parts.append(BLANK * (end - start))
        done = end
    parts.append(text[done:])
    return "".join(parts)


def _surplus(entries_: Iterable[KeyedMark], enough: Counter[tuple[str, ...]]) -> list[KeyedMark]:
    """Give the entries that are left when for each key as many as `enough` says are taken away."""
    left = Counter(enough)
    over = []
    for entry in entries_:
        if left[entry.key] > 0:
            left[entry.key] -= 1
        else:
            over.append(entry)
    return over


def _number_arguments(theirs: list[KeyedMark], ours: list[KeyedMark]) -> None:
    """Where only one side says which argument a conversion takes ("%2$s"), number the other's by their order."""
    _number_fields(theirs, ours)
    _number_fields(ours, theirs)
    sides = (theirs, ours)
    places = [[i for i, entry in enumerate(side) if entry.key[0] == "printf"] for side in sides]
    numbered = [any(side[i].key[1] for i in at) for side, at in zip(sides, places, strict=True)]
    if numbered[0] == numbered[1]:
        return
    plain = 0 if numbered[1] else 1
    for number, place in enumerate(places[plain], 1):
        entry = sides[plain][place]
        sides[plain][place] = entry._replace(key=("printf", str(number), entry.key[2]))


def _number_fields(plain: list[KeyedMark], numbered: list[KeyedMark]) -> None:
    """Number the fields "{}" of one side by their order where the other side has "{0}" and no "{}"."""
    if any(e.key[2:] == ("{}",) for e in numbered):
        return
    if not any(e.key[0] == "brace" and e.key[1].isdigit() for e in numbered):
        return
    places = [i for i, entry in enumerate(plain) if entry.key[2:] == ("{}",)]
    for number, place in enumerate(places):
        plain[place] = plain[place]._replace(key=("brace", str(number)))


def _likeness(a: str, b: str) -> float:
    """Give the share of the longer text that both begin or end with."""
    longest = max(len(a), len(b), 1)
    shortest = min(len(a), len(b))
    head = next((i for i in range(shortest) if a[i] != b[i]), shortest)
    tail = next((i for i in range(shortest - head) if a[-1 - i] != b[-1 - i]), shortest - head)
    return (head + tail) / longest
