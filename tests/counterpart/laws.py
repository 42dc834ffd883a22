"""Small talks made by hand for the behaviour laws, and what becomes of them seed by seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from game.analysis.arrays import Floats
from game.compliance.factors import leaned_on, sitting_factors
from game.compliance.treaty import Treaty, treaty_from
from game.counterpart import Counterpart
from game.counterpart.credibility import resistance, yields
from game.engine.parties import members
from game.engine.value import own_value
from game.model import action as act
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.party import InstrumentTerms, Level, Mandate, PersonaId
from game.model.rule import DecisionRule, Group
from game.model.scenario import RelationStart, Scenario
from tests.counterpart.arena import Instead, Played, as_decided, play
from tests.counterpart.moments import in_rounds, quiet
from tests.counterpart.scorable import Player, game
from tests.facts.lives import Effect, effect, live
from tests.facts.pairs import ONE, TWO, carrot, equipped, pair, stick, with_mandate, with_reserve
from tests.toys import ALBA, BOREA, toy_scenario

WEAK = ("weak-1", "weak-2", "weak-3")
STRONG = "strong"
LEAST = 34.0  # points
STEP = 6.0  # points that what is asked costs
FUTURES = 256  # runs of the years after signature


@dataclass(frozen=True, slots=True)
class End:
    """How talks ended.

    Attributes:
        text: What was agreed; `None` without an agreement.
        points: Each party's true points, in speaking order, less what it paid on the way.
        played: The sitting.
    """

    text: Package | None
    points: tuple[float, ...]
    played: Played

    @property
    def pledges(self) -> dict[str, str]:
        """What became of every pledge that was made."""
        return {p.instrument: p.status for p in self.played.state.table.pledges}


def talks(
    scenario: Scenario,
    seed: int,
    instead: Instead = as_decided,
    style: PersonaId = "compromising",
    level: Level = "novice",
) -> End:
    """Play talks up to the signature; without one, and outside, a party has its alternative.

    The style is that of the first party; the others compromise.
    """
    seats: dict[str, tuple[PersonaId, Level]]
    seats = dict.fromkeys(scenario.party_ids, ("compromising", level))
    seats[scenario.party_ids[0]] = (style, level)
    played = play(scenario, seats, seed, "ratification", instead)
    state = played.state
    text = None if state.is_over else state.table.agreed
    inside = members(scenario, state.table) if text is not None else ()
    points = []
    for party in scenario.parties:
        mandate, own = _mandate(scenario, party.id), state.private[party.id]
        reserve = max(mandate.impasse, mandate.outside_option) + own.reservation_shift
        value = own_value(mandate, scenario, text or ()) if party.id in inside else reserve
        points.append(value - own.sunk)
    return End(text, tuple(points), played)


def _mandate(scenario: Scenario, party: str) -> Mandate:
    mandate = scenario.party(party).mandate
    assert mandate is not None
    return mandate


def paired(count: int, before: Callable[[int], float], after: Callable[[int], float]) -> Effect:
    """Return the mean change from one arm to another over seeds that both arms share."""
    seeds = range(count)
    return effect(np.array([after(s) for s in seeds]), np.array([before(s) for s in seeds]))


@cache
def two(seed: int, least: float = 38.0) -> Scenario:
    """Return two parties over four issues, with interests partly opposed."""
    scenario = pair(seed, issues=4)
    return with_reserve(with_reserve(scenario, ONE, least), TWO, least)


def with_option(scenario: Scenario, points: float) -> Scenario:
    """Return the scenario with another way out for the first party; how it stands now stays."""
    one = scenario.party_ids[0]
    impasse = _mandate(scenario, one).impasse
    better = with_reserve(scenario, one, max(impasse, points))
    return with_mandate(better, one, impasse=impasse, outside_option=points)


def armed(
    scenario: Scenario, sticks: int = 1, impact: float = 20.0, legitimacy: float = 0.6
) -> Scenario:
    """Return the scenario with threats that the first party can make."""
    one, other = scenario.party_ids[:2]
    tools = [stick(f"stick-{n}", one, other, impact, legitimacy) for n in range(sticks)]
    return equipped(scenario, one, tools, InstrumentTerms(cost=6.0, benefit=4.0))


def generous(scenario: Scenario, impact: float = 12.0) -> Scenario:
    """Return the scenario with a benefit that the first party can promise."""
    one, other = scenario.party_ids[:2]
    tool = carrot("carrot", one, other, impact)
    return equipped(scenario, one, [tool], InstrumentTerms(cost=3.0))


def resolute(scenario: Scenario, threat: float) -> Scenario:
    """Return the scenario with a first party known to carry out so many of its threats."""
    seen = RelationStart(observer=TWO, subject=ONE, threat=threat)
    return scenario.model_copy(update={"relations": (seen,)})


def feared(end: End, name: str) -> float | None:
    """Return the chance that a threat works, when its target first hears of it, 0-1.

    For a demand that costs `STEP` points, so that threats in different talks can be compared.
    """
    for seen, _ in end.played.decisions:
        if seen.seat == TWO and seen.table.phase == "rounds":
            mind = Counterpart("compromising", "novice", 1).mind(seen)
            force = [f.points for f in mind.pressure.forces if f.instrument == name]
            if force:
                liking = seen.private.relations[ONE].relationship
                return yields(force[0], STEP, resistance(liking, public=False))
    return None


def toy(**changes: object) -> Scenario:
    """Return the toy scenario without preparation, instruments, arguments or events."""
    bare: dict[str, object] = {
        "preparation": 0,
        "instruments": (),
        "arguments": (),
        "findings": (),
    }
    return in_rounds(quiet(toy_scenario()).model_copy(update=bare | changes))


def known(promise: float) -> Scenario:
    """Return the toy scenario with a first party known to keep so many of its promises."""
    return toy(relations=(RelationStart(observer=BOREA, subject=ALBA, promise=promise),))


def demand_of(seen: Observation) -> Package | None:
    """Return a step from the second party's position that would bring the first most."""
    own, steps = seen.mandate.valuation, []
    for k, (issue, clause) in enumerate(zip(seen.scenario.issues, seen.table.draft, strict=True)):
        have = clause.wording.get(TWO, OPEN)
        if OPEN < have < len(issue.options) - 1:
            gains = [own.weights[issue.id] * (b - a) for a, b in pairwise(own.values[issue.id])]
            steps.append((gains[have], k, have + 1))
    if not steps:
        return None
    _, place, option = max(steps)
    return tuple(option if k == place else OPEN for k in range(len(seen.scenario.issues)))


