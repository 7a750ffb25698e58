# Changes of status: what is asked with them; waiting leads, next contacts, history, hand-over.

ask-reason-category = I keep your words: “{ $words }”. Which of these reasons is it?
ask-partner-name = To which partner does **{ $company }** go?
ask-next-contact = When shall you contact **{ $company }** again? A date, or something like “March” or “in six weeks”.
invalid-partner-name = I couldn't read a name in that. The partner's name is enough.
invalid-next-contact = I couldn't read a day ahead of us in that. Try “1 March”, “after the summer” or “in six weeks”.
why-partner-name = Somebody has to look after this customer. With the partner's name everyone can see who does.
why-next-contact = A lead that rests without a date is forgotten. On that day I tell you that it is due.
howto-partner-name = Without a partner's name the status stays as it was.
howto-next-contact = Not sure? Take one of these; you can change the day at any time.
howto-reason = Without a reason the status stays as it was.
field-reason = the reason
field-partner-name = the partner
field-next-contact = the next contact
button-leave-status = Leave the status
button-day = { $day }

told-reason = reason: { $reason }
told-for = for: { $reason }
told-partner = partner: { $partner }
told-next-contact = next contact { $day }
reason-with-category = “{ $reason }” ({ $category })
reason-category-no-need = no need
reason-category-no-budget = no budget
reason-category-no-fit = no fit
reason-category-wrong-data = wrong data
reason-category-unreachable = unreachable
reason-category-other = other
move-at-start = New is the first status, there is nothing before it.

reminder = { $items }{ $more ->
    [0] { "" }
   *[other] { " " }And { $more } more, see “my leads”.
}
waits-warn = ⏱ **{ $company }** has been waiting for { $time }. Best to answer within { $limit } minutes.
waits-breach = ⏱ **{ $company }** has been waiting for { $time }, that is over the { $limit } minutes. A short call now still helps.
contact-due = 📅 **{ $company }** wanted to hear from you on { $day }, { $days ->
    [0] that is today
    [one] that was yesterday
   *[other] that was { $days } days ago
}.
note-partner = with { $partner }
note-next-contact = next contact { $day }{ $due ->
    [no] { "" }
   *[yes] { $days ->
        [0] { " " }(today)
        [one] { " " }(yesterday)
       *[other] { " " }({ $days } days ago)
    }
}
note-waiting-ok = waiting { $time }
note-waiting-warn = waiting { $time }
note-waiting-breach = waiting { $time }, over the { $limit } minutes
time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-hours = { $count } hours
time-days = { $count } days
board-notes = Note: { $notes }.

history = **History · { $company }**{ $earlier ->
    [0] { "" }
   *[other] { " " }… { $earlier } earlier, from { $since } on
}
    { $items }
history-opened = • { $day } { $time }: came in as New ({ $by })
history-moved = • { $day } { $time }: { $was } → **{ $status }** ({ $by }){ $count ->
    [0] { "" }
   *[other] ; { $told }
}
history-presale-brief = • { $day } { $time }: pre-sale brief agreed ({ $by }): “{ $words }”
history-proposal-asked = • { $day } { $time }: proposal asked for ({ $by }): “{ $words }”

which-hand-over = Who is the text about **{ $company }** for?
hand-over-partner = Ready to copy, for the partner. It holds nothing internal.
hand-over-manager = Ready to copy, for the sales manager.
button-hand-over-partner = Text for the partner
button-hand-over-manager = Text for the sales manager
handover-partner-title = { $company }: a customer for { $partner ->
    [none] you
   *[other] { $partner }
}
handover-manager-title = Hand-over: { $company }
handover-contact = Contact: { $contact }
handover-contact-unknown = Contact: not known yet
handover-about = About them: { $about }
handover-need = What they need: { $need }
handover-need-unknown = What they need: not told yet, best to ask them
handover-task = The job: { $task }
handover-proposal-asked = they asked for a proposal
handover-expects = they expect to hear something on { $day }
handover-promised = Promised so far: { $promised ->
    [none] nothing noted
   *[other] { $promised }
}
handover-why = Why you: { $why }
handover-field = { $field }: { $answer }
handover-letter-open = { $initial } { $name } { $rating }/3: open
handover-next-step = Next step: { $goal }
brief-partner = **Partner:** { $partner }
brief-next-contact = **Next contact:** { $day }
