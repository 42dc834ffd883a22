### What a delegation says to something that was just done to it: a threat, a warning, a promise, a step
### of goodwill, a visit, a link, an accusation, a call to explain itself. It stands before the move that the
### delegation makes, and fits it: `yes` goes with a move towards the other side, `no` with one against it,
### `hurt` with a friendly tone under pressure, `even` with anything else. Who is meant is "you".
### Variants and tones as in voice.ftl.

## A threat

speech-on-threat-no-1 = Threats do not change what we can sign.
    .soft = We do not believe that a threat can help us to agree.
speech-on-threat-no-2 = You have announced this: { $instrument }. We have heard it, and we do not give way to it.
    .soft = You have spoken of this: { $instrument }. We would have preferred another way, and our answer does not depend on it.
speech-on-threat-no-3 = If you must do it, do it. We will not pay to be left alone.
    .soft = You will do what you think right. It would not lead us to another answer.
speech-on-threat-no-4 = No government could give in to this and face its people.
    .soft = It would be hard for any government to give in to this and face its people.
speech-on-threat-no-5 = Our position would be the same without your threat. With it, it is no weaker.
    .soft = Our position would be the same without what you announced, and it is the same with it.
speech-on-threat-no-6 = You speak of consequences. They would not be on one side only.
    .soft = You speak of consequences. We fear that they would not be on one side only.
speech-on-threat-no-warm-1 = We say it as people who want to agree with you: a threat stands in the way.
speech-on-threat-no-warm-2 = We would rather be asked than threatened. Threatened, we cannot move.
speech-on-threat-no-firm-1 = A threat is no argument. We do not answer it with concessions.
speech-on-threat-no-firm-2 = Carry it out or take it back. We do not move for it.
speech-on-threat-no-firm-3 = We have been told what you will do to us: { $instrument }. It does not frighten us.
speech-on-threat-no-formal-1 = Our government does not act under threat.
speech-on-threat-no-formal-2 = Our delegation takes note of the threat, and rejects it.
speech-on-threat-no-formal-3 = Our government regards the measure that you announced as unjustified: { $instrument }.
speech-on-threat-even-1 = We have heard what you announce: { $instrument }. It does not tell us what a good text is.
    .soft = We have heard what you may do: { $instrument }. It does not quite tell us what a good text would be.
speech-on-threat-even-2 = You have made a threat. We prefer to speak of the merits.
    .soft = You have used a strong word. We would rather speak of the merits.
speech-on-threat-even-3 = We have noted your threat, and we do not answer it in kind.
    .soft = We have noted what you said, and would not wish to answer it in kind.
speech-on-threat-even-4 = We have understood what you demand, and what you say will follow.
    .soft = We believe that we have understood what you ask for, and what you say might follow.
speech-on-threat-even-5 = What you announced is on the record. Our judgement of the text does not rest on it.
    .soft = What you announced is on the record. We try not to let it colour our judgement of the text.
speech-on-threat-even-6 = We know now what you say you will do. What counts for us is what an agreement would say.
    .soft = We know now what you say you may do. We would rather look at what an agreement could say.
speech-on-threat-even-firm-1 = We heard the threat. It settles nothing.
speech-on-threat-even-firm-2 = You have chosen to threaten us. We will remember it.
speech-on-threat-even-formal-1 = Our delegation takes note of what was announced here.
speech-on-threat-even-formal-2 = Our delegation will report this announcement to its capital: { $instrument }.
speech-on-threat-even-formal-3 = Our delegation does not wish to comment on the threat.
speech-on-threat-hurt-1 = We did not expect a threat from you.
    .soft = We have to say that we did not expect this from you.
speech-on-threat-hurt-2 = Those were hard words between partners. We would rather not have heard them.
    .soft = Those words were not easy to hear between partners.
speech-on-threat-hurt-3 = We came here to solve this with you, and it pains us to be threatened.
    .soft = We came here to solve this with you, and we would be sorry if it came to that.
speech-on-threat-hurt-4 = You need not threaten us to be heard.
    .soft = We would have listened without such an announcement.
speech-on-threat-hurt-5 = Between us it should not have come to this: { $instrument }.
    .soft = We had hoped that between us it would not come to this: { $instrument }.
speech-on-threat-hurt-6 = Such a threat damages what we have tried to build with you.
    .soft = We fear for what we have tried to build with you.
speech-on-threat-yes-1 = You have pressed us. What we do now, we do because it can be defended on its merits.
    .soft = We have felt some pressure. What we do now can, we think, be defended on its merits.
