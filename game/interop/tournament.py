"""A tournament of bargainers on imported domains: everybody against everybody, in every seat.

Utilities are on each profile's scale from 0 to 1 (`Profile.on_unit_scale`); no agreement counts
as the value of no agreement. No chance is involved: the same folder gives the same figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum, hypot, sqrt
from typing import Any, Final

import numpy as np

from game.analysis.frontier import bilateral
from game.counterpart.bargain.preferences import Preferences, additive
from game.counterpart.bargain.protocol import negotiate
from game.counterpart.bargain.references import Ranking
from game.interop.domain import Domain, Profile
from game.interop.folder import Refusal
from game.interop.seats import EXPERT, preferences_of, seated

ROUNDS: Final = 100
NORMAL_95: Final = 1.959963985  # standard normal quantile of 97.5 %
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Result:
    """How one negotiation came out for one of its two agents.

    Attributes:
        utility: Own value, 0-1.
        other_utility: The other side's value, 0-1.
        nash_product: Product of both gains over no agreement; 0 if somebody loses.
        nash_distance: Euclidean distance to the Nash point of the domain.
        welfare: Sum of both values as a share of the largest possible sum.
    """

    agent: str
    other: str
    domain: str
    agreed: bool
    utility: float
    other_utility: float
    nash_product: float
    nash_distance: float
    welfare: float


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A domain made ready, and where its best points are.

    Attributes:
        nash: Both values at the Nash point; of no agreement where no outcome beats it for both.
        most_welfare: The largest sum of both values, no agreement included.
    """

    domain: Domain
    sides: tuple[Profile, Profile]
    wanted: tuple[Preferences, Preferences]
    rankings: tuple[Ranking, Ranking]
    nash: tuple[float, float]
    most_welfare: float


def ground(domain: Domain) -> Ground:
    """Prepare a domain: scale, rank, and find the Nash point and the largest sum exactly."""
    sides = (domain.profiles[0].on_unit_scale(), domain.profiles[1].on_unit_scale())
    wanted = (preferences_of(sides[0]), preferences_of(sides[1]))
    sizes = [len(issue.options) for issue in domain.issues]
    tables = []
    for side in sides:
        points = np.zeros((len(sizes), max(sizes)))
        for k, row in enumerate(side.points):
            points[k, : len(row)] = row
        tables.append(additive(points, sizes))
    values = bilateral(*tables).values + [side.constant for side in sides]
    gains = np.maximum(values - [side.least for side in sides], 0.0).prod(axis=1)
    best = int(np.round(gains, 9).argmax())
    point = values[best] if gains[best] > 0.0 else [side.least for side in sides]
    return Ground(
        domain=domain,
        sides=sides,
        wanted=wanted,
        rankings=(Ranking.of(wanted[0]), Ranking.of(wanted[1])),
        nash=(float(point[0]), float(point[1])),
        most_welfare=max(float(values.sum(axis=1).max()), fsum(side.least for side in sides)),
    )


def play(
    scene: Ground, agents: tuple[str, str], opener: int, rounds: int
) -> tuple[Result, Result]:
    """Let two agents bargain: `agents[k]` speaks for profile k, and `opener` has the first word."""
    seats = [
        seated(name, scene.wanted[k], rounds, scene.rankings[k]) for k, name in enumerate(agents)
    ]
    settled = negotiate(seats[opener], seats[1 - opener], rounds).package
    values = [side.least if settled is None else side.utility(settled) for side in scene.sides]
    gains = [value - side.least for value, side in zip(values, scene.sides, strict=True)]
    distance = hypot(values[0] - scene.nash[0], values[1] - scene.nash[1])
    welfare = sum(values) / scene.most_welfare if scene.most_welfare > 0.0 else 1.0
    results = [
        Result(
            agent=agents[k],
            other=agents[1 - k],
            domain=scene.domain.name,
            agreed=settled is not None,
            utility=values[k],
            other_utility=values[1 - k],
            nash_product=max(0.0, gains[0]) * max(0.0, gains[1]),
            nash_distance=distance,
            welfare=welfare,
        )
        for k in (0, 1)
    ]
    return results[0], results[1]


