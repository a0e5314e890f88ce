"""Finds persons with their roles in one text: in lists and credits, and in running text.

    Ana Ruiz, Director of the Harbour Museum; …        a list item, or a part of a caption parted by " / "
    … said Ana Ruiz, director of the museum, who …     an apposition behind the name
    … the director of the museum, Ana Ruiz, said …     and one before it

A capitalised phrase is a person only where a word for a post stands beside it, so that institutions, places and titles
are never taken for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from transcheck.data import words
from transcheck.people.head_nouns import head_of, is_role_behind, is_title
from transcheck.people.names import ARTICLES, NAME, Name, read_name
from transcheck.people.posts import QUALIFIERS, post_of
from transcheck.text.lazy import Lazy

_BULLET = Lazy(r"\s*(?:[•◦▪●‣·*–—-]|\d{1,3}[.)]|[a-z]\))?\s*")
_WORD = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SLASH = Lazy(r" [/|·] ")
_CHUNK = Lazy(r"[^,;:()\[\]«»“”\"\n]+")
_DEGREES = r"(?:,? {1,2}(?:Ph\.? ?D\.?|M\.?D\.?|M\.?Sc\.?|MBA|OBE|CBE|FRS|Jr\.?|Sr\.?|I{2,3}))"
_BEHIND = Lazy(rf"(?:{_DEGREES}){{0,3}}\s*([,:(|\n]|(?<=\s)[–—-](?=\s))\s*")
_DEGREE = Lazy(rf"{_DEGREES}\s*")
_STOP = Lazy(r"(?<=[^\W\d_]{3})[.!?]\s|\s©|\s(?:Photos?|Fotos?|Fotografías?|Images?|Imagen|Credits?|Créditos?)\b")
_ENDS_ROLE = Lazy(
    r"\s*,\s*(?:who|whom|whose|which|that|quien|quienes|que|cuyo|cuya|while|when|after|mientras|cuando|tras|said|says"
    r"|explained|added|dijo|explicó|señaló|afirmó"
    # where, when and with whom somebody is in the picture; "of", "for" and "de" may go on with the role
    r"|at|in|on|by|with|during|before|next to|near|behind|beside|alongside|together|among|between|inside|outside"
    r"|en|a|al|con|ante|bajo|durante|entre|frente|junto|sobre|delante|detrás|dentro|fuera|cerca|tras"
    r"|[a-z]{3,12}ing|[a-záéíóú]{2,12}(?:ando|iendo|yendo))\b"
)
_JOINT_ENDS = Lazy(
    r"\b(?:(?:and|y|e|with|con|of|for|at|de|del)(?: (?:el|la|the))?|el|la|Mr|Mrs|Ms|Dr|Dra|Prof|Sr|Sra)\Z"
)
_HONORIFICS = Lazy(r"[ .]*(?:(?:D|[Dd]on|Dña|[Dd]oña|Dra?|Mrs?|Ms|Profa?|Sra?|Srta)\b[ .]*){0,3}")
_ARTICLE = Lazy(r"(?:el|la|the) ")
_OF = words("pairs", "posts.of")
_MOST_BEHIND = 2
_JOIN = frozenset("and y e".split())
_MOST_BEFORE = 4
_LONGEST = 8_000


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
        text: the text, with its marks blanked out by spaces.
        lang: "en" or "es".
        listed: the text is a list item or a caption, which may begin with "Name, role".
    """
    if len(text) > _LONGEST:
        return []
    found: list[Mention] = []
    if listed or _SLASH.search(text):
        for start, end in _parts(text):
            mention = _entry(text, start, end, lang)
            if mention is not None:
                found.append(mention)
                found += _appositions(text, mention.end, end, lang)
    if not found:
        found = list(_appositions(text, 0, len(text), lang))
    return found


