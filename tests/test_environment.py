"""What the start-up knows: packages, places, known failures, and the right pygame."""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Final

import pytest

from game import bootstrap, environment

ROOT: Final = Path(__file__).resolve().parent.parent


def test_the_stamp_looks_at_packages_only() -> None:
    """A change of lint settings would send everyone back to pip."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings = tomllib.loads(text)

    runtime = environment._between(text, "\ndependencies = [", "\n]")
    dev = environment._between(text, "\n[dependency-groups]", "\n[")

    quoted = re.compile(r'^\s+"([^"]+)"', re.MULTILINE)
    assert quoted.findall(runtime) == settings["project"]["dependencies"]
    assert quoted.findall(dev) == settings["dependency-groups"]["dev"]


def test_every_dependency_has_a_module_to_look_for() -> None:
    """A new dependency would be missed where the others happen to be installed."""
    owners = packages_distributions()
    looked_for = {
        re.sub(r"[-_.]+", "-", owner).lower()
        for module in environment.RUNTIME_MODULES
        for owner in owners[module.partition(".")[0]]
    }

    asked = {
        re.sub(r"[-_.]+", "-", re.split(r"[<>=]", requirement)[0]).lower()
        for requirement in environment.requirements(ROOT, dev=False)
    }

    assert asked <= looked_for
    assert not environment.missing_modules()


def test_an_unwritable_checkout_uses_the_cache_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The game could not be started from a shared, read-only folder."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, so nothing can be written in it", encoding="utf-8")

    home = bootstrap.writable_home([blocked / ".venv", tmp_path / "cache" / "servanda" / "env"])

    assert home == tmp_path / "cache" / "servanda" / "env"
    assert f"{blocked} cannot be written to" in capsys.readouterr().err


def test_no_writable_place_at_all_is_explained(tmp_path: Path) -> None:
    """The first sign would be a permission error from deep inside."""
    blocked = tmp_path / "blocked"
    blocked.touch()

    with pytest.raises(environment.SetupError, match="Copy the game's folder") as failure:
        bootstrap.writable_home([blocked / ".venv", blocked / "env"])

    assert str(blocked) in str(failure.value)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("OSError: [Errno 28] No space left on device", "Free about 400 MB"),
        ("PermissionError: [Errno 13] Permission denied: '/opt/x'", "copy its folder"),
        ("[WinError 5] Access is denied: 'python.exe'", "Close other copies"),
        ("ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("error: Failed building wheel for numpy", "current release of Python"),
        ("Retrying after connection broken by 'NewConnectionError'", "Connect to the network"),
        ("something unheard of\n", "Why:         something unheard of"),
        ("", "it printed nothing"),
    ],
)
def test_each_known_failure_has_a_remedy(printed: str, expected: str, tmp_path: Path) -> None:
    """The person in front of it would be told that something failed, and nothing else."""
    assert expected in str(environment._explained("installing", tmp_path, printed))


def fake_pygame(folder: Path, source: str) -> dict[str, str]:
    """Return an environment in which `import pygame` finds this source."""
    (folder / "pygame").mkdir()
    (folder / "pygame" / "__init__.py").write_text(source, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}


@pytest.mark.parametrize(
    ("source", "refused"),
    [
        pytest.param("# pygame - Python Game Library\n", True, id="upstream"),
        pytest.param("", True, id="left over from an uninstall"),
        pytest.param("# pygame-ce - Python Game Library\nraise SystemExit(9)\n", False, id="ce"),
        pytest.param("IS_CE = 1\n", False, id="ce with another first line"),
    ],
)
def test_upstream_pygame_is_refused(tmp_path: Path, source: str, *, refused: bool) -> None:
    """The wrong pygame fails later, on some screen, with a message nobody understands."""
    program = "from game.bootstrap import pygame_problem; print(pygame_problem())"

    done = subprocess.run(
        [sys.executable, "-c", program],
        env=fake_pygame(tmp_path, source),
        capture_output=True,
        text=True,
        check=True,
    )

    assert ("pip uninstall --yes pygame" in done.stdout) is refused
    assert ("--force-reinstall" in done.stdout) is refused


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "L"}, "L/servanda"),
        ("darwin", {"HOME": "H"}, "H/Library/Caches/servanda"),
        ("linux", {"HOME": "H", "XDG_CACHE_HOME": "X"}, "X/servanda"),
    ],
)
def test_each_system_has_its_cache_folder(
    platform: str, environ: dict[str, str], expected: str
) -> None:
    """Files would appear where no one on that system looks for them."""
    homes = environment.candidate_homes(Path("checkout"), platform, environ)

    assert homes[0] == Path("checkout/.venv")
    assert homes[1].parent == Path(expected)


def test_without_a_home_folder_only_the_checkout_is_left() -> None:
    """A container without a home folder would fail before it has tried anything."""
    assert environment.candidate_homes(Path("g"), "linux", {}) == (Path("g/.venv"),)


def test_what_the_user_set_for_sdl_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody with an unusual screen could not change how the window is made."""
    monkeypatch.setenv("SDL_WINDOWS_DPI_AWARENESS", "unaware")
    monkeypatch.delenv("SDL_IME_SHOW_UI", raising=False)

    bootstrap.settle_sdl()

    assert os.environ["SDL_WINDOWS_DPI_AWARENESS"] == "unaware"
    assert os.environ["SDL_IME_SHOW_UI"] == "1"
