"""Commands as reps type them: changes of status, languages, fields and choices from a list.

A status case is ``message => status | r:reason | p:partner | u:until``; ``-`` is none, ``r:-`` any reason.
"""

from __future__ import annotations

import pytest

from coach.reading.commands import (
    STATUSES,
    StatusCommand,
    read_field,
    read_language,
    read_ordinal_choice,
    read_status_command,
)

STATUS_EN = r"""
make it an sql => sql
set to mql => mql
they signed => won
pass them to partner DataFlow => partner | p:DataFlow
disqualify, no budget => disqualified | r:no budget
not a fit: no budget => disqualified | r:no budget
park them until march => nurture | u:march
lost to a competitor => lost | r:a competitor
proposal is out => proposal
contract sent => contract
assign it to me => assigned
back to mql because they have no need => mql | r:they have no need
reopen => new
reopen it, they called again => new | r:they called again
MAKE IT SQL PLS => sql
put this lead on sal => sal
status: proposal => proposal
change the status to won => won
move them to contract => contract
i'd like to mark it as disqualified because wrong number => disqualified | r:wrong number
they have signed the contract! => won
we won it => won
they said no => lost | r:they said no
they went with another supplier => lost | r:they went with another supplier
not signed yet => -
they haven't signed => -
don't disqualify them => -
hand over to our partner Greenline => partner | p:Greenline
this is one for our partner => partner
give this lead to the partner, it's too small for us => partner | r:-
refer to partner Northstar Systems please => partner | p:Northstar Systems
pass it on to DataFlow => partner | p:DataFlow
park it => nurture
put it on hold until after the summer => nurture | u:after the summer
call them back in june => nurture | u:in june
nurture till Q2, no money now => nurture | u:Q2 | r:no money now
keep warm until next year => nurture | u:next year
we sent the proposal yesterday => proposal
quote went out => proposal
I've emailed them the quote => proposal
contract is with legal => contract
sent the contract => contract
contract is signed => won
deal closed => won
they bought => won
they ordered => won
it's a win => won
closed won => won
closed lost, price too high => lost | r:price too high
we lost the deal because of price => lost | r:of price
the need is confirmed => sql
i took it => received
picked it up => received
questionnaire is being filled => -
pre-sale brief is agreed => sal
disqualify acme, unreachable => disqualified | r:unreachable
dq - no need => disqualified | r:no need
no budget, disqualify => disqualified | r:no budget
kick it out, fake data => disqualified | r:fake data
can't reach them => disqualified | r:can't reach them
from mql to sql => sql
move it from sql back to mql since the need was a misunderstanding => mql | r:the need was a misunderstanding
it's not an sql, make it mql => mql
should be sal now => sal
sql => sql
won => won
set it to nuture => nurture
disqualfy them, no need => disqualified | r:no need
bump to sql => sql
promote to sal => sal
how are you => -
what is the status? => -
they rejected the proposal => lost | r:they rejected the proposal
competitor won it => lost | r:competitor won it
first order is in => won
start over => new
can you move this one to sal please => sal
they want a proposal by friday => proposal
please put them in nurture until september => nurture | u:september
we're out, they picked Salesforce => lost | r:they picked Salesforce
dead, number doesn't exist => disqualified | r:number doesn't exist
ok mark as won! => won
update status to contract => contract
no fit, they are consumers => disqualified | r:they are consumers
hand it to Greenfield, they're our partner there => partner | p:Greenfield
goes to a partner: Kestrel IT => partner | p:Kestrel IT
freeze it till after xmas => nurture | u:after xmas
step back to mql, the need isn't confirmed => mql | r:-
the lead is lost because our price was double => lost | r:our price was double
i'm taking this lead => received
lets set that to assigned => assigned
we got the signature today => won
they turned us down => lost | r:they turned us down
open it up again => new
she signed off the contract => won
contract's been sent out => contract
just emailed the quote => proposal
proposal accepted => won
no interest at all, drop them => disqualified | r:no interest at all
not ready yet, call again in Q3 => nurture | u:in Q3 | r:-
this should be an mql => mql
it became an sql today => sql
disqualify: student project => disqualified | r:student project
give to partner BlueSky because it's outside our region => partner | p:BlueSky | r:it's outside our region
did they sign? => -
we didn't win => -
downgrade to mql as the budget vanished => mql | r:-
put on ice until the new fiscal year => nurture | u:the new fiscal year
lost it, no decision => lost | r:no decision
deal is done => won
sal please, brief is agreed => sal
they chose the cheaper one => lost | r:they chose the cheaper one
not yet won => -
what does sql mean? => -
mark them as unqualified, they have no budget => disqualified | r:they have no budget
assigned to Petra => assigned
mark this one sql please => sql
she signed this morning => won
they're not going ahead, chose in-house => lost | r:-
contract signed and paid => won
put it back to received, wrong person picked it up => received | r:-
not interested in us, remove from pipeline => disqualified | r:not interested in us
snooze it until 1 may => nurture | u:1 may
forward to partner Lumo => partner | p:Lumo
proposal submitted this afternoon => proposal
wake it up again => new
we've agreed on the pre-sale brief => sal
budget got cut so park till January => nurture | u:January | r:budget got cut
duplicate, bin it => disqualified | r:-
qualified by marketing => mql
I'm assigning this to Sara => assigned
disqualify this lead => disqualified
disqualify them please => disqualified
disqualify Corbel => disqualified
disqualify this lead no money at all => disqualified | r:no money at all
make an SQL out of it => sql
"""

