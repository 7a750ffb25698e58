"""Who is who at the customer, and who told it, read from what reps type.

People: ``text => name/role/dmu, ...`` with - for what is not told; a lone - for nobody. Tellers: ``text => name``.
"""

from __future__ import annotations

import pytest

from coach.reading.people import read_people, read_teller

PEOPLE_EN = """
Jan de Vries is the CFO and signs => Jan de Vries/CFO/decider
the plant manager uses it => -/plant manager/user
her assistant screens calls => -/assistant/gatekeeper
Anna Petrova, purchasing manager => Anna Petrova/purchasing manager/buyer
the CFO signs => -/CFO/decider
John Smith (CEO) decides => John Smith/CEO/decider
CEO John Smith => John Smith/CEO/-
I talk to Peter, the IT manager => Peter/IT manager/-
talked to Anna, the CFO decides => Anna/-/-, -/CFO/decider
the board decides => -/board/decider
the board meets in May => -
the operators work with it every day => -/operators/user
the IT manager recommends, the CFO decides => -/IT manager/influencer, -/CFO/decider
purchasing manager negotiates the price => -/purchasing manager/buyer
the receptionist won't put me through => -/receptionist/gatekeeper
Mark started the project => Mark/-/initiator
the quality manager came up with it => -/quality manager/initiator
my boss wants a report => -
our sales manager asked for it => -
no people here => -
who decides? => -
is the CFO involved? => -
peter is the owner => peter/owner/-
Peter and Anna decide => Peter/-/decider, Anna/-/decider
the CFO and the CEO sign together => -/CFO/decider, -/CEO/decider
head of procurement => -/head of procurement/buyer
decision maker is the plant manager => -/plant manager/decider
decider: CFO, user: plant manager => -/CFO/decider, -/plant manager/user
Sarah is the gatekeeper => Sarah/-/gatekeeper
Tom is the decision maker => Tom/-/decider
the maintenance engineer advises her => -/maintenance engineer/influencer
his secretary answers the phone => -/secretary/gatekeeper
the nurses use it daily => -/nurses/user
Mr Brown signs => Mr Brown/-/decider
Wojtek Kowalski, plant manager, uses it => Wojtek Kowalski/plant manager/user
the final say is with the COO => -/COO/decider
up to the owner => -/owner/decider
Maria from finance approves => Maria/-/decider
the warehouse supervisor has input => -/warehouse supervisor/influencer
40k per year => -
they lose leads => -
call with Anna at four => Anna/-/-
line stands still twice a week => -
Dr. Brown, chief physician => Dr. Brown/chief physician/-
used by the drivers => -/drivers/user
the office manager places the orders => -/office manager/buyer
the CTO has the last word => -/CTO/decider
plant manager Tom Jansen uses it, CFO Eva Mol signs => Tom Jansen/plant manager/user, Eva Mol/CFO/decider
it was the marketing director's idea => -/marketing director/initiator
the idea came from Tom => Tom/-/initiator
the head of HR writes the requirements => -/head of HR/influencer
contact is Lisa de Boer, buyer => Lisa de Boer/buyer/buyer
the CEO's assistant keeps me away => -/CEO's assistant/gatekeeper
the dispatcher operates it => -/dispatcher/user
Anna the owner => Anna/owner/-
the buyer places the order => -/buyer/buyer
I want to speak to my manager => -
EVERYBODY KNOWS THE CEO DECIDES => -/CEO/decider
Linda Green runs procurement => Linda Green/-/buyer
Bob, our contact, uses the tool daily => Bob/-/user
Ahmed the shift leader asked for it => Ahmed/shift leader/initiator
lisa signs, mark uses it => lisa/-/decider, mark/-/user
Peter van den Berg, CEO of Acme => Peter van den Berg/CEO/-
the CFO listens to the controller => -/CFO/-, -/controller/influencer
"""

