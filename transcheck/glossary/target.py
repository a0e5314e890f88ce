"""Finds Spanish renderings in a text, in any form that agrees, with words put in between where Spanish does so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from transcheck.data import words
from transcheck.glossary.spanish import ARTICLES, PREPOSITIONS, Shape, genders, shape
from transcheck.glossary.terms import Rendering, Status, Term
from transcheck.glossary.verbs import conjugated, is_infinitive
from transcheck.glossary.words import Extras, extras, fold, pieces, split, stops
from transcheck.model import Segment
from transcheck.text.lazy import Lazy
from transcheck.text.scan import WORD

_JOINERS = words("es", "conjunctions.joining")
_SMALL = ARTICLES | PREPOSITIONS | _JOINERS
_MOST_BETWEEN = 3  # words with a meaning of their own
_FARTHEST = 12
_MOST_TURNED = 3  # words
_OTHER_GENDER = Lazy(r"/-?([ao]s?)\b|\(-?([ao]s?)\)")  # usuaria/o, usuario(a)
_BOTH_GENDERS = Lazy(r"/-?(?:a|as|o|os|ra|ras|es)\b|\(-?(?:a|as|o|os|ra|ras|es)\)")
# Nouns and adjectives that look like infinitives.
_NOUNS = frozenset(
    "primer tercer cualquier zar lugar par mar bar hogar taller mujer alquiler celular popular impopular regular "
    "irregular particular escolar preescolar extraescolar curricular extracurricular auxiliar titular circular "
    "semicircular ejemplar pilar militar paramilitar estelar interestelar lunar solar polar bipolar multipolar "
    "familiar unifamiliar multifamiliar similar singular peculiar altar azar collar pulgar pesar placer deber poder "
    "ser haber nacer amanecer atardecer porvenir devenir elixir nuclear termonuclear molecular muscular vascular "
    "cardiovascular cerebrovascular modular tabular tubular preliminar ocular binocular radar router avatar bienestar "
    "malestar telar hangar impar espectacular glaciar lumbar pulmonar vulgar perpendicular rectangular angular "
    "triangular insular peninsular interdisciplinar multidisciplinar transdisciplinar secular seglar palomar pinar "
    "olivar encinar limonar manjar paladar bazar bulevar brigadier canciller bachiller chofer mercader menester "
    "quehacer parecer saber lupanar muladar ultramar bajamar pleamar mandibular molar medular ventricular "
    "intramuscular unicelular pluricelular emir visir faquir tapir jaguar caviar funicular sumiller ujier linier "
    "portier premier dispar crepuscular consular ganglionar testicular valvular corpuscular jubilar axilar maxilar "
    "capilar papilar auricular clavicular reticular globular granular ovular cuadrangular epistolar juglar lanar "
    "cascajar".split()
)
_ADJECTIVE = Lazy(r".{2,}(?:ed|al|ive|ous|ic|able|ible|ary|less|ful|ese|ish)")


class Wording(NamedTuple):
    """A rendering made ready.

    Attributes:
        shapes: the forms of its words.
        extras, stops: what the words alone do not tell.
        turns: whether its adjective may stand on the other side of its noun: "nueva ventana", "ventana nueva".
    """

    shapes: tuple[Shape, ...]
    extras: Extras | None
    stops: set[str]
    turns: bool = False


def wording(term: Term, rendering: Rendering) -> Wording:
    """Give the shapes in which a rendering is accepted."""
    keep = rendering.status is Status.KEEP
    verb = not keep and is_verb(rendering)
    plain = "*" in rendering.refused
    return _wording(rendering.text, not verb and _both_genders(term, rendering), keep, verb, plain, rendering.forms)


def is_verb(rendering: Rendering) -> bool:
    """Tell whether a rendering is a verb, by its part of speech or, where none is given, by the look of its first word.

    A button's name has a capital: "Iniciar sesión".
    """
    first = rendering.text.partition(" ")[0]
    if rendering.pos or rendering.gender:
        return rendering.pos == "verb" and is_infinitive(first)
    return is_infinitive(first) and first.lower() not in _NOUNS and not first.isupper()


def places(wanted: Wording, words: TargetWords, text: str, *, strict: bool = False) -> list[tuple[int, int]]:
    """Give the places of a wording in a Spanish text; none overlaps another.

    Args:
        wanted: what to look for.
        words: the words of the text.
        text: the text with its marks blanked out.
        strict: let nothing but an article stand between its words. Otherwise an adjective may, or a second term that
            shares a word with it: "comunicados y ruedas de prensa" holds "comunicado de prensa".
    """
    found: list[tuple[int, int]] = []
    for form in wanted.shapes:
        if any(words.lack(forms, n) for n, forms in enumerate(form)):
            continue
        i = 0
        while i < len(words):
            end = _follow(form, words, i, text, wanted.stops, strict=strict)
            if end is None:
                i += 1
                continue
            place: tuple[int, int] | None = words[i].start, words[end - 1].end
            i = end
            if wanted.extras is not None and place is not None:
                place = wanted.extras.widen(text, *place)
            if place is not None and not any(place[0] < end and start < place[1] for start, end in found):
                found.append(place)
    return found or (list(_turned(wanted.shapes, words, text)) if wanted.turns and not strict else [])


class Word(NamedTuple):
    """A word of a Spanish text, or a part of a hyphenated one.

    Attributes:
        folded: the word folded.
        written: the word as it stands, for acronyms.
        whole: the folded hyphenated word that begins here, written as one, or the word in the other gender that is
            given with it; "" otherwise.
        size: the number of parts of that word.
    """

    folded: str
    written: str
    start: int
    end: int
    whole: str = ""
    size: int = 1

    def step(self, forms: frozenset[str]) -> int:
        """Give how many parts one of the forms takes up here; 0 when none stands here."""
        if self.folded in forms or self.written in forms:
            return 1
        return self.size if self.whole and self.whole in forms else 0


def _other_gender(word: str, text: str, end: int) -> str:
    """Give what "/o" or "(a)" behind a word makes of it, or ""."""
    match = _OTHER_GENDER.match(text, end) if text[end : end + 1] in ("/", "(") else None
    ending = match[1] or match[2] if match is not None else ""
    return fold(word).removesuffix("s")[:-1] + ending if ending else ""


class TargetWords(list[Word]):
    """The words of a Spanish text, in order.

    Attributes:
        held: all that a form may be found as: the words folded, as written, and hyphenated ones written as one.
        ends: the words folded, without an s at their end.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        super().__init__(words)
        self.ends = {word.folded.rstrip("s") for word in self}
        self.held = {word.folded for word in self} | {word.written for word in self} | {word.whole for word in self}

    def lack(self, forms: frozenset[str], place: int) -> bool:
        """Tell whether none of the forms of the word at a place of a rendering is among the words."""
        if not self.held.isdisjoint(forms):
            return False
        return not place or self.held.isdisjoint(_JOINERS) or self.held.isdisjoint(_either_gender(forms))


