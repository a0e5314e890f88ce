from __future__ import annotations

from pathlib import Path

import click

from transcheck.errors import UsageError


@click.group()
def cache() -> None:
    """Show or clear what is kept from run to run.

    `transcheck check` keeps what it finds in each file, and checks a file again only when it, the rules or their
    settings have changed. The environment variable TRANSCHECK_CACHE_DIR names another folder.
    """


@cache.command("dir")
def show() -> None:
    """Print the folder."""
    click.echo(_folder())


@cache.command()
def clear() -> None:
    """Remove what is kept; the next run checks everything."""
    from transcheck.cache import Cache

    folder = _folder()
    try:
        freed = Cache(folder).clear()
    except OSError as error:
        raise UsageError(f"{folder} cannot be cleared: {(error.strerror or str(error)).lower()}") from error
    click.echo(f"{folder}: {freed / 1e6:.1f} MB removed")


def _folder() -> Path:
    from transcheck.cache import default_folder

    try:
        return default_folder()
    except RuntimeError as error:
        raise UsageError("there is no home to keep a cache in; name a folder by TRANSCHECK_CACHE_DIR") from error
