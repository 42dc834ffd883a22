"""One slip, one report: a wrong definition makes every use of the right name look wrong.

When a name that is used in several places is defined nowhere, and a definition of the same kind
is used nowhere, the definition is the slip. When a definition stands twice, the name that is
missing is the one that the second should have had.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from game.packs.nodes import ListNode, MapNode, Node, ScalarNode
from game.packs.problem import Problem
from game.packs.view import View

_FEWEST: Final = 2  # uses of a missing name that outvote one definition (design choice)
_LIKE: Final = 0.6  # how alike two names are, 0-1, when fewer uses are enough (as in hints)
_LEFT_BEHIND: Final = frozenset(
    {"no-values", "no-weight", "not-settled", "no-interest", "no-terms"}
)


def without_floods(root: View, problems: Sequence[Problem], used: Counter[str]) -> list[Problem]:
    """Return problems with the many echoes of one wrong definition told once, at the definition.

    Args:
        root: The scenario's nodes.
        problems: What was found.
        used: How often each word stood in the file, from `uses`.
    """
    return _options(root, _counts(root, _names(root, problems, used)), used)


def _names(root: View, problems: Sequence[Problem], used: Counter[str]) -> list[Problem]:
    """Tell a misnamed or doubled issue or party once."""
    missing = _missing(problems, "unknown-id")
    if not missing:
        return list(problems)
    told = list(problems)
    for views in _definitions(root):
        names = Counter(view.text for view in views)
        doubled = {name for name, count in names.items() if count > 1}
        lonely = [view for view in views if names[view.text] == 1 and used[view.text or ""] == 1]
        kind = _kind(views)
        for name in [n for n in missing if any(p.expected.startswith(kind) for p in missing[n])]:
            if doubled:
                told = _dropped(told, name)
                continue
            guilty = _guilty(lonely, name, len(missing[name]))
            if guilty is not None:
                lonely.remove(guilty)
                told = [p for p in _dropped(told, name) if not _about(p, guilty)]
                told.append(_misnamed(guilty, name, len(missing[name])))
    return told


def _options(root: View, problems: list[Problem], used: Counter[str]) -> list[Problem]:
    """Tell a misnamed or doubled option once."""
    wrong = any(problem.code == "unknown-option" for problem in problems)
    for issue in root["issues"] if wrong else ():
        start = f"an option of `{issue['id'].text}`:"
        mine = [p for p in problems if p.code == "unknown-option" and p.expected.startswith(start)]
        options = [view["id"] for view in issue["options"] if view["id"].text]
        names = Counter(view.text for view in options)
        if not mine or not names:
            continue
        lonely = [view for view in options if names[view.text] == 1 and used[view.text or ""] == 1]
        for name, reports in _missing(mine, "unknown-option").items():
            doubled = max(names.values()) > 1
            guilty = None if doubled else _guilty(lonely, name, len(reports) - 1)
            if doubled or (guilty is not None and len(reports) >= _FEWEST):
                problems = [p for p in problems if p not in reports]
            if guilty is not None and len(reports) >= _FEWEST:
                problems.append(_misnamed(guilty, name, len(reports)))
    return problems


def _counts(root: View, problems: list[Problem]) -> list[Problem]:
    """Tell an issue with an option too many or too few once, if all lists of worths agree."""
    reports = [p for p in problems if p.code == "option-count"]
    for issue in root["issues"] if len(reports) >= _FEWEST else ():
        ending = f"one per option of `{issue['id'].text}`"
        mine = [p for p in reports if p.expected.endswith(ending)]
        if len(mine) >= _FEWEST and len({p.found for p in mine}) == 1:
            if len(mine) < _lists(root, issue["id"].text or ""):
                continue
            problems = [p for p in problems if p not in mine]
            count, said = len(issue["options"]), mine[0].found.removeprefix("a list of ")
            expected = f"{said} options, as all {len(mine)} lists of worths have"
            at = issue["options"]
            lines = ", ".join(str(p.line) for p in mine)
            hint = f"If the options are meant, change the lists in the lines {lines}."
            found = f"{count} options"
            problems.append(at.problem("option-count", expected, found=found, hint=hint))
    return problems


def _lists(root: View, issue: str) -> int:
    """Count the lists that stand under an issue's name."""
    count = 0
    pending: list[Node] = [root.node] if root.node is not None else []
    while pending:
        match pending.pop():
            case ListNode(items=items):
                pending += items
            case MapNode(entries=entries):
                count += issue in entries and isinstance(entries[issue][1], ListNode)
                pending += [child for _, child in entries.values()]
            case ScalarNode():
                pass
    return count


def _missing(problems: Sequence[Problem], code: str) -> dict[str, list[Problem]]:
    """Return the reports of names that lead nowhere, by name."""
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.code == code:
            found[problem.found.strip("`")].append(problem)
    return found


def _definitions(root: View) -> Iterator[list[View]]:
    """Yield the ids that define parties and issues, kind by kind."""
    for key in ("issues", "parties"):
        yield [view["id"] for view in root[key] if view["id"].text is not None]


def _kind(views: Sequence[View]) -> str:
    """Return how a report speaks of what these define."""
    return "a party" if views and views[0].path.startswith("parties") else "an issue"


def uses(root: View) -> Counter[str]:
    """Count how often each word stands in a file, as a key or as a value."""
    counts: Counter[str] = Counter()
    pending: list[Node] = [root.node] if root.node is not None else []
    while pending:
        match pending.pop():
            case ScalarNode(value=value):
                counts[str(value)] += 1
            case ListNode(items=items):
                pending += items
            case MapNode(entries=entries):
                counts.update(list(entries))
                pending += [child for _, child in entries.values()]
    return counts


def _guilty(lonely: Sequence[View], name: str, uses: int) -> View | None:
    """Return the unused definition that most likely should have a missing name."""
    alike = [SequenceMatcher(None, view.text or "", name).ratio() for view in lonely]
    if not alike:
        return None
    best = alike.index(max(alike))
    return lonely[best] if uses >= _FEWEST or alike[best] >= _LIKE else None


def _dropped(problems: Sequence[Problem], name: str) -> list[Problem]:
    """Leave out the reports of a missing name, and what follows from them."""
    return [
        problem
        for problem in problems
        if not (problem.code == "unknown-id" and problem.found == f"`{name}`")
        and not (problem.code in _LEFT_BEHIND and f"`{name}`" in problem.expected)
    ]


def _about(problem: Problem, definition: View) -> bool:
    """Tell whether a report only follows from the definition's wrong name."""
    owner = definition.path.removesuffix(".id")
    if problem.code == "unknown-id" and problem.path == f"{owner}.mandate.instruments":
        return True
    return problem.code in _LEFT_BEHIND and (
        f"`{definition.text}`" in problem.expected or problem.path.startswith(owner)
    )


def _misnamed(definition: View, name: str, uses: int) -> Problem:
    places = "one place" if uses == 1 else f"{uses} places"
    expected = f"`{name}`, the name that {places} use and nothing has"
    return definition.problem("misnamed-id", expected, hint=f"Did you mean `{name}`?")
