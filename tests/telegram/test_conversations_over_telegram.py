"""The conversations of the coach, spoken in a chat: it shows what any other channel answers to the same words.

Every line goes to the coach twice: from somebody on Telegram, who taps wherever a button says what the line says, and
from somebody else at the gateway. After each line the chat and the answers are compared, and where both conversations
stand. What the answers have to be, the conversations themselves assert (`tests/bot`).
"""

import inspect
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from bot.engine import Engine
from bot.gateway import Gateway, Outcome
from bot.telegram import pace
from bot.telegram.markup import bubbles
from store.database import open_at
from store.engine import file_url
from tests.bot import test_conversations_en as en
from tests.bot import test_conversations_nl as nl
from tests.bot import test_conversations_ru as ru
from tests.bot import test_leads_en as leads_en
from tests.bot import test_leads_nl as leads_nl
from tests.bot import test_leads_ru as leads_ru
from tests.telegram.conftest import making
from tests.telegram.fake_api import FakeApi
from tests.telegram.people import Shown, User
from tests.telegram.running import Running

pytestmark = [pytest.mark.engine, pytest.mark.slow]

HELLO = {"en": "hello", "nl": "hoi", "ru": "привет"}

ENGLISH = (
    en.test_each_spin_letter_is_introduced_with_what_it_is_about,
    en.test_a_pitch_is_called_one_and_answered_with_a_better_question,
    en.test_fit_and_questionnaire_follow_and_open_fields_are_named,
    en.test_the_budget_was_wrong_asks_for_it_again_and_goes_on_afterwards,
    en.test_going_back_asks_the_question_before_and_keeps_what_was_said,
    en.test_why_and_what_do_you_mean_are_explained_and_the_question_returns,
    en.test_the_language_changes_in_the_middle_and_nothing_is_lost,
    en.test_the_board_shows_all_letters_with_evidence_and_why,
    en.test_a_status_is_recorded_in_plain_words_within_the_legal_moves,
    en.test_disqualifying_needs_a_reason_which_may_follow,
    en.test_the_brief_is_one_screen_in_the_reps_own_words,
    en.test_two_misunderstandings_bring_choices,
    leads_en.test_merged_leads_keep_all_answers_and_come_apart_again,
)
DUTCH = (
    nl.test_each_spin_letter_is_introduced_and_then_the_step_that_the_call_aims_at,
    nl.test_somebody_who_is_stuck_gets_examples_from_this_leads_own_words,
    nl.test_fit_and_questionnaire_are_asked_and_an_open_field_is_named,
    nl.test_a_correction_counts_as_the_corrected_amount_only,
    nl.test_going_back_asks_the_question_before_and_takes_the_new_answer,
    nl.test_the_language_changes_in_the_middle_and_nothing_is_lost,
    nl.test_an_answer_and_a_question_in_one_message_are_both_served,
    nl.test_stopping_keeps_everything_and_the_talk_is_taken_up_where_it_was,
    nl.test_a_lead_is_disqualified_with_a_reason_only_and_reopened_as_new,
    leads_nl.test_a_name_of_two_leads_is_asked_about_and_then_it_is_done,
)
RUSSIAN = (
    ru.test_the_four_spin_letters_are_introduced_in_their_order,
    ru.test_several_sentences_are_each_filed_under_their_own_letter,
    ru.test_a_pitch_is_marked_and_a_better_question_offered_from_the_customers_problem,
    ru.test_not_knowing_gives_advice_and_is_never_a_no,
    ru.test_going_back_asks_the_question_before,
    ru.test_an_answer_and_a_question_in_one_message_are_both_taken,
    ru.test_changing_the_language_in_the_middle_loses_nothing,
    ru.test_stopping_keeps_everything_and_the_rep_goes_on_where_he_was,
    ru.test_a_disqualification_needs_its_reason_and_can_still_be_called_off,
    ru.test_leads_are_listed_and_switched_by_name,
    leads_ru.test_leads_are_merged_after_a_yes_and_come_apart_again,
)
CONVERSATIONS = [(lang, each) for lang, those in (("en", ENGLISH), ("nl", DUTCH), ("ru", RUSSIAN)) for each in those]


