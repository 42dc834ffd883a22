"""The documents say what is there, and what is there is documented."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from game.cli.main import COMMANDS, build_parser

ROOT: Final = Path(__file__).resolve().parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
ADR_FOLDER: Final = ROOT / "docs" / "adr"
DOCUMENTS: Final = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda path: path.as_posix()
)


def commands_in(text: str) -> list[list[str]]:
    """Return the words after `python main.py` of every command in a document's fences."""
    fences = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.partition("#")[0].strip() for fence in fences for line in fence.splitlines()]
    start = ["python", "main.py"]
    return [words[2:] for words in map(shlex.split, lines) if words[:2] == start]


def glossary_rows() -> list[list[str]]:
    """Return the cells of every row of the glossary."""
    lines = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    return rows[2:]


@pytest.mark.parametrize("words", commands_in(README), ids=shlex.join)
def test_every_command_in_the_readme_is_understood(words: list[str]) -> None:
    """The first thing that a newcomer types would be an error."""
    raw = {command.name for command in COMMANDS if command.add_arguments is None}

    if not words or words[0] not in raw:
        build_parser().parse_args(words)


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_is_in_the_readme(name: str) -> None:
    """A command that nobody can find does not exist."""
    assert name in {words[0] for words in commands_in(README) if words}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    """Somebody who follows a link would be left standing."""
    text = document.read_text(encoding="utf-8")

    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)[^)]*\)", text)

    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_every_decision_is_listed() -> None:
    """A decision that is not in the list binds nobody."""
    index = (ADR_FOLDER / "README.md").read_text(encoding="utf-8")
    pages = {path.name for path in ADR_FOLDER.glob("*.md")} - {"README.md"}

    listed = re.findall(r"^\| (\d{4}) \| \[(.+?)\]\((.+?)\)", index, re.MULTILINE)

    assert {target for _, _, target in listed} == pages
    for number, title, target in listed:
        first = (ADR_FOLDER / target).read_text(encoding="utf-8").splitlines()[0]
        assert (target[:4], first) == (number, f"# {number}: {title}")


@pytest.mark.parametrize("path", sorted(ADR_FOLDER.glob("0*.md")), ids=lambda path: path.stem)
def test_every_decision_says_why_and_at_what_price(path: Path) -> None:
    """Nobody could tell later whether the reasons still hold."""
    text = path.read_text(encoding="utf-8")

    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)

    assert headings == ["Context", "Decision", "Consequences"]
    assert re.search(r"^(Accepted|Replaced by .+), \w+ \d{4}\.$", text, re.MULTILINE)


def test_decisions_cited_in_the_code_exist() -> None:
    """A comment would send its reader to a page that was never written."""
    sources = [*ROOT.glob("game/**/*.py"), ROOT / "pyproject.toml"]
    cited = {
        number
        for path in sources
        for number in re.findall(r"docs/adr/(\d{4})", path.read_text(encoding="utf-8"))
    }

    assert cited <= {path.name[:4] for path in ADR_FOLDER.glob("0*.md")}


def test_the_glossary_has_a_meaning_and_a_source_for_each_term_in_order() -> None:
    """Two words for one thing, or one word for two, begin with a list that nobody can search."""
    rows = glossary_rows()
    terms = [row[0] for row in rows]

    assert all(len(row) == 3 and all(row) for row in rows)
    assert terms == sorted(set(terms))


def test_the_changelog_keeps_its_form() -> None:
    """People who update could not find what has changed for them."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    sections = re.findall(r"^### (.+)$", text, re.MULTILINE)

    assert "## [Unreleased]" in text
    assert set(sections) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