def words_of(segment: Segment) -> TargetWords:
    """Give the words of a Spanish text, hyphenated ones taken apart."""
    facts = segment.facts
    found: list[Word] = []
    for word, (start, end) in zip(facts.words, facts.spans, strict=True):
        inner = [] if word.isalpha() else split(word)
        if len(inner) < 2:
            found.append(Word(fold(word), word, start, end, _other_gender(word, segment.text, end)))
            continue
        place = start
        for n, piece in enumerate(inner):
            stop = end if n == len(inner) - 1 else place + len(piece)
            whole = "" if n else fold("".join(inner))
            found.append(Word(fold(piece), piece, place, stop, whole, len(inner)))
            place = stop + 1
    return TargetWords(found)


def _follow(form: Shape, words: list[Word], i: int, text: str, allowed: set[str], *, strict: bool) -> int | None:
    """Give the index after the last word of a shape that begins at word `i`, or None."""
    step = words[i].step(form[0])
    if not step:
        return None
    at = i + step
    for forms in form[1:]:
        ahead = at
        step = between = 0
        wanted = forms
        while ahead < min(len(words), at + _FARTHEST) and between <= _MOST_BETWEEN:
            step = words[ahead].step(wanted)
            if step:
                break
            if strict and words[ahead].folded not in ARTICLES:
                return None
            if words[ahead].folded in _JOINERS:
                wanted = _either_gender(forms)
            between += words[ahead].folded not in _SMALL
            ahead += 1
        if not step or not _may_stand_between(words, at, ahead, text, allowed):
            return None
        at = ahead + step
    return at


