"""The treaty in plain words: what changes, who acts, how it is kept."""

from __future__ import annotations

from game.debrief.blocks import Block, Bullets, Section, Text, message
from game.debrief.outcome import Outcome
from game.debrief.phrases import names, when
from game.debrief.record import Record
from game.debrief.truth import changed_issues
from game.model.issue import Issue


def section(record: Record, outcome: Outcome) -> Section | None:
    """Return the summary of the text; `None` if nothing was agreed."""
    text = outcome.text
    if text is None:
        return None
    scenario = record.scenario
    moved = changed_issues(scenario, text)
    blocks: list[Block] = [
        Text(
            message=message(
                f"debrief-treaty-{outcome.stage}",
                count=len(moved),
                total=len(scenario.issues),
                parties=names(scenario, record.parties),
                when=when(scenario, record.walk.moments[outcome.when])
                if outcome.when is not None
                else "",
            ),
            tone="lead",
            evidence=() if outcome.when is None else (outcome.when,),
        )
    ]
    for kind in ("substance", "design"):
        places = [k for k in moved if scenario.issues[k].kind == kind]
        if places:
            blocks.append(Text(message=message(f"debrief-treaty-heading-{kind}"), tone="plain"))
            blocks.append(
                Bullets(items=tuple(_clause(scenario.issues[k], text[k]) for k in places))
            )
    unchanged = [k for k in range(len(text)) if k not in moved]
    if unchanged:
        blocks.append(Text(message=message("debrief-treaty-heading-unchanged"), tone="note"))
        items = tuple(_clause(scenario.issues[k], text[k]) for k in unchanged)
        blocks.append(Bullets(items=items))
    return Section(id="agreement", title=message("debrief-treaty-title"), blocks=tuple(blocks))


def _clause(issue: Issue, option: int) -> Text:
    return Text(
        message=message(
            "debrief-treaty-clause", issue=issue.label, text=issue.options[option].text
        )
    )
