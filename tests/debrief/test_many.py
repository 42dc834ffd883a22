"""What a debrief says of tables of many: who led, who bears the burden, and a mediator's drafts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.counterpart.rationale import Rationale
from game.debrief.blocks import Section
from game.debrief.burdens import borne, parts_of
from game.debrief.burdens import section as burden_section
from game.debrief.concessions import OfferValue, offers_of, steps_of
from game.debrief.leading import Lead, followed_in, leads_of
from game.debrief.leading import section as leading_section
from game.debrief.record import Record, moves
from game.debrief.truth import truth_of
from game.model import action as act
from tests.debrief.sittings import debrief_for, record_of, study_for
from tests.debrief.test_endings import book, text_of
from tests.engine.scripts import Script
from tests.toys_many import CORDA, MEDIA, six_parties

DEAR, NEARER = (3, 0, 0, 1, 1), (2, 1, 1, 1, 1)
FAR, CLOSER = (0, 2, 2, 0, 1), (1, 1, 1, 1, 1)


@cache
def talks() -> Record:
    """Return talks of six in which Alba moves first, Borea after it, and Corda accepts."""
    script = Script(six_parties()).go_to("rounds")
    for by, package in (("alba", DEAR), ("borea", FAR), ("alba", NEARER), ("borea", CLOSER)):
        script.pass_floor_to(by)
        script.turn(act.Offer(by=by, package=package))
    script.pass_floor_to(CORDA)
    number = script.table.proposals[-2].number
    script.play(act.Accept(by=CORDA, proposal=number))
    return Record(script.scenario, tuple(script.facts), script.state, "alba")


def offers(record: Record) -> tuple[OfferValue, ...]:
    """Return the offers of talks with true values."""
    return offers_of(record, truth_of(record))


def lead(party: str) -> Lead:
    """Return how a party behaved in the talks."""
    return next(one for one in leads_of(talks(), offers(talks())) if one.party == party)


def words_of(section: Section | None) -> str:
    """Return a section as a player reads it, in one line."""
    assert section is not None
    words = book()
    whole = debrief_for("deadline").model_copy(update={"sections": (section,)})
    text = text_of(whole, words)
    assert (words.missing, words.faults) == (set(), set())
    return " ".join(text.split())


def led(points: float) -> Record:
    """Return the talks, with the reason of Corda's acceptance."""
    accepted, fact = moves(talks(), "accept")[0]
    assert fact.action.by == CORDA
    why = Rationale(headline="accept", arguments={"leader": "alba", "followed": points})
    return replace(talks(), rationales={accepted: why})


def test_who_moves_first_leads_and_who_moves_later_follows() -> None:
    """A player would not see that its own step brought others along."""
    alba, borea = lead("alba"), lead("borea")

    assert alba.followers == ("borea",)
    assert alba.example == pytest.approx(1 / 5, abs=1e-4)
    assert alba.conceded > 0.0
    assert borea.followers == ()
    assert lead(CORDA).support == 0.0
    assert alba.support == pytest.approx(1 / 5, abs=1e-4)
    assert all(0.0 <= one.mark <= 100.0 for one in leads_of(talks(), offers(talks())))


def test_leadership_is_told_in_words() -> None:
    """The debrief would show codes, or keep from a player why a text drew others."""
    drawn, lost = led(1.5), led(-1.5)

    assert followed_in(led(0.01)) == ()
    assert "Alba moved first" in words_of(leading_section(drawn, offers(drawn)))
    assert "drew most support: 20%" in words_of(leading_section(drawn, offers(drawn)))
    assert "1.5 points less" in words_of(leading_section(drawn, offers(drawn)))
    assert "1.5 points more" in words_of(leading_section(lost, offers(lost)))


def test_between_two_nobody_leads() -> None:
    """Talks of two would be told as a conference."""
    record = record_of("deadline")

    assert leading_section(record, offers(record)) is None


def test_the_burden_chart_adds_up() -> None:
    """Parties would see shares that are no shares, or somebody's burden twice."""
    found = parts_of(borne(talks(), truth_of(talks()), NEARER))

    assert sum(part.burden for part in found) == pytest.approx(1.0, abs=1e-3)
    assert sum(part.due for part in found) == pytest.approx(1.0, abs=1e-3)
    assert [part.burden for part in found] == sorted((p.burden for p in found), reverse=True)
    assert any(part.contribution > 1.0 for part in found)


def test_the_burden_is_told_in_words_with_the_formula() -> None:
    """A player would not learn who bears what, nor by what formula it was agreed."""
    outcome = replace(study_for("deadline").outcome, text=NEARER)
    scenario = talks().scenario
    defaults = scenario.defaults.model_copy(update={"cost_sharing": "means"})
    by_means = replace(talks(), scenario=scenario.model_copy(update={"defaults": defaults}))

    plain = words_of(burden_section(talks(), truth_of(talks()), outcome))
    agreed = words_of(burden_section(by_means, truth_of(by_means), outcome))

    assert "names no formula" in plain
    assert "all count alike" in plain
    assert "shared by means" in agreed
    assert burden_section(talks(), truth_of(talks()), replace(outcome, text=None)) is None


def test_who_gains_and_bears_little_is_named() -> None:
    """Free riding would stay out of sight."""
    scenario = talks().scenario
    issues = tuple(
        issue.model_copy(update={"obligors": ("alba",)}) if issue.kind == "substance" else issue
        for issue in scenario.issues
    )
    record = replace(talks(), scenario=scenario.model_copy(update={"issues": issues}))
    outcome = replace(study_for("deadline").outcome, text=NEARER)

    found = parts_of(borne(record, truth_of(record), NEARER))

    assert {part.party for part in found if part.rides_free} >= {"borea"}
    assert "riding free" in words_of(burden_section(record, truth_of(record), outcome))


def test_the_drafts_of_a_mediator_are_no_concessions() -> None:
    """A mediator's second draft would stop the whole debrief."""
    made = offers(talks())
    drafts = tuple(replace(offer, by=MEDIA) for offer in made if offer.by == "alba")

    found = steps_of((*made, *drafts), talks().parties)

    assert {step.by for step in found} == {"alba", "borea"}
