"""Who decides at the customer, read from what reps type.

A case is ``text => role ; DO ; decider``: D and O are "contact decides" and "others involved" (Y, N, - for unknown);
role and decider are - where None; the decider may be left out where it is the same question. ``nothing``
stands for no reading at all.
"""

from __future__ import annotations

import pytest

from coach.reading.authority import read_authority

ASKED_EN = """
the CFO signs => - ; NY ; CFO
the CFO signs, I talk to the IT manager => IT manager ; NY ; CFO
he's the owner, decides himself => owner ; YN
she has a say but the board decides => - ; NY ; board
just an influencer => - ; N-
only a gatekeeper => - ; N-
yes => - ; Y-
yep he does => - ; Y-
no => - ; N-
don't know => - ; --
I'm talking to the purchasing manager => purchasing manager ; --
committee of three => - ; -Y
DMU => - ; -Y
together with the director => - ; -Y
needs approval from his boss => - ; -Y
has to run it past finance => - ; -Y
alone => - ; -N
nobody else => - ; -N
not the CFO, the CEO signs => - ; NY ; CEO
the CFO signs, sorry the CEO => - ; NY ; CEO
purchasing manager => purchasing manager ; --
Head of procurement => head of procurement ; --
ceo => ceo ; --
he and the CFO decide together => - ; YY
she decides alone => - ; YN
she decides on her own => - ; YN
he's the decision maker => - ; Y-
hes the decisionmaker => - ; Y-
he is not the decision maker => - ; N-
not the decision maker => - ; N-
plant manager, he decides together with the owner => plant manager ; YY
operations director, has the final say => operations director ; Y-
IT manager but the CTO has to approve => IT manager ; NY ; CTO
no, his boss => - ; NY ; boss
nope he's just a buyer => buyer ; N-
no idea => - ; --
not sure yet => - ; --
i dont know who decides => - ; --
didn't ask => - ; --
I'll find out who signs => - ; --
it's the owner => owner ; --
He is the managing director and signs everything himself => managing director ; YN
my contact is the warehouse supervisor => warehouse supervisor ; --
contact is office manager, decision lies with the board => office manager ; NY ; board
she can sign up to 10k, above that the director => - ; YY
she recommends, the director decides => - ; NY ; director
he only advises => - ; N-
he decides but needs approval from the board => - ; YY
she doesn't decide alone => - ; YY
THE CEO DECIDES => - ; NY ; CEO
the boss => boss ; --
yes she signs off on everything => - ; Y-
yes, but together with her husband => - ; YY
yeah he's the owner => owner ; Y-
definitely => - ; Y-
correct => - ; Y-
no, the purchasing department => - ; NY ; purchasing department
Jan de Vries, purchasing manager => purchasing manager ; --
it's up to the plant manager => - ; NY ; plant manager
up to the board => - ; NY ; board
final decision is with the group CFO => - ; NY ; group CFO
decision is made by the management team => - ; NY ; management team
someone else decides => - ; NY
his wife decides => - ; NY ; wife
he and his brother own it, both sign => - ; YY
two people decide => - ; -Y
there are several people involved => - ; -Y
she's the CFO so she signs => CFO ; Y-
he's the procurment manager => procurment manager ; --
he has full authority => - ; YN
he has no authority => - ; N-
she holds the budget and makes the call => - ; Y-
sole decision maker => - ; YN
no one else is involved => - ; -N
IT manager, recommends only => IT manager ; N-
facility manager. needs sign-off from the director => facility manager ; -Y
buyer, and the plant manager has a veto => buyer ; -Y
maintenance engineer, but he has no say => maintenance engineer ; N-
quality manager, her boss the COO signs => quality manager ; NY ; COO
assistant to the director => assistant to the director ; --
i talk to the assistant, the owner decides => assistant ; NY ; owner
she is head of IT => head of IT ; --
he's VP sales => VP sales ; --
I spoke with Anna, head of purchasing => head of purchasing ; --
well he's the plant manager i think => plant manager ; --
um the facility manager => facility manager ; --
has to check with his partner => - ; -Y
she'll discuss it with the team => - ; -Y
they decide by consensus => - ; -Y
the CFO, the COO and the plant manager decide => - ; NY
Piet decides => - ; NY
CEO signs, CFO checks => - ; NY ; CEO
owner. decides alone => owner ; YN
director / owner => director ; --
managing partner, decides together with two other partners => managing partner ; YY
she is the store manager, head office decides => store manager ; NY ; head office
yes he decides by himself => - ; YN
he can't decide on his own => - ; NY
can't sign without the CFO => - ; NY
no he's not => - ; N-
i think so => - ; Y-
not really => - ; N-
"""

