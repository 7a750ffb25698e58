# Напоминания, о которых просит продавец: поставлены, пора, список, убраны.

moment-today = сегодня в { $time }
moment-tomorrow = завтра, { $date }, в { $time }
moment-day = { $date }, в { $time }

reminder-set = Напомню: { $moment }{ $about ->
    [none] { $company ->
        [none] .
       *[other] { " " }— **{ $company }**.
    }
   *[other] { " " }— { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}
reminder-due = ⏰ Вы просили напомнить{ $about ->
    [none] { $company ->
        [none] .
       *[other] : **{ $company }**.
    }
   *[other] : { $about }{ $company ->
        [none] .
       *[other] { " " }(**{ $company }**).
    }
}{ $late ->
    [none] { "" }
   *[other] { " " }{ $late }
}
reminder-late = Время было: { $moment }.
reminder-past = { $moment ->
    [none] Этот момент уже прошёл.
   *[other] Это { $moment }, а этот момент уже прошёл.
}
ask-reminder-time = { $kind ->
    [call] Когда звонок{ $company ->
        [none] ?
       *[other] { " " }с **{ $company }**?
    } Тогда я буду знать, когда напомнить.
   *[time] Когда напомнить{ $about ->
        [none] { $company ->
            [none] ?
           *[other] { " " }про **{ $company }**?
        }
       *[other] ? ({ $about })
    } Можно так: «через час», «завтра в 9» или «в пятницу утром».
}
why-reminder-time = Я храню напоминание вместе с его временем и тогда возвращаюсь к вам. Без времени не выйдет.
invalid-reminder-time = Времени я здесь не нашёл. Достаточно «в четыре», «через 20 минут» или «в понедельник в 10».
howto-reminder-time = Подойдёт любой момент впереди; напоминание можно убрать когда угодно.
field-reminder-time = время напоминания
reminders = { $count ->
    [one] Ждёт { $count } напоминание. Чтобы убрать, скажите, например, «убери первое напоминание».
    [few] Ждут { $count } напоминания. Чтобы убрать одно, скажите «убери второе напоминание»; «убери все напоминания» уберёт все.
   *[other] Ждут { $count } напоминаний. Чтобы убрать одно, скажите «убери второе напоминание»; «убери все напоминания» уберёт все.
}
    { $items }
reminder-line = { $place }. { $moment }{ $about ->
    [none] { $company ->
        [none] { "" }
       *[other] : **{ $company }**
    }
   *[other] : { $about }{ $company ->
        [none] { "" }
       *[other] { " " }(**{ $company }**)
    }
}
reminders-none = Напоминаний сейчас нет. Скажите «напомни завтра в 9 им позвонить», и я запомню.
reminders-full = Ждут уже { $most } напоминаний, больше я не храню. Уберите одно-два, и место снова будет.
which-reminder = Какое убрать?
    { $items }
reminder-dropped = { $count ->
    [1] Готово, напоминание убрано: { $moment }{ $about ->
        [none] { $company ->
            [none] .
           *[other] { " " }— **{ $company }**.
        }
       *[other] { " " }— { $about }{ $company ->
            [none] .
           *[other] { " " }(**{ $company }**).
        }
    }
   *[other] Готово, все напоминания убраны ({ $count }).
}
button-reminders = Мои напоминания
button-in-an-hour = Через час
button-tomorrow-morning = Завтра в 9
button-drop-reminder = Убрать { $time }, { $day }{ $about ->
    [none] { "" }
   *[other] : { $about }
}
meaning-set-reminder = Напоминание
