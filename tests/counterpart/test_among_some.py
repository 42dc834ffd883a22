"""Among some of the others: through a third, in a caucus, and in a coalition with its temptations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.alliances import alliance, temptation
from game.counterpart.blocs import fits, price_of_defection
from game.counterpart.carrying import carrier
from game.counterpart.caucusing import among_ourselves, caucuses, opposed
from game.counterpart.inquiry import questions
from game.counterpart.mind import EVENTUALLY, Mind
from game.engine.go_betweens import misheard_claim
from game.engine.view import observe
from game.model import action as act
from game.model.base import PartyId
from game.model.blocs import CaucusHeld, Coalition
from game.model.draft import OPEN
from game.model.event_parties import MessageHeard
from game.model.rule import DecisionRule
from game.model.scenario import RelationStart, Scenario
from tests.counterpart.moments import after, mind_of
from tests.counterpart.scorable import Player, game

ASKER, SILENT, FRIEND, FOE = "asker", "silent", "friend", "foe"
FAR = {"land": (0, 20, 40), "water": (30, 15, 0), "trade": (0, 15, 30)}
NEAR = {"land": (40, 20, 0), "water": (0, 15, 30), "trade": (0, 15, 30)}
MAJORITY = DecisionRule(kind="weighted-majority", threshold=0.75)


def four(relations: tuple[RelationStart, ...] = ()) -> Scenario:
    """Return four parties: the asker and its friend want the same, the two others the opposite."""
    players = {
        ASKER: Player(NEAR, least=30.0),
        SILENT: Player(FAR, least=30.0),
        FRIEND: Player(NEAR, least=30.0),
        FOE: Player(FAR, least=30.0),
    }
    made = game("among-some", players, {})
    forum = made.forum.model_copy(update={"rule": MAJORITY})
    return made.model_copy(update={"relations": relations, "forum": forum})


def silence(between: PartyId, liking: float = 0.0) -> tuple[RelationStart, ...]:
    """Return relations in which the asker and one do not speak; others like the asker so much."""
    cut = (
        RelationStart(observer=ASKER, subject=between, contact="none"),
        RelationStart(observer=between, subject=ASKER, contact="none"),
    )
    others = (FRIEND, FOE)
    warm = (RelationStart(observer=p, subject=ASKER, relationship=liking) for p in others)
    return (*cut, *warm)


def asker(scenario: Scenario) -> Mind:
    """Return what the asker thinks at the first turn of the talks."""
    state, log = after(scenario)
    seen = observe(scenario, state, log, ASKER)
    return mind_of(replace(seen, table=replace(seen.table, to_move=ASKER)), "collaborating")


def to_silent(mind: Mind) -> list[act.PartyAction]:
    """Return the questions worth asking the party that does not speak with the asker."""
    found = [w for w in questions(mind, None) if w.score > 0.0]
    return [w.action for w in found if getattr(w.action, "to", "") == SILENT]


def test_who_does_not_speak_with_a_party_asks_it_through_a_third() -> None:
    """Where contact is cut a computer would know nothing, or ask what it may not ask."""
    found = to_silent(asker(four(silence(SILENT))))

    assert found
    assert all(isinstance(a, act.Approach) and a.via in {FRIEND, FOE} for a in found)


def test_where_they_speak_or_nobody_carries_it_is_not_asked_through_a_third() -> None:
    """A favour would be asked for nothing, or from those who do none."""
    assert {a.kind for a in to_silent(asker(four()))} == {"ask"}
    assert to_silent(asker(four(silence(SILENT, liking=-0.9)))) == []
    assert carrier(asker(four(silence(SILENT, liking=-0.9))), SILENT, closely=True) is None


def test_an_answer_that_comes_through_a_third_is_believed_less() -> None:
    """Word at second hand would count like word at first hand, or for nothing."""
    mind = asker(four(silence(SILENT)))
    claim = act.ReserveClaim(points=60)
    heard = MessageHeard(seen_by=(ASKER,), by=SILENT, to=ASKER, via=FRIEND, claim=claim)
    said = [fact for fact in mind.seen.log if fact.kind == "moved"][-1].model_copy(
        update={"action": act.Disclose(by=SILENT, claim=claim)}
    )
    before = mind.believed_reserve(SILENT)

    after_each = [
        mind_of(replace(mind.seen, log=(*mind.seen.log, fact))).believed_reserve(SILENT)
        for fact in (heard, said)
    ]

    assert before < after_each[0] < after_each[1]
    assert misheard_claim(mind.seen.scenario, claim, 0.9) == act.ReserveClaim(points=66)


def test_the_like_minded_are_asked_aside_and_opponents_are_not() -> None:
    """Computers would never meet apart, or tell their opponents what they need."""
    mind = asker(four())
    assert opposed(mind, FRIEND) < opposed(mind, FOE)

    found = list(caucuses(mind))

    assert [w.action.members for w in found] == [(FRIEND,)]  # type: ignore[union-attr]
    assert found[0].score > 0.0
    cold = (RelationStart(observer=ASKER, subject=FRIEND, relationship=-0.5),)
    assert list(caucuses(asker(four(cold)))) == []


def test_what_is_said_in_a_caucus_is_true_and_said_once() -> None:
    """A caucus would be called for nothing."""
    mind = asker(four())
    held = CaucusHeld(round=mind.seen.table.round, members=(ASKER, FRIEND))
    seen = replace(mind.seen, private=replace(mind.seen.private, caucuses=(held,)))

    told = [d.action for d in among_ourselves(mind_of(seen))]

    assert [a.kind for a in told] == ["share-information"]
    assert list(among_ourselves(mind)) == []
    assert list(caucuses(mind_of(seen))) == []


def test_a_coalition_with_the_like_minded_gains_and_one_with_opponents_does_not() -> None:
    """Coalitions would be offered for their number alone, whatever they stand for."""
    mind = asker(four())
    members = frozenset({ASKER, FRIEND})
    good = alliance(mind, members, (0, 2, OPEN))
    bad = alliance(mind, frozenset({ASKER, FOE}), (2, 0, OPEN))

    assert good.gain > 0.5
    assert bad.gain < 0.0
    assert bad.bound > good.bound
    assert set(good.arguments) == {"gain", "together", "bound", "adherence", "tempted"}


def test_who_would_be_bought_makes_a_coalition_worth_less() -> None:
    """Temptation would play no part until it is too late."""
    mind = asker(four())
    on_platform = Coalition(number=1, members=(ASKER, FOE), platform=(0, 2, OPEN), cohesion=0.5)
    keeps = fits(on_platform, mind.study.pool.packages)
    possible = mind.eventual >= EVENTUALLY

    pulls = [temptation(mind, p, possible & keeps, possible & ~keeps) for p in (FOE, FRIEND)]

    assert pulls[0] > pulls[1]
    assert pulls[0] > price_of_defection(0.5) > pulls[1]
    loyal, bought = (
        alliance(mind, frozenset({ASKER, p}), on_platform.platform) for p in (FRIEND, FOE)
    )
    assert bought.tempted > loyal.tempted
    assert bought.gain == pytest.approx(
        bought.adherence * (1.0 - bought.tempted) * bought.together
        - bought.adherence * bought.bound,
        abs=1e-6,
    )
