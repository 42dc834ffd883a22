"""XML to plain nodes with lines, in bounded time and space; document types and entities refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from game.interop.domain import MOST_DEPTH, MOST_FILE_BYTES, MOST_NODES
from game.model.errors import DomainError


@dataclass(slots=True)
class Element:
    """One element: its name in lower case, attributes, line and children."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element] = field(default_factory=list)

    def named(self, *tags: str) -> list[Element]:
        """Return the children with one of these names."""
        return [child for child in self.children if child.tag in tags]


@dataclass(slots=True)
class _Builder:
    """Takes expat's events; refuses what no domain needs."""

    file: str
    parser: expat.XMLParserType
    root: Element | None = None
    stack: list[Element] = field(default_factory=list)
    count: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self.count += 1
        if self.count > MOST_NODES:
            self.refuse(f"more than {MOST_NODES:,} elements")
        if len(self.stack) >= MOST_DEPTH:
            self.refuse(f"elements nested more than {MOST_DEPTH} deep")
        made = Element(tag.lower(), attributes, self.parser.CurrentLineNumber)
        if self.stack:
            self.stack[-1].children.append(made)
        else:
            self.root = made
        self.stack.append(made)

    def end(self, _tag: str) -> None:
        """Close the innermost element."""
        self.stack.pop()

    def doctype(self, *_: object) -> None:
        """Refuse a document type: it can hold entities that grow without end or read files."""
        self.refuse("a document type declaration (<!DOCTYPE ...>), which is not read")

    def refuse(self, what: str) -> None:
        """Give the file up."""
        raise DomainError(f"{self.file}:{self.parser.CurrentLineNumber}: {what}")


def read_xml(data: bytes, file: str) -> Element:
    """Return the root element of an XML file.

    Raises:
        DomainError: With the file and line, if it is too big, malformed, or declares entities.
    """
    if len(data) > MOST_FILE_BYTES:
        raise DomainError(f"{file}: {len(data):,} bytes; at most {MOST_FILE_BYTES:,} are read")
    parser = expat.ParserCreate()
    builder = _Builder(file, parser)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.EntityDeclHandler = builder.doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes "this is all" by position
    except expat.ExpatError as failure:
        raise DomainError(
            f"{file}:{failure.lineno}: not well-formed XML: {expat.errors.messages[failure.code]}"
        ) from None
    except (ValueError, LookupError) as failure:  # an encoding that Python does not know
        raise DomainError(f"{file}:1: the text cannot be decoded: {failure}") from None
    assert builder.root is not None, "expat accepts no document without a root"
    return builder.root
