### Facts that are not speech: what a person at the table needs to know, in one short sentence.

## Quiet moves

did-ready = { $party } is ready to go on.
did-worksheet = { $party } notes what it believes { $about } wants most: { $items }.
did-prepare = { $party } has its staff work for { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}: { $task }.
did-consult-home = { $party } consults { $group }.
did-end-turn = { $party } gives the floor on.
did-compensate = { $how ->
        [quietly] { $party } meets a concern at home, out of sight: { $actor }.
       *[openly] { $party } meets a concern at home: { $actor }.
    }

## The course of the sitting

event-phase-began = { $name }. { $intro }
round-rounds = Round { $number } of { $count }
round-text = Text round { $number } of { $count }
round-ratification = Quarter { $number } of { $count }
round-ratification-past = Quarter { $number }, past the { $count } that were planned
round-implementation = Year { $number } of { $count } ({ $name })
round-named = { $name } ({ $number } of { $count })
event-floor-given = { $party } has the floor.
event-forum-agreed = { $default ->
    [yes] No common proposal was made, so the default forum applies
   *[no] The parties agree how to meet
}: { $channel }, { $track }, { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}.
event-question-unanswered = { $party } does not answer question { $number }.
event-issue-settled = Agreed, subject to the whole: { $item }.
event-issue-reopened = Open again: { $issue }.
brief-regimes-title = Other agreements
brief-regimes = { $count ->
    [one] Another agreement of the parties covers some of the same ground. It makes
   *[other] { $count } other agreements of the parties cover some of the same ground. Each of them makes
} every duty that you take over here a little dearer to apply; a text that says how it stands to other treaties saves half of that.
brief-affinity = The regard of { $party } for you at the start: { $start }, on a scale from -1 (hostile) to 1 (allied). What ties the two of you, or keeps you apart, draws it slowly to { $goal } while you talk.
brief-inventive = There may be ways to settle an issue that nobody has thought of yet. Questions, listening, a round for exploring, research or a mediator may bring them to light; whatever is found appears among the options.
event-option-answer = The answer shows a way that nobody had thought of: { $item }. It can be offered from now on.
event-option-listening = What was said back shows a way that nobody had thought of: { $item }. It can be offered from now on.
event-option-exploration = Exploring has brought up a way that nobody had thought of: { $item }. It can be offered from now on.
event-option-mediation = Between the parties' positions you see a way that neither has named: { $item }. You can put it into your text.
event-option-finding = Your staff has thought of another way: { $item }. Nobody else knows of it until you name it.
event-option-named = This is new to you, and can be offered from now on: { $item }.
event-agreed-in-principle = Agreement in principle. The talks go on to the text.
event-text-cleaned = The text is clean.
event-text-dropped = The text is clean. Without agreed wording, so at the present state: { $items }.
event-signed = The text is signed.
event-reopened = The signed text is open once more, for the sake of the vote in { $party }.
event-entered-into-force = The agreement enters into force in { $year }.
event-agreement-ended = The agreement ends in year { $year }: { $cause }.
event-sitting-ended = The sitting is over. { $ending }

## What preparation brings

event-learned = Your staff reports: { $text }
event-learned-odds = Your staff has worked out what may happen. { $more ->
    [yes] It names { $count } events; your notes list them all, and these are the likeliest. { $text }
   *[no] { $text }
}
event-learned-nothing = Your staff found nothing new.
event-payoff-up = Without an agreement { $party } would now be better off ({ $cause }).
event-payoff-down = Without an agreement { $party } would now be worse off ({ $cause }).
event-payoff-sunk = { $party } has paid a price that stays whatever happens ({ $cause }).
event-capacity-moved = { $party } shows more capacity to carry out its duties.

## Standing

cause-on = { $cause }; on { $areas } above all
event-credibility-up = { $observer } { $count ->
    [one] relies
   *[other] rely
} more on the { $domain } of { $subject } ({ $cause }).
event-credibility-mixed = { $observer } { $count ->
    [one] judges
   *[other] judge
} the { $domain } of { $subject } by this as well ({ $cause }).
event-credibility-down = { $observer } { $count ->
    [one] relies
   *[other] rely
} less on the { $domain } of { $subject } ({ $cause }).
event-relationship-up = { $observer } now sees { $subject } in a better light ({ $cause }).
event-relationship-down = { $observer } now sees { $subject } in a worse light ({ $cause }).
event-relationship-resentment = { $observer } resents what { $subject } did ({ $cause }).
event-tension-up = The mood between the parties becomes more tense ({ $cause }).
event-tension-down = The mood between the parties becomes calmer ({ $cause }).
event-legitimacy-up = { $state ->
    [yes] The government of { $party } gains standing at home
   *[no] { $party } gains standing with those for whom it speaks
} ({ $cause }).
event-legitimacy-down = { $state ->
    [yes] The government of { $party } loses standing at home
   *[no] { $party } loses standing with those for whom it speaks
} ({ $cause }).
event-capital-spent = { $party } spends political capital ({ $cause }).
event-persuaded = The argument has force: { $party } gives more weight to { $item }.
event-actor-up = { $actor }: a step towards approval ({ $cause }).
event-actor-down = { $actor }: a step towards refusal ({ $cause }).
event-threat-yielded = The threat of { $party } ends, because the other side moved: { $instrument }.
event-threat-backed-down = { $party } does not carry out its threat: { $instrument }.
event-promise-broken = { $party } does not deliver what it promised: { $instrument }.

