"""What reporters in XML share: elements made by the standard library, of characters that XML allows."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring

from transcheck.text.lazy import Lazy

# XML 1.0, production 2: everything else may not stand in a document, not even as a reference.
_ILLEGAL = Lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Give a text with each character that XML cannot hold replaced by U+FFFD."""
    return _ILLEGAL.sub("\ufffd", text)


def document(root: Element) -> str:
    """Give a whole document, indented."""
    indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
