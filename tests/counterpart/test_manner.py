"""In what tone counterparts speak."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from game.counterpart.manner import manner_of
from game.model import action as act
from game.model.observation import Observation
from game.model.party import PersonaId
from tests.counterpart.moments import offered, sitting, with_relation
from tests.toys import ALBA, BOREA

REFUSAL = act.Reject(by=BOREA, proposal=1, reason="level")


def liked(seen: Observation, relationship: float, resentment: float = 0.0) -> Observation:
    """Return the observation of a seat that likes the others so much."""
    relation = replace(
        seen.private.relations[ALBA], relationship=relationship, resentment=resentment
    )
    return with_relation(seen, ALBA, relation)


def direct(seen: Observation, directness: float) -> Observation:
    """Return the observation of a seat that speaks so directly."""
    parties = tuple(
        p.model_copy(update={"directness": directness}) if p.id == seen.seat else p
        for p in seen.scenario.parties
    )
    return replace(seen, scenario=seen.scenario.model_copy(update={"parties": parties}))


def test_styles_do_not_sound_alike() -> None:
    """A competing and an accommodating counterpart would be told apart by figures only."""
    seen = direct(liked(offered(), 0.1), 0.8)

    heard = {persona: manner_of(persona, seen, REFUSAL) for persona in get_args(PersonaId)}

    assert heard["competing"] == "firm"
    assert heard["accommodating"] == heard["collaborating"] == "warm"
    assert heard["avoiding"] == "formal"


@pytest.mark.parametrize("persona", get_args(PersonaId))
def test_nobody_is_warm_to_a_party_that_coerced_it(persona: PersonaId) -> None:
    """Threats would leave no trace in how a party speaks."""
    seen = liked(offered(), -0.4, 6.0)

    assert manner_of(persona, seen, REFUSAL) in {"firm", "formal"}


def test_an_indirect_delegation_turns_cold_and_not_loud() -> None:
    """Directness would be forgotten as soon as somebody is angry."""
    angry = liked(offered(), 0.0, 5.0)

    assert manner_of("competing", direct(angry, 0.9), REFUSAL) == "firm"
    assert manner_of("competing", direct(angry, 0.3), REFUSAL) == "formal"


def test_moves_made_in_silence_have_no_tone() -> None:
    """A log would hold a tone that nobody could have heard."""
    toned = {
        decision.action.kind
        for _, decision in sitting().decisions
        if decision.action.manner != "plain"
    }

    assert {"offer", "accept"} & toned
    assert not {"ready", "end-turn", "worksheet", "prepare", "consult-home"} & toned
