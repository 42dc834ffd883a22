### Moves: their names, what they do, and what a delegation says at the table when it makes one.
### Speech has several variants; `.soft` is how a delegation says it that prefers indirect words.

## Names and help

move-ready = Ready
    .help = Close your part of this phase. It ends when every party is ready.
aim-groundwork = You are sent to prepare the ground, not to bring home a text: what counts is what you learn of the others, how much of an agenda is agreed, and whether you stand better without a deal or with the others.
move-worksheet = Worksheet
    .help = Write down what you believe the other side wants most, best first. It is kept for the debrief.
move-prepare = Prepare
    .help = Spend staff time on analysis, soundings, legal review, scenario analysis or a fallback.
move-propose-forum = Propose a forum
    .help = Propose channel, order of business and number of rounds. It applies if the others propose the same.
move-offer = Offer
    .help = Table a package, whole or in part. A conditional offer ("if you ..., then we ...") stands or falls as one.
move-accept = Accept
    .help = Accept the latest proposal of another party. When all who must agree have accepted, it is agreed in principle.
move-reject = Reject
    .help = Refuse a proposal with a reason, and name the issue that is in the way if you like.
move-ask = Ask
    .help = Ask about priorities, a limit, the alternative to an agreement, or the reason of a refusal.
move-disclose = State
    .help = State a priority, a limit or how good your alternative is. It may be true or not; a false statement can cost you later.
move-decline = Decline to answer
    .help = Decline to answer a question. It is more polite than silence.
move-argue = Argue
    .help = Make one of your arguments from principle, precedent or criteria. Each can be made once.
move-signal = Signal
    .help = Hint that you are flexible, or firm, on an issue. It binds nobody.
move-promise = Promise
    .help = Promise a benefit if the text has what you ask for. Not to deliver it costs your word its worth.
move-warn = Warn
    .help = Point to a consequence that you do not control.
move-threaten = Threaten
    .help = Announce a punishment unless the other side moves. It causes resentment; an empty threat costs credibility.
move-carry-out = Carry out
    .help = Carry out a threat, or deliver what you promised.
move-withdraw-threat = Withdraw a threat
    .help = Take a threat off the table. The mood improves; your next threat is believed less.
move-propose-clause = Propose wording
    .help = Propose wording for a clause in square brackets. The same wording from all sides settles it.
move-bracket = Bracket
    .help = Put a clause into square brackets: park it during the rounds, or reopen it in the text.
move-side-letter = Side letter
    .help = Give another party a letter that clarifies an issue in its favour. A confidential one may become known.
move-consult-home = Consult home
    .help = Consult ministries, legislature or civil society. You learn where they stand, and your standing at home grows.
move-brief-public = Brief the public
    .help = Say in public which issue you stand for. It helps at home and shows the other side what matters to you.
move-show-readiness = Show readiness
    .help = Show budgets, staff and draft laws that will carry the duties out. Your promises are believed more.
move-caucus = Caucus
    .help = Withdraw with some of the parties. There is nobody to withdraw with in talks between two.
move-adjourn = Adjourn
    .help = Adjourn the round to let tempers cool.
move-walk-out = Walk out
    .help = Leave the talks. For good, they end without agreement; in the rounds you may also leave for now, with the door open.
move-end-turn = End the turn
    .help = Give the floor to the next party.
move-sign = Sign
    .help = Sign the clean text.
move-compensate = Compensate
    .help = Spend political capital on the concern of a domestic actor.
move-explain = Explain
    .help = Publish the text with an explanation in plain language.
move-submit = Submit to the vote
    .help = Submit the signed text at home. It is voted on when its turn comes; you can go on campaigning until then. While it waits, political capital can make it urgent. The adviser estimates the chance.
move-withhold = Withhold
    .help = Announce that you will not submit the signed text. The agreement fails, and your word loses worth.
move-notify = Notify
    .help = Tell the others in good time that one of your own duties is in difficulty.