## Votes, cards and years

event-vote-passed = { $party } approves the agreement: { $share } in favour. { $votes }
event-vote-failed = { $party } rejects the agreement: { $share } in favour. { $votes }
event-vote-waits = The text waits in { $party } for its turn. { $months ->
        [1] As a rule the vote follows within a month.
       *[other] Half of such texts are voted on within { $months } months.
    }
event-vote-short = In { $party } a count shows { $share } in favour, which is not enough. The vote is put off.
vote-for = In favour: { $names }.
vote-against = Against: { $names }.
event-card-turned = { $card }. { $text }
event-card-turned-as-it-is = { $card } { $text }
event-calendar-longer = The calendar gains { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}.
event-calendar-shorter = The calendar loses { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}.
event-payments-exposed = It has become known that { $party } paid for support at home out of sight.
event-priorities-glimpsed =
    { $more ->
        [yes] The briefing also lets others guess that { $issue } matters more to { $party } than is commonly thought.
       *[no] The briefing also lets others guess that { $issue } matters less to { $party } than is commonly thought.
    }
event-letter-exposed = A confidential letter from { $party } to { $to } about { $issue } has become known.
event-year-quiet = Year { $year }: no shock, and no failure came to light.
event-year-reported = Year { $year }: { $text }.
year-shock = { $shock } in { $party }
year-shock-common = { $shock } everywhere
year-duty = { $party } { $conduct } ({ $issue })
seen-violate = seems not to have kept its duty
seen-shirk = seems to have kept its duty only in part
seen-other = seems to have failed
event-own-year = What you know of your own year { $year }: { $text }. The year brought you { $points } points.
own-kept = all duties were kept
event-issue-eased = All parties agree to ease { $issue }. The rest of the text stands.
event-matter-opened = A matter is on the table: { $text }. Name: { $matter }
event-year-closed = The matters of year { $year }: { $text }.
year-settled = { $matter } was { $result }
year-reviewed = a review eased what was hard to carry out
year-reviewed-vain = a review changed nothing
year-withdrawn = { $party } left the agreement
year-acceded = { $party } acceded and is bound from next year on
year-refused = { $party } lost the vote at home on its accession and stays outside
event-true-compliance = True compliance in year { $year }: { $text }.
true-share = { $party } { $share }

## Causes

cause-other = a change of circumstances
cause-adjournment = the talks paused
cause-assistance = help to another party
cause-funding = means for its own administration
cause-assisted = it received help
cause-audience-cost = a public commitment was not kept
cause-backtracked = an agreed point was reopened
cause-bluff-called = a threat was not carried out
cause-breach-cured = there was a failure, and it was put right
cause-breach-unresolved = a failure was not put right
cause-briefed = the public was briefed
cause-caucus = they met apart
cause-compensation = a concern at home was met
cause-consulted = groups at home were consulted
cause-explained = the text was explained in plain words
cause-fallback = a fallback was built
cause-instrument-used = an instrument was used
cause-letter-exposed = a confidential letter became known
cause-limit-crossed = a stated limit was crossed
cause-never-submitted = the signed text was never put to the vote
cause-over-retaliation = the answer to a failure went beyond the loss
cause-partner-rejected = the other side rejected the agreement
cause-payments-exposed = payments at home out of sight became known
cause-urgent = pressing for an early vote
cause-pork = favours at home that have nothing to do with the agreement
cause-promise-broken = a promise was not kept
cause-promise-kept = a promise was kept
cause-ratified = the agreement was ratified
cause-readiness = readiness was shown
cause-rejected-at-home = the agreement was rejected at home
cause-rejection = proposals were refused
cause-side-letter = a side letter was given
cause-suspension = concessions were suspended
cause-threat = a threat was made
cause-threat-carried-out = a threat was carried out
cause-threat-kept-loaded = a threat was kept ready
cause-threat-lifted = what had been done after a threat was lifted again
cause-threat-withdrawn = a threat was withdrawn
cause-threatened = it was threatened
cause-time = time went by
cause-withheld = the signed text was not submitted
cause-year-kept = the year passed without a known failure
