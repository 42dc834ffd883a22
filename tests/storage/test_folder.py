"""Where saves go, and what they may be called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.storage.errors import FolderError
from game.storage.folder import saves_folder
from game.storage.names import MAX_NAME, is_safe_name, propose_id


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder that looks like a checkout."""
    root = tmp_path / "a check out"
    (root / "game").mkdir(parents=True)
    (root / "pyproject.toml").touch()
    return root


def test_a_checkout_keeps_its_saves_beside_the_code(checkout: Path) -> None:
    """A developer's saves would be mixed with the installed game's."""
    assert saves_folder(checkout) == checkout / "saves"
    assert list((checkout / "saves").iterdir()) == []


def test_an_installed_game_uses_the_folder_for_user_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update of the installed game would delete the saves with the old version."""
    home = tmp_path / "data"
    monkeypatch.setattr("platformdirs.user_data_dir", lambda app, **_: str(home / app))

    found = saves_folder(tmp_path / "site-packages")

    assert found == home / "Servanda" / "saves"
    assert found.is_dir()


def test_a_folder_asked_for_is_used_and_made(checkout: Path, tmp_path: Path) -> None:
    """A trainee could not keep saves on a stick."""
    asked = tmp_path / "on a stick" / "café"

    assert saves_folder(checkout, asked) == asked
    assert asked.is_dir()


def test_a_folder_is_returned_in_full(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changing the current folder while playing would move the saves."""
    monkeypatch.chdir(checkout)

    assert saves_folder(checkout, Path("mine")) == checkout / "mine"


@pytest.mark.parametrize("asked", ["file", "file/below"])
def test_a_folder_that_cannot_be_made_says_what_where_and_what_to_do(
    checkout: Path, tmp_path: Path, asked: str
) -> None:
    """The game would end in a traceback before it began."""
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(FolderError) as caught:
        saves_folder(checkout, tmp_path / asked)

    assert str(tmp_path / asked) in str(caught.value)
    assert "--saves DIR" in str(caught.value)
    assert "file" in caught.value.reason


def test_a_folder_that_cannot_be_written_is_refused_at_once(checkout: Path) -> None:
    """The player would learn of it only when the first move cannot be saved."""
    folder = Path("/proc/self")
    if not folder.is_dir():
        pytest.skip("needs a folder that even an administrator cannot write to")

    with pytest.raises(FolderError):
        saves_folder(checkout, folder)


@pytest.mark.parametrize(
    "name",
    ["con", "nul", "com1", "lpt9", "com0", "", "-a", "a-", "A", "a b", "a/b", "..", "a.b", "é",
     "a" * (MAX_NAME + 1), "a\n", "a\0"],
)  # fmt: skip
def test_names_that_some_system_cannot_keep_are_refused(name: str) -> None:
    """A folder of saves could not be copied to another computer."""
    assert not is_safe_name(name)


@pytest.mark.parametrize("name", ["a", "7", "con-1", "com10", "a" * MAX_NAME, "us-fta-2026"])
def test_plain_names_are_accepted(name: str) -> None:
    """Ordinary names would be refused."""
    assert is_safe_name(name)


@given(scenario=st.text(max_size=80), created=st.text(max_size=40), count=st.integers(0, 12))
def test_every_proposed_id_is_safe_and_free(scenario: str, created: str, count: int) -> None:
    """Some scenario's name would make a file that cannot be kept, or that is there already."""
    taken: set[str] = set()
    for _ in range(count + 1):
        name = propose_id(scenario, created, taken)
        assert is_safe_name(name)
        assert name not in taken
        taken.add(name)
