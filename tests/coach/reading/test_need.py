"""Is there a need, read from what reps type.

A case is ``text => result``: ``explicit``, ``implied`` or ``topic`` with ``+`` where the customer says or wants it and
``-`` where not; ``none`` (no need), ``unknown``, or ``nothing`` for no reading at all.
"""

from __future__ import annotations

import pytest

from coach.reading.need import read_need

ASKED_EN = """
they want to halve changeover time => explicit+
he said they need a new supplier => explicit+
I think they could use a better planning tool => explicit-
line stands still twice a week => implied-
unhappy with current supplier => implied+
packaging => topic-
something with CRM => topic-
they're interested => topic-
just looking around => topic-
no need => none
happy with what they have => none
all set => none
no interest => none
don't know => unknown
yes => topic-
no => none
want to halve changeover time => explicit+
wants a faster line => explicit+
looking for a new supplier => explicit+
they're looking for someone who delivers in 24 hours => explicit+
she told me they want to cut downtime in half => explicit+
they'd like to automate invoicing => explicit+
client wants less scrap => explicit+
their goal is to grow 20% with the same team => explicit+
need a new crm => explicit+
they need to replace the old press => explicit+
hoping to reduce energy costs => explicit+
Anna wants better reporting => explicit+
the plant manager wants fewer stops => explicit+
i guess they need training => explicit-
they should really automate that => explicit-
they would benefit from our planning module => explicit-
lots of complaints about late deliveries => implied-
too much scrap => implied-
the current system crashes every week => implied-
they lose orders because quotes take too long => implied-
they're fed up with their current vendor => implied+
she complained about the service => implied+
he's not happy with the quality => implied+
nobody answers the phone at the supplier => implied-
everything is done by hand in excel => implied-
downtime => implied-
changeovers take too long => implied-
their website brings no leads, customers leave => implied-
delivery is always late => implied-
machines are old and break down => implied-
they struggle with planning => implied+
staff spends hours retyping orders => implied-
not satisfied with the response times => implied+
problems with their current software => implied-
they have a lot of downtime => implied-
costs are going up => implied-
yes, they lose leads => implied-
yes they want a new system => explicit+
no they're happy => none
no need at the moment => none
they don't need anything => none
not interested => none
nope => none
she says everything is fine => none
they already have a supplier => none
doing fine without it => none
no complaints, all good => none
they want to keep what they have => none
not looking for anything => none
they see no need to change => none
happy with X but they want faster delivery => explicit+
they are happy with quality but delivery is too slow => implied-
no idea => unknown
not sure yet => unknown
have to ask => unknown
didn't discuss it => unknown
unclear => unknown
CRM => topic-
cleaning for two offices => topic-
new website => topic-
open to ideas => topic-
curious about our machines => topic-
coffee machines for the canteen => topic-
yep => topic-
they want packging that doesnt break => explicit+
WANT TO CUT COSTS => explicit+
they wnat a cheaper solution => explicit+
well they said they want to get rid of paper forms => explicit+
um yeah they have trouble with the conveyor => implied-
reduce downtime => explicit-
faster changeovers => explicit-
the operators complain about noise => implied+
high staff turnover and no overview of hours => implied-
they can't find technicians => implied-
two breakdowns last month => implied-
their supplier lets them down => implied-
the director wants to digitise everything => explicit+
according to Anna they need more capacity => explicit+
they miss deadlines => implied-
they asked for help with onboarding => explicit+
definitely, they need it => topic-
they are considering switching => explicit+
no problems there => none
it's not a priority => none
"""

