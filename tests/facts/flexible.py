"""Trade talks between two parliaments, with and without a way out: for fact C10."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import prod
from types import MappingProxyType

import numpy as np
import pytest

from game.analysis.ratification import vote_chance
from game.analysis.standing import home_front, terms_for
from game.analysis.tables import as_array
from game.compliance import closed_form, treaty
from game.compliance.parameters import PRESETS
from game.engine.value import design_of
from game.model.draft import Design, Package
from game.model.issue import Issue, Option
from game.model.party import DomesticActor, Party, Route
from game.model.scenario import Scenario
from game.model.state import State
from tests.counterpart.arena import Style, play
from tests.counterpart.moments import in_rounds
from tests.facts.pairs import ONE, TWO, pair
from tests.toys import DEFAULTS, option

DEPTH = 0.12  # of each step of opening: five issues of three steps make a text as deep as any
NEEDED = (56.0, 66.0)  # points that a parliament asks for; governments would take far less
STORMY = 0.25  # economic shocks per party and year, as the fact asks
ROUNDS, LEAST = 12, 20.0
WAY_OUT = "way-out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a game ended.

    Attributes:
        agreed: Whether a text was signed.
        depth: How deep it is, 0-1; 0 without one.
        in_force: Chance that both parliaments approve it; 0 without one.
        way_out: Whether it has an escape clause.
    """

    agreed: bool
    depth: float
    in_force: float
    way_out: bool


@contextmanager
def storms(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let economic shocks strike trade agreements in a quarter of all years."""
    calm = PRESETS["trade"]
    wild = replace(calm, shocks=replace(calm.shocks, economic_rate=STORMY))
    presets = MappingProxyType({**PRESETS, "trade": wild})
    with patch.context() as local:
        for module in (closed_form, treaty):
            local.setattr(module, "PRESETS", presets)
        yield


def trade_talks(seed: int, *, way_out: bool) -> Scenario:
    """Return talks over five steps of opening, and perhaps over an escape clause.

    Each parliament is one block that likes what its government likes, asks for more than it, and
    fears for the final say.
    """
    plain = in_rounds(pair(seed, least=LEAST), ROUNDS)
    rng = np.random.Generator(np.random.Philox(key=1_000 + seed))
    wish = {name: float(rng.uniform(*NEEDED)) for name in (ONE, TWO)}
    issues = (*(_opening(issue) for issue in plain.issues), _escape_issue(way_out=way_out))
    parties = tuple(_parliament(party, wish[party.id]) for party in plain.parties)
    design = DEFAULTS.model_copy(
        update={"exit_notice_months": 24, "depth": 0.0, "verification": 3, "enforcement": 2}
    )
    return plain.model_copy(
        update={
            "id": f"flexible-{seed}-{'open' if way_out else 'closed'}",
            "issues": issues,
            "parties": parties,
            "defaults": design,
            "preset": "trade",
        }
    )


def _opening(issue: Issue) -> Issue:
    """Return an issue whose later options bind more."""

    def deeper(step: int, choice: Option) -> Option:
        return choice.model_copy(update={"design": Design(depth=DEPTH * step)})

    options = tuple(deeper(step, choice) for step, choice in enumerate(issue.options))
    return issue.model_copy(update={"options": options, "obligors": None})


def _escape_issue(*, way_out: bool) -> Issue:
    """Return the clause that is worth no points to anybody by itself."""
    kinds = ("none", "safeguard" if way_out else "none")
    options = tuple(
        option(n).model_copy(update={"design": Design.model_validate({"escape": kind})})
        for n, kind in enumerate(kinds)
    )
    return Issue(
        id=WAY_OUT,
        label="Way out",
        description="Made up.",
        group=WAY_OUT,
        kind="design",
        options=options,
        status_quo=0,
    )


def _parliament(party: Party, wish: float) -> Party:
    """Return a party whose parliament has to approve."""
    mandate = party.mandate
    assert mandate is not None
    values = {**mandate.valuation.values, WAY_OUT: (0.0, 0.0)}
    own = mandate.valuation.model_copy(
        update={"values": values, "weights": {**mandate.valuation.weights, WAY_OUT: 0.0}}
    )
    house = DomesticActor(
        id="house",
        label="House",
        group="legislature",
        weight=1.0,
        alignment="technical",
        cohesion=1.0,
        sovereignty=1.0,
        reserve=wish,
        valuation=own,
        note="Made up.",
    )
    told = mandate.model_copy(update={"valuation": own, "actors": (house,)})
    route = Route(kind="legislature", threshold=0.5, label="A vote")
    profile = party.profile.model_copy(update={"estimate": own, "ratification": 0.8})
    return party.model_copy(update={"mandate": told, "route": route, "profile": profile})


def outcome(seed: int, *, way_out: bool) -> Outcome:
    """Play one game to the signature, or to its end."""
    scenario = trade_talks(seed, way_out=way_out)
    styles: dict[str, Style] = dict.fromkeys((ONE, TWO), ("compromising", "novice"))
    played = play(scenario, styles, seed, "ratification")
    text = None if played.state.is_over else played.state.table.agreed
    if text is None:
        return Outcome(agreed=False, depth=0.0, in_force=0.0, way_out=False)
    design = design_of(scenario, text)
    return Outcome(
        agreed=True,
        depth=design.depth or 0.0,
        in_force=prod(passes(scenario, played.state, name, text) for name in (ONE, TWO)),
        way_out=design.escape == "safeguard",
    )


def passes(scenario: Scenario, state: State, name: str, text: Package) -> float:
    """Return the chance that a party's parliament approves a text."""
    party, texts = scenario.party(name), as_array([text])
    home = home_front(party, state.private[name])
    terms = terms_for(scenario, state.table, party, texts)
    return float(vote_chance(home, scenario.issues, texts, terms)[0])
