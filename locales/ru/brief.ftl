# The call brief.

brief-title = **{ label-brief } · { $company }**
brief-who = { $who }{ $when ->
    [none] { "" }
   *[other] { " · " }{ $when }
}
brief-who-unknown = контакт пока неизвестен
brief-goal = **{ label-goal }:** { $goal }
brief-plan-b = **{ label-plan-b }:** { $plan }
brief-known = **{ label-known }:** { $known }
brief-offer = **{ label-offer }:** { $offer }
brief-problem = **{ label-problem }:** { $problem }
brief-questions = **{ label-questions }**
brief-question = { $initial } · { $question }
brief-dmu = **{ label-dmu }:** { $people }
brief-missing = **Чего не хватает в BANT**
brief-missing-letter = { $initial } · { $question }
brief-objection = **{ label-objection }:** { $objection }
brief-status = **Статус:** { $status }, рекомендую «{ $recommended }»: { $reasons }.
brief-lift = **{ label-lift }:** { $lifts }.

goal-need = второй разговор, уже с теми, кого проблема касается напрямую; дата согласована
goal-who = встреча с тем, кто решает; дата согласована
goal-proposal = дата, когда вместе разберём предложение
plan-b = конкретное имя и дата следующего разговора

objection-budget = «На это нет денег». Вернитесь к тому, во что им обходится проблема.
objection-authority = «Мне нужно обсудить это внутри». Предложите вместе подготовить этот разговор или поучаствовать в нём.
objection-need = «Нас всё устраивает». Сначала спросите о проблеме и только потом предлагайте.
objection-timeframe = «Не сейчас». Спросите, что будет, если до тех пор ничего не менять.
objection-supplier = «У нас уже есть поставщик». Спросите, что они улучшили бы в работе с ним.
