"""Catalogues whose msgids are keys, such as "label_save_file", and not English."""

from __future__ import annotations

from transcheck.model import Pair, Segment
from transcheck.text.lazy import Lazy

# Two parts or more, joined by signs that no English word is written with.
_KEY = Lazy(r"[A-Za-z0-9]+(?:[_.:/][A-Za-z0-9_.:/-]+)+")
_DEFAULT = Lazy(r'^Default: "((?:[^"\\]|\\.){1,5000})"', 8)
# A catalogue of English texts may hold a name or two of this shape; in a keyed one they are the rule.
_SHARE = 0.3
_FEWEST = 10


def without_keys(pairs: list[Pair]) -> list[Pair]:
    """Give the pairs with the English that stands behind their keys.

    Where the msgids of a catalogue are keys, the English is in a comment (`Default: "Save the file"`, as Zope and Plone
    write it) or in another file. A key that no comment explains has no English side, and the Spanish is checked alone.
    Catalogues of English texts come back as they are.
    """
    keyed = [pair for pair in pairs if pair.source is not None and _is_key(pair)]
    if len(keyed) < max(_FEWEST, _SHARE * len(pairs)):
        return pairs
    ids = {id(pair) for pair in keyed}
    return [_explained(pair) if id(pair) in ids else pair for pair in pairs]


def _is_key(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    assert source is not None
    if target is not None and target.text == source.text:
        return False
    return _KEY.fullmatch(source.text) is not None


def _explained(pair: Pair) -> Pair:
    old = pair.source
    assert old is not None
    if pair.target is None:
        return pair
    found = _DEFAULT.search(pair.note)
    source = None
    if found is not None:
        english = found[1].replace('\\"', '"').replace("\\n", "\n")
        source = Segment(english, "en", old.kind, old.path, old.line, old.column, old.place)
    return Pair(source, pair.target, pair.key, pair.form, pair.note, pair.flags, pair.max_length)
