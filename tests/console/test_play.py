"""The game in a terminal: whole games by text, every command, and hostile typing."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest

from game.console.app import run_console
from game.console.commands import COMMANDS
from game.model import action as act
from game.model.notation import FORMS, write
from game.session.desk import Order
from game.session.sitting import Sitting
from tests.console.desk import (
    CTRL_C,
    MemoryDesk,
    Typist,
    begin,
    play,
    until_over,
    wide,
)
from tests.session.play import copy_of
from tests.toys import ALBA, BOREA
from tests.words.texts import book


def advised(sitting: Sitting) -> str:
    """Return the line that the adviser would type."""
    seat = sitting.waiting_for
    assert seat is not None
    return write(sitting.suggest(seat)[0], sitting.scenario)


def at_phase(phase: str, seed: int = 7, mode: str = "practice", seat: str = ALBA) -> Sitting:
    """Return a sitting played by the adviser until a seat has the floor in a phase."""
    sitting = begin(seed=seed, mode=mode, seat=seat)
    sitting.advance()
    while sitting.state.table.phase != phase or sitting.waiting_for is None:
        assert not sitting.is_over, f"the advised game never reaches {phase}"
        if sitting.waiting_for is None:
            sitting.advance()
        else:
            sitting.play(sitting.suggest(sitting.waiting_for)[0])
            if sitting.state.table.phase != phase:
                sitting.advance()
    return sitting


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("seat", [ALBA, BOREA])
def test_a_whole_game_by_typed_lines(seat: str, seed: int) -> None:
    """The game could not be played from briefing to debrief in a terminal."""
    sitting = begin(seat=seat, seed=seed)

    text = play(until_over(sitting, advised), sitting)

    assert sitting.is_over
    for heading in ("Preparation.", "Round 1 of", "Signature and ratification.", "Year 1 of 15"):
        assert heading in text
    assert f"self-assessment:{seat}" in sitting.notes
    assert not wide(text)
    assert not re.search(r"\[[a-z]+-[a-z-]+\]", text)


def test_typed_lines_and_the_session_give_the_same_log() -> None:
    """The console would play another game than the one the person meant."""
    by_text, by_hand = begin(seed=3), begin(seed=3)

    play(until_over(by_text, advised), by_text)
    by_hand.advance()
    while not by_hand.is_over:
        by_hand.play(by_hand.suggest(ALBA)[0])
        by_hand.advance()

    assert by_text.facts == by_hand.facts


@pytest.mark.parametrize("seed", range(6))
def test_random_typing_never_breaks_the_game(seed: int) -> None:
    """A cat on the keyboard could end the program, or print lines that do not fit."""
    rng = np.random.default_rng(seed)
    sitting = begin(seed=seed)
    pool = [
        *map(str, range(18)), *COMMANDS, *FORMS, "", "yes", "no", "back", "accept 1", "ready",
        "end", "issue 2", "brief 3", "worth quotas=o2", "help offer", "help nothing", "log 3",
        "offer quotas=o2 visas=o1 subsidies=o1 verification=o1 disputes=o1", "if visas=o0 then",
        "\x1b[2J\x07", "a" * 9_000, "offer " + "quotas=o1 " * 400, "\u202e\u2066 accept", "??",
    ]  # fmt: skip
    typed = [pool[int(k)] for k in rng.integers(0, len(pool), 500)]
    typed = [line for line in typed if line not in {"quit", "walk-out", "withdraw", "withhold"}]

    text = play(typed, sitting)

    assert not wide(text)
    assert "\x1b" not in text
    assert "Goodbye" in text


@pytest.mark.parametrize("phase", ["briefing", "preparation", "forum", "rounds", "ratification"])
def test_the_end_of_input_leaves_cleanly_at_every_question(phase: str) -> None:
    """Closing the terminal in the middle of a question would look like a crash."""
    sitting = at_phase(phase, seed=5)

    for first in range(1, sum(item.is_legal for item in sitting.menu(ALBA)) + 1):
        for depth in (0, 1, 3):
            text = play([str(first), *["1"] * depth], copy_of(sitting), MemoryDesk())
            assert text.rstrip().endswith("Goodbye.")


@pytest.mark.parametrize("phase", ["preparation", "rounds", "implementation"])
def test_every_command_answers_in_every_phase(phase: str) -> None:
    """A command would fail in a phase in which nobody tried it."""
    sitting = at_phase(phase)
    words = [name for name in COMMANDS if name not in {"quit", "undo"}]
    lines = [*words, "issue 2", "issue quotas", "brief 2", "brief 99", "log 40", "why", "worth",
             "worth same quotas=o1", "worth quotas=o3", "help notation"]  # fmt: skip

    text = play([*lines, "undo", "quit"], sitting)

    assert not wide(text)
    assert not re.search(r"\[[a-z]+-[a-z-]+\]", text)
    assert "There is no such page" in text
    assert "is taken back" in text


def test_every_command_and_move_has_help() -> None:
    """A person who asks what a word means would get no answer."""
    sitting = begin()
    lines = [f"help {word}" for word in (*COMMANDS, *FORMS)]

    text = play(lines, sitting)

    for name in COMMANDS:
        assert f"{name}: " in text
    assert not re.search(r"\[[a-z]+-[a-z-]+\]", text)
    assert text.count("How to type it:") >= len(FORMS)


def test_an_illegal_move_is_refused_with_what_to_do_instead() -> None:
    """The person would not know why nothing happened."""
    text = play(["accept 1", "sign"], begin())

    assert text.count("This move does not belong to this phase.") == 2


def test_a_slip_is_answered_with_what_comes_near() -> None:
    """The person would have to guess how a move is typed."""
    text = play(["rready", "offer qotas=o1"], begin())

    assert "Did you mean: ready" in text
    assert "Did you mean: quotas" in text


def test_a_move_can_be_chosen_by_number() -> None:
    """A person who cannot type much could not play."""
    sitting = at_phase("rounds")
    listed = re.search(r"(\d+)\xa0Offer \(", play(["menu"], at_phase("rounds")))
    assert listed is not None
    offer = listed.group(1)
    before = len(sitting.facts)
    started = any(p.by == ALBA for p in sitting.state.table.proposals)
    start = ["3"] if started else []

    text = play([offer, *start, "3", "2", "2", "2", "2", "6", "1"], sitting)

    made = [f for f in sitting.facts[before:] if f.kind == "moved" and f.action.by == ALBA]
    assert isinstance(made[0].action, act.Offer)
    assert made[0].action.package == (2, 1, 1, 1, 1)
    line = "offer quotas=o2 visas=o1 subsidies=o1 verification=o1 disputes=o1"
    assert line in text.replace("\n", " ")
    assert "points for you" in text


def test_a_guided_move_can_be_broken_off() -> None:
    """A person who changed their mind would have to make the move."""
    sitting = at_phase("rounds")
    before = sitting.facts

    text = play(["ask", "back", "offer", "back", "reject"], sitting)

    assert text.count("Broken off.") == len(("ask", "offer"))
    assert book().say("illegal-unknown-proposal") in " ".join(text.split())
    assert sitting.facts == before


def test_walking_out_is_asked_about_once_more() -> None:
    """A slip could end the talks."""
    sitting = at_phase("rounds")

    play(["walk-out", "no"], sitting)
    assert not sitting.is_over

    play(["walk-out", "yes"], sitting)
    assert sitting.is_over


def test_before_one_leaves_for_good_the_other_way_is_named() -> None:
    """A trainee who wants to show displeasure would end the talks for good."""
    asked = play(["walk-out", "no", "quit"], at_phase("rounds"))

    assert "walk-out open" in " ".join(asked.split())


def test_the_instructions_can_be_read_in_one_place_during_play() -> None:
    """A trainee would leaf through the briefing for a red line in the middle of the talks."""
    sitting = at_phase("rounds")
    mandate = sitting.observe(ALBA).mandate

    told = " ".join(play(["instructions", "quit"], sitting).split())

    for issue in sitting.scenario.issues:
        if issue.id in mandate.valuation.values:
            assert issue.label in told
    for line in mandate.red_lines:
        assert line.reason in told
    for tool in sitting.scenario.instruments:
        assert (tool.label in told) == (tool.wielder == ALBA)


def test_a_move_of_another_phase_is_refused_before_anything_is_asked() -> None:
    """A trainee would answer five questions to learn that the move cannot be made."""
    told = " ".join(play(["offer", "quit"], begin()).split())

    assert book().say("illegal-wrong-phase") in told


def test_a_round_begins_with_who_speaks_when() -> None:
    """A trainee who ends a turn would wait for an answer, and find the floor its own again."""
    sitting = at_phase("rounds")

    told = " ".join(play(["end-turn", "end-turn", "end-turn", "quit"], sitting).split())

    assert "The order of this round: you and Borea." in told
    assert "The order of this round: Borea and you." in told


def test_a_proposal_against_ones_instructions_is_pointed_out() -> None:
    """A trainee would learn at the vote that the proposal crossed a line of its own side."""
    sitting = at_phase("rounds", seat=BOREA)
    mandate = sitting.observe(BOREA).mandate
    line = next(line for line in mandate.red_lines if line.rigidity >= 1.0)
    place = sitting.scenario.issue_index(line.issue)
    option = sitting.scenario.issues[place].options[line.forbidden[0]]
    number = f"{place + 1}={line.forbidden[0] + 1}"

    told = " ".join(play([f"worth {number}", f"offer {number}", "quit"], sitting).split())

    assert told.count(f"({option.label})") >= len(("worth", "offer", "pointed out"))


def test_a_proposal_can_be_weighed_by_its_number_in_either_form() -> None:
    """A trainee would be told that the word `proposal` does not belong there."""
    sitting = at_phase("rounds")
    lines = ["offer 1=1", "worth 1", "worth proposal 1", "quit"]

    told = play(lines, sitting).split("> ")

    assert told[2].removeprefix("worth 1") == told[3].removeprefix("worth proposal 1")


def test_every_part_of_leverage_says_whose_points_or_pledges_it_rests_on() -> None:
    """A dial would be moved by numbers that mean nothing to a trainee."""
    sitting = at_phase("rounds")
    lever = sitting.advise(ALBA).leverage[0]

    told = " ".join(play(["why", "quit"], sitting).split())

    assert f"{lever.their_stake:.0f} of its 100 points" in told
    assert f"{lever.own_stake:.0f} of your 100 points" in told
    for held in lever.groups:
        issues = [i.label for i in sitting.scenario.issues if i.group == held.group]
        head, _, rest = told.partition(f"{held.group.replace('-', ' ').capitalize()} (")[
            2
        ].partition("): ")
        assert all(label in head for label in issues)
        assert rest.startswith(f"{round(held.dial)} of 100")


def test_moves_are_taken_back_in_practice_only() -> None:
    """An assessment could be corrected afterwards, or practice could not."""
    for mode, said in (("practice", "is taken back"), ("assessment", "no move can be taken back")):
        sitting = begin(mode=mode)
        text = play(["ready", "undo"], sitting)
        assert said in text.replace("\n", " ")
        assert (sitting.state.table.phase == "briefing") is (mode == "practice")


def test_leaving_says_how_to_go_on() -> None:
    """A person would not know that the sitting is saved, or under which name."""
    desk = MemoryDesk()
    sitting = desk.begin(Order("toy-trade", ALBA))

    text = play(["quit"], sitting, desk)

    assert "play --resume save-1 --console" in text.replace("\n", " ")


def test_going_on_names_the_folder_of_the_saves_if_it_was_named() -> None:
    """A person would be told a command that does not find the sitting, or cannot be copied."""
    folder = "my saves of the long course on negotiation, group of the afternoon/autumn"
    desk, out = MemoryDesk(), io.StringIO()
    sitting = desk.begin(Order("toy-trade", ALBA))

    run_console(desk, book(), sitting, None, (Typist(["quit"]), out), folder)

    command = f'python main.py play --resume save-1 --console --saves "{folder}"'
    assert command in out.getvalue().splitlines()


@pytest.mark.parametrize("lines", [[CTRL_C], ["1", CTRL_C], ["worksheet", "1", CTRL_C]])
def test_ctrl_c_leaves_as_politely_as_quit(lines: list[str]) -> None:
    """A person who breaks off would see the inside of the program."""
    desk = MemoryDesk()

    text = play(lines, desk.begin(Order("toy-trade", ALBA)), desk)

    assert text.rstrip().endswith("Goodbye.")
    assert "--resume save-1" in text.replace("\n", " ")


def test_a_resumed_sitting_tells_what_happened_last() -> None:
    """A person who comes back would not know where they stand."""
    text = play(["quit"], at_phase("rounds"))

    assert "This is what happened last." in text
    assert "Your turn. Rounds of talks." in text


def test_the_title_menu_begins_resumes_and_lists() -> None:
    """A person could not get from the title to a game."""
    desk = MemoryDesk()
    lines = ["9", "4", "3", "1", "2", "1", "1", "2", "2", "1", "ready", "quit"]

    text = play(lines, None, desk)
    again = play(["2", "1", "quit"], None, desk)

    assert "Its pack.yaml cannot be read." in text
    assert "It is torn." in text
    assert desk.orders[0].seat == BOREA
    assert desk.orders[0].level == "standard"
    assert desk.begun[0].state.table.phase != "briefing"
    assert "This is what happened last." in again
    assert not wide(text + again)


def test_the_title_menu_survives_the_end_of_input() -> None:
    """Leaving the title menu would look like a crash."""
    for lines in ([], ["1"], ["1", "1"], ["1", "1", "1", "1"], ["2"], ["5"], ["back"]):
        assert play(lines).rstrip().endswith("Goodbye.")
