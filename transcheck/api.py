"""The short way in: check pairs from memory, or files and folders, with one call. `Checker` serves many calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

from transcheck.checker import Checker
from transcheck.coerce import GlossaryLike, PairLike, WordsLike, several
from transcheck.config import PROFILES
from transcheck.formats.base import ReadOptions
from transcheck.glossary.model import Glossary
from transcheck.results import Report

__all__ = ["PROFILES", "GlossaryLike", "PairLike", "WordsLike", "check_pairs", "check_paths"]


def check_pairs(
    pairs: Iterable[PairLike],
    *,
    glossary: GlossaryLike = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    profile: str = "es",
    words: WordsLike = (),
    semantic: bool | str = False,
) -> Report:
    """Check English–Spanish pairs from memory.

    Args:
        pairs: pairs, (English, Spanish) tuples, or mappings with "en" and "es" and, if known, "id" and "kind".
            Either side may be None. The key of a pair without an id is its index.
        glossary: a glossary, or the path or bundled name of one or several.
        select: codes, names or families of the only rules to run; empty for the default ones.
        ignore: codes, names or families of rules to leave out.
        profile: regional profile for formats: "es", "es-ES", "es-419", "es-MX" or "keep".
        words: project dictionaries, whose words are accepted; see `transcheck words --help`.
        semantic: also judge meaning, with the encoder of the extra `transcheck[semantic]`, or with the one that a
            string names; see `transcheck.semantic.load_encoder`.

    Returns:
        The report. An item that is no pair becomes a fault in it, so that one bad row never loses the others.

    Raises:
        UsageError: a selector names no rule.
        GlossaryError: the glossary cannot be read.
        ReadError: a project dictionary cannot be read.
        MissingExtraError: meaning is to be judged, and no encoder is installed.
    """
    return _checker(glossary, select, ignore, profile, words, semantic, None).check_pairs(pairs)


def check_paths(
    paths: Iterable[str | Path],
    *,
    glossary: GlossaryLike = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    profile: str = "es",
    words: WordsLike = (),
    semantic: bool | str = False,
    options: ReadOptions | None = None,
    exclude: Iterable[str] = (),
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Report:
    """Check files and folders: catalogues, bilingual tables, and one-language files beside their translation.

    Args:
        paths: files, or folders to walk.
        glossary: as for `check_pairs`.
        select: as for `check_pairs`.
        ignore: as for `check_pairs`.
        profile: as for `check_pairs`.
        words: as for `check_pairs`.
        semantic: as for `check_pairs`.
        options: how to read files: columns by name, fuzzy entries, encoding.
        exclude: glob patterns of files and folders that walks leave out.
        jobs: number of processes; None chooses by the size of the input. See `Checker.check_paths`.
        progress: called with (bytes done, bytes in all) as the work goes on.

    Returns:
        The report. A file that cannot be read becomes a fault in it; the others are still checked.

    Raises:
        UsageError: a selector names no rule.
        GlossaryError: the glossary cannot be read.
        ReadError: a project dictionary cannot be read.
        MissingExtraError: meaning is to be judged, and no encoder is installed.
        TranscheckError: a worker process died.
    """
    checker = _checker(glossary, select, ignore, profile, words, semantic, options)
    return checker.check_paths(paths, exclude=exclude, jobs=jobs, progress=progress)


def _checker(
    glossary: GlossaryLike,
    select: Iterable[str],
    ignore: Iterable[str],
    profile: str,
    words: WordsLike,
    semantic: bool | str,
    options: ReadOptions | None,
) -> Checker:
    """Give a checker: a new one where files are named, since they may have changed since the last call."""
    selected, ignored = tuple(several(select)), tuple(several(ignore))
    files = (words,) if isinstance(words, (str, Path)) else tuple(words)
    if not files and not semantic and (glossary is None or isinstance(glossary, Glossary)):
        return _kept(glossary, selected, ignored, profile, options)
    return Checker(
        glossary=glossary,
        select=selected,
        ignore=ignored,
        profile=profile,
        words=files,
        semantic=semantic,
        options=options,
    )


@lru_cache(maxsize=8)
def _kept(
    glossary: Glossary | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str,
    options: ReadOptions | None,
) -> Checker:
    return Checker(glossary=glossary, select=select, ignore=ignore, profile=profile, options=options)
