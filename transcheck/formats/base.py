"""What a format is, what users may say about reading, and how bytes become text."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from transcheck.errors import ReadError
from transcheck.model import Document, Fault

LONGEST = 250_000
"""Longest segment that is checked, in characters; a longer one is damage or data, and is reported as a fault."""


class ReadOptions(NamedTuple):
    """How to read files, where they do not say it themselves.

    Attributes:
        source_column, target_column: column or key that holds the English or the Spanish; found by name when None.
        id_column, kind_column: column or key that holds the row's id, or what its text is (title, caption …).
        include_fuzzy, include_obsolete: read PO entries that are marked so, too.
        encoding: the encoding of files without a byte order mark; None means UTF-8, or what a PO header says.
    """

    source_column: str | None = None
    target_column: str | None = None
    id_column: str | None = None
    kind_column: str | None = None
    include_fuzzy: bool = False
    include_obsolete: bool = False
    encoding: str | None = None


_FEW_DAMAGED = 1_000


def refuse_rubble(path: str, faults: list[Fault], sound: int) -> None:
    """Give up on a file of which more is damaged than sound, so that a wrong format costs little time.

    Args:
        path: the file.
        faults: its faults so far.
        sound: number of its sound entries so far.

    Raises:
        ReadError: there are a thousand faults, and fewer sound entries.
    """
    if len(faults) >= _FEW_DAMAGED and sound < len(faults):
        message = f"{len(faults):,} of its first {len(faults) + sound:,} entries are damaged; is it what its name says?"
        raise ReadError(path, message, faults[0].line)


PairsReader: TypeAlias = Callable[[str, bytes, ReadOptions], Document]
"""Makes a document of a path, the file's bytes and the options; raises `NoPairsError` where no pair is in the file."""

AloneReader: TypeAlias = Callable[[str, bytes, ReadOptions, str | None], Document]
"""Makes a document in one language: "en" or "es" where that is known, else what the file or its words tell."""


class OtherLanguageError(ReadError):
    """A catalogue states that it is in a language other than Spanish: no fault unless the user named it."""


class NoPairsError(ReadError):
    """A table or JSON file holds no English–Spanish pair: no fault unless the user named it."""


class Format(NamedTuple):
    """What a module declares of the format that it reads.

    Attributes:
        name: what people call it.
        suffixes: lower-case endings of file names, with the dot.
        about: how its pairs are found, for the table of formats in the README.
        read_pairs: reads a file that may hold both languages; None where no such file does.
        read_alone: reads a file in one language, whose translation stands in a sibling file; None where no file may
            hold one language. A format may have both: then a file is read as pairs if most of it is pairs.
        keyed: each string of a file in one language has a key in its pair, and strings are paired by key.
        prose: a document for readers. Files of different names may belong together, by what they say.
        alternates: gives, from a page's bytes, the addresses that it names as its translations, by language.
        extra: the extra of transcheck without which it cannot be read; "" for none.
    """

    name: str
    suffixes: tuple[str, ...]
    about: str
    read_pairs: PairsReader | None = None
    read_alone: AloneReader | None = None
    keyed: bool = False
    prose: bool = False
    alternates: Callable[[bytes], dict[str, str]] | None = None
    extra: str = ""

    @property
    def named_only(self) -> bool:
        """Whether files in walked folders are read only where their name or folder tells their language.

        So licences, requirement lists and settings are left alone.
        """
        return self.prose or (self.keyed and self.read_pairs is None)


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(path: str, data: bytes, options: ReadOptions, stated: str | None = None) -> str:
    """Decode a file, line breaks as they are and without its byte order mark.

    Args:
        path: the file, for messages.
        data: its bytes.
        options: the user's; a byte order mark goes before its encoding.
        stated: the encoding that the file itself states; goes after the user's.

    Raises:
        ReadError: bytes that are not in the encoding, with their line; an unknown encoding; a binary file.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(path, data[len(mark) :], encoding)
    encoding = options.encoding or stated or "utf-8"
    head = data[:1024]
    if head.count(b"\0") * 10 > len(head) and not encoding.lower().startswith(("utf-16", "utf_16", "utf-32", "utf_32")):
        raise ReadError(path, "is binary, or UTF-16 without a byte order mark (then pass --encoding utf-16-le)")
    return _decode(path, data, encoding)


_CURE = "as in --encoding cp1252"


def _decode(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        message = f"byte 0x{byte:02x} is not {encoding.upper()}; save the file as UTF-8 or name its encoding, {_CURE}"
        raise ReadError(path, message, line) from error
    except (LookupError, ValueError) as error:  # also codecs that do not give text, such as "hex"
        raise ReadError(path, f"no encoding is called {encoding!r}") from error
    except UnicodeError as error:
        raise ReadError(path, f"is not {encoding.upper()}; name the encoding that it is in, {_CURE}") from error
