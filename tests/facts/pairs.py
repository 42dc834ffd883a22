"""Two-party talks for the facts about leverage: pure bargaining, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np

from game.engine.value import own_value
from game.model.draft import OPEN
from game.model.party import Level, Mandate, Party, PersonaId
from game.model.scenario import Scenario
from tests.counterpart.arena import Played, play
from tests.counterpart.scorable import Player, game

ONE, TWO = "one", "two"
ISSUES = 5
LEAST = 38.0  # points; leaves a zone of agreement in nearly every draw


def pair(seed: int, least: float = LEAST, issues: int = ISSUES) -> Scenario:
    """Return talks of two parties over a few issues, with interests partly opposed."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for name, up in ((ONE, True), (TWO, False)):
        weights = 100.0 * rng.dirichlet(np.full(issues, 2.0))
        sheet = {}
        for n, weight in enumerate(weights.tolist()):
            ladder = np.linspace(0.0, 1.0, 4) ** float(np.exp(0.3 * rng.standard_normal()))
            row = weight * (ladder if up else ladder[::-1])
            sheet[f"issue-{n}"] = [float(p) for p in np.round(row, 3)]
        players[name] = Player(sheet, least, guessed=least)
    return game(f"pair-{seed}", players, {})


def with_mandate(scenario: Scenario, party: str, **changes: object) -> Scenario:
    """Return the scenario with other instructions for a party; what outsiders believe stays."""

    def changed(one: Party) -> Party:
        if one.id != party or one.mandate is None:
            return one
        return one.model_copy(update={"mandate": one.mandate.model_copy(update=changes)})

    return scenario.model_copy(update={"parties": tuple(changed(p) for p in scenario.parties)})


def with_reserve(scenario: Scenario, party: str, points: float) -> Scenario:
    """Return the scenario with another alternative for a party, known as such."""
    moved = with_mandate(scenario, party, impasse=points, outside_option=points)
    parties = tuple(
        p.model_copy(update={"profile": p.profile.model_copy(update={"reserve": points})})
        if p.id == party
        else p
        for p in moved.parties
    )
    return moved.model_copy(update={"parties": parties})


@dataclass(frozen=True, slots=True)
class Result:
    """How talks of two ended: the text, if any, and each party's points."""

    package: tuple[int, ...] | None
    points: tuple[float, ...]
    rounds: int
    played: Played

    @property
    def agreed(self) -> bool:
        """Whether there is a text."""
        return self.package is not None


def talk(
    scenario: Scenario,
    seed: int,
    styles: tuple[PersonaId, ...] = ("compromising", "compromising"),
    level: Level = "novice",
) -> Result:
    """Play talks up to the signature; without one everybody has its alternative."""
    seats = {p: (style, level) for p, style in zip(scenario.party_ids, styles, strict=True)}
    played = play(scenario, seats, seed, "ratification")
    text = None if played.state.is_over else played.state.table.agreed
    whole = text if text is not None and OPEN not in text else None
    mandates = [cast("Mandate", party.mandate) for party in scenario.parties]
    rounds = [s.table.round for s, _ in played.decisions if s.table.phase == "rounds"]
    points = tuple(
        own_value(m, scenario, whole)
        if whole is not None
        else max(m.impasse, m.outside_option) + played.state.private[p].reservation_shift
        for p, m in zip(scenario.party_ids, mandates, strict=True)
    )
    return Result(whole, points, max(rounds, default=0), played)
