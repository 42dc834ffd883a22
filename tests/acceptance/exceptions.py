"""What the shipped scenarios deliberately do otherwise, and why remarks of their analyses stand.

By pack, then by what it is about: a code of `game/packs/study/notes.py`, or a word of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Reasons = Mapping[str, Mapping[str, str]]

EXCEPTIONS: Final[Reasons] = {
    "korea-us-fta": {
        "agreement-rate": (
            "the talks of 2006 and 2007 came to a text in time, and computers come to one in 115"
            " of 120 games on six sets of seeds; the case is about the four years until the"
            " votes, and about the text of 2010."
        ),
    },
    "first-steps": {
        "agreement-rate": (
            "the tutorial explains the screen; whoever follows it should see an agreement and what"
            " comes after, so computers always agree."
        ),
    },
    "six-party-talks": {
        "verification": (
            "the dossier leaves no level between what one side must have and the other can grant,"
            " and in the world none was found. Two half-steps with soft limits were added, one of"
            " them the understanding by word of mouth of October 2008; otherwise six people could"
            " not play it to an end."
        ),
    },
    "unfccc-kyoto": {
        "ratification": (
            "the protocol of 1997 was signed by the United States and could not pass its Senate:"
            " it is feasible for all at the table, and there with a chance of one in ten. A text"
            " that would pass exists and must be looked for."
        ),
    },
}
"""What is out of bounds on purpose."""

ANSWERS: Final[Reasons] = {
    "bretton-woods": {
        "out-of-zone": (
            "the two plans of 1943 are on the table with what each asked for first: 26 billions,"
            " drawing as of right, charges on creditors, and rates that change by consent alone."
            " No text that all would have contains any of them."
        ),
    },
    "inf-1987": {
        "idle-line": (
            "the American line against satellites alone is in the dossier; what it shuts out its"
            " Senate and its treaty's worth shut out as well. It says what the case is about."
        ),
    },
    "israel-egypt-peace-treaty": {
        "idle-line": (
            "that Egypt gives up none of Sinai, and that Israel accepts no army without limits"
            " there, is what the dossier's talks were about. Since the reserves were raised, a text"
            " against either line is not worth its while to that side either; who plays the other"
            " side does not know that."
        ),
    },
    "jcpoa": {
        "idle-line": (
            "one side's line against relief by small steps is in the dossier; a text with it would"
            " not be worth its while either, and outsiders do not know that."
        ),
    },
    "lesson-2-trading": {
        "out-of-zone": (
            "a quarter of the water, or of the fish, is too little for the side that cares three"
            " times as much; whoever finds that out has learnt the lesson."
        ),
    },
    "lesson-5-checks": {
        "out-of-zone": (
            "inspectors on any ship cost both more than they bring: the lesson is checks and"
            " remedies together, not the strongest check of all."
        ),
    },
    "lesson-6-coalitions": {
        "wide-zone": (
            "with four parties the question is who is in the coalition, not whether there is one;"
            " a majority may decide."
        ),
    },
    "paris-agreement": {
        "dominated-option": (
            "a lighter form of what all would rather have is where the talks stood after the failure"
            " before; trainees may get stuck on it, as delegations did."
        ),
        "idle-line": (
            "three parties say the same of binding targets, as in the dossier; a text with them is"
            " worth less than none to others too, so that the lines only say it aloud."
        ),
        "out-of-zone": (
            "the first demand of each party is on the table, as in the dossier, and no text that all"
            " would have contains it; with consensus of five that is the rule and not the exception."
        ),
    },
    "unfccc-kyoto": {
        "dominated-option": (
            "one number for all is how the talks began; that all prefer their own number is what"
            " they had to find out."
        ),
        "history-fails-at-home": "see the deliberate exceptions.",
        "out-of-zone": (
            "the first demands of each group are on the table, as in the dossier, and no text that"
            " six would have contains them."
        ),
    },
    "us-cuba-normalisation": {
        "dominated-option": (
            "two years under chargés is a half-step for whoever believes that the other side is"
            " not ready. That both would rather have embassies at once is for trainees to find out."
        ),
    },
    "us-israel-fta": {
        "idle-line": (
            "the line against keeping export subsidies is in the dossier; it cannot be met by a"
            " text that is worth its while anyway, and is said aloud because history was."
        ),
    },
    "us-japan-security-treaty": {
        "idle-line": (
            "the limits are the dossier's. Both sides' reserves are high, so that the limits seldom"
            " have to speak: they tell trainees early where not to look."
        ),
        "narrow-zone": (
            "the old treaty stays in force without a new one, so what leaving is worth is high for"
            " both: a small zone that computers do not find in every game."
        ),
    },
    "usmca": {
        "out-of-zone": (
            "what was asked for first (the highest share for cars, an end after five years, an end"
            " of all metals duties) is on the table and in no text that is better than none for"
            " those who are needed."
        ),
    },
    "us-singapore-fta": {
        "idle-line": (
            "more than WTO rules on intellectual property, and some integrated sourcing, are what"
            " each side came for. In today's narrow zone a text without them gives that side too"
            " little anyway; who plays the other side does not know that."
        ),
    },
}
"""Why remarks of an analysis stand."""
