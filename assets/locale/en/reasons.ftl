### Reasons: why a move is not possible, why an offer was refused, what a typed line lacks.

## Reasons of a refusal

reason-red-line = It crosses one of our red lines.
reason-domestic = It would not be approved at home.
reason-trust = We do not trust that it would be kept.
reason-level = It does not give us enough.
reason-fairness = It is not balanced.
reason-unspecified = No reason is given.

## Why a move cannot be played now, and what to do instead

illegal-sitting-over = The sitting is over. Open the debrief.
illegal-not-your-turn = It is not your turn. Wait until you have the floor.
illegal-wrong-phase = This move does not belong to this phase. The menu lists the moves that do.
illegal-no-time-left = There is not enough time left for this. Choose a shorter move, or end your turn.
illegal-no-capital-left = You do not have the political capital for this. Choose something that costs less.
illegal-unknown-party = There is no such party, or none is named. Name one of the parties.
illegal-unknown-issue = There is no such issue. The list of issues has their names and numbers.
illegal-unknown-option = The issue has no such option. Look at the issue for its options.
illegal-unknown-instrument = You have no such instrument for this kind of move. Your instructions list what you have.
illegal-unknown-argument = There is no such argument. The menu lists your arguments.
illegal-unknown-actor = There is no such domestic actor. The adviser lists the actors at home.
illegal-unknown-proposal = There is no such proposal. The list of offers has their numbers.
illegal-unknown-question = No such question was put to you. The list of offers and questions has the numbers.
illegal-unknown-matter = There is no such matter this year. The status lists the open matters.
illegal-not-yours = This belongs to another party. Choose one of your own.
illegal-to-oneself = You cannot address this to yourself. Name another party.
illegal-empty-package = The offer says nothing. Name at least one issue and an option.
illegal-wrong-length = The package does not fit this scenario. Build it again from the list of issues.
illegal-one-offer-a-turn = You have already made an offer this turn. Make the next one when you have the floor again.
illegal-own-proposal = This is your own proposal. You can answer only a proposal of another party.
illegal-stale-proposal = The other party has replaced this proposal. Answer its latest one.
illegal-already-answered = You have already answered this. Wait for the next proposal or question.
illegal-already-done = This has already been done as often as it can be. Choose another move.
illegal-already-live = This already stands on the table. Wait for an answer before you repeat it.
illegal-not-live = Nothing stands now that this could be about: what is carried out or taken back must be announced first.
illegal-too-soon = It is too soon for this. Give the other side one round to answer.
illegal-not-due = This is not due. A promise is due when the text has what you asked for.
illegal-same-issue = The same issue is named twice. Name different issues.
illegal-no-demand = It does not say what is asked. Name at least one issue and the option you ask for.
illegal-wrong-issue-for-instrument = This instrument cannot be tied to that issue. Tie it to one of its own issues.
illegal-not-bracketed = This clause is not in square brackets. Bracket it first if you want to change it.
illegal-already-bracketed = This clause is already in square brackets. Propose wording for it.
illegal-brackets-left = The text still has square brackets. Settle these clauses before you close the text.
illegal-two-parties-only = In talks between two parties there is nobody to withdraw with. Speak at the table.
illegal-not-a-member = You can do this only with parties that take part. Choose among them.
illegal-rounds-not-offered = The calendar does not offer this number of rounds. Choose one of the numbers in the menu.
illegal-nothing-to-learn = Your staff can find nothing in this way. Choose another task.
illegal-sign-first = The text is not signed yet. Sign it first.
illegal-already-signed = The text is already signed. You can now submit it, or withhold it.
illegal-own-matter = This matter is about your own conduct. The other parties answer it; you can notify a difficulty or announce a plan.
illegal-refused-lately = Your accession was refused, at home or by a member. You can ask again { $limit-accession-years } years later, or once your government has changed.
illegal-no-docking = The agreement has no clause by which a party that has left may come back. That would take a new text.
illegal-no-application = That party has not asked to come into the agreement, or its request has lapsed.
illegal-no-duty = You carry no duty on this issue. Choose an issue on which you have to act.
illegal-already-withdrawing = You have already given notice of withdrawal. It takes effect when the notice ends.
illegal-not-withdrawing = You have not given notice of withdrawal, so there is none to take back.
illegal-no-inspection = The text does not provide for inspections. They need an independent monitor or more.
illegal-no-committee = The text sets up no joint committee. You can ask for consultations.
illegal-no-own-matter = No matter of this year is about your own duty on this issue. Choose an issue on which you are said to have failed.
illegal-not-in-text = The text in force changes nothing on this issue, so there is no duty on it. Choose another issue.
illegal-not-reopened = Nobody has asked to reopen this issue. You can ask yourself.
illegal-no-sunset-now = The agreement does not lapse at the end of this year, so there is nothing to renew.

