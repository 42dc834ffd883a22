### The desktop's own words: buttons, headings, help. Names of moves, phases and reasons are elsewhere.

## Everywhere

ui-title = Servanda
ui-motto = Agreements must be kept. Make one that will be.
ui-title-foot = Pacta sunt servanda. Press ? for the keys, F1 for an explanation of anything.
ui-close = Close
ui-cancel = Cancel
ui-back = Back
ui-stay = Stay
ui-not-yet = Not yet
ui-help-picker = Choose what to play. Lessons come first, then history in order of time. Type a few letters to find a scenario; arrows move along the list and Enter opens one, to choose your side.
ui-help-pause = The sitting waits as long as this menu is open, and it is saved up to your last move. You can read the briefing and the log here, change settings, or leave and go on another day.
ui-help-log = Everything that you were told and that you said, the latest at the end. Type a word to find it; Enter goes on to the next place. What the others said in private without you is not here.
ui-help-settings = What you change applies at once and is kept for the next time. Text size, colours and motion can be set for your eyes; nothing here changes the game itself.
ui-help-load = Every sitting is saved up to its last move, also one that was broken off. Choose one to go on with, or delete it; a sitting that cannot be read says why.
ui-help-reader = Your briefing as you had it at the beginning. General information is known to all; your instructions are yours alone. The score sheet shows what each option is worth to you.
ui-help = Help
    .tip = What this screen is for, and its keys (?)
ui-menu = Menu
    .tip = Pause: settings, title, quit (Esc)
ui-undo = Undo
    .tip = Take back your last move and what followed (Ctrl+Z)
ui-undo-not = Nothing can be taken back now. In assessment no move can be taken back.
ui-undone = Your last move was taken back.
ui-log = Log
    .tip = Everything that was said, with search (F3)
ui-log-lead = Everything that was said and happened, as far as you could see it.
ui-briefing = Briefing
    .tip = Read the briefing again (F2)
ui-error-title = This did not work
ui-retry = Try again
ui-error-more = … and { $count } more of the same kind
ui-total = Total
ui-now = Now
ui-at-start = At the start
ui-unknown = unknown
ui-reason-rest = everything else, such as time
ui-views = Views
ui-moves = Moves
ui-phases = Phases of the sitting
ui-transcript = Transcript
ui-search = Search the log
ui-search-next = Next match
ui-search-previous = Previous match
ui-search-copy = Copy the log
ui-you = You
ui-you-speak = { $name } (you)
ui-entry-offer = proposal { $number }
ui-entry-ask = question { $number }
ui-entry-side-letter = letter { $number }
ui-place = You speak for { $seat } · { $where }
ui-where-named = { $name } ({ $number } of { $count })
ui-skip = Show all
ui-considering = { $party } is considering …
ui-events-unfold = Events unfold …
ui-time-left = Floor time left
ui-time-left-tip = Floor time left in this turn: { $left } of { $whole }. Every move says what it takes.
ui-cost-time = Floor time: { $time }
ui-cost-capital = Political capital: { NUMBER($points, maximumFractionDigits: 1) }
ui-nothing-to-choose = There is nothing to choose from now.
ui-is-first = This is the first one.
ui-is-last = This is the last one.

## Keys

ui-coach = Coach
ui-coach-done = Understood
    .tip = Put this note away.
ui-key-f1 = Explain what has the focus: the reasons behind a number, the help of a button; where there is nothing to explain, this help
ui-key-f2 = Read the briefing
ui-key-f3 = Read and search the log
ui-key-undo = Take back your last move, in practice
ui-key-esc = Go back, or open the menu
ui-key-back = Go back
ui-key-tab = Next control; Shift+Tab goes back; arrows move inside a group
ui-key-enter = Press a button, pick an option
ui-key-zoom = Larger, smaller, usual size
ui-key-f11 = Full screen
ui-key-help = This help

## Title

