"""Any move that a party can make in the toy scenario, as Hypothesis strategies."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from game.model import action as act
from game.model import diplomacy as dip
from game.model.action import PartyAction
from game.model.draft import OPEN, Package
from tests.toys import ALBA, BOREA, toy_scenario

SCENARIO = toy_scenario()
ISSUES = tuple(issue.id for issue in SCENARIO.issues)

issues = st.sampled_from(ISSUES)
groups = st.sampled_from(tuple(dict.fromkeys(issue.group for issue in SCENARIO.issues)))
numbers = st.integers(1, 400)
parties = st.sampled_from((ALBA, BOREA))
instruments = st.sampled_from(tuple(tool.id for tool in SCENARIO.instruments))
matters = st.sampled_from(("y2-borea-quotas", "y11-alba-visas"))
actors = st.sampled_from(("cabinet", "farm-wing", "labour-wing"))
packages: st.SearchStrategy[Package] = st.tuples(
    *(st.integers(OPEN, len(issue.options) - 1) for issue in SCENARIO.issues)
)
some_items = packages.filter(lambda package: any(option != OPEN for option in package))
pairs = st.lists(issues, min_size=2, max_size=2, unique=True)
limits = issues.flatmap(
    lambda issue: st.tuples(
        st.just(issue),
        st.integers(0, len(SCENARIO.issues[SCENARIO.issue_index(issue)].options) - 1),
    )
)
questions: st.SearchStrategy[act.Question] = st.one_of(
    pairs.map(lambda p: act.PriorityQuestion(first=p[0], second=p[1])),
    issues.map(lambda i: act.LimitQuestion(issue=i)),
    st.just(act.ReserveQuestion()),
    numbers.map(lambda n: act.ReasonQuestion(proposal=n)),
)
claims: st.SearchStrategy[act.Claim] = st.one_of(
    pairs.map(lambda p: act.PriorityClaim(higher=p[0], lower=p[1])),
    limits.map(lambda pair: act.LimitClaim(issue=pair[0], option=pair[1])),
    st.integers(0, 100).map(lambda n: act.ReserveClaim(points=n)),
)


@st.composite
def offers(draw: st.DrawFn) -> act.Offer:
    """Return any offer that has a shape: whole, partial or conditional."""
    package = draw(some_items)
    conditional = draw(st.booleans())
    named = [ISSUES[k] for k, option in enumerate(package) if option != OPEN]
    asks = draw(st.permutations(named)) if conditional else []
    kept = draw(st.integers(0, len(asks)))
    return act.Offer(by=ALBA, package=package, conditional=conditional, asks=tuple(asks[:kept]))


@st.composite
def preparations(draw: st.DrawFn) -> act.Prepare:
    """Return any preparation task that is about somebody if it has to be."""
    task = draw(st.sampled_from(get_args(act.PrepTask)))
    needed = task in {"analyse", "sound-out"}
    about = draw(parties if needed else st.one_of(st.none(), parties))
    return act.Prepare(by=ALBA, task=task, about=about)


def of(kind: type[PartyAction], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Return a strategy for one kind of move by Alba."""
    return st.builds(kind, by=st.just(ALBA), **fields)


several = st.lists(parties, min_size=1, max_size=3).map(tuple)


@st.composite
def replies(draw: st.DrawFn) -> act.Reply:
    """Return any private answer; a no says nothing more."""
    agree = draw(st.booleans())
    claim = draw(st.one_of(st.none(), claims)) if agree else None
    return act.Reply(by=ALBA, to=draw(parties), agree=agree, claim=claim)


