from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.formats.common import faults, shown_at, sides
from transcheck import formats
from transcheck.errors import ReadError
from transcheck.model import Document, Kind, Segment


def cue(number: int | str, start: str, end: str, text: str) -> str:
    return f"{number}\n00:00:{start} --> 00:00:{end}\n{text}\n"


def read(folder: Path, text: str | bytes, name: str = "film.en.srt") -> Document:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return formats.read(path)


def sources(document: Document) -> list[Segment]:
    return [pair.source for pair in document.pairs if pair.source is not None]


def test_a_sentence_is_one_segment_whatever_cues_it_runs_through(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "\n".join(
            [
                cue(1, "01,000", "03,000", "When the tide turns,\nthe boats"),
                cue(2, "03,100", "05,000", "come home."),
                cue(3, "05,500", "07,000", "All of them."),
            ]
        ),
    )

    assert sides(document) == [("When the tide turns, the boats come home.", None), ("All of them.", None)]
    first, second = sources(document)
    assert (first.kind, first.place, first.line, first.column) == (Kind.CUE, "00:00:01,000", 3, 1)
    assert [(c.number, c.start_ms, c.end_ms, first.text[c.start : c.end]) for c in first.cues] == [
        (1, 1_000, 3_000, "When the tide turns, the boats"),
        (2, 3_100, 5_000, "come home."),
    ]
    assert first.place_at(first.text.index("come")) == "00:00:03,100"
    assert first.place_at(first.text.index("boats")) == "00:00:01,000"
    assert second.place == "00:00:05,500"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_character_is_found_again_in_the_file(tmp_path: Path, end: str, mark: bytes) -> None:
    text = "\n".join(
        [
            cue(1, "01,000", "03,000", "{\\an8}<i>Over the</i> \n<i> harbour wall</i>"),
            cue(2, "03,100", "05,000", "<i>the <c.red>gulls</c> are</i>\n - late."),
        ]
    ).rstrip("\n")
    lines = text.split("\n")

    [segment] = sources(read(tmp_path, mark + text.replace("\n", end).encode()))

    assert segment.text == "<i>Over the harbour wall the gulls are</i>\n- late."
    joints = {11, 24, 42}
    for offset, character in enumerate(segment.text):
        if offset not in joints:
            assert shown_at(segment, offset, lines) == character
    assert [c.lines for c in segment.cues] == [("Over the", "harbour wall"), ("the gulls are", "- late.")]
    assert [c.placed for c in segment.cues] == [True, False]


def test_a_quotation_or_a_question_holds_its_sentences_together(tmp_path: Path) -> None:
    text = "\n".join(
        [
            cue(1, "01,000", "03,000", "Dijo: «El mar sube."),
            cue(2, "03,000", "05,000", "Nadie lo cree»."),
            cue(3, "05,000", "07,000", "«Y nadie mira."),
            cue(4, "07,000", "09,000", "Qué pena."),
        ]
    )

    document = read(tmp_path, text, "film.es.srt")

    assert sides(document) == [
        (None, "Dijo: «El mar sube. Nadie lo cree»."),
        (None, "«Y nadie mira."),
        (None, "Qué pena."),
    ]


def test_speakers_sounds_and_long_silences_part_sentences(tmp_path: Path) -> None:
    text = "\n".join(
        [
            cue(1, "01,000", "03,000", "I was there"),
            cue(2, "03,000", "05,000", "- Who was there?"),
            cue(3, "05,000", "07,000", "[gulls cry]"),
            cue(4, "07,000", "09,000", "Mrs."),
            cue(5, "09,000", "11,000", "Ruiz was"),
            cue(6, "31,000", "33,000", "Later that day"),
        ]
    )

    assert [segment.text for segment in sources(read(tmp_path, text))] == [
        "I was there", "- Who was there?", "[gulls cry]", "Mrs. Ruiz was", "Later that day",
    ]  # fmt: skip


def test_web_captions_may_hold_notes_styles_voices_and_settings(tmp_path: Path) -> None:
    text = (
        "WEBVTT - harbour\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE for the editor\nsays --- nothing\n\n"
        "intro\n00:01.000 --> 00:03.000 line:0 align:start\n<v Ana Ruiz>Rain &amp; <00:00:02.000>wind</v>\n\n"
        "00:03.500 --> 01:00:05.000\n<v.loud Luis Paz>and fog."
    )

    document = read(tmp_path, text, "film.en.vtt")

    assert not document.faults
    assert sides(document) == [("Rain &amp; wind", None), ("and fog.", None)]
    first, second = sources(document)
    assert first.cues[0].lines == ("Rain & wind",)
    assert first.cues[0].placed
    assert second.cues[0].end_ms == 3_605_000


def test_a_damaged_cue_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n"
        "2\n00:00:03,000 --> soon\nTwo.\n\n"
        "3\nThree.\n\n"
        "00:00:05,000 --> 00:00:06,000\nFour.\n5\n00:00:07.5 --> 00:00:08.5\nFive.\n\n\n\n"
    )

    document = read(tmp_path, text)

    assert [(c.number, s.text) for s in sources(document) for c in s.cues] == [
        (1, "One."), (2, "Two."), (3, "Three."), (4, "Four."), (5, "Five."),
    ]  # fmt: skip
    cure = "write them as 00:01:02,500 --> 00:01:05,000"
    assert faults(document) == [
        (6, f"the times of cue 2 cannot be read; {cure}"),
        (10, f"no times stand above “Three.”; {cure}"),
    ]
    assert sources(document)[-1].cues[0].start_ms == 7_500


def test_web_captions_without_their_first_line_are_told(tmp_path: Path) -> None:
    document = read(tmp_path, "00:01.000 --> 00:03.000\nRain.\n", "film.en.vtt")

    assert sides(document) == [("Rain.", None)]
    assert [line for line, _ in faults(document)] == [1]


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is it what its name says"):
        read(tmp_path, "a line\n\n" * 5_000)


def test_a_subtitle_segment_can_be_sent_to_another_process(tmp_path: Path) -> None:
    [segment] = sources(read(tmp_path, cue(1, "01,000", "03,000", "<i>Rain</i>\nand wind.")))

    copy = pickle.loads(pickle.dumps(segment))

    assert copy.cues == segment.cues
    assert [copy.at(i) for i in range(5)] == [segment.at(i) for i in range(5)]


def test_the_language_is_told_by_name_or_words(tmp_path: Path) -> None:
    spanish = cue(1, "01,000", "03,000", "El barco que sale de la isla no es el de ayer.")

    assert sides(read(tmp_path, spanish, "film.srt"))[0][0] is None
    assert sides(read(tmp_path, spanish, "film.en.srt"))[0][1] is None
