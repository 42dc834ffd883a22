"""From what a person typed to the name that was meant: number, name, unique beginning."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from game.model.errors import NotationError

MAX_SHOWN = 12  # names listed when none comes near; design choice
MAX_ECHO = 40  # characters of a stranger's word that a message repeats; design choice


def resolve(typed: str, names: Sequence[str], what: str) -> str:
    """Return the name that a person meant.

    Args:
        typed: A 1-based number, a whole name, or the beginning of exactly one name.
        names: The names there are, in the order in which they are numbered.
        what: What is named, e.g. `issue`.

    Raises:
        NotationError: `unknown`, `ambiguous` or `out-of-range`, with the names that come near.

    >>> resolve("2", ("bank-licences", "business-visas"), "issue")
    'business-visas'
    >>> resolve("bank", ("bank-licences", "business-visas"), "issue")
    'bank-licences'
    """
    if typed in names:
        return typed
    if typed.isascii() and typed.isdigit():
        return _numbered(typed, names, what)
    starting = [name for name in names if name.startswith(typed)]
    if len(starting) == 1:
        return starting[0]
    if starting:
        raise NotationError("ambiguous", what=what, typed=typed[:MAX_ECHO], near=listed(starting))
    raise unknown(typed, names, what)


def unknown(typed: str, names: Sequence[str], what: str) -> NotationError:
    """Return the error for a name that is not there, with the names that come near."""
    near = get_close_matches(typed[:MAX_ECHO], names, n=2, cutoff=0.6)
    return NotationError(
        "unknown" if near else "unknown-listed" if names else "none-there",
        what=what,
        typed=typed[:MAX_ECHO],
        near=listed(near or names),
    )


def listed(names: Sequence[str]) -> str:
    """Return names in one line, the first dozen of them."""
    more = " ..." if len(names) > MAX_SHOWN else ""
    return ", ".join(names[:MAX_SHOWN]) + more


def _numbered(typed: str, names: Sequence[str], what: str) -> str:
    number = int(typed[:6])
    if not 1 <= number <= len(names):
        raise NotationError("out-of-range", what=what, typed=typed[:6], count=str(len(names)))
    return names[number - 1]