UNASKED_EN = """
the CFO signs => - ; NY ; CFO
I'm talking to their purchasing manager => purchasing manager ; --
she decides alone => - ; YN
who decides? => nothing
what does authority mean? => nothing
about 40k, the CFO signs, live before Q2 => - ; NY ; CFO
hello => nothing
help me prepare a call => nothing
does he decide alone or with his boss? => nothing
they have two plants and 80 people => nothing
what is a gatekeeper => nothing
they signed the contract => nothing
we decided to go on => nothing
purchasing manager of Brandt wants a demo => nothing
can I talk to a manager? => nothing
I want to speak to a manager => nothing
line stands still twice a week => nothing
the board decides in March => - ; NY ; board
he's the plant manager, decision is with the owner => plant manager ; NY ; owner
I don't know who decides => nothing
budget is 40k => nothing
my boss decides about my targets => nothing
needs sign-off from the board => - ; -Y
call with the head of procurement tomorrow => head of procurement ; --
ask him who signs => nothing
"""

ASKED_NL = """
de CFO tekent => - ; NY ; CFO
zij beslist samen met de directeur => - ; YY
inkoper => inkoper ; --
de inkoper => inkoper ; --
hij is eigenaar en beslist zelf => eigenaar ; YN
hij beslist alleen => - ; YN
ja => - ; Y-
nee => - ; N-
weet ik niet => - ; --
geen idee => - ; --
nee, de directie => - ; NY ; directie
ja hij tekent => - ; Y-
ja, zij gaat erover => - ; Y-
alleen een beïnvloeder => - ; N-
slechts een gatekeeper => - ; N-
heeft akkoord nodig van zijn baas => - ; -Y
moet langs finance => - ; -Y
moet het voorleggen aan de directie => - ; -Y
commissie van drie => - ; -Y
DMU van vier personen => - ; -Y
niemand anders => - ; -N
niet de CFO maar de CEO tekent => - ; NY ; CEO
de CFO tekent, sorry de CEO => - ; NY ; CEO
ik praat met de inkoper => inkoper ; --
ik spreek met de hoofd inkoop, de directeur tekent => hoofd inkoop ; NY ; directeur
mijn contact is de IT-manager => IT-manager ; --
facilitair manager => facilitair manager ; --
technisch directeur, beslist zelf => technisch directeur ; YN
hij adviseert, de directie beslist => - ; NY ; directie
zij mag meepraten maar de directeur beslist => - ; NY ; directeur
hij is de beslisser => - ; Y-
hij is niet de beslisser => - ; N-
niet de beslisser => - ; N-
hij beslist mee => - ; YY
samen met de CFO => - ; -Y
de eigenaar hakt de knoop door => - ; NY ; eigenaar
het laatste woord is aan de raad van bestuur => - ; NY ; raad van bestuur
de beslissing ligt bij het hoofdkantoor => - ; NY ; hoofdkantoor
zijn baas beslist => - ; NY ; baas
z'n vrouw beslist ook mee => - ; -Y
DGA, tekent alles zelf => DGA ; YN
ze is de CFO dus ze tekent => CFO ; Y-
vestigingsmanager, maar hoofdkantoor beslist => vestigingsmanager ; NY ; hoofdkantoor
bedrijfsleider => bedrijfsleider ; --
Jan de Vries, inkoper => inkoper ; --
Piet is hoofd techniek => hoofd techniek ; --
hij is de plantmanager denk ik => plantmanager ; --
weet nog niet wie beslist => - ; --
ga ik navragen => - ; --
niet gevraagd => - ; --
ja klopt => - ; Y-
zeker => - ; Y-
nee hoor => - ; N-
denk het wel => - ; Y-
hij heeft geen mandaat => - ; N-
zij heeft volledig mandaat => - ; YN
tekenbevoegd => - ; Y-
niet bevoegd => - ; N-
hij gaat daar niet over => - ; N-
iemand anders beslist => - ; NY
er zijn meerdere mensen bij betrokken => - ; -Y
ze beslissen met z'n tweeën => - ; -Y
hij en zijn broer beslissen samen => - ; YY
hij moet het nog overleggen met zijn compagnon => - ; -Y
de OR moet ook akkoord geven => - ; -Y
zij beslist, maar CFO moet tekenen => - ; NY ; CFO
de inkoopmanager, hij beslist samen met de directeur => inkoopmanager ; YY
secretaresse, de directeur beslist => secretaresse ; NY ; directeur
praktijkmanager, de artsen beslissen => praktijkmanager ; NY ; artsen
gemeentesecretaris => gemeentesecretaris ; --
zij is inkoopster en doet alleen het voorwerk => inkoopster ; N-
financieel directeur beslist => - ; NY ; financieel directeur
uiteindelijk beslist de CEO => - ; NY ; CEO
uiteindelijk tekent de directeur => - ; NY ; directeur
manager operations, beslist => manager operations ; Y-
het is de inkoper => inkoper ; --
zelfstandig => - ; -N
beslist in zijn eentje => - ; YN
hij kan zelf tekenen tot 25k => - ; YN
boven de 10k moet de directie tekenen => - ; NY ; directie
ik zit met de teamleider aan tafel => teamleider ; --
teamleider productie => teamleider productie ; --
de baas => baas ; --
eigenaar => eigenaar ; --
hoofd inkoop en de CFO beslissen samen => - ; NY
zij adviseert alleen => - ; N-
Anna van finance tekent => - ; NY
de vrouw van de eigenaar => vrouw van de eigenaar ; --
hij zegt dat hij zelf beslist => - ; YN
besluit wordt genomen door het MT => - ; NY ; MT
in overleg met de directie => - ; -Y
zonder overleg => - ; -N
ja samen met zijn vrouw => - ; YY
nee hij adviseert alleen => - ; N-
ja, hij is de eigenaar => eigenaar ; Y-
hij is mede-eigenaar en tekent => mede-eigenaar ; Y-
HIJ BESLIST => - ; Y-
hij belsist zelf => - ; YN
inkooper => inkooper ; --
buyer => buyer ; --
niet echt => - ; N-
"""

