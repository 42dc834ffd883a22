### More of what is said in the talks: answers that fit what they answer, agreement to what was
### proposed, the last rounds, and further ways to say common things. Variants as in voice.ftl.

## Taking up what was said before

speech-reply-red-line-3 = We have heard where you cannot go.
speech-reply-red-line-4 = Your line has been noted, and we have worked around it.
speech-reply-red-line-5 = We do not ask again for what you have ruled out.
speech-reply-red-line-6 = You ruled something out. We have taken it seriously.
speech-reply-domestic-3 = You spoke of your difficulties at home.
speech-reply-domestic-4 = Your parliament and your public are not at this table, but we have them in mind.
speech-reply-domestic-5 = You need a text that can be approved at home. So do we.
speech-reply-domestic-6 = You told us that home would say no. We have tried to make a yes easier.
speech-reply-trust-3 = You doubt that it would be kept. We have thought about that.
speech-reply-trust-4 = You want assurance, and you are right to ask for it.
speech-reply-trust-5 = An agreement is worth what is kept of it. We agree with you on that.
speech-reply-trust-6 = We have heard your question about performance.
speech-reply-level-3 = You told us that it was not enough.
speech-reply-level-4 = We heard that you expect more.
speech-reply-level-5 = You found our last proposal too small. Let us see about this one.
speech-reply-level-6 = You said no to our last proposal, and you told us why.
speech-reply-level-7 = We have looked again at what our last proposal held for you.
speech-reply-level-8 = Your answer was no. Here is another attempt.
speech-reply-level-9 = Our last proposal did not convince you.
speech-reply-level-10 = You wanted to see more from us.
speech-reply-level-11 = We have taken your refusal home and come back with this.
speech-reply-level-12 = After your refusal we have done our sums again.
speech-reply-fairness-3 = You told us that the scales were not even.
speech-reply-fairness-4 = You spoke of balance. We have weighed it again.
speech-reply-fairness-5 = You found that one side gained too much.
speech-reply-fairness-6 = We have heard your complaint about the balance.
speech-reply-unspecified-3 = You said no, and did not say why. We try again.
speech-reply-unspecified-4 = Without a reason we can only guess. This is our guess.
speech-reply-unspecified-5 = You kept your reasons to yourselves. Perhaps this is closer.
speech-reply-unspecified-6 = Your refusal left us to think for ourselves.
speech-reply-to-red-line-1 = { $party } told us where its red line is, and we have taken note.
speech-reply-to-red-line-2 = We do not want to push { $party } across a red line.
speech-reply-to-red-line-3 = We have heard where { $party } cannot go.
speech-reply-to-red-line-4 = { $party } has ruled something out. We have taken it seriously.
speech-reply-to-domestic-1 = { $party } told us that our last proposal would not pass at home.
speech-reply-to-domestic-2 = We have thought about what { $party } can bring through at home.
speech-reply-to-domestic-3 = { $party } spoke of difficulties at home. We have them in mind.
speech-reply-to-domestic-4 = { $party } needs a text that can be approved at home, as all of us do.
speech-reply-to-trust-1 = { $party } asked how it can be sure that the agreement will be kept.
speech-reply-to-trust-2 = { $party } wants assurance, and it is right to ask for it.
speech-reply-to-trust-3 = We have heard the question of { $party } about performance.
speech-reply-to-trust-4 = { $party } doubts that it would be kept. We have thought about that.
speech-reply-to-level-1 = { $party } said that our last proposal does not give it enough.
speech-reply-to-level-2 = { $party } asked for more than our last proposal held.
speech-reply-to-level-3 = { $party } was not convinced, and told us so.
speech-reply-to-level-4 = We heard from { $party } that it expects more.
speech-reply-to-level-5 = { $party } found our last proposal too small.
speech-reply-to-level-6 = After the refusal of { $party } we have done our sums again.
speech-reply-to-fairness-1 = { $party } called our last proposal one-sided.
speech-reply-to-fairness-2 = { $party } spoke of balance. We have weighed it again.
speech-reply-to-fairness-3 = We have heard the complaint of { $party } about the balance.
speech-reply-to-fairness-4 = { $party } found the scales uneven.
speech-reply-to-unspecified-1 = { $party } refused our last proposal without a reason, so we try another way.
speech-reply-to-unspecified-2 = We do not know what { $party } found wrong with our last proposal, but we have changed it.
speech-reply-to-unspecified-3 = { $party } said no, and did not say why. We try again.
speech-reply-to-offer-1 = Thank you, { $party }, for proposal { $number }.
speech-reply-to-offer-2 = We have read proposal { $number } of { $party } with care.
speech-reply-to-offer-3 = { $party } has given us something to work with.
speech-reply-to-offer-4 = We have proposal { $number } of { $party } in front of us.
speech-reply-to-offer-5 = Let us take up where { $party } ended.
speech-reply-to-offer-6 = We looked for what can be kept of proposal { $number }.
speech-reply-to-offer-7 = Our delegation has discussed what { $party } put forward.
speech-reply-to-offer-8 = After proposal { $number } the matter is clearer to us.
speech-reply-to-offer-9 = { $party } has spoken, and we would like to add our view.
speech-reply-to-offer-10 = We see in proposal { $number } some of what we need.
speech-reply-to-offer-11 = Proposal { $number } is a contribution, and so is this.
speech-reply-to-offer-12 = We have listened to { $party }.
speech-answer-4 = Since you ask, here is how we see it.
    .soft = Since you ask, we will try to say how we see it.
