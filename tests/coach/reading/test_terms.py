"""Questions about terms, as reps type them: ``message => terms in order``; ``-`` is none."""

from __future__ import annotations

import time

import pytest

from coach.reading.terms import read_term, read_terms
from coach.reading.text import load_lexicon

EN = r"""
what is spin => spin
explain bant => bant
what does mql mean => mql
difference between mql and sql => mql,sql
whats an implication question => implication
what's a need-payoff question => need_payoff
need payoff => need_payoff
needpayoff => need_payoff
implied need? => implied_need
explicit vs implied needs => explicit_need,implied_need
what is authority => authority
authorty => authority
what does the P in SPIN mean => problem
the N in bant => need
letter i of spin => implication
what is an advance => advance
advance or continuation => advance,continuation
contination => continuation
when do i pitch => pitch
how to close => close
what's rapport => rapport
raport => rapport
what is a dmu => dmu
DMU roles => dmu_role
what is a gatekeeper => gatekeeper
gate keeper => gatekeeper
what's nurturing => nurture
when is a lead disqualified => disqualified
disqualfied => disqualified
what does lost mean => lost
lead status => lead_status
what is a call brief => brief
the questionnaire => questionnaire
questionaire => questionnaire
how does rating work => rating
features vs benefits => feature_benefit
feature => feature_benefit
what is fit => fit
ideal customer profile => fit
timeframe => timeframe
time frame => timeframe
deadline => timeframe
what do you mean by budget => budget
sales qualified lead => sql
marketing qualified lead => mql
SAL => sal
sales accepted lead => sal
partner lead => partner
situation questions => situation
problem question => problem
pain point => problem
decision making unit => dmu
influencer => dmu_role
what is the weather => -
hello there => -
tell me a joke => -
what do i need to do for an sql => sql
why is timing important => timeframe
example of an implicaton question => implication
WHAT IS SPIN => spin
closing techniques => close
what's the difference between a feature and a benefit => feature_benefit
is sql the same as sal => sql,sal
how many points for budget => rating,budget
the S of spin => situation
elevator pitch => pitch
buying center => dmu
bnat => -
small talk => rapport
implication vs problem => implication,problem
can you tell me about the spin method => spin
whats bant again => bant
mql? => mql
how is a sal different from an mql => sal,mql
implication q => implication
give me an example of a need-payoff => need_payoff
why are implied needs weaker than explicit needs => implied_need,explicit_need
who has authority => authority
decision maker vs gatekeeper => dmu_role,gatekeeper
what counts as an advance => advance
is a follow up call a continuation => continuation
how long should my pitch be => pitch
what do you mean by close => close
how do I build rapport => rapport
buying committee => dmu
roles in a dmu => dmu_role
what's a nurture lead => nurture
disqualification => disqualified
difference between lost and disqualified => lost,disqualified
what lead statuses are there => lead_status
what goes in the brief => brief
intake form => questionnaire
what does rating 2 mean => rating
benefit vs advantage => feature_benefit
icp => fit
what does the t in bant stand for => timeframe
and the a of bant => authority
situaton question => situation
problm question => problem
need-payof => need_payoff
gatekeper => gatekeeper
explain that word => -
i am lost => -
can you help me => -
do i need it => -
call in advance => -
what's FAB => feature_benefit
decider => dmu_role
bdget => budget
what is the customer order decoupling point? => -
what is a feature toggle => -
what is order status => -
what are points => rating
"""

