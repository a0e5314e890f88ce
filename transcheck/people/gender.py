"""Whether a person is a man or a woman, as far as the forms of address and the pronouns of both pages tell."""

from __future__ import annotations

from collections import Counter

from transcheck.model import Pair, Side
from transcheck.people.head_nouns import title_before
from transcheck.people.posts import post_of
from transcheck.people.roster import Person, Roster, readable
from transcheck.text.lazy import Lazy

_ADDRESS = Lazy(
    r"\b(?:(dra|profa|sra|srta|mrs|ms)\.?|(sr|mr)\.?"
    r"|(doña|doctora|señora|señorita|sor|lady|dame|madame)|(don|señor|fray|sir|lord|monsieur)) \Z",
    2,
)
_PRONOUN = Lazy(r"\b(?:(she|herself)|(he|himself))\b", 2)
_SAYS = Lazy(
    r"\b(?:(she)|(he)) (?:said|says|added|adds|explained|explains|noted|notes|stressed|recalled|recalls|concluded"
    r"|warned|wrote|writes|told|insisted|pointed|admitted|argued|argues|remarked|observed|replied|announced)\b",
    2,
)
_OPENS = Lazy(r"[.!?]\W{1,3}(?:(She)|(He)) (?=[a-z])")
_BEFORE = 12


def addressed(person: Person) -> Counter[str]:
    """Count the forms of address and the posts right before a person's name that tell "m" or "f", on both pages."""
    found: Counter[str] = Counter()
    for place in person.places:
        start = place.mention.name.start
        text = place.segment.text[max(0, start - _BEFORE) : start].replace("\u00a0", " ")
        match = _ADDRESS.search(text)
        if match is not None:
            found["f" if match[1] or match[3] else "m"] += 1
        elif place.side is Side.TARGET and place.mention.start > start:
            _, title = title_before(place.segment.text, start, "es")
            post = post_of(title, "es") if title else None
            if post is not None and post.gender and "es" in post.langs:
                found[post.gender] += 1
    return found


def referred(person: Person, roster: Roster) -> str:
    """Give "m" or "f" where English pronouns tell: "she said" in a text that names nobody else; "" otherwise.

    Two pronouns of one gender, one beside a verb of saying, or one that opens a sentence are proof unless one of the
    other gender is there.
    """
    alone = {id(place.pair): place.pair for place in person.named(Side.SOURCE)}
    for other in roster.persons:
        if other is not person:
            for place in other.places:
                alone.pop(id(place.pair), None)
    texts = [_source(pair) for pair in alone.values()]
    said = any(_SAYS.search(text) or _OPENS.search(text) for text in texts)
    found = Counter("f" if match[1] else "m" for text in texts for match in _PRONOUN.finditer(text))
    if len(found) != 1:
        return ""
    gender, count = next(iter(found.items()))
    return gender if count > 1 or said else ""


def _source(pair: Pair) -> str:
    return readable(pair.source) if pair.source is not None else ""
