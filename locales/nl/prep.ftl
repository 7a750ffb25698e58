# Call preparation: what is asked, explained, noted and judged.

start-prep = We maken je klaar voor je gesprek met **{ $company }**.
prep-done = Je bent klaar voor **{ $company }**. Hier is je briefing.
noted = Genoteerd: { $items }.
noted-company = klant **{ $text }**
noted-contact = contact { $text }
noted-role = functie { $text }
noted-offer = jouw aanbod: { $text }
noted-when = gesprek { $text }
noted-text = { $field } “{ $text }”
noted-statement = “{ $text }” bij { $letter }

ask-company = Om welke klant gaat het?
ask-contact = Wie spreek je daar: naam, functie, of allebei?
ask-offer = Wat wil je **{ $company }** aanbieden?
ask-when = Wanneer is het gesprek?
ask-situation = **S · Situatie**: hoe het nu gaat bij { $company }. Houd het bij een paar vragen en bereid ze goed voor. Wat weet je al, of wat ga je vragen?
ask-situation-more = **S · Situatie**: nog een feit of vraag, of gaan we verder?
ask-problem = **P · Probleem**: wat loopt er mis, of waar ergeren ze zich aan? Wat heb je gehoord, of wat ga je vragen?
ask-problem-more = **P · Probleem**: is er nog een, of gaan we verder?
ask-implication = **I · Implicatie**: waar leidt { $problem ->
    [none] het probleem
   *[other] “{ $problem }”
} toe? Kosten, vertraging, risico, andere mensen. Wat weet je al, of wat ga je vragen?
ask-implication-more = **I · Implicatie**: nog een? Hier groeit de behoefte, dus meer dan één loont. Denk aan kosten, vertraging, risico, andere mensen.
ask-need-payoff = **N · Need-payoff** (het nut): laat ze zelf zeggen wat een oplossing waard is. Wat zeiden ze al, of wat ga je vragen?
ask-need-payoff-more = **N · Need-payoff** (het nut): nog een, of gaan we verder?
ask-goal = Laatste vraag: op welke stap wil je aan het eind van dit gesprek een ja van { $contact ->
    [none] de klant
   *[other] je contact ({ $contact })
}? Een demo, een bezoek, een proef, een afspraak met de beslisser ...

invalid-company = Hier heb ik een naam nodig, bijvoorbeeld “Brandt Papier”.
invalid-contact = Ik kon er geen naam of functie in vinden.
invalid-offer = Een paar woorden is genoeg, bijvoorbeeld “verpakkingsmachines”.
invalid-when = Ik kon er geen tijdstip uit halen.
invalid-situation = Dat kon ik niet plaatsen. Een feit over hoe ze nu werken is genoeg, of een vraag die je wilt stellen.
invalid-problem = Dat kon ik niet plaatsen. Vertel wat er bij hen misloopt, of schrijf de vraag op die je wilt stellen.
invalid-implication = Dat kon ik niet plaatsen. Vertel waar het probleem toe leidt, of schrijf de vraag op die je wilt stellen.
invalid-need-payoff = Dat kon ik niet plaatsen. Vertel wat een oplossing voor hen zou betekenen, of schrijf de vraag op die je wilt stellen.
invalid-goal = Dat kon ik niet plaatsen. Noem één stap waar ze ja op kunnen zeggen.

why-company = Ik bewaar alles per klant, dus ik moet weten bij wie dit gesprek hoort.
why-contact = Wie je spreekt, bepaalt wat je te weten komt en wat er beslist kan worden.
why-offer = Als ik je product ken, kan ik vragen voorstellen die bij deze klant passen.
why-when = Het tijdstip komt bovenaan je briefing.
why-situation = Situatievragen leveren de feiten waarmee je werkt: mensen, aantallen, systemen, leveranciers. Kopers zijn er snel klaar mee, dus vraag alleen wat je niet kon opzoeken.
why-problem = Mensen kopen om van een probleem af te komen. Een probleem in de woorden van de klant is een impliciete behoefte, en daar begint elke verkoop.
why-implication = Een probleem waar niemand last van heeft, blijft liggen. Implicatievragen laten zien waar het toe leidt, zodat oplossen de moeite waard wordt.
why-need-payoff = Als klanten de waarde zelf noemen, overtuigt dat meer dan elke pitch. En het is de expliciete behoefte waar je met een benefit op kunt aansluiten.
why-goal = Een gesprek zonder afgesproken vervolg is niet meer dan vriendelijke woorden. Een advance is een stap waar de klant zich aan verbindt.