speech-answer-5 = We take up question { $number }.
    .soft = You were kind enough to ask, in question { $number }.
speech-answer-6 = You asked, and you shall know.
    .soft = You asked, and we do not want to keep you waiting.
speech-answer-7 = A fair question.
    .soft = Your question is a fair one.
speech-answer-8 = We come to question { $number }.
    .soft = May we come back to question { $number }.
speech-answer-9 = We owe you an answer to question { $number }.
    .soft = We believe that we owe you an answer to question { $number }.

## Offers

speech-offer-counter-1 = Here is our own proposal.
    .soft = Perhaps we may add a proposal of our own.
speech-offer-counter-2 = We see some of it differently, and table a proposal of our own.
    .soft = We see some of it a little differently, and would like to show how.
speech-offer-counter-3 = We answer with a proposal.
    .soft = We would like to answer with some ideas of our own.
speech-offer-counter-4 = We put our own text beside it.
    .soft = May we put our own ideas beside it.
speech-offer-counter-5 = We have prepared a proposal too.
    .soft = We have also prepared something that we hope can be discussed.
speech-offer-counter-6 = This is how we would do it.
    .soft = This is how it might be done, as we see it.
speech-offer-counter-warm-1 = Much of this can be built upon. Here is how we would go on.
speech-offer-counter-warm-2 = We are not so far apart. Let us show you our view.
speech-offer-counter-warm-3 = In the same spirit, here is our own proposal.
speech-offer-counter-firm-1 = That is one view. Here is ours.
speech-offer-counter-firm-2 = We will not work from another's text alone. This is our own.
speech-offer-counter-firm-3 = Now that we have heard the others, this is what we want.
speech-offer-counter-formal-1 = Our delegation tables a proposal of its own.
speech-offer-counter-formal-2 = In reply, our delegation submits the following.
speech-offer-counter-formal-3 = Our instructions lead us to a different text, which we now table.
speech-shares-1 = We share this much: { $items }.
speech-shares-2 = On this we agree: { $items }.
speech-shares-3 = We take over { $items }.
speech-shares-4 = We see this alike: { $items }.
speech-shares-5 = Here we are of one mind: { $items }.
speech-shares-6 = This can stay: { $items }.
speech-differs-1 = We differ on this: { $items }.
speech-differs-2 = For the rest we propose { $items }.
speech-differs-3 = Instead of what was proposed we would have { $items }.
speech-differs-4 = What we need otherwise: { $items }.
    .soft = What we would hope to see otherwise: { $items }.
speech-differs-5 = Our text departs from it here: { $items }.
speech-differs-6 = What we would change: { $items }.
speech-offer-new-late-1 = There is not much time left. This is what we can still do.
    .soft = As time is short, we have looked once more for a way.
speech-offer-new-late-2 = The deadline is near, and we have moved.
    .soft = With the deadline near, we have tried to come towards you.
speech-offer-new-late-3 = Before we run out of time, consider this.
    .soft = Before our time is over, perhaps you would consider this.
speech-offer-new-late-4 = We make this proposal so that the talks do not end with nothing.
    .soft = It would be a pity to end with nothing. Hence this proposal.
speech-offer-firm-4 = We have thought again, and some of it reads differently now.
    .soft = Having thought again, we would put some of it differently.
speech-offer-firm-5 = Our proposal has changed. Not every change will please you.
    .soft = Our proposal has changed, and we know that not every change will be welcome.
speech-offer-firm-6 = We take a different view now.
    .soft = We have come to a somewhat different view.
speech-offer-firm-warm-1 = Bear with us: we had to change our proposal.
speech-offer-firm-warm-2 = We say openly that our proposal has changed, and we hope that you see why.
speech-offer-firm-warm-3 = We ask for your understanding. Our proposal had to change.
speech-offer-firm-firm-1 = Our proposal has changed. You had your chance with the last one.
speech-offer-firm-firm-2 = We have corrected our proposal, and we stand by it.
speech-offer-firm-firm-3 = The last proposal is gone. This one is on the table.
speech-offer-firm-formal-1 = Our delegation has been instructed to amend its proposal.
speech-offer-firm-formal-2 = On new instructions, our delegation tables a corrected proposal.
speech-offer-firm-formal-3 = Our delegation replaces its proposal by the following.
speech-offer-same-4 = We stay with our proposal.
    .soft = We would prefer to stay with our proposal for now.
speech-offer-same-5 = Nothing that we heard leads us to another proposal.
    .soft = We have listened, and still find our proposal the better way.
speech-offer-same-6 = Our proposal is still on the table, and it is still a good one.
    .soft = Our proposal is still on the table, and we hope that it will be looked at again.
