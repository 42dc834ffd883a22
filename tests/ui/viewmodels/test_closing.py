"""How a sitting ended, the self-assessment, and the words of a debrief."""

from __future__ import annotations

import pytest

from game.debrief import blocks as blk
from game.debrief.document import Debrief
from game.debrief.record import SelfAssessment
from game.ui.viewmodels.closing import AssessmentForm, ending_view, is_assessed
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.sections import Teller
from tests.ui.screens.after import (
    SEAT,
    TOY_SEAT,
    finished_sitting,
    toy_debrief,
    toy_finished,
    walked_out,
    words,
)


@pytest.fixture(scope="module")
def told() -> tuple[Teller, Debrief]:
    """Return the words of a debrief."""
    sitting = toy_finished()
    debrief = toy_debrief()
    return Teller(words(), debrief, sitting.scenario, sitting.facts, 0), debrief


def test_walking_out_ends_without_an_agreement() -> None:
    """Else a player who left would be told that an agreement stands."""
    view = ending_view(Lens(walked_out().observe("alba"), words()))
    assert view.outcome == "none"
    assert view.years == 0
    assert view.points is None


def test_agreement_that_lasts_shows_years_and_turning_points() -> None:
    """Else the end of a long sitting would be one bare sentence."""
    sitting = finished_sitting()
    view = ending_view(Lens(sitting.observe(SEAT), words()))
    assert view.years > 0
    assert view.points is not None
    assert any("ratification" not in turn.text for turn in view.turns)
    assert view.sentence == words().say(f"ended-{sitting.state.table.termination}")


def test_issue_is_guessed_for_one_rank_only() -> None:
    """Else one issue could be both first and second in the guess."""
    form = AssessmentForm.blank(("borea",))
    form.want("borea", 0, "visas")
    form.want("borea", 1, "visas")
    assert form.finished().wanted == {"borea": ("visas",)}
    assert form.wanted["borea"] == ["", "visas", ""]


def test_untouched_form_is_an_empty_assessment() -> None:
    """Else skipping would put guesses into a player's mouth."""
    form = AssessmentForm.blank(("borea",))
    assert form.is_empty
    form.reserve["borea"] = 40
    assert form.finished() == SelfAssessment(reserve={"borea": 40})


def test_seat_that_nobody_played_is_not_asked() -> None:
    """Else a sitting among computers would wait for a person's self-assessment."""
    assert not is_assessed(finished_sitting(), SEAT)
    assert not is_assessed(walked_out(), "alba")


def test_every_message_of_a_debrief_has_words(told: tuple[Teller, Debrief]) -> None:
    """Else a section would show the name of a message instead of a sentence."""
    teller, debrief = told
    for section in debrief.sections:
        assert "[debrief-" not in teller.plain(section)


def test_figures_are_described_in_words(told: tuple[Teller, Debrief]) -> None:
    """Else a reader who cannot see a chart would learn nothing from it."""
    teller, debrief = told
    figures = [
        block
        for section in debrief.sections
        for block in section.blocks
        if isinstance(block, blk.Plane | blk.Lines | blk.Bars | blk.Bridge)
    ]
    assert len({type(figure) for figure in figures}) == 4
    assert all(len(teller.describe(figure)) > 20 for figure in figures)


def test_bridge_steps_join(told: tuple[Teller, Debrief]) -> None:
    """Else the bars of a value bridge would not lead from one level to the next."""
    teller, debrief = told
    bridge = next(b for b in debrief.section("story").blocks if isinstance(b, blk.Bridge))
    level = 0.0
    for step in teller.steps(bridge):
        assert step.start == (0.0 if step.is_total else level)
        level = step.end


def test_every_evidence_leads_to_a_moment(told: tuple[Teller, Debrief]) -> None:
    """Else opening what stands behind a number would show an empty dialog."""
    teller, debrief = told
    for score in debrief.scores.criteria:
        facts = [item.fact for item in score.evidence if item.fact is not None]
        assert bool(teller.moments(facts)) == bool(facts)


def test_minus_is_a_real_one(told: tuple[Teller, Debrief]) -> None:
    """Else negative numbers would be set with a hyphen beside charts that use a minus."""
    teller, _ = told
    assert teller.number(-1.5, "signed") == "−1.5"


@pytest.mark.parametrize("seat", [TOY_SEAT])
def test_own_seat_is_named_in_the_debrief(seat: str) -> None:
    """Else a player would read the debrief of the other side."""
    assert toy_debrief().seat == seat
