# The questionnaire: fields per service from data files, and the fit by criteria.

own-text = { $text }
button-yes = Yes
button-no = No

field-service = service
ask-service = Which service is it about?
why-service = Each service has a few questions of its own.
howto-service = Left open; I leave out the questions of a single service.
invalid-service = Tap one, or name it.
noted-service = service: { $service } (say so if it is another one)

invalid-kind-words = A few words are enough.
invalid-kind-number = A number is enough, roughly is fine.
invalid-kind-yes-no = Yes or no is enough.
invalid-kind-date = A day, a month or a quarter is enough.
invalid-kind-choice = One of these: { $options }.

open-fields = { $left ->
    [none] { "" }
   *[other] asked, not known: { $left }
}{ $both ->
    [yes] { "; " }
   *[no] { "" }
}{ $unasked ->
    [none] { "" }
   *[other] not asked yet: { $unasked }
}
brief-answer = { $field }: { $answer }

criterion-met = { $criterion }
criterion-not-met = not met: { $criterion }
reason-fit-by-criteria = { $fit ->
    [target] target by your criteria: { $because }
    [no_target] not a target by your criteria: { $because }
   *[partner] { $partner }’s customer by your criteria: { $because }
}
reason-fit-by-rep = { $fit ->
    [target] a target in your words
    [no_target] not a target in your words
   *[partner] a partner’s in your words
}
reason-fit-by-rep-not-criteria = { $fit ->
    [target] a target in your words, which count
    [no_target] not a target in your words, which count
   *[partner] a partner’s in your words, which count
}; your criteria say { $criteria ->
    [target] target
    [no_target] not a target
   *[partner] a partner’s
} ({ $because })
