### The debrief: what came out, why, and what could have been. Plain, even-handed, no verdict on persons.
### Points are the common scale of the game: a whole package is worth 0 to 100 to a party.

## Numbers in tables

debrief-cell-percent = { $n }%
debrief-cell-points = { $n }
debrief-cell-signed = { $sign }{ $n }
debrief-cell-whole = { $n }
debrief-cell-text = { $n }
debrief-yes = yes

## When

debrief-when-rounds = Round { $number }
debrief-when-text = Text round { $number }
debrief-when-ratification = Quarter { $number } of ratification
debrief-when-year = Year { $number } ({ $year })
debrief-mark-round = round { $number }
debrief-mark-cause = { $when }: { $cause }

## Axes

debrief-axis-offer = Offer
debrief-axis-points = Points to { $party }
debrief-axis-time = Rounds, quarters and years in order
debrief-axis-year = Year in force
debrief-axis-belief = Belief that your word holds
debrief-axis-kept = Share of duties kept
debrief-axis-share = Share of futures

## Headings of columns

debrief-column-actor = Actor
debrief-column-agreed = Agreed
debrief-column-amount = Amount
debrief-column-answers = Answers
debrief-column-approves = Chance to approve
debrief-column-assessment = Your guess after the talks
debrief-column-became = What became of it
debrief-column-believed = Believed
debrief-column-best = Best durable agreement
debrief-column-by = By
debrief-column-cause = Because
debrief-column-change = Change
debrief-column-change-to = Changed to
debrief-column-conduct = What it did
debrief-column-contribution = Adds
debrief-column-cost = Cost
debrief-column-criterion = Criterion
debrief-column-decides = Decides the vote
debrief-column-decision = Decision
debrief-column-domain = What moved
debrief-column-durability-change = Durability
debrief-column-effect = Effect on the other
debrief-column-end = No deal, at the end
debrief-column-expected = Expected
debrief-column-floor = No deal
debrief-column-flow = Points of the year
debrief-column-history = In history
debrief-column-instrument = Instrument
debrief-column-issue = Issue
debrief-column-kept = { $party } kept
debrief-column-kept-share = Kept
debrief-column-kind = Kind
debrief-column-line = Red line
debrief-column-luck = Luck
debrief-column-matters = Matters
debrief-column-own-stake = Your stake
debrief-column-party = Party
debrief-column-price = A point buys
debrief-column-promised = If kept in full
debrief-column-public = Public estimate
debrief-column-signs-change = Others sign
debrief-column-ratify-change = Chance to ratify
debrief-column-realised = Came true
debrief-column-resentment = Resentment
debrief-column-round = Round
debrief-column-said = What was said
debrief-column-score = Score
debrief-column-seemed = Seemed to { $party }
debrief-column-shocks = Shocks
debrief-column-stake = True stake
debrief-column-start = No deal, at the start
debrief-column-sum = Sum
debrief-column-surplus = Above no deal
debrief-column-to = To { $party }
debrief-column-to-you = To you
debrief-column-truth = What was true
debrief-column-value-change = Your points
debrief-column-verdict = Verdict
debrief-column-veto = Veto
debrief-column-violation-change = Serious breach
debrief-column-votes = Votes
debrief-column-wanted = Wanted
debrief-column-weight = Weight
debrief-column-weight-share = Weight
debrief-column-what = What
debrief-column-when = When
debrief-column-worksheet = Your worksheet
debrief-column-year = Year
debrief-column-yes = In favour

## The story in one page