speech-on-threat-yes-2 = We take your words seriously. Nobody would gain if you had to act on them.
    .soft = We take your words seriously, and would think it a pity if you had to act on them.
speech-on-threat-yes-3 = You told us what would follow: { $instrument }. We do not want it to come to that.
    .soft = You told us what might follow: { $instrument }. We would be glad to spare all of us that.
speech-on-threat-yes-4 = We do not like the way in which you asked. We have looked at what you asked for.
    .soft = We would have liked to be asked in another way. We have looked at what you asked for.
speech-on-threat-yes-5 = A quarrel would cost all of us more than this step does.
    .soft = A quarrel would perhaps cost all of us more than this step does.
speech-on-threat-yes-warm-1 = We would rather come towards you than quarrel with you.
speech-on-threat-yes-firm-1 = Take this for a step of our own, not for the price of your threat.
speech-on-threat-yes-firm-2 = We do this with open eyes. Do not try it twice.
speech-on-threat-yes-formal-1 = Our government has considered the measure that you announced, and prefers an understanding.
speech-on-threat-yes-formal-2 = To avoid a worsening of relations, our delegation is able to move.

## A warning

speech-on-warning-no-1 = We have heard your warning. It does not change our answer.
    .soft = We thank you for the warning. It leads us to no other answer.
speech-on-warning-no-2 = What may come may also come with an agreement that we do not want.
    .soft = We wonder whether it would not come all the same.
speech-on-warning-no-firm-1 = You warn us of what you do not control. We look at what we do.
speech-on-warning-no-firm-2 = Nobody knows what will come. We know what we can sign.
speech-on-warning-no-formal-1 = Our delegation does not share this assessment of what lies ahead.
speech-on-warning-no-formal-2 = Our delegation has heard the warning, and does not regard it as a reason to move.
speech-on-warning-even-1 = We have heard your warning, and we do not take it lightly.
    .soft = We have listened to your warning, and would not take it lightly.
speech-on-warning-even-2 = You point to something that none of us decides. We keep it in mind.
    .soft = You point to something that none of us decides. We will try to keep it in mind.
speech-on-warning-even-3 = It may come as you say. We have to reckon with other things too.
    .soft = It may come as you say. There are perhaps other things to reckon with too.
speech-on-warning-even-4 = It is better to know such things than to be surprised.
    .soft = We are grateful to know of it beforehand.
speech-on-warning-even-warm-1 = Thank you for telling us openly what worries you.
speech-on-warning-even-formal-1 = Our delegation has taken note of your warning.
speech-on-warning-yes-1 = You warned us of what may come. It is a reason to lose no time.
    .soft = You warned us of what may come. It may be a reason to lose no time.
speech-on-warning-yes-2 = We would not want events to decide in our place.
    .soft = It would be better, we think, if events did not decide in our place.
speech-on-warning-yes-3 = Your warning has been heard. None of us gains if it comes true.
    .soft = Your warning has been heard. It would be sad for all of us if it came true.
speech-on-warning-yes-formal-1 = Our delegation has taken your warning into account.

## A promise

speech-on-promise-no-1 = What you promise has its worth. It does not change our answer.
    .soft = What you promise is kindly meant, and we know its worth. It does not lead us to another answer.
speech-on-promise-no-2 = You offer us this: { $instrument }. It does not make up for what is asked of us.
    .soft = You would offer us this: { $instrument }. It would hardly make up for what is asked of us.
speech-on-promise-no-3 = We did not come here for a gift. We came for a text that we can sign.
    .soft = We are grateful for what you would do. What we need is a text that we can sign.
speech-on-promise-no-4 = A promise beside the text is one thing. The text is another.
    .soft = A promise beside the text is welcome. It is the text that troubles us.
speech-on-promise-no-warm-1 = We see that you wish us well, and thank you for it. It is not enough to carry us.
speech-on-promise-no-firm-1 = We are not for sale.
speech-on-promise-no-firm-2 = Keep it. What we need is in the text, or it is nowhere.
speech-on-promise-no-formal-1 = Our delegation has noted what you offer. It does not remove our difficulty.
speech-on-promise-no-formal-2 = Our delegation cannot take your undertaking as a substitute for a text that it can accept.
speech-on-promise-even-1 = We have heard what you promise: { $instrument }. We keep it in mind.
    .soft = We have heard with interest what you would do: { $instrument }.
