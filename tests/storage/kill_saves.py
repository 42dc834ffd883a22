"""Not a test but an acceptance run: kill a game at random moments, and open what it saved.

    python -m tests.storage.kill_saves --kills 200 --seed 1
    python -m tests.storage.kill_saves -- python main.py play us-singapore-fta --auto \
        --seed {seed} --saves {saves}

The command after `--` is started once for each kill with `{saves}` replaced by a fresh folder
and `{seed}` by the seed; without one, a process that appends as fast as it can is used. It first
runs undisturbed, to its end or `--longest` seconds, to learn how long it takes and what it
saves; then it is killed as often as asked, each time after a random share of the time that it
spent saving and a tenth more, counted from when its save is there.

For each kill: there is one save; it opens to play on, with nothing lost but an unfinished last line; every move that the command had
announced on its standard output as `saved N` is in it, and one more at most; and its records are
the beginning of those that the undisturbed run saved, times aside. Exit code 0 if all of that
holds; otherwise the folders are kept.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from game.model.errors import StorageError
from game.storage.index import KEY
from game.storage.journal import SUFFIX
from game.storage.lines import Body
from game.storage.scan import Condition
from game.storage.store import SaveStore

DEFAULT: Final = (sys.executable, "-m", "tests.storage.append_worker", "{saves}/sitting.jsonl")
ENDLESS_SECONDS: Final = 1.0  # how long the process that never ends runs at most
POLL_SECONDS: Final = 0.0005
AFTERWARDS: Final = 1.1  # kills come until a tenth of the saving time after the last record
ANNOUNCED: Final = re.compile(rb"^saved (\d+)\r?\n", re.MULTILINE)


@dataclass(frozen=True)
class Run:
    """What one run of the command left behind.

    Attributes:
        announced: The last `saved N` that it printed.
        saving: Seconds from when its save was there to its last change.
        ended: Whether it came to its end.
    """

    announced: int
    saving: float
    ended: bool


def run(command: Sequence[str], saves: Path, seed: int, seconds: float) -> Run:
    """Run the command; kill it some time after it began a save, unless it ends before."""
    words = [word.replace("{saves}", str(saves)).replace("{seed}", str(seed)) for word in command]
    output = saves.parent / f"{saves.name}.out"
    with output.open("wb") as sink, subprocess.Popen(words, stdout=sink) as process:
        while process.poll() is None and not any(saves.glob(f"*{SUFFIX}")):
            time.sleep(POLL_SECONDS)
        began = time.time()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    numbers = ANNOUNCED.findall(output.read_bytes())
    changed = max((file.stat().st_mtime for file in saves.glob(f"*{SUFFIX}")), default=began)
    ended = process.returncode == 0
    return Run(int(numbers[-1]) if numbers else 0, max(0.0, changed - began), ended)


def played(store: SaveStore, name: str) -> list[Body]:
    """Return what a sitting's records say, without their cards, which tell the time."""
    return [
        {key: value for key, value in record.body.items() if key != KEY}
        for record in store.read(name).records
    ]


def problem(saves: Path, announced: int, whole: Sequence[Body] | None) -> tuple[str, int]:
    """Return what is wrong with a folder of saves, "" if nothing, and the number of records."""
    store = SaveStore(saves)
    names = list(store.journals())
    if len(names) != 1:
        return f"{len(names)} saves from one run", 0
    try:
        before = store.check()
        journal, report = store.open(names[0])
        journal.close()
        after = store.check()
        listed = store.list()
    except StorageError as error:
        return str(error), 0
    count = report.records
    wrong = [
        "damaged before opening" if not all(result.is_good for result in before) else "",
        "damaged on opening" if report.condition is Condition.DAMAGED else "",
        "not sound after opening" if not all(result.is_good for result in after) else "",
        "the list disagrees" if [info.entry.records for info in listed] != [count] else "",
        f"{announced} announced, {count} saved" if count < announced else "",
        f"{count} saved, {announced} announced" if announced and count > announced + 1 else "",
    ]
    if whole is not None and played(store, names[0]) != list(whole[:count]):
        wrong.append("its records are not the beginning of the undisturbed run")
    return "; ".join(filter(None, wrong)), count


def undisturbed(
    command: Sequence[str], saves: Path, seed: int, longest: float
) -> tuple[float, list[Body] | None]:
    """Run the command once; return how long it saved, and its records if it came to its end."""
    saves.mkdir()
    first = run(command, saves, seed, longest)
    store = SaveStore(saves)
    names = list(store.journals())
    if not names:
        sys.exit(f"The command saved nothing in {saves}")
    return first.saving, played(store, names[0]) if first.ended else None


def parsed() -> argparse.Namespace:
    """Return the arguments."""
    parser = argparse.ArgumentParser(description="Kill a game at random moments; open its saves.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="decides the moments, and {seed}")
    parser.add_argument("--longest", type=float, default=900.0, help="seconds; default 900")
    parser.add_argument("command", nargs="*", help="after --; {saves} and {seed} are replaced")
    return parser.parse_args()


def main() -> int:
    """Kill as often as asked and return the exit code."""
    arguments = parsed()
    command, longest = arguments.command or DEFAULT, arguments.longest
    if command is DEFAULT:
        longest = ENDLESS_SECONDS
    rng = np.random.default_rng(arguments.seed)
    folder = Path(tempfile.mkdtemp(prefix="kill-saves-"))
    saving, whole = undisturbed(command, folder / "whole", arguments.seed, longest)
    failures, counts, ended = 0, [], 0
    for kill in range(arguments.kills):
        saves = folder / f"kill-{kill}"
        saves.mkdir()
        seconds = float(rng.uniform(0.0, AFTERWARDS * saving))
        done = run(command, saves, arguments.seed, seconds)
        wrong, count = problem(saves, done.announced, whole)
        ended += done.ended
        counts.append(count)
        if wrong:
            failures += 1
            sys.stdout.write(f"kill {kill} after {seconds:.3f} s: {wrong} ({saves})\n")
    sys.stdout.write(
        f"{arguments.kills} kills: {arguments.kills - failures} good, {failures} bad; "
        f"{ended} ended before; records {min(counts)} to {max(counts)}"
        f" of {len(whole) if whole is not None else 'no end'}\n"
    )
    if failures == 0:
        shutil.rmtree(folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
