"""New packs, and what helps an editor: blueprints, examples, schemas."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from game.model.base import Value
from game.model.errors import PackError
from game.model.scenario import Scenario
from game.packs.blueprints import BLUEPRINTS, blueprint, new_pack
from game.packs.examples import example_of
from game.packs.flow import flow
from game.packs.json_schema import FILES, schema_files
from game.packs.load import check_pack, load_scenario
from game.packs.manifest import Manifest
from game.packs.nodes import plain, read_nodes
from game.packs.reference import described
from game.packs.study.notes import notes_of
from game.packs.study.study import study
from game.packs.translations import Translation
from game.packs.write import written

ASSETS = Path(__file__).parents[2] / "assets"
MODELS = list(dict.fromkeys([*described(Manifest), *described(Scenario), *described(Translation)]))
BY_NAME = {"status_quo", "option", "limit", "forbidden", "options", "agreed"}  # options by name
IN_FILE = {"general", "instructions"}


def made(folder: Path, name: str) -> Path:
    """Return a new pack from a blueprint."""
    target = folder / f"my-{name}"
    new_pack(blueprint(name, ASSETS / "blueprints"), target, ASSETS / "schema", 'A "new" title')
    return target


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_a_new_pack_can_be_played_at_once(name: str, tmp_path: Path) -> None:
    """An author's first minute would be spent on somebody else's mistakes."""
    folder = made(tmp_path, name)

    checked = check_pack(folder)

    assert [str(problem) for problem in checked.problems] == []
    assert checked.pack is not None
    assert checked.pack.id == f"my-{name}"
    assert checked.pack.scenario.title == 'A "new" title'


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_a_blueprint_is_a_good_negotiation(name: str) -> None:
    """Authors copy what they are given, its faults too."""
    found = study(load_scenario(ASSETS / "blueprints" / name))

    assert [note for note in notes_of(found) if note.level == "problem"] == []


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_every_key_of_a_blueprint_is_explained(name: str) -> None:
    """An author would have to read the format page beside the file."""
    text = (ASSETS / "blueprints" / name / "scenario.yaml").read_text(encoding="utf-8")
    node, _ = read_nodes(text.encode(), "scenario.yaml")
    assert node is not None

    again = written(Scenario, plain(node))  # type: ignore[arg-type]  # a group of keys

    comments = {line.strip() for line in again.splitlines() if line.lstrip().startswith("#")}
    assert comments <= {line.strip() for line in text.splitlines()}


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """An afternoon's work would be overwritten by a slip."""
    folder = made(tmp_path, "integrative")
    (folder / "general.md").write_text("mine", encoding="utf-8")

    with pytest.raises(PackError, match="there already"):
        made(tmp_path, "integrative")
    assert (folder / "general.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["My Pack", "con", "-x", "ümlaut", "a_b"])
def test_a_name_that_cannot_be_an_id_is_refused(name: str, tmp_path: Path) -> None:
    """The pack would be refused later, for a reason that is harder to see."""
    source = blueprint("integrative", ASSETS / "blueprints")

    with pytest.raises(PackError, match="cannot be the name"):
        new_pack(source, tmp_path / name, ASSETS / "schema")


def test_a_blueprint_that_is_not_there_is_named() -> None:
    """A slip would end in a missing file."""
    with pytest.raises(PackError, match="Did you mean `mediated`"):
        blueprint("mediatd", ASSETS / "blueprints")


KEYS = [(model, key) for model in MODELS for key in model.model_fields]


@pytest.mark.parametrize(
    ("model", "key"), KEYS, ids=lambda v: v if isinstance(v, str) else v.__name__
)
def test_every_key_has_an_example_that_is_valid(model: type[Value], key: str) -> None:
    """An author who copies an example would be told that it is wrong."""
    field = model.model_fields[key]
    found: Any = example_of(model, key)

    if found is None:
        assert "Value" in str(field.annotation) or _holds_groups(model, key)
    elif key not in BY_NAME | IN_FILE:
        adapter: TypeAdapter[Any] = TypeAdapter[Any](field.annotation)  # type: ignore[arg-type]
        adapter.validate_json(json.dumps(found))


def _holds_groups(model: type[Value], key: str) -> bool:
    """Tell whether a key holds groups that have keys of their own."""
    schema = model.model_json_schema()
    schema = schema if "properties" in schema else schema["$defs"][model.__name__]
    return "$ref" in json.dumps(schema["properties"][key])


def test_the_shipped_schemas_are_up_to_date() -> None:
    """An editor would underline keys that are right, and offer those that are gone."""
    shipped = {p.name: p.read_text(encoding="utf-8") for p in (ASSETS / "schema").glob("*.json")}

    assert shipped == dict(schema_files()), (
        "refresh them: python main.py pack schema --to assets/schema"
    )
    assert set(shipped) == set(FILES)


def test_editors_find_the_schemas_of_a_new_pack(tmp_path: Path) -> None:
    """The first line of a new file would point nowhere."""
    folder = made(tmp_path, "distributive")

    for file in ("pack.yaml", "scenario.yaml"):
        first = (folder / file).read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (folder / first.partition("=")[2]).is_file()


def test_schemas_are_not_part_of_a_pack(tmp_path: Path) -> None:
    """Two authors with different versions of the game would have two packs."""
    folder = made(tmp_path, "distributive")
    before = load_scenario(folder).content_hash

    shutil.rmtree(folder / ".schema")

    assert load_scenario(folder).content_hash == before


@pytest.mark.parametrize(
    "value", ["a: b", "yes", "2004", "", " x", "#1", "it's", 'say "no"', "- x", "~", "ünï", "a\nb"]
)
def test_what_is_written_is_read_back(value: str) -> None:
    """A text would come out of a file as another one."""
    node, problems = read_nodes(
        f"a: {flow(value)}\nb: {flow([value, 1.5, 2, True])}\n".encode(), "x"
    )

    assert problems == []
    assert node is not None
    assert plain(node) == {"a": value, "b": [value, 1.5, 2, True]}
