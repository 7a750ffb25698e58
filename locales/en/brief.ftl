# The call brief.

brief-title = **Call brief · { $company }**
brief-who = { $who }{ $when ->
    [none] { "" }
   *[other] { " · " }{ $when }
}
brief-who-unknown = contact not known yet
brief-goal = **Goal:** { $goal }
brief-plan-b = **Plan B:** { $plan }
brief-known = **Known:** { $known }
brief-offer = **You offer:** { $offer }
brief-problem = **Problem:** { $problem }
brief-questions = **Questions**
brief-question = { $initial } · { $question }
brief-dmu = **DMU:** { $people }
brief-dmu-person = { $role }: { $names }
brief-dmu-empty = empty: { $roles }
brief-missing = **Missing in BANT**
brief-missing-letter = { $initial } · { $question }
brief-objection = **Likely objection:** { $objection }
brief-status = **Status:** { $status }, recommended { $recommended }: { $reasons }.
brief-lift = **What lifts it to { $status }:** { $lifts }.

goal-need = a second talk with the people who have the problem, date agreed
goal-who = a meeting with the one who decides, date agreed
goal-proposal = a date on which we go through the proposal together
plan-b = one named person and one date for the next talk

objection-budget = “There's no money for this.” Go back to what the problem costs them.
objection-authority = “I have to discuss it internally.” Offer to prepare that talk, or to join it.
objection-need = “We're fine as we are.” Ask about a problem before you offer anything.
objection-timeframe = “Not now.” Ask what happens if nothing changes until then.
objection-supplier = “We have a supplier.” Ask what they'd improve about the present one.

dmu-initiator = initiator
dmu-user = user
dmu-influencer = influencer
dmu-decider = decider
dmu-buyer = buyer
dmu-gatekeeper = gatekeeper
