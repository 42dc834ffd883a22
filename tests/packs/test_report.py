"""Reports that an author can act on: the line, the reason, the code's help, and what is allowed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.packs.codes import HELP
from game.packs.load import check_pack
from game.packs.report import document, problems_page, source_of, text_of
from tests.packs.builders import Fault, broken

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "problems.md"
REFRESH = (
    "refresh it: python -c 'from game.packs.report import problems_page; "
    'print(problems_page(), end="")\' > docs/problems.md'
)
MISSPELT = Fault("start_year: 2000", "start_yaer: 2000", "unknown-key")
DECOY = "  - id: gate\n    label: Gate\n    description: Open?\n    group: land\n    status_quo: shut\n    options:\n      - {id: shut, label: Shut, text: Shut.}\n      - {id: open, label: Open, text: Open.}\n\nforum:\n"


def codes_in_source() -> set[str]:
    """Return every code that the checks report, read from their source."""
    found: set[str] = set()
    for path in (ROOT / "game" / "packs").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        calls = (
            r"(?:problem|error|refuse|stop|_refusal|Problem)\(\s*(?:\"(?:error|warning)\",\s*)?"
        )
        found.update(re.findall(calls + r"\"([a-z]+(?:-[a-z0-9]+)+)\"", text))
    return found


def test_every_code_is_explained() -> None:
    """An author who asks what a code means would be told that it does not exist."""
    assert codes_in_source() <= set(HELP)


def test_the_page_of_problems_is_up_to_date() -> None:
    """The page would explain other problems than the check reports."""
    assert PAGE.read_text(encoding="utf-8") == problems_page(), REFRESH


def test_a_report_shows_the_line_and_says_why(tmp_path: Path) -> None:
    """An author would have to count lines, and guess why it matters."""
    pack = broken(tmp_path, [MISSPELT])

    text = text_of(check_pack(pack), "tiny", source_of(pack))

    assert "| start_yaer: 2000\n" in text
    assert HELP["unknown-key"].why in text
    assert "Did you mean `start_year`?" in text
    assert text.endswith("the pack cannot be used.")


def test_a_report_as_values_holds_everything(tmp_path: Path) -> None:
    """An editor that shows problems would have to read prose."""
    pack = broken(tmp_path, [MISSPELT])

    told = document(check_pack(pack), "tiny", source_of(pack))

    assert told["errors"] == 1
    assert isinstance(told["problems"], list)
    row = told["problems"][0]
    assert (row["code"], row["file"], row["source"]) == (
        "unknown-key",
        "scenario.yaml",
        "start_yaer: 2000",
    )


def test_nothing_a_stranger_wrote_reaches_the_terminal_unseen(tmp_path: Path) -> None:
    """A line of a pack could move the cursor or hide words of the report."""
    pack = broken(tmp_path, [Fault("years: 5", "years: \x1b[2J\u202efive", "hidden-character")])

    text = text_of(check_pack(pack), "tiny", source_of(pack))

    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("before", ["", "# allow no-interest: the gate is a decoy for learners\n"])
def test_a_warning_is_allowed_with_a_reason(before: str, tmp_path: Path) -> None:
    """A warning that is meant would hide those that are not."""
    decoy = f"  {before}{DECOY}" if before else DECOY
    settled = Fault("agreed: {water: half", "agreed: {gate: shut, water: half", "")
    pack = broken(tmp_path, [Fault("forum:\n", decoy, "no-interest"), settled])

    checked = check_pack(pack)

    assert [p.code for p in checked.problems] == ([] if before else ["no-interest"])
    assert len(checked.allowed) == bool(before)


BAD = {
    "no reason": ("years: 5  # allow no-interest", "bad-allowance"),
    "unknown code": ("years: 5  # allow no-intrest: it is meant so", "bad-allowance"),
    "nothing to allow": ("years: 5  # allow no-interest: it is meant so", "unused-allowance"),
    "an error": ("years: 500  # allow out-of-range: it is meant so", "bad-allowance"),
}


@pytest.mark.parametrize(("line", "code"), BAD.values(), ids=BAD)
def test_an_allowance_that_means_nothing_is_reported(line: str, code: str, tmp_path: Path) -> None:
    """Comments that allow nothing, or allow without a reason, would pile up."""
    pack = broken(tmp_path, [Fault("years: 5", line, code)])

    assert code in {problem.code for problem in check_pack(pack).problems}


FLOODS = {
    "issue named twice": (Fault("  - id: fence\n", "  - id: water\n", ""), ["duplicate-id"]),
    "issue misspelt": (Fault("  - id: fence\n", "  - id: fense\n", ""), ["misnamed-id"]),
    "party misspelt": (Fault("  - id: dale\n    name", "  - id: dalle\n    name", ""), ["cover-differs", "misnamed-id"]),
}  # fmt: skip


@pytest.mark.parametrize(("fault", "codes"), FLOODS.values(), ids=FLOODS)
def test_one_wrong_definition_is_told_once(fault: Fault, codes: list[str], tmp_path: Path) -> None:
    """Dozens of reports at other lines would bury the one line that is wrong."""
    pack = broken(tmp_path, [fault])

    assert [problem.code for problem in check_pack(pack).problems] == codes
