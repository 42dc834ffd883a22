"""Who plays how, before the first move."""

from __future__ import annotations

from game.model.scenario import Scenario
from game.session.setup import Wish, drawn_persona, restore, set_up
from tests.session.play import PACK
from tests.toys import toy_scenario


def with_persona(persona: str) -> Scenario:
    """Return the toy scenario in which the first party has a persona of its own."""
    whole = toy_scenario().model_dump(mode="json")
    whole["parties"][0]["mandate"]["persona"] = persona
    return Scenario.model_validate(whole, strict=False)


def test_a_scenario_gives_a_party_its_persona() -> None:
    """An author could not say that a government is known for holding out."""
    scenario = with_persona("avoiding")
    first, second = scenario.party_ids[:2]

    setups = [set_up(scenario, PACK, Wish(seed=seed)) for seed in range(8)]

    assert {setup.seats[first].persona for setup in setups} == {"avoiding"}
    assert {setup.seats[second].persona for setup in setups} == {
        drawn_persona(seed, second) for seed in range(8)
    }


def test_what_a_sitting_asks_for_comes_first() -> None:
    """An instructor could not choose another style for a class."""
    scenario = with_persona("avoiding")
    first = scenario.party_ids[0]
    setup = set_up(scenario, PACK, Wish(personas={first: "competing"}), "servanda test", "")

    assert setup.seats[first].persona == "competing"
    assert restore(scenario, PACK, setup.header()).seats[first].persona == "competing"