UNASKED_EN = """
they want to halve changeover time => explicit+
he said they need a new supplier => explicit+
line stands still twice a week => implied-
I think they could use a CRM => explicit-
two plants, 80 people => nothing
about 40k, the CFO signs => nothing
I want to prepare a call => nothing
I need an example => nothing
they want to go live before Q2 => nothing
they want a quote => nothing
hello => nothing
yes => nothing
who decides? => nothing
packaging => nothing
they're interested => nothing
no need => none
they have no budget => nothing
they're happy with their supplier => none
what problems do you have with your current system? => nothing
does the line stop often? => nothing
I have trouble asking questions => nothing
this bot is too slow => nothing
your answers are bad => nothing
they want to sign in March => nothing
they need approval from the board => nothing
we need more leads => nothing
my laptop crashes all the time => nothing
they lose 10 leads a week => implied-
purchasing manager is unhappy with delays => implied+
let's practice => nothing
can you help me with objections? => nothing
I don't know what to ask => nothing
they use SAP and have 12 trucks => nothing
she wants a meeting next week => nothing
I'd like to skip this => nothing
they need it by March => nothing
the client needs to cut costs => explicit+
"""

ASKED_NL = """
ze willen over op elektrisch => explicit+
te veel uitval => implied-
klant zegt dat ze sneller willen leveren => explicit+
geen behoefte => none
ze zijn tevreden => none
weet ik niet => unknown
ja => topic-
nee => none
verpakkingen => topic-
iets met CRM => topic-
ze hebben interesse => topic-
ze kijken een beetje rond => topic-
ze hebben een nieuwe leverancier nodig => explicit+
ik denk dat ze wel een CRM kunnen gebruiken => explicit-
ontevreden over huidige leverancier => implied+
lijn staat twee keer per week stil => implied-
ze willen de omsteltijd halveren => explicit+
wil de omsteltijd halveren => explicit+
hij wil minder papierwerk => explicit+
op zoek naar een betrouwbare leverancier => explicit+
zoekt een nieuwe partner voor schoonmaak => explicit+
zij zei dat ze meer leads willen => explicit+
ze zouden graag sneller factureren => explicit+
de klant wil besparen op energie => explicit+
doel is minder stilstand => explicit+
ze willen af van excel => explicit+
ze moeten hun oude pers vervangen => explicit+
behoefte aan betere rapportages => explicit+
ze hebben behoefte aan training => explicit+
Anna wil betere rapportages => explicit+
de directeur wil alles digitaliseren => explicit+
volgens mij hebben ze een nieuw systeem nodig => explicit-
ze zouden eigenlijk moeten automatiseren => explicit-
veel klachten over late leveringen => implied-
het huidige systeem loopt elke week vast => implied-
ze verliezen orders omdat offertes te lang duren => implied-
ze zijn hun leverancier beu => implied+
ze klaagde over de service => implied+
hij is niet tevreden over de kwaliteit => implied+
niemand neemt de telefoon op bij de leverancier => implied-
alles gaat handmatig in excel => implied-
stilstand => implied-
omstellen duurt te lang => implied-
website levert niks op => implied-
levering is altijd te laat => implied-
machines zijn oud en gaan stuk => implied-
ze worstelen met de planning => implied+
personeel is uren kwijt aan overtypen => implied-
niet tevreden over de reactietijd => implied+
problemen met hun software => implied-
ze hebben veel storingen => implied-
kosten lopen op => implied-
ja ze verliezen leads => implied-
ja ze willen een nieuw systeem => explicit+
nee ze zijn tevreden => none
nu geen behoefte => none
ze hebben niks nodig => none
niet geïnteresseerd => none
neen => none
alles loopt goed => none
ze hebben al een leverancier => none
geen klachten => none
ze willen houden wat ze hebben => none
niet op zoek => none
ze zien geen noodzaak om te veranderen => none
tevreden maar willen snellere levering => explicit+
tevreden over kwaliteit maar levering is te traag => implied-
geen idee => unknown
nog niet duidelijk => unknown
moet ik nog vragen => unknown
niet besproken => unknown
onduidelijk => unknown
CRM => topic-
schoonmaak voor twee kantoren => topic-
nieuwe website => topic-
ze staan open voor ideeën => topic-
benieuwd naar onze machines => topic-
koffiemachines voor de kantine => topic-
jazeker => topic-
ZE WILLEN KOSTEN BESPAREN => explicit+
ze wille goedkoper uit zijn => explicit+
nou ze zeiden dat ze van papier af willen => explicit+
uh ja ze hebben gedoe met de lopende band => implied-
minder stilstand => explicit-
sneller omstellen => explicit-
de operators klagen over lawaai => implied+
hoog verloop en geen overzicht van uren => implied-
ze kunnen geen monteurs vinden => implied-
vorige maand twee storingen => implied-
hun leverancier laat ze in de steek => implied-
volgens Anna hebben ze meer capaciteit nodig => explicit+
ze missen deadlines => implied-
ze vroegen om hulp bij onboarding => explicit+
ze overwegen over te stappen => explicit+
geen problemen => none
zit er niet op te wachten => none
ze blijven bij hun huidige leverancier => none
de website is verouderd => implied-
traag systeem => implied-
prima zo => none
"""

