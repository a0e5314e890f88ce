"""One object that a program makes once and uses for ever: it owns its rules, its glossary, and all that they need."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck import parallel
from transcheck.cache import Cache, default_folder
from transcheck.coerce import GlossaryLike, PairLike, WordsLike, accepted_words, as_glossary, as_pair, several
from transcheck.collector import held
from transcheck.config import PROFILES
from transcheck.errors import UsageError
from transcheck.formats.base import ReadOptions
from transcheck.keys import Keys
from transcheck.model import Document, Fault, Finding, Pair
from transcheck.outcome import Outcome, in_order, merge
from transcheck.pairing import FileUnit, ReadingPlan, plan, read
from transcheck.results import Report
from transcheck.rules.base import Context, Scope
from transcheck.selection import encoder_is_wanted, rules_to_run

if TYPE_CHECKING:  # a run that finds all in its cache needs no engine
    from transcheck.engine import Engine

WINDOW = 2_000
"""Pairs that `Checker.stream` holds at a time: enough to judge a word by its document, and some 25 MB."""


class Checker:
    """Checks pairs, files and streams by one set of rules.

    Making one reads glossaries and word lists; asking it costs nothing but the check. It never changes, so any number
    of threads may ask one at the same time, and programs with an event loop call
    `await asyncio.to_thread(checker.check_pairs, pairs)`. It can be pickled, and so sent to other processes.

    Args:
        glossary: a glossary, or the path or bundled name of one or several.
        select: codes, names or families of the only rules to run; empty for the default ones.
        ignore: codes, names or families of rules to leave out.
        profile: regional profile for formats: "es", "es-ES", "es-419", "es-MX" or "keep".
        words: project dictionaries, whose words are accepted; see `transcheck words --help`.
        semantic: also judge meaning, with the encoder of the extra `transcheck[semantic]`, or with the one that a
            string names; see `transcheck.semantic.load_encoder`.
        options: how to read files: columns by name, fuzzy entries, encoding.
        cache: keep what is found in files, and check only those that have changed since: True in the user's cache
            folder, a path in that folder. Findings are the same as without.

    Raises:
        UsageError: a selector names no rule, or there is no such profile.
        GlossaryError: the glossary cannot be read.
        ReadError: a project dictionary cannot be read.
        MissingExtraError: meaning is to be judged, and no encoder is installed.
    """

    __slots__ = ("_engine", "_folder", "_recipe")

    def __init__(
        self,
        *,
        glossary: GlossaryLike = None,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        profile: str = "es",
        words: WordsLike = (),
        semantic: bool | str = False,
        options: ReadOptions | None = None,
        cache: bool | str | Path = False,
    ) -> None:
        if profile not in PROFILES:
            raise UsageError(f"no profile is called {profile!r}; there are {', '.join(PROFILES)}")
        rules = rules_to_run(several(select), several(ignore), judge=bool(semantic))
        terms = as_glossary(glossary)
        known = accepted_words(words, terms)
        if encoder_is_wanted(rules):
            from transcheck.semantic import Semantic, load_encoder

            known[Semantic] = Semantic(load_encoder(semantic if isinstance(semantic, str) else None))
        context = Context(glossary=terms, profile=profile, options=known)
        self._recipe = parallel.Recipe(tuple(rule.code for rule in rules), context, options or ReadOptions())
        self._folder = _folder(cache)
        self._engine: Engine | None = None

    def __getstate__(self) -> tuple[parallel.Recipe, Path | None]:
        return self._recipe, self._folder

    def __setstate__(self, state: tuple[parallel.Recipe, Path | None]) -> None:
        self._recipe, self._folder = state
        self._engine = None

    @property
    def engine(self) -> Engine:
        """The engine: one document to its outcome (`check`), and the pairs that share a key to theirs (`group`)."""
        made = self._engine
        if made is None:
            made = self._engine = self._recipe.engine()
        return made

    def check_pairs(self, pairs: Iterable[PairLike]) -> Report:
        """Check pairs from memory as one document.

        Args:
            pairs: pairs, (English, Spanish) tuples, or mappings with "en" and "es" and, if known, "id" and "kind".
                Either side may be None. The key of a pair without an id is its index.

        Returns:
            The report. An item that is no pair becomes a fault in it, so that one bad row never loses the others.
        """
        start = time.perf_counter()
        document = _document("", enumerate(pairs))
        return self._report([self.engine.check(document)], ReadingPlan(units=()), 1, start)

    def check_paths(
        self,
        paths: Iterable[str | Path],
        *,
        exclude: Iterable[str | Path] = (),
        jobs: int | None = None,
        progress: Callable[[int, int], None] | None = None,
        hold_collector: bool = False,
    ) -> Report:
        """Check files and folders: catalogues, bilingual tables, and one-language files beside their translation.

        Args:
            paths: files, or folders to walk.
            exclude: glob patterns of files and folders that walks leave out; a `Path` leaves out that file alone.
            jobs: number of processes; None chooses by the size of the input. In a daemonic process it is always one,
                and None means one in a process with other threads.
            progress: called with (bytes done, bytes in all) as the work goes on.
            hold_collector: hold off the garbage collector of this process meanwhile, which is up to a third faster. For
                programs that do nothing else.

        Returns:
            The report. A file that cannot be read becomes a fault in it; the others are still checked.

        Raises:
            TranscheckError: a worker process died.
        """
        start = time.perf_counter()
        planned = plan(paths, exclude)
        total = sum(unit.size for unit in planned.units)
        found: dict[int, Outcome] = {}
        done = 0
        with held(off=hold_collector):
            for index, outcome in self._outcomes(planned, jobs):
                found[index] = outcome
                done += planned.units[index].size
                if progress is not None:
                    progress(done, total)
            outcomes = [Outcome(faults=list(planned.faults)), *(found[index] for index in sorted(found))]
            return self._report(outcomes, planned, len(planned.units), start)

    def stream(
        self,
        pairs: Iterable[PairLike],
        *,
        document: Callable[[PairLike], Hashable] | None = None,
        window: int = WINDOW,
    ) -> Iterator[Finding | Fault]:
        """Check pairs as they come and yield what is found, in memory that does not grow with their number.

        Rules that judge a pair by its document see as one document the neighbours for which `document` gives the same,
        and of those `window` at a time. Rules that compare all pairs (family CON) speak at the end; their pairs wait in
        a temporary file.

        Args:
            pairs: as for `check_pairs`.
            document: gives the document of an item; what it gives is the path of the findings. None makes one document
                of all items, without a path.
            window: most pairs held at a time.
        """
        from transcheck.spool import Spool

        numbered = enumerate(pairs)
        runs = groupby(numbered, lambda item: document(item[1])) if document is not None else [("", numbered)]
        with Spool() as spool:
            for name, run in runs:
                while batch := _batch(run, window):
                    outcome = self.engine.check(_document(str(name), batch))
                    yield from outcome.faults
                    yield from in_order(outcome.findings)
                    spool.add(outcome.keyed)
            for key, held_back in spool.groups():
                outcome = self.engine.group({key: held_back})
                yield from outcome.faults
                yield from in_order(outcome.findings)

    def _outcomes(self, planned: ReadingPlan, jobs: int | None) -> Iterator[tuple[int, Outcome]]:
        """Yield the index and the outcome of each unit: those that are kept, then the others as they are checked."""
        if self._folder is None:
            yield from self._checked(planned.units, jobs)
            return
        _, context, options = self._recipe
        corpus = [rule.code for rule in self._recipe.rules if rule.scope is Scope.CORPUS]
        keys = Keys([code for code in self._recipe.codes if code not in corpus], context, options)
        by_unit = [keys.of(unit) for unit in planned.units]
        with Cache(self._folder) as cache:
            kept = cache.get(key for key in by_unit if key is not None)
            left = []
            for index, key in enumerate(by_unit):
                if key is not None and key in kept:
                    if corpus:  # what they compare is read anew
                        kept[key].keyed = self.engine.collect(read(planned.units[index], options)).keyed
                    yield index, kept[key]
                else:
                    left.append(index)
            for place, outcome in self._checked([planned.units[index] for index in left], jobs):
                index = left[place]
                key = by_unit[index]
                # What broke may hold next time; and a file that somebody wrote to meanwhile is another.
                if key is not None and not outcome.faults and keys.of(planned.units[index]) == key:
                    cache.put(key, outcome)
                yield index, outcome

    def _checked(self, units: Sequence[FileUnit], jobs: int | None) -> Iterator[tuple[int, Outcome]]:
        count = parallel.workers(jobs, units)
        if count > 1:
            yield from parallel.outcomes(self._recipe, units, count)
            return
        for index, unit in enumerate(units):
            yield index, self.engine.check(read(unit, self._recipe.options))

    def _report(self, outcomes: Iterable[Outcome], planned: ReadingPlan, documents: int, start: float) -> Report:
        total = merge(outcomes)
        grouped = self.engine.group(total.keyed) if total.keyed else Outcome()
        return Report(
            findings=in_order([*total.findings, *grouped.findings]),
            faults=tuple(total.faults + grouped.faults),
            pairs=total.pairs,
            documents=documents,
            skipped=planned.skipped,
            seconds=time.perf_counter() - start,
        )


def _folder(cache: bool | str | Path) -> Path | None:
    """Give the folder to keep outcomes in; None for nowhere."""
    if isinstance(cache, (str, Path)):
        return Path(cache)
    try:
        return default_folder() if cache else None
    except RuntimeError:  # nobody's home
        return None


def _batch(items: Iterator[tuple[int, PairLike]], most: int) -> list[tuple[int, PairLike]]:
    return list(islice(items, most))


def _document(path: str, items: Iterable[tuple[int, PairLike]]) -> Document:
    pairs: list[Pair] = []
    faults: list[Fault] = []
    for index, item in items:
        made = as_pair(item, index, path)
        if isinstance(made, Pair):
            pairs.append(made)
        else:
            faults.append(made)
    return Document(path, pairs, tuple(faults))