## What a typed line lacks

notation-empty = Type a move, or 'help'.
notation-too-long = The line is longer than { $count } characters. Type a shorter one.
notation-unknown = There is no { $what } '{ $typed }'. Did you mean: { $near }?
notation-unknown-listed = There is no { $what } '{ $typed }'. There is: { $near }.
notation-none-there = There is no { $what } '{ $typed }'; there is none at all now.
notation-ambiguous = '{ $typed }' could be more than one { $what }: { $near }. Type more of it.
notation-out-of-range = There is no { $what } number { $typed }. The numbers go from 1 to { $count }.
notation-missing = The line stops too soon. What is missing: { $what }.
notation-extra = '{ $typed }' does not belong here.
notation-not-an-item = '{ $typed }' is not ISSUE=OPTION. Write for example: { $example }.
notation-not-a-number = '{ $typed }' is not a { $what }.
notation-out-of-bounds = { $typed } is outside the allowed range for: { $what }.
notation-twice = The issue { $what } is named twice.
notation-no-earlier-offer = You have made no offer yet, so there is nothing to start from.
notation-no-such-proposal = There is no proposal number { $typed } on the table.
notation-which-party = Say which party is meant: { $lead } PARTY.
notation-usage = How to type it: { $usage }

## Why a computer's delegation, or an adviser, chose a move