move-consult = Consult
    .help = Ask for consultations on a matter.
move-dispute = Dispute
    .help = Take a matter to dispute settlement as the text provides.
move-suspend = Suspend concessions
    .help = Suspend concessions in answer to a matter, in proportion or beyond it.
move-waive = Let it rest
    .help = Let a matter rest. It calms relations, and may invite the next failure.
move-assist = Assist
    .help = Help another party to carry out its duties.
move-review = Ask for a review
    .help = Ask for a review of the agreement.
move-withdraw = Withdraw
    .help = Give notice of withdrawal from the agreement.
move-inspect = Inspect
    .help = Send inspectors to see next year how another party keeps one of its duties. The text must provide for it.
move-refer = Use the joint committee
    .help = Put a matter to the joint committee. It settles more than a talk does, and makes the duty clearer.
move-action-plan = Announce a plan
    .help = Say how you will return to a duty that you are said to have failed. Failing again under the plan costs more.
move-fund = Fund the administration
    .help = Give your own administration the means to carry out the agreement. It costs political capital.
move-reopen = Reopen one issue
    .help = Ask to ease the terms of one issue. The rest of the text stands; all parties must agree.
move-concur = Agree to ease
    .help = Agree to ease an issue that another party has asked to reopen.
move-renew = Renew
    .help = Say in the year of its sunset that the agreement should go on. It lapses if a party does not.
move-stay = Stay
    .help = Take back your notice of withdrawal.

## Addressing what was said before

speech-reply-red-line-1 = You told us where your red line is, and we have taken note.
speech-reply-red-line-2 = We do not want to push you across a red line.
speech-reply-domestic-1 = You told us that our last proposal would not pass at home.
speech-reply-domestic-2 = We have thought about what you can bring through at home.
speech-reply-trust-1 = You asked how you can be sure that the agreement will be kept.
speech-reply-trust-2 = We take your concern about trust seriously.
speech-reply-level-1 = You said that our last proposal does not give you enough.
speech-reply-level-2 = You asked for more than our last proposal held.
speech-reply-fairness-1 = You called our last proposal one-sided.
speech-reply-fairness-2 = We have looked again at the balance between all sides.
speech-reply-unspecified-1 = You refused our last proposal without a reason, so we try another way.
speech-reply-unspecified-2 = We do not know what was wrong with our last proposal, but we have changed it.
speech-reply-offer-1 = Thank you for proposal { $number }. Here is our answer.
speech-reply-offer-2 = We have read proposal { $number } with care.
speech-reply-offer-3 = On the basis of what you put forward, we have worked on our own proposal.
speech-answer-1 = You asked us a question, and we will answer it.
    .soft = You asked us something, and we would like to be helpful.
speech-answer-2 = This is our answer to question { $number }.
    .soft = We have thought about your question { $number }.
speech-answer-3 = Here is the answer to your question.
    .soft = We have thought about your question.

## Offers

speech-offer-first-1 = This is our opening proposal.
    .soft = Allow us to put a first proposal before you.
speech-offer-first-2 = We put a proposal on the table.
    .soft = Perhaps it helps if we begin with a proposal of our own.
speech-offer-first-3 = Let us begin with what we have in mind.
    .soft = We would like to share some first thoughts with you.
speech-offer-first-4 = Here is where we would like to end up.
    .soft = Something along these lines might be a good starting point.
speech-offer-first-5 = We have a clear idea of a good agreement. This is it.
    .soft = We have some ideas of what a good agreement might hold.
speech-offer-first-6 = To open the discussion, we propose the following.
    .soft = To help the discussion along, may we suggest the following.
speech-offer-new-1 = We have a new proposal.
    .soft = We have looked for a way that all sides can live with.
speech-offer-new-2 = We have moved. Here is our revised proposal.
    .soft = We have tried to take a step in your direction.
speech-offer-new-3 = Our proposal now reads differently.
    .soft = Perhaps a somewhat different balance would help.