class Both:
    """Somebody who says their lines in a chat, and somebody else who says the same at the gateway."""

    def __init__(self, service: Running, user: User, lang: str) -> None:
        self.gateway: Gateway = service.program.gateway
        self.person = f"telegram:{user.id}"
        self.tapped = 0
        self._service, self._user = service, user
        self._twin = f"twin of {user.id}"
        service.member(user)
        self._asks(HELLO[lang], lang)

    def __call__(self, *lines: str) -> Outcome:
        for line in lines:
            outcome = self._say(line)
        return outcome

    def _say(self, line: str) -> Outcome:
        before = self._user.chat
        standing = [(message, label) for message in before for label in message.buttons]
        pressed, label = next(
            (found for found in reversed(standing) if found[1].casefold() == line.casefold()), (None, "")
        )
        if pressed is None:
            self._user.says(line)
        else:
            self.tapped += 1
            self._user.taps(label, pressed.id)
        self._service.settle()
        outcome = self._asks(line)
        chat = self._user.got
        shown = [message for message in chat if message.id > before[-1].id]
        assert [_as_read(message) for message in shown] == _as_answered(outcome), line
        assert self._stands(self.person) == self._stands(self._twin), line
        if outcome.intent is not None:
            new = {message.id for message in shown}
            assert not [message.text for message in chat if message.buttons and message.id not in new], line
        if pressed is not None:
            # A board is replaced by the next one, the mark with it.
            left = [message.text.casefold() for message in chat if message.id == pressed.id]
            assert all(text.endswith(f"\n\n✓ {line.casefold()}") for text in left), line
        return outcome

    def _asks(self, line: str, lang: str | None = None) -> Outcome:
        outcome = self.gateway.handle("test", self._twin, line, lang=lang)
        # Else the service, when it is waited for, would never have sent all.
        self.gateway.seen("test", self._twin)
        return outcome

    def _stands(self, person: str) -> tuple[Any, ...]:
        with self.gateway.reading() as uow:
            talk = uow.talk(person)
            return talk.lang, talk.flow, talk.open, self.gateway.state(uow, talk)


def _as_read(message: Shown) -> tuple[str, list[str]]:
    return ("a file", []) if message.file_id else (message.text, message.buttons)


def _as_answered(outcome: Outcome) -> list[tuple[str, list[str]]]:
    """What a chat has to show: the bubbles without the marks of bold, the buttons under the last one of each reply."""
    found: list[tuple[str, list[str]]] = []
    for reply in outcome.replies:
        found += [(part.replace("**", ""), []) for part in bubbles(reply["text"])]
        found[-1] = found[-1][0], [button["title"] for button in reply["buttons"]]
        if reply.get("shown") == "brief":
            found.append(("a file", []))
    return found


