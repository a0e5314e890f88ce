"""Finds, among the names of columns or keys, those that hold the English, the Spanish, the id and the kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from transcheck.formats.base import ReadOptions
from transcheck.model import Kind
from transcheck.text.lazy import Lazy

_WORD = Lazy(r"[A-ZÁÉÍÓÚÜÑ]?[a-záéíóúüñ]+|[A-ZÁÉÍÓÚÜÑ]+(?![a-záéíóúüñ])|\d+")

_LANGUAGES = {
    "en": "en", "eng": "en", "english": "en", "ingles": "en", "inglés": "en",
    "es": "es", "esp": "es", "spa": "es", "spanish": "es", "español": "es", "espanol": "es", "castellano": "es",
}  # fmt: skip
_PARTS = {
    "source": "en", "src": "en", "original": "en", "msgid": "en", "origen": "en", "fuente": "en",
    "target": "es", "tgt": "es", "trg": "es", "translation": "es", "msgstr": "es", "traducción": "es",
    "traduccion": "es", "destino": "es",
}  # fmt: skip
_REGIONS = frozenset({
    "419", "ar", "au", "bo", "ca", "cl", "co", "cr", "cu", "do", "ec", "es", "gb", "gt", "hn", "ie", "in", "int",
    "latam", "mexico", "mx", "méxico", "ni", "nz", "pa", "pe", "pr", "py", "spain", "sv", "uk", "us", "usa", "uy",
    "ve", "za",
})  # fmt: skip
_FILLER = frozenset({"text", "texto", "string", "lang", "language", "value", "column", "segment"})
"""Words that say nothing about what a column holds: "English text" is "English"."""

_IDS = ("id", "key", "clave", "identifier", "string id", "uid")
_KINDS = ("kind", "type", "tipo", "clase")
_LENGTHS = ("max length", "maxlength", "max len", "limit", "length limit", "max chars")

_KIND_WORDS = {
    Kind.TITLE: "title titles titulo título headline titular",
    Kind.HEADING: "heading headings subtitle subheading header h1 h2 h3 h4 h5 h6 subtítulo encabezado section",
    Kind.CAPTION: "caption captions alt figcaption credit credits pie leyenda crédito",
    Kind.ROLE: "role roles position cargo rol puesto jobtitle",
    Kind.NAME: "name names nombre person author autor speaker",
    Kind.LIST_ITEM: "item items bullet bullets li listitem",
    Kind.PARAGRAPH: "paragraph body description summary content abstract bio lead intro p párrafo parrafo cuerpo",
    Kind.QUOTE: "quote quotes quotation cita blockquote pullquote",
    Kind.LABEL: "label labels placeholder tooltip hint etiqueta tag menu tab",
    Kind.BUTTON: "button buttons btn cta botón boton",
    Kind.CELL: "cell celda td th",
    Kind.CUE: "cue cues",
}  # fmt: skip
_KIND_OF = {word: kind for kind, names in _KIND_WORDS.items() for word in names.split()}


class Columns(NamedTuple):
    """One pair of names that hold the English and the Spanish of the same text.

    Attributes:
        source, target: the names as the file writes them.
        stem: what the two names have in common, such as "title"; "" when they name the language alone.
        kind: what the stem says about the text.
        by_part: named "source" and "target" or the like, which may mean other things than languages.
    """

    source: str
    target: str
    stem: str = ""
    kind: Kind = Kind.UNKNOWN
    by_part: bool = False


class ColumnLayout(NamedTuple):
    """What each column of a table is for."""

    pairs: tuple[Columns, ...] = ()
    id: str | None = None
    kind: str | None = None
    max_length: str | None = None


def words_of(name: str) -> list[str]:
    """Split a name into its lower-case words: "imageAlt_en-US" gives image, alt, en, us."""
    return [word.lower() for word in _WORD.findall(name)]


@lru_cache(maxsize=10_000)
def kind_of(name: str) -> Kind:
    """Give what a column, key or kind value says a text is: its last word that tells, as in "button_label"."""
    words = words_of(name)
    if words[-2:] in (["list", "item"], ["job", "title"], ["alt", "text"]):
        return {"item": Kind.LIST_ITEM, "title": Kind.ROLE, "text": Kind.CAPTION}[words[-1]]
    for word in reversed(words):
        found = _KIND_OF.get(word)
        if found is not None:
            return found
    return Kind.UNKNOWN


def language_of(name: str) -> tuple[str, str] | None:
    """Give (language, stem) of a name that starts or ends with a language: "title_en", "es-MX", "English text".

    The stem is what remains, its words joined by spaces.
    """
    return _split(words_of(name), _LANGUAGES)


def _split(words: list[str], known: Mapping[str, str]) -> tuple[str, str] | None:
    """Take a language and its region off the start or the end of a name; None when neither has one."""
    if not words:
        return None
    if words[0] in known:
        index, after = 0, words[1:]
    elif words[-1] in known:
        index, after = len(words) - 1, []
    elif words[-1] in _REGIONS and len(words) > 1 and words[-2] in known:
        index, after = len(words) - 2, words[-1:]
    else:
        return None
    if after and after[0] in _REGIONS:
        after = after[1:]
    stem = [word for word in (*words[:index], *after) if word not in _FILLER]
    return known[words[index]], " ".join(stem)


def any_pair(names: Iterable[str]) -> bool:
    """Whether two of the names hold the English and the Spanish of the same text; stops at the first two."""
    seen = set()
    for name in names:
        words = words_of(name.replace("\\u00e9", "é").replace("\\u00f1", "ñ").replace("\\u00f3", "ó"))
        for known in (_LANGUAGES, _PARTS):
            found = _split(words, known)
            if found is not None:
                lang, stem = found
                if ("es" if lang == "en" else "en", stem, known is _PARTS) in seen:
                    return True
                seen.add((lang, stem, known is _PARTS))
    return False


def layout(names: Iterable[str], options: ReadOptions) -> ColumnLayout:
    """Give what each of `names` is for: all pairs of columns, and where id, kind and length limit stand.

    Columns that the options name go before those found. Names with a language ("en", "title_es") go before names
    with a part ("source", "target"), which are looked for only when no language is named.
    """
    ordered = list(dict.fromkeys(names))
    plain = {" ".join(words_of(name)): name for name in reversed(ordered)}
    if options.source_column or options.target_column:
        pairs = _named(ordered, options)
    else:
        pairs = _matched(ordered, _LANGUAGES) or _matched(ordered, _PARTS)
    taken = {name for pair in pairs for name in (pair.source, pair.target)}

    def pick(given: str | None, usual: tuple[str, ...]) -> str | None:
        if given is not None:
            return _fold_find(ordered, given)
        return next((plain[word] for word in usual if word in plain and plain[word] not in taken), None)

    return ColumnLayout(
        pairs,
        pick(options.id_column, _IDS),
        pick(options.kind_column, _KINDS),
        pick(None, _LENGTHS),
    )


def _named(names: list[str], options: ReadOptions) -> tuple[Columns, ...]:
    source = _fold_find(names, options.source_column) if options.source_column else _only(names, "en")
    target = _fold_find(names, options.target_column) if options.target_column else _only(names, "es")
    return (Columns(source, target),) if source is not None and target is not None else ()


def _only(names: list[str], lang: str) -> str | None:
    for known in (_LANGUAGES, _PARTS):
        for name in names:
            found = _split(words_of(name), known)
            if found and found[0] == lang:
                return name
    return None


def _fold_find(names: list[str], wanted: str) -> str | None:
    if wanted in names:
        return wanted
    return next((name for name in names if name.casefold() == wanted.casefold()), None)


def _matched(names: list[str], known: Mapping[str, str]) -> tuple[Columns, ...]:
    sources: dict[str, str] = {}
    targets: list[tuple[str, str]] = []
    for name in names:
        found = _split(words_of(name), known)
        if found is None:
            continue
        lang, stem = found
        if lang == "en":
            sources.setdefault(stem, name)
        else:
            targets.append((stem, name))
    # Several Spanish columns ("es-ES", "es-MX") are all held against the one English column.
    by_part = known is _PARTS
    return tuple(
        Columns(sources[stem], name, stem, kind_of(stem), by_part) for stem, name in targets if stem in sources
    )
