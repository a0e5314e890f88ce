"""Questions about paths that never raise: what cannot be told, for want of rights or of sense in the name, is False."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

Named: TypeAlias = str | Path


def is_file(path: Named) -> bool:
    """Tell whether a path leads to a regular file."""
    return os.path.isfile(path)  # noqa: PTH113 - pathlib's raises where a folder is closed or a name too long


def is_folder(path: Named) -> bool:
    """Tell whether a path leads to a folder."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def same_file(one: Named, other: Named) -> bool:
    """Tell whether two paths lead to one file, by whatever names and links."""
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - as above
    except (OSError, ValueError):
        return False


def why_no_file(path: Named) -> str:
    """Say why a path leads to no regular file, in words for users."""
    try:
        os.stat(path)  # noqa: PTH116 - as above
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return "no such file or folder"
    except OSError as error:
        return reason(error)
    return "not a regular file"


def reason(error: OSError) -> str:
    """Say why the system refused something: "permission denied", "no space left on device"."""
    return (error.strerror or str(error)).lower()
