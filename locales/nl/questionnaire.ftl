# The questionnaire: fields per service from data files, and the fit by criteria.

own-text = { $text }
button-yes = Ja
button-no = Nee

field-service = dienst
ask-service = Om welke dienst gaat het?
why-service = Elke dienst heeft een paar eigen vragen.
howto-service = Laten we open; de vragen per dienst sla ik over.
invalid-service = Tik er een aan of noem hem.
noted-service = dienst: { $service } (zeg het als het een andere is)

invalid-kind-words = Een paar woorden is genoeg.
invalid-kind-number = Een getal is genoeg, ongeveer mag ook.
invalid-kind-yes-no = Ja of nee is genoeg.
invalid-kind-date = Een dag, een maand of een kwartaal is genoeg.
invalid-kind-choice = Een van deze: { $options }.

open-fields = { $left ->
    [none] { "" }
   *[other] gevraagd, niet bekend: { $left }
}{ $both ->
    [yes] { "; " }
   *[no] { "" }
}{ $unasked ->
    [none] { "" }
   *[other] nog niet gevraagd: { $unasked }
}
brief-answer = { $field }: { $answer }

criterion-met = { $criterion }
criterion-not-met = niet gehaald: { $criterion }
reason-fit-by-criteria = { $fit ->
    [target] doelgroep volgens je criteria: { $because }
    [no_target] geen doelgroep volgens je criteria: { $because }
   *[partner] iets voor { $partner } volgens je criteria: { $because }
}
reason-fit-by-rep = { $fit ->
    [target] doelgroep in jouw woorden
    [no_target] geen doelgroep in jouw woorden
   *[partner] iets voor een partner in jouw woorden
}
reason-fit-by-rep-not-criteria = { $fit ->
    [target] doelgroep in jouw woorden, en die gaan voor
    [no_target] geen doelgroep in jouw woorden, en die gaan voor
   *[partner] iets voor een partner in jouw woorden, en die gaan voor
}; je criteria zeggen { $criteria ->
    [target] wel doelgroep
    [no_target] geen doelgroep
   *[partner] iets voor een partner
} ({ $because })
