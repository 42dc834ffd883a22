# The screens after signature: the years in force, how it ended, and the debrief.

## The years in force

ui-years-help = The agreement is in force. Every year brings shocks and conduct, some of it unseen. Answer the open matters, help, or ask for a review; then go on to the next year. What you let pass and what you punish both have effects on relations and on the next years.
ui-years-strip = Years in force
ui-years-this = The year { $year }
ui-years-now = Year { $number } of { $count }
ui-years-back = Back to { $year }
ui-years-past = You are reading an earlier year.
ui-years-begins = The year is only beginning. Reports come in as governments act.
ui-years-section-events = What came to light
ui-years-section-before = How { $year } came out
ui-years-section-answers = What was done about it
ui-years-section-outcome = How it came out
ui-years-section-own = Only you know this
ui-years-quiet = No shock, and no failure came to light.
ui-years-nothing-done = Nobody acted on any matter.
ui-years-no-duties = No duty of yours was due.
ui-years-kept-all = { $count ->
    [one] Your one duty was kept.
   *[other] All { $count } of your duties were kept.
  }
ui-years-kept = { $kept } of your { $count } duties were kept.
ui-years-duty = { $issue }: your government { $conduct }.
ui-years-duty-unseen = { $issue }: your government { $conduct }. Nobody saw it.
ui-years-points = Points this year
ui-years-points-total = Points so far
ui-years-duties = Duties kept
ui-years-unknown = not yet
ui-years-points-tip = What the text and your conduct were worth to you this year, with remedies and suspensions. Only you see it.
ui-years-total-tip = The sum of your own points of all years since entry into force.
ui-years-duties-tip = Duties that your government kept, or lawfully escaped from, this year. The others see only what came to light.
ui-years-chart = Your points by year
ui-years-chart-words = Your points in each year in force: { $values }.
ui-years-shock = { $parties }: { $shock }.
ui-years-shock-common = Everywhere: { $shock }.
ui-years-ended = The agreement ended in { $year }: { $cause }.
ui-years-left = { $party } left the agreement.
ui-years-acceded = { $party } acceded. It is bound from next year on.
ui-years-refused = { $party } lost the vote at home on its accession and stays outside.
ui-years-review-helped = The review helped.
ui-years-review-vain = The review brought nothing.
ui-years-result-cured = { $matter }: put right.
ui-years-result-remedied = { $matter }: compensated.
ui-years-result-unresolved = { $matter }: not resolved.
ui-years-result-waived = { $matter }: left to rest.
ui-years-result-dismissed = { $matter }: dismissed.
ui-years-remedy = { $text } The remedy was worth { $points } points.
ui-years-did-notify = { $party } gave notice of difficulties with { $issue }.
ui-years-did-consult = { $party } asked for consultations: { $matter }.
ui-years-did-dispute = { $party } went to dispute settlement: { $matter }.
ui-years-did-suspend-proportional = { $party } suspended concessions in proportion: { $matter }.
ui-years-did-suspend-punitive = { $party } suspended concessions as a punishment: { $matter }.
ui-years-did-waive = { $party } let it rest: { $matter }.
ui-years-did-assist = { $party } helped { $to } to carry out its duties.
ui-years-did-review = { $party } asked for a review.
ui-years-did-withdraw = { $party } gave notice of withdrawal.
ui-years-eased = All agreed to ease { $issue }; the rest of the text stands.
ui-years-did-inspect = { $party } sends inspectors to { $to }: { $issue }.
ui-years-did-refer = { $party } went to the joint committee: { $matter }.
ui-years-did-action-plan = { $party } announced a plan for { $issue }.
ui-years-did-fund = { $party } gave its administration more means.
ui-years-did-reopen = { $party } asked to ease { $issue }.
ui-years-did-admit = { $party } agreed that { $to } comes in.
ui-years-did-concur = { $party } agreed to ease { $issue }.
ui-years-did-renew = { $party } wants the agreement to go on.
ui-years-did-accede = { $party } asked to accede.
ui-years-did-stay = { $party } took its notice back.
ui-years-did-carry-out = { $party } delivered what it had promised: { $instrument }.

## Decisions

ui-years-matters = Open matters
ui-years-no-matters = No open matters
ui-years-no-matters-text = Nothing that came to light this year needs an answer. You can still act for the years to come, or go on.
ui-years-own-matter = The others may answer this. If it happened for want of capacity, notice in time makes it weigh less.
ui-years-answered = { $party }: { $move }
ui-years-more = Other decisions
ui-years-consult = Consult
  .meaning = You talk about it with the other side.
  .effect = Cheap and calm; it settles a matter only as well as the text's consultation clause allows.
