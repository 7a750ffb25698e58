"""Conversations in Russian, as hurried reps type them: what must be kept, said and refused."""

import re

import pytest

from tests.bot.conftest import said

PREPARE = "звонок в Сибирский картон сегодня в четыре, говорю с закупщиком Сергеем, продаём упаковочные станки"
FACT = "у них две линии и 80 человек"
PROBLEM = "линия встаёт два раза в неделю"
EFFECT = "из-за этого срывают отгрузки Ашану"
QUALIFY = ("квалифицировать", "Технопарк Север")
ALL_LETTERS = (
    "бюджет 300-400 тысяч рублей",
    "решает собственник",
    "теряют 15 часов в неделю на ручной учёт",
    "срок до первого марта",
)


def letter(outcome, name: str) -> dict:
    return outcome.state["letters"][name]


def ratings(outcome) -> dict[str, int]:
    return {name: letter(outcome, name)["rating"] for name in ("budget", "authority", "need", "timeframe")}


def told(gateway, talk, field: str) -> str | None:
    with gateway.unit_of_work() as uow:
        return uow.dossier(uow.talk(talk.person).lead_id).text(field)


def test_everything_said_in_the_first_message_is_taken_and_not_asked_again(gateway, talk) -> None:
    outcome = talk(f"{PREPARE}. {FACT}, {PROBLEM}")
    assert outcome.state["lead"] == "Сибирский картон"
    assert "Сергей" in (told(gateway, talk, "contact") or "")
    assert "станки" in (told(gateway, talk, "offer") or "")
    assert "80" in letter(outcome, "situation")["evidence"]
    assert "встаёт" in letter(outcome, "problem")["evidence"]
    assert letter(outcome, "need")["rating"] == 2
    assert "С кем" not in said(outcome)
    assert "Что вы предлагаете" not in said(outcome)


def test_a_slangy_greeting_is_not_taken_for_the_contact(gateway, talk) -> None:
    outcome = talk("здарова, через 10 мин звоню в Вектор Логистик, там коммерческий директор Олег, продаём телематику")
    assert "Вектор Логистик" in outcome.state["lead"]
    assert told(gateway, talk, "contact") == "Олег"


def test_the_customers_supplier_is_not_taken_for_what_the_rep_sells(gateway, talk) -> None:
    outcome = talk(
        "звонок в Сибирский картон, говорю с закупщиком Сергеем",
        "щас у них станки китайские, поставщик Хуашен",
    )
    assert "Хуашен" not in (told(gateway, talk, "offer") or "")
    assert "китайские" in letter(outcome, "situation")["evidence"]


def test_the_four_spin_letters_are_introduced_in_their_order(talk) -> None:
    assert "S · Ситуация" in said(talk(PREPARE))
    assert "P · Проблема" in said(talk(FACT))
    assert "I · Последствия" in said(talk(PROBLEM))
    assert "I · Последствия" in said(talk(EFFECT))
    assert "N · Ценность решения" in said(talk("во что вам обходится каждый простой?"))
    assert "шаг" in said(talk("если бы простоев не было, что бы это вам дало?"))


def test_a_fact_told_at_the_problem_question_stays_a_fact(talk) -> None:
    outcome = talk(PREPARE, "дальше", "у них 12 филиалов и 300 сотрудников")
    assert "12 филиалов" in letter(outcome, "situation")["evidence"]
    assert letter(outcome, "problem")["state"] == "unknown"
    assert letter(outcome, "need")["state"] == "unknown"
    assert "P · Проблема" in said(outcome)


def test_several_sentences_are_each_filed_under_their_own_letter(talk) -> None:
    outcome = talk(PREPARE, f"{FACT}. {PROBLEM}. какие расходы вы несёте из-за простоев?")
    assert "80 человек" in letter(outcome, "situation")["evidence"]
    assert "встаёт" in letter(outcome, "problem")["evidence"]
    assert letter(outcome, "implication")["evidence"] == "какие расходы вы несёте из-за простоев?"


def test_a_problem_told_at_the_situation_question_is_filed_as_a_problem(talk) -> None:
    outcome = talk(PREPARE, "у них постоянно рвётся плёнка, много брака")
    assert "рвётся плёнка" in letter(outcome, "problem")["evidence"]
    assert "рвётся" not in letter(outcome, "situation")["evidence"]


