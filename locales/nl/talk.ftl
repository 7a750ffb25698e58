# Small talk, help, and what is said when something is not understood.

greet = Hoi! Ik ben je salescoach: ik maak je met SPIN klaar voor een gesprek, kwalificeer leads met BANT en schrijf je briefing. Wat gaan we doen?
greet-again = Hoi, daar ben je weer! We zijn bezig met **{ $company }**.
goodbye = { $open ->
    [yes] Tot straks! Ik heb alles bewaard; zeg "waar waren we" en we gaan hier verder.
   *[no] Tot ziens! Zet ’m op!
}
welcome = Graag gedaan!
praised = Fijn om te horen, dank je!
criticised = Sorry, dit was niet wat je nodig had. Ik geef het door aan je teamlead, zodat ik beter word. Zeg gerust wat je wél zoekt.
bot = Ik ben een programma: een salescoach met vaste regels, op je eigen machine. Geen cloud, en er gebeurt niets achter je rug om.
human = Ik heb voor je teamlead genoteerd dat je graag iemand wilt spreken. Tot die tijd ben ik er.
out-of-scope = Daar kan ik je niet mee helpen. Waar ik wel voor ben: gesprekken voorbereiden, SPIN, BANT, leads en briefings.
practice-later = Oefenen met een nagespeelde koper kan nog niet, daar wordt aan gewerkt. Wel kunnen we nu je volgende echte gesprek voorbereiden.
help = { $flow ->
    [prep] We bereiden een gesprek voor{ $company ->
        [none] .
       *[other] { " met " }**{ $company }**.
    } Antwoord in je eigen woorden, meerdere dingen tegelijk mag. Schrijf een vraag op die je wilt stellen, dan zeg ik welk SPIN-type het is. Je kunt ook zeggen: "voorbeeld", "waarom vraag je dat", "sla over", "vorige vraag", "het budget klopte niet", "briefing", "status", "stop".
    [qualify] We kwalificeren{ $company ->
        [none] { " een lead" }.
       *[other] { " " }**{ $company }**.
    } Vertel wat je weet over Budget, Authority, Need en Timeframe, in welke volgorde je maar wilt. Je kunt ook zeggen: "weet ik niet", "waarom vraag je dat", "vorige vraag", "nee, 30k en geen 20k", "status", "maak er een SQL van", "briefing", "stop".
   *[none] { $lead ->
        [yes] We zijn bezig met **{ $company }**. Je kunt zeggen: "bereid een gesprek voor", "kwalificeren", "status", "maak er een MQL van", "briefing", "herinner me over een uur", "mijn leads", "wat is authority?", "in het Engels graag".
       *[no] Je kunt zeggen: "om vier uur een call met Brandt Papier, ik spreek hun inkoper", "kwalificeer Acme: ongeveer 40k, de CFO tekent", "mijn leads", "wat is SPIN?", "in het Engels graag".
    }
}
which-language = Welke taal zullen we gebruiken?
language-set = Prima, vanaf nu in het Nederlands.
unclear = Dat begreep ik niet helemaal.
unclear-meaning = Ik weet niet zeker wat je bedoelt. Een van deze?
still-unclear = Ik kan je nog niet volgen, sorry. Kies er een, of zeg het in andere woorden.
still-unclear-open = Sorry, ik haal er nog steeds geen antwoord uit. Je kunt ook "sla over" of "voorbeeld" zeggen, of om hulp vragen.
anything-else = Verder nog iets over deze klant?
why-nothing = Ik vraag op dit moment niets.
nothing-to-skip = Er staat geen vraag open om over te slaan.
nothing-to-cancel = Er loopt niets, dus er valt niets te stoppen.
nothing-to-resume = We zijn nog nergens aan begonnen.
nothing-before = Dat was de eerste vraag al.
nothing-to-correct = Er is nog niets genoteerd dat ik kan verbeteren.
cancelled = Gestopt. Alles wat je { $company ->
    [none] hebt verteld
   *[other] over **{ $company }** hebt verteld
} blijft bewaard. Zeg "waar waren we" om verder te gaan.
where-we-were = { $flow ->
    [prep] We waren je gesprek{ $company ->
        [none] { " " }
       *[other] { " met " }**{ $company }**{ " " }
    }aan het voorbereiden.
    [qualify] We waren{ $company ->
        [none] { " een lead " }
       *[other] { " " }**{ $company }**{ " " }
    }aan het kwalificeren.
   *[none] We waren { $company ->
        [none] net begonnen
       *[other] bezig met **{ $company }**
    }.
} { $count ->
    [0] Er is nog niets genoteerd.
   *[other] Tot nu toe genoteerd: { $letters }.
}
where-we-were-done = We waren bezig met **{ $company }**. { $count ->
    [0] Er is nog niets genoteerd.
   *[other] Tot nu toe genoteerd: { $letters }.
} Wat nu?
going-back = { $said ->
    [none] Eén vraag terug.
   *[other] Eén vraag terug. Tot nu toe: “{ $said }”.
}
correct-what = Wat zal ik verbeteren: het budget, je contact, de datum? Zeg gewoon wat het moet zijn.
correct-to-what = { $said ->
    [none] Prima, dan doen we dit opnieuw: { $field }.
   *[other] Prima, dan doen we dit opnieuw: { $field }. Ik had “{ $said }”.
}
empty = Ik kreeg een leeg bericht. Typ een paar woorden, of "help".
only-symbols = Daar kan ik geen woorden in lezen. Typ een paar woorden, of "help".
too-long = Dat is een hele lap tekst; ik heb de eerste { $limit } tekens gelezen. Korte berichten werken het best.
unknown-command = Dat commando ken ik niet. Deze werken: { $commands }.
edit-kept = Daar haal ik niets uit voor: { $field }. Ik houd dus “{ $said }” aan.
ask-what = Wat wil je weten? Bijvoorbeeld: "/ask wat is bevoegdheid?" of "/ask wat is het verschil tussen BANT en SPIN?"

