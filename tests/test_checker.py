"""A checker owns its state: any thread, process or event loop may use it, and the host's own state stays as it is."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import transcheck
from transcheck import Checker, Fault, Finding, Glossary, Pair, Segment
from transcheck.checker import WINDOW

PAIRS = [
    ("Wait 30 days?", "Espere 3 días?"),
    ("The gate is open.", "La la verja está abierta ."),
    ("Visit the Binational Center", "Visite el centro nacional"),
    ("The user left the room.", "El usaurio salió de la sala."),
]
RULES = ("NUM", "PUN", "DUP", "SPC", "TRM", "WRD", "ALL")
GLOSSARY = Glossary.from_rows([("Binational Center", "Centro Binacional")])


def table(folder: Path, number: int, rows: int = 30) -> Path:
    file = folder / f"{number}.csv"
    lines = [f"{en} {n},{es} {n}" for n in range(rows) for en, es in PAIRS]
    file.write_text("\n".join(["en,es", *lines, ""]), encoding="utf-8")
    return file


@pytest.fixture
def hasty() -> Iterator[None]:
    """Let threads take turns after a few bytecodes."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_a_checker_says_what_the_short_functions_say(tmp_path: Path) -> None:
    file = table(tmp_path, 0)
    checker = Checker(glossary=GLOSSARY, ignore=["NUM"])

    assert (
        checker.check_pairs(PAIRS).findings == transcheck.check_pairs(PAIRS, glossary=GLOSSARY, ignore=["NUM"]).findings
    )
    assert (
        checker.check_paths([file]).findings
        == transcheck.check_paths([file], glossary=GLOSSARY, ignore=["NUM"]).findings
    )
    assert {f.code for f in checker.check_pairs(PAIRS)} == {"PUN001", "DUP001", "SPC001", "TRM001", "WRD001"}


def test_a_hundred_threads_with_other_rules_get_their_own_findings(tmp_path: Path, hasty: None) -> None:
    files = [table(tmp_path, n, rows=5) for n in range(2)]
    right = {
        rules: (
            transcheck.check_paths(files, select=[rules], glossary=GLOSSARY, jobs=1).findings,
            transcheck.check_pairs(PAIRS, select=[rules], glossary=GLOSSARY).findings,
        )
        for rules in RULES
    }
    assert len(set(right.values())) == len(RULES)

    def work(number: int) -> bool:
        rules = RULES[number % len(RULES)]
        paths = transcheck.check_paths(files, select=[rules], glossary=GLOSSARY)
        return (paths.findings, transcheck.check_pairs(PAIRS, select=[rules], glossary=GLOSSARY).findings) == right[
            rules
        ]

    with ThreadPoolExecutor(10) as pool:
        assert all(pool.map(work, range(100)))


def test_threads_may_start_processes_with_other_rules(tmp_path: Path) -> None:
    files = [table(tmp_path, n) for n in range(2)]
    checkers = [Checker(select=[rules]) for rules in ("NUM", "PUN")]
    right = [checker.check_paths(files, jobs=1).findings for checker in checkers]
    assert right[0] != right[1]

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda checker: checker.check_paths(files, jobs=2).findings, checkers))

    assert found == right


def test_pairs_of_a_program_stay_as_they_are() -> None:
    pair = Pair(Segment("Wait 30 days?", "en"), Segment("Espere 3 días?", "es"))
    facts = pair.source.facts, pair.target.facts

    assert len(Checker().check_pairs([pair])) == 2

    assert all("words" not in vars(fact) for fact in facts)


def test_one_checker_serves_many_threads(hasty: None) -> None:
    checker = Checker(glossary=GLOSSARY)
    shared = [Pair(Segment(en, "en"), Segment(es, "es"), key=str(n)) for n, (en, es) in enumerate(PAIRS * 5)]
    right = checker.check_pairs([(p.source.text, p.target.text) for p in shared if p.source and p.target]).findings

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: checker.check_pairs(shared).findings, range(24)))

    assert found == [right] * 24


def _in_daemon(paths: list[str], results: multiprocessing.SimpleQueue[int]) -> None:
    results.put(len(transcheck.check_paths(paths, jobs=2)))


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_daemonic_process_checks_without_children(tmp_path: Path, method: str) -> None:
    files = [str(table(tmp_path, n)) for n in range(2)]
    context = multiprocessing.get_context(method)
    results = context.SimpleQueue()
    worker = context.Process(target=_in_daemon, args=(files, results), daemon=True)

    worker.start()
    worker.join(60)

    assert worker.exitcode == 0
    assert results.get() == len(transcheck.check_paths(files, jobs=1)) > 0


def test_a_pool_of_a_program_may_check(tmp_path: Path) -> None:
    """`multiprocessing.Pool` has daemonic workers."""
    table(tmp_path, 0)
    checker = Checker(select=["NUM"])

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        report = pool.apply(checker.check_paths, ([tmp_path],))

    assert report.findings == checker.check_paths([tmp_path]).findings


def test_a_checker_is_sent_to_other_processes() -> None:
    checker = Checker(glossary=GLOSSARY, select=["TRM", "NUM"])
    checker.check_pairs(PAIRS)

    again = pickle.loads(pickle.dumps(checker))

    assert again.check_pairs(PAIRS).findings == checker.check_pairs(PAIRS).findings
    assert len(again.check_pairs(PAIRS)) == 2


