"""The page of mechanisms names only what is there."""

import re
from pathlib import Path
from typing import Final, get_args

import pytest

from game.engine.catalogue import MOVES
from game.model.base import Value
from game.model.deck import Effect
from game.model.scenario import Scenario
from game.packs.manifest import Manifest
from game.packs.reference import described
from game.packs.schema import union_members

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "mechanisms.md").read_text(encoding="utf-8")
ROWS: Final = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if re.match(r"\| M\d{3} \|", line)
]
COUNT: Final = 129
MODELS: Final[dict[str, type[Value]]] = {
    model.__name__: model for model in (*described(Manifest), *described(Scenario))
}
EFFECTS: Final = {kind.model_fields["kind"].default for kind in union_members(get_args(Effect)[0])}
PACKS: Final = {
    **{path.parent.name: path.parent for path in (ROOT / "scenarios").rglob("pack.yaml")},
    **{
        f"blueprint-{path.parent.name}": path.parent
        for path in (ROOT / "assets" / "blueprints").rglob("pack.yaml")
    },
}


def named(cell: str) -> list[str]:
    """Return the words in back-quotes."""
    return re.findall(r"`([^`]+)`", cell)


def exists(reference: str) -> bool:
    """Tell whether a module, a move, an effect or a key of the format is there."""
    kind, _, name = reference.partition(":")
    if kind == "move":
        return name in MOVES
    if kind == "effect":
        return name in EFFECTS
    if reference.startswith("game/"):
        return (ROOT / reference).is_file()
    model, _, key = reference.partition(".")
    return model in MODELS and key in MODELS[model].model_fields


def test_every_concept_has_its_row() -> None:
    """A concept of the source documents would be forgotten without anybody noticing."""
    assert [row[0] for row in ROWS] == [f"M{number:03d}" for number in range(1, COUNT + 1)]
    assert all(len(row) == 5 and all(row) for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_reference_leads_somewhere(row: list[str]) -> None:
    """Somebody who wants to see how a concept is expressed would find nothing."""
    _, _, where, scenarios, test = row
    path, _, function = named(test)[0].partition("::")

    assert [reference for reference in named(where) if not exists(reference)] == []
    assert named(where)
    assert set(named(scenarios)) <= set(PACKS)
    assert named(scenarios)
    assert f"def {function}(" in (ROOT / path).read_text(encoding="utf-8")


USED_BY_NAME: Final = ("Design.", "Option.", "Group.", "RelationStart.", "effect:")
EVERYWHERE: Final = frozenset({"clarity", "label", "kind"})


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_scenario_has_what_its_row_names(row: list[str]) -> None:
    """Somebody who plays the scenario to meet the concept would wait for it in vain."""
    _, how, where, scenarios, _ = row
    texts = [
        (PACKS[name] / "scenario.yaml").read_text(encoding="utf-8") for name in named(scenarios)
    ]

    for reference in named(where):
        key = re.split(r"[.:]", reference)[-1]
        if not reference.startswith(USED_BY_NAME) or key in EVERYWHERE:
            continue
        wanted = f"kind: {key}" if reference.startswith("effect:") else f"{key}:"
        met = any(re.search(rf"\b{re.escape(wanted)}", text) for text in texts)
        assert met or f"uses {key} yet" in how, reference


def test_what_is_missing_is_listed() -> None:
    """A reader would have to search the rows for what the game cannot do."""
    listed = set(re.findall(r"^- (M\d{3}):", PAGE, re.MULTILINE))

    assert listed == {row[0] for row in ROWS if "**" in row[1]}
