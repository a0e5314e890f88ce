"""Finds persons with their roles in one text: in lists and credits, and as an apposition.

    Ana Ruiz, Director of the Harbour Museum; …        a list item, or a part of a caption parted by " / "
    … said Ana Ruiz, director of the museum, who …     an apposition

A capitalised phrase is a person only where a word for a post stands beside it, so that institutions, places and titles
are never taken for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.people.names import NAME, Name, read_name
from transcheck.people.posts import QUALIFIERS, post_of
from transcheck.text.lazy import Lazy

_BULLET = Lazy(r"\s*(?:[•◦▪●‣·*–—-]|\d{1,3}[.)]|[a-z]\))?\s*")
_WORD = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_CHUNK = Lazy(r"[^,;:()\[\]«»“”\"\n]+")
_TAIL = Lazy(r"[\s,;.]*(?:[;,]\s*(?:and|y|e))?[\s.;,]*\Z")
_STOP = Lazy(r"(?<=[^\W\d_]{3})[.!?]\s")
_ENDS_ROLE = frozenset(
    "who whom whose which that quien quienes que cuyo cuya while when after mientras cuando tras said says explained "
    "dijo explicó señaló added afirmó".split()
)
_LAST = Lazy(r"([^\W\d_]+(?:-[^\W\d_]+)?) \Z")
_JOIN = frozenset("and y e".split())
_MOST_BEFORE = 4
_LONGEST = 4_000


class Mention(NamedTuple):
    """One mention of a person.

    Attributes:
        name: the name as written, taken apart.
        start, end: the place of the role in the text; both 0 where the person is named without one.
        role: the role as written.
        listed: the mention stands in a list or a credit rather than in a sentence.
    """

    name: Name
    start: int
    end: int
    role: str
    listed: bool = False


def find_mentions(text: str, lang: str, *, listed: bool = False) -> list[Mention]:
    """Give the persons with their roles in a text, in order.

    Args:
        text: the text, with its marks blanked out.
        lang: "en" or "es".
        listed: the text is a list item or a caption, which may begin with "Name, role".
    """
    if len(text) > _LONGEST or ("," not in text and not any(map(str.isupper, text))):
        return []
    found: list[Mention] = []
    if listed or " / " in text:
        for start, end in _parts(text):
            mention = _entry(text, start, end, lang)
            if mention is not None:
                found.append(mention)
    if not found:
        found = list(_appositions(text, lang))
    return found


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a caption that " / " keeps apart, and a list item whole, without its bullet."""
    start = 0
    while start < len(text):
        end = text.find(" / ", start)
        end = len(text) if end < 0 else end
        match = _BULLET.match(text, start, end)
        yield (match.end() if match else start), end
        start = end + 3


def _entry(text: str, start: int, end: int, lang: str) -> Mention | None:
    """Read "Name, role" that fills a part."""
    comma = text.find(",", start, end)
    if comma < 0:
        return None
    match = NAME.fullmatch(text, start, len(text[:comma].rstrip()))
    name = read_name(text, match.start(), match.end()) if match else None
    if name is None or _leading_post(text, name.start, name.end, lang):
        return None
    first = comma + 1
    while first < end and text[first] == " ":
        first += 1
    last = first + len(_TAIL.sub("", text[first:end]))
    if first >= last or not has_post(text[first:last], lang):
        return None
    return Mention(name, first, last, text[first:last], listed=True)


def _appositions(text: str, lang: str) -> Iterator[Mention]:
    """Yield the persons of a running text that a post follows behind a comma."""
    chunks = [(match.start(), match.end()) for match in _CHUNK.finditer(text)]
    index = 0
    while index + 1 < len(chunks):
        start, end = chunks[index]
        name = _last_name(text, start, end, lang)
        after, stop = chunks[index + 1]
        index += 1
        if name is None or text[end : end + 1] != "," or not has_post(text[after:stop], lang):
            continue
        if _is_titled(text, after, stop, lang):
            continue  # “In the Harbour Museum, Minister Ana Ruiz said”
        first = after + len(text[after:stop]) - len(text[after:stop].lstrip())
        last = index
        while last + 1 < len(chunks) and _goes_on(text, chunks[last], chunks[last + 1], lang):
            last += 1
        role_end = _cut(text, first, chunks[last][1], lang)
        role = text[first:role_end].rstrip(" .")
        index = last
        if role:
            yield Mention(name, first, first + len(role), role)


