"""A small, complete, valid scenario for tests: two parties, three issues, two design clauses.

Alba wants market access for its engineers and dislikes quotas; Borea protects its farms and
wants visas. Each side cares most about something the other can give, so there is room to trade.
"""

from __future__ import annotations

from typing import Literal

from game.model.deck import EventCard, Requirement, ShiftLegitimacy, ShiftReservation, Shock
from game.model.draft import Design
from game.model.history import Debate, History
from game.model.issue import Argument
from game.model.party import (
    DomesticActor,
    Finding,
    InstrumentTerms,
    Linkage,
    Mandate,
    Party,
    PublicProfile,
    RedLine,
    Route,
    Valuation,
)
from game.model.scenario import Forum, Instrument, RelationStart, Scenario
from tests.toy_issues import option, toy_issues

__all__ = [
    "ALBA",
    "BALANCED",
    "BOREA",
    "STATUS_QUO",
    "alba",
    "borea",
    "option",
    "toy_issues",
    "toy_scenario",
]

ALBA = "alba"
BOREA = "borea"
STATUS_QUO = (0, 0, 2, 0, 0)
BALANCED = (2, 1, 1, 1, 1)
"""A package both parties should like: each gives on what the other cares about most."""


def toy_actor(
    actor_id: str,
    weight: float,
    reserve: float,
    *,
    group: Literal["ministries", "legislature", "civil-society", "electorate"] = "legislature",
    alignment: Literal["government", "opposition", "technical"] = "government",
    heavy: str = "quotas",
) -> DomesticActor:
    """Return a domestic actor that cares for one issue above all, and likes its later options."""
    values = {"quotas": (0.0, 0.3, 0.7, 1.0), "visas": (0.0, 0.6, 1.0)}
    light = "visas" if heavy == "quotas" else "quotas"
    return DomesticActor(
        id=actor_id,
        label=actor_id.replace("-", " ").title(),
        group=group,
        weight=weight,
        alignment=alignment,
        cohesion=0.6,
        reserve=reserve,
        valuation=Valuation(weights={heavy: 70.0, light: 30.0}, values=values),
        note="Watches one issue above all.",
    )


def with_veto(actor: DomesticActor) -> DomesticActor:
    """Return an actor whose refusal alone stops ratification."""
    return actor.model_copy(update={"veto": True})


ALBA_VALUES: dict[str, tuple[float, ...]] = {
    "quotas": (0.0, 0.4, 0.8, 1.0),
    "visas": (1.0, 0.6, 0.0),
    "subsidies": (1.0, 0.6, 0.0),
    "verification": (0.6, 0.8, 1.0),
    "disputes": (0.2, 1.0, 0.5),
}


def alba_mandate() -> Mandate:
    """Return what only Alba knows."""
    weights = {
        "quotas": 42.0,
        "visas": 22.0,
        "subsidies": 18.0,
        "verification": 6.0,
        "disputes": 8.0,
    }
    return Mandate(
        instructions="Open the farm market. Visas are a price we can pay in part.",
        valuation=Valuation(
            weights=weights,
            values=ALBA_VALUES,
            linkages=(Linkage(issues=("quotas", "verification"), strength=4.0),),
        ),
        red_lines=(
            RedLine(issue="visas", forbidden=(2,), rigidity=0.5, reason="The unions object."),
        ),
        impasse=28.0,
        outside_option=30.0,
        batna="A smaller agreement with a third country.",
        urgency=0.6,
        actors=(
            with_veto(toy_actor("cabinet", 0.3, 50.0, group="ministries")),
            toy_actor("farm-wing", 0.4, 58.0),
            toy_actor("labour-wing", 0.3, 62.0, alignment="opposition", heavy="visas"),
        ),
        instruments={"tariff": InstrumentTerms(cost=3.0, benefit=1.0)},
    )


def alba() -> Party:
    """Return the party that wants quotas opened and dislikes granting visas."""
    return Party(
        id=ALBA,
        name="Republic of Alba",
        short="Alba",
        delegation="Trade Office of Alba",
        colour="#2f6db5",
        brief="A large importer of food.",
        route=Route(kind="legislature", threshold=0.5, label="Both chambers, simple majority"),
        profile=PublicProfile(
            estimate=Valuation(
                weights={
                    "quotas": 36.0,
                    "visas": 24.0,
                    "subsidies": 20.0,
                    "verification": 10.0,
                    "disputes": 10.0,
                },
                values=ALBA_VALUES,
            ),
            reserve=34.0,
            ratification=0.7,
        ),
        mandate=alba_mandate(),
    )


BOREA_VALUES: dict[str, tuple[float, ...]] = {
    "quotas": (1.0, 0.8, 0.5, 0.0),
    "visas": (0.0, 0.6, 1.0),
    "subsidies": (0.0, 0.6, 1.0),
    "verification": (1.0, 0.8, 0.4),
    "disputes": (0.5, 1.0, 0.8),
}


def borea_mandate() -> Mandate:
    """Return what only Borea knows."""
    weights = {
        "quotas": 18.0,
        "visas": 52.0,
        "subsidies": 14.0,
        "verification": 8.0,
        "disputes": 8.0,
    }
    return Mandate(
        instructions="Bring home visas. Open farms only as far as that needs.",
        valuation=Valuation(weights=weights, values=BOREA_VALUES),
        red_lines=(
            RedLine(issue="quotas", forbidden=(3,), rigidity=1.0, reason="Farms would close."),
        ),
        impasse=43.0,
        outside_option=42.0,
        batna="Wait for the next government of Alba.",
        urgency=0.4,
        capacity=0.85,
        actors=(
            with_veto(toy_actor("ministry", 0.4, 45.0, group="ministries", heavy="visas")),
            toy_actor("treasury", 0.6, 55.0, group="ministries", heavy="visas"),
        ),
        instruments={"training": InstrumentTerms(cost=2.0)},
    )


