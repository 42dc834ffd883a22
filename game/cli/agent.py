"""`agent`: the expert for other platforms, one JSON object a line (docs/agent-protocol.md)."""

from __future__ import annotations

import argparse
import sys
from typing import BinaryIO, Final, TextIO

OK: Final = 0
WRONG_USAGE: Final = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `agent`."""
    parser.add_argument(
        "--stdio",
        action="store_true",
        help="talk over standard input and output, one JSON object a line",
    )


def run(arguments: argparse.Namespace) -> int:
    """Bargain until the other end says bye or closes its output."""
    if not arguments.stdio:
        print("Say how to talk to the agent: agent --stdio", file=sys.stderr)
        return WRONG_USAGE
    converse(sys.stdin.buffer, sys.stdout)
    return OK


def converse(source: BinaryIO, sink: TextIO) -> None:
    """Answer every line of a source on a sink, until its end."""
    from game.interop.stdio import Conversation

    conversation = Conversation()
    while not conversation.is_over and (line := read_line(source)):
        if not line.strip():
            continue
        sink.write(conversation.answer(line) + "\n")
        sink.flush()


def read_line(source: BinaryIO) -> bytes:
    """Return the next line; of one that is too long, the beginning, and the rest is passed over."""
    from game.interop.stdio import LONGEST_LINE

    line = source.readline(LONGEST_LINE + 1)
    rest = line
    while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
        rest = source.readline(LONGEST_LINE + 1)
    return line
