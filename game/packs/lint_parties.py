"""Who must agree: roles, the decision rule, entry into force and groups fit the parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.packs.lint import ids, known, known_key
from game.packs.problem import Problem
from game.packs.view import View

_FEWEST: Final = 2  # parties of an agreement


def consent(root: View) -> Iterator[Problem]:
    """Check roles, rule, entry and groups; whatever is missing is skipped."""
    principals = [
        view["id"].text or ""
        for view in root["parties"]
        if (view["role"].text or "party") == "party"
    ]
    yield from _roles(root, principals)
    yield from _rule(root["forum"], principals)
    yield from _groups(root["forum"], principals)
    yield from _contacts(root)


def _roles(root: View, principals: list[str]) -> Iterator[Problem]:
    """Check that two parties at least decide, and that only they carry duties."""
    if root["parties"] and len(principals) < _FEWEST:
        found = f"{len(principals)} with the role `party`"
        yield root["parties"].problem("few-principals", "two parties that decide", found=found)
    for issue in root["issues"]:
        for obligor in issue["obligors"]:
            if obligor.text in ids(root["parties"]):
                yield from known(obligor, principals, "a party that decides")


def _rule(forum: View, principals: list[str]) -> Iterator[Problem]:
    """Check that votes and vetoes belong to parties that decide, and numbers to their number."""
    rule, entry = forum["rule"], forum["entry"]
    yield from known_key(rule["votes"], principals, "a party that decides")
    for holder in rule["veto"]:
        yield from known(holder, principals, "a party that decides")
    for least in (rule["least"], entry["least"]):
        if least.integer is not None and least.integer > len(principals):
            yield least.problem("too-many", f"at most {len(principals)}, the parties that decide")


def _groups(forum: View, principals: list[str]) -> Iterator[Problem]:
    """Check that a group has parties that decide, each in one group and once."""
    taken: dict[str, int] = {}
    for group in forum["groups"]:
        for member in group["members"]:
            yield from known(member, principals, "a party that decides")
            name = member.text or ""
            if name in taken:
                expected = f"a party of one group (it has one in line {taken[name]})"
                yield member.problem("two-groups", expected)
            taken.setdefault(name, member.place.line)


def _contacts(root: View) -> Iterator[Problem]:
    """Check that both sides of a relation say the same of their contact."""
    said: dict[frozenset[str], tuple[str, int]] = {}
    for relation in root["relations"]:
        contact = relation["contact"]
        if not contact:
            continue
        pair = frozenset({relation["observer"].text or "", relation["subject"].text or ""})
        kind, line = said.setdefault(pair, (contact.text or "", contact.place.line))
        if contact.text is not None and kind != contact.text:
            yield contact.problem("contact-differs", f"`{kind}`, as in line {line}")