def borea() -> Party:
    """Return the party that wants visas and protects its farms."""
    return Party(
        id=BOREA,
        name="Kingdom of Borea",
        short="Borea",
        delegation="Ministry of Commerce of Borea",
        colour="#b5662f",
        brief="A farming country with many engineers.",
        audience="elite",
        directness=0.5,
        route=Route(kind="executive-agreement", threshold=0.5, label="Cabinet decision"),
        profile=PublicProfile(
            estimate=Valuation(
                weights={
                    "quotas": 30.0,
                    "visas": 38.0,
                    "subsidies": 16.0,
                    "verification": 8.0,
                    "disputes": 8.0,
                },
                values=BOREA_VALUES,
            ),
            reserve=45.0,
            ratification=0.8,
        ),
        mandate=borea_mandate(),
    )


DEFAULTS = Design(
    verification=1,
    enforcement=0,
    clarity=0.6,
    escape="none",
    review_years=0,
    sunset_years=0,
    exit_notice_months=6,
    phase_in_years=0,
    capacity_building=0.0,
    committee=False,
    guarantor=False,
    depth=0.2,
)


INSTRUMENTS = (
    Instrument(
        id="tariff",
        label="Steel tariff",
        text="Raise the tariff on steel.",
        kind="threat",
        wielder=ALBA,
        target=BOREA,
        impact=8.0,
        legitimacy=0.3,
    ),
    Instrument(
        id="training",
        label="Training centre",
        text="Pay for a training centre.",
        kind="promise",
        wielder=BOREA,
        target=ALBA,
        impact=4.0,
        legitimacy=0.9,
    ),
    Instrument(
        id="election",
        label="Election",
        text="The next parliament will be less patient.",
        kind="warning",
        wielder=ALBA,
        target=BOREA,
        impact=3.0,
    ),
)
ARGUMENTS = (
    Argument(
        id="precedent",
        by=ALBA,
        issue="quotas",
        option=2,
        basis="precedent",
        quality=0.6,
        text="The treaty with Cretia opened quotas to this level.",
    ),
    Argument(
        id="shortage",
        by=BOREA,
        issue="visas",
        option=2,
        basis="criteria",
        quality=0.5,
        text="Alba's own figures show a shortage of engineers.",
    ),
)
FINDINGS = (
    Finding(
        id="farm-vote",
        by=ALBA,
        about=BOREA,
        task="analyse",
        issue="quotas",
        weight=26.0,
        spread=5.0,
        limit=2,
        text="Borea's assembly would not open the last quota.",
    ),
    Finding(
        id="unions",
        by=BOREA,
        about=ALBA,
        task="sound-out",
        issue="visas",
        weight=22.0,
        spread=6.0,
        text="Alba's unions dislike visas more than the government does.",
    ),
)
DECK = (
    EventCard(
        id="harvest",
        label="Bad harvest",
        text="A bad harvest raises food prices in Alba.",
        phase="rounds",
        first=2,
        last=6,
        probability=0.15,
        effects=(ShiftReservation(party=ALBA, points=-2.0),),
    ),
    EventCard(
        id="hearing",
        label="Hearing",
        text="A committee in Alba holds a hostile hearing.",
        phase="ratification",
        probability=0.2,
        requires=(Requirement(issue="visas", options=(2,)),),
        effects=(ShiftLegitimacy(party=ALBA, change=-1.0),),
    ),
    EventCard(
        id="recession",
        label="Recession",
        text="Borea falls into recession.",
        phase="implementation",
        first=3,
        probability=0.1,
        effects=(Shock(shock="economic", party=BOREA, size=1.0),),
    ),
)


def toy_scenario() -> Scenario:
    """Return the scenario: valid, complete, and small enough to enumerate (324 packages)."""
    return Scenario(
        id="toy-trade",
        title="Alba and Borea",
        subtitle="Quotas for visas",
        period="2001-2002",
        summary="Two neighbours trade farm quotas for visas.",
        general="Both delegations meet in a border town.",
        start_year=2001,
        years=15,
        parties=(alba(), borea()),
        issues=toy_issues(),
        forum=Forum(rounds=8, round_choices=(6, 8, 10), text_rounds=2, quarters=4),
        defaults=DEFAULTS,
        relations=(
            RelationStart(observer=ALBA, subject=BOREA, relationship=0.2, promise=0.7),
            RelationStart(observer=BOREA, subject=ALBA, relationship=0.1, promise=0.8),
        ),
        instruments=INSTRUMENTS,
        arguments=ARGUMENTS,
        findings=FINDINGS,
        deck=DECK,
        objectives={ALBA: ("Open the farm market.",), BOREA: ("Win visas.",)},
        history=History(
            agreed={"quotas": 2, "visas": 1, "subsidies": 1, "verification": 1, "disputes": 1},
            text="The parties met in the middle.",
            sources=("Invented for tests.",),
        ),
        debates=(
            Debate(
                question="Should quotas have been opened?",
                one_side="Food became cheaper.",
                other_side="Farms closed.",
            ),
        ),
        lessons=("Trade across issues.",),
    )
