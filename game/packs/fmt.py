"""Canonical YAML with every comment kept: indentation, quotes and blank space, never the content."""

from __future__ import annotations

import io
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from game.packs.nodes import plain, read_nodes
from game.packs.problem import InvalidPackError, Place, error

_WIDEST: Final = 1 << 20  # long lines are the author's; folding them would change comments


def formatted(text: str, file: str) -> str:
    """Return a file's canonical text; formatting that again changes nothing.

    Args:
        text: The file's content.
        file: Its name for reports.

    Raises:
        InvalidPackError: If the file cannot be read; what is wrong with it is in the error.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").strip("\n") + "\n"
    node, problems = read_nodes(text.encode(), file)
    if problems or node is None:
        raise InvalidPackError(file, problems)
    try:
        made = _dumped(text)
    except YAMLError as failure:
        said = " ".join(str(failure).split())[:120]
        problem = error("yaml-syntax", Place(file), "", said, "YAML that can be written again")
        raise InvalidPackError(file, [problem]) from failure
    again, _ = read_nodes(made.encode(), file)
    assert again is not None, "what was written can be read"
    assert plain(again) == plain(node), "formatting keeps the content"
    return made


def _dumped(text: str) -> str:
    """Return the text as ruamel.yaml writes it back, without blank space at the ends of lines."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(yaml.load(text), stream)
    made = stream.getvalue()
    tidy = "\n".join(line.rstrip() for line in made.split("\n")).strip("\n") + "\n"
    if tidy == made:
        return made
    before, _ = read_nodes(made.encode(), "x.yaml")
    after, _ = read_nodes(tidy.encode(), "x.yaml")
    same = before is not None and after is not None and plain(before) == plain(after)
    return tidy if same else made
