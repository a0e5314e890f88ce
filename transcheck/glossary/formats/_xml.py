"""XML as nodes that know their lines."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.errors import GlossaryError

_DEEPEST = 100  # elements inside each other; a glossary has a dozen


class XmlNode:
    """An XML element with its line."""

    __slots__ = ("attributes", "children", "line", "name", "texts")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.children: list[XmlNode] = []
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        """The text in it and in what it holds."""
        return " ".join("".join([*self.texts, *(child.text for child in self.children)]).split())

    @property
    def language(self) -> str:
        """The two letters of its xml:lang or lang, or ""."""
        return (self.attributes.get("lang") or "")[:2].lower()

    def all(self, *names: str) -> Iterator[XmlNode]:
        """Yield the elements of these names in it, at any depth, none inside another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)


def parse(data: bytes, path: str) -> XmlNode:
    """Read XML into nodes; entity declarations are refused, since they can blow up a small file.

    Raises:
        GlossaryError: it is no well-formed XML, is nested too deeply, or declares entities.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate()
    root = XmlNode("", {}, 0)
    stack = [root]

    def open_(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > _DEEPEST:
            raise GlossaryError(path, "elements stand too deep inside each other", parser.CurrentLineNumber)
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        node = XmlNode(name.rpartition(":")[2], local, parser.CurrentLineNumber)
        stack[-1].children.append(node)
        stack.append(node)

    def close(_: str) -> None:
        stack.pop()

    def read(text: str) -> None:
        stack[-1].texts.append(text)

    def refuse(*_: object) -> None:
        message = "it declares XML entities; write the characters themselves"
        raise GlossaryError(path, message, parser.CurrentLineNumber)

    parser.StartElementHandler = open_
    parser.EndElementHandler = close
    parser.CharacterDataHandler = read
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GlossaryError(path, f"no well-formed XML: {expat.ErrorString(error.code)}", error.lineno) from None
    return root
