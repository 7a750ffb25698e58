# Answers of the knowledge base.

explanation-part = { $part ->
    [example] **{ $topic }**: пример
    [how] **{ $topic }**: как это делается
    [why] **{ $topic }**: зачем
    [when] **{ $topic }**: когда
   *[other] **{ $topic }**: с чем путают
}
not-in-material = Этого в моих материалах нет. Ваш вопрос я сохранил для руководителя.{ $topics ->
    [none] { "" }
   *[other] { " " }Ближе всего: { $topics }.
}
nothing-on-that = Этого в моих материалах нет. Ближе всего: { $topics }.
sources = **{ $topic }**. Источник: { $sources }.{ $textbook ->
    [none] { "" }
   *[other] { " " }Сверх того: { $textbook }
}
button-show-example = Показать пример
button-compare-with = Сравнить: { $topic }
button-tell-more = Рассказать ещё
button-source = Источник

# What a concept means for the lead in hand, in one line.

touches = Для **{ $company }**: { $line }
touches-bant = Для **{ $company }**: Budget { $budget }, Authority { $authority }, Need { $need }, Timeframe { $timeframe }, всего { $points } из 12. Слабее всего: { $weakest }.
touches-spin = По **{ $company }** пока: ситуация { $situation }, проблема { $problem }, последствия { $implication }, выгода { $need-payoff }.
touches-dmu = { $held ->
    [none] По **{ $company }** ещё неизвестно, кто какую роль играет в решении.
   *[other] По **{ $company }** уже есть: { $held }.{ $empty ->
        [none] { "" }
       *[other] { " " }Пока пусто: { $empty }.
    }
}
touches-lead-statuses = **{ $company }** сейчас в статусе «{ $status }»{ $same ->
    [yes] , его же я и рекомендую.
   *[no] ; ответы говорят за «{ $recommended }».
}
touches-advance-vs-continuation = Ваша цель для **{ $company }**: «{ $goal }».
touches-speed-to-lead = **{ $company }** ждёт уже { $minutes } мин.; предел { $limit }.
touches-qualification-questionnaire = Для **{ $company }** { $count ->
    [0] заполнены все поля.
    [one] осталось одно поле: { $open }.
   *[other] остались поля ({ $count }): { $open }.
}
