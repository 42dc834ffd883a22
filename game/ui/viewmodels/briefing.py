"""The briefing as one seat may read it: texts, parties, and its own score sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.model.party import Valuation
from game.ui.viewmodels.lens import HARD, Lens, PartyFace
from game.ui.viewmodels.prose import chapters, prose_blocks
from game.ui.viewmodels.talks import IssueView, issue_views
from game.words.briefing import general_text, party_text

BELIEVED: Final = 5  # issues listed of what outsiders believe; design choice


@dataclass(frozen=True, slots=True)
class PartyBrief:
    """What everybody may read of a party; `believed` is what outsiders think it weighs most."""

    face: PartyFace
    brief: str
    route: str
    answers_to: str
    believed: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """A red line of one's own, in words."""

    issue: str
    options: str
    reason: str
    is_hard: bool


@dataclass(frozen=True, slots=True)
class BriefingView:
    """Everything to read before the talks.

    Attributes:
        sheet: The issues with one's own points, the heaviest first.
        links: Issues that are worth more, or less, together.
        fallback: The best alternative to an agreement, in words; `reservation` in points.
    """

    title: str
    period: str
    general: str
    instructions: str
    objectives: tuple[str, ...]
    parties: tuple[PartyBrief, ...]
    sheet: tuple[IssueView, ...]
    lines: tuple[LineView, ...]
    links: tuple[str, ...]
    fallback: str
    reservation: float

    def chapters_of(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return the headings of one of the texts with their places."""
        return chapters(prose_blocks(text))


def _aims(lens: Lens) -> tuple[str, ...]:
    """Return what the seat is asked to bring home."""
    scenario, seat = lens.seen.scenario, lens.seen.seat
    told = tuple(scenario.objectives.get(seat, ()))
    return (*told, lens.words.say("aim-groundwork")) if seat in scenario.groundwork else told


def briefing_view(lens: Lens) -> BriefingView:
    """Return the briefing of a seat."""
    seen = lens.seen
    scenario, mandate = seen.scenario, seen.mandate
    sheet = sorted(issue_views(lens, tuple(-1 for _ in scenario.issues)), key=lambda i: -i.weight)
    return BriefingView(
        scenario.title,
        scenario.period,
        general_text(lens.words, seen),
        mandate.instructions,
        _aims(lens),
        tuple(_party(lens, p) for p in scenario.party_ids),
        tuple(sheet),
        _lines(lens),
        _links(lens, mandate.valuation),
        mandate.batna,
        max(mandate.impasse, mandate.outside_option) + seen.private.reservation_shift,
    )


def _party(lens: Lens, party_id: str) -> PartyBrief:
    party = lens.seen.scenario.party(party_id)
    say = lens.words.say
    return PartyBrief(
        lens.face(party_id),
        party_text(lens.words, lens.seen, party_id),
        party.route.label,
        say(f"audience-{party.audience}"),
        believed_of(lens, party_id),
    )


def believed_of(lens: Lens, party_id: str) -> tuple[tuple[str, float], ...]:
    """Return the issues that outsiders believe weigh most with a party, in points."""
    estimate = lens.seen.scenario.party(party_id).profile.estimate
    weights = sorted(estimate.weights.items(), key=lambda item: -item[1])
    return tuple((lens.names.issue(issue), weight) for issue, weight in weights[:BELIEVED])


def _lines(lens: Lens) -> tuple[LineView, ...]:
    names = lens.names
    return tuple(
        LineView(
            names.issue(line.issue),
            names.join([names.option(line.issue, option) for option in line.forbidden]),
            line.reason,
            line.rigidity >= HARD,
        )
        for line in lens.seen.mandate.red_lines
    )


def _links(lens: Lens, valuation: Valuation) -> tuple[str, ...]:
    return tuple(
        lens.words.say(
            "ui-link-more" if link.strength > 0 else "ui-link-less",
            issues=lens.names.issues(link.issues),
            points=abs(link.strength),
        )
        for link in valuation.linkages
    )
