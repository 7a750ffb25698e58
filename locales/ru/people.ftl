# People at the customer: the DMU map.

dmu-initiator = инициатор
dmu-user = пользователь
dmu-influencer = влияющий
dmu-decider = ЛПР
dmu-buyer = закупщик
dmu-gatekeeper = гейткипер

dmu-title = **DMU · { $company }**
dmu-line = **{ $role }:** { $names }
dmu-line-empty = { $role }: пока пусто · спросите: «{ $question }»
dmu-held = { $role }: { $names }
dmu-alone = Больше никто в решении не участвует.
dmu-empty = пока пусто: { $roles }
dmu-unplaced = роль пока неизвестна: { $names }
dmu-what-part = Какая роль: { $who }?
dmu-gone = больше не работают: { $names }

dmu-ask-initiator = { $contact ->
    [none] Кто в { $company } первым поднял эту тему?
   *[other] { $contact }, кто у вас первым поднял эту тему?
}
dmu-ask-user = { $contact ->
    [none] Кто в { $company } будет работать с этим каждый день?
   *[other] { $contact }, кто у вас будет работать с этим каждый день?
}
dmu-ask-influencer = { $contact ->
    [none] К чьему мнению в { $company } прислушиваются при таком выборе?
   *[other] { $contact }, к чьему мнению у вас прислушиваются при таком выборе?
}
dmu-ask-decider = { $contact ->
    [none] Кто в { $company } подписывает покупки такого размера?
   *[other] { $contact }, кто у вас подписывает покупки такого размера?
}
dmu-ask-buyer = { $contact ->
    [none] Кто в { $company } занимается ценой и договором?
   *[other] { $contact }, кто у вас занимается ценой и договором?
}
dmu-ask-gatekeeper = { $contact ->
    [none] Через кого в { $company } можно договориться о разговоре с ЛПР?
   *[other] { $contact }, через кого можно договориться о разговоре с тем, кто решает?
}

button-part = Роль: { $who }?
noted-person = { $who } — { $parts }
noted-person-without = { $who } — больше не { $parts }
noted-person-gone = { $who } там больше не работает
noted-people-more = и ещё { $count }

ask-dmu-role = Какую роль в решении играет { $who }?
why-dmu-role = Каждой роли от вас нужно своё: пользователям — чтобы работало, закупщику — условия, ЛПР — результат. Пустая роль — это человек, который может незаметно остановить сделку.
invalid-dmu-role = Не вижу здесь роли. Попробуйте «ЛПР», «пользуется» или «никого не пускает».
field-dmu-role = роль в решении
howto-dmu-role = Оставил открытым. Как узнать: спросите, как они покупали что-то такого же размера в прошлый раз и кто что делал.

board-people = { "   " }{ $people }
authority-deciders = решает: { $names }
authority-others = участвуют также: { $names }
