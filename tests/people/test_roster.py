from __future__ import annotations

from transcheck.model import Kind, Pair, Segment, Side
from transcheck.people import roster_of
from transcheck.people.names import NAME, is_same_given, read_name
from transcheck.people.roles import Contrast, contrast, parts


def page(*texts: str, lang: str = "en", kind: Kind = Kind.LIST_ITEM) -> list[Pair]:
    segments = [Segment(text, lang, kind) for text in texts]
    return [Pair(segment, None) if lang == "en" else Pair(None, segment) for segment in segments]


def test_a_person_is_met_once_with_all_mentions() -> None:
    pairs = page("• Philippa Marsh, curator;", "• Tom Hale, editor;")
    pairs += page("For Ph. Marsh it is late, and Minister Tom Hale left.", kind=Kind.PARAGRAPH)
    pairs += page("• Philippa Marsh, conservadora;", lang="es")
    found = {p.name: [(q.side, q.mention.role) for q in p.places] for p in roster_of(pairs).persons}
    assert found == {
        "Philippa Marsh": [(Side.SOURCE, "curator"), (Side.SOURCE, ""), (Side.TARGET, "conservadora")],
        "Tom Hale": [(Side.SOURCE, "editor"), (Side.SOURCE, "Minister")],
    }


def told(*texts: str, lang: str = "en", kind: Kind = Kind.LIST_ITEM) -> list[tuple[str, list[str]]]:
    people = roster_of(page(*texts, lang=lang, kind=kind)).persons
    return [(person.name, [place.mention.role for place in person.places]) for person in people]


def test_markup_and_line_breaks_part_name_and_role() -> None:
    assert told("<strong>Ines Rook</strong>, <em>head</em> of tides") == [("Ines Rook", ["head     " + " of tides"])]
    assert told("Ines Rook<br>Head of Tides") == [("Ines Rook", ["Head of Tides"])]
    assert told("Ines\u00a0Rook, editor") == [("Ines Rook", ["editor"])]


def test_a_role_below_a_name_belongs_to_it() -> None:
    pairs = page("Ines Rook", kind=Kind.HEADING) + page("Senior Marine Biologist, Bay Office", kind=Kind.PARAGRAPH)
    (person,) = roster_of(pairs).persons
    assert [(place.name, place.mention.role) for place in person.places] == [
        ("Ines Rook", ""),
        ("", "Senior Marine Biologist, Bay Office"),
    ]
    assert told("Tide Day", "No editor was found.", kind=Kind.PARAGRAPH) == []
    table = [
        Pair(Segment(text, "en", kind), None, key=text)
        for text, kind in (("Tom Hale", Kind.NAME), ("editor", Kind.ROLE))
    ]
    assert [place.mention.role for person in roster_of(table).persons for place in person.places] == ["", "editor"]


def test_second_surnames_and_further_given_names() -> None:
    assert told("• Ana Ruiz, poeta;", "• Ana Ruiz Gil, autora;", lang="es") == [("Ana Ruiz Gil", ["poeta", "autora"])]
    assert len(told("• Ana Ruiz, poeta;", "• Ana Gil Ruiz, autora;", lang="es")) == 1
    assert len(told("• Ana Ruiz, poet;", "• Eva Ruiz, poet;", "• Ana Rueda, poet;")) == 3


def test_a_letter_may_differ_in_a_translation() -> None:
    def pair(english: str, spanish: str) -> Pair:
        return Pair(Segment(english, "en", Kind.LIST_ITEM), Segment(spanish, "es", Kind.LIST_ITEM))

    assert len(roster_of([pair("• Gerda Holt, poet", "• Gerda Hold, poeta")]).persons) == 1
    both = pair("• Juan Gil, poet, and Juana Gil, editor", "• Juan Gil, poeta, y Juana Gil, editora")
    assert len(roster_of([both]).persons) == 2
    assert len(roster_of([pair("• Gerda Holt, poet", ""), pair("", "• Gerda Hold, poeta")]).persons) == 2


def test_titles_name_a_person() -> None:
    assert told("Minister Ana Ruiz came.", kind=Kind.PARAGRAPH) == [("Ana Ruiz", ["Minister"])]
    assert told("Habló la rectora Ana Ruiz.", lang="es", kind=Kind.PARAGRAPH) == [("Ana Ruiz", ["rectora"])]
    assert told("Open Editor Settings Panel now.", kind=Kind.PARAGRAPH) == []


def test_namesakes_stay_apart() -> None:
    names = [p.name for p in roster_of(page("• Ana Ruiz, editor;", "• Luis Ruiz, poet;")).persons]
    assert names == ["Ana Ruiz", "Luis Ruiz"]


def test_catalogues_have_no_register() -> None:
    pair = Pair(Segment("Ana Ruiz, director", "en"), Segment("Ana Ruiz, directora", "es"), key="about")
    assert roster_of([pair]).persons == ()


def test_names_are_taken_apart() -> None:
    text = "Dr. Roberto Di Como"
    match = NAME.match(text)
    assert match is not None
    name = read_name(text, match.start(), match.end())
    assert name is not None
    assert (name.given, name.surname) == (("Roberto", "Di"), "Como")
    assert read_name("ARTE Bay", 0, 8) is None


def test_given_names_go_together() -> None:
    assert is_same_given(("Fiona",), ("Fionna",)) is False
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
    assert kinds("Deputy Director of Bay", "Director of Bay") == [Contrast.WORDS]
    assert kinds("the director of Bay", "Director of Bay") == [Contrast.NONE]
    assert kinds("former director of Bay", "director of Bay") == [Contrast.NONE]
    assert [
        c for c, _ in (contrast(p, parts("directora de Mareas", "es")) for p in parts("director de Mareas", "es"))
    ] == [Contrast.NONE]


def test_posts_are_told_with_rank_and_language() -> None:
    def posts(role: str, lang: str) -> list[tuple[str, str, bool | None]]:
        return [(part.head, part.post.group, part.junior) for part in parts(role, lang)]

    assert posts("Executive Vice-President and Editor-in-Chief", "en") == [
        ("Vice-President", "president", True),
        ("Editor-in-Chief", "editor", False),
    ]
    assert posts("subdirectora y secretaria general adjunta", "es") == [
        ("subdirectora", "director", True),
        ("secretaria", "minister", True),
    ]
    assert posts("marine engineer, chargée de mission", "en") == [
        ("engineer", "engineer", False),
        ("chargée", "officer", False),
    ]
    assert posts("vocal critic", "en") == []
