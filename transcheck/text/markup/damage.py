"""Finds a mark of the source in the translation where its form is broken: "% d", ":class: `dict`", "``’x’``"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.keys import KeyedMark, role_parts

# Curly quotes are read as straight ones: a character class without them compiles ten times as fast.
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
"""Maps each curly quote to a straight one, one for one."""
_Q = "[`'\"]"
_PIECE = Lazy(r"\w+|[^\w\s]|\s+")
_LONGEST = 200


class Damage(NamedTuple):
    """Where a broken mark stands, and what to write there; `stand_in` is the mark of the target that it is, if any."""

    sort: str
    start: int
    end: int
    cure: str | None
    stand_in: KeyedMark | None = None


def find_damage(entry: KeyedMark, extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    """Find what is left of `entry` in the target.

    Args:
        entry: a mark of the source that the target lacks.
        extra: marks of the target that the source lacks.
        text: the target.
        free: the target with the marks blanked out that are in order, and straight quotes; of the same length.
    """
    if len(entry.body) > _LONGEST or entry.family not in _FINDERS:
        return None
    if entry.family not in ("code", "role") and not _remains(entry, free):
        return None
    return _FINDERS[entry.family](entry, extra, text, free)


def _remains(entry: KeyedMark, free: str) -> bool:
    """Tell whether anything of the mark is left, before a pattern is made to find it."""
    if entry.mark.kind == "substitution":
        return "|" in free
    piece = max(_PIECE.findall(entry.body), key=len, default="")
    return piece in free or (entry.family == "placeholder" and piece.lower() in free.lower())


def _spaced(body: str, gap: str = r"\s?") -> str:
    """Give a pattern for `body` that allows a stray space between its pieces."""
    return gap.join(r"\s{1,3}" if piece.isspace() else re.escape(piece) for piece in _PIECE.findall(body.strip()))


def _prefix(text: str, start: int, name: str) -> int:
    """Give where the remains of a role's name begin that stand before `start`: "class:", ":clase: "."""
    before = text[max(0, start - 60) : start]
    match = re.search(
        rf"(?:(?::\s?)?(?<!\w){_spaced(name)}\s?:?|:\s?\w{{2,20}}\s?:|(?<=\w):\w{{0,20}}:)\s{{0,2}}$", before
    )
    return start if match is None else start - len(match.group())


def _whole(cure: str, match: re.Match[str], text: str) -> str:
    return _spaced_off(cure, match.start(), match.end(), text)


def _spaced_off(cure: str, start: int, end: int, text: str) -> str:
    """Put a space between the cure and a letter that it would touch."""
    before = " " if start and text[start - 1].isalnum() else ""
    after = " " if end < len(text) and (text[end].isalnum() or text[end] == "`") else ""
    return before + cure + after


