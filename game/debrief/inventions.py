"""Options that nobody knew at the start: who found them, and how the others could have been."""

from __future__ import annotations

from game.debrief.blocks import Listed, Text, message
from game.debrief.phrases import option_label, when
from game.debrief.record import Record
from game.model.event import OptionFound
from game.model.issue import Issue


def invention_texts(record: Record) -> list[Text]:
    """Return a sentence for each hidden option of the scenario."""
    return [
        _told(record, place, issue)
        for place, issue in enumerate(record.scenario.issues)
        if issue.options[-1].hidden is not None
    ]


def _told(record: Record, place: int, issue: Issue) -> Text:
    """Return when and how the seat came to know an option, or how it could have."""
    hidden = issue.options[-1].hidden
    assert hidden is not None, "asked of issues with a hidden option"
    item = option_label(record.scenario, place, len(issue.options) - 1)
    for index, fact in enumerate(record.facts):
        mine = isinstance(fact, OptionFound) and record.seat in fact.seen_by
        if isinstance(fact, OptionFound) and mine and fact.issue == issue.id:
            return Text(
                message=message(
                    "debrief-invention-found",
                    issue=issue.label,
                    option=item,
                    way=message(f"debrief-invention-by-{fact.how}"),
                    when=when(record, record.walk.moments[index]),
                ),
                tone="good",
                evidence=(index,),
            )
    kinds = dict.fromkeys(clue.kind for clue in hidden.found_by)
    ways = Listed(items=tuple(message(f"debrief-invention-by-{kind}") for kind in kinds))
    return Text(
        message=message("debrief-invention-missed", issue=issue.label, option=item, ways=ways)
    )
