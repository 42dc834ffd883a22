"""Guided entry: asks for the parts of a move one by one and returns the line one could have typed.

It follows the same table as typed notation (`game.model.notation.FORMS`), so a move that can be
typed can be chosen by number as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game.console.guide_diplomacy import GUIDED, TOOLS, asked_rounds
from game.console.guide_parties import ASK, choose_parties, choose_party
from game.console.package import Judge, build_items, build_offer, build_package, option_line
from game.console.terminal import Back, Terminal
from game.console.view import View
from game.model.action import STATED_ODDS
from game.model.notation import FORMS
from game.model.phrases import (
    ClaimSlot,
    DemandSlot,
    OptionSlot,
    PackageSlot,
    QuestionSlot,
    TaskSlot,
    items,
)
from game.model.slots import (
    ChoiceSlot,
    FlagSlot,
    IssueSlot,
    MatterSlot,
    NameSlot,
    NamesSlot,
    NumberSlot,
    PartySlot,
    PointsSlot,
    Slot,
)
from game.session import STAFF_COST
from game.words.effects import answer_effects


class Guide:
    """Asks a person for the parts of one move."""

    def __init__(self, terminal: Terminal, view: View, judge: Judge) -> None:
        self.terminal = terminal
        self.view = view
        self.judge = judge
        self.words = view.words
        self.parts: list[str] = []

    def line(self, kind: str) -> str:
        """Return the line of a move of this kind.

        Raises:
            Back: If the person breaks off.
            Leave: If the person leaves.
        """
        parts = self.parts = [kind]
        for slot in FORMS[kind].slots:
            parts += self.part(slot, kind)
        if parts[:2] == ["offer", "if"]:
            parts = parts[1:]
        return " ".join(parts)

    def part(self, slot: Slot, kind: str) -> list[str]:
        """Ask for one part of a move and return its words."""
        return _ASK[type(slot)](self, slot, kind)

    def choose(self, title_id: str, ids: Sequence[str], labels: Sequence[str]) -> str:
        """Ask for one of some things and return its id."""
        if not ids:
            self.terminal.say("console-nothing-to-choose")
            raise Back
        return ids[self.terminal.choose(title_id, labels)]

    def issue(self, title_id: str = "console-which-issue", but: str = "") -> str:
        """Ask for an issue, another one than `but`."""
        ids = [issue.id for issue in self.view.seen.scenario.issues if issue.id != but]
        return self.choose(title_id, ids, [self.view.names.issue(issue) for issue in ids])

    def item(self, title_id: str = "console-which-issue") -> str:
        """Ask for an issue and an option of it."""
        position = self.view.seen.scenario.issue_index(self.issue(title_id))
        issue = self.view.seen.scenario.issues[position]
        options = [option.id for option in issue.options]
        labels = [option_line(self.view, position, k) for k in range(len(options))]
        return f"{issue.id}={self.choose('console-which-option', options, labels)}"

    def points(self, low: int, high: int) -> str:
        """Ask for a number of points."""
        while True:
            typed = self.terminal.ask("console-how-many-points", low=low, high=high).lower()
            if typed in {"back", "cancel"}:
                raise Back
            if _is_number(typed) and low <= float(typed) <= high:
                return typed
            self.terminal.say("console-points-wrong", low=low, high=high)


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.replace(".", "", 1).isdigit()


def _issue(guide: Guide, slot: IssueSlot, kind: str) -> list[str]:
    about = "console-frame-issue" if kind == "frame" else "console-name-obstacle"
    if slot.optional and not guide.terminal.confirm(about):
        return []
    return [
        guide.issue(
            "console-which-emphasis" if slot.field == "emphasis" else "console-which-issue"
        )
    ]


def _names(guide: Guide, slot: NamesSlot, kind: str) -> list[str]:
    scenario = guide.view.seen.scenario
    if slot.what == "party":
        return choose_parties(guide, kind)
    left = [issue.id for issue in scenario.issues]
    taken: list[str] = []
    while left:
        labels = [guide.view.names.issue(issue) for issue in left]
        done = [guide.words.say("console-that-is-all")] if taken else []
        place = guide.terminal.choose("console-which-next", [*labels, *done], rank=len(taken) + 1)
        if place == len(left):
            break
        taken.append(left.pop(place))
    return taken


def _name(guide: Guide, slot: NameSlot, kind: str) -> list[str]:
    seen = guide.view.seen
    scenario = seen.scenario
    if slot.what == "party":
        return [choose_party(guide, kind)]
    if slot.what == "argument":
        mine = [
            a
            for a in scenario.arguments
            if a.by == seen.seat and a.id not in seen.table.arguments_used
        ]
        return [
            guide.choose("console-which-argument", [a.id for a in mine], [a.text for a in mine])
        ]
    if slot.what == "actor":
        actors = seen.mandate.actors
        return [
            guide.choose("console-which-actor", [a.id for a in actors], [a.label for a in actors])
        ]
    if slot.what == "event":
        events = seen.private.choices
        return [
            guide.choose(
                "console-which-event",
                [c.card for c in events],
                [f"{c.label}: {c.text}" for c in events],
            )
        ]
    if slot.what == "answer":
        return [_event_answer(guide)]
    if slot.what in GUIDED:
        ids, labels = GUIDED[slot.what](guide.view, slot)
        left = [k for k, name in enumerate(ids) if name not in guide.parts]
        title = f"console-which-{slot.what}"
        return [guide.choose(title, [ids[k] for k in left], [labels[k] for k in left])]
    wanted = {"promise": {"promise"}, "warn": {"warning"}, "threaten": {"threat"}, **TOOLS}.get(
        kind
    )
    tools = [
        tool
        for tool in scenario.instruments
        if tool.wielder == seen.seat and (wanted is None or tool.kind in wanted)
    ]
    labels = [guide.words.say("console-tool", label=t.label, text=t.text) for t in tools]
    return [guide.choose("console-which-instrument", [t.id for t in tools], labels)]


def _event_answer(guide: Guide) -> str:
    """Ask for an answer to the events that wait."""
    names = guide.view.names
    answers = [a for choice in guide.view.seen.private.choices for a in choice.answers]
    labels = [" ".join([a.label + ":", a.text, *answer_effects(names, a)]) for a in answers]
    return guide.choose("console-which-event-answer", [a.id for a in answers], labels)


def _matter(guide: Guide, _slot: MatterSlot, _kind: str) -> list[str]:
    seen, names = guide.view.seen, guide.view.names
    matters = [m for m in seen.table.matters if m.party != seen.seat]
    labels = [names.failure(m.party, m.issue, m.conduct) for m in matters]
    return [guide.choose("console-which-matter", [m.id for m in matters], labels)]


def _party(guide: Guide, slot: PartySlot, _kind: str) -> list[str]:
    others = list(guide.view.seen.others)
    if len(others) == 1:
        return [slot.lead, others[0]]
    labels = [guide.view.names.party(other) for other in others]
    return [slot.lead, guide.choose("console-which-party", others, labels)]


def _choice(guide: Guide, slot: ChoiceSlot, _kind: str) -> list[str]:
    stem = {"reason": "reason", "channel": "channel", "track": "track", "group": "home"}.get(
        slot.field, slot.field
    )
    labels = [guide.words.say(f"{stem}-{choice}") for choice in slot.choices]
    return [guide.choose(f"console-which-{slot.field}", slot.choices, labels)]


def _flag(guide: Guide, slot: FlagSlot, _kind: str) -> list[str]:
    if slot.no:
        labels = [guide.words.say(f"console-{slot.yes}"), guide.words.say(f"console-{slot.no}")]
        return [guide.choose("console-which-signal", (slot.yes, slot.no), labels)]
    return [slot.yes] if guide.terminal.confirm(f"console-ask-{slot.yes}") else []


def _number(guide: Guide, slot: NumberSlot, _kind: str) -> list[str]:
    view = guide.view
    if slot.field == "rounds":
        forum = view.seen.scenario.forum
        offered = [str(n) for n in sorted({*forum.round_choices, forum.rounds})]
        return [guide.choose("console-which-rounds", offered, offered)]
    if slot.field == "sure":
        return _odds(guide, slot)
    if slot.field == "until":
        dates = asked_rounds(view)
        return [guide.choose("console-which-until", dates, dates)]
    if slot.field == "proposal":
        made = [p for party in view.seen.others if (p := view.last_offer(party)) is not None]
        labels = [_proposal_label(view, p.number) for p in made]
        return [guide.choose("console-which-proposal", [str(p.number) for p in made], labels)]
    asked = [q for q in view.seen.table.questions if q.to == view.seen.seat and q.status == "open"]
    labels = [view.names.question(q.question) for q in asked]
    if slot.lead:
        return _answered(guide, slot, [str(q.number) for q in asked], labels)
    return [guide.choose("console-which-question", [str(q.number) for q in asked], labels)]


def _odds(guide: Guide, slot: NumberSlot) -> list[str]:
    """Ask how sure a belief is, in tenths; it may be left out."""
    labels = [guide.words.say("console-percent", percent=odds) for odds in STATED_ODDS]
    none = guide.words.say("console-no-odds")
    place = guide.terminal.choose("console-which-sure", [*labels, none])
    return [] if place == len(STATED_ODDS) else [slot.lead, str(STATED_ODDS[place])]


def _answered(guide: Guide, slot: NumberSlot, ids: list[str], labels: list[str]) -> list[str]:
    if not ids:
        return []
    none = guide.words.say("console-no-answer")
    place = guide.terminal.choose("console-which-answer", [*labels, none])
    return [] if place == len(ids) else [slot.lead, ids[place]]


def _proposal_label(view: View, number: int) -> str:
    proposal = next(p for p in view.seen.table.proposals if p.number == number)
    items = view.names.items(proposal.package)
    party = view.names.the(proposal.by)
    return view.words.say("console-proposal", number=number, party=party, items=items)


def _points(guide: Guide, _slot: PointsSlot, _kind: str) -> list[str]:
    return [guide.points(1, 10)]


def _option(guide: Guide, _slot: OptionSlot, _kind: str) -> list[str]:
    return [guide.item()]


def _demand(guide: Guide, _slot: DemandSlot, _kind: str) -> list[str]:
    guide.terminal.say("console-demand")
    return ["demand", *build_items(guide.terminal, guide.view)]


def _question(guide: Guide, _slot: QuestionSlot, _kind: str) -> list[str]:
    kinds = ("priority", "limit", "reserve", "reason")
    own = guide.view.last_offer(guide.view.seen.seat)
    offered = kinds if own is not None else kinds[:3]
    labels = [guide.words.say(f"console-question-{k}") for k in offered]
    kind = guide.choose("console-which-question-kind", offered, labels)
    if kind == "priority":
        first = guide.issue("console-which-first")
        return [kind, first, guide.issue("console-which-second", first)]
    if kind == "limit":
        return [kind, guide.issue()]
    return [kind, str(own.number)] if kind == "reason" and own else [kind]


def _claim(guide: Guide, _slot: ClaimSlot, _kind: str) -> list[str]:
    kinds = ("priority", "limit", "reserve")
    labels = [guide.words.say(f"console-claim-{k}") for k in kinds]
    kind = guide.choose("console-which-claim-kind", kinds, labels)
    if kind == "priority":
        higher = guide.issue("console-which-higher")
        return [kind, higher, guide.issue("console-which-lower", higher)]
    if kind == "limit":
        return [kind, guide.item("console-which-limit")]
    return [kind, str(int(float(guide.points(0, 100))))]


def _task(guide: Guide, _slot: TaskSlot, _kind: str) -> list[str]:
    tasks = ("analyse", "sound-out", "legal-review", "scenario-analysis", "build-fallback")
    labels = [
        guide.words.say("console-task", task=guide.words.say(f"task-{t}"), weeks=STAFF_COST[t])
        for t in tasks
    ]
    task = guide.choose("console-which-task", tasks, labels)
    if task in {"analyse", "sound-out"}:
        return [task, *_party(guide, PartySlot("about", "about"), "prepare")]
    return [task]


def _package(guide: Guide, _slot: PackageSlot, kind: str) -> list[str]:
    if kind != "offer":
        return items(
            build_package(guide.terminal, guide.view, guide.judge), guide.view.seen.scenario
        )
    return build_offer(guide.terminal, guide.view, guide.judge)


_ASK: Final[dict[type[Slot], Callable[[Guide, Any, str], list[str]]]] = {
    IssueSlot: _issue,
    NamesSlot: _names,
    NameSlot: _name,
    MatterSlot: _matter,
    PartySlot: _party,
    ChoiceSlot: _choice,
    FlagSlot: _flag,
    NumberSlot: _number,
    PointsSlot: _points,
    OptionSlot: _option,
    DemandSlot: _demand,
    QuestionSlot: _question,
    ClaimSlot: _claim,
    TaskSlot: _task,
    PackageSlot: _package,
    **ASK,
}
"""How each part of a move is asked for."""
