"""NegMAS domains as it writes them: an outcome space, and linear additive utility functions.

Values are taken as they stand: weight times value, added up with the biases. Nothing is
normalised here; `Profile.on_unit_scale` does that where a common scale is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Final

from game.interop.domain import MOST_OPTIONS, DomainIssue, Profile, check_issues, number
from game.interop.yaml_text import Plain
from game.model.errors import DomainError

Group = dict[str, Plain]

_LISTED: Final = {
    "CategoricalIssue",
    "DiscreteOrdinalIssue",
    "OrdinalIssue",
    "DiscreteCardinalIssue",
    "CardinalIssue",
    "CallableIssue",
}
_RANGES: Final = {"ContiguousIssue"}
_ADDITIVE: Final = {"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"}
_AFFINE: Final = {"LinearUtilityFunction", "AffineUtilityFunction"}


def is_space(found: Plain) -> bool:
    """Tell whether a file is an outcome space."""
    return isinstance(found, dict) and isinstance(found.get("issues"), list)


def is_function(found: Plain) -> bool:
    """Tell whether a file is a utility function."""
    return isinstance(found, dict) and _kind(found).endswith("Function")


def read_space(found: Plain, file: str) -> tuple[DomainIssue, ...]:
    """Return the issues of an outcome space.

    Raises:
        DomainError: If the space is not plain data, or has an endless number of outcomes.
    """
    space = _group(found, file)
    issues = tuple(
        _issue(_group(issue, f"{file}: issues[{place}]"), f"{file}: issues[{place}]")
        for place, issue in enumerate(_list(space.get("issues"), f"{file}: issues"))
    )
    check_issues(issues, file)
    return issues


def read_function(found: Plain, issues: Sequence[DomainIssue], file: str, name: str) -> Profile:
    """Return a utility function over the issues.

    Raises:
        DomainError: If it is not linear and additive, or a number is not one.
    """
    function = _group(found, file)
    kind = _kind(function)
    if kind in _ADDITIVE:
        points = _additive(function, issues, file)
    elif kind in _AFFINE:
        points = _affine(function, issues, file)
    else:
        raise DomainError(
            f"{file}: type: a {kind or 'function without a type'}; only linear additive utility "
            "functions that are plain data can be read"
        )
    return Profile(
        name=name,
        points=points,
        constant=_optional(function, "bias", 0.0, file),
        reserve=_reserve(function, file),
        discount=1.0,
    )


def _kind(found: Group) -> str:
    """Return the class named in a group, without the modules before it."""
    kind = found.get("type")
    return kind.rsplit(".", 1)[-1] if isinstance(kind, str) else ""


def _issue(found: Group, where: str) -> DomainIssue:
    name, kind = found.get("name"), _kind(found)
    if not isinstance(name, str) or not name:
        raise DomainError(f"{where}: an issue without a name")
    values = _list(found.get("values"), f"{where}.values")
    if kind in _LISTED:
        return DomainIssue(name, tuple(_text(v, f"{where}.values") for v in values))
    if kind in _RANGES and len(values) == 2:  # noqa: PLR2004 - first and last
        low, high = (number(v, f"{where}.values") for v in values)
        if low != int(low) or high != int(high) or not 0 <= high - low < MOST_OPTIONS:
            raise DomainError(
                f"{where}.values: from {low:g} to {high:g}; whole numbers in rising order, at "
                f"most {MOST_OPTIONS} of them, can be used"
            )
        return DomainIssue(name, tuple(str(n) for n in range(int(low), int(high) + 1)))
    raise DomainError(
        f"{where}.type: issue {name!r} is a {kind or 'thing without a type'}; only issues with a "
        "countable list of options can be read: list the options that matter"
    )


def _additive(
    function: Group, issues: Sequence[DomainIssue], file: str
) -> tuple[tuple[float, ...], ...]:
    values = _by_issue(function.get("values"), issues, f"{file}: values")
    given = function.get("weights")
    weights: Sequence[Plain] = (
        ["1"] * len(issues) if given is None else _by_issue(given, issues, f"{file}: weights")
    )
    rows = []
    for place, issue in enumerate(issues):
        weight = number(weights[place], f"{file}: weights[{place}]")
        row = _values(values[place], issue, f"{file}: values[{place}]")
        rows.append(tuple(weight * value for value in row))
    return tuple(rows)


def _affine(
    function: Group, issues: Sequence[DomainIssue], file: str
) -> tuple[tuple[float, ...], ...]:
    given = _by_issue(function.get("weights"), issues, f"{file}: weights")
    rows = []
    for place, issue in enumerate(issues):
        weight = number(given[place], f"{file}: weights[{place}]")
        rows.append(tuple(weight * x for x in _amounts(issue, f"{file}: weights[{place}]")))
    return tuple(rows)


def _values(found: Plain, issue: DomainIssue, where: str) -> tuple[float, ...]:
    """Return what each option of an issue is worth before its weight."""
    value = _group(found, where)
    kind = _kind(value)
    if kind == "TableFun":
        return _table(value.get("mapping"), issue, where)
    if not kind and "type" not in value:
        return _table(found, issue, where)
    bias = _optional(value, "bias", 0.0, where)
    if kind == "ConstFun":
        return (bias,) * len(issue.options)
    if kind not in {"IdentityFun", "LinearFun", "AffineFun"}:
        raise DomainError(
            f"{where}.type: a {kind}; tables, constants and straight lines can be read"
        )
    slope = 1.0 if kind == "IdentityFun" else number(value.get("slope"), f"{where}.slope")
    return tuple(slope * amount + bias for amount in _amounts(issue, where))


def _table(found: Plain, issue: DomainIssue, where: str) -> tuple[float, ...]:
    mapping = _group(found, f"{where}.mapping")
    for option in issue.options:
        if option not in mapping:
            raise DomainError(f"{where}.mapping: no value of {option!r} of issue {issue.name!r}")
    return tuple(number(mapping[option], f"{where}.mapping[{option}]") for option in issue.options)


def _amounts(issue: DomainIssue, where: str) -> tuple[float, ...]:
    """Return the options of an issue as numbers."""
    return tuple(number(option, f"{where} on issue {issue.name!r}") for option in issue.options)


def _by_issue(found: Plain, issues: Sequence[DomainIssue], where: str) -> list[Plain]:
    """Return one value per issue from a list in issue order or a group by issue name."""
    if isinstance(found, dict):
        for issue in issues:
            if issue.name not in found:
                raise DomainError(f"{where}: nothing for issue {issue.name!r}")
        return [found[issue.name] for issue in issues]
    listed = _list(found, where)
    if len(listed) != len(issues):
        raise DomainError(f"{where}: {len(listed)} values for {len(issues)} issues")
    return listed


def _reserve(function: Group, file: str) -> float | None:
    """Return the reserved value; minus infinity means that any agreement beats none."""
    given = function.get("reserved_value")
    if given is None:
        return None
    text = str(given).strip().lower()
    if text in {"-.inf", "-inf", "-infinity"} or text == str(-inf):
        return None
    return number(given, f"{file}: reserved_value")


def _optional(found: Group, key: str, default: float, where: str) -> float:
    given = found.get(key)
    return default if given is None else number(given, f"{where}.{key}")


def _group(found: Plain, where: str) -> Group:
    if not isinstance(found, dict):
        raise DomainError(f"{where}: a group of keys and values should stand here")
    return found


def _list(found: Plain, where: str) -> list[Plain]:
    if not isinstance(found, list):
        raise DomainError(f"{where}: a list should stand here")
    return found


def _text(found: Plain, where: str) -> str:
    if not isinstance(found, str):
        raise DomainError(f"{where}: a single value should stand here")
    return found
