"""What would it take? Candid or tactical, never a number, and the truth for the debrief."""

from __future__ import annotations

import pytest

from game.counterpart import Counterpart, Sounding
from game.model import action as act
from game.model import event as ev
from game.model.draft import OPEN
from game.model.party import PersonaId
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.counterpart.moments import offered
from tests.session.play import sit
from tests.toys import ALBA, BALANCED, BOREA

GREEDY = (3, 0, 2, 0, 0)


def asked(persona: PersonaId, seed: int, package: tuple[int, ...] = GREEDY) -> Sounding:
    """Return what Borea says when Alba asks about a package."""
    return Counterpart(persona, "standard", seed).sounded(offered(), ALBA, package)


def practising(mode: str = "practice", seed: int = 5) -> Sitting:
    """Return a sitting in its talks, in which a person plays Alba."""
    sitting = sit(Wish(seats=frozenset({ALBA}), seed=seed, mode=mode))
    while sitting.state.table.phase != "rounds":
        sitting.advance()
        sitting.play(sitting.suggest(ALBA)[0])
    sitting.advance()
    return sitting


def test_candid_parties_name_what_they_need_and_tactical_ones_ask_for_more() -> None:
    """Styles would not differ in what they tell, or nobody would ever be believed."""
    honest = [asked("collaborating", seed) for seed in range(20)]
    tough = [asked("competing", seed) for seed in range(20)]

    assert sum(s.candid for s in honest) > sum(s.candid for s in tough) > 0
    assert all(s.said.package is not None or s.said.willing for s in (*honest, *tough))
    for sounding in (*honest, *tough):
        if sounding.candid:
            assert sounding.said == sounding.truth
        elif not sounding.said.willing:
            assert sounding.said.reason == "domestic"
    assert any(s.said.package != s.truth.package for s in tough if not s.candid)


def test_what_is_needed_is_near_and_would_be_accepted() -> None:
    """The answer would lead a trainee to a package that is refused."""
    sounding = asked("compromising", 3)
    assert sounding.truth.package is not None
    assert sounding.truth.changes

    again = asked("compromising", 3, sounding.truth.package)

    assert again.truth.willing or len(again.truth.changes) <= 1
    differing = [a != b for a, b in zip(sounding.asked, sounding.truth.package, strict=True)]
    assert sum(differing) == len(sounding.truth.changes)


def next_word(sitting: Sitting, number: int) -> str:
    """Return what Borea says to a proposal once it has the floor."""
    while True:
        for fact in sitting.advance():
            match fact:
                case ev.Moved(action=act.Accept(by="borea", proposal=named)) if named == number:
                    return "accept"
                case ev.Moved(action=act.EndTurn(by="borea")):
                    return "no yes"
                case _:
                    continue
        if sitting.state.table.phase != "rounds":
            return "too late"
        sitting.play(act.EndTurn(by=ALBA))


def answers_to_offers(seed: int, persona: PersonaId) -> list[tuple[bool, str]]:
    """Return whether Borea said yes to each offer of Alba beforehand, and what it did next.

    Alba offers in turn what its adviser would and what Borea has named.
    """
    wish = Wish(seats=frozenset({ALBA}), seed=seed, personas={BOREA: persona})
    sitting, named, told = sit(wish), None, list[tuple[bool, str]]()
    sitting.advance()
    while sitting.waiting_for == ALBA and sitting.state.table.phase != "ratification":
        action, _ = sitting.suggest(ALBA)
        if not isinstance(action, act.Offer):
            sitting.play(action)
            sitting.advance()
            continue
        package = named if len(told) % 2 and named else action.package
        named = sitting.what_would_it_take(ALBA, BOREA, package).package
        willing = sitting.record(ALBA).soundings[-1].sounding.said.willing
        number = len(sitting.state.table.proposals) + 1
        sitting.play(act.Offer(by=ALBA, package=package))
        told.append((willing, next_word(sitting, number)))
    return told


def test_words_and_deeds_agree_a_move_later() -> None:
    """A party would refuse what it had just said it would take, or take what it had refused."""
    told = [
        answer
        for seed in range(1, 7)
        for persona in ("competing", "accommodating")
        for answer in answers_to_offers(seed, persona)
    ]

    assert {answer for willing, answer in told if willing} == {"accept"}
    assert {answer for willing, answer in told if not willing} == {"no yes"}


def test_what_is_named_would_be_accepted_at_once() -> None:
    """The package that a party names would be refused, and asking again would name another."""
    for seed in range(1, 9):
        sitting = practising(seed=seed)
        sitting.what_would_it_take(ALBA, BOREA, GREEDY)
        named = sitting.record(ALBA).soundings[-1].sounding.truth.package
        assert named is not None

        sitting.what_would_it_take(ALBA, BOREA, named)

        assert sitting.record(ALBA).soundings[-1].sounding.truth.willing


def test_a_package_that_is_good_enough_needs_nothing_more() -> None:
    """A trainee would go on giving away what had been enough."""
    assert asked("accommodating", 2, (2, 2, 1, 1, 1)).truth.willing


def test_a_partial_package_is_completed_before_it_is_judged() -> None:
    """Asking about a half-filled draft would fail."""
    sounding = asked("compromising", 1, (2, OPEN, OPEN, OPEN, OPEN))

    assert OPEN not in sounding.asked
    assert sounding.asked[0] == 2


def test_asking_is_kept_for_the_debrief_and_changes_nothing_in_the_talks() -> None:
    """A help would cost time or be heard, or the debrief could not show the truth."""
    sitting = practising()
    before = sitting.state

    said = sitting.what_would_it_take(ALBA, BOREA, GREEDY)
    again = sitting.what_would_it_take(ALBA, BOREA, GREEDY)

    assert sitting.state == before
    assert said == again
    (asked_once,) = sitting.record(ALBA).soundings
    assert asked_once.sounding.said == said
    assert sitting.record(BOREA).soundings == ()


def test_the_debrief_tells_what_was_asked_and_what_was_true() -> None:
    """Practice would end without the lesson of who was candid."""
    sitting = practising()
    sitting.what_would_it_take(ALBA, BOREA, BALANCED)
    while not sitting.is_over:
        sitting.play(sitting.suggest(ALBA)[0])
        sitting.advance()

    ids = [section.id for section in sitting.debrief(ALBA).sections]

    assert "soundings" in ids


@pytest.mark.parametrize("mode", ["assessment"])
def test_nobody_is_helped_in_an_assessment(mode: str) -> None:
    """Graded trainees could read the others' minds."""
    sitting = practising(mode)

    assert not sitting.can_ask(ALBA, BOREA)
    with pytest.raises(ValueError, match="cannot ask"):
        sitting.what_would_it_take(ALBA, BOREA, BALANCED)