STATUS_NL = r"""
zet op sql => sql
ze hebben getekend => won
afvoeren, geen budget => disqualified | r:geen budget
maak er een sql van => sql
maak het mql => mql
zet de status op voorstel => proposal
status naar sal => sal
offerte is de deur uit => proposal
offerte verstuurd => proposal
ik heb de offerte gestuurd => proposal
contract is verstuurd => contract
contract ligt bij de klant => contract
contract getekend => won
gewonnen! => won
deal is rond => won
ze zijn akkoord => won
ze hebben nog niet getekend => -
niet afvoeren => -
geef door aan partner DataFlow => partner | p:DataFlow
doorgeven aan onze partner Groenlicht => partner | p:Groenlicht
dit is meer iets voor onze partner => partner
stuur deze lead naar de partner => partner
parkeer ze tot maart => nurture | u:maart
parkeren tot na de zomer => nurture | u:na de zomer
zet on hold tot Q2 => nurture | u:Q2
bel ze in juni terug => nurture | u:in juni
hou ze warm, nu geen geld => nurture | r:nu geen geld
uitstellen tot volgend jaar, geen budget => nurture | u:volgend jaar | r:geen budget
verloren aan een concurrent => lost | r:aan een concurrent
verloren, te duur => lost | r:te duur
ze gaan met een ander in zee => lost | r:ze gaan met een ander in zee
ze kozen voor de concurrent => lost | r:ze kozen voor de concurrent
deal verloren omdat we te duur waren => lost | r:we te duur waren
wijs hem aan mij toe => assigned
zet op mijn naam => assigned
terug naar mql omdat er geen behoefte is => mql | r:er geen behoefte is
heropen => new
open hem weer, ze belden zelf => new | r:ze belden zelf
ik heb hem opgepakt => received
behoefte is bevestigd => sql
pre-sales brief is akkoord => sal
gediskwalificeerd, verkeerd nummer => disqualified | r:verkeerd nummer
geen budget, afvoeren => disqualified | r:geen budget
past niet bij ons, te klein => disqualified | r:te klein
onbereikbaar => disqualified | r:onbereikbaar
voer ze af, geen behoefte => disqualified | r:geen behoefte
van mql naar sql => sql
promoveer naar sal => sal
sql aub => sql
ZET OP MQL => mql
zet hem op verloren want de concurrent was goedkoper => lost | r:de concurrent was goedkoper
hoe gaat het => -
wat is de status? => -
ze hebben besteld => won
eerste order is binnen => won
handtekening is binnen => won
de klant heeft de offerte geaccepteerd => won
kan op sql => sql
deze mag naar contract => contract
ze hebben afgezegd => lost | r:ze hebben afgezegd
het gaat niet door => lost | r:-
nog even niet, parkeer tot september => nurture | u:september | r:nog even niet
kun je deze op sal zetten => sal
ze willen vrijdag een offerte => proposal
zet ze in nurture tot september => nurture | u:september
ze hebben voor Salesforce gekozen => lost | r:-
nummer bestaat niet, afvoeren => disqualified | r:nummer bestaat niet
markeer als gewonnen! => won
status naar contract => contract
geen match, zijn consumenten => disqualified | r:zijn consumenten
speel door aan Groenveld, onze partner daar => partner | p:Groenveld
naar partner: Kestrel IT => partner | p:Kestrel IT
in de ijskast tot na kerst => nurture | u:na kerst
terug naar mql, behoefte niet bevestigd => mql | r:-
de lead is verloren omdat onze prijs dubbel was => lost | r:onze prijs dubbel was
ik pak deze op => received
zet maar op toegewezen => assigned
handtekening vandaag ontvangen => won
ze hebben ons afgewezen => lost | r:ze hebben ons afgewezen
maak hem weer open => new
contract is vandaag de deur uit => contract
net de offerte gemaild => proposal
offerte geaccepteerd => won
totaal geen interesse, schrap maar => disqualified | r:totaal geen interesse
nog niet klaar, in Q3 terugbellen => nurture | u:in Q3 | r:-
dit moet een mql worden => mql
is nu een sql => sql
diskwalificeren: studentenproject => disqualified | r:studentenproject
geef aan partner BlueSky want buiten onze regio => partner | p:BlueSky | r:buiten onze regio
we hebben niet gewonnen => -
verloren, geen beslissing => lost | r:geen beslissing
deal rond! => won
ze kozen de goedkoopste => lost | r:ze kozen de goedkoopste
nog niet gewonnen => -
wat betekent sql? => -
ze hebben geen budget, voer maar af => disqualified | r:ze hebben geen budget
toegewezen aan Petra => assigned
zet terug op nieuw => new
parkeer maar even => nurture
ze hebben de order geplaatst => won
verkeerde gegevens => disqualified | r:verkeerde gegevens
doorzetten naar de partner => partner
deze graag op sql => sql
ze heeft vanmorgen getekend => won
ze gaan niet door, doen het zelf => lost | r:-
getekend en betaald => won
terug naar ontvangen, verkeerde persoon => received | r:-
geen interesse, haal uit de pijplijn => disqualified | r:geen interesse
schuif door tot 1 mei => nurture | u:1 mei
stuur door naar partner Lumo => partner | p:Lumo
voorstel vanmiddag ingediend => proposal
lead weer openen => new
pre-sales brief is klaar => sal
budget is geschrapt dus parkeer tot januari => nurture | u:januari | r:budget is geschrapt
dubbel, gooi maar weg => disqualified | r:-
kan naar mql => mql
wijs toe aan Sara => assigned
diskwalificeer deze lead => disqualified
diskwalificeer die klant maar => disqualified
diskwalificeer Kuipers => disqualified
diskwalificeer deze lead, te weinig geld => disqualified | r:te weinig geld
maak er een MQL van => mql
maak er maar een SAL van => sal
maak er maar gewonnen van => won
maak van deze lead een SQL => sql
maak er maar verloren van, te duur => lost | r:te duur
deze lead mag eruit => disqualified
"""