@pytest.mark.parametrize(
    ("line", "kept_under", "named"),
    [
        ("сколько линий у вас работает в ночную смену?", "situation", "ситуационный"),
        ("что вас не устраивает в нынешнем поставщике?", "problem", "проблемный"),
        ("во что вам обходится каждый простой?", "implication", "последствиях"),
        ("если бы простоев не было, что бы это вам дало?", "need_payoff", "ценности"),
    ],
)
def test_a_line_for_the_buyer_is_judged_with_its_cue_and_kept(talk, line: str, kept_under: str, named: str) -> None:
    outcome = talk(PREPARE, line)
    assert letter(outcome, kept_under)["state"] == "planned"
    assert line in letter(outcome, kept_under)["evidence"]
    assert named in said(outcome)
    assert any(cue in line for cue in re.findall(r"«([^»]+)»", said(outcome)))


def test_a_line_of_another_letter_leaves_the_asked_letter_open(talk) -> None:
    outcome = talk(PREPARE, "во что вам обходится каждый простой?")
    assert letter(outcome, "situation")["state"] == "unknown"
    assert "S · Ситуация" in said(outcome)


def test_a_pitch_is_marked_and_a_better_question_offered_from_the_customers_problem(talk) -> None:
    before = talk(PREPARE, FACT, PROBLEM).state["letters"]
    outcome = talk("наш станок самый быстрый на рынке, и мы даём гарантию три года")
    assert "питч" in said(outcome).lower()
    assert PROBLEM in said(outcome)
    assert "что бы вам это дало" in said(outcome)
    assert outcome.state["letters"] == before


def test_a_stuck_rep_gets_examples_made_of_his_own_words(talk) -> None:
    talk(PREPARE, FACT, PROBLEM)
    outcome = talk("не знаю что спросить, дай пример")
    assert outcome.intent == "ask_example"
    assert PROBLEM in said(outcome)
    assert "I · Последствия" in said(outcome)


@pytest.mark.parametrize(
    "line",
    [
        "если бы брак упал до одного процента, что бы это вам дало?",
        "сколько заказов вы теряете из-за простоев?",
    ],
)
def test_a_question_for_the_buyer_does_not_become_the_goal_of_the_call(gateway, talk, line: str) -> None:
    talk(PREPARE, FACT, PROBLEM, EFFECT, "во что вам обходится каждый простой?", "дальше")
    outcome = talk(line)
    assert told(gateway, talk, "goal") is None
    assert line in (letter(outcome, "need_payoff")["evidence"] + letter(outcome, "implication")["evidence"])


def test_a_wish_of_the_customer_at_the_goal_question_is_a_need_and_no_goal(gateway, talk) -> None:
    talk(PREPARE, FACT, PROBLEM, EFFECT, "во что вам обходится каждый простой?", "дальше")
    outcome = talk("клиент хочет, чтобы линия вставала не чаще раза в месяц")
    assert letter(outcome, "need")["rating"] == 3
    assert told(gateway, talk, "goal") is None


def test_the_step_agreed_on_becomes_the_goal_and_the_contact_stays(gateway, talk) -> None:
    talk(PREPARE, FACT, PROBLEM, EFFECT, "во что вам обходится каждый простой?", "дальше")
    outcome = talk("демо с директором по производству")
    assert "демо с директором по производству" in said(outcome)
    assert told(gateway, talk, "goal") == "демо с директором по производству"
    assert "Сергей" in (told(gateway, talk, "contact") or "")


@pytest.mark.parametrize("step", ["демо с директором по производству", "визит на базу в пятницу"])
def test_a_step_named_after_the_brief_does_not_lose_the_lead(talk, step: str) -> None:
    talk(PREPARE, FACT, PROBLEM, EFFECT, "во что вам обходится каждый простой?", "дальше", "пропусти")
    outcome = talk(step)
    assert outcome.state["lead"] == "Сибирский картон"


def test_one_message_opens_the_lead_and_answers_three_letters(talk) -> None:
    outcome = talk(
        "квалифицируй Агрохолдинг Заря: до лета надо запуститься, подписывает финдиректор, "
        "денег около полутора миллионов рублей"
    )
    assert outcome.state["lead"] == "Агрохолдинг Заря"
    assert ratings(outcome) == {"budget": 2, "authority": 2, "need": 0, "timeframe": 2}
    assert "N · Потребность" in said(outcome)


def test_money_told_before_the_name_is_kept_and_is_not_the_name(talk) -> None:
    assert talk("квалифицировать", "денег у них нет совсем").state["lead"] is None
    outcome = talk("СтройМаркет")
    assert outcome.state["lead"] == "СтройМаркет"
    assert letter(outcome, "budget")["state"] == "negative"


def test_what_was_told_of_one_customer_is_never_given_to_another(talk) -> None:
    outcome = talk("оцени лида Дельта Трейд, денег 500к в год", PREPARE)
    assert outcome.state["lead"] == "Сибирский картон"
    assert letter(outcome, "budget")["state"] == "unknown"


