"""How a rule is written: three decorators, the examples that are its tests and its manual, and what it may know."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeAlias, TypeVar

from transcheck.document import DocumentFacts
from transcheck.glossary.model import Glossary
from transcheck.model import Cue, Hit, Kind, Pair, Segment, Severity, Side
from transcheck.text.traits import Trait


class Scope(StrEnum):
    """What a rule is a function of: one pair, one document, one page (a document whose texts have kinds), or all
    pairs that share a key.
    """

    PAIR = "pair"
    DOCUMENT = "document"
    PAGE = "page"
    CORPUS = "corpus"


class Needs(StrEnum):
    """Which sides a pair must have for a rule to be asked about it."""

    BOTH = "both"
    SOURCE = "source"
    TARGET = "target"
    ANY = "any"


Options = TypeVar("Options")


@dataclass(frozen=True, slots=True)
class Context:
    """All that a rule may know beyond its pair.

    Attributes:
        glossary: the terms to hold to; empty when none was given.
        profile: the regional profile for number formats and quotes, such as "es" or "es-MX".
        options: option objects of single rules, by their type.
        document: what is known of all pairs that a document or corpus rule is asked about.
    """

    glossary: Glossary = field(default_factory=Glossary)
    profile: str = "es"
    options: dict[type, object] = field(default_factory=dict)
    document: DocumentFacts = field(default_factory=DocumentFacts)

    def opts(self, kind: type[Options]) -> Options:
        """Give the options object of type `kind`: the configured one, or its defaults."""
        found = self.options.get(kind)
        return found if isinstance(found, kind) else kind()


class Good(NamedTuple):
    """An example on which no default rule may say anything.

    `others` are (source, target) pairs that stand in the same document before this one. `terms` are glossary rows:
    (English, Spanish) or (English, Spanish, forbidden Spanish). `profile` is the regional profile to check under.
    `times` make subtitles of the two texts; see `timed`.
    """

    source: str | None
    target: str | None = None
    others: tuple[tuple[str | None, str | None], ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    kind: Kind = Kind.UNKNOWN
    flags: frozenset[str] = frozenset()
    profile: str = "es"
    times: tuple[tuple[int, int], ...] = ()


class Bad(NamedTuple):
    """An example that the rule must report, exactly at the words between ⟦ and ⟧ on either side.

    `says` promises the message, and `suggests` the suggestion; a tuple where several marked places differ, those of
    the source first. `fixed` promises the text of the marked side after the rule's fix, and `safe` that the fix cannot
    change the meaning.
    """

    source: str | None
    target: str | None = None
    fixed: str | None = None
    says: str | tuple[str, ...] = ""
    suggests: str | tuple[str | None, ...] | None = None
    safe: bool = False
    others: tuple[tuple[str | None, str | None], ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    kind: Kind = Kind.UNKNOWN
    flags: frozenset[str] = frozenset()
    profile: str = "es"
    times: tuple[tuple[int, int], ...] = ()


def timed(text: str | None, times: Sequence[tuple[int, int]]) -> tuple[Cue, ...]:
    """Give the cues of an example's text: one of all its lines for a single time, else one of each line.

    Args:
        text: the text without marks.
        times: start and end of each cue, in milliseconds.
    """
    if text is None:
        return ()
    parts = text.split("\n") if len(times) > 1 else [text]
    cues: list[Cue] = []
    begin = 0
    for number, (part, (start, end)) in enumerate(zip(parts, times, strict=False), 1):
        cues.append(Cue(number, start, end, begin, begin + len(part), tuple(part.split("\n"))))
        begin += len(part) + 1
    return tuple(cues)


def each_cue(pairs: Sequence[Pair]) -> Iterator[tuple[Pair, Side, Segment, Cue]]:
    """Yield the subtitles of a document, with where each stands; nothing at once where it holds none."""
    if pairs and pairs[0].kind is Kind.CUE:
        for pair in pairs:
            for side, segment, _ in pair.sides():
                for cue in segment.cues:
                    yield pair, side, segment, cue


_FIRST = 2_000


def is_page(pairs: Sequence[Pair]) -> bool:
    """Tell a document for readers, whose texts have kinds, from a catalogue of strings; by its first texts."""
    return any(pair.kind is not Kind.UNKNOWN for pair in pairs[:_FIRST])


def is_on_page(pair: Pair) -> bool:
    """Tell a pair of a page, whose reader kept its inline tags, from a string with markup in a catalogue or a cue."""
    return pair.kind not in (Kind.UNKNOWN, Kind.CUE) and not pair.key


PairFunction: TypeAlias = Callable[[Pair, Context], Iterator[Hit]]
GroupFunction: TypeAlias = Callable[[Sequence[Pair], Context], Iterator[tuple[Pair, Hit]]]
KeyFunction: TypeAlias = Callable[[Pair], Hashable | None]


class Rule(NamedTuple):
    """A rule as a value: its card and its function. Made by a decorator, never subclassed.

    Attributes:
        code: three letters of its family and three digits; never used again once released.
        name: names the fault, with hyphens; the file and the function have the same name with underscores.
        severity: its level unless a configuration says otherwise.
        doc: its docstring: the sentence shown in lists, why it matters, the norm, what it cannot see.
        trigger: bits of `Trait`; the rule is asked only about pairs that hold at least one. 0: about every pair.
        needs: the sides that must be there.
        default: whether it runs without being selected. A rule that is not is in preview.
        references: norms and sources, as text or addresses.
        module: on a card that lacks the parts above, the module that has the whole rule.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    doc: str
    good: tuple[Good, ...]
    bad: tuple[Bad, ...]
    trigger: int = 0
    needs: Needs = Needs.BOTH
    default: bool = True
    references: tuple[str, ...] = ()
    check: PairFunction | None = None
    check_group: GroupFunction | None = None
    key: KeyFunction | None = None
    module: str = ""

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return self.doc.strip().partition("\n")[0]

    @property
    def family(self) -> str:
        """The three letters that its code shares with its kin."""
        return self.code[:3]


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    good: Iterable[Good],
    bad: Iterable[Bad],
    trigger: Trait | int = 0,
    needs: Needs = Needs.BOTH,
    default: bool = True,
    references: Iterable[str] = (),
) -> Callable[[PairFunction], Rule]:
    """Make a rule of a pure function of one pair and the context, which yields hits."""
    card = Rule(code, name, severity, Scope.PAIR, "", tuple(good), tuple(bad), int(trigger), needs, default)
    return lambda function: card._replace(doc=function.__doc__ or "", references=tuple(references), check=function)


