"""What a rule waits for: small conditions that a rule declares and that `&` and `|` join.

The engine joins the conditions of all rules into one table, looks over each text once, and asks the few rules whose
condition holds. A condition is about the text that a text rule judges; for other rules, about either side, unless
`in_source` or `in_target` says which. Words go by language: they are looked for on the side that is written in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from transcheck.text.markup.marks import TRIGGER
from transcheck.text.traits import Trait


class Atom(NamedTuple):
    """One thing that may hold; a plain value.

    Attributes:
        kind: one of `KINDS`.
        where: "own" (the text that is judged, or either side), "other", "source" or "target"; "en" or "es" for words.
        bits: traits, of which a text must hold one.
        text: a string to hold, the name of a fact, the family and the sort of a difference, the sort of a value.
        rows: the words; two rows of them for neighbours.
    """

    kind: str
    where: str
    bits: int = 0
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


KINDS = frozenset(("trait", "words", "lacks", "neighbours", "holds", "written", "found", "differs", "values"))


Clause: TypeAlias = tuple[Atom, ...]
"""Atoms of which one must hold."""


class When:
    """Clauses that must all hold. None: always."""

    __slots__ = ("clauses",)

    def __init__(self, *clauses: Clause) -> None:
        if not all(clauses):
            raise ValueError("a condition that nothing can meet")
        self.clauses = clauses

    def __and__(self, other: Condition) -> When:
        return When(*self.clauses, *condition(other).clauses)

    def __or__(self, other: Condition) -> When:
        theirs = condition(other).clauses
        return When(*(tuple(dict.fromkeys((*ours, *more))) for ours in self.clauses for more in theirs))

    def __rand__(self, other: Trait) -> When:
        return condition(other) & self

    def __ror__(self, other: Trait) -> When:
        return condition(other) | self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.clauses == other.clauses

    def __hash__(self) -> int:
        return hash(self.clauses)

    def __repr__(self) -> str:
        return f"When{self.clauses!r}"


Condition: TypeAlias = When | Trait | None


def condition(given: Condition) -> When:
    """Give what a decorator was given as clauses: a trait stands for a text that holds it, None for every text."""
    if given is None:
        return When()
    return given if isinstance(given, When) else Holds(given)


def starts(*heads: str) -> tuple[str, ...]:
    """Give the words that begin so, for `Words` and `Neighbours`."""
    return tuple(f"{head}*" for head in heads)


def ends(*tails: str) -> tuple[str, ...]:
    """Give the words that end so, for `Words` and `Neighbours`."""
    return tuple(f"*{tail}" for tail in tails)


class Words(When):
    """A text holds one of the words, given in small letters; with both languages, each text one of its own."""

    __slots__ = ()

    def __init__(self, *, en: Iterable[str] = (), es: Iterable[str] = ()) -> None:
        rows = (("en", _row(en)), ("es", _row(es)))
        super().__init__(*((Atom("words", lang, rows=(row,)),) for lang, row in rows if row))
        if not self.clauses:
            raise ValueError("no words to wait for")


class Lacks(When):
    """A text holds none of the words, given in small letters; with both languages, each text none of its own."""

    __slots__ = ()

    def __init__(self, *, en: Iterable[str] = (), es: Iterable[str] = ()) -> None:
        words = Words(en=en, es=es)
        super().__init__(*(tuple(atom._replace(kind="lacks") for atom in clause) for clause in words.clauses))


class Neighbours(When):
    """A text holds a word of the first row right before one of the second; signs may stand between."""

    __slots__ = ()

    def __init__(
        self,
        *,
        en: tuple[Iterable[str] | str, Iterable[str] | str] | None = None,
        es: tuple[Iterable[str] | str, Iterable[str] | str] | None = None,
    ) -> None:
        given = [(lang, (_row(rows[0]), _row(rows[1]))) for lang, rows in (("en", en), ("es", es)) if rows]
        if not given or not all(all(rows) for _, rows in given):
            raise ValueError("neighbours are two rows of words")
        super().__init__(*((Atom("neighbours", lang, rows=rows),) for lang, rows in given))


class Holds(When):
    """A text holds one of the strings of characters outside its marks, or a character of one of the traits.

    Traits that must both be there are written `Holds(one) & other`, for `one & other` is no trait at all.
    """

    __slots__ = ()

    def __init__(self, *characters: str | Trait) -> None:
        if not all(characters):
            raise ValueError("nothing to hold")
        super().__init__(tuple(map(_held, characters)))


class Written(When):
    """A text holds one of the strings of characters, inside its marks or outside."""

    __slots__ = ()

    def __init__(self, *strings: str) -> None:
        if not all(strings):
            raise ValueError("every text holds the empty string")
        super().__init__(tuple(Atom("written", "own", text=string) for string in strings))


class Found(When):
    """One of a text's facts, named as in `FACTS`, is not empty."""

    __slots__ = ()

    def __init__(self, *facts: str) -> None:
        if not set(facts) <= FACTS.keys():
            raise ValueError(f"no facts are called {set(facts) - FACTS.keys()}")
        super().__init__(tuple(Atom("found", "own", text=fact) for fact in facts))