debrief-story-title = The story in one page
debrief-verdict = { $ending } Your score is { $score } of 100{ $others }. { $rule } { $luck }
debrief-verdict-best = ; the best durable agreement would have scored { $best }
debrief-verdict-median = ; in your seat a compromising computer player scores { $median } in the middle of many games
debrief-verdict-tie = ; in your seat a compromising computer player does as well in the middle of many games ({ $median })
debrief-verdict-both = { $first }{ $second }
debrief-verdict-luck = Fortune afterwards: in { $luck }% of the futures you do worse than in the one that came.
debrief-rule-none = It counts what could be expected of your decisions, not how the dice fell.
debrief-rule-capped = What you signed could be expected to bring you less than no deal, votes that fail counted, so the score cannot exceed 40.
debrief-rule-groundwork = You were sent to lay the groundwork; no text was asked of you.
debrief-rule-left-good = There was no signed text, although an agreement that serves all and lasts was within reach.
debrief-rule-left-well = There was no signed text, and no agreement that serves all and lasts was within reach. To refuse was sound.
debrief-course-talks = The talks took { $rounds ->
    [0] no round
    [one] one round
   *[other] { $rounds } rounds
}. You made { $own ->
    [0] no offer
    [one] one offer
   *[other] { $own } offers
}, { $many ->
    [yes] the others
   *[no] the other side
} { $others ->
    [0] none
   *[other] { $others }
}.
debrief-course-votes = { $passed ->
    [0] No party
    [one] One party
   *[other] { $passed } parties
} of { $count } approved the text at home. Before the votes the chance that all would do so was { $chance }%.
debrief-course-years = The agreement was in force for { $years ->
    [one] one year
   *[other] { $years } years
}. You kept { $kept }% of your duties, { $many ->
    [yes] the others { $others }% of theirs on average
   *[no] the other side { $others }%
}.
debrief-bridge-title = From no deal to what came true, points to { $party }
debrief-bridge-start = No deal at the start
debrief-bridge-reservation = Your alternative moved
debrief-bridge-end = No deal at the end
debrief-bridge-signed = What the text adds if it is kept in full
debrief-bridge-promised = The text, kept in full
debrief-bridge-risk = Votes that may fail, duties that may not be kept
debrief-bridge-waiting = The wait for the votes
debrief-bridge-setback = A signed text failed
debrief-bridge-expected = What could be expected
debrief-bridge-fortune = How it turned out
debrief-bridge-realised = What came true
debrief-bridge-note = Talking and pressing cost you { $cost } points on top, with or without an agreement. The score counts them.

## The treaty in plain words

debrief-treaty-title = The treaty in plain words
debrief-treaty-principle = { $parties } agreed in principle, but did not sign. The text would have changed { $count } of { $total } points.
debrief-treaty-signed = { $parties } signed this text. It changes { $count } of { $total } points. It did not enter into force.
debrief-treaty-in-force = { $parties } signed this text, and it entered into force. It changes { $count } of { $total } points.
debrief-treaty-heading-substance = What changes:
debrief-treaty-heading-design = How it is kept:
debrief-treaty-heading-unchanged = What stays as it was:
debrief-treaty-heading-articles = The text as a treaty, with each article in plain words below it:
debrief-treaty-two = { $first } { $second }
debrief-treaty-plain = In plain words: { $text }
debrief-treaty-clause = { $issue }: { $text }

## Value

debrief-value-title = What it was worth, and what was left on the table
debrief-value-table = Points to each party
debrief-value-note = Expected: the mean of 2,000 futures of the signed text, failed votes and broken duties included. Luck: the share of these futures in which the party did worse.
debrief-value-best = You could expect { $expected } points. The best durable agreement, the one that all could sign, ratify and keep, was worth { $best } points to you and had a chance of { $chance }% to enter into force. The most that was within reach for you, with something left for the others, was { $most } points.
debrief-value-no-best = No text was found that every side could sign, ratify and gain from. Here no agreement can be the right result.
debrief-value-efficient = By what the text promises, nobody could have gained without a loss to somebody else.
debrief-value-left = Left on the table: { $points } points in all could have been gained with nobody worse off, by what the texts promise. The text for it differs in: { $items }.
debrief-brier-worksheet = Before the talks you wrote that { $party } wants these most: { $issues }, { $sure }. { $right } of them are among its true first three. Brier score { $score }: 0 is certain and right, { $blank } is knowing nothing.
debrief-brier-assessment = Before this debrief you named as what { $party } wanted most: { $issues }, { $sure }. { $right } of them are among its true first three. Brier score { $score }: 0 is certain and right, { $blank } is knowing nothing.
debrief-brier-sure = { $sure }% sure of each
debrief-brier-certain = without saying how sure you are, which counts as certain
debrief-brier-none = You stated no belief about what the others want most. On a worksheet you can, with how sure you are; then this page scores it (Brier score).
debrief-gap-title = What separates { $party } from the best durable agreement
debrief-bridge-gap-own = You could expect, the cost of talking taken off
debrief-bridge-gap-substance = What was agreed
debrief-bridge-gap-design = How it is kept
debrief-bridge-gap-process = How the talks went
debrief-bridge-gap-domestic = Support at home
debrief-bridge-gap-best = Best durable agreement
debrief-gap-note = Points of your own. Each part is exchanged for that of the best durable agreement in every possible order; its bar is what it adds on average (Shapley value), so the four add up to the gap. The talks: record, relations, pressure and the costs of talking. At home: all the parties' votes. The best durable agreement is the best for all together, so a bar may be negative for you alone.
debrief-trade = A trade not made: you give { $gives } and get { $gets }. That adds { $own } points for you and { $many ->
    [yes] { $other } for each of the others on average
   *[no] { $other } for the other side
}. { $belief }
debrief-trade-belief = On { $issue } you had written that it is number { $believed } among the wishes of { $party }; it is number { $true }.
debrief-trade-no-belief = You had written nothing about how much { $issue } matters to the other side.
debrief-plane-title = Both sides' points, if texts are kept in full
debrief-plane-spot = Point
debrief-plane-frontier = Along the frontier (yours / theirs): { $points }
debrief-plane-note = On the frontier nobody can gain without a loss to the other. The offers are joined in the order in which they were made.
debrief-spot-no-deal = No deal
debrief-spot-agreed = Agreed text, if kept in full
debrief-spot-expected = Agreed text, as expected
debrief-spot-nash = Nash point
debrief-spot-kalai = Kalai-Smorodinsky point
debrief-spot-best = Best durable agreement, if kept in full
debrief-spot-history = What history agreed
debrief-comparison-table = The texts side by side
debrief-row-promised = Points to { $party }, if kept in full