def tournament(
    domains: Sequence[Domain],
    against: Sequence[str],
    say: Progress,
    refusals: Sequence[Refusal] = (),
    rounds: int = ROUNDS,
) -> dict[str, Any]:
    """Play every pair of agents on every domain, both ways round and with either opening.

    Args:
        domains: At least one.
        against: Reference opponents beside the expert.
        say: Told how far it is.
        refusals: Domains that could not be read; they are listed with their reason.
        rounds: Rounds of each negotiation.

    Returns:
        The document of `tournament --json`, numbers rounded to 6 decimals.
    """
    agents = (EXPERT, *against)
    results: list[Result] = []
    rows: list[dict[str, Any]] = []
    for count, domain in enumerate(domains, start=1):
        say(f"{count}/{len(domains)} {domain.name}: {domain.outcomes:,} outcomes")
        scene = ground(domain)
        played = [
            result
            for first, second in combinations(agents, 2)
            for pair in ((first, second), (second, first))
            for opener in (0, 1)
            for result in play(scene, pair, opener, rounds)
        ]
        results += played
        rows.append(_domain_row(scene, played))
    rows += [{"name": refused.name, "refused": refused.reason} for refused in refusals]
    return {
        "agents": [_agent_row(name, results) for name in agents],
        "pairs": [
            _pair_row(name, other, results) for name in agents for other in agents if name != other
        ],
        "domains": rows,
    }


def _mean(values: Sequence[float]) -> float:
    return round(fsum(values) / len(values), 6) if values else 0.0


def _agent_row(name: str, results: Sequence[Result]) -> dict[str, Any]:
    """Return an agent's line, with a 95 % interval of its mean utility over domains."""
    own = [result for result in results if result.agent == name]
    return {
        "name": name,
        "mean_utility": _mean([r.utility for r in own]),
        "utility_interval": _interval(own),
        "mean_nash_product": _mean([r.nash_product for r in own]),
        "nash_distance": _mean([r.nash_distance for r in own]),
        "agreement_rate": _mean([float(r.agreed) for r in own]),
        "welfare": _mean([r.welfare for r in own]),
        "negotiations": len(own),
    }


def _interval(own: Sequence[Result]) -> list[float]:
    """Return mean utility less and plus 1.96 standard errors, domains taken as the sample."""
    by_domain: dict[str, list[float]] = {}
    for result in own:
        by_domain.setdefault(result.domain, []).append(result.utility)
    means = [fsum(values) / len(values) for values in by_domain.values()]
    middle = fsum(means) / len(means)
    if len(means) == 1:
        return [round(middle, 6), round(middle, 6)]
    spread = sqrt(fsum((mean - middle) ** 2 for mean in means) / (len(means) - 1))
    reach = NORMAL_95 * spread / sqrt(len(means))
    return [round(max(0.0, middle - reach), 6), round(min(1.0, middle + reach), 6)]


def _pair_row(name: str, other: str, results: Sequence[Result]) -> dict[str, Any]:
    """Return what an agent got from another; `losses` are negotiations in which it got less."""
    met = [result for result in results if result.agent == name and result.other == other]
    return {
        "agent": name,
        "against": other,
        "mean_utility": _mean([r.utility for r in met]),
        "opponent_utility": _mean([r.other_utility for r in met]),
        "nash_distance": _mean([r.nash_distance for r in met]),
        "agreement_rate": _mean([float(r.agreed) for r in met]),
        "welfare": _mean([r.welfare for r in met]),
        "losses": sum(r.utility < r.other_utility - 1e-9 for r in met),
        "negotiations": len(met),
    }


def _domain_row(scene: Ground, played: Sequence[Result]) -> dict[str, Any]:
    own = [result for result in played if result.agent == EXPERT]
    row: dict[str, Any] = {
        "name": scene.domain.name,
        "format": scene.domain.form,
        "outcomes": scene.domain.outcomes,
        "reservation_values": [round(side.least, 6) for side in scene.sides],
        "nash_point": [round(value, 6) for value in scene.nash],
        "max_welfare": round(scene.most_welfare, 6),
        "expert_utility": _mean([r.utility for r in own]),
        "expert_nash_distance": _mean([r.nash_distance for r in own]),
        "expert_agreement_rate": _mean([float(r.agreed) for r in own]),
        "rescaled": scene.sides != scene.domain.profiles,
    }
    if scene.domain.note:
        row["note"] = scene.domain.note
    return row
