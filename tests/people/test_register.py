from __future__ import annotations

from transcheck.model import Kind, Pair, Segment, Side
from transcheck.people import register
from transcheck.people.names import NAME, is_same_given, read_name
from transcheck.people.roles import Contrast, contrast, parts


def page(*texts: str, lang: str = "en", kind: Kind = Kind.LIST_ITEM) -> list[Pair]:
    segments = [Segment(text, lang, kind) for text in texts]
    return [Pair(segment, None) if lang == "en" else Pair(None, segment) for segment in segments]


def test_a_person_is_met_once_with_all_mentions() -> None:
    pairs = page("• Philippa Marsh, curator;", "• Tom Hale, editor;")
    pairs += page("For Ph. Marsh it is late, and Minister Tom Hale left.", kind=Kind.PARAGRAPH)
    pairs += page("• Philippa Marsh, conservadora;", lang="es")
    found = {p.name: [(q.side, q.mention.role) for q in p.places] for p in register(pairs).persons}
    assert found == {
        "Philippa Marsh": [(Side.SOURCE, "curator"), (Side.SOURCE, ""), (Side.TARGET, "conservadora")],
        "Tom Hale": [(Side.SOURCE, "editor"), (Side.SOURCE, "Minister")],
    }


def test_namesakes_stay_apart() -> None:
    names = [p.name for p in register(page("• Ana Ruiz, editor;", "• Luis Ruiz, poet;")).persons]
    assert names == ["Ana Ruiz", "Luis Ruiz"]


def test_catalogues_have_no_register() -> None:
    pair = Pair(Segment("Ana Ruiz, director", "en"), Segment("Ana Ruiz, directora", "es"), key="about")
    assert register([pair]).persons == ()


def test_names_are_taken_apart() -> None:
    text = "Dr. Roberto Di Como"
    match = NAME.match(text)
    assert match is not None
    name = read_name(text, match.start(), match.end())
    assert name is not None
    assert (name.given, name.surname) == (("Roberto", "Di"), "Como")
    assert read_name("ARTE Bay", 0, 8) is None


def test_given_names_go_together() -> None:
    assert is_same_given(("Ph.",), ("Philippa",))
    assert is_same_given(("José",), ("Jose",))
    assert is_same_given((), ("Ana",))
    assert not is_same_given(("Ana",), ("Luis",))
    assert not is_same_given(("T.",), ("Philippa",))


def kinds(one: str, other: str) -> list[Contrast]:
    return [contrast(part, parts(other, "en"))[0] for part in parts(one, "en")]


def test_posts_are_compared_one_by_one() -> None:
    assert kinds("President of Bay and editor of Tide", "editor of Tide and President of Bay") == [Contrast.NONE] * 2
    assert kinds("Director at Bay", "Director of Bay") == [Contrast.WORDING]
    assert kinds("director", "Director of Bay") == [Contrast.NONE]
    assert kinds("Minister of Tides, Ports, and Isles", "Minister of Tides, Ports and Isles") == [Contrast.WORDING]
    assert kinds("Head of Port and Tide Research", "Head of Port and Tide Records") == [Contrast.WORDS]
    assert kinds("chair of Bay Trust", "chair of Bey Trust") == [Contrast.NONE]
