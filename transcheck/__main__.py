"""`python -m transcheck` is the `transcheck` command."""

from __future__ import annotations

from transcheck.cli import main

if __name__ == "__main__":  # a worker process imports this module under another name
    main(prog_name="transcheck")
