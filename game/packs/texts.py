"""Long texts in Markdown files beside the YAML, and options written by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.packs.folder import PackFolder, RefusedFileError
from game.packs.nodes import MapNode, Node, ScalarNode, read_text
from game.packs.problem import Place, Problem, choices, did_you_mean
from game.packs.view import View

PROSE: Final = ("brief", "description", "general", "instructions", "summary", "text")


def put_texts(root: Node, folder: PackFolder) -> list[Problem]:
    """Put the text of each `{file: name.md}` in its stead; return what could not be read."""
    problems: list[Problem] = []
    pending = [View(root, root.place)]
    while pending:
        view = pending.pop()
        pending += view
        for key, child in list(view.entries()):
            if key in PROSE and [inner for inner, _ in child.entries()] == ["file"]:
                assert isinstance(view.node, MapNode), "only groups have entries"
                text = _text(folder, child["file"], problems)
                view.node.entries[key] = (view.key_place(key), text)
            else:
                pending.append(child)
    return problems


def read_beside(folder: PackFolder, name: View) -> tuple[str, list[Problem]]:
    """Return a text that a key names by its file; empty if there is none."""
    if name.text is None:
        return "", []
    problems: list[Problem] = []
    return str(_text(folder, name, problems).value), problems


def _text(folder: PackFolder, name: View, problems: list[Problem]) -> ScalarNode:
    """Return the text of a file as a node placed in that file."""
    file = name.text or ""
    if not file.endswith(".md"):
        problems.append(name.problem("bad-file-name", "the name of a Markdown file, `*.md`"))
        return ScalarNode(name.place, "")
    try:
        data = folder.read(file)
    except RefusedFileError as refused:
        said = refused.problem
        hint = did_you_mean(file, _markdown(folder)) or "Files are named from the pack's folder."
        problems.append(name.problem(said.code, said.expected, hint=hint))
        return ScalarNode(name.place, "")
    text, found = read_text(data, file)
    problems.extend(found)
    return ScalarNode(Place(file), text or "")


def _markdown(folder: PackFolder) -> list[str]:
    """Return the names of the texts that are there; none if a file in the pack is refused."""
    try:
        return [name for name, _ in folder.files() if name.endswith(".md")]
    except RefusedFileError:
        return []


def put_option_numbers(scenario: View) -> list[Problem]:
    """Turn options that are written by id into their numbers; return the unknown ones."""
    options = _options(scenario)
    problems: list[Problem] = []
    for issue in scenario["issues"]:
        own = [option["id"].text or "" for option in issue["options"]]
        problems += _numbered(issue["status_quo"], issue["id"].text or "", own)
    for name, option in _option_places(scenario):
        problems += _numbered(option, name, options.get(name))
    return problems


def _numbered(option: View, issue: str, known: list[str] | None) -> Iterator[Problem]:
    """Turn one option that is written by id into its number."""
    if option.text is None or not isinstance(option.node, ScalarNode):
        return
    if known is None:
        option.node.value = 0  # that there is no such issue is reported elsewhere
    elif option.text in known:
        option.node.value = known.index(option.text)
    else:
        hint = did_you_mean(option.text, known)
        expected = f"an option of `{issue}`: {choices(known)}, or its number from 0"
        yield option.problem("unknown-option", expected, hint=hint)
        option.node.value = 0


def _options(scenario: View) -> dict[str, list[str]]:
    """Return the option ids of each issue, in order; of two issues with one name, the first's."""
    found: dict[str, list[str]] = {}
    for issue in scenario["issues"]:
        names = [option["id"].text or "" for option in issue["options"]]
        found.setdefault(issue["id"].text or "", names)
    return found


def _option_places(scenario: View) -> Iterator[tuple[str, View]]:
    """Yield every place that holds an option, with the issue it belongs to."""
    lines = (line for party in scenario["parties"] for line in party["mandate"]["red_lines"])
    needs = (need for card in scenario["deck"] for need in card["requires"])
    groups = [(line, "forbidden") for line in lines] + [(need, "options") for need in needs]
    for view, key in groups:
        for option in view[key]:
            yield view["issue"].text or "", option
    for view in scenario["arguments"]:
        yield view["issue"].text or "", view["option"]
    for view in scenario["findings"]:
        yield view["issue"].text or "", view["limit"]
    yield from scenario["history"]["agreed"].entries()
