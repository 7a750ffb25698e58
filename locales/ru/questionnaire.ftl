# The questionnaire: fields per service from data files, and the fit by criteria.

own-text = { $text }
button-yes = Да
button-no = Нет

field-service = услуга
ask-service = О какой услуге речь?
why-service = У каждой услуги есть несколько своих вопросов.
howto-service = Оставил открытым; вопросы по отдельной услуге пропущу.
invalid-service = Выберите вариант или назовите услугу.
noted-service = услуга — { $service } (если другая, скажите)

invalid-kind-words = Хватит пары слов.
invalid-kind-number = Хватит числа, можно примерно.
invalid-kind-yes-no = Хватит «да» или «нет».
invalid-kind-date = Хватит дня, месяца или квартала.
invalid-kind-choice = Один из вариантов: { $options }.

open-fields = { $left ->
    [none] { "" }
   *[other] спросили, пока неизвестно: { $left }
}{ $both ->
    [yes] { "; " }
   *[no] { "" }
}{ $unasked ->
    [none] { "" }
   *[other] ещё не спрашивали: { $unasked }
}
brief-answer = { $field }: { $answer }

criterion-met = { $criterion }
criterion-not-met = не выполнено: { $criterion }
reason-fit-by-criteria = { $fit ->
    [target] по вашим критериям клиент целевой: { $because }
    [no_target] по вашим критериям клиент не целевой: { $because }
   *[partner] по вашим критериям это клиент партнёра { $partner }: { $because }
}
reason-fit-by-rep = { $fit ->
    [target] по вашим словам, клиент целевой
    [no_target] по вашим словам, клиент не целевой
   *[partner] по вашим словам, это клиент партнёра
}
reason-fit-by-rep-not-criteria = { $fit ->
    [target] по вашим словам, клиент целевой, и это важнее
    [no_target] по вашим словам, клиент не целевой, и это важнее
   *[partner] по вашим словам, это клиент партнёра, и это важнее
}; по критериям { $criteria ->
    [target] он целевой
    [no_target] он не целевой
   *[partner] это клиент партнёра
} ({ $because })