## Concessions

debrief-concessions-title = How the offers answered each other
debrief-concessions-intro = { $count ->
    [one] One offer was made.
   *[other] { $count } offers were made.
} Each is shown by what it was truly worth; an open issue counts as it was agreed at the time, or as it is today.
debrief-concessions-chart = What each offer was worth to { $party }
debrief-concessions-line = Offers of { $party }
debrief-concessions-floor = No deal
debrief-concessions-table = The offers one by one
debrief-concessions-note = "Seemed" is the common estimate before the talks: what an outsider would have thought the offer is worth.
debrief-concessions-total = { $party } moved { $count ->
    [one] once
   *[other] { $count } times
}. From its first offer to its last it gave up { $points } points of its own and changed the others' points by { $felt } on average.
debrief-concessions-same = { $party } made { $count ->
    [one] one more offer
   *[other] { $count } more offers
}. The last was worth the same to it and to the others as the first.
debrief-concessions-more = { $party } moved { $count ->
    [one] once
   *[other] { $count } times
}. Its last offer was worth { $points } points more to itself than its first, and changed the others' points by { $felt } on average.
debrief-concessions-wasted = In round { $round } you gave up { $points } points, which changed the others' points by { $felt } on average. They did not value what you gave.
debrief-reciprocity-followed = Your concessions followed theirs (correlation { $value }): you gave more when you had received more.
debrief-reciprocity-apart = Your concessions did not depend on what you had received (correlation { $value }).
debrief-reciprocity-against = You gave most when you had received least (correlation { $value }). The other side may have learnt that waiting pays.

## Leverage

debrief-leverage-title = Promises, warnings and threats
debrief-leverage-intro = Pressure and promises weigh as much as they are believed: weight is the impact times the other side's belief at the time.
debrief-leverage-table = The ledger
debrief-leverage-note = Cost: points that it cost the party that used it. Effect: change of the target's points, or of its alternative to a deal. Resentment makes later concessions and compliance harder.
debrief-leverage-threat-worked = The threat { $instrument } (weight { $weight }) ended because { $party } moved. It cost you { $cost } points and left { $resentment } points of resentment.
debrief-leverage-threat-executed = You carried out { $instrument }. It cost you { $cost } points and left { $resentment } points of resentment in { $party }.
debrief-leverage-threat-bluff = You announced { $instrument } (weight { $weight }) and did not carry it out. It cost you { $cost } points, and { $party } will believe the next threat less.
debrief-leverage-promise-kept = You kept the promise { $instrument }. It cost you { $cost } points, and { $party } relies on your word more.
debrief-leverage-promise-broken = The promise { $instrument } fell due and was not delivered, so { $party } relies on your word less.
debrief-leverage-warning = Your warning { $instrument } weighed { $weight } points with { $party }. A warning costs nothing and binds nobody.
debrief-leverage-stood = { $instrument } (weight { $weight } with { $party }) stood to the end without falling due.

## Credibility

debrief-credibility-title = Your word and your relations
debrief-credibility-up = The others' belief in your word rose from { $before } to { $after } of 100.
debrief-credibility-down = The others' belief in your word fell from { $before } to { $after } of 100.
debrief-credibility-same = The others' belief in your word ended where it began, at { $after } of 100.
debrief-credibility-intro = Belief is kept apart for promises, threats and statements. To be liked is not the same as to be believed.
debrief-credibility-chart = How far the others believed you
debrief-credibility-line-promise = Promises
debrief-credibility-line-threat = Threats
debrief-credibility-line-statement = Statements
debrief-credibility-table = The steps that moved it
debrief-credibility-years = { $count ->
    [one] a year without a known failure
   *[other] { $count } years without a known failure
}
debrief-credibility-note = Changes in points of 100, the mean over the other parties.
debrief-domain-promise = your promises
debrief-domain-threat = your threats
debrief-domain-statement = your statements
debrief-domain-relationship = how they see you

## Ratification