ui-new = New sitting
ui-continue = Continue
ui-continue-none = There is no sitting to go on with yet.
ui-load = Saved sittings
ui-load-lead = Every move is saved at once. Go on with a sitting, read its debrief, or move it to the trash folder.
ui-load-empty = No sitting has been saved yet. Begin one from the title screen.
ui-settings = Settings
ui-settings-lead = Changes apply at once and are kept.
ui-how = How to play
ui-how-text = You speak for one side of a real negotiation. Read your instructions, let your staff prepare, agree how to meet, and negotiate in rounds. What is agreed becomes a text, is signed, goes to a vote at home, and is then lived with for years. The debrief shows what your choices did and what the other side really wanted. Numbers are your own points, from 0 to 100; the other side's points stay hidden until the debrief. In practice you can take moves back; in assessment you cannot.
ui-quit = Quit
ui-quit-title = Leave Servanda?
ui-quit-text = Every sitting is saved up to its last move.
ui-about = One sitting, from the first page to the last year
ui-step-prepare = Prepare
    .text = Read general and confidential instructions. A few weeks of staff time buy knowledge about the other side.
ui-step-negotiate = Negotiate
    .text = Offer, ask, argue, promise, warn. The other side has interests, limits and a memory of its own.
ui-step-ratify = Ratify
    .text = Clean the text, sign it, and win the vote at home. So must they.
ui-step-live = Live with it
    .text = Fifteen years of conduct, shocks and decisions show what the clauses are worth.
ui-step-learn = Learn
    .text = See what was left on the table, what they wanted, and what would have changed the outcome.

## Choosing a sitting

ui-picker = Choose a negotiation
ui-picker-lead = Each scenario has its own briefings, parties and years after signature.
ui-picker-find = Find a scenario
ui-picker-find-hint = A country, a topic, a year
ui-picker-none = No scenario has this in its title, its summary, its topics or its seats.
ui-shelf-academy = Academy: fictional lessons of half an hour
ui-shelf-historical = History: negotiations that took place
ui-shelf-installed = Added to this game
ui-picker-empty = No scenario is installed. Put a scenario pack into the folder named scenarios and start again.
ui-pack-problem = This scenario cannot be played: { $problem }
ui-minutes = { $minutes } minutes
ui-seats = Seats: { $seats }
ui-choose = Choose
ui-choose-named = Choose { $scenario }
ui-begin = Begin
ui-seat = Your seat
ui-seat-note = You read the confidential instructions of { $seat } and decide for its delegation.
ui-seat-text = The computer takes the other seats. Each sees only what its delegation may see.
ui-first = For a first sitting
ui-first-time = You can stop at any moment. Every move is saved, and you go on where you stopped.
ui-first-mode = Practice lets you take moves back and ask an adviser. Novice is a forgiving partner.
ui-first-seat = Play the same scenario from the other seat afterwards. Few things teach more.
ui-first-help = F1 explains what has the focus, a question mark explains the screen.
ui-level-name-novice = Novice
ui-level-name-standard = Standard
ui-level-name-hard = Hard
ui-level-name-expert = Expert
ui-mode-name-practice = Practice
ui-mode-name-assessment = Assessment
ui-level = How strong the other side plays
ui-level-novice = Predictable and forgiving. Good for a first sitting.
ui-level-standard = A competent delegation that remembers what you say and do.
ui-level-hard = Prepares well, gives little away, tests your word.
ui-level-expert = Reads your offers closely and plans ahead.
ui-mode = How it counts
ui-mode-practice = Moves can be taken back, and an adviser can be asked.
ui-mode-assessment = Every move stands. The adviser is silent.
ui-advanced = Advanced choices
ui-style = Style of the other side
ui-style-drawn = drawn by chance
ui-style-note = How the other delegation tends to negotiate. A drawn style is shown in the debrief.
ui-seed = Seed
ui-seed-drawn = drawn by chance
ui-seed-note = A whole number. The same seed gives the same chances, so two people can compare their choices.
ui-seed-wrong = A seed is a whole number from 0 up, of at most 19 digits. Leave it empty to have one drawn.
ui-help-setup = Choose the side you speak for, how strong the other side plays, and whether moves can be taken back. Begin starts with the briefing. Under advanced choices you can fix the style of the other side and the seed of all chances.

