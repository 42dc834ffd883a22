"""What the other side alone knows must not show on any screen."""

from __future__ import annotations

import pytest

from game.model.party import Mandate
from game.model.scenario import Scenario
from game.session import Sitting
from game.ui.viewmodels.briefing import briefing_view
from game.ui.viewmodels.campaign import campaign_view
from game.ui.viewmodels.drafting import draft_view
from game.ui.viewmodels.forum import forum_view
from game.ui.viewmodels.leverage import leverage_view
from game.ui.viewmodels.moves import move_views
from game.ui.viewmodels.preparation import preparation_view
from game.ui.viewmodels.standing import standing_views
from game.ui.viewmodels.talks import first_draft, table_view
from tests.toys import ALBA, BOREA, toy_scenario
from tests.ui.viewmodels.seats import lens_of, play_on, sitting


def with_other_secrets(scenario: Scenario) -> Scenario:
    """Return the scenario with everything that Borea alone knows changed."""
    borea = scenario.party(BOREA)
    mandate = borea.mandate
    assert mandate is not None
    weights = dict(
        zip(mandate.valuation.weights, reversed(mandate.valuation.weights.values()), strict=True)
    )
    changed = Mandate.model_validate(
        mandate.model_dump()
        | {
            "instructions": "Something else entirely.",
            "valuation": mandate.valuation.model_dump() | {"weights": weights},
            "red_lines": (),
            "impasse": mandate.impasse - 9.0,
            "outside_option": mandate.outside_option - 9.0,
            "capital": mandate.capital + 3.0,
        }
    )
    other = borea.model_copy(update={"mandate": changed})
    parties = tuple(other if p.id == BOREA else p for p in scenario.parties)
    return scenario.model_copy(update={"parties": parties})


def everything_shown(played: Sitting) -> tuple[object, ...]:
    """Return every view model of Alba."""
    lens = lens_of(played)
    return (
        briefing_view(lens),
        preparation_view(lens, played.why_illegal, ()),
        forum_view(lens),
        table_view(lens, first_draft(lens), frozenset()),
        standing_views(lens),
        [leverage_view(lens, lever) for lever in played.advise(ALBA).leverage],
        draft_view(lens),
        campaign_view(lens),
        move_views(lens, played.menu(ALBA)),
    )


@pytest.mark.parametrize("phase", ["briefing", "preparation", "forum", "rounds"])
def test_no_screen_changes_with_the_secrets_of_the_other_side(phase: str) -> None:
    """A player could read off the screen what the other delegation keeps to itself."""
    played = sitting()
    play_on(played, lambda s: s.observe(ALBA).table.phase == phase)
    again = sitting(with_other_secrets(toy_scenario()))
    for entry in played.entries:
        again._record(entry.action, None)

    assert everything_shown(again) == everything_shown(played)