debrief-ratification-title = Ratification
debrief-ratification-passed = { $party } ({ $route }) approved with { $share }% in favour. Before the vote the chance was { $chance }%. Most likely to decide it: { $actor } ({ $decisive }% of cases).
debrief-ratification-failed = { $party } ({ $route }) rejected with { $share }% in favour. Before the vote the chance was { $chance }%. Most likely to decide it: { $actor } ({ $decisive }% of cases).
debrief-ratification-never = { $party } ({ $route }) did not put the text to the vote. The chance would have been { $chance }%. Most likely to decide it: { $actor } ({ $decisive }% of cases).
debrief-ratification-wait = { $urgent ->
    [yes] { $party }: of texts with this chance, made urgent as this one was, { $soon }% are ratified within { $years } years of signature, and { $ever }% before they lapse.
   *[no] { $party }: of texts with this chance, { $soon }% are ratified within { $years } years of signature, and { $ever }% before they lapse.
}
debrief-ratification-wins = { $count ->
    [one] One point of the text could be claimed at home as a win: { $issues }.
   *[other] { $count } points of the text could be claimed at home as wins: { $issues }.
} { $claimed ->
    [0] None was claimed.
    [one] One was claimed.
   *[other] { $claimed } were claimed.
}
debrief-ratification-no-wins = No point of the text could be claimed at home as a win: nothing in it brings much over today.
debrief-ratification-table = Actors at home: { $party }
debrief-ratification-note = "A point buys": by how much the chance to pass would have risen for one more point of political capital spent on this actor.
debrief-ratification-campaign = What your steps at home bought
debrief-ratification-campaign-note = The change of the chance to pass, against the same vote without the step.
debrief-ratification-step = { $cause } ({ $points })

## The years in force

debrief-years-title = The years in force
debrief-years-summary = In { $years ->
    [one] one year
   *[other] { $years } years
} duties were not kept { $failures ->
    [0] at any time
    [one] once
   *[other] { $failures } times
}. { $seen ->
    [0] None of this was seen
    [one] One failure was seen
   *[other] { $seen } failures were seen
}; { $alleged ->
    [0] nobody was accused without cause
    [one] one accusation was without cause
   *[other] { $alleged } accusations were without cause
}.
debrief-years-chart = Compliance, true and as it was seen
debrief-years-chart-note = Where the broken line lies above the full one, failures stayed hidden; where it lies below, there were false alarms.
debrief-years-true = { $party }, true
debrief-years-seen = { $party }, as seen
debrief-years-table = Year by year
debrief-years-note = The points of the years come on top of what today's arrangement is worth; together they are what came true.
debrief-years-matter = { $party }, { $issue }: { $result }
debrief-years-acceded = { $party } acceded
debrief-years-refused = { $party }: accession refused at home
debrief-years-left = { $party } left
debrief-years-answer = { $party }: { $move }
debrief-years-hidden = What you did not see

## The futures of the text

debrief-futures-title = What may become of this text
debrief-futures-not-lived = The text did not enter into force. These futures show what would have become of it.
debrief-futures-summary = In { $runs } futures of { $years } years the agreement outlives them in { $alive }%. A serious breach happens within { $horizon } years in { $violated }%. While in force, { $kept }% of duties are kept. Durability is { $durability } of 100.
debrief-futures-joined = { $party } comes in later in { $share }% of them.
debrief-survival-title = Is it still in force?
debrief-survival-line = In force
debrief-violated-line = A serious breach has happened
debrief-survival-note = The band is where the share would lie in nine of ten such computations.
debrief-ends-title = How the futures end
debrief-end-in-force = Still in force
debrief-end-replaced = Replaced by a new agreement
debrief-end-expired = Expired
debrief-end-withdrawal = A party withdrew
debrief-end-collapse = Collapsed after a breach
debrief-luck = You lived one of these futures: it brought you { $realised } points, where { $expected } could be expected. In { $luck }% of the futures you do worse. Chance moves your result by { $spread } points, one standard deviation; the choice among the { $texts } best texts looked at moves it by { $design }. Of both variances together, { $share }% are luck.
debrief-kept-table = How far each duty is kept over the futures
debrief-clause-free = With { $item } instead of { $now }, the share of the same futures with a serious breach within { $horizon } years goes from { $broken }% to { $violated }%, your value changes by { $value } points, and the chance that all ratify by { $ratify } percentage points. The others would have been no less ready to sign.
debrief-clause-repaired = With { $item } instead of { $now }, the share of the same futures with a serious breach within { $horizon } years goes from { $broken }% to { $violated }%, your value changes by { $value } points, and the chance that all ratify by { $ratify } percentage points. The readiness of { $party } to sign falls from { $before }% to { $after }%; { $repair } would have made up for it.
debrief-clause-unrepaired = With { $item } instead of { $now }, the share of the same futures with a serious breach within { $horizon } years goes from { $broken }% to { $violated }%, your value changes by { $value } points, and the chance that all ratify by { $ratify } percentage points. The readiness of { $party } to sign falls from { $before }% to { $after }%, and no single step on another issue would have made up for it.
debrief-clauses-none = No single clause on how the text is kept, moved by one step, would have made a difference worth a sentence.
debrief-clauses-table = Each such clause moved by one step
debrief-clauses-note = The same random numbers serve every text, so differences come from the clause and not from luck. Points and scores; breach, ratification and signature in percentage points. Signature: the chance that all the others would have signed, by what each could truly expect above its no-deal.

