### The text of a treaty: each article in treaty language, and the same in plain words.

treaty-title = Agreement between { $parties }: { $scenario }
treaty-article = Article { $number }. { $title }
treaty-paragraph = { $number }. { $text }
treaty-preamble-parties = { $parties }, hereinafter “the Parties”,
treaty-preamble-desire = having negotiated on the matters known as “{ $scenario }” ({ $period }),
treaty-preamble-faith = resolved to perform in good faith what they undertake here,
treaty-preamble-agreed = have agreed as follows:
treaty-bracket = [{ $text }]
treaty-bracket-plain = This wording is not agreed yet.

## General

treaty-purpose-title = Object and purpose
treaty-purpose = This Agreement governs the following matters between the Parties: { $issues }.
treaty-purpose-plain = The agreement is about: { $issues }.
treaty-definitions-title = Definitions
treaty-definitions-defined = The terms used in this Agreement have the meaning set out in the Annex on definitions, which forms an integral part of it and prevails over any other meaning.
treaty-definitions-defined-plain = An annex says what each term means. That leaves little to quarrel about.
treaty-definitions-ordinary = Terms that are not defined in this Agreement have their ordinary meaning in their context and in the light of its object and purpose.
treaty-definitions-ordinary-plain = Most terms are not defined. They mean what they usually mean.
treaty-definitions-vague = The Parties shall give the terms of this Agreement such meaning as each considers appropriate.
treaty-definitions-vague-plain = Nobody has said what the terms mean. Expect honest disputes.

## Undertakings

treaty-duty = { $parties } shall give full effect to the following: { $text }
treaty-duty-plain = Who must act: { $parties }.
treaty-duty-all = Each Party shall, so far as it falls to it, give full effect to the following: { $text }
treaty-duty-all-plain = Who must act: each party, so far as it falls to it.
treaty-when-phased = This obligation shall be carried out in equal yearly stages over { $years } { $years ->
    [one] year
   *[other] years
  } from entry into force. Completion of each stage shall be certified before the next begins.
treaty-when-phased-plain = By when: step by step, within { $years } { $years ->
    [one] year
   *[other] years
  } of entry into force.
treaty-when-once = This obligation shall take effect upon entry into force.
treaty-when-once-plain = By when: from the first day.
treaty-unchanged-title = Matters not affected
treaty-unchanged = Nothing in this Agreement alters the rules in force between the Parties on: { $issues }.
treaty-unchanged-plain = What stays as it is: { $issues }.

## How it is kept