def threatening(rounds: Sequence[int]) -> Instead:
    """Return a first party that threatens in some rounds, each time with a new stick, and bluffs.

    It threatens in no other way, and carries nothing out.
    """

    def instead(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
        if seen.seat != ONE or seen.table.phase != "rounds" or decided.kind == "accept":
            return decided
        made = {pledge.instrument for pledge in seen.table.pledges}
        for number, start in enumerate(rounds):
            demand = demand_of(seen) if seen.table.round >= start else None
            if demand is not None and f"stick-{number}" not in made:
                return act.Threaten(by=ONE, instrument=f"stick-{number}", demand=demand)
        return act.EndTurn(by=ONE) if decided.kind in HOSTILE else decided

    return instead


HOSTILE = frozenset(
    {"threaten", "carry-out", "withdraw-threat", "walk-out", "sink-cost", "brief-public"}
    | {"commit-public"}
)


def club(seed: int, rule: DecisionRule, *, together: bool = False) -> Scenario:
    """Return a strong party against three weak ones that want the same in different measure.

    Args:
        seed: Of the score sheets.
        rule: Who has to agree.
        together: Whether the weak come to the table as one.
    """
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for number, name in enumerate((STRONG, *WEAK)):
        weights = 100.0 * rng.dirichlet(np.full(4, 3.0))
        players[name] = Player(_sheet(weights, up=number == 0), LEAST, guessed=LEAST)
    scenario = in_rounds(game(f"club-{seed}", players, {}))
    groups = (Group(id="weak", label="The weak", members=WEAK, cohesion=0.8),)
    update = {"rule": rule, "groups": groups if together else ()}
    return scenario.model_copy(update={"forum": scenario.forum.model_copy(update=update)})


def _sheet(weights: Floats, *, up: bool) -> dict[str, list[float]]:
    ladder = np.linspace(0.0, 1.0, 4)
    return {
        f"issue-{n}": [float(p) for p in np.round(w * (ladder if up else ladder[::-1]), 3)]
        for n, w in enumerate(weights.tolist())
    }


def treaty_of(end: End) -> Treaty:
    """Return the treaty that talks ended in, as they left the parties."""
    scenario, state = end.played.scenario, end.played.state
    leaned = leaned_on(scenario, state.table)
    assert end.text is not None
    factors = sitting_factors(scenario, state.private, leaned=leaned)
    return treaty_from(scenario, end.text, factors)


def withdrawals(end: End) -> float | None:
    """Return how often an agreed text is left within ten years, as the talks left the parties."""
    if end.text is None:
        return None
    return float(live(treaty_of(end), runs=FUTURES, years=10).left[-1].mean())
