"""Who would bear what of a text, as one seat can tell."""

from __future__ import annotations

import pytest

from game.model.scenario import Scenario
from game.session.burden import bearings
from game.ui.viewmodels.lens import Lens
from game.ui.viewmodels.worth import package_worth
from game.words.burden import burden
from tests.counterpart.moments import offered, quiet, seen_in
from tests.toys import BALANCED, borea
from tests.toys_many import six_parties
from tests.words.texts import book

TEXT = (2, 1, 1, 1, 1)


def other_secrets() -> Scenario:
    """Return the table of six, where Borea's secret values are turned round."""
    scenario = quiet(six_parties())
    mandate = borea().mandate
    assert mandate is not None
    values = {issue: row[::-1] for issue, row in mandate.valuation.values.items()}
    turned = mandate.valuation.model_copy(update={"values": values})
    secret = mandate.model_copy(update={"valuation": turned})
    parties = tuple(
        p.model_copy(update={"mandate": secret}) if p.id == "borea" else p
        for p in scenario.parties
    )
    return scenario.model_copy(update={"parties": parties})


def test_the_parts_add_up_and_come_in_order() -> None:
    """A player would see shares that are no shares."""
    found = bearings(seen_in(quiet(six_parties()), "alba"), TEXT)

    assert sum(part.share for part in found) == pytest.approx(1.0, abs=1e-4)
    assert sum(part.due for part in found) == pytest.approx(1.0, abs=1e-4)
    assert [part.share for part in found] == sorted((p.share for p in found), reverse=True)


def test_no_secret_of_another_party_shows() -> None:
    """A player could read the others' score sheets from the shares."""
    plain = bearings(seen_in(quiet(six_parties()), "alba"), TEXT)
    turned = bearings(seen_in(other_secrets(), "alba"), TEXT)

    assert plain == turned


def test_it_is_told_in_words_among_many_and_not_between_two() -> None:
    """The console and the desktop would show nothing, or nonsense between two."""
    seen = seen_in(quiet(six_parties()), "alba")
    lens = Lens(seen, book())

    said = burden(lens.names, bearings(seen, TEXT))

    assert "Borea" in said
    assert "%, due " in said
    assert package_worth(lens, TEXT).burden == said
    assert bearings(offered(), BALANCED) == ()
    assert burden(lens.names, ()) == ""