## Saved sittings

ui-save-line = { $scenario }: { $phase }, { $turn }
ui-save-line-bare = { $scenario }: { $phase }
ui-save-facts = { $seat } · { $mode } · { $when }
ui-save-finished = finished
ui-save-open = going on
ui-save-problem = cannot be opened
ui-save-debrief = Debrief
ui-resume = Go on
ui-resume-named = Go on with { $save }
ui-delete = Move to trash
ui-delete-named = Move { $save } to the trash folder
ui-delete-title = Move this sitting to the trash folder?
ui-delete-text = { $save }. The file is kept in the trash folder of your saves until you empty it.
ui-keep = Keep it

## Settings

ui-scale = Size
ui-scale-note = Ctrl with plus, minus and 0 does the same on every screen.
ui-percent = { $percent }%
ui-theme = Colours
ui-theme-dark = Dark
ui-theme-light = Light
ui-theme-high-contrast = High contrast
ui-vision = Colour vision
ui-vision-standard = Standard
    .note = No adjustment
ui-vision-deutan = Green weak
    .note = Deuteranomaly, deuteranopia
ui-vision-protan = Red weak
    .note = Protanomaly, protanopia
ui-vision-tritan = Blue weak
    .note = Tritanomaly, tritanopia
ui-motion = Motion and pace
ui-reduced-motion = Reduced motion
    .note = Nothing slides or appears bit by bit.
ui-speed = Pace of the transcript
ui-speed-instant = All at once
ui-speed-quick = Quick
ui-speed-calm = Calm
ui-sample = Sample
ui-sample-text = The parties meet in good faith and settle each point in its turn.
ui-sample-accent = yours
ui-sample-good = kept
ui-sample-warn = late
ui-sample-bad = broken
ui-sample-info = known
ui-sample-meter = Standing at home
ui-sample-button = A button

## Menu of a sitting

ui-pause = Pause
ui-pause-back = Back to the sitting
ui-to-title = To the title
ui-autosave = Saved. Every move is written down before it counts.

## Briefing

ui-tab-instructions = Confidential instructions
ui-tab-general = General information
ui-tab-sheet = Score sheet
ui-tab-parties = Parties
ui-chapters = Chapters
ui-believed-of = What outsiders believe { $party } wants most
ui-believed = What outsiders believe matters most to it, in points
ui-objectives = What you are asked to bring home
ui-briefing-again = What you were told before the talks
ui-briefing-hint = You can read all this again at any time with F2.
ui-to-preparation = On to preparation
ui-what-counts-most = What counts most for you, in points
ui-without-agreement = Without an agreement
ui-points-of-100 = { NUMBER($points, maximumFractionDigits: 1) } of 100 points
ui-sheet-lead = What each option is worth to you, in your own points. The whole is 100. The other side never sees this sheet. The anchor marks the present state, the barred circle an option beyond your red line.
ui-weight = up to { NUMBER($points, maximumFractionDigits: 1) } points
ui-weight-short = up to { NUMBER($points, maximumFractionDigits: 1) }
ui-red-lines = Your red lines
ui-line-hard = Never to be crossed
ui-line-soft = Can be crossed, at a price
ui-line-not = Not: { $options }
ui-links = What goes together
ui-link-more = { $issues } are worth up to { NUMBER($points, maximumFractionDigits: 1) } points more together.
ui-link-less = Having both { $issues } is worth up to { NUMBER($points, maximumFractionDigits: 1) } points less.
ui-no-links = No issue depends on another.
ui-help-briefing = Read what everybody knows and what only your delegation knows. The score sheet shows what each option is worth to you and where your red lines are. Nothing is negotiated yet. F5 goes on to preparation.

## Preparation

ui-tasks = What your staff can do
ui-staff = Staff weeks left
ui-weeks-left = { $weeks ->
    [one] One week left
   *[other] { $weeks } weeks left
}
ui-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
ui-done = done
ui-do-task = { $task }, { $cost }
ui-task-analyse = Analyse the other side
    .text = Research on what weighs most for them and where their limits may lie. Narrows what you believe.
