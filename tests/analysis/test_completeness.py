"""What a text leaves unsaid."""

from __future__ import annotations

import pytest

from game.analysis.completeness import FILLS, GAPS, GapCode, gaps
from game.model.draft import Design
from game.model.scenario import Scenario
from tests.toys import BALANCED, STATUS_QUO, toy_scenario

COMPLETE = Design(
    verification=3,
    enforcement=3,
    clarity=0.9,
    review_years=5,
    exit_notice_months=12,
    phase_in_years=2,
    reporting=True,
)


def bare(defaults: Design) -> Scenario:
    """Return the toy scenario with these defaults and no design clause on the agenda."""
    toy = toy_scenario()
    issues = tuple(
        issue.model_copy(
            update={"options": tuple(o.model_copy(update={"design": None}) for o in issue.options)}
        )
        for issue in toy.issues
    )
    return toy.model_copy(update={"defaults": defaults, "issues": issues})


def codes(defaults: Design) -> list[GapCode]:
    """Return the gaps of the balanced text under a design."""
    return [gap.code for gap in gaps(bare(defaults), BALANCED)]


def test_a_text_that_says_nothing_leaves_every_question_open() -> None:
    """A text without any provision would be called complete."""
    assert codes(Design()) == list(GAPS)


def test_a_complete_text_has_no_gaps() -> None:
    """Players would chase gaps that are not there."""
    assert codes(COMPLETE) == []


def test_a_text_that_changes_nothing_needs_nothing() -> None:
    """The status quo would be blamed for what it need not say."""
    assert gaps(bare(Design()), STATUS_QUO) == ()


@pytest.mark.parametrize("code", GAPS)
def test_the_least_that_closes_a_gap_closes_it(code: GapCode) -> None:
    """The cost shown for a gap would be that of something else."""
    fill = FILLS[code].model_dump(exclude_none=True)

    assert code not in codes(Design().model_copy(update=fill))


def test_remedies_are_options_of_the_agenda_that_close_the_gap() -> None:
    """A player would be sent to a clause that leaves the question open."""
    scenario = toy_scenario()
    text = (*BALANCED[:4], 0)

    found = {gap.code: gap.remedies for gap in gaps(scenario, text)}

    assert [(r.issue, r.option) for r in found["disputes"]] == [
        ("verification", 2),
        ("disputes", 1),
    ]
