"""What happened to the marks of a source in its translation: kept, missing, changed, damaged or added.

The marks of both sides are compared by what they mean, not as strings: `%2$s` may stand for `%s`, a link may have
other words, a named placeholder may be used twice. What a side lacks is then looked for in the other in a damaged
form ("% d", ":class: `dict`"), so that one fault gives one difference, not a missing and an added mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from transcheck.text.marks import Mark
from transcheck.text.tags import read_tag


class Difference(NamedTuple):
    """One fault in the marks of a translation.

    Attributes:
        sort: "missing", "changed" (another mark stands for it), "damaged" (its form is broken) or "added".
        family: "placeholder", "tag", "role", "code", "link", "reference", "option", "email".
        source: the mark of the source; None for an added one.
        start, end: the place in the target; (0, 0) for a missing one.
        cure: what to write at that place, if that is certain enough to say.
    """

    sort: str
    family: str
    source: Mark | None
    start: int
    end: int
    cure: str | None = None


_FAMILIES = {
    "printf": "placeholder",
    "named": "placeholder",
    "qt": "placeholder",
    "env": "placeholder",
    "brace": "placeholder",
    "mustache": "placeholder",
    "jinja": "placeholder",
    "ruby": "placeholder",
    "shell": "placeholder",
    "colonvar": "placeholder",
    "tag": "tag",
    "angle": "tag",
    "bbcode": "tag",
    "literal": "code",
    "code": "code",
    "role": "role",
    "link": "link",
    "target": "link",
    "url": "link",
    "footnote": "reference",
    "substitution": "reference",
    "option": "option",
    "email": "email",
}
_Key = tuple[str, ...]
_TRANSLATED_ROLES = frozenset("guilabel menuselection abbr dfn emphasis strong sub sup title sc kbd samp".split())
_INTEGERS = str.maketrans({"i": "d", "u": "d", "F": "f", "e": "f", "E": "f", "g": "f", "G": "f", "X": "x"})
_NONE: tuple[Difference, ...] = ()


def differences(
    source: str, source_marks: tuple[Mark, ...], target: str, target_marks: tuple[Mark, ...]
) -> tuple[Difference, ...]:
    """Give the faults in the marks of `target`, in the order of the source."""
    if [mark.text for mark in source_marks] == [mark.text for mark in target_marks]:
        return _NONE
    return tuple(_Comparison(source, source_marks, target, target_marks).differences())


class _Entry(NamedTuple):
    mark: Mark
    family: str
    key: _Key
    body: str


def entries(marks: Iterable[Mark]) -> list[_Entry]:
    found = []
    for mark in marks:
        family = _FAMILIES.get(mark.kind)
        if family is not None:
            key, body = _read(mark)
            found.append(_Entry(mark, family, key, body))
    return found


def _read(mark: Mark) -> tuple[_Key, str]:
    """Give what a mark means, for comparing, and the words by which to find it when it is damaged."""
    kind, text = mark.kind, mark.text
    if kind in ("literal", "code"):
        body = text.strip("`")
        return ("code", "".join(body.split())), body
    if kind == "role":
        name, _, rest = text[1:-1].partition(":`")
        body = rest.rpartition("<")[2][:-1] if rest.endswith(">") and "<" in rest else rest
        if name in _TRANSLATED_ROLES:
            return ("role", name), body
        return ("role", name, " ".join(body.lower().split()) if name == "term" else body.lstrip("~")), body
    if kind == "link":
        inner = text[1:].rstrip("_")[:-1]
        body = inner.rpartition("<")[2][:-1] if inner.endswith(">") and "<" in inner else inner
        return ("link", body.strip()), body
    if kind == "target":
        body = text[2:-1].split()[0]
        return ("link", body), body
    if kind == "url":
        return ("link", text), text
    if kind == "printf":
        spec = re.sub(r"[-#0+'\d.*]", "", text[1:].partition("$")[2] or text[1:])
        return ("printf", spec.translate(_INTEGERS)), text
    if kind == "named":
        name, _, rest = text[2:].partition(")")
        return ("named", name, rest[-1].translate(_INTEGERS)), text
    if kind == "brace":
        return ("brace", re.split(r"[!:,]", text[1:-1].strip())[0]), text
    if kind == "mustache":
        return ("mustache", text.strip("{} ")), text
    if kind in ("tag", "angle"):
        tag = read_tag(text)
        return ("tag", tag.form, tag.name, *(f"{key}={value}" for key, value in tag.attributes)), text
    if kind == "option":
        return ("option", text.partition("=")[0]), text
    if kind in ("colonvar", "email"):
        return (kind, text.lower()), text
    return (kind, text), text
