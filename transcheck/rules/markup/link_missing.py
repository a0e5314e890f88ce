from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import missing

_SCHEMES = frozenset("http https ftp ftps sftp ssh git svn file ws wss rtsp rtmp irc ldap ldaps smb nfs".split())


@translation_rule(
    "MRK040",
    "link-missing",
    Severity.WARNING,
    lang="any",
    when=Differs("link", "missing"),
    good=[
        Good("See [the guide](guide.md)", "Vea [la guía](guide.md)"),
        Good("See https://example.org/en/", "Vea https://example.org/es/"),
        Good("See `the site <https://example.org>`_", "Vea `el sitio <https://example.org>`_"),
    ],
    bad=[
        Bad("See [the guide⟦](guide.md)⟧", "Vea la guía", says="no ](guide.md) in the translation"),
        Bad("Write to ⟦https://example.org/help⟧", "Escríbanos", says="no https://example.org/help in the translation"),
    ],
    references=["CommonMark 0.31, 6.3: Links", "docutils, reStructuredText Markup Specification: Hyperlink References"],
)
def link_missing(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A link or an address of the source is not in the translation, nor is another in its place.

    The reader cannot go where readers of the source can. Another address in its place may be the Spanish page.
    """
    for mark in missing(source.facts, target.facts, "link"):
        if mark.text in target.text:
            continue
        scheme, _, rest = mark.text.partition("://")
        if not rest or scheme.lower() in _SCHEMES:  # others are patterns, as in transport://user:password@host
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
