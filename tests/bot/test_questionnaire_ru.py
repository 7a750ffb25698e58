"""Questionnaire in Russian conversations: fields of services, several at once, corrections."""

import pytest

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


@pytest.fixture
def kept(gateway, talk):
    """Reads what stands in a field of the lead in hand."""

    def read(field: str):
        with gateway.unit_of_work() as uow:
            return uow.dossier(uow.talk(talk.person).lead_id).one(field)

    return read


def test_one_message_answers_three_fields_and_the_service_brings_its_own_questions(talk, kept) -> None:
    outcome = talk(*LETTERS, "новый сайт для Германии, для школ")
    assert kept("project_type").text == "новый сайт"
    assert kept("region").text == "Германии"
    assert kept("target_audience").text == "школ"
    assert "маркетинг и сайт" in said(outcome)
    assert "уже есть сайт" in said(talk("чтобы заявки приходили сами"))
    talk("пока нет")
    assert kept("website_now").value["yes"] is False
    outcome = talk("не знаю")
    assert "статистику" in said(outcome)
    outcome = talk("больше заявок")
    assert kept("result_wanted").value["option"] == "leads"
    assert "спросили, пока неизвестно: посетители в месяц" in said(outcome)


def test_a_number_of_sites_is_no_budget(talk, kept) -> None:
    talk(*LETTERS, "новые станки для цеха", "Казань", "заводы", "заменить старую линию", "три")
    assert kept("sites").value["number_min"] == "3"
    assert kept("budget").value["amount_min"] == "500000"
    talk("да")
    assert kept("replaces").value["yes"] is True
