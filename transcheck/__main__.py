"""`python -m transcheck` is the `transcheck` command."""

from __future__ import annotations

from transcheck.cli import main

main(prog_name="transcheck")
