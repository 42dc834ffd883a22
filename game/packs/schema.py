"""From nodes to a model, with pydantic's complaints turned into problems with places."""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.model.base import Value
from game.packs.nodes import ScalarNode, plain
from game.packs.problem import MOST_PROBLEMS, Problem, choices, did_you_mean
from game.packs.view import View

_CODES: Final = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-choice",
    "union_tag_invalid": "unknown-choice",
    "union_tag_not_found": "missing-key",
    "string_pattern_mismatch": "bad-name",
    "string_too_long": "too-long",
    "string_too_short": "too-short",
    "too_long": "too-long",
    "too_short": "too-short",
    "greater_than": "out-of-range",
    "greater_than_equal": "out-of-range",
    "less_than": "out-of-range",
    "less_than_equal": "out-of-range",
}
_EXPECTED: Final = {
    "literal_error": "one of {expected}",
    "union_tag_invalid": "one of {expected_tags}",
    "union_tag_not_found": "a key {discriminator}",
    "string_too_long": "at most {max_length} characters",
    "string_too_short": "at least {min_length} character(s)",
    "too_long": "at most {max_length} entries",
    "too_short": "at least {min_length} entries",
    "greater_than": "a number above {gt:g}",
    "greater_than_equal": "at least {ge:g}",
    "less_than": "a number below {lt:g}",
    "less_than_equal": "at most {le:g}",
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
}
_M = TypeVar("_M", bound=Value)
_SLUG_HINT: Final = "Names are lower-case words joined by hyphens, e.g. `bank-licences`."


def validate(model: type[_M], root: View) -> tuple[_M | None, list[Problem]]:
    """Return the model made from nodes, or every complaint about them."""
    if root.node is None:
        return None, []
    try:
        made = model.model_validate_json(json.dumps(plain(root.node)))
    except ValidationError as failure:
        errors = failure.errors(include_url=False)[:MOST_PROBLEMS]
        problems = [_problem(model, root, details) for details in errors if _counts(root, details)]
        return None, without_echoes(problems)
    return made, []


def without_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out a key that is only missing because it is misspelt in the same group."""
    problems = list(problems)
    misspelt = {(p.path, p.hint) for p in problems if p.code in {"unknown-key", "unknown-id"}}
    return [
        problem
        for problem in problems
        if problem.code not in {"missing-key", "no-terms", "no-mandate"}
        or (problem.path, f"Did you mean {_named(problem)}?") not in misspelt
    ]


def _named(problem: Problem) -> str:
    """Return the name that a report expects, in its back-quotes."""
    quoted = problem.expected.split("`")
    return f"`{quoted[1]}`" if len(quoted) > 1 else ""


def _counts(root: View, details: ErrorDetails) -> bool:
    """Tell whether an error is one: pydantic calls a list short when its items are wrong."""
    at = locate(root, details["loc"])
    least = details.get("ctx", {}).get("min_length", 0)
    return details["type"] != "too_short" or len(at) < least


def _problem(model: type[Value], root: View, details: ErrorDetails) -> Problem:
    """Return one of pydantic's errors as a problem."""
    kind, loc = details["type"], details["loc"]
    at = locate(root, loc)
    code = _CODES.get(kind, "wrong-type")
    if kind == "missing":
        return at.problem(code, f"a key `{loc[-1]}`", found="no such key")
    if kind == "extra_forbidden":
        return _unknown_key(model, locate(root, loc[:-1]), loc)
    context: Mapping[str, Any] = details.get("ctx", {})
    template = _EXPECTED.get(kind)
    expected = template.format(**context) if template else details["msg"]
    if kind == "string_pattern_mismatch":
        slug = str(context.get("pattern", "")).startswith("^[a-z]")
        expected = "a name" if slug else f"text that matches {context.get('pattern')}"
    hint = _hint(kind, at, context) or _group_hint(model, kind, at, loc)
    place = at["kind"].place if kind == "union_tag_invalid" else at.place
    found = at["kind"].found if kind == "union_tag_invalid" else at.found
    return at.problem(code, expected, hint=hint, place=place, found=found)


