### Tables with more than two: coalitions, private approaches, mediation, membership.

## Names and help of moves

group-parties = Coalitions and third parties
move-form-coalition = Form a coalition
    .help = Invite parties to bargain as one for a common platform. It stands once one of them joins. The first member speaks for all.
move-recruit = Recruit
    .help = Invite a party into your coalition. Only your partners and the party itself learn of it.
move-join = Join a coalition
    .help = Take up the invitation of a party. Everybody sees that you now bargain as one.
move-leave = Leave the coalition
    .help = Leave your coalition. Those whom you leave will believe you less.
move-hold-together = Hold together
    .help = Spend time and capital on your partners' concerns, so that the coalition holds better.
move-block = Block
    .help = Declare, alone or for your coalition, that a proposal will not carry. It is possible only where nothing carries without you.
move-separate-offer = Separate offer
    .help = Offer one party an understanding of its own, in private. A third party may carry it. Whoever breaks it later loses its partner's trust.
move-approach = Private question
    .help = Ask one party in private. Where you have no contact, a third party carries the question for a favour; what comes back is second-hand.
move-reply = Answer in private
    .help = Answer a private question or offer.
move-share-information = Share information
    .help = Tell partners of your caucus or coalition something about yourself. It may be true or not.
move-call-mediator = Call a mediator
    .help = Ask the mediator to draft a single text, or consent to it. It begins when all parties have asked.
move-call-for-justification = Call for justification
    .help = Call upon a party before all to justify its position on an issue. Silence costs it support at home.
move-accede = Accede
    .help = Become a member of the agreement that the others made.

## What is said

speech-form-coalition-1 = We invite { $parties } to stand together for { $items }.
    .soft = We wonder whether { $parties } might stand together with us for { $items }.
speech-form-coalition-2 = Alone each of us is weak. With { $parties } we could hold out for { $items }.
    .soft = Perhaps we see it alike, { $parties } and we: together we could hold out for { $items }.
speech-form-coalition-3 = Let us bargain as one: { $parties } and we, for { $items }.
    .soft = It may help us all to speak with one voice: { $parties } and we, for { $items }.
speech-recruit-1 = We would like { $party } to join our coalition.
speech-recruit-2 = There is a place for { $party } beside us.
speech-recruit-3 = { $party } has the same interest as we have. We ask it to come in.
speech-join-1 = From now on we bargain together with { $party }.
speech-join-2 = We join { $party }.
speech-join-3 = We have taken up the invitation of { $party }, and speak with one voice.
speech-leave-1 = We leave the coalition and speak for ourselves again.
    .soft = After some thought, we feel that we should speak for ourselves again.
speech-leave-2 = Our ways part here. We no longer belong to the coalition.
    .soft = We are grateful for what we did together, but our ways part here.
speech-leave-3 = The coalition no longer serves us. We go on alone.
    .soft = We believe that we serve our people better alone from now on.
speech-hold-together-1 = Let us hear what worries each of us, and stay together.
speech-hold-together-2 = Together we count for more. We will look after each other's concerns.
speech-hold-together-3 = Whatever is offered to one of us, let us talk about it first.
speech-block-1 = Proposal { $number } will not carry. Nothing is agreed here without us.
    .soft = We have to say that proposal { $number } cannot carry without us, and that we do not see our way to it.
speech-block-2 = We will not let proposal { $number } pass.
    .soft = We regret that we are not in a position to let proposal { $number } pass.
speech-block-3 = There is no way to a decision on proposal { $number }: we stand against it.
    .soft = We ask our colleagues to look for something other than proposal { $number }. It does not have our consent, and cannot pass without it.
