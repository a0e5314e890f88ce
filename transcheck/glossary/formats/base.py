"""What a format of glossaries is, the rows that it reads and writes, and how bytes become text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from transcheck.errors import GlossaryError
from transcheck.glossary.terms import Rendering, Status, Term
from transcheck.text.lazy import Lazy

COLUMNS = {
    "en": "source", "english": "source", "source": "source", "inglés": "source",
    "es": "target", "spanish": "target", "target": "target", "español": "target",
    "forbidden": "forbidden", "prohibido": "forbidden", "kind": "kind", "note": "note", "nota": "note",
    "origin": "origin", "reference": "origin", "domain": "domain", "status": "status", "pos": "pos",
    "gender": "gender", "case": "case", "kinds": "kinds", "paths": "paths", "contexts": "contexts", "near": "near",
    "forms": "forms", "formas": "forms", "example": "examples", "examples": "examples", "ejemplo": "examples",
}  # fmt: skip
"""What the columns of a table are called, in either language, and what a `Row` calls them."""

HEADER = (
    "en", "es", "forbidden", "status", "kind", "domain", "pos", "gender", "case", "forms", "kinds", "paths", "contexts",
    "near", "note", "example", "origin",
)  # fmt: skip
"""The columns of a table that is written, in their order."""

_CASES = {None: "", True: "exact", False: "any"}
_BYTE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = Lazy(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class TermRow(NamedTuple):
    """A row of a glossary that was read: its line, and its cells by the names that `term_of` has for them."""

    line: int
    cells: dict[str, str]


class WriteOptions(NamedTuple):
    """How to write, where a format has a choice.

    Attributes:
        tbx: the version of TBX, 2 or 3.
    """

    tbx: int = 3


Reader: TypeAlias = Callable[[bytes, str], Iterable[TermRow]]
"""Gives the rows of a file's bytes; the path is for messages. Raises `GlossaryError` where they are none."""

Writer: TypeAlias = Callable[[tuple[Term, ...], WriteOptions], bytes]
"""Gives the bytes of a file that holds the terms."""


class GlossaryFormat(NamedTuple):
    """What a module declares of the glossaries that it reads and writes.

    Attributes:
        name: what people call it.
        suffixes: lower-case endings of file names, with the dot; the first one is the usual one.
        read: gives the rows of a file.
        write: makes a file of terms.
        lost: gives what the format has no room for, of a row by the names of `HEADER`; None where it holds all.
        concepts: entries are concepts: what stands twice in such a file has two meanings and is no oversight.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    write: Writer
    lost: Callable[[dict[str, str]], Iterable[str]] | None = None
    concepts: bool = False


def cells(term: Term) -> Iterator[dict[str, str]]:
    """Yield the rows of a term, one for each status and condition of its renderings, by the names of `HEADER`."""
    groups: dict[tuple[object, ...], list[Rendering]] = {}
    for r in term.renderings:
        groups.setdefault((r.when, r.pos, r.gender, r.status is Status.KEEP), []).append(r)
    for group in groups.values():
        one = group[0]
        when = one.when
        right = [r for r in group if r.status is not Status.FORBIDDEN]
        status = right[0].status if right else Status.REQUIRED
        forms = [form for r in group for form in r.forms]
        forms += dict.fromkeys(f"!{form}" for r in group for form in r.refused)
        yield {
            "en": "|".join(term.sources), "es": "|".join(r.text for r in right),
            "forbidden": "|".join(r.text for r in group if r.status is Status.FORBIDDEN),
            "status": "" if status is Status.REQUIRED else status.value,
            "kind": term.kind, "domain": term.domain, "pos": one.pos, "gender": one.gender,
            "case": _CASES[term.case_sensitive], "forms": "|".join(forms), "kinds": "|".join(when.kinds),
            "paths": "|".join(when.paths), "contexts": "|".join(when.contexts), "near": "|".join(when.near),
            "note": term.note, "example": "|".join(term.examples), "origin": term.origin,
        }  # fmt: skip


def text_of(data: bytes, path: str) -> str:
    """Decode a glossary: UTF-8, or what its byte order mark says.

    Raises:
        GlossaryError: it is neither, or holds a control character.
    """
    encoding = next((encoding for mark, encoding in _BYTE_MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(path, "not UTF-8; save it with that encoding", line) from None
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        what = f"it holds the control character U+{ord(control.group()):04X}"
        raise GlossaryError(path, f"{what}; take it out, or save the file as UTF-8", line)
    return text