speech-offer-same-warm-1 = We would move if we could. For now our proposal stays.
speech-offer-same-warm-2 = Please look once more at our proposal. There is something in it for everybody.
speech-offer-same-warm-3 = We still believe that our proposal can bring us together.
speech-offer-same-firm-1 = You know our proposal. It has not changed.
speech-offer-same-firm-2 = We do not bargain with ourselves. Our proposal stands.
speech-offer-same-firm-3 = We have said what we can do. We say it again.
speech-offer-same-formal-1 = Our delegation maintains its proposal.
speech-offer-same-formal-2 = Our instructions are unchanged, and so is our proposal.
speech-offer-same-formal-3 = We wish to record that our proposal stands.
speech-holds-4 = These are its points: { $items }.
speech-holds-5 = This is what it says: { $items }.
speech-holds-6 = It reads: { $items }.
speech-meets-1 = We accept { $items }.
    .soft = We could accept { $items }.
speech-meets-2 = We take up what was proposed: { $items }.
    .soft = We could take up what was proposed: { $items }.
speech-meets-3 = Here we come all the way: { $items }.
    .soft = Here we could come all the way: { $items }.
speech-meets-4 = This can now be common ground: { $items }.
    .soft = Perhaps this could now be common ground: { $items }.
speech-meets-5 = We no longer stand in the way of { $items }.
    .soft = We would no longer stand in the way of { $items }.
speech-meets-6 = On this we follow: { $items }.
    .soft = On this we would be ready to follow: { $items }.
speech-gives-4 = We have come closer: { $items }.
    .soft = We have tried to come closer: { $items }.
speech-gives-5 = A part of the way we can go: { $items }.
    .soft = A part of the way we might go: { $items }.
speech-gives-6 = This is less than was asked, and more than we offered before: { $items }.
    .soft = It may be less than was hoped, but it is more than before: { $items }.
speech-seeks-4 = What we ask for instead: { $items }.
    .soft = What we would hope for instead: { $items }.
speech-seeks-5 = On our side we would want { $items }.
    .soft = On our side it would matter to have { $items }.
speech-seeks-6 = For this we look for { $items }.
    .soft = For this we might look for { $items }.
speech-moves-1 = These points now read differently: { $items }.
speech-moves-2 = We have also changed { $items }.
speech-moves-3 = To make it fit together, we propose { $items }.
speech-moves-4 = The whole is balanced in another way: { $items }.
speech-wants-4 = What keeps us apart is { $items }.
    .soft = What still keeps us apart, it seems, is { $items }.
speech-wants-5 = We have not yet met on { $items }.
    .soft = We have not quite met yet on { $items }.
speech-wants-6 = Look again at { $items }, please.
    .soft = We would be thankful for another look at { $items }.
speech-names-4 = New in it: { $items }.
speech-names-5 = We now say what we think on this too: { $items }.
speech-names-6 = On this we had not spoken yet: { $items }.
speech-leaves-4 = This we no longer name: { $items }.
speech-leaves-5 = We leave this for later: { $items }.
speech-leaves-6 = For the moment we say nothing on { $items }.
speech-still-linked-1 = As we have said, { $first } and { $second } go together for us.
speech-still-linked-2 = We have not forgotten that { $first } hangs on { $second }.
speech-still-linked-3 = All this holds only if { $first } and { $second } are settled as one.

## Answers to offers

speech-accept-late-1 = There is little time left, and proposal { $number } is good enough. We accept it.
    .soft = With so little time left, we are ready to accept proposal { $number }.
speech-accept-late-2 = Rather this than nothing: we accept proposal { $number }.
    .soft = It is better than no agreement, and we can accept proposal { $number }.
speech-accept-late-3 = We will not let the deadline pass. Proposal { $number } has our agreement.
    .soft = We would not want the deadline to pass. Proposal { $number } has our agreement.
speech-reject-late-1 = Even at this hour we cannot accept proposal { $number }.
    .soft = Even at this late hour we would find it hard to accept proposal { $number }.
speech-reject-late-2 = The deadline does not make proposal { $number } any better for us.
    .soft = We know that time is short, but proposal { $number } remains difficult for us.
speech-reject-late-3 = There is still time for something better than proposal { $number }.
    .soft = Perhaps there is still time for something better than proposal { $number }.
