"""Subtitle rules on whole tracks, where their examples of one or two cues say too little."""

from __future__ import annotations

from transcheck.align.subtitles import pair_subtitles
from transcheck.engine import Engine
from transcheck.formats.base import ReadOptions
from transcheck.formats.subtitles import read
from transcheck.model import Document
from transcheck.rules import builtin
from transcheck.rules.base import Context

RULES = tuple(rule for rule in builtin() if rule.family == "CUE")


def track(lang: str, *cues: tuple[float, float, str]) -> Document:
    """Read subtitles of (start, end, text), in seconds."""

    def clock(seconds: float) -> str:
        return f"00:{int(seconds) // 60:02}:{seconds % 60:06.3f}"

    text = "\n".join(f"{i}\n{clock(a)} --> {clock(b)}\n{words}\n" for i, (a, b, words) in enumerate(cues, 1))
    return read(f"film.{lang}.srt", text.encode(), ReadOptions(), lang)


def found(document: Document) -> list[tuple[str, str, str]]:
    outcome = Engine(RULES, Context()).check(document)
    assert not outcome.faults
    return [(f.code, f.text, f.place) for f in outcome.findings]


def test_a_cue_missing_inside_a_sentence_is_found_and_neighbours_are_one_finding() -> None:
    times = [(3 * n, 3 * n + 2.5) for n in range(12)]
    english = [(a, b, f"and wave number {n}") for n, (a, b) in enumerate(times)]
    spanish = [(a, b, f"y la ola número {n}") for n, (a, b) in enumerate(times) if n not in (4, 5, 9)]

    assert found(pair_subtitles(track("en", *english), track("es", *spanish))) == [
        ("CUE007", "and wave number 4 and wave number 5", "00:00:12,000"),
        ("CUE007", "and wave number 9", "00:00:27,000"),
    ]


def test_tracks_of_different_cuts_are_not_called_incomplete() -> None:
    english = track("en", *[(3 * n, 3 * n + 2.5, f"Wave number {n}.") for n in range(9)])
    spanish = track("es", *[(900 + 3 * n, 900 + 3 * n + 2.5, f"La ola número {n}.") for n in range(9)])

    assert found(pair_subtitles(english, spanish)) == []


def test_rolling_captions_may_overlap() -> None:
    assert found(track("en", *[(2 * n, 2 * n + 3.0, f"Wave number {n}.") for n in range(9)])) == []


def test_a_transcript_in_long_lines_is_left_alone() -> None:
    line = "and the wave that came in with the evening tide took {} more of the boats."

    assert found(track("en", *[(6 * n, 6 * n + 5.9, line.format(n)) for n in range(9)])) == []


def test_markup_is_not_read() -> None:
    text = '<i>The tide turns at noon,</i>\n<font color="#ffff00">and all of the boats come home.</font>'

    assert found(track("en", (1, 4, text))) == []


def test_a_cue_that_was_copied_is_found_beside_the_other_language() -> None:
    english = track("en", (1, 3, "The tide turns."), (3.1, 5, "The boats are here."), (5.1, 7, "Good night."))
    spanish = track("es", (1, 3, "La marea cambia."), (3.1, 5, "La marea cambia."), (5.1, 7, "Buenas noches."))

    assert found(pair_subtitles(english, spanish)) == [("CUE008", "La marea cambia.", "00:00:03,100")]
    assert found(spanish) == []


def test_a_cue_with_nonsense_times_still_stands_for_its_words() -> None:
    english = track("en", (1, 3, "The tide turns."), (3.1, 2, "The boats are here."), (5.1, 7, "Good night."))
    spanish = track("es", (1, 3, "La marea cambia."), (3.1, 5, "Llegan los barcos."), (5.1, 7, "Buenas noches."))

    assert found(pair_subtitles(english, spanish)) == [("CUE006", "The boats are here.", "00:00:03,100")]