STATUS_RU = r"""
в отказ, нет бюджета => disqualified | r:нет бюджета
подписали => won
передать партнёру Ромашка => partner | p:Ромашка
отложить до марта => nurture | u:марта
сделай sql => sql
поставь mql => mql
переведи в sql => sql
статус кп => proposal
кп отправили => proposal
отправил коммерческое предложение => proposal
договор отправлен => contract
договор на подписании => contract
договор подписан => won
они подписали договор => won
еще не подписали => -
не подписали пока => -
выиграли => won
оплатили => won
деньги пришли => won
сделка закрыта => won
проиграли конкуренту => lost | r:конкуренту
ушли к конкурентам => lost | r:ушли к конкурентам
выбрали другого поставщика => lost | r:выбрали другого поставщика
потеряли, дорого => lost | r:дорого
отказались от предложения => lost | r:отказались от предложения
дисквалифицируй, не наш профиль => disqualified | r:не наш профиль
нет бюджета, в отказ => disqualified | r:нет бюджета
нецелевой => disqualified | r:нецелевой
не дозвониться => disqualified | r:не дозвониться
неверный номер => disqualified | r:неверный номер
в отказ, потому что не дозвонились => disqualified | r:не дозвонились
отложи до осени, сейчас нет денег => nurture | u:осени | r:сейчас нет денег
поставь на паузу => nurture
перезвонить в июне => nurture | u:в июне
перезвонить через три месяца => nurture | u:через три месяца
на прогрев => nurture
отложим на следующий год => nurture | u:следующий год
передай партнеру => partner
отдай нашему партнеру ТехноПлюс => partner | p:ТехноПлюс
это для партнера => partner
отдаем партнеру Вектор, не наш клиент => partner | p:Вектор | r:-
назначь на меня => assigned
закрепи за мной => assigned
взял в работу => received
верни в mql, потому что нет потребности => mql | r:нет потребности
обратно в mql так как потребность не подтвердилась => mql | r:потребность не подтвердилась
переоткрой => new
открой заново, сами позвонили => new | r:сами позвонили
потребность подтверждена => sql
бриф согласован => sal
поставь статус выигран => won
из mql в sql => sql
СДЕЛАЙ SQL => sql
sal => sal
поменяй статус на проигран, цена => lost | r:цена
это теперь sql => sql
как дела => -
какой статус? => -
счет выставили => contract
предоплата пришла => won
закрыли сделку => won
сделка сорвалась => lost | r:-
перевести в договор => contract
они купили у конкурента => lost | r:они купили у конкурента
не надо в отказ => -
переведи этого в sal пожалуйста => sal
хотят кп к пятнице => proposal
отправь в прогрев до сентября => nurture | u:сентября
они выбрали другую компанию => lost | r:они выбрали другую компанию
номер не существует, в отказ => disqualified | r:номер не существует
отметь как выигран => won
обнови статус на договор => contract
не подходит, физлица => disqualified | r:физлица
передай в Гринфилд, это наш партнер => partner | p:Гринфилд
партнеру: Кестрел => partner | p:Кестрел
заморозь до нового года => nurture | u:нового года
назад в mql, потребность не подтвердили => mql | r:-
сделка проиграна потому что цена вдвое выше => lost | r:цена вдвое выше
беру этот лид => received
поставь назначен => assigned
сегодня получили подпись => won
нам отказали => lost | r:-
открой снова => new
договор сегодня ушел => contract
только что скинул кп => proposal
кп приняли => won
вообще нет интереса, убирай => disqualified | r:вообще нет интереса
пока не готовы, позвонить в третьем квартале => nurture | u:в третьем квартале | r:-
это должен быть mql => mql
уже sql => sql
дисквалифицируй: студенческий проект => disqualified | r:студенческий проект
передай партнеру Блюскай, потому что не наш регион => partner | p:Блюскай | r:не наш регион
мы не выиграли => -
потеряли, не приняли решения => lost | r:не приняли решения
сделка наша! => won
ушли к более дешевым => lost | r:ушли к более дешевым
еще не выиграли => -
что значит sql? => -
бюджета нет, отказ => disqualified | r:бюджета нет
назначен Пете => assigned
верни в новые => new
отложи пока => nurture
сделали заказ => won
неправильные данные => disqualified | r:неправильные данные
в партнерку => partner
отметь как sql => sql
она сегодня подписала => won
не пойдут дальше, делают сами => lost | r:-
подписали и оплатили => won
верни в полученные, не тот человек => received | r:-
неинтересно им, убери из воронки => disqualified | r:неинтересно им
отложи до 1 мая => nurture | u:1 мая
перекинь партнеру Люмо => partner | p:Люмо
предложение днем отправили => proposal
снова в работу => new
пресейл бриф готов => sal
бюджет срезали, паркуем до января => nurture | u:января | r:бюджет срезали
дубль, удали => disqualified | r:-
в mql => mql
назначаю на Сару => assigned
дисквалифицируй этого лида => disqualified
дисквалифицируй Орбиту => disqualified
дисквалифицируй этого лида, денег нет => disqualified | r:денег нет
сделай из него SQL => sql
отметь этого лида как проигранного => lost
"""

