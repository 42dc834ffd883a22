"""Cross-references of a scenario, checked on the nodes so that every problem is found at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from game.model.notation import FORMS
from game.model.scenario import Scenario
from game.packs.manifest import Manifest
from game.packs.problem import Problem, choices, did_you_mean, shown
from game.packs.view import View


def references(root: View) -> Iterator[Problem]:
    """Find ids that are used twice or lead nowhere, and option numbers out of range."""
    yield from _unique(root)
    yield from _issues(root)
    yield from _parties(root)
    yield from _talks(root)
    yield from _findings(root)
    yield from _endings(root)


def compare(manifest: Manifest, root: View, scenario: Scenario) -> Iterator[Problem]:
    """Find where a pack's cover (and its nodes) and its scenario disagree."""
    pairs: dict[str, tuple[object, object]] = {
        "format": (manifest.format, scenario.format),
        "id": (manifest.id, scenario.id),
        "title": (manifest.title, scenario.title),
        "subtitle": (manifest.subtitle, scenario.subtitle),
        "period": (manifest.period, scenario.period),
        "minutes": (manifest.minutes, scenario.minutes),
    }
    for key, (cover, inside) in pairs.items():
        if cover != inside:
            yield _differs(manifest, root[key], cover, inside)
    if len(manifest.seats) != len(scenario.parties):
        seats, parties = len(manifest.seats), len(scenario.parties)
        yield _differs(manifest, root["seats"], f"{seats} seats", f"{parties} parties")
        return
    for number, (seat, party) in enumerate(zip(manifest.seats, scenario.parties, strict=True)):
        at = root["seats"][number]
        for key in ("id", "name", "emblem"):
            cover, inside = getattr(seat, key), getattr(party, key)
            if cover != inside:
                yield _differs(manifest, at[key], cover, inside)


def _differs(manifest: Manifest, at: View, cover: object, inside: object) -> Problem:
    expected = f"the same as in {manifest.scenario}: {shown(inside)}"
    return at.problem("cover-differs", expected, found=shown(cover))


def ids(views: Iterable[View]) -> list[str]:
    """Return the ids of a list's items."""
    return [text for view in views if (text := view["id"].text) is not None]


def option_counts(root: View) -> dict[str, int]:
    """Return how many options each issue has; of two with one name, the first counts."""
    counts: dict[str, int] = {}
    for view in root["issues"]:
        counts.setdefault(view["id"].text or "", len(view["options"]))
    return counts


def known(view: View, names: Iterable[str], what: str) -> Iterator[Problem]:
    """Report a name that is not among those that exist."""
    names = list(names)
    if view.text is not None and view.text not in names:
        hint = did_you_mean(view.text, names)
        yield view.problem("unknown-id", _one_of(what, names), hint=hint)


def known_key(group: View, names: Iterable[str], what: str) -> Iterator[Problem]:
    """Report the keys of a group that are not among the names that exist."""
    names = list(names)
    for key, _ in group.entries():
        if key not in names:
            hint, place = did_you_mean(key, names), group.key_place(key)
            expected = _one_of(what, names)
            yield group.problem("unknown-id", expected, hint=hint, found=f"`{key}`", place=place)


def _one_of(what: str, names: list[str]) -> str:
    """Say what a name may be."""
    return f"{what}: {choices(names)}" if names else f"{what}, but there is none"


def in_options(counts: Mapping[str, int], issue: str | None, option: View) -> Iterator[Problem]:
    """Report an option number that an issue does not have."""
    count, number = counts.get(issue or ""), option.integer
    if count and number is not None and not 0 <= number < count:
        expected = f"an option of `{issue}`, 0 to {count - 1}"
        yield option.problem("no-such-option", expected)


_LISTS: Final = ("issues", "parties", "instruments", "arguments", "gestures")


def _unique(root: View) -> Iterator[Problem]:
    """Report ids that are used twice."""
    lists = [(root[key], key) for key in _LISTS]
    lists += [(root["findings"], "findings"), (root["deck"], "deck")]
    lists += [(root["forum"]["groups"], "groups")]
    lists += [(issue["options"], "options of the issue") for issue in root["issues"]]
    lists += [(party["mandate"]["actors"], "actors") for party in root["parties"]]
    for views, what in lists:
        seen: dict[str, int] = {}
        for view in views:
            name = view["id"].text
            if name is None:
                continue
            if name in seen:
                expected = f"an id that is new among the {what} (first in line {seen[name]})"
                yield view["id"].problem("duplicate-id", expected)
            seen.setdefault(name, view["id"].place.line)


