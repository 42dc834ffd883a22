"""Preparation as one seat sees it: staff weeks, tasks, what was learned, the worksheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from game.model import action as act
from game.model.action import PartyAction, PrepTask
from game.model.base import PartyId
from game.session import STAFF_COST, Illegality
from game.ui.viewmodels.briefing import believed_of
from game.ui.viewmodels.lens import Lens
from game.words.outlooks import Analysed, analysed

TASKS: Final[tuple[tuple[PrepTask, bool], ...]] = (
    ("analyse", True),
    ("sound-out", True),
    ("legal-review", False),
    ("scenario-analysis", False),
    ("build-fallback", False),
)
"""Every task, and whether it is about another party."""
GROUPS: Final = ("ministries", "legislature", "civil-society")
TASK_ICONS: Final = {
    "analyse": "search", "sound-out": "phone", "legal-review": "scale",
    "scenario-analysis": "git-branch", "build-fallback": "shield",
}  # fmt: skip
GROUP_ICONS: Final = {
    "ministries": "building-2", "legislature": "landmark", "civil-society": "users",
}  # fmt: skip
Judge = Callable[[PartyAction], Illegality | None]


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task: what it costs in staff weeks, what it brings, and why it cannot be done.

    Attributes:
        is_vain: Whether it would find nothing.
    """

    action: PartyAction
    label: str
    help: str
    weeks: int
    icon: str
    reason: str = ""
    is_done: bool = False
    is_vain: bool = False


@dataclass(frozen=True, slots=True)
class PreparationView:
    """Preparation.

    Attributes:
        found: What the staff reported, in words.
        odds: What may happen: when, how likely, and what it waits for.
        believed: What outsiders believe the other party weighs most, in points.
        others: Whom a worksheet can be about: (party id, name).
        order: The other party's priorities as noted so far, best first: (issue id, label).
    """

    staff: int
    whole: int
    tasks: tuple[TaskView, ...]
    home: tuple[TaskView, ...]
    found: tuple[str, ...]
    odds: tuple[Analysed, ...]
    about: PartyId
    about_name: str
    others: tuple[tuple[PartyId, str], ...]
    order: tuple[tuple[str, str], ...]
    is_kept: bool
    believed: tuple[tuple[str, float], ...]


def preparation_view(
    lens: Lens, judge: Judge, order: tuple[str, ...], about: PartyId | None = None
) -> PreparationView:
    """Return the preparation.

    Args:
        lens: What the seat sees.
        judge: Tells why a move is not possible.
        order: The worksheet being edited, empty for the kept one.
        about: Whom it is about; the first of the others by default.
    """
    seen, private = lens.seen, lens.seen.private
    about = about or seen.others[0]
    kept = private.worksheet.get(about, ())
    ids = order or kept or tuple(issue.id for issue in seen.scenario.issues)
    found = [f.text for f in seen.scenario.findings if f.id in private.findings]
    return PreparationView(
        private.staff_time,
        seen.scenario.preparation,
        tuple(_tasks(lens, judge)),
        tuple(_groups(lens, judge)),
        tuple(found),
        analysed(lens.names, private.odds, seen.table.talk_rounds),
        about,
        lens.names.party(about),
        tuple((party, lens.names.party(party)) for party in seen.others),
        tuple((issue, lens.names.issue(issue)) for issue in ids),
        bool(kept) and tuple(kept) == tuple(ids),
        believed_of(lens, about),
    )


def _tasks(lens: Lens, judge: Judge) -> list[TaskView]:
    """Return every task; those that would find nothing come last."""
    say, views = lens.words.say, []
    for task, is_about in TASKS:
        for other in lens.seen.others if is_about else (None,):
            action = act.Prepare(by=lens.seen.seat, task=task, about=other)
            name = say(f"ui-task-{task}")
            if other is not None and len(lens.seen.others) > 1:
                name = say("ui-task-about", task=name, party=lens.names.party(other))
            text = say(f"ui-task-{task}.text")
            view = TaskView(action, name, text, STAFF_COST[task], TASK_ICONS[task])
            views.append(_judged(lens, judge, view))
    return sorted(views, key=lambda view: view.is_vain)


def _groups(lens: Lens, judge: Judge) -> list[TaskView]:
    say, seat = lens.words.say, lens.seen.seat
    views = [
        TaskView(
            act.ConsultHome.model_validate({"by": seat, "group": group}),
            say("ui-consult", group=say(f"home-{group}")),
            say(f"ui-consult-{group}"),
            1,
            GROUP_ICONS[group],
        )
        for group in GROUPS
    ]
    name, text = say("move-show-readiness"), say("move-show-readiness.help")
    views.append(TaskView(act.ShowReadiness(by=seat), name, text, 2, "shield-check"))
    return [_judged(lens, judge, view) for view in views]


def _judged(lens: Lens, judge: Judge, view: TaskView) -> TaskView:
    """Return a task with the reason against it, if there is one."""
    problem = judge(view.action)
    reason = lens.words.say(f"illegal-{problem}") if problem is not None else ""
    return replace(
        view,
        reason=reason,
        is_done=problem is Illegality.ALREADY_DONE,
        is_vain=problem is Illegality.NOTHING_TO_LEARN,
    )