speech-because-red-line-3 = It asks for something that we have ruled out.
speech-because-red-line-4 = One point in it is beyond our instructions.
speech-because-red-line-5 = No government of ours could sign one of its points.
speech-because-red-line-6 = It goes where we cannot follow.
speech-because-red-line-7 = There are things that are not for sale, and one of them is in it.
speech-because-red-line-8 = On one point our answer would be the same in a year.
speech-because-red-line-9 = Our red line runs through it.
speech-because-red-line-10 = It contains a point on which we have no freedom.
speech-because-red-line-11 = On one of its points there is nothing to negotiate for us.
speech-because-red-line-12 = It takes no account of a limit that we must respect.
speech-because-domestic-3 = Those who must approve it at home would not.
speech-because-domestic-4 = It would fail at home, and then nobody would have anything.
speech-because-domestic-5 = We do not have the votes for it.
speech-because-domestic-6 = We would be alone with it at home.
speech-because-domestic-7 = The text may please this room. It would not please those who have to approve it.
speech-because-domestic-8 = We must be able to defend it at home, and we could not.
speech-because-domestic-9 = At home it would be seen as too much for too little.
speech-because-domestic-10 = Our approval at home is not safe with it.
speech-because-domestic-11 = We know our own people. They would turn it down.
speech-because-domestic-12 = It asks more of our home front than it can bear.
speech-because-trust-3 = Too much of it rests on good will.
speech-because-trust-4 = What we would gain could be taken back too easily.
speech-because-trust-5 = We miss checks and remedies in it.
speech-because-trust-6 = A promise is not yet performance.
speech-because-trust-7 = We do not see what would hold it together in bad times.
speech-because-trust-8 = Who would see to it that it is kept?
speech-because-level-3 = What it brings us is too little.
speech-because-level-4 = We would give more than we get.
speech-because-level-5 = We could not tell our capital what we have gained.
speech-because-level-6 = It is not yet worth our signature.
speech-because-level-7 = It leaves us short of what we came for.
speech-because-level-8 = For this we would not have travelled.
speech-because-level-9 = There has to be more in it for us.
speech-because-level-10 = We have not come that far down.
speech-because-level-11 = It falls short of what we can accept today.
speech-because-level-12 = We need to see more.
speech-because-fairness-3 = Others gain much by it, and we gain little.
speech-because-fairness-4 = We would carry too much of the load.
speech-because-fairness-5 = It is not evenly shared.
speech-because-fairness-6 = A good bargain has to look like one from every chair.
speech-because-fairness-7 = We do not envy others their gains, but we want our share.
speech-because-fairness-8 = The scales tip, and not to our side.
speech-because-unspecified-3 = Let us leave it at that for today.
speech-because-unspecified-4 = We keep our reasons to ourselves.
speech-because-unspecified-5 = It is not the moment to say why.
speech-because-unspecified-6 = We ask you to take our word for it.
speech-obstacle-4 = It comes down to { $issue }.
speech-obstacle-5 = If { $issue } were different, we could talk.
speech-obstacle-6 = What troubles us most is { $issue }.
speech-obstacle-7 = Look at { $issue }, and you will see why.
speech-obstacle-8 = We would begin with { $issue }.
speech-obstacle-9 = The heart of it is { $issue }.
speech-obstacle-10 = More than anything it is { $issue }.
speech-obstacle-11 = We have { $issue } in mind.
speech-obstacle-12 = On { $issue } we would have to see something else.

## Questions, statements, arguments

speech-ask-reserve-5 = What do you have if we go home with nothing?
    .soft = What would you have, if we may ask, if we went home with nothing?
speech-ask-reserve-6 = You have other ways, we hear. How good are they?
    .soft = We hear that you have other ways. Would you tell us about them?
speech-ask-reserve-warm-1 = May we ask as friends what no agreement would mean for you?
speech-ask-reserve-warm-2 = We would like to understand how much hangs on this for you.
speech-ask-reserve-warm-3 = What would it mean for your people if we did not agree?
speech-ask-reserve-firm-1 = Can you afford to leave without an agreement?
speech-ask-reserve-firm-2 = And if we say no? What will you do then?
speech-ask-reserve-firm-3 = Let us be plain. What do you have without us?
speech-ask-reserve-formal-1 = Could the delegation say how its government would proceed without an agreement?
speech-ask-reserve-formal-2 = We would be interested to learn what alternatives the delegation has.
speech-ask-reserve-formal-3 = Our delegation asks what the position of the other side would be if the talks ended.
speech-ask-reason-5 = You said no to proposal { $number }. We would like to know why.
    .soft = You could not accept proposal { $number }. May we know why?
speech-ask-reason-6 = Which part of proposal { $number } is the problem?
    .soft = Is there a part of proposal { $number } that gives you most difficulty?
