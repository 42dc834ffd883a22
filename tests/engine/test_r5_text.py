"""R5: text and signature."""

from __future__ import annotations

from game.engine.legal import Illegality, why_illegal
from game.model import action as act
from game.model.draft import OPEN
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA


def framework_text() -> Script:
    """Return a text with both design clauses in brackets."""
    script = Script().go_to("forum")
    for party in (ALBA, BOREA):
        script.play(act.ProposeForum(by=party, channel="small-table", track="framework", rounds=8))
    script.turn(act.Offer(by=ALBA, package=(2, 1, 1, OPEN, OPEN)))
    script.play(act.Accept(by=BOREA, proposal=1))
    return script


def test_r5_1_open_issues_stand_in_brackets() -> None:
    """If open clauses vanished, the parties would sign less than they agreed to discuss."""
    statuses = [clause.status for clause in framework_text().table.draft]

    assert statuses == ["agreed", "agreed", "agreed", "bracketed", "bracketed"]


def test_r5_2_the_same_wording_settles_a_clause() -> None:
    """If one side's wording were enough, drafting would not be negotiation."""
    script = framework_text()
    script.turn(act.ProposeClause(by=ALBA, issue="verification", option=2))
    assert script.table.draft[3].status == "bracketed"

    script.turn(act.ProposeClause(by=BOREA, issue="verification", option=2))

    assert (script.table.draft[3].status, script.table.draft[3].option) == ("agreed", 2)


def test_r5_3_reopening_a_settled_clause_costs_credibility() -> None:
    """If settled text could be reopened freely, nothing would ever be settled."""
    script = Script().go_to("text")
    before = script.own(BOREA).relations[ALBA].promise.mean

    script.play(act.Bracket(by=ALBA, issue="quotas"))

    assert script.table.draft[0].status == "bracketed"
    assert script.own(BOREA).relations[ALBA].promise.mean < before


def test_r5_4_a_text_with_brackets_is_not_clean() -> None:
    """If brackets could be signed over, the parties would sign different texts."""
    script = framework_text()

    ready = act.Ready(by=ALBA)

    reason = why_illegal(script.scenario, script.table, script.own(ALBA), ready)
    assert reason is Illegality.BRACKETS_LEFT
    clean = Script().go_to("text")
    clean.play(act.Ready(by=ALBA), act.Ready(by=BOREA))
    assert clean.phase == "ratification"
    assert clean.table.agreed == BALANCED


def test_r5_5_unsettled_clauses_fall_back_to_the_status_quo() -> None:
    """If drafting had no end, a text could never be signed."""
    script = framework_text()
    while script.phase == "text":
        script.turn()

    cleaned = next(f for f in script.facts if f.kind == "text-cleaned")
    assert cleaned.dropped == ("verification", "disputes")
    assert script.table.agreed == (2, 1, 1, 0, 0)


def test_r5_6_a_party_that_does_not_sign_ends_the_sitting() -> None:
    """If a refusal could be overruled, a signature would not be consent."""
    script = Script().go_to("ratification")
    script.play(act.Sign(by=ALBA), act.WalkOut(by=BOREA))

    assert script.table.termination == "not-signed"


def test_r5_7_a_confidential_letter_is_seen_by_its_two_parties() -> None:
    """If letters did nothing at home, nobody would write them."""
    script = Script().go_to("text")
    facts = script.play(act.SideLetter(by=ALBA, to=BOREA, issue="quotas", confidential=True))

    pleased = [f for f in facts if f.kind == "actor-moved"]
    assert facts[0].seen_by == (ALBA, BOREA)
    assert not facts[0].public
    assert all(f.party == BOREA and f.points > 0 and f.seen_by == (BOREA,) for f in pleased)
    assert script.own(ALBA).letters == script.own(BOREA).letters