treaty-verification-title = Verification of performance
treaty-verification-0 = Each Party shall perform its obligations in good faith. No further means of verification is established.
treaty-verification-0-plain = Nobody checks.
treaty-verification-1 = Each Party shall submit declarations on its performance of this Agreement to the other Parties.
treaty-verification-1-plain = Each side reports on itself.
treaty-verification-2 = The Parties shall exchange data on their performance and may use national means at their disposal to confirm them. No Party shall interfere with such means.
treaty-verification-2-plain = The sides exchange data and may check them with their own means.
treaty-verification-3 = An independent body shall monitor performance and report its findings to all Parties.
treaty-verification-3-plain = An independent body watches and reports to all.
treaty-verification-4 = Inspectors shall have access, on a regular schedule, to the places declared under this Agreement.
treaty-verification-4-plain = Inspectors visit regularly.
treaty-verification-5 = Inspectors shall have access, at short notice and without right of refusal, to any place where they have reason to believe that an obligation is not performed.
treaty-verification-5-plain = Inspectors may go anywhere, at short notice.
treaty-reporting-title = Reports
treaty-reporting = Within three months of the end of each year each Party shall submit a report on the measures it has taken, in the form agreed by the Parties. Reports shall be made available to the public.
treaty-reporting-plain = Every year each side says what it did, in a form agreed beforehand.
treaty-committee-title = Joint Committee
treaty-committee = A Joint Committee of representatives of the Parties is established. It shall meet at least once a year, supervise the application of this Agreement, and may by consensus adopt interpretations binding on the Parties.
treaty-committee-plain = A committee of the parties meets every year, looks after the agreement and can say what its words mean.
treaty-desk-title = Joint desk
treaty-desk = Each Party shall designate officials to a joint desk, which shall receive questions on the application of this Agreement and endeavour to settle them within thirty days.
treaty-desk-plain = Officials of the sides sit together and settle daily questions before they become disputes.
treaty-guarantor-title = Guarantee
treaty-guarantor = The Guarantor named by the Parties, having accepted this charge, shall lend its good offices and take the measures provided for if an obligation is not performed.
treaty-guarantor-plain = An outside power stands behind the agreement.
treaty-disclosure-title = Disclosure of interests
treaty-disclosure = Persons who apply this Agreement shall disclose any interest that may conflict with their duty, and shall take no part in decisions concerning it.
treaty-disclosure-plain = Whoever applies the agreement must say if they have something to gain from it.
treaty-enforcement-title = Disputes and remedies
treaty-enforcement-0 = The Parties shall endeavour to settle their differences amicably.
treaty-enforcement-0-plain = No procedure for disputes: the parties can only talk.
treaty-enforcement-1 = Any difference shall, at the request of a Party, be the subject of consultations, which shall begin within thirty days.
treaty-enforcement-1-plain = Who has a complaint can ask for talks.
treaty-enforcement-2 = A difference not settled by consultations within sixty days may be referred to a panel, whose report shall be published. Its findings are recommendations.
treaty-enforcement-2-plain = First talks, then a panel that advises. Nobody is bound by its advice.
treaty-enforcement-3 = A difference not settled by consultations within sixty days may be referred to arbitration. The award is final and binding. If it is not complied with, the complaining Party may suspend equivalent concessions.
treaty-enforcement-3-plain = First talks, then arbitrators whose ruling binds. Who ignores it loses concessions of the same worth.
treaty-enforcement-4 = Where an obligation is found not to be performed, the concessions or guarantees linked to it are suspended as of right until performance is restored.
treaty-enforcement-4-plain = A breach brings its consequence by itself.
treaty-proportional = Measures in response to a breach shall be commensurate with the injury suffered, and shall end when performance is restored.
treaty-proportional-plain = An answer to a breach may not be larger than the breach.
treaty-measures = The right of a Party to respond to a material breach is governed by general international law.
treaty-measures-plain = The text does not limit how hard a party may hit back.
treaty-escape-title = Safeguard measures
treaty-escape-safeguard = If an obligation causes or threatens serious injury, established by an objective inquiry, a Party may suspend it in part and for a limited time, having notified the other Parties.
treaty-escape-safeguard-plain = In real and proven hardship a party may pause a duty for some time.
treaty-escape-self-judging = Nothing in this Agreement prevents a Party from taking measures that it considers necessary for its essential interests.
treaty-escape-self-judging-plain = Each side may judge for itself when to step out of a duty.
treaty-escape-compensation = A Party that makes use of this Article shall offer the other Parties equivalent compensation.
treaty-escape-compensation-plain = Who pauses a duty pays for it.
treaty-capacity-title = Help with performance
treaty-capacity = The Parties in a position to do so shall assist the others in building the means needed to perform their obligations.
treaty-capacity-plain = The able help the others with money, staff and training.
treaty-technology-title = Transfer of technology
treaty-technology = The Parties shall facilitate, on mutually agreed terms, the transfer of technology needed for the performance of this Agreement.
treaty-technology-plain = The able share the technology that the duties need.
treaty-payments-title = Payments
treaty-payments = Payments under this Agreement are due only while the obligations to which they correspond are performed.
treaty-payments-plain = Money flows only as long as duties are kept.
treaty-sharing-title = Sharing of costs
treaty-sharing-equal = The Parties shall bear the costs of carrying out this Agreement in equal parts.
treaty-sharing-equal-plain = Everybody carries the same part of the burden.
treaty-sharing-means = The Parties shall bear the costs of carrying out this Agreement in proportion to their respective means.
treaty-sharing-means-plain = Who has more carries more of the burden.
treaty-sharing-stake = The Parties shall bear the costs of carrying out this Agreement in proportion to the benefits that each derives from it.
treaty-sharing-stake-plain = Who gains more carries more of the burden.
treaty-guide-title = Guide for application
treaty-guide = The Parties shall publish and keep up to date a common guide to this Agreement in plain language.
treaty-guide-plain = A guide in plain words tells officials and citizens what to do.

## Final clauses

treaty-compatibility-title = Relation to other agreements
treaty-compatibility = The Parties have examined their other international obligations. In the event of inconsistency with the agreements listed in the Annex, the provision more favourable to performance of this Agreement prevails.
treaty-compatibility-plain = The sides have checked their other treaties; the text says which one goes first.
treaty-treaties-title = Relation to other agreements
treaty-treaties = This Agreement does not affect the rights and obligations of the Parties under other international agreements.
treaty-treaties-plain = If another treaty says something else, the text does not say which one goes first.
treaty-review-title = Review and amendment
treaty-review = The Parties shall review the operation of this Agreement every { $years } { $years ->
    [one] year
   *[other] years
  } and may amend it by written agreement.
