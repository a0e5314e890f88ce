"""Cases on either side of what rules decide by: one line each, in `cases/FAMILY.txt`.

    [CAP002]
    a list (see below) ⇒ una lista (⟦Véase⟧ abajo)
    two cities: rome and paris ⇒ dos ciudades: Roma y París

What the rule must report stands between ⟦ and ⟧; a line without marks must be left alone. A third cell holds what is
said of it, with each suggestion behind `→`; `?` asks for it to be written there. A side that is not there is
∅. `\\n`, `\\t` and `\\u00a0` stand for characters that cannot be seen. Lines without a blank line between them are one
document for rules of documents. `#` begins a remark. Options of a block stand before its lines:

    @kind heading           @key menu.open          @term side event = evento paralelo
    @profile es-MX          @form 0 (of a plural)   @times 0-2000 2500-4000 (of the subtitles of the one row)
    @flags python-format    @limit 8 (characters)

    python -m tests.rules.cases     mark all cases as the rules judge them now; read the difference before it is kept
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from transcheck.engine import Engine
from transcheck.glossary.model import Glossary
from transcheck.model import Document, Finding, Kind, Pair, Segment, Side, Span
from transcheck.rules import builtin
from transcheck.rules.base import Context, Rule, Scope, timed

FOLDER = Path(__file__).parent / "cases"
ARROW = " ⇒ "
NONE = "∅"
ALONE = {Scope.TEXT, Scope.TRANSLATION, Scope.PAIR}
RULES = {rule.code: rule for rule in builtin()}
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\xa0\xad\u0300-\u036f\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffc\ufffd]")
WRITTEN = re.compile(r"\\(n|t|\\|u[0-9a-f]{4})")


class Case(NamedTuple):
    """Rows of a document as they are written, marks and all, with the options that they are checked under."""

    code: str
    rows: tuple[tuple[str, str, str], ...]
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        """Give the value of an option."""
        return dict(self.options).get(name, default)

    def plain(self) -> Case:
        """Give the case without its marks."""
        return self._replace(rows=tuple((bare(source), bare(target), "") for source, target, _ in self.rows))

    def lines(self) -> list[str]:
        """Give the case as it is written."""
        rows = [ARROW.join(row if row[2] else row[:2]) for row in self.rows]
        return [*(f"@{name} {value}" for name, value in self.options), *rows]


def bare(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


def read(text: str) -> str | None:
    """Give the text that a cell stands for."""
    if text == NONE:
        return None
    letters = {"n": "\n", "t": "\t", "\\": "\\"}
    return WRITTEN.sub(lambda m: letters.get(m[1]) or chr(int(m[1][1:], 16)), text)


def written(text: str | None) -> str:
    """Give the cell that stands for a text."""
    if text is None:
        return NONE
    letters = {"\n": "\\n", "\t": "\\t"}
    shown = UNSEEN.sub(lambda m: letters.get(m[0]) or f"\\u{ord(m[0]):04x}", text.replace("\\", "\\\\"))
    return re.sub("^ | $", r"\\u0020", shown)


def cases(text: str) -> Iterator[Case]:
    """Read the cases of a file."""
    code = ""
    for block in re.split(r"\n\s*\n", text):
        options: list[tuple[str, str]] = []
        rows: list[tuple[str, str, str]] = []
        for line in block.splitlines():
            if line.startswith("["):
                code = line.strip("[]")
            elif line.startswith("@"):
                name, _, value = line[1:].partition(" ")
                options.append((name, value))
            elif line and not line.startswith("#"):
                source, target, told = f"{line}{ARROW}".split(ARROW, 2)
                rows.append((source, target, told.removesuffix(ARROW)))
        if rows and RULES[code].scope in ALONE:
            yield from (Case(code, (row,), tuple(options)) for row in rows)
        elif rows:
            yield Case(code, tuple(rows), tuple(options))


def judged(case: Case) -> Case:
    """Mark a case as its rule judges it."""
    found = sorted(check(RULES[case.code], case), key=lambda f: (f.side, f.span.end, f.span.start))
    rows = []
    for number, row in enumerate(case.rows):
        here = [f for f in found if f.place == str(number)]
        told = " | ".join(f.message if f.suggestion is None else f"{f.message} → {f.suggestion}" for f in here)
        source, target = (
            _marked(read(bare(cell)), [f.span for f in here if f.side is side])
            for cell, side in zip(row, Side, strict=False)
        )
        rows.append((written(source), written(target), written(told) if row[2] else ""))
    return case._replace(rows=tuple(rows))


def _marked(text: str | None, spans: list[Span]) -> str | None:
    for span in reversed(spans):
        assert text is not None
        text = f"{text[: span.start]}⟦{span.of(text)}⟧{text[span.end :]}"
    return text


def check(rule: Rule, case: Case) -> list[Finding]:
    """Run a rule on the pairs of a case. The place of each finding is the number of its row."""
    kind = Kind(case.option("kind", "unknown"))
    flags = frozenset(case.option("flags").split())
    times = [tuple(map(int, time.split("-"))) for time in case.option("times").split()]
    terms = [tuple(value.split(" = ")) for name, value in case.options if name == "term"]

    def segment(cell: str, lang: str, number: int) -> Segment | None:
        text = read(bare(cell))
        cues = timed(text, [(start, end) for start, end in times])
        return None if text is None else Segment(text, lang, kind, place=str(number), cues=cues)

    form, limit = case.option("form"), case.option("limit")
    pairs = [
        Pair(
            segment(source, "en", number),
            segment(target, "es", number),
            key=case.option("key"),
            form=int(form) if form else None,
            flags=flags,
            max_length=int(limit) if limit else None,
        )
        for number, (source, target, _) in enumerate(case.rows)
    ]
    context = Context(glossary=Glossary.from_rows(terms) if terms else Glossary(), profile=case.option("profile", "es"))
    engine = Engine((rule,), context)
    outcome = engine.check(Document("", pairs))
    grouped = engine.group(outcome.keyed)
    assert not outcome.faults
    assert not grouped.faults
    # A subtitle's place is its time, so the cases of subtitles have one row.
    return [f._replace(place="0") if times else f for f in (*outcome.findings, *grouped.findings)]


def rewritten(text: str, judge: Callable[[Case], Case] = judged) -> str:
    """Give a file with each case marked anew; remarks and the order of lines stay."""
    blocks = []
    code = ""
    for block in re.split(r"\n\s*\n", text):
        kept = [line for line in block.splitlines() if line.startswith(("[", "#"))]
        code = next((line.strip("[]") for line in kept if line.startswith("[")), code)
        found = [judge(case) for case in cases(f"[{code}]\n{block}")]
        lines = [line for case in found for line in case.lines() if not line.startswith("@")]
        options = found[0].lines()[: len(found[0].options)] if found else []
        blocks.append("\n".join([*kept, *options, *lines]))
    return "\n\n".join(blocks).strip() + "\n"


def main() -> None:
    """Mark all cases as the rules judge them now."""
    for path in sorted(FOLDER.glob("*.txt")):
        path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
