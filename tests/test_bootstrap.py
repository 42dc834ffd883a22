"""The first start: environments really made, offline, from a checkout whose path has spaces.

The checkout is a small one: the real start-up modules, a command line that reports where it runs, and
dependencies that are hand-made wheels in a folder, so that nothing is fetched.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from game import bootstrap, environment

ROOT: Final = Path(__file__).resolve().parent.parent
STARTED: Final = "game/__init__.py", "game/bootstrap.py", "game/environment.py", "main.py"
PYPROJECT: Final = """\
[project]
name = "small"
dependencies = [
  "servanda-probe>=1",
]

[dependency-groups]
dev = [
  "pytest==999.0",
]

[tool.small]
"""
COMMAND_LINE: Final = """\
import sys
from game.bootstrap import run_tests
def main(argv):
    if argv[:1] == ["test"]:
        return run_tests(argv[1:])
    import servanda_probe
    print(sys.prefix, *argv, sep="|")
    return 3
"""


def write_wheel(folder: Path, name: str, version: str, source: str) -> None:
    """Write the least that pip accepts as a package: one module and its metadata."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}.py", source)
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(
            f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n"
        )


def small_checkout(folder: Path) -> Path:
    """Write a checkout with the real start-up modules and a dependency of its own."""
    for name in STARTED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    real = (ROOT / "game/environment.py").read_text(encoding="utf-8")
    needed = 'RUNTIME_MODULES: Final = ("servanda_probe",)\n'
    patched, count = re.subn(
        r"RUNTIME_MODULES: Final = \(.*?\n\)\n", needed, real, flags=re.DOTALL
    )
    assert count == 1
    (folder / "game/environment.py").write_text(patched, encoding="utf-8")
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (folder / "game/cli").mkdir()
    (folder / "game/cli/main.py").write_text(COMMAND_LINE, encoding="utf-8")
    (folder / "tests").mkdir()
    return folder


