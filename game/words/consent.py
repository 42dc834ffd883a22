"""Who must agree, who sits with what role, who stands together: for screens and consoles."""

from __future__ import annotations

from itertools import combinations

from game.model.contacts import contact
from game.model.draft import OPEN
from game.model.state import Table
from game.words.book import percent
from game.words.names import Names
from game.words.voice import paragraph


def who_must_agree(names: Names) -> str:
    """Return the decision rule, vetoes and the condition for entry into force, in sentences."""
    scenario, say = names.scenario, names.words.say
    rule, entry, everyone = scenario.forum.rule, scenario.forum.entry, len(scenario.principals)
    least = rule.least if rule.kind == "plurilateral" else everyone - 1
    share = percent(rule.threshold)
    parts = [say(f"rule-{rule.kind}", all=everyone, least=least, percent=share)]
    if rule.veto:
        parts.append(say("rule-veto", parties=names.parties(rule.veto)))
    if entry is not None:
        parts.append(say("rule-entry", least=entry.least, percent=percent(entry.share)))
    return paragraph(parts)


def roles(names: Names) -> tuple[str, ...]:
    """Return who is at the table without a say, a line each."""
    return tuple(
        names.words.say("seat-role", party=p.name, role=names.words.say(f"role-{p.role}"))
        for p in names.scenario.parties
        if p.role != "party"
    )


def contacts(names: Names) -> tuple[str, ...]:
    """Return the pairs that cannot talk alone as others do, a line each."""
    lines = []
    for one, other in combinations(names.scenario.party_ids, 2):
        kind = contact(names.scenario, one, other)
        if kind != "embassy":
            named = names.words.say(f"contact-{kind}")
            pair = names.parties((one, other))
            lines.append(names.words.say("pair-contact", parties=pair, contact=named))
    return tuple(lines)


def coalitions(names: Names, table: Table) -> tuple[str, ...]:
    """Return the coalitions that stand: members, platform, who speaks, how well they hold."""
    say = names.words.say
    lines = []
    for coalition in table.coalitions:
        if coalition.speaker is None:
            continue
        demands = any(option != OPEN for option in coalition.platform)
        parts = [
            say(
                "coalition-line",
                label=coalition.label or say("coalition-number", number=coalition.number),
                parties=names.parties(coalition.members),
                percent=percent(coalition.cohesion),
            )
        ]
        if demands:
            parts.append(say("coalition-platform", items=names.items(coalition.platform)))
        lines.append(paragraph(parts))
    return tuple(lines)
