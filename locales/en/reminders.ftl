# Reminders that the rep asks for: set, due, listed, dropped.

moment-today = today at { $time }
moment-tomorrow = tomorrow, { $date } at { $time }
moment-day = { $date } at { $time }

reminder-set = I'll remind you { $moment }{ $about ->
    [none] { $company ->
        [none] .
       *[other] { " " }about **{ $company }**.
    }
   *[other] : { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}
reminder-due = ⏰ You asked me to remind you{ $about ->
    [none] { $company ->
        [none] .
       *[other] { " " }about **{ $company }**.
    }
   *[other] : { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}{ $late ->
    [none] { "" }
   *[other] { " " }{ $late }
}
reminder-late = It was meant for { $moment }.
reminder-past = { $moment ->
    [none] That moment has passed already.
   *[other] That would be { $moment }, and that has passed already.
}
ask-reminder-time = { $kind ->
    [call] When is the call{ $company ->
        [none] ?
       *[other] { " " }with **{ $company }**?
    } Then I know when to remind you.
   *[time] When shall I remind you{ $about ->
        [none] { $company ->
            [none] ?
           *[other] { " " }about **{ $company }**?
        }
       *[other] ? ({ $about })
    } Say “in an hour”, “tomorrow at 9” or “Friday morning”.
}
why-reminder-time = I keep the reminder with its moment and come back to you then. Without a moment I can't.
invalid-reminder-time = I couldn't read a time in that. “At four”, “in 20 minutes” or “Monday at 10” will do.
howto-reminder-time = Any moment ahead of us will do; you can drop the reminder whenever you like.
field-reminder-time = the time of the reminder
reminders = { $count ->
    [one] One reminder is waiting. Say “drop the reminder” if you don't need it any more.
   *[other] { $count } reminders are waiting. To drop one, say “drop the second reminder”; “drop all reminders” clears them.
}
    { $items }
reminder-line = { $place }. { $moment }{ $about ->
    [none] { $company ->
        [none] { "" }
       *[other] : **{ $company }**
    }
   *[other] : { $about }{ $company ->
        [none] { "" }
       *[other] { " " }(**{ $company }**)
    }
}
reminders-none = No reminders are waiting. Say “remind me tomorrow at 9 to call them” and I'll keep one.
reminders-full = { $most } reminders are waiting already, and that is as many as I keep. Drop one or two, and there's room again.
which-reminder = Which one shall I drop?
    { $items }
reminder-dropped = { $count ->
    [one] Dropped, I won't remind you { $moment }{ $about ->
        [none] { $company ->
            [none] .
           *[other] { " " }about **{ $company }**.
        }
       *[other] : { $about }{ $company ->
            [none] .
           *[other] { " " }(**{ $company }**).
        }
    }
   *[other] Dropped, all { $count } of them.
}
button-reminders = My reminders
button-in-an-hour = In an hour
button-tomorrow-morning = Tomorrow at 9
button-drop-reminder = Drop { $time }, { $day }{ $about ->
    [none] { "" }
   *[other] : { $about }
}
meaning-set-reminder = A reminder
