"""Write docs/rules.md from the rules' own cards and from what was measured of them.

    python scripts/build_docs.py             write the page
    python scripts/build_docs.py --check     end with 1 if the page is stale

The figures stand in docs/measured.json: for each code the findings on each clean set; of the findings that were
read by hand, how many were right; and the same for catalogues that no rule had been tried on before.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from transcheck.rules import builtin
from transcheck.rules.base import Bad, Good, Rule

DOCS = Path(__file__).parent.parent / "docs"
FAMILIES = {
    "CAP": "Capitals",
    "CON": "Consistency",
    "CUE": "Subtitles",
    "DOC": "Documents",
    "DUP": "Duplicates",
    "ENC": "Encoding",
    "GRM": "Spanish grammar",
    "LBL": "Leftover labels",
    "LEN": "Length and completeness",
    "LNG": "Language and untranslated text",
    "MRK": "Markup and placeholders",
    "NUM": "Numbers and other values",
    "PUN": "Punctuation and quotation",
    "ROL": "Names and roles",
    "SEM": "Meaning",
    "SPC": "Spacing",
    "TRM": "Glossary terms",
    "WRD": "Words",
}


def page() -> str:
    """Give the whole page."""
    measured = json.loads((DOCS / "measured.json").read_text(encoding="utf-8"))
    rules = builtin()
    sets = measured["sets"]
    lines = [
        "# Rules",
        "",
        "Generated from the rules' cards by `scripts/build_docs.py`; do not edit by hand.",
        "",
        f"{len(rules)} rules, {sum(r.default for r in rules)} on by default; *preview* rules run when selected.",
        "",
        "## What was measured",
        "",
        measured["about"],
        "",
        "| rule | name | runs | " + " | ".join(sets) + " | right of read | right at first sight |",
        "|---|---|---|" + "---:|" * (len(sets) + 2),
    ]
    for rule in rules:
        found = measured["rules"].get(rule.code, {})
        counts = [str(found.get("findings", {}).get(name, "")) for name in sets]
        shares = [_share(found.get("read"), found.get("right")), _share(*found.get("unseen", (0, 0)))]
        runs = "default" if rule.default else "preview"
        cells = [f"[{rule.code}](#{rule.code.lower()})", rule.name, runs, *counts, *shares]
        lines.append(f"| {' | '.join(cells)} |")
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", f"## {FAMILIES.get(family, family)}"]
        lines += ["", *section(rule)]
    return "\n".join(lines) + "\n"


def _share(read: int | None, right: int | None) -> str:
    return f"{right} of {read}" if read else ""


def section(rule: Rule) -> list[str]:
    """Give a rule's part of the page."""
    fixes = [bad for bad in rule.bad if bad.fixed is not None]
    facts = [rule.severity.label, rule.scope.value, "default" if rule.default else "preview", f"since {rule.since}"]
    if fixes:
        facts.append("has a fix")
    lines = [f'### <a id="{rule.code.lower()}"></a>{rule.code} {rule.name}', "", f"*{', '.join(facts)}*", ""]
    lines += [text.strip() for text in _paragraphs(rule.doc)]
    lines += ["", "| | English | Spanish | message |", "|---|---|---|---|"]
    lines += [_row("reported", bad) for bad in rule.bad] + [_row("silent", good) for good in rule.good]
    if rule.references:
        lines += ["", "Rests on: " + "; ".join(rule.references) + "."]
    return lines


def _paragraphs(doc: str) -> list[str]:
    return [" ".join(part.split()) + "\n" for part in doc.strip().split("\n\n")]


def _row(label: str, example: Good | Bad) -> str:
    cells = [example.source or "", example.target or "", _message(example) if isinstance(example, Bad) else ""]
    return f"| {label} | {' | '.join(map(_cell, cells))} |"


def _message(example: Bad) -> str:
    """Give what a reader is told: the messages, each with its suggestion."""
    says = (example.says,) if isinstance(example.says, str) else example.says
    suggests = example.suggests if isinstance(example.suggests, tuple) else (example.suggests,) * len(says)
    return "; ".join(
        f"{said} → {new}" if new and new.strip() and new not in said else said
        for said, new in zip(says, suggests, strict=True)
    )


def _cell(text: str) -> str:
    for character, safe in (("\n", "↵"), ("|", "\\|"), ("<", "&lt;"), ("`", "\\`"), ("*", "\\*"), ("_", "\\_")):
        text = text.replace(character, safe)
    return text


def main() -> int:
    """Write or check the page."""
    text = page()
    path = DOCS / "rules.md"
    if "--check" in sys.argv[1:]:
        if path.read_text(encoding="utf-8") != text:
            print("docs/rules.md is stale: run python scripts/build_docs.py")
            return 1
        return 0
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