def test_letters_are_answered_in_any_order_then_fit_and_questionnaire(talk) -> None:
    outcome = talk(*QUALIFY, *reversed(ALL_LETTERS))
    assert ratings(outcome) == {"budget": 2, "authority": 2, "need": 2, "timeframe": 2}
    assert outcome.state["recommended"] == "sql"
    assert "целевой" in said(outcome)
    assert "тип" in said(talk("да, целевой")).lower()
    outcome = talk("обучение персонала", "Казань", "не знаю", "внедрить учёт на складе")
    assert outcome.state["recommended"] == "sql"
    assert "целевая аудитория" in said(outcome)
    assert "/12" in said(outcome)


def test_not_knowing_gives_advice_and_is_never_a_no(talk) -> None:
    outcome = talk(*QUALIFY, "хз")
    assert letter(outcome, "budget") == {"state": "open", "rating": 0, "evidence": ""}
    assert "Как узнать" in said(outcome)
    assert "A · Полномочия" in said(outcome)


def test_no_money_is_known_and_a_need_without_money_is_nurtured(talk) -> None:
    outcome = talk(*QUALIFY, "денег у них нет", "теряют 15 часов в неделю на ручной учёт")
    assert letter(outcome, "budget")["state"] == "negative"
    assert letter(outcome, "budget")["rating"] == 0
    assert outcome.state["recommended"] == "nurture"


@pytest.mark.xfail(strict=True, reason="a bare yes beside a fit answers the open letter too")
def test_saying_yes_to_the_fit_does_not_make_the_contact_the_decider(talk) -> None:
    outcome = talk(*QUALIFY, "бюджет 2 млн", "да, клиент целевой")
    assert letter(outcome, "authority")["state"] == "unknown"
    assert outcome.state["recommended"] == "mql"


def test_the_reason_for_a_date_confirms_the_date_and_is_no_need(talk) -> None:
    outcome = talk(*QUALIFY, "запуск к 1 марта, потому что заканчивается старый договор")
    assert letter(outcome, "timeframe")["rating"] == 3
    assert letter(outcome, "need")["state"] == "unknown"


def test_skipping_the_need_is_never_written_down_as_a_need(talk) -> None:
    before = talk(*QUALIFY, *ALL_LETTERS[:2], "цифровизация складов", "до первого марта")
    assert letter(before, "need")["rating"] == 1
    outcome = talk("пропусти")
    assert letter(outcome, "need") == letter(before, "need")
    assert "целевой" in said(outcome)


def test_a_correction_counts_as_the_corrected_value_only(talk) -> None:
    outcome = talk(*QUALIFY, "бюджет 20к евро", "нет, 30к, а не 20к")
    assert "30 000" in said(outcome).replace("\xa0", " ")
    assert "20 000" not in said(outcome).replace("\xa0", " ")
    assert letter(outcome, "budget")["rating"] == 2
    assert "A · Полномочия" in said(outcome)


def test_a_wrong_answer_is_asked_again_and_replaced(talk) -> None:
    outcome = talk(*QUALIFY, "бюджет 20к евро", "ой, бюджет неправильный")
    assert "20к" in said(outcome)
    assert "B · Бюджет" in said(outcome)
    outcome = talk("15к евро")
    assert "15к" in letter(outcome, "budget")["evidence"]
    assert "20к" not in letter(outcome, "budget")["evidence"]


@pytest.mark.parametrize(
    "wrong", ["контакт был неправильный", "предложение неправильное", "название клиента неправильное"]
)
def test_saying_that_something_is_wrong_is_not_its_new_value(gateway, talk, wrong: str) -> None:
    outcome = talk(PREPARE, wrong)
    assert "неправильн" not in (told(gateway, talk, "contact") or "")
    assert "неправильн" not in (told(gateway, talk, "offer") or "")
    assert outcome.state["lead"] == "Сибирский картон"
    assert "?" in said(outcome)


def test_a_wrong_need_is_opened_again_and_not_rated_by_the_complaint(talk) -> None:
    before = talk(*QUALIFY, "теряют 15 часов в неделю на ручной учёт")
    outcome = talk("потребность неправильная")
    assert "неправильн" not in letter(outcome, "need")["evidence"]
    assert "N · Потребность" in said(outcome)
    assert letter(before, "need")["rating"] == 2


def test_a_corrected_role_replaces_the_one_before(gateway, talk) -> None:
    outcome = talk(PREPARE, FACT, "нет, он не закупщик, а директор по логистике")
    assert "логистик" in told(gateway, talk, "role")
    assert "закупщик" not in told(gateway, talk, "role")
    assert "P · Проблема" in said(outcome)


