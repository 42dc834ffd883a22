"""Bargaining domains as other platforms read them: NegMAS (any linear scale) and Genius."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from math import fsum, isclose
from typing import Final
from xml.sax.saxutils import quoteattr

from game.interop.domain import CLOSE, Domain, DomainIssue, Profile
from game.model.errors import DomainError

FORMS: Final = ("negmas", "genius")


def domain_files(domain: Domain, form: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of a domain.

    Raises:
        DomainError: If Genius, which normalises evaluations and weights, would change the values.
    """
    if form == "genius":
        for profile in domain.profiles:
            _check_normal(profile)
        yield "domain.xml", _template(domain)
        for profile in domain.profiles:
            yield f"{profile.name}.xml", _profile(domain, profile)
        return
    yield "domain.yml", _json(_space(domain))
    for profile in domain.profiles:
        yield f"{profile.name}.yml", _json(_function(domain, profile))


def _json(value: object) -> str:
    """Return JSON, which is YAML too; floats come back as they were."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _space(domain: Domain) -> dict[str, object]:
    issues = [
        {"name": issue.name, "type": "CategoricalIssue", "values": list(issue.options)}
        for issue in domain.issues
    ]
    return {"name": domain.name, "type": "DiscreteCartesianOutcomeSpace", "issues": issues}


def _function(domain: Domain, profile: Profile) -> dict[str, object]:
    pairs = zip(domain.issues, profile.points, strict=True)
    return {
        "name": profile.name,
        "type": "LinearAdditiveUtilityFunction",
        "reserved_value": profile.least,
        "bias": profile.constant,
        "weights": [1.0] * len(domain.issues),
        "values": [
            {"type": "TableFun", "mapping": dict(zip(issue.options, row, strict=True))}
            for issue, row in pairs
        ],
    }


def _check_normal(profile: Profile) -> None:
    total = fsum(max(row) for row in profile.points)
    least = min(min(row) for row in profile.points)
    if profile.constant or least < 0.0 or not isclose(total, 1.0, abs_tol=CLOSE):
        raise DomainError(
            f"Genius would change the values of {profile.name}: its best options together are "
            f"worth {total:.3f} of 1, and Genius stretches them to 1. Export for NegMAS, which "
            "keeps values as they are."
        )


def _template(domain: Domain) -> str:
    lines = [
        "<negotiation_template>",
        *_objective(domain, lambda n, issue: _issue_lines(n, issue, None)),
        "</negotiation_template>",
    ]
    return "\n".join(lines) + "\n"


def _profile(domain: Domain, profile: Profile) -> str:
    def rows(number: int, issue: DomainIssue) -> list[str]:
        row = profile.points[number - 1]
        most = max(row)
        shares = tuple(value / most if most > 0.0 else 0.0 for value in row)
        weight = f'<weight index="{number}" value="{most!r}"/>'
        return [weight, *_issue_lines(number, issue, shares)]

    reserve = f'  <reservation value="{profile.least!r}"/>'
    lines = _objective(domain, rows)
    return "\n".join([*lines[:-1], '  <discount_factor value="1.0"/>', reserve, lines[-1]]) + "\n"


def _objective(domain: Domain, rows: Callable[[int, DomainIssue], list[str]]) -> list[str]:
    lines = [f'<utility_space number_of_issues="{len(domain.issues)}">']
    lines.append('  <objective index="0" name="root" type="objective" etype="objective">')
    for number, issue in enumerate(domain.issues, start=1):
        lines += [f"    {line}" for line in rows(number, issue)]
    return [*lines, "  </objective>", "</utility_space>"]


def _issue_lines(
    number: int, issue: DomainIssue, evaluations: tuple[float, ...] | None
) -> list[str]:
    head = (
        f'<issue index="{number}" name={quoteattr(issue.name)} type="discrete" etype="discrete">'
    )
    items = []
    for place, option in enumerate(issue.options):
        said = "" if evaluations is None else f' evaluation="{evaluations[place]!r}"'
        items.append(f'  <item index="{place + 1}" value={quoteattr(option)}{said}/>')
    return [head, *items, "</issue>"]
