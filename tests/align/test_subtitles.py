from __future__ import annotations

import pickle

from transcheck.align.subtitles import pair_subtitles
from transcheck.model import Cue, Document, Kind, Pair, Segment


def track(lang: str, *texts: tuple[int, int, str]) -> Document:
    """Give a document of subtitles, each of (start, end, text) in seconds."""
    pairs = []
    for number, (start, end, text) in enumerate(texts, 1):
        cues = (Cue(number, start * 1_000, end * 1_000, 0, len(text), (text,)),)
        segment = Segment(text, lang, Kind.CUE, f"film.{lang}.srt", 4 * number, 1, f"{start}", None, cues)
        pairs.append(Pair(segment, None) if lang == "en" else Pair(None, segment))
    return Document(f"film.{lang}.srt", pairs)


def texts(document: Document) -> list[tuple[str | None, str | None]]:
    return [(p.source.text if p.source else None, p.target.text if p.target else None) for p in document.pairs]


def test_what_is_shown_at_the_same_time_is_paired() -> None:
    english = track("en", (1, 3, "Rain."), (4, 6, "Wind."), (10, 12, "Fog."))
    spanish = track("es", (1, 4, "Lluvia."), (5, 7, "Viento."), (20, 22, "Fin."))

    paired = pair_subtitles(english, spanish)

    assert texts(paired) == [("Rain.", "Lluvia."), ("Wind.", "Viento."), ("Fog.", None), (None, "Fin.")]
    assert paired.path == "film.es.srt"


def test_sentences_that_one_side_splits_are_merged() -> None:
    english = track("en", (1, 9, "Rain and wind and fog."), (10, 12, "Sun."))
    spanish = track("es", (1, 3, "Lluvia."), (4, 6, "Viento."), (7, 9, "Niebla."), (10, 12, "Sol."))

    first, second = pair_subtitles(english, spanish).pairs

    assert first.target is not None
    assert first.target.text == "Lluvia.\nViento.\nNiebla."
    assert [first.target.text[c.start : c.end] for c in first.target.cues] == ["Lluvia.", "Viento.", "Niebla."]
    assert first.target.at(first.target.text.index("Niebla") + 2) == (12, 3)
    assert pickle.loads(pickle.dumps(first.target)).at(9) == first.target.at(9)
    assert second.target is not None


def test_tracks_of_different_cuts_are_paired_by_rank() -> None:
    english = track("en", (1, 3, "Rain."), (4, 6, "Wind."))
    spanish = track("es", (101, 103, "Lluvia."), (104, 106, "Viento."))

    assert texts(pair_subtitles(english, spanish)) == [("Rain.", "Lluvia."), ("Wind.", "Viento.")]


def test_times_that_make_no_sense_cost_no_more_than_others() -> None:
    english = track("en", *[(1, 9_999, "Rain.")] * 2_000)
    spanish = track("es", *[(1, 9_999, "Lluvia.")] * 2_000)

    assert sum(len(s.cues) for p in pair_subtitles(english, spanish).pairs for _, s, _ in p.sides()) == 4_000
