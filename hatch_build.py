"""Makes what a wheel holds beside its sources: the compiled scanner, and the cards of the rules.

Without a compiler the wheel is pure Python.

`python hatch_build.py` compiles it in a checkout. TRANSCHECK_PURE=1 in the environment leaves it out, 0 insists on it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent
NAME = "transcheck.text._scan"


def digest() -> str:
    """Give what tells a compiled scanner whether the sources are still those that it was made of."""
    sources = sorted(path for path in (ROOT / "native").iterdir() if path.suffix in (".c", ".h"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]


def compile_scanner() -> str:
    """Compile the scanner into the checkout, and give the name of the file; "" where that cannot be done.

    The limited API makes it serve every later version of CPython; builds without a global lock have no such API.
    """
    wish = os.environ.get("TRANSCHECK_PURE", "")
    if wish not in ("", "0") or sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
        return ""
    windows = sys.platform == "win32"
    try:
        from setuptools import Distribution, Extension
        from setuptools.command.build_ext import build_ext

        extension = Extension(
            NAME,
            [str(path) for path in sorted((ROOT / "native").glob("*.c"))],
            define_macros=[("DIGEST", f'\\"{digest()}\\"' if windows else f'"{digest()}"')],
            extra_compile_args=[] if windows else ["-O2", "-g0", "-std=c11", "-Wall", "-Wextra"],
            py_limited_api=True,
        )
        with TemporaryDirectory() as made:
            command = build_ext(Distribution({"name": "transcheck", "ext_modules": [extension]}))
            command.build_lib = command.build_temp = made
            command.ensure_finalized()
            command.run()
            built = Path(command.get_ext_fullpath(NAME))
            target = ROOT / "transcheck" / "text" / built.name
            part = target.with_suffix(".part")
            part.write_bytes(built.read_bytes())
            part.replace(target)  # a process may hold the old one open
    except (Exception, SystemExit) as error:  # compilers fail in many ways, and none of them is worth an install
        if wish:
            raise
        message = f"transcheck: the scanner was not compiled ({type(error).__name__}); Python does its work\n"
        sys.stderr.write(message)
        return ""
    return f"transcheck/text/{built.name}"


def make_cards(path: Path) -> bool:
    """Write the cards of the rules; without them the first run makes its own."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from transcheck.rules import cards, card_store; "
        f"card_store.ship(cards(), {str(path)!r})"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        reason = done.stderr.strip().rpartition("\n")[2]
        sys.stderr.write(f"transcheck: no cards were made ({reason}); the first run makes them\n")
    return not done.returncode


def tag() -> str:
    """Give the tag of a wheel with the scanner: any CPython from 3.11 on, on this platform."""
    return f"cp311-abi3-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand
    pass
else:

    class Hook(BuildHookInterface):  # type: ignore[type-arg,misc]
        """What hatchling calls before it packs a wheel."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Compile the scanner, write the cards, and say what the wheel holds."""
            cards = Path(self.directory) / "cards.bin"
            if version != "editable" and make_cards(cards):
                build_data["force_include"][str(cards)] = "transcheck/rules/cards.bin"
            built = compile_scanner()
            if built:
                build_data["artifacts"].append(f"/{built}")
                build_data["pure_python"] = False
                build_data["tag"] = tag()


if __name__ == "__main__":
    sys.exit(0 if compile_scanner() else 1)
