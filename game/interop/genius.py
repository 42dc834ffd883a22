"""Genius domains: a negotiation template, and profiles valued as Genius values them.

A discrete option counts its evaluation divided by the largest evaluation that the profile gives
on the issue; an integer option counts offset + slope * (value - lower bound), cut to 0-1; weights
are divided by their sum. So the best outcome is worth 1 unless an integer issue falls short.

Source:
    `EvaluatorDiscrete.normalize`, `EvaluatorInteger.getEvaluation` and
    `AdditiveUtilitySpace.normalizeWeights` of Genius (TU Delft), described here, not copied.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from game.interop.domain import MOST_OPTIONS, DomainIssue, Profile, check_issues, number
from game.interop.xml_text import Element
from game.model.errors import DomainError

NOTHING: Final = 0.00001  # a largest evaluation below this makes the issue count 0, as in Genius


@dataclass(frozen=True, slots=True)
class Template:
    """The issues of a Genius domain, and the index by which profiles refer to each."""

    issues: tuple[DomainIssue, ...]
    indices: tuple[str, ...]


def is_template(root: Element) -> bool:
    """Tell whether a file is a domain and not a profile."""
    return root.tag in {"negotiation_template", "negotiation-template"}


def is_profile(root: Element) -> bool:
    """Tell whether a file is a profile."""
    return root.tag == "utility_space"


def read_template(root: Element, file: str) -> Template:
    """Return the issues of a domain file.

    Raises:
        DomainError: If the file does not say what can be agreed.
    """
    found = list(_issues(root))
    issues = tuple(_issue(element, file) for _, element in found)
    indices = tuple(_needed(element, "index", file) for _, element in found)
    check_issues(issues, file)
    if len(set(indices)) < len(indices):
        raise DomainError(f"{file}: two issues have the same index")
    return Template(issues, indices)


def read_profile(root: Element, template: Template, file: str, name: str) -> Profile:
    """Return a profile on Genius' own scale.

    Raises:
        DomainError: If an option has no evaluation, or a number is not one.
    """
    if root.named("hyper_volume", "rule") or "hyper" in root.attributes.get("type", ""):
        raise DomainError(f"{file}:{root.line}: constraints between issues cannot be read here")
    placed = {element.attributes.get("index"): (at, element) for at, element in _issues(root)}
    weights: list[float] = []
    values: list[tuple[float, ...]] = []
    for issue, index in zip(template.issues, template.indices, strict=True):
        if index not in placed:
            raise DomainError(f"{file}: there is no evaluation of issue {issue.name!r}")
        parent, element = placed[index]
        weights.append(_weight(parent, element, file))
        values.append(_values(element, issue, file))
    total = fsum(weights)
    if total <= 0.0:
        raise DomainError(f"{file}: the weights of the issues add up to {total}")
    points = tuple(
        tuple(weight / total * value for value in row)
        for weight, row in zip(weights, values, strict=True)
    )
    reserve = _setting(root, "reservation", file)
    discount = _setting(root, "discount_factor", file)
    usable = discount is not None and 0.0 < discount <= 1.0
    return Profile(
        name=name,
        points=points,
        reserve=0.0 if reserve is None else reserve,
        discount=discount if discount is not None and usable else 1.0,
    )


def _issues(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield every issue below an element with its parent, in file order."""
    for child in root.children:
        if child.tag == "issue":
            yield root, child
        else:
            yield from _issues(child)


def _issue(element: Element, file: str) -> DomainIssue:
    name = element.attributes.get("name", "").strip()
    if not name:
        raise DomainError(f"{file}:{element.line}: an issue without a name")
    kind = _kind(element)
    if kind == "integer":
        low, high = _bounds(element, file)
        return DomainIssue(name, tuple(str(value) for value in range(low, high + 1)))
    if kind != "discrete":
        raise DomainError(
            f"{file}:{element.line}: issue {name!r} is of the kind {kind!r}; only discrete and "
            "integer issues have a countable set of outcomes: list the options that matter"
        )
    return DomainIssue(name, tuple(_needed(item, "value", file) for item in element.named("item")))


