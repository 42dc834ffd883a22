"""Options that are not on the table at the start, and what brings them to light: a closed list."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.model.base import PartyId, Slug, Value


class AnswerClue(Value):
    """A party answers a question about the issue; all who hear the answer see the option.

    Attributes:
        kind: Always `answer`.
        party: Whose answer; anybody's if left out.
    """

    kind: Literal["answer"] = "answer"
    party: PartyId | None = None


class ListeningClue(Value):
    """Somebody says back what a party has said on the issue; all who hear it see the option.

    Attributes:
        kind: Always `listening`.
        party: Who was listened to; anybody if left out.
    """

    kind: Literal["listening"] = "listening"
    party: PartyId | None = None


class ExplorationClue(Value):
    """A round for exploring comes to its end; everybody at the table sees the option.

    Attributes:
        kind: Always `exploration`.
    """

    kind: Literal["exploration"] = "exploration"


class MediationClue(Value):
    """A mediator takes up a single text, and sees the option.

    Attributes:
        kind: Always `mediation`.
    """

    kind: Literal["mediation"] = "mediation"


class FindingClue(Value):
    """Research in preparation brings the option to the party that commissioned it.

    Attributes:
        kind: Always `finding`.
        finding: Which finding.
    """

    kind: Literal["finding"] = "finding"
    finding: Slug


Clue = Annotated[
    AnswerClue | ListeningClue | ExplorationClue | MediationClue | FindingClue,
    Field(discriminator="kind"),
]


class Hidden(Value):
    """How an option that is not on the table at the start comes to light.

    Attributes:
        found_by: The ways; any one of them is enough.
    """

    found_by: Annotated[tuple[Clue, ...], Field(min_length=1, max_length=6)]
