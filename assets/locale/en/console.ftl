### The console: menus, questions and lists in a plain terminal.

## Title

console-title = Servanda. Agreements must be kept.
console-title-what = What would you like to do?
console-title-new = Begin a new sitting
console-title-resume = Go on with a saved sitting
console-title-saves = List the saved sittings
console-title-help = What is this?
console-title-quit = Leave
console-title-about = { -game } trains diplomats to make agreements that are kept. You prepare, negotiate, win approval at home, and live with the result for years. Choose by number, or type. 'back' goes back, 'help' helps, 'quit' leaves; every move is saved when it is made.
console-which-scenario = Which scenario?
console-scenario = { $title }. { $subtitle }. { $period }, about { $minutes } minutes
console-which-seat = For which party do you speak?
console-which-level = How strong do the others play?
console-which-mode = How do you want to play?
console-no-scenario = There is no scenario '{ $name }'.
console-no-scenarios = No scenario is installed.
console-no-saves = There is no saved sitting yet.
console-which-save = Which sitting?
console-save = { $id }: { $scenario }, as { $seat }, { $finished ->
    [yes] finished
   *[no] { $phase }
}, { $updated }.

## Coming and going

console-resumed = You go on with: { $title }. This is what happened last.
console-saved = Every move is saved when it is made. Nothing is lost if you leave now.
console-saved-as = Your sitting is saved. To go on:
console-resume-command = python main.py play --resume { $id } --console{ $saves }
console-goodbye = Goodbye.
console-opening = { $title }, { $period }
console-you-are = You speak for { $party }: { $delegation }.

## Asking

console-number-prompt = Number, or 'back':
console-number-wrong = Type a number from 1 to { $count }, or 'back'. Moves and commands such as 'help' can be typed again after 'back'.
console-yes = yes
console-prompt = { $left } >
console-prompt-time = Time { $time }
console-prompt-weeks = Weeks { $weeks }
console-prompt-free = Your move
console-your-turn = Your turn. { $where }
console-order = The order of this round: { $parties }.
console-order-you = you
console-where = { $phase }. { $round }
console-menu-title = You can:
console-menu-item = { $number } { $name } ({ $cost })
console-menu-free = { $number } { $name }
console-cost = { $time ->
    [0] no time
   *[other] time { $time }
}{ $capital ->
    [0] { "" }
   *[other] , capital { $capital }
}
console-menu-same = You have the same moves as before. 'menu' lists them.
console-cost-task = time depends on the task
console-menu-hint = Type a number, a move such as 'offer' or 'accept', or 'help'.
console-coach = Coach:
console-broken-off = Broken off. Nothing was done.
console-you-could-type = The same, typed: { $line }
console-nothing-to-choose = There is nothing to choose from now.
console-grave-walk-out = To walk out now is to leave for good, without an agreement. Type 'yes' to do it:
console-grave-walk-out-rounds = To walk out is to leave the talks for good. To leave for now, with the door open, answer no and type 'walk-out open'. Type 'yes' to leave for good:
console-grave-withhold = To withhold the text ends the agreement. Type 'yes' to do it:
console-grave-withdraw = To withdraw ends your part in the agreement. Type 'yes' to do it:
console-you = You ({ $party })
console-speaker = { $party } ({ $move ->
    [offer] proposal
    [ask] question
   *[other] letter
} { $number })
console-item = { $issue }: { $option }
console-quote = { $when }, { $party }: { $text }
console-happened = { $when }: { $text }
console-that-is-all = That is all

## Parts of a move