PEOPLE_NL = """
Jan de Vries is de CFO en tekent => Jan de Vries/CFO/decider
de plantmanager gebruikt het => -/plantmanager/user
haar assistente houdt iedereen tegen => -/assistente/gatekeeper
Anna Pieters, inkoper => Anna Pieters/inkoper/buyer
de CFO tekent => -/CFO/decider
Piet Jansen (directeur) beslist => Piet Jansen/directeur/decider
directeur Piet Jansen => Piet Jansen/directeur/-
ik spreek met Peter, de IT-manager => Peter/IT-manager/-
de directie beslist => -/directie/decider
de directie vergadert in mei => -
de operators werken er elke dag mee => -/operators/user
de IT-manager adviseert, de CFO beslist => -/IT-manager/influencer, -/CFO/decider
inkoopmanager onderhandelt over de prijs => -/inkoopmanager/buyer
de receptioniste verbindt me niet door => -/receptioniste/gatekeeper
Kees kwam met het idee => Kees/-/initiator
de kwaliteitsmanager heeft het aangekaart => -/kwaliteitsmanager/initiator
mijn baas wil een rapport => -
geen mensen hier => -
wie beslist? => -
is de CFO betrokken? => -
piet is de eigenaar => piet/eigenaar/-
Piet en Anna beslissen => Piet/-/decider, Anna/-/decider
hoofd inkoop => -/hoofd inkoop/buyer
beslisser is de plantmanager => -/plantmanager/decider
beslisser: CFO, gebruiker: plantmanager => -/CFO/decider, -/plantmanager/user
Sanne is de gatekeeper => Sanne/-/gatekeeper
Tom is de beslisser => Tom/-/decider
zijn secretaresse neemt de telefoon op => -/secretaresse/gatekeeper
de verpleegkundigen gebruiken het dagelijks => -/verpleegkundigen/user
mevrouw Jansen tekent => mevrouw Jansen/-/decider
jan de vries, bedrijfsleider, gebruikt het => jan de vries/bedrijfsleider/user
het laatste woord is aan de COO => -/COO/decider
Maria van finance keurt het goed => Maria/-/decider
de magazijnbeheerder denkt mee => -/magazijnbeheerder/influencer
40k per jaar => -
ze verliezen leads => -
gesprek met Anna om vier uur => Anna/-/-
lijn staat stil => -
gebruikt door de chauffeurs en de planner => -/chauffeurs/user, -/planner/user
de officemanager plaatst de bestellingen => -/officemanager/buyer
hoofd techniek stelt de eisen op => -/hoofd techniek/influencer
contactpersoon is Lisa de Boer, inkoper => Lisa de Boer/inkoper/buyer
de planner werkt ermee => -/planner/user
uiteindelijk beslist de eigenaar => -/eigenaar/decider
eind jan komt de offerte => -
de technisch directeur hakt de knoop door => -/technisch directeur/decider
Henk van der Berg, technisch directeur => Henk van der Berg/technisch directeur/-
de monteurs werken ermee => -/monteurs/user
Linda Groen regelt de inkoop => Linda Groen/-/buyer
Bob, ons contact, gebruikt het dagelijks => Bob/-/user
een externe consultant adviseert ze => -/externe consultant/influencer
de lassers werken ermee => -/lassers/user
Ahmed de ploegleider vroeg erom => Ahmed/ploegleider/initiator
Peter van den Berg, CEO van Acme => Peter van den Berg/CEO/-
"""

PEOPLE_RU = """
Анна Петрова, закупщик => Анна Петрова/закупщик/buyer
Иван Сидоров финдиректор, подписывает => Иван Сидоров/финдиректор/decider
начальник цеха пользуется => -/начальник цеха/user
секретарь не соединяет => -/секретарь/gatekeeper
её помощница фильтрует звонки => -/помощница/gatekeeper
директор решает => -/директор/decider
гендиректор Олег Сергеев подписывает => Олег Сергеев/гендиректор/decider
общаюсь с Петром, айтишником => Петр/айтишником/-
совет директоров решает => -/совет директоров/decider
совет директоров собирается в мае => -
операторы работают на этой линии каждый день => -/операторы/user
айтишник рекомендует, финдир решает => -/айтишник/influencer, -/финдир/decider
закупщик торгуется => -/закупщик/buyer
Марк инициировал проект => Марк/-/initiator
технолог предложил => -/технолог/initiator
мой начальник хочет отчет => -
никого нет => -
кто решает? => -
иван собственник => иван/собственник/-
Пётр и Анна решают => Пётр/-/decider, Анна/-/decider
начальник отдела закупок => -/начальник отдела закупок/buyer
лпр - директор завода => -/директор завода/decider
лпр: финдир, пользователь: технолог => -/финдир/decider, -/технолог/user
Света гейткипер => Света/-/gatekeeper
главный инженер советует ей => -/главный инженер/influencer
медсёстры пользуются каждый день => -/медсёстры/user
Мария из бухгалтерии утверждает => Мария/-/decider
последнее слово за собственником => -/собственником/decider
40 тысяч в год => -
теряют лиды => -
созвон с Анной в четыре => Анна/-/-
линия стоит => -
завхоз делает заказы => -/завхоз/buyer
контакт - Елена Соколова, менеджер по закупкам => Елена Соколова/менеджер по закупкам/buyer
решает директор => -/директор/decider
подписывает Сергей Иванович => Сергей Иванович/-/decider
Олег Иванович, главный врач => Олег Иванович/главный врач/-
инициатор - коммерческий директор => -/коммерческий директор/initiator
технолог готовит тз => -/технолог/influencer
на снабженца влияет главный механик => -/снабженца/buyer, -/главный механик/influencer
прораб оформляет заказы => -/прораб/buyer
Лидия Громова ведёт закупки => Лидия Громова/-/buyer
Борис, наш контакт, пользуется каждый день => Борис/-/user
внешний консультант советует им => -/внешний консультант/influencer
технолог всё сначала тестирует => -/технолог/influencer
Дана руководитель склада и пользуется каждый день => Дана/руководитель склада/user
"""

