"""Scorable games of the Harborco kind: many parties, few issues, few packages that suit all.

Each party has a score sheet of 100 points and a least score below which it does not sign. Made
here by hand or drawn from a seed; the duties after signature and the vote at home are left out,
so what is tested is the bargaining alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.tables import all_packages, mandate_tables, utilities
from game.model.issue import Issue
from game.model.party import DomesticActor, Mandate, Party, PublicProfile, Route, Valuation
from game.model.scenario import Forum, Scenario
from tests.toys import option, toy_scenario

FEWEST, MOST = 12, 52  # packages that suit all; as in published games of this kind
TALKS = 16  # rounds; model.md 1, talks of more than four parties
ACTOR = "delegation"

Sheet = Mapping[str, Sequence[float]]
"""Points of each option of each issue; the best options add up to 100."""


@dataclass(frozen=True, slots=True)
class Player:
    """A party of a scorable game.

    Attributes:
        sheet: Its score sheet.
        least: Its least score, points.
        guess: What the others take its sheet to be; the truth if left out.
        guessed: What they take its least score to be; a point off if left out.
    """

    sheet: Sheet
    least: float
    guess: Sheet | None = None
    guessed: float | None = None


def game(name: str, players: Mapping[str, Player], status_quo: Mapping[str, int]) -> Scenario:
    """Return a scorable game as a scenario."""
    sheet = next(iter(players.values())).sheet
    issues = tuple(_issue(issue, len(sheet[issue]), status_quo.get(issue, 0)) for issue in sheet)
    forum = Forum(rounds=TALKS, round_choices=(TALKS,), text_rounds=2, quarters=4)
    return toy_scenario().model_copy(
        update={
            "id": name,
            "parties": tuple(_party(party, player) for party, player in players.items()),
            "issues": issues,
            "forum": forum,
            "preparation": 0,
            "relations": (),
            "instruments": (),
            "arguments": (),
            "findings": (),
            "deck": (),
            "objectives": {},
            "history": None,
        }
    )


def _issue(name: str, options: int, status_quo: int) -> Issue:
    return Issue(
        id=name,
        label=name.replace("-", " ").capitalize(),
        description="Made up.",
        group=name,
        options=tuple(option(n) for n in range(options)),
        status_quo=status_quo,
        obligors=(),
    )


def valuation(sheet: Sheet) -> Valuation:
    """Return a score sheet as weights and worths."""
    weights = {issue: float(max(row)) for issue, row in sheet.items()}
    heaviest = max(weights, key=lambda issue: weights[issue])
    weights[heaviest] += 100.0 - sum(weights.values())
    values = {
        issue: tuple(min(1.0, float(p) / max(row)) if max(row) > 0.0 else 0.0 for p in row)
        for issue, row in sheet.items()
    }
    return Valuation(weights=weights, values=values)


def _party(name: str, player: Player) -> Party:
    actor = DomesticActor(
        id=ACTOR,
        label="Delegation",
        group="ministries",
        weight=1.0,
        alignment="government",
        cohesion=1.0,
        sovereignty=0.0,
        reserve=0.0,
        valuation=valuation(player.sheet),
        note="Follows the score sheet.",
    )
    guessed = player.least + 1.0 if player.guessed is None else player.guessed
    return Party(
        id=name,
        name=name.replace("-", " ").title(),
        short=name[:8].title(),
        delegation=f"Delegation of the {name.replace('-', ' ')}",
        colour="#335577",
        brief="Made up.",
        route=Route(kind="statement", threshold=0.0, label="Signature"),
        profile=PublicProfile(
            estimate=valuation(player.guess or player.sheet), reserve=guessed, ratification=1.0
        ),
        mandate=Mandate(
            instructions="Made up.",
            valuation=valuation(player.sheet),
            impasse=player.least,
            outside_option=player.least,
            batna="Nothing comes of it.",
            round_cost=0.0,
            actors=(actor,),
        ),
    )


def scores(scenario: Scenario) -> tuple[Ints, Floats]:
    """Return all packages, and each party's points less its least score, shape (n, parties)."""
    mandates = [party.mandate for party in scenario.parties if party.mandate is not None]
    tables = [mandate_tables(mandate, scenario) for mandate in mandates]
    packages = all_packages(tables[0].sizes)
    gains = [utilities(t, packages) - m.impasse for t, m in zip(tables, mandates, strict=True)]
    return packages, np.column_stack(gains)


def suits_all(scenario: Scenario) -> Bools:
    """Tell which packages reach everybody's least score."""
    return np.asarray((scores(scenario)[1] >= -1e-9).all(axis=1))


def drawn(parties: int, seed: int) -> Scenario:
    """Return a game of five issues drawn from a seed, with 12 to 52 packages that suit all.

    Sheets are drawn at random; least scores are set as high as leaves that many packages.
    """
    rng = np.random.Generator(np.random.Philox(key=seed * 100 + parties))
    sizes = rng.permutation([3, 4, 4, 5, 4] if seed % 2 else [3, 3, 5, 4, 4])
    names = [f"issue-{n}" for n in range(5)]
    sheets = [_sheet(rng, names, sizes) for _ in range(parties)]
    packages = all_packages(sizes.astype(np.int64))
    points = np.column_stack([points_of(sheet, packages) for sheet in sheets])
    lean = points.mean(axis=0) + rng.uniform(-4.0, 4.0, parties)
    worst = np.sort((points - lean).min(axis=1))[::-1]
    least = lean + worst[int(rng.integers(FEWEST, MOST + 1)) - 1]
    players = {
        f"party-{n}": Player(
            sheet=sheet,
            least=round(float(least[n]) - 1e-6, 6),
            guess=guess_at(rng, sheet),
            guessed=round(float(least[n] + rng.normal(0.0, 4.0)), 3),
        )
        for n, sheet in enumerate(sheets)
    }
    return game(f"scorable-{parties}-{seed}", players, {})


def _sheet(rng: np.random.Generator, names: Sequence[str], sizes: Ints) -> dict[str, list[float]]:
    """Draw a score sheet: some issues rise, some fall, some have their best in the middle."""
    weights = 100.0 * rng.dirichlet(np.full(len(names), 1.5))
    sheet = {}
    for name, size, weight in zip(names, sizes.tolist(), weights.tolist(), strict=True):
        best = int(rng.choice([0, size - 1, rng.integers(0, size)]))
        far = max(best, size - 1 - best)
        shape = float(np.exp(0.5 * rng.standard_normal()))
        ladder = 1.0 - (np.abs(np.arange(size) - best) / far) ** shape
        sheet[name] = [float(p) for p in np.round(weight * ladder, 3)]
    return sheet


def points_of(sheet: Sheet, packages: Ints) -> Floats:
    """Return what packages bring on a score sheet, points, shape (n,)."""
    total = np.zeros(len(packages))
    for place, row in enumerate(sheet.values()):
        total += np.array(row)[packages[:, place]]
    return total


def guess_at(rng: np.random.Generator, sheet: Sheet) -> dict[str, list[float]]:
    """Return what informed outsiders would write: weights a little off, shapes straightened."""
    true = np.array([max(row) for row in sheet.values()])
    off = 100.0 * rng.dirichlet(30.0 * true / true.sum() + 0.1)
    guess = {}
    for (name, row), weight in zip(sheet.items(), off.tolist(), strict=True):
        best = int(np.argmax(row))
        far = max(best, len(row) - 1 - best)
        ladder = 1.0 - np.abs(np.arange(len(row)) - best) / far
        guess[name] = [float(p) for p in np.round(weight * ladder, 3)]
    return guess
