"""Sort the word lists of transcheck/data as their test wants them, and break their lines.

python scripts/sort_lists.py            rewrite the files
python scripts/sort_lists.py --check    end with 1 if a file would change

Comments and the order of lists stay. Lists that say order = "given" keep their order.
"""

from __future__ import annotations

import re
import sys
import textwrap
import tomllib
from pathlib import Path

from transcheck.data.reading import collation

DATA = Path(__file__).parent.parent / "transcheck" / "data"
WIDTH = 116
TEXT = re.compile(r'^(words|pieces|without|unlisted) = (?:"""\n?(.*?)"""|"([^"\n]*)")$', re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^(rows|phrases) = \[\n(.*?)^\]$", re.MULTILINE | re.DOTALL)


def text_sorted(found: re.Match[str], *, keep: bool) -> str:
    """Give a text of words anew, on one line where it fits."""
    words = (found[2] or found[3] or "").split()
    if not keep or found[1] in ("without", "unlisted"):
        words = sorted(words, key=collation)
    line = f'{found[1]} = "{" ".join(words)}"'
    if len(line) <= WIDTH:
        return line
    lines = textwrap.wrap(" ".join(words), WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join([f'{found[1]} = """', *lines, '"""'])


def rows_sorted(found: re.Match[str]) -> str:
    """Give a block of rows or phrases anew, where each stands on a line of its own and begins with a text."""
    lines = found[2].splitlines()
    if any(line.lstrip().startswith("#") for line in lines):
        return found[0]
    cells = [tomllib.loads(f"row = {line.strip().rstrip(',')}")["row"] for line in lines]
    firsts = [cell[0] if isinstance(cell, list) else cell for cell in cells]
    if not all(isinstance(first, str) for first in firsts):
        return found[0]
    order = sorted(range(len(lines)), key=lambda index: collation(firsts[index]))
    return "\n".join([f"{found[1]} = [", *(lines[index] for index in order), "]"])


def file_sorted(text: str) -> str:
    """Give the text of a file with its lists sorted."""
    parts = re.split(r"(?m)^(?=\[)", text)
    for index, part in enumerate(parts):
        keep = 'order = "given"' in part
        new = TEXT.sub(lambda found, keep=keep: text_sorted(found, keep=keep), part)  # type: ignore[misc]
        parts[index] = new if keep else BLOCK.sub(rows_sorted, new)
    return "".join(parts)


def main() -> int:
    """Sort every file, or say which ones are not sorted."""
    stale = 0
    for path in sorted(DATA.glob("*/*.toml")):
        text = path.read_text(encoding="utf-8")
        new = file_sorted(text)
        if new != text:
            stale += 1
            print(path.relative_to(DATA.parent.parent))
            if "--check" not in sys.argv[1:]:
                path.write_text(new, encoding="utf-8")
    return int(stale and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