LANGUAGES = r"""
speak dutch => nl
in het engels graag => en
на русский => ru
nederlands => nl
по-английски => en
/lang ru => ru
english pls => en
rus => ru
NL => nl
en => en
switch to russian => ru
can we do this in english? => en
i'd rather speak Dutch => nl
please answer in dutch => nl
ENGLISH => en
Engels => en
kun je nederlands praten => nl
liever in het Nederlands => nl
praat russisch met me => ru
ik spreek geen engels, nederlands graag => nl
давай на английском => en
говори по русски => ru
по-русски пожалуйста => ru
перейди на голландский => nl
нидерландский => nl
русский => ru
англ => en
switch language to nl => nl
language: en => en
taal nl => nl
not english, dutch please => nl
from english to russian => ru
ja en nee => -
two plants and a budget => -
hallo => -
ik heb het en dat => -
speak engish => en
ru => ru
do you speak russian => ru
spreek je ook engels? => en
можно по-голландски? => nl
не на английском, а на русском => ru
i don't understand dutch, english please => en
/lang nl => nl
/language en => en
en graag => en
nl pls => nl
change to Dutch => nl
in russian => ru
zet het op russisch => ru
вернись на русский => ru
en español => -
want to go on in English => en
can you talk russian instead of dutch => ru
terug naar het nederlands => nl
engels ipv nederlands => en
поменяй язык на английский => en
switch to nederlands => nl
eng => en
русс => ru
hoi, ik wil graag verder in het Engels => en
"""

