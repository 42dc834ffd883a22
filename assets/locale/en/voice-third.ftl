### What third parties say: a mediator's drafts, and statements about itself that no party to the agreement
### would make in this way. `-third` variants are for those who have no say in the agreement.

## A mediator's text

speech-draft-first-1 = We put a draft before the parties. It holds: { $items }.
    .soft = We have tried to write a draft for the parties. It holds: { $items }.
speech-draft-first-2 = This text belongs to nobody, and it is meant for all: { $items }.
    .soft = We hope that this text can serve everybody: { $items }.
speech-draft-first-3 = We have listened to all sides. This is a text that we believe could be signed: { $items }.
    .soft = We have listened to all sides. Perhaps this text could be signed: { $items }.
speech-draft-first-4 = Here is a text to work on, line by line: { $items }.
    .soft = Here is a text that might be worked on, line by line: { $items }.
speech-draft-first-5 = We have set down in one text what each of you seems to need most: { $items }.
    .soft = We have tried to set down in one text what each of you may need most: { $items }.
speech-draft-first-6 = Take this as a question, not as a judgement. Could the text say: { $items }?
    .soft = Please take this as a question. Might the text say: { $items }?
speech-draft-first-7 = Nobody has asked for exactly this, and so nobody loses face by it: { $items }.
    .soft = Nobody has asked for exactly this, and so it may be easier to accept: { $items }.
speech-draft-first-8 = Our draft begins where the positions are close: { $items }.
    .soft = Our draft tries to begin where the positions are close: { $items }.
speech-draft-first-9 = For discussion, without commitment on any side: { $items }.
    .soft = For discussion, and without any commitment, we would suggest: { $items }.
speech-draft-first-10 = The parties have our first draft: { $items }.
    .soft = May we give the parties a first draft: { $items }.
speech-draft-first-11 = We propose that you criticise one text, and not each other: { $items }.
    .soft = It may help to criticise one text, and not each other: { $items }.
speech-draft-first-12 = As a basis for the work, we offer this: { $items }.
    .soft = As a basis for the work, we might offer this: { $items }.
speech-draft-new-1 = We have heard your remarks, and the draft now reads: { $items }.
    .soft = We have tried to take in your remarks, and the draft now reads: { $items }.
speech-draft-new-2 = In the new draft this is different: { $items }.
    .soft = In the new draft this has become a little different: { $items }.
speech-draft-new-3 = We have changed the text where it hurt: { $items }.
    .soft = We have tried to change the text where it hurt: { $items }.
speech-draft-new-4 = Another version, with these changes: { $items }.
    .soft = May we give you another version, with these changes: { $items }.
speech-draft-new-5 = Nobody gets all in it, and everybody gets something. New is: { $items }.
    .soft = Nobody gets all in it, and everybody may find something. New is: { $items }.
speech-draft-new-6 = After speaking with each side, we propose to amend the text: { $items }.
    .soft = After speaking with each side, we would suggest to amend the text: { $items }.
speech-draft-new-7 = The single text has been revised: { $items }.
    .soft = We have revised the single text, and hope that it comes nearer: { $items }.
speech-draft-new-8 = Look at this version with fresh eyes: { $items }.
    .soft = Perhaps this version can be looked at with fresh eyes: { $items }.
speech-draft-new-9 = We have rewritten this: { $items }.
    .soft = We have tried to find other words for this: { $items }.
speech-draft-new-10 = To bring you closer to each other, the draft now says: { $items }.
    .soft = In the hope of bringing you closer to each other, the draft now says: { $items }.
speech-draft-new-11 = What you told us has led to these changes: { $items }.
    .soft = What you were good enough to tell us has led to these changes: { $items }.
speech-draft-new-12 = The draft before you has new words on this: { $items }.
    .soft = The draft before you has new words, which we hope are better ones, on this: { $items }.
speech-draft-same-1 = Our draft stands. We ask you to study it once more.
    .soft = Our draft still stands, and we would be thankful if it were studied once more.
speech-draft-same-2 = We put the same text before you again.
    .soft = May we put the same text before you again?
speech-draft-same-3 = Nothing that we have heard makes another text more likely to be signed.
    .soft = We do not yet see another text that is more likely to be signed.
speech-draft-same-4 = The text is unchanged, because its balance would be lost with any change that we can see.
    .soft = We have left the text as it is, so as not to lose its balance.
speech-draft-same-5 = We have no better draft than this one.
    .soft = We have looked for a better draft, and have not found one yet.
speech-draft-same-6 = Before we write again, we ask each of you what in this text cannot stay.
    .soft = Before we write again, perhaps each of you could tell us what cannot stay.
speech-draft-same-7 = The draft is on the table as before.
    .soft = The draft remains on the table, with our best wishes.
speech-draft-same-8 = We change nothing this time. The decision is yours.
    .soft = We would rather change nothing this time. The decision is yours.
speech-draft-same-9 = A text must rest before it is judged. Ours stays as it is.
    .soft = A text may have to rest before it is judged. We leave ours as it is.
speech-draft-same-10 = We stay with our draft, and with our offer to explain it.
    .soft = We stay with our draft, and would gladly explain it.
speech-draft-same-11 = The single text is put forward once more, word for word.
    .soft = May the single text be looked at once more, word for word?
speech-draft-same-12 = This is still the text that comes closest to all of you.
    .soft = This still seems to us the text that comes closest to all of you.
speech-draft-apart-1 = You are still apart on { $items }.
    .soft = It seems that you are still apart on { $items }.
speech-draft-apart-2 = What remains between you: { $items }.
    .soft = What may remain between you: { $items }.
speech-draft-apart-3 = We ask all sides to think again about { $items }.
    .soft = We would be thankful if all sides thought again about { $items }.
