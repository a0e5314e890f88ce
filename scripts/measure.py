"""Count what each rule finds on sets of real translations, and keep the counts in docs/measured.json.

    python scripts/measure.py "news=pud.jsonl" "catalogues=units.jsonl" "other catalogues=folder/"

A set is a JSONL file whose lines hold "source" and "target", and a "repo" where it joins several projects, or a folder
with one folder of PO catalogues for each project, as `tests/bench/bench_cli.py` and `fetch` below make it. Each project
is checked as one document, as its own team would check it. Counts of rules that fell silent become 0.

    python scripts/measure.py --fetch FOLDER     download the catalogues of the fourth set from PyPI
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from transcheck import Pair, Segment, check_pairs, check_paths
from transcheck.rules import builtin
from transcheck.rules.base import Scope

MEASURED = Path(__file__).parent.parent / "docs" / "measured.json"
SPANISH = re.compile(r"(^|/)es/.*\.po$|(^|[-_./])es\.po$")
WHEELS = """
Cartridge==1.3.4 apache_superset==6.1.0 askbot==0.13.0 calibreweb==0.6.27 colander==2.0 deform==3.0.1
django_cms==5.1.3 django_constance==4.4.0 django_debug_toolbar==8.0.0 django_extensions==4.1 django_filer==3.6.0
django_guardian==3.5.2 django_import_export==4.4.3 django_taggit==6.1.0 django_two_factor_auth==1.18.1
djangocms_blog==2.0.10 djangocms_text==1.0.2 flask_appbuilder==5.3.0 geonode==5.1.1 horizon==27.0.0 hyperkitty==1.3.12
indico==3.2.9 invenio_accounts==9.1.0 invenio_records_ui==5.0.2 misago==0.39.6 modoboa==2.12.0 pgadmin4==9.18
pydata_sphinx_theme==0.24.0 sphinx_book_theme==1.4.0 sphinx_rtd_theme==3.1.0 spyder==6.1.8 tryton==8.2.0
trytond==8.2.1 trytond_account==8.2.1 trytond_sale==8.2.0 wagtail_localize==1.14.5 weblate_language_data==2026.11
wtforms==3.3.2
""".split()


def projects(path: Path) -> Iterator[Counter[str]]:
    """Yield the findings of each project of a set, by code."""
    if path.is_dir():
        for project in sorted(folder for folder in path.iterdir() if folder.is_dir()):
            yield Counter(finding.code for finding in check_paths([project]))
        return
    rows: dict[str, list[Pair]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pair = Pair(Segment(row["source"], "en"), Segment(row["target"], "es"), key=str(row["id"]))
        rows[row.get("repo", "")].append(pair)
    for pairs in rows.values():
        yield Counter(finding.code for finding in check_pairs(pairs))


def measure(sets: dict[str, Path]) -> None:
    """Write the counts of some sets beside what docs/measured.json has of the others."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))
    for name, path in sets.items():
        counts = sum(projects(path), Counter[str]())
        print(f"{name}: {counts.total()} findings")
        for rule in builtin():
            if rule.default and rule.scope is not Scope.PAGE:  # catalogues have nothing for rules of pages
                measured["rules"].setdefault(rule.code, {}).setdefault("findings", {})[name] = counts[rule.code]
    measured["rules"] = dict(sorted(measured["rules"].items()))
    MEASURED.write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def fetch(folder: Path) -> None:
    """Download wheels and take their Spanish catalogues out, a folder for each project."""
    with tempfile.TemporaryDirectory() as work:
        for name in WHEELS:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", work, name]
            subprocess.run(command, check=False)
        for wheel in sorted(Path(work).glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                for name in filter(SPANISH.search, archive.namelist()):
                    out = folder / wheel.name.split("-")[0] / name
                    out.parent.mkdir(parents=True, exist_ok=True)
                    out.write_bytes(archive.read(name))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--fetch"]:
        fetch(Path(sys.argv[2]))
    else:
        measure({name: Path(path) for name, path in (argument.split("=", 1) for argument in sys.argv[1:])})
