"""Reads SRT and WebVTT: cues are joined into sentences across their borders, since rules must see whole sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.formats._cue_lines import Fragment, RawCue, parse
from transcheck.formats._locators import Pieces
from transcheck.formats._names import guessed, named, stated
from transcheck.formats.base import Format, ReadOptions, decode
from transcheck.model import Cue, Document, Kind, Pair, Segment, clock
from transcheck.text.lazy import Lazy

_TAG = Lazy(r"</?[a-zA-Z][^<>]{0,200}>")
_ENTITY = Lazy(r"&(?:amp|lt|gt|nbsp|#\d{1,7});")
_CLOSERS = " \t\"'”’»)]♪*"
_STOPS = frozenset(".?!…。")
_ABBREVIATED = Lazy(r"(?:^|[\s(“«\"])(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|Sra?|Dra?|Uds?|núm|[A-ZÁÉÍÓÚ])\.$")
_PAUSE_MS = 5_000
"""A silence that ends a sentence, stop or no stop."""
_MOST_CUES = 40
_MOST_QUOTED = 8
"""Sentences that an open quotation may hold together; one that is never closed must not swallow the file."""
_FEW_STOPS = 0.3
_DASHES = frozenset("-–—")
_PAIRED = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ("¿", "?"), ("¡", "!"))


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a subtitle file in one language: one pair for each sentence, with its other side absent.

    The language is `lang`, or what the file's name states, or what its words speak for, or what its folder is called;
    English where nothing tells. A cue that cannot be read is a fault of the document; the others are still there.

    Raises:
        ReadError: the bytes are not in the encoding, or most of the file is damaged.
    """
    text = decode(path, data, options)
    lang = lang or stated(path) or guessed(text) or named(path) or "en"
    raw, faults = parse(path, text)
    pairs = []
    for group in _sentences(raw):
        segment = _segment(group, lang, path)
        pairs.append(Pair(segment, None) if lang == "en" else Pair(None, segment))
    return Document(path, pairs, tuple(faults))


def _sentences(cues: Sequence[RawCue]) -> Iterator[list[RawCue]]:
    """Yield cues in groups that hold whole sentences; a group ends where a sentence ends with a cue.

    A quotation, a bracket or a Spanish question that spans sentences holds them together, if it ends soon.
    """
    units = list(_units(cues))
    index = 0
    while index < len(units):
        group, text = units[index]
        index += 1
        ahead = index
        while ahead < len(units) and ahead - index < _MOST_QUOTED and _is_open(text):
            text = f"{text} {units[ahead][1]}"
            ahead += 1
        if ahead > index and not _is_open(text):
            group = [cue for unit, _ in units[index - 1 : ahead] for cue in unit]
            index = ahead
        yield group


def _units(cues: Sequence[RawCue]) -> Iterator[tuple[list[RawCue], str]]:
    """Yield the cues of each sentence or two, with their text as viewers see it."""
    group: list[RawCue] = []
    texts: list[str] = []
    unstopped = _is_unstopped(cues)
    for cue in cues:
        shown = " ".join(_lines(cue))
        if group and _parts(group, texts[-1], cue, shown, unstopped=unstopped):
            yield group, " ".join(texts)
            group, texts = [], []
        group.append(cue)
        texts.append(shown)
    if group:
        yield group, " ".join(texts)


def _parts(group: list[RawCue], last: str, cue: RawCue, shown: str, *, unstopped: bool) -> bool:
    """Tell whether a new sentence starts with a cue, given the cues before it and the text of the last one."""
    before = group[-1]
    if len(group) >= _MOST_CUES or cue.start_ms - before.end_ms >= _PAUSE_MS:
        return True
    if before.voice and cue.voice and before.voice != cue.voice:
        return True
    first = shown[:1]
    bare = last.rstrip(_CLOSERS)
    if first.islower() or first == "…" or shown.startswith("...") or bare[-1:] == ",":
        return False
    if first in _DASHES or first in "♪>" or unstopped or _stands_alone(last, shown):
        return True
    return bare[-1:] in _STOPS and not _ABBREVIATED.search(bare[-8:])


def _is_unstopped(cues: Sequence[RawCue]) -> bool:
    """Tell a file that ends no sentence with a stop, so that each cue with a capital starts one."""
    stopped = sum(not _STOPS.isdisjoint(fragment.text) for cue in cues for line in cue.lines for fragment in line)
    return stopped < _FEW_STOPS * len(cues)


def _stands_alone(last: str, shown: str) -> bool:
    """Tell a sound, a song or a text on the screen beside speech: “[applause]”, “♪ la la”, “CHAPTER ONE”."""
    return any(
        one[:1] + one[-1:] in ("[]", "()") or one[:1] == "♪" or (one.isupper() and not other.isupper() and len(one) > 3)
        for one, other in ((last, shown), (shown, last))
    )


def _is_open(text: str) -> bool:
    """Tell whether a quotation, a bracket or a Spanish question that starts in a text goes on behind it."""
    return text.count('"') % 2 == 1 or any(text.rfind(opening) > text.rfind(close) for opening, close in _PAIRED)


def _plain(text: str) -> str:
    if "<" in text:
        text = _TAG.sub("", text)
    return _ENTITY.sub("&", text) if "&" in text else text


def _segment(group: list[RawCue], lang: str, path: str) -> Segment:
    """Join the lines of cues with spaces, since they break where the screen ends and not where the sentence does."""
    fragments: list[Fragment] = []
    joints: dict[int, str] = {}
    borders: list[int] = []
    for cue in group:
        for line in cue.lines:
            first = _unite(fragments, line[0])
            joints[len(fragments)] = "\n" if first.text[:1] in _DASHES else " "
            fragments += (first, *line[1:])
        borders.append(len(fragments))
    pieces: list[str] = []
    starts: list[int] = []
    size = 0
    for index, fragment in enumerate(fragments):
        if index and index in joints:
            pieces.append(joints[index])
            size += 1
        pieces.append(fragment.text)
        starts.append(size)
        size += len(fragment.text)
    ends = [starts[border] - 1 for border in borders[:-1]] + [size]
    cues: list[Cue] = []
    begin = 0
    for cue, end in zip(group, ends, strict=True):
        cues.append(Cue(cue.number, cue.start_ms, cue.end_ms, begin, end, _lines(cue), cue.placed))
        begin = end + 1
    first = fragments[0]
    locator = Pieces(tuple(starts), tuple((f.line, f.column) for f in fragments))
    place = clock(group[0].start_ms)
    return Segment("".join(pieces), lang, Kind.CUE, path, first.line, first.column, place, locator, tuple(cues))


def _lines(cue: RawCue) -> tuple[str, ...]:
    """Give a cue's lines as viewers see them."""
    return tuple([_plain("".join([fragment.text for fragment in line])).strip() for line in cue.lines])


def _unite(fragments: list[Fragment], first: Fragment) -> Fragment:
    """Take “</i>” off the end of the last fragment and “<i>” off the next line, where both meet."""
    if fragments and first.text[:1] == "<" and fragments[-1].text[-1:] == ">":
        opening = first.text[:3].lower()
        last = fragments[-1]
        if opening in ("<i>", "<b>", "<u>") and last.text[-4:].lower() == f"</{opening[1:]}":
            fragments[-1] = last._replace(text=last.text[:-4])
            rest = first.text[3:].lstrip()
            return Fragment(rest, first.line, first.column + len(first.text) - len(rest))
    return first


FORMAT = Format(
    name="subtitles",
    suffixes=(".srt", ".vtt"),
    about="cues are joined into sentences, and sentences are paired by time",
    read_alone=read,
)
