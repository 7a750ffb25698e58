# The call brief.

brief-title = **Бриф звонка · { $company }**
brief-who = { $who }{ $when ->
    [none] { "" }
   *[other] { " · " }{ $when }
}
brief-who-unknown = контакт пока неизвестен
brief-goal = **Цель:** { $goal }
brief-plan-b = **План Б:** { $plan }
brief-known = **Известно:** { $known }
brief-offer = **Вы предлагаете:** { $offer }
brief-problem = **Проблема:** { $problem }
brief-questions = **Вопросы**
brief-question = { $initial } · { $question }
brief-dmu = **DMU:** { $people }
brief-dmu-person = { $role }: { $names }
brief-dmu-empty = пока пусто: { $roles }
brief-missing = **Чего не хватает в BANT**
brief-missing-letter = { $initial } · { $question }
brief-objection = **Вероятное возражение:** { $objection }
brief-status = **Статус:** { $status }, рекомендую «{ $recommended }»: { $reasons }.
brief-lift = **Что поднимет до «{ $status }»:** { $lifts }.

goal-need = второй разговор, уже с теми, кого проблема касается напрямую; дата согласована
goal-who = встреча с тем, кто решает; дата согласована
goal-proposal = дата, когда вместе разберём предложение
plan-b = конкретное имя и дата следующего разговора

objection-budget = «На это нет денег». Вернитесь к тому, во что им обходится проблема.
objection-authority = «Мне нужно обсудить это внутри». Предложите вместе подготовить этот разговор или поучаствовать в нём.
objection-need = «Нас всё устраивает». Сначала спросите о проблеме и только потом предлагайте.
objection-timeframe = «Не сейчас». Спросите, что будет, если до тех пор ничего не менять.
objection-supplier = «У нас уже есть поставщик». Спросите, что они улучшили бы в работе с ним.

dmu-initiator = инициатор
dmu-user = пользователь
dmu-influencer = влияющий
dmu-decider = ЛПР
dmu-buyer = закупщик
dmu-gatekeeper = гейткипер
