"""Why each kind of problem matters and how to mend it: the help behind the code of a report.

`docs/problems.md` and `pack explain` are written from these tables; a test finds a code that is
reported and not explained here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Help:
    """What a code means to an author.

    Attributes:
        why: Why it matters, one or two sentences.
        mend: What to do about it.
    """

    why: str
    mend: str


_FORM: Final = {
    "missing-key": Help(
        "The game needs this key and has no sensible value of its own for it.",
        "Write the key into the group that is named. `docs/pack-format.md` has an example of each.",
    ),
    "unknown-key": Help(
        "A key that the game does not know would be ignored, and what you meant by it with it.",
        "Take the spelling that is suggested, or delete the key.",
    ),
    "unknown-choice": Help(
        "Only the listed words have a meaning here.",
        "Take one of the words in the list, in lower case.",
    ),
    "wrong-type": Help(
        "A number, a text, a list and a group of keys are different things to a computer.",
        "Write the kind of value that is asked for. Text that looks like a number needs quotes.",
    ),
    "bad-name": Help(
        "Names are typed by players, are part of file names and stand in saved games.",
        "Use lower-case words joined by hyphens, e.g. `bank-licences`; dates, versions and colours "
        "have the pattern that the report shows.",
    ),
    "out-of-range": Help(
        "Outside this range the model has no meaning: a probability of 20 is not a chance.",
        "Write a number in the range. Shares and chances are 0 to 1, points 0 to 100.",
    ),
    "too-long": Help(
        "Longer texts do not fit where they are shown; longer lists make play too slow.",
        "Shorten it. A long text may stand under a key that takes Markdown (`description`, "
        "`general`, `instructions`), a long list may be split into two scenarios.",
    ),
    "too-short": Help(
        "With fewer there is nothing to choose, or nothing to read.",
        "Add what is missing. An issue needs two options, a scenario two parties.",
    ),
}
_REFERENCES: Final = {
    "unknown-id": Help(
        "The name leads nowhere, so what you wrote would have no effect or stop the game.",
        "Take the spelling that is suggested, or add what the name stands for.",
    ),
    "misnamed-id": Help(
        "Other places use a name that is not defined, and nobody uses this one: most likely this "
        "is the one that was changed or misspelt.",
        "Give it the name that the others use, or change them all.",
    ),
    "duplicate-id": Help(
        "Of two things with the same name nobody can say which is meant.",
        "Give one of them another name, and change the places that mean it.",
    ),
    "unknown-option": Help(
        "The issue has no option of this name.",
        "Take one of the names that are listed, or the option's number from 0.",
    ),
    "no-such-option": Help(
        "The issue has fewer options than this number.",
        "Options are counted from 0; writing their names instead avoids the slip.",
    ),
    "same-party": Help(
        "A party does not threaten, pay or judge itself.",
        "Name the other party.",
    ),
    "no-issue": Help(
        "A finding with a weight or a limit is about an issue, or nobody can use it.",
        "Add `issue:` with the issue's name, or take the weight and the limit out.",
    ),
    "no-spread": Help(
        "Research is never exact; without its error the counterpart would treat a guess as fact.",
        "Add `spread:`, one standard deviation in points; 4 to 8 is usual.",
    ),
    "not-settled": Help(
        "The debrief compares what was agreed with history issue by issue.",
        "Add the issue to `history.agreed`, with the option that history settled on.",
    ),
    "no-mandate": Help(
        "A party without instructions can neither be played nor play by itself.",
        "Add `mandate:` with instructions, valuation, impasse, outside option, BATNA and actors.",
    ),
    "no-terms": Help(
        "Whoever wields a promise or a threat must know what it costs.",
        "Add the instrument under `mandate.instruments`, e.g. `lend-oxen: {cost: 1}`.",
    ),
    "no-effect": Help(
        "An event that changes nothing and asks nothing is only a line of news.",
        "Add `effects:` or `choices:`, or leave the card out.",
    ),
    "asked-twice": Help(
        "A party answers an event once.",
        "Put both questions into one, or make a second card that waits for the first.",
    ),
    "no-design": Help(
        "A design clause works through what it sets for the years after signature.",
        "Give its options `design:` settings, or make the issue `kind: substance`.",
    ),
    "hidden-not-last": Help(
        "Options keep their numbers when a hidden one comes to light, and limits are about those "
        "that lie in order; so only the last option of an issue can be hidden.",
        "Move the option to the end of the list, and its worth to the end of each list of worths.",
    ),
    "hidden-today": Help(
        "What is in force today is known to everybody.",
        "Name another option as `status_quo`, or take `hidden` out.",
    ),
    "hidden-half": Help(
        "Before the hidden option is found there would be nothing to choose.",
        "Add an option that is on the table from the start.",
    ),
    "later-key": Help(
        "Games that read only the older format would not know the key, and would refuse the pack "
        "without saying that it is newer than they are.",
        "Run `pack upgrade` on the folder: it shows the lines that change, and changes them with `--write`.",
    ),
    "newer-format": Help(
        "A pack of a later format may say things that this version of the game cannot play.",
        "Use a newer version of the game, or ask for a file of an older format.",
    ),
    "no-mediator": Help(
        "Nobody at this table can take up a single text, so the option would never be found so.",
        "Name another way under `found_by`, or give a party `role: mediator`.",
    ),
    "cover-differs": Help(
        "The picker shows the cover, the game the scenario; players would be told two things.",
        "Write the same in both files.",
    ),
}
_NUMBERS: Final = {
    "weight-sum": Help(
        "All sides are measured on one scale: the best package that can be imagined is 100 points.",
        "Change weights (or positive linkages) until they sum to 100.",
    ),
    "no-values": Help(
        "An issue that counts must say how much each of its options counts.",
        "Add a list under `values` with one number from 0 to 1 for each option.",
    ),
    "no-weight": Help(
        "Worths without a weight count nothing.",
        "Add the issue to `weights`, or delete its worths.",
    ),
    "option-count": Help(
        "Each option needs its own worth, in the order of the options.",
        "Write as many numbers as the issue has options.",
    ),
    "vote-sum": Help(
        "Domestic actors share one vote; shares that do not make 1 would pass or stop every text.",
        "Change the weights of the actors until they sum to 1; a pure veto holder has 0.",
    ),
    "no-say": Help(
        "An actor with neither votes nor a veto changes nothing and confuses the player.",
        "Give it a weight or `veto: true`, or delete it.",
    ),
    "scoring-sum": Help(
        "Scores of different scenarios are compared, so their weights make one whole.",
        "Name all eight criteria with weights that sum to 1, or leave `scoring` out.",
    ),
    "off-scale": Help(
        "Linkages that take more than the issues are worth lead below 0 or above 100 points.",
        "Make the linkages smaller.",
    ),
    "out-of-reach": Help(
        "If no deal is worth more than the best deal, nothing at the table can tempt this party; "
        "an actor whose reserve is beyond its best text always says no.",
        "Lower the value, or raise the worth of some options.",
    ),
    "no-zone": Help(
        "If the hard red lines of the parties forbid every option, no agreement is possible.",
        "Make one line soft (rigidity below 1), or add an option between the limits.",
    ),
    "no-way-out": Help(
        "A red line on every option means that the party can agree to nothing.",
        "Leave at least one option that it can accept.",
    ),
    "no-interest": Help(
        "An issue that no party gains or loses by is decoration and costs time at the table.",
        "Give it a weight in a mandate, or delete it. If it is a decoy, allow this with a reason.",
    ),
    "not-a-choice": Help(
        "The usual number of rounds must be among those that the parties can choose.",
        "Add it to `round_choices`, or change `rounds`.",
    ),
    "too-many-dates": Help(
        "Names of rounds that never come would never be read.",
        "Delete the last names, or add rounds.",
    ),
    "empty-window": Help(
        "The event can never happen, so nobody will ever see it.",
        "Let `first` be at most `last` and before the end of the phase.",
    ),
    "wrong-phase": Help(
        "The effect means nothing in this phase.",
        "Move the event to the phase that is named, or choose another effect.",
    ),
    "engine-range": Help(
        "The pack says that it was written for another version of the game.",
        "Change `engine`, after trying the pack with this version, or use another version.",
    ),
}
_FILES: Final = {
    "no-such-file": Help(
        "A file that the pack needs is missing or cannot be read.",
        "Check its name (lower case, as in the list of files) and put it into the pack's folder.",
    ),
    "bad-file-name": Help(
        "Names with spaces, drive letters, `..` or reserved words (`con`, `aux`) mean something "
        "else on another system, or lead out of the pack.",
        "Use letters, digits, hyphens and dots.",
    ),
    "link": Help(
        "A link leads to files outside the pack; what a stranger's pack may read ends at its "
        "folder.",
        "Put a copy of the file into the pack.",
    ),
    "file-too-big": Help(
        "A pack is data from a stranger and must not be able to fill a machine.",
        "Split the file, or make it shorter.",
    ),
    "pack-too-big": Help(
        "A pack has to be read, hashed and sent to a class.",
        "Make its pictures smaller.",
    ),
    "too-many-files": Help(
        "Every file is read whenever the pack is checked or hashed.",
        "Delete what the pack does not use.",
    ),
    "not-utf-8": Help(
        "Text in another encoding comes out as other letters.",
        "Save the file as UTF-8 (an option of every editor).",
    ),
    "hidden-character": Help(
        "Control characters and characters that turn the direction of writing show a reader "
        "something else than what stands there.",
        "Delete the character; typing the word again helps.",
    ),
    "bad-archive": Help(
        "The file is not a sound pack file, or holds what a pack never needs.",
        "Ask its author to build it again with `pack build`.",
    ),
    "bad-picture": Help(
        "A picture that cannot be read would be a hole on the page.",
        "Save it as PNG or JPEG, with the ending that says so.",
    ),
    "picture-too-large": Help(
        "A small file can hold a picture that fills a machine's memory when it is shown.",
        "Scale it down; 1600 pixels on the long side are enough for a screen.",
    ),
    "odd-file": Help(
        "The game never reads such a file, yet every class would have to download it.",
        "Delete it, or keep it outside the pack.",
    ),
    "empty-file": Help("There is nothing in the file.", "Write its keys, or copy an example."),
}
_YAML: Final = {
    "yaml-syntax": Help(
        "The file cannot be read as YAML, so nothing in it can be checked.",
        "Look at the line and the one above: indentation with spaces, a colon and a space after "
        "a key, quotes around text with a colon or a leading special character.",
    ),
    "duplicate-key": Help(
        "Of two values for one key one would silently win.",
        "Delete one of them.",
    ),
    "yaml-anchor": Help(
        "Anchors and aliases can make a small file grow without end.",
        "Write the text itself where it is needed.",
    ),
    "yaml-alias": Help(
        "Anchors and aliases can make a small file grow without end.",
        "Write the text itself where it is needed.",
    ),
    "yaml-merge": Help(
        "Merge keys hide where a value comes from, and readers of YAML differ about them.",
        "Write the keys themselves.",
    ),
    "yaml-tag": Help(
        "Tags tell a reader of YAML to build things; a pack is only data.",
        "Delete the tag; put text that looks like a number in quotes.",
    ),
    "yaml-document": Help(
        "A second document in the file would never be read.",
        "Keep one document, without `---` and without lines that begin with `%`.",
    ),
    "yaml-key": Help("A key is a word.", "Write a word before the colon."),
    "yaml-too-big": Help(
        "A pack is data from a stranger and must not be able to fill a machine.",
        "Make the scenario smaller.",
    ),
    "yaml-too-deep": Help(
        "A pack is data from a stranger; nothing in the format needs such nesting.",
        "Look for brackets that are not closed.",
    ),
    "number-not-finite": Help(
        "Infinity, and what is not a number, spread through every calculation.",
        "Write a plain number.",
    ),
    "number-too-long": Help(
        "No value in a scenario needs so many digits.",
        "Write a shorter number.",
    ),
}
_ALLOWANCES: Final = {
    "bad-allowance": Help(
        "A warning is allowed only by its code and with a reason that the next author can weigh; "
        "an error cannot be allowed.",
        "Write `# allow CODE: reason` on the line of the warning, or on the line above it.",
    ),
    "unused-allowance": Help(
        "What it allowed is gone, so it would only hide the next mistake.",
        "Delete the comment.",
    ),
}
_CONSENT: Final = {
    "few-principals": Help(
        "Mediators and observers do not sign; an agreement needs two parties that do.",
        "Give two parties the role `party`, which is also the default.",
    ),
    "too-many": Help(
        "A rule that asks for more parties than decide can never be met.",
        "Lower the number, or leave it out.",
    ),
    "two-groups": Help(
        "A party speaks through one group at most.",
        "Take the party out of one of the groups.",
    ),
    "contact-differs": Help(
        "Two governments have an embassy with each other or they have not; one side alone has none.",
        "Write the same `contact` in both directions, or in one only.",
    ),
}
_TRANSLATIONS: Final = {
    "other-language": Help(
        "The file's name says one language and its first key another.",
        "Write the same tag in both, e.g. `fr` in `translations/fr.yaml`.",
    ),
    "unknown-string": Help(
        "The scenario has no string of this id, so the translation would never be shown.",
        "Take the spelling that is suggested. If the original is gone, delete the translation.",
    ),
    "stale-translation": Help(
        "The original has changed since it was translated. The translation is kept and shown.",
        "Compare the two. If the translation still fits, `pack translate PACK LANG --accept` says so.",
    ),
}
HELP: Final[dict[str, Help]] = {
    **_FORM,
    **_REFERENCES,
    **_NUMBERS,
    **_FILES,
    **_YAML,
    **_ALLOWANCES,
    **_CONSENT,
    **_TRANSLATIONS,
}
