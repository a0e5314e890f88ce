from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait

_SCHEMES = frozenset("http https ftp ftps sftp ssh git svn file ws wss rtsp rtmp irc ldap ldaps smb nfs".split())


@rule(
    "MRK040",
    "link-missing",
    Severity.WARNING,
    trigger=Trait.BACKTICK | Trait.BRACKET | Trait.SLASH,
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
def link_missing(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A link or an address of the source is not in the translation, nor is another in its place.

    The reader cannot go where readers of the source can. Another address in its place may be the Spanish page.
    """
    source, target = pair.source, pair.target
    assert source is not None
    assert target is not None
    for lost in target.facts.against(source.facts):
        mark = lost.source
        if lost.family != "link" or lost.sort != "missing" or mark is None or mark.text in target.text:
            continue
        scheme, _, rest = mark.text.partition("://")
        if not rest or scheme.lower() in _SCHEMES:  # others are patterns, as in transport://user:password@host
            yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