ui-task-sound-out = Sound out third parties
    .text = Friends of both sides tell what they have heard.
ui-task-legal-review = Legal review
    .text = Lawyers look for veto points and conflicts with other treaties.
ui-task-scenario-analysis = Scenario analysis
    .text = How likely are the events that may happen later?
ui-task-build-fallback = Build a fallback
    .text = Makes you less dependent on an agreement: what you have without one becomes better.
ui-task-about = { $task } ({ $party })
ui-at-home = At home
ui-consult = Consult { $group }
ui-consult-ministries = Ministries tell where they can go, and feel heard.
ui-consult-legislature = Lawmakers who were asked early resist less later.
ui-consult-civil-society = Associations, unions and firms add standing to what you bring home.
ui-findings = What was found
ui-found-nothing = Nothing yet. What your staff finds will be kept here for the whole sitting.
ui-odds = What may happen
ui-odds-note = The bars show the true chance over the whole sitting. Where an event waits for something, it holds if that is so all the time.
ui-worksheet = What does { $party } want most?
ui-worksheet-short = Worksheet
ui-worksheet-note = Put the issues in the order in which you believe they matter to the other side. The debrief compares it with the truth.
ui-worksheet-kept = Your order is kept for the debrief. You can still change it.
ui-worksheet-about = Whose wishes?
ui-worksheet-sure = How sure are you that each of the first three is among its true first three?
ui-worksheet-not-sure = I do not say
ui-keep-worksheet = Keep this order
ui-move-up = Move { $issue } up
ui-move-down = Move { $issue } down
ui-preparation-hint = Staff time that you do not use is lost.
ui-to-forum = On to the forum
ui-help-preparation = Spend the weeks of your staff: each task costs weeks and brings knowledge, standing at home or a better fallback. On the worksheet, order what you believe the other side wants. F5 closes your preparation.

## Forum

ui-channel = Channel
ui-channel-plenary = Plenary
    .text = Everybody at one large table, and the world listens: what is said at the table is public. Between parties that dislike each other, arguments there do harm.
ui-channel-small-table = Small table
    .text = Heads of delegation with a few advisers. What is said stays in the room unless somebody makes it public.
ui-channel-specialists = Specialists
    .text = Experts of all sides work by issue. A good argument moves the listener more.
ui-track = Order of business
ui-track-package = One package
    .text = Every issue must be settled, or parked in brackets, before there is agreement in principle.
ui-track-framework = Framework first
    .text = The traded issues come first; how the text is kept may be left to the drafting.
ui-rounds = Number of rounds
ui-rounds-count = { $rounds ->
    [one] One round
   *[other] { $rounds } rounds
}
ui-rounds-usual = What applies if nothing else is agreed
ui-rounds-fewer = Less time, less cost; the deadline presses everybody earlier
ui-rounds-more = More time to learn and to trade; each round has its cost
ui-forum-wishes = Proposals for the forum
ui-forum-default = Without a common proposal
ui-forum-mine = Your proposal
ui-forum-theirs = Proposal of { $party }
ui-forum-none = The other side has not proposed anything yet.
ui-forum-line = { $channel }, { $track }, { $rounds } rounds
ui-forum-take = Propose the same
ui-forum-propose = Propose this
ui-forum-hint = The same proposal from all sides applies at once. Otherwise the default applies when all are ready.
ui-to-talks = On to the talks
ui-help-forum = Choose how to meet, in which order, and for how many rounds, and propose it. If the other side proposes the same, it applies. F5 says that you are ready; without a common proposal the default applies.

## Table