console-which-issue = Which issue?
console-which-emphasis = For which issue do you stand in public?
console-which-option = Which option?
console-which-party = Which party?
console-which-argument = Which argument?
console-which-actor = Whose concern?
console-frame-issue = Is it a fear about one issue (otherwise: about who has the final say)?
console-which-event = Which event?
console-which-event-answer = Which answer?
console-which-instrument = Which instrument?
console-which-matter = Which matter?
console-which-proposal = Which proposal?
console-moves-how = Type 'moves' to have them played on now. It takes some seconds between two parties, and minutes among many; an empty line goes on without.
console-moves-done = { $done }% of the continuations are done.
console-which-sure = How sure are you that each of the first three is among its true first three?
console-percent = { $percent }%
console-no-odds = I do not say
console-which-question = Which question?
console-which-answer = Is it an answer to a question?
console-no-answer = No
console-which-rounds = How many rounds?
console-which-channel = In which channel?
console-which-track = In which order?
console-which-reason = For what reason?
console-which-group = Whom do you consult?
console-which-severity = How strongly?
severity-proportional = in proportion to the loss
severity-punitive = beyond the loss, as a punishment
console-which-signal = What do you signal?
console-flexible = that you are flexible
console-firm = that you are firm
console-which-task = What should your staff do?
console-task = { $task } ({ $weeks ->
    [one] one week
   *[other] { $weeks } weeks
})
console-which-next = Number { $rank } on your list?
console-which-question-kind = What do you ask?
console-question-priority = Which of two issues matters more
console-question-limit = How far they can go on an issue
console-question-reserve = How good their alternative is
console-question-reason = What they still have against your last proposal
console-which-claim-kind = What do you state?
console-claim-priority = Which of two issues matters more to you
console-claim-limit = How far you can go on an issue
console-claim-reserve = What you have without an agreement
console-which-first = The first issue?
console-which-second = The second issue?
console-which-higher = Which issue matters more to you?
console-which-lower = Which issue matters less?
console-which-limit = On which issue is your limit?
console-name-obstacle = Name the issue that is in the way? (yes or no)
console-ask-confidential = Confidential, between the two of you? (yes or no)
console-ask-public = In public? (yes or no)
console-ask-quiet = Quietly, where the public does not see it? (yes or no)
console-ask-urgent = Do you press for an early vote? It costs political capital. (yes or no)
console-how-many-points = Points, from { $low } to { $high }:
console-points-wrong = Type a number from { $low } to { $high }.
console-tool = { $label }. { $text }
console-demand = Now choose what you ask for.
console-which-demand = On which issue?

## Building an offer

console-offer-start = What do you start from?
console-start-from = Proposal { $number } of { $party }
console-start-fresh = An empty package
console-offer-walk = Issue by issue. 'back' breaks off.
console-offer-now = Your package now. Choose a line to change it.
console-offer-done = Done: table this package
console-offer-empty = The package is empty. Settle at least one issue.
console-offer-kind = How do you offer it?
console-offer-plain = As it is: each point can be accepted
console-offer-conditional = On condition: if you do one part, then we do the other
console-offer-asks = What is the other side's part?
console-option-for = { $issue } (now: { $now })
console-leave-open = Leave it open
console-own-points = { $points } points for you
console-red-line-hard = your red line
console-red-line-soft = your soft red line
console-status-quo = as it is today
console-yours = your position
console-theirs = position of { $party }

## Lists

console-issues-title = The issues
console-issues-hint = 'issue' and a number shows one issue with its options.
console-position = { $party }: { $option }.
console-clause-open = Open.
console-clause-agreed = Agreed: { $option }.
console-clause-bracketed = In square brackets.
console-issue-kind = This is a question of substance.
console-issue-kind-design = This clause decides how the agreement is kept.
console-issue-weight = Weight for your side: { $points } of 100 points.
console-red-line-reason = Your instructions set a red line here: { $reason }
console-draft-title = The draft
console-treaty-hint = For the same in plain words: treaty plain. For what it leaves unsaid: check.
console-draft-none = There is no draft yet. It begins with the rounds of talks.
console-agreed-title = Agreed in principle
console-offers-title = On the table
console-offers-none = No proposal is on the table.
console-offers-older = Earlier proposals
console-proposal = Proposal { $number } of { $party }: { $items }
console-standing = Proposal { $number } of { $party }, made in round { $round }:
console-standing-conditional = Proposal { $number } of { $party }, made in round { $round }, stands or falls as one:
console-standing-asks = The other side's part: { $issues }.
console-refused = Refused by { $party }. { $reason }
console-obstacle = In the way: { $issue }.
console-accepted = Accepted by { $party }.
console-questions-title = Questions
console-question = { $number }. { $party } asks { $to } { $text } ({ $status }).
console-claims-title = Statements
console-claim = { $party }: { $text }.
console-pledges-title = Promises, threats and warnings
console-pledge = { $party }, { $kind }: { $label } ({ $status }). { $items }
console-letters-title = Side letters
console-letter = { $party } to { $to }, on { $issue }
console-letter-secret = { $party } to { $to }, on { $issue }, confidential
console-status-title = Where you stand
console-staff-left = Staff time left: { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}.
console-time-left = Floor time left: { $time }.
console-capital-left = Political capital left: { $points } points.
console-legitimacy = Standing at home: { $points }, on a scale from -5 to 5.
console-tension = The mood between the parties: { $tension ->
    [calm] calm
    [tense] tense
   *[bitter] bitter
}.
console-settled = Settled: { $count } of { $whole } issues.
console-findings-title = What your staff found
console-scares = At home there is fear about: { $issues }. To `frame` it helps if the text bears the answer out.
console-odds-title = What may happen
console-worksheet = Your worksheet on { $party }, most wanted first: { $items }.
console-matters-title = Open matters

