"""Every exception that Servanda raises on purpose.

ServandaError
├── IllegalActionError      someone played a move that the rules do not allow
├── NotationError           a line of text is not a move
├── PackError               a scenario pack is wrong
├── DomainError             a bargaining domain of another platform cannot be used
├── StorageError            a save, a catalogue or a folder is wrong
└── ReplayError             a log does not replay to what it says
"""

from __future__ import annotations


class ServandaError(Exception):
    """Base of every purposeful error; its text says what, where and what to do."""


class IllegalActionError(ServandaError):
    """A move was played that `why_illegal` had a reason against."""

    def __init__(self, action: str, where: str, reason: str) -> None:
        super().__init__(f"{action} is not allowed in {where}: {reason}")
        self.action = action
        self.where = where
        self.reason = reason


class NotationError(ServandaError):
    """A line of typed notation could not be read as a move.

    Attributes:
        code: What is wrong, e.g. `unknown`; screens show the sentence `notation-<code>`.
        details: What that sentence needs: what was typed, what was expected, what comes near.
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(f"{code}: {', '.join(f'{k} {v!r}' for k, v in details.items())}")
        self.code = code
        self.details = details


class PackError(ServandaError):
    """A scenario pack cannot be used."""


class DomainError(ServandaError):
    """A bargaining domain of another platform cannot be used; names the file and the place."""


class StorageError(ServandaError):
    """A save, the catalogue or the saves folder cannot be used."""


class ReplayError(ServandaError):
    """Playing a log again gave something other than the log says."""