ui-issues = Issues on the table
ui-issue-groups = Groups of issues
ui-issues-substance = What is traded ({ $count })
ui-issues-design = How it is kept ({ $count })
ui-issues-all = All ({ $count })
ui-standing = Standing
ui-mark-yours = your draft
ui-mark-theirs = their position
ui-mark-status-quo = present state
ui-mark-red-line = red line
ui-mark-agreed = agreed
ui-mark-bracketed = in brackets
ui-red-hard = Beyond your red line: you must not accept it.
ui-red-soft = Beyond your red line: possible, at a price.
ui-red-hard-short = beyond your red line
ui-red-soft-short = red line, at a price
ui-their-part = their part
ui-worth = Value to you
ui-worth-tip = Your own points, 0 to 100. Open issues count at the present state.
ui-worth-draft = Your draft
ui-worth-reservation = No agreement
ui-worth-theirs = Offer of { $party }
ui-worth-mine = Your last offer
ui-worth-links = what goes together, and red lines
ui-ratified = passes at home
ui-draft-none = The draft is empty. Pick options in the grid.
ui-ratified-tip = Chance that this draft would be approved at home. The vote most likely turns on: { $actor }.
ui-crosses-hard = This draft crosses your red line: { $issues }
ui-crosses-soft = This draft crosses a soft red line, at a price: { $issues }
ui-for-you = For you to answer
ui-question-line = Question { $number } of { $party }: { $text }?
ui-answer = Answer
ui-decline = Decline
ui-offer-line = Proposal { $number } of { $party }
ui-offer-worth = points to you
ui-offer-asks = An exchange. Your part would be: { $issues }
ui-you-refused = You refused it: { $reason }
ui-table-draft = Table the draft
ui-talk = Talk
    .tip = Ask, state, argue, signal, decline to answer
ui-pressure = Pressure
    .tip = Promise, warn, threaten, carry out, withdraw a threat
ui-home = At home
    .tip = Consult, brief the public, show readiness
ui-course = More
    .tip = The other moves of this phase
ui-give-floor = Give the floor
ui-adviser = Adviser
ui-adviser-tip = What a careful adviser would do now, from what your delegation knows
ui-adviser-would = Your adviser would choose: { $move }
ui-adviser-follow = Do that
ui-takes = What would it take?
ui-takes-how = Put options into your draft first: then the others say what they would need to accept it.
ui-takes-note = This is a help of practice mode, not a move: it takes no time and nobody else hears of it. What is said may be candid or tactical; the debrief tells.
ui-draft-from = Draft from …
ui-draft-note = Begin your draft from one of these; then change it issue by issue.
ui-draft-own = Your last offer
ui-draft-theirs = The offer of { $party }
ui-draft-best = Best for you within your red lines
ui-draft-quo = The present state
ui-draft-empty = An empty draft
ui-draft-worth = { NUMBER($points, maximumFractionDigits: 1) } points to you
ui-offer-title = Table this package?
ui-offer-empty = The draft is empty. Pick options in the grid first.
ui-offer-exchange = As an exchange: if you …, then we …
    .note = It stands or falls as one, and binds nobody issue by issue.
ui-offer-their-part = Which points are the other side's part?
ui-table-it = Table it
ui-accept-title = Accept proposal { $number } of { $party }?
ui-accept-means = What all sides accept is agreed in principle. The talks then go on to the text. Until ratification nothing is binding.
ui-worth-against = points to you. Without an agreement you have { $reservation }; the difference is { $surplus }.
ui-worth-home = chance to pass at home. The vote most likely turns on: { $actor }
ui-line-crossed-hard = { $issue }: beyond a line that you may never cross. { $reason }
ui-line-crossed-soft = { $issue }: beyond a soft red line, at a price. { $reason }
ui-no-line-crossed = No red line of yours is crossed.
ui-help-rounds = Pick options in the grid to build your draft; the scale shows what it is worth to you, against having no agreement and against their offer. F5 tables it. Ask, state and argue to learn and to persuade; each move takes floor time. Give the floor when you are done. Every number can be opened with F1.

## Standing