def _last_name(text: str, start: int, end: int, lang: str) -> Name | None:
    """Give the name that ends a chunk."""
    found = None
    for match in NAME.finditer(text, start, end):
        found = match
    if found is None or found.end() < len(text[:end].rstrip()):
        return None
    begin = found.start()
    # "President Ana Ruiz", "On Monday Ana Ruiz": words for posts before the name are no part of it.
    words = list(_WORD.finditer(text, begin, found.end()))
    while len(words) > 2 and post_of(words[0].group(), lang) is not None:
        words.pop(0)
    return read_name(text, words[0].start(), found.end()) if len(words) > 1 else None


def _goes_on(text: str, chunk: tuple[int, int], following: tuple[int, int], lang: str) -> bool:
    """Tell whether a role goes on behind a comma: "Minister of Science, Technology, and Innovation of Chile"."""
    if text[chunk[1] : chunk[1] + 1] != "," or _STOP.search(text, chunk[0], chunk[1]):
        return False
    words = _WORD.findall(text, *following)
    if not words or words[0].lower() in _ENDS_ROLE:
        return False
    joined = words[0].lower() in _JOIN
    rest = words[1:] if joined else words
    if not rest:
        return False
    if _last_name(text, *following, lang) is not None and text[following[1] : following[1] + 1] == ",":
        return False  # the next person
    if joined:
        return rest[0][0].isupper() or post_of(rest[0], lang) is not None
    return rest[0][0].isupper() and len(rest) <= _MOST_BEFORE


def _cut(text: str, start: int, end: int, lang: str) -> int:
    """Give where a role really ends: before a full stop, or before "and Luis Paz"."""
    stop = _STOP.search(text, start, end)
    if stop:
        end = stop.start()
    for joint in (" and ", " y ", " e "):
        place = text.find(joint, start, end)
        while place >= 0:
            match = NAME.match(text, place + len(joint), end)
            if match and match.end() == len(text[:end].rstrip()) and text[end : end + 1] == ",":
                name = read_name(text, match.start(), match.end())
                if name is not None and not any(post_of(word, lang) for word in (*name.given, name.surname)):
                    return place
            place = text.find(joint, place + 1, end)
    return end


def _is_titled(text: str, start: int, end: int, lang: str) -> bool:
    """Tell whether a chunk begins with a post and a name behind it, as in "Minister Ana Ruiz said"."""
    words = list(_WORD.finditer(text, start, end))
    while words and (words[0].group().lower() in QUALIFIERS or post_of(words[0].group(), lang)):
        last = words.pop(0)
        if post_of(last.group(), lang) and words and NAME.match(text, words[0].start(), end):
            match = NAME.match(text, words[0].start(), end)
            return match is not None and read_name(text, match.start(), match.end()) is not None
    return False


def title_before(text: str, start: int, lang: str) -> tuple[int, str]:
    """Give the place and the wording of the post right before a name: "Minister Ana Ruiz", "la directora Ana Ruiz"."""
    before = text[max(0, start - 40) : start]
    match = _LAST.search(before)
    if match is None or post_of(match[1], lang) is None:
        return 0, ""
    return start - len(before) + match.start(1), match[1]


def has_post(role: str, lang: str) -> bool:
    """Tell whether a phrase begins with a word for a post, with no more than a few qualifiers before it."""
    for index, word in enumerate(_WORD.findall(role[:120])):
        if post_of(word, lang) is not None:
            return True
        if index >= _MOST_BEFORE or (word.lower() not in QUALIFIERS and not word[0].isupper() and index > 1):
            return False
    return False


def _leading_post(text: str, start: int, end: int, lang: str) -> bool:
    word = _WORD.match(text, start, end)
    return word is not None and post_of(word.group(), lang) is not None
