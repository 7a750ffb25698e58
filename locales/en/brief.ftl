# The call brief.

brief-title = **{ label-brief } · { $company }**
brief-who = { $who }{ $when ->
    [none] { "" }
   *[other] { " · " }{ $when }
}
brief-who-unknown = contact not known yet
brief-goal = **{ label-goal }:** { $goal }
brief-plan-b = **{ label-plan-b }:** { $plan }
brief-known = **{ label-known }:** { $known }
brief-offer = **{ label-offer }:** { $offer }
brief-problem = **{ label-problem }:** { $problem }
brief-questions = **{ label-questions }**
brief-question = { $initial } · { $question }
brief-dmu = **{ label-dmu }:** { $people }
brief-missing = **Missing in BANT**
brief-missing-letter = { $initial } · { $question }
brief-objection = **{ label-objection }:** { $objection }
brief-status = **Status:** { $status }, recommended { $recommended }: { $reasons }.
brief-lift = **{ label-lift }:** { $lifts }.

goal-need = a second talk with the people who have the problem, date agreed
goal-who = a meeting with the one who decides, date agreed
goal-proposal = a date on which we go through the proposal together
plan-b = one named person and one date for the next talk

objection-budget = “There's no money for this.” Go back to what the problem costs them.
objection-authority = “I have to discuss it internally.” Offer to prepare that talk, or to join it.
objection-need = “We're fine as we are.” Ask about a problem before you offer anything.
objection-timeframe = “Not now.” Ask what happens if nothing changes until then.
objection-supplier = “We have a supplier.” Ask what they'd improve about the present one.