howto-company = Zonder de naam van de klant kan ik niet verder.
howto-contact = Prima, laten we open. Tip: vraag bij de receptie wie hierover gaat, of kijk onder hun laatste mail.
howto-offer = Prima, laten we open. Mijn voorbeelden worden beter als ik weet wat je verkoopt.
howto-when = Prima, laten we open.
howto-situation = Prima, laten we open. Tip: hun website, jaarverslag en laatste order vertellen het meeste al vóór het gesprek.
howto-problem = Prima, laten we open. Tip: vraag wat langer duurt dan nodig, of wat ze als eerste zouden veranderen.
howto-implication = Prima, laten we open. Tip: neem het probleem, en vraag wie het nog meer merkt en wat het per maand kost.
howto-need-payoff = Prima, laten we open. Tip: vraag wat het voor ze zou betekenen als het probleem weg was.
howto-goal = Prima, laten we open.

company-needed = De naam van de klant heb ik hier echt nodig; kort mag ook.

judged-fits = ✓ Dat is een **{ $kind }**: { $reason }. Ik bewaar hem bij { $letter }.
judged-other = Dat is een **{ $kind }**: { $reason }. Ik heb hem bij { $letter } gezet, niet bij { $asked }.
judged-loose = Dat is een **{ $kind }**: { $reason }. Zeg voor welke klant hij is, dan bewaar ik hem.
judged-pitch = Dat is een **pitch**: { $reason }. Zolang ze nog niet gezegd hebben wat ze willen, werkt dat tegen je. Vraag liever wat een oplossing waard is: “{ $problem ->
    [none] Als dat opgelost was, wat zou er dan voor u veranderen?
   *[other] U noemde ‘{ $problem }’. Als dat opgelost was, wat zou u dat waard zijn?
}”
judged-pitch-earned = Dat is een **pitch**: { $reason }. Ze hebben gezegd wat ze willen, dus nu mag het; sluit aan bij hun eigen woorden.
judged-close = Dat is een **close**: { $reason }. Een goede stap om mee af te ronden, dus ik bewaar hem als je doel; stel hem pas als ze de waarde genoemd hebben.
judged-rapport = Dat is **contact maken** (rapport): { $reason }. Prima voor de eerste minuut; ik bewaar het niet bij een letter.
enough-of = Dat zijn er al { $count } bij { $letter }. Kies de beste; bij te veel vragen haakt de koper af.

reason-situation = { $cue ->
    [none] je vraagt naar feiten over hoe het nu gaat
   *[other] met “{ $cue }” vraag je naar feiten over hoe het nu gaat
}
reason-problem = { $cue ->
    [none] je vraagt naar wat lastig is of tegenvalt
   *[other] met “{ $cue }” vraag je naar wat lastig is of tegenvalt
}
reason-implication = { $cue ->
    [none] je vraagt waar een probleem toe leidt
   *[other] met “{ $cue }” vraag je waar een probleem toe leidt
}
reason-need-payoff = { $cue ->
    [none] je laat de koper zelf zeggen wat een oplossing waard is
   *[other] met “{ $cue }” laat je de koper zelf zeggen wat een oplossing waard is
}
reason-bant-budget = { $cue ->
    [none] je vraagt naar geld
   *[other] met “{ $cue }” vraag je naar geld
}
reason-bant-authority = { $cue ->
    [none] je vraagt wie er beslist
   *[other] met “{ $cue }” vraag je wie er beslist
}
reason-bant-timeframe = { $cue ->
    [none] je vraagt wanneer
   *[other] met “{ $cue }” vraag je wanneer
}
reason-pitch = { $cue ->
    [none] je biedt iets aan in plaats van te vragen
   *[other] met “{ $cue }” bied je iets aan in plaats van te vragen
}
reason-close = { $cue ->
    [none] je vraagt om een toezegging
   *[other] met “{ $cue }” vraag je om een toezegging
}
reason-rapport = { $cue ->
    [none] je breekt het ijs
   *[other] met “{ $cue }” breek je het ijs
}