speech-offer-new-4 = We table a revised package.
    .soft = May we offer a package that has been adjusted a little.
speech-offer-new-5 = Consider this instead.
    .soft = We wonder whether the following might be easier for you.
speech-offer-new-6 = We come back with a better proposal.
    .soft = We hope that you will find this proposal easier to accept.
speech-offer-firm-1 = We have changed our proposal, and we ask you to look at it again.
    .soft = On reflection, we would prefer a slightly different package.
speech-offer-firm-2 = After what we heard, our proposal is now as follows.
    .soft = In the light of the discussion, we see matters somewhat differently.
speech-offer-firm-3 = We had to correct our proposal.
    .soft = We regret that we have to adjust our proposal.
speech-offer-same-1 = Our proposal stands as it is.
    .soft = For the moment we would like to leave our proposal as it is.
speech-offer-same-2 = We repeat our proposal. We believe that it is sound.
    .soft = We still believe that our proposal deserves your attention.
speech-offer-same-3 = We do not see a reason to change our proposal.
    .soft = We would be grateful if you could look at our proposal once more.
speech-offer-if-1 = We offer you an exchange.
    .soft = Perhaps an exchange would serve all sides.
speech-offer-if-2 = We can move if you move.
    .soft = We could see some movement on our side, if there were some on yours.
speech-offer-if-3 = Let us link these points.
    .soft = It might help to look at these points together.
speech-offer-if-4 = This is a package. It stands or falls as one.
    .soft = We would see these points as one package.
speech-offer-if-5 = Here is what we need, and what you would get for it.
    .soft = Let us think aloud about an exchange.
speech-offer-if-6 = A fair exchange is possible.
    .soft = We believe that there may be room for an exchange.
speech-holds-1 = It holds: { $items }.
speech-holds-2 = We propose: { $items }.
speech-holds-3 = In short: { $items }.
speech-gives-1 = We move towards you on { $items }.
    .soft = We can go some way with you on { $items }.
speech-gives-2 = We go some of the way on { $items }.
    .soft = We could go some of the way on { $items }.
speech-gives-3 = On our side there is now more room: { $items }.
    .soft = On our side there would be room for { $items }.
speech-seeks-1 = We look for { $items }.
    .soft = It would help us to see { $items }.
speech-seeks-2 = We now ask for { $items }.
    .soft = We would be grateful for { $items }.
speech-seeks-3 = What would help us is { $items }.
    .soft = What would help us a good deal is { $items }.
speech-wants-1 = In return we look for movement on { $items }.
    .soft = We would welcome some movement on { $items }.
speech-wants-2 = We are still apart on { $items }.
    .soft = It would be good to come closer on { $items }.
speech-wants-3 = Now it is your turn to move on { $items }.
    .soft = Perhaps you could look again at { $items }.
speech-names-1 = It also covers { $items }.
speech-names-2 = We add { $items }.
speech-names-3 = For the first time we name { $items }.
speech-leaves-1 = We leave open { $items }.
speech-leaves-2 = We take back, for now, our position on { $items }.
speech-leaves-3 = On { $items } we prefer to wait.
speech-if-1 = If you agree to { $asks }, then we agree to { $gives }.
    .soft = If you could see your way to { $asks }, we could agree to { $gives }.
speech-if-2 = You accept { $asks }; we accept { $gives }.
    .soft = Were you able to accept { $asks }, we would be able to accept { $gives }.
speech-if-3 = For { $asks } we give { $gives }.
    .soft = In exchange for { $asks }, we would consider { $gives }.
speech-if-only-1 = We ask you for { $asks }, and take the rest as it stands.
speech-if-only-2 = All depends on { $asks }.
speech-if-only-3 = If you agree to { $asks }, we can go on.

## Answers to offers

speech-accept-1 = We accept proposal { $number }. Thank you for the work that went into it.
    .soft = We are happy to accept proposal { $number }, and thank you for your patience.
speech-accept-2 = We agree to proposal { $number }.
    .soft = After careful thought, we can agree to proposal { $number }.
