"""The expert behind a line protocol: one JSON object a line in, one out (docs/agent-protocol.md).

Nothing that comes in can end the conversation but its end: whatever is wrong is answered with an
`error` line and changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from game.counterpart.bargain.protocol import Bargainer
from game.interop.domain import DomainIssue, Profile, check_issues, number
from game.interop.seats import EXPERT, preferences_of, seated
from game.model.draft import Package
from game.model.errors import DomainError

PROTOCOL: Final = 1  # raised when an older partner would misunderstand
LONGEST_LINE: Final = (
    8 << 20
)  # bytes (design choice: the largest domain of the benchmarks, ten times)
MOST_ROUNDS: Final = 100_000  # design choice
USUAL_ROUNDS: Final = 100

Message = dict[str, Any]


class _Wrong(Exception):  # noqa: N818 - a signal inside this module, answered with an error line
    """A line that cannot be answered; carries a stable code and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(slots=True)
class _Talks:
    """The negotiation going on."""

    issues: tuple[DomainIssue, ...]
    profile: Profile
    rounds: int
    agent: Bargainer
    turn: int = 0


class Conversation:
    """Answers line after line; a new `domain` begins a new negotiation."""

    def __init__(self) -> None:
        self._talks: _Talks | None = None
        self.is_over = False

    def answer(self, line: bytes) -> str:
        """Return the line to send back, without its end."""
        try:
            said = self._said(line)
        except _Wrong as wrong:
            said = {"type": "error", "code": wrong.code, "message": str(wrong)}
        except DomainError as wrong:
            said = {"type": "error", "code": "domain", "message": str(wrong)}
        return json.dumps(said, ensure_ascii=True, allow_nan=False)

    def _said(self, line: bytes) -> Message:
        message = _parsed(line)
        match message.get("type"):
            case "domain":
                return self._sit_down(message)
            case "offer":
                return self._bargain(message)
            case "answer":
                return self._close(message)
            case "bye":
                self.is_over = True
                return {"type": "bye"}
            case other:
                raise _Wrong(
                    "type", f"type {_shown(other)}; send one of: domain, offer, answer, bye"
                )

    def _sit_down(self, message: Message) -> Message:
        issues, profile = _domain(message)
        rounds = _whole(message, "rounds", USUAL_ROUNDS, 1, MOST_ROUNDS)
        agent = seated(EXPERT, preferences_of(profile), rounds)
        self._talks = _Talks(issues, profile, rounds, agent)
        return {
            "type": "ready",
            "protocol": PROTOCOL,
            "rounds": rounds,
            "best": round(profile.best, 9),
            "worst": round(profile.worst, 9),
            "reserve": round(profile.least, 9),
        }

    def _bargain(self, message: Message) -> Message:
        talks = self._open_talks()
        turn = _whole(message, "round", talks.turn, 0, talks.rounds - 1)
        if turn < talks.turn:
            raise _Wrong("round", f"round {turn} is past; the next is {talks.turn}")
        standing = _package(message.get("offer"), talks.issues)
        said = talks.agent.reply(standing, turn)
        talks.turn = min(turn + 1, talks.rounds - 1)
        if said.package is None:
            self._talks = None
            return {"type": "answer", "answer": said.kind, "round": turn}
        chosen = {
            issue.name: issue.options[option]
            for issue, option in zip(talks.issues, said.package, strict=True)
        }
        utility = round(talks.profile.utility(said.package), 9)
        return {"type": "offer", "offer": chosen, "utility": utility, "round": turn}

    def _close(self, message: Message) -> Message:
        talks = self._open_talks()
        answer = message.get("answer")
        if answer not in ("accept", "end"):
            raise _Wrong("answer", f"answer {_shown(answer)}; send accept or end")
        self._talks = None
        return {"type": "closed", "answer": answer, "rounds": talks.rounds}

    def _open_talks(self) -> _Talks:
        if self._talks is None:
            raise _Wrong("no-domain", "there is no negotiation going on; send a domain first")
        return self._talks


def _parsed(line: bytes) -> Message:
    if len(line) > LONGEST_LINE:
        raise _Wrong("too-long", f"a line of more than {LONGEST_LINE:,} bytes was not read")
    try:
        message = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):  # not UTF-8, not JSON, endless digits or brackets
        raise _Wrong("json", "the line is not a JSON object in UTF-8") from None
    if not isinstance(message, dict):
        raise _Wrong("json", "the line is JSON, but not an object")
    return message


def _domain(message: Message) -> tuple[tuple[DomainIssue, ...], Profile]:
    listed = message.get("issues")
    if not isinstance(listed, list):
        raise DomainError("issues: a list of issues should stand here")
    issues, rows = [], []
    for place, found in enumerate(listed):
        issue, row = _issue(found, f"issues[{place}]")
        issues.append(issue)
        rows.append(row)
    check_issues(issues, "issues")
    reserve = message.get("reserve")
    profile = Profile(
        name="own",
        points=tuple(rows),
        reserve=None if reserve is None else number(reserve, "reserve"),
    )
    return tuple(issues), profile


def _issue(found: object, where: str) -> tuple[DomainIssue, tuple[float, ...]]:
    if not isinstance(found, Mapping):
        raise DomainError(f"{where}: a group with name, options and values should stand here")
    name, options, values = (found.get(key) for key in ("name", "options", "values"))
    if not isinstance(name, str) or not name:
        raise DomainError(f"{where}.name: a text should stand here")
    if not isinstance(options, list) or not all(isinstance(o, str) for o in options):
        raise DomainError(f"{where}.options: a list of texts should stand here")
    if not isinstance(values, list) or len(values) != len(options):
        raise DomainError(f"{where}.values: one number for each option should stand here")
    weight = number(found.get("weight", 1.0), f"{where}.weight")
    row = tuple(weight * number(value, f"{where}.values") for value in values)
    return DomainIssue(name, tuple(options)), row


def _package(found: object, issues: tuple[DomainIssue, ...]) -> Package | None:
    """Return an offer as option numbers; `None` asks for the opening."""
    if found is None:
        return None
    if not isinstance(found, Mapping) or set(found) != {issue.name for issue in issues}:
        raise _Wrong("offer", "an offer names one option for every issue, and nothing else")
    package = []
    for issue in issues:
        option = found[issue.name]
        if option not in issue.options:
            raise _Wrong("offer", f"issue {issue.name!r} has no option {_shown(option)}")
        package.append(issue.options.index(option))
    return tuple(package)


def _whole(message: Message, key: str, usual: int, low: int, high: int) -> int:
    value = message.get(key, usual)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise _Wrong(key, f"{key} {_shown(value)}; a whole number from {low} to {high} is needed")
    return value


def _shown(value: object) -> str:
    """Return a value for a message, cut short."""
    return repr(value)[:60]