def _turned(shapes: Iterable[Shape], words: TargetWords, text: str) -> Iterator[tuple[int, int]]:
    """Yield the places where the words of a shape stand in a row, in another order."""
    for form in shapes:
        size = len(form)
        if any(words.held.isdisjoint(forms) for forms in form):
            continue
        for i in range(len(words) - size + 1):
            row = words[i : i + size]
            if all(any(word.folded in forms for word in row) for forms in form) and not stops(
                text[row[0].start : row[-1].end]
            ):
                yield row[0].start, row[-1].end


@lru_cache(maxsize=4096)
def _either_gender(forms: frozenset[str]) -> frozenset[str]:
    """Give forms in both genders, for an adjective that agrees with two nouns: "funciones y métodos incorporados"."""
    return forms.union(*(genders(form) for form in forms))


def _may_stand_between(words: list[Word], at: int, ahead: int, text: str, allowed: set[str]) -> bool:
    """Tell whether what parts two words of a term leaves it one term."""
    parted = text[words[at - 1].end : words[ahead].start]
    between = {word.folded for word in words[at:ahead]}
    if between and ("/" in parted or "(" in parted):
        parted = _BOTH_GENDERS.sub("", parted)
        between = {fold(word) for word in WORD.findall(parted)}
    gap = stops(parted) - allowed
    if not between:
        return not gap
    joined = bool(gap) or not between.isdisjoint(_JOINERS)
    return not gap - {",", "/"} and (joined or between.isdisjoint(PREPOSITIONS))


def _both_genders(term: Term, rendering: Rendering) -> bool:
    if rendering.gender:
        return rendering.gender == "mf"
    if term.kind == "role" or rendering.pos == "adjective":
        return True
    if rendering.pos or " " in rendering.text or " " in term.source:
        return False
    return _ADJECTIVE.fullmatch(term.source) is not None


@lru_cache(maxsize=65536)
def _wording(text: str, both_genders: bool, keep: bool, verb: bool, plain: bool, forms: tuple[str, ...]) -> Wording:
    if keep:
        words = tuple(frozenset({fold(w), fold(w) + "s"}) for w in pieces(text))
        return Wording((words,) if words else (), extras(text), stops(text))
    told = tuple(_as_written(form) for form in ((text, *forms) if plain else forms))
    if plain:
        return Wording(tuple(s for s in told if s), extras(text), stops(text))
    shapes = [shape(text, both_genders=both_genders)]
    if verb:
        shapes = [_as_verb(text, shapes[0])]
    shapes += told
    if len(shapes[0]) == 2 and not verb and text.count(" ") == 1:
        shapes.append(_as_one_word(text, shapes[0]))
    joined = " ".join("".join(split(word)) for word in WORD.findall(text))
    if joined != " ".join(WORD.findall(text)):
        shapes.append(shape(joined, both_genders=both_genders))
    parts = text.split()
    turns = 1 < len(parts) <= _MOST_TURNED and text.islower() and not verb and PREPOSITIONS.isdisjoint(parts)
    return Wording(tuple(s for s in shapes if s), extras(text), stops(text), turns)


def _as_one_word(text: str, form: Shape) -> Shape:
    """Give the shape of two words written as one: "medio ambiente" as "medioambiente", "ex alcalde" as "exalcalde"."""
    first = pieces(text)[0]
    return (frozenset((first if first.isupper() else fold(first)) + last for last in form[1]),)


def _as_verb(text: str, form: Shape) -> Shape:
    """Give a shape whose first word is conjugated, and so is one that "y" joins to it: "copie y pegue".

    A participle behind it agrees with what it is said of: "dar por perdido", "se dio por perdida".
    """
    words = [word for word in pieces(text) if word.lower() not in ARTICLES]
    found: list[frozenset[str]] = []
    for n, (forms, word) in enumerate(zip(form, words, strict=True)):
        if n == 0 or (words[n - 1] in _JOINERS and is_infinitive(word)):
            found.append(forms | conjugated(word))
        else:
            found.append(_either_gender(forms) if word.endswith(("ado", "ido")) else forms)
    return tuple(found)


def _as_written(text: str) -> Shape:
    """Give a shape that only the words themselves fill, whatever their case and accents."""
    words = [word for word in pieces(text) if word.lower() not in ARTICLES] or pieces(text)
    return tuple(frozenset({fold(word)}) for word in words)
