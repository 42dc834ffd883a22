"""The English texts: complete, without leftovers, well formed."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from game.counterpart.groups import EvidenceCode
from game.counterpart.rationale import TermCode
from game.engine.catalogue import MOVES
from game.engine.legal import Illegality
from game.model import blocs, chance, event, event_parties, party, rule, scenario, state, trigger
from game.model.action import HomeGroup, Manner, PrepTask, ReasonCode, Severity
from game.model.notation import FORMS
from game.words import Words
from game.words.facts import SILENT, TELLINGS
from tests.words.texts import LOCALE, book, texts

GAME = Path(__file__).parents[2] / "game"
CODES: dict[str, tuple[str, ...]] = {
    "phase-{}": event.PHASES,
    "phase-{}.intro": event.PHASES,
    "move-{}": tuple(FORMS),
    "move-{}.help": tuple(FORMS),
    "illegal-{}": tuple(Illegality),
    "reason-{}": get_args(ReasonCode),
    "speech-because-{}-1": get_args(ReasonCode),
    "speech-reply-{}-1": get_args(ReasonCode),
    "channel-{}": get_args(scenario.Channel),
    "track-{}": get_args(scenario.Track),
    "task-{}": get_args(PrepTask),
    "home-{}": get_args(HomeGroup),
    "pledge-{}": (*get_args(state.PledgeStatus), *get_args(scenario.InstrumentKind)),
    "status-{}": get_args(state.ClauseStatus),
    "question-{}": get_args(state.QuestionStatus),
    "domain-{}": get_args(event.Domain),
    "conduct-{}": get_args(chance.Conduct),
    "shock-{}": get_args(trigger.ShockKind),
    "ended-{}": get_args(event.Termination),
    "cause-of-end-{}": get_args(chance.EndCause),
    "result-{}": ("cured", "remedied", "unresolved", "waived", "dismissed"),
    "level-{}": get_args(party.Level),
    "persona-{}": get_args(party.PersonaId),
    "audience-{}": get_args(party.Audience),
    "severity-{}": get_args(Severity),
    "rationale-{}": ("accept", "worth-accepting", "clause-own", "clause-echo", "forum-echo"),
    "term-{}": get_args(TermCode),
    "leverage-{}": get_args(EvidenceCode),
    "approach-{}": get_args(blocs.ApproachStatus),
    "role-{}": get_args(rule.Role),
    "rule-{}": get_args(rule.RuleKind),
    "contact-{}": get_args(rule.Contact),
    "event-member-{}": get_args(event_parties.MembershipHow),
    "event-coalition-{}": get_args(event_parties.CoalitionChange),
    "route-{}": get_args(party.RouteKind),
    "mode-{}": ("practice", "assessment"),
    "group-{}": tuple({rule.group for rule in MOVES.values()}),
}
"""Families of messages, and the closed sets of codes that name their members."""

FLOOR = 12  # variants of every kind of utterance, its tones counted
TONES = tuple(tone for tone in get_args(Manner) if tone != "plain")
OCCASIONS = (*TONES, "late", "third")


def spoken(kind: str) -> list[str]:
    """Return the ids of what is said when a kind of move is made."""
    return [i for i in book().ids if re.fullmatch(rf"speech-{kind}(-[a-z]+)*-\d+", i)]


@pytest.mark.parametrize("family", sorted(CODES))
def test_every_code_has_its_message(family: str) -> None:
    """A person would read a code in square brackets where a sentence belongs."""
    words = book()

    lacking = [code for code in CODES[family] if not words.has(family.format(code))]

    assert not lacking


def test_every_kind_of_move_is_spoken_or_noted() -> None:
    """A move would leave no trace in the transcript."""
    words = book()

    for kind in FORMS:
        assert bool(spoken(kind)) != words.has(f"did-{kind}"), kind


def test_every_kind_of_fact_is_told() -> None:
    """Something would happen and nobody would be told."""
    kinds = {member.model_fields["kind"].default for member in get_args(get_args(event.Event)[0])}

    assert kinds == set(TELLINGS) | SILENT | {"moved", "phase-began", "round-began"}


def test_every_cause_in_the_rules_has_words() -> None:
    """The reason why credibility or mood moved would not be said."""
    causes = set(_causes())
    words = book()

    assert len(causes) > 25
    assert not [cause for cause in sorted(causes) if not words.has(f"cause-{cause}")]


def _causes() -> Iterator[str]:
    """Yield the literal causes that the rules give to the scribe."""
    methods = {"credibility", "relationship", "tension", "legitimacy", "payoff", "spend"}
    for path in (GAME / "engine").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "cause":
                yield from _text(node.value)
            elif isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in methods:
                    found = [text for argument in node.args for text in _text(argument)]
                    yield from (text for text in found if text not in get_args(event.Domain))


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_every_headline_of_a_rationale_has_words() -> None:
    """The debrief would show a code where the reason of a move belongs."""
    headlines = {
        *(f"reject-{code}" for code in get_args(ReasonCode)),
        *(f"against-{code}" for code in get_args(ReasonCode)),
        *(f"ask-{kind}" for kind in ("priority", "limit", "reserve", "reason")),
        *(f"answer-{kind}" for kind in ("consult", "dispute", "suspend", "waive")),
        *_headlines(),
    }
    words = book()

    assert len(headlines) > 50
    assert not [code for code in sorted(headlines) if not words.has(f"rationale-{code}")]


def _headlines() -> Iterator[str]:
    """Yield the literal headlines that counterparts give to their rationales."""
    for path in (GAME / "counterpart").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "headline":
                values = [node.value]
            elif isinstance(node, ast.Dict):
                values = [
                    value
                    for key, value in zip(node.keys, node.values, strict=True)
                    if isinstance(key, ast.Constant) and key.value == "headline"
                ]
            else:
                continue
            for value in values:
                branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
                yield from (text for branch in branches for text in _text(branch))


def utterance(words: Words, stem: str) -> str:
    """Return the kind of utterance that a stem belongs to, without its tone, time or stance.

    What answers something that was done is one kind whatever stance it takes.
    """
    answered = re.match(r"speech-on-[a-z]+", stem)
    if answered:
        return answered.group()
    for ending in OCCASIONS:
        plain = stem.removesuffix(f"-{ending}")
        if plain != stem and words.variants(plain):
            return plain
    return stem


def test_speech_varies() -> None:
    """A delegation would say the same sentence again and again."""
    words = book()
    kinds: Counter[str] = Counter()
    for stem in {re.sub(r"-\d+$", "", i) for i in words.ids if i.startswith("speech-")}:
        kinds[utterance(words, stem)] += words.variants(stem)
        assert words.variants(stem) >= 1, stem

    assert len(kinds) > 150
    assert {kind: count for kind, count in kinds.items() if count < FLOOR} == {}
    for stem in ("offer-new", "accept", "reject", "sign"):
        assert all(words.variants(f"speech-{stem}-{tone}") >= 3 for tone in TONES), stem


def test_every_text_parses() -> None:
    """A slip in a file would swallow the messages after it."""
    for name, text in texts().items():
        body = FluentParser().parse(text).body
        junk = [entry.content for entry in body if isinstance(entry, ftl.Junk)]
        assert not junk, name


def test_no_id_is_given_twice() -> None:
    """Of two messages with one id, one would never be read."""
    files = {path.name: path.read_text(encoding="utf-8") for path in LOCALE.glob("*.ftl")}
    seen: dict[str, str] = {}
    for name, text in files.items():
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in seen, f"{entry.id.name}: {seen.get(entry.id.name)}"
                seen[entry.id.name] = name


class _Variables(Visitor):
    """Collects the variables that a message uses."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - fluent's name
        """Note a variable."""
        self.names.add(node.id.name)