UNASKED_NL = """
ze willen de omsteltijd halveren => explicit+
lijn staat twee keer per week stil => implied-
ik denk dat ze wel een CRM kunnen gebruiken => explicit-
twee fabrieken, 80 man => nothing
ongeveer 40k, de CFO tekent => nothing
ik wil een gesprek voorbereiden => nothing
ik heb een voorbeeld nodig => nothing
ze willen live voor Q2 => nothing
ze willen een offerte => nothing
hallo => nothing
ja => nothing
wie beslist er? => nothing
verpakkingen => nothing
ze hebben interesse => nothing
geen behoefte => none
ze hebben geen budget => nothing
ze zijn tevreden over hun leverancier => none
welke problemen heeft u met uw huidige systeem? => nothing
staat de lijn vaak stil? => nothing
ik heb moeite met vragen stellen => nothing
deze bot is te traag => nothing
je antwoorden zijn slecht => nothing
ze willen in maart tekenen => nothing
ze hebben akkoord nodig van de directie => nothing
we hebben meer leads nodig => nothing
mijn laptop loopt steeds vast => nothing
ze verliezen 10 leads per week => implied-
inkoopmanager is ontevreden over de vertragingen => implied+
laten we oefenen => nothing
kun je me helpen met bezwaren? => nothing
ik weet niet wat ik moet vragen => nothing
ze gebruiken SAP en hebben 12 vrachtwagens => nothing
ze wil volgende week een afspraak => nothing
de klant moet kosten besparen => explicit+
"""

ASKED_RU = """
хотят сократить простои => explicit+
теряют заявки => implied-
им ничего не нужно => none
не знаю => unknown
да => topic-
нет => none
упаковка => topic-
что-то с CRM => topic-
им интересно => topic-
присматриваются => topic-
он сказал что нужен новый поставщик => explicit+
думаю им бы пригодилась CRM => explicit-
недовольны текущим поставщиком => implied+
линия стоит два раза в неделю => implied-
всё устраивает => none
нет потребности => none
потребности нет => none
им нужна новая система => explicit+
клиент хочет меньше брака => explicit+
ищут нового поставщика => explicit+
в поиске нового подрядчика => explicit+
она сказала, что хотят автоматизировать склад => explicit+
хотели бы ускорить доставку => explicit+
цель снизить затраты => explicit+
их цель - вырасти на 20% => explicit+
планируют заменить старый станок => explicit+
нужно обучение персонала => explicit+
есть потребность в новой упаковке => explicit+
Анна хочет нормальную отчетность => explicit+
директор хочет всё оцифровать => explicit+
мечтают избавиться от экселя => explicit+
мне кажется, им нужно обучение => explicit-
им бы не помешала автоматизация => explicit-
они могли бы сэкономить на логистике => explicit-
много жалоб на опоздания => implied-
слишком много брака => implied-
система каждую неделю падает => implied-
теряют заказы, потому что долго считают кп => implied-
устали от текущего поставщика => implied+
жаловалась на сервис => implied+
он недоволен качеством => implied+
никто не берет трубку у поставщика => implied-
всё вручную в экселе => implied-
простои => implied-
переналадка занимает слишком много времени => implied-
сайт не приносит заявок => implied-
поставки постоянно задерживают => implied-
оборудование старое и ломается => implied-
мучаются с планированием => implied+
менеджеры тратят часы на отчеты => implied-
не устраивает скорость ответа => implied+
проблемы с текущим софтом => implied-
у них постоянные сбои => implied-
затраты растут => implied-
да, теряют лиды => implied-
да, хотят новую систему => explicit+
нет, всё устраивает => none
сейчас не нужно => none
ничего не надо => none
не интересно => none
неа => none
говорят всё хорошо => none
уже есть поставщик => none
жалоб нет => none
хотят оставить как есть => none
ничего не ищут => none
не видят смысла менять => none
довольны, но хотят быстрее доставку => explicit+
качеством довольны, но доставка слишком медленная => implied-
без понятия => unknown
пока неясно => unknown
надо спросить => unknown
не обсуждали => unknown
непонятно => unknown
CRM => topic-
уборка двух офисов => topic-
новый сайт => topic-
открыты к предложениям => topic-
интересуются нашими станками => topic-
кофемашины в столовую => topic-
ага => topic-
ХОТЯТ СНИЗИТЬ ЗАТРАТЫ => explicit+
хочут подешевле => explicit+
ну они сказали что хотят уйти от бумаги => explicit+
эм да у них беда с конвейером => implied-
сократить простои => explicit-
снижение брака => explicit-
операторы жалуются на шум => implied+
большая текучка и нет учёта часов => implied-
не могут найти техников => implied-
в прошлом месяце две поломки => implied-
поставщик подводит => implied-
по словам Анны им нужно больше мощностей => explicit+
срывают сроки => implied-
просили помочь с внедрением => explicit+
собираются менять поставщика => explicit+
проблем нет => none
им это не надо => none
останутся с текущим поставщиком => none
сайт устарел => implied-
"""

