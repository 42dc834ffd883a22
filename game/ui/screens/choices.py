"""Events that ask one's government to choose: a card with a button for each answer."""

from __future__ import annotations

from collections.abc import Callable

from game.model import action as act
from game.model.action import PartyAction
from game.ui.kit import (
    BODY,
    HEADING,
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    STRONG,
    Button,
    Card,
    Column,
    Icon,
    Label,
    Row,
    Widget,
)
from game.ui.screens.live import Live
from game.ui.viewmodels.choices import AnswerView, ChoiceView, choice_views


def choice_cards(live: Live, play: Callable[[PartyAction], None]) -> list[Widget]:
    """Return a card for each event that waits for the seat's answer; none if it is not its turn."""
    if not live.course.your_turn:
        return []
    return [_card(live, view, play) for view in choice_views(live.lens)]


def _card(live: Live, view: ChoiceView, play: Callable[[PartyAction], None]) -> Widget:
    say = live.shell.say
    head = Row(
        Icon("bell", 22, "warn"),
        Label(say("ui-choice-title", event=view.label), HEADING).sized(grow=1, align="centre"),
        gap=SPACE_S,
    )
    answers = Row(
        *(_answer(live, view, answer, play).sized(grow=1) for answer in view.answers), gap=SPACE_M
    )
    default = Label(say("ui-choice-default", answer=view.answers[0].label), MUTED)
    card = Card(Column(head, Label(view.text, BODY), answers, default, gap=SPACE_S))
    card.border = "warn"
    return card


def _answer(
    live: Live, view: ChoiceView, answer: AnswerView, play: Callable[[PartyAction], None]
) -> Widget:
    action = act.AnswerEvent(by=live.course.seat, card=view.card, answer=answer.id)
    button = Button(answer.label, lambda: play(action))
    button.keyed(f"answer:{view.card}:{answer.id}")
    problem = live.course.sitting.why_illegal(action)
    if problem is not None:
        button.disabled(live.shell.say(f"illegal-{problem}"))
    lines = [Label(text, MUTED) for text in answer.effects]
    return Column(button, Label(answer.text, STRONG), *lines, gap=SPACE_XS)
