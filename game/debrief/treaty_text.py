"""The treaty: what changes and how it is kept, then every article, formal and in plain words."""

from __future__ import annotations

from game.debrief.blocks import Arg, Block, Bullets, Listed, Message, Section, Text, message
from game.debrief.outcome import Outcome
from game.debrief.phrases import names, when
from game.debrief.record import Record
from game.debrief.truth import changed_issues
from game.engine.value import design_of
from game.model.draft import Package
from game.model.issue import Issue
from game.words.treaty import Article, Line, Many, compose


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
                parties=names(scenario, scenario.principals, begins=True),
                when=when(record, record.walk.moments[outcome.when])
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
    blocks += _articles(record, text)
    return Section(id="agreement", title=message("debrief-treaty-title"), blocks=tuple(blocks))


def _articles(record: Record, text: Package) -> list[Block]:
    """Return the text as it was composed: each article, formal, with its plain words below."""
    letters = record.state.private[record.seat].letters
    treaty = compose(record.scenario, text, design_of(record.scenario, text), letters)
    blocks: list[Block] = [
        Text(message=message("debrief-treaty-heading-articles"), tone="plain"),
        Text(message=_message(treaty.title), tone="lead"),
    ]
    blocks += [Text(message=_message(part)) for part in treaty.preamble]
    for article in treaty.articles:
        blocks += _article(article)
    blocks += [Text(message=_message(part), tone="note") for part in treaty.closing]
    return blocks


def _article(article: Article) -> list[Block]:
    heading = message("treaty-article", number=article.number, title=_message(article.title))
    paragraphs = tuple(
        Text(message=message("treaty-paragraph", number=number, text=_message(part)))
        for number, part in enumerate(article.formal, 1)
    )
    plain, *rest = (_message(part) for part in article.plain)
    for part in rest:
        plain = message("debrief-treaty-two", first=plain, second=part)
    return [
        Text(message=heading, tone="lead"),
        Bullets(items=paragraphs),
        Text(message=message("debrief-treaty-plain", text=plain), tone="note"),
    ]


def _message(part: Line | str) -> Message:
    """Return a composed paragraph as a message of the debrief."""
    if isinstance(part, str):
        return message("debrief-cell-text", n=part)
    return Message(id=part.id, args={name: _argument(value) for name, value in part.args.items()})


def _argument(value: object) -> Arg:
    if isinstance(value, Many):
        return Listed(
            items=tuple(
                _message(item) if isinstance(item, Line) else str(item) for item in value.items
            )
        )
    if isinstance(value, Line):
        return _message(value)
    assert isinstance(value, str | int), "paragraphs take texts, whole numbers and lists of names"
    return value


def _clause(issue: Issue, option: int) -> Text:
    return Text(
        message=message(
            "debrief-treaty-clause", issue=issue.label, text=issue.options[option].text
        )
    )