UNASKED_NL = """
de CFO tekent => - ; NY ; CFO
ik spreek met hun inkoper => inkoper ; --
zij beslist alleen => - ; YN
wie beslist? => nothing
wat betekent autoriteit? => nothing
ongeveer 40k, directeur tekent, live voor Q2 => - ; NY ; directeur
hallo => nothing
help me met een gesprek => nothing
beslist u dit alleen? => nothing
ze hebben twee fabrieken => nothing
wat is een gatekeeper => nothing
ze hebben getekend => nothing
de lijn staat stil => nothing
mag ik een manager spreken => nothing
budget is 40k => nothing
mijn baas beslist over mijn target => nothing
afspraak met hoofd inkoop morgen => hoofd inkoop ; --
weet niet wie tekent => nothing
ik moet vragen wie er beslist => nothing
directie moet nog akkoord geven => - ; NY ; directie
"""

ASKED_RU = """
финдиректор подписывает => - ; NY ; финдиректор
да, он решает => - ; Y-
да => - ; Y-
нет => - ; N-
не знаю => - ; --
понятия не имею => - ; --
закупщик => закупщик ; --
начальник отдела закупок => начальник отдела закупок ; --
общаюсь с закупщиком => закупщиком ; --
общаюсь с начальником отдела закупок, подписывает директор => начальником отдела закупок ; NY ; директор
решает не он, а его жена => - ; NY ; жена
она решает вместе с директором => - ; YY
собственник, решает сам => собственник ; YN
он собственник, решает сам => собственник ; YN
он сам решает => - ; YN
решает сам => - ; YN
решает единолично => - ; YN
просто влияющий => - ; N-
он не ЛПР => - ; N-
он лпр => - ; Y-
лпр => - ; Y-
не лпр => - ; N-
ЛПР директор => - ; NY ; директор
нужно согласование с финдиректором => - ; -Y
согласовывает с руководством => - ; -Y
не директор, а собственник решает => - ; NY ; собственник
решает директор, ой, собственник => - ; NY ; собственник
тендерный комитет => - ; -Y
комиссия из трёх человек => - ; -Y
больше никто => - ; -N
никто больше не участвует => - ; -N
решение за советом директоров => - ; NY ; советом директоров
последнее слово за собственником => - ; NY ; собственником
главный инженер => главный инженер ; --
Анна Петрова, закупщик => закупщик ; --
это главврач => главврач ; --
он директор по производству => директор по производству ; --
она главбух, решает директор => главбух ; NY ; директор
менеджер по закупкам, но решает генеральный директор => менеджер по закупкам ; NY ; генеральный директор
он только советует => - ; N-
рекомендует, но решает начальник => - ; NY ; начальник
не решает => - ; N-
он ничего не решает => - ; N-
нет, решает главврач => - ; NY ; главврач
нет, его начальник => - ; NY ; начальник
да, но вместе с женой => - ; YY
да, он владелец => владелец ; Y-
ага => - ; Y-
конечно => - ; Y-
неа => - ; N-
думаю да => - ; Y-
вряд ли => - ; N-
не спросил => - ; --
уточню кто решает => - ; --
пока не знаю кто подписывает => - ; --
кто решает не знаю => - ; --
решают вдвоём с партнёром => - ; -Y
их двое, решают вместе => - ; -Y
несколько человек участвуют => - ; -Y
он и его брат решают => - ; YY
она не одна решает => - ; YY
сама не решает, несёт на совет директоров => - ; NY
нет полномочий => - ; N-
полномочий у него нет => - ; N-
у него есть право подписи => - ; Y-
подпись за директором => - ; NY ; директором
гендир подписывает всё => - ; NY ; гендир
ген директор => ген директор ; --
ГЕНДИРЕКТОР РЕШАЕТ => - ; NY ; ГЕНДИРЕКТОР
решает головной офис => - ; NY ; головной офис
директор магазина, но решает головной офис => директор магазина ; NY ; головной офис
секретарь, решает директор => секретарь ; NY ; директор
контакт завхоз => завхоз ; --
мой контакт - руководитель ит отдела => руководитель ит отдела ; --
говорил с технологом => технологом ; --
снабженец, он и решает => снабженец ; Y-
прораб решает вместе с заказчиком => - ; NY ; прораб
одна решает => - ; YN
окончательно решает учредитель => - ; NY ; учредитель
решение принимает собственник => - ; NY ; собственник
принимает решения сам => - ; YN
утверждает финансовый директор => - ; NY ; финансовый директор
бюджет утверждает правление => - ; NY ; правление
должен посоветоваться с партнёром => - ; -Y
без согласований => - ; -N
кто-то другой решает => - ; NY
решают наверху => - ; NY
зам директора по производству => зам директора по производству ; --
начальник цеха, с правом подписи => начальник цеха ; Y-
Олег решает => - ; NY
Олег, коммерческий директор => коммерческий директор ; --
да, единственный => - ; YN
да, подписывает сам => - ; YN
она собственница => собственница ; --
жена решает => - ; NY ; жена
решает она => - ; Y-
он подписывает, согласует с бухгалтерией => - ; YY
директор => директор ; --
наверное директор => директор ; --
решаит он сам => - ; YN
"""