## Briefing

console-brief-title = Briefing: { $title }
console-brief-hint = 'brief' and a number shows a page.
console-brief-next = Next page: brief { $number }
console-brief-general = General information
console-brief-instructions = Your instructions
console-mandate-title = Your instructions in one place
console-mandate-objectives = What you are to reach
console-mandate-weights = What each issue is worth to you, in points of 100, and your best option
console-mandate-weight = { $issue }: { $points }. Best: { $option }
console-mandate-lines = Your red lines
console-mandate-line-hard = { $issue }: never { $options }. { $reason }
console-mandate-line-soft = { $issue }: if at all possible not { $options }. { $reason }
console-mandate-tools = What you can promise, threaten or warn of
console-mandate-tool = { $kind } to { $party }: { $label }. { $text }
console-mandate-hint = The whole text of your instructions is in the briefing: type 'brief'.
console-brief-batna = Without an agreement
console-brief-batna-text = { $text } For your side this is worth { $points } points of 100.
console-brief-party = About { $party }
console-brief-route = How it ratifies: { $route }.
console-no-such-page = There is no such page. 'brief' lists the pages.

## The adviser

console-why-party = What is known of { $party }
console-why-leverage = Leverage: { $dial } of 100. 50 is balance; more means that { $party } needs the agreement more than you do. It begins at 50, and this moves it:
console-why-part = { $points }: { $reason }
console-why-one = 'why' and a party's name shows what is known of that party alone.
console-why-leverage-groups = With one group of issues alone at stake it would be:
console-why-group-parts = It begins at 50: { $parts }.
console-why-priorities = What it seems to want most, in points of its own 100:
console-why-priority = { $issue }: { $points } (give or take { $spread }), probably best for it: { $option } (certainty { $sure })
console-why-reserve = What it seems to have without an agreement: { $points } points (give or take { $spread }).
console-why-ratification = Outside observers put its chance to ratify a balanced text at { $chance }.
console-why-their-word = How you see { $party }: relations { $relation }. You rely on its promises to { $promise }, on its threats to { $threat }, on its statements to { $statement }.
console-why-your-word = How { $party } seems to see you: relations { $relation }. It relies on your promises to { $promise }, on your threats to { $threat }, on your statements to { $statement }.
console-why-said = What { $party } has stated:
console-why-found = What your staff found:
console-why-proposal = Its proposal { $number }, weighed for your side in points:
console-why-value = All in all { $points } points; at this stage you can aim for { $aspiration }.
console-why-home = At home
console-why-route = Your route: { $route }. It needs { $threshold } of the votes.
console-why-actor = { $label } ({ $id }).
console-in-hand = The text in hand is proposal { $number } of { $party }: of those on the table the best for you, if all of it is kept.
console-in-hand-agreed = The text in hand is the one that was agreed in principle.
console-why-approves = Chance to approve the text in hand: { $chance }.
console-why-price = A point of compensation raises the chance by { $gain }.
console-why-veto = It can stop the agreement alone.
console-why-win-set = Of all that could be agreed, { $share } would pass at home at even odds or better.
console-why-chance = The text in hand would pass at home with a chance of { $chance }.
console-why-pivotal = The vote turns most often on: { $actor }.
console-worth-how = No proposal is on the table. Type for example: worth 1=2 2=1
console-worth-proposal = Proposal { $number } of { $party }:
console-worth = Worth to your side: { $points } points. Without an agreement you have { $reservation }.
console-worth-gain = That is { $points } points more than without an agreement.
console-worth-loss = That is { $points } points less than without an agreement.
console-worth-hard-line = It crosses a red line that you may not cross: { $items }.
console-worth-soft-line = It crosses a soft red line, which costs points: { $items }.
console-crossed = This goes beyond your instructions, which forbid: { $items }.
console-worth-open = Issues left open are counted as they are today.
console-worth-passing = Estimated chance to pass at home: { $chance }.
console-suggestion = Your adviser would do this: { $line }
console-takes-not-now = What it would take can be asked in practice mode only, and while a package is talked about.
console-takes-how = Name a package, for example: takes same 1=2. Or a proposal by its number: takes 3.
console-takes-note = This is a help of practice mode, not a move. What is said may be candid or tactical; the debrief tells.
console-suggest-assessment = Suggestions are given in practice mode only.