speech-separate-offer-1 = Between ourselves, { $party }: would you support this? { $items }.
speech-separate-offer-2 = We have something for { $party } alone to think about: { $items }.
speech-separate-offer-3 = Apart from the others, we could agree with { $party } on this: { $items }.
speech-approach-1 = A question for { $party } alone: { $question }?
speech-approach-2 = We would like to hear from { $party } in private: { $question }?
speech-approach-3 = Not for the record, { $party }: { $question }?
speech-via-1 = { $via } carries this for us.
speech-via-2 = It comes to you through { $via }.
speech-via-3 = We have asked { $via } to pass this on.
speech-private-yes-1 = We agree, and will support it.
speech-private-yes-2 = Yes. You can count on us for this.
speech-private-yes-3 = That is an understanding between us.
speech-private-no-1 = We thank you, but the answer is no.
speech-private-no-2 = We cannot say yes to this.
speech-private-no-3 = We would rather leave this aside.
speech-private-answer-1 = Between ourselves: { $claim }.
speech-private-answer-2 = We tell you this in confidence: { $claim }.
speech-private-answer-3 = Since you ask: { $claim }.
speech-share-information-1 = { $parties } may know that { $claim }.
speech-share-information-2 = Among friends, { $claim }. Please keep it to { $parties }.
speech-share-information-3 = So that { $parties } can rely on it: { $claim }.
speech-call-mediator-1 = We ask { $party } to draft a text for all of us.
    .soft = It might help if { $party } would draft a text for all of us.
speech-call-mediator-2 = We are ready to work on a single text from { $party }.
    .soft = We would not be against working on a single text from { $party }.
speech-call-mediator-3 = We have gone as far as we can alone. { $party } should hold the pen.
    .soft = Perhaps we have gone as far as we can alone, and { $party } could hold the pen.
speech-call-for-justification-1 = We ask { $party } to explain to all of us its position on { $issue }.
    .soft = It would help all of us if { $party } could say more about its position on { $issue }.
speech-call-for-justification-2 = { $party } owes this table a reason for its position on { $issue }.
    .soft = We are sure that { $party } has its reasons on { $issue }, and would be glad to hear them.
speech-call-for-justification-3 = Why does { $party } hold to its position on { $issue }? Everybody here should hear the answer.
    .soft = May we ask { $party } to share with everybody here how it comes to its position on { $issue }?
speech-accede-1 = We accede to the agreement.
speech-accede-2 = We have decided to become a member of the agreement.
speech-accede-3 = The agreement is open to us, and we take our place in it.
speech-accept-except-1 = We accept proposal { $number }, except on { $issues }.
    .soft = We can go along with proposal { $number }, if { $issues } may stay open for now.
speech-accept-except-2 = Most of proposal { $number } is good for us. On { $issues } we need other wording.
    .soft = Most of proposal { $number } is good for us. On { $issues } we would be grateful for other wording.
speech-accept-except-3 = Put { $issues } in brackets, and we accept the rest of proposal { $number }.
    .soft = If { $issues } could stand in brackets, we are happy with the rest of proposal { $number }.

## What happens

event-coalition-formed = { $parties } now bargain as one. They stand for { $items }.
event-coalition-formed-free = { $parties } now bargain as one.
event-coalition-joined = { $party } joins the coalition.
event-coalition-left = { $party } leaves the coalition.
event-coalition-held = { $party } works to hold its coalition together. It holds better.
event-coalition-strained = { $party } breaks ranks with its coalition, which holds less well.
event-coalition-broke = The coalition breaks up.
event-member-stayed-out = { $party } stays outside the agreement. It may accede later.
event-member-acceded = { $party } becomes a member of the agreement.
event-member-left-the-text = { $party } gives up its part in the text. The others go on without it.
event-member-refused-to-sign = { $party } does not sign. The others are enough to go on.
event-member-withheld = { $party } will not ratify. The others are enough to go on.
event-member-rejected-at-home = { $party } drops out after the vote at home. The others are enough to go on.
event-member-not-ratified = { $party } has not ratified in time, and stays outside.
event-party-left = { $party } leaves for good. The others go on.
event-mediation-began = All parties have asked { $party } to mediate. The talks go on from its single text.
event-call-unanswered = { $party } does not say why it holds to its position on { $issue }. Its silence is noted at home.
event-deal-broken = { $party } acts against its understanding with { $to }.
event-instrument-joined = { $party } stands behind the speaker of its coalition, and adds { $instrument }.
event-message-offer = { $via } brings word from { $party }, which could agree apart from the others on this: { $items }
event-message-answer = { $via } brings the answer of { $party }: { $claim }.

## Causes

