### Events that ask for a choice, and what events do.

effect-cost = Costs { $points } points of political capital.
effect-reservation-up = { $party } is better off without an agreement by { $size } points.
effect-reservation-down = { $party } is worse off without an agreement by { $size } points.
effect-actor-up = { $actor } leans towards approval by { $size } points.
effect-actor-down = { $actor } leans towards refusal by { $size } points.
effect-mood-up = Everybody at home in { $party } leans towards approval by { $size } points.
effect-mood-down = Everybody at home in { $party } leans towards refusal by { $size } points.
effect-scare = Those in { $party } who do not gain by the text on { $issue } fear it, by { $size } points, until the fear is answered.
effect-relationship-up = { $party } and { $other } get on better.
effect-relationship-down = { $party } and { $other } get on worse.
effect-tension-up = The room becomes more tense.
effect-tension-down = The room calms down.
effect-legitimacy-up = Legitimacy at home in { $party } rises by { $size }.
effect-legitimacy-down = Legitimacy at home in { $party } falls by { $size }.
effect-capital-up = { $party } gains { $size } points of political capital.
effect-capital-down = { $party } loses { $size } points of political capital.
effect-capacity-up = The administration of { $party } can do more.
effect-capacity-down = The administration of { $party } can do less.
effect-credibility-up = The word of { $party } gains with the others ({ $domain }).
effect-credibility-down = The word of { $party } loses with the others ({ $domain }).
effect-calendar-up = The calendar grows longer.
effect-calendar-down = The calendar grows shorter.
effect-instrument-up = { $tool } can be used from now on.
effect-instrument-down = { $tool } can no longer be used.
effect-leak = Everybody learns how much { $issue } is worth to { $party }.
effect-government = Another government takes office in { $party }.
effect-shock = { $party } is struck: { $shock }.

event-choice-opened = { $card } asks you to choose: { $text } Answers: { $answers }. If you say nothing before the end of your turn: { $default }.
event-choice-made = On “{ $card }” { $party } answers: { $answer }.
event-choice-default = On “{ $card }” { $party } says nothing, and so: { $answer }.
event-instrument-up = { $tool } can be used from now on.
event-instrument-down = { $tool } can no longer be used.
event-revealed = It becomes known that { $issue } is worth about { $points } points to { $party }.
event-scare-raised = { $how ->
    [calmed] In { $party } a fear about { $issue } is raised, and comes to nothing: the government has answered it.
   *[feared] In { $party } those who do not gain by the text on { $issue } begin to fear it.
}
event-scare-answered = In { $party } the fear about { $issue } is answered with what the text says.
event-government-changed = Another government takes office in { $party }. Those who supported the old one now oppose.
did-answer-event = { $party } has made up its mind.
move-answer-event = Answer an event
    .help = Choose how your government answers an event that asks it to. Until the end of your turn; otherwise the first answer comes about.
illegal-unknown-event = No event waits for your answer.
illegal-unknown-answer = There is no such answer to this event. Choose one of those that it names.
illegal-not-available = This instrument is not in your hands now. An event can change that.
what-event = event
what-answer = answer
rationale-answer-event = { $gain ->
    [no] Of the answers to “{ $card }”, “{ $answer }” costs this side least.
   *[yes] Of the answers to “{ $card }”, “{ $answer }” brings most: { $worth } points.
}

## What a scenario analysis brings

outlook-named = { $card }: { $outlook }
outlook = { $count ->
    [one] { $each } { $span }.
   *[other] { $each } { $span }, { $ever } over the whole sitting.
}
outlook-never = not in a sitting as long as this one.
outlook-rounds = { $count ->
    [one] in round { $first } of the talks
   *[other] in each of the rounds { $first } to { $last } of the talks
}
outlook-text = { $count ->
    [one] in round { $first } of the drafting
   *[other] in each of the rounds { $first } to { $last } of the drafting
}
outlook-ratification = { $count ->
    [one] in quarter { $first } after signature
   *[other] in each of the quarters { $first } to { $last } after signature
}
outlook-implementation = { $count ->
    [one] in year { $first } in force
   *[other] in each of the years { $first } to { $last } in force
}
outlook-only-if = Only as long as { $conditions }.
outlook-or = { $one } or { $other }
trigger-text = the text says { $options } on { $issue }
trigger-tension-above = tension at the table is above { $level }
trigger-pledge-live = { $pledge ->
    [promise] { $whose ->
        [one] a promise of { $party } stands
       *[any] a promise stands
    }
    [threat] { $whose ->
        [one] a threat of { $party } stands
       *[any] a threat stands
    }
    [warning] { $whose ->
        [one] a warning of { $party } stands
       *[any] a warning stands
    }
   *[any] { $whose ->
        [one] a promise, threat or warning of { $party } stands
       *[any] a promise, threat or warning stands
    }
}
trigger-vote-pending = the vote of { $party } is still to come
trigger-card-turned = { $how ->
    [answered] “{ $card }” was answered with “{ $answer }”
    [not] “{ $card }” has not happened
   *[turned] “{ $card }” has happened
}
trigger-shock-struck = { $whose ->
    [one] { $party } met { $shock } the year before
   *[any] somebody met { $shock } the year before
}
trigger-matter-open = { $whose ->
    [one] { $party } was said to have failed the year before
   *[any] somebody was said to have failed the year before
}
trigger-legitimacy-below = the standing of the government of { $party } at home is below { $level }
trigger-relationship-below = the regard of { $party } for { $other } is below { $level } (from -1 to 1)