rationale-accept = The proposal is good enough: to wait would hardly bring more.
rationale-reject-red-line = The proposal crosses a red line.
rationale-reject-domestic = The proposal would not be approved at home.
rationale-reject-trust = It is too doubtful whether the proposal would be kept.
rationale-reject-level = The proposal does not give enough at this stage.
rationale-reject-fairness = The proposal gives others far more than this side.
rationale-reject-unspecified = The proposal was refused without a reason.
rationale-worth-accepting = Everything weighed, the proposal is worth accepting.
rationale-against-red-line = Against it: it crosses a red line of your own.
rationale-against-domestic = Against it: it would hardly be approved at home.
rationale-against-trust = Against it: it is too doubtful whether it would be kept.
rationale-against-level = Against it: you can expect more at this stage.
rationale-against-fairness = Against it: others gain much more.
rationale-against-unspecified = Against it: the sum of many small points.
rationale-led = With { $leader } behind it, { $followed } points less are asked of it: that side has gone ahead of the others, or its word counts for more than theirs.
rationale-unled = With { $leader } behind it, { $followed } points more are asked of it: that side has disturbed the talks, or its word counts for less than others' words.
rationale-offer-first = A first package of its own leaves a side room to move, and others may like this one.
rationale-offer-yielding = What was threatened would hurt more than doing what is asked.
rationale-offer-next = A package of this worth is the best mix of own gain and chance of acceptance.
rationale-walk-out = Nothing better than leaving can still be expected.
rationale-adjourn = The room is tense; a pause costs less than another quarrel.
rationale-answer-true = A true answer makes a good exchange more likely.
rationale-answer-false = A true answer would have given too much away.
rationale-decline-answer = An answer would have given too much away.
rationale-ask-priority = To know what { $to } wants most is worth a question.
rationale-ask-limit = To know how far { $to } can go is worth a question.
rationale-ask-reserve = To know how good the alternative of { $to } is, is worth a question.
rationale-ask-reason = To know what keeps { $to } from the proposal is worth a question.
rationale-tell-priority = To show what matters most helps others to make better offers.
rationale-tell-false-priority = To hide what matters most seemed to pay.
rationale-tell-red-line = To show a limit keeps the talks away from it.
rationale-argue = The argument may persuade, and costs little.
rationale-signal-flexible = A hint of flexibility may bring an offer on { $issue }.
rationale-signal-firm = Others should not expect movement on { $issue }.
rationale-put-aside = The talks are held up by { $issue }; it is put aside until round { $round }, so that the rest can go on.
rationale-give = To give freely warms relations with { $to }, and shows that promises are kept: { $instrument }.
rationale-take-back = What was promised to { $to } costs more than it still brings: { $instrument }.
rationale-park-issue = The talks are held up by { $issue }, so it is parked.
rationale-consult-home = It is as well to know how things stand at home, and to be heard there.
rationale-brief-public = Standing in public for { $issue } helps at home.
rationale-show-readiness = To show that duties will be carried out makes the word of this side count for more.
rationale-carry-out-threat = An announced threat that is not carried out costs credibility.
rationale-lift-threat = It had done what it was for: the other side stands where it was asked to.
rationale-withdraw-threat = When it came to it, the price of carrying the threat out weighed more.
rationale-promise = The benefit promised may bring agreement at a bearable cost.
rationale-warn = The consequence may move others, and to name it costs little.
rationale-threaten = Pressure seemed to bring more than it costs.
rationale-clause-own = This wording serves best.
rationale-clause-shared = This wording serves best, and it has been put forward by others too.
rationale-clause-echo = This wording was proposed by others, and it is good enough.
rationale-text-ready = The text is good enough as it stands.
rationale-end-turn = No other move is worth its time now.
rationale-side-letter = A letter on { $issue } helps the other side at home and costs little.
rationale-sign = The text is better than no agreement.
rationale-refuse-to-sign = The text is worse than no agreement.
rationale-submit = The chance to pass at home is good enough: { $chance }.
rationale-withhold = The text is no longer better than no agreement.
rationale-wait-for-votes = The votes are not there yet.
rationale-await-vote = The text is already before those who vote on it, and no other step is worth its price now.
rationale-win-votes = More support at home would make the vote safer; the chance is { $chance }.
rationale-compensate = To meet the concern of { $actor } brings the most votes for its price.
rationale-compensate-quietly = To meet the concern of { $actor } out of sight brings the most votes for its price, and the chance that it becomes known is counted.
rationale-keep-promise = To keep the promise is worth its cost.
rationale-year-quiet = No step is worth its price this year.
rationale-year-done = No further step is worth its price this year.
rationale-notify = { $known ->
    [yes] { $conduct ->
        [incapacity] The difficulties with the article on { $issue } are on the table already, and to explain them costs less than silence.
       *[other] It is on the table already that the duty on { $issue } was not kept, and to admit it costs less than to deny it.
    }
   *[no] { $conduct ->
        [incapacity] There are difficulties with the article on { $issue }, and it is better to say so in time.
       *[other] The duty on { $issue } is not kept in full this year, and it is better to say so in time.
    }
}
rationale-answer-consult = A talk may put the failure right at little cost.
rationale-answer-dispute = The procedure of the text gives a fair chance to have this put right.
rationale-answer-suspend = The failure must not pay.
rationale-answer-waive = The matter is too small to pursue.
rationale-assist = Help costs less than more failures.
rationale-answer-refer = The joint committee can settle this, and its reading will help later.
rationale-inspect = { $to } seems to have fallen short, and with inspectors it will think twice.
rationale-action-plan = A plan calms the others, and the duty is worth returning to.
rationale-fund = Where duties may not be kept, it is for want of means, and means can be found.
rationale-reopen = The terms of { $issue } cost more than they are worth; the rest should stay.
rationale-concur = Easier terms on { $issue } are better than a party that leaves.
rationale-admit = What { $party } brings is worth changing the text for.
rationale-renew = The agreement is still worth more than having none.
rationale-stay = The agreement is again worth staying in.
rationale-ask-review = A review may mend what no longer fits.
rationale-withdraw = To stay is now worse than to leave.
rationale-worksheet = A first view of what { $about } wants.
rationale-prepare = Of the tasks that fit into the staff time left, this one brings the most a week.
rationale-forum-echo = What others propose for the forum is good enough.
rationale-forum-wish = This forum serves best.
rationale-ready = There is nothing left that is worth doing in this phase.

