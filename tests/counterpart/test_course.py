"""Moves that shape the talks, as counterparts weigh, answer and read them (model.md 3.3, 4.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from game.counterpart import Counterpart
from game.counterpart.accept import judge
from game.counterpart.answers import candour, heard
from game.counterpart.course import process, quiet_worth, replies, returned, worth_of
from game.counterpart.hearing import hearing
from game.counterpart.mind import Mind
from game.counterpart.moves import allowed_moves, gap_of
from game.counterpart.overtures import overtures
from game.counterpart.search import propose
from game.counterpart.tying import bargaining_dial, eased, tied
from game.engine.view import observe
from game.model import action as act
from game.model import diplomacy as dip
from game.model.draft import OPEN
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.scenario import Channel, RelationStart
from tests.counterpart.moments import after, mind_of, offered, quiet, seen_in
from tests.counterpart.tables import many
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())
VOW = dip.CommitPublic(by=ALBA, issue="quotas", option=2)


def seen_after(seat: str, *actions: act.PartyAction) -> Observation:
    """Return what a seat sees after some moves."""
    return seen_in(SCENARIO, seat, *actions)


def kinds(mind: Mind, gap: float = 5.0) -> set[str]:
    """Return the kinds of new move that are worth making."""
    own = propose(mind)
    weighed = [*overtures(mind, own), *process(mind, own, gap)]
    assert all(w.score > 0.0 for w in weighed)
    return {w.action.kind for w in weighed}


def test_who_was_listened_to_answers_more_truly() -> None:
    """Listening would be a courtesy without a return."""
    offer = act.Offer(by=BOREA, package=BALANCED)
    listen = dip.ListenBack(by=ALBA, to=BOREA, issue="visas")
    plain = mind_of(seen_after(BOREA, offer, act.EndTurn(by=BOREA)))
    warmed = mind_of(seen_after(BOREA, offer, act.EndTurn(by=BOREA), listen))

    assert (heard(plain, ALBA), heard(warmed, ALBA)) == (False, True)
    assert candour(warmed, ALBA) == pytest.approx(candour(plain, ALBA) + 0.15)


def test_a_vow_costs_what_breaks_it_and_nothing_else() -> None:
    """A party would break its public word without counting the price."""
    free, bound = seen_after(ALBA), seen_after(ALBA, VOW)

    prices = {d[0]: p for d, p in tied(bound, ALBA)}
    assert tied(free, ALBA) == ()
    assert prices == {0: -4.0, 1: -4.0}
    mind = mind_of(bound)
    promises = mind.prospect(mind.bench_of((1, 1, 1, 1, 1), BALANCED)).promises
    assert promises.tolist() == [-4.0, 0.0]


def test_a_vow_is_believed_more_than_words() -> None:
    """To tie one's hands would bring no more than to say so (Fearon 1997)."""
    said = act.Disclose(by=ALBA, claim=act.LimitClaim(issue="quotas", option=2))
    beyond = (1, 1, 1, 1, 1)

    def belief(*actions: act.PartyAction) -> float:
        mind = mind_of(seen_after(BOREA, *actions))
        return float(mind.accepts(mind.bench_of(beyond), ALBA, 1.0, None)[0])

    assert belief(VOW) < belief(said) < belief()


def test_a_reason_halves_the_price_of_a_vow_in_its_makers_own_eyes() -> None:
    """A counterpart would not know what a new reason is good for."""
    bound = seen_after(ALBA, VOW)
    course = replace(bound.table.course, justified={ALBA: frozenset({"quotas"})})
    eased_now = replace(bound, table=replace(bound.table, course=course))

    assert [p for _, p in tied(eased_now, ALBA)] == [0.5 * p for _, p in tied(bound, ALBA)]


def test_only_styles_that_like_an_audience_tie_their_hands() -> None:
    """All styles would go public alike."""
    loud, soft = (mind_of(offered(), p) for p in ("competing", "avoiding"))

    assert "commit-public" not in kinds(soft)
    assert all(
        w.bias > 0.0 for w in overtures(loud, propose(loud)) if w.action.kind == "commit-public"
    )