speech-on-promise-even-2 = You have made us a promise. It is on the scales now, with all the rest.
    .soft = You have made us a promise. We would like to weigh it with all the rest.
speech-on-promise-even-3 = What you offer beside the text has been noted on our side.
    .soft = What you offer beside the text has been noted on our side, with thanks.
speech-on-promise-even-4 = We know what you would do for us, and what you ask for it.
    .soft = We believe that we know what you would do for us, and what you hope for in return.
speech-on-promise-even-5 = A promise is worth what is kept of it. We have noted yours.
    .soft = We have noted your promise, and would be glad to see it kept when the time comes.
speech-on-promise-even-warm-1 = Thank you for thinking of what would help us.
speech-on-promise-even-firm-1 = We have heard the price that you would pay. We know ours.
speech-on-promise-even-firm-2 = Words first, deeds later. We will see.
speech-on-promise-even-formal-1 = Our delegation has taken note of your undertaking: { $instrument }.
speech-on-promise-even-formal-2 = Our delegation will report what you offer to its capital.
speech-on-promise-yes-1 = You have promised us something that helps: { $instrument }. We come to meet you.
    .soft = What you have promised would help us: { $instrument }. We would like to come to meet you.
speech-on-promise-yes-2 = Your promise makes this easier for us, and we count on it.
    .soft = Your promise makes this a little easier for us, and we would count on it.
speech-on-promise-yes-3 = You do your part, and so we do ours.
    .soft = As you would do your part, we would wish to do ours.
speech-on-promise-yes-4 = With what you have promised we can explain this at home.
    .soft = With what you have promised, this may be explained at home.
speech-on-promise-yes-warm-1 = You have thought of us, and it shows. We are glad to answer in the same spirit.
speech-on-promise-yes-firm-1 = We hold you to your promise. On that footing we can move.
speech-on-promise-yes-formal-1 = Relying on your undertaking, our delegation is able to move.

## A step of goodwill, a gift

speech-on-gesture-no-1 = We saw the step that you took, and it is welcome. It does not settle what divides us here.
    .soft = The step that you took was welcome. We wish that it could settle what divides us here.
speech-on-gesture-no-2 = Your step was a good one. It is not what stands between us.
    .soft = Your step was a good one. It is perhaps not what stands between us.
speech-on-gesture-no-3 = We do not forget what you did for us. On the text we have to say what we think.
    .soft = We do not forget what you did for us. On the text we must still be open with you.
speech-on-gesture-no-firm-1 = One step of yours does not decide a text.
speech-on-gesture-no-formal-1 = Our delegation acknowledges your step. It is without effect on our position here.
speech-on-gesture-even-1 = We have seen what you did without asking for a return. We value it.
    .soft = It has not escaped us what you did without asking for a return.
speech-on-gesture-even-2 = You took a step that you did not have to take. Thank you.
    .soft = You took a step that nobody asked of you. We are thankful for it.
speech-on-gesture-even-3 = Deeds are understood everywhere. Yours was.
    .soft = Deeds are easily understood, and yours was.
speech-on-gesture-even-4 = Your step has been noticed in our capital.
    .soft = Your step has been noticed in our capital, and with pleasure.
speech-on-gesture-even-warm-1 = What you did has touched people on our side. Thank you.
speech-on-gesture-even-firm-1 = You took a step, and we give you credit for it.
speech-on-gesture-even-firm-2 = That was a step. There is room for more of them.
speech-on-gesture-even-formal-1 = Our government expresses its appreciation of your step.
speech-on-gesture-even-formal-2 = Our delegation has noted your step with satisfaction.
speech-on-gesture-yes-1 = You have begun, and we do not want to leave you alone in it.
    .soft = You were good enough to begin, and we would not wish to leave you alone in it.
speech-on-gesture-yes-2 = Your step calls for an answer. This is ours.
    .soft = Your step perhaps calls for an answer, and we would like to give one.
speech-on-gesture-yes-3 = After what you did for us, this comes easier.
    .soft = After what you did for us, this seems easier.
speech-on-gesture-yes-warm-1 = You came towards us without a price, and we gladly do something in return.

## A visit that is offered, and one that took place

speech-on-visit-no-1 = You wish to come, and you will be received. The text is another matter.
    .soft = You are kind enough to come, and will be well received. The text remains another matter.
speech-on-visit-no-2 = A visit is welcome. It does not replace an answer on the substance.
    .soft = A visit is welcome. It may not replace an answer on the substance.