## Taking back, log

console-undone = Your last move, and all that followed, is taken back.
console-undo-nothing = There is no move of yours to take back.
console-undo-assessment = In assessment mode no move can be taken back.
console-log-empty = Nothing has happened yet.
console-blocked-title = What you cannot do now, and why
console-nothing-blocked = Every move of this phase can be played now.

## Help

console-help-title = Help
console-help-how = Type the number of a move in the menu and answer the questions, or type the move in one line. 'help' and a word explains a move or a command; 'help notation' shows how every move is typed.
console-help-every-move = The moves, over all phases:
console-help-leave = Ctrl-C, Ctrl-D or 'quit' leaves. Every move is saved when it is made.
console-help-cost = Cost: { $cost }.
console-help-short = Short words for it: { $words }
console-help-help = this list; with a word, help on that command or move
console-help-menu = the moves that you can play now
console-help-moves = the moves that you cannot play now, with the reasons
console-help-status = phase, time, capital, standing, findings and open matters
console-help-brief = the pages of your briefing; with a number, one page
console-help-instructions = your instructions in one place: aims, points, red lines, alternative and means
console-help-issues = the issues with the positions of all sides
console-help-issue = with a number or name: one issue, its options, your points and red lines
console-help-draft = the draft, clause by clause
console-help-treaty = the whole text as a treaty; `treaty plain` says it in plain words
console-help-check = what the text leaves unsaid, and what that is likely to cost
console-help-offers = proposals, questions, statements, promises and threats on the table
console-help-why = what is known of the others and of your own home, with the evidence; with a party's name, of it alone
console-help-worth = what a package is worth to your side: the proposals on the table; one of them by number (worth 3); a package (worth 1=2 2=1); or your last offer with changes (worth same 1=2)
console-help-takes = what the others say they would need to accept: your last offer, a proposal by number, or a package (practice mode only)
console-help-suggest = what your adviser would do (practice mode only)
console-help-log = what happened; with a number, so many entries
console-help-undo = take back your last move (practice mode only)
console-help-save = tells you that all is saved
console-help-quit = leave; the sitting stays saved
console-help-debrief = how and when the debrief is shown
console-notation-title = How moves are typed
console-notation = ISSUE and OPTION are names, beginnings of names, or numbers from 1. What stands in [ ] may be left out, | separates choices. Example: offer 1=2 3=1

## After the last move

console-debrief-later = The debrief comes after the last move. It begins with a few questions to you.
console-assess-title = Before the debrief: what do you think?
console-assess-how = Your answers are kept and cannot be changed once the debrief is shown. 'back' or an empty line skips a question.
console-assess-wanted = What did { $party } want most? Number { $rank }:
console-assess-reserve = What, do you think, did { $party } have without an agreement? Points, 0 to 100:
console-assess-well = What went well? One line:
console-assess-differently = What would you do differently? One line:
console-debrief-title = Debrief
console-debrief-prompt = Part { $number } of { $count }. Enter for the next, a number for another, 'list', or 'quit':
console-path-offer = Proposal { $number } of { $party }, round { $round }
console-pair = { $label }: { $one } { $first }, { $other } { $second }
console-axis = Each number before a colon is a place on this scale: { $axis }.
console-line = { $label }. { $values }