def whole_name(text: str) -> Name | None:
    """Read a text that is a person's name and no more, such as the heading of a card."""
    bare = text.strip(" \n:;.,")
    start = text.find(bare)
    if len(bare) > 60 or not NAME.fullmatch(text, start, start + len(bare)):
        return None
    return read_name(text, start, start + len(bare))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a caption that " / " keeps apart, and a list item whole, without its bullet."""
    start = 0
    for mark in (*_SLASH.finditer(text), None):
        end = mark.start() if mark else len(text)
        match = _BULLET.match(text, start, end)
        yield (match.end() if match else start), end
        start = mark.end() if mark else end


def _entry(text: str, start: int, end: int, lang: str) -> Mention | None:
    """Read "Name, role" that fills a part."""
    match = NAME.match(text, start, end)
    name = read_name(text, match.start(), match.end()) if match else None
    if match is None or name is None or _leading_post(text, name.start, name.end, lang):
        return None
    behind = _BEHIND.match(text, match.end(), end)
    if behind is None or head_of(text[behind.end() : end], lang) is None:
        return None
    first = behind.end()
    if behind[1] == "(":
        closed = text.find(")", first, end)
        end = closed if closed >= 0 else end
    for pattern in (_STOP, _ENDS_ROLE):
        stop = pattern.search(text, first, end)
        end = stop.start() if stop else end
    end = _next_person(text, first, end, lang)
    last = _trim(text, first, end)
    return Mention(name, first, last, text[first:last], listed=True) if first < last else None


def _trim(text: str, start: int, end: int) -> int:
    """Give the end of a stretch without the marks, spaces and "and" at its end."""
    while True:
        end = start + len(text[start:end].rstrip(" \n\t,;."))
        joint = _JOINT_ENDS.search(text, max(start, end - 8), end)
        if joint is None:
            return end
        end = joint.start()


def _next_person(text: str, start: int, end: int, lang: str) -> int:
    """Give where the next person of an enumeration begins: "director of the lab, and Luis Paz, mayor of Ostra"."""
    chunks = [(match.start(), match.end()) for match in _CHUNK.finditer(text, start, end)]
    for (first, stop), (after, last) in pairwise(chunks):
        name = _last_name(text, first, stop, lang)
        if name is not None and text[stop : stop + 1] in ",(" and is_role_behind(text[after:last], lang):
            return _trim(text, start, name.start)
    return end


def _appositions(text: str, begin: int, finish: int, lang: str) -> Iterator[Mention]:
    """Yield the persons of a running text that a post stands beside, with a comma or a bracket between."""
    chunks = [(match.start(), match.end()) for match in _CHUNK.finditer(text, begin, finish)]
    index = -1
    used = -1  # the last chunk that is somebody's role
    while index + 1 < len(chunks):
        index += 1
        start, end = chunks[index]
        name = _last_name(text, start, end, lang)
        role = _role_behind(text, chunks, index, lang) if name is not None else None
        name = name or _stopped_name(text, start, end, lang)
        if name is None:
            continue
        if role is not None:
            first, stop, index = role
            used = index
            yield Mention(name, first, stop, text[first:stop])
        elif index and used < index - 1 and text[start - 1] == ",":
            first = _role_before(text, chunks[index - 1], name, (start, end), lang)
            if first >= 0:
                stop = start - 1
                yield Mention(name, first, stop, text[first:stop])


def _role_behind(text: str, chunks: list[tuple[int, int]], index: int, lang: str) -> tuple[int, int, int] | None:
    """Give the place of the role behind a name, and the last chunk of it."""
    end = chunks[index][1]
    mark = text[end : end + 1]
    index += 1
    if index < len(chunks) and _DEGREE.fullmatch(text, end, chunks[index][1]):
        end = chunks[index][1]
        mark = text[end : end + 1]
        index += 1
    if index >= len(chunks) or mark not in (",", "("):
        return None
    after, stop = chunks[index]
    if not is_role_behind(text[after:stop], lang) or is_title(text, after, stop, lang):
        return None  # “In the Harbour Museum, Minister Ana Ruiz said”
    first = after + len(text[after:stop]) - len(text[after:stop].lstrip())
    last = index
    while last + 1 < len(chunks) and _goes_on(text, chunks[last], chunks[last + 1], lang, bracket=mark == "("):
        last += 1
    stop = _trim(text, first, _cut(text, first, chunks[last][1], lang))
    return (first, stop, last) if stop > first else None


def _role_before(text: str, chunk: tuple[int, int], name: Name, own: tuple[int, int], lang: str) -> int:
    """Give the start of the role that ends right before a name: "the director of the lab, Ana Ruiz, said"; else -1."""
    if text[own[0] - 1] != "," or not _HONORIFICS.fullmatch(text, own[0], name.start):
        return -1
    start, end = chunk
    words = list(_WORD.finditer(text, start, end))
    low = [word.group().lower() for word in words]
    place = next((i for i in range(len(words) - 1, -1, -1) if post_of(low[i], lang) is not None), -1)
    behind = low[place + 1 : place + 4]
    if place < 0 or not (_OF.intersection(behind) or place + _MOST_BEHIND >= len(words) - 1):
        return -1
    while place and _is_part_of_post(low[place - 1], lang):
        place -= 1
    return words[place].start()


def _is_part_of_post(word: str, lang: str) -> bool:
    return post_of(word, lang) is not None or (word in QUALIFIERS and word not in ARTICLES)


def _last_name(text: str, start: int, end: int, lang: str) -> Name | None:
    """Give the name that ends a chunk; words for posts before it are no part of it: "President Ana Ruiz"."""
    found = None
    for match in NAME.finditer(text, start, end):
        found = match
    if found is None or found.end() < len(text[:end].rstrip()):
        return None
    return name_at(text, found.start(), found.end(), lang)


def _stopped_name(text: str, start: int, end: int, lang: str) -> Name | None:
    """Give the name that begins a chunk and ends its sentence: "…, Ana Ruiz. The museum"."""
    match = NAME.match(text, start + (text[start] == " "), end)
    return name_at(text, *match.span(), lang) if match and text[match.end() : match.end() + 1] == "." else None


def name_at(text: str, start: int, end: int, lang: str) -> Name | None:
    """Read the name at a span, without the words for posts before it."""
    words = list(_WORD.finditer(text, start, end))
    while len(words) > 2 and post_of(words[0].group(), lang) is not None:
        words.pop(0)
    return read_name(text, words[0].start(), end) if len(words) > 1 else None


def _goes_on(text: str, chunk: tuple[int, int], following: tuple[int, int], lang: str, *, bracket: bool) -> bool:
    """Tell whether a role goes on behind a comma: "Minister of Ports, Tides, and Isles"."""
    if text[chunk[1] : chunk[1] + 1] != "," or _STOP.search(text, chunk[0], chunk[1]):
        return False
    if bracket:
        return True
    words = _WORD.findall(text, *following)
    joined = bool(words) and words[0].lower() in _JOIN
    rest = words[1:] if joined else words
    if not rest or _ENDS_ROLE.match(text, chunk[1]):
        return False
    if _last_name(text, *following, lang) is not None and text[following[1] : following[1] + 1] in (",", "("):
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
            article = _ARTICLE.match(text, place + len(joint), end)
            match = NAME.match(text, article.end() if article else place + len(joint), end)
            if match and match.end() == len(text[:end].rstrip()) and text[end : end + 1] in (",", "("):
                name = read_name(text, match.start(), match.end())
                if name is not None and not any(post_of(word, lang) for word in (*name.given, name.surname)):
                    return place
            place = text.find(joint, place + 1, end)
    return end


def _leading_post(text: str, start: int, end: int, lang: str) -> bool:
    word = _WORD.match(text, start, end)
    return word is not None and post_of(word.group(), lang) is not None