UNASKED_RU = """
хотят сократить простои => explicit+
линия стоит два раза в неделю => implied-
думаю им бы пригодилась CRM => explicit-
два завода, 80 человек => nothing
около 40 тысяч, подписывает финдиректор => nothing
хочу подготовиться к звонку => nothing
мне нужен пример => nothing
хотят запуститься до лета => nothing
хотят кп => nothing
привет => nothing
да => nothing
кто решает? => nothing
упаковка => nothing
им интересно => nothing
нет потребности => none
бюджета нет => nothing
довольны своим поставщиком => none
какие у вас проблемы с текущей системой? => nothing
часто ли стоит линия? => nothing
мне сложно задавать вопросы => nothing
бот тормозит => nothing
твои ответы плохие => nothing
хотят подписать в марте => nothing
нужно согласование совета директоров => nothing
нам нужно больше лидов => nothing
у меня ноутбук глючит => nothing
теряют 10 заявок в неделю => implied-
закупщик недоволен задержками => implied+
давай потренируемся => nothing
можешь помочь с возражениями? => nothing
не знаю что спросить => nothing
используют 1С, 12 машин => nothing
хочет встречу на следующей неделе => nothing
клиенту нужно снизить затраты => explicit+
"""


def cases(table: str, lang: str, asked: bool) -> list[tuple[str, str, bool, str]]:
    rows = (line.split(" => ") for line in table.strip().splitlines())
    return [(text, lang, asked, expected) for text, expected in rows]


ALL = (
    cases(ASKED_EN, "en", True)
    + cases(UNASKED_EN, "en", False)
    + cases(ASKED_NL, "nl", True)
    + cases(UNASKED_NL, "nl", False)
    + cases(ASKED_RU, "ru", True)
    + cases(UNASKED_RU, "ru", False)
)


def written(text: str, lang: str, asked: bool) -> str:
    reading = read_need(text, lang, asked=asked)
    if reading is None:
        return "nothing"
    if reading.has_need is not True:
        return "unknown" if reading.has_need is None else "none"
    return f"{reading.kind}{'+' if reading.by_customer else '-'}"


@pytest.mark.parametrize(("text", "lang", "asked", "expected"), ALL)
def test_a_need_or_its_absence_is_read(text: str, lang: str, asked: bool, expected: str) -> None:
    assert written(text, lang, asked) == expected