COUNTS = {
    "percent",
    "count",
    "number",
    "rounds",
    "year",
    "time",
    "points",
    "left",
    "weeks",
    "rank",
    "low",
    "high",
}


def test_every_message_can_be_said() -> None:
    """A sentence would show the name of a variable instead of its value."""
    words = book()
    for text in texts().values():
        for entry in FluentParser().parse(text).body:
            if not isinstance(entry, ftl.Message):
                continue
            used = _Variables()
            used.visit(entry)
            given: dict[str, str | int] = {n: 2 if n in COUNTS else "x" for n in used.names}
            parts = ["", *(f".{attribute.id.name}" for attribute in entry.attributes)]
            for part in parts:
                assert words.say(entry.id.name + part, **given).strip(), entry.id.name
    assert not words.faults
    assert not words.missing


def test_a_soft_variant_uses_what_the_plain_one_says() -> None:
    """An indirect delegation would leave out what its move is about."""
    entries = [e for text in texts().values() for e in FluentParser().parse(text).body]
    for entry in entries:
        if isinstance(entry, ftl.Message) and entry.id.name.startswith("speech-"):
            plain, whole = _Variables(), _Variables()
            plain.visit(entry.value)
            whole.visit(entry)
            for attribute in entry.attributes:
                soft = _Variables()
                soft.visit(attribute)
                assert soft.names == plain.names == whole.names, entry.id.name


def _said_in_code() -> tuple[set[str], list[re.Pattern[str]]]:
    """Return the message ids written in the program, and patterns of those it composes."""
    whole: set[str] = set()
    composed: list[re.Pattern[str]] = []
    for folder in ("words", "console", "cli", "ui", "session", "counterpart", "debrief"):
        for path in (GAME / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    whole.add(node.value)
                elif isinstance(node, ast.JoinedStr):
                    composed.append(_pattern(node))
    return whole, composed


def _pattern(node: ast.JoinedStr) -> re.Pattern[str]:
    parts = [
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+"
        for part in node.values
    ]
    return re.compile("".join(parts))


def test_no_message_is_left_over() -> None:
    """Translators would work on sentences that nobody ever reads."""
    whole, composed = _said_in_code()
    told = [pattern for pattern in composed if re.match(r"[a-z]+\\?-", pattern.pattern)]
    codes = {f.format(c).partition(".")[0] for f, members in CODES.items() for c in members}
    causes = {f"cause-{cause}" for cause in _causes()}
    leftover = []
    for message in sorted(book().ids):
        stem = re.sub(r"-\d+$", "", message)
        named = {message, stem} & (whole | codes | causes)
        if not named and not any(p.fullmatch(stem) for p in told if p.pattern != "[a-z0-9-]+"):
            leftover.append(message)

    assert not leftover


def test_every_message_named_in_the_program_exists() -> None:
    """A screen would show an id in square brackets."""
    everything = {path.name: path.read_text(encoding="utf-8") for path in LOCALE.glob("*.ftl")}
    words = type(book())(everything)
    lacking = [
        f"{path}: {name}"
        for folder in ("words", "console", "cli", "ui")
        for path in (GAME / folder).rglob("*.py")
        for name in _literal_ids(path)
        if "-" in name and not words.has(name) and not words.variants(name)
    ]

    assert not lacking


def _literal_ids(path: Path) -> Iterator[str]:
    """Yield the ids that a module passes as they stand to `say` or `line`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        position = 1 if name == "line" and len(node.args) > 1 else 0
        if name in {"say", "line"}:
            argument = node.args[position]
            if isinstance(argument, ast.IfExp):
                yield from _text(argument.body)
                yield from _text(argument.orelse)
            yield from _text(argument)