ui-years-dispute = Dispute
  .meaning = The procedure of the text decides.
  .effect = The stronger that procedure, the more likely the failure is put right or compensated.
ui-years-suspend-proportional = Suspend in proportion
  .meaning = You hold back about as much as was lost until it is put right.
  .effect = It costs both sides something, and relations cool a little.
ui-years-suspend-punitive = Suspend harder
  .meaning = You hold back far more than was lost.
  .effect = It leaves resentment, your standing at home falls, and they may answer in kind.
ui-years-waive = Let it rest
  .meaning = You take no step, and say so.
  .effect = The harm is felt less and relations stay calm; a failure without an answer may come again.
ui-years-notify = Notify a difficulty
  .meaning = You say in good time that one of your own duties is hard to keep.
  .effect = A failure that was announced weighs less than one that is found out.
ui-years-assist = Help them comply
  .meaning = Your experts help the other party to carry out its duties.
  .effect = Failures for want of capacity become rarer, and relations improve a little.
ui-years-carry-out = Deliver a promise
  .meaning = You deliver what you promised in the talks.
  .effect = Your word is worth more. A promise that falls due and is not kept costs more than it saves.
ui-years-review = Ask for a review
  .meaning = The parties look at the agreement together.
  .effect = It can ease an agreement under strain, if the text provides for reviews.
ui-years-refer = Joint committee
  .meaning = The committee that the text sets up reads it with both sides.
  .effect = It settles more than a talk does, awards nothing, and makes the duty clearer.
ui-years-action-plan = Announce a plan
  .meaning = You say how you will return to this duty.
  .effect = The others are less aggrieved this year; failing again under the plan costs your word more.
ui-years-inspect = Inspect
  .meaning = Your inspectors look next year at how a party keeps one of its duties.
  .effect = A failure is more likely to be seen, so it is less likely to be tried.
ui-years-fund = Fund your administration
  .meaning = You give your own officials the means to carry out the agreement.
  .effect = Failures for want of capacity become rarer. It costs political capital and a little each time.
ui-years-reopen = Reopen one issue
  .meaning = You ask to ease the terms of one issue and leave the rest alone.
  .effect = If all agree by the end of next year, the issue costs and brings less, and is easier to keep.
ui-years-concur = Agree to ease
ui-years-admit = Agree to an accession
  .meaning = You agree to ease an issue that another party asked to reopen.
  .effect = You gain less from that issue; the party under strain is more likely to stay.
ui-years-accede = Accede
  .meaning = Ask to become a party on the terms of the text as it stands.
  .effect = If your vote at home passes, you are bound by its duties, and have its benefits, from next year on.
ui-years-renew = Renew
  .meaning = The agreement reaches its sunset this year; you say that it should go on.
  .effect = It goes on if every party says so, and lapses if one does not.
ui-years-stay = Take the notice back
  .meaning = You take back your notice of withdrawal.
  .effect = The agreement goes on with you as before.
ui-years-withdraw = Withdraw
  .meaning = You give notice that your government leaves the agreement.
  .effect = When the notice ends, the agreement ends for you, and what held before holds again.
ui-years-cost-time = Time { $time }
ui-years-cost-capital = capital { NUMBER($points, maximumFractionDigits: 1) }
ui-years-cost-none = No time
ui-years-next = Next year
ui-years-next-tip = Ends your turn. The other parties act, the matters of the year come out, and the next year begins.
ui-years-last = Close the last year
ui-years-capital = Political capital
ui-years-confirm-suspend-proportional = Suspend concessions in proportion?
ui-years-confirm-suspend-punitive = Suspend concessions as a punishment?
ui-years-confirm-withdraw = Give notice of withdrawal?
ui-years-confirm-text = { $meaning } { $effect }
ui-years-tab-year = The year
ui-years-tab-matters = { $count ->
    [0] Matters
   *[other] Matters ({ $count })
  }
ui-years-tab-standing = Standing
ui-years-tab-years = All years
ui-years-ours = How far { $party } relies on your word
ui-years-theirs = How far you rely on the word of { $party }
ui-years-relation = Relationship

## How it ended

