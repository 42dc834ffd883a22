"""Not a test: a process that forks processes which append to a journal as fast as they can.

Each line of standard input is the path of a journal to make. The number of the forked process
is printed, then each record's number once `append` has returned, and "killed" when it is gone.
Given a path as its argument it forks nothing and prints `saved N` for each record.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.storage.journal import Journal
from tests.storage.builders import body, header


def say(text: str) -> None:
    """Print a line with one system call, so that a kill never cuts it."""
    os.write(1, f"{text}\n".encode())


def append_for_ever(path: Path, word: str = "") -> None:
    """Append until killed."""
    journal = Journal.create(path, header(path.stem))
    while True:
        say(f"{word}{journal.append(body(journal.count + 1))}")


def main() -> None:
    """Serve until the end of standard input."""
    while line := sys.stdin.readline():
        child = os.fork()
        if child == 0:
            os.read(gate[0], 1)
            append_for_ever(Path(line.strip()))
        say(str(child))
        os.write(gate[1], b".")
        os.waitpid(child, 0)
        say("killed")


gate = os.pipe()  # a forked process waits until its number was printed
if __name__ == "__main__":
    if sys.argv[1:]:
        append_for_ever(Path(sys.argv[1]), "saved ")
    main()
