"""The issues of the toy scenario: three to trade and two design clauses."""

from __future__ import annotations

from game.model.draft import Design
from game.model.issue import Issue, Option


def option(number: int, *, external: float = 0.0, design: Design | None = None) -> Option:
    """Return an option numbered from 0."""
    return Option(
        id=f"o{number}",
        label=f"Option {number}",
        text=f"Text of option {number}.",
        external=external,
        design=design,
    )


def toy_issues() -> tuple[Issue, ...]:
    """Return three issues to trade and two design clauses, in package order."""
    return (
        Issue(
            id="quotas",
            label="Farm quotas",
            description="How far Borea opens its farm market.",
            group="goods",
            options=tuple(option(n, external=float(n)) for n in range(4)),
            status_quo=0,
        ),
        Issue(
            id="visas",
            label="Visas",
            description="How many of Borea's engineers Alba admits.",
            group="services",
            options=tuple(option(n) for n in range(3)),
            status_quo=0,
        ),
        Issue(
            id="subsidies",
            label="Subsidies",
            description="How much farm support both keep; 2 is what they pay today.",
            group="goods",
            options=tuple(option(n, external=-float(n)) for n in range(3)),
            status_quo=2,
        ),
        Issue(
            id="verification",
            label="Verification",
            description="Who checks that quotas are filled.",
            kind="design",
            group="text",
            options=(
                option(0, design=Design(verification=1, clarity=0.5)),
                option(1, design=Design(verification=2, clarity=0.7, depth=0.1)),
                option(2, design=Design(verification=4, clarity=0.85, depth=0.3, committee=True)),
            ),
            status_quo=0,
        ),
        Issue(
            id="disputes",
            label="Disputes",
            description="What happens when a duty is not kept.",
            kind="design",
            group="text",
            options=(
                option(0, design=Design(enforcement=0)),
                option(1, design=Design(enforcement=3, escape="safeguard", depth=0.3)),
                option(2, design=Design(enforcement=4, escape="none", review_years=5, depth=0.5)),
            ),
            status_quo=0,
        ),
    )