def _code(entry: KeyedMark, extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    plain = entry.key[1].translate(STRAIGHT)
    for other in extra:
        if other.family == "code" and other.key[1].translate(STRAIGHT).strip("\"'") == plain.strip("\"'"):
            return Damage("damaged", other.mark.start, other.mark.end, entry.mark.text, other)
    if not _remains(entry, free):
        return None
    body = _spaced(entry.body)
    open_, close = rf"(?:{_Q}{{1,4}}\s?)?", rf"(?:\s?{_Q}{{1,4}})?"
    tick = rf"(?:{_Q}{{0,3}}`{_Q}{{0,3}}\s?)"
    match = re.search(rf"(?<!\w){tick}{body}{close}(?!\w)|{tick}{body}{close}|{open_}{body}\s?{tick}", free)
    if match is None and entry.mark.kind == "literal":
        match = re.search(rf"(?<!\w)(?:''|\"|')\s?{body}\s?(?:''|\"|')(?!\w)", free)
    if match is None:
        return None
    return Damage("damaged", match.start(), match.end(), _whole(entry.mark.text, match, text))


def _role(entry: KeyedMark, extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    name, title, target = role_parts(entry.mark.text)
    for other in extra:
        same = other.body.strip("~!") == target.strip("~!")
        if other.family == "role" and same and not title and "<" not in other.mark.text:
            return Damage("changed", other.mark.start, other.mark.end, entry.mark.text, other)
        if other.family == "code" and same:
            start = _prefix(text, other.mark.start, name)
            cure = None if title else _spaced_off(entry.mark.text, start, other.mark.end, text)
            return Damage("damaged", start, other.mark.end, cure, other)
    return _broken_role(name, title, target, text, free) if _remains(entry, free) else None


def _broken_role(name: str, title: str, target: str, text: str, free: str) -> Damage | None:
    """Find a role whose name, colons, backticks or spaces are not as they should be, by its target."""
    body = _spaced(target.lstrip("~!"))
    named = (
        rf"(?::\s?)?\b{_spaced(name)}\s?:?\s{{0,2}}|:\s?\w{{2,20}}(?:\s?:\s?\w{{2,20}})?\s?:\s{{0,2}}"
        r"|(?<=\w):?\w{0,12}:\s{0,2}"
    )
    if title:
        pattern = rf"(?:{named}){_Q}{{0,3}}\s?(?P<title>[^`'<>]{{0,120}}?)\s?<\s?{body}\s?>\s?{_Q}{{0,3}}"
    else:
        pattern = (
            rf"(?:{named}){_Q}{{1,3}}\s?[~!]?\s?{body}\s?{_Q}{{0,3}}(?!\w)"
            rf"|(?:{named})[~!]?{body}\s?{_Q}{{1,3}}(?!\w)"
            rf"|(?<!\w)`{{1,3}}\s?[~!]?{body}\s?{_Q}{{0,3}}(?!\w)"
            rf"|:\s?{_spaced(name)}\s?:\s?{body}(?!\w)"
        )
    match = re.search(pattern, free)
    if match is None:
        return None
    words = match["title"].strip() if title else ""
    cure = f":{name}:`{words} <{target}>`" if words else f":{name}:`{target}`"
    return Damage("damaged", match.start(), match.end(), _whole(cure, match, text))


def _link(entry: KeyedMark, _extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    body = _spaced(entry.body, r"\s{0,2}")
    if entry.mark.kind == "target":
        match = re.search(rf"\]?\s?\(\s?{body}\s?\)?", free)
        cure = entry.mark.text
    else:
        match = re.search(body, free)
        cure = entry.body
    if match is None or match.group() == cure:
        return None
    return Damage("damaged", match.start(), match.end(), cure)


def _reference(entry: KeyedMark, _extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    if entry.mark.kind == "footnote":
        match = re.search(_spaced(entry.mark.text[:-1]) + r"\s?_?(?!\w)", free)
    else:
        match = re.search(r"\|\s?[^|\n]{1,30}?\s?\|", free)
    if match is None:
        return None
    return Damage("damaged", match.start(), match.end(), entry.mark.text)


def _placeholder(entry: KeyedMark, _extra: Sequence[KeyedMark], text: str, free: str) -> Damage | None:
    mark = entry.mark
    if mark.text in text:
        return None
    if mark.kind == "named":
        name = re.escape(entry.key[1])
        match = re.search(
            rf"%?\s?[({{]\s?{name}\s?[)}}]\s?{entry.mark.text[-1]}?(?!\w)|%\s?\(?{name}\)?\s?s?(?!\w)",
            free,
            re.IGNORECASE,
        )
    elif mark.kind == "brace" and len(entry.key) > 1 and entry.key[1]:
        name = re.escape(entry.key[1])
        match = re.search(rf"[{{(\[]\s?{name}\s?[}})\]]|[{{]\s?{name}(?!\w)|(?<!\w){name}\s?}}", free, re.IGNORECASE)
    else:
        pieces = r"\s?".join(map(re.escape, mark.text.replace(" ", "")))
        edge = "" if mark.kind == "colonvar" else r"(?<![\d\w])"
        match = re.search(rf"{edge}{pieces}(?!\w)", free, re.IGNORECASE)
    if match is None:
        return None
    cure = _whole(mark.text, match, text) if mark.kind == "colonvar" else mark.text
    return Damage("damaged", match.start(), match.end(), cure)


_FINDERS: dict[str, Callable[[KeyedMark, Sequence[KeyedMark], str, str], Damage | None]] = {
    "code": _code,
    "role": _role,
    "link": _link,
    "reference": _reference,
    "placeholder": _placeholder,
}
