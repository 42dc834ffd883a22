"""What the architecture page names is there."""

import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from game.session.sitting import Sitting

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
LAYERS: Final = sorted(path.name for path in (ROOT / "game").iterdir() if path.is_dir())


def names() -> list[tuple[str, str]]:
    """Return every module and name of the page, as in `engine.run.step`."""
    layer = "|".join(LAYERS)
    return sorted(set(re.findall(rf"\b((?:{layer})\.[a-z_]+)\.([A-Za-z_]+)", PAGE)))


@pytest.mark.parametrize(("module", "name"), names())
def test_what_the_page_names_exists(module: str, name: str) -> None:
    """A newcomer would look for something that was renamed long ago."""
    assert hasattr(import_module(f"game.{module}"), name)


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\bSitting\.([a-z_]+)", PAGE))))
def test_what_the_page_says_of_a_sitting_exists(name: str) -> None:
    """A front-end would be written against a door that is not there."""
    assert hasattr(Sitting, name)


@pytest.mark.parametrize(
    "name", [n for n in vars(Sitting) if not n.startswith("_") and callable(getattr(Sitting, n))]
)
def test_every_method_of_a_sitting_is_on_the_page(name: str) -> None:
    """The only door of the front-ends would have a hidden entrance."""
    assert re.search(rf"\bSitting\.{name}\b", PAGE)
