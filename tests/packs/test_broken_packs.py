"""Every kind of mistake is found at its place, with words that help."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from game.packs.codes import HELP
from game.packs.load import check_pack, load_scenario
from game.packs.problem import InvalidPackError
from tests.packs.builders import TINY, Fault, broken, line_of, problems_of

CORPUS = Path(__file__).parent / "broken"
FEWEST = 60  # broken packs that are kept, each with one fault
MOST_REPORTS = 4  # that one fault may make


def _fault(path: Path) -> tuple[str, Fault]:
    """Return the name of a broken pack and the fault that makes it."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    return told.pop("what"), Fault(**told)


FAULTS = dict(_fault(path) for path in sorted(CORPUS.glob("*.yaml")))


def test_the_corpus_is_large_and_covers_the_codes() -> None:
    """A code that no broken pack shows may have stopped being reported."""
    elsewhere = {  # see test_hostile_packs.py, test_archive.py, test_report.py, test_translations.py
        "other-language", "unknown-string", "stale-translation",
        "bad-archive", "bad-picture", "empty-file", "file-too-big", "link", "no-interest", "not-utf-8",
        "odd-file", "pack-too-big", "picture-too-large", "too-many-files", "yaml-alias", "yaml-document",
        "yaml-key", "yaml-merge", "yaml-too-big", "yaml-too-deep",
    }  # fmt: skip

    assert len(FAULTS) >= FEWEST
    assert set(HELP) - {fault.code for fault in FAULTS.values()} - elsewhere == set()


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
    assert len(problems_of(pack)) <= MOST_REPORTS, [str(p) for p in problems_of(pack)]
    assert (check_pack(pack).pack is None) == (found[0].severity == "error")


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
