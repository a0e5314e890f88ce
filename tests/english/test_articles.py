"""The article before an English word follows its first sound."""

from __future__ import annotations

import pytest

from transcheck.english.articles import article


@pytest.mark.parametrize(
    ("right", "words"),
    [
        (
            "an",
            "apple hour honest heir umbrella unimportant unintended uninstalled onion oasis MP3 HTML XML API IDE SVG",
        ),
        ("a", "user unique university European one once house year yacht PDF PNG CPU TIFF unicorn utility UDP Unicode"),
        ("", "SQL URL historic hotel MySQL iPhone LAN NASA MRI x h e-mail stdlib2 ytterbium"),
    ],
)
def test_the_sound_decides_where_the_spelling_proves_it(right: str, words: str) -> None:
    assert {word: article(word) for word in words.split()} == dict.fromkeys(words.split(), right)
