### The field's words: one name for each thing, the same on every screen.

-game = Servanda

## Phases of a sitting

phase-briefing = Briefing
    .intro = Read the general information and your confidential instructions. Nothing is negotiated yet.
phase-preparation = Preparation
    .intro = Your staff has a few weeks. Decide what they find out, and write down what you believe the other side wants.
phase-forum = Forum
    .intro = Agree how you will meet: channel, order of business and number of rounds. Without agreement the default applies.
phase-rounds = Rounds of talks
    .intro = The parties speak in turn. Offers, questions and arguments take floor time. The talks end at the deadline.
phase-text = Text
    .intro = The agreement in principle becomes a text. Settle the clauses that are still in square brackets.
phase-ratification = Signature and ratification
    .intro = Sign the text, win approval at home, and put it to the vote. Until then nothing is binding.
phase-implementation = Implementation
    .intro = The agreement is in force. Each year brings conduct, shocks and decisions.
phase-debrief = Debrief
    .intro = The sitting is over. See what your choices did.

## Groups of moves in menus

group-offer = Offers
group-talk = Questions, statements and arguments
group-pressure = Promises, warnings and threats
group-text = Text
group-home = At home
group-respond = Answers
group-process = Course of the talks
group-prepare = Preparation

## How to meet

channel-plenary = a plenary
channel-small-table = a small table
channel-specialists = talks among specialists
track-package = one package
track-framework = framework first, then detail

## Preparation and politics at home

task-analyse = analysis of the other side
task-sound-out = soundings with third parties
task-legal-review = legal review
task-scenario-analysis = scenario analysis
task-build-fallback = building a fallback
home-ministries = the ministries
home-legislature = the legislature
home-civil-society = civil society
home-electorate = the electorate
route-statement = political statement
route-executive-agreement = executive agreement
route-legislature = approval by the legislature
route-special-majority = special majority
route-referendum = referendum

## Standing of things

status-open = open
status-agreed = agreed
status-bracketed = in square brackets
pledge-promise = promise
pledge-threat = threat
pledge-warning = warning
pledge-live = stands
pledge-carried-out = carried out
pledge-withdrawn = withdrawn
pledge-lifted = was carried out, and is lifted again
pledge-yielded = ended, because the other side moved
pledge-backed-down = not carried out when it was due
pledge-broken = not delivered
question-open = not answered yet
question-answered = answered
question-declined = declined
question-silence = met with silence
domain-promise = promises
domain-threat = threats
domain-statement = statements

## Implementation

conduct-comply = kept its duty
conduct-escape = used the escape clause
conduct-shirk = kept its duty only in part
conduct-violate = did not keep its duty
conduct-incapacity = could not keep its duty for want of capacity
result-cured = put right
result-remedied = compensated
result-unresolved = not resolved
result-waived = left to rest
result-dismissed = dismissed
shock-economic = an economic shock
shock-leadership = a change of leadership
shock-security = a security crisis
shock-technology = a change of technology
shock-natural = a natural disaster
cause-of-end-collapse = it collapsed
cause-of-end-withdrawal = a party withdrew
cause-of-end-replaced = a new agreement replaced it
cause-of-end-expired = it expired

## How parties see each other

relation-hostile = hostile
relation-cool = cool
relation-neutral = neutral
relation-warm = warm
relation-close = close

## How a sitting ends

ended-walk-out = A delegation left the talks.
ended-deadline = The deadline passed without agreement.
ended-not-signed = The text was not signed.
ended-withheld = A government did not submit the signed text.
ended-rejected-at-home = The agreement was rejected at home.
ended-lapsed = The signed text lapsed before all had ratified it.
ended-collapse = The agreement collapsed.
ended-withdrawal = The agreement ended by withdrawal.
ended-replaced = The agreement was replaced by a new one.
ended-expired = The agreement expired.
ended-in-force = The agreement outlived the years that were simulated.

## People and seats

level-novice = novice
level-standard = standard
level-hard = hard
level-expert = expert
mode-practice = practice
    .help = Practice: moves can be taken back, and the adviser makes suggestions.
mode-assessment = assessment
    .help = Assessment: every move counts, and none can be taken back.
persona-competing = competing
persona-collaborating = collaborating
persona-compromising = compromising
persona-avoiding = avoiding
persona-accommodating = accommodating
audience-public = answers to the public
audience-elite = answers to an elite
audience-personalist = answers to one leader

## What is asked and stated

asks-priority = which matters more, { $first } or { $second }
asks-limit = how far it is possible to go on { $issue }
asks-reserve = how good the alternative to an agreement is
asks-reason = what still stands in the way of proposal { $number }
# The same as a question that is put.
put-priority = which matters more to you, { $first } or { $second }
put-limit = how far can you go on { $issue }
put-reserve = how good is your alternative to an agreement
put-reason = why have you not accepted proposal { $number }
put-reason-agreed = what would you still change in proposal { $number }
# The same in the first person.
says-priority = we give more weight to { $higher } than to { $lower }
says-limit = on { $issue } we go no further than: { $option }
says-reserve = { $standing ->
    [strong] we have a good alternative to an agreement
    [fair] we have an acceptable alternative to an agreement
   *[weak] our alternative to an agreement is a poor one
}
states-priority = more weight on { $higher } than on { $lower }
states-limit = no further on { $issue } than: { $option }
states-reserve = { $standing ->
    [strong] a good alternative to an agreement
    [fair] an acceptable alternative to an agreement
   *[weak] a poor alternative to an agreement
}

## Lists

list-and = { $first } and { $last }
list-comma = { $first }, { $next }
list-semicolon = { $first }; { $next }
list-and-last = { $first }; and { $last }
# A name that would be misread in the middle of a sentence, and the words with which such names begin.
quoted-name = “{ $name }”
quoted-openers = who what which how if when where whether why
# The article with which names of things may begin.
article = the
# The word between those whom the name of a group of parties names.
and-between = and
# Words that only one state has for itself: a group of states or an office does not say them.
words-of-a-state = our government; our capital; its capital; our leader; our ministers; our ministries; our ambassador; our parliament; our citizens; our public; our people; our spokesman; our constitution; our administration; our budget
# Words that nobody says where only two sit at the table.
words-of-many = the others; all of us; none of us; every one of us; against anybody; everybody here; everybody feel; for everybody; of everybody; thank everybody; hold everybody; ask everybody; expect everybody; let everybody keep; before everybody; all sides; others should; of others; what others; for others; no less of others; our partners; its partners; parties concerned
# How the other of two parties is spoken to, and how one speaks of a group of issues.
the-other = you
chapter = the chapter on { $group }
duty-of-party = the conduct of { $party } on { $issue }
duty-yours = your conduct on { $issue }
duty-ours = our conduct on { $issue }
duty-case = the case of { $party } on { $issue }
list-more = { $count ->
    [one] one more
   *[other] { $count } more
}
number = { $value }
number-plus = +{ $number }
item = { $issue } ({ $option })
open-item = { $issue } (left open)

## What a typed line can name

what-issue = issue
what-option = option
what-party = party
what-instrument = instrument
what-argument = argument
what-actor = domestic actor
what-matter = matter
what-command = command
what-item = ISSUE=OPTION
what-proposal = proposal number
what-question = question
what-points = number of points
what-reason = reason
what-task = preparation task
what-channel = channel
what-track = order of business
what-rounds = number of rounds
what-claim = statement
what-group = group at home
what-severity = severity
what-flexible = signal
what-answers = question number