UNASKED_RU = """
финдиректор подписывает => - ; NY ; финдиректор
общаюсь с их закупщиком => закупщиком ; --
она решает сама => - ; YN
кто решает? => nothing
что значит authority? => nothing
около 40 тысяч, подписывает директор, запуск до лета => - ; NY ; директор
привет => nothing
помоги подготовиться к звонку => nothing
Вы сами решаете или надо согласовывать с директором? => nothing
два завода, 80 человек => nothing
кто такой гейткипер => nothing
они подписали договор => nothing
линия стоит => nothing
соедините с менеджером => nothing
бюджет 40 тысяч => nothing
мой начальник решает про мой план => nothing
встреча с начальником закупок завтра => начальником закупок ; --
не знаю кто подписывает => nothing
надо спросить кто решает => nothing
нужно согласование с советом директоров => - ; -Y
"""

LETTER = {None: "-", True: "Y", False: "N"}


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


def written(text: str, lang: str, asked: bool, parts: int) -> str:
    reading = read_authority(text, lang, asked=asked)
    if reading is None:
        return "nothing"
    flags = LETTER[reading.is_decision_maker] + LETTER[reading.others_involved]
    decider = reading.decider_role or reading.decider_name or "-"
    return " ; ".join([reading.role or "-", flags, decider][:parts]).lower()


@pytest.mark.parametrize(("text", "lang", "asked", "expected"), ALL)
def test_what_is_told_of_the_decision_is_read(text: str, lang: str, asked: bool, expected: str) -> None:
    parts = expected.count(" ; ") + 1
    assert written(text, lang, asked, parts) == (expected if expected == "nothing" else expected.lower())
