"""What programs call: check pairs from memory, or files and folders; and the options common to both."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from transcheck import pairing
from transcheck.engine import Engine, Outcome, in_order, merge, unswept
from transcheck.errors import UsageError
from transcheck.formats.base import ReadOptions
from transcheck.glossary.model import Glossary
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.results import Report
from transcheck.rules import cards
from transcheck.rules.base import Context, Rule, Scope
from transcheck.selection import choose
from transcheck.text.facts import WORD

PairLike: TypeAlias = Pair | tuple[str | None, str | None] | Mapping[str, object]
"""A `Pair`, an (English, Spanish) tuple, or a mapping with "en" and "es" and, if known, "id" and "kind"."""

GlossaryLike: TypeAlias = Glossary | str | Path | Iterable[str | Path] | None
"""A glossary, the path or bundled name of one, or several in order of precedence."""

WordsLike: TypeAlias = str | Path | Iterable[str | Path]
"""The path of a project dictionary, or several."""

_PARALLEL_BYTES = 3_000_000
"""Below this size starting processes costs more than it saves."""


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
    start = time.perf_counter()
    engine = _engine(glossary, select, ignore, profile, words, semantic)
    made: list[Pair] = []
    faults: list[Fault] = []
    for index, item in enumerate(pairs):
        try:
            made.append(item if isinstance(item, Pair) else _pair(item, index))
        except (TypeError, ValueError) as error:
            faults.append(Fault("", f"item {index} is no pair: {error}"))
    outcome = engine.check(Document("", made, tuple(faults)))
    return _report([outcome], engine, 1, 0, start)


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
        jobs: number of processes; None chooses by the size of the input.
        progress: called with (bytes done, bytes in all) as the work goes on.

    Returns:
        The report. A file that cannot be read becomes a fault in it; the others are still checked.

    Raises:
        UsageError: a selector names no rule.
        GlossaryError: the glossary cannot be read.
        ReadError: a project dictionary cannot be read.
        MissingExtraError: meaning is to be judged, and no encoder is installed.
    """
    start = time.perf_counter()
    engine = _engine(glossary, select, ignore, profile, words, semantic)
    plan = pairing.plan(paths, exclude)
    reading = options or ReadOptions()
    total = sum(unit.size for unit in plan.units)
    workers = jobs if jobs is not None else _workers(total, len(plan.units))
    outcomes = [Outcome(faults=list(plan.faults))]
    done = 0
    with unswept():
        for size, outcome in _outcomes(engine, plan.units, reading, workers):
            outcomes.append(outcome)
            done += size
            if progress is not None:
                progress(done, total)
    return _report(outcomes, engine, len(plan.units), plan.skipped, start)


PROFILES = ("es", "es-ES", "es-419", "es-MX", "keep")
"""Regional profiles: CLDR's Spanish, Spain, Latin America, Mexico, and as in the source."""


_SEMANTIC = "SEM"


def _engine(
    glossary: GlossaryLike,
    select: Iterable[str],
    ignore: Iterable[str],
    profile: str,
    words: WordsLike,
    semantic: bool | str,
) -> Engine:
    if profile not in PROFILES:
        raise UsageError(f"no profile is called {profile!r}; there are {', '.join(PROFILES)}")
    rules = _rules(list(_several(select)), list(_several(ignore)), judge=bool(semantic))
    terms = _glossary(glossary)
    options = _accepted(words, terms)
    if any(rule.family == _SEMANTIC and rule.scope is Scope.DOCUMENT for rule in rules):
        from transcheck.semantic import Semantic, load_encoder

        options[Semantic] = Semantic(load_encoder(semantic if isinstance(semantic, str) else None))
    return Engine(rules, Context(glossary=terms, profile=profile, options=options))


def _rules(selected: list[str], ignored: list[str], *, judge: bool) -> list[Rule]:
    """Give the rules to run; those that need an encoder only when meaning is to be judged, or when they are named."""
    others = [item for item in selected if item.upper() != _SEMANTIC]
    judge = judge or len(others) < len(selected)
    rules = list(choose(cards(), others, ignored)) if others or not selected else []
    if judge:
        every = {rule.code for rule in choose(cards(), ["ALL"], ignored)} - {rule.code for rule in rules}
        return [*rules, *(rule for rule in cards() if rule.family == _SEMANTIC and rule.code in every)]
    names = {item.lower() for item in others}
    return [
        rule
        for rule in rules
        if rule.family != _SEMANTIC or rule.scope is Scope.PAIR or names & {rule.code.lower(), rule.name}
    ]