speech-accept-3 = Proposal { $number } is good for all sides. We accept it.
    .soft = It seems to us that proposal { $number } serves all sides. We can accept it.
speech-accept-4 = We have a deal on proposal { $number }, as far as we are concerned.
    .soft = As far as we are concerned, proposal { $number } can be the basis of our agreement.
speech-accept-5 = Yes. We accept proposal { $number }.
    .soft = We believe that we can say yes to proposal { $number }.
speech-accept-6 = You have moved, and so can we: we accept proposal { $number }.
    .soft = We appreciate how far you have come. Proposal { $number } has our agreement.
speech-reject-1 = We cannot accept proposal { $number }.
    .soft = We regret that proposal { $number } is difficult for us.
speech-reject-2 = We have studied proposal { $number }, and the answer is no.
    .soft = We have studied proposal { $number } with care, and see problems with it.
speech-reject-3 = Proposal { $number } does not work for us.
    .soft = We are not sure that proposal { $number } can work for us.
speech-reject-4 = Thank you for proposal { $number }, but we must decline.
    .soft = Thank you for proposal { $number }. We are not quite there yet.
speech-reject-5 = On proposal { $number } we do not agree.
    .soft = On proposal { $number } we need more time and some changes.
speech-reject-6 = Proposal { $number } is not a basis for agreement.
    .soft = We see in proposal { $number } some useful parts, but not yet a basis for agreement.
speech-because-red-line-1 = It crosses a line that we cannot cross.
speech-because-red-line-2 = There is a point in it that we may not accept.
speech-because-domestic-1 = It would not be approved at home.
speech-because-domestic-2 = We could not bring it through at home.
speech-because-trust-1 = We are not sure that it would be kept.
speech-because-trust-2 = We would need better assurance that it will be carried out.
speech-because-level-1 = It does not give us enough.
speech-because-level-2 = We expect more from an agreement.
speech-because-fairness-1 = The balance is not right.
speech-because-fairness-2 = It gives one side much more than the other.
speech-because-unspecified-1 = We prefer not to go into the reasons now.
speech-because-unspecified-2 = We will say more at another time.
speech-obstacle-1 = The main obstacle is { $issue }.
speech-obstacle-2 = The difficulty lies with { $issue }.
speech-obstacle-3 = We think above all of { $issue }.

## Questions

speech-ask-priority-1 = Which matters more to you, { $first } or { $second }?
    .soft = May we ask whether { $first } or { $second } weighs more with you?
speech-ask-priority-2 = If you had to choose between { $first } and { $second }, which would it be?
    .soft = If a choice had to be made between { $first } and { $second }, where would you lean?
speech-ask-priority-3 = Tell us plainly: { $first } or { $second }, which comes first for you?
    .soft = It would help us to know how you see { $first } beside { $second }.
speech-ask-priority-4 = We want to understand your priorities. Is it { $first }, or is it { $second }?
    .soft = We would like to understand you better on { $first } and { $second }. Which is closer to your heart?
speech-ask-priority-5 = Where do you need more from us, on { $first } or on { $second }?
    .soft = Could you tell us where movement would help you more, on { $first } or on { $second }?
speech-ask-priority-6 = How do you rank { $first } and { $second }?
    .soft = Would you be willing to say how { $first } ranks against { $second }?
speech-ask-limit-1 = How far can you go on { $issue }?
    .soft = May we ask how much room you have on { $issue }?
speech-ask-limit-2 = Where is your limit on { $issue }?
    .soft = It would help us to know where things become difficult for you on { $issue }.
speech-ask-limit-3 = On { $issue }, what is the furthest that you can accept?
    .soft = Could you give us a sense of what is possible for you on { $issue }?
speech-ask-limit-4 = What can you not accept on { $issue }?
    .soft = Is there something on { $issue } that you could not accept?
speech-ask-limit-5 = Let us speak about limits. What is yours on { $issue }?
    .soft = If we may speak about limits: is there one for you on { $issue }?
