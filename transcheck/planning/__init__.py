"""From what the rules wait for to the few to ask about each pair.

Which rules can be asked at all depends on the languages of the two texts: a *shape*. The traits of a pair cut them down
to a *plan*; few combinations occur, so plans are kept. What a pair must hold beyond that is a mask of bits for each
clause of a rule's condition: cheap bits come from one look over each text, dear ones (differences of marks and values,
quotations …) are worked out once, and only when a rule that is still in question waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from transcheck.model import Hit, Pair, Segment
from transcheck.planning.layout import ALWAYS, TRAITS, Dear, Layout
from transcheck.planning.table import STRINGS, Table
from transcheck.rules import complete
from transcheck.rules.base import Needs, Rule, Scope
from transcheck.rules.when import FACTS, Atom, Clause
from transcheck.text.markup.marks import TRIGGER
from transcheck.text.traits import traits

SOURCE, TARGET, BOTH, PAIR = range(4)
"""How a rule is asked: about the source as a text, about the target as one, about the two, or about the pair."""

_MOST_PLANS = 4_096
_CHEAP = frozenset(("trait", "words", "lacks", "neighbours", *STRINGS))


class Question:
    """A rule asked in one way: about which text or texts, and the bits that must stand for it.

    Attributes:
        rule: the rule or its card.
        role: how it is asked.
        masks: of each of them a bit must stand; the one that stands most seldom first.
        gates: an early sieve: either text must have a trait of each.
        dear: what works out bits of `masks` that cost more than a look.
    """

    __slots__ = ("_check", "dear", "gates", "masks", "role", "rule")

    def __init__(self, rule: Rule, role: int) -> None:
        self.rule = rule
        self.role = role
        self.masks: list[int] = []
        self.gates: list[int] = []
        self.dear: list[Dear] = []
        self._check: Callable[..., Iterator[Hit]] | None = None

    @property
    def check(self) -> Callable[..., Iterator[Hit]]:
        """The rule's function; its module is imported when it is asked for the first time."""
        if self._check is None:
            self._check = complete(self.rule).check
            assert self._check is not None
        return self._check


class _Plan(NamedTuple):
    """What is left to ask of pairs with the same traits.

    Attributes:
        questions: each behind its first mask, and with the others.
        dear: what they wait for that costs more than a look.
    """

    questions: tuple[tuple[int, tuple[int, ...], Question], ...]
    dear: tuple[Dear, ...]