def _kind(element: Element) -> str:
    """Return the kind of an issue; Genius takes `type`, then `etype`, and else discrete."""
    named = (element.attributes.get(key, "").lower() for key in ("type", "etype", "vtype"))
    return next((kind for kind in named if kind), "discrete")


def _bounds(element: Element, file: str) -> tuple[int, int]:
    holder = next(
        (e for e in (element, *element.named("range")) if "lowerbound" in e.attributes), element
    )
    low, high = (
        number(_needed(holder, key, file), f"{file}:{holder.line}")
        for key in ("lowerbound", "upperbound")
    )
    if low != int(low) or high != int(high) or not 0 <= high - low < MOST_OPTIONS:
        raise DomainError(
            f"{file}:{element.line}: an integer issue from {low:g} to {high:g}; whole numbers in "
            f"rising order, at most {MOST_OPTIONS} of them, can be used"
        )
    return int(low), int(high)


def _needed(element: Element, key: str, file: str) -> str:
    if key not in element.attributes:
        raise DomainError(f"{file}:{element.line}: <{element.tag}> has no {key!r}")
    return element.attributes[key]


def _weight(parent: Element, element: Element, file: str) -> float:
    index = element.attributes.get("index")
    for weight in parent.named("weight"):
        if weight.attributes.get("index") == index:
            where = f"{file}:{weight.line}"
            value = number(_needed(weight, "value", file), where)
            if value < 0.0:
                raise DomainError(f"{where}: the weight {value} is below 0")
            return value
    raise DomainError(f"{file}:{element.line}: the issue with index {index} has no weight")


def _values(element: Element, issue: DomainIssue, file: str) -> tuple[float, ...]:
    items = element.named("item")
    if items:
        return _discrete(items, issue, file)
    if _kind(element) == "integer":
        return _integer(element, issue, file)
    raise DomainError(f"{file}:{element.line}: no evaluation of issue {issue.name!r}")


def _discrete(items: Sequence[Element], issue: DomainIssue, file: str) -> tuple[float, ...]:
    """Return the evaluations divided by the largest of the profile's items."""
    stated = {
        _needed(item, "value", file): number(item.attributes["evaluation"], f"{file}:{item.line}")
        for item in items
        if item.attributes.get("evaluation", "null") != "null"
    }
    missing = [option for option in issue.options if option not in stated]
    if missing:
        raise DomainError(
            f"{file}:{items[0].line}: issue {issue.name!r} has no evaluation of {missing[0]!r}"
        )
    largest = max(stated.values())
    if largest < NOTHING:
        return (0.0,) * len(issue.options)
    return tuple(stated[option] / largest for option in issue.options)


def _integer(element: Element, issue: DomainIssue, file: str) -> tuple[float, ...]:
    low, _ = _bounds(element, file)
    slope = offset = 0.0
    for evaluator in element.named("evaluator")[:1]:
        where = f"{file}:{evaluator.line}"
        slope = number(_needed(evaluator, "slope", file), where)
        offset = number(_needed(evaluator, "offset", file), where)
    try:
        steps = [int(option) - low for option in issue.options]
    except ValueError:
        raise DomainError(
            f"{file}:{element.line}: issue {issue.name!r} is an integer here, not in the domain"
        ) from None
    return tuple(min(1.0, max(0.0, offset + slope * step)) for step in steps)


def _setting(root: Element, tag: str, file: str) -> float | None:
    """Return the value of the first element of this name at any depth, if there is one."""
    waiting = deque([root])
    while waiting:
        element = waiting.popleft()
        if element.tag == tag and "value" in element.attributes:
            return number(element.attributes["value"], f"{file}:{element.line}")
        waiting.extend(element.children)
    return None
