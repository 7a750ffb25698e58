# Answers of the knowledge base.

explanation-part = { $part ->
    [example] **{ $topic }**: een voorbeeld
    [how] **{ $topic }**: hoe het gaat
    [why] **{ $topic }**: waarom
    [when] **{ $topic }**: wanneer
   *[other] **{ $topic }**: vaak verward
}
not-in-material = Dat zit niet in mijn materiaal. Je vraag heb ik bewaard voor de teamlead.{ $topics ->
    [none] { "" }
   *[other] { " " }Wat er het dichtst bij komt: { $topics }.
}
nothing-on-that = Dat zit niet in mijn materiaal. Wat er het dichtst bij komt: { $topics }.
sources = **{ $topic }** komt uit: { $sources }.{ $textbook ->
    [none] { "" }
   *[other] { " " }Verder: { $textbook }
}
button-show-example = Toon een voorbeeld
button-compare-with = Vergelijk: { $topic }
button-tell-more = Vertel meer
button-source = Bron

# What a concept means for the lead in hand, in one line.

touches = Voor **{ $company }**: { $line }
touches-bant = Voor **{ $company }**: Budget { $budget }, Authority { $authority }, Need { $need }, Timeframe { $timeframe }, samen { $points } van 12. Zwakste nu: { $weakest }.
touches-spin = Voor **{ $company }** tot nu toe: Situatie { $situation }, Probleem { $problem }, Implicatie { $implication }, Need-payoff { $need-payoff }.
touches-dmu = Bij **{ $company }** { $held ->
    [none] weet ik nog van niemand welke rol die heeft in de beslissing.
   *[other] heb je: { $held }.{ $empty ->
        [none] { "" }
       *[other] { " " }Nog leeg: { $empty }.
    }
}
touches-lead-statuses = **{ $company }** staat op { $status }{ $same ->
    [yes] , en dat is ook wat ik adviseer.
   *[no] ; de antwoorden wijzen op { $recommended }.
}
touches-advance-vs-continuation = Je doel bij **{ $company }**: “{ $goal }”.
touches-speed-to-lead = **{ $company }** wacht al { $minutes } min; de grens is { $limit }.
touches-qualification-questionnaire = Voor **{ $company }** { $count ->
    [0] is elk veld beantwoord.
    [one] staat één veld open: { $open }.
   *[other] staan { $count } velden open: { $open }.
}