speech-ask-reason-warm-1 = We want to get this right. What troubles you in proposal { $number }?
speech-ask-reason-warm-2 = Help us to see proposal { $number } with your eyes.
speech-ask-reason-warm-3 = We would gladly mend proposal { $number }. Where should we begin?
speech-ask-reason-firm-1 = Give us a reason. What is wrong with proposal { $number }?
speech-ask-reason-firm-2 = A no without a reason is no answer. Why not proposal { $number }?
speech-ask-reason-firm-3 = We expect you to say what you cannot accept in proposal { $number }.
speech-ask-reason-formal-1 = Could the delegation explain its refusal of proposal { $number }?
speech-ask-reason-formal-2 = Our delegation would appreciate the reasons against proposal { $number }.
speech-ask-reason-formal-3 = We request a clarification of your position on proposal { $number }.
speech-disclose-reserve-4 = { $standing ->
    [strong] We are not here because we must. We can do without an agreement.
    [fair] An agreement would help us. We do not depend on it.
   *[weak] Our position without an agreement is not one that we want to be in.
}
speech-disclose-reserve-5 = { $standing ->
    [strong] At home there are many who would rather see us leave with nothing.
    [fair] At home some would shrug if we left with nothing.
   *[weak] At home they count on us to come back with something.
}
speech-disclose-reserve-6 = { $standing ->
    [strong] There are other ways open to us, and they are good ones.
    [fair] There are other ways open to us. This one may be better.
   *[weak] The other ways that are open to us are poor ones.
}
speech-disclose-reserve-warm-1 = { $standing ->
    [strong] You should not be surprised later: we are well placed without an agreement.
    [fair] Between partners: we could go on without an agreement, and would be sorry to.
   *[weak] We will be open with you: we need this.
}
speech-disclose-reserve-warm-2 = { $standing ->
    [strong] We would like an agreement with you. We do not have to have one.
    [fair] We would like an agreement with you more than our other choices.
   *[weak] We would be glad of an agreement, for the other choices are hard on us.
}
speech-disclose-reserve-warm-3 = { $standing ->
    [strong] We come with a free choice, and we hope to make it for you.
    [fair] We have a choice, and would be glad to choose you.
   *[weak] We have come because we need you, and we are not ashamed to say so.
}
speech-disclose-reserve-firm-1 = { $standing ->
    [strong] We can get up and go at any time. Bear it in mind.
    [fair] Do not think that we must sign.
   *[weak] We will not hide that no agreement would hurt us. It would hurt you too.
}
speech-disclose-reserve-firm-2 = { $standing ->
    [strong] Time is on our side.
    [fair] We can wait, if we have to.
   *[weak] We have little to fall back on, and so we do not give away what we have.
}
speech-disclose-reserve-firm-3 = { $standing ->
    [strong] Others need this more than we do.
    [fair] An agreement at any price is not what we need.
   *[weak] We know how we would stand without an agreement. That is why we are serious.
}
speech-disclose-reserve-formal-1 = { $standing ->
    [strong] Our government has good alternatives to an agreement.
    [fair] Our government has alternatives, and prefers an agreement.
   *[weak] Our government attaches great importance to reaching an agreement.
}
speech-disclose-reserve-formal-2 = { $standing ->
    [strong] We wish to state that our government does not depend on an agreement.
    [fair] We wish to state that an agreement is desirable for our government, and not indispensable.
   *[weak] We wish to state that our government would regret a failure, for good reasons of its own.
}
speech-disclose-reserve-formal-3 = { $standing ->
    [strong] The position of our government is secure with or without an agreement.
    [fair] The position of our government would be tolerable without an agreement.
   *[weak] The position of our government would be difficult without an agreement.
}
speech-argue-4 = { $text } From this follows { $item }.
    .soft = { $text } From this, it seems, { $item } would follow.
speech-argue-5 = One thing is not in doubt. { $text } It leads to { $item }.
    .soft = One thing is perhaps not in doubt. { $text } It might lead to { $item }.
speech-argue-6 = We do not ask for a favour. { $text } That is the case for { $item }.
    .soft = We would not wish to ask for a favour. { $text } That may be a case for { $item }.
speech-argue-warm-1 = We hope to convince you. { $text } So why not { $item }?
speech-argue-warm-2 = Think of this with us. { $text } Does it not speak for { $item }?
speech-argue-warm-3 = You know this as well as we do. { $text } Let us draw the conclusion: { $item }.
speech-argue-firm-1 = Nobody here can deny it. { $text } Therefore { $item }.
speech-argue-firm-2 = The facts are plain. { $text } There is no way around { $item }.
speech-argue-firm-3 = Answer this, if you can. { $text } We insist on { $item }.
speech-argue-formal-1 = Our delegation recalls the following. { $text } It supports { $item }.
speech-argue-formal-2 = For the consideration of the meeting: { $text } On this ground we propose { $item }.
speech-argue-formal-3 = We refer to { $basis ->
    [principle] a principle
    [precedent] a precedent
   *[criteria] facts that anyone can check
}. { $text } It is the basis of our position: { $item }.
speech-listen-back-warm-1 = You have told us what { $issue } means to you, and we have listened. Is it as we understood?
speech-listen-back-warm-2 = Let us make sure that we heard you right on { $issue }.
speech-listen-back-warm-3 = We care to get { $issue } right, so we say back what you told us.
speech-listen-back-formal-1 = Our delegation wishes to confirm its understanding of what was said on { $issue }.
speech-listen-back-formal-2 = For clarity, we repeat what we understood on { $issue }.
speech-listen-back-formal-3 = On { $issue } we restate the other side's position, subject to correction.

## How to meet, and how to go on