def test_going_back_asks_the_question_before(talk) -> None:
    assert "A · Полномочия" in said(talk(*QUALIFY, "не знаю"))
    outcome = talk("назад")
    assert outcome.intent == "go_back"
    assert "B · Бюджет" in said(outcome)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("зачем ты это спрашиваешь?", "деньги"),
        ("что значит полномочия?", "кто вправе решать"),
        ("что такое DMU?", "решени"),
    ],
)
def test_a_question_to_the_coach_is_answered_and_the_open_question_returns(talk, question: str, answered: str) -> None:
    before = talk(*QUALIFY).state
    outcome = talk(question)
    assert answered in said(outcome)
    assert "B · Бюджет" in said(outcome)
    assert outcome.state == before


@pytest.mark.parametrize(
    "aside",
    [
        "привет",
        "спасибо большое!",
        "ты тупой, ничего не понимаешь",
        "ты бот?",
        "хочу поговорить с живым человеком",
        "расскажи анекдот",
        "помощь",
        "давай потренируемся на виртуальном покупателе",
    ],
)
@pytest.mark.parametrize("place", ["prep", "qualify"])
def test_a_digression_is_answered_stores_nothing_and_ends_at_the_open_question(
    gateway, talk, aside: str, place: str
) -> None:
    lines, question = ((PREPARE, FACT, PROBLEM), "I · Последствия")
    if place == "qualify":
        lines, question = ((*QUALIFY, "бюджет 20к евро"), "A · Полномочия")
    before = talk(*lines).state
    contact = told(gateway, talk, "contact")
    outcome = talk(aside)
    assert outcome.state == before
    assert told(gateway, talk, "contact") == contact
    assert question in outcome.replies[-1]["text"]
    assert len(outcome.replies) > 1 or "\n" in said(outcome)


def test_an_answer_and_a_question_in_one_message_are_both_taken(talk) -> None:
    outcome = talk(PREPARE, FACT, PROBLEM, f"{EFFECT}. а что такое скрытая потребность?")
    assert "отгрузки" in letter(outcome, "implication")["evidence"]
    assert "implied need" in said(outcome)
    assert "I · Последствия" in said(outcome)


def test_changing_the_language_in_the_middle_loses_nothing(talk) -> None:
    before = talk(PREPARE, FACT).state
    outcome = talk("in het Nederlands graag")
    assert outcome.lang == "nl"
    assert "Probleem" in said(outcome)
    outcome = talk("давай обратно по-русски")
    assert outcome.lang == "ru"
    assert "P · Проблема" in said(outcome)
    assert outcome.state == before


def test_stopping_keeps_everything_and_the_rep_goes_on_where_he_was(talk) -> None:
    before = talk(PREPARE, FACT, PROBLEM).state
    assert talk("стоп, хватит").intent == "cancel"
    outcome = talk("на чём мы остановились?")
    assert outcome.intent == "resume"
    assert "Сибирский картон" in said(outcome)
    assert "I · Последствия" in said(outcome)
    assert outcome.state == before


def test_going_back_never_leads_to_a_question_of_an_earlier_lead(talk) -> None:
    outcome = talk("квалифицировать", PREPARE, "назад", FACT)
    assert outcome.state["lead"] == "Сибирский картон"


def test_the_board_shows_every_letter_in_the_reps_words_and_says_why(talk) -> None:
    talk(*QUALIFY, *ALL_LETTERS)
    outcome = talk("покажи статус")
    assert outcome.intent == "show_lead_status"
    assert "рекомендую: **SQL**" in said(outcome)
    assert "2/3" in said(outcome)
    assert "теряют 15 часов" in said(outcome)
    assert "Почему" in said(outcome)
    assert said(talk("покажи статус")) == said(outcome)


def test_a_legal_status_is_recorded_in_plain_words_and_an_illegal_one_explained(talk) -> None:
    talk(*QUALIFY, "бюджет 20к евро")
    refused = talk("сделай его SQL")
    assert refused.state["status"] == "new"
    assert "потребность" in said(refused)
    assert talk("теряют 15 часов в неделю на ручной учёт", "сделай его MQL").state["status"] == "mql"
    refused = talk("поставь статус выигран")
    assert refused.state["status"] == "mql"
    assert "Следующий шаг" in said(refused)


def test_a_disqualification_needs_its_reason_and_can_still_be_called_off(talk) -> None:
    outcome = talk(*QUALIFY, "бюджет 20к евро", "дисквалифицируй")
    assert outcome.state["status"] == "new"
    assert "причина" in said(outcome)
    assert talk("нет, не надо").state["status"] == "new"
    outcome = talk("дисквалифицируй", "не выходит на связь")
    assert outcome.state["status"] == "disqualified"
    assert "не выходит на связь" in said(outcome)


