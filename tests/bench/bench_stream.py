"""Measures a stream: CPU time and peak memory by the number of rows, which should double with the rows and not grow.

    python tests/bench/bench_stream.py locale/ [--rows 100000 200000 1000000] [--select ALL]

The pairs of the files are repeated as often as it takes, each with its number behind it on both sides so that no two
rows are alike. Every size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import chain, cycle, islice

from transcheck import Checker, Finding
from transcheck.pairing import read_all


def rows(paths: list[str], count: int) -> Iterator[tuple[str, str]]:
    """Yield so many pairs with both sides, each with its number."""
    documents = read_all(paths)
    held = [
        (pair.source.text, pair.target.text)
        for pair in chain.from_iterable(document.pairs for document in documents)
        if pair.source is not None and pair.target is not None
    ]
    for number, (source, target) in enumerate(islice(cycle(held), count)):
        yield f"{source} {number}", f"{target} {number}"


def measure(paths: list[str], count: int, select: tuple[str, ...]) -> None:
    """Print rows, findings, CPU seconds, and megabytes at the peak."""
    stream = rows(paths, count)
    first = next(stream)
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    findings = sum(isinstance(found, Finding) for found in Checker(select=select).stream(chain([first], stream)))
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{count:>10,} rows {findings:>8,} findings {seconds:8.1f} s {seconds / count * 1e6:6.0f} µs a row "
        f"{peak / 1024:6.0f} MB at the peak, {(peak - before) / 1024:4.0f} of them since the rows were read",
        flush=True,
    )


def main() -> None:
    """Measure each size in a fresh process."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--rows", type=int, nargs="+", default=[50_000, 100_000])
    parser.add_argument("--select", default="", help="rules, as for the command line")
    parser.add_argument("--here", action="store_true", help="in this process")
    given = parser.parse_args()
    for count in given.rows:
        if given.here:
            measure(given.paths, count, tuple(filter(None, given.select.split(","))))
        else:
            command = [sys.executable, __file__, *given.paths, "--rows", str(count), "--select", given.select, "--here"]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