speech-agree-forum-1 = We agree to meet in this way: { $channel }, { $track }, { $rounds } rounds.
    .soft = That would suit us well: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-2 = That is good for us too: { $channel }, { $track }, { $rounds } rounds.
    .soft = We have no difficulty with that: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-3 = We join the proposal: { $channel }, { $track }, { $rounds } rounds.
    .soft = We are happy to join the proposal: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-4 = No objection: { $channel }, { $track }, { $rounds } rounds.
    .soft = We see no objection: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-5 = Let us do it so: { $channel }, { $track }, { $rounds } rounds.
    .soft = Perhaps we should do it so: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-6 = We support it: { $channel }, { $track }, { $rounds } rounds.
    .soft = We would gladly support it: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-warm-1 = With pleasure, let us meet as proposed: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-warm-2 = A good start, and we agree at once: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-warm-3 = We are glad that we see this alike: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-firm-1 = That will do: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-firm-2 = Agreed, so that we can begin: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-firm-3 = We accept this, and expect the calendar to be kept: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-formal-1 = Our delegation agrees to the proposed arrangements: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-formal-2 = Our delegation seconds the proposal: { $channel }, { $track }, { $rounds } rounds.
speech-agree-forum-formal-3 = The arrangements have our consent: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-4 = We suggest: { $channel }, { $track }, { $rounds } rounds.
    .soft = If it is agreeable to you: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-5 = For these talks we would choose: { $channel }, { $track }, { $rounds } rounds.
    .soft = For these talks we might choose: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-warm-1 = We would like everybody to feel at ease here. How about this: { $channel }, { $track }, { $rounds } rounds?