speech-ask-limit-6 = Is there still room on your side for { $issue }?
    .soft = We wonder whether there is still some room on { $issue }.
speech-ask-reserve-1 = What will you do if we do not agree?
    .soft = May we ask how you would see things if we did not agree?
speech-ask-reserve-2 = How good is your alternative to an agreement?
    .soft = We wonder what the alternatives to an agreement look like from your side.
speech-ask-reserve-3 = Do you need this agreement, or can you live without it?
    .soft = How important is it for you to reach an agreement now?
speech-ask-reserve-4 = If these talks fail, where does that leave you?
    .soft = If we were not to succeed, how would you be placed?
speech-ask-reason-1 = Why did you not accept proposal { $number }?
    .soft = May we ask what made proposal { $number } difficult for you?
speech-ask-reason-2 = What was wrong with proposal { $number }?
    .soft = Could you help us understand your view of proposal { $number }?
speech-ask-reason-3 = What would have to change in proposal { $number }?
    .soft = What, in your view, could be improved in proposal { $number }?
speech-ask-reason-4 = Tell us what stands between you and proposal { $number }.
    .soft = We would like to learn what you would need to see in proposal { $number }.

## Statements

speech-disclose-priority-1 = We put { $higher } before { $lower }.
    .soft = If we had to choose, we would choose { $higher } over { $lower }.
speech-disclose-priority-2 = We give more weight to { $higher } than to { $lower }.
    .soft = You will have noticed that we give rather more weight to { $higher } than to { $lower }.
speech-disclose-priority-3 = We care about { $higher }. On { $lower } we care less.
    .soft = We look at { $higher } with special attention, and at { $lower } with a little less.
speech-disclose-priority-4 = Between { $higher } and { $lower }, we choose { $higher }.
    .soft = Between { $higher } and { $lower }, we would lean towards { $higher }.
speech-disclose-priority-5 = Our capital looks first at { $higher }, and only then at { $lower }.
    .soft = In our capital there is more interest in { $higher } than in { $lower }.
speech-disclose-priority-6 = It is simple: { $higher } first, { $lower } after it.
    .soft = We might put it this way: { $higher } first, and { $lower } in its turn.
speech-disclose-limit-1 = On { $issue } we cannot go beyond: { $option }.
    .soft = On { $issue } it would be very hard for us to go beyond: { $option }.
speech-disclose-limit-2 = Our limit on { $issue } is: { $option }.
    .soft = You should know that on { $issue } our room ends about here: { $option }.
speech-disclose-limit-3 = { $option }: that is as far as we can go on { $issue }.
    .soft = { $option }: we do not see how we could go much further on { $issue }.
speech-disclose-limit-4 = Our instructions on { $issue } end here: { $option }.
    .soft = Our instructions on { $issue } do not leave much room. We see: { $option }.
speech-disclose-limit-5 = Do not ask us for more on { $issue } than this: { $option }.
    .soft = We would ask you not to expect more on { $issue } than this: { $option }.
speech-disclose-limit-6 = We tell you openly that on { $issue } we stop at: { $option }.
    .soft = In all openness, on { $issue } we would have to stop at: { $option }.
speech-disclose-reserve-1 = { $standing ->
    [strong] We do not need this agreement. Our alternative is good.
    [fair] We can live without this agreement, but we would rather have a good one.
   *[weak] Our alternative is not good. We want this agreement.
}
speech-disclose-reserve-2 = { $standing ->
    [strong] We have a good alternative, and you should know it.
    [fair] Our alternative is acceptable. A good agreement is better.
   *[weak] Without an agreement we would be worse placed. We say so openly.
}
speech-disclose-reserve-3 = { $standing ->
    [strong] If we do not agree, we will do well all the same.
    [fair] If we do not agree, we will manage.
   *[weak] If we do not agree, it will cost us.
}
speech-decline-1 = We would rather not answer that question.
    .soft = We hope you will understand that we cannot go into that now.