## Single moves

debrief-moves-title = Moves that may have mattered most
debrief-moves-intro = These moves of yours changed most at once, by what the log shows. What they led to is found out by playing on from just before each of them { $seeds } times: once with your move and once with what a careful computer player does in your place, under the same chances. In both, the computer plays your seat from then on.
debrief-moves-waiting = The continuations are not worked out yet: { $done }% are done.
debrief-moves-helped = With this move you could expect { $value } points more than without it (standard error { $error }). A text was signed in { $kept } of { $runs } continuations with it, in { $left } without it. { $same }
debrief-moves-hurt = With this move you could expect { $value } points less than without it (standard error { $error }). A text was signed in { $kept } of { $runs } continuations with it, in { $left } without it. { $same }
debrief-moves-chance = With and without this move you could expect the same within chance: the difference is { $value } points, its standard error { $error }. A text was signed in { $kept } of { $runs } continuations with it, in { $left } without it. { $same }
debrief-moves-same = In { $count } of { $runs } the computer made the very same move.

## What the others wanted

debrief-others-title = What the others really wanted
debrief-others-intro = Nothing is hidden here any more. Results alone teach little; learning what the others wanted does.
debrief-beliefs-none = You wrote down no belief about the other side, so there is nothing to compare. It takes a minute before the talks.
debrief-beliefs-worksheet = Before the talks you found { $hits } of the { $top } strongest wishes of { $party }. { $fit }
debrief-beliefs-assessment = After the talks you found { $hits } of the { $top } strongest wishes of { $party }. { $fit }
debrief-fit-short = Too few issues were listed to compare the order.
debrief-fit-good = Your order was close to the true one (rank correlation { $value }).
debrief-fit-fair = Your order had something of the true one (rank correlation { $value }).
debrief-fit-poor = Your order had little to do with the true one (rank correlation { $value }).
debrief-reserve = Without a deal { $party } had { $start } points at the start and { $end } at the end. Outsiders thought { $public }.
debrief-reserve-guessed = Without a deal { $party } had { $start } points at the start and { $end } at the end. Outsiders thought { $public }, you thought { $guess }.
debrief-priorities-table = What was at stake for { $party }
debrief-priorities-note = Stake: points between the best and the worst option. Your lists are shown by rank, 1 for the strongest wish.
debrief-line-hard-one = never: { $option }
debrief-line-hard-range = never: { $option } to { $last }
debrief-line-soft-one = at a price: { $option }
debrief-line-soft-range = at a price: { $option } to { $last }

## Why they accepted or refused

debrief-no-issue = no single issue
debrief-why-accept = { $when }: { $party } agreed. To it the text was worth { $value } points; it wanted { $wanted } then and had { $reserve } without a deal.
debrief-why-sign = { $when }: { $party } signed. To it the text was worth { $value } points; without a deal it had { $reserve }.
debrief-why-reject-red-line = { $when }: { $party } refused offer { $number } because it crosses a line it may never cross: { $issue }.
debrief-why-reject-domestic = { $when }: { $party } refused offer { $number } because it saw a chance of only { $have }% to pass at home and wanted { $need }%. In the way: { $issue }.
debrief-why-reject-trust = { $when }: { $party } refused offer { $number } because it gave a gain that matters only a chance of { $have }% to be kept and wanted { $need }%. Verification or remedies would have helped more than concessions. In the way: { $issue }.
debrief-why-reject-level = { $when }: { $party } refused offer { $number }. It was worth { $value } points to it, and it wanted { $need } then; without a deal it had { $reserve }. In the way: { $issue }.
debrief-why-reject-fairness = { $when }: { $party } refused offer { $number } as one-sided: its own gain was { $have } points, and beside yours it wanted { $need }. In the way: { $issue }.
debrief-why-reject-unspecified = { $when }: { $party } refused offer { $number } without a single reason. It was worth { $value } points to it; it wanted { $wanted }.
debrief-why-walk-out = { $when }: { $party } left. It wanted { $wanted } points, had { $reserve } without a deal, and expected no better from going on.
debrief-why-withhold = { $when }: { $party } did not submit the signed text; without a deal it had { $reserve } points.
debrief-why-threaten = { $when }: { $party } threatened. It wanted { $wanted } points and had { $reserve } without a deal.
debrief-why-carry-out = { $when }: { $party } did what it had announced: { $instrument }.
debrief-why-withdraw = { $when }: { $party } gave notice of withdrawal.
debrief-why-table = What their decisions were made of, in their points
debrief-why-label = { $number ->
    [0] { $party }: { $move }
   *[other] { $party }: { $move } { $number }
}
debrief-why-note = The terms add up to the sum. It was compared with what the party wanted at the time, and with its no-deal.
debrief-term-substance = Substance
debrief-term-red-line = Red lines
debrief-term-promises = Promises
debrief-term-trust = Doubt that it is kept
debrief-term-patchwork = Overlap with other agreements
debrief-term-domestic = Risk at home
debrief-term-abroad = Risk abroad
debrief-term-risk = Uncertainty

