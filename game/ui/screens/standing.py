"""The standing panel: counterpart, leverage, credibility both ways, relations, home, time."""

from __future__ import annotations

from game.session.advice import Advice
from game.ui.kit import (
    CAPTION,
    MUTED,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Badge,
    Column,
    Face,
    Heading,
    Label,
    Meter,
    PartyCard,
    Row,
    Rule,
    Style,
    Tip,
    Tone,
    TypeSize,
    Widget,
    number,
)
from game.ui.screens.briefing import emblem
from game.ui.screens.consent import consent_rows
from game.ui.screens.figures import breakdown, whom
from game.ui.screens.leverage import leverage_lines, leverage_rows
from game.ui.screens.live import Live
from game.ui.screens.widgets import Figure, Pips, Stripe, weight_line
from game.ui.viewmodels.standing import (
    FigureView,
    StandingView,
    standing_views,
    tension_code,
)
from game.ui.viewmodels.talks import pledges_of

FEW = 2  # other parties that are all shown whole; of more, the one that is chosen
BELIEVED = 5  # issues listed of what the other side seems to want; design choice
EVEN = 50.0  # even odds
TENSION_TONES = {"calm": Tone.GOOD, "tense": Tone.WARN, "bitter": Tone.BAD}
MOOD_TONES = {"good": Tone.GOOD, "even": Tone.NEUTRAL, "bad": Tone.BAD}
CELL = Style(TypeSize.CELL)


def standing_column(live: Live) -> Widget:
    """Return everything that one should know of one's standing now."""
    lens, say = live.lens, live.shell.say
    advice = live.advice
    rows = consent_rows(live)
    views = standing_views(lens)
    if len(views) > FEW:
        if advice is not None:
            rows.append(leverage_lines(live, advice.leverage))
        rows.append(whom(live, say("ui-look-at"), ((view.party, view.name) for view in views)))
        views = tuple(view for view in views if view.party == live.about)
    for view in views:
        rows += _with_party(live, view, advice)
    rows += [Rule(), Heading(say("ui-at-home"))]
    rows += _home(live, advice)
    rows += [Rule(), _room(live)]
    rows += _pledges(live)
    if advice is not None:
        for view in views:
            rows += _beliefs(live, view, advice)
    return Column(*rows, gap=SPACE_M)


def _with_party(live: Live, view: StandingView, advice: Advice | None) -> list[Widget]:
    say, face = live.shell.say, live.lens.face(view.party)
    mood = Badge(say(f"ui-mood-{view.mood}"), MOOD_TONES[view.mood])
    rows: list[Widget] = [PartyCard(emblem(face, 56), face.name, face.office, mood)]
    if advice is not None:
        lever = next(lever for lever in advice.leverage if lever.about == view.party)
        rows.append(leverage_rows(live, lever))
    rows.append(_words(live, view))
    rows.append(_meter(live, view.liking))
    return rows


def _beliefs(live: Live, view: StandingView, advice: Advice) -> list[Widget]:
    """Return what the other side seems to want most, by what it said and did."""
    say, names = live.shell.say, live.lens.names
    belief = next(b for b in advice.beliefs.parties if b.about == view.party)
    issues = sorted(belief.issues, key=lambda b: -b.weight.mean)[:BELIEVED]
    rows: list[Widget] = [Rule(), Heading(say("ui-seems-to-want", party=names.the(view.party)))]
    rows += [
        weight_line(names.issue(b.issue), b.weight.mean, "info").tipped(
            say("ui-belief-tip", mean=b.weight.mean, spread=b.weight.spread)
        )
        for b in issues
    ]
    return rows


def _pledges(live: Live) -> list[Widget]:
    """Return the promises, warnings and threats that were made."""
    say = live.shell.say
    pledges = pledges_of(live.lens)
    if not pledges:
        return []
    rows: list[Widget] = [Rule(), Heading(say("ui-pledges"))]
    for pledge in pledges:
        head = say("ui-pledge", party=pledge.party, kind=pledge.kind, label=pledge.label)
        status = say("ui-pledge-status", status=pledge.status, demand=pledge.demand or "-")
        colour = "warn" if pledge.is_live else "line_strong"
        rows.append(Stripe(Column(Label(head, CELL), Label(status, CAPTION), gap=0), colour))
    return rows


def _words(live: Live, view: StandingView) -> Widget:
    """Return credibility by domain, both ways."""
    say, party = live.shell.say, live.lens.names.the(view.party)
    rows: list[Widget] = [Heading(say("ui-credibility"))]
    for title, figures in (
        (say("ui-word-ours", party=party), view.ours),
        (say("ui-word-theirs", party=party), view.theirs),
    ):
        cells = [_figure(live, figure, title).sized(grow=1) for figure in figures]
        rows.append(Label(title, CAPTION))
        rows.append(Row(*cells, gap=SPACE_S))
    return Column(*rows, gap=SPACE_XS)


def _figure(live: Live, figure: FigureView, title: str) -> Widget:
    moved = figure.value - figure.start
    colour = "good" if moved >= 1 else "bad" if moved <= -1 else "text"
    why = breakdown(live, f"{title}: {figure.name}", figure)
    return Figure(
        figure.name, number(round(figure.value)), colour=colour, tip=Tip(breakdown=why)
    ).named(f"{title}: {figure.name}")


def _meter(live: Live, figure: FigureView) -> Widget:
    delta = round(figure.value - figure.start)
    why = breakdown(live, figure.name, figure)
    return Meter(figure.name, round(figure.value), delta=delta, why=why)


def _home(live: Live, advice: Advice | None) -> list[Widget]:
    lens, say = live.lens, live.shell.say
    private = lens.seen.private
    rows: list[Widget] = []
    if advice is not None:
        home = advice.home
        pivotal = next((a.label for a in home.actors if a.actor == home.pivotal), "")
        chance = Meter(say("ui-ratification-chance"), round(100 * home.chance), mark=EVEN)
        shares = "\n".join(
            say("ui-actor-share", actor=a.label, percent=round(100 * a.chance))
            for a in home.actors
        )
        rows.append(chance.tipped(f"{say('ui-ratification-of-hand')}\n{shares}").keyed("home"))
        rows.append(Label(say("ui-pivotal", actor=pivotal), MUTED))
        rows.append(Label(say("ui-win-set", percent=round(100 * advice.win_set)), MUTED))
    mandate = lens.seen.mandate
    whole = round(mandate.capital)
    capital = Row(
        Label(say("ui-capital"), CELL).sized(grow=1, align="centre"),
        Pips(say("ui-capital"), round(private.home.capital), whole, "info"),
        Label(number(round(private.home.capital, 1)), Style(TypeSize.BODY, Face.STRONG)),
        gap=SPACE_S,
    )
    rows.append(capital)
    return rows


def _room(live: Live) -> Widget:
    """Return the mood of the room and the time left."""
    lens, say = live.lens, live.shell.say
    table = lens.seen.table
    code = tension_code(table.tension)
    left = max(0, table.rounds - table.round)
    return Column(
        Row(
            Label(say("ui-tension"), CELL).sized(grow=1, align="centre"),
            Badge(say(f"ui-tension-{code}"), TENSION_TONES[code]),
            gap=SPACE_S,
        ),
        Row(
            Label(say("ui-rounds-left"), CELL).sized(grow=1, align="centre"),
            Label(str(left), Style(TypeSize.BODY, Face.STRONG)),
            gap=SPACE_S,
        ),
        gap=SPACE_S,
    )