def test_exploring_pays_early_and_repairing_in_a_hot_room() -> None:
    """The purpose of a round would be drawn by lot."""
    seen = offered()
    late = replace(seen, table=replace(seen.table, round=7))
    hot = replace(seen, table=replace(seen.table, tension=0.8))
    explore = dip.SetPurpose(by=BOREA, purpose="explore")
    repair = dip.SetPurpose(by=BOREA, purpose="repair")

    assert worth_of(mind_of(seen), explore, 5.0) > 0.0 >= worth_of(mind_of(late), explore, 5.0)
    assert worth_of(mind_of(hot), repair, 5.0) > worth_of(mind_of(seen), repair, 5.0)
    assert worth_of(mind_of(hot), dip.CoolOff(by=BOREA), 5.0) > 0.0


@pytest.mark.parametrize("persona", ["collaborating", "compromising", "competing"])
def test_what_is_worth_having_is_agreed_to(persona: PersonaId) -> None:
    """A player's proposal to explore would be met with silence."""
    wish = dip.SetPurpose(by=ALBA, purpose="explore")
    mind = mind_of(seen_after(BOREA, wish, act.EndTurn(by=ALBA)), persona)

    answers = [d.action for d in replies(mind, 5.0)]

    assert [a.kind for a in answers] == ["set-purpose"]
    assert answers[0].by == BOREA


def test_a_back_channel_is_wanted_where_an_audience_listens_and_a_gap_is_left() -> None:
    """Quiet talks would be opened for nothing, or never."""
    ask = dip.BackChannel(by=ALBA, to=BOREA)
    mind = mind_of(seen_after(BOREA, ask, act.EndTurn(by=ALBA)))

    assert quiet_worth(mind, 8.0) == 2.0
    assert [d.rationale.headline for d in replies(mind, 8.0)] == ["back-channel-yes"]
    own = propose(mind)
    assert quiet_worth(mind, 0.0) == 0.0
    assert own is not None


def test_in_an_open_channel_there_is_something_to_confide() -> None:
    """A back channel would stay empty."""
    moves = (
        dip.BackChannel(by=ALBA, to=BOREA),
        dip.BackChannel(by=BOREA, to=ALBA),
        act.EndTurn(by=BOREA),
    )
    mind = mind_of(seen_after(BOREA, *moves), "collaborating")

    assert "confide" in kinds(mind)


def test_an_absent_delegation_comes_back_unless_it_means_to_leave() -> None:
    """A bluff would end the talks by accident."""
    state, log = after(SCENARIO, act.WalkOut(by=ALBA, for_now=True), act.EndTurn(by=BOREA))
    while state.table.to_move != ALBA:
        state, log = after(
            SCENARIO,
            act.WalkOut(by=ALBA, for_now=True),
            act.EndTurn(by=BOREA),
            act.EndTurn(by=BOREA),
        )
    seen = observe(SCENARIO, state, log, ALBA)
    mind = mind_of(seen)

    staying = [d.action.kind for d in returned(mind, leaving=False)]
    going = [d.action.kind for d in returned(mind, leaving=True)]
    decided = Counterpart("competing", "standard", 3).decide(seen)

    assert (staying[0], going[0]) == ("come-back", "end-turn")
    assert decided.action.kind == "come-back"


def test_leaders_at_the_table_make_everybody_concede_more() -> None:
    """A summit would change nothing but its name (model.md 4.5)."""
    seen = offered()
    meeting = replace(seen, table=replace(seen.table, course=replace(seen.table.course, summit=1)))

    assert (eased(seen.table), eased(meeting.table)) == (0.0, 0.1)
    assert mind_of(meeting).aspiration < mind_of(seen).aspiration


def test_a_link_moves_the_weight_to_overall_strength() -> None:
    """To link would be as good for the weak as for the strong (model.md 2.4)."""
    seen = offered()
    tie = dip.Link(by=ALBA, first="goods", second="services")
    linked = seen_after(BOREA, act.Offer(by=ALBA, package=BALANCED), tie, act.EndTurn(by=ALBA))

    dials = []
    for view in (seen, linked):
        mind = mind_of(view)
        dials.append((mind.mean_leverage, mind.leverage(ALBA).dial))

    (alone, overall), (together, again) = dials
    assert abs(together - again) < abs(alone - overall)


def test_the_dial_that_counts_is_what_the_groups_say_with_their_evidence() -> None:
    """What a party acts on would differ from what the page of leverage shows of it."""
    tie = dip.Link(by=ALBA, first="goods", second="services")
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=(OPEN, 1, OPEN, OPEN, OPEN))
    for moves in ((), (tie,), (threat, act.EndTurn(by=ALBA))):
        view = seen_after(BOREA, act.Offer(by=ALBA, package=BALANCED), *moves)
        mind = mind_of(view)
        groups = mind.leverage(ALBA, groups=True).groups
        assert groups
        told = bargaining_dial(tuple((g.group, g.bargaining) for g in groups), view)
        assert mind.mean_leverage == told


