"""A sitting: what is recorded, taken back, resumed and audited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from pydantic import JsonValue

from game.debrief.record import SelfAssessment
from game.engine.run import replay
from game.engine.view import observe
from game.model import action as act
from game.model.errors import IllegalActionError, ReplayError
from game.session.setup import SetupError, Wish, drawn_persona, restore, set_up
from game.session.sitting import Sitting
from game.storage.memory import MemoryJournal
from tests.session.play import CREATED, PACK, journal, setup, shipped, sit
from tests.toys import ALBA, BOREA, toy_scenario

HUMAN = Wish(seats=frozenset({BOREA}), seed=5)


class FailingLog:
    """A log on a full disk."""

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Refuse everything."""
        raise OSError(f"disk full, {len(body)} fields not kept")

    def read(self) -> Iterator[MemoryJournal]:
        """Hold nothing."""
        return iter(())

    def close(self) -> None:
        """Do nothing."""


def play_on(sitting: Sitting, moves: int) -> Sitting:
    """Let the adviser play a person's seat for some moves."""
    for _ in range(moves):
        sitting.advance()
        seat = sitting.waiting_for
        if seat is None:
            break
        sitting.play(sitting.suggest(seat)[0])
    return sitting


@pytest.mark.parametrize("seed", range(6))
def test_a_game_of_computers_ends_and_is_sound(seed: int) -> None:
    """If a whole game could stall or not be audited, nothing about it could be trusted."""
    sitting = sit(Wish(seed=seed))
    sitting.advance()

    assert sitting.is_over
    sitting.verify()


def test_the_same_seed_gives_the_same_game() -> None:
    """If a seed did not fix the game, no class could compare its tables."""
    first, again = (sit(Wish(seed=11)) for _ in range(2))
    first.advance()
    again.advance()

    assert first.facts == again.facts
    assert [e.rationale for e in first.entries] == [e.rationale for e in again.entries]


def test_a_person_plays_only_a_person_s_seat() -> None:
    """If a front-end could move for the computer, a bug could play both sides."""
    sitting = sit(HUMAN)

    with pytest.raises(IllegalActionError):
        sitting.play(act.Ready(by=ALBA))


def test_the_computer_waits_for_the_person() -> None:
    """If the game went on without the person, turns would be lost."""
    sitting = play_on(sit(HUMAN), 3)
    sitting.advance()

    assert sitting.waiting_for == BOREA
    assert sitting.step() is None


def test_a_move_that_cannot_be_recorded_is_not_made() -> None:
    """If a move were acknowledged before it is safe, a crash would lose it."""
    sitting = Sitting(setup(Wish(seats=frozenset({ALBA}))), FailingLog())  # type: ignore[arg-type]
    before = sitting.state

    with pytest.raises(OSError, match="disk full"):
        sitting.play(act.Ready(by=ALBA))

    assert sitting.state == before
    assert sitting.entries == ()


def test_a_resumed_sitting_is_the_one_that_was_left() -> None:
    """If resuming changed anything, saving would be a gamble."""
    made = setup(HUMAN)
    log = journal(made)
    left = play_on(Sitting(made, log), 8)

    found = Sitting.resume(made, log)

    assert found.state == left.state
    assert found.facts == left.facts
    play_on(left, 6)
    resumed = play_on(Sitting.resume(made, twin(log, len(found.entries))), 6)
    assert resumed.facts == left.facts[: len(resumed.facts)]


def twin(log: MemoryJournal, records: int) -> MemoryJournal:
    """Return a copy of a log's first records."""
    copy = MemoryJournal(log.header)
    for record in list(log.read())[:records]:
        copy.append(record.body)
    return copy


def test_undo_takes_back_the_person_s_move_and_what_followed() -> None:
    """If undo left anything behind, practice would teach the wrong consequences."""
    sitting = play_on(sit(HUMAN), 5)
    sitting.advance()
    before, facts = sitting.state, sitting.facts
    seat = sitting.waiting_for
    assert seat is not None
    sitting.play(sitting.suggest(seat)[0])
    sitting.advance()

    assert sitting.undo()

    assert sitting.state == before
    assert sitting.facts == facts
    sitting.verify()


def test_a_seat_sees_what_the_engine_shows_it() -> None:
    """If what is remembered for speed differed from the log, a seat would see an older table."""
    sitting = play_on(sit(HUMAN), 9)
    for move in range(30):
        for seat in (ALBA, BOREA):
            truth = observe(sitting.scenario, sitting.state, sitting.facts, seat)
            assert sitting.observe(seat) == truth
        if move % 7 == 6:
            assert sitting.undo()
        else:
            play_on(sitting, 1)


def test_undone_moves_stay_undone_after_resuming() -> None:
    """If the journal forgot an undo, a resumed sitting would bring back a regretted move."""
    made = setup(HUMAN)
    log = journal(made)
    sitting = play_on(Sitting(made, log), 6)
    sitting.undo()
    sitting.undo()

    assert Sitting.resume(made, log).facts == sitting.facts


def test_nothing_is_taken_back_in_assessment() -> None:
    """If assessment allowed undo, results could be tried out first."""
    sitting = play_on(sit(Wish(seats=frozenset({BOREA}), mode="assessment")), 5)

    assert not sitting.can_undo
    assert not sitting.undo()


def test_there_is_nothing_to_undo_at_the_start() -> None:
    """If undo did something before the first move, it would break the log."""
    assert not sit(HUMAN).undo()


def test_a_log_of_another_scenario_is_refused() -> None:
    """If any log could be resumed under any scenario, states would be nonsense."""
    made = setup(HUMAN)
    log = journal(made)
    log.append({"move": {"kind": "ready", "by": "nobody"}, "facts": [{"kind": "no-such-fact"}]})

    with pytest.raises(ReplayError):
        Sitting.resume(made, log)


