from __future__ import annotations

import textwrap
from collections.abc import Iterator
from inspect import cleandoc

import click

from transcheck.extras import command
from transcheck.model import Document, Finding, Pair, Segment
from transcheck.report.base import visible
from transcheck.rules.base import Bad, Good, Rule, timed


@click.command(short_help="Say why a rule matters, with examples.")
@click.argument("names", nargs=-1, required=True, metavar="RULES...")
def explain(names: tuple[str, ...]) -> None:
    """Say what a rule finds, why it matters and on what it rests, with examples.

    RULES are codes (NUM001), names (number-missing) or families (NUM).
    """
    from transcheck.cli.console import colored, columns, write
    from transcheck.rules import builtin
    from transcheck.selection import match

    chosen = {rule.code: rule for name in names for rule in match(builtin(), name.strip(), preview=True)}
    color, width = colored(), columns()
    cards = ["\n".join(_card(rule, color=color, width=width)) for rule in chosen.values()]
    write("\n\n\n".join(cards) + "\n", color=color)


def _card(rule: Rule, *, color: bool, width: int) -> Iterator[str]:
    from transcheck.report._lines import excerpt, paint

    level = paint(rule.severity.label, rule.severity.label, color=color)
    standing = "on by default" if rule.default else "preview: runs when its code or name is selected"
    yield f"{paint(rule.code, 'bold', color=color)} {paint(rule.name, 'bold', color=color)} ({level}, {standing})"
    yield ""
    yield from _prose(rule.doc, min(width, 100))
    findings = [(example, found) for example in rule.bad for found in _findings(rule, example)]
    if rule.bad:
        yield from ("", paint("Reported", "bold", color=color))
    for example, finding in findings:
        yield ""
        yield from (f"  {line}" for line in _beside(example))
        yield f"  {paint(finding.message, finding.severity.label, color=color)}"
        yield from (f"  {line}" for line in excerpt(finding, color=color, width=width - 2))
    if not findings:
        yield f"  Shown once its extra is installed: {command('semantic')}"
    if rule.good:
        yield from ("", paint("Left alone", "bold", color=color))
    for good in rule.good:
        yield ""
        yield from (f"  {line}" for line in _beside(good))
        sides = (("en", good.source), ("es", good.target))
        yield from (f"  {paint(f'{lang:>5} |', 'dim', color=color)} {visible(text)}" for lang, text in sides if text)
    yield ""
    yield f"Fix: {_safety([finding for _, finding in findings])}"
    if rule.references:
        yield "References:"
        yield from (f"  - {reference}" for reference in rule.references)


def _prose(doc: str, width: int) -> Iterator[str]:
    """Yield the lines of a docstring, its paragraphs filled to the width; indented blocks stay as they are."""
    for number, paragraph in enumerate(cleandoc(doc).split("\n\n")):
        if number:
            yield ""
        if paragraph.startswith((" ", "-", "*", ">>>")):
            yield from paragraph.splitlines()
        else:
            yield from textwrap.wrap(" ".join(paragraph.split()), width, break_long_words=False, break_on_hyphens=False)


def _findings(rule: Rule, example: Bad) -> list[Finding]:
    """Run a rule on one of its own examples, so that the manual shows what users will see."""
    from transcheck.engine import Engine
    from transcheck.glossary.model import Glossary
    from transcheck.rules.base import Context

    glossary = Glossary.from_rows(example.terms) if example.terms else Glossary()
    engine = Engine((rule,), Context(glossary=glossary, profile=example.profile, options=_options(rule)))
    pairs = [_pair(source, target, example) for source, target in example.others]
    pairs.append(_pair(example.source, example.target, example, example.times))
    outcome = engine.check(Document("", pairs))
    return [*outcome.findings, *engine.group(outcome.keyed).findings]


def _options(rule: Rule) -> dict[type, object]:
    """Give the encoder to a rule that judges meaning, where its extra is installed."""
    from transcheck.semantic import Semantic, is_installed, load_encoder

    return {Semantic: Semantic(load_encoder())} if rule.family == "SEM" and is_installed() else {}


def _pair(source: str | None, target: str | None, example: Bad, times: tuple[tuple[int, int], ...] = ()) -> Pair:
    def segment(text: str | None, lang: str) -> Segment | None:
        if text is None:
            return None
        bare = _unmarked(text)
        return Segment(bare, lang, example.kind, cues=timed(bare, times))

    return Pair(segment(source, "en"), segment(target, "es"), flags=example.flags)


def _unmarked(text: str) -> str:
    """Give an example's text without the marks ⟦ ⟧, which say where the rule reports."""
    return text.replace("⟦", "").replace("⟧", "")


def _beside(example: Good | Bad) -> Iterator[str]:
    """Yield what an example stands in: its glossary rows, its document, its kind, its flags, its profile."""
    for source, target, *more in example.terms:
        never = f", never “{more[0]}”" if more and more[0] else ""
        status = f" ({more[1]})" if more[1:] else ""
        yield f"glossary: “{source}” is “{target}”{never}{status}"
    for other in example.others:
        yield f"beside: {' → '.join(f'“{visible(text)}”' for text in other if text)}"
    if example.kind != "unknown":
        yield f"as a {example.kind.value}"
    if example.times:
        yield f"shown at {', '.join(f'{start / 1_000:g}–{end / 1_000:g} s' for start, end in example.times)}"
    if example.flags:
        yield f"flagged {', '.join(sorted(example.flags))}"
    if example.profile != "es":
        yield f"for the profile {example.profile}"


def _safety(findings: list[Finding]) -> str:
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    if not fixes:
        return "none; a person decides"
    if all(fix.safe for fix in fixes):
        return "safe, the meaning cannot change"
    if any(fix.safe for fix in fixes):
        return "safe in some cases, else offered only"
    return "offered only, the meaning may change"
