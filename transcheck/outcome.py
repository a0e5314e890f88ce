"""What checking one document gives, and how the outcomes of many become one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from transcheck.model import Fault, Finding, Pair

Keyed = dict[tuple[str, Hashable], list[Pair]]
"""Pairs by (rule code, key): what corpus rules are asked about."""


@dataclass(slots=True)
class Outcome:
    """What checking one document gave: a plain value that can be sent between processes."""

    findings: list[Finding] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    keyed: Keyed = field(default_factory=dict)
    pairs: int = 0


def merge(outcomes: Iterable[Outcome]) -> Outcome:
    """Give the sum of several outcomes, in their order."""
    total = Outcome()
    for outcome in outcomes:
        total.findings += outcome.findings
        total.faults += outcome.faults
        total.pairs += outcome.pairs
        for key, pairs in outcome.keyed.items():
            total.keyed.setdefault(key, []).extend(pairs)
    return total


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings in the order of reports: path, line, column, code."""
    return tuple(sorted(findings, key=lambda f: (f.path, f.line, f.column, f.code, f.span.start, f.message)))
