# Herinneringen waar de verkoper om vraagt: gezet, aan de beurt, getoond, geschrapt.

moment-today = vandaag om { $time }
moment-tomorrow = morgen, { $date } om { $time }
moment-day = { $date } om { $time }

reminder-set = Ik herinner je { $moment }{ $about ->
    [none] { $company ->
        [none] .
       *[other] { " " }aan **{ $company }**.
    }
   *[other] : { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}
reminder-due = ⏰ Je vroeg me je te herinneren{ $about ->
    [none] { $company ->
        [none] .
       *[other] { " " }aan **{ $company }**.
    }
   *[other] : { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}{ $late ->
    [none] { "" }
   *[other] { " " }{ $late }
}
reminder-late = Dat was bedoeld voor { $moment }.
reminder-past = { $moment ->
    [none] Dat moment is al voorbij.
   *[other] Dat zou { $moment } zijn, en dat is al voorbij.
}
ask-reminder-time = { $kind ->
    [call] Wanneer is het gesprek{ $company ->
        [none] ?
       *[other] { " " }met **{ $company }**?
    } Dan weet ik wanneer ik je moet herinneren.
   *[time] Wanneer zal ik je herinneren{ $about ->
        [none] { $company ->
            [none] ?
           *[other] { " " }aan **{ $company }**?
        }
       *[other] ? ({ $about })
    } Zeg “over een uur”, “morgen om 9 uur” of “vrijdagochtend”.
}
why-reminder-time = Ik bewaar de herinnering met haar moment en meld me dan bij je. Zonder moment kan dat niet.
invalid-reminder-time = Ik kon daar geen tijd in lezen. “Om vier uur”, “over 20 minuten” of “maandag om 10” is genoeg.
howto-reminder-time = Elk moment dat nog komt is goed; je kunt de herinnering altijd weer schrappen.
field-reminder-time = de tijd van de herinnering
reminders = { $count ->
    [one] Er staat één herinnering klaar. Zeg “schrap de herinnering” als je haar niet meer nodig hebt.
   *[other] Er staan { $count } herinneringen klaar. Zeg “schrap de tweede herinnering” om er een te schrappen; “schrap alle herinneringen” ruimt ze op.
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
reminders-none = Er staan geen herinneringen klaar. Zeg “herinner me morgen om 9 uur dat ik ze bel” en ik bewaar er een.
reminders-full = Er staan al { $most } herinneringen klaar, meer bewaar ik er niet. Schrap er een of twee, dan is er weer plek.
which-reminder = Welke zal ik schrappen?
    { $items }
reminder-dropped = { $count ->
    [one] Geschrapt, ik herinner je { $moment } niet meer{ $about ->
        [none] { $company ->
            [none] .
           *[other] { " " }aan **{ $company }**.
        }
       *[other] : { $about }{ $company ->
            [none] .
           *[other] { " " }(**{ $company }**).
        }
    }
   *[other] Geschrapt, alle { $count }.
}
button-reminders = Mijn herinneringen
button-in-an-hour = Over een uur
button-tomorrow-morning = Morgen om 9 uur
button-drop-reminder = Schrap { $time }, { $day }{ $about ->
    [none] { "" }
   *[other] : { $about }
}
meaning-set-reminder = Een herinnering
