"""Bargaining domains of other platforms become packs, and packs become domains."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.pack_domains import bare_of, domain_of
from game.engine.value import utility
from game.interop.domain import Domain
from game.interop.folder import read_domain
from game.interop.write import domain_files
from game.model.errors import DomainError, PackError
from game.model.scenario import Scenario
from game.packs.load import check_pack, load_scenario
from game.packs.skeleton import Bare, Side, skeleton, valuation
from tests.interop.builders import write_genius, write_negmas
from tests.packs.builders import SHIPPED, TINY

DOMAINS = Path(__file__).parents[1] / "interop" / "domains"
BLUEPRINTS = SHIPPED.parent / "assets" / "blueprints"
CLOSE = 1e-9  # points; issue 5


def points(scenario: Scenario, party: int, package: tuple[int, ...]) -> float:
    """Return the points of a package by a party's own valuation."""
    mandate = scenario.parties[party].mandate
    assert mandate is not None
    return utility(mandate.valuation, scenario.issues, package)


def imported(domain: Domain, folder: Path) -> Scenario:
    """Return the scenario made of a domain."""
    skeleton(bare_of(domain), folder)
    checked = check_pack(folder)
    assert [str(problem) for problem in checked.problems] == []
    return load_scenario(folder).scenario


def exported(domain: Domain, form: str, folder: Path) -> Domain:
    """Return a domain written and read again."""
    folder.mkdir()
    for name, text in domain_files(domain, form):
        (folder / name).write_text(text, encoding="utf-8")
    return read_domain(folder, folder.name)


def sources(folder: Path) -> list[Domain]:
    """Return domains of both platforms, generated and handwritten."""
    write_genius(folder / "genius")
    write_negmas(folder / "negmas")
    found = [read_domain(path, path.name) for path in (folder / "genius", folder / "negmas")]
    return [*found, *(read_domain(path, path.name) for path in sorted(DOMAINS.iterdir())[:2])]


def test_an_imported_domain_keeps_every_value(tmp_path: Path) -> None:
    """A researcher would compare results on two different problems."""
    for number, domain in enumerate(sources(tmp_path)):
        scenario = imported(domain, tmp_path / f"pack-{number}")
        sides = [profile.on_unit_scale() for profile in domain.profiles]
        for package in product(*(range(len(issue.options)) for issue in domain.issues)):
            for party, side in enumerate(sides):
                assert points(scenario, party, package) == pytest.approx(
                    100 * side.utility(package), abs=CLOSE
                )


@pytest.mark.parametrize("form", ["negmas", "genius"])
def test_there_and_back_again_keeps_every_value(form: str, tmp_path: Path) -> None:
    """Every round trip would move the parties a little further from what they want."""
    first = imported(read_domain(DOMAINS / "generated-0001", "one"), tmp_path / "first")
    domain = exported(domain_of(first), form, tmp_path / "files")
    second = imported(domain, tmp_path / "second")

    assert [i.id for i in second.issues] == [i.id for i in first.issues]
    for package in product(*(range(len(issue.options)) for issue in first.issues)):
        for party in range(2):
            assert points(second, party, package) == pytest.approx(
                points(first, party, package), abs=CLOSE
            )


def test_a_shipped_scenario_goes_there_and_back(tmp_path: Path) -> None:
    """Export would work on toys and fail on what people play."""
    whole = load_scenario(BLUEPRINTS / "multi-issue").scenario
    with pytest.raises(DomainError, match="without-linkages"):
        domain_of(whole)
    domain = domain_of(whole, linkages=False)
    again = exported(domain, "negmas", tmp_path / "files")

    for ours, theirs in zip(domain.profiles, again.profiles, strict=True):
        assert theirs.points == ours.points
        assert theirs.least == ours.least


def test_genius_refuses_what_it_would_change(tmp_path: Path) -> None:
    """Genius stretches values; a researcher would not know that they are others."""
    domain = domain_of(load_scenario(TINY).scenario, linkages=False)

    with pytest.raises(DomainError, match="Export for NegMAS"):
        exported(domain, "genius", tmp_path / "files")


def test_weights_sum_to_a_hundred_whatever_the_rows() -> None:
    """A pack made of a domain would be refused by the check."""
    rows = ((0.1, -0.2, 0.3), (0.0, 0.0, 0.0), (0.25, 0.2, 0.1))

    weights, values = valuation(tuple(tuple(v + 0.1 for v in row) for row in rows))

    assert sum(weights) == pytest.approx(100)
    assert all(0 <= value <= 1 for row in values for value in row)


@pytest.mark.parametrize(
    "issues", [((("a", ("x",)),)), tuple((f"i{n}", ("x", "y")) for n in range(21))]
)
def test_a_domain_beyond_the_format_is_refused(
    issues: tuple[tuple[str, tuple[str, ...]], ...], tmp_path: Path
) -> None:
    """A pack would be written that no check accepts."""
    side = Side("a", tuple((0.0,) * len(options) for _, options in issues), 0.0)

    with pytest.raises(PackError):
        skeleton(Bare("t", issues, (side, side)), tmp_path / "x")
    assert not (tmp_path / "x").exists()


def test_an_imported_domain_plays_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A researcher would have to write texts before the first game."""
    folder = tmp_path / "mine"

    codes = [
        main(["pack", "import", str(DOMAINS / "generated-0001"), str(folder)]),
        main(["pack", "install", str(folder), "--saves", str(tmp_path / "saves")]),
        main(["play", "mine", "--auto", "--json", "--saves", str(tmp_path / "saves")]),
        main(["pack", "export", str(folder), str(tmp_path / "out")]),
        main(["pack", "import", str(tmp_path / "nothing"), str(tmp_path / "x")]),
    ]

    assert codes == [0, 0, 0, 0, 2]
    assert "termination" in capsys.readouterr().out