## What was said, and what was true

debrief-claims-summary = { $count ->
    [one] One statement was
   *[other] { $count } statements were
} made about priorities, limits and alternatives. { $false ->
    [0] None was false.
    [one] One was false.
   *[other] { $false } were false.
}
debrief-claims-table = Statements and the truth
debrief-claims-note = A limit is taken as true if the speaker could not live with less: no hard line crossed, and no more than { $bearable }% of what is at stake given up. An alternative is taken as true if it is not overstated by more than { $close } points.
debrief-said-priority = more weight on { $first } than on { $second }
debrief-said-limit = on { $issue } not beyond: { $option }
debrief-said-reserve = without a deal we have { $points } points
debrief-truth-priority = weights { $first } and { $second }
debrief-truth-limit = true limit: { $option }
debrief-truth-reserve = { $points } points
debrief-verdict-true = true
debrief-verdict-false = false
debrief-verdict-crossed = later contradicted by its own offer
debrief-carried-offer = { $when }: { $via } carried an offer of { $party } to { $to } that was misunderstood. Meant was { $meant }; { $to } heard { $heard }. Neither knew.
debrief-carried-answer = { $when }: { $via } carried an answer of { $party } to { $to } that was misunderstood. Meant was: { $meant }. { $to } heard: { $heard }. Neither knew.
debrief-signal-missed-flexible = { $when }: { $party } hinted that it is flexible on { $issue }. Your next offer asked for less there.
debrief-signal-missed-firm = { $when }: { $party } hinted that it is firm on { $issue }. Your next offer asked for more there.
debrief-signal-bluff-flexible = { $when }: { $party } hinted that it is flexible on { $issue }, which was among the issues that mattered most to it.
debrief-signal-bluff-firm = { $when }: { $party } hinted that it is firm on { $issue }, which was among the issues that mattered least to it.

## The score

debrief-scores-title = The score and what stands behind it
debrief-scores-chart = The eight criteria, 0 to 100
debrief-scores-total = { $total } of 100. { $rule }
debrief-scores-moved = { $total } of 100; the criteria alone would give { $uncapped }. { $rule }
debrief-scores-skill = Skill index { $skill }: 0 is the middle of many games of a compromising computer player in your seat, 100 is the best durable agreement.
debrief-scores-table = Criteria and weights
debrief-scores-note = Differences below one point mean nothing: the score is computed from { $runs } futures.
debrief-evidence-table = The figures and events behind each criterion
debrief-criterion-information = What you learned
debrief-criterion-agenda = Agenda agreed
debrief-criterion-standing = Better placed
debrief-criterion-national-value = Value to your side
debrief-criterion-joint-value = Joint value
debrief-criterion-durability = Durability
debrief-criterion-compliance = Compliance
debrief-criterion-credibility = Credibility
debrief-criterion-legitimacy = Legitimacy at home
debrief-criterion-relationship = Relationship
debrief-criterion-third-parties = Third parties
debrief-evidence-error-before = What your advisers erred about the others at first, points
debrief-evidence-error-after = What they erred in the end, points
debrief-evidence-on-paper = Issues with an agreed option, a bracket counting half, percent
debrief-evidence-procedure = All agreed on how to go on
debrief-evidence-no-deal = Change of your no-deal, points
debrief-evidence-start = No deal at the start, points
debrief-evidence-expected = Expected value, points
debrief-evidence-process = Cost of talking and pressing, points
debrief-evidence-reachable = The most within reach, points
debrief-evidence-joint = Joint gain (geometric mean), points
debrief-evidence-joint-best = The same in the best durable agreement, points
debrief-evidence-pareto-loss = Left on the table, points in all
debrief-evidence-durability = Durability of the text, 0 to 100
debrief-evidence-in-force = Chance to enter into force, %
debrief-evidence-survival = In force or duly ended after all years, %
debrief-evidence-performance = Duties performed of those signed, %
debrief-evidence-depth = Depth against the best durable agreement, %
debrief-evidence-belief-before = Belief in your word before, of 100
debrief-evidence-belief-after = Belief in your word after, of 100
debrief-evidence-cause = { $cause }
debrief-evidence-legitimacy = Standing of the government at home, -5 to 5
debrief-evidence-ratify = Chance to pass at home, %
debrief-evidence-approval = Approval of the actors at home, %
debrief-evidence-liking = Change of how the others see you, of 100
debrief-evidence-resentment = Resentment against you, points
debrief-evidence-external = Effect of the text on third parties, points