TELLERS_EN = """
Jan told me 40k is approved => Jan
according to Anna they have 40k => Anna
jan told me 40k => jan
Peter confirmed it => Peter
the CFO told me => -
he said 40k => -
I told Jan 40k => -
Anna from finance said 30k => Anna
Jan de Vries (CFO) confirmed 40k => Jan de Vries
CFO Jan Bakker says yes => Jan Bakker
heard it from Tom => Tom
40k, confirmed by Lisa => Lisa
40k => -
per Tom => Tom
Jan didn't say => -
ask Jan => -
did Jan say 40k? => -
Jan will confirm next week => -
as Anna said, 40k => Anna
Wojtek told me it's approved => Wojtek
maria mentioned a budget of 20k => maria
I asked Tom and he said 40k => Tom
spoke with Tom, he said 40k => Tom
Jan, the CFO, told me 40k is there => Jan
Mark says it's allocated => Mark
they signed in january => -
got it from Piet himself => Piet
budget is approved, Sarah told me => Sarah
nobody told me => -
Jan is the CFO => -
Sarah emailed me that 50k is available => Sarah
Jan hasn't confirmed yet => -
client told me 40k => -
we will tell Jan => -
the number comes from Anna => Anna
yesterday Tom said max 30k => Tom
Mrs Jones said it is approved => Mrs Jones
Tom Baker of procurement confirmed 60k => Tom Baker
Anna and Bob both said 20k => Anna
talked to Marcus: he mentioned 15k => Marcus
"""

TELLERS_NL = """
volgens Piet is het 40k => Piet
Jan zei 40k => Jan
jan zegt 40k => jan
Anna vertelde dat het goedgekeurd is => Anna
Piet heeft bevestigd dat er 40k is => Piet
van Kees gehoord => Kees
ik hoorde van Kees dat er budget is => Kees
de CFO zei het => -
hij zei 40k => -
ik heb Jan 40k gezegd => -
40k, bevestigd door Lisa => Lisa
mevrouw Jansen bevestigde het => mevrouw Jansen
jan de vries van inkoop zegt 40k => jan de vries
eind jan => -
Jan heeft het niet gezegd => -
vraag Jan => -
zei Jan 40k? => -
sprak Tom, hij zei 40k => Tom
Sanne gaf aan dat er 20k is => Sanne
klant zegt 40k => -
aldus Marieke => Marieke
40k zei Henk => Henk
Henk liet weten dat het rond is => Henk
Jan moet het nog bevestigen => -
Piet mailde dat er 30k is => Piet
Jan de Vries (CFO) bevestigde 40k => Jan de Vries
directeur Piet Jansen zei ja => Piet Jansen
Piet is directeur => -
budget goedgekeurd, vertelde Anna me => Anna
niemand heeft iets gezegd => -
Wim gaf ons 40k door => Wim
Truus van de administratie meldde 12k => Truus
"""

TELLERS_RU = """
Анна сказала 40 тысяч => Анна
по словам Ивана бюджет есть => Иван
со слов Анны => Анна
иван сказал что одобрено => иван
Олег подтвердил => Олег
директор сказал => -
он сказал 40 => -
я сказал Анне 40 => -
40 тысяч, подтвердил Сергей => Сергей
сказала Марина => Марина
от Петра слышал что есть деньги => Петр
узнал от Ольги => Ольга
Анна Петрова из финансов сказала 30 => Анна Петрова
финдиректор Олег Сергеев подтвердил => Олег Сергеев
40 тысяч => -
Анна не сказала => -
спроси у Анны => -
Анна сказала 40? => -
общался с Олегом, он сказал 40 => Олег
Вера подтвердила 40 => Вера
клиент сказал 40 => -
никто не сказал => -
Иван директор => -
Сергей Иванович озвучил 500 тысяч => Сергей Иванович
по информации Дмитрия => Дмитрий
Наталья пишет что одобрили => Наталья
Олег ещё не подтвердил => -
Марат говорит деньги есть => Марат
как сказал Андрей, до миллиона => Андрей
мне сказали 40 => -
Анна из закупок сообщила что 120 => Анна
"""


def cases(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(*line.split(" => "), lang) for lang, table in tables.items() for line in table.strip().splitlines()]  # type: ignore[misc]


PEOPLE = cases({"en": PEOPLE_EN, "nl": PEOPLE_NL, "ru": PEOPLE_RU})
TELLERS = cases({"en": TELLERS_EN, "nl": TELLERS_NL, "ru": TELLERS_RU})


def listed(text: str, lang: str) -> str:
    found = (f"{p.name or '-'}/{p.role or '-'}/{p.dmu_role or '-'}" for p in read_people(text, lang))
    return ", ".join(found) or "-"


@pytest.mark.parametrize(("text", "expected", "lang"), PEOPLE)
def test_people_are_read_with_their_jobs_and_parts(text: str, expected: str, lang: str) -> None:
    assert listed(text, lang) == expected


@pytest.mark.parametrize(("text", "expected", "lang"), TELLERS)
def test_the_named_teller_is_read(text: str, expected: str, lang: str) -> None:
    assert (read_teller(text, lang) or "-") == expected


@pytest.mark.parametrize(("text", "expected", "lang"), PEOPLE)
def test_a_mention_stands_where_it_says(text: str, expected: str, lang: str) -> None:
    for person in read_people(text, lang):
        mention = text[person.start : person.end]
        assert person.role is None or person.role in mention