MOVES: dict[str, st.SearchStrategy[object]] = {
    "ready": of(act.Ready),
    "worksheet": of(
        act.Worksheet,
        about=parties,
        priorities=st.lists(issues, min_size=1, unique=True).map(tuple),
    ),
    "prepare": preparations(),
    "propose-forum": of(act.ProposeForum, rounds=st.integers(2, 40)),
    "offer": offers(),
    "accept": of(
        act.Accept,
        proposal=numbers,
        excepting=st.lists(issues, max_size=2, unique=True).map(tuple),
    ),
    "reject": of(act.Reject, proposal=numbers, issue=st.one_of(st.none(), issues)),
    "ask": of(act.Ask, to=parties, question=questions),
    "disclose": of(act.Disclose, claim=claims, answers=st.one_of(st.none(), numbers)),
    "decline": of(act.Decline, question=numbers),
    "argue": of(act.Argue, argument=st.sampled_from(("precedent", "shortage"))),
    "signal": of(act.Signal, issue=issues),
    "promise": of(act.Promise, instrument=instruments, demand=packages),
    "warn": of(act.Warn, instrument=instruments),
    "threaten": of(act.Threaten, instrument=instruments, demand=packages),
    "carry-out": of(act.CarryOut, instrument=instruments),
    "withdraw-threat": of(act.WithdrawThreat, instrument=instruments),
    "propose-clause": limits.map(
        lambda pair: act.ProposeClause(by=ALBA, issue=pair[0], option=pair[1])
    ),
    "bracket": of(act.Bracket, issue=issues),
    "side-letter": of(act.SideLetter, to=parties, issue=issues),
    "consult-home": of(act.ConsultHome),
    "brief-public": of(act.BriefPublic, emphasis=issues),
    "show-readiness": of(act.ShowReadiness),
    "caucus": of(act.Caucus, members=st.lists(parties, min_size=1, max_size=3).map(tuple)),
    "adjourn": of(act.Adjourn),
    "walk-out": of(act.WalkOut),
    "end-turn": of(act.EndTurn),
    "sign": of(act.Sign),
    "compensate": of(act.Compensate, actor=actors),
    "explain": of(act.Explain),
    "claim-win": of(act.ClaimWin, issue=issues),
    "frame": of(act.Frame, issue=st.one_of(st.none(), issues)),
    "lobby": of(act.Lobby, actor=actors, target=actors),
    "ask-reopening": of(act.AskReopening),
    "answer-event": of(
        act.AnswerEvent, card=st.just("strike"), answer=st.sampled_from(("yield", "hold"))
    ),
    "submit": of(act.Submit),
    "withhold": of(act.Withhold),
    "notify": of(act.Notify, issue=issues),
    "consult": of(act.Consult, matter=matters),
    "dispute": of(act.Dispute, matter=matters),
    "suspend": of(act.Suspend, matter=matters),
    "waive": of(act.Waive, matter=matters),
    "assist": of(act.Assist, to=parties),
    "review": of(act.Review),
    "withdraw": of(act.Withdraw),
    "listen-back": of(dip.ListenBack, issue=issues, to=parties),
    "justify": of(dip.Justify, issue=issues, ground=st.just("shortage")),
    "commit-public": limits.map(lambda p: dip.CommitPublic(by=ALBA, issue=p[0], option=p[1])),
    "sink-cost": of(dip.SinkCost, instrument=instruments),
    "offer-instrument": of(dip.OfferInstrument, instrument=instruments),
    "withhold-instrument": of(dip.WithholdInstrument, instrument=instruments),
    "link": of(dip.Link, first=groups, second=groups),
    "unlink": of(dip.Unlink, first=groups, second=groups),
    "gesture": of(dip.MakeGesture, gesture=st.just("goodwill"), to=parties),
    "visit": of(dip.Visit, to=parties),
    "brief-allies": of(dip.BriefAllies, emphasis=issues),
    "reserve-position": of(dip.ReservePosition),
    "back-channel": of(dip.BackChannel, to=parties),
    "confide": of(dip.Confide, claim=claims, to=parties),
    "summit": of(dip.Summit),
    "set-purpose": of(dip.SetPurpose),
    "minute": limits.map(lambda p: dip.Minute(by=ALBA, issue=p[0], option=p[1])),
    "change-format": of(dip.ChangeFormat),
    "cool-off": of(dip.CoolOff),
    "park": of(dip.Park, issue=issues, until=st.integers(1, 40)),
    "unbracket": of(dip.Unbracket, issue=issues),
    "come-back": of(dip.ComeBack),
    "inspect": of(act.Inspect, to=parties, issue=issues),
    "refer": of(act.Refer, matter=matters),
    "action-plan": of(act.Plan, issue=issues),
    "fund": of(act.Fund),
    "reopen": of(act.Reopen, issue=issues),
    "concur": of(act.Concur, issue=issues),
    "renew": of(act.Renew),
    "stay": of(act.Stay),
    "form-coalition": of(act.FormCoalition, members=several, platform=packages),
    "recruit": of(act.Recruit, to=parties),
    "join": of(act.Join, to=parties),
    "leave": of(act.Leave),
    "hold-together": of(act.HoldTogether),
    "block": of(act.Block, proposal=numbers),
    "separate-offer": of(
        act.SeparateOffer, to=parties, package=some_items, via=st.one_of(st.none(), parties)
    ),
    "approach": of(
        act.Approach, to=parties, question=questions, via=st.one_of(st.none(), parties)
    ),
    "reply": replies(),
    "share-information": of(act.ShareInformation, claim=claims, members=several),
    "call-mediator": of(act.CallMediator, mediator=parties),
    "call-for-justification": of(act.CallForJustification, to=parties, issue=issues),
    "accede": of(act.Accede),
    "admit": of(act.Admit, to=parties),
}
