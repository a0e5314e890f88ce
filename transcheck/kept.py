"""What is worked out from the package's own files and kept for later runs, as Python keeps the bytecode of its modules.

It stands beside the bytecode, or in the user's cache where nobody may write there. A file that is damaged, that another
Python wrote, or that does not fit the files it was made of is made anew; where none can be written, each run makes it.
"""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32
from collections.abc import Iterator
from contextlib import suppress
from importlib.machinery import ModuleSpec
from threading import get_ident
from typing import Any

_SUM = 4
_VERSION = 4  # any Python that is served reads this form


def listing(folder: str, suffixes: tuple[str, ...]) -> str:
    """Give the name, size and time of every file in a folder and below it, a line each."""
    lines: list[str] = []
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(suffixes):
                    stat = entry.stat()
                    name = entry.path[len(folder) + 1 :].replace(os.sep, "/")
                    lines.append(f"{name}\t{stat.st_size}\t{stat.st_mtime_ns}")
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return "\n".join(sorted(lines))


def places(module: ModuleSpec, name: str) -> Iterator[str]:
    """Yield where something that a module makes may be kept; what costs an import comes last.

    Args:
        module: the module's own `__spec__`.
        name: what to call the file, without a suffix.
    """
    name = f"{name}.{sys.implementation.cache_tag}.bin"
    if module.cached:
        yield os.path.join(os.path.dirname(module.cached), name)  # noqa: PTH118, PTH120 - pathlib costs start-up time
    from hashlib import sha256

    from platformdirs import user_cache_path

    with suppress(OSError, RuntimeError):  # nobody's home
        home = sha256(os.fsencode(os.path.abspath(__file__))).hexdigest()[:12]  # noqa: PTH100
        yield str(user_cache_path("transcheck") / home / name)


def load(path: str) -> Any:
    """Give what is kept at a place; None where there is nothing, or something else."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read()
        if crc32(data[_SUM:]) != int.from_bytes(data[:_SUM], "big"):
            return None
        return marshal.loads(data[_SUM:])  # noqa: S302 - as Python does with the bytecode that stands beside it
    except (OSError, ValueError, EOFError, TypeError):
        return None


def save(module: ModuleSpec, name: str, made: Any) -> None:
    """Keep something at the first place that can be written."""
    beside = os.path.dirname(module.cached or "")  # noqa: PTH120
    for path in places(module, name):
        if sys.dont_write_bytecode and os.path.dirname(path) == beside:  # noqa: PTH120
            continue
        try:
            write(path, made)
        except OSError:
            continue
        return


def write(path: str, made: Any) -> None:
    """Write something for `load`: whole or not at all, whoever else writes.

    Raises:
        OSError: the place cannot be written.
    """
    body = marshal.dumps(made, _VERSION)
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    draft = f"{path}.{os.getpid()}.{get_ident()}"
    with open(draft, "wb") as file:  # noqa: PTH123
        file.write(crc32(body).to_bytes(_SUM, "big") + body)
    os.replace(draft, path)  # noqa: PTH105
