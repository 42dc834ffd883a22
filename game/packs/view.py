"""A tolerant look into nodes: whatever is missing or of another kind is simply not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.packs.nodes import ListNode, MapNode, Node, ScalarNode
from game.packs.problem import Place, Problem, Severity, shown


@dataclass(frozen=True, slots=True)
class View:
    """A node, or the lack of one, with its path and the place that a report should name."""

    node: Node | None
    place: Place
    path: str = ""

    def __bool__(self) -> bool:
        return self.node is not None

    def __getitem__(self, step: str | int) -> View:
        if isinstance(step, str):
            return self._key(step)
        items = self.node.items if isinstance(self.node, ListNode) else []
        if not 0 <= step < len(items):
            return View(None, self.place, f"{self.path}[{step}]")
        return View(items[step], items[step].place, f"{self.path}[{_name(items[step], step)}]")

    def _key(self, key: str) -> View:
        path = f"{self.path}.{key}" if self.path else key
        entries = self.node.entries if isinstance(self.node, MapNode) else {}
        if key not in entries:
            return View(None, self.place, path)
        place, node = entries[key]
        return View(node, node.place if isinstance(node, ScalarNode) else place, path)

    def __iter__(self) -> Iterator[View]:
        for number in range(len(self)):
            yield self[number]

    def __len__(self) -> int:
        return len(self.node.items) if isinstance(self.node, ListNode) else 0

    def entries(self) -> Iterator[tuple[str, View]]:
        """Yield the keys of a group with what is under them."""
        if isinstance(self.node, MapNode):
            for key in self.node.entries:
                yield key, self._key(key)

    def key_place(self, key: str) -> Place:
        """Return the place of a key, or of the group if it lacks the key."""
        if isinstance(self.node, MapNode) and key in self.node.entries:
            return self.node.entries[key][0]
        return self.place

    @property
    def text(self) -> str | None:
        """The text, if it is text."""
        value = self.node.value if isinstance(self.node, ScalarNode) else None
        return value if isinstance(value, str) else None

    @property
    def number(self) -> float | None:
        """The number, if it is one."""
        value = self.node.value if isinstance(self.node, ScalarNode) else None
        return None if isinstance(value, bool | str | None) else float(value)

    @property
    def integer(self) -> int | None:
        """The whole number, if it is one."""
        value = self.node.value if isinstance(self.node, ScalarNode) else None
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def found(self) -> str:
        """What stands here, for a report."""
        match self.node:
            case ListNode(items=items):
                return f"a list of {len(items)}"
            case MapNode():
                return "a group of keys"
            case ScalarNode(value=value):
                return shown(value)
            case None:
                return "nothing"

    def problem(
        self,
        code: str,
        expected: str,
        *,
        hint: str = "",
        found: str | None = None,
        severity: Severity = "error",
        place: Place | None = None,
    ) -> Problem:
        """Return a problem here."""
        at = place or self.place
        said = self.found if found is None else found
        return Problem(
            severity, code, at.file, at.line, at.column, self.path, said, expected, hint
        )


def _name(node: Node, number: int) -> str:
    """Return how a path names an item: by its id if it has one."""
    if isinstance(node, MapNode) and "id" in node.entries:
        child = node.entries["id"][1]
        if isinstance(child, ScalarNode) and isinstance(child.value, str):
            return shown(child.value).strip("`")
    return str(number)
