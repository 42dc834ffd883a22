"""Values of the kernel: how things stand, what a year brought, what was answered.

N parties, D duties, R runs; the run is the last axis, so that one run and ten thousand go
through the same elementwise arithmetic. Several texts in one pass have a leading axis before those
named here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.analysis.arrays import Bools, Codes, Floats, Ints
from game.compliance.draws import Draws
from game.compliance.frame import Frame, frame_of
from game.compliance.texts import Text
from game.model.calendar import ACCESSION_YEARS

COMPLY, INCAPACITY, ESCAPE, SHIRK, VIOLATE = range(5)
"""Conduct, from best to worst; a lawful escape is no failure."""
PERFORMANCE = np.array([1.0, 0.5, 0.5, 0.5, 0.0])
"""Share of the duty performed, by conduct (model.md 6.5, design choice)."""
NOTHING, CONSULT, DISPUTE, SUSPEND, PUNISH, WAIVE, REFER = range(7)
"""Answers to a failure, or to an alleged one."""
ALIVE, COLLAPSE, WITHDRAWAL, REPLACED, EXPIRED = range(5)
"""How an agreement ended (model.md 6.8)."""
GOOD_ENDS = REPLACED
"""Ends from here on are no failure (model.md 6.10)."""
NOBODY = -1


@dataclass(frozen=True, slots=True, eq=False)
class Special:
    """What decisions beyond complaint, review and exit have changed; arrays (D, R).

    Attributes:
        watched: Whether inspectors come this year.
        planned: Whether the obligor has announced a plan to return to the duty.
        clearer: Clarity gained by readings of the joint committee, 0-1.
        eased: Share of the duty that is left after its issue was reopened, 0-1.
    """

    watched: Bools
    planned: Bools
    clearer: Floats
    eased: Floats


@dataclass(frozen=True, eq=False)
class Course:
    """How things stand at the end of a year.

    Attributes:
        year: Years lived.
        economic: Economic strain, points; security likewise; shape (N, R).
        natural: Natural disasters still felt, 1 typical; shape (N, R).
        technology: Steps by which detection has become harder; shape (R,).
        taste: What the present leader would gain by failing, points; shape (N, R).
        hidden: Hidden type, points; shape (N, R).
        adjusted: Pressure that reviews have taken away, points; shape (N, R).
        resentment: z, points; shape (N, R).
        grievance: From failures of others, points; shape (N, R).
        norm: Norm against failing, points; shape (N, R).
        capacity: Share of duties that can be carried out; shape (N, R).
        kept: alpha of the belief that a party keeps its word; `broken`: beta; shape (N, R).
        performance: Mean performance last year, 0-1; shape (N, R).
        value: Moving mean of the yearly point-rate; shape (N, R).
        member: Whether still a party; shape (N, R).
        notice: Years until a notice of withdrawal takes effect, `NOBODY` for none; (N, R).
        quiet: Years without an open violation; shape (D, R).
        open: Whether an uncured violation stands; shape (D, R).
        cause: How the agreement ended, `ALIVE` if it has not; shape (R,).
        since_request: Years since a review was asked for; shape (R,).
        outside: Points by which leaving has become more attractive; shape (N, R).
        special: What the parties' own decisions have changed; `None` until one has.
        refused: Years since each party's home refused its accession, as many as it takes to ask again
            if it did not; `None` where nobody can come in; shape (N, R).
    """

    year: int
    economic: Floats
    security: Floats
    natural: Floats
    technology: Floats
    taste: Floats
    hidden: Floats
    adjusted: Floats
    resentment: Floats
    grievance: Floats
    norm: Floats
    capacity: Floats
    kept: Floats
    broken: Floats
    performance: Floats
    value: Floats
    member: Bools
    notice: Codes
    quiet: Floats
    open: Bools
    cause: Codes
    since_request: Ints
    outside: Floats
    special: Special | None = None
    refused: Codes | None = None

    @property
    def alive(self) -> Bools:
        """Where the agreement is in force; shape (R,)."""
        return np.asarray(self.cause == ALIVE)

    @property
    def credibility(self) -> Floats:
        """Mean belief that each party keeps its word, 0-1; shape (N, R)."""
        return self.kept / (self.kept + self.broken)


@dataclass(frozen=True, eq=False)
class Year:
    """What governments did in a year, before anybody answers.

    Attributes:
        bound: Whether each duty was owed; shape (D, R).
        conduct: From `COMPLY` to `VIOLATE`; shape (D, R).
        seen: Whether a failure was detected; shape (D, R).
        alleged: Whether a false alarm or an ambiguity made a matter of it; shape (D, R).
        performance: Share performed, 0 where not owed; shape (D, R).
        flow: Point-rate of the year; shape (N, R).
        unrelieved: Mean shock on duties that were not escaped, points; shape (N, R).
        struck: Sizes of this year's shocks; shape (kinds, N, R).
    """

    bound: Bools
    conduct: Codes
    seen: Bools
    alleged: Bools
    performance: Floats
    flow: Floats
    unrelieved: Floats
    struck: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Decisions that are only ever made by somebody.

    Attributes:
        watch: Duties that inspectors will look at next year; shape (D, R).
        plan: Duties whose obligor announces how it will return to them; shape (D, R).
        ease: Duties whose issue all parties have agreed to reopen; shape (D, R).
        fund: Who funds its own administration; shape (N, R).
        stay: Who takes its notice back; shape (N, R).
        renew: Who wants to go on at the sunset; shape (N, R).
    """

    watch: Bools
    plan: Bools
    ease: Bools
    fund: Bools
    stay: Bools
    renew: Bools