def test_a_doubtful_vote_that_was_announced_is_counted() -> None:
    """A warning in time would change nobody's plans."""
    said = dip.ReservePosition(by=ALBA)
    offer = act.Offer(by=ALBA, package=BALANCED)
    plain = mind_of(seen_after(BOREA, offer, act.EndTurn(by=ALBA)))
    warned = mind_of(seen_after(BOREA, offer, said, act.EndTurn(by=ALBA)))

    bench = plain.bench_of(BALANCED)
    assert float(warned.abroad(warned.bench_of(BALANCED))[0]) < float(plain.abroad(bench)[0])


def test_exploring_leaves_room_for_one_more_word() -> None:
    """An exploratory round would hold no more talk than any other."""
    seen = offered()
    course = replace(seen.table.course, purpose="explore", purpose_round=1)
    exploring = replace(seen, table=replace(seen.table, course=course))

    assert allowed_moves(mind_of(exploring)) == allowed_moves(mind_of(seen)) + 1


def test_more_hands_and_fewer_missions_lose_more() -> None:
    """Six parties would understand each other as well as two (M039, M041)."""
    six = many(6, 6, 3, seed=1)
    one, two = six.party_ids[:2]
    estranged = SCENARIO.model_copy(
        update={"relations": (RelationStart(observer=ALBA, subject=BOREA, contact="none"),)}
    )

    assert hearing(SCENARIO, ALBA, BOREA, "small-table") == 0.0
    assert hearing(six, one, two, "small-table") == 2.0
    assert hearing(six, one, two, "plenary") > hearing(six, one, two, "specialists")
    assert hearing(estranged, BOREA, ALBA, "small-table") == 1.0


@pytest.mark.parametrize("channel", get_args(Channel))
def test_there_is_a_noise_for_every_channel(channel: Channel) -> None:
    """A scenario that begins with a mediator's single text would stop at the first offer."""
    six = quiet(many(3, 4, 3, seed=2))
    one, two = six.party_ids[:2]

    assert hearing(six, one, two, channel) > 0.0


def test_misreading_is_the_same_for_the_same_seed_and_place() -> None:
    """The same sitting would be played in two ways."""
    six = quiet(many(3, 4, 3, seed=2))
    one = six.party_ids[0]
    package = tuple(1 for _ in six.issues)
    state, log = after(six, act.Offer(by=one, package=package))
    seen = observe(six, state, log, six.party_ids[1])

    first, second = (mind_of(seen).reading.about[one].log_odds for _ in range(2))

    assert np.array_equal(first, second)


@pytest.mark.parametrize("seed", range(4))
def test_no_decision_of_a_hot_round_is_illegal(seed: int) -> None:
    """A counterpart would stumble over its own threat to leave."""
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=(3, -1, -1, -1, -1))
    seen = seen_after(BOREA, threat, dip.CoolOff(by=ALBA), act.EndTurn(by=ALBA))
    counterpart = Counterpart("competing", "expert", seed)
    mind = counterpart.mind(seen)
    own = propose(mind)
    verdicts = [judge(mind, proposal, own) for proposal in mind.standing]

    assert gap_of(mind, max(verdicts, key=lambda v: v.breakdown.value, default=None)) >= 0.0
    assert counterpart.decide(seen).action.by == BOREA


def test_nobody_agrees_to_one_format_and_proposes_another_in_the_same_turn() -> None:
    """A delegation would second a plenary and ask for a small table in one breath."""
    heated = seen_after(BOREA, dip.ChangeFormat(by=ALBA, channel="specialists"))
    table = replace(heated.table, channel="plenary", tension=0.9)
    free = mind_of(replace(heated, table=table))
    mine = dip.ChangeFormat(by=BOREA, channel="mediated")
    wish = replace(table.course.wishes[ALBA, "change-format"], action=mine)
    wishes = {**table.course.wishes, (BOREA, "change-format"): wish}
    course = replace(table.course, wishes=wishes)
    spoken = mind_of(replace(heated, table=replace(table, course=course)))

    assert "change-format" in kinds(free)
    assert "change-format" in {d.action.kind for d in replies(free, 5.0)}
    assert "change-format" not in kinds(spoken)
    assert "change-format" not in {d.action.kind for d in replies(spoken, 5.0)}