def test_an_event_loop_stays_free() -> None:
    checker = Checker()

    async def main() -> list[int]:
        reports = await asyncio.gather(*(asyncio.to_thread(checker.check_pairs, PAIRS) for _ in range(8)))
        return [len(report) for report in reports]

    assert asyncio.run(main()) == [len(checker.check_pairs(PAIRS))] * 8


def test_the_collector_of_the_program_is_left_alone(tmp_path: Path) -> None:
    """While one thread checks, another sees the collector on."""
    file = table(tmp_path, 0, rows=400)
    seen: list[bool] = []
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            seen.append(gc.isenabled())

    watcher = threading.Thread(target=watch)
    watcher.start()
    checker = Checker()
    checker.check_paths([file], jobs=1)
    checker.check_pairs(PAIRS)
    done.set()
    watcher.join()

    assert all(seen)
    assert gc.isenabled()


def test_the_collector_is_held_only_where_a_program_asks(tmp_path: Path) -> None:
    file = table(tmp_path, 0)
    seen: list[bool] = []

    Checker().check_paths([file], hold_collector=True, progress=lambda *_: seen.append(gc.isenabled()))

    assert seen == [False]
    assert gc.isenabled()


def test_the_seed_of_langdetect_is_left_alone() -> None:
    code = """
from langdetect import DetectorFactory
from transcheck.text.language import detect
text = "um texto em outra lingua, ou talvez en otro idioma"
DetectorFactory.seed = 7
print(detect(text), DetectorFactory.seed)
detect.cache_clear()
DetectorFactory.seed = 8
print(detect(text), DetectorFactory.seed)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()

    assert (first[-1], second[-1]) == ("7", "8")
    assert first[:-1] == second[:-1]
    assert "0.99999" in first


def test_a_stream_says_what_a_document_says() -> None:
    checker = Checker(select=["ALL"], glossary=GLOSSARY)
    pairs = [*PAIRS, ("Rigging", "Jarcia"), ("Rigging", "Jarcia"), ("Rigging", "Aparejo")]

    found = list(checker.stream(iter(pairs)))

    assert {f.code for f in found if isinstance(f, Finding)} >= {"CON001", "NUM003", "WRD001", "TRM001"}
    assert sorted(map(str, found)) == sorted(map(str, checker.check_pairs(pairs)))


def test_a_stream_yields_findings_before_its_end() -> None:
    taken = 0

    def endless() -> Iterator[tuple[str, str]]:
        nonlocal taken
        while True:
            taken += 1
            yield PAIRS[0]

    found = next(Checker().stream(endless(), window=50))

    assert isinstance(found, Finding)
    assert found.code == "NUM003"
    assert taken == 50


def test_a_stream_keeps_documents_apart() -> None:
    """An unknown word in three pairs of a document is its own; in one it is a slip."""
    own = [{"en": "The user left.", "es": "El usaurio salió.", "page": "a"}] * 3
    other = [{"en": "The user left.", "es": "El usaurio salió.", "page": "b"}]
    checker = Checker(select=["misspelling"])

    found = [f for f in checker.stream([*own, *other], document=lambda item: item["page"]) if isinstance(f, Finding)]

    assert [(f.code, f.path, f.key) for f in found] == [("WRD001", "b", "3")]
    assert not list(checker.stream([*own, *other]))


def test_a_stream_tells_what_is_no_pair() -> None:
    found = list(Checker().stream([("only one",), PAIRS[0], None], document=lambda _: "page"))

    assert [str(f) for f in found if isinstance(f, Fault)] == [
        "page: item 0 is no pair: not enough values to unpack (expected 2, got 1)",
        "page: item 2 is no pair: cannot unpack non-iterable NoneType object",
    ]
    assert {(f.code, f.path, f.key) for f in found if isinstance(f, Finding)} >= {("NUM003", "page", "1")}


def test_a_long_stream_takes_no_more_memory_than_a_short_one() -> None:
    """Twice the pairs, the same peak; a document of as many pairs would take 12 MB more."""
    code = """
import tracemalloc
from transcheck import Checker
checker = Checker(select=["CON001", "NUM", "WRD", "LNG"])
def rows(count):
    for n in range(count):
        yield f"Open the door of house {n}, and then the gate.", f"Abra la puerta de la casa {n}, y luego la verja."
list(checker.stream(rows(1_000), window=200))
tracemalloc.start()
for count in (1_000, 2_000):
    tracemalloc.reset_peak()
    assert not list(checker.stream(rows(count), window=200))
    print(tracemalloc.get_traced_memory()[1])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    once, twice = map(int, done.stdout.split())

    assert once > 1_000_000
    assert twice < once + 500_000


def test_the_window_is_a_choice() -> None:
    assert WINDOW == 2_000
    slip = ("The user left.", "El usaurio salió.")
    checker = Checker(select=["misspelling"])

    assert [f.key for f in checker.stream([slip] * 4, window=2) if isinstance(f, Finding)] == ["0", "1", "2", "3"]
    assert not list(checker.stream([slip] * 4))
