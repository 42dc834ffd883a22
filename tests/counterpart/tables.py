"""Made-up scenarios of any size, and a tight one, for tests of the counterpart."""

from __future__ import annotations

import numpy as np

from game.model.draft import Design
from game.model.issue import Issue, Option
from game.model.party import (
    DomesticActor,
    Mandate,
    Party,
    PublicProfile,
    Route,
    Valuation,
)
from game.model.scenario import Forum, Scenario
from tests.toys import option, toy_scenario


def tight(gap: float) -> Scenario:
    """Return the toy scenario with both parties' alternatives better by `gap` points."""
    scenario = toy_scenario()
    parties = []
    for party in scenario.parties:
        assert party.mandate is not None
        better = party.mandate.model_copy(
            update={
                "impasse": party.mandate.impasse + gap,
                "outside_option": party.mandate.outside_option + gap,
            }
        )
        profile = party.profile.model_copy(update={"reserve": party.profile.reserve + gap})
        parties.append(party.model_copy(update={"mandate": better, "profile": profile}))
    return scenario.model_copy(update={"parties": tuple(parties)})


def many(parties: int, issues: int, options: int, seed: int) -> Scenario:
    """Return a scenario with some of the parties pulling each way on every issue."""
    rng = np.random.Generator(np.random.Philox(seed))
    made = tuple(_issue(number, options) for number in range(issues))
    return toy_scenario().model_copy(
        update={
            "id": f"made-up-{parties}-{issues}-{options}",
            "parties": tuple(_party(number, made, rng) for number in range(parties)),
            "issues": made,
            "forum": Forum(rounds=8, round_choices=(8,), text_rounds=2, quarters=4),
            "relations": (),
            "instruments": (),
            "arguments": (),
            "findings": (),
            "deck": (),
            "objectives": {},
            "history": None,
        }
    )


def _issue(number: int, options: int) -> Issue:
    design = number % 5 == 4
    made: tuple[Option, ...] = tuple(
        option(n, design=Design(verification=min(n, 5), enforcement=min(n, 4)))
        if design
        else option(n)
        for n in range(options)
    )
    return Issue(
        id=f"issue-{number}",
        label=f"Issue {number}",
        description="Made up.",
        kind="design" if design else "substance",
        group=f"group-{number % 3}",
        options=made,
        status_quo=0,
    )


def _party(number: int, issues: tuple[Issue, ...], rng: np.random.Generator) -> Party:
    raw = rng.dirichlet(np.ones(len(issues)))
    guess = rng.dirichlet(20.0 * raw + 0.2)
    values = {}
    for issue in issues:
        ladder = np.linspace(0.0, 1.0, len(issue.options))
        up = issue.kind == "design" or bool(rng.random() < 0.6)
        values[issue.id] = tuple(float(v) for v in (ladder if up else ladder[::-1]))
    ids = [issue.id for issue in issues]
    truth = Valuation(weights=_weights(ids, raw), values=values)
    estimate = Valuation(weights=_weights(ids, guess), values=values)
    actor = DomesticActor(
        id="cabinet",
        label="Cabinet",
        group="ministries",
        weight=1.0,
        alignment="government",
        cohesion=0.8,
        reserve=20.0,
        valuation=truth,
        note="Follows the mandate.",
    )
    return Party(
        id=f"party-{number}",
        name=f"Party {number}",
        short=f"P{number}",
        delegation=f"Delegation {number}",
        colour="#335577",
        brief="Made up.",
        route=Route(kind="executive-agreement", threshold=0.5, label="Cabinet"),
        profile=PublicProfile(estimate=estimate, reserve=38.0, ratification=0.9),
        mandate=Mandate(
            instructions="Made up.",
            valuation=truth,
            impasse=36.0,
            outside_option=36.0,
            batna="Nothing changes.",
            actors=(actor,),
        ),
    )


def _weights(ids: list[str], shares: np.ndarray) -> dict[str, float]:
    rounded = np.round(100.0 * shares, 6)
    rounded[int(rounded.argmax())] += 100.0 - rounded.sum()
    return {issue: float(weight) for issue, weight in zip(ids, rounded, strict=True)}