NL = r"""
wat is spin => spin
leg bant uit => bant
wat betekent mql => mql
verschil tussen mql en sql => mql,sql
wat is een implicatievraag => implication
implicatie vraag => implication
nutsvraag => need_payoff
need payoff vraag => need_payoff
impliciete behoefte => implied_need
expliciete behoeften => explicit_need
verschil impliciet en expliciet => implied_need,explicit_need
wat is bevoegdheid => authority
beslissingsbevoegdheid => authority
authority => authority
waar staat de p van spin voor => problem
de n in bant => need
wat is een advance => advance
voortgang of voortzetting => advance,continuation
wanneer pitch ik => pitch
hoe sluit ik af met afsluiten => close
wat is rapport => rapport
wat is een dmu => dmu
dmu rollen => dmu_role
rollen in de dmu => dmu_role
poortwachter => gatekeeper
portwachter => gatekeeper
wat is nurture => nurture
nurturen => nurture
wanneer is een lead gediskwalificeerd => disqualified
gediskwalificerd => disqualified
wat is verloren => lost
leadstatus => lead_status
wat is een briefing => brief
vragenlijst => questionnaire
vragelijst => questionnaire
hoe werkt de beoordeling => rating
kenmerken en voordelen => feature_benefit
kenmerk of voordeel => feature_benefit
wat is fit => fit
ideaal klantprofiel => fit
tijdsbestek => timeframe
deadline => timeframe
wat bedoel je met budget => budget
sales qualified lead => sql
sal => sal
partner => partner
situatievragen => situation
probleemvraag => problem
pijnpunt => problem
beslisser => dmu_role
hoe is het weer => -
hallo => -
WAT IS BANT => bant
wat is een gatekeeper => gatekeeper
verschil sal en sql => sal,sql
waarom is behoefte belangrijk => need
geef een voorbeeld van een gevolgvraag => implication
wat is continuation => continuation
latente behoefte => implied_need
score => rating
de s van spin => situation
besluitvormingseenheid => dmu
wat houdt kwalificatievragenlijst in => questionnaire
marketing qualified lead => mql
verkooppraatje => pitch
timeframe => timeframe
kun je iets vertellen over de spin methode => spin
wat was bant ook alweer => bant
mql? => mql
hoe verschilt sal van mql => sal,mql
gevolgvraag => implication
voorbeeld van een need-payoff => need_payoff
waarom zijn impliciete behoeften zwakker dan expliciete => implied_need,explicit_need
wie heeft de bevoegdheid => authority
beslisser of poortwachter => dmu_role,gatekeeper
wat telt als advance => advance
is een vervolgafspraak een continuation => continuation
hoe lang mag mijn pitch zijn => pitch
wat bedoel je met close => close
hoe bouw ik rapport op => rapport
rollen van de dmu => dmu_role
wat is een nurture lead => nurture
diskwalificatie => disqualified
verschil tussen verloren en afgevoerd => lost,disqualified
welke statussen zijn er => lead_status
wat staat er in de briefing => brief
intakeformulier => questionnaire
wat betekent score 2 => rating
voordeel vs kenmerk => feature_benefit
icp => fit
waar staat de t in bant voor => timeframe
en de a van bant => authority
situatievrag => situation
probleemvrag => problem
need-payof => need_payoff
gatekeper => gatekeeper
sales accepted lead => sal
leg dat woord uit => -
kun je me helpen => -
geen probleem => -
beinvloeder => dmu_role
budgt => budget
leadstatussen => lead_status
impliciete behoefe => implied_need
tijdspad => timeframe
wat is een DMU? => dmu
wat is het customer order decoupling point => -
"""

