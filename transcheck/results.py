"""What a run gives back: the findings, what could not be checked, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.model import Fault, Finding, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check. Iterating it gives the findings, sorted by path, line, column and code.

    Attributes:
        findings: what the rules found.
        faults: files, or parts of them, that could not be checked. Nothing is skipped in silence.
        pairs: number of pairs (or single segments) checked.
        documents: number of documents read.
        skipped: number of files in walked folders that are in no format transcheck reads.
        seconds: wall time of reading and checking.
    """

    findings: tuple[Finding, ...] = ()
    faults: tuple[Fault, ...] = ()
    pairs: int = 0
    documents: int = 0
    skipped: int = 0
    seconds: float = 0.0

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def ok(self) -> bool:
        """Whether everything was checked and nothing was found."""
        return not self.findings and not self.faults

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 something could not be checked."""
        if self.faults:
            return 2
        return 1 if self.findings else 0

    @property
    def counts(self) -> dict[str, int]:
        """Number of findings for each rule code, most frequent first."""
        return dict(Counter(finding.code for finding in self.findings).most_common())

    @property
    def severities(self) -> dict[str, int]:
        """Number of findings for each severity, worst first; all three are there."""
        found = Counter(finding.severity for finding in self.findings)
        return {level.label: found[level] for level in sorted(Severity, reverse=True)}

    def to_json(self) -> str:
        """Give the report as JSON by the schema `transcheck-report/1`."""
        from transcheck.report import render

        return render(self, "json")
