"""The desktop at tables with more than two: forms, the panel of consent, and what stays private."""

from __future__ import annotations

from game.engine.checks_parties import PARTIES
from game.engine.legal import why_illegal
from game.engine.options import menu
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN, Package
from game.ui.viewmodels.consent import consent_view, waiting_views
from game.ui.viewmodels.forms import form_for
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.talks import first_draft
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA
from tests.toys_many import CORDA, DELTA, EIRA, RULES, six_parties
from tests.ui.viewmodels.seats import book
from tests.ui.viewmodels.test_forms import choices

PLATFORM: Package = (2, OPEN, OPEN, OPEN, OPEN)


def lens(script: Script, seat: str) -> Lens:
    """Return a script as a seat sees it."""
    return Lens(observe(script.scenario, script.state, script.facts, seat), book())


def busy() -> Script:
    """Return a table on which Borea has been invited, asked and made an offer in private."""
    script = Script(scenario=six_parties(RULES["weighted-majority"])).go_to("rounds")
    script.turn(
        act.FormCoalition(by=ALBA, members=(BOREA,), platform=PLATFORM),
        act.Offer(by=ALBA, package=BALANCED),
    )
    script.pass_floor_to(CORDA)
    script.turn(act.SeparateOffer(by=CORDA, to=BOREA, package=BALANCED))
    script.pass_floor_to(EIRA)
    script.turn(act.Approach(by=EIRA, to=BOREA, question=act.ReserveQuestion()))
    script.pass_floor_to(BOREA)
    return script


def test_every_move_of_many_can_be_made_from_its_dialog() -> None:
    """A legal move among many could not be made on the desktop."""
    script = busy()
    seen = lens(script, BOREA)
    private = script.own(BOREA)
    made_kinds = set()

    for item in menu(script.scenario, script.table, private, BOREA):
        if not item.is_legal or item.kind not in {*PARTIES, "accept", "caucus"}:
            continue
        form = form_for(item.kind, seen, first_draft(seen))
        made = [
            why_illegal(script.scenario, script.table, private, form.make(form.filled(values)))
            for values in choices(form.filled({}), form.fields({}))
        ]
        assert None in made, f"{item.kind}: {made}"
        made_kinds.add(item.kind)

    assert made_kinds >= {"accept", "caucus", "join", "reply", "separate-offer", "approach"}


def test_what_waits_in_private_is_shown_to_its_addressee_alone() -> None:
    """A private word would go unanswered, or be read by those who must not know of it."""
    script = busy()

    assert [w.kind for w in waiting_views(lens(script, BOREA))] == ["reply", "reply", "join"]
    assert waiting_views(lens(script, DELTA)) == ()


def test_the_panel_shows_the_chairs_text_and_who_is_missing() -> None:
    """A player could not see whose yes is still needed."""
    script = busy()
    script.play(act.Accept(by=BOREA, proposal=1))

    view = consent_view(lens(script, DELTA))

    assert view.behind == "Alba and Borea"
    assert "Delta" in view.missing
    assert round(view.share) == 43
    assert view.coalitions[0].members == "Eira and Faro"