meaning-greet = Gewoon hoi zeggen
meaning-goodbye = Afscheid nemen
meaning-thank = Bedanken
meaning-affirm = Ja
meaning-deny = Nee
meaning-help = Wat kan ik zeggen?
meaning-start-call-prep = Gesprek voorbereiden
meaning-start-qualification = Lead kwalificeren
meaning-start-practice = Oefenen
meaning-ask-knowledge = Uitleg van een term
meaning-show-summary = Briefing bekijken
meaning-show-lead-status = Status en letters
meaning-correct-answer = Antwoord verbeteren
meaning-go-back = Vorige vraag
meaning-skip-question = Vraag overslaan
meaning-cancel = Stoppen
meaning-list-leads = Mijn leads bekijken
meaning-change-language = Andere taal
meaning-talk-to-human = Iemand spreken
meaning-feedback-negative = Zeggen wat er schort
meaning-feedback-positive = Compliment geven
meaning-bot-challenge = Vragen wie je bent
meaning-ask-example = Een voorbeeld
meaning-ask-why = Waarom je dat vraagt
meaning-resume = Verdergaan
meaning-switch-lead = Andere lead openen
meaning-inform = Iets over de klant
meaning-state-question = Een zin voor de klant
meaning-set-status = Status vastleggen

button-skip = Overslaan
button-dont-know = Weet ik niet
button-go-on = Verder
button-example = Voorbeeld
button-why = Waarom?
button-prepare = Gesprek voorbereiden
button-qualify = Kwalificeren
button-board = Status
button-brief = Briefing
button-leads = Mijn leads
button-resume = Waar waren we?
button-help = Hulp
button-lang-en = English
button-lang-nl = Nederlands
button-lang-ru = Русский
button-fit-target = Ja, doelgroep
button-fit-no_target = Geen doelgroep
button-fit-partner = Voor een partner

terminal-welcome = Salescoach. Typ zoals op je telefoon; { $commands } kan altijd. { $quit } sluit af.
terminal-loading = Momentje, de coach wordt geladen ...
terminal-choose = (typ een nummer of antwoord gewoon)
terminal-bye = Tot ziens. Alles is bewaard.
terminal-cancelled-input = Niets verstuurd.
what-then = Prima. Wat gaan we doen?