speech-on-visit-no-formal-1 = Our government will receive your visitors with due courtesy. Its position here is unchanged.
speech-on-visit-even-1 = Your visitors will be welcome.
    .soft = We look forward to receiving your visitors.
speech-on-visit-even-2 = It is good that you come to see for yourselves.
    .soft = It would please us that you see for yourselves.
speech-on-visit-even-3 = We will receive your visitors, and they will be listened to.
    .soft = Your visitors will find that we like to listen.
speech-on-visit-even-4 = You are coming to us before we meet again. Our people will be ready.
    .soft = As you are coming to us before we meet again, we will try to be good hosts.
speech-on-visit-even-warm-1 = We are happy that you come, and you will be among friends.
speech-on-visit-even-firm-1 = Let your visitors come. They will hear from us what they hear at this table.
speech-on-visit-even-formal-1 = Our government will be honoured to receive your visitors.
speech-on-visit-even-formal-2 = The necessary arrangements for your visit will be made.
speech-on-visit-yes-1 = You want to come to us. We would like to have something to show for it.
    .soft = You would like to come to us. It would be good to have something to show for it.
speech-on-visit-yes-2 = Your visit is announced, and we prepare the ground for it.
    .soft = With your visit before us, we would like to prepare the ground.
speech-on-visit-yes-warm-1 = Guests should not be received with empty hands.
speech-on-visited-goodwill-1 = Your visit was well received, and people still speak of it.
    .soft = Your visit was well received, if we may say so.
speech-on-visited-goodwill-2 = We have met your people at home, and we know each other better now.
    .soft = Having met your people at home, we perhaps know each other better now.
speech-on-visited-goodwill-3 = The visit did some good.
    .soft = The visit has done some good, we believe.
speech-on-visited-goodwill-warm-1 = It was a pleasure to have you with us.
speech-on-visited-goodwill-firm-1 = The visit was useful. Now we need results.
speech-on-visited-goodwill-formal-1 = Our government thanks you for the visit.
speech-on-visited-quiet-1 = Your visit took place, and changed little. The work is here.
    .soft = Your visit took place, and we thank you for it. It seems that the work is here.
speech-on-visited-quiet-2 = We have received your visitors, and heard them out.
    .soft = We were glad to receive your visitors, and to hear them out.
speech-on-visited-quiet-3 = A visit alone could not decide it. We go on here.
    .soft = A visit alone could hardly decide it. We go on here.
speech-on-visited-quiet-formal-1 = Our delegation takes note that the visit has taken place.
speech-on-visited-gaffe-1 = The visit did not help. We would rather look ahead.
    .soft = The visit could have gone better. We would rather look ahead.
speech-on-visited-gaffe-2 = What happened during your visit was not well received by our public.
    .soft = What happened during your visit was not easy to explain to our public.
speech-on-visited-gaffe-3 = We say nothing more about the visit, and turn to the work.
    .soft = It may be best to say no more about the visit, and to turn to the work.
speech-on-visited-gaffe-formal-1 = Our government regrets the course that the visit took.

## A link between questions

speech-on-link-no-1 = You tie { $first } to { $second }. We do not.
    .soft = You see a tie between { $first } and { $second } that we do not see.
speech-on-link-no-2 = Each question has to stand on its own merits. We do not accept the link.
    .soft = We would prefer each question to stand on its own merits.
speech-on-link-no-firm-1 = Nobody makes us pay for { $first } with { $second }.
speech-on-link-no-firm-2 = Nobody else decides for us which questions belong together.
speech-on-link-no-formal-1 = Our delegation does not recognise a link between { $first } and { $second }.
speech-on-link-no-formal-2 = In the view of our delegation, { $first } and { $second } are to be judged separately.
speech-on-link-even-1 = You have linked { $first } with { $second }. We have heard it.
    .soft = You have linked { $first } with { $second }, and we are thinking about what it means.
speech-on-link-even-2 = We know now what you want to see together: { $first } and { $second }.
    .soft = We understand better now what you would like to see together: { $first } and { $second }.
speech-on-link-even-3 = For you { $first } and { $second } are one question. It makes the way longer.
    .soft = For you { $first } and { $second } are one question. It may make the way a little longer.
speech-on-link-even-formal-1 = Our delegation takes note that you treat { $first } and { $second } as one.
speech-on-link-hurt-1 = We had hoped that { $first } would not have to wait for { $second }.
    .soft = We are a little sorry that { $first } is to wait for { $second }.
