from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.params import PLACE


@click.command()
@click.argument("path", default=".", type=PLACE)
@click.option("--schema", is_flag=True, help="Print the JSON schema of configurations, for editors.")
def config(*, path: Path, schema: bool) -> None:
    """Show the settings that hold for a file or folder, and where each comes from.

    The nearest transcheck.toml upwards holds, or the nearest pyproject.toml with a table [tool.transcheck].
    """
    import json

    from transcheck.cli.console import write
    from transcheck.config import load
    from transcheck.config import schema as schema_of
    from transcheck.project import place
    from transcheck.report.base import visible

    if schema:
        write(json.dumps(schema_of(), indent=2, ensure_ascii=False) + "\n", machine=True)
        return
    found = load(place(path))
    lines = [f"# {found.file.path if found.file is not None else 'no configuration; these are the defaults'}"]
    rows = [(key, setting.value, setting.origin) for key, setting in found.settings.items()]
    for part in found.parts_for(str(path), path.suffix[1:].lower(), ""):
        rows += [(key, value, f"{part.table}.{part.name!r}") for key, value in part.values.items()]
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}  # {origin}" for key, value, origin in rows]
    write("".join(f"{visible(line)}\n" for line in lines))
