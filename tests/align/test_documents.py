"""Two pages become one document, whose joined texts still lead to their places."""

from __future__ import annotations

import pickle

from tests.align.damage import STORY
from transcheck.align import ALIGNED, MOVED, pair_prose
from transcheck.align.joined import join
from transcheck.align.pages import linked, match
from transcheck.model import Document, Pair, Segment


def page(lang: str, *texts: str) -> Document:
    made = [Segment(text, lang, path=f"page.{lang}.txt", line=2 * n + 1, column=1) for n, text in enumerate(texts)]
    return Document(f"page.{lang}.txt", [Pair(s, None) if lang == "en" else Pair(None, s) for s in made])


def test_joined_texts_lead_to_their_lines() -> None:
    both = join([Segment("One.", "en", path="p", line=3, column=5), Segment("Two.", "en", path="p", line=9, column=1)])

    assert both is not None
    assert both.text == "One.\nTwo."
    assert [both.at(offset) for offset in (0, 2, 5, 8)] == [(3, 5), (3, 7), (9, 1), (9, 4)]
    assert pickle.loads(pickle.dumps(both)).at(5) == (9, 1)


def test_pages_become_pairs_with_flags() -> None:
    english = page("en", *(source for source, _ in STORY[:4]))
    spanish = page("es", STORY[0][1], f"{STORY[1][1]} {STORY[2][1]}")

    document = pair_prose(english, spanish)

    assert [(p.source.text if p.source else None, p.target.text if p.target else None) for p in document.pairs] == [
        STORY[0],
        (f"{STORY[1][0]}\n{STORY[2][0]}", f"{STORY[1][1]} {STORY[2][1]}"),
        (STORY[3][0], None),
    ]
    assert all(ALIGNED in pair.flags and MOVED not in pair.flags for pair in document.pairs)


def test_a_text_in_the_other_language_stays_alone() -> None:
    english = page("en", STORY[0][0])
    english.pairs.append(Pair(None, Segment("Faro, mar y pan", "es", path="page.en.txt")))

    document = pair_prose(english, page("es", STORY[0][1]))

    assert document.pairs[-1].target is not None
    assert document.pairs[-1].target.text == "Faro, mar y pan"
    assert not document.pairs[-1].flags


def test_pages_are_matched_by_what_they_say() -> None:
    english = ["\n".join(e for e, _ in STORY[k : k + 6]) for k in (0, 6, 12)]
    spanish = ["\n".join(s for _, s in STORY[k : k + 6]) for k in (12, 18, 0)]

    assert match(english, spanish) == {0: 2, 2: 0}
    assert match(["x"], ["x"]) == {}
    assert match([], spanish) == {}


def test_pages_are_matched_by_their_links() -> None:
    english, spanish = ["site/en/news.html", "site/en/about.html"], ["site/es/noticias.html", "site/es/nosotros.html"]

    assert linked(english, spanish, {spanish[0]: {"en": "../en/news.html"}}) == {spanish[0]: english[0]}
    assert linked(english, spanish, {english[1]: {"es": "https://x.example/es/nosotros.html?a=1"}}) == {
        spanish[1]: english[1]
    }
    assert linked(english, spanish, {english[1]: {"es": "https://x.example/es/missing.html"}}) == {}
