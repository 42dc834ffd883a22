"""R9: how the parties go on."""

from __future__ import annotations

import pytest

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.draft import OPEN
from game.model.event import CredibilityMoved, ProcessAgreed, RecordBroken, StayedAway
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA

QUOTAS_ONLY = (2, OPEN, OPEN, OPEN, OPEN)


def talks() -> Script:
    """Return talks at their first turn."""
    return Script().go_to("rounds")


def both(
    script: Script, kind: type[dip.SetPurpose | dip.Summit | dip.Minute], **fields: object
) -> None:
    """Let both parties propose the same, and end their turns."""
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        script.turn(kind.model_validate({"by": party, **fields}))


def against(script: Script, action: PartyAction) -> Illegality | None:
    """Return the reason against a move of the party with the floor."""
    return why_illegal(script.scenario, script.table, script.own(action.by), action)


def to_round(script: Script, number: int) -> None:
    """Pass the floor on until a round begins."""
    while script.table.round < number:
        script.turn()


def test_r9_1_what_all_propose_applies_and_nothing_else() -> None:
    """If one party could set the course alone, the format would be an instrument of power."""
    script = talks()
    alone = script.turn(dip.ChangeFormat(by=ALBA, channel="plenary"))
    now = script.table.channel
    together = script.turn(dip.ChangeFormat(by=BOREA, channel="plenary"))

    assert not any(isinstance(f, ProcessAgreed) for f in alone)
    assert now == "small-table"
    assert any(isinstance(f, ProcessAgreed) for f in together)
    assert script.table.channel == "plenary"


def test_r9_1_a_proposal_stands_for_its_round_and_the_next() -> None:
    """If a wish stood for ever, a forgotten one would one day change the talks."""
    script = talks()
    script.turn(dip.ChangeFormat(by=ALBA, channel="plenary"))
    to_round(script, 3)
    script.pass_floor_to(BOREA)

    script.play(dip.ChangeFormat(by=BOREA, channel="plenary"))

    assert script.table.channel == "small-table"


def test_r9_2_an_exploratory_round_binds_nobody() -> None:
    """If exploring could be held against a party, nobody would think aloud."""
    script = talks()
    line = act.LimitClaim(issue="quotas", option=2)
    script.play(act.Disclose(by=ALBA, claim=line))
    both(script, dip.SetPurpose, purpose="explore")
    script.pass_floor_to(ALBA)

    facts = script.turn(act.Offer(by=ALBA, package=(0, 2, 1, 1, 1)))
    script.pass_floor_to(BOREA)

    assert script.table.course.purpose_of(2) == "explore"
    assert not any(isinstance(f, CredibilityMoved) for f in facts)
    if script.table.round == 2:
        refused = against(script, act.Accept(by=BOREA, proposal=1))
        assert refused is Illegality.EXPLORING


def test_r9_2_nothing_is_accepted_in_an_exploratory_round() -> None:
    """If an exploratory offer could be accepted, it would bind."""
    script = talks()
    script.play(act.Offer(by=ALBA, package=BALANCED))
    both(script, dip.SetPurpose, purpose="explore")

    refused = against(script, act.Accept(by=BOREA, proposal=1))

    assert (script.table.round, script.table.to_move) == (2, BOREA)
    assert refused is Illegality.EXPLORING


def test_r9_3_a_round_of_repair_calms_the_room_and_gestures_count_for_more() -> None:
    """If the purpose of a session changed nothing, it would be a label."""
    warmth = []
    for purpose in ("bargain", "repair"):
        script = talks()
        script.play(act.Threaten(by=ALBA, instrument="tariff", demand=(3, *BALANCED[1:])))
        both(script, dip.SetPurpose, purpose=purpose)
        script.pass_floor_to(ALBA)
        before = script.own(BOREA).relations[ALBA].relationship
        script.play(dip.MakeGesture(by=ALBA, gesture="goodwill", to=BOREA))
        warmth.append(script.own(BOREA).relations[ALBA].relationship - before)

    assert warmth[1] == pytest.approx(1.5 * warmth[0])


def test_r9_4_leaders_are_called_late_once_and_for_few_issues() -> None:
    """If a summit could be called at will, it would replace the talks."""
    script = talks()
    early = against(script, dip.Summit(by=ALBA))
    to_round(script, 4)
    crowded = against(script, dip.Summit(by=script.table.to_move or ALBA))
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        script.play(act.Offer(by=party, package=BALANCED))
    both(script, dip.Summit)

    assert early is Illegality.TOO_EARLY
    assert crowded is Illegality.TOO_MUCH_OPEN
    assert script.table.course.summit is not None
    assert against(script, dip.Summit(by=script.table.to_move or ALBA)) is Illegality.ALREADY_DONE


def test_r9_4_a_summit_without_agreement_sours_relations() -> None:
    """If a failed summit cost nothing, every delegation would try one."""
    script = talks()
    for party in (ALBA, BOREA):
        script.pass_floor_to(party)
        script.play(act.Offer(by=party, package=BALANCED))
    to_round(script, 4)
    both(script, dip.Summit)
    while script.table.course.summit != script.table.round:
        script.turn()
    before = script.own(ALBA).relations[BOREA].relationship
    to_round(script, script.table.round + 1)

    assert any(f.kind == "summit-closed" for f in script.facts)
    assert script.own(ALBA).relations[BOREA].relationship < before


