"""What a mark means, as a key that is equal on both sides where the translation is right."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark
from transcheck.text.markup.tags import read_tag

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
TRANSLATED_ROLES = frozenset("guilabel menuselection abbr dfn emphasis strong sub sup title sc samp".split())
"""Roles whose whole content is words for people."""

_CLASSES = str.maketrans({"i": "d", "u": "d", "F": "f", "e": "f", "E": "f", "g": "f", "G": "f", "X": "x"})
_FLAGS = Lazy(r"[-#0+'\d.*]+")
_FIELD_END = Lazy(r"[!:,]")


class KeyedMark(NamedTuple):
    """A mark and what it means.

    Attributes:
        key: equal for marks that may stand for each other.
        body: the part of the mark by which to find it when it is damaged.
    """

    mark: Mark
    family: str
    key: tuple[str, ...]
    body: str


def entries(marks: Iterable[Mark], tags: Collection[str] = ()) -> list[KeyedMark]:
    """Give the marks that a translation must keep; `tags` are names that are tags on the other side."""
    found = []
    for mark in marks:
        family = _FAMILIES.get(mark.kind)
        if family is None and mark.kind == "angle" and mark.text[1:-1] in tags:
            family = "tag"
        if family is not None:
            key, body = _read(mark)
            found.append(KeyedMark(mark, family, key, body))
    return found


def role_parts(text: str) -> tuple[str, str, str]:
    """Give a role's name, its title ("" when it has none) and its target."""
    name, _, rest = text[1:-1].partition(":`")
    if rest.endswith(">") and "<" in rest:
        title, _, target = rest[:-1].rpartition("<")
        return name, title, target
    return name, "", rest


def _read(mark: Mark) -> tuple[tuple[str, ...], str]:  # noqa: PLR0911
    kind, text = mark.kind, mark.text
    if kind in ("literal", "code"):
        body = text.strip("`")
        return ("code", "".join(body.split())), body
    if kind == "role":
        name, _, target = role_parts(text)
        if name in TRANSLATED_ROLES:
            return ("role", name), target
        return ("role", name, " ".join(target.lower().split()) if name == "term" else target.lstrip("~")), target
    if kind == "link":
        inner = text[1:].rstrip("_")[:-1]
        body = inner.rpartition("<")[2][:-1].strip() if inner.endswith(">") and "<" in inner else inner
        return ("link", body), body
    if kind == "target":
        body = text[2:-1].split()[0]
        return ("link", body), body
    if kind == "url":
        return ("link", text), text
    if kind in ("tag", "angle"):
        tag = read_tag(text)
        return ("tag", tag.form, tag.name, *(f"{key}={value}" for key, value in tag.attributes)), text
    if kind == "bbcode":
        return ("tag", "close" if text[1] == "/" else "open", text.strip("[/]")), text
    return _read_placeholder(kind, text), text


def _read_placeholder(kind: str, text: str) -> tuple[str, ...]:  # noqa: PLR0911
    if kind == "printf":
        number, dollar, rest = text[1:].partition("$")
        return "printf", number if dollar else "", _FLAGS.sub("", rest or text[1:]).translate(_CLASSES)
    if kind == "named":
        name, _, rest = text[2:].partition(")")
        return "named", name, rest[-1].translate(_CLASSES)
    if kind == "brace":
        name = _FIELD_END.split(text[1:-1].strip())[0].strip()
        return ("brace", name) if name else ("printf", "", "{}")
    if kind == "ruby" and text[2:-1].isidentifier() and text[0] == "#":
        return "brace", text[2:-1]  # in Python and others, a number sign before a field
    if kind == "mustache":
        return "mustache", text.strip("{} ")
    if kind == "option":
        return "option", text.partition("=")[0]
    if kind in ("colonvar", "email"):
        return kind, text.lower()
    return kind, text