def _accepted(words: WordsLike, glossary: Glossary) -> dict[type, object]:
    """Give the words that no rule may call misspelt: the project's own, and those of its terms."""
    files = [words] if isinstance(words, (str, Path)) else list(words)
    if not files and not glossary:
        return {}
    from transcheck.spelling.accepted import Accepted

    own = Accepted.load(*files)
    english = [("en", text) for term in glossary.terms for text in term.sources]
    spanish = [("es", rendering.text) for term in glossary.terms for rendering in term.renderings]
    entries = [(lang, word) for lang, text in english + spanish for word in WORD.findall(text)]
    return {Accepted: own.joined(Accepted.of(entries))}


def _several(selectors: Iterable[str]) -> Iterable[str]:
    return selectors.split(",") if isinstance(selectors, str) else selectors


def _glossary(given: GlossaryLike) -> Glossary:
    if given is None:
        return Glossary()
    if isinstance(given, Glossary):
        return given
    if isinstance(given, (str, Path)):
        return Glossary.load(given)
    return Glossary.load(*given)


def _pair(item: tuple[str | None, str | None] | Mapping[str, object], index: int) -> Pair:
    if isinstance(item, Mapping):
        kind = Kind(str(item["kind"])) if item.get("kind") in set(Kind) else Kind.UNKNOWN
        source = _segment(item.get("en", item.get("source")), "en", kind)
        target = _segment(item.get("es", item.get("target")), "es", kind)
        return Pair(source, target, key=str(item.get("id", index)))
    if isinstance(item, str):
        raise TypeError("a string; give (English, Spanish)")
    english, spanish = item
    return Pair(_segment(english, "en", Kind.UNKNOWN), _segment(spanish, "es", Kind.UNKNOWN), key=str(index))


def _segment(text: object, lang: str, kind: Kind) -> Segment | None:
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError(f"{text!r:.60} is not a string")
    return Segment(text, lang, kind)


def _workers(size: int, units: int) -> int:
    if size < _PARALLEL_BYTES or units < 2:
        return 1
    return max(1, min(os.cpu_count() or 1, units))


def _outcomes(
    engine: Engine, units: tuple[pairing.Unit, ...], options: ReadOptions, workers: int
) -> Iterable[tuple[int, Outcome]]:
    """Yield the size and the outcome of each unit, in the order of units whatever finishes first."""
    if workers <= 1:
        for unit in units:
            yield unit.size, engine.check(pairing.read(unit, options))
        return
    from multiprocessing import get_context

    global _shared  # noqa: PLW0603 - forked workers find the engine here; sending it would cost more than the work
    _shared = (engine, options)
    try:
        context = get_context("fork")
    except ValueError:  # Windows has no fork
        yield from _outcomes(engine, units, options, 1)
        return
    # The largest files first, so that no worker is left alone with one at the end.
    order = sorted(range(len(units)), key=lambda i: -units[i].size)
    with context.Pool(workers) as pool:
        results: dict[int, Outcome] = {}
        for index, outcome in pool.imap_unordered(_check_unit, [(i, units[i]) for i in order]):
            results[index] = outcome
            yield units[index].size, Outcome()
        for index in range(len(units)):
            yield 0, results[index]


_shared: tuple[Engine, ReadOptions] | None = None


def _check_unit(task: tuple[int, pairing.Unit]) -> tuple[int, Outcome]:
    assert _shared is not None
    engine, options = _shared
    index, unit = task
    return index, engine.check(pairing.read(unit, options))


def _report(outcomes: Iterable[Outcome], engine: Engine, documents: int, skipped: int, start: float) -> Report:
    total = merge(outcomes)
    grouped = engine.group(total.keyed)
    return Report(
        findings=in_order([*total.findings, *grouped.findings]),
        faults=tuple(total.faults + grouped.faults),
        pairs=total.pairs,
        documents=documents,
        skipped=skipped,
        seconds=time.perf_counter() - start,
    )