ui-refusal = { $reason } In the way: { $issue }.
ui-leverage = Leverage
ui-leverage-over = Leverage towards { $party }
ui-look-at = Look more closely at
ui-leverage-each = Leverage towards each
ui-leverage-on = Leverage towards { $party } on { $group } alone
ui-leverage-groups = With one group of issues alone at stake
ui-leverage-base = Balanced
ui-credibility = Credibility
ui-seems-to-want = What { $party } seems to want most
ui-belief-tip = What your advisers believe from all that was said and done: about { NUMBER($mean, maximumFractionDigits: 1) } points, give or take { NUMBER($spread, maximumFractionDigits: 1) }.
ui-pledges = Promises, warnings, threats
ui-pledge = { $party }, { $kind }: { $label }
ui-pledge-status = { $status }. Asked: { $demand }
ui-word-ours = Your word with { $party }
ui-word-theirs = The word of { $party } with you
ui-relationship = Relationship
ui-mood-good = well disposed
ui-mood-even = neutral
ui-mood-bad = hostile
ui-ratification-chance = Approval at home
ui-ratification-of-hand = Chance that the text in hand would pass at home:
ui-actor-share = { $actor }: { $percent }%
ui-pivotal = It turns on: { $actor }
ui-win-set = Of all that could be agreed, { $percent }% would pass at home at even odds
ui-capital = Political capital
ui-tension = Mood in the room
ui-tension-calm = calm
ui-tension-tense = tense
ui-tension-bitter = bitter
ui-rounds-left = Rounds left

## Dialogs of moves

ui-field-issue = Issue
ui-field-option = Wording
ui-field-party = To whom
ui-field-question = What do you ask?
ui-question-priority = Which of two issues matters more to them
    .note = Helps to find a trade
ui-question-limit = How far they can go on an issue
    .note = The answer may be true or not
ui-question-reserve = How good their alternative is
    .note = Seldom answered plainly
ui-question-reason = What they have against it
    .note = About your last proposal
ui-field-first = First issue
ui-field-second = Second issue
ui-field-claim = What do you state?
ui-claim-priority = Which of two issues matters more to you
    .note = True or not; a lie may come out
ui-claim-limit = How far you can go on an issue
    .note = To cross a stated limit later costs credibility
ui-claim-reserve = How good your alternative is
    .note = On a scale from 0 to 100
ui-field-answers = In answer to
ui-answers-nothing = No question; say it unasked
ui-field-higher = Matters more
ui-field-lower = Matters less
ui-field-limit = You cannot go beyond
ui-field-points = Points of your alternative
ui-field-argument = Argument
ui-field-signal = What do you hint?
ui-signal-flexible = There is room to move
    .note = Invites an offer on this issue
ui-signal-firm = There is no room to move
    .note = Shows the other side what matters to you
ui-field-instrument = Instrument
ui-tool-terms = To carry it out costs you { NUMBER($cost, maximumFractionDigits: 1) } points; it moves them by about { NUMBER($impact, maximumFractionDigits: 1) }.
ui-field-demand = What do you ask for in return?
ui-field-demanded = The option you ask for
ui-demand-draft = everything in my draft
ui-field-publicity = Where
ui-publicity-room = In the room
    .note = Easier to take back
ui-publicity-public = In public
    .note = Believed more, and harder to take back
ui-field-proposal = Which proposal
ui-proposal = Proposal { $number } of { $party }
ui-field-reason = Reason
ui-field-obstacle = The obstacle, if you name it
ui-no-obstacle = no single issue
ui-field-secrecy = Form
ui-secrecy-open = Open letter
    .note = Costs a little at home
ui-secrecy-confidential = Confidential letter
    .note = Costs nothing at home unless it becomes known
ui-sight-open = In the open
    .note = Favours that have nothing to do with the text cost standing
ui-sight-quiet = Out of sight
    .note = { $limit-quiet-more } dearer; costs standing only if it becomes known
ui-field-group = Whom do you consult?
ui-field-emphasis = The issue you stand for in public
ui-field-actor = Whose concern
ui-field-compensation = How much
ui-field-sight = Who sees it
ui-compensation = { $points } points on their scale, for { NUMBER($cost, maximumFractionDigits: 1) } of political capital
ui-field-matter = Matter
ui-field-severity = Measure
ui-severity-proportional = In proportion
    .note = As much as was lost, and no more