class Planner:
    """Gives the questions to ask about each pair, for a fixed set of rules.

    Args:
        rules: text, translation and pair rules, or their cards.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        atoms = [atom for rule in self._rules for clause in rule.when.clauses for atom in clause]
        self._tables = {lang: Table(atoms, lang) for lang in ("en", "es", "")}
        self._shapes: dict[tuple[str, str], Shape] = {}

    def questions(self, pair: Pair, extra: int = 0) -> list[Question]:
        """Give the rules whose conditions hold on a pair, in their order.

        Args:
            pair: the pair.
            extra: traits that the engine gives to it.
        """
        source, target = pair.source, pair.target
        langs = ("" if source is None else source.lang, "" if target is None else target.lang)
        shape = self._shapes.get(langs) or self.shape(langs)
        return shape.questions(source, target, extra)

    def shape(self, langs: tuple[str, str]) -> Shape:
        """Give the questions about pairs in these languages; "" stands for a text that is not there."""
        if langs not in self._shapes:
            self._shapes[langs] = Shape(self._rules, self._tables, langs)
        return self._shapes[langs]


class Shape:
    """What can be asked about pairs of texts in two languages.

    Attributes:
        every: the questions, in the order of rules.
    """

    def __init__(self, rules: Sequence[Rule], tables: dict[str, Table], langs: tuple[str, str]) -> None:
        self._langs = tuple(lang.partition("-")[0] for lang in langs)
        source, target = (tables.get(lang, tables[""]) for lang in self._langs)
        self._layout = Layout(source, target)
        self._plans: dict[int, _Plan] = {}
        asked = (self._question(rule, role) for rule in rules for role in self._roles(rule))
        self.every = tuple(question for question in asked if question is not None)

    def questions(self, source: Segment | None, target: Segment | None, extra: int) -> list[Question]:
        """Give the questions whose conditions hold on two texts in these languages; see `Planner.questions`."""
        theirs = extra if source is None else extra | source.facts.traits
        ours = 0 if target is None else target.facts.traits
        plan = self._plans.get(theirs | ours) or self._plan(theirs | ours)
        bits = ALWAYS | theirs | ours << TRAITS
        if source is not None:
            bits |= self._layout.look(source, SOURCE)
        if target is not None:
            bits |= self._layout.look(target, TARGET)
        for work_out in plan.dear:
            bits |= work_out(source, target)
        found = []
        for _, rest, question in [asked for asked in plan.questions if asked[0] & bits]:
            for mask in rest:
                if not mask & bits:
                    break
            else:
                found.append(question)
        return found

    def _plan(self, held: int) -> _Plan:
        """Make the plan for pairs with these traits."""
        left = [q for q in self.every if all(gate & held for gate in q.gates)]
        questions = tuple((q.masks[0], tuple(q.masks[1:]), q) for q in left)
        plan = _Plan(questions, tuple(dict.fromkeys(dear for q in left for dear in q.dear)))
        if len(self._plans) >= _MOST_PLANS:
            self._plans.clear()
        self._plans[held] = plan
        return plan

    def _roles(self, rule: Rule) -> Iterator[int]:
        """Yield the ways in which a rule can be asked about pairs in these languages."""
        present = [side for side in (SOURCE, TARGET) if self._langs[side]]
        if rule.scope is Scope.TEXT:
            if rule.needs is Needs.ANY or len(present) == 2:
                yield from (side for side in present if rule.lang in ("any", self._langs[side]))
            return
        if rule.lang not in ("any", self._langs[TARGET] or rule.lang):
            return
        if _meets(rule.needs, present):
            yield PAIR if rule.scope is Scope.PAIR else BOTH

    def _question(self, rule: Rule, role: int) -> Question | None:
        question = Question(rule, role)
        for clause in rule.when.clauses:
            mask = self._mask(clause, question)
            if not mask:
                return None
            question.masks.append(mask)
            gate = _gate(clause)
            if gate:
                question.gates.append(gate)
        # The bits are in the order of what they tell: traits are common, differences are rare.
        question.masks = sorted(question.masks, reverse=True) or [ALWAYS]
        return question

    def _mask(self, clause: Clause, question: Question) -> int:
        mask = 0
        for atom in clause:
            for side in self._sides(atom, question.role):
                if atom.kind in _CHEAP:
                    mask |= self._layout.cheap(atom, side)
                else:
                    bit, dear = self._layout.dear(atom, side)
                    mask |= bit
                    question.dear.append(dear)
        return mask

    def _sides(self, atom: Atom, role: int) -> Iterable[int]:
        """Give the sides on which an atom may hold when a rule is asked in one way."""
        match atom.where:
            case "source" | "target" as where:
                sides: tuple[int, ...] = (SOURCE,) if where == "source" else (TARGET,)
            case "own" if role < BOTH:
                sides = (role,)
            case "own" | "other":
                sides = (SOURCE, TARGET) if role >= BOTH else (1 - role,)
            case lang:
                return [side for side in (SOURCE, TARGET) if self._langs[side] == lang]
        return [side for side in sides if self._langs[side]]


def _meets(needs: Needs, present: Sequence[int]) -> bool:
    match needs:
        case Needs.BOTH:
            return len(present) == 2
        case Needs.SOURCE:
            return SOURCE in present
        case Needs.TARGET:
            return TARGET in present
    return bool(present)


def _gate(clause: Clause) -> int:
    """Give traits of which a text that meets a clause holds one; 0 where any text may meet it."""
    gates = [_trait(atom) for atom in clause]
    return reduce(or_, gates, 0) if all(gates) else 0


def _trait(atom: Atom) -> int:
    match atom.kind:
        case "trait":
            return atom.bits
        case "holds" | "written":
            return traits(atom.text)
        case "found":
            return int(FACTS[atom.text])
        case "differs":
            return TRIGGER
    return 0