def test_a_disqualified_lead_is_reopened_with_a_reason_only(talk) -> None:
    talk(*QUALIFY, "бюджет 20к евро", "дисквалифицируй, не выходит на связь")
    refused = talk("сделай его MQL")
    assert refused.state["status"] == "disqualified"
    assert "Новый" in said(refused)
    outcome = talk("верни в новый", "клиент снова открыл тендер")
    assert outcome.state["status"] == "new"


def test_a_proposal_asked_for_lifts_a_complete_lead_to_sal(talk) -> None:
    outcome = talk(*QUALIFY, *ALL_LETTERS[:3], "запуск до первого марта, потому что тогда открывают новый склад")
    assert outcome.state["recommended"] == "sql"
    outcome = talk("они попросили прислать коммерческое предложение")
    assert outcome.state["recommended"] == "sal"
    assert outcome.state["status"] == "new"


def test_losing_to_a_competitor_says_nothing_about_the_fit(talk) -> None:
    outcome = talk(*QUALIFY, *ALL_LETTERS, "проиграли, выбрали конкурента, у него дешевле")
    assert outcome.state["status"] == "lost"
    assert outcome.state["recommended"] == "sql"


def test_the_brief_fits_one_screen_and_holds_the_reps_own_words(talk) -> None:
    outcome = talk(
        PREPARE, FACT, PROBLEM, EFFECT, "спс", "во что вам обходится каждый простой?", "хз", "пропусти", "бриф"
    )
    brief = outcome.replies[0]["text"]
    assert outcome.intent == "show_summary"
    assert len(brief) <= 1800
    for words in ("Сибирский картон", PROBLEM, "80 человек", "Ашану", "во что вам обходится каждый простой?"):
        assert words in brief
    for nonsense in ("спс", "хз", "пропусти", "None", "{", "}"):
        assert nonsense not in brief


def test_the_brief_holds_the_corrected_value_and_not_the_correcting(talk) -> None:
    talk(PREPARE, FACT, PROBLEM, "бюджет 20к евро", "нет, 30к, а не 20к")
    brief = talk("покажи бриф").replies[0]["text"]
    assert "30" in brief
    assert "20к" not in brief
    assert "нет," not in brief


def test_a_brief_of_very_much_still_fits_one_screen(talk) -> None:
    facts = [
        f"на складе номер {n} работает {n * 7} человек и стоит {n} упаковочных машин из Китая" for n in range(2, 9)
    ]
    talk(PREPARE, ". ".join(facts), f"{PROBLEM}, и наладчики каждый раз ищут запчасти по всему городу часами")
    brief = talk("покажи бриф").replies[0]["text"]
    assert "Бриф" in brief
    assert len(brief) <= 1800


@pytest.mark.parametrize(
    "text",
    [
        "🙂🙂🙂",
        "слово " * 800,
        "שלום מה שלומך",
        "<script>alert('привет')</script>",
        "SELECT * FROM leads; DROP TABLE leads",
        '/set_status{"status":"won"}',
        "/inform{бюджет}",
        "ывапролдж",
    ],
)
def test_strange_input_changes_neither_the_lead_nor_the_language(talk, text: str) -> None:
    before = talk(*QUALIFY, "бюджет 20к евро").state
    outcome = talk(text)
    assert said(outcome).strip()
    assert outcome.state == before
    assert outcome.lang == "ru"
    assert "A · Полномочия" in said(talk("на чём мы остановились?"))


def test_two_misunderstandings_lead_to_choices(talk) -> None:
    outcome = talk("ывапролдж бырмыр", "фывфыв шмурдяк")
    labels = [button["title"] for button in outcome.replies[-1]["buttons"]]
    assert "Подготовить звонок" in labels
    assert "Квалифицировать" in labels


def test_what_the_coach_cannot_do_yet_is_declined_with_what_it_can(talk) -> None:
    outcome = talk("привет", "давай потренируемся на виртуальном покупателе")
    assert "пока нет" in said(outcome)
    assert outcome.replies[-1]["buttons"]


def test_leads_are_listed_and_switched_by_name(talk) -> None:
    talk(*QUALIFY, "бюджет 20к евро", "стоп", PREPARE, "стоп")
    listed = said(talk("мои лиды"))
    assert "Технопарк Север" in listed
    assert "Сибирский картон" in listed
    assert talk("открой Технопарк Север").state["lead"] == "Технопарк Север"