## History

debrief-history-title = What happened in history
debrief-history-compared = { $count ->
    [0] Your text is the one that history agreed on.
    [one] Your text differs from that of history in one of { $total } points.
   *[other] Your text differs from that of history in { $count } of { $total } points.
} History is no model answer: its parties had their own reasons.
debrief-history-sources = Sources:

## Two-sided questions

debrief-debates-title = Questions with two sides
debrief-debates-intro = These questions have no right answer. Take the side you find harder, and argue it with your own figures.
debrief-debate-own = { $question }
debrief-debate-side = { $text }
debrief-debate-speed-question = Is it better to agree on something soon, or on more later?
debrief-debate-speed-one = Soon: an agreement that exists can grow, and time costs both sides.
debrief-debate-speed-other = Later: what is left out now is seldom added, and haste leaves doubts about legitimacy.
debrief-debate-speed-figure = Your figures: { $rounds } of { $calendar } rounds used; { $count } of { $total } points changed.
debrief-debate-order-question = Is an agreement among a few a stone for a wider order, or does it undermine one?
debrief-debate-order-one = A stone: what works among a few can be joined and copied, and nobody else moves first.
debrief-debate-order-other = It undermines: those outside bear effects they had no voice in, and common rules lose their best supporters.
debrief-debate-order-figure = Your figures: { $external } points for third parties; { $outside ->
    [0] every party of this table is inside the text.
    [one] one party of this table is outside the text.
   *[other] { $outside } parties of this table are outside the text.
}
debrief-debate-justice-question = Should a delegation look after its own side, or also after those who are not in the room?
debrief-debate-justice-one = Its own side: that is its mandate, and others have delegations of their own.
debrief-debate-justice-other = Others too: who bears costs without a voice will not keep quiet for long.
debrief-debate-justice-figure = Your figures: { $own } points above no deal for you, { $other } for the other side, { $external } for third parties.
debrief-debate-durable-question = Is a larger promise worth more than a smaller one that lasts?
debrief-debate-durable-one = The larger: even in part it changes more than a safe text does.
debrief-debate-durable-other = The one that lasts: a broken promise costs more than it ever brought.
debrief-debate-durable-figure = Your figures: the text promises { $promised } points, { $expected } can be expected; after { $years } years it is in force in { $alive }% of futures.

## Reflection

debrief-reflection-title = Questions to think about
debrief-assessment-well = What went well, in your words:
debrief-assessment-differently = What you would do differently, in your words:
debrief-lessons = Lessons of this case:
debrief-lesson = { $text }
debrief-question-no-offers = You made no offer in the rounds. What would have been lost by making one?
debrief-question-beliefs = Your picture of the other side's wishes was off. Which of its words or offers could have corrected it, and when?
debrief-question-no-worksheet = What did you believe the other side wanted most when you made your first offer, and on what evidence?
debrief-question-asked-little = You asked no question in the rounds. Which answer would have changed an offer of yours?
debrief-question-left = Both sides could have had more. At which point did the talks become a contest over one issue?
debrief-question-leading = Who moved first here, and who waited? What would it have cost you to move earlier, and whom would it have brought along?
debrief-question-threats = What did your threats bring that a promise, a question or a better offer could not have brought?
debrief-question-home = Your text was not safe at home. Whom did you hear too late, or not at all?
debrief-question-no-deal = A durable agreement was within reach. What would you have needed to know to see it?
debrief-question-well-left = No durable agreement was within reach. When could you have known, and what can be gained from talks that fail?
debrief-question-trust = Which clause of the text, or of the text you wanted, would the other side have trusted least, and what would it have cost to change that?
debrief-question-again = If you met the same delegation again next year, what would it expect of you?

## One thing to try

