"""The game's own Python environment: where it is, whether it is ready, how it is made and mended.

Standard library only, because it runs before anything is installed; so it keeps its own exception and
its own sentences (docs/adr/0004).

The stamp is written last. An environment that was begun here and not finished says so in its stamp and
is made again; one without a stamp was made by a person, and is completed but never deleted.
"""

import os
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path
from typing import Final, TextIO

STAMP: Final = "servanda-stamp.txt"
UNFINISHED: Final = "unfinished"
LOCK_POLL_SECONDS: Final = 0.2  # a design choice: short enough not to be noticed
RUNTIME_MODULES: Final = (
    "pygame",
    "pydantic",
    "tinydb",
    "numpy",
    "yaml",
    "fluent.runtime",
    "ruamel.yaml",
    "reportlab",
    "platformdirs",
    "typing_extensions",
)
NO_VENV: Final = "No module named ensurepip"
# Looked for in this order in what a failed step printed: signs, why, what to do.
CAUSES: Final = (
    (
        ("No space left on device", "not enough space on the disk", "Disk quota exceeded"),
        "the disk is full",
        "Free about 400 MB and start again.",
    ),
    (
        ("ensurepip is not available", NO_VENV, "No module named venv", "No module named pip"),
        "this Python lacks the parts that make environments (venv and ensurepip)",
        "On Debian and Ubuntu: sudo apt install python3-venv. Elsewhere: install Python from python.org.",
    ),
    (
        (
            "Permission denied",
            "Read-only file system",
            "Access is denied",
            "Operation not permitted",
        ),
        "there is no permission to write there, or another program holds a file open",
        "Close other copies of the game, or copy its folder to one of your own, and start again.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLError", "SSLCertVerificationError"),
        "the secure connection to the package index was not accepted",
        "Ask who runs this network for its certificate file, set PIP_CERT to it and start again.",
    ),
    (
        ("Failed building wheel", "Failed to build", "metadata-generation-failed"),
        "a package has no ready-made build for this Python on this machine",
        "Start the game with a current release of Python (python.org), not a preview of the next one.",
    ),
    (
        (
            "connection broken",
            "ConnectionError",
            "ReadTimeout",
            "ProxyError",
            "from versions: none",
        ),
        "the packages could not be fetched: no connection to the package index",
        "Connect to the network (or set up the proxy or mirror that pip should use) and start again.",
    ),
)


class SetupError(Exception):
    """The environment could not be made. Its text says what failed, where, why and what to do."""

    def __init__(self, what: str, where: Path, why: str, remedy: str) -> None:
        super().__init__(
            f"Servanda could not be set up.\n  What failed: {what}\n  Where:       {where}\n"
            f"  Why:         {why}\n  What to do:  {remedy}"
        )


