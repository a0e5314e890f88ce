"""The project dictionary: words that a team accepts, by language, read from a plain text file that people edit.

    # names and words of our own
    [es]
    desescalar
    geo*
    [en]
    frobnicate

One word or pattern a line; * stands for any letters and ? for one. Words above the first heading count in both
languages. Capitals do not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from transcheck.errors import ReadError, UsageError

FILE_NAME = "transcheck-words.txt"
"""The name under which the command line looks for a project dictionary in the working folder."""

LANGUAGES = ("en", "es")
_WILD = frozenset("*?")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Words and patterns that count as right.

    Attributes:
        words: lower-case words by language, "en" or "es".
        patterns: lower-case patterns with * and ? by language.
    """

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]]) -> Accepted:
        """Make a dictionary of (language, word or pattern)."""
        words: dict[str, set[str]] = {lang: set() for lang in LANGUAGES}
        patterns: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
        for lang, entry in entries:
            folded = _folded(entry)
            if _WILD.isdisjoint(folded):
                words[lang].add(folded)
            elif folded not in patterns[lang]:
                patterns[lang].append(folded)
        return cls(
            {lang: frozenset(found) for lang, found in words.items()},
            {lang: tuple(found) for lang, found in patterns.items()},
        )

    @classmethod
    def load(cls, *paths: str | Path) -> Accepted:
        """Read one or several project dictionaries into one.

        Raises:
            ReadError: a file cannot be read, or a line is neither a word, a pattern nor a heading.
        """
        return cls.of(entry for path in paths for entry in _entries(Path(path)))

    def __bool__(self) -> bool:
        return any(self.words.values()) or any(self.patterns.values())

    def holds(self, word: str, lang: str) -> bool:
        """Tell whether a word of "en" or "es" is accepted."""
        folded = _folded(word)
        if folded in self.words.get(lang, ()):
            return True
        return any(fnmatchcase(folded, pattern) for pattern in self.patterns.get(lang, ()))

    def joined(self, other: Accepted) -> Accepted:
        """Give what either dictionary accepts."""
        return Accepted(
            {lang: self.words.get(lang, frozenset()) | other.words.get(lang, frozenset()) for lang in LANGUAGES},
            {lang: (*self.patterns.get(lang, ()), *other.patterns.get(lang, ())) for lang in LANGUAGES},
        )


def add(path: str | Path, entries: Iterable[tuple[str, str]]) -> int:
    """Add (language, word) entries to a project dictionary and give the number of new ones.

    What stands in the file stays as it is, comments and all; new words go to the end of their language's part, in
    order. The file is made when there is none, and written whole or not at all.

    Raises:
        ReadError: the file is no project dictionary.
        UsageError: the file cannot be written.
    """
    file = Path(path)
    lines = _lines(file) if file.exists() else [f"# Words that transcheck accepts in this project{_HELP}"]
    held = Accepted.of(_entries(file)) if file.exists() else Accepted()
    made = 0
    for lang in LANGUAGES:
        new = sorted({_folded(word) for own, word in entries if own == lang and not held.holds(word, lang)})
        if new:
            at = _end_of(lines, lang)
            lines[at:at] = new
            made += len(new)
    if made:
        _write(file, "\n".join(lines) + "\n")
    return made


_HELP = ": one a line, * and ? allowed, # begins a note"


def _folded(word: str) -> str:
    return word.strip().replace("’", "'").lower()


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise ReadError(str(path), "not UTF-8; save the project dictionary as UTF-8") from None
    except OSError as error:
        raise ReadError(str(path), (error.strerror or str(error)).lower()) from None


def _entries(path: Path) -> Iterable[tuple[str, str]]:
    part: tuple[str, ...] = LANGUAGES
    for number, line in enumerate(_lines(path), 1):
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        if entry.startswith("["):
            part = _heading(entry, path, number)
        elif len(entry.split()) > 1:
            raise ReadError(str(path), f"“{entry}” is more than one word; write one a line", number)
        elif not _WILD.isdisjoint(entry) and not entry.strip("*?"):
            raise ReadError(str(path), f"“{entry}” would accept every word", number)
        else:
            yield from ((lang, entry) for lang in part)


def _heading(entry: str, path: Path, number: int) -> tuple[str, ...]:
    name = entry.strip("[] ").lower()
    if name not in LANGUAGES or not entry.endswith("]"):
        raise ReadError(str(path), f"“{entry}” is no heading; write [en] or [es]", number)
    return (name,)


def _end_of(lines: list[str], lang: str) -> int:
    """Give where new words of a language go: the end of its last part; a new part is begun where there is none."""
    starts = [i for i, line in enumerate(lines) if line.partition("#")[0].strip().lower() == f"[{lang}]"]
    if not starts:
        if lines and lines[-1].strip():
            lines.append("")
        lines.append(f"[{lang}]")
        return len(lines)
    end = starts[-1] + 1
    while end < len(lines) and not lines[end].lstrip().startswith("["):
        end += 1
    while end > starts[-1] + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _write(file: Path, text: str) -> None:
    import os

    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write {file}: {(error.strerror or str(error)).lower()}") from error
