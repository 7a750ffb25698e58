# Statuswijzigingen: wat erbij gevraagd wordt; wachtende leads, volgend contact, geschiedenis, overdracht.

ask-reason-category = Je woorden bewaar ik: “{ $words }”. Welke van deze redenen is het?
ask-partner-name = Naar welke partner gaat **{ $company }**?
ask-next-contact = Wanneer neem je weer contact op met **{ $company }**? Een datum, of iets als “maart” of “over zes weken”.
invalid-partner-name = Daar kon ik geen naam in lezen. De naam van de partner is genoeg.
invalid-next-contact = Daar kon ik geen dag in de toekomst in lezen. Probeer “1 maart”, “na de zomer” of “over zes weken”.
why-partner-name = Iemand moet voor deze klant zorgen. Met de naam van de partner ziet iedereen wie dat doet.
why-next-contact = Een lead die zonder datum rust, wordt vergeten. Op die dag zeg ik je dat het tijd is.
howto-partner-name = Zonder naam van een partner blijft de status zoals hij was.
howto-next-contact = Weet je het nog niet? Neem een van deze; je kunt de dag altijd wijzigen.
howto-reason = Zonder reden blijft de status zoals hij was.
field-reason = de reden
field-partner-name = de partner
field-next-contact = het volgende contact
button-leave-status = Status laten staan
button-day = { $day }

told-reason = reden: { $reason }
told-for = voor: { $reason }
told-partner = partner: { $partner }
told-next-contact = volgend contact { $day }
reason-with-category = “{ $reason }” ({ $category })
reason-category-no-need = geen behoefte
reason-category-no-budget = geen budget
reason-category-no-fit = geen fit
reason-category-wrong-data = verkeerde gegevens
reason-category-unreachable = onbereikbaar
reason-category-other = anders
move-at-start = Nieuw is de eerste status, daarvoor is er niets.

reminder = { $items }{ $more ->
    [0] { "" }
   *[other] { " " }En nog { $more }, kijk bij “mijn leads”.
}
waits-warn = ⏱ **{ $company }** wacht al { $time }. Reageer liefst binnen { $limit } minuten.
waits-breach = ⏱ **{ $company }** wacht al { $time }, dat is langer dan de { $limit } minuten. Even bellen helpt nog steeds.
contact-due = 📅 **{ $company }** wilde op { $day } van je horen, { $days ->
    [0] dat is vandaag
    [one] dat was gisteren
   *[other] dat was { $days } dagen geleden
}.
note-partner = bij { $partner }
note-next-contact = volgend contact { $day }{ $due ->
    [no] { "" }
   *[yes] { $days ->
        [0] { " " }(vandaag)
        [one] { " " }(gisteren)
       *[other] { " " }({ $days } dagen geleden)
    }
}
note-waiting-ok = wacht { $time }
note-waiting-warn = wacht { $time }
note-waiting-breach = wacht { $time }, langer dan de { $limit } minuten
time-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
time-hours = { $count } uur
time-days = { $count } dagen
board-notes = Let op: { $notes }.

history = **Geschiedenis · { $company }**{ $earlier ->
    [0] { "" }
   *[other] { " " }… { $earlier } eerder, vanaf { $since }
}
    { $items }
history-opened = • { $day } { $time }: binnengekomen als Nieuw ({ $by })
history-moved = • { $day } { $time }: { $was } → **{ $status }** ({ $by }){ $count ->
    [0] { "" }
   *[other] ; { $told }
}
history-presale-brief = • { $day } { $time }: presale-briefing akkoord ({ $by }): “{ $words }”
history-proposal-asked = • { $day } { $time }: om een offerte gevraagd ({ $by }): “{ $words }”

which-hand-over = Voor wie is de tekst over **{ $company }**?
hand-over-partner = Klaar om te kopiëren, voor de partner. Er staat niets interns in.
hand-over-manager = Klaar om te kopiëren, voor de salesmanager.
button-hand-over-partner = Tekst voor de partner
button-hand-over-manager = Tekst voor de salesmanager
handover-partner-title = { $company }: een klant voor { $partner ->
    [none] jullie
   *[other] { $partner }
}
handover-manager-title = Overdracht: { $company }
handover-contact = Contact: { $contact }
handover-contact-unknown = Contact: nog niet bekend
handover-about = Over de klant: { $about }
handover-need = Wat ze nodig hebben: { $need }
handover-need-unknown = Wat ze nodig hebben: nog niet verteld, vraag het ze
handover-task = De klus: { $task }
handover-proposal-asked = ze hebben om een offerte gevraagd
handover-expects = ze verwachten op { $day } iets te horen
handover-promised = Toegezegd tot nu toe: { $promised ->
    [none] niets genoteerd
   *[other] { $promised }
}
handover-why = Waarom jullie: { $why }
handover-field = { $field }: { $answer }
handover-letter-open = { $initial } { $name } { $rating }/3: open
handover-next-step = Volgende stap: { $goal }
brief-partner = **Partner:** { $partner }
brief-next-contact = **Volgend contact:** { $day }
