"""What a run gives back: the findings, what could not be checked, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from transcheck.model import Fault, Finding, Severity
from transcheck.text.lazy import Lazy

SCHEMA = "transcheck-report/1"

# Half a surrogate pair is legal in a JSON file that was read, and cannot be written as UTF-8.
_SURROGATE = Lazy("[\ud800-\udfff]")


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

    def fails(self, level: Severity | None = Severity.INFO) -> bool:
        """Tell whether there is a finding at or above a level; None is above all."""
        return level is not None and any(finding.severity >= level for finding in self.findings)

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
        """Give the report as JSON by the schema `transcheck-report/1`: one finding a line, the same for the same run.

        Lines, columns and spans count from the text as read: `line` and `column` from 1 (null when unknown), `span`
        half-open from 0 in code points of `source` or `target`, whichever `side` says.
        """
        *findings, summary = self.json_lines()
        listed = "[\n" + ",\n".join(findings) + "\n]" if findings else "[]"
        return f'{{"schema": "{SCHEMA}",\n"summary": {summary},\n"findings": {listed}}}\n'

    def json_lines(self) -> Iterator[str]:
        """Yield each finding as one line of JSON with the fields of `to_json`, and the summary last."""
        from json import JSONEncoder

        encode = JSONEncoder(ensure_ascii=False).encode
        for row in (*map(_finding, self.findings), _summary(self)):
            line = encode(row)
            try:
                line.encode()
            except UnicodeEncodeError:
                line = _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", line)
            yield line


def _finding(finding: Finding) -> dict[str, Any]:
    span = finding.span
    row: dict[str, Any] = {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "path": finding.path,
        "line": finding.line or None,
        "column": finding.column or None,
        "key": finding.key,
        "kind": finding.kind,
        "side": finding.side,
        "span": (span.start, span.end),
        "text": finding.text,
        "source": finding.source,
        "target": finding.target,
        "suggestion": finding.suggestion,
        "fixable": finding.fix is not None,
        "fingerprint": finding.fingerprint,
    }
    if finding.counterpart is not None:
        row["counterpart"] = (finding.counterpart.start, finding.counterpart.end)
    if finding.confidence is not None:
        row["confidence"] = finding.confidence
    if finding.place:
        row["place"] = finding.place
    return row


def _summary(report: Report) -> dict[str, Any]:
    return {
        "findings": len(report.findings),
        "severities": report.severities,
        "codes": dict(sorted(report.counts.items())),
        "fixable": sum(finding.fixable for finding in report.findings),
        "files": report.documents,
        "skipped": report.skipped,
        "pairs": report.pairs,
        "faults": [_fault(fault) for fault in report.faults],
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {"path": fault.path, "line": fault.line, "message": fault.message}