def document_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    good: Iterable[Good],
    bad: Iterable[Bad],
    needs: Needs = Needs.ANY,
    default: bool = True,
    references: Iterable[str] = (),
) -> Callable[[GroupFunction], Rule]:
    """Make a rule of a pure function of all pairs of one document, which yields (pair, hit)."""
    card = Rule(code, name, severity, Scope.DOCUMENT, "", tuple(good), tuple(bad), 0, needs, default)
    return lambda function: card._replace(
        doc=function.__doc__ or "", references=tuple(references), check_group=function
    )


def page_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    good: Iterable[Good],
    bad: Iterable[Bad],
    needs: Needs = Needs.ANY,
    default: bool = True,
    references: Iterable[str] = (),
) -> Callable[[GroupFunction], Rule]:
    """Make a document rule that is asked about pages, captions and subtitles only, and costs a catalogue nothing."""
    made = document_rule(code, name, severity, good=good, bad=bad, needs=needs, default=default, references=references)
    return lambda function: made(function)._replace(scope=Scope.PAGE)


def corpus_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    key: KeyFunction,
    good: Iterable[Good],
    bad: Iterable[Bad],
    needs: Needs = Needs.BOTH,
    default: bool = True,
    references: Iterable[str] = (),
) -> Callable[[GroupFunction], Rule]:
    """Make a rule of a key for each pair (None leaves it out) and a function of all pairs that share a key.

    Neither may depend on the order of files, so that an engine can map and group pairs over many machines.
    """
    made = document_rule(code, name, severity, good=good, bad=bad, needs=needs, default=default, references=references)
    return lambda function: made(function)._replace(scope=Scope.CORPUS, key=key)
