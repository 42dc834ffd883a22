"""The years in force as a seat sees them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.illegality import Illegality
from game.model import action as act
from game.model.event import YearClosed
from game.ui.viewmodels.answers import AnswersView, answers_view
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.years import YearsView, years_view
from tests.ui.screens.after import SEAT, finished_sitting, words, years_sitting
from tests.ui.viewmodels.seats import book


@pytest.fixture(scope="module")
def lens() -> Lens:
    """Return what a person sees in a year with an open matter."""
    return Lens(years_sitting().observe(SEAT), words())


@pytest.fixture(scope="module")
def view(lens: Lens) -> YearsView:
    """Return the years of it."""
    return years_view(lens)


@pytest.fixture(scope="module")
def answers(lens: Lens) -> AnswersView:
    """Return the decisions of it."""
    return answers_view(lens, years_sitting().why_illegal)


def test_years_before_entry_into_force_are_none(lens: Lens) -> None:
    """Else rounds of talks would be shown as years of the agreement."""
    talks = replace(lens.seen, log=lens.seen.log[:40])
    assert years_view(Lens(talks, words())).stories == ()


def test_strip_has_a_label_for_every_year(view: YearsView, lens: Lens) -> None:
    """Else a player could not see how long the agreement is still to be lived."""
    entered = next(fact for fact in lens.seen.log if fact.kind == "entered-into-force")
    assert len(view.labels) == lens.seen.scenario.years
    assert view.labels[0] == str(entered.year)


def test_present_year_is_open_and_earlier_ones_closed(view: YearsView) -> None:
    """Else a player would take an unfinished year for a finished one."""
    *past, present = view.stories
    assert all(story.is_closed for story in past)
    assert not present.is_closed
    assert view.current == present


def test_own_points_and_duties_come_with_the_year(view: YearsView) -> None:
    """Else a player would not learn what its own government did."""
    assert view.current is not None
    assert view.current.points is not None
    assert view.current.duties


def test_total_is_the_sum_of_the_years(view: YearsView) -> None:
    """Else the points so far would not be those of the years shown."""
    assert view.total == round(sum(story.points or 0.0 for story in view.stories), 1)


def test_a_failure_that_came_to_light_darkens_its_year(view: YearsView) -> None:
    """Else the strip would show a year with an open matter as a quiet one."""
    assert view.current is not None
    assert view.current.mood in {"warn", "bad"}
    assert view.current.note


def test_view_does_not_depend_on_what_others_did_unseen() -> None:
    """Else the screen would tell a seat what only the other side knows."""
    sitting = finished_sitting()
    seen = sitting.observe(SEAT)
    hidden = {"own-year", "true-compliance"}
    others = [
        fact for fact in seen.log if fact.kind in hidden and getattr(fact, "party", "") != SEAT
    ]
    assert others == []


def test_finished_years_tell_how_every_matter_came_out() -> None:
    """Else a player would answer a matter and never hear of it again."""
    view = years_view(Lens(finished_sitting().observe(SEAT), words()))
    failures = [s for s in view.stories if any(line.mood == "warn" for line in s.events)]
    assert failures
    assert all(story.outcome for story in failures)


def test_matter_of_the_other_side_can_be_answered_in_six_ways(answers: AnswersView) -> None:
    """Else a way to answer a failure would be missing from the screen."""
    matter = next(m for m in answers.matters if not m.is_own)
    codes = [decision.code for decision in matter.decisions]
    suspensions = ["suspend-proportional", "suspend-punitive"]
    assert codes == ["consult", "refer", "dispute", *suspensions, "waive"]
    assert all(decision.action is not None for decision in matter.decisions)


def test_every_decision_says_what_it_means_and_costs() -> None:
    """Else a player would decide without knowing what follows."""
    own = book()
    sitting = years_sitting()
    answers = answers_view(Lens(sitting.observe(SEAT), own), sitting.why_illegal)
    decisions = [d for m in answers.matters for d in m.decisions] + list(answers.others)
    assert all(d.meaning and d.effect and d.cost for d in decisions)
    assert not own.missing


def test_answered_matter_cannot_be_answered_again() -> None:
    """Else a button would promise a move that the rules refuse."""
    sitting = years_sitting()
    matter = next(m for m in sitting.state.table.matters if m.party != SEAT)
    sitting.play(act.Waive(by=SEAT, matter=matter.id))
    view = answers_view(Lens(sitting.observe(SEAT), words()), sitting.why_illegal)
    shown = next(m for m in view.matters if m.id == matter.id)
    assert shown.is_answered
    assert all(decision.reason for decision in shown.decisions)
    assert shown.answered


def test_withdrawal_and_suspension_are_asked_about_once_more(answers: AnswersView) -> None:
    """Else a slip of the finger could end the agreement."""
    severe = {d.code for m in answers.matters for d in m.decisions if d.is_severe}
    severe |= {d.code for d in answers.others if d.is_severe}
    assert severe == {"suspend-proportional", "suspend-punitive", "withdraw"}


def test_a_party_outside_is_offered_accession_and_nothing_else(lens: Lens) -> None:
    """Else a player who stayed out would see a page of moves that are not for it."""
    table = replace(lens.seen.table, withdrawn=frozenset({SEAT}))
    seen = replace(lens.seen, table=table)

    def judge(action: act.PartyAction) -> Illegality | None:
        return None if action.kind == "accede" else Illegality.OUTSIDE

    view = answers_view(Lens(seen, words()), judge)

    assert view.others[0].code == "accede"
    assert {d.code for d in view.others} <= {"accede", "carry-out"}
    assert not view.others[0].reason
    assert not any(d for m in view.matters for d in m.decisions if m.party != SEAT)


def test_who_comes_in_is_told_in_the_years_story(lens: Lens) -> None:
    """Else a new party would be bound and nobody be told."""
    closed = YearClosed(
        seen_by=(SEAT,), year=1, matters=(), reviewed=False, review_helped=False, withdrawn=(),
        flows={}, acceded=("united-states",), refused=(SEAT,),
    )  # fmt: skip
    first = next(n for n, f in enumerate(lens.seen.log) if isinstance(f, YearClosed))
    log = (*lens.seen.log[:first], closed, *lens.seen.log[first + 1 :])

    story = years_view(Lens(replace(lens.seen, log=log), words())).stories[0]

    assert [(line.party, line.mood) for line in story.outcome] == [
        ("united-states", "good"),
        (SEAT, "warn"),
    ]
