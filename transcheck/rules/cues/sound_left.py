from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.lexicon import ENGLISH, SPANISH, word_languages
from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, each_cue, page_rule
from transcheck.text.lazy import Lazy

_SOUND = Lazy(r"\[([^\[\]\n]{3,60})\]|\(([^()\n]{3,60})\)|♪ ?([^♪\n]{3,60}) ?♪")
_WORD = Lazy(r"[^\W\d_]+")
_TIMES = ((1_000, 3_000),)


@page_rule(
    "CUE009",
    "sound-left",
    Severity.WARNING,
    lang="es",
    good=[
        Good("[Applause]", "[Aplausos]", kind=Kind.CUE, times=_TIMES),
        Good("[Radio]", "[Radio]", kind=Kind.CUE, times=_TIMES),
        Good("[Nadia Brook]", "[Nadia Brook]", kind=Kind.CUE, times=_TIMES),
    ],
    bad=[
        Bad("[Applause]", "⟦[Applause]⟧", says="this sound is described in English", kind=Kind.CUE, times=_TIMES),
        Bad(
            "(loud thunder)", "⟦(loud thunder)⟧", says="this sound is described in English", kind=Kind.CUE, times=_TIMES
        ),
    ],
    references=["UNE 153010:2012, Subtitulado para personas sordas: information on sounds"],
)
def sound_left(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """The description of a sound is left in English in a Spanish subtitle: "[Applause]".

    All words in the brackets must be English and none of them Spanish, too; names are left alone.
    """
    known = word_languages()
    for pair, side, segment, cue in each_cue(pairs):
        if side is not Side.TARGET:
            continue
        text = segment.text[cue.start : cue.end]
        sound = _SOUND.fullmatch(text.strip())
        words = _WORD.findall(sound.group()) if sound is not None else []
        if not words or any(word[0].isupper() for word in words[1:]):
            continue
        languages = [known[word.lower()] for word in words]
        if ENGLISH in languages and all(bits & ENGLISH for bits in languages) and SPANISH not in languages:
            start = cue.start + len(text) - len(text.lstrip())
            yield pair, Hit(Span(start, start + len(text.strip())), "this sound is described in English")
