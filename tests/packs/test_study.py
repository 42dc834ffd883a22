"""The analysis of a scenario says what is true of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.packs.load import load_scenario
from game.packs.study.notes import notes_of
from game.packs.study.space import space_of
from game.packs.study.study import study
from game.packs.study.text import document, text_of
from game.packs.study.values import Study
from tests.packs.builders import SHIPPED, TINY, Fault, broken


@cache
def tiny() -> Study:
    """Return the analysis of the small pack."""
    return study(load_scenario(TINY))


def studied(folder: Path, *faults: Fault) -> Study:
    """Return the analysis of a changed copy of the small pack."""
    return study(load_scenario(broken(folder, faults)))


def test_the_zone_is_what_all_prefer_and_no_hard_line_forbids() -> None:
    """An author would be told of agreements that nobody may sign, or not of those that are there."""
    space = space_of(load_scenario(TINY).scenario)

    inside = {tuple(int(o) for o in row) for row in space.packages[space.zone]}

    assert all(water == 1 for water, _, _ in inside)
    assert tiny().zone == round(len(inside) / 12, 9)
    assert tiny().exact


def test_history_is_measured_by_the_instructions() -> None:
    """An author could not tell whether the real agreement is possible in the scenario."""
    told = tiny().history

    assert told is not None
    assert told.options == {"water": "half", "fence": "without", "warden": "warden"}
    assert told.values["hill"] == 55 * 0.6 + 25 + 15 + 5 * 0.6


def test_a_red_line_that_closes_the_zone_is_named(tmp_path: Path) -> None:
    """An author would look for the one line in the way by trial and error."""
    fault = Fault("forbidden: [all], rigidity: 1", "forbidden: [half], rigidity: 1", "")
    closed = studied(tmp_path, fault, Fault("impasse: 42", "impasse: 51", ""))

    assert closed.nash is None
    assert {n.code for n in notes_of(closed)} >= {"no-zone", "closing-line"}


def test_lines_that_bind_together_only_are_not_called_idle(tmp_path: Path) -> None:
    """An author would delete two lines as decoration, and the zone would be another."""
    add = "\n        - {issue: fence, forbidden: [fenced], rigidity: 1, reason: No.}"
    hill, dale = (
        Fault(line, line + add, "")
        for line in ("reason: The cattle must drink.}", "reason: The gardens must drink.}")
    )

    one, both = studied(tmp_path / "one", hill), studied(tmp_path / "both", hill, dale)

    assert [line.verdict for line in one.lines if line.issue == "fence"] == ["binds"]
    assert [line.verdict for line in both.lines if line.issue == "fence"] == ["shared", "shared"]
    assert not [n for n in notes_of(both) if n.code == "idle-line" and "fence" in n.text]


def test_an_option_that_all_like_less_is_named(tmp_path: Path) -> None:
    """An option that nobody would ever choose is a line on the screen and nothing more."""
    faults = (
        Fault("      - {id: all, label: All,", "      - {id: bad, label: Bad, text: Mud.}\n      - {id: all, label: All,", ""),
        Fault("water: [0, 0.6, 1]", "water: [0, 0.6, 0.1, 1]", ""),
        Fault("water: [1, 0.7, 0]\n          fence: [0, 1]\n          warden: [1, 0.2]", "water: [1, 0.7, 0.1, 0]\n          fence: [0, 1]\n          warden: [1, 0.2]", ""),
        Fault("water: [1, 0.7, 0]\n              fence", "water: [1, 0.7, 0.1, 0]\n              fence", ""),
        Fault("water: [0, 0.5, 1]\n          fence", "water: [0, 0.5, 0.1, 1]\n          fence", ""),
        Fault("weights: {water: 100}\n            values: {water: [0, 0.5, 1]}", "weights: {water: 100}\n            values: {water: [0, 0.5, 0.1, 1]}", ""),
        Fault("water: [1, 0.5, 0]", "water: [1, 0.5, 0.1, 0]", ""),
        Fault("          - {issues: [water, warden], strength: 5}", "          - {issues: [fence, warden], strength: 5}", ""),
    )  # fmt: skip

    verdicts = {
        (o.issue, o.option): (o.verdict, o.better) for o in studied(tmp_path, *faults).options
    }

    assert verdicts["water", "bad"] == ("dominated", "half")
    assert verdicts["water", "all"] == ("shut", "")
    assert verdicts["water", "half"] == ("used", "")


def test_a_study_is_the_same_every_time() -> None:
    """Two authors would be told two things of one pack."""
    again = study(load_scenario(TINY))

    assert document(again) == document(tiny())


def test_a_study_reads_well() -> None:
    """A report with a name or a number missing is no report."""
    text = text_of(tiny())

    assert "zone of possible agreement" in text
    assert all(party in text for party in tiny().parties)
    assert "None" not in text


def test_hidden_options_are_counted_and_named() -> None:
    """An author would not know whether the idea is worth finding."""
    found = study(load_scenario(SHIPPED / "academy" / "lesson-1-interests"))

    (idea,) = found.hidden
    assert (idea.issue, idea.option) == ("freight-deck", "by-the-day")
    assert 0.0 < idea.frontier < 1.0
    assert 0 < idea.good < len(found.good)
    assert "freight-deck: by-the-day" in text_of(found)
    assert not [note for note in notes_of(found) if note.code == "dominated-option"]


def test_a_hidden_option_that_nobody_needs_is_remarked(tmp_path: Path) -> None:
    """An author would leave a reward in the scenario that is none."""
    hidden = ", hidden: {found_by: [{kind: exploration}]}}"
    line = "      - {id: all, label: All, text: Hill draws first.}"
    newer = [
        Fault("format: 1", "format: 2", "", file=file) for file in ("pack.yaml", "scenario.yaml")
    ]
    found = studied(tmp_path, *newer, Fault(line, line[:-1] + hidden, ""))

    assert [note.code for note in notes_of(found)].count("idle-invention") == 1
