# Qualification: the BANT letters, fit and the questionnaire.

start-qualify = Let's qualify **{ $company }**. Tell me what you know; several letters in one message is fine.
qualify-done = That's all I need on **{ $company }** for now. Here is where it stands.
noted-budget = Budget: { $value }
noted-authority = Authority: { $value }
noted-need = Need: { $value }
noted-timeframe = Timeframe: { $value }
noted-fit = { $fit ->
    [target] a target
    [no_target] not a target
   *[partner] a partner's customer
}
noted-proposal-asked = a proposal was asked for
noted-presale-brief = pre-sale brief agreed

ask-budget = **B · Budget**: what money is there for this? An amount, a range, approved or not.
ask-budget-more = **B · Budget**: there is money, but no figure yet. Do you have an amount or a range?
ask-authority = **A · Authority**: who decides and signs, and who else has a say?
ask-authority-more = **A · Authority**: do you know the job or name of the one who decides?
ask-need = **N · Need**: what problem or wish did the customer name?
ask-need-more = **N · Need**: so far it's a topic. Which problem is behind it, or what do they want?
ask-timeframe = **T · Timeframe**: when do they want to decide or start?
ask-timeframe-more = **T · Timeframe**: that's still vague. Is there a date, or a reason that fixes it?
ask-fit = Is { $company } a target customer for you?
ask-project-type = Questionnaire: what type of project is it?
ask-region = In which region?
ask-target-audience = Who are the customer's own customers, their target audience?
ask-task = In one sentence: what should be done for them?
ask-reason = To record **{ $status }** I need the reason in a few words{ $code ->
    [disqualified] : no need, no budget, no fit, wrong data, unreachable ...
   *[other] .
}

invalid-budget = I couldn't read money in that. Try “40k”, “30-40k a year” or “no budget”.
invalid-authority = I couldn't read who decides. Try “the CFO signs” or “she decides alone”.
invalid-need = I couldn't read a need in that. Try “they lose hours on changeovers” or “no need”.
invalid-timeframe = I couldn't read a time in that. Try “before summer”, “in 3 months” or “never”.
invalid-fit = Yes, no, or a partner's?
invalid-project-type = A few words are enough.
invalid-region = A region or country is enough.
invalid-target-audience = A few words are enough.
invalid-task = One sentence is enough.
invalid-reason = A few words are enough.

why-budget = Budget says whether there is money for this, how much, and whether it is approved. With a figure you can propose something that fits.
why-authority = Authority says who may decide. A contact who doesn't decide isn't a no: you then need the others in the decision-making unit.
why-need = Need says what the customer wants to solve. Without it, budget and date mean little.
why-timeframe = Timeframe says when the decision falls, and why then. It tells you how much attention this lead needs now.
why-fit = If it isn't our kind of customer, a partner may serve them better, and you save your time.
why-project-type = The sales manager who takes over needs it to pick the right people.
why-region = The sales manager who takes over needs it to plan.
why-target-audience = Whoever they sell to shapes what they need from us.
why-task = It is what the proposal will answer.
why-reason = A lead that leaves the line keeps its reason, so that nobody works on it twice.

howto-budget = Left open. How to find out: ask what comparable projects cost them, or give a range and watch the reaction.
howto-authority = Left open. How to find out: ask how they bought the last thing of this size, and who signed.
howto-need = Left open. How to find out: ask what takes most of their time now, and what they'd change first.
howto-timeframe = Left open. How to find out: ask what happens on which date if they do nothing.
howto-fit = Left open. How to find out: compare size, sector and region with your best three customers.
howto-project-type = Left open; ask it in the call.
howto-region = Left open; their website usually tells.
howto-target-audience = Left open; ask who buys from them.
howto-task = Left open; ask what they'd like to have done first.

value-budget = { $status ->
    [none] none
    [unknown] unknown
   *[other] { $amount ->
        [none] there is money, no figure yet
       *[other] { $amount }
    }
}{ $status ->
    [unallocated] { " " }(not allocated yet)
    [allocated] { $amount ->
        [none] { "" }
       *[other] { " " }(allocated)
    }
   *[other] { "" }
}
value-budget-range = { $low }–{ $high }
value-budget-most = up to { $high }
value-budget-least = from { $low }
value-budget-month = { $amount } a month
value-budget-year = { $amount } a year
value-budget-one_off = { $amount } once
value-authority-decides = contact decides
value-authority-decides-not = contact doesn't decide
value-authority-decider = decider: { $who }
value-authority-role = contact: { $role }
value-authority-others = others take part
value-authority-alone = nobody else
value-authority-unknown = not known who decides
value-need = { $kind ->
    [none] none
    [explicit] an explicit wish
    [implied] a stated problem
   *[topic] a topic, no problem yet
}
value-timeframe = { $kind ->
    [never] never
    [vague] vague
   *[date] by { $date } ({ $months } mo. from now)
}{ $reason ->
    [none] { "" }
   *[other] { " " }(“{ $reason }”)
}

field-company = the customer
field-contact = the contact
field-role = the contact's job
field-offer = your offer
field-when = the time of the call
field-situation = Situation
field-problem = Problem
field-implication = Implication
field-need-payoff = Need-payoff
field-goal = the goal of the call
field-budget = the budget
field-authority = authority
field-need = the need
field-timeframe = the timeframe
field-fit = the fit
field-project-type = project type
field-region = region
field-target-audience = target audience
field-task = task