debrief-next-title = One thing to try next time
debrief-next-change = One thing to try next time: { $items }. With { $count ->
    [one] this one change
   *[other] these { $count } changes
} you could expect { $own } points more and { $many ->
    [yes] the others { $other } on average
   *[no] the other side { $other }
}, all could still ratify, and durability would change by { $durability }.
debrief-next-none = No text within two changes of this one is better for you and no worse for the others. To gain more, the start would have to be different: other priorities heard, other issues linked.
debrief-next-text = One thing to try next time: bring one text to the table that gives each side what it values most, even if you are not sure of it. The table of texts above shows one that all could have signed.

## Who led among many, and who bears the burden

debrief-leadership-title = Who led, and who followed
debrief-leadership-none = Nobody gave up anything that counts in its own proposals, so nobody led by example.
debrief-leadership-first = { $party } moved first ({ $when }). { $followers }
debrief-leadership-followers = After it moved: { $parties }.
debrief-leadership-nobody = Nobody followed.
debrief-leadership-gathered = Texts of { $party } drew most support: { $share }% of the others accepted one.
debrief-leadership-table = Conduct in the talks
debrief-leadership-moved = First concession
debrief-leadership-given = Gave up in all
debrief-leadership-example = Example
debrief-leadership-support = Support
debrief-leadership-participation = Participation
debrief-leadership-reliability = Reliability
debrief-leadership-order = Order
debrief-leadership-mark = Conduct
debrief-leadership-note = Conduct is the mean of five parts. Example: the share of the others that made a first concession only after this side did. Support: the share of the others that accepted a text of its own. Participation: the share of the rounds in which it proposed or answered. Reliability: how far the others believed its promises at the end. Order: what is left after threats, bluffs that were called and words that were broken. What was given up is in this side's own points. Conduct is not part of the score: it shows what draws others to a text.
debrief-leadership-drew-yes = { $when }: { $party } accepted a text that { $leader } stood behind; for its example or its word, { $points } points less were asked of it.
debrief-leadership-drew-no = { $when }: { $party } refused a text that { $leader } stood behind, although { $points } points less were asked of it for that side's example or word.
debrief-leadership-cost-yes = { $when }: { $party } accepted a text that { $leader } stood behind, although { $points } points more were asked of it for that side's conduct or word.
debrief-leadership-cost-no = { $when }: { $party } refused a text that { $leader } stood behind; for that side's conduct or word, { $points } points more were asked of it.
debrief-burden-title = Who bears the burden
debrief-burden-evenness = How near the division of the burden comes to three keys, 100 being the same: equal parts { $equal }, by means { $means }, by what each gains { $stake }.
debrief-burden-formula-none = The text names no formula for sharing costs.
debrief-burden-formula-equal = The text says that costs are shared in equal parts.
debrief-burden-formula-means = The text says that costs are shared by means.
debrief-burden-formula-stake = The text says that costs are shared by what each gains.
debrief-burden-alike = The scenario says nothing of anybody's means, so all count alike here.
debrief-burden-chart = Share of all that the duties cost
debrief-burden-table = Burden, means and stake
debrief-burden-cost = Duties cost it
debrief-burden-share = Share of the burden
debrief-burden-means = Share of means
debrief-burden-stake = Share of gains
debrief-burden-due = Due from it
debrief-burden-contribution = Contribution
debrief-burden-note = A duty costs what the option takes from a party against today, in its own true points, on issues on which it must act. What is due is half by means and half by gains; the contribution is the share of the burden for each part that is due, so 1 is just that, more is generous, and less leaves it to others. Points of different parties are set side by side as if they were alike, which is a simplification.
debrief-burden-inside = Gains by the text and bears less than half of what is due: { $parties }. Others may call that riding free.
debrief-burden-outside = Gains by the text without being bound by it: { $parties }.

## What you asked in practice

debrief-soundings-title = What it would have taken
debrief-soundings-lead = { $count ->
    [one] You asked once what it would take.
   *[other] You asked { $count } times what it would take.
} { $candid ->
    [0] No answer was candid.
    [one] One answer was candid.
   *[other] { $candid } answers were candid.
}
debrief-soundings-table = What was said and what was true
debrief-soundings-to = Asked
debrief-soundings-said = It said it needed
debrief-soundings-truth = It needed
debrief-soundings-willing = nothing more
debrief-soundings-none = something far from this
debrief-soundings-changes = { $changes }

# Options that nobody knew at the start
debrief-invention-found = { $issue }: { $option } was not on the table at first. You came to know of it { $way } ({ $when }).
debrief-invention-missed = { $issue }: { $option } was not on the table at first, and you never came to know of it. It could have been found { $ways }.
debrief-invention-by-answer = by an answer about the issue
debrief-invention-by-listening = by saying back what was said about it
debrief-invention-by-exploration = in a round for exploring
debrief-invention-by-mediation = by a mediator with a single text
debrief-invention-by-finding = by research in preparation
debrief-invention-by-named = when somebody spoke of it