def _unknown_key(model: type[Value], group: View, loc: tuple[int | str, ...]) -> Problem:
    """Return a problem that names the keys that exist."""
    key = str(loc[-1])
    owner = model_at(model, loc[:-1])
    known = tuple(owner.model_fields) if owner else ()
    expected = f"one of the keys {choices(known, 40)}" if known else "no such key"
    hint = did_you_mean(key, known)
    place = group.key_place(key)
    return group.problem("unknown-key", expected, hint=hint, found=f"`{key}`", place=place)


def _hint(kind: str, at: View, context: Mapping[str, Any]) -> str:
    """Return advice for the commonest slips."""
    value = at.node.value if isinstance(at.node, ScalarNode) else None
    if kind == "string_type" and value is not None:
        return f'Put it in quotes: "{value}".'
    if kind == "bool_type":
        return "YAML words such as `yes` and `on` are text here."
    if kind == "string_pattern_mismatch" and str(context.get("pattern", "")).startswith("^[a-z]"):
        return _SLUG_HINT
    if kind == "literal_error" and isinstance(value, str):
        return did_you_mean(value, _quoted(str(context.get("expected", ""))))
    if kind == "union_tag_invalid":
        tag = at["kind"].text or ""
        return did_you_mean(tag, _quoted(str(context.get("expected_tags", ""))))
    return ""


def _group_hint(model: type[Value], kind: str, at: View, loc: tuple[int | str, ...]) -> str:
    """Return which keys belong into a group, where something else stands in its place."""
    if kind not in {"model_type", "model_attributes_type", "dict_type"}:
        return ""
    members = _models_at(model, loc)
    kinds = [m.model_fields["kind"].default for m in members if "kind" in m.model_fields]
    if len(members) > 1 and at.text in kinds:
        return f"Write it as `{{kind: {at.text}}}`."
    if len(members) != 1:
        return ""
    needed = [name for name, field in members[0].model_fields.items() if field.is_required()]
    return f"It has the keys {choices(needed or members[0].model_fields)}."


def _quoted(text: str) -> list[str]:
    """Return the words in single quotes of pydantic's list of choices."""
    return text.split("'")[1::2]


def locate(root: View, loc: tuple[int | str, ...]) -> View:
    """Return the place that pydantic's location speaks of; union tags are stepped over."""
    here = root
    for step in loc:
        if step == "[key]":
            continue
        further = here[step]
        if further:
            here = further
    return here


def model_at(model: type[Value], loc: tuple[int | str, ...]) -> type[Value] | None:
    """Return the model that describes the group at a location, if it is one."""
    members = _models_at(model, loc)
    return members[0] if len(members) == 1 else None


def _models_at(model: type[Value], loc: tuple[int | str, ...]) -> list[type[Value]]:
    """Return the models of which one describes the group at a location."""
    here: object = model
    for step in loc:
        here = _step(here, step)
    return [m for m in union_members(here) if is_model(m)]


def is_model(kind: object) -> bool:
    """Tell whether a type is one of our models."""
    return isinstance(kind, type) and issubclass(kind, Value)


def union_members(kind: object) -> list[Any]:
    """Return the types a field may hold, without `Annotated` and `None`."""
    if get_origin(kind) is Annotated:
        return union_members(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return [m for part in get_args(kind) for m in union_members(part)]
    return [] if kind is types.NoneType else [kind]


def _step(kind: object, step: int | str) -> object:
    """Return the type one step further down a location."""
    for member in union_members(kind):
        origin, args = get_origin(member), get_args(member)
        if origin is tuple and isinstance(step, int):
            return args[0]
        if origin is dict and isinstance(step, str):
            return args[1]
        if is_model(member):
            if "kind" in member.model_fields and member.model_fields["kind"].default == step:
                return member
            if step in member.model_fields:
                return member.model_fields[step].annotation
    return None