FIELDS_EN = r"""
the budget was wrong => budget
change the contact => contact
the company name is wrong => company
no, the deadline => timeframe
i want to correct the timeframe => timeframe
wrong company => company
fix the offer => offer
the product isn't right => offer
go back to the problem => problem
the situation question => situation
the implication was different => implication
redo need-payoff => need_payoff
the goal should be a demo => goal
authority is wrong => authority
decision maker is someone else => authority
edit need => need
fit is wrong => fit
project type please => project_type
the region => region
target audience is not that => target_audience
the task was misunderstood => task
bugdet => budget
amount is not correct => budget
the date is wrong => timeframe
who decides is wrong => authority
the name is misspelled => contact
hello => -
ok => -
the type of project => project_type
i made a mistake in the budget => budget
the time of the call is wrong => when
that's not what they need => need
price was too high i meant 30k => budget
can i change the decison maker => authority
consequences => implication
pain point => problem
not that company => company
area is wrong => region
update the planning => timeframe
the contact person is someone else => contact
THE BUDGET => budget
the money part => budget
the target group => target_audience
objective => goal
the need, not the problem => need
"""

FIELDS_NL = r"""
klopt niet van die deadline => timeframe
het budget klopt niet => budget
verander de contactpersoon => contact
verkeerd bedrijf => company
het aanbod is anders => offer
ons product klopt niet => offer
de situatie => situation
probleem aanpassen => problem
de gevolgen waren anders => implication
doel van het gesprek => goal
de beslisser is iemand anders => authority
behoefte was fout => need
de fit klopt niet => fit
projecttype => project_type
regio moet anders => region
de doelgroep is fout => target_audience
de taak => task
bedrag is fout => budget
de datum klopt niet => timeframe
termijn wijzigen => timeframe
wie beslist is fout => authority
naam is verkeerd gespeld => contact
hallo => -
nee => -
soort project => project_type
budjet => budget
de planning was anders => timeframe
de klantnaam => company
nut van de oplossing => need_payoff
wens was anders => need
ik wil het budget veranderen => budget
het geld => budget
de locatie => region
beslisssers => authority
deadlien klopt niet => timeframe
het pijnpunt => problem
dat bedrijf is fout => company
de opdracht klopt niet => task
doelstelling aanpassen => goal
contact klopt niet => contact
de consequenties => implication
VERKEERD BUDGET => budget
prijs was fout => budget
tijdstip van het gesprek is fout => when
aanbieding => offer
"""

FIELDS_RU = r"""
не та компания => company
бюджет неправильный => budget
измени контакт => contact
поменяй бюджет => budget
срок не тот => timeframe
ошибка в сроках => timeframe
дедлайн другой => timeframe
продукт не тот => offer
ситуация => situation
проблема другая => problem
последствия не те => implication
цель звонка => goal
лпр другой => authority
кто решает неверно => authority
потребность не та => need
регион неправильный => region
целевая аудитория другая => target_audience
задача не та => task
тип проекта => project_type
сумма неверная => budget
дата неправильная => timeframe
название компании неверное => company
имя неправильное => contact
привет => -
нет => -
деньги не те => budget
контактное лицо поменялось => contact
исправь потребность => need
полномочия => authority
выгода => need_payoff
город не тот => region
я ошибся с бюджетом => budget
бютжет => budget
время звонка другое => when
не тот клиент => company
боль другая => problem
предложение поменяй => offer
фит неверный => fit
задачу поправь => task
ца другая => target_audience
СРОКИ НЕ ТЕ => timeframe
насчет бюджета ошибка => budget
роль неправильная => authority
цели поменять => goal
услуга другая => offer
"""

