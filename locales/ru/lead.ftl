# Leads: status, rules, board, legal moves.

leads = Ваши лиды ({ $count }):
    { $items }
lead-line = • **{ $name }**: { $status }{ $recommended ->
    [none] { "" }
   *[other] { "" } → рекомендую { $recommended }
}{ $marked ->
    [0] { "" }
   *[other] { "" } ({ $marks })
}
no-leads = Лидов у вас пока нет. Начните готовить звонок или квалифицировать клиента, и первый появится сам.
which-lead = О каком клиенте речь?
lead-open = Открыл клиента **{ $company }**; записан статус «{ $status }»{ $count ->
    [0] .
   *[other] { " · " }{ $notes }.
}
which-status = Сейчас записан статус **{ $status }**. Какой поставить?
status-set = Записал: у клиента **{ $company }** теперь статус **{ $status }** (был «{ $was }»){ $count ->
    [0] .
   *[other] ; { $told }.
}{ $open ->
    [0] { "" }
   *[other] { " " }В анкете ещё открыто: { $gaps }.
}
status-refused = Так записать не получится: { $why }
status-left = Хорошо, статус остаётся прежним.
recommendation-moved = Теперь рекомендую статус **{ $status }**: { $reasons }.

status-new = Новый
status-received = Принят
status-mql = MQL
status-assigned = Назначен
status-sql = SQL
status-sal = SAL
status-proposal = Предложение
status-contract = Договор
status-won = Выигран
status-nurture = Прогрев
status-partner = Партнёр
status-disqualified = Дисквалифицирован
status-lost = Проигран

reason-new = пока ничего не известно
reason-received = кое-что известно, но для MQL этого мало
reason-mql-target = клиент целевой, и ничто не говорит против
reason-mql-need = потребность есть, и ничто не говорит против
reason-sql = потребность названа, каждая буква известна хотя бы примерно ({ $points } из 12 баллов)
reason-sal = по каждой букве есть конкретика, { $points } из 12 баллов, предпродажный бриф согласован или попросили предложение
reason-fit-assumed = клиента считаем целевым из-за потребности, подтверждения пока нет
reason-need-none = потребности нет
reason-fit-no-target = клиент не целевой
reason-fit-partner = это клиент партнёра
reason-need-no-budget = потребность есть, бюджета нет, поэтому остаёмся на связи
reason-need-never = потребность есть, но срока нет и не предвидится, поэтому остаёмся на связи
reason-need-far = потребность есть, но до срока { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
    [many] { $months } месяцев
   *[other] { $months } месяца
} (предел { $limit }), поэтому остаёмся на связи
reason-negative-budget = бюджета нет
reason-negative-authority = по полномочиям ответ отрицательный
reason-negative-need = потребности нет
reason-negative-timeframe = срока нет и не предвидится

lift-fit = клиент должен быть целевым
lift-need-or-fit = потребность или подтверждение, что клиент целевой
lift-letter = { $letter } не ниже { $rating }
lift-points = { $needed ->
    [one] { $needed } балл
    [few] { $needed } балла
   *[other] { $needed } баллов
} в сумме (сейчас { $points })
lift-presale-brief = согласованный предпродажный бриф или просьба о предложении
lift-record = сначала записать статус «{ $status }»

move-same = статус «{ $status }» уже стоит.
move-unknown = такого статуса я не знаю.
move-won-final = выигранный лид остаётся выигранным.
move-reopen-first = из статуса «{ $status }» лида можно только открыть заново как «Новый», указав причину.
move-back-where = из статуса «{ $status }» лид возвращается туда, где был («{ $was }»), или уходит с линии.
move-one-back = назад можно только на один шаг, в статус «{ $status }», указав причину.
move-skips = перед статусом «{ $target }» идёт «{ $skipped }», а для него не хватает: { $gaps }. Следующий шаг: «{ $next }».

rule-unknown = пока ничего не сказано
rule-budget-0 = неизвестно
rule-budget-none = денег нет: известно, ответ отрицательный
rule-budget-1 = деньги есть, цифры нет
rule-budget-2 = сумма или вилка
rule-budget-3 = сумма выделена, источник известен по имени
rule-authority-0 = неизвестно
rule-authority-1 = должность или некий «начальник»; кто решает, пока открыто
rule-authority-2 = известна должность того, кто решает
rule-authority-3 = известны имя того, кто решает, и другие участники
rule-need-0 = неизвестно
rule-need-none = потребности нет: известно, ответ отрицательный
rule-need-1 = только тема
rule-need-2 = названа проблема, то есть скрытая потребность
rule-need-3 = явное желание, высказал сам клиент
rule-timeframe-0 = неизвестно
rule-timeframe-never = никогда: известно, ответ отрицательный
rule-timeframe-1 = размыто
rule-timeframe-2 = дата или число месяцев
rule-timeframe-3 = дата и причина, почему именно она

board-title = **{ $company }** · статус: { $status } · рекомендую: **{ $recommended }** ({ $points }/12)
board-letter-open = **{ $initial }** { $name }: { label-open } · { label-ask }: { $next }
board-letter-left = **{ $initial }** { $name }: { label-left-open } · { label-ask }: { $next }
board-letter-planned = **{ $initial }** { $name }: { label-planned } «{ $evidence }»
board-letter-known = **{ $initial }** { $name }: «{ $evidence }»
board-letter-rated = **{ $initial }** { $name } { $rating }/3 ({ $rule }): «{ $evidence }»
board-letter-rated-next = **{ $initial }** { $name } { $rating }/3 ({ $rule }): «{ $evidence }» · { label-ask }: { $next }
board-why = { label-why }: { $reasons }.
board-lift = Чего не хватает до «{ $status }»: { $lifts }.
board-questionnaire = { label-questionnaire }: { $fields }.
board-next = { label-next }: { $next }

table-lead = Лид
table-recorded = Статус
table-recommended = Рекомендация
table-points = Баллы
brief-which = Не могу понять, о каком лиде речь: «{ $name }». Есть такие: { $known }.