speech-decline-2 = We do not answer that.
    .soft = That is a question for a later moment.
speech-decline-3 = We have no answer to question { $number } for you today.
    .soft = We are not in a position to answer question { $number } today.

## Arguments and signals

speech-argue-1 = { $text } That speaks for { $item }.
    .soft = { $text } It seems to us that this speaks for { $item }.
speech-argue-2 = Consider this. { $text } So we should agree on { $item }.
    .soft = May we draw your attention to a point. { $text } This might lead us to { $item }.
speech-argue-3 = We base our position on { $basis ->
    [principle] a principle
    [precedent] a precedent
   *[criteria] facts that anyone can check
}. { $text } Hence { $item }.
    .soft = There is { $basis ->
    [principle] a principle
    [precedent] a precedent
   *[criteria] a set of facts
} that we would like to recall. { $text } It may point to { $item }.
speech-signal-flexible-1 = On { $issue } we can still move.
    .soft = On { $issue } we would not rule anything out.
speech-signal-flexible-2 = There is room on our side for { $issue }.
    .soft = We are listening with interest to what you say about { $issue }.
speech-signal-flexible-3 = We are not bound on { $issue }.
    .soft = On { $issue } our thinking is still open.
speech-signal-firm-1 = On { $issue } we will not move.
    .soft = On { $issue } we see little room.
speech-signal-firm-2 = Our position on { $issue } is firm.
    .soft = We attach great importance to { $issue }.
speech-signal-firm-3 = Please do not expect movement from us on { $issue }.
    .soft = On { $issue } it would be wise to look elsewhere for movement.

## Promises, warnings, threats

speech-promise-1 = If the text has { $items }, we will do our part: { $instrument }.
    .soft = Were the text to have { $items }, we would be able to offer something more: { $instrument }.
speech-promise-2 = We make you a promise: { $instrument }. It is due if we agree on { $items }.
    .soft = We would like to add something: { $instrument }. We would do so if we agreed on { $items }.
speech-promise-3 = { $instrument }: you will have it if you agree to { $items }.
    .soft = { $instrument }: this could be yours if { $items } were possible.
speech-warn-1 = You should know what may come. { $text }
    .soft = We mention with concern something that is not in our hands. { $text }
speech-warn-2 = We do not control this, but we must point to it. { $text }
    .soft = May we share a concern with you. { $text }
speech-warn-3 = Events may overtake us. { $text }
    .soft = There are developments that all sides should keep in mind. { $text }
speech-threaten-1 = Without { $items } we will act: { $instrument }.
    .soft = If we cannot have { $items }, we may have to consider other steps: { $instrument }.
speech-threaten-2 = We ask you for { $items }. If you refuse, this follows: { $instrument }.
    .soft = We hope for { $items }. Otherwise it may be hard to avoid the following: { $instrument }.
speech-threaten-3 = { $instrument }: that is what happens if there is no agreement on { $items }.
    .soft = { $instrument }: it could come to that if we find nothing on { $items }.
speech-openly-1 = We say this in public.
speech-openly-2 = The press will hear this from us today.
speech-openly-3 = We have told our public the same.
speech-carry-out-promise-1 = We keep our word: { $instrument }.
speech-carry-out-promise-2 = What we promised is done: { $instrument }.
speech-carry-out-promise-3 = As agreed, we deliver: { $instrument }.
speech-carry-out-threat-1 = We said what would follow. It follows now: { $instrument }.
speech-carry-out-threat-2 = You did not move, so we act: { $instrument }.
speech-carry-out-threat-3 = We regret that it has come to this: { $instrument }.
speech-withdraw-threat-1 = We take this off the table: { $instrument }.
    .soft = In a spirit of goodwill we no longer speak of this: { $instrument }.
speech-withdraw-threat-2 = We withdraw what we announced: { $instrument }.
    .soft = Let us put this behind us: { $instrument }.
