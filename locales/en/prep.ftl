# Call preparation: what is asked, explained, noted and judged.

start-prep = Let's get you ready for **{ $company }**.
prep-done = You're ready for **{ $company }**. Here is your brief.
noted = Noted: { $items }.
noted-company = customer **{ $text }**
noted-contact = contact { $text }
noted-role = role { $text }
noted-offer = you offer { $text }
noted-when = call { $text }
noted-text = { $field }: “{ $text }”
noted-statement = “{ $text }” under { $letter }

ask-company = Which customer is it about?
ask-contact = Who will you talk to there: name, job, or both?
ask-offer = What are you offering **{ $company }**?
ask-when = When is the call?
ask-situation = **S · Situation**: how things are now at { $company }. Few of these; prepare them beforehand. What do you know, or what do you plan to ask?
ask-situation-more = **S · Situation**: one more fact or question, or shall we go on?
ask-problem = **P · Problem**: what goes wrong or annoys them. What have you heard, or what will you ask?
ask-problem-more = **P · Problem**: is there another one, or shall we go on?
ask-implication = **I · Implication**: what { $problem ->
    [none] a problem
   *[other] “{ $problem }”
} leads to: cost, delay, risk, other people. What do you know, or what will you ask?
ask-implication-more = **I · Implication**: one more? This is where a need grows, so several are worth it. Think of cost, delay, risk, other people.
ask-need-payoff = **N · Need-payoff**: let them say what a solution would be worth. What have they said, or what will you ask?
ask-need-payoff-more = **N · Need-payoff**: another one, or shall we go on?
ask-goal = Last one: which step should { $contact ->
    [none] the customer
   *[other] your contact ({ $contact })
} agree to at the end of this call? A demo, a visit, a trial, meeting the decider ...

invalid-company = I need a name here, such as “Brandt Paper”.
invalid-contact = I couldn't find a name or job in that.
invalid-offer = A few words are enough, such as “packaging machines”.
invalid-when = I couldn't read a time in that.
invalid-situation = I couldn't place that. A fact about how they work now, or a question you'd ask, is enough.
invalid-problem = I couldn't place that. Tell me what goes wrong for them, or write the question you'd ask.
invalid-implication = I couldn't place that. Tell me what the problem leads to, or write the question you'd ask.
invalid-need-payoff = I couldn't place that. Tell me what a solution would mean to them, or write the question you'd ask.
invalid-goal = I couldn't place that. Name one step they could agree to.

why-company = I keep everything per customer, so I need to know whose call this is.
why-contact = What somebody knows and may decide depends on their job, so the questions do too.
why-offer = With your product in mind I can suggest questions for this very customer.
why-when = It goes on top of the brief.
why-situation = Situation questions give you the facts to work with: people, volumes, systems, suppliers. Buyers tire of them quickly, so only ask what you couldn't look up.
why-problem = People buy to get rid of a problem. A problem in the customer's own words is an implied need, the start of every sale.
why-implication = A problem nobody pays for stays unsolved. Implication questions show what it leads to, so that it becomes worth solving.
why-need-payoff = When customers name the value themselves, it convinces them more than any pitch, and it is the explicit need you can answer with a benefit.
why-goal = A call without a next step agreed is only kind words. An advance is a step the customer commits to.

howto-company = I can't do without the name of the customer.
howto-contact = Fine, left open. Tip: ask at reception who looks after this, or look at the signature of their last e-mail.
howto-offer = Fine, left open. Examples get better once I know what you sell.
howto-when = Fine, left open.
howto-situation = Fine, left open. Tip: their website, annual report and last order tell most of it before the call.
howto-problem = Fine, left open. Tip: ask what takes longer than it should, or what they'd change first.
howto-implication = Fine, left open. Tip: take the problem and ask who else notices it, and what it costs in a month.
howto-need-payoff = Fine, left open. Tip: ask what it would mean to them if the problem were gone.
howto-goal = Fine, left open.

company-needed = I can't do without a customer name here; a short one will do.

judged-fits = ✓ **{ $kind }** question: { $reason }. Kept under { $letter }.
judged-other = **{ $kind }** question: { $reason }. I've kept it under { $letter }, not under { $asked }.
judged-loose = **{ $kind }** question: { $reason }. Tell me which customer it is for and I'll keep it.
judged-pitch = That's a **pitch**: { $reason }. Offering before they have said what they want works against you. Ask what a solution would be worth: “{ $problem ->
    [none] If that were solved, what would it change for you?
   *[other] You mentioned ‘{ $problem }’. If that were solved, what would it be worth to you?
}”
judged-pitch-earned = That's a **pitch**: { $reason }. They have said what they want, so you may offer now; tie it to their own words.
judged-close = That's a **close**: { $reason }. Good as the step to end on, so I keep it as your goal; ask it after they have named the value.
judged-rapport = That's **rapport**: { $reason }. Fine for the first minute; I keep it under no letter.
enough-of = You now have { $count } for { $letter }. Keep the best ones; too many tire the buyer.

