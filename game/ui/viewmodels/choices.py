"""Events that wait for the seat's answer, in words."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.viewmodels.lens import Lens
from game.words.effects import answer_effects


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer: what it means, and each thing that it does or costs."""

    id: str
    label: str
    text: str
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """What an event asks; the first answer comes about if nothing is said."""

    card: str
    label: str
    text: str
    answers: tuple[AnswerView, ...]


def choice_views(lens: Lens) -> tuple[ChoiceView, ...]:
    """Return the events that the seat has to answer."""
    return tuple(
        ChoiceView(
            choice.card,
            choice.label,
            choice.text,
            tuple(
                AnswerView(a.id, a.label, a.text, answer_effects(lens.names, a))
                for a in choice.answers
            ),
        )
        for choice in lens.seen.private.choices
    )