CHOICES_EN = r"""
2 => 1
the second one => 1
last one => 3
first => 0
the 3rd => 2
number two => 1
option 2 => 1
#3 => 2
1. => 0
the last => 3
fourth => 3
5 => -
the middle one => -
none => -
hello => -
two => 1
the one at the bottom => 3
second to last => 2
no 2 please => 1
2nd => 1
pick the frist => 0
0 => -
the latter => -
one => 0
THE SECOND => 1
2) => 1
nr. 4 => 3
top one => 0
i meant the third one => 2
the first one please => 0
second last => 2
final one => 3
seccond => 1
we have 40 people => -
choose three => 2
"""

CHOICES_NL = r"""
2 => 1
de eerste => 0
de laatste => 3
tweede => 1
nummer drie => 2
de 3e => 2
optie 2 => 1
1ste => 0
vierde => 3
vijfde => -
een => 0
nr 2 => 1
de tweede graag => 1
doe de derde maar => 2
laatste => 3
de bovenste => 0
onderste => 3
hallo => -
geen => -
3 => 2
twee => 1
de een na laatste => 2
eerst => 0
de 2de => 1
DE EERSTE => 0
keuze 4 => 3
ik bedoel de tweede => 1
de voorlaatste => 2
drie => 2
4e => 3
"""

CHOICES_RU = r"""
2 => 1
второй => 1
последний => 3
первая => 0
вторую => 1
номер три => 2
третий => 2
1 => 0
четвертый => 3
пятый => -
два => 1
давай первый => 0
2-й => 1
последнюю => 3
вариант 2 => 1
предпоследний => 2
третьего => 2
никакой => -
привет => -
один => 0
первое => 0
ВТОРОЙ => 1
№3 => 2
под номером 2 => 1
я про третью => 2
нижний => 3
верхний => 0
вторая пожалуйста => 1
крайний => 3
тот что третий => 2
цифра 4 => 3
"""


def cases(*tables: str) -> list[tuple[str, str, str]]:
    """Message, expectation and language of every line; the tables are English, Dutch, Russian."""
    split = [
        (line.rpartition(" => "), lang)
        for table, lang in zip(tables, ("en", "nl", "ru"), strict=True)
        for line in table.strip().splitlines()
    ]
    return [(text, expected, lang) for (text, _, expected), lang in split]


@pytest.mark.parametrize(("text", "expected", "lang"), cases(STATUS_EN, STATUS_NL, STATUS_RU))
def test_a_change_of_status_is_understood_with_reason_partner_and_date(text: str, expected: str, lang: str) -> None:
    status, *more = expected.split(" | ")
    command = read_status_command(text, lang)
    assert command.status == (None if status == "-" else status)
    wanted = {part[0]: part[2:] for part in more}
    assert command.partner == wanted.get("p")
    assert command.until == wanted.get("u")
    if wanted.get("r") != "-":
        assert command.reason == wanted.get("r")


def test_only_statuses_of_the_method_are_named_and_all_of_them_can_be() -> None:
    named = {expected.split(" | ")[0] for _, expected, _ in cases(STATUS_EN, STATUS_NL, STATUS_RU)}
    assert named - {"-"} == set(STATUSES)


def test_an_empty_message_commands_nothing() -> None:
    assert read_status_command("", "en") == StatusCommand()


@pytest.mark.parametrize("line", LANGUAGES.strip().splitlines())
def test_a_language_is_asked_for_in_any_language(line: str) -> None:
    text, _, expected = line.rpartition(" => ")
    assert read_language(text) == (None if expected == "-" else expected)


@pytest.mark.parametrize(("text", "expected", "lang"), cases(FIELDS_EN, FIELDS_NL, FIELDS_RU))
def test_the_answer_that_is_meant_is_named(text: str, expected: str, lang: str) -> None:
    assert read_field(text, lang) == (None if expected == "-" else expected)


@pytest.mark.parametrize(("text", "expected", "lang"), cases(CHOICES_EN, CHOICES_NL, CHOICES_RU))
def test_one_of_four_is_chosen_by_number_or_rank(text: str, expected: str, lang: str) -> None:
    assert read_ordinal_choice(text, lang, 4) == (None if expected == "-" else int(expected))


def test_the_middle_one_needs_an_odd_number_of_items_and_an_empty_list_none() -> None:
    assert read_ordinal_choice("the middle one", "en", 3) == 1
    assert read_ordinal_choice("the first", "en", 0) is None
