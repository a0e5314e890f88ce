"""Takes a role apart into posts, and tells how two wordings of it differ."""

from __future__ import annotations

from enum import Enum
from re import Match
from typing import NamedTuple

from transcheck.data import words
from transcheck.people.names import fold, is_near
from transcheck.people.posts import QUALIFIERS, Post, post_of
from transcheck.text.lazy import Lazy

_WORD = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+")
_FUNCTION = words("pairs", "posts.function_words")
_LEADING = words("pairs", "posts.leading")
_JUNIOR = words("pairs", "posts.junior")
_BESIDE = words("pairs", "posts.beside")
_AND = words("pairs", "posts.joining")
_ALIKE = 0.6
_MOST_NOUNS = 2


class Contrast(Enum):
    """How two roles of one person go together."""

    NONE = "none"
    WORDING = "the same words, joined otherwise"
    WORDS = "other words"


class RolePart(NamedTuple):
    """One post of a role: the word for it, what it is, its place in the role, its words that carry meaning.

    `junior` tells whether it is the second in rank, as a deputy is; None where that is a matter of usage.
    """

    head: str
    post: Post
    start: int
    end: int
    content: frozenset[str]
    written: str
    wording: str
    junior: bool | None


def parts(role: str, lang: str) -> tuple[RolePart, ...]:
    """Give the posts of a role, such as the two of "President of the Society and editor of its journal"."""
    words = list(_WORD.finditer(role))
    starts: list[int] = []
    heads: list[tuple[str, Post]] = []
    fresh, nouns = True, 0  # whether a post may stand here, and the nouns before it, as in "marine biologist"
    for index, word in enumerate(words):
        low = word.group().lower()
        post = post_of(low, lang)
        if post is not None and fresh and not (nouns and lang == "es" and "es" in post.langs):
            begin = index
            while begin > index - nouns or (begin and words[begin - 1].group().lower() in QUALIFIERS):
                if not _joined(role, words, begin):
                    break
                begin -= 1
            starts.append(begin)
            heads.append((word.group(), post))
            fresh, nouns = "," in _gap(role, words, index), 0
        elif post is not None and heads and _only_qualifiers(words, starts[-1], index):
            heads[-1] = (word.group(), post)
        elif "," in _gap(role, words, index) or low in _AND:
            fresh, nouns = True, 0
        elif fresh and low not in QUALIFIERS:
            nouns += 1
            fresh = nouns <= _MOST_NOUNS and word.group().islower() and low not in _FUNCTION
    return tuple(
        _part(role, words, begin, starts[number + 1] if number + 1 < len(starts) else len(words), heads[number])
        for number, begin in enumerate(starts)
    )


def _gap(role: str, words: list[Match[str]], index: int) -> str:
    return role[words[index].end() : words[index + 1].start()] if index + 1 < len(words) else ""


def _joined(role: str, words: list[Match[str]], begin: int) -> bool:
    return role[words[begin - 1].end() : words[begin].start()] == " "


def _only_qualifiers(words: list[Match[str]], start: int, index: int) -> bool:
    """Tell whether only qualifiers stand between two places, as in "executive director"."""
    return index > start and all(word.group().lower() in QUALIFIERS for word in words[start:index])


def _part(role: str, words: list[Match[str]], begin: int, end: int, head: tuple[str, Post]) -> RolePart:
    while end - 1 > begin and words[end - 1].group().lower() in _AND:
        end -= 1
    while begin < end - 1 and words[begin].group().lower() in _LEADING:
        begin += 1
    start, stop = words[begin].start(), words[end - 1].end()
    low = [word.group().lower() for word in words[begin:end]]
    # “head of operation” and “head of operations” are one post, worded in two ways.
    content = frozenset(fold(word).removesuffix("s") for word in low if word not in _FUNCTION)
    place = low.index(head[0].lower())
    near = low[: place + 3]
    junior = head[1].junior or not _JUNIOR.isdisjoint(near)
    rank = None if not junior and not _BESIDE.isdisjoint(near) else junior
    written = " ".join(role[start:stop].split())
    return RolePart(head[0], head[1], start, stop, content, written, fold(written), rank)


def contrast(one: RolePart, others: tuple[RolePart, ...]) -> tuple[Contrast, RolePart | None]:
    """Tell how a post goes together with the posts that another mention of the person gives.

    A shorter form, and a post that the other mention leaves out, are no contradiction; another rank is.
    """
    same = [other for other in others if other.post.group == one.post.group]
    for other in same:
        if other.content == one.content:
            return (Contrast.NONE if other.wording == one.wording else Contrast.WORDING), other
        if {one.post.gender, other.post.gender} == {"m", "f"} and _rest(one) == _rest(other):
            return Contrast.NONE, None
    for other in same:
        within = other.content <= one.content or one.content <= other.content
        if within and ({one.junior, other.junior} != {True, False} or not (_rest(one) and _rest(other))):
            return Contrast.NONE, None
    near = max(same, key=lambda other: _likeness(one, other), default=None)
    if near is not None and not _is_misspelt(one, near):
        ranks = {one.junior, near.junior} == {True, False} and _rest(one) == _rest(near) != frozenset()
        if ranks or _likeness(one, near) >= _ALIKE:
            return Contrast.WORDS, near
    return Contrast.NONE, None


def is_retold(one: RolePart, other: RolePart, mine: tuple[RolePart, ...], theirs: tuple[RolePart, ...]) -> bool:
    """Tell whether two wordings of a post are at odds, seeing that the other language words it alike both times.

    Args:
        one: a post in one mention.
        other: a post of the person in another mention.
        mine: the posts of the mention that stands against the first.
        theirs: those of the one that stands against the second.
    """
    if not one.post.langs & other.post.langs or one.junior != other.junior or _is_misspelt(one, other):
        return False
    ours, others = _rest(one), _rest(other)
    alike = {part.content for part in mine if _rest(part)} & {part.content for part in theirs}
    if len(mine) > 1 or len(theirs) > 1 or not alike:
        return False
    if one.post.group != other.post.group:
        return len(ours & others) >= _ALIKE * len(ours | others) > 0
    if not ours or not others or (ours != others and (ours <= others or others <= ours)):
        return False  # a shorter form
    return ours != others or fold(one.head)[:4] != fold(other.head)[:4]  # told by another gender or number


def _rest(part: RolePart) -> frozenset[str]:
    """Give what a post is of: its words without the one for the post and its rank."""
    return part.content - {fold(part.head)} - _JUNIOR


def _is_misspelt(one: RolePart, other: RolePart) -> bool:
    """Tell whether two posts differ in the spelling of one word, which is for the rules on spelling to report."""
    ours, theirs = one.content - other.content, other.content - one.content
    if len(ours) != 1 or len(theirs) != 1:
        return False
    (first,), (second,) = ours, theirs
    if is_near(first, second):
        return True
    return first[:1] == second[:1] and abs(len(first) - len(second)) <= 2 and set(first) == set(second)


def _likeness(one: RolePart, other: RolePart) -> float:
    return len(one.content & other.content) / len(one.content | other.content)