speech-on-link-hurt-2 = It makes it harder to help you if you tie { $first } to { $second }.
    .soft = It would be easier to help you if { $first } were not tied to { $second }.
speech-on-link-yes-1 = You want to see { $first } and { $second } together. So be it.
    .soft = You would like to see { $first } and { $second } together. We can follow you in that.
speech-on-link-yes-2 = We have looked at { $first } and { $second } side by side, as you asked.
    .soft = We have tried to look at { $first } and { $second } side by side, as you asked.
speech-on-link-yes-formal-1 = Our delegation has considered { $first } and { $second } as a whole.

## An accusation, in the years in force

speech-on-accusation-no-1 = You hold { $matter } against us. We do not accept the reproach.
    .soft = You have raised { $matter }. We do not see it in the same way.
speech-on-accusation-no-2 = Before you judge { $matter }, look at both sides of the record.
    .soft = We would ask that both sides of the record be looked at, and not only { $matter }.
speech-on-accusation-no-firm-1 = We let nobody lecture us about { $matter }.
speech-on-accusation-no-firm-2 = Look first at your own record, and then at { $matter }.
speech-on-accusation-no-firm-3 = We have heard the charge over { $matter }. We do not bow to it.
speech-on-accusation-no-formal-1 = Our government rejects what has been said about { $matter }.
speech-on-accusation-no-formal-2 = Our government contests what has been said about { $matter }.
speech-on-accusation-no-formal-3 = Our government does not share this view of { $matter }.
speech-on-accusation-even-1 = You have raised { $matter }. We have heard it.
    .soft = You have raised { $matter }, and we are looking into it.
speech-on-accusation-even-2 = We know what you say about { $matter }. There will be time and place for it.
    .soft = We know your concern about { $matter }. There will be time and place to talk about it.
speech-on-accusation-even-3 = What you say about { $matter } has reached our capital.
    .soft = Your concern about { $matter } has reached our capital.
speech-on-accusation-even-formal-1 = Our government takes note of your step concerning { $matter }.
speech-on-accusation-even-formal-2 = Our government is examining what has been raised: { $matter }.
speech-on-accusation-even-formal-3 = Our government will respond in due course concerning { $matter }.
speech-on-accusation-hurt-1 = It is not pleasant to be accused by a partner over { $matter }.
    .soft = We would have liked to hear of { $matter } from you before others did.
speech-on-accusation-hurt-2 = We wish that you had spoken to us first about { $matter }.
    .soft = A word with us about { $matter } might have been enough.
speech-on-accusation-yes-1 = You have raised { $matter }. We do not leave it without an answer.
    .soft = You have raised { $matter }, and we would like to answer it with more than words.
speech-on-accusation-yes-2 = Your concern about { $matter } deserves more than words.
    .soft = Your concern about { $matter } deserves, we feel, more than words.
speech-on-accusation-yes-warm-1 = You were right to speak to us about { $matter }.
speech-on-accusation-yes-formal-1 = In answer to what you said about { $matter }, our government acts.

## An accusation of last year that the year has not settled

speech-on-unresolved-even-1 = Last year you raised { $matter }. It was not settled, and we know it.
    .soft = We know that { $matter } is still a sore point from last year.
speech-on-unresolved-even-2 = What you said last year about { $matter } is still between us. We have not forgotten it.
    .soft = What you said last year about { $matter } is not forgotten.
speech-on-unresolved-even-3 = Last year closed, and { $matter } was not settled. We know that you still wait.
    .soft = We know that you still wait for a word on { $matter } from last year.
speech-on-unresolved-even-4 = We remember what you said last year about { $matter }.
speech-on-unresolved-even-formal-1 = Our government notes that the question of { $matter }, which you raised last year, was not resolved.
speech-on-unresolved-even-formal-2 = Our delegation has not lost sight of { $matter }, which was left open last year.
speech-on-unresolved-no-1 = What you said last year about { $matter } has not changed our view.
    .soft = We have thought about what you said last year about { $matter }. We still see it differently.
speech-on-unresolved-no-2 = You pressed us last year over { $matter }, and it settled nothing.
    .soft = Last year's dispute over { $matter } has settled nothing, to our regret.
speech-on-unresolved-no-firm-1 = Last year you reproached us over { $matter }. We have not moved since.
speech-on-unresolved-no-formal-1 = Our government's view of { $matter } has not changed since last year.
speech-on-unresolved-hurt-1 = It is a pity that last year ended without an understanding on { $matter }.
    .soft = We had hoped that last year would end with an understanding on { $matter }.
