"""JSON Schemas of the files of a pack, for editors that check and complete while one types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from game.model.base import Value
from game.model.scenario import Scenario
from game.packs.examples import example_of
from game.packs.manifest import Manifest
from game.packs.reference import described, meanings
from game.packs.texts import PROSE

FILES: Final[dict[str, type[Value]]] = {
    "pack.schema.json": Manifest,
    "scenario.schema.json": Scenario,
}
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_OPTION: Final = frozenset({"status_quo", "option", "limit"})
_OPTIONS: Final = frozenset({"forbidden", "options", "agreed"})
_NAMED: Final[dict[str, Any]] = {"type": "string", "description": "The option's name."}
_IN_FILE: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"file": {"type": "string", "pattern": r"\.md$"}},
    "required": ["file"],
    "additionalProperties": False,
}


def schema_of(model: type[Value]) -> dict[str, Any]:
    """Return the JSON Schema of a file: what the check accepts in form, keys explained."""
    schema = model.model_json_schema()
    groups = {model.__name__: schema, **schema.get("$defs", {})}
    for kind in described(model):
        properties = groups.get(kind.__name__, {}).get("properties", {})
        said = meanings(kind)
        for key, prop in properties.items():
            prop.pop("title", None)
            prop["description"] = said.get(key, "")
            example = example_of(kind, key)
            if example is not None:
                prop["examples"] = [example]
            _loosen(kind.__name__, key, prop)
    return {"$schema": _DIALECT, **schema}


def _loosen(kind: str, key: str, prop: dict[str, Any]) -> None:
    """Allow what the reader of packs allows: texts in files, options by name."""
    if key in PROSE and prop.get("type") == "string":
        _either(prop, _IN_FILE)
    if key in _OPTION:
        _either(prop, _NAMED)
    if key in _OPTIONS and kind != "Issue":
        if "items" in prop and prop["items"].get("type") == "integer":
            prop["items"] = {"anyOf": [prop["items"], _NAMED]}
        elif "additionalProperties" in prop:
            prop["additionalProperties"] = {"anyOf": [prop["additionalProperties"], _NAMED]}
        elif "patternProperties" in prop:
            inside = prop["patternProperties"]
            prop["patternProperties"] = {k: {"anyOf": [v, _NAMED]} for k, v in inside.items()}


def _either(prop: dict[str, Any], other: dict[str, Any]) -> None:
    """Let a key hold its own kind of value or another."""
    kept = {
        key: prop.pop(key)
        for key in list(prop)
        if key not in {"description", "default", "examples"}
    }
    members = kept.pop("anyOf", None) or [kept]
    prop["anyOf"] = [*members, other]


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield name and text of each schema file."""
    for name, model in FILES.items():
        yield name, json.dumps(schema_of(model), indent=2, ensure_ascii=False) + "\n"