FACTS = {
    "brackets": Trait.BRACKET,
    "crossed": Trait.QUESTION | Trait.EXCLAMATION,
    "humped": Trait.UPPER,
    "marks": Trait(TRIGGER),
    "numbers": Trait(0),
    "quotes": Trait.QUOTE,
    "repeats": Trait(0),
    "stray quotes": Trait.QUOTE,
    "unclosed": Trait.QUESTION | Trait.EXCLAMATION,
    "unopened": Trait.QUESTION | Trait.EXCLAMATION,
}
"""The facts that can be waited for, with the traits of which a text that has them holds one; 0: any text may."""


FAMILIES = frozenset("placeholder tag code role link reference option email".split())
SORTS = frozenset("missing changed damaged spaced weak added order".split())
VALUES = frozenset("missing added changed converted".split())


class Differs(When):
    """A mark of a family was lost, changed … in the translation; see `Difference` for families and sorts."""

    __slots__ = ()

    def __init__(self, family: str, *sorts: str) -> None:
        if family not in FAMILIES or not SORTS.issuperset(sorts):
            raise ValueError(f"no difference is called {family} {' '.join(sorts)}")
        super().__init__(tuple(Atom("differs", "own", text=f"{family} {sort}".rstrip()) for sort in sorts or ("",)))


class Values(When):
    """The values of the two sides differ: "missing", "added", "changed" or "converted" ones; see `Comparison`."""

    __slots__ = ()

    def __init__(self, *sorts: str) -> None:
        if not VALUES.issuperset(sorts):
            raise ValueError(f"values are not {' '.join(sorts)}")
        super().__init__(tuple(Atom("values", "own", text=sort) for sort in sorts))


def in_source(given: Condition) -> When:
    """Give the condition as one about the source."""
    return _placed(given, "source")


def in_target(given: Condition) -> When:
    """Give the condition as one about the target."""
    return _placed(given, "target")


def in_other(given: Condition) -> When:
    """Give the condition as one about the text that stands against the one a text rule judges."""
    return _placed(given, "other")


def _placed(given: Condition, where: str) -> When:
    clauses = condition(given).clauses
    return When(*(tuple(a._replace(where=where) if a.where == "own" else a for a in clause) for clause in clauses))


def _held(characters: str | Trait) -> Atom:
    if isinstance(characters, Trait):
        return Atom("trait", "own", int(characters))
    return Atom("holds", "own", text=characters)


def _row(words: Iterable[str]) -> tuple[str, ...]:
    row = (words,) if isinstance(words, str) else tuple(sorted(set(words)))
    if not all(row):
        raise ValueError("an empty word")
    return row
