# Leads: status, rules, board, legal moves.

leads = Your leads ({ $count }):
    { $items }
lead-line = • **{ $name }**: { $status }{ $recommended ->
    [none] { "" }
   *[other] { "" } → recommended { $recommended }
}{ $marked ->
    [0] { "" }
   *[other] { "" } ({ $marks })
}
no-leads = You have no leads yet. Prepare a call or qualify a customer, and I open one.
which-lead = Which customer do you mean?
lead-open = **{ $company }** is open; recorded status: { $status }{ $count ->
    [0] .
   *[other] { " · " }{ $notes }.
}
which-status = Recorded now: **{ $status }**. Which status shall I record?
status-set = Recorded: **{ $company }** is now **{ $status }** (was { $was }){ $count ->
    [0] .
   *[other] ; { $told }.
}{ $open ->
    [0] { "" }
   *[other] { " " }Still open in the questionnaire: { $gaps }.
}
status-refused = I can't record that: { $why }
status-left = Fine, the status stays as it was.
recommendation-moved = Recommended status is now **{ $status }**: { $reasons }.

status-new = New
status-received = Received
status-mql = MQL
status-assigned = Assigned
status-sql = SQL
status-sal = SAL
status-proposal = Proposal
status-contract = Contract
status-won = Won
status-nurture = Nurture
status-partner = Partner
status-disqualified = Disqualified
status-lost = Lost

reason-new = nothing is known yet
reason-received = something is known, not enough for an MQL
reason-mql-target = it is a target and nothing speaks against it
reason-mql-need = there is a need and nothing speaks against it
reason-sql = a need is stated and every letter is known at least vaguely ({ $points } of 12 points)
reason-sal = every letter is specific ({ $points } of 12 points), and the pre-sale brief is agreed or a proposal asked for
reason-fit-assumed = the fit is assumed from the need, nobody has confirmed it
reason-need-none = there is no need
reason-fit-no-target = it is not a target customer
reason-fit-partner = it is a partner's customer
reason-need-no-budget = there is a need but no budget, so stay in touch
reason-need-never = there is a need but no date ever, so stay in touch
reason-need-far = there is a need, but { $months } months away (limit { $limit }), so stay in touch
reason-negative-budget = there is no budget
reason-negative-authority = authority is negative
reason-negative-need = there is no need
reason-negative-timeframe = they say never

lift-fit = it must be a target customer
lift-need-or-fit = a need, or the fit as a target
lift-letter = { $letter } rated { $rating } or more
lift-points = { $needed } points in all (now { $points })
lift-presale-brief = the pre-sale brief agreed, or a proposal asked for
lift-record = { $status } recorded first

move-same = it is { $status } already.
move-unknown = I don't know that status.
move-won-final = a won lead stays won.
move-reopen-first = from { $status } it can only be reopened as New, with a reason.
move-back-where = from { $status } it goes back to where it was ({ $was }), or off the line.
move-one-back = only one step back at a time, to { $status }, with a reason.
move-skips = { $target } would skip { $skipped }, and this is still missing: { $gaps }. The next step is { $next }.

rule-unknown = nothing said yet
rule-budget-0 = not known
rule-budget-none = no money: known, and negative
rule-budget-1 = money exists, no figure
rule-budget-2 = an amount or a range
rule-budget-3 = amount, allocated, told by a named contact
rule-authority-0 = not known
rule-authority-1 = a role or a vague boss; who decides is open
rule-authority-2 = the decider's role is known
rule-authority-3 = decider named, and who else takes part
rule-need-0 = not known
rule-need-none = no need: known, and negative
rule-need-1 = a topic only
rule-need-2 = a problem stated (implied need)
rule-need-3 = an explicit wish, said by the customer
rule-timeframe-0 = not known
rule-timeframe-never = never: known, and negative
rule-timeframe-1 = vague
rule-timeframe-2 = a date or a number of months
rule-timeframe-3 = a date with the reason why it is fixed

board-title = **{ $company }** · recorded { $status } · recommended **{ $recommended }** ({ $points }/12)
board-letter-open = **{ $initial }** { $name }: { label-open } · { label-ask }: { $next }
board-letter-left = **{ $initial }** { $name }: { label-left-open } · { label-ask }: { $next }
board-letter-planned = **{ $initial }** { $name }: { label-planned } “{ $evidence }”
board-letter-known = **{ $initial }** { $name }: “{ $evidence }”
board-letter-rated = **{ $initial }** { $name } { $rating }/3 ({ $rule }): “{ $evidence }”
board-letter-rated-next = **{ $initial }** { $name } { $rating }/3 ({ $rule }): “{ $evidence }” · { label-ask }: { $next }
board-why = { label-why }: { $reasons }.
board-lift = For { $status }: { $lifts }.
board-questionnaire = { label-questionnaire }: { $fields }.
board-next = { label-next }: { $next }

table-lead = Lead
table-recorded = Recorded
table-recommended = Recommended
table-points = Points
brief-which = I can't tell which lead “{ $name }” is. Known: { $known }.
