"""Translations outlive changes of the original, and are only ever words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.packs.load import check_pack, in_language, load_scenario
from tests.packs.builders import Fault, broken

FILE = "translations/fr.yaml"


def translated(folder: Path, **texts: str) -> Path:
    """Return a copy of the small pack with a French file in which some strings have a text."""
    pack = broken(folder, [])
    assert main(["pack", "translate", str(pack), "fr"]) == 0
    file = pack / FILE
    lines = file.read_text(encoding="utf-8").split("\n")
    for name, text in texts.items():
        head = f"  {name.replace('__', '-').replace('_', '.')}:"
        at = next(n for n, line in enumerate(lines) if line.startswith(head))
        lines[at] = lines[at].replace('text: ""', f"text: {text}")
    file.write_text("\n".join(lines), encoding="utf-8")
    return pack


def codes(pack: Path) -> list[tuple[str, str]]:
    """Return severity and code of everything a check finds."""
    return [(problem.severity, problem.code) for problem in check_pack(pack).problems]


def test_a_fresh_translation_is_sound_and_changes_nothing(tmp_path: Path) -> None:
    """A translator would begin with somebody else's mistakes."""
    pack = translated(tmp_path)

    loaded = load_scenario(pack)

    assert codes(pack) == []
    assert loaded.languages == ("fr",)
    assert in_language(loaded, "fr").scenario == loaded.scenario


def test_a_translation_is_shown(tmp_path: Path) -> None:
    """A translator's work would be on the disk and nowhere else."""
    pack = translated(tmp_path, issues_water_label="Eau", parties_dale_mandate_batna="Comme avant")

    whole = in_language(load_scenario(pack), "fr").scenario

    assert whole.issues[0].label == "Eau"
    assert whole.issues[1].label == "Fence"
    mandate = whole.party("dale").mandate
    assert mandate is not None
    assert mandate.batna == "Comme avant"


def test_a_mended_original_keeps_its_translation(tmp_path: Path) -> None:
    """Mending a typo would throw the translations of it away."""
    pack = translated(tmp_path, issues_water_label="Eau")
    scenario = pack / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("label: Water\n", "label: Water!\n"), encoding="utf-8")

    assert codes(pack) == [("warning", "stale-translation")]
    assert in_language(load_scenario(pack), "fr").scenario.issues[0].label == "Eau"

    assert main(["pack", "translate", str(pack), "fr"]) == 0
    assert codes(pack) == [("warning", "stale-translation")]
    assert main(["pack", "translate", str(pack), "fr", "--accept"]) == 0
    assert codes(pack) == []
    assert in_language(load_scenario(pack), "fr").scenario.issues[0].label == "Eau"


def test_a_translation_of_nothing_is_named_and_kept(tmp_path: Path) -> None:
    """A translation whose original was renamed would vanish with the next renewal."""
    pack = translated(tmp_path, issues_water_label="Eau")
    file = pack / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("  issues.water.label:", "  issues.watre.label:"), encoding="utf-8"
    )

    assert ("warning", "unknown-string") in codes(pack)
    assert main(["pack", "translate", str(pack), "fr"]) == 0
    assert "Eau" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("language: fr", "language: de", "other-language"),
        ('issues.water.label: {original: Water, text: ""', f"issues.water.label: {{original: Water, text: {'x' * 90}", "too-long"),
        ("of: ", "off: ", "unknown-key"),
        ("strings:", "strings: &x", "yaml-anchor"),
    ],
)  # fmt: skip
def test_a_broken_translation_is_reported_in_its_own_file(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    """A translator would be sent to the author's file."""
    pack = translated(tmp_path)
    file = pack / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    found = [problem for problem in check_pack(pack).problems if problem.code == code]

    assert found
    assert found[0].file == FILE


def test_a_language_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A trainee would play in another language without knowing why."""
    saves = ["--saves", str(tmp_path / "saves")]
    pack = translated(tmp_path, title="Deux villages")
    assert main(["pack", "install", str(pack), *saves]) == 0

    ran = [
        main(["play", "tiny", "--auto", "--language", "de", *saves]),
        main(["play", "tiny", "--auto", "--language", "fr", *saves]),
        main(["pack", "translate", str(pack), "../x"]),
        main(["pack", "translate", str(tmp_path), "fr"]),
    ]

    assert ran == [1, 0, 2, 2]
    assert "there is: fr" in capsys.readouterr().err


def test_the_small_pack_has_no_translation(tmp_path: Path) -> None:
    """Packs without translations must be checked as before."""
    pack = broken(tmp_path, [Fault("years: 5", "years: 6", "")])

    assert load_scenario(pack).languages == ()
