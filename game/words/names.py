"""Names of the things of a scenario, and lists of them, in the words of the language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.model.action import (
    Claim,
    LimitClaim,
    LimitQuestion,
    PriorityClaim,
    PriorityQuestion,
    Question,
    ReasonQuestion,
    ReserveClaim,
    ReserveQuestion,
)
from game.model.base import IssueId, PartyId
from game.model.chance import Conduct
from game.model.draft import OPEN, Package
from game.model.event import CardTurned, CredibilityMoved, MatterOpened
from game.model.gesture import COMMON_GESTURES
from game.model.party import Party
from game.model.scenario import Instrument, Scenario
from game.words.book import Words
from game.words.phrasing import join

MAX_PARTIES = 12  # all parties of a table are named
MAX_ITEMS = 5  # items of a spoken list before "and 3 more"; design choice

CODE = 3  # letters of a short name that is a code at most
SMALL_WORDS = frozenset({"and", "for", "in", "of", "the", "to", "who"})
LONG = 21  # letters from which a full name is too long for a sentence; design choice

STRONG_ALTERNATIVE = 62  # points from which a stated alternative is called good: a third of
# the seats of the shipped scenarios have as much; design choice
FAIR_ALTERNATIVE = 50  # points from which it is called acceptable: another third; design choice


def standing(points: int) -> str:
    """Return how good a stated alternative is: `strong`, `fair` or `weak`, never the number."""
    if points >= STRONG_ALTERNATIVE:
        return "strong"
    return "fair" if points >= FAIR_ALTERNATIVE else "weak"


def as_title(name: str) -> str:
    """Return words with capitals as in the name of an office, small ones without.

    >>> as_title("office of the president")
    'Office of the President'
    """
    words = name.split()
    return " ".join(
        word if place and word in SMALL_WORDS else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )


def said_name(party: Party, between: str = "") -> str:
    """Return the name of a party as it stands in a sentence: `the US`, but `Egypt`.

    The scenario says it. Where it does not, a code of two or three letters that nobody would
    say gives way to a short full name, or to the first of those whom a longer one names.

    Args:
        party: The party.
        between: The word between two names, if a name may be cut there.
    """
    if party.spoken is not None:
        return party.spoken
    if not party.short.isupper() or len(party.short) > CODE:
        return party.short
    full = party.name
    if len(full) >= LONG and between:
        full = full.partition(f" {between} ")[0]
    return full if len(full) < LONG else party.short


def formal_name(party: Party) -> str:
    """Return the whole name of a party as a treaty has it: `the United States`, but `Egypt`."""
    said = party.spoken or ""
    article, _, rest = said.partition(" ")
    if "," in party.name:
        return said or party.name
    return f"{article} {party.name}" if rest and article.islower() else party.name


class Names:
    """What the scenario's things are called. An unknown id is shown as it is."""

    def __init__(self, words: Words, scenario: Scenario) -> None:
        self.words = words
        self.scenario = scenario
        self._matters: dict[str, MatterOpened] = {}
        self._cards = {card.id: card.label for card in scenario.deck}

    def party(self, party_id: PartyId) -> str:
        """Return the short name of a party."""
        return next((p.short for p in self.scenario.parties if p.id == party_id), party_id)

    def full(self, party_id: PartyId) -> str:
        """Return the whole name of a party."""
        return next((p.name for p in self.scenario.parties if p.id == party_id), party_id)

    def the(self, party_id: PartyId) -> str:
        """Return the name of a party as it stands in a sentence; see `said_name`."""
        found = next((p for p in self.scenario.parties if p.id == party_id), None)
        return said_name(found, self.words.say("and-between")) if found else party_id

    def is_state(self, party_id: PartyId) -> bool:
        """Tell whether a party is one state, and not a group of them or an office."""
        return all(p.state for p in self.scenario.parties if p.id == party_id)

    def those(self, ids: Iterable[PartyId]) -> str:
        """Return the short names of parties in one list, as it stands in a sentence."""
        return self.join([self.the(party_id) for party_id in ids], limit=MAX_PARTIES)

    def parties(self, ids: Iterable[PartyId]) -> str:
        """Return the short names of parties in one list."""
        return self.join([self.party(party_id) for party_id in ids], limit=MAX_PARTIES)

    def issue(self, issue_id: IssueId) -> str:
        """Return the label of an issue."""
        return next((i.label for i in self.scenario.issues if i.id == issue_id), issue_id)

    def spoken(self, issue_id: IssueId) -> str:
        """Return the label of an issue as it stands in a sentence: in quotation marks if need be.

        A label with a comma, or one that begins like a clause, would be misread without them.
        An article at its beginning has no capital; `begun` gives it one where a sentence begins.
        """
        label = self.issue(issue_id)
        article = self.words.say("article")
        if label.startswith(f"{article.capitalize()} "):
            label = article + label[len(article) :]
        openers = self.words.say("quoted-openers").split()
        clause = label.partition(" ")[0].lower() in openers and " " in label
        return self.words.say("quoted-name", name=label) if clause or "," in label else label

    def option(self, issue_id: IssueId, option: int) -> str:
        """Return the label of an option, or the word for an open one."""
        if option == OPEN:
            return self.words.say("status-open")
        return self.scenario.issues[self.scenario.issue_index(issue_id)].options[option].label

    def item(self, position: int, option: int) -> str:
        """Return `Issue (option)`."""
        issue = self.scenario.issues[position].id
        if option == OPEN:
            return self.words.say("open-item", issue=self.spoken(issue))
        return self.words.say("item", issue=self.spoken(issue), option=self.option(issue, option))

    def items(self, package: Package, positions: Iterable[int] | None = None) -> str:
        """Return the items of a package in one list; by default those that are not open."""
        chosen = (
            [k for k, option in enumerate(package) if option != OPEN]
            if positions is None
            else list(positions)
        )
        return self.join([self.item(k, package[k]) for k in chosen])

    def issues(self, ids: Iterable[IssueId]) -> str:
        """Return issue labels in one list."""
        return self.join([self.spoken(issue_id) for issue_id in ids])

    def join(self, parts: Sequence[str], limit: int = MAX_ITEMS) -> str:
        """Return `a, b and c`, cut after some parts; see `game.words.phrasing.join`."""
        return join(self.words, parts, limit)

    def instrument(self, instrument_id: str) -> Instrument | None:
        """Return an instrument, or None."""
        return next((q for q in self.scenario.instruments if q.id == instrument_id), None)

    def instrument_label(self, instrument_id: str) -> str:
        """Return the label of an instrument."""
        found = self.instrument(instrument_id)
        return found.label if found else instrument_id

    def group(self, group: str) -> str:
        """Return the name of a group of issues: its id in plain letters."""
        return group.replace("-", " ").capitalize()

    def in_group(self, group: str) -> list[IssueId]:
        """Return the issues of a group."""
        return [issue.id for issue in self.scenario.issues if issue.group == group]

    def chapter(self, group: str) -> str:
        """Return how one speaks of a group of issues: as its only issue, or as a chapter."""
        issues = self.in_group(group)
        if len(issues) == 1:
            return self.spoken(issues[0])
        return self.words.say("chapter", group=group.replace("-", " "))

    def gesture(self, party_id: PartyId, gesture: str) -> tuple[str, str]:
        """Return what a gesture or a visit is called, and what is done, if the scenario says it."""
        for named in self.scenario.gestures:
            if (named.by, named.id) == (party_id, gesture):
                return named.label, named.text
        if gesture in COMMON_GESTURES:
            return self.words.say(f"gesture-{gesture}"), ""
        return self.words.say(f"who-{gesture}"), ""

    def ground(self, ground: str) -> str:
        """Return a new reason for movement: an event, or an argument that was made."""
        argued = (a.text for a in self.scenario.arguments if a.id == ground)
        return next(argued, self._cards.get(ground, ground))

    def actor(self, party_id: PartyId, actor_id: str) -> str:
        """Return the label of a domestic actor; of another party's, its id as a title."""
        party = next((p for p in self.scenario.parties if p.id == party_id), None)
        actors = party.mandate.actors if party and party.mandate else ()
        plain = next((a.label for a in actors if a.id == actor_id), "")
        return plain or as_title(actor_id.replace("-", " "))

    def spoken_actor(self, party_id: PartyId, actor_id: str) -> str:
        """Return the label of a domestic actor as it stands in a sentence; see `spoken`."""
        label = self.actor(party_id, actor_id)
        return self.words.say("quoted-name", name=label) if "," in label else label

    def cause(self, code: str) -> str:
        """Return what brought something about: a cause code, or an event card by its label."""
        if self.words.has(f"cause-{code}"):
            return self.words.say(f"cause-{code}")
        return self._cards.get(code) or self.words.say("cause-other")

    def lesson(self, fact: CredibilityMoved) -> str:
        """Return why somebody's word counts for more or less, and on what if on that above all."""
        if not fact.areas or fact.elsewhere >= 1.0:
            return self.cause(fact.cause)
        areas = self.join([self.chapter(area) for area in fact.areas])
        return self.words.say("cause-on", cause=self.cause(fact.cause), areas=areas)

    def note_card(self, turned: CardTurned) -> None:
        """Remember what a card of the deck is called; the deck itself may be hidden."""
        self._cards[turned.card] = turned.label

    def question(self, question: Question) -> str:
        """Return what a question asks, as part of a sentence."""
        say = self.words.say
        match question:
            case PriorityQuestion():
                first, second = self.spoken(question.first), self.spoken(question.second)
                return say("asks-priority", first=first, second=second)
            case LimitQuestion():
                return say("asks-limit", issue=self.spoken(question.issue))
            case ReserveQuestion():
                return say("asks-reserve")
            case ReasonQuestion():
                return say("asks-reason", number=question.proposal)

    def put(self, question: Question, *, agreed: bool = False) -> str:
        """Return a question as it is put to a party, without its mark.

        Args:
            question: The question.
            agreed: Whether the party has accepted the proposal that it is asked about.
        """
        say = self.words.say
        match question:
            case PriorityQuestion():
                first, second = self.spoken(question.first), self.spoken(question.second)
                return say("put-priority", first=first, second=second)
            case LimitQuestion():
                return say("put-limit", issue=self.spoken(question.issue))
            case ReserveQuestion():
                return say("put-reserve")
            case ReasonQuestion():
                message = "put-reason-agreed" if agreed else "put-reason"
                return say(message, number=question.proposal)

    def claim(self, claim: Claim, *, spoken: bool = False) -> str:
        """Return what a statement says, as part of a sentence.

        Args:
            claim: The statement.
            spoken: Whether it is said by the party that makes it, or told about it.
        """
        say = self.words.say
        match claim:
            case PriorityClaim():
                higher, lower = self.spoken(claim.higher), self.spoken(claim.lower)
                return say(
                    "says-priority" if spoken else "states-priority", higher=higher, lower=lower
                )
            case LimitClaim():
                option = self.option(claim.issue, claim.option)
                return say(
                    "says-limit" if spoken else "states-limit",
                    issue=self.spoken(claim.issue),
                    option=option,
                )
            case ReserveClaim():
                return say(
                    "says-reserve" if spoken else "states-reserve", standing=standing(claim.points)
                )

    def note_matter(self, opened: MatterOpened) -> None:
        """Remember what a matter is about."""
        self._matters[opened.matter] = opened

    def duty(self, matter_id: str, to: PartyId | None = None) -> str:
        """Return what a matter is about as a noun; `to` is who alone is spoken to, if anybody."""
        opened = self._matters.get(matter_id)
        if opened is None:
            return matter_id
        issue = self.spoken(opened.issue)
        if opened.party == to:
            return self.words.say("duty-yours", issue=issue)
        return self.words.say("duty-of-party", party=self.the(opened.party), issue=issue)

    def own_duty(self, matter_id: str) -> str:
        """Return what a matter is about as a noun, in the mouth of the party that it is about."""
        opened = self._matters.get(matter_id)
        if opened is None:
            return matter_id
        return self.words.say("duty-ours", issue=self.spoken(opened.issue))

    def case(self, matter_id: str) -> str:
        """Return a matter by whose it is, as a noun."""
        opened = self._matters.get(matter_id)
        if opened is None:
            return matter_id
        party, issue = self.the(opened.party), self.spoken(opened.issue)
        return self.words.say("duty-case", party=party, issue=issue)

    def matter(self, matter_id: str) -> str:
        """Return what a matter is about, or its id if it was never opened here."""
        opened = self._matters.get(matter_id)
        if opened is None:
            return matter_id
        return self.failure(opened.party, opened.issue, opened.conduct)

    def failure(self, party_id: PartyId, issue_id: IssueId, conduct: Conduct) -> str:
        """Return a failure as others see it; it may not be real."""
        party, issue = self.the(party_id), self.issue(issue_id)
        seen = conduct if conduct in {"violate", "shirk"} else "other"
        said = self.words.say(f"seen-{seen}")
        return self.words.say("year-duty", party=party, issue=issue, conduct=said)