@dataclass(frozen=True, eq=False)
class Answers:
    """What the parties did about a year.

    Attributes:
        response: Strongest answer to each duty's matter; shape (D, R).
        notified: Whether the obligor told the others in good time; shape (D, R).
        suspender: Who suspends over it, `NOBODY` if nobody does; shape (D, R).
        helped: How many others help each party; shape (N, R).
        helping: How many others each party helps; shape (N, R).
        request: Who asks for a review; shape (N, R).
        leave: Who gives notice; shape (N, R).
        automatic: Parties whose reviews and notices follow the model's odds; shape (N,).
        steps: Other decisions of played parties; `None` if there are none.
        join: Who asks to come in under a docking clause, shape (N, R); `None` for nobody.
    """

    response: Codes
    notified: Bools
    suspender: Codes
    helped: Floats
    helping: Floats
    request: Bools
    leave: Bools
    automatic: Bools
    steps: Steps | None = None
    join: Bools | None = None

    @cached_property
    def is_plain(self) -> bool:
        """Whether matters are disputed or left alone, and nothing else, as by those nobody plays."""
        other = (self.response == CONSULT) | (self.response > DISPUTE)
        return not other.any()


@dataclass(frozen=True, slots=True, eq=False)
class Settlement:
    """How a year came out.

    Attributes:
        disputed: Matters taken up; shape (D, R).
        resolved: Those that were decided or settled; shape (D, R).
        cured: Failures put right; shape (D, R).
        remedy: Point-rate paid over each duty; shape (D, R).
        paid: Remedies, suspensions and help by party, a point-rate to subtract; shape (N, R).
        flow: Point-rate of the year, all in; shape (N, R).
        reviewed: Where a review took place; `helped`: where it relieved pressure; shape (R,).
        left: Who left this year; shape (N, R).
        cause: How the agreement ended this year, `ALIVE` if it did not; shape (R,).
        came: Who came in under a docking clause; `None` where there is none; shape (N, R).
        refused: Who wanted to, and lost the vote at home; the same.
    """

    disputed: Bools
    resolved: Bools
    cured: Bools
    remedy: Floats
    paid: Floats
    flow: Floats
    reviewed: Bools
    helped: Bools
    left: Bools
    cause: Codes
    came: Bools | None = None
    refused: Bools | None = None


def begin(text: Text, draws: Draws) -> Course:
    """Return the state on the day of entry into force."""
    frame = frame_of(text)
    hidden = _hidden_types(text, frame, draws)
    shape, stack, runs = hidden.shape, hidden.shape[:-2], hidden.shape[-1]
    duties, parties = (*stack, text.duties, runs), draws.once["type"].shape

    def wide(column: Floats) -> Floats:
        return np.repeat(column, runs, axis=-1)

    return Course(
        year=0,
        economic=np.zeros(parties),
        security=np.zeros(parties),
        natural=np.zeros(parties),
        technology=np.zeros(runs),
        taste=np.zeros(shape),
        hidden=hidden,
        adjusted=np.zeros(shape),
        resentment=wide(frame.resentment),
        grievance=np.zeros(shape),
        norm=np.full(shape, text.parameters.choice.norm),
        capacity=wide(frame.capacity),
        kept=wide(frame.kept),
        broken=wide(frame.broken),
        performance=np.ones(shape),
        value=wide(frame.promised),
        member=_members(text, shape),
        notice=np.full(shape, NOBODY, dtype=np.int8),
        quiet=np.zeros(duties),
        open=np.zeros(duties, dtype=np.bool_),
        cause=np.zeros((*stack, runs), dtype=np.int8),
        since_request=np.full((*stack, runs), text.parameters.aftermath.request_years),
        outside=np.zeros(parties),
        refused=None if frame.doors is None else np.full(shape, ACCESSION_YEARS, dtype=np.int8),
    )


def _members(text: Text, shape: tuple[int, ...]) -> Bools:
    """Return who is bound on the first day, shape (N, R)."""
    first = np.arange(len(text.parties)) < text.founders
    return np.broadcast_to(first[:, None], shape).copy()


def _hidden_types(text: Text, frame: Frame, draws: Draws) -> Floats:
    """Draw each party's hidden type, spoilers included (model.md 6.2)."""
    shocks = text.parameters.shocks
    hidden: Floats = shocks.type_spread * draws.once["type"]
    hidden = hidden - shocks.relationship_pull * frame.relationship
    size = shocks.spoiler_size * (0.3 + 1.2 * draws.once["spoiler-size"]) * frame.spoiler
    return np.where(draws.once["spoiler"] < shocks.spoiler_chance, hidden + size, hidden)
