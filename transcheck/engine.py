"""Runs rules over pairs. The only place that turns hits into findings, and that survives a rule which breaks.

The work has two halves, so that many processes or machines can share it: `check` maps one document to its findings
and to the pairs that corpus rules want, by key; `group` checks all pairs that share a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from transcheck.document import DocumentFacts
from transcheck.model import Document, Fault, Finding, Hit, Kind, Pair, Segment, Severity, Side
from transcheck.outcome import Keyed, Outcome, in_order, merge
from transcheck.planning import PAIR, SOURCE, TARGET, Planner
from transcheck.rules import complete
from transcheck.rules.base import Context, GroupFunction, Needs, Rule, Scope, is_page
from transcheck.text.traits import Trait

__all__ = ["Engine", "Keyed", "Outcome", "finding", "in_order", "merge"]

_LARGE = 20_000
"""Pairs of a document from which on its memory matters more than a hundredth of its time."""

_TERM = int(Trait.TERM)


class Engine:
    """Checks documents with a fixed set of rules and a fixed context.

    Args:
        rules: the rules to run, or their cards; a card is completed when it is first asked.
        context: what the rules may know beyond their pair.
    """

    def __init__(self, rules: Iterable[Rule], context: Context) -> None:
        self.rules = tuple(rules)
        self.context = context
        self._planner = Planner(r for r in self.rules if r.scope in (Scope.TEXT, Scope.TRANSLATION, Scope.PAIR))
        self._document_rules = tuple(r for r in self.rules if r.scope is Scope.DOCUMENT)
        self._page_rules = tuple(r for r in self.rules if r.scope is Scope.PAGE)
        self._corpus_rules = tuple(r for r in self.rules if r.scope is Scope.CORPUS)
        self._by_code = {r.code: r for r in self.rules}

    def check(self, document: Document) -> Outcome:
        """Run the pair and document rules on one document, and collect what the corpus rules want from it."""
        outcome = Outcome(faults=list(document.faults), pairs=len(document.pairs))
        large = len(document.pairs) > _LARGE
        for pair in document.pairs:
            self._check_pair(pair, document.path, outcome)
            for _, segment, _ in pair.sides():
                segment.facts.shed(compact=large)
        known: dict[Needs, DocumentFacts] = {Needs.ANY: DocumentFacts(document.pairs)}
        for card in (*self._document_rules, *(self._page_rules if is_page(document.pairs) else ())):
            if not _speaks(card.lang, document.pairs):
                continue
            rule = complete(card)
            self._check_group(rule, _facts_for(rule.needs, known), document.path, outcome)
        for card in self._corpus_rules:
            self._collect(complete(card), document, outcome)
        return outcome

    def collect(self, document: Document) -> Outcome:
        """Collect what the corpus rules want from one document, and no more."""
        outcome = Outcome()
        for card in self._corpus_rules:
            self._collect(complete(card), document, outcome)
        return outcome

    def group(self, keyed: Keyed) -> Outcome:
        """Run the corpus rules on the pairs of all documents, grouped by key."""
        outcome = Outcome()
        for (code, _), pairs in keyed.items():
            self._check_group(complete(self._by_code[code]), DocumentFacts(pairs), "", outcome)
        return outcome

    def _check_pair(self, pair: Pair, path: str, outcome: Outcome) -> None:
        context = self.context
        source, target = pair.source, pair.target
        try:
            extra = _TERM if context.glossary and context.glossary.occurs(pair) else 0
            questions = self._planner.questions(pair, extra)
        except Exception as error:  # noqa: BLE001 - one text must not take the run down
            outcome.faults.append(_broken(None, pair, path, error))
            return
        for question in questions:
            role = question.role
            try:
                if role == PAIR:
                    hits = question.check(pair, context)
                elif role == TARGET:
                    hits = question.check(target, source, context)
                else:
                    hits = question.check(source, target, context)
                for hit in hits:
                    made = hit._replace(side=Side.SOURCE) if role == SOURCE else hit
                    outcome.findings.append(finding(question.rule, pair, made))
            except Exception as error:  # noqa: BLE001 - a broken rule must not take the run down
                outcome.faults.append(_broken(question.rule, pair, path, error))

    def _check_group(self, rule: Rule, facts: DocumentFacts, path: str, outcome: Outcome) -> None:
        check: GroupFunction | None = rule.check_group
        assert check is not None
        try:
            for pair, hit in check(facts.pairs, replace(self.context, document=facts)):
                outcome.findings.append(finding(rule, pair, hit))
        except Exception as error:  # noqa: BLE001 - a broken rule must not take the run down
            outcome.faults.append(_broken(rule, facts.pairs[0] if facts.pairs else None, path, error))

    def _collect(self, rule: Rule, document: Document, outcome: Outcome) -> None:
        key_of = rule.key
        assert key_of is not None
        for pair in _having(rule.needs, document.pairs):
            try:
                key = key_of(pair)
            except Exception as error:  # noqa: BLE001 - a broken rule must not take the run down
                outcome.faults.append(_broken(rule, pair, document.path, error))
                return
            if key is not None:
                outcome.keyed.setdefault((rule.code, key), []).append(pair)


def _speaks(lang: str, pairs: Sequence[Pair]) -> bool:
    """Tell whether a document has a text in the language that a rule judges; an empty one speaks them all."""
    sides = (segment for pair in pairs for segment in (pair.source, pair.target) if segment is not None)
    return lang == "any" or not pairs or any(segment.lang.partition("-")[0] == lang for segment in sides)


def finding(rule: Rule, pair: Pair, hit: Hit) -> Finding:
    """Put a hit in its file: where it is, how bad, and a fingerprint that outlives moves and rewording."""
    segment = pair.side(hit.side)
    assert segment is not None
    line, column = segment.at(hit.span.start)
    source = pair.source.text if pair.source is not None else None
    target = pair.target.text if pair.target is not None else None
    kind = segment.kind if segment.kind is not Kind.UNKNOWN else pair.kind
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=hit.message,
        path=segment.path,
        line=line,
        column=column,
        key=pair.key,
        kind=kind,
        side=hit.side,
        span=hit.span,
        source=source,
        target=target,
        suggestion=hit.suggestion,
        fix=hit.fix,
        counterpart=hit.counterpart,
        confidence=hit.confidence,
        place=segment.place_at(hit.span.start),
        fingerprint=_fingerprint(rule.code, hit, segment.text, source, target),
        advises=hit.advises,
    )


def _having(needs: Needs, pairs: Sequence[Pair]) -> Sequence[Pair]:
    if needs is Needs.ANY:
        return pairs
    source = needs in (Needs.BOTH, Needs.SOURCE)
    target = needs in (Needs.BOTH, Needs.TARGET)
    return [p for p in pairs if (p.source is not None or not source) and (p.target is not None or not target)]


def _facts_for(needs: Needs, known: dict[Needs, DocumentFacts]) -> DocumentFacts:
    """Give the facts of the pairs that have the sides a rule needs; those of the document where all pairs have them."""
    if needs not in known:
        every = known[Needs.ANY]
        pairs = _having(needs, every.pairs)
        known[needs] = every if len(pairs) == len(every.pairs) else DocumentFacts(pairs)
    return known[needs]


def _fingerprint(code: str, hit: Hit, text: str, source: str | None, target: str | None) -> str:
    """Hash what a finding is about. The same words twice in a text are told apart by their rank, not their offset."""
    words = hit.span.of(text)
    rank = text.count(words, 0, hit.span.start) if words else hit.span.start
    return _digest((code, hit.side.value, words, str(rank), _texts_digest(source or "", target or "")))


@lru_cache(maxsize=16)
def _texts_digest(source: str, target: str) -> str:
    """Hash both texts once for all findings of a pair, which come one after the other."""
    return _digest((source, target))


def _digest(parts: tuple[str, ...]) -> str:
    import hashlib

    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _broken(rule: Rule | None, pair: Pair | None, path: str, error: Exception) -> Fault:
    segment: Segment | None = None
    if pair is not None:
        segment = pair.side(Side.TARGET) or pair.side(Side.SOURCE)
    where = segment.path if segment is not None and segment.path else path
    line = segment.line if segment is not None and segment.line else None
    what = f"{type(error).__name__}: {error}".replace("\n", " ")[:300]
    if rule is None:
        return Fault(where, f"looking over this text broke ({what}); please report it", line)
    advice = f"please report it, or pass --ignore {rule.code}"
    return Fault(where, f"rule {rule.code} ({rule.name}) broke here ({what}); {advice}", line)


def at_least(findings: Iterable[Finding], level: Severity) -> Iterator[Finding]:
    """Yield the findings at or above a level."""
    return (f for f in findings if f.severity >= level)
