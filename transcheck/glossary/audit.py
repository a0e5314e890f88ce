"""Checks glossaries themselves: rows that say nothing, twice, against each other, or that no text can ever meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from transcheck.errors import GlossaryError
from transcheck.glossary.merging import Repeats, merged, term_names
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import rows, term_of_row
from transcheck.glossary.terms import Term
from transcheck.glossary.words import fold
from transcheck.model import Fault, Segment


def audit(paths: Sequence[str | Path]) -> tuple[int, list[Fault]]:
    """Check glossaries as `Glossary.load` would take them, in order of precedence.

    Args:
        paths: files, or names of bundled glossaries.

    Returns:
        The number of rows that could be read, and the faults: empty rows, duplicates, contradictions within and
        across files, renderings both required and forbidden, terms that cannot be found, and cycles.

    Raises:
        GlossaryError: a file cannot be read at all.
    """
    count = 0
    faults: list[Fault] = []
    every: list[Term] = []
    for path in paths:
        terms, wrong = _read(path)
        count += len(terms)
        if not terms and not wrong:
            wrong.append(Fault(str(path), "the glossary holds no term"))
        sound, doubled = _joined(terms)
        faults += [*wrong, *doubled, *_unreachable(sound)]
        faults += _against(sound, every)
        every += sound
    faults += _cycles(every)
    return count, faults


def _read(path: str | Path) -> tuple[list[Term], list[Fault]]:
    terms: list[Term] = []
    faults: list[Fault] = []
    for row in rows(path):
        try:
            terms.append(term_of_row(row, str(path)))
        except GlossaryError as error:
            faults.append(Fault(error.path, error.message, error.line))
    return terms, faults


def _joined(terms: Iterable[Term]) -> tuple[list[Term], list[Fault]]:
    """Join rows on one term; a row that does not fit those before it is told and left out."""
    sound: dict[str, list[Term]] = {}
    owner: dict[str, Term] = {}
    faults: list[Fault] = []
    for term in terms:
        names = term_names(term)
        group = sound.get(names[0], [])
        other = next((owner[n] for n in names if n in owner and owner[n] not in group), None)
        if other is not None:
            message = f"“{term.source}” is on line {other.line} already, under “{other.source}”"
            faults.append(_fault(term, message))
            continue
        try:
            merged([*group, term], Repeats.REFUSE)
        except GlossaryError as error:
            faults.append(Fault(error.path, error.message, error.line))
            continue
        sound.setdefault(names[0], []).append(term)
        owner |= dict.fromkeys(names, term)
    return [merged(group, Repeats.JOIN)[0] for group in sound.values()], faults


def _unreachable(terms: Sequence[Term]) -> Iterator[Fault]:
    """Yield the terms that another row takes away, and the wordings that no text can hold."""
    glossary = Glossary(terms)
    for term in terms:
        for source in term.sources:
            found = glossary.find(Segment(source, "en"))
            # A variant of a term that another row has with the same Spanish does no harm.
            if not any(match.term is term or set(match.term.targets) & set(term.targets) for match in found):
                by = f": line {found[0].term.line} (“{found[0].term.source}”) is found instead" if found else ""
                yield _fault(term, f"“{source}” can never be found{by}")
        for rendering in term.renderings:
            if not glossary.places(term, rendering, Segment(rendering.text, "es")):
                yield _fault(term, f"“{rendering.text}” can never be found in Spanish")


def _against(terms: Sequence[Term], earlier: Sequence[Term]) -> Iterator[Fault]:
    """Yield what one glossary requires and an earlier one forbids, or the other way round, for one English term."""
    known = {name: term for term in earlier for name in term_names(term)}
    for term in terms:
        other = next((known[name] for name in term_names(term) if name in known), None)
        if other is None:
            continue
        where = f"{other.path}:{other.line}"
        right, wrong = {fold(t) for t in term.targets}, {fold(t) for t in term.forbidden}
        for text in other.targets:
            if fold(text) in wrong:
                yield _fault(term, f"forbids “{text}” for “{term.source}”, which {where} has as right")
        for text in other.forbidden:
            if fold(text) in right:
                yield _fault(term, f"has “{text}” as right for “{term.source}”, which {where} forbids")


def _cycles(terms: Sequence[Term]) -> Iterator[Fault]:
    """Yield the terms whose rendering is another's English, and so on back to the first."""
    owner = {fold(source): n for n, term in enumerate(terms) for source in term.sources}
    leads = [
        sorted({owner[fold(t)] for t in term.targets if fold(t) in owner and owner[fold(t)] != n})
        for n, term in enumerate(terms)
    ]
    told: set[int] = set()
    for start in range(len(terms)):
        if start in told or not leads[start]:
            continue
        came: dict[int, int] = {}
        todo = [start]
        while todo:
            here = todo.pop()
            for there in leads[here]:
                if there not in came:
                    came[there] = here
                    todo.append(there)
        if start not in came:
            continue
        ring = [start]
        while (back := came[ring[-1]]) != start:
            ring.append(back)
        told |= set(ring)
        names = " → ".join(f"“{terms[n].source}” (line {terms[n].line})" for n in (start, *reversed(ring[1:]), start))
        yield _fault(terms[start], f"a cycle: {names}; are the columns swapped?")


def _fault(term: Term, message: str) -> Fault:
    return Fault(term.path, message, term.line)
