"""The pack format page says what the models say."""

from __future__ import annotations

from pathlib import Path

from game.model.scenario import Scenario
from game.packs.manifest import Manifest
from game.packs.reference import described, meanings, pack_format

PAGE = Path(__file__).parents[2] / "docs" / "pack-format.md"
REFRESH = (
    "refresh it: python -c 'from game.packs.reference import pack_format; "
    'print(pack_format(), end="")\' > docs/pack-format.md'
)


def test_the_page_is_up_to_date() -> None:
    """An author who follows the page must not be told that the key is unknown."""
    assert PAGE.read_text(encoding="utf-8") == pack_format(), REFRESH


def test_every_key_has_a_meaning() -> None:
    """A key without a word of explanation can only be guessed at."""
    models = [*described(Manifest), *described(Scenario)]
    mute = [f"{m.__name__}.{k}" for m in models for k in m.model_fields if k not in meanings(m)]

    assert mute == []


def test_no_meaning_is_about_a_key_that_is_gone() -> None:
    """Explanations of keys that do not exist send authors astray."""
    models = [*described(Manifest), *described(Scenario)]

    assert [
        f"{m.__name__}.{key}" for m in models for key in meanings(m) if key not in m.model_fields
    ] == []