rationale-call-mediator = { $rounds ->
        [0] Time passes and the parties are still apart:
        [one] After one round without progress,
       *[other] After { $rounds } rounds without progress,
    } a text of { $to } is worth asking for.
rationale-caucus = { $to } wants much the same, and a word apart from the others may serve both.
rationale-approach = { $to } is asked through { $via }, as the two governments do not speak.
rationale-form-coalition = Together with { $to } this side is harder to do without.
rationale-recruit = With { $to } the coalition is harder to do without.
rationale-join = Bargaining as one with { $to } brings more than going alone.
rationale-leave-coalition = What is offered from outside is worth more than the coalition.
rationale-hold-together = The coalition is loose, and worth keeping.
rationale-separate-offer = An understanding with { $to } alone may bring the others along: { $chance } that it agrees.
rationale-block = The proposal is near to carrying, and worse than having no agreement.
rationale-share-information = Partners who know what matters to this side can help it.
rationale-call-for-justification = { $to } is strong; before all it has to say why it insists on { $issue }.
rationale-reply-yes = The private offer of { $to } is good enough.
rationale-reply-no = What { $to } offers or asks in private is not worth a yes.
rationale-reply-true = Telling { $to } the truth in private does little harm.
rationale-reply-false = { $to } need not know the truth.
rationale-accede = The text is worth more to a member than to a party outside.
rationale-accept-except = All of proposal { $proposal } will do but { $issue }.
rationale-single-text = This text serves all parties best, as far as their reports can be trusted.
rationale-sound-out = What { $to } says in confidence makes the next text better.
rationale-mediator-promise = A promise may make it easier for { $to } to accept what is asked of it: { $instrument }.

## What a package is made of, to the side that judges it

term-substance = what it holds, if all is kept
term-red-line = soft red lines crossed
term-promises = promises and threats tied to it
term-trust = duties that may not be kept
term-patchwork = other agreements cover the same ground
term-domestic = it may fail at home
term-abroad = it may fail in the other capital
term-risk = uncertainty

## What leverage is made of

leverage-their-stake = what { $party } would lose without an agreement: as far as can be told, { $points } of its 100 points
leverage-own-stake = what you would lose without an agreement: { $points } of your 100 points, taking the text that is likeliest now
leverage-threats = threats, as far as they are believed: { $items }
leverage-warnings = warnings, as far as they are believed: { $items }
leverage-promises = promises, as far as they are believed: { $items }
leverage-none = none
leverage-patience = who can wait longer: each round costs you { $own } of what an agreement is worth, and { $party } about { $theirs }
leverage-pivotality = whose consent the decision rule needs more
leverage-blocking = your coalition ({ $parties }), without which nothing carries
leverage-dependence = How far each side depends on an agreement, from 0 to 100: you { $own }, { $party } about { $theirs }. Of the power between the two you hold { $share }.
leverage-group-their-stake = what { $party } would lose if this alone stayed as it is today: as far as can be told, { $points } points
leverage-group-own-stake = what you would lose then: { $points } points
leverage-group-counts = { $linked ->
    [yes] It is linked to other issues, so talks on it follow the overall figure for { $rest } and this one for { $share }: { $bargaining } of 100.
   *[no] Talks on it follow this figure for { $share } and the overall one for { $rest }: { $bargaining } of 100.
}
leverage-group = { $group } ({ $issues }): { $dial } of 100. If this alone stayed as it is today, you would lose { $own } points and { $party } about { $theirs }. { $note }

## What would it take? (a help in practice: what a party says, candid or tactical)

takes-willing = { $party } says that it would accept this as it stands.
takes-changes = { $party } says that it would accept this instead: { $items }.
takes-none = { $party } says that nothing close to this would do.
takes-obstacle = What stands in the way most: { $issue }.
takes-reason = Asked why, { $party } says: { $reason }