ui-severity-punitive = Beyond the loss
    .note = Hurts more, and breeds resentment
ui-confirm-walk-out = Leave the talks?
    .text = The sitting ends without an agreement. Both sides fall back on what they have today.
ui-confirm-withhold = Announce that you will not submit the text?
    .text = The agreement fails, and your word loses worth with the other side.
ui-confirm-withdraw = Give notice of withdrawal?
    .text = After the notice period the agreement no longer binds you, nor the others towards you.
ui-confirm-sign = Sign the text?
    .text = Your signature commits you to seek approval at home. To let a signed text fail costs credibility.
ui-field-turn = When?
ui-turn-in-turn = When its turn comes
ui-turn-urgent = Urgently
    .note = { $limit-urgent-capital } points of political capital; its turn becomes { $limit-urgent-times } times as likely
ui-confirm-odds = The chance to pass at home is { $percent }%. The vote turns most often on: { $actor }.
ui-confirm-press = The text is waiting. For { $points } points of political capital it becomes urgent, and its turn becomes { $limit-urgent-times } times as likely.
ui-confirm-submit = Put the text to the vote?
    .text = The text is voted on when its turn comes, which can take more than a year in a legislature. A short count is mostly put off; a failed vote can be repeated once, with a changed text.

## Text

ui-clauses = Clauses
ui-clause = Clause
ui-whole-text = Whole text
ui-text-clause = Clause
ui-choice-title = Your answer is needed: { $event }
ui-choice-default = If you end your turn without an answer: { $answer }.
ui-field-event = Event
ui-claim-gain = { $points } points over today, as people see it
ui-frame-scare = { $issue } (a scare is about)
ui-frame-final-say = Who has the final say
ui-field-fear = Which fear do you answer?
ui-field-ally = Who presses
ui-field-target = Who is pressed
ui-field-answer = Answer
ui-text-formal = Whole text
ui-text-plain = In plain words
ui-text-gaps = What is missing
ui-read-text = Read the text
ui-treaty-copy = Copy the text
ui-treaty-copied = The text is on the clipboard.
ui-wordings = Possible wordings
ui-bracket-first = This clause is not in brackets. Bracket it to open it again; that costs credibility.
ui-brackets = { $count ->
    [one] 1 in brackets
   *[other] { $count } in brackets
}
ui-text-clean = no brackets left
ui-article = Article { $number }. { $title }
ui-clause-present = No provision. The present state goes on: { $text }
ui-later = In force: { $text }
ui-your-wording = your wording
ui-their-wording = wording: { $party }
ui-points = { NUMBER($points, maximumFractionDigits: 1) } points to you
ui-propose = Propose
ui-propose-named = Propose the wording: { $option }
ui-text-worth = The text as it stands
ui-letters = Side letters
ui-letter = { $party } to { $to }: { $issue }
ui-letter-secret = { $party } to { $to }, in confidence: { $issue }
ui-bracket-this = Bracket this clause
ui-text-ready = The text is ready
ui-design-verification-0 = nobody checks
ui-design-verification-1 = each side reports on itself
ui-design-verification-2 = data are exchanged
ui-design-verification-3 = an independent body monitors
ui-design-verification-4 = routine visits on site
ui-design-verification-5 = inspections on demand
ui-design-enforcement-0 = no procedure for disputes
ui-design-enforcement-1 = consultation in a committee
ui-design-enforcement-2 = a panel that advises
ui-design-enforcement-3 = binding rulings, with suspension in proportion
ui-design-enforcement-4 = automatic or guaranteed remedies
ui-design-escape-none = no escape clause
ui-design-escape-safeguard = escape in defined cases
ui-design-escape-self-judging = each side judges for itself when to escape
ui-design-review = a review every { $number } { $number ->
    [one] year
   *[other] years
  }
ui-design-review-none = no regular review
ui-design-sunset = ends after { $number } { $number ->
    [one] year
   *[other] years
  } unless renewed