@pytest.fixture(scope="module")
def all_day(loaded: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One service for all conversations, in which nobody waits for Telegram's limits."""
    with pytest.MonkeyPatch.context() as patch, making(loaded) as make, FakeApi() as api:
        patch.setattr(pace, "AT_ONCE", 1000)
        patch.setattr(pace, "A_SECOND", 1000.0)
        with Running(make(open_at(file_url(tmp_path_factory.mktemp("day") / "coach.db"))), api) as started:
            yield started
        assert api.violations == []


_numbers = count(1)


@pytest.fixture
def gateway(all_day: Running) -> Gateway:
    return all_day.program.gateway


@pytest.fixture
def talk(all_day: Running, lang: str) -> Both:
    return Both(all_day, all_day.telegram.user(next(_numbers), "Anna", language=lang), lang)


@pytest.fixture
def asked(gateway: Gateway, talk: Both) -> Callable[[], str | None]:
    def read() -> str | None:
        with gateway.reading() as uow:
            question = uow.talk(talk.person).open
        return question.removesuffix("_more") if question else None

    return read


@pytest.fixture
def names(gateway: Gateway, talk: Both) -> Callable[[], list[str]]:
    def read() -> list[str]:
        with gateway.reading() as uow:
            return [lead.name for lead in uow.leads(talk.person)]

    return read


@pytest.fixture
def qualifying(talk: Both) -> Both:
    talk("ik wil een lead kwalificeren", "Gemeente Almere")
    return talk


def _name(value: Any) -> str:
    return value if isinstance(value, str) else value.__name__.removeprefix("test_")


@pytest.mark.parametrize(("lang", "conversation"), CONVERSATIONS, ids=_name)
def test_a_chat_shows_what_the_coach_answers(
    lang: str, conversation: Callable[..., None], request: pytest.FixtureRequest
) -> None:
    needed = inspect.signature(conversation).parameters
    conversation(**{name: request.getfixturevalue(name) for name in needed})


JOURNEYS = {
    "en": (
        "/prep Orbit Print", "Jess, production planner", "die cutting machines", "two presses, 35 staff", "Skip",
        "Example", "they pay penalties to the supermarket", "/ask what is an implied need", "Go back", "/brief",
        "/qualify Acme Freight", "60k", "Why?", "the CFO signs", "Don't know", "go back", "they lose hours on paper",
        "no, 70k not 60k", "/lang", "Nederlands", "/lang en", "before september", "Yes, a target", "stop", "Status",
        "make it an mql", "/leads", "open Orbit Print", "where were we", "/cancel",
    ),
    "nl": (
        "/prep Studio Blauw", "Lotte, eigenaar", "een CRM", "ze werken met 6 man en excel", "Overslaan", "Voorbeeld",
        "daardoor missen ze opdrachten", "/ask wat is een implicatievraag", "/brief", "/qualify Gemeente Almere", "40k",
        "Waarom?", "de wethouder beslist", "Weet ik niet", "ga terug", "ze verliezen uren met papierwerk",
        "nee, 30k geen 40k", "/lang", "English", "/lang nl", "voor 1 april", "stop", "Status", "maak er een MQL van",
        "/leads", "open Studio Blauw", "waar waren we", "/cancel",
    ),
    "ru": (
        "/prep Сибирский картон", "Сергей, закупщик", "упаковочные станки", "у них две линии и 80 человек",
        "Пропустить", "Пример", "из-за этого срывают отгрузки", "/ask что такое скрытая потребность", "/brief",
        "/qualify Технопарк Север", "бюджет 20к евро", "Зачем?", "решает собственник", "Не знаю", "назад",
        "теряют 15 часов в неделю на ручной учёт", "нет, 30к, а не 20к", "/lang", "English", "/lang ru",
        "до первого марта", "стоп", "Статус", "сделай его MQL", "/leads", "открой Сибирский картон",
        "на чём мы остановились", "/cancel",
    ),
}  # fmt: skip
"""Commands, taps and typed words in one talk: two customers, prepared and qualified."""


@pytest.mark.parametrize("lang", JOURNEYS)
def test_two_customers_are_prepared_and_qualified_by_command_tap_and_word(talk: Both, names: Any, lang: str) -> None:
    outcome = talk(*JOURNEYS[lang])
    assert talk.tapped >= 5
    assert outcome.lang == lang
    assert set(names()) == {JOURNEYS[lang][0].partition(" ")[2], _qualified(lang)}
    with talk.gateway.reading() as uow:
        assert {lead.name: lead.status for lead in uow.leads(talk.person)}[_qualified(lang)] == "mql"


def _qualified(lang: str) -> str:
    return next(line for line in JOURNEYS[lang] if line.startswith("/qualify ")).partition(" ")[2]


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_help_lists_the_commands_of_the_role_and_the_question_comes_last(all_day: Running, lang: str) -> None:
    rep, lead = (all_day.telegram.user(next(_numbers), "Anna", language=lang) for _ in range(2))
    all_day.member(rep)
    all_day.member(lead, "lead")
    for user in (rep, lead):
        user.says("/prep Acme")
        user.says("/help")
    all_day.settle()
    listed = [next(message.text for message in user.got if "/mydata – " in message.text) for user in (rep, lead)]
    assert ["/team – " in text for text in listed] == [False, True]
    for user in (rep, lead):
        assert user.got[-1].buttons
        assert "/mydata" not in user.got[-1].text


@pytest.mark.parametrize("lang", ["nl"])
def test_an_open_question_keeps_its_buttons_beside_what_the_desk_asks(all_day: Running, lang: str) -> None:
    karin = all_day.member(all_day.telegram.user(next(_numbers), "Karin", language=lang))
    karin.says("/prep Acme")
    all_day.settle()
    question = karin.got[-1]
    karin.says("/forget")
    all_day.settle()
    karin.taps("Nee, bewaren")
    all_day.settle()
    assert [message.id for message in karin.got if message.buttons] == [question.id]
    karin.taps("Overslaan")
    all_day.settle()
    assert [message.id for message in karin.got if message.buttons] == [karin.got[-1].id]