cause-coalition = they stand together in a coalition
cause-left-coalition = it left a coalition
cause-broke-ranks = it broke ranks with a coalition
cause-blocked = a proposal was blocked
cause-go-between = a message was carried
cause-separate-deal = they came to an understanding apart from the others
cause-stood-behind-the-speaker = it stood behind the speaker of its coalition
cause-deal-broken = a separate understanding was not kept
cause-private-limit-crossed = a limit stated in private was crossed
cause-call-unanswered = silence when called upon to justify a position

## Forum, roles and rules

channel-mediated = mediated, on a single text
role-party = party
role-mediator = mediator
role-observer = observer
rule-unanimity = All { $all } parties must agree.
rule-consensus-minus-one = All parties but one must agree: at least { $least } of { $all }.
rule-weighted-majority = Parties with { $percent } of the votes must agree.
rule-critical-mass = The agreement needs a critical mass: parties with { $percent } of the weight. It binds those who join.
rule-plurilateral = At least { $least } of { $all } parties must agree. It binds those who join.
rule-veto = Nothing is agreed without { $parties }.
rule-entry = It enters into force when at least { $least } parties with { $percent } of the votes have ratified.
seat-role = { $party } is here as { $role }.
pair-contact = { $parties }: { $contact }.
coalition-number = Coalition { $number }
coalition-line = { $label }: { $parties }. It holds at { $percent }.
coalition-platform = It stands for { $items }.
contact-none = no contact
contact-section = interests section
contact-embassy = embassies

## Why a move cannot be played now, and what to do instead

illegal-not-your-role = This is not for your role at the table. The menu lists what is.
illegal-no-say = This party has no say of its own in the agreement. Choose a party that decides.
illegal-has-left = This party has left the talks. Choose one that is still here.
illegal-no-contact = You have no such contact with this party. Send your message through a third that has contact with both of you.
illegal-unwilling = This party will not carry messages for you. Choose another, or improve your relations first.
illegal-in-a-coalition = A party belongs to one coalition at a time. Leave it first, or choose another partner.
illegal-no-coalition = You belong to no coalition. Form or join one first.
illegal-not-invited = You have no invitation from this party that still stands. Ask it to invite you.
illegal-nobody-left = A coalition of everybody would have nobody to bargain with. Leave at least one party out.
illegal-cannot-block = The others can decide without you. You can reject the proposal, or look for partners.
illegal-too-many-exceptions = You can leave out at most one issue in three. Reject the proposal, or make your own.
illegal-not-approached = No private question or offer from this party waits for you.
illegal-no-claim = To say yes to a question, answer it. To an offer, say just yes or no.
illegal-no-mediator = There is no such mediator at the table.
illegal-not-called = The parties have not asked you for a text. Until they do, you can speak, ask and promise.
illegal-all-or-nothing = A conditional offer stands or falls as a whole. Accept it, or reject it.
illegal-no-position = This party has not taken a position on the issue. Ask it first.
illegal-outside = You are not a member of this agreement. You can accede to it, or give the floor on.
illegal-already-member = You are a member of the agreement already.

## The console

console-which-via = Who carries it?
console-straight = Nobody, straight to them
console-ask-except = Are there issues that you leave out? (yes or no)
console-ask-yes = Do you say yes? (yes or no)
console-ask-claim = Do you answer the question? (yes or no; no for an offer)
console-platform = Now choose what you stand for together.
console-approached = { $party } in private: { $text }
console-rule-title = Who must agree
console-coalitions-title = Who stands together
console-private-title = In private
console-mediation = The talks work on a single text of { $party }.
console-outside = Outside the agreement: { $parties }.
console-left = Left the talks: { $parties }.
console-invitation = { $party } invites { $parties } to stand for { $items }.
console-approach = { $party } to { $to }: { $text } ({ $status })
console-approach-via = { $party } to { $to }, through { $via }: { $text } ({ $status })
approach-open = not answered
approach-accepted = agreed
approach-refused = refused
approach-answered = answered
approach-declined = not told
console-confidence = { $party } has said in private: { $text }
console-confidence-via = { $party } is reported to have said: { $text }
console-deal = { $parties } have agreed apart from the others: { $items }
console-deal-broken = Broken: { $parties } had agreed apart from the others: { $items }
console-chairs-text = This is the chair's text: it has the most support.
console-excepted = { $party } accepts except on { $issues }.
console-blocked = Blocked by { $parties }.