RU = r"""
что такое спин => spin
что такое SPIN => spin
объясни bant => bant
что значит mql => mql
чем отличается mql от sql => mql,sql
что такое извлекающий вопрос => implication
извлекающие вопросы => implication
направляющие вопросы => need_payoff
что такое need-payoff => need_payoff
скрытая потребность => implied_need
что такое скрытые потребности => implied_need
явная потребность => explicit_need
разница между явной и скрытой потребностью => explicit_need,implied_need
что такое полномочия => authority
полномочий => authority
что значит p в spin => problem
буква n в bant => need
что такое аванс => advance
прогресс или отсрочка => advance,continuation
когда питчить => pitch
закрытие сделки => close
как закрывать => close
раппорт => rapport
рапорт => rapport
что такое дму => dmu
роли в dmu => dmu_role
гейткипер => gatekeeper
гейткиперу => gatekeeper
привратник => gatekeeper
прогрев => nurture
что такое nurture => nurture
дисквалификация => disqualified
когда лид дисквалифицирован => disqualified
проигран => lost
статус лида => lead_status
статусы => lead_status
что такое бриф => brief
анкета => questionnaire
анкету => questionnaire
опросник => questionnaire
как ставится оценка => rating
сколько баллов => rating
свойства и выгоды => feature_benefit
преимущество => feature_benefit
что такое фит => fit
целевой клиент => fit
сроки => timeframe
дедлайн => timeframe
что такое бюджет => budget
бюджетом => budget
sal => sal
партнер => partner
ситуационные вопросы => situation
проблемные вопросы => problem
проблемный вопрос => problem
лпр => dmu_role
влиятель => dmu_role
какая погода => -
привет => -
расскажи анекдот => -
ЧТО ТАКОЕ СПИН => spin
чем sal отличается от sql => sal,sql
потребность => need
продвижение => advance
что такое питч => pitch
бант => bant
маркетинговый лид => mql
потребнасть => need
ситуацонные вопросы => situation
буква п в спин => problem
расскажи про метод спин => spin
напомни что такое bant => bant
mql? => mql
чем сал отличается от мкл => sal,mql
вопрос о последствиях => implication
пример направляющего вопроса => need_payoff
почему скрытые потребности слабее явных => implied_need,explicit_need
у кого полномочия => authority
лпр или секретарь => dmu_role,gatekeeper
что считается прогрессом => advance
повторный звонок это отсрочка => continuation
какой длины должен быть питч => pitch
что ты имеешь в виду под закрытием => close
как установить раппорт => rapport
роли dmu => dmu_role
что за прогрев => nurture
дисквалифицировать => disqualified
разница между проигран и отказ => lost,disqualified
какие есть статусы => lead_status
что входит в бриф => brief
опросный лист => questionnaire
что значит оценка 2 => rating
выгода или свойство => feature_benefit
идеальный клиент => fit
что значит t в bant => timeframe
а буква a в bant => authority
ситуационый вопрос => situation
проблемый вопрос => problem
извлекающй вопрос => implication
гейткипр => gatekeeper
принятый продажами лид => sal
объясни это слово => -
помоги мне => -
нет проблем => -
инициатор => dmu_role
бюджт => budget
статусов => lead_status
скрытую потребность => implied_need
сроками => timeframe
что такое DMU? => dmu
что такое статус заказа => -
"""


def cases() -> list[tuple[str, str, str]]:
    split = [
        (line.rpartition(" => "), lang)
        for table, lang in ((EN, "en"), (NL, "nl"), (RU, "ru"))
        for line in table.strip().splitlines()
    ]
    return [(text, expected, lang) for (text, _, expected), lang in split]


@pytest.mark.parametrize(("text", "expected", "lang"), cases())
def test_terms_are_found_in_the_order_named(text: str, expected: str, lang: str) -> None:
    terms = [] if expected == "-" else expected.split(",")
    assert read_terms(text, lang) == terms
    assert read_term(text, lang) == (terms[0] if terms else None)


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_every_alias_leads_to_its_own_term(lang: str) -> None:
    aliases = [(alias, term) for term, listed in load_lexicon(f"terms_{lang}")["terms"].items() for alias in listed]
    assert [(alias, read_term(alias, lang)) for alias, _ in aliases] == aliases


def test_the_three_lexicons_name_the_same_terms() -> None:
    known = [set(load_lexicon(f"terms_{lang}")["terms"]) for lang in ("en", "nl", "ru")]
    assert known[0] == known[1] == known[2]


def test_a_question_is_read_in_less_than_one_and_a_half_milliseconds() -> None:
    for text, _, lang in cases():
        read_terms(text, lang)
    best = min(_seconds() for _ in range(3))
    assert best / len(cases()) < 0.0015


def _seconds() -> float:
    start = time.process_time()
    for text, _, lang in cases():
        read_terms(text, lang)
    return time.process_time() - start