ui-design-sunset-none = no end date
ui-design-exit = { $number } { $number ->
    [one] month's
   *[other] months'
  } notice to leave
ui-design-exit-none = no notice needed to leave
ui-design-phase-in = duties phase in over { $number } { $number ->
    [one] year
   *[other] years
  }
ui-design-phase-in-none = duties apply at once
ui-design-committee = a joint committee
ui-design-committee-none = no joint committee
ui-design-capacity = help to carry duties out
ui-design-guarantor = an outside guarantor
ui-design-sharing-none = no formula for sharing costs
ui-design-sharing-equal = costs are shared in equal parts
ui-design-sharing-means = costs are shared by means
ui-design-sharing-stake = costs are shared by what each gains
ui-design-clarity = duties { $percent }% clear
ui-design-depth = counts { $percent }% towards what binds and delegates
ui-design-reporting = regular reports
ui-design-reporting-none = no reports
ui-design-proportional = answers to a breach in proportion
ui-design-proportional-none = no rule on proportion
ui-design-escape-compensation = who escapes compensates
ui-design-escape-compensation-none = no compensation for escaping
ui-design-tacit-renewal = goes on after its end date unless a party objects
ui-design-tacit-renewal-none = ends at its end date unless all renew it
ui-design-technology-transfer = technology is shared
ui-design-technology-transfer-none = no sharing of technology
ui-design-tied-payments = payments stop when duties are not kept
ui-design-tied-payments-none = payments tied to nothing
ui-design-joint-desk = officials settle questions together, day by day
ui-design-joint-desk-none = no joint desk
ui-design-docking = others may join later on the same terms
ui-design-docking-none = closed to others
ui-design-modular = chapters stand and fall alone
ui-design-modular-none = all chapters stand or fall together
ui-design-disclosure = officials disclose their interests
ui-design-disclosure-none = no disclosure
ui-design-compatibility = says how it stands to other treaties
ui-design-compatibility-none = silent on other treaties
ui-design-guide = a guide in plain words
ui-design-guide-none = no guide
ui-help-text = The agreement in principle becomes a text. Clauses in square brackets are open: propose wording; when both sides propose the same, the clause is settled. Side letters clarify a point in the other side's favour. When no bracket is left, say that the text is ready; open clauses fall back to the present state when the text rounds end.

## Ratification

ui-signatures = Signatures
ui-signed-text = The signed text
ui-signed-for = Signed for { $party }
ui-not-signed = Not signed yet
ui-before-signing = Before you sign
ui-sign-means = A signature is a promise to seek approval at home. From then on you campaign for this text, quarter by quarter, until you put it to the vote or it lapses.
ui-refuse-to-sign = Refuse to sign
ui-progress = Where the parties stand
ui-chance-to-pass = chance to pass at home
ui-quarters-left = { $quarters ->
    [one] One quarter left before the signed text lapses
   *[other] { $quarters } quarters left before the signed text lapses
}
ui-veto = veto
ui-pivot = turns the vote
ui-actor-weight = { $group }, { $percent }% of the vote
ui-compensate-named = Meet the concern of { $actor }
ui-compensate-tip = Spend political capital on a concern of { $actor }. One point costs { NUMBER($price, maximumFractionDigits: 2) } and raises the chance to pass by about { $gain } percentage points.
ui-stage-unsigned = not signed yet
ui-stage-signed = signed, campaigning
ui-stage-submitted = submitted, waiting for the vote
ui-stage-put-off = count too short, vote put off
ui-stage-approved = approved
ui-stage-rejected = rejected
ui-vote-in = The vote in { $party }
ui-next-quarter = Next quarter
ui-help-ratification = First the text is signed. Then you campaign at home: consult, explain, meet concerns with political capital, and submit the text when the chance is good. Then it waits for its turn; you can go on campaigning while the quarters of the campaign last, and after { $limit-lapse-years } years it lapses. The bars show how likely each actor is to approve; the mark is the point of even odds. The other side does the same.
