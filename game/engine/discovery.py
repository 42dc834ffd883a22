"""Options that nobody has thought of at the start: who knows them, and what brings them to light.

What a party has not found does not exist for it: it cannot name the option, its scenario does not
hold it, and a move that names one by chance is refused like one that names an option that there is
not. Whoever sees a fact in which the option is named knows it from then on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from pydantic import BaseModel

from game.engine.illegality import Illegality
from game.engine.scribe import Scribe
from game.model import action as act
from game.model.base import IssueId, PartyId
from game.model.diplomacy import ListenBack
from game.model.event import Event, Learned, MessageHeard, Moved, OptionFound
from game.model.event_options import Way
from game.model.hidden import AnswerClue, Clue, FindingClue, ListeningClue
from game.model.issue import Issue
from game.model.scenario import Scenario
from game.model.state import Private, State

_FIELDS: Final = ("package", "platform", "demand", "option", "argument", "told", "action", "claim")


def is_inventive(scenario: Scenario) -> bool:
    """Tell whether a scenario has options that nobody knows of at the start."""
    return any(issue.options[-1].hidden is not None for issue in scenario.issues)


def is_known(issue: Issue, private: Private) -> bool:
    """Tell whether a party knows all options of an issue."""
    return issue.options[-1].hidden is None or issue.id in private.found


def unheard_of(scenario: Scenario, private: Private, action: act.PartyAction) -> Illegality | None:
    """Return a reason if a move names an option that does not exist for its party."""
    for issue, option in named(scenario, action):
        if option >= len(issue.options) - (not is_known(issue, private)):
            arguing = isinstance(action, act.Argue)
            return Illegality.UNKNOWN_ARGUMENT if arguing else Illegality.UNKNOWN_OPTION
    return None


def named(scenario: Scenario, said: BaseModel) -> Iterator[tuple[Issue, int]]:
    """Yield the options that a move or a fact names, each with its issue.

    Moves and facts are many types; what names an option goes by the same names in all of them.

    Args:
        scenario: Its issues give the order of packages.
        said: An action, a fact or a claim.
    """
    for field in _naming(type(said)):
        part = getattr(said, field)
        match field:
            case "package" | "platform" | "demand":
                yield from zip(scenario.issues, part or (), strict=False)
            case "option":
                yield from ((i, part) for i in scenario.issues if i.id == getattr(said, "issue"))  # noqa: B009
            case "argument":
                yield from _argued(scenario, part)
            case "told":
                for claim in part:
                    yield from named(scenario, claim)
            case _:
                yield from named(scenario, part) if part is not None else ()


@cache
def _naming(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a type that may name options."""
    fields = kind.model_fields
    return tuple(f for f in _FIELDS if f in fields and (f != "option" or "issue" in fields))


def _argued(scenario: Scenario, argument_id: str) -> Iterator[tuple[Issue, int]]:
    argument = next((a for a in scenario.arguments if a.id == argument_id), None)
    if argument is not None:
        yield scenario.issues[scenario.issue_index(argument.issue)], argument.option


def uncover(scribe: Scribe, before: State) -> None:
    """Write which options the facts of a move brought to light, and to whom.

    Args:
        scribe: With all other facts of the move.
        before: The state in which the move was made.
    """
    if not is_inventive(scribe.scenario):
        return
    for fact in tuple(scribe.facts):
        for issue in scribe.scenario.issues:
            for clue in _clues(issue):
                if _leads(clue, issue, fact, before):
                    _tell(scribe, issue, fact.seen_by, clue.kind)
        for issue, option in named(scribe.scenario, fact):
            if issue.options[-1].hidden is not None and option == len(issue.options) - 1:
                _tell(scribe, issue, fact.seen_by, "named")
    _explored(scribe, before)
    _mediated(scribe, before)


def _clues(issue: Issue) -> tuple[Clue, ...]:
    hidden = issue.options[-1].hidden
    return hidden.found_by if hidden is not None else ()


def _tell(scribe: Scribe, issue: Issue, parties: tuple[PartyId, ...], how: Way) -> None:
    """Tell those of some parties who do not know an option yet."""
    new = tuple(p for p in parties if issue.id not in scribe.private(p).found)
    if new:
        number = len(issue.options) - 1
        scribe.write(OptionFound(seen_by=new, issue=issue.id, option=number, how=how))


def _leads(clue: Clue, issue: Issue, fact: Event, before: State) -> bool:
    """Tell whether a fact is what a clue waits for."""
    found = _LEADS.get(clue.kind)
    return found is not None and found(clue, issue, fact, before)


def _answer(clue: Clue, issue: Issue, fact: Event, before: State) -> bool:
    assert isinstance(clue, AnswerClue)
    if isinstance(fact, MessageHeard):
        return clue.party in {None, fact.by} and issue.id in _about(fact.claim)
    if not isinstance(fact, Moved) or clue.party not in {None, fact.action.by}:
        return False
    asked: act.Question | None = None
    match fact.action:
        case act.Disclose(answers=int(number)):
            asked = next((q.question for q in before.table.questions if q.number == number), None)
        case act.Reply(by=by, to=to, claim=claim) if claim is not None:
            approaches = before.private[by].approaches
            asked = next((a.question for a in reversed(approaches) if a.by == to), None)
        case _:
            return False
    return issue.id in {*_about(asked), *_about(getattr(fact.action, "claim", None))}


def _about(said: act.Question | act.Claim | None) -> tuple[IssueId, ...]:
    """Return the issues that a question or a statement is about."""
    match said:
        case act.PriorityQuestion(first=first, second=second):
            return (first, second)
        case act.PriorityClaim(higher=higher, lower=lower):
            return (higher, lower)
        case act.LimitQuestion(issue=issue) | act.LimitClaim(issue=issue):
            return (issue,)
        case _:
            return ()


def _listening(clue: Clue, issue: Issue, fact: Event, _before: State) -> bool:
    assert isinstance(clue, ListeningClue)
    if not isinstance(fact, Moved) or not isinstance(fact.action, ListenBack):
        return False
    return fact.action.issue == issue.id and clue.party in {None, fact.action.to}


def _finding(clue: Clue, _issue: Issue, fact: Event, _before: State) -> bool:
    assert isinstance(clue, FindingClue)
    return isinstance(fact, Learned) and clue.finding in fact.findings


_LEADS: Final[Mapping[str, Callable[[Clue, Issue, Event, State], bool]]] = {
    "answer": _answer,
    "listening": _listening,
    "finding": _finding,
}


def _explored(scribe: Scribe, before: State) -> None:
    """Show everybody what a round for exploring has brought, once it is over."""
    then, now = before.table, scribe.table
    exploring = then.phase == "rounds" and then.course.purpose_of(then.round) == "explore"
    if exploring and (then.round, then.phase) != (now.round, now.phase):
        for issue in scribe.scenario.issues:
            if any(clue.kind == "exploration" for clue in _clues(issue)):
                _tell(scribe, issue, scribe.everyone, "exploration")


def _mediated(scribe: Scribe, before: State) -> None:
    """Show a mediator that takes up a single text what lies between the parties."""
    mediator = scribe.table.mediator
    if mediator is None or mediator == before.table.mediator:
        return
    for issue in scribe.scenario.issues:
        if any(clue.kind == "mediation" for clue in _clues(issue)):
            _tell(scribe, issue, (mediator,), "mediation")
