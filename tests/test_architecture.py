"""The shape of the code base: sizes, layers, dependencies, and what must not be in the files."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

from tests.order import FIRST, UNCOVERED

ROOT: Final = Path(__file__).resolve().parent.parent
MAX_MODULE_LINES: Final = 400
MAX_FUNCTION_LINES: Final = 60
MAX_ARGUMENTS: Final = 6
SKIPPED_FOLDERS: Final = {"__pycache__", "htmlcov"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> list[Path]:
    """Return every Python file that is ours."""
    ours = [
        path for folder in ("game", "tests", "assets") for path in (ROOT / folder).rglob("*.py")
    ]
    return sorted(
        path for path in [*ours, ROOT / "main.py"] if not SKIPPED_FOLDERS & set(path.parts)
    )


@cache
def functions() -> tuple[tuple[str, Function], ...]:
    """Return every function with the place where it stands."""
    return tuple(
        (f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node)
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, Function)
    )


def dotted(package: Path) -> str:
    """Return the name by which a folder of code is imported."""
    return ".".join(package.relative_to(ROOT).parts)


def argument_count(function: Function) -> int:
    """Return how many arguments a caller gives; `self` and `cls` are not given."""
    listed = function.args
    names = [a.arg for a in (*listed.posonlyargs, *listed.args, *listed.kwonlyargs)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def text_files() -> Iterator[tuple[str, str]]:
    """Yield the path and text of every file that is, or may become, part of the repository."""
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = [name for name in subfolders if not is_left_out(Path(folder, name))]
        for name in names:
            path = Path(folder, name)
            if name == ".git" or name.startswith((".venv", ".coverage")):
                continue
            try:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def is_left_out(folder: Path) -> bool:
    """Return whether git does not look into a folder: caches, environments, saved sittings."""
    name = folder.name
    hidden = name.startswith(".") and name != ".ci"
    return hidden or name in SKIPPED_FOLDERS or folder in (ROOT / "saves", ROOT / "dist")


def test_modules_stay_readable() -> None:
    """A module too long to read in one sitting hides what it does."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}

    too_long = {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > MAX_MODULE_LINES}

    assert too_long == {}


def test_functions_stay_readable() -> None:
    """A function that does not fit a screen cannot be checked by looking at it."""
    too_long = [
        place
        for place, node in functions()
        if (node.end_lineno or node.lineno) - node.lineno + 1 > MAX_FUNCTION_LINES
    ]

    assert too_long == []


def test_functions_take_few_arguments() -> None:
    """A call with seven arguments is a value that nobody named."""
    too_many = [place for place, node in functions() if argument_count(node) > MAX_ARGUMENTS]

    assert too_many == []


def test_the_order_of_tests_names_what_is_there() -> None:
    """A file would be renamed, and then run last though it is long, or be counted in coverage."""
    gone = [name for name in (*FIRST, *UNCOVERED) if not (ROOT / "tests" / name).exists()]

    assert gone == []


def only_names(node: ast.stmt) -> bool:
    """Tell whether a statement only names things, at once or when they are first asked for."""
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    if isinstance(node, ast.FunctionDef):
        return node.name == "__getattr__"
    return isinstance(node, (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign))


def test_package_files_hold_no_logic() -> None:
    """Code in an `__init__.py` runs for everyone who imports anything beside it."""
    offenders = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.name == "__init__.py"
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if not only_names(node)
    ]

    assert offenders == []


def test_a_package_does_not_name_a_thing_like_one_of_its_modules() -> None:
    """`from package import name` would give the module or the thing, by what was imported before."""
    taken = [
        f"{path.parent.relative_to(ROOT)}: {name}"
        for path in modules()
        if path.name == "__init__.py"
        for name in getattr(import_module(dotted(path.parent)), "__all__", ())
        if (path.parent / f"{name}.py").is_file() or (path.parent / name).is_dir()
    ]

    assert taken == []


def test_every_folder_of_code_is_a_package() -> None:
    """The import checks do not see modules in a folder without an `__init__.py`."""
    folders = {path.parent for path in (ROOT / "game").rglob("*.py")}

    unseen = [str(f.relative_to(ROOT)) for f in folders if not (f / "__init__.py").is_file()]

    assert unseen == []


def test_imports_point_one_way() -> None:
    """Rules that know of screens, files or clocks could not be replayed or moved."""
    program = (
        "from importlinter.cli import lint_imports;"
        "raise SystemExit(lint_imports(no_cache=True, no_logo=True))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_dependency_is_upstream_pygame() -> None:
    """The two packages share one folder, so asking for the wrong one breaks every screen."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*settings["project"]["dependencies"], *settings["dependency-groups"]["dev"]]

    names = {re.split(r"[<>=!~;\[ ]", requirement)[0].lower() for requirement in asked}

    assert "pygame-ce" in names
    assert "pygame" not in names


def test_run_time_dependencies_have_lower_bounds_and_tools_are_pinned() -> None:
    """An open-ended tool changes its mind overnight; a pinned library blocks its users."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    unbounded = [r for r in settings["project"]["dependencies"] if ">=" not in r or "==" in r]
    unpinned = [r for r in settings["dependency-groups"]["dev"] if "==" not in r]

    assert unbounded == []
    assert unpinned == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"files\.python" + r"hosted\.org", id="download address"),
        pytest.param(r"pypi\.(org|python\.org)/" + r"simple", id="package index"),
        pytest.param(r"registry\.npm" + r"js\.org|registry\.yarn" + r"pkg", id="npm registry"),
        pytest.param(r"(?<![\w.$}*])/" + r"(home|Users|root|work|mnt)/[A-Za-z.]", id="POSIX path"),
        pytest.param(r"\b[A-Za-z]:\\" + r"(Users|Documents)", id="Windows path"),
    ],
)
def test_files_name_no_machine_and_no_registry(pattern: str) -> None:
    """An address of one workplace fails, or tells tales, everywhere else."""
    found = [
        f"{path}: {match.group()}"
        for path, text in text_files()
        for match in re.finditer(pattern, text)
    ]

    assert found == []


def test_every_test_says_what_would_be_wrong() -> None:
    """A test whose purpose nobody knows is deleted the first time it fails."""
    silent = [
        place
        for place, node in functions()
        if place.startswith("tests/") and node.name.startswith("test_")
        if not ast.get_docstring(node)
    ]

    assert silent == []
