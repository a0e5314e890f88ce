"""Write transcheck/rules/_cards.py, the table that lets a run start without importing every rule.

python scripts/build_cards.py            write the table
python scripts/build_cards.py --check    end with 1 if it is stale
"""

from __future__ import annotations

import sys
from pathlib import Path

from transcheck.rules import builtin, files

TABLE = Path(__file__).parent.parent / "transcheck" / "rules" / "_cards.py"


def table() -> str:
    """Give the text of the table."""
    sizes = files()
    modules = {name.rpartition(".")[2].replace("_", "-"): name for name in sizes}
    lines = [
        '"""What the engine must know of each rule to choose among them; written by scripts/build_cards.py.',
        "",
        "Module, size of its file, code, name, severity, scope, trigger, needs, default.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "# fmt: off",
        "CARDS: tuple[tuple[str, int, str, str, int, str, int, str, bool], ...] = (",
    ]
    for rule in builtin():
        module = modules[rule.name]
        card = (module, sizes[module], rule.code, rule.name, int(rule.severity), str(rule.scope), rule.trigger)
        lines.append(f"    {(*card, str(rule.needs), rule.default)!r},".replace("'", '"'))
    return "\n".join([*lines, ")", ""])


def main() -> int:
    """Write or check the table."""
    text = table()
    if "--check" in sys.argv[1:]:
        stale = not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text
        if stale:
            print("transcheck/rules/_cards.py is stale: run python scripts/build_cards.py")
        return int(stale)
    TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
