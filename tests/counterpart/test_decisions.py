"""Laws of decisions: pure, blind to what is private, always legal, always explained."""

from __future__ import annotations

from itertools import product

import pytest

from game.counterpart import Counterpart, Rationale
from game.counterpart.personas import PERSONAS, SKILLS
from game.counterpart.streams import stream, uniform
from game.engine.legal import why_illegal
from game.model.observation import Observation
from game.model.party import Level, Mandate, PersonaId
from tests.counterpart.arena import play
from tests.counterpart.moments import offered, sitting
from tests.toys import ALBA, BOREA, toy_scenario

PAIRS = tuple(product(PERSONAS, SKILLS))


def test_a_stream_is_named_by_seed_seat_purpose_and_place() -> None:
    """Two thoughts that share a stream would copy each other's accidents."""
    first = stream(1, ALBA, "move", 3).random(4).tolist()

    assert stream(1, ALBA, "move", 3).random(4).tolist() == first
    others = [(2, ALBA, "move", 3), (1, BOREA, "move", 3), (1, ALBA, "x", 3), (1, ALBA, "move", 4)]
    assert all(stream(*name).random(4).tolist() != first for name in others)
    assert 0.0 <= uniform(1, ALBA, "accept") < 1.0


def test_the_same_observation_gives_the_same_decision_whatever_was_asked_before() -> None:
    """A counterpart whose memory changed its mind could not be replayed or branched from."""
    played = sitting()
    asked = [pair for pair in played.decisions if pair[0].seat == ALBA][::7]

    backwards = Counterpart("competing", "standard", 1)

    for seen, decision in reversed(asked):
        assert backwards.decide(seen) == decision
        assert Counterpart("competing", "standard", 1).decide(seen) == decision


def test_another_seed_gives_another_sitting() -> None:
    """A class of trainees would all meet the same table."""
    first, second, third = (sitting(seed).facts for seed in (1, 2, 3))

    assert first != second != third != first


def _with_other_mandate(seen: Observation, mandate: Mandate | None) -> Observation:
    """Return an observation that shows another party's instructions."""
    parties = tuple(
        party if party.id == seen.seat else party.model_copy(update={"mandate": mandate})
        for party in seen.scenario.parties
    )
    return Observation(
        seat=seen.seat,
        scenario=seen.scenario.model_copy(update={"parties": parties}),
        table=seen.table,
        private=seen.private,
        log=seen.log,
    )


def test_nobody_reads_anothers_instructions_even_if_they_lie_open() -> None:
    """A counterpart that peeked would teach trainees that nothing can be kept private."""
    secret = toy_scenario().party(BOREA).mandate
    played = sitting()
    asked = [pair for pair in played.decisions if pair[0].seat == ALBA]

    for seen, decision in asked[::9]:
        assert all(p.mandate is None for p in seen.scenario.parties if p.id != ALBA)
        opened = _with_other_mandate(seen, secret)
        assert Counterpart("competing", "standard", 1).decide(opened) == decision


def test_a_rival_with_another_mandate_is_played_the_same_until_it_acts() -> None:
    """What a trainee was told in confidence would leak through the other side's moves."""
    plain, changed = toy_scenario(), toy_scenario()
    borea = changed.party(BOREA)
    assert borea.mandate is not None
    poorer = borea.mandate.model_copy(update={"outside_option": 20.0, "impasse": 20.0})
    parties = (changed.party(ALBA), borea.model_copy(update={"mandate": poorer}))
    changed = changed.model_copy(update={"parties": parties})
    styles: dict[str, tuple[PersonaId, Level]] = {
        ALBA: ("compromising", "standard"),
        BOREA: ("competing", "standard"),
    }

    one = play(plain, styles, 5, until="rounds")
    two = play(changed, styles, 5, until="rounds")

    mine = [d for seen, d in one.decisions if seen.seat == ALBA]
    assert mine == [d for seen, d in two.decisions if seen.seat == ALBA]


@pytest.mark.slow
@pytest.mark.parametrize(("persona", "level"), PAIRS)
def test_every_style_and_level_plays_every_phase_by_the_rules(
    persona: PersonaId, level: Level
) -> None:
    """A sitting would stop in front of the class with an illegal move by the computer."""
    styles: dict[str, tuple[PersonaId, Level]] = {
        ALBA: (persona, level),
        BOREA: ("accommodating", "novice"),
    }

    played = play(toy_scenario(), styles, 11)

    assert played.state.is_over
    for seen, decision in played.decisions:
        assert why_illegal(seen.scenario, seen.table, seen.private, decision.action) is None


def test_a_seat_that_has_not_the_floor_is_told_so() -> None:
    """A session that asked the wrong seat would play moves out of turn without noticing."""
    seen = offered()
    waiting = Observation(
        seat=ALBA,
        scenario=toy_scenario(),
        table=seen.table,
        private=seen.private,
        log=seen.log,
    )

    with pytest.raises(ValueError, match="not alba's turn"):
        Counterpart("competing", "standard", 1).decide(waiting)


def test_a_rationale_survives_the_journal() -> None:
    """A resumed sitting could not show in its debrief why the other side refused."""
    for _, decision in sitting().decisions:
        text = decision.rationale.model_dump_json()
        assert Rationale.model_validate_json(text) == decision.rationale


def test_the_terms_of_every_package_add_up_to_its_value() -> None:
    """The debrief would show points that do not sum to the number they explain."""
    judged = [d.rationale.offer for _, d in sitting().decisions if d.rationale.offer]

    assert judged
    for offer in judged:
        assert sum(term.points for term in offer.terms) == pytest.approx(offer.value, abs=1e-6)


def test_nobody_accepts_or_signs_below_its_reservation_value() -> None:
    """The computer would sign agreements that leave it worse off than none, by its own account."""
    for seed in range(6):
        for _, decision in sitting(seed, "accommodating").decisions:
            if decision.action.kind in {"accept", "sign"}:
                why = decision.rationale
                assert why.offer is not None
                assert why.offer.value >= why.reservation
                assert not why.offer.hard_line
