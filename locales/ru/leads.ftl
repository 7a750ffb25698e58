# Несколько лидов: списки и поиск, новое название, один клиент под двумя именами, сравнение.

leads-found = Подходит { $count ->
    [one] { $count } лид
    [few] { $count } лида
   *[other] { $count } лидов
}:
    { $items }
leads-nearest = Точно не подходит ни один. Ближе всего:
    { $items }
leads-none = Ничего похожего не нашёл. Вот ваши лиды ({ $count }):
    { $items }
leads-more = ... и ещё { $more }
mark-in-hand = сейчас открыт
mark-paused = ждёт на вопросе
button-more = Ещё
button-new-lead = Новый лид: { $name }
lead-unknown = Лида **{ $name }** я не знаю. Завести новый, или вы имеете в виду одного из этих?
lead-back = Снова **{ $company }** ({ $status }){ $flow ->
    [prep] , продолжаем подготовку.
    [qualify] , продолжаем квалификацию.
   *[none] .
}

ask-new-name = Как теперь называть клиента **{ $company }**?
why-new-name = Новое название будет везде, где я показываю этого клиента. По старому он тоже найдётся.
invalid-new-name = Не вижу здесь названия. Достаточно самого названия, например «Акме Групп».
howto-new-name = Подойдёт название с их сайта или из счёта.
field-new-name = новое название
renamed = Готово: теперь это **{ $name }** (раньше { $was }). По старому названию лид тоже найдётся.
name-same = Он уже называется **{ $name }**.
name-taken = Лид **{ $name }** у вас уже есть. Это один клиент? Тогда могу объединить.
left-as-it-was = Хорошо, оставил как было.

ask-merge = Объединить **{ $other }** с **{ $into }**? Останется **{ $into }**, { $copied ->
    [0] нового не добавится
    [one] добавится { $copied } ответ
    [few] добавятся { $copied } ответа
   *[other] добавятся { $copied } ответов
}; ничего не потеряется.{ $differing ->
    [0] { "" }
   *[other] { " " }Где они расходятся, остаётся более поздний ответ: { $differences }{ $more ->
        [0] .
       *[other] , и ещё { $more }.
    }
} { $decided ->
    [same] Статус: { $status }.
    [further] Статус: { $status }, тот, что дальше.
   *[kept] Статус остаётся { $status } (у { $other } стоит { $left }).
} Сразу после этого можно отменить.
merge-difference = { $field } «{ $stands }»
why-merge = Два лида на одного клиента делят то, что вы знаете. Вместе статус и бриф видят всё.
invalid-merge = Достаточно да или нет.
field-merge = объединение
button-merge = Да, объединить
button-merge-swap = Оставить название { $name }
button-merge-not = Нет
button-undo = Отменить
merged = Готово: **{ $other }** теперь часть **{ $into }** ({ $status }).
merge-needs-two = Чтобы объединить, нужны два ваших лида, а двух я не вижу.
unmerged = Отменил: **{ $into }** и **{ $other }** снова отдельно.
unmerge-too-late = Отменить уже нельзя: с тех пор что-то изменилось.

compare-needs-two = Для сравнения нужны два лида. Расскажите сначала ещё об одном клиенте.
comparison-status = Записано: { $each }
comparison-recommended = Рекомендую: { $each }
comparison-points = Баллы: { $each }
comparison-gap = Пробел, { $name }: { $gap }
comparison-no-gap = нет
comparison-next = Дальше, { $name }: { $next }
comparison-further-status = **{ $name }** дальше ({ $status }): { $reasons }.
comparison-further-points = **{ $name }** дальше ({ $points } из 12 баллов): { $reasons }.
comparison-equal = Они одинаково далеко: ответы никого не выводят вперёд.
meaning-rename-lead = Переименовать лид
meaning-merge-leads = Объединить два лида
meaning-compare-leads = Сравнить лиды
leads-none-found = Ни один лид не подходит.
leads-status-unknown = Такого статуса я не знаю. Есть: { $known }.