def _issues(root: View) -> Iterator[Problem]:
    """Check each issue's status quo and obligors, and that design is where it belongs."""
    counts = option_counts(root)
    parties = ids(root["parties"])
    for issue in root["issues"]:
        yield from in_options(counts, issue["id"].text, issue["status_quo"])
        for obligor in issue["obligors"]:
            yield from known(obligor, parties, "a party")
        designed = any(option["design"] for option in issue["options"])
        if issue["kind"].text == "design" and not designed:
            hint = "Give its options `design` settings, or make the issue `substance`."
            yield issue["kind"].problem("no-design", "options that set something", hint=hint)


def _parties(root: View) -> Iterator[Problem]:
    """Check each party's mandate and profile."""
    counts = option_counts(root)
    issues = ids(root["issues"])
    for party in root["parties"]:
        mandate = party["mandate"]
        if party.node is not None and not mandate:
            hint = "A party without a mandate cannot be played."
            yield party.problem("no-mandate", "a key `mandate`", hint=hint, found="none")
        for line in mandate["red_lines"]:
            yield from known(line["issue"], issues, "an issue")
            for option in line["forbidden"]:
                yield from in_options(counts, line["issue"].text, option)
            count = counts.get(line["issue"].text or "")
            forbidden = {option.integer for option in line["forbidden"]}
            if count and count == len(forbidden):
                yield line["forbidden"].problem("no-way-out", "one option left to accept")
        yield from _terms(root, party)


def _terms(root: View, party: View) -> Iterator[Problem]:
    """Check that a mandate prices just the instruments that its party wields."""
    mandate, name = party["mandate"], party["id"].text
    wielded = ids(v for v in root["instruments"] if v["wielder"].text == name)
    terms = mandate["instruments"]
    yield from known_key(terms, wielded, "an instrument that this party wields")
    priced = [key for key, _ in terms.entries()]
    for missing in wielded:
        if mandate and missing not in priced:
            found, expected = "no terms", f"its private cost under the key `{missing}`"
            yield terms.problem("no-terms", expected, found=found)


def _talks(root: View) -> Iterator[Problem]:
    """Check instruments, arguments and relations."""
    counts = option_counts(root)
    parties, issues = ids(root["parties"]), ids(root["issues"])
    for instrument in root["instruments"]:
        yield from known(instrument["wielder"], parties, "a party")
        yield from known(instrument["target"], parties, "a party")
        yield from _two_parties(instrument["wielder"], instrument["target"])
        for issue in instrument["about"]:
            yield from known(issue, issues, "an issue")
    for argument in root["arguments"]:
        yield from known(argument["by"], parties, "a party")
        yield from known(argument["issue"], issues, "an issue")
        yield from in_options(counts, argument["issue"].text, argument["option"])
    for gesture in root["gestures"]:
        yield from known(gesture["by"], parties, "a party")
        yield from known(gesture["target"], parties, "a party")
        yield from _two_parties(gesture["by"], gesture["target"])
    for relation in root["relations"]:
        yield from known(relation["observer"], parties, "a party")
        yield from known(relation["subject"], parties, "a party")
        yield from _two_parties(relation["observer"], relation["subject"])


def _findings(root: View) -> Iterator[Problem]:
    """Check what research says, and of whom."""
    counts = option_counts(root)
    parties, issues = ids(root["parties"]), ids(root["issues"])
    for finding in root["findings"]:
        yield from known(finding["by"], parties, "a party")
        yield from known(finding["about"], parties, "a party")
        yield from known(finding["issue"], issues, "an issue")
        yield from in_options(counts, finding["issue"].text, finding["limit"])
        if (finding["weight"] or finding["limit"]) and not finding["issue"]:
            yield finding.problem("no-issue", "the `issue` that it is about", found="none")
        if finding["weight"] and not finding["spread"]:
            yield finding.problem("no-spread", "a `spread` beside the weight", found="none")
        if finding["spread"] and not finding["weight"]:
            yield finding["spread"].problem("no-spread", "a `weight` that it is the error of")


def _two_parties(first: View, second: View) -> Iterator[Problem]:
    """Report a party that would act upon itself."""
    if first.text is not None and first.text == second.text:
        yield second.problem("same-party", "another party")


def _endings(root: View) -> Iterator[Problem]:
    """Check objectives, coaching and history."""
    counts = option_counts(root)
    parties, issues = ids(root["parties"]), ids(root["issues"])
    yield from known_key(root["objectives"], parties, "a party")
    for party in root["groundwork"]:
        yield from known(party, parties, "a party")
    for note in root["coaching"]:
        yield from known(note["seat"], parties, "a party")
        yield from known(note["after"], FORMS, "a kind of move")
        yield from known(note["until"], FORMS, "a kind of move")
    agreed = root["history"]["agreed"]
    yield from known_key(agreed, issues, "an issue")
    settled = dict(agreed.entries())
    for issue, option in settled.items():
        yield from in_options(counts, issue, option)
    for issue in issues if agreed else []:
        if issue not in settled:
            yield agreed.problem("not-settled", f"how `{issue}` was settled", found="nothing")
