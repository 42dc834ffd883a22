"""Reading the log: each visible fact moves the hypotheses about its author.

The reading of a log is a fold over its facts, so the reading of a longer log can start from the
reading of its beginning. What is drawn depends on the place in the log only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.counterpart import evidence as says
from game.counterpart.evidence import Stance
from game.counterpart.hearing import hearing
from game.counterpart.hypotheses import (
    LEAST_SHARE,
    Hypotheses,
    aspirations,
    effective_number,
    limited,
    resampled,
)
from game.counterpart.notes import Reading, Tabled, Worth, standing
from game.counterpart.personas import Skill
from game.counterpart.space import Space
from game.counterpart.streams import stream
from game.counterpart.tying import believed_line
from game.engine.changed import changed
from game.engine.evolve_relations import OTHER_BAD_NEWS, ROUND_MEMORY
from game.model import action as act
from game.model import event as ev
from game.model.base import PartyId
from game.model.diplomacy import ChangeFormat, CommitPublic, Confide
from game.model.draft import OPEN, Package
from game.model.event import Event
from game.model.event_deck import Revealed
from game.model.event_home import PrioritiesGlimpsed
from game.model.scenario import Scenario

REFUSAL_TRUST: Final = 0.5  # exponent of a refusal for reasons other than its level
REFERENCES: Final = 128  # fixed reference packages of the offer kernel; model.md 1
CHEAP: Final = 0.6  # share of statement credibility that a hint has; design choice
SECOND_HAND: Final = 0.8  # share of credibility left when a third brings word; design choice
PASSED_OVER: Final = 0.25  # exponent of a proposal left unanswered; design choice
LEVEL_REASONS: Final = frozenset({"level", "fairness", "unspecified"})


class Reader:
    """Reads logs for one seat.

    Args:
        scenario: As the seat sees it.
        seat: Who reads.
        seed: Seed of the sitting.
        skill: How well it reads.
        pool: The packages that the reader considers, shape (n, issues).
        hopes: Which of them each other party can hope for, as far as the rest could live with
            them, shape (n,); its hope is the best of these.
    """

    def __init__(
        self,
        scenario: Scenario,
        seat: PartyId,
        seed: int,
        skill: Skill,
        pool: Ints,
        hopes: Mapping[PartyId, Bools],
    ) -> None:
        self.scenario = scenario
        self.seat = seat
        self.seed = seed
        self.skill = skill
        self.space = Space.of(scenario)
        counts = np.array(self.space.counts)
        rng = stream(seed, seat, "reference")
        reference = rng.integers(0, counts, size=(REFERENCES, len(counts)))
        self._packages = np.concatenate((reference, pool))
        self._hopes = {p: few if few.any() else np.ones_like(few) for p, few in hopes.items()}
        self._worth: dict[PartyId, tuple[Hypotheses, Worth]] = {}

    def worth(self, party: PartyId, about: Hypotheses) -> Worth:
        """Return what the packages that matter are worth to the particles about a party."""
        known = self._worth.get(party)
        if known is None or not known[0].same_worth(about):
            points = about.points(self.space, self._packages)
            pool = points[:, REFERENCES:]
            worth = Worth(
                reference=points[:, :REFERENCES],
                pool=pool,
                best=pool[:, self._hopes[party]].max(axis=1),
            )
            known = (about, worth)
            self._worth[party] = known
        return known[1]

    def stance(self, party: PartyId, about: Hypotheses, share: float) -> Stance:
        """Return what the particles want at a share of the talks."""
        worth = self.worth(party, about)
        wanted = aspirations(about, worth.best, share)
        return Stance(aspiration=wanted, reference=worth.reference)

    def _stance_on(self, tabled: Tabled, stance: Stance, held: Hypotheses) -> Stance:
        """Return what the particles want of a text; of a mediator's what beats going on (4.3)."""
        if self.scenario.party(tabled.by).role != "mediator":
            return stance
        return replace(stance, aspiration=0.5 * (stance.aspiration + held.reserve))

    def read(self, reading: Reading, log: tuple[Event, ...]) -> Reading:
        """Return the reading of a whole log, given the reading of its beginning."""
        for place in range(reading.read, len(log)):
            fact = log[place]
            take = self._revealed if isinstance(fact, Revealed) else self._fact
            reading = changed(take(reading, fact, place), read=place + 1)  # type: ignore[arg-type]
        return reading

    def _fact(self, reading: Reading, fact: Event, place: int) -> Reading:
        match fact:
            case ev.CredibilityMoved(observer=who, domain="statement") if who == self.seat:
                return self._trust(reading, fact)
            case PrioritiesGlimpsed():
                return self._glimpsed(reading, fact, place)
            case ev.ChannelLeaked():
                return self._leak(reading, fact, place)
            case ev.QuestionUnanswered(by=by, question=question) if by in reading.about:
                return self._silence(reading, by, question, place)
            case ev.MessageHeard(by=by, claim=claim) if claim is not None and by in reading.about:
                return self._told(reading, by, claim, place, SECOND_HAND)
            case ev.Moved():
                return self._move(reading, fact, place)
            case _:
                return self._setting(reading, fact)

    def _setting(self, reading: Reading, fact: Event) -> Reading:
        """Keep where and when the parties meet."""
        match fact:
            case ev.PhaseBegan(phase=phase):
                return changed(reading, phase=phase, round=0)
            case ev.RoundBegan(number=number):
                return self._round(reading, number)
            case ev.ForumAgreed(rounds=rounds, channel=channel):
                return changed(reading, rounds=rounds, channel=channel)
            case ev.ProcessAgreed(action=ChangeFormat(channel=channel)):
                return changed(reading, channel=channel)
            case ev.CardTurned():
                return self._card(reading, fact)
            case _:
                return reading

    def _revealed(self, reading: Reading, fact: Revealed, place: int) -> Reading:
        """Take in what leaked about how much an issue is worth to a party."""
        if fact.party not in reading.about:
            return reading
        held, issue = reading.about[fact.party], self.space.index(fact.issue)
        told = says.of_weight(held, issue, fact.weight, fact.spread)
        return self._weigh(reading, fact.party, told, place)

    def _glimpsed(self, reading: Reading, fact: PrioritiesGlimpsed, place: int) -> Reading:
        """Take in what a briefing gave away: beliefs move a little the way that it pointed."""
        if fact.party not in reading.about:
            return reading
        held, issue = reading.about[fact.party], self.space.index(fact.issue)
        told = says.of_glimpse(held, issue, more=fact.more)
        return self._weigh(reading, fact.party, told, place)

    def _round(self, reading: Reading, number: int) -> Reading:
        if reading.phase not in {"rounds", "text"} or number == 1:
            return changed(reading, round=number)
        faded = {
            party: replace(
                record,
                kept=record.prior_kept + ROUND_MEMORY * (record.kept - record.prior_kept),
                broken=record.prior_broken + ROUND_MEMORY * (record.broken - record.prior_broken),
            )
            for party, record in reading.trust.items()
        }
        return changed(reading, round=number, trust=faded)

    def _trust(self, reading: Reading, fact: ev.CredibilityMoved) -> Reading:
        record = reading.trust[fact.subject]
        moved = replace(
            record,
            kept=record.kept + fact.weight * fact.outcome,
            broken=record.broken + fact.weight * OTHER_BAD_NEWS * (1.0 - fact.outcome),
        )
        return changed(reading, trust={**reading.trust, fact.subject: moved})

    def _card(self, reading: Reading, fact: ev.CardTurned) -> Reading:
        if not fact.rounds or reading.phase != "rounds":
            return reading
        return changed(reading, rounds=max(reading.round, reading.rounds + fact.rounds))

    def _move(self, reading: Reading, fact: ev.Moved, place: int) -> Reading:
        action = fact.action
        reading = self._noted(reading, fact)
        if isinstance(action, act.Ask):
            return reading
        if action.by not in reading.about:
            return reading
        if isinstance(action, act.EndTurn):
            return self._passed_over(reading, action.by, place)
        held = reading.about[action.by]
        if isinstance(action, act.Decline) and action.question in reading.questions:
            return self._silence(reading, action.by, reading.questions[action.question], place)
        if isinstance(action, act.Disclose | Confide | act.Reply | act.ShareInformation):
            return self._told(reading, action.by, action.claim, place)
        if isinstance(action, CommitPublic):
            return self._committed(reading, action, place)
        if isinstance(action, act.Reject) and action.reason == "red-line" and action.issue:
            reading = self._refused_line(reading, action, place)
            held = reading.about[action.by]
        likelihood = self._likelihood(reading, action, held)
        return self._weigh(reading, action.by, likelihood, place)

    @staticmethod
    def _noted(reading: Reading, fact: ev.Moved) -> Reading:
        """Keep what later facts refer to: proposals, questions, acceptances."""
        match fact.action:
            case act.Offer(by=by, package=package):
                tabled = Tabled(by=by, package=package, round=reading.round)
                return changed(reading, proposals={**reading.proposals, fact.number: tabled})
            case act.Ask(question=question):
                return changed(reading, questions={**reading.questions, fact.number: question})
            case act.Accept(by=by, proposal=number):
                return changed(reading, accepted=reading.accepted | {(by, number)})
            case _:
                return reading

    def _likelihood(
        self, reading: Reading, action: act.PartyAction, held: Hypotheses
    ) -> Floats | None:
        space, by = self.space, action.by
        trust = reading.trust[by].mean
        match action:
            case act.Offer(package=package):
                worth = self._points(held, package) + self._misheard(reading, by)
                return says.of_offer(worth, self.stance(by, held, reading.share))
            case act.Accept() | act.Reject():
                return self._answer(reading, action, held)
            case act.Signal(issue=issue, flexible=flexible):
                frank = CHEAP * trust * self.scenario.party(by).directness
                return says.of_hint(held, space.index(issue), firm=not flexible, trust=frank)
            case act.BriefPublic(emphasis=issue):
                return says.of_hint(held, space.index(issue), firm=True, trust=CHEAP * trust)
            case act.ProposeClause(issue=issue, option=option):
                return says.of_wording(held, space, space.index(issue), option)
            case _:
                return None

    def _told(
        self,
        reading: Reading,
        by: PartyId,
        claim: act.Claim | None,
        place: int,
        share: float = 1.0,
    ) -> Reading:
        """Take in what a party says of itself, before all, in private or through a third.

        Args:
            reading: Before it.
            by: Whom it is about.
            claim: What was said; None if nothing was.
            place: Where in the log.
            share: Of the speaker's credibility that is left; less at second hand.
        """
        held, trust = reading.about[by], share * reading.trust[by].mean
        match claim:
            case act.LimitClaim():
                issue, option = says.as_limit(claim, self.space)
                return self._line(reading, by, issue, option, place, trust)
            case act.PriorityClaim():
                told = says.of_priority(held, self.space, claim, trust)
                return self._weigh(reading, by, told, place)
            case act.ReserveClaim(points=stated):
                public = float(self.scenario.party(by).profile.reserve)
                told = says.of_reserve(held, stated, public, trust)
                return self._weigh(reading, by, told, place)
            case None:
                return reading

    def _points(self, held: Hypotheses, package: Package) -> Floats:
        if OPEN in package:
            return held.points_of_part(self.space, package)
        return held.points(self.space, says.row(self.space, package))[:, 0]

    def _answer(
        self, reading: Reading, action: act.Accept | act.Reject, held: Hypotheses
    ) -> Floats | None:
        tabled = reading.proposals.get(action.proposal)
        if tabled is None:
            return None
        worth = self._points(held, tabled.package)
        wanted = self.stance(action.by, held, reading.share)
        stance = self._stance_on(tabled, wanted, held)
        accepted = isinstance(action, act.Accept)
        likelihood = says.of_answer(worth, stance, accepted=accepted)
        other = isinstance(action, act.Reject) and action.reason not in LEVEL_REASONS
        return REFUSAL_TRUST * likelihood if other else likelihood

    def _passed_over(self, reading: Reading, by: PartyId, place: int) -> Reading:
        """Whoever ends its turn among many has not accepted what stands on the table."""
        if len(reading.about) == 1 or reading.phase != "rounds":
            return reading
        held = reading.about[by]
        wanted = self.stance(by, held, reading.share)
        total: Floats | None = None
        for number, tabled in standing(reading.proposals):
            if tabled.by == by or (by, number) in reading.accepted or OPEN in tabled.package:
                continue
            worth = self._points(held, tabled.package)
            stance = self._stance_on(tabled, wanted, held)
            said = PASSED_OVER * says.of_answer(worth, stance, accepted=False)
            total = said if total is None else total + said
        return self._weigh(reading, by, total, place)

    def _silence(
        self, reading: Reading, by: PartyId, question: act.Question, place: int
    ) -> Reading:
        public = float(self.scenario.party(by).profile.reserve)
        likelihood = says.of_silence(reading.about[by], self.space, question, public)
        return self._weigh(reading, by, likelihood, place)

    def _refused_line(self, reading: Reading, action: act.Reject, place: int) -> Reading:
        tabled = reading.proposals.get(action.proposal)
        assert action.issue is not None, "called for a rejection that names its issue"
        issue = self.space.index(action.issue)
        if tabled is None or tabled.package[issue] == OPEN:
            return reading
        held = reading.about[action.by]
        option = says.last_before(held, self.space, issue, tabled.package[issue])
        return self._line(reading, action.by, issue, option, place)

    def _committed(self, reading: Reading, action: CommitPublic, place: int) -> Reading:
        """A line drawn in public is believed more than words: backing down costs (model.md 3.3)."""
        audience = self.scenario.party(action.by).audience_cost
        trust = believed_line(reading.trust[action.by].mean, audience, 0)
        issue = self.space.index(action.issue)
        return self._line(reading, action.by, issue, action.option, place, trust)

    def _leak(self, reading: Reading, fact: ev.ChannelLeaked, place: int) -> Reading:
        """Third parties learn the limits that were told in a channel that leaked."""
        if self.seat in fact.parties:
            return reading
        for told in fact.told:
            if isinstance(told.claim, act.LimitClaim) and told.by in reading.about:
                reading = self._told(reading, told.by, told.claim, place)
        return reading

    def _misheard(self, reading: Reading, by: PartyId) -> float:
        """Return by how much an offer is misread, points (model.md 4.5, M041)."""
        width = hearing(self.scenario, self.seat, by, reading.channel)
        if width == 0.0:
            return 0.0
        rng = stream(self.seed, self.seat, f"hearing:{by}", reading.read)
        return round(width * float(rng.standard_normal()), 9)

    def _line(
        self,
        reading: Reading,
        by: PartyId,
        issue: int,
        option: int,
        place: int,
        trust: float | None = None,
    ) -> Reading:
        """Some particles, as many as the speaker is believed, hold the line."""
        held = reading.about[by]
        rng = stream(self.seed, self.seat, f"limit:{by}", place)
        believed = reading.trust[by].mean if trust is None else trust
        sure = rng.random(len(held.reserve)) < believed
        moved = limited(held, self.space, issue, option, sure)
        return changed(reading, about={**reading.about, by: moved})

    def _weigh(
        self, reading: Reading, by: PartyId, likelihood: Floats | None, place: int
    ) -> Reading:
        if likelihood is None:
            return reading
        held = reading.about[by]
        log_odds = np.round(held.log_odds + self.skill.update * likelihood, 9)
        held = replace(held, log_odds=log_odds - log_odds.max())
        if effective_number(held) < LEAST_SHARE * len(held.reserve):
            held = resampled(held, stream(self.seed, self.seat, f"resample:{by}", place))
        return changed(reading, about={**reading.about, by: held})
