"""The parts of typed moves that name partners, go-betweens, exceptions and answers."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.phrases import ClaimSlot, items
from game.model.reading import Reader
from game.model.scenario import Scenario
from game.model.slots import Fields


@dataclass(frozen=True, slots=True)
class ViaSlot:
    """The third party that carries a message: `via PARTY`, or nothing."""

    @property
    def usage(self) -> str:
        """Return `[via PARTY]`."""
        return "[via PARTY]"

    def read(self, reader: Reader) -> Fields:
        """Take the small word and a party, if they are there."""
        return {"via": reader.party() if reader.take_if("via") else None}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the small word and the party."""
        del scenario
        return [] if fields["via"] is None else ["via", fields["via"]]


@dataclass(frozen=True, slots=True)
class ExceptSlot:
    """The issues that an acceptance leaves out: `except ISSUE ...`, or nothing."""

    @property
    def usage(self) -> str:
        """Return `[except ISSUE ...]`."""
        return "[except ISSUE ...]"

    def read(self, reader: Reader) -> Fields:
        """Take the small word and issues to the end."""
        found: list[str] = []
        if reader.take_if("except"):
            found.append(reader.issue())
            while reader.peek():
                found.append(reader.issue())
        return {"excepting": tuple(found)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the small word and the issues."""
        del scenario
        return ["except", *fields["excepting"]] if fields["excepting"] else []


@dataclass(frozen=True, slots=True)
class WithSlot:
    """Those to whom something is told: `with PARTY ...`."""

    @property
    def usage(self) -> str:
        """Return `with PARTY ...`."""
        return "with PARTY ..."

    def read(self, reader: Reader) -> Fields:
        """Take the small word, which may be left out, and parties to the end."""
        reader.take_if("with")
        found = [reader.party()]
        while reader.peek():
            found.append(reader.party())
        return {"members": tuple(found)}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the small word and the parties."""
        del scenario
        return ["with", *fields["members"]]


@dataclass(frozen=True, slots=True)
class PlatformSlot:
    """What a coalition stands for: `for ISSUE=OPTION ...`."""

    @property
    def usage(self) -> str:
        """Return `for ISSUE=OPTION ...`."""
        return "for ISSUE=OPTION ..."

    def read(self, reader: Reader) -> Fields:
        """Take the small word and the demands."""
        reader.take_if("for")
        return {"platform": reader.items()[0]}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the small word and the demands."""
        return ["for", *items(fields["platform"], scenario)]


@dataclass(frozen=True, slots=True)
class ReplySlot:
    """An answer to a private approach: `yes`, `no`, or `yes` and a claim."""

    @property
    def usage(self) -> str:
        """Return `no|yes [CLAIM]`, with the kinds of claim."""
        return f"no|yes [{ClaimSlot().usage}]"

    def read(self, reader: Reader) -> Fields:
        """Take the answer."""
        agree = reader.choice(("yes", "no"), "answer") == "yes"
        claim = ClaimSlot().read(reader)["claim"] if agree and reader.peek() else None
        return {"agree": agree, "claim": claim}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the answer's words."""
        if not fields["agree"]:
            return ["no"]
        return ["yes", *(ClaimSlot().write(fields, scenario) if fields["claim"] else [])]
