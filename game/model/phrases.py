"""The parts of a typed move that speak of packages, questions and claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from game.model.action import (
    Claim,
    LimitClaim,
    LimitQuestion,
    PrepTask,
    PriorityClaim,
    PriorityQuestion,
    Question,
    ReasonQuestion,
    ReserveClaim,
    ReserveQuestion,
)
from game.model.draft import OPEN, Package
from game.model.errors import NotationError
from game.model.names import MAX_ECHO
from game.model.reading import Reader
from game.model.scenario import Scenario
from game.model.slots import Fields, NumberSlot, PartySlot


def items(package: Package, scenario: Scenario, only: Sequence[int] | None = None) -> list[str]:
    """Return the `issue=option` words of a package, or of the positions in `only`, in that order."""
    positions = range(len(package)) if only is None else only
    return [
        f"{scenario.issues[k].id}={scenario.issues[k].options[package[k]].id}"
        for k in positions
        if package[k] != OPEN
    ]


@dataclass(frozen=True, slots=True)
class OptionSlot:
    """One `issue=option`, kept in two fields."""

    @property
    def usage(self) -> str:
        """Return `ISSUE=OPTION`."""
        return "ISSUE=OPTION"

    def read(self, reader: Reader) -> Fields:
        """Take an item."""
        position, option = reader.item()
        return {"issue": reader.context.issue_ids[position], "option": option}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the item."""
        issue = scenario.issues[scenario.issue_index(fields["issue"])]
        return [f"{issue.id}={issue.options[fields['option']].id}"]


@dataclass(frozen=True, slots=True)
class DemandSlot:
    """What is demanded: `demand issue=option ...`; none means no condition."""

    @property
    def usage(self) -> str:
        """Return the form of a demand."""
        return "[demand ISSUE=OPTION ...]"

    def read(self, reader: Reader) -> Fields:
        """Take a demand."""
        reader.take_if("demand")
        return {"demand": reader.items()[0]}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the demand."""
        demanded = items(fields["demand"], scenario)
        return ["demand", *demanded] if demanded else []


@dataclass(frozen=True, slots=True)
class QuestionSlot:
    """What is asked."""

    @property
    def usage(self) -> str:
        """Return the kinds of question."""
        return "priority ISSUE ISSUE|limit ISSUE|reserve|reason [NUMBER]"

    def read(self, reader: Reader) -> Fields:
        """Take a question."""
        asked: Question
        match reader.choice(("priority", "limit", "reserve", "reason"), "question"):
            case "priority":
                asked = PriorityQuestion(first=reader.issue(), second=reader.issue())
            case "limit":
                asked = LimitQuestion(issue=reader.issue())
            case "reserve":
                asked = ReserveQuestion()
            case _:
                number = NumberSlot("proposal", lambda context: context.own_number).read(reader)
                asked = ReasonQuestion(**number)
        return {"question": asked}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the question's words."""
        del scenario
        asked: Question = fields["question"]
        match asked:
            case PriorityQuestion():
                return ["priority", asked.first, asked.second]
            case LimitQuestion():
                return ["limit", asked.issue]
            case ReserveQuestion():
                return ["reserve"]
            case ReasonQuestion():
                return ["reason", str(asked.proposal)]


@dataclass(frozen=True, slots=True)
class ClaimSlot:
    """What is stated about oneself."""

    @property
    def usage(self) -> str:
        """Return the kinds of claim."""
        return "priority ISSUE ISSUE|limit ISSUE=OPTION|reserve POINTS"

    def read(self, reader: Reader) -> Fields:
        """Take a claim."""
        claim: Claim
        match reader.choice(("priority", "limit", "reserve"), "claim"):
            case "priority":
                claim = PriorityClaim(higher=reader.issue(), lower=reader.issue())
            case "limit":
                claim = LimitClaim(**OptionSlot().read(reader))
            case _:
                typed = reader.take("points")
                if not (typed.isascii() and typed.isdigit()):
                    raise NotationError("not-a-number", what="points", typed=typed[:MAX_ECHO])
                claim = ReserveClaim(points=int(typed[:6]))
        return {"claim": claim}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the claim's words."""
        claim: Claim = fields["claim"]
        match claim:
            case PriorityClaim():
                return ["priority", claim.higher, claim.lower]
            case LimitClaim():
                limit = {"issue": claim.issue, "option": claim.option}
                return ["limit", *OptionSlot().write(limit, scenario)]
            case ReserveClaim():
                return ["reserve", str(claim.points)]


@dataclass(frozen=True, slots=True)
class PackageSlot:
    """The package of an offer: `[same|NUMBER] issue=option ...`, whole or partial."""

    @property
    def usage(self) -> str:
        """Return the form of a package."""
        return "[same|NUMBER] ISSUE=OPTION ..."

    def read(self, reader: Reader) -> Fields:
        """Take a package, laid on an earlier one if it starts with `same` or a number."""
        base = self._base(reader)
        package, _ = reader.items(base)
        if not reader.peek() and all(option == OPEN for option in package):
            raise NotationError("missing", what="item")
        return {"package": package}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the items of the package."""
        return items(fields["package"], scenario)

    def _base(self, reader: Reader) -> Package | None:
        word = reader.peek()
        if word == "same":
            reader.take("item")
            if reader.context.own is None:
                raise NotationError("no-earlier-offer")
            return reader.context.own
        if not word.removeprefix("#").isdigit():
            return None
        number = reader.number("proposal")
        if number not in reader.context.packages:
            raise NotationError("no-such-proposal", typed=str(number))
        return reader.context.packages[number]


@dataclass(frozen=True, slots=True)
class TaskSlot:
    """A preparation task and the party it is about, if it is about one."""

    @property
    def usage(self) -> str:
        """Return the tasks."""
        return f"{'|'.join(get_args(PrepTask))} [about PARTY]"

    def read(self, reader: Reader) -> Fields:
        """Take a task; analysis and soundings are always about somebody."""
        task = reader.choice(get_args(PrepTask), "task")
        if task in {"analyse", "sound-out"} or reader.peek() == "about":
            return {"task": task, **PartySlot("about", "about").read(reader)}
        return {"task": task, "about": None}

    def write(self, fields: Fields, scenario: Scenario) -> list[str]:
        """Return the task and the party."""
        about = PartySlot("about", "about").write(fields, scenario) if fields["about"] else []
        return [fields["task"], *about]