treaty-review-plain = Every { $years } { $years ->
    [one] year
   *[other] years
  } the sides look whether it still fits.
treaty-amendment-title = Amendment
treaty-amendment = This Agreement may be amended by written agreement of the Parties.
treaty-amendment-plain = It can be changed if all agree. No date is set for looking at it again.
treaty-modular-title = Chapters
treaty-modular = Each chapter may be amended or suspended without prejudice to the others.
treaty-modular-plain = One chapter can be changed, or fail, without taking the rest with it.
treaty-docking-title = Accession
treaty-docking = This Agreement is open to accession, on the terms then in force, by any State that took part in the negotiation and by any Party that has withdrawn from it. Accession takes effect on the first day of the year after approval under the constitutional procedures of the acceding State.
treaty-docking-plain = Those who stayed out or left may join later, on the terms as they stand and with the consent of their own country.
treaty-unlimited-title = Duration
treaty-unlimited = This Agreement is concluded for an unlimited period.
treaty-unlimited-plain = It has no end date.
treaty-sunset-title = Duration
treaty-sunset = This Agreement remains in force for { $years } { $years ->
    [one] year
   *[other] years
  } and may be renewed by written agreement of the Parties.
treaty-sunset-plain = It ends after { $years } { $years ->
    [one] year
   *[other] years
  } unless the sides agree to go on.
treaty-tacit-title = Duration
treaty-tacit = This Agreement remains in force for { $years } { $years ->
    [one] year
   *[other] years
  } and is renewed for equal periods unless a Party objects.
treaty-tacit-plain = It goes on by itself every { $years } { $years ->
    [one] year
   *[other] years
  } unless somebody objects.
treaty-exit-title = Withdrawal
treaty-exit = A Party may withdraw from this Agreement by written notice, which takes effect { $months } { $months ->
    [one] month
   *[other] months
  } after its receipt.
treaty-exit-plain = A party that wants to leave says so { $months } { $months ->
    [one] month
   *[other] months
  } before.
treaty-exit-silent-title = Withdrawal
treaty-exit-silent = Withdrawal from this Agreement is governed by general international law.
treaty-exit-silent-plain = The text does not say how to leave; the general law of treaties asks for a year's notice.
treaty-force-title = Approval and entry into force
treaty-force = This Agreement is subject to approval in accordance with the procedures of each Party ({ $routes }), and enters into force when the Parties have notified one another that they are completed.
treaty-force-plain = It counts once it has been approved: { $routes }.
treaty-route = { $party }: { $route }

## End

treaty-done = Done in { $count } originals, all texts being equally authentic.
treaty-letter = A letter of { $party } to { $to } on { $issue } is attached.
treaty-letter-secret = A confidential letter of { $party } to { $to } on { $issue } exists beside the text.

## What a text leaves unsaid

gaps-title = What the text leaves unsaid
gaps-now = In its first year, duties are likely to be kept to { $kept }, with { $disputes } disputes.
gaps-none = Nothing: the text says who does what, by when, what follows failure, who decides disputes, how to change it and how to leave.
gap-who = Who must act? For some points the text names nobody.
gap-what = What exactly is owed? The terms are not defined.
gap-when = By when? The text sets no dates and asks for no reports.
gap-known = How does anybody know? Nobody checks and nobody reports.
gap-failing = What follows if a duty is not kept? Nothing is said.
gap-disputes = Who decides disputes? There is no body and no procedure.
gap-leaving = How can a party leave? The text is silent.
gap-change = How is the text adapted? No review, no end date, no chapters that can change alone.
gap-later = { $points ->
    [0] To say it would hardly change how long the agreement lasts; it decides what happens when it ends.
   *[other] To say it would make it more likely by { $points } in 100 that the agreement stands after ten years.
}
gap-cost-hardly = To say it would hardly change how duties are kept or how many disputes there are.
gap-cost-disputes-fewer = To say it would hardly change how duties are kept, with { $disputes } fewer disputes a year.
gap-cost-disputes-more = To say it would hardly change how duties are kept; { $disputes } more disputes a year would come to light.
gap-cost-kept = To say it would keep duties better by { $kept }; there would be about as many disputes.
gap-cost-fewer = To say it would keep duties better by { $kept }, with { $disputes } fewer disputes a year.
gap-cost-more = To say it would keep duties better by { $kept }; { $disputes } more disputes a year would come to light.
gap-remedy = { $issue }: { $option } would say it.
