"""Every kind of mistake is found at its place, with words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.packs.load import check_pack, load_scenario
from game.packs.problem import InvalidPackError
from tests.packs.builders import TINY, Fault, broken, line_of, problems_of

FAULTS = {
    "key misspelt": Fault("start_year: 2000", "start_yaer: 2000", "unknown-key", "`start_year`?"),
    "key missing": Fault("      batna: Dig a second well.\n", "", "missing-key", "`batna`", "mandate:"),
    "key twice": Fault("years: 5\n", "years: 5\nyears: 6\n", "duplicate-key", "line", "years: 6"),
    "nested key misspelt": Fault("      outside_option: 38", "      outside_options: 38", "unknown-key", "`outside_option`?"),
    "party of an argument unknown": Fault("by: hill, issue: water, option", "by: hil, issue: water, option", "unknown-id", "`hill`?"),
    "issue of a red line unknown": Fault("issue: water, forbidden: [none]", "issue: watre, forbidden: [none]", "unknown-id", "`water`?"),
    "option unknown": Fault("forbidden: [all]", "forbidden: [al]", "unknown-option", "`all`?"),
    "option number too high": Fault("status_quo: without", "status_quo: 2", "no-such-option", "0 to 1"),
    "history names no such option": Fault("agreed: {water: half", "agreed: {water: hafl", "unknown-option", "`half`?"),
    "history leaves an issue out": Fault("fence: without, warden: warden}", "warden: warden}", "not-settled", "`fence`", "agreed:"),
    "history settles a stranger": Fault("fence: without, warden", "fance: without, fence: without, warden", "unknown-id", "`fence`?"),
    "weights too low": Fault("{water: 50, fence: 40, warden: 10}", "{water: 50, fence: 40, warden: 9}", "weight-sum", "Add 1 points"),
    "weights too high": Fault("{water: 60, fence: 40}", "{water: 60, fence: 50}", "weight-sum", "Take away 10"),
    "worth for each option": Fault("water: [0, 0.6, 1]", "water: [0, 1]", "option-count", "3 worths"),
    "worth above one": Fault("water: [0, 0.6, 1]", "water: [0, 1.6, 1]", "out-of-range", "at most 1"),
    "weight without worths": Fault("          warden: [1, 0.2]\n      red_lines:", "      red_lines: ", "no-values", "`warden`", "values:"),
    "worths without weight": Fault("{fence: 60, warden: 40}", "{fence: 100}", "no-weight", "`warden`", "warden: [0, 1]\n          note"),
    "linkage of unweighted issues": Fault("issues: [water, warden], strength: 5", "issues: [water, wardens], strength: 5", "unknown-id", "`warden`?"),
    "votes do not sum": Fault("          weight: 0.6", "          weight: 0.7", "vote-sum", "1.1", "actors:"),
    "actor without a say": Fault("          weight: 1\n          veto: true\n", "          weight: 0\n", "no-say", "veto", "- id: farmers"),
    "actor of a card unknown": Fault("actor: herders, points", "actor: herder, points", "unknown-id", "`herders`?"),
    "scoring does not sum": Fault("  joint_value: 0.5", "  joint_value: 0.6", "scoring-sum", "1.1", "scoring:"),
    "issue id twice": Fault("  - id: fence\n    label: F", "  - id: water\n    label: F", "duplicate-id", "first in line"),
    "option id twice": Fault("{id: half, label", "{id: all, label", "duplicate-id", "first in line", "{id: all, label: All"),
    "id with a capital": Fault("  - id: drought", "  - id: Drought", "bad-name", "lower-case"),
    "choice unknown": Fault("kind: promise", "kind: promisee", "unknown-choice", "`promise`?"),
    "effect unknown": Fault("kind: shock, shock", "kind: shok, shock", "unknown-choice", "`shock`?"),
    "effect in the wrong phase": Fault("phase: implementation", "phase: ratification", "wrong-phase", "`implementation`", "kind: shock, shock"),
    "text is a number": Fault("title: Two villages and a well\nsub", "title: 2003\nsub", "wrong-type", 'in quotes: "2003"'),
    "number is text": Fault("years: 5", "years: five", "wrong-type", "whole number"),
    "yes is not true": Fault("veto: true", "veto: yes", "wrong-type", "true or false"),
    "probability above one": Fault("probability: 0.2", "probability: 20", "out-of-range", "at most 1"),
    "card that never comes": Fault("first: 1\n    last: 4", "first: 5\n    last: 4", "empty-window", "at most `last`"),
    "card after the end": Fault("first: 1\n    last: 4", "first: 6\n    last: 9", "empty-window", "at most 5"),
    "rounds not among the choices": Fault("  rounds: 8", "  rounds: 7", "not-a-choice", "round_choices"),
    "red line on everything": Fault("forbidden: [all]", "forbidden: [none, half, all]", "no-way-out", "one option"),
    "lines that leave nothing": Fault("forbidden: [all]", "forbidden: [half, all]", "no-zone", "red line soft", "- id: water"),
    "reserve out of reach": Fault("impasse: 42", "impasse: 100", "out-of-reach", "100 points"),
    "off the scale": Fault("{issues: [water, warden], strength: 5}", "{issues: [water, warden], strength: 5}" + 4 * "\n          - {issues: [fence, warden], strength: -15}", "off-scale", "0 to 100", "valuation:"),
    "no mandate": Fault("    mandate:\n      instructions: Keep water.", "    secret:\n      instructions: Keep water.", "no-mandate", "mandate", "- id: dale"),
    "instrument without terms": Fault("        lend-oxen: {cost: 1, benefit: 0}", "        {}", "no-terms", "lend-oxen", "instruments:"),
    "terms of a stranger": Fault("lend-oxen: {cost", "lend-ox: {cost", "unknown-id", "`lend-oxen`?"),
    "instrument against itself": Fault("target: dale", "target: hill", "same-party", "another party"),
    "design without settings": Fault(", design: {verification: 0}}\n      - {id: warden, label: A warden, text: A warden counts buckets., design: {verification: 3, depth: 0.1}}", "}\n      - {id: warden, label: A warden, text: A warden counts buckets.}", "no-design", "`design`", "kind: design"),
    "weight without a spread": Fault("weight: 45, spread: 5, ", "weight: 45, ", "no-spread", "spread"),
    "objective of a stranger": Fault("  hill: [Water]", "  hil: [Water]", "unknown-id", "`hill`?"),
    "nobody left who decides": Fault("    name: Dale\n", "    name: Dale\n    role: observer\n", "few-principals", "two parties", "parties:"),
    "votes of a stranger": Fault("forum:\n", "forum:\n  rule: {kind: weighted-majority, votes: {hil: 2}}\n", "unknown-id", "`hill`?", "hil: 2"),
    "veto of a stranger": Fault("forum:\n", "forum:\n  rule: {veto: [dael]}\n", "unknown-id", "`dale`?", "veto"),
    "more than all must join": Fault("forum:\n", "forum:\n  entry: {least: 3}\n", "too-many", "at most 2", "entry"),
    "group of a stranger": Fault("forum:\n", "forum:\n  groups:\n    - {id: both, label: Both, members: [hill, dal]}\n", "unknown-id", "`dale`?", "- {id: both"),
    "text file missing": Fault("{file: general.md}", "{file: gener.md}", "no-such-file", "readable file"),
    "text outside the pack": Fault("{file: general.md}", "{file: ../general.md}", "bad-file-name", "inside the pack"),
    "indentation": Fault("  round_choices: [6, 8]", " round_choices: [6, 8]", "yaml-syntax", "same indentation"),
    "cover of another pack": Fault("id: tiny", "id: tony", "cover-differs", "tiny", file="pack.yaml"),
    "version": Fault("version: 1.0.0", "version: 1.0", "wrong-type", "quotes", file="pack.yaml"),
    "engine": Fault('least: "0.1"', 'least: "99.0"', "engine-range", "another version", file="pack.yaml"),
}  # fmt: skip


def test_the_small_pack_is_sound() -> None:
    """A report about a pack without faults would teach authors to ignore reports."""
    assert problems_of(TINY) == ()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(fault: Fault, tmp_path: Path) -> None:
    """An author who is sent to the wrong line, or told nothing useful, gives up."""
    pack = broken(tmp_path, [fault])

    found = [problem for problem in problems_of(pack) if problem.code == fault.code]

    assert found, [str(problem) for problem in problems_of(pack)]
    assert fault.file in {problem.file for problem in found}
    if fault.code != "cover-differs":
        assert line_of(pack, fault) in {problem.line for problem in found}, str(found[0])
    assert any(fault.says in str(problem) for problem in found), str(found[0])
    assert check_pack(pack).pack is None


def test_faults_of_form_and_of_sense_are_reported_together(tmp_path: Path) -> None:
    """An author who mends one error only to be shown the next mends ten times."""
    names = [
        "key misspelt",
        "party of an argument unknown",
        "option unknown",
        "weights too low",
        "worth above one",
        "votes do not sum",
        "choice unknown",
        "card that never comes",
        "text file missing",
        "key twice",
        "engine",
    ]
    pack = broken(tmp_path, [FAULTS[name] for name in names])

    found = {(problem.code, problem.line) for problem in problems_of(pack)}

    assert {(FAULTS[n].code, line_of(pack, FAULTS[n])) for n in names} <= found


def test_one_fault_makes_one_report(tmp_path: Path) -> None:
    """If one slip of the pen filled a page, the slip itself would be hard to find."""
    alone = (
        "key misspelt",
        "nested key misspelt",
        "issue of a red line unknown",
        "option unknown",
        "weights too low",
        "worth above one",
        "choice unknown",
        "key twice",
        "history settles a stranger",
        "terms of a stranger",
    )

    for name in alone:
        pack = broken(tmp_path / name.replace(" ", "-"), [FAULTS[name]])
        assert len(problems_of(pack)) == 1, [str(p) for p in problems_of(pack)]


def test_loading_a_broken_pack_says_everything_in_one_error(tmp_path: Path) -> None:
    """A sitting that started from a half-read pack would be worthless."""
    pack = broken(tmp_path, [FAULTS["option unknown"], FAULTS["weights too low"]])

    with pytest.raises(InvalidPackError, match=r"cannot be used: 2 errors") as caught:
        load_scenario(pack)

    assert {problem.code for problem in caught.value.problems} == {"unknown-option", "weight-sum"}


def test_an_issue_that_nobody_weighs_is_a_warning(tmp_path: Path) -> None:
    """Warnings do not stop an author who knows better."""
    extra = Fault(
        "forum:\n",
        "  - id: song\n    label: Song\n    description: Which song?\n    group: land\n"
        "    status_quo: 0\n    options:\n      - {id: old, label: Old, text: The old one.}\n"
        "      - {id: new, label: New, text: A new one.}\n\nforum:\n",
        "no-interest",
        at="- id: song",
    )
    settled = Fault("agreed: {water: half", "agreed: {song: old, water: half", "")
    pack = broken(tmp_path, [extra, settled])

    checked = check_pack(pack)

    assert [(p.code, p.severity, p.line) for p in checked.problems] == [
        ("no-interest", "warning", line_of(pack, extra))
    ]
    assert checked.pack is not None
