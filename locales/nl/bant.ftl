# Qualification: the BANT letters, fit and the questionnaire.

start-qualify = We gaan **{ $company }** kwalificeren. Vertel wat je weet; meerdere letters in één bericht mag gerust.
qualify-done = Meer hoef ik nu niet te weten over **{ $company }**. Zo staat het ervoor.
noted-budget = Budget: { $value }
noted-authority = Authority: { $value }
noted-need = Need: { $value }
noted-timeframe = Timeframe: { $value }
noted-fit = { $fit ->
    [target] fit: past in onze doelgroep
    [no_target] fit: buiten onze doelgroep
   *[partner] fit: iets voor een partner
}
noted-proposal-asked = er is om een offerte gevraagd
noted-presale-brief = presale-briefing akkoord

ask-budget = **B · Budget**: hoeveel geld is hiervoor beschikbaar? Een bedrag of een bandbreedte, en is het al goedgekeurd?
ask-budget-more = **B · Budget**: er is geld, maar nog geen bedrag. Weet je een bedrag of een bandbreedte?
ask-authority = **A · Authority** (mandaat): wie beslist en tekent, en wie praat er nog meer mee?
ask-authority-more = **A · Authority** (mandaat): weet je de functie of de naam van wie beslist?
ask-need = **N · Need** (behoefte): welk probleem of welke wens noemde de klant?
ask-need-more = **N · Need** (behoefte): het is nu nog een onderwerp. Welk probleem zit erachter, of wat willen ze?
ask-timeframe = **T · Timeframe** (termijn): wanneer willen ze beslissen of beginnen?
ask-timeframe-more = **T · Timeframe** (termijn): dat is nog vaag. Is er een datum, of een reden waarom het dan moet?
ask-fit = Past { $company } in onze doelgroep?
ask-project-type = Voor de vragenlijst: wat voor soort project is het?
ask-region = In welke regio?
ask-target-audience = Wie zijn de klanten van je klant, dus hún doelgroep?
ask-task = In één zin: wat moet er voor ze gebeuren?
ask-reason = Voor de status **{ $status }** heb ik in een paar woorden de reden nodig{ $code ->
    [disqualified] : geen behoefte, geen budget, past niet, verkeerde gegevens, onbereikbaar ...
   *[other] .
} Toch niet? Zeg “sla over”.

invalid-budget = Ik kon er geen bedrag uit halen. Probeer “40k”, “30-40k per jaar” of “geen budget”.
invalid-authority = Ik kon er niet uit halen wie beslist. Probeer “de CFO tekent” of “zij beslist alleen”.
invalid-need = Ik kon er geen behoefte uit halen. Probeer “ze verliezen uren met ombouwen” of “geen behoefte”.
invalid-timeframe = Ik kon er geen termijn uit halen. Probeer “vóór de zomer”, “over 3 maanden” of “nooit”.
invalid-fit = Ja, nee, of iets voor een partner?
invalid-project-type = Een paar woorden is genoeg.
invalid-region = Een regio of land is genoeg.
invalid-target-audience = Een paar woorden is genoeg.
invalid-task = Eén zin is genoeg.
invalid-reason = Een paar woorden is genoeg.

why-budget = Budget zegt of er geld voor is, hoeveel, en of het is goedgekeurd. Met een bedrag kun je iets voorstellen dat past.
why-authority = Authority zegt wie er mag beslissen. Beslist je contact niet zelf, dan is dat geen nee: je hebt dan ook de anderen in de DMU nodig.
why-need = Need zegt wat de klant opgelost wil hebben. Zonder behoefte zeggen budget en datum weinig.
why-timeframe = Timeframe zegt wanneer de beslissing valt, en waarom juist dan. Zo weet je hoeveel aandacht deze lead nu vraagt.
why-fit = Past een klant niet bij ons, dan helpt een partner ze misschien beter. Dat scheelt jou tijd.
why-project-type = Dan zoekt de salesmanager die het overneemt er meteen de juiste mensen bij.
why-region = Dan kan de salesmanager die het overneemt gaan plannen.
why-target-audience = Aan wie zij verkopen, bepaalt wat ze van ons nodig hebben.
why-task = Daar geeft de offerte straks antwoord op.
why-reason = Valt een lead af, dan bewaren we waarom. Zo steekt niemand er een tweede keer tijd in.

howto-budget = Dat laten we open. Zo kom je erachter: vraag wat vergelijkbare projecten ze gekost hebben, of noem een bandbreedte en let op de reactie.
howto-authority = Dat laten we open. Zo kom je erachter: vraag hoe hun vorige aankoop van deze omvang verliep, en wie er toen tekende.
howto-need = Dat laten we open. Zo kom je erachter: vraag wat nu de meeste tijd kost, en wat ze als eerste zouden veranderen.
howto-timeframe = Dat laten we open. Zo kom je erachter: vraag wat er gebeurt als ze niets doen, en per wanneer.
howto-fit = Dat laten we open. Zo kom je erachter: leg omvang, branche en regio naast die van je drie beste klanten.
howto-project-type = Laten we open; vraag het in het gesprek.
howto-region = Laten we open; meestal staat het op hun website.
howto-target-audience = Laten we open; vraag wie er bij hen koopt.
howto-task = Laten we open; vraag wat ze het liefst als eerste geregeld zien.

value-budget = { $status ->
    [none] geen
    [unknown] onbekend
   *[other] { $amount ->
        [none] er is geld, nog geen bedrag
       *[other] { $amount }
    }
}{ $status ->
    [unallocated] { " " }(nog niet vrijgemaakt)
    [allocated] { $amount ->
        [none] { "" }
       *[other] { " " }(vrijgemaakt)
    }
   *[other] { "" }
}
value-budget-range = { $low }–{ $high }
value-budget-most = maximaal { $high }
value-budget-least = vanaf { $low }
value-budget-month = { $amount } per maand
value-budget-year = { $amount } per jaar
value-budget-one_off = { $amount } eenmalig
value-authority-decides = contact beslist
value-authority-decides-not = contact beslist niet
value-authority-decider = beslisser: { $who }
value-authority-role = contact: { $role }
value-authority-others = anderen beslissen mee
value-authority-alone = verder niemand
value-authority-unknown = nog niet bekend wie beslist
value-need = { $kind ->
    [none] geen
    [explicit] een uitgesproken wens
    [implied] een genoemd probleem
   *[topic] een onderwerp, nog geen probleem
}
value-timeframe = { $kind ->
    [never] nooit
    [vague] vaag
   *[date] uiterlijk { $date } ({ $months } mnd)
}{ $reason ->
    [none] { "" }
   *[other] { " " }(“{ $reason }”)
}

field-company = de klant
field-contact = je contact
field-role = de functie van je contact
field-offer = je aanbod
field-when = het tijdstip van het gesprek
field-situation = Situatie
field-problem = Probleem
field-implication = Implicatie
field-need-payoff = Need-payoff
field-goal = het doel van het gesprek
field-budget = het budget
field-authority = wie beslist
field-need = de behoefte
field-timeframe = de termijn
field-fit = de fit
field-project-type = soort project
field-region = regio
field-target-audience = doelgroep van de klant
field-task = opdracht
