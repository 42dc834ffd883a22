"""The tournament's figures are right, whole and the same each time."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from game.cli.main import main
from game.interop.domain import Domain, DomainIssue, Profile
from game.interop.folder import Refusal, read_domains
from game.interop.tournament import ground, play, tournament
from tests.interop.builders import write_genius

DOMAINS = Path(__file__).parent / "domains"
TOLD: list[str] = []


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The document of a small tournament on the domains kept with the tests."""
    domains, _ = read_domains(DOMAINS)
    return tournament(domains, ["boulware", "micro"], TOLD.append, [Refusal("bad", "why")], 40)


def test_the_document_has_the_promised_form(document: dict[str, Any]) -> None:
    """Scripts that read the document would find nothing."""
    assert list(document) == ["agents", "pairs", "domains"]
    assert [row["name"] for row in document["agents"]] == ["expert", "boulware", "micro"]
    assert list(document["agents"][0]) == [
        "name", "mean_utility", "utility_interval", "mean_nash_product", "nash_distance",
        "agreement_rate", "welfare", "negotiations",
    ]  # fmt: skip


def test_everybody_meets_everybody_in_every_seat(document: dict[str, Any]) -> None:
    """An agent measured only from the better side looks better than it is."""
    assert [row["negotiations"] for row in document["agents"]] == [4 * 2 * 4] * 3
    assert {row["negotiations"] for row in document["pairs"]} == {4 * 4}
    assert len(document["pairs"]) == 6


def test_losses_and_refusals_are_in_it(document: dict[str, Any]) -> None:
    """A table without its losses is an advertisement."""
    assert all(row["losses"] >= 0 for row in document["pairs"])
    assert document["domains"][-1] == {"name": "bad", "refused": "why"}


def test_a_pair_looks_the_same_from_both_sides(document: dict[str, Any]) -> None:
    """What one side gets is what the other side sees it get."""
    pairs = {(row["agent"], row["against"]): row for row in document["pairs"]}

    for (agent, other), row in pairs.items():
        mirrored = pairs[other, agent]
        assert row["mean_utility"] == mirrored["opponent_utility"]
        assert row["agreement_rate"] == mirrored["agreement_rate"]


def test_figures_stay_in_their_ranges(document: dict[str, Any]) -> None:
    """A welfare above its maximum would be a fault of the arithmetic."""
    for row in document["agents"]:
        low, high = row["utility_interval"]
        assert 0.0 <= low <= row["mean_utility"] <= high <= 1.0
        assert 0.0 <= row["agreement_rate"] <= 1.0
        assert 0.0 <= row["welfare"] <= 1.0
        assert row["nash_distance"] >= 0.0


def test_the_best_points_are_those_of_enumeration() -> None:
    """Every distance in the table would be measured from the wrong place."""
    for domain in read_domains(DOMAINS)[0]:
        scene = ground(domain)
        first, second = scene.sides
        values = [
            (first.utility(o), second.utility(o))
            for o in product(*(range(len(issue.options)) for issue in domain.issues))
        ]
        products = [max(0.0, a - first.least) * max(0.0, b - second.least) for a, b in values]

        nash = (scene.nash[0] - first.least) * (scene.nash[1] - second.least)

        assert nash == pytest.approx(max(products), abs=1e-9)
        assert scene.most_welfare == pytest.approx(max(a + b for a, b in values), abs=1e-9)


def test_no_agreement_counts_as_the_reserves() -> None:
    """Stubborn agents would be paid for failing."""
    issue = DomainIssue("cake", ("mine", "yours"))
    sides = (
        Profile("a", ((1.0, 0.0),), reserve=0.4),
        Profile("b", ((0.0, 1.0),), reserve=0.3),
    )
    scene = ground(Domain("split", (issue,), sides, "genius"))

    first, second = play(scene, ("boulware", "expert"), 0, 20)

    assert (first.agreed, first.utility, second.utility) == (False, 0.4, 0.3)
    assert (first.nash_product, first.nash_distance) == (0.0, 0.0)
    assert first.welfare == pytest.approx(0.7)


def test_the_command_prints_one_document_and_tells_its_progress_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A document mixed with progress cannot be read by a program."""
    write_genius(tmp_path / "toy")
    words = ["tournament", "--domains", str(tmp_path), "--against", "linear,micro", "--json"]

    codes = [main(words), main(words)]
    said = capsys.readouterr()

    half = len(said.out) // 2
    assert codes == [0, 0]
    assert said.out[:half] == said.out[half:]
    assert json.loads(said.out[:half])["domains"][0]["outcomes"] == 15
    assert "1/1 toy" in said.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--against", "nobody"], 2, "no opponent 'nobody'"),
        ([], 1, "no .xml"),
    ],
)
def test_the_command_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    """A mistyped name would look like an empty result."""
    assert main(["tournament", "--domains", str(tmp_path), *words]) == code
    assert said in capsys.readouterr().err


def test_the_command_prints_a_table_for_readers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --json a person would get nothing to read, or nothing about a broken domain."""
    write_genius(tmp_path / "toy")
    write_genius(tmp_path / "torn", first="<")

    assert main(["tournament", "--domains", str(tmp_path), "--against", "linear"]) == 0
    said = capsys.readouterr()

    assert said.out.splitlines()[1].startswith("expert")
    assert "left out torn" in said.err
