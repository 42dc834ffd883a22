"""The table: marks, worth, what waits for an answer."""

from __future__ import annotations

from game.model.action import Offer
from game.model.draft import OPEN
from game.session import Sitting
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import best_option, first_draft, issue_views, table_view
from game.ui.viewmodels.worth import named_lines, package_worth
from tests.toys import ALBA, BALANCED, STATUS_QUO
from tests.ui.viewmodels.seats import lens_of, play_on, sitting


def at_the_table() -> Sitting:
    """Return a sitting in its rounds with Alba to move."""
    played = sitting()
    play_on(played, lambda s: s.observe(ALBA).table.phase == "rounds")
    return played


def test_the_draft_begins_empty_and_then_with_ones_own_last_offer() -> None:
    """A player would have to pick everything again after every turn."""
    played = at_the_table()
    assert first_draft(lens_of(played)) == (OPEN,) * 5
    played.play(Offer(by=ALBA, package=BALANCED))

    assert first_draft(lens_of(played)) == BALANCED


def test_the_worth_of_a_package_is_the_score_sheet_added_up() -> None:
    """The scale over the grid would show points that the score sheet does not give."""
    lens = lens_of(at_the_table())
    parts = [lens.option_points(k, option) or 0.0 for k, option in enumerate(STATUS_QUO)]
    links = lens.seen.mandate.valuation.linkages

    worth = package_worth(lens, STATUS_QUO)

    spread = sum(abs(link.strength) for link in links) + 25.0 * len(worth.lines)
    assert abs(worth.points - sum(parts)) <= spread + 1e-6


def test_each_options_mark_says_what_the_table_says() -> None:
    """A player would see a position or the present state where it is not."""
    played = at_the_table()
    played.play(Offer(by=ALBA, package=BALANCED))
    issues = issue_views(lens_of(played), BALANCED)

    for issue, option, quo in zip(issues, BALANCED, STATUS_QUO, strict=True):
        assert [o.number for o in issue.options if o.yours] == [option]
        assert [o.number for o in issue.options if o.tabled] == [option]
        assert [o.number for o in issue.options if o.status_quo] == [quo]


def test_red_lines_are_marked_and_the_best_option_avoids_them() -> None:
    """The game would lead a player over a line that it must never cross."""
    lens = lens_of(at_the_table())

    for line in lens.seen.mandate.red_lines:
        place = lens.seen.scenario.issue_index(line.issue)
        assert best_option(lens, place) not in line.forbidden
        view = issue_views(lens, first_draft(lens))[place]
        assert all(view.options[number].red for number in line.forbidden)


def test_only_what_a_package_names_is_called_crossed() -> None:
    """An empty draft would warn about lines that only the present state crosses."""
    lens = lens_of(at_the_table())

    assert named_lines(lens, (OPEN,) * 5) == ()


def test_their_offer_waits_for_an_answer_in_ones_own_points() -> None:
    """A player would not see that a proposal is on the table, or what it is worth."""
    played = sitting(seed=11)
    play_on(
        played,
        lambda s: (
            s.observe(ALBA).table.phase == "rounds"
            and any(p.by != ALBA for p in s.observe(ALBA).table.proposals)
        ),
    )
    lens = lens_of(played)
    offer = table_view(lens, first_draft(lens), frozenset()).offers[0]

    assert offer.points == package_worth(lens, offer.package).points
    assert offer.can_answer is (ALBA not in standing(lens, offer.number))


def standing(lens: Lens, number: int) -> frozenset[str]:
    """Return who accepts a proposal."""
    return next(p.accepted for p in lens.seen.table.proposals if p.number == number)
