# Small talk, help, and what is said when something is not understood.

greet = Hi! I'm your sales coach: I get you ready for a call with SPIN, qualify leads with BANT, and write your call brief. What shall we do?
greet-again = Hi again! We have **{ $company }** in hand.
goodbye = { $open ->
    [yes] See you! I've kept everything; say "where were we" and we go on from here.
   *[no] See you! Good luck out there.
}
welcome = You're welcome!
praised = Good to hear, thanks!
criticised = Sorry that this isn't helping. I've kept your remark for your team lead, so that I can be improved. What do you need right now?
bot = I'm a program: a sales coach that works by fixed rules, on your own machine. No cloud, no guessing behind your back.
human = I've left a note for your team lead that you'd like to talk to a person. Until then I'm here.
out-of-scope = That's outside what I can help with. I know call preparation, SPIN, BANT, leads and briefs.
practice-later = Practising on a simulated buyer isn't there yet, it is being built. What we can do now is prepare your next real call.
help = { $flow ->
    [prep] We're preparing a call{ $company ->
        [none] .
       *[other] { " with " }**{ $company }**.
    } Answer in your own words, several things at once is fine. Write a question you plan to ask and I'll tell you its SPIN type. You can also say: "example", "why do you ask", "skip", "go back", "the budget was wrong", "brief", "status", "stop".
    [qualify] We're qualifying{ $company ->
        [none] { " a lead" }.
       *[other] { " " }**{ $company }**.
    } Tell me what you know about Budget, Authority, Need and Timeframe, in any order. You can also say: "don't know", "why do you ask", "go back", "no, 30k not 20k", "status", "make it an SQL", "brief", "stop".
   *[none] { $lead ->
        [yes] We have **{ $company }** in hand. You can say: "prepare a call", "qualify", "status", "make it an MQL", "brief", "remind me in an hour", "my leads", "what is authority?", "in Dutch please".
       *[no] You can say: "call with Brandt Paper at four, I'm talking to their buyer", "qualify Acme: about 40k, the CFO signs", "my leads", "what is SPIN?", "in Dutch please".
    }
}
which-language = Which language shall we use?
language-set = Fine, English from here on.
unclear = I didn't quite get that.
unclear-meaning = I'm not sure what you mean. One of these?
still-unclear = I still don't follow, sorry. Pick one, or say it in other words.
still-unclear-open = Sorry, I still can't read an answer in that. You can also say "skip" or "example", or ask for help.
anything-else = Anything else on this one?
why-nothing = I'm not asking anything right now.
nothing-to-skip = There's no open question to skip.
nothing-to-cancel = Nothing is running, so there's nothing to stop.
nothing-to-resume = We haven't started anything yet.
nothing-before = That was the first question.
nothing-to-correct = There's nothing yet that I could correct. Which customer is it about?
cancelled = Stopped. Everything you told me { $company ->
    [none] is kept.
   *[other] about **{ $company }** is kept.
} Say "where were we" to go on.
where-we-were = { $flow ->
    [prep] We were preparing your call{ $company ->
        [none] .
       *[other] { " with " }**{ $company }**.
    }
    [qualify] We were qualifying{ $company ->
        [none] { " a lead" }.
       *[other] { " " }**{ $company }**.
    }
   *[none] We had **{ $company }** in hand.
} { $count ->
    [0] Nothing is noted yet.
   *[other] Noted so far: { $letters }.
}
where-we-were-done = We had **{ $company }** in hand. { $count ->
    [0] Nothing is noted yet.
   *[other] Noted so far: { $letters }.
} What next?
going-back = { $said ->
    [none] Back one question.
   *[other] Back one question. So far: “{ $said }”.
}
correct-what = What should I correct: the budget, the contact, the date? The new value is enough.
correct-to-what = { $said ->
    [none] All right, let's set { $field } again.
   *[other] All right, { $field } again; I had “{ $said }”.
}
empty = I got an empty message. Type a few words, or "help".
only-symbols = I can't read words in that. Type a few words, or "help".
too-long = That's a lot of text; I've read the first { $limit } characters. Short messages work best.
unknown-command = I don't know that command. These work: { $commands }.
edit-kept = I can't read { $field } in that, so I've kept “{ $said }”.
ask-what = What would you like to know? For example: "/ask what is authority?" or "/ask how does BANT differ from SPIN?"

meaning-greet = Just saying hello
meaning-goodbye = Saying goodbye
meaning-thank = Saying thanks
meaning-affirm = Yes
meaning-deny = No
meaning-help = See what I can say
meaning-start-call-prep = Prepare a call
meaning-start-qualification = Qualify a lead
meaning-start-practice = Practise
meaning-ask-knowledge = Ask what a term means
meaning-show-summary = See the call brief
meaning-show-lead-status = See status and letters
meaning-correct-answer = Correct an answer
meaning-go-back = Go back a question
meaning-skip-question = Skip the question
meaning-cancel = Stop
meaning-list-leads = See my leads
meaning-change-language = Change the language
meaning-talk-to-human = Talk to a person
meaning-feedback-negative = Tell you what's wrong
meaning-feedback-positive = Give a compliment
meaning-bot-challenge = Ask who you are
meaning-ask-example = Get an example
meaning-ask-why = Ask why you want to know
meaning-resume = Go on where we were
meaning-switch-lead = Open another lead
meaning-inform = Something about the customer
meaning-state-question = A line for the buyer
meaning-set-status = Record a status

button-skip = Skip
button-dont-know = Don't know
button-go-on = Go on
button-example = Example
button-why = Why?
button-prepare = Prepare a call
button-qualify = Qualify
button-board = Status
button-brief = Call brief
button-leads = My leads
button-resume = Where were we?
button-help = Help
button-lang-en = English
button-lang-nl = Nederlands
button-lang-ru = Русский
button-fit-target = Yes, a target
button-fit-no_target = Not a target
button-fit-partner = A partner's

terminal-welcome = Sales coach. Type as you would on your phone; { $commands } work at any time. { $quit } leaves.
terminal-loading = One moment, loading the coach ...
terminal-choose = (type a number or just answer)
terminal-bye = Bye. Everything is kept.
terminal-cancelled-input = Nothing sent.
what-then = All right. What shall we do?
