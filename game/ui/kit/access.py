"""The tree as a screen reader would meet it: role, name, value, state, description."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.kit.widget import Role, Widget


@dataclass(frozen=True, slots=True)
class AccessibleNode:
    """One thing that can be read out, with what is inside it."""

    role: Role
    name: str
    value: str
    states: tuple[str, ...]
    description: str
    focusable: bool
    children: tuple[AccessibleNode, ...]

    def lines(self, depth: int = 0) -> list[str]:
        """Return an indented line for this node and for all below it."""
        parts = [f"{self.role.value}: {self.name}"]
        parts += [self.value] if self.value else []
        parts += [f"({', '.join(self.states)})"] if self.states else []
        parts += [f"- {self.description}"] if self.description else []
        own = ["  " * depth + " ".join(parts)]
        return own + [line for child in self.children for line in child.lines(depth + 1)]


def accessible_tree(root: Widget) -> AccessibleNode:
    """Return the accessible tree of a widget; layout-only widgets are left out."""
    return AccessibleNode(
        root.role,
        root.name,
        root.value_text,
        root.states,
        description_of(root),
        root.focusable,
        tuple(_nodes(root)),
    )


def _nodes(widget: Widget) -> list[AccessibleNode]:
    nodes: list[AccessibleNode] = []
    for child in widget.children:
        if not child.visible:
            continue
        if child.role is Role.NONE or (child.role is Role.IMAGE and not child.name):
            nodes.extend(_nodes(child))
        else:
            nodes.append(accessible_tree(child))
    return nodes


def description_of(widget: Widget) -> str:
    """Return the description, or what its tip says."""
    if widget.description or widget.tip is None:
        return widget.description
    return widget.tip.as_text.replace("\n", "; ")


def unnamed(root: Widget) -> list[Widget]:
    """Return the focusable widgets without a role or a name; there should be none."""
    return [
        widget
        for widget in root.walk()
        if widget.focusable and (widget.role is Role.NONE or not widget.name.strip())
    ]


def spoken(widget: Widget) -> str:
    """Return what is read out when a widget gets the focus."""
    return accessible_tree(widget).lines()[0]
