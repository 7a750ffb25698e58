# People at the customer: the DMU map.

dmu-initiator = initiatiefnemer
dmu-user = gebruiker
dmu-influencer = beïnvloeder
dmu-decider = beslisser
dmu-buyer = inkoper
dmu-gatekeeper = poortwachter

dmu-title = **DMU · { $company }**
dmu-line = **{ $role }:** { $names }
dmu-line-empty = { $role }: nog leeg · vraag: “{ $question }”
dmu-held = { $role }: { $names }
dmu-alone = Verder beslist er niemand mee.
dmu-empty = nog leeg: { $roles }
dmu-unplaced = rol nog onbekend: { $names }
dmu-what-part = Wat is de rol van { $who }?
dmu-gone = niet meer in beeld: { $names }

dmu-ask-initiator = { $contact ->
    [none] Wie bij { $company } is hierover begonnen?
   *[other] { $contact }, wie is hier bij { $company } over begonnen?
}
dmu-ask-user = { $contact ->
    [none] Wie gaat er bij { $company } elke dag mee werken?
   *[other] { $contact }, wie gaat er bij jullie elke dag mee werken?
}
dmu-ask-influencer = { $contact ->
    [none] Naar wiens advies luistert { $company } hierbij?
   *[other] { $contact }, wiens advies telt bij deze keuze?
}
dmu-ask-decider = { $contact ->
    [none] Wie tekent er bij { $company } voor zo'n bedrag?
   *[other] { $contact }, wie tekent er bij { $company } voor zo'n bedrag?
}
dmu-ask-buyer = { $contact ->
    [none] Wie bij { $company } gaat over prijs en contract?
   *[other] { $contact }, wie gaat er bij jullie over prijs en contract?
}
dmu-ask-gatekeeper = { $contact ->
    [none] Wie bel ik eerst voor een gesprek met de beslisser bij { $company }?
   *[other] { $contact }, langs wie moeten we voor een gesprek met de beslisser?
}

button-part = Rol van { $who }?
noted-person = { $who }: { $parts }
noted-person-without = { $who }: geen { $parts } meer
noted-person-gone = { $who } is er niet meer
noted-people-more = nog { $count } personen

ask-dmu-role = Welke rol heeft { $who } in de beslissing?
why-dmu-role = Elke rol wil iets anders van je: gebruikers dat het werkt, de inkoper goede voorwaarden, de beslisser resultaat. Een lege rol is iemand die de verkoop ongezien kan tegenhouden.
invalid-dmu-role = Daar haal ik geen rol uit. Probeer “beslisser”, “werkt ermee” of “houdt mensen tegen”.
field-dmu-role = iemands rol in de beslissing
howto-dmu-role = Blijft open. Zo kom je erachter: vraag hoe ze de vorige aankoop van dit formaat deden, en wie wat deed.

board-people = { "   " }{ $people }
authority-deciders = beslist: { $names }
authority-others = doet ook mee: { $names }
