"""What a go-between passes on: what it was told, or what it took it to be (R12.11).

The engine never draws: nature says whether a message was misunderstood, and where.
"""

from __future__ import annotations

from typing import Final

from game.engine import flow
from game.engine.parties import last_approach, mediator_for
from game.engine.scribe import Scribe
from game.model import action as act
from game.model.base import PartyId
from game.model.chance import MessageCarried, MessageQuestion
from game.model.contacts import contact
from game.model.draft import OPEN, Package
from game.model.event_parties import MessageHeard
from game.model.scenario import Channel, Scenario
from game.model.speech import Claim, LimitClaim, PriorityClaim, ReserveClaim

MISHEARD: Final = 0.10  # chance with one go-between among three; design choice (model.md 4.5)
EACH_MORE: Final = 0.02  # for each party more at the table; design choice
EACH_SECTION: Final = 0.05  # for each leg with an interests section only; design choice
CALM: Final = 0.5  # share left where a mediator holds the pen; design choice
CROWD: Final = 1.25  # the plenary distracts; design choice, as in `counterpart.hearing`
MOST: Final = 0.35  # design choice
TRIANGLE: Final = 3  # parties among which one may carry between the other two
MISHEARD_POINTS: Final = 6  # points by which an alternative is misunderstood; design choice
TOP: Final = 100  # points


def ask(scribe: Scribe, action: act.SeparateOffer | act.Reply) -> None:
    """Ask nature how a message arrives, if a third carries it and it can be misunderstood."""
    via, about = None, "answer"
    if isinstance(action, act.SeparateOffer):
        via, about = action.via, "offer"
    elif action.claim is not None:
        asked = last_approach(scribe.private(action.by), action.to, action.by)
        via = asked.via if asked else None
    if via is not None:
        question = MessageQuestion.model_validate(
            {"by": action.by, "to": action.to, "via": via, "about": about}
        )
        knowing = tuple(p for p in scribe.everyone if p in {action.by, via})
        flow.ask_nature(scribe, question, knowing)


def odds(scenario: Scenario, channel: Channel, question: MessageQuestion) -> float:
    """Return the chance that a message is misunderstood on its way, 0-1.

    It grows with the number at the table and with the want of missions, and falls where a
    mediator carries in a mediated format.
    """
    legs = ((question.by, question.via), (question.via, question.to))
    sections = sum(contact(scenario, *leg) == "section" for leg in legs)
    chance = MISHEARD + EACH_MORE * max(0, len(scenario.parties) - TRIANGLE)
    chance += EACH_SECTION * sections
    if mediator_for(scenario, channel) == question.via:
        chance *= CALM
    elif channel == "plenary":
        chance *= CROWD
    return round(min(MOST, chance), 9)


def arrive(scribe: Scribe, question: MessageQuestion, outcome: MessageCarried) -> None:
    """Let a message arrive, as it was said or as it was understood; give the floor back."""
    package, claim = said(scribe, question)
    slip = outcome.slip if outcome.misheard else None
    scribe.write(
        MessageHeard(
            seen_by=(question.to,),
            by=question.by,
            to=question.to,
            via=question.via,
            package=None if package is None else misheard_package(scribe.scenario, package, slip),
            claim=None if claim is None else misheard_claim(scribe.scenario, claim, slip),
        )
    )


def said(scribe: Scribe, question: MessageQuestion) -> tuple[Package | None, Claim | None]:
    """Return what was given to the go-between: an offer or an answer."""
    own = scribe.private(question.by)
    if question.about == "offer":
        made = last_approach(own, question.by, question.to)
        assert made is not None, "an offer is on its way"
        return made.package, None
    told = [c for c in own.confidences if c.by == question.by and c.via == question.via]
    assert told, "an answer is on its way"
    return None, told[-1].claim


def misheard_package(scenario: Scenario, package: Package, slip: float | None) -> Package:
    """Return a package with one issue a step off; as it is if nothing slipped.

    An option that was hidden at the start has none beside it: it is passed on as it is.

    Args:
        scenario: Its issues say which options there are.
        package: What was said.
        slip: Where on the way through the package something was misunderstood, 0-1.
    """
    named = [k for k, option in enumerate(package) if option != OPEN]
    if slip is None or not named:
        return package
    number = min(int(slip * len(named)), len(named) - 1)
    place = named[number]
    down = slip * len(named) - number < 0.5  # noqa: PLR2004 - the lower half of its share
    scale = scenario.issues[place].scale
    if package[place] >= scale:
        return package
    option = _beside(package[place], scale, down=down)
    return (*package[:place], option, *package[place + 1 :])


def misheard_claim(scenario: Scenario, claim: Claim, slip: float | None) -> Claim:
    """Return a claim as it was misunderstood; as it is if nothing slipped."""
    if slip is None:
        return claim
    down = slip < 0.5  # noqa: PLR2004 - the lower half
    match claim:
        case PriorityClaim(higher=higher, lower=lower):
            return PriorityClaim(higher=lower, lower=higher)
        case LimitClaim(issue=issue, option=option):
            scale = scenario.issues[scenario.issue_index(issue)].scale
            heard = option if option >= scale else _beside(option, scale, down=down)
            return LimitClaim(issue=issue, option=heard)
        case ReserveClaim(points=points):
            step = -MISHEARD_POINTS if down else MISHEARD_POINTS
            return ReserveClaim(points=min(TOP, max(0, points + step)))


def _beside(option: int, count: int, *, down: bool) -> int:
    """Return the option next to one, on the side asked for unless there is none."""
    lower = option > 0 and (down or option == count - 1)
    return option - 1 if lower else option + 1


def knows(question: object, seat: PartyId) -> bool:
    """Tell whether a seat may know of an open question to nature."""
    return not isinstance(question, MessageQuestion) or seat in {question.by, question.via}
