"""Findings made by hand, so that reporters are tested apart from the rules."""

from __future__ import annotations

from transcheck.model import Edit, Fault, Finding, Fix, Kind, Severity, Side, Span
from transcheck.results import Report


def _unmarked(text: str | None) -> tuple[str | None, Span | None]:
    if text is None or "⟦" not in text:
        return text, None
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), Span(start, end)


def finding(
    source: str | None,
    target: str | None,
    message: str = "something is wrong",
    *,
    side: Side = Side.TARGET,
    code: str = "NUM001",
    rule: str = "number-missing",
    severity: Severity = Severity.ERROR,
    path: str = "locale/es.po",
    line: int = 12,
    column: int = 9,
    key: str = "",
    kind: Kind = Kind.UNKNOWN,
    suggestion: str | None = None,
    fix: str | None = None,
    place: str = "",
) -> Finding:
    """Make a finding at the words between ⟦ and ⟧ on its side; marked words on the other side are its counterpart."""
    source, in_source = _unmarked(source)
    target, in_target = _unmarked(target)
    span, counterpart = (in_target, in_source) if side is Side.TARGET else (in_source, in_target)
    assert span is not None
    return Finding(
        code=code,
        rule=rule,
        severity=severity,
        message=message,
        path=path,
        line=line,
        column=column,
        key=key,
        kind=kind,
        side=side,
        span=span,
        source=source,
        target=target,
        suggestion=suggestion,
        fix=None if fix is None else Fix((Edit(span, fix),), safe=True),
        counterpart=counterpart,
        place=place,
        fingerprint="00ff",
    )


NUMBER = finding(
    "The bridge is ⟦1,250⟧ feet long.",
    "El puente mide ⟦1520⟧ pies.",
    "no 1,250 in the translation",
    side=Side.SOURCE,
)
QUESTION = finding(
    "Are you lost?",
    "⟦Está perdido?⟧",
    "no ¿ opens this question",
    code="PUN001",
    rule="opening-mark-missing",
    line=20,
    suggestion="¿Está perdido?",
    fix="¿Está perdido?",
)
TERM = finding(
    "Ask at the ⟦front desk⟧",
    "Pregunte en el ⟦mostrador⟧",
    "“front desk” is “recepción” here",
    code="TRM001",
    rule="term-missing",
    severity=Severity.WARNING,
    path="signs.csv",
    line=3,
    column=14,
    key="s2",
    kind=Kind.LABEL,
    suggestion="recepción",
    place="Lobby › Signs",
)
FAULT = Fault("old.po", "byte 0xe1 is not UTF-8", 17)
REPORT = Report((NUMBER, QUESTION, TERM), (FAULT,), pairs=1204, documents=14, skipped=0, seconds=0.42)
CLEAN = Report((), (), pairs=1204, documents=14, seconds=0.42)

# Everything a hostile catalogue may try on the reader of a report.
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover='alert(1)' x=\"",
    "\x1b[2J\x1b]0;title\x07",
    "\u202egnp.exe\u202c",
    "a\u200bb\u2066c\u2069",
    "\ud800",
    "\x00\x7f\x85\u2028",
    "{{ 7 * 7 }}{% raw %}",
)