ui-debrief-ended = How it ended
ui-debrief-ended-title-in-force = The agreement lasted
ui-debrief-ended-title-after = The agreement ended early
ui-debrief-ended-title-none = No agreement
ui-debrief-ended-course = How it came to this

## Self-assessment

ui-debrief-help = First say in private what you believe about the other side and about your own conduct. It is compared with the truth in the debrief, so it is locked once you send it. Then read the debrief section by section: number keys and arrows choose a section, Enter opens it, and what a figure rests on can be opened from the figure.
ui-debrief-assess = Before the reveal
ui-debrief-assess-lead = A few questions, for yourself alone. Your answers are locked when you send them and compared with the truth in the debrief. You may leave any of them empty.
ui-debrief-wanted = { $party }: what did it want most?
ui-debrief-wanted-rank = { $rank ->
    [1] Most of all
    [2] Second
   *[other] Third
  }
ui-debrief-wanted-none = No answer
ui-debrief-reserve = { $party }: what was having no agreement worth to it?
ui-debrief-reserve-lead = In its own points: 0 is the worst text it could imagine, 100 the best.
ui-debrief-reserve-on = I want to guess
ui-debrief-reserve-points = Points, 0 to 100
ui-debrief-well = What went well?
ui-debrief-differently = What would you do differently?
ui-debrief-well-hint = One or two sentences
ui-debrief-send = Lock and show the debrief
ui-debrief-skip = Skip
ui-debrief-skip-title = Skip the self-assessment?
ui-debrief-skip-text = People learn most from a debrief when they have written down their own view first. If you skip it, it stays empty for this sitting.
ui-debrief-skip-stay = Answer it
ui-debrief-working = Working out the debrief
ui-debrief-working-note = Valuing every offer and simulating the future of the text. This takes a few seconds.
ui-debrief-failed = The debrief could not be worked out
ui-debrief-retry = Try again

## The debrief

ui-debrief-sections = Sections
ui-debrief-section-number = { $number }. { $title }
ui-debrief-next-section = Next
ui-debrief-previous-section = Previous
ui-debrief-copy = Copy section
ui-debrief-copied = The section was copied as text.
ui-debrief-again = Play again
ui-debrief-again-tip = A new sitting of the same scenario, from the same seat. You choose the rest.
ui-debrief-to-title = To the title
ui-debrief-score = Score
ui-debrief-of-100 = of 100
ui-debrief-uncapped = The criteria alone would give { $points }.
ui-debrief-skill = Skill index { $skill }
ui-debrief-weight = weight { $share }
ui-debrief-criteria = What the score is made of
ui-debrief-evidence = { $count ->
    [one] Show the moment
   *[other] Show { $count } moments
  }
ui-debrief-evidence-title = From the log
ui-debrief-evidence-hint = Enter or a click on a row shows the moment in the log
ui-debrief-no-words = A change that nobody announced.
ui-debrief-frontier = Best that is possible for both
ui-debrief-path = Offers of { $party }
ui-debrief-paths-left = Not drawn, to keep the picture readable: offers of { $parties }.
ui-debrief-band = Range that is likely
ui-debrief-marks = On the way
ui-debrief-more-marks = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
ui-debrief-plane-words = Value for { $one } to the right, for { $other } upwards. { $spots }
ui-debrief-plane-spot = { $label }: { $x } and { $y }.
ui-debrief-lines-words = { $axis } to the right. { $lines }
ui-debrief-line-words = { $label }: from { $first } to { $last }, between { $low } and { $high }.
ui-debrief-bar-words = { $label }: { $value }.
ui-debrief-key-sections = Choose a section
ui-debrief-key-numbers = Open section 1 to 9
ui-debrief-key-turn = Next or previous section
ui-debrief-key-read = Scroll the section
ui-debrief-key-copy = Copy the section
ui-years-key-turn = Read the year before or after
ui-years-sentence = { $text }.
ui-debrief-behind-tip = Enter shows what stands behind this number.
ui-debrief-ended-force = Years in force
ui-debrief-nothing-behind = Nothing in the log moved this number: it follows from the text and the calculation alone.
ui-debrief-first = This is the first section.
ui-debrief-last = This is the last section.
ui-years-unanswered = { $count ->
    [one] One matter has no answer yet
   *[other] { $count } matters have no answer yet
  }
ui-years-moved = What moved it
ui-debrief-ended-points = Your points in these years
ui-years-matter = { $issue } ({ $party })
