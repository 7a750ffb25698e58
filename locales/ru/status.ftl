# Смена статуса: что при этом спрашивают; ожидающие лиды, следующий контакт, история, передача.

ask-reason-category = Ваши слова сохраню: «{ $words }». Какая из этих причин подходит?
ask-partner-name = Какому партнёру передаём клиента **{ $company }**?
ask-next-contact = Когда снова связаться с клиентом **{ $company }**? Дата или, например, «в марте», «через шесть недель».
invalid-partner-name = Не вижу здесь имени. Достаточно названия партнёра.
invalid-next-contact = Не вижу здесь дня впереди. Например: «1 марта», «после лета», «через шесть недель».
why-partner-name = Кто-то должен заниматься этим клиентом. Когда партнёр назван, всем видно кто.
why-next-contact = Лид, отложенный без даты, забывают. В этот день я скажу, что пора.
howto-partner-name = Без названия партнёра статус остаётся прежним.
howto-next-contact = Пока неясно? Возьмите один из этих дней, поменять его можно всегда.
howto-reason = Без причины статус остаётся прежним.
field-reason = причина
field-partner-name = партнёр
field-next-contact = следующий контакт
button-leave-status = Не менять статус
button-day = { $day }

told-reason = причина: { $reason }
told-for = кому: { $reason }
told-partner = партнёр: { $partner }
told-next-contact = следующий контакт { $day }
reason-with-category = «{ $reason }» ({ $category })
reason-category-no-need = нет потребности
reason-category-no-budget = нет бюджета
reason-category-no-fit = не наш клиент
reason-category-wrong-data = неверные данные
reason-category-unreachable = недоступен
reason-category-other = другое
move-at-start = «Новый» и есть первый статус, перед ним ничего нет.

reminder = { $items }{ $more ->
    [0] { "" }
   *[other] { " " }И ещё { $more }, смотрите «мои лиды».
}
waits-warn = ⏱ **{ $company }**: ждёт ответа уже { $time }. Лучше успеть за { $limit } { $limit ->
    [one] минуту
    [few] минуты
   *[other] минут
}.
waits-breach = ⏱ **{ $company }**: ждёт ответа уже { $time }, это дольше { $limit } { $limit ->
    [one] минуты
   *[other] минут
}. Короткий звонок всё ещё поможет.
contact-due = 📅 **{ $company }**: с клиентом договорились связаться { $day }, { $days ->
    [0] это сегодня
    [one] это было { $days } день назад
    [few] это было { $days } дня назад
   *[other] это было { $days } дней назад
}.
note-partner = у партнёра { $partner }
note-next-contact = следующий контакт { $day }{ $due ->
    [no] { "" }
   *[yes] { $days ->
        [0] { " " }(сегодня)
        [one] { " " }({ $days } день назад)
        [few] { " " }({ $days } дня назад)
       *[other] { " " }({ $days } дней назад)
    }
}
note-waiting-ok = ждёт { $time }
note-waiting-warn = ждёт { $time }
note-waiting-breach = ждёт { $time }, дольше { $limit } { $limit ->
    [one] минуты
   *[other] минут
}
time-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[other] { $count } минут
}
time-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
}
time-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
board-notes = Обратите внимание: { $notes }.

history = **История · { $company }**{ $earlier ->
    [0] { "" }
   *[other] { " " }… раньше ещё { $earlier }, начиная с { $since }
}
    { $items }
history-opened = • { $day } { $time }: поступил как «Новый» ({ $by })
history-moved = • { $day } { $time }: { $was } → **{ $status }** ({ $by }){ $count ->
    [0] { "" }
   *[other] ; { $told }
}
history-presale-brief = • { $day } { $time }: предпродажный бриф согласован ({ $by }): «{ $words }»
history-proposal-asked = • { $day } { $time }: попросили предложение ({ $by }): «{ $words }»

which-hand-over = Для кого текст о клиенте **{ $company }**?
hand-over-partner = Можно копировать, для партнёра. Ничего внутреннего здесь нет.
hand-over-manager = Можно копировать, для менеджера по продажам.
button-hand-over-partner = Текст для партнёра
button-hand-over-manager = Текст для менеджера
handover-partner-title = { $company }: клиент для { $partner ->
    [none] вас
   *[other] партнёра { $partner }
}
handover-manager-title = Передача: { $company }
handover-contact = Контакт: { $contact }
handover-contact-unknown = Контакт: пока неизвестен
handover-about = О клиенте: { $about }
handover-need = Что им нужно: { $need }
handover-need-unknown = Что им нужно: пока не рассказали, лучше спросить
handover-task = Задача: { $task }
handover-proposal-asked = попросили предложение
handover-expects = ждут вестей { $day }
handover-promised = Что обещано: { $promised ->
    [none] ничего не записано
   *[other] { $promised }
}
handover-why = Почему вы: { $why }
handover-field = { $field }: { $answer }
handover-letter-open = { $initial } { $name } { $rating }/3: открыто
handover-next-step = Следующий шаг: { $goal }
brief-partner = **Партнёр:** { $partner }
brief-next-contact = **Следующий контакт:** { $day }