# Filled in after "een": whole nouns, for Dutch writes the compound as one word.
type-situation = situatievraag
type-problem = probleemvraag
type-implication = implicatievraag
type-need-payoff = need-payoffvraag
type-bant-budget = budgetvraag
type-bant-authority = Authority-vraag
type-bant-timeframe = Timeframe-vraag
type-pitch = pitch
type-close = close
type-rapport = contact maken

letter-situation = Situatie
letter-problem = Probleem
letter-implication = Implicatie
letter-need-payoff = Need-payoff
letter-budget = Budget
letter-authority = Authority
letter-need = Need
letter-timeframe = Timeframe

# Questions to the customer, built from the rep's own words. Two numbered ones a letter can stand in a brief.
# The problem stands in single quotes, for an example quotes the whole question.
build-situation-1 = { $offer ->
    [none] Hoe pakt u dit nu aan, en wie zijn erbij betrokken?
   *[other] Als het gaat om { $offer }: hoe pakt u dat nu aan, en wie zijn erbij betrokken?
}
build-situation-2 = { $company ->
    [none] Hoeveel mensen en vestigingen hebben hier bij u mee te maken?
   *[other] Hoeveel mensen en vestigingen hebben hier bij { $company } mee te maken?
}
build-problem-1 = { $offer ->
    [none] Waar kost het u meer tijd of moeite dan nodig?
   *[other] Als het gaat om { $offer }: waar kost het u nu meer tijd of moeite dan nodig?
}
build-problem-2 = { $problem ->
    [none] Wat zou u als eerste veranderen als u het voor het zeggen had?
   *[other] U noemde ‘{ $problem }’. Hoe vaak komt dat voor?
}
build-implication-1 = { $problem ->
    [none] En als dat misgaat, wat kost u dat dan?
   *[other] ‘{ $problem }’: wat kost u dat in een gewone maand?
}
build-implication-2 = { $problem ->
    [none] Wie merkt het nog meer als dat gebeurt?
   *[other] ‘{ $problem }’: wie in het bedrijf merkt dat nog meer, en wat doet het met hun werk?
}
build-implication-3 = { $problem ->
    [none] Wat gebeurt er als er dit jaar niets verandert?
   *[other] Wat gebeurt er als ‘{ $problem }’ over een jaar nog steeds speelt?
}
build-implication-4 = { $problem ->
    [none] Welk risico loopt u daarmee?
   *[other] Welke klanten of orders lopen gevaar door ‘{ $problem }’?
}
build-need-payoff-1 = { $problem ->
    [none] Als dat opgelost was, wat zou er dan voor u veranderen?
   *[other] Stel dat ‘{ $problem }’ is opgelost: wat zou u dat waard zijn?
}
build-need-payoff-2 = { $offer ->
    [none] Wie zou er het meest aan hebben als dit soepel liep?
   *[other] Stel dat u hier met { $offer } vanaf was: wat zou dat voor u mogelijk maken?
}
build-budget-1 = Wat heeft u gereserveerd om dit op te lossen, en is dat al goedgekeurd?
build-authority-1 = Wie kijkt er { $contact ->
    [none] naast u
   *[other] behalve uzelf
} nog naar voordat de beslissing valt, en wie tekent er?
build-need-1 = Wat was voor u de aanleiding om hier nu naar te kijken?
build-timeframe-1 = Wanneer moet dit uiterlijk draaien, en wat maakt die datum belangrijk?
build-goal-1 = Zullen we een demo van een halfuur plannen met de mensen die ermee gaan werken?

examples-situation = Bijvoorbeeld: “{ $build1 }” of “{ $build2 }”
examples-problem = Bijvoorbeeld: “{ $build1 }” of “{ $build2 }”
examples-implication = Bijvoorbeeld: “{ $build1 }” of “{ $build2 }”
examples-need-payoff = Bijvoorbeeld: “{ $build1 }” of “{ $build2 }”
examples-budget = Bijvoorbeeld: “{ $build1 }”
examples-authority = Bijvoorbeeld: “{ $build1 }”
examples-need = Bijvoorbeeld: “{ $build1 }”
examples-timeframe = Bijvoorbeeld: “{ $build1 }”
examples-goal = Bijvoorbeeld: “{ $build1 }”
kept-until-named = Dat bewaar ik zolang. Ik heb alleen de naam van de klant nog nodig.