@pytest.mark.parametrize(
    "body", [{"undo": 7}, {"undo": True}, {"undo": -1}, {"facts": []}, {"move": {}, "facts": 3}]
)
def test_a_damaged_record_is_refused_in_words(body: dict[str, JsonValue]) -> None:
    """If a wrong record raised anything else, a save could crash the program."""
    made = setup(HUMAN)
    log = journal(made)
    log.append(body)

    with pytest.raises(ReplayError):
        Sitting.resume(made, log)


def test_an_audit_notices_a_changed_fact() -> None:
    """If the audit passed anything, a rule could change without anybody seeing it."""
    made = setup(Wish(seed=1))
    log = journal(made)
    Sitting(made, log).advance()
    records = [dict(record.body) for record in log.read()]
    moved = next(n for n, r in enumerate(records) if '"tension-moved"' in str(r).replace("'", '"'))
    facts = [f for f in records[moved]["facts"] if f["kind"] != "tension-moved"]  # type: ignore[index,union-attr,call-overload]
    forged = MemoryJournal(log.header)
    for number, record in enumerate(records):
        forged.append(record | {"facts": facts} if number == moved else record)

    with pytest.raises(ReplayError):
        Sitting.resume(made, forged).verify()


def test_the_header_brings_back_the_setup() -> None:
    """If a header lost a choice, the computer would play another style after resuming."""
    wish = Wish(
        seats=frozenset({ALBA}), personas={BOREA: "avoiding"}, levels={BOREA: "expert"}, seed=2**40
    )
    made = setup(wish)

    assert restore(toy_scenario(), PACK, made.header()) == made


@pytest.mark.parametrize(
    "wish",
    [
        Wish(seats=frozenset({"nobody"})),
        Wish(personas={ALBA: "angry"}),
        Wish(levels={ALBA: "godlike"}),
        Wish(mode="cheating"),
    ],
)
def test_a_wish_for_what_does_not_exist_is_refused(wish: Wish) -> None:
    """If a typing mistake were ignored, a class would play another game than announced."""
    with pytest.raises(SetupError, match=r"there are|its parties are"):
        set_up(toy_scenario(), PACK, wish, "servanda test", CREATED)


def test_seeds_bring_different_personas() -> None:
    """If all tables met the same counterpart, a class would have one game to discuss."""
    assert len({drawn_persona(seed, ALBA) for seed in range(60)}) == 5


def test_the_seat_of_a_person_does_not_change_what_the_computer_knows() -> None:
    """If the computer read the other mandate, its first moves would follow it."""
    scenario = toy_scenario()
    changed = scenario.model_copy(
        update={
            "parties": tuple(
                p.model_copy(
                    update={
                        "mandate": p.mandate.model_copy(update={"impasse": 55.0, "urgency": 0.1})
                    }
                )
                if p.id == BOREA and p.mandate is not None
                else p
                for p in scenario.parties
            )
        }
    )
    plain, other = sit(HUMAN), sit(HUMAN, changed)
    for sitting in (plain, other):
        sitting.advance()
        while sitting.state.table.phase != "rounds":
            sitting.play(act.Ready(by=BOREA))
            sitting.advance()
        for _ in range(3):
            sitting.play(act.EndTurn(by=BOREA))
            sitting.advance()

    def spoken(sitting: Sitting) -> list[object]:
        return [e.action for e in sitting.entries if getattr(e.action, "by", "") == ALBA]

    assert spoken(plain) == spoken(other)


def test_advice_is_from_the_seat_s_own_view() -> None:
    """If advice used the truth, a trainee would learn to trust an oracle."""
    sitting = play_on(sit(HUMAN), 8)
    sitting.advance()
    advice = sitting.advise(BOREA)

    assert advice.reservation > 0.0
    for leverage in advice.leverage:
        total = 50.0 + sum(e.points for e in leverage.evidence)
        assert total == pytest.approx(leverage.dial, abs=1e-6)
    assert 0.0 <= advice.home.chance <= 1.0
    assert sitting.advise(BOREA) is advice


def test_the_shipped_scenario_is_played_whole_and_replayed() -> None:
    """If the shipped scenario did not run end to end, there would be no game."""
    scenario = shipped().scenario
    sitting = sit(Wish(seed=7), scenario)
    sitting.advance()

    assert sitting.is_over
    assert replay(scenario, sitting.facts) == sitting.state
    sitting.verify()


def test_a_debrief_is_for_the_end_and_its_total_is_kept_once() -> None:
    """If a debrief could be read in play, everything hidden would be open."""
    made = setup(Wish(seed=3))
    log = journal(made)
    sitting = Sitting(made, log)
    with pytest.raises(ValueError, match="over"):
        sitting.debrief(ALBA)
    with pytest.raises(ValueError, match="over"):
        sitting.result()
    sitting.advance()

    first, again = sitting.debrief(ALBA), Sitting.resume(made, log).debrief(ALBA)

    assert first == again
    assert [r.body.get("note") for r in log.read()].count(f"result:{ALBA}") == 1


def test_a_self_assessment_is_locked_once_given() -> None:
    """If it could be changed after the reveal, it would measure hindsight."""
    sitting = sit(Wish(seed=3))
    with pytest.raises(ValueError, match="over"):
        sitting.assess(ALBA, SelfAssessment(went_well="Everything."))
    sitting.advance()

    sitting.assess(ALBA, SelfAssessment(went_well="The visas."))
    sitting.assess(ALBA, SelfAssessment(went_well="I knew it all along."))

    assessment = sitting.record(ALBA).assessment
    assert assessment is not None
    assert assessment.went_well == "The visas."
