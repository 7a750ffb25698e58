# The call brief.

brief-title = **{ label-brief } · { $company }**
brief-who = { $who }{ $when ->
    [none] { "" }
   *[other] { " · " }{ $when }
}
brief-who-unknown = contact nog niet bekend
brief-goal = **{ label-goal }:** { $goal }
brief-plan-b = **{ label-plan-b }:** { $plan }
brief-known = **{ label-known }:** { $known }
brief-offer = **{ label-offer }:** { $offer }
brief-problem = **{ label-problem }:** { $problem }
brief-questions = **{ label-questions }**
brief-question = { $initial } · { $question }
brief-dmu = **{ label-dmu }:** { $people }
brief-missing = **Ontbreekt in BANT**
brief-missing-letter = { $initial } · { $question }
brief-objection = **{ label-objection }:** { $objection }
brief-status = **Status:** { $status }, advies { $recommended }: { $reasons }.
brief-lift = **{ label-lift }:** { $lifts }.

goal-need = een tweede gesprek met de mensen die het probleem hebben, datum afgesproken
goal-who = een afspraak met degene die beslist, datum afgesproken
goal-proposal = een datum waarop we de offerte samen doornemen
plan-b = één naam en één datum voor het volgende gesprek

objection-budget = “Daar is geen geld voor.” Ga terug naar wat het probleem ze kost.
objection-authority = “Ik moet het intern bespreken.” Bied aan dat gesprek mee voor te bereiden, of erbij te zijn.
objection-need = “Het gaat prima zo.” Vraag eerst naar een probleem, bied nog niets aan.
objection-timeframe = “Nu even niet.” Vraag wat er gebeurt als er tot die tijd niets verandert.
objection-supplier = “We hebben al een leverancier.” Vraag wat daar beter zou kunnen.
