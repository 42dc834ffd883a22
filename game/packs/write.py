"""Scenario files written for authors: YAML in the order of the models, each key explained once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.model.base import Value
from game.packs.flow import Plain, flow, is_list
from game.packs.reference import meanings
from game.packs.schema import is_model, union_members

WIDTH: Final = 96  # characters of a line


def written(model: type[Value], values: Mapping[str, Plain], schema: str = "") -> str:
    """Return a file with these values, YAML; the meaning of a key stands where it first appears.

    Args:
        model: What the file holds.
        values: Its keys, in any order; those left out are left out.
        schema: Where an editor finds the JSON Schema, if it should be named.
    """
    writer = _Writer()
    lines = writer.group(model, values, 0)
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    return "\n".join([*head, *lines]) + "\n"


class _Writer:
    """Writes groups and remembers which keys it has explained."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()

    def group(self, model: type[Value], values: Mapping[str, Plain], depth: int) -> list[str]:
        """Return the lines of a group."""
        lines: list[str] = []
        said = meanings(model)
        for key, field in model.model_fields.items():
            if key not in values:
                continue
            lines += self._comment(model, key, said.get(key, ""), depth)
            lines += self._entry(key, values[key], field.annotation, depth)
        return lines

    def _comment(self, model: type[Value], key: str, meaning: str, depth: int) -> list[str]:
        if (model.__name__, key) in self._told or not meaning:
            return []
        self._told.add((model.__name__, key))
        return [f"{' ' * depth}# {line}" for line in _wrapped(meaning, WIDTH - depth - 2)]

    def _entry(self, key: str, value: Plain, kind: object, depth: int) -> list[str]:
        start = f"{' ' * depth}{key}:"
        models = _models(kind)
        if isinstance(value, Mapping) and models and _fits(models, value) and not _is_file(value):
            if self._is_short(models, value):
                return [f"{start} {flow(value)}"]
            return [start, *self.group(_fitting(models, value), value, depth + 2)]
        if is_list(value) and models and any(isinstance(item, Mapping) for item in value):
            return [start, *self._items(models, value, depth + 2)]
        if isinstance(value, Mapping) and not _is_file(value) and value:
            return [start, *(f"{' ' * (depth + 2)}{k}: {flow(v)}" for k, v in value.items())]
        if isinstance(value, str) and len(start) + len(value) > WIDTH:
            folded = _wrapped(value, WIDTH - depth - 2)
            return [f"{start} >-", *(f"{' ' * (depth + 2)}{line}" for line in folded)]
        if is_list(value) and len(start) + len(flow(value)) > WIDTH:
            return [start, *(f"{' ' * (depth + 2)}- {flow(item)}" for item in value)]
        return [f"{start} {flow(value)}"]

    def _items(
        self, models: Sequence[type[Value]], items: Sequence[Plain], depth: int
    ) -> list[str]:
        lines: list[str] = []
        for item in items:
            assert isinstance(item, Mapping), "a list of groups"
            model = _fitting(models, item)
            if self._is_short(models, item):
                lines.append(f"{' ' * depth}- {flow(item)}")
                continue
            body = self.group(model, item, depth + 2)
            first = next(n for n, line in enumerate(body) if not line.lstrip().startswith("#"))
            lines += [line.replace(" " * (depth + 2), " " * depth, 1) for line in body[:first]]
            lines.append(f"{' ' * depth}- {body[first].lstrip()}")
            lines += body[first + 1 :]
        return lines

    def _is_short(self, models: Sequence[type[Value]], value: Mapping[str, Plain]) -> bool:
        """Tell whether a group fits one line and has been explained before."""
        model = _fitting(models, value)
        known = all((model.__name__, key) in self._told for key in value)
        simple = all(not isinstance(v, Mapping) or _is_file(v) for v in value.values())
        return known and simple and len(flow(value)) <= WIDTH - 12


def _is_file(value: Plain) -> bool:
    return isinstance(value, Mapping) and list(value) == ["file"]


def _models(kind: object) -> list[type[Value]]:
    """Return the models that a type holds, in lists and unions."""
    found: list[type[Value]] = []
    pending = [kind]
    while pending:
        for member in union_members(pending.pop(0)):
            if is_model(member):
                found.append(member)
            elif getattr(member, "__origin__", None) is tuple:
                pending += [part for part in member.__args__ if part is not Ellipsis]
    return found


def _fits(models: Sequence[type[Value]], value: Mapping[str, Plain]) -> bool:
    return any(set(value) <= set(model.model_fields) for model in models)


def _fitting(models: Sequence[type[Value]], value: Mapping[str, Plain]) -> type[Value]:
    """Return the model of a group: by its `kind` if there are several."""
    if len(models) == 1:
        return models[0]
    named = [m for m in models if m.model_fields["kind"].default == value.get("kind")]
    return named[0] if named else models[0]


def _wrapped(words: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line else lines
