"""What counts as a mark, what is masked, and that no text takes long or breaks the offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.markup.marks import BLANK, find_marks


def marks_of(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, mark.text) for mark in find_marks(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Found %d of %1$s", [("printf", "%d"), ("printf", "%1$s")]),
        ("%(name)s and %%", [("named", "%(name)s"), ("percent", "%%")]),
        ("{0} {name!r:>10} {user.id} {}", [("brace", t) for t in ("{0}", "{name!r:>10}", "{user.id}", "{}")]),
        ("{{ user }} {% if x %}", [("mustache", "{{ user }}"), ("jinja", "{% if x %}")]),
        ("%{count} #{name}", [("ruby", "%{count}"), ("ruby", "#{name}")]),
        ("${HOME} $user", [("shell", "${HOME}"), ("shell", "$user")]),
        ("%1 of %n, :name", [("qt", "%1"), ("printf", "%n"), ("colonvar", ":name")]),
        ("$0 to $1", [("shell", "$0"), ("shell", "$1")]),
        ('<a href="x">go</a><br/>', [("tag", '<a href="x">'), ("tag", "</a>"), ("tag", "<br/>")]),
        ("copy <file>", [("angle", "<file>")]),
        ("&nbsp;&#160;", [("entity", "&nbsp;"), ("entity", "&#160;")]),
        ("``a b`` and `c`", [("literal", "``a b``"), ("code", "`c`")]),
        (":py:func:`len` `x <u>`_", [("role", ":py:func:`len`"), ("link", "`x <u>`_")]),
        ("[1]_ |today|", [("footnote", "[1]_"), ("substitution", "|today|")]),
        ("[docs](a/b.md)", [("target", "](a/b.md)")]),
        ("see https://a.org/x_(y).", [("url", "https://a.org/x_(y)")]),
        ("write to ana.b@c.org", [("email", "ana.b@c.org")]),
        ("on ab.cde@x or .bashrc@home", []),
        ("ask a.bob/c@d.org", [("email", "c@d.org")]),
        ("{$ a $}, __init__()", [("jinja", "{$ a $}"), ("name", "__init__()")]),
        ("run --all in /etc/hosts or ~/x", [("option", "--all"), ("path", "/etc/hosts"), ("path", "~/x")]),
        ("os.path, run(), a_b, x.py", [("name", "os.path"), ("call", "run()"), ("name", "a_b"), ("name", "x.py")]),
        ("Ctrl+Shift+T in C++", [("key", "Ctrl+Shift+T"), ("key", "C++")]),
        ("std::list [b]x[/b]", [("scope", "std::list"), ("bbcode", "[b]"), ("bbcode", "[/b]")]),
        ("[url=x.org]here [u]ser", [("bbcode", "[url=x.org]")]),
        ("[param key] of [i] and [s]x", [("bbcode", "[param key]")]),
        (r"C:\Users and \n", [("path", r"C:\Users"), ("escape", r"\n")]),
    ],
)  # fmt: skip
def test_marks_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert marks_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "un 64% más rápido",
        "el 100 % a tiempo",
        "archivo(s) y función(es)",
        "a las 5 p.m. de hoy",
        "EE. UU. y etc.",
        "si a < b y c > d",
        "cuesta $5 o 3,5",
        "y/o km/h",
        "El fin.El comienzo y fin.el resto",
        "día -y noche-",
        "[u]ser, [e]dit",
        "a las 10:30",
        "&Archivo y _Abrir",
        "_énfasis_ y *énfasis*",
    ],
)
def test_prose_stays_readable(text: str) -> None:
    assert find_marks(text) == ((), text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See `the site <http://a.b>`_ now", "See the site  now"),
        ("See :ref:`the guide <g>` now", "See the guide  now"),
        ("Press <b>Enter</b>", "Press Enter"),
        ("{n, plural, one {# día} other {# días}}", "# día# días"),
        (":guilabel:`Save` it", " it"),
    ],
)
def test_words_inside_markup_stay_in_the_mask(text: str, words: str) -> None:
    assert find_marks(text)[1].replace(BLANK, "") == words


@given(st.text(alphabet="ab1 `:<>/&;{}[]()%$#|*_.-+@\\\n=\"'", max_size=80))
def test_any_text_keeps_its_length_and_offsets(text: str) -> None:
    marks, masked = find_marks(text)

    assert len(masked) == len(text)
    assert all(text[mark.start : mark.end] == mark.text for mark in marks)
    assert all(a.end <= b.start for a, b in pairwise(marks))
    assert all(m in (t, BLANK) for m, t in zip(masked, text, strict=True))