def test_r9_5_going_back_on_the_record_costs_trust_once() -> None:
    """If the agreed record bound nobody, there would be no reason to keep one (M067)."""
    script = talks()
    both(script, dip.Minute, issue="quotas", option=2)
    script.pass_floor_to(ALBA)
    first = script.turn(act.Offer(by=ALBA, package=(3, *BALANCED[1:])))
    script.pass_floor_to(ALBA)
    second = script.turn(act.Offer(by=ALBA, package=(1, *BALANCED[1:])))

    broken = [f for f in first if isinstance(f, RecordBroken)]
    lost = [f for f in first if isinstance(f, CredibilityMoved)]
    assert [f.issue for f in broken] == ["quotas"]
    assert [(f.domain, f.outcome, f.weight) for f in lost] == [("promise", 0.0, 0.5)]
    assert not any(isinstance(f, RecordBroken) for f in second)


def test_r9_6_an_issue_parked_with_a_date_holds_the_agreement_up_until_then() -> None:
    """If a parked issue could be forgotten, a date would be an empty courtesy."""
    script = talks()
    script.turn(dip.Park(by=ALBA, issue="disputes", until=3))
    script.pass_floor_to(BOREA)
    script.turn(act.Offer(by=BOREA, package=(*BALANCED[:4], OPEN)))
    script.pass_floor_to(ALBA)
    script.play(act.Accept(by=ALBA, proposal=1))
    waiting = script.phase
    to_round(script, 4)

    assert waiting == "rounds"
    assert any(f.kind == "parking-ended" and f.issue == "disputes" for f in script.facts)
    assert script.table.draft[4].status == "bracketed"
    assert not script.table.course.parked


def test_r9_6_a_whole_text_that_all_accept_does_not_wait_for_a_date() -> None:
    """If a date held up what settles the issue as well, nobody could accept that text again."""
    script = talks()
    script.turn(act.Offer(by=ALBA, package=BALANCED))
    script.turn(dip.Park(by=BOREA, issue="disputes", until=3))
    waiting = dict(script.table.course.parked)
    script.pass_floor_to(BOREA)
    script.play(act.Accept(by=BOREA, proposal=1))

    assert waiting == {"disputes": 3}
    assert script.phase == "text"
    assert script.table.draft[4].status == "agreed"


def test_r9_6_a_parked_issue_can_be_taken_up_again() -> None:
    """If what is parked could not be taken up, parking would be dropping."""
    script = talks()
    script.play(dip.Park(by=ALBA, issue="disputes", until=3))

    script.play(dip.Unbracket(by=ALBA, issue="disputes"))

    assert script.table.draft[4].status == "open"
    assert against(script, dip.Park(by=ALBA, issue="quotas", until=1)) is Illegality.NO_SUCH_DATE


def test_r9_7_a_common_pause_ends_the_round_and_eases_grudges() -> None:
    """If a pause did nothing, tempers could only rise (M033)."""
    script = talks()
    threat = act.Threaten(by=ALBA, instrument="tariff", demand=(3, *BALANCED[1:]))
    script.turn(threat, dip.CoolOff(by=ALBA))
    tension = script.table.tension
    resentment = script.own(BOREA).relations[ALBA].resentment

    script.play(dip.CoolOff(by=BOREA))

    assert script.table.round == 2
    assert script.table.tension <= 0.5 * tension
    assert script.own(BOREA).relations[ALBA].resentment < resentment


def test_r9_8_who_leaves_for_now_speaks_last_and_is_away_until_it_comes_back() -> None:
    """If a delegation could act from outside the room, leaving it would mean nothing."""
    script = talks()
    script.play(act.WalkOut(by=ALBA, for_now=True))
    script.pass_floor_to(ALBA)

    refused = against(script, act.Offer(by=ALBA, package=BALANCED))
    script.play(dip.ComeBack(by=ALBA))

    assert refused is Illegality.ABSENT
    assert against(script, act.Offer(by=ALBA, package=BALANCED)) is None
    assert against(script, act.WalkOut(by=ALBA, for_now=True)) is Illegality.ALREADY_DONE


def test_r9_8_who_does_not_come_back_ends_the_talks() -> None:
    """If an empty chair could stay empty, leaving would cost nothing."""
    script = talks()
    script.play(act.WalkOut(by=ALBA, for_now=True))
    script.pass_floor_to(ALBA)

    facts = script.turn()

    assert any(isinstance(f, StayedAway) for f in facts)
    assert script.table.termination == "walk-out"
    assert script.table.walked_out == ALBA


@pytest.mark.parametrize("moved", [False, True])
def test_r9_8_coming_back_with_nothing_gained_is_a_called_bluff(moved: bool) -> None:  # noqa: FBT001 - a case
    """If a bluff walk-out were free, every delegation would leave the room."""
    script = talks()
    script.play(act.WalkOut(by=ALBA, for_now=True))
    if moved:
        script.turn(act.Offer(by=BOREA, package=BALANCED))
    script.pass_floor_to(ALBA)

    facts = script.play(dip.ComeBack(by=ALBA))

    causes = {f.cause for f in facts if isinstance(f, CredibilityMoved)}
    assert causes == (set() if moved else {"came-back"})