speech-on-unresolved-hurt-2 = Last year's quarrel over { $matter } still weighs on us.

## A call to explain oneself

speech-on-call-no-1 = You ask us before everybody to justify ourselves on { $issue }. We do not owe you that.
    .soft = You ask us before everybody about { $issue }. We would rather not speak of it in this way.
speech-on-call-no-2 = Our reasons on { $issue } are our own.
    .soft = We have our reasons on { $issue }, and would prefer to keep them.
speech-on-call-no-firm-1 = We do not stand trial here over { $issue }.
speech-on-call-no-firm-2 = We have said what we want on { $issue }. We need not say why.
speech-on-call-no-formal-1 = Our delegation sees no occasion to justify its position on { $issue }.
speech-on-call-no-formal-2 = Our delegation maintains its position on { $issue }, and leaves it at that.
speech-on-call-even-1 = You have asked us why we stand where we stand on { $issue }. We have heard the question.
    .soft = You have asked us why we stand where we stand on { $issue }. The question is with us.
speech-on-call-even-2 = On { $issue } we will speak when we are ready.
    .soft = On { $issue } we may be able to say more later.
speech-on-call-even-3 = Your question about { $issue } has been noted.
    .soft = Your question about { $issue } has been noted, and we understand why it is asked.
speech-on-call-even-formal-1 = Our delegation has noted your call to explain its position on { $issue }.
speech-on-call-even-formal-2 = Our delegation will revert to { $issue } at the appropriate time.
speech-on-call-yes-1 = You asked us to explain ourselves on { $issue }. We do not avoid it.
    .soft = You asked us to explain ourselves on { $issue }, and we are willing to try.
speech-on-call-yes-2 = You want to know why we hold to our position on { $issue }. It is no secret.
    .soft = You would like to know why we hold to our position on { $issue }, and you may.
speech-on-call-yes-3 = Your question about { $issue } was fair, and it has an answer.
    .soft = Your question about { $issue } was a fair one, and we would like to answer it.
speech-on-call-yes-formal-1 = Our delegation responds to the call for an explanation on { $issue }.

## A threat that was carried out

speech-on-measure-no-1 = You have done what you threatened to do. It makes agreement harder.
    .soft = You have done what you spoke of. It does not make agreement easier for us.
speech-on-measure-no-2 = We now bear the measure that you took: { $instrument }. We do not bow to it.
    .soft = We now bear the measure that you took: { $instrument }. It has not changed our view.
speech-on-measure-no-firm-1 = You have acted against us. Do not expect that we thank you for it.
speech-on-measure-no-firm-2 = You wanted to hurt us, and you have. You have not moved us.
speech-on-measure-no-firm-3 = What you did will be paid for in trust, and we do not pay for it with concessions.
speech-on-measure-no-formal-1 = Our government protests against the measure taken: { $instrument }.
speech-on-measure-no-formal-2 = Our government reserves its right to answer the measure taken: { $instrument }.
speech-on-measure-even-1 = You have acted: { $instrument }. We have taken note of it.
    .soft = You have acted as you said that you might: { $instrument }. We have taken note of it.
speech-on-measure-even-2 = What you announced has been done. We know now where we stand.
    .soft = What you announced has been done, and we would rather it had not.
speech-on-measure-even-3 = The measure that you took is felt on our side. It will be part of every reckoning from here on.
    .soft = The measure that you took is felt on our side, and it would be wrong to hide it.
speech-on-measure-even-firm-1 = You have acted, and we have counted the cost. We will not forget it.
speech-on-measure-even-formal-1 = Our delegation takes note of the measure that your government has taken.
speech-on-measure-even-formal-2 = Our delegation has been informed of the measure taken: { $instrument }.
speech-on-measure-hurt-1 = You have gone through with it. It was not worthy of what we have been to each other.
    .soft = You have gone through with it, and it saddens us.
speech-on-measure-hurt-2 = We had hoped to the last that you would not do it.
    .soft = We had hoped that it might still be avoided.
speech-on-measure-yes-1 = You have shown that you mean it. We would rather end this than prolong it.
    .soft = You have shown that you mean it. Perhaps this can be ended.
speech-on-measure-yes-2 = The measure hurts, and we have looked for a way to bring it to an end.
    .soft = The measure is hard on us, and we have looked for a way to bring it to an end.
speech-on-measure-yes-formal-1 = In view of the measure taken, our delegation has reconsidered.
