from __future__ import annotations

from typing import Any

import click

from transcheck.rules.base import Rule


@click.command()
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def rules(form: str) -> None:
    """List the rules.

    A preview rule runs only when its code or name is selected: its findings on real text are not right often enough
    yet to run by default.
    """
    from transcheck.cli.console import colored, write
    from transcheck.rules import builtin

    if form == "json":
        import json

        write(json.dumps([_card(rule) for rule in builtin()], ensure_ascii=False, indent=1) + "\n", machine=True)
    else:
        color = colored()
        write(_table(builtin(), color=color), color=color)


def _table(every: tuple[Rule, ...], *, color: bool) -> str:
    from transcheck.report._lines import paint

    width = max((len(rule.name) for rule in every), default=0)
    lines = []
    for rule in every:
        level = paint(f"{rule.severity.label:<7}", rule.severity.label, color=color)
        standing = "default" if rule.default else "preview"
        code = paint(rule.code, "bold", color=color)
        lines.append(f"{code}  {rule.name:<{width}}  {level}  {standing}  {rule.summary}")
    preview = sum(not rule.default for rule in every)
    lines += ["", f"{len(every)} rules, {preview} of them in preview; `transcheck explain CODE` says more"]
    return "\n".join(lines) + "\n"


def _card(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.label,
        "scope": rule.scope,
        "default": rule.default,
        "summary": rule.summary,
        "references": rule.references,
    }
