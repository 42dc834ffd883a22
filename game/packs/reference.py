"""`docs/pack-format.md`, written from the models: every key with its type, default and meaning."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Any, Final

from game.model.base import Value
from game.model.scenario import Scenario
from game.packs.examples import example_of, schema_of_keys
from game.packs.flow import flow
from game.packs.folder import MAX_FILES, MAX_TOTAL_BYTES
from game.packs.manifest import Manifest
from game.packs.nodes import MAX_BYTES, MAX_DEPTH
from game.packs.schema import is_model, union_members
from game.packs.translations import Translation

_SLUG: Final = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_PROSE_LENGTH: Final = 20_000
_INTRODUCTION: Final = f"""\
# Pack format

A pack is a folder with `pack.yaml` (the cover, all that the scenario picker reads), a scenario
file and texts. This page is written from the models by `game.packs.reference.pack_format`.

- Files are YAML, UTF-8, at most {MAX_BYTES >> 20} MiB each and {MAX_DEPTH} levels deep; a pack has
  at most {MAX_FILES} files and {MAX_TOTAL_BYTES >> 20} MiB. Only what JSON can say is allowed, plus
  comments: no anchors, aliases, merge keys, tags, or second documents. The only booleans are `true`
  and `false`; a date is text.
- Every key is known or refused; each is there once.
- **Names** are lower-case words joined by hyphens, at most 48 characters: `bank-licences`.
- **Options** may be written by their name or by their number; numbers count from 0.
- Editors that read JSON Schema check and complete while you type: `pack schema` writes the schemas,
  which also come with the game in `assets/schema/`, and new packs name them in their first line
  (`# yaml-language-server: $schema=...`).
- **Pictures** are PNG or JPEG, at most 4 MiB and 16 million pixels.
- **Texts** under the keys `brief`, `description`, `general`, `instructions`, `summary` and `text`
  may stand in a Markdown file of the pack: `{{file: general.md}}`.
- **Points** are utility points, 0 to 100 for a whole package. In every valuation the weights and
  the positive linkages sum to 100.
- Everything under `mandate` is seen by its party alone.

All errors are reported at once, each with file, line, column, what was found and what is expected.
A pack's content hash (BLAKE2b over sorted paths and bytes, text files with LF line ends) covers all
files but hidden ones and those in `playthroughs/`; saved sittings are bound to it.
"""


def pack_format() -> str:
    """Return the whole page, Markdown."""
    parts = [_INTRODUCTION]
    files: dict[str, type[Value]] = {
        "pack.yaml": Manifest,
        "scenario.yaml": Scenario,
        "translations/fr.yaml": Translation,
    }
    for file, model in files.items():
        parts.append(f"# {file}\n")
        parts += [_section(kind) for kind in described(model)]
    return "\n".join(parts)


def described(model: type[Value]) -> list[type[Value]]:
    """Return a model and those within it, outermost first."""
    found = [model]
    for kind in found:  # grows while it is walked
        found += [inner for inner in dict.fromkeys(_inner(kind)) if inner not in found]
    return found


def meanings(model: type[Value]) -> dict[str, str]:
    """Return what each key of a model means, from its docstring."""
    said: dict[str, str] = {}
    key = ""
    _, _, attributes = cleandoc(model.__doc__ or "").partition("Attributes:\n")
    for line in attributes.splitlines():
        text = line.strip()
        if line.startswith("    ") and not line.startswith("     ") and ": " in text:
            key, _, text = text.partition(": ")
            said[key] = text
        elif key and text:
            said[key] = f"{said[key]} {text}"
    return said


def _inner(model: type[Value]) -> Iterator[type[Value]]:
    """Yield the models that the fields of a model hold, in order."""
    for field in model.model_fields.values():
        pending = [field.annotation]
        while pending:
            for member in union_members(pending.pop(0)):
                if is_model(member):
                    yield member
                else:
                    pending += getattr(member, "__args__", ())


def _section(model: type[Value]) -> str:
    """Return the table of one model."""
    schema = schema_of_keys(model)
    summary = " ".join(cleandoc(model.__doc__ or "").split("\n\nAttributes:")[0].split())
    summary = summary.replace("`None`", "out")
    said = {key: text.replace("`None`", "none") for key, text in meanings(model).items()}
    required = set(schema.get("required", ()))
    rows = [
        f"| `{key}` | {_type(prop)} | {_default(key, prop, required)} | {said.get(key, '')} | {_example(model, key)} |"
        for key, prop in schema["properties"].items()
    ]
    head = (
        f"## {model.__name__}\n\n{summary}\n\n"
        "| key | type | default | meaning | example |\n|---|---|---|---|---|"
    )
    return "\n".join([head, *rows]) + "\n"


def _example(model: type[Value], key: str) -> str:
    """Return an example as it stands in a file; groups have examples of their own."""
    found = example_of(model, key)
    return "as its keys" if found is None else f"`{flow(found)}`"


def _default(key: str, prop: Mapping[str, Any], required: set[str]) -> str:
    if key in required:
        return "*required*"
    default = prop.get("default")
    if isinstance(default, dict) and default:
        return "as below"
    return "none" if default in (None, [], {}, "") else f"`{json.dumps(default)}`"


def _type(prop: Mapping[str, Any]) -> str:
    """Return a type in words."""
    if "$ref" in prop:
        name = prop["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    members = [part for part in prop.get("anyOf", prop.get("oneOf", ())) if part != _NULL]
    if members:
        return " or ".join(_type(part) for part in members)
    if "const" in prop:
        return f"`{prop['const']}`"
    if "enum" in prop:
        return ", ".join(f"`{choice}`" for choice in prop["enum"])
    return _BY_KIND[prop["type"]](prop)


def _text(prop: Mapping[str, Any]) -> str:
    if prop.get("pattern") == _SLUG:
        return "name"
    if "pattern" in prop:
        pattern = prop["pattern"].replace("|", "\\|")
        return f"text like `{pattern}`"
    longest = prop.get("maxLength")
    return "Markdown" if longest == _PROSE_LENGTH else f"text, up to {longest}"


def _range(prop: Mapping[str, Any]) -> str:
    noun = "whole number" if prop["type"] == "integer" else "number"
    least, most = prop.get("minimum"), prop.get("maximum")
    above = prop.get("exclusiveMinimum")
    if above is not None:
        return f"{noun} above {above:g}, to {most:g}"
    return noun if least is None or most is None else f"{noun}, {least:g} to {most:g}"


def _list(prop: Mapping[str, Any]) -> str:
    least, most = prop.get("minItems", 0), prop.get("maxItems")
    if most is None:
        size = f"{least} or more " if least else ""
    elif not least:
        size = f"up to {most} "
    else:
        size = f"{least} " if least == most else f"{least} to {most} "
    return f"list of {size}{_type(prop['items'])}"


def _group(prop: Mapping[str, Any]) -> str:
    under = prop.get("additionalProperties") or next(iter(prop["patternProperties"].values()))
    return f"group: name to {_type(under)}"


_NULL: Final = {"type": "null"}
_BY_KIND: Final = {
    "string": _text,
    "integer": _range,
    "number": _range,
    "boolean": lambda _: "`true` or `false`",
    "array": _list,
    "object": _group,
}
