"""Two-party talks for the facts about leverage: pure bargaining, drawn from a seed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

import numpy as np

from game.analysis.arrays import Floats
from game.counterpart import Counterpart
from game.counterpart.leverage import Leverage
from game.engine.legal import why_illegal
from game.engine.value import own_value
from game.model import action as act
from game.model.diplomacy import Link
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.party import InstrumentTerms, Level, Mandate, Party, PersonaId
from game.model.scenario import Instrument, Scenario
from tests.counterpart.arena import Instead, Played, as_decided, play
from tests.counterpart.moments import in_rounds
from tests.counterpart.scorable import Player, game

ONE, TWO = "one", "two"
ISSUES, OPTIONS = 5, 4
LEAST = 38.0  # points; leaves a zone of agreement in nearly every draw
SHORT = 8  # rounds of the talks that many facts share
PATIENCE = 0.97  # discount factor of both; L03


def pair(seed: int, least: float = LEAST, issues: int = ISSUES) -> Scenario:
    """Return talks of two parties over a few issues, with interests partly opposed."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    players = {}
    for name, up in ((ONE, True), (TWO, False)):
        weights = 100.0 * rng.dirichlet(np.full(issues, 2.0))
        sheet = {}
        for n, weight in enumerate(weights.tolist()):
            row = slope(rng, weight, up=up)
            sheet[f"issue-{n}"] = [float(p) for p in np.round(row, 3)]
        players[name] = Player(sheet, least, guessed=least)
    return game(f"pair-{seed}", players, {})


def slope(rng: np.random.Generator, weight: float, *, up: bool) -> Floats:
    """Return points of the options of an issue: all rise or all fall, on some issues faster."""
    ladder = np.linspace(0.0, 1.0, OPTIONS) ** float(np.exp(0.3 * rng.standard_normal()))
    row: Floats = weight * (ladder if up else ladder[::-1])
    return row


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


def stick(name: str, by: str, to: str, impact: float, legitimacy: float = 0.6) -> Instrument:
    """Return something that one party can threaten another with."""
    return Instrument(
        id=name,
        label="Stick",
        text="A measure that hurts.",
        kind="threat",
        wielder=by,
        target=to,
        impact=impact,
        legitimacy=legitimacy,
    )


def carrot(name: str, by: str, to: str, impact: float) -> Instrument:
    """Return something that one party can promise another."""
    return Instrument(
        id=name,
        label="Carrot",
        text="A favour.",
        kind="promise",
        wielder=by,
        target=to,
        impact=impact,
        legitimacy=0.9,
    )


def equipped(
    scenario: Scenario, by: str, tools: Iterable[Instrument], terms: InstrumentTerms
) -> Scenario:
    """Return the scenario with instruments of a party beside those of others, on such terms."""
    own = tuple(tools)
    known = dict.fromkeys((tool.id for tool in own), terms)
    return with_mandate(scenario, by, instruments=known).model_copy(
        update={"instruments": (*scenario.instruments, *own)}
    )


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
    instead: Instead = as_decided,
) -> Result:
    """Play talks up to the signature; without one everybody has its alternative."""
    seats = {p: (style, level) for p, style in zip(scenario.party_ids, styles, strict=True)}
    played = play(scenario, seats, seed, "ratification", instead)
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


@dataclass(frozen=True, slots=True)
class Terms:
    """What is kept of talks that several facts look at.

    Attributes:
        gains: Each party's points above the plain alternative.
        standing: The first party's leverage at its first turn, with every issue.
        position: What it got on each issue, 0-1; empty without a text.
    """

    gains: tuple[float, ...]
    standing: Leverage
    position: dict[str, float]


def short(seed: int, patience: float = PATIENCE, better: float = 0.0) -> Scenario:
    """Return short talks over four issues.

    Args:
        seed: Of the score sheets.
        patience: Discount factor of the first party.
        better: Points by which its alternative is better than the other's.
    """
    scenario = in_rounds(pair(seed, issues=4), SHORT)
    scenario = with_mandate(scenario, ONE, discount=patience)
    scenario = with_mandate(scenario, TWO, discount=PATIENCE)
    return with_reserve(scenario, ONE, LEAST + better)


def linking(seen: Observation, decided: act.PartyAction) -> act.PartyAction:
    """Link every issue to others as soon as the first party has the floor."""
    if seen.seat != ONE or seen.table.phase != "rounds":
        return decided
    tied = {group for tie in seen.table.course.ties for group in (tie.first, tie.second)}
    loose = [issue.group for issue in seen.scenario.issues if issue.group not in tied]
    if len(loose) < 2:
        return decided
    link = Link(by=ONE, first=loose[0], second=loose[1])
    illegal = why_illegal(seen.scenario, seen.table, seen.private, link)
    return link if illegal is None else decided


@cache
def terms(seed: int, patience: float = PATIENCE, better: float = 0.0, how: str = "free") -> Terms:
    """Return the end of short talks, played once for all facts.

    Args:
        seed: Of the score sheets and of the talks.
        patience: Discount factor of the first party.
        better: Points by which its alternative is better.
        how: `linked` for talks in which every issue is linked to another at once.
    """
    scenario = short(seed, patience, better)
    instead = linking if how == "linked" else as_decided
    result = talk(scenario, seed, level="standard", instead=instead)
    seen = [s for s, _ in result.played.decisions if s.seat == ONE and s.table.phase == "rounds"]
    start = next(s for s in seen if how == "free" or len(s.table.course.ties) > 1)
    mind = Counterpart("compromising", "standard", seed).mind(start)
    values = start.mandate.valuation.values
    position = {
        issue.id: values[issue.id][option]
        for issue, option in zip(scenario.issues, result.package or (), strict=False)
    }
    gains = tuple(points - LEAST for points in result.points)
    return Terms(gains, mind.leverage(TWO, groups=True), position)