speech-propose-forum-warm-2 = Let us make it easy for each other: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-warm-3 = We look forward to working with you. We suggest { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-firm-1 = These are the arrangements that we want: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-firm-2 = Let us not lose time on procedure: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-firm-3 = We will work in this way: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-formal-1 = Our delegation proposes the following arrangements: { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-formal-2 = On procedure, our delegation suggests { $channel }, { $track }, { $rounds } rounds.
speech-propose-forum-formal-3 = We propose as rules of these talks: { $channel }, { $track }, { $rounds } rounds.
speech-agree-purpose-explore-1 = We agree: let the next round be for exploring.
    .soft = That would suit us: a round in which nobody is bound.
speech-agree-purpose-explore-2 = Yes. A round without commitments can help.
    .soft = Perhaps a round without commitments can indeed help.
speech-agree-purpose-explore-3 = We join the proposal to think aloud in the next round.
    .soft = We would be glad to think aloud together in the next round.
speech-agree-purpose-bargain-1 = We agree. The next round is for bargaining.
    .soft = We would be ready for that: a round for bargaining.
speech-agree-purpose-bargain-2 = Good. Let us see proposals, then.
    .soft = Then perhaps we may all bring proposals.
speech-agree-purpose-bargain-3 = We too have talked enough. Let us trade.
    .soft = We too feel that the time for trading has come.
speech-agree-purpose-repair-1 = We agree. Let us mend first, and bargain later.
    .soft = We are grateful for the suggestion. Let us mend first.
speech-agree-purpose-repair-2 = Yes, the air needs clearing. We agree.
    .soft = It would do us good as well to clear the air.
speech-agree-purpose-repair-3 = We accept: the next round is for our relations.
    .soft = We would welcome a round for our relations.
speech-agree-summit-1 = We agree: let the leaders meet.
    .soft = Our leader would be glad to come.
speech-agree-summit-2 = Ours will be there. We agree to a summit.
    .soft = We too believe that the time has come for leaders.
speech-agree-summit-3 = The proposal of a summit has our support.
    .soft = We would gladly support the idea of a summit.
speech-agree-cool-off-1 = We agree. Enough for now.
    .soft = We are thankful for the suggestion. Let us rest.
speech-agree-cool-off-2 = Yes, let us stop here.
    .soft = A pause would be welcome to us too.
speech-agree-cool-off-3 = A pause it is.
    .soft = We feel the same, and agree to a pause.
speech-agree-format-1 = We agree to meet like this: { $channel }.
    .soft = We would be comfortable with that: { $channel }.
speech-agree-format-2 = Let us change it, as proposed: { $channel }.
    .soft = Perhaps we should change it, as proposed: { $channel }.
speech-agree-format-3 = That is the better way for us too: { $channel }.
    .soft = That may be the better way for us too: { $channel }.
speech-agree-minute-1 = The record may say so: { $issue }, { $option }.
speech-agree-minute-2 = We agree that it be written down: { $issue }, { $option }.
speech-agree-minute-3 = Yes, that is what was said: { $issue }, { $option }.
speech-set-purpose-explore-4 = We do not know each other's needs well enough. Let the next round be for questions.
    .soft = Perhaps we do not know each other's needs well enough yet. Could the next round be for questions?
speech-set-purpose-explore-warm-1 = Let us talk freely next time. Nobody will be held to it.
speech-set-purpose-explore-warm-2 = We would like to hear you out. Let the next round be for that.
speech-set-purpose-explore-warm-3 = Before we count points, let us get to know each other's worries.
speech-set-purpose-explore-firm-1 = Bargaining in the dark helps nobody. The next round should be for facts and questions.
speech-set-purpose-explore-firm-2 = We want answers before we trade. Let the next round be for exploring.
speech-set-purpose-explore-firm-3 = Before we talk of prices, we want to know what is wanted. We propose a round to explore.
speech-set-purpose-explore-formal-1 = Our delegation proposes that the next round be exploratory.
speech-set-purpose-explore-formal-2 = We propose a round of informal discussion, without prejudice to any position.
speech-set-purpose-explore-formal-3 = Our delegation suggests an exchange of views that binds nobody.
speech-set-purpose-repair-4 = Things were said here that stand between us. Let us take a round to set them right.
    .soft = Some things that were said may stand between us. Perhaps a round could set them right.
speech-set-purpose-repair-warm-1 = We do not like how this is going between us. Let us use a round to mend it.
speech-set-purpose-repair-warm-2 = We value you more than a point won. Let the next round be for our relations.
speech-set-purpose-repair-warm-3 = It would be good to be on better terms again. Let us take the time.
speech-set-purpose-repair-firm-1 = In this tone we get nowhere. The next round should be used to change it.
speech-set-purpose-repair-firm-2 = We will not bargain in this mood. Let us clear the air first.
speech-set-purpose-repair-firm-3 = First the manners, then the matter. We propose a round for relations.
speech-set-purpose-repair-formal-1 = Our delegation proposes to devote the next round to the relations between the parties.
speech-set-purpose-repair-formal-2 = In view of the atmosphere, our delegation proposes a round to restore confidence.
speech-set-purpose-repair-formal-3 = We propose that the next round be used to rebuild trust.
speech-cool-off-4 = Nobody thinks well in anger. We propose to break off for now.
    .soft = Perhaps nobody thinks at his best just now. May we propose a pause?
speech-back-channel-ask-4 = Not everything has to be said before everybody. Could we speak apart?
speech-back-channel-ask-5 = We would value a word with you that nobody writes down.
speech-back-channel-ask-6 = Two of ours could meet two of yours, without notes.
speech-visit-mission-4 = Our officials would like to see { $to } for themselves before we meet again.
speech-visit-mission-5 = We have asked { $to } to receive a mission of ours.
speech-visit-mission-6 = Some of ours will go to { $to }, to talk where nobody has to make speeches.
speech-adjourn-4 = We have come as far as we can today.
    .soft = We have come a long way today. Perhaps it is enough.
speech-link-4 = Whoever wants { $first } has to talk with us about { $second }.
    .soft = If we speak of { $first }, we would have to speak of { $second } as well.

## Pledges and deeds

speech-carry-out-promise-4 = We said that we would do it, and it is done: { $instrument }.
speech-carry-out-promise-5 = Our part is delivered: { $instrument }.
speech-carry-out-promise-6 = Promised and kept: { $instrument }.
speech-carry-out-promise-warm-1 = It is a pleasure to keep this promise: { $instrument }.
speech-carry-out-promise-warm-2 = We said that we would, and we do it gladly: { $instrument }.
speech-carry-out-promise-warm-3 = As we promised our friends: { $instrument }.
speech-carry-out-promise-formal-1 = Our government has carried out its undertaking: { $instrument }.
speech-carry-out-promise-formal-2 = In fulfilment of our promise, the following is done: { $instrument }.
speech-carry-out-promise-formal-3 = We inform the parties that our undertaking has been met: { $instrument }.
speech-carry-out-threat-4 = Words were not enough. This is now being done: { $instrument }.
speech-warn-4 = We would wish it otherwise, but it has to be said. { $text }
    .soft = We would much prefer it otherwise. { $text }
speech-warn-5 = Nobody at this table decides this. It may come all the same. { $text }
    .soft = This may come without anybody's wish. { $text }
speech-gesture-plain-1 = We take a small step that { $to } has long asked for, and ask nothing for it.
speech-gesture-plain-2 = Somebody has to begin. We do something today that { $to } has been waiting for.
speech-gesture-plain-3 = As a sign of good faith towards { $to }, we do today what we were not bound to do.
speech-gesture-plain-4 = { $to } will see a step from us this week. It has no price.
speech-gesture-plain-5 = We do not wait for others: { $to } gets something from us now, without conditions.
speech-gesture-plain-6 = Small steps are also steps. We take one towards { $to }.
speech-gesture-5 = We do not wait for others. { $gesture }: it is decided.
speech-gesture-6 = Small steps are also steps. We take one: { $gesture }.
speech-brief-public-4 = At home they should hear it from us: we are here for { $issue }.
speech-brief-public-5 = We have told the press what we will fight for: { $issue }.
speech-brief-public-6 = Our people will measure us by { $issue }, and we have told them so.
speech-brief-public-firm-1 = We say it before the cameras: on { $issue } we will deliver.
speech-brief-public-firm-2 = Let everybody at home and abroad know: { $issue } is what we are here for.
speech-brief-public-firm-3 = Our public has our word that { $issue } will not be forgotten.
speech-brief-public-formal-1 = Our government has issued a statement on the importance of { $issue }.
speech-brief-public-formal-2 = Our spokesman has explained to the press what { $issue } means to us.
speech-brief-public-formal-3 = In a statement today our government underlined { $issue }.
speech-show-readiness-4 = The draft laws are written and the offices named. Whatever we sign, we can carry out.
speech-show-readiness-5 = We have brought our plans for carrying it out. Look at them.
speech-show-readiness-6 = Our word has people and money behind it, and we can show you both.
speech-explain-4 = Everybody at home can read the text now, with notes in plain language.
speech-explain-5 = We do not hide what we have agreed. The text is public.
speech-explain-6 = We have put the text into words that need no lawyer.

## The text and side letters

speech-take-up-clause-1 = We agree to this wording for { $issue }: { $option }.
    .soft = We could agree to this wording for { $issue }: { $option }.
speech-take-up-clause-2 = On { $issue } we take what is on the table: { $option }.
    .soft = On { $issue } we would be ready to take what is on the table: { $option }.
speech-take-up-clause-3 = We have no difficulty with { $issue } as it was proposed: { $option }.
    .soft = We would have no difficulty with { $issue } as it was proposed: { $option }.
speech-take-up-clause-4 = For { $issue }, this is good for us too: { $option }.
    .soft = For { $issue }, this might be good for us too: { $option }.
speech-take-up-clause-5 = Let the brackets around { $issue } go: { $option }.
    .soft = Perhaps the brackets around { $issue } can go: { $option }.
speech-take-up-clause-6 = We join the wording on { $issue }: { $option }.
    .soft = We would join the wording on { $issue }: { $option }.
speech-take-up-clause-warm-1 = Gladly: on { $issue } we follow your wording. { $option }.
speech-take-up-clause-warm-2 = You have found good words for { $issue }, and we take them: { $option }.
speech-take-up-clause-warm-3 = On { $issue } let us not split hairs. We agree: { $option }.
speech-take-up-clause-firm-1 = On { $issue } we can live with this: { $option }.
speech-take-up-clause-firm-2 = For { $issue } this will do: { $option }.
speech-take-up-clause-firm-3 = { $issue } can be closed like this, and stays closed: { $option }.
speech-take-up-clause-formal-1 = Our delegation accepts the wording on { $issue }: { $option }.
speech-take-up-clause-formal-2 = Our delegation withdraws its reserve on { $issue }: { $option }.
speech-take-up-clause-formal-3 = On { $issue } our delegation joins the consensus: { $option }.
speech-take-up-clause-formal-4 = The wording on { $issue } has our agreement: { $option }.
speech-propose-clause-4 = On { $issue } the text should say: { $option }.
    .soft = On { $issue } the text could say: { $option }.
speech-propose-clause-5 = Our lawyers suggest for { $issue }: { $option }.
    .soft = Our lawyers have a suggestion for { $issue }: { $option }.
speech-propose-clause-6 = We would write { $issue } like this: { $option }.
    .soft = Might { $issue } be written like this: { $option }?
speech-propose-clause-warm-1 = Something for everybody on { $issue }, we hope: { $option }.
speech-propose-clause-warm-2 = Would it help you if { $issue } read like this: { $option }?
speech-propose-clause-warm-3 = Let us find the words together. For { $issue } we thought of: { $option }.
speech-propose-clause-firm-1 = On { $issue } we want it written: { $option }.
speech-propose-clause-firm-2 = { $issue } must be clear. Our wording: { $option }.
speech-propose-clause-firm-3 = We will not leave { $issue } vague. It should read: { $option }.
speech-propose-clause-formal-1 = Our delegation proposes the following wording for { $issue }: { $option }.
speech-propose-clause-formal-2 = Our delegation submits a draft for { $issue }: { $option }.
speech-propose-clause-formal-3 = To replace the brackets on { $issue }, we propose: { $option }.
speech-propose-clause-formal-4 = Our instructions on { $issue } provide for this wording: { $option }.
speech-side-letter-4 = What { $issue } means, and what it does not, we will write to { $to }.
speech-side-letter-5 = If it helps { $to } at home, we put our reading of { $issue } in a letter.
speech-side-letter-6 = We write to { $to } how we understand { $issue }, so that nobody can doubt it later.
speech-side-letter-warm-1 = We would like to make it easier for { $to }: here is a letter on { $issue }.
speech-side-letter-warm-2 = { $to } should have something to show at home. We give it a letter on { $issue }.
speech-side-letter-warm-3 = As a help to { $to }, we confirm in a letter how we read { $issue }.
speech-side-letter-formal-1 = Our government will address a letter to { $to }, concerning { $issue }.
speech-side-letter-formal-2 = In an exchange of letters with { $to } we clarify { $issue }.
speech-side-letter-formal-3 = Our delegation hands { $to } a letter of interpretation on { $issue }.

## Coalitions

speech-form-coalition-4 = We share an aim with { $parties }: { $items }. Let us ask for it together.
    .soft = It may be that we share an aim with { $parties }: { $items }. Could we ask for it together?
speech-hold-together-4 = Nobody should pick us off one by one. Let us compare what each of us has been told.
speech-hold-together-5 = Before we go on, tell us what you cannot give up. We will not give it up for you.
speech-hold-together-6 = We speak with one voice because we listen to each other first.
speech-separate-offer-4 = A word for { $party } alone. Could you live with this? { $items }.
