"""Start the game where everything it needs is installed; on the first start, see to it that it is.

Standard library only. A warm start reads one small file, the stamp, and looks nothing up.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from game.environment import (
    SetupError,
    can_write,
    candidate_homes,
    digests,
    findable,
    is_inside,
    is_ready,
    missing_modules,
    python_of,
    requirements,
    say,
    set_up,
)

ROOT: Final = Path(__file__).resolve().parent.parent
SDL_SETTINGS: Final = {
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",  # sharp text on scaled Windows screens
    "SDL_IME_SHOW_UI": "1",  # the input method shows its own candidates
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",  # standard output belongs to the game
}


def run(argv: Sequence[str]) -> int:
    """Run the command line where everything is installed, and return its exit code.

    On POSIX a start that must change interpreters replaces this process and does not return.
    """
    command = next(iter(argv), "")
    try:
        home = environment(ROOT, dev=command in ("test", "setup-dev"))
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped. The next start begins again.")
        return 130
    if home is not None:
        return become([str(python_of(home)), *sys.orig_argv[1:]])
    if command == "setup-dev":
        print(sys.executable)
        return 0
    main = import_module("game.cli.main").main
    return int(main(argv))


def settle_sdl() -> None:
    """Set what SDL reads once, before pygame is imported; what the user has set stays."""
    for name, value in SDL_SETTINGS.items():
        os.environ.setdefault(name, value)


def environment(root: Path, *, dev: bool) -> Path | None:
    """Return the environment to run in, made or mended if need be; None if we can run right here.

    Args:
        root: The checkout.
        dev: Whether the development tools are needed too.

    Raises:
        SetupError: If there is none and none can be made.
    """
    if getattr(sys, "frozen", False) or not (root / "pyproject.toml").is_file():
        return None
    homes = candidate_homes(root, sys.platform, os.environ)
    if not any(is_inside(home) for home in homes) and has_everything(root, dev=dev):
        return None
    wanted = digests(root, dev=dev)
    home = next((home for home in homes if is_ready(home, wanted)), None)
    if home is None:
        home = writable_home(homes)
        set_up(root, home, wanted)
    return None if is_inside(home) else home


def writable_home(homes: Sequence[Path]) -> Path:
    """Return the first place where an environment can be made, saying so if it is not the checkout.

    Raises:
        SetupError: If there is none.
    """
    for home in homes:
        if can_write(home):
            if home != homes[0]:
                say(f"{homes[0].parent} cannot be written to, so the environment goes elsewhere.")
            return home
    raise SetupError(
        "finding a folder for the Python environment",
        homes[0],
        f"none of these can be written to: {', '.join(str(home.parent) for home in homes)}",
        "Copy the game's folder to one of your own and start it there.",
    )


def has_everything(root: Path, *, dev: bool) -> bool:
    """Return whether this interpreter, not one of ours, can run the game (and its tests)."""
    return not missing_modules() and (not dev or pins_match(root))


def pins_match(root: Path) -> bool:
    """Return whether this interpreter has every development tool in its pinned version."""
    from importlib.metadata import PackageNotFoundError, version

    for pin in requirements(root, dev=True):
        name, exact, wanted = pin.partition("==")
        try:
            if exact and version(name) != wanted:
                return False
        except PackageNotFoundError:
            return False
    return True


def become(command: Sequence[str]) -> int:
    """Run a command in place of this process; on Windows, beside it, and return its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        import subprocess

        with subprocess.Popen(command) as child:
            while True:
                try:
                    return child.wait()
                except KeyboardInterrupt:
                    continue  # the child was interrupted too, and decides
    else:
        return os.execv(command[0], list(command))


def run_tests(arguments: Sequence[str]) -> int:
    """Run the test suite (`python main.py test [pytest's arguments]`) from the checkout's root."""
    if not (ROOT / "tests").is_dir() or not findable("pytest"):
        say("The tests come with the source code: run `python main.py test` in a checkout.")
        return 1
    paths = [str(Path(a).resolve()) if Path(a).exists() else a for a in arguments]
    os.chdir(ROOT)
    return become([sys.executable, "-m", "pytest", *workers(arguments), *paths])


def workers(arguments: Sequence[str]) -> tuple[str, ...]:
    """Return pytest's options that spread the whole suite over all cores.

    A part of the suite, or a person's own choice of workers, runs as it was asked for. Files stay
    whole, because the tests of a file share what they play, and keep the order of `tests/order.py`.

    >>> " ".join(workers(["--cov"]))
    '-n auto --dist loadfile --no-loadscope-reorder'
    >>> workers(["tests/engine"])
    ()
    """
    chosen = any(a.startswith(("-n", "--numprocesses")) for a in arguments)
    whole = all(a.startswith("-") for a in arguments)
    spread = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
    return spread if whole and not chosen else ()


def pygame_problem() -> str | None:
    """Return why the installed pygame cannot be used, or None if it is pygame-ce.

    Both install into the same folder, so the last one installed wins. The first line of its source
    tells them apart in less than a millisecond; only if it does not is pygame imported.
    """
    spec = find_spec("pygame")
    if spec is None:
        return None
    source = Path(spec.origin or "")
    if source.is_file():
        with source.open(encoding="utf-8") as text:
            if "pygame-ce" in text.readline():
                return None
    if getattr(import_module("pygame"), "IS_CE", 0):
        return None
    return (
        "Servanda needs pygame-ce, but another package called pygame is installed in its place.\n"
        "Both use the same folder, so one must go. To mend it, run:\n"
        f'  "{sys.executable}" -m pip uninstall --yes pygame\n'
        f'  "{sys.executable}" -m pip install --force-reinstall --no-deps "pygame-ce>=2.5.8,<3"'
    )