speech-draft-apart-4 = The bridge is missing on { $items }.
    .soft = A bridge is perhaps still missing on { $items }.
speech-draft-apart-5 = On { $items } your own proposals do not agree yet.
    .soft = On { $items } your own proposals do not quite agree yet.
speech-draft-apart-6 = The next step has to come from you, on { $items }.
    .soft = The next step may have to come from you, on { $items }.
speech-draft-apart-7 = Tell us, each of you, what you could live with on { $items }.
    .soft = Could each of you tell us what you might live with on { $items }?
speech-draft-apart-8 = We see no common ground yet on { $items }.
    .soft = We are still looking for common ground on { $items }.
speech-draft-apart-9 = Let us work next on { $items }.
    .soft = Perhaps we could work next on { $items }.
speech-draft-apart-10 = Here lies the work that is left: { $items }.
    .soft = Here, it seems, lies the work that is left: { $items }.
speech-draft-apart-11 = Nobody has to give way first if both do so at once on { $items }.
    .soft = Perhaps nobody has to give way first on { $items }, if all do so at once.
speech-draft-apart-12 = Your positions differ on { $items }.
    .soft = Your positions, as we understand them, differ on { $items }.

## Statements of third parties about themselves

speech-disclose-reserve-third-1 = { $standing ->
    [strong] We are here to help. For ourselves we could also do without an agreement.
    [fair] We would like you to agree, and could live with it if you do not.
   *[weak] Much hangs for us, too, on your coming to an agreement.
}
speech-disclose-reserve-third-2 = { $standing ->
    [strong] If you do not agree, we will be sorry, and not worse off.
    [fair] If you do not agree, we lose something, though not everything.
   *[weak] If you do not agree, we too will bear the cost.
}
speech-disclose-reserve-third-3 = { $standing ->
    [strong] It is your agreement, not ours. We do not depend on it.
    [fair] It is your agreement, and it would be useful to us as well.
   *[weak] It is your agreement, but we need it more than you may think.
}
speech-disclose-reserve-third-4 = { $standing ->
    [strong] We have given our time because we want you to agree, not because we must.
    [fair] We have given our time because we want you to succeed. We have other tasks as well.
   *[weak] We have given our time because your failure would be ours as well.
}
speech-disclose-priority-third-1 = As we see it, more depends on { $higher } than on { $lower }.
speech-disclose-priority-third-2 = We ourselves care more about { $higher } than about { $lower }.
speech-disclose-priority-third-3 = You ask what concerns us. It is { $higher }, rather than { $lower }.
speech-disclose-priority-third-4 = For a third party, too, not everything weighs the same: { $higher } before { $lower }.
speech-disclose-limit-third-1 = We could not lend our name to a text that goes further on { $issue } than this: { $option }.
speech-disclose-limit-third-2 = As far as it concerns us, { $issue } should go no further than: { $option }.
speech-disclose-limit-third-3 = On { $issue } we could support you up to this point: { $option }.
speech-disclose-limit-third-4 = On { $issue } our help ends here: { $option }.
speech-promise-third-1 = If you find each other on { $items }, we will add something: { $instrument }.
speech-promise-third-2 = To make it easier, we offer this: { $instrument }. It is yours once the text has { $items }.
speech-promise-third-3 = We put something of our own on the scales: { $instrument }. We ask that you agree on { $items }.
speech-promise-third-4 = Should you settle on { $items }, you can count on us: { $instrument }.
speech-signal-flexible-third-1 = On { $issue } we believe that something can still be done.
speech-signal-flexible-third-2 = We would write { $issue } differently, if it helps you.
speech-signal-flexible-third-3 = Our draft is not the last word on { $issue }.
speech-signal-firm-third-1 = On { $issue } we see no other way than the one in our draft.
speech-signal-firm-third-2 = We would ask you not to reopen { $issue }.
speech-signal-firm-third-3 = On { $issue } we have looked for other words, and found none.

## Third parties in the talks

speech-argue-third-1 = May we remind both sides of something. { $text } It may help you to agree on { $item }.
speech-argue-third-2 = Seen from outside: { $text } We see a way there, by { $item }.
speech-argue-third-3 = This may be of use to all of you. { $text } It leads us to suggest { $item }.
speech-argue-third-4 = We have no side in this. { $text } It speaks, we think, for { $item }.
speech-ask-reserve-third-1 = What will you do if you do not agree with each other?
speech-ask-reserve-third-2 = To help, we should know: how well can you do without an agreement?
speech-ask-reserve-third-3 = If these talks fail, where does that leave you?
speech-ask-reserve-third-4 = So that we can judge what is fair: how good is your alternative to an agreement?
speech-ask-priority-third-1 = To draft for you, we should know which comes first: { $first } or { $second }?
speech-ask-priority-third-2 = If the others could give you only one, should it be { $first } or { $second }?
speech-ask-priority-third-3 = Where would movement help you more, on { $first } or on { $second }?
speech-ask-priority-third-4 = What should a text for all of you not miss: { $first }, or rather { $second }?
speech-ask-limit-third-1 = What can our draft not ask of you on { $issue }?
speech-ask-limit-third-2 = How far could you follow the others on { $issue }?
speech-ask-limit-third-3 = We would like to draft nothing that you cannot sign. Where is your limit on { $issue }?
speech-ask-limit-third-4 = Where do your instructions end on { $issue }?
speech-ask-reason-third-1 = What should be different in proposal { $number }, so that you could accept it?
speech-ask-reason-third-2 = Tell us what proposal { $number } lacks for you, and we will see what can be done.
speech-ask-reason-third-3 = We do not ask in order to argue: what troubles you in proposal { $number }?
speech-ask-reason-third-4 = Which part of proposal { $number } stands in your way?