def offline(wheels: Path | None, **more: str) -> dict[str, str]:
    """Return an environment in which pip knows one folder of wheels, or nothing at all."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON", "COV_"))}
    found = {} if wheels is None else {"PIP_FIND_LINKS": wheels.as_uri()}
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", **found, **more}


def start(
    checkout: Path, *argv: str, env: dict[str, str], cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python main.py` as a person would, with the interpreter that runs the tests."""
    return subprocess.run(
        [sys.executable, str(checkout / "main.py"), *argv],
        cwd=cwd or checkout.parent,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the two packages that the small checkout asks for."""
    folder = tmp_path_factory.mktemp("wheels")
    write_wheel(folder, "servanda_probe", "1.0", "")
    program = "import os, sys\nprint(os.getcwd(), *sys.argv[1:], sep='|')\n"
    write_wheel(folder, "pytest", "999.0", program)
    return folder


@pytest.fixture(scope="module")
def first_starts(
    tmp_path_factory: pytest.TempPathFactory, wheels: Path
) -> tuple[Path, list[tuple[int, str, str]]]:
    """A checkout with spaces in its path after two first starts at once, and what each printed."""
    checkout = small_checkout(tmp_path_factory.mktemp("try it out") / "the game")
    running = [
        subprocess.Popen(
            [sys.executable, str(checkout / "main.py"), "play", "two words"],
            cwd=checkout.parent,
            env=offline(wheels),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    printed = [process.communicate() for process in running]
    return checkout, [(p.returncode, *texts) for p, texts in zip(running, printed, strict=True)]


@pytest.fixture(scope="module")
def made(first_starts: tuple[Path, list[tuple[int, str, str]]]) -> Path:
    """A checkout whose environment is made."""
    return first_starts[0]


@pytest.fixture
def ready(made: Path, wheels: Path) -> Iterator[Path]:
    """The same checkout, for a test that spoils something; mended afterwards."""
    yield made
    (made / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    assert start(made, env=offline(wheels)).returncode == 3


def test_two_first_starts_at_once_make_one_environment(
    first_starts: tuple[Path, list[tuple[int, str, str]]],
) -> None:
    """An impatient double click would leave a broken environment."""
    checkout, starts = first_starts

    assert [code for code, _, _ in starts] == [3, 3], starts
    assert {out for _, out, _ in starts} == {f"{checkout / '.venv'}|play|two words\n"}
    assert sum("Making Servanda its own Python environment" in said for _, _, said in starts) == 1
    assert sum("waiting for it" in said for _, _, said in starts) == 1


def test_a_later_start_is_silent_and_needs_no_pip(made: Path, tmp_path: Path) -> None:
    """Every start would pay for the first one."""
    done = start(made, "x", env=offline(None), cwd=tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (3, f"{made / '.venv'}|x\n", "")


def test_a_change_of_dependencies_is_installed(ready: Path, wheels: Path) -> None:
    """After an update the game would start without the package it now needs."""
    write_wheel(wheels, "servanda_second", "2.0", "")
    changed = PYPROJECT.replace('probe>=1",\n', 'probe>=1",\n  "servanda-second>=2",\n')
    (ready / "pyproject.toml").write_text(changed, encoding="utf-8")

    done = start(ready, env=offline(wheels))

    assert done.returncode == 3
    assert "up to date" in done.stderr
    assert list((ready / ".venv").rglob("servanda_second.py"))


def test_a_package_that_went_missing_is_put_back(ready: Path, wheels: Path) -> None:
    """A stamp that is believed blindly turns a small accident into a broken game."""
    for path in (ready / ".venv").rglob("servanda_probe*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    done = start(ready, env=offline(wheels))

    assert done.returncode == 3, done.stderr


def test_a_failed_update_is_not_believed_next_time(ready: Path, wheels: Path) -> None:
    """An environment that lacks a package would be taken for a finished one."""
    changed = PYPROJECT.replace("servanda-probe>=1", "servanda-unheard-of>=1")
    (ready / "pyproject.toml").write_text(changed, encoding="utf-8")

    first = start(ready, env=offline(wheels))
    second = start(ready, env=offline(wheels))

    assert (first.returncode, second.returncode) == (1, 1)
    assert "up to date" in second.stderr


def test_an_environment_made_by_a_person_is_completed(ready: Path, wheels: Path) -> None:
    """Somebody's own `.venv` would be deleted with all that is in it."""
    (ready / ".venv" / environment.STAMP).unlink()
    treasure = ready / ".venv" / "treasure.txt"
    treasure.write_text("mine", encoding="utf-8")

    done = start(ready, env=offline(wheels))

    assert done.returncode == 3
    assert treasure.is_file()


def test_test_command_brings_its_tools_and_runs_from_the_root(made: Path, wheels: Path) -> None:
    """The tests would need a manual that says what to install and where to stand."""
    elsewhere = made.parent

    done = start(made, "test", "-k", "some thing", "the game", env=offline(wheels), cwd=elsewhere)

    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{made}|-k|some thing|{made}\n"


def test_setup_for_developers_prints_the_interpreter_alone(made: Path, wheels: Path) -> None:
    """Scripts read this line; anything else on it breaks them."""
    done = start(made, "setup-dev", env=offline(wheels))

    assert done.stdout == f"{environment.python_of(made / '.venv')}\n"


def test_without_network_it_says_so_and_starts_afresh_next_time(
    tmp_path: Path,
    wheels: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A half-made environment would be taken for a whole one once the network is back."""
    checkout = small_checkout(tmp_path / "no network")
    monkeypatch.setattr(environment, "RUNTIME_MODULES", ("servanda_probe",))
    for name, value in offline(None).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)

    with pytest.raises(environment.SetupError) as failure:
        bootstrap.environment(checkout, dev=False)
    (checkout / ".venv" / "half").touch()
    monkeypatch.setenv("PIP_FIND_LINKS", wheels.as_uri())
    home = bootstrap.environment(checkout, dev=False)

    assert "no connection to the package index" in str(failure.value)
    assert "Connect to the network" in str(failure.value)
    assert home == checkout / ".venv"
    assert not (checkout / ".venv" / "half").exists()
    assert "The end of" in capsys.readouterr().err


def test_a_failure_is_told_without_a_traceback(tmp_path: Path) -> None:
    """A trainee would see forty lines of code instead of what to do."""
    checkout = small_checkout(tmp_path / "bare")
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['ensurepip'] = None\n", encoding="utf-8"
    )

    done = start(checkout, env=offline(None, PYTHONPATH=str(tmp_path)))

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "sudo apt install python3-venv" in done.stderr
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize("old", ["(2, 7, 18)", "(3, 10, 13)"])
def test_an_older_python_is_refused_in_words(old: str) -> None:
    """A syntax error would be all that an older Python has to say."""
    program = f"import runpy, sys; sys.version_info = {old}; runpy.run_path('main.py')"

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr.startswith("Servanda needs Python 3.11 or newer, and this is Python")


def test_where_everything_is_importable_no_environment_is_made(tmp_path: Path) -> None:
    """People who install with pip or conda would get a second copy of everything."""
    checkout = small_checkout(tmp_path / "checkout")

    home = bootstrap.environment(checkout, dev=False)

    assert home is None
    assert not (checkout / ".venv").exists()


def test_an_installed_game_needs_no_environment(tmp_path: Path) -> None:
    """An installed or frozen game has no pyproject.toml and must not look for one."""
    assert bootstrap.environment(tmp_path, dev=True) is None


def test_tools_of_another_version_do_not_count(tmp_path: Path) -> None:
    """The checks would pass on one machine and fail on the next."""
    checkout = small_checkout(tmp_path / "checkout")
    installed = PYPROJECT.replace("999.0", pytest.__version__)

    before = bootstrap.pins_match(checkout)
    (checkout / "pyproject.toml").write_text(installed, encoding="utf-8")
    after = bootstrap.pins_match(checkout)

    assert (before, after) == (False, True)


def test_what_a_person_put_in_the_way_is_not_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that happens to be called `.venv` would be lost."""
    checkout = small_checkout(tmp_path / "checkout")
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "notes.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(environment, "RUNTIME_MODULES", ("servanda_probe",))

    with pytest.raises(environment.SetupError, match="Rename or delete it"):
        bootstrap.environment(checkout, dev=False)

    assert (checkout / ".venv" / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_the_start_goes_on_in_the_environment_with_the_same_words(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Options of the interpreter, or words of the command, would be lost on the way."""
    became: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "ROOT", made)
    monkeypatch.setattr(environment, "RUNTIME_MODULES", ("servanda_probe",))
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-X", "utf8", "main.py", "two words"])
    monkeypatch.setattr(bootstrap, "become", became.append)

    bootstrap.run(["two words"])

    python = str(environment.python_of(made / ".venv"))
    assert became == [[python, "-X", "utf8", "main.py", "two words"]]


def test_an_installed_game_goes_straight_to_its_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An installed game would look for a checkout that is not there."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)

    with pytest.raises(SystemExit) as left:
        bootstrap.run(["--version"])
    codes = [bootstrap.run(["setup-dev"]), bootstrap.run(["test"])]

    assert left.value.code == 0
    assert codes == [0, 1]
    printed = capsys.readouterr()
    assert printed.out.endswith(f"{sys.executable}\n")
    assert "The tests come with the source code" in printed.err


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (environment.SetupError("a", Path("b"), "c", "d"), 1, "What to do:  d"),
        (KeyboardInterrupt(), 130, "The next start begins again"),
    ],
    ids=["failed", "interrupted"],
)
def test_a_start_that_ends_early_has_words_and_an_exit_code(
    failure: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A script, or a person, would take a failed start for a finished one."""

    def fail(_root: Path, *, dev: bool) -> None:
        assert not dev
        raise failure

    monkeypatch.setattr(bootstrap, "environment", fail)

    assert bootstrap.run([]) == code
    assert said in capsys.readouterr().err


def test_the_right_pygame_is_no_problem() -> None:
    """The guard would lock everyone out."""
    assert bootstrap.pygame_problem() is None