speech-withdraw-threat-3 = We will not go ahead with this: { $instrument }.
    .soft = We have decided to leave this aside: { $instrument }.

## The text and side letters

speech-propose-clause-1 = For { $issue } we propose this wording: { $option }.
    .soft = For { $issue }, would this wording help: { $option }?
speech-propose-clause-2 = The clause on { $issue } should read: { $option }.
    .soft = The clause on { $issue } might read: { $option }.
speech-propose-clause-3 = Let us close { $issue } with: { $option }.
    .soft = Perhaps we can close { $issue } with: { $option }.
speech-bracket-1 = We put { $issue } in square brackets.
    .soft = May we leave { $issue } in square brackets for now.
speech-bracket-2 = We do not see { $issue } as settled. Let us use square brackets.
    .soft = On { $issue } we would like to come back later, and ask for square brackets.
speech-bracket-3 = Let us park { $issue } and go on.
    .soft = It may be wise to park { $issue } for the moment.
speech-side-letter-1 = We offer { $to } a letter that clarifies { $issue }.
speech-side-letter-2 = To make things clear for { $to }, we put our understanding of { $issue } in a letter.
speech-side-letter-3 = { $to } will receive a side letter from us on { $issue }.
speech-in-confidence-1 = It stays between us.
speech-in-confidence-2 = We ask you to keep it confidential.
speech-in-confidence-3 = It is not meant for publication.

## At home and in public

speech-brief-public-1 = We tell our public that we stand for { $issue }.
speech-brief-public-2 = To the press: our delegation is working hard on { $issue }.
speech-brief-public-3 = Our public should know that we look after { $issue }.
speech-show-readiness-1 = Our budgets, staff and draft laws are ready. We can carry out what we sign.
speech-show-readiness-2 = We show you what is already prepared to carry out our duties.
speech-show-readiness-3 = You can see for yourselves: we are ready to keep what we promise.
speech-explain-1 = We publish the text today, with an explanation that everybody can read.
speech-explain-2 = Our public can now read the text and what it means.
speech-explain-3 = We put the text and a plain summary before our citizens.

## The course of the talks

speech-propose-forum-1 = We propose to meet in this way: { $channel }, { $track }, { $rounds } rounds.
    .soft = Might we suggest to meet in this way: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-2 = Our proposal for the talks: { $channel }, { $track }, { $rounds } rounds.
    .soft = Would it suit you to proceed like this: { $channel }, { $track }, { $rounds } rounds?
speech-propose-forum-3 = This is how we would like to work: { $channel }, { $track }, { $rounds } rounds.
    .soft = This might be a good way to work: { $channel }, { $track }, { $rounds } rounds.
speech-caucus-1 = We ask for a break to speak with { $parties }.
speech-caucus-2 = We withdraw for a moment with { $parties }.
speech-caucus-3 = { $parties } and we would like to meet apart.
speech-adjourn-1 = Let us adjourn. A pause will do all of us good.
    .soft = Perhaps a short pause would help all of us.
speech-adjourn-2 = We ask to adjourn this round.
    .soft = May we suggest that we adjourn and reflect.
speech-adjourn-3 = This is a good moment to stop for today.
    .soft = It has been a long day. Shall we continue with fresh minds?
speech-walk-out-1 = We see no basis for agreement. Our delegation leaves the talks.
    .soft = We regret that we see no way forward. Our delegation will return home.
speech-walk-out-2 = These talks are over for us.
    .soft = With regret, we must end our part in these talks.
speech-walk-out-3 = It is better to have no agreement than a bad one. We are leaving.
    .soft = We part with respect, but without an agreement.
speech-press-1 = We ask that the text be taken up before others.
speech-press-2 = Our government asks for an early vote.
speech-press-3 = This agreement is urgent; we press for its turn.
speech-withhold-1 = We will not submit the text at home.
speech-withhold-2 = Our government has decided not to put the agreement to the vote.
speech-withhold-3 = We regret that we will not take this agreement further.

