"""How a rule is written: the decorators, the card that they fill in, and what a rule may know."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple, Required, TypeAlias, TypedDict, TypeVar, Unpack, overload

from transcheck.document import DocumentFacts
from transcheck.glossary.model import Glossary
from transcheck.model import Cue, Hit, Kind, Pair, Segment, Severity, Side
from transcheck.rules.examples import Bad, Good, timed
from transcheck.rules.when import Condition, When, condition

__all__ = [
    "Bad",
    "Card",
    "Comparison",
    "Context",
    "Good",
    "GroupFunction",
    "KeyFunction",
    "Needs",
    "PairFunction",
    "Rule",
    "Scope",
    "TextFunction",
    "corpus_rule",
    "document_rule",
    "each_cue",
    "is_on_page",
    "is_page",
    "page_rule",
    "pair_rule",
    "text_rule",
    "timed",
    "translation_rule",
]


class Scope(StrEnum):
    """What a rule is a function of.

    A text, with what stands against it to excuse it; a source and its target; a pair, with its key, form and flags; a
    document; a page (a document whose texts have kinds); or all pairs that share a key.
    """

    TEXT = "text"
    TRANSLATION = "translation"
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


TextFunction: TypeAlias = Callable[[Segment, Segment | None, Context], Iterator[Hit]]
Comparison: TypeAlias = Callable[[Segment, Segment, Context], Iterator[Hit]]
PairFunction: TypeAlias = Callable[[Pair, Context], Iterator[Hit]]
GroupFunction: TypeAlias = Callable[[Sequence[Pair], Context], Iterator[tuple[Pair, Hit]]]
KeyFunction: TypeAlias = Callable[[Pair], Hashable | None]


class Rule(NamedTuple):
    """A rule as a value: its card and its function. Made by a decorator, never subclassed.

    Attributes:
        code: three letters of its family and three digits; never used again once released.
        name: names the fault, with hyphens; the file and the function have the same name with underscores.
        severity: its level unless a configuration says otherwise.
        scope: what it is asked about.
        lang: the language it judges, "en", "es" or "any": of the text, for a text rule; of the target, for a
            translation or pair rule; of the texts in which it finds faults, for a rule of documents.
        when: what must hold for it to be asked.
        needs: the sides that must be there.
        default: whether it runs without being selected. A rule that is not is in preview.
        doc: its docstring: the sentence shown in lists, why it matters, the norm, what it cannot see.
        references: norms and sources, as text or addresses.
        check: the function of a text, translation or pair rule; `check_group` that of the others.
        key: gives the key of a pair, for a corpus rule.
        module: on a card that lacks documentation, examples and functions, the module that has the whole rule.
        since: the version of transcheck that had it first.
        was: codes and names that it had before; who selects by them gets it, and a warning.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    lang: str = "any"
    when: When = When()
    needs: Needs = Needs.BOTH
    default: bool = True
    doc: str = ""
    good: tuple[Good, ...] = ()
    bad: tuple[Bad, ...] = ()
    references: tuple[str, ...] = ()
    check: Callable[..., Iterator[Hit]] | None = None
    check_group: GroupFunction | None = None
    key: KeyFunction | None = None
    module: str = ""
    since: str = "0.1.0"
    was: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return self.doc.strip().partition("\n")[0]

    @property
    def family(self) -> str:
        """The three letters that its code shares with its kin."""
        return self.code[:3]


class Card(TypedDict, total=False):
    """What every decorator takes: see `Rule`."""

    good: Required[Iterable[Good]]
    bad: Required[Iterable[Bad]]
    lang: Required[Literal["en", "es", "any"]]
    default: bool
    references: Iterable[str]
    since: str
    was: Iterable[str]


def _card(code: str, name: str, severity: Severity, scope: Scope, card: Card) -> Rule:
    return Rule(
        code,
        name,
        severity,
        scope,
        lang=card["lang"],
        default=card.get("default", True),
        good=tuple(card["good"]),
        bad=tuple(card["bad"]),
        references=tuple(card.get("references", ())),
        since=card.get("since", "0.1.0"),
        was=tuple(card.get("was", ())),
    )


@overload
def text_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    when: Condition = None,
    beside: Literal[True],
    **card: Unpack[Card],
) -> Callable[[Comparison], Rule]: ...


@overload
def text_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    when: Condition = None,
    beside: Literal[False] = False,
    **card: Unpack[Card],
) -> Callable[[TextFunction], Rule]: ...


def text_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    when: Condition = None,
    beside: bool = False,
    **card: Unpack[Card],
) -> Callable[[Callable[..., Iterator[Hit]]], Rule]:
    """Make a rule of a pure function of a text in `lang`, the text that stands against it, and the context.

    It is asked about every text in its language, source or target alike, and yields hits in that text; their side is
    the engine's to say. The other text is None where there is none, unless the rule judges `beside` it only.
    """
    made = _card(code, name, severity, Scope.TEXT, card)
    made = made._replace(when=condition(when), needs=Needs.BOTH if beside else Needs.ANY)
    return lambda function: made._replace(doc=function.__doc__ or "", check=function)


def translation_rule(
    code: str, name: str, severity: Severity, *, when: Condition = None, **card: Unpack[Card]
) -> Callable[[Comparison], Rule]:
    """Make a rule of a pure function of a source, its target in `lang`, and the context, which yields hits."""
    made = _card(code, name, severity, Scope.TRANSLATION, card)._replace(when=condition(when))
    return lambda function: made._replace(doc=function.__doc__ or "", check=function)


def pair_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    when: Condition = None,
    needs: Needs = Needs.BOTH,
    **card: Unpack[Card],
) -> Callable[[PairFunction], Rule]:
    """Make a rule of a pure function of a pair and the context: for the few that ask for a pair's key, form or flags.

    `pair.both` gives the two texts.
    """
    made = _card(code, name, severity, Scope.PAIR, card)._replace(when=condition(when), needs=needs)
    return lambda function: made._replace(doc=function.__doc__ or "", check=function)


def document_rule(
    code: str, name: str, severity: Severity, *, needs: Needs = Needs.ANY, **card: Unpack[Card]
) -> Callable[[GroupFunction], Rule]:
    """Make a rule of a pure function of all pairs of one document, which yields (pair, hit)."""
    return _grouped(_card(code, name, severity, Scope.DOCUMENT, card)._replace(needs=needs))


def page_rule(
    code: str, name: str, severity: Severity, *, needs: Needs = Needs.ANY, **card: Unpack[Card]
) -> Callable[[GroupFunction], Rule]:
    """Make a document rule that is asked about pages, captions and subtitles only, and costs a catalogue nothing."""
    return _grouped(_card(code, name, severity, Scope.PAGE, card)._replace(needs=needs))


def corpus_rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    key: KeyFunction,
    needs: Needs = Needs.BOTH,
    **card: Unpack[Card],
) -> Callable[[GroupFunction], Rule]:
    """Make a rule of a key for each pair (None leaves it out) and a function of all pairs that share a key.

    Neither may depend on the order of files, so that an engine can map and group pairs over many machines.
    """
    return _grouped(_card(code, name, severity, Scope.CORPUS, card)._replace(needs=needs, key=key))


def _grouped(made: Rule) -> Callable[[GroupFunction], Rule]:
    return lambda function: made._replace(doc=function.__doc__ or "", check_group=function)
