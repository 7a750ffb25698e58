"""Questionnaire in Russian conversations: fields of services, several at once, corrections."""


from tests.bot.conftest import said

LETTERS = (
    "оцени лида",
    "Сибирский картон",
    "500 тыс",
    "решает директор",
    "теряют 15 часов в неделю на ручной учёт",
    "до сентября",
    "да, целевой",
)


def test_one_message_answers_three_fields_and_the_service_brings_its_own_questions(talk, answered) -> None:
    outcome = talk(*LETTERS, "новый сайт для Германии, для школ")
    assert answered("project_type").text == "новый сайт"
    assert answered("region").text == "Германии"
    assert answered("target_audience").text == "школ"
    assert "маркетинг и сайт" in said(outcome)
    assert "уже есть сайт" in said(talk("чтобы заявки приходили сами"))
    talk("пока нет")
    assert answered("website_now").value["yes"] is False
    outcome = talk("не знаю")
    assert "статистику" in said(outcome)
    outcome = talk("больше заявок")
    assert answered("result_wanted").value["option"] == "leads"
    assert "спросили, пока неизвестно: посетители в месяц" in said(outcome)


def test_a_number_of_sites_is_no_budget(talk, answered) -> None:
    talk(*LETTERS, "новые станки для цеха", "Казань", "заводы", "заменить старую линию", "три")
    assert answered("sites").value["number_min"] == "3"
    assert answered("budget").value["amount_min"] == "500000"
    talk("да")
    assert answered("replaces").value["yes"] is True
