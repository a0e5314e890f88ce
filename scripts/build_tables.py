"""Write what README.md and the pre-commit hook say of formats and reports, from what their modules declare.

python scripts/build_tables.py             write them
python scripts/build_tables.py --check     end with 1 if one is stale
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from transcheck.formats import FORMATS  # noqa: E402 - found beside this folder
from transcheck.report import REPORTERS  # noqa: E402


def readme(text: str) -> str:
    """Give the README with its tables as the modules declare them."""
    rows = [(" ".join(f"`{suffix}`" for suffix in form.suffixes), form.about) for form in FORMATS]
    text = _between(text, "formats", _table(("files", "how pairs are found"), rows))
    rows = [(f"`{reporter.name}`", reporter.about) for reporter in REPORTERS.values()]
    return _between(text, "reports", _table(("`--format`", "what it writes"), rows))


def hook(text: str) -> str:
    """Give the hook's manifest with the endings of all files in one language that need no extra."""
    endings = [suffix[1:] for form in FORMATS if form.read_alone and not form.extra for suffix in form.suffixes]
    return re.sub(r"(?<=\(en\|es\)).*", rf" ([-_]([a-z]{{2}}|419))? ([/.].*)? \\.({'|'.join(endings)})$", text)


def _between(text: str, name: str, table: str) -> str:
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    head, _, rest = text.partition(start)
    return head + start + table + end + rest.partition(end)[2]


def _table(header: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    return "".join(f"| {left} | {right} |\n" for left, right in [header, ("---", "---"), *rows])


FILES = {"README.md": readme, ".pre-commit-hooks.yaml": hook}


def main() -> int:
    """Write or check the files."""
    stale = []
    for name, made in FILES.items():
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        if made(text) != text:
            stale.append(name)
            if "--check" not in sys.argv[1:]:
                path.write_text(made(text), encoding="utf-8")
    if stale and "--check" in sys.argv[1:]:
        print(f"{', '.join(stale)}: stale; run python scripts/build_tables.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
