"""Tables with more than two for tests: four parties with a mediator, and six with allies.

Everybody bargains over the issues of the two-party toy. Seats take the interests of Alba and of
Borea in turn, moved a little, so that every table has room for trade and for coalitions.
"""

from __future__ import annotations

from typing import Final

from game.model.party import Mandate, Party, Valuation
from game.model.rule import DecisionRule, Entry, Group, Role
from game.model.scenario import Forum, Instrument, RelationStart, Scenario
from tests.toys import alba, borea, toy_scenario

CORDA: Final = "corda"
DELTA: Final = "delta"
EIRA: Final = "eira"
FARO: Final = "faro"
MEDIA: Final = "media"
OBSERVA: Final = "observa"
_COLOURS: Final = ("#2f6db5", "#b5662f", "#3a8f4d", "#8f3a7d", "#8f843a", "#3a7d8f", "#555555")


def _moved(mandate: Mandate, step: int) -> Mandate:
    """Return a mandate with its weights turned round by some places, so that seats differ."""
    weights = mandate.valuation.weights
    values = list(weights.values())
    turned = dict(zip(weights, [*values[step:], *values[:step]], strict=True))
    return mandate.model_copy(
        update={
            "valuation": Valuation(
                weights=turned,
                values=mandate.valuation.values,
                linkages=mandate.valuation.linkages,
            ),
            "red_lines": (),
            "instruments": {},
        }
    )


def seat(name: str, number: int, role: Role = "party") -> Party:
    """Return a seat whose interests are those of Alba or Borea, moved by its number."""
    base = alba() if number % 2 == 0 else borea()
    assert base.mandate is not None
    return base.model_copy(
        update={
            "id": name,
            "name": f"State of {name.title()}",
            "short": name.title(),
            "delegation": f"Delegation of {name.title()}",
            "colour": _COLOURS[number % len(_COLOURS)],
            "role": role,
            "mandate": _moved(base.mandate, number // 2),
        }
    )


def _table(name: str, parties: tuple[Party, ...], forum: Forum) -> Scenario:
    whole = toy_scenario()
    first = (alba(), borea())
    return whole.model_copy(
        update={
            "id": name,
            "title": "Many at one table",
            "parties": (*first, *parties),
            "forum": forum,
            "years": 4,
            "objectives": {p.id: ("Gain from agreement.",) for p in (*first, *parties)},
        }
    )


def four_parties(rule: DecisionRule | None = None, entry: Entry | None = None) -> Scenario:
    """Return Alba, Borea and Corda at the table with a mediator that has resources of its own.

    Borea and Corda have no embassies with each other.
    """
    media = seat(MEDIA, 3, "mediator")
    assert media.mandate is not None
    forum = Forum(
        rounds=6,
        round_choices=(6, 8),
        text_rounds=2,
        quarters=4,
        rule=rule or DecisionRule(),
        entry=entry,
    )
    scenario = _table("toy-four", (seat(CORDA, 2), media), forum)
    aid = Instrument(
        id="aid",
        label="Aid",
        text="Pay for the first three years.",
        kind="promise",
        wielder=MEDIA,
        target="alba",
        impact=6.0,
        legitimacy=0.9,
    )
    costs = {"aid": {"cost": 2.0}, "credit": {"cost": 2.0}}
    terms = Mandate.model_validate(media.mandate.model_dump() | {"instruments": costs})
    parties = tuple(
        p.model_copy(update={"mandate": terms}) if p.id == MEDIA else p for p in scenario.parties
    )
    relations = (
        *scenario.relations,
        RelationStart(observer="borea", subject=CORDA, contact="none", relationship=-0.4),
        RelationStart(observer=CORDA, subject="borea", contact="none", relationship=-0.4),
    )
    credit = aid.model_copy(update={"id": "credit", "label": "Credit", "target": "borea"})
    return scenario.model_copy(
        update={
            "parties": parties,
            "relations": relations,
            "instruments": (*scenario.instruments, aid, credit),
        }
    )


def six_parties(rule: DecisionRule | None = None, entry: Entry | None = None) -> Scenario:
    """Return six parties, two of them allies, and an observer."""
    forum = Forum(
        channel="plenary",
        rounds=6,
        round_choices=(6, 8),
        text_rounds=2,
        quarters=4,
        rule=rule or DecisionRule(),
        entry=entry,
        groups=(Group(id="coast", label="The coast", members=(EIRA, FARO), cohesion=0.6),),
    )
    others = (seat(CORDA, 2), seat(DELTA, 3), seat(EIRA, 4), seat(FARO, 5))
    return _table("toy-six", (*others, seat(OBSERVA, 6, "observer")), forum)


RULES: Final = {
    "unanimity": DecisionRule(),
    "consensus-minus-one": DecisionRule(kind="consensus-minus-one"),
    "weighted-majority": DecisionRule(
        kind="weighted-majority", threshold=0.6, votes={"alba": 2.0}
    ),
    "critical-mass": DecisionRule(kind="critical-mass", threshold=0.6, veto=("borea",)),
    "plurilateral": DecisionRule(kind="plurilateral", least=3),
}
"""A decision rule of each kind."""
