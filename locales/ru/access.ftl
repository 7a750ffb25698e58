# Кто может пользоваться коучем: роли, приглашения, участники.

access-role-rep = менеджер по продажам
access-role-trainee = стажёр
access-role-lead = руководитель команды
access-role-admin = администратор

access-role-unknown = Роли «{ $role }» нет. Выберите одну из: { $known }.
access-invited = Приглашение на одного человека, роль: { $role }. Срок в днях: { $days }, действует до { $until }.
access-invite-link = Отправьте эту ссылку. Её нужно открыть в Telegram и нажать «Старт»:
access-invite-typed = Имени вашего бота в Telegram я не знаю, поэтому ссылки нет (чтобы она была, задайте { $token } или { $name }). Нужно открыть бота и написать ему:
access-invite-once = Войдёт тот, кто воспользуется им первым: отправьте его только этому человеку. Оно показано один раз, посмотреть его позже нельзя.
access-telegram = { $why ->
    [token] Telegram не знает бота из { $variable }: скопируйте токен у BotFather ещё раз.
   *[away] Telegram сейчас не отвечает, узнать имя бота не получилось.
}

access-nobody = Пользоваться коучем в Telegram пока никому не разрешено. Начните с себя: { $command }
access-column-person = Кто
access-column-name = Имя
access-column-role = Роль
access-column-team = Команда
access-column-since = С какого дня
access-column-consent = Согласие
access-consent-asked = спрошено

access-member-unknown = Участника «{ $person }» нет. Кто есть: { $command }
access-member-which = Участников с именем «{ $name }» несколько. Укажите, кто именно: { $known }.
access-remove-what = { $name } ({ $person }, { $role }) больше не сможет пользоваться коучем, неиспользованные приглашения от этого участника перестанут действовать. { $team ->
    [0] { "" }
   *[other] Участников в команде: { $team }, они останутся без руководителя.{ " " }
}Всё, что сохранено об этом человеке, останется.
access-remove-stopped = Остановился. Ничего не изменилось.
access-removed = Готово: { $name } ({ $person }) больше не может пользоваться коучем. Удалить и то, что сохранено: { $command }