def candidate_homes(root: Path, platform: str, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return where the environment may be: in the checkout, or in the user's cache folder.

    >>> homes = candidate_homes(Path("game"), "linux", {"HOME": "user"})
    >>> [home.as_posix() for home in homes]
    ['game/.venv', 'user/.cache/servanda/env-232b318c']
    """
    home = environ.get("HOME")
    match platform:
        case "win32":
            cache = environ.get("LOCALAPPDATA")
        case "darwin":
            cache = home and f"{home}/Library/Caches"
        case _:
            cache = environ.get("XDG_CACHE_HOME") or (home and f"{home}/.cache")
    shared = (Path(cache, "servanda", f"env-{_digest(str(root))}"),) if cache else ()
    return (root / ".venv", *shared)


def missing_modules() -> tuple[str, ...]:
    """Return the run-time modules that cannot be imported here, without importing any."""
    return tuple(name for name in RUNTIME_MODULES if not findable(name))


def requirements(root: Path, *, dev: bool) -> list[str]:
    """Return what pip must install: the run-time dependencies and, for tests, the group `dev`."""
    import tomllib

    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings.get("dependency-groups", {}).get("dev", []) if dev else []
    return [*settings["project"]["dependencies"], *groups]


def digests(root: Path, *, dev: bool) -> dict[str, str]:
    """Return a short hash of each part of pyproject.toml that names packages (a few ms, no TOML parser)."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    found = {"runtime": _digest(_between(text, "\ndependencies = [", "\n]"))}
    if dev:
        found["dev"] = _digest(_between(text, "\n[dependency-groups]", "\n["))
    return found


def is_ready(home: Path, wanted: Mapping[str, str]) -> bool:
    """Return whether an environment is finished and holds what is wanted."""
    stamp = read_stamp(home)
    if any(stamp.get(part) != digest for part, digest in wanted.items()):
        return False
    if is_inside(home):
        return stamp.get("python") == _python_version() and not missing_modules()
    return is_usable(home)


def is_usable(home: Path) -> bool:
    """Return whether there is an interpreter; a link to a Python since removed does not count."""
    return python_of(home).exists() and (home / "pyvenv.cfg").is_file()


def is_inside(home: Path) -> bool:
    """Return whether this process already runs in an environment."""
    return home.is_dir() and Path(sys.prefix).samefile(home)


def python_of(home: Path) -> Path:
    """Return an environment's interpreter."""
    return home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def can_write(home: Path) -> bool:
    """Return whether an environment, its lock and its log can be written."""
    from tempfile import TemporaryFile

    for folder in (home, home.parent):
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        try:
            with TemporaryFile(dir=existing):
                pass
        except OSError:
            return False
    return True


def read_stamp(home: Path) -> dict[str, str]:
    """Return what an environment's stamp says; nothing if it has none."""
    try:
        lines = (home / STAMP).read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    return {name: value for name, _, value in (line.partition(" ") for line in lines)}


def write_stamp(home: Path, content: Mapping[str, str]) -> None:
    """Replace an environment's stamp in one step."""
    draft = home / f"{STAMP}.{os.getpid()}"
    draft.write_text("".join(f"{k} {v}\n" for k, v in content.items()), encoding="utf-8")
    draft.replace(home / STAMP)


def set_up(root: Path, home: Path, wanted: Mapping[str, str]) -> None:
    """Make or mend an environment, alone: a second start waits for the first and uses its work."""
    log_file = home.with_name(f"{home.name}.log")
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        with _alone(home.with_name(f"{home.name}.lock")):
            if is_ready(home, wanted):
                return
            with log_file.open("w", encoding="utf-8") as log:
                kept = _prepare(home, log)
                _install(home, requirements(root, dev="dev" in wanted), log)
            write_stamp(home, {**kept, **wanted})
    except OSError as error:
        raise _explained("writing files", home, str(error)) from error
    if is_inside(home):
        invalidate_caches()
        if missing := missing_modules():
            raise SetupError(
                "checking the packages",
                home,
                f"installed, but not to be found: {', '.join(missing)}",
                "Delete that folder and start again.",
            )
    say("Ready.")


def _prepare(home: Path, log: TextIO) -> dict[str, str]:
    """See to it that there is an environment with pip, and return what its stamp may keep."""
    from shutil import rmtree

    stamp = read_stamp(home)
    version = stamp.get("python", _python_version())
    outdated = UNFINISHED in stamp or (is_inside(home) and version != _python_version())
    if is_usable(home) and not outdated:
        say(f"Bringing Servanda's Python environment in {home} up to date (under a minute).")
        if not has_pip(home):
            _step("adding pip", [str(python_of(home)), "-m", "ensurepip"], home, log)
        return stamp | {"python": version if stamp else _version_of(home)}
    say(f"Making Servanda its own Python environment in {home}, and filling it.")
    say("This happens once, needs a network connection and takes one to three minutes.")
    if not findable("ensurepip"):
        raise _explained("making the environment", home, NO_VENV)
    if stamp:
        rmtree(home)
    elif home.is_dir() and any(home.iterdir()):
        raise SetupError(
            "making the environment",
            home,
            "there is something there that was not made by the game and is no usable environment",
            "Rename or delete it and start again.",
        )
    home.mkdir(exist_ok=True)
    write_stamp(home, {UNFINISHED: "yes"})
    base = getattr(sys, "_base_executable", "") or sys.executable
    _step("making the environment", [base, "-m", "venv", str(home)], home, log)
    return {"python": _python_version()}


def has_pip(home: Path) -> bool:
    """Return whether an environment has pip, which some tools leave out when they make one."""
    places = ("lib/python*/site-packages/pip", "Lib/site-packages/pip")
    return any(True for place in places for _ in home.glob(place))


def _version_of(home: Path) -> str:
    """Return the Python version that a person's own environment was made for."""
    config = (home / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    values = {name.strip(): value.strip() for name, _, value in (s.partition("=") for s in config)}
    full = values.get("version") or values.get("version_info") or _python_version()
    return ".".join(full.split(".")[:2])


def _install(home: Path, packages: Sequence[str], log: TextIO) -> None:
    if packages:
        pip = [str(python_of(home)), "-m", "pip", "install", "--no-input", "--progress-bar=off"]
        _step("installing the packages", [*pip, *packages], home, log)


def _step(what: str, command: Sequence[str], home: Path, log: TextIO) -> None:
    """Run one step, passing on the lines that show progress, and explain its failure."""
    import subprocess

    ours = {"PYTHONUTF8": "1", "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    left_out = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX")
    environ = {name: value for name, value in os.environ.items() if name not in left_out} | ours
    printed: list[str] = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environ,
        close_fds=False,  # the lock goes along
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None, "asked for a pipe"
        for line in process.stdout:
            printed.append(line)
            log.write(line)
            if progress := _progress(line):
                say(f"  {progress}")
    if process.returncode:
        say(f"The end of {log.name}:")
        say("".join(f"  | {line.rstrip()}\n" for line in printed[-12:]).rstrip())
        raise _explained(what, home, "".join(printed))


def _progress(line: str) -> str:
    """Return what a line of pip's means to somebody who waits, or nothing.

    >>> _progress("  Downloading numpy-2.4.6-cp311-cp311-manylinux_2_28_x86_64.whl (16.8 MB)")
    'fetching numpy 2.4.6 (16.8 MB)'
    """
    match line.split():
        case ["Downloading", file, *size] if not file.endswith(".metadata"):
            name_and_version = file.rpartition("/")[2].split("-")[:2]
            return " ".join(["fetching", *name_and_version, *size])
        case ["Installing", "collected", *_]:
            return "installing what was fetched"
        case ["WARNING:", "Retrying", *_]:
            return "the connection is slow or broken; trying again"
        case _:
            return ""


def _explained(what: str, where: Path, printed: str) -> SetupError:
    """Return the error for a failed step, explained by what it printed."""
    for signs, why, remedy in CAUSES:
        if any(sign in printed for sign in signs):
            return SetupError(what, where, why, remedy)
    last = (printed.strip().splitlines() or ["it printed nothing"])[-1]
    remedy = f"Read the log above; if that does not help, delete {where} and start again."
    return SetupError(what, where, last, remedy)


@contextmanager
def _alone(lock_file: Path) -> Iterator[None]:
    """Hold a lock that the operating system releases even if this process is killed."""
    import time

    with lock_file.open("a", encoding="utf-8") as lock:
        os.set_inheritable(lock.fileno(), True)  # a step that outlives us keeps it
        if not _try_lock(lock.fileno()):
            say("Another start of Servanda is setting it up; waiting for it.")
            while not _try_lock(lock.fileno()):
                time.sleep(LOCK_POLL_SECONDS)
        yield


def _try_lock(descriptor: int) -> bool:
    """Return whether the lock is ours now. A file system without locks lets everyone in."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True


def say(sentence: str) -> None:
    """Tell the user; on standard error, because standard output may be somebody's JSON."""
    print(sentence, file=sys.stderr, flush=True)


def findable(name: str) -> bool:
    """Return whether a module is there to be imported, without importing it (its parents are)."""
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # the parent package is missing
        return False


def _python_version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _digest(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def _between(text: str, start: str, end: str) -> str:
    return text.partition(start)[2].partition(end)[0]
