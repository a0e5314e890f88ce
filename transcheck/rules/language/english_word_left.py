from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.data import words
from transcheck.lexicon import ENGLISH as ENGLISH_WORD
from transcheck.lexicon import lexicon, word_languages
from transcheck.lexicon.concepts import translations
from transcheck.lexicon.loanwords import LOANWORDS
from transcheck.model import Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH

# A word was forgotten here when at least this many other targets translate it, and hardly any keep it.
_FEWEST = 5
_KEPT = 0.1
# What Spanish takes over as it is needs more to speak against it.
_LOAN_FEWEST = 12
_LOAN_KEPT = 0.05
# Nor may it stand beside this many texts that say it with the usual Spanish word, where few keep it.
_SAID = 2
_SHARE = 0.5
_LABEL = 5

_BUTTONS = (("A red button", "Un botón rojo"), ("The button is red", "El botón es rojo"))
_OTHERS = (
    ("Sweep the kitchen", "Barra la cocina"),
    ("The kitchen is warm", "La cocina está caliente"),
    ("A kitchen with a view", "Una cocina con vistas"),
    ("Two chairs in the kitchen", "Dos sillas en la cocina"),
    ("The old kitchen", "La cocina vieja"),
    ("The kitchen is closed", "La cocina está cerrada"),
    ("Paint the kitchen", "Pinte la cocina"),
    ("A small kitchen", "Una cocina pequeña"),
    ("The kitchen clock", "El reloj de la cocina"),
)