reason-situation = { $cue ->
    [none] it asks for facts about how things are now
   *[other] “{ $cue }” asks for facts about how things are now
}
reason-problem = { $cue ->
    [none] it asks for a difficulty or dissatisfaction
   *[other] “{ $cue }” asks for a difficulty or dissatisfaction
}
reason-implication = { $cue ->
    [none] it asks what a problem leads to
   *[other] “{ $cue }” asks what a problem leads to
}
reason-need-payoff = { $cue ->
    [none] it lets the buyer say what a solution is worth
   *[other] “{ $cue }” lets the buyer say what a solution is worth
}
reason-bant-budget = { $cue ->
    [none] it asks about money
   *[other] “{ $cue }” asks about money
}
reason-bant-authority = { $cue ->
    [none] it asks who decides
   *[other] “{ $cue }” asks who decides
}
reason-bant-timeframe = { $cue ->
    [none] it asks when
   *[other] “{ $cue }” asks when
}
reason-pitch = { $cue ->
    [none] it offers instead of asking
   *[other] “{ $cue }” offers instead of asking
}
reason-close = { $cue ->
    [none] it asks for a commitment
   *[other] “{ $cue }” asks for a commitment
}
reason-rapport = { $cue ->
    [none] it warms up the talk
   *[other] “{ $cue }” warms up the talk
}

type-situation = Situation
type-problem = Problem
type-implication = Implication
type-need-payoff = Need-payoff
type-bant-budget = Budget
type-bant-authority = Authority
type-bant-timeframe = Timeframe
type-pitch = pitch
type-close = close
type-rapport = rapport

letter-situation = Situation
letter-problem = Problem
letter-implication = Implication
letter-need-payoff = Need-payoff
letter-budget = Budget
letter-authority = Authority
letter-need = Need
letter-timeframe = Timeframe

# Questions to the customer, built from the rep's own words. Two numbered ones a letter can stand in a brief.
build-situation-1 = { $offer ->
    [none] How do you handle this today, and who is involved?
   *[other] What is your set-up for { $offer } today, and who is involved?
}
build-situation-2 = How many people and sites does this touch at { $company }?
build-problem-1 = { $offer ->
    [none] Where does it take more time or trouble than it should?
   *[other] When it comes to { $offer }: where does it take more time or trouble than it should?
}
build-problem-2 = { $problem ->
    [none] What would you change first if you could?
   *[other] You mentioned “{ $problem }”. How often does that happen?
}
build-implication-1 = { $problem ->
    [none] And when that goes wrong, what does it cost you?
   *[other] “{ $problem }”: what does that cost you in a normal month?
}
build-implication-2 = { $problem ->
    [none] Who else notices it when that happens?
   *[other] “{ $problem }”: who else in the company notices it, and what does it do to your deadlines?
}
build-implication-3 = { $problem ->
    [none] What happens if nothing changes this year?
   *[other] What happens if “{ $problem }” is the same a year from now?
}
build-implication-4 = { $problem ->
    [none] Which risk does that bring?
   *[other] Which customers or orders are at risk because of “{ $problem }”?
}
build-need-payoff-1 = { $problem ->
    [none] If that were solved, what would it change for you?
   *[other] If “{ $problem }” were solved, what would that be worth to you?
}
build-need-payoff-2 = { $offer ->
    [none] Who would benefit most if this ran smoothly?
   *[other] If { $offer } took this off your hands, how would that help you reach your targets?
}
build-budget-1 = What have you set aside for solving this, and is it approved?
build-authority-1 = Besides { $contact ->
    [none] you
   *[other] yourself
}, who looks at this before it is decided, and who signs?
build-need-1 = What made you look at this now?
build-timeframe-1 = By when should this be running, and what makes that date important?
build-goal-1 = Can we plan a half-hour demo with the people who will use it?

examples-situation = For example: { $build1 } Or: { $build2 }
examples-problem = For example: { $build1 } Or: { $build2 }
examples-implication = For example: { $build1 } Or: { $build2 }
examples-need-payoff = For example: { $build1 } Or: { $build2 }
examples-budget = For example: { $build1 }
examples-authority = For example: { $build1 }
examples-need = For example: { $build1 }
examples-timeframe = For example: { $build1 }
examples-goal = For example: { $build1 }
kept-until-named = I'll keep that for them. I only need the name of the customer.
