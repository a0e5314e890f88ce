"""Cheap facts about a text, one bit each: what kinds of character it holds.

The engine reads them once for each segment and skips every rule whose trigger has no bit in common with the pair,
so that a rule costs nothing on the many pairs where it can have nothing to say.
"""

from __future__ import annotations

from enum import IntFlag


class Trait(IntFlag):
    """What a text holds, judged by its characters alone."""

    DIGIT = 1
    QUESTION = 2  # ? ¿
    EXCLAMATION = 4  # ! ¡
    QUOTE = 8  # any quotation mark, straight or curly, and the apostrophe
    BRACKET = 16  # ( ) [ ] { }
    TAG = 32  # < > &
    BRACE = 64  # { }
    PERCENT = 128
    DOLLAR = 256
    BACKTICK = 512
    COLON = 1024  # : ;
    SLASH = 2048  # / \ @
    SPACE = 4096  # a space other than U+0020, a control character, a tab or a line break
    INVISIBLE = 8192  # zero width, bidirectional, replacement, and characters that mark encoding damage
    STAR = 16384  # * _ # | ~
    HYPHEN = 32768  # - and dashes
    ELLIPSIS = 65536  # … (three dots are found through DOT)
    DOT = 131072
    COMMA = 262144
    TERM = 524288  # a glossary term; set by the engine, which knows the glossary
    CURRENCY = 1048576  # € £ ¥ ° º ª
    UPPER = 2097152  # any capital letter A-Z or accented
    FOREIGN = 4194304  # a letter outside English and Spanish
    DOUBLE_SPACE = 8388608  # two spaces in a row


def _range(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_GROUPS = {
    Trait.DIGIT: "0123456789",
    Trait.QUESTION: "?¿",
    Trait.EXCLAMATION: "!¡",
    Trait.QUOTE: "\"'“”‘’‚„‟‛«»‹›´`″′",
    Trait.BRACKET: "()[]{}",
    Trait.TAG: "<>&",
    Trait.BRACE: "{}",
    Trait.PERCENT: "%",
    Trait.DOLLAR: "$",
    Trait.BACKTICK: "`",
    Trait.COLON: ":;",
    Trait.SLASH: "/\\@",
    Trait.SPACE: "\t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + _range(0x2000, 0x200A),
    Trait.INVISIBLE: "\ufeff\ufffd\ufffc\u00ad\u00c3\u00c2\u00e2\u0192"
    + _range(0x200B, 0x200F)
    + _range(0x202A, 0x202E)
    + _range(0x2060, 0x2069),
    Trait.STAR: "*_#|~",
    Trait.HYPHEN: "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    Trait.ELLIPSIS: "…",
    Trait.DOT: ".",
    Trait.COMMA: ",",
    Trait.CURRENCY: "€£¥°ºª",
    Trait.UPPER: "ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑ",
}

_BITS: dict[str, int] = {}
for _trait, _characters in _GROUPS.items():
    for _character in _characters:
        _BITS[_character] = _BITS.get(_character, 0) | int(_trait)
for _code in (*range(0x20), *range(0x7F, 0xA0)):
    _BITS[chr(_code)] = _BITS.get(chr(_code), 0) | int(Trait.SPACE)

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñ ")
_FOREIGN = int(Trait.FOREIGN)


def traits(text: str) -> int:
    """Give the bits of everything that `text` holds, as a plain int (an IntFlag is slow to combine)."""
    bits = 0
    known = _BITS.get
    for character in set(text) - _PLAIN:
        bits |= known(character, _FOREIGN)
    if "  " in text:
        bits |= 8388608
    return bits