@document_rule(
    "LNG003",
    "english-word-left",
    Severity.WARNING,
    lang="es",
    needs=Needs.BOTH,
    good=[
        Good("Open the kitchen window", "Abra la ventana de la cocina", others=_OTHERS),
        Good("Merge the branch", "Haga un merge de la rama"),
        Good("The word “kitchen” is English", "La palabra «kitchen» es inglesa", others=_OTHERS),
    ],
    bad=[
        Bad(
            "Lock the kitchen door",
            "Cierre la puerta de la ⟦kitchen⟧",
            says="“kitchen” is left in English; 9 other texts translate it",
            others=_OTHERS,
        ),
        Bad(
            "Press the button twice",
            "Pulse el ⟦button⟧ dos veces",
            says="“button” is left in English; “botón” in 2 other texts",
            suggests="botón",
            others=_BUTTONS,
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def english_word_left(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish sentence keeps an English word that the rest of the document translates.

    Which English words a house keeps is its own affair, so the document is the judge. The rule speaks where five other
    texts or more translate the word and at most one in ten keeps it; and where two other texts or more say it with its
    usual Spanish word, and at most half as many keep it. Words in quotation marks, code and emphasis are kept on
    purpose.
    """
    languages = word_languages()
    left: list[tuple[Pair, list[str]]] = []
    met: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for pair in pairs:
        if pair.source is None or pair.target is None:
            continue
        english = pair.source.facts.vocabulary
        met.update(english)
        if pair.source.text == pair.target.text:
            kept.update(english)
            continue
        shared = (w for w in english & pair.target.facts.vocabulary if len(w) > 1)
        words = [word for word in shared if languages[word] == ENGLISH_WORD]
        if words:
            kept.update(set(words))
            left.append((pair, words))
    forgotten = {word for _, words in left for word in words if _is_rare(word, met[word], kept[word])}
    doubtful = {word for _, words in left for word in words if kept[word] < met[word]} - forgotten
    said = translations(pairs, doubtful | forgotten)
    for pair, words in left:
        for word in dict.fromkeys(words):
            others = said.get(word, Counter())
            if word in forgotten or (kept[word] <= _SHARE * others.total() and others.total() >= _SAID):
                yield from ((pair, hit) for hit in _hits(pair, word, met[word] - kept[word], others))


def _is_rare(word: str, met: int, kept: int) -> bool:
    """Tell a word that hardly any target of those that could have it keeps."""
    fewest, most = (_LOAN_FEWEST, _LOAN_KEPT) if word in LOANWORDS else (_FEWEST, _KEPT)
    return met - kept >= fewest and kept <= most * met


def _hits(pair: Pair, word: str, others: int, said: Counter[str]) -> Iterator[Hit]:
    assert pair.source is not None
    assert pair.target is not None
    facts = pair.target.facts
    place = facts.folded.index(word)
    start, end = facts.spans[place]
    text = pair.target.text
    if not _is_cased(pair, place, said) or text[start - 1 : start].isalnum() or lexicon("es").known(word):
        return
    # *word*, «word», 'word', _word_ and (word) are quoted, or glosses of the translation before them.
    around = _AROUND - _IN_TITLE if _is_in_title(facts, start) else _AROUND
    if text[start - 1 : start] in around or text[end : end + 1] in around:
        return
    if _is_code(facts, place) or _is_in_name(facts, place) or _is_glossed(pair.source.text, text, start):
        return
    if any(quoted.start < start < quoted.end for quoted in facts.quotes.spans):
        return
    usual = said.most_common(1)[0] if said else None
    if usual is None:
        why = f"{others} other texts translate it"
    else:
        why = f"“{usual[0]}” in {usual[1]} other text{'s' * (usual[1] != 1)}"
    yield Hit(Span(start, end), f"“{word}” is left in English; {why}", suggestion=usual[0] if usual else None)


def _is_cased(pair: Pair, place: int, said: Counter[str]) -> bool:
    """Tell a word from a name by its case: small, or with the capital of a text's first word or of a label."""
    assert pair.source is not None
    assert pair.target is not None
    words = pair.target.facts.words
    word = words[place]
    if word.islower():
        return True
    if not said or not word.istitle() or word.lower() in ENGLISH or word not in pair.source.facts.words:
        return False
    return place == 0 or len(words) <= _LABEL


def _is_code(facts: Facts, place: int) -> bool:
    """Tell a name in code, by the noun or the option before it, from a word, and a line of code from one of prose."""
    start, end = facts.spans[place]
    line = facts.text[
        facts.text.rfind("\n", 0, start) + 1 : (facts.text.find("\n", end) + 1 or len(facts.text) + 1) - 1
    ]
    opened = max(facts.text.rfind(tag, 0, start) for tag in ("<tt>", "<code>", "<kbd>", "<samp>"))
    if opened >= 0 and "</" not in facts.text[opened:start]:
        return True
    if facts.text[max(0, start - 4) : start - 2].endswith(" -") and facts.text[start - 1] == " ":
        return True  # what an option such as -a is given
    if line.rstrip().endswith((";", "{")) or any(m.kind == "option" and m.end + 1 == start for m in facts.marks):
        return True
    if facts.words[place] in ENGLISH:  # "and" between two names stands far behind the noun that tells what they are
        return bool(place) and _gap(facts, place - 1).isspace() and facts.folded[place - 1] in _CODE_NOUNS
    return not _CODE_NOUNS.isdisjoint(facts.folded[max(0, place - 2) : place])


def _is_in_name(facts: Facts, place: int) -> bool:
    """Tell a word of a longer English passage, such as a title or a list of names, by the words right beside it."""
    languages = word_languages()
    if place and _gap(facts, place - 1).strip(",") == " ":
        before = facts.words[place - 1]
        if before[0].isupper() or languages[before] == ENGLISH_WORD:
            return True
    if place + 1 < len(facts.words) and _gap(facts, place).strip(",") == " ":
        after = facts.words[place + 1]
        return after[0].isupper() or languages[after] == ENGLISH_WORD
    return False


def _gap(facts: Facts, place: int) -> str:
    """Give what stands between a word and the next."""
    return facts.masked[facts.spans[place][1] : facts.spans[place + 1][0]]


def _is_glossed(source: str, text: str, start: int) -> bool:
    """Tell a term that is kept, and explained in brackets behind it."""
    bracket = text.find(" (", start, start + 60)
    return bracket >= 0 and text[start:bracket] in source


def _is_in_title(facts: Facts, start: int) -> bool:
    """Tell a word of a title that people read from one of code: ":ref:`title <target>`"."""
    return any(m.kind == "role" and m.start < start < m.end and "<" in m.text for m in facts.marks)


# What follows one of these is a name in code: "la etiqueta title", "los atributos title y alt", "la opción channel".
_CODE_NOUNS = words("es", "code.nouns")
_IN_TITLE = frozenset("`<")
_AROUND = frozenset(":*_'\"«»“”‘’`([<>/=-{}|#@&\\.")
