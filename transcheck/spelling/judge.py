"""What an unknown word most likely is: small judges are asked in turn, the cheap and the sure ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transcheck.model import Side
from transcheck.spelling import exemptions
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.evidence import Evidence
from transcheck.spelling.slips import accent, cognate, foreign, irregular, joined, letter, name, prefix, split
from transcheck.spelling.unknown import Doubt, Survey
from transcheck.spelling.verdict import RIGHT, Slip, Verdict

Judge = Callable[[Doubt, Evidence], Verdict | None]
"""Says what a word is: a slip, RIGHT, or None where the next judge is to be asked."""

JUDGES: dict[Side, tuple[Judge, ...]] = {
    Side.TARGET: (
        exemptions.shared,
        exemptions.code,
        cognate.judge,
        irregular.judge,
        exemptions.name_kept,
        accent.judge,
        foreign.link,
        foreign.judge,
        split.judge,
        name.judge,
        prefix.judge,
        exemptions.name_translated,
        joined.judge,
        exemptions.name_or_foreign,
        letter.judge,
    ),
    Side.SOURCE: (exemptions.no_english_prose, foreign.judge, letter.judge),
}
"""The judges of Spanish and of English words, in the order in which they are asked."""


def judge(doubt: Doubt, survey: Survey) -> Verdict | None:
    """Say what the word at one place is, or None when the evidence does not say that anything is wrong."""
    evidence = Evidence(doubt, survey)
    for ask in JUDGES[doubt.side]:
        verdict = ask(doubt, evidence)
        if verdict is not None:
            return None if verdict is RIGHT else verdict
    return None


def verdicts(
    found: Survey, slip: Slip, side: Side, accepted: Accepted | None = None
) -> Iterator[tuple[Doubt, Verdict]]:
    """Give the doubts of a document that are judged a slip of one kind, on one side, less the accepted words."""
    if found.verdicts is None:
        judged = ((doubt, judge(doubt, found)) for doubt in found.doubts)
        found.verdicts = [(doubt, verdict) for doubt, verdict in judged if verdict is not None]
    lang = "en" if side is Side.SOURCE else "es"
    for doubt, verdict in found.verdicts:
        if verdict.slip is slip and doubt.side is side and not (accepted and accepted.holds(doubt.folded, lang)):
            yield doubt, verdict
