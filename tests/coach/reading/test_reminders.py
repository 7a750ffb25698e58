"""When to be reminded, and of what, as reps type it.

One case a line: ``message | moment | what of``. ``before 15:50`` is told by the call at four; ``past``, ``no_time`` and
``none`` (no time at all) give no moment. It is ten o'clock on Monday 23 November 2026.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading.reminders import means_all, read_moment, read_reminder, read_wish

ZONE = timezone(timedelta(hours=1), "CET")
NOW = datetime(2026, 11, 23, 10, tzinfo=ZONE)
CALL = datetime(2026, 11, 23, 16, tzinfo=ZONE)
LANGS = ("en", "nl", "ru")

EN = """
remind me ten minutes before | before 15:50 |
remind me in 3 days to call Acme | thu 26.11 09:00 | call Acme
remind me at 9 | mon 23.11 21:00 |
remind me at 11 | mon 23.11 11:00 |
remind me at 3 to ring the buyer | mon 23.11 15:00 | ring the buyer
tomorrow at half past two | tue 24.11 14:30 |
remind me tomorrow at half past two to send the quote | tue 24.11 14:30 | send the quote
remind me at 14:30 | mon 23.11 14:30 |
remind me tomorrow at 09:15 | tue 24.11 09:15 |
remind me at 9am | past |
remind me tomorrow at 9am | tue 24.11 09:00 |
remind me at 4 pm to send the NDA | mon 23.11 16:00 | send the NDA
remind me at quarter to three | mon 23.11 14:45 |
remind me at quarter past one | mon 23.11 13:15 |
remind me at ten past eleven | mon 23.11 11:10 |
remind me at five to four | mon 23.11 15:55 |
remind me at half three | mon 23.11 15:30 |
remind me at 2 o'clock | mon 23.11 14:00 |
remind me at noon | mon 23.11 12:00 |
remind me at midnight | tue 24.11 00:00 |
remind me in an hour | mon 23.11 11:00 |
remind me in half an hour | mon 23.11 10:30 |
remind me in 45 mins | mon 23.11 10:45 |
remind me in 2 hours to write the recap | mon 23.11 12:00 | write the recap
remind me in 2h | mon 23.11 12:00 |
remind me in a quarter of an hour | mon 23.11 10:15 |
remind me in an hour and a half | mon 23.11 11:30 |
remind me in 1 hour and 20 minutes | mon 23.11 11:20 |
remind me in twenty minutes | mon 23.11 10:20 |
remind me in two weeks | mon 07.12 09:00 |
remind me in a month to ask about their budget | wed 23.12 09:00 | ask about their budget
remind me in 3 days at 14:00 | thu 26.11 14:00 |
remind me on friday | fri 27.11 09:00 |
remind me on Friday morning | fri 27.11 09:00 |
remind me on wednesday afternoon | wed 25.11 14:00 |
remind me on Thursday at 11 to call back the CFO | thu 26.11 11:00 | call back the CFO
remind me on monday at 9 | mon 30.11 09:00 |
remind me tomorrow | tue 24.11 09:00 |
remind me tomorrow afternoon | tue 24.11 14:00 |
remind me this evening that I promised Mia the figures | mon 23.11 18:00 | I promised Mia the figures
remind me tonight | mon 23.11 19:00 |
remind me tonight at 7 | mon 23.11 19:00 |
remind me at 7 in the evening | mon 23.11 19:00 |
remind me on the 3rd of December | thu 03.12 09:00 |
remind me on 5 December at 10 about the tender | sat 05.12 10:00 | the tender
remind me the day after tomorrow | wed 25.11 09:00 |
remind me at the end of the day | mon 23.11 17:00 |
remind me today | no_time |
remind me later today | no_time |
remind me yesterday | none |
remind me 15 mins before the call | before 15:45 |
remind me an hour before the meeting | before 15:00 |
remind me half an hour in advance | before 15:30 |
remind me 20 minutes beforehand | before 15:40 |
remind me before the call | before 15:50 |
remind me 10 minutes before my call at 3 | mon 23.11 14:50 |
remind me 5 minutes before I dial | before 15:55 |
remind me 30 minutes before the demo to open the slides | before 15:30 | open the slides
remind me in 10 minutes to call him at 3 | mon 23.11 10:10 | call him at 3
remind me | none |
remind me tmrw at 9am | tue 24.11 09:00 |
remind me the evening before the site visit | no_time |
remind me to chase them | none |
hello there | none |
we sell pallets to Acme | none |
"""

NL = """
herinner me tien minuten van tevoren | before 15:50 |
herinner me een kwartier van tevoren | before 15:45 |
herinner me een half uur voor het gesprek | before 15:30 |
herinner me een uur voor de demo | before 15:00 |
herinner me 5 min voor we beginnen | before 15:55 |
herinner me 20 minuten vooraf | before 15:40 |
herinner me vlak voor het gesprek | before 15:50 |
herinner me drie kwartier voor de afspraak | before 15:15 |
herinner me morgen om 9 uur | tue 24.11 09:00 |
herinner me morgen om 9 uur aan de offerte | tue 24.11 09:00 | de offerte
herinner me om 9 uur | mon 23.11 21:00 |
herinner me om 3 uur | mon 23.11 15:00 |
herinner me om 15 uur | mon 23.11 15:00 |
herinner me om 14:30 | mon 23.11 14:30 |
herinner me om 14u30 | mon 23.11 14:30 |
herinner me om 14.30 uur | mon 23.11 14:30 |
herinner me morgen om 09:15 | tue 24.11 09:15 |
herinner me om kwart voor 3 | mon 23.11 14:45 |
herinner me om kwart voor drie | mon 23.11 14:45 |
herinner me om kwart over een | mon 23.11 13:15 |
herinner me om half drie | mon 23.11 14:30 |
herinner me om half 3 dat ik Jan bel | mon 23.11 14:30 | ik Jan bel
herinner me om vijf voor half drie | mon 23.11 14:25 |
herinner me om tien over half drie | mon 23.11 14:40 |
herinner me om tien over drie | mon 23.11 15:10 |
herinner me om vijf voor vier | mon 23.11 15:55 |
herinner me om elf uur | mon 23.11 11:00 |
herinner me om 12 uur | mon 23.11 12:00 |
herinner me over een uur | mon 23.11 11:00 |
herinner me over een uurtje | mon 23.11 11:00 |
herinner me over een half uur | mon 23.11 10:30 |
herinner me over een kwartier | mon 23.11 10:15 |
herinner me over drie kwartier | mon 23.11 10:45 |
herinner me over anderhalf uur | mon 23.11 11:30 |
herinner me over 20 minuten | mon 23.11 10:20 |
herinner me over twintig minuten | mon 23.11 10:20 |
herinner me over 2 uur om het verslag te schrijven | mon 23.11 12:00 | het verslag te schrijven
herinner me over 3 dagen | thu 26.11 09:00 |
herinner me over drie dagen aan Acme | thu 26.11 09:00 | Acme
herinner me over twee weken | mon 07.12 09:00 |
herinner me over een maand | wed 23.12 09:00 |
herinner me over 3 dagen om 14 uur | thu 26.11 14:00 |
herinner me vrijdag | fri 27.11 09:00 |
herinner me vrijdagochtend | fri 27.11 09:00 |
herinner me woensdagmiddag | wed 25.11 14:00 |
herinner me vrijdagmiddag om 3 uur | fri 27.11 15:00 |
herinner me donderdag om 11 uur | thu 26.11 11:00 |
herinner me maandag om 9 uur | mon 30.11 09:00 |
herinner me morgen | tue 24.11 09:00 |
herinner me morgenmiddag | tue 24.11 14:00 |
herinner me morgenochtend | tue 24.11 09:00 |
herinner me overmorgen | wed 25.11 09:00 |
herinner me vanmiddag | mon 23.11 14:00 |
herinner me vanavond | mon 23.11 18:00 |
herinner me vanavond om 7 uur | mon 23.11 19:00 |
herinner me op 3 december | thu 03.12 09:00 |
herinner me eind van de middag | mon 23.11 17:00 |
herinner me vandaag | no_time |
herinner me vandaag om 09:00 | past |
herinner me gisteren | none |
herinner me mrgn 9u | tue 24.11 09:00 |
herinner me donderdag rond tienen | thu 26.11 10:00 |
herinner me iets eerder, kwart voor vier, ik moet om 4 uur weg | mon 23.11 15:45 | iets eerder, ik moet om 4 uur weg
herinner me | none |
herinner me eraan dat ik ze bel | none |
hallo daar | none |
wij verkopen pallets aan Acme | none |
"""

RU = """
напомни за десять минут до звонка | before 15:50 |
напомни за час до звонка | before 15:00 |
напомни за полчаса до встречи | before 15:30 |
напомни за 15 минут | before 15:45 |
напомни за четверть часа до демо | before 15:45 |
напомни за 5 минут до начала | before 15:55 |
напомни перед звонком | before 15:50 |
напомни прямо перед встречей | before 15:50 |
напомни за 2 часа до разговора | before 14:00 |
напомни за полтора часа до созвона | before 14:30 |
напомни через 3 дня | thu 26.11 09:00 |
напомни через три дня позвонить в Акме | thu 26.11 09:00 | позвонить в Акме
напомни через неделю | mon 30.11 09:00 |
напомни через две недели про договор | mon 07.12 09:00 | договор
напомни через месяц | wed 23.12 09:00 |
напомни через час | mon 23.11 11:00 |
напомни через часик | mon 23.11 11:00 |
напомни через полчаса | mon 23.11 10:30 |
напомни через полтора часа | mon 23.11 11:30 |
напомни через 20 минут | mon 23.11 10:20 |
напомни через двадцать минут | mon 23.11 10:20 |
напомни минут через 20 | mon 23.11 10:20 |
напомни часа через два | mon 23.11 12:00 |
напомни через 2 часа записать итоги | mon 23.11 12:00 | записать итоги
напомни через 2 часа 15 минут | mon 23.11 12:15 |
напомни через четверть часа | mon 23.11 10:15 |
напомни через 45 минут | mon 23.11 10:45 |
напомни в 9 | mon 23.11 21:00 |
напомни в 3 | mon 23.11 15:00 |
напомни в три часа | mon 23.11 15:00 |
напомни в 15 часов | mon 23.11 15:00 |
напомни в 14:30 | mon 23.11 14:30 |
напомни завтра в 09:15 | tue 24.11 09:15 |
напомни завтра в 9 утра | tue 24.11 09:00 |
напомни завтра в 9 позвонить Свену | tue 24.11 09:00 | позвонить Свену
напомни в 7 вечера | mon 23.11 19:00 |
напомни в 3 часа дня | mon 23.11 15:00 |
напомни в час дня | mon 23.11 13:00 |
напомни в половине третьего | mon 23.11 14:30 |
напомни в полтретьего | mon 23.11 14:30 |
напомни без четверти три | mon 23.11 14:45 |
напомни без пяти четыре | mon 23.11 15:55 |
напомни в четверть второго | mon 23.11 13:15 |
напомни в десять минут двенадцатого | mon 23.11 11:10 |
напомни в полдень | mon 23.11 12:00 |
напомни в одиннадцать | mon 23.11 11:00 |
напомни в пятницу | fri 27.11 09:00 |
напомни в пятницу утром | fri 27.11 09:00 |
напомни в среду после обеда | wed 25.11 14:00 |
напомни в четверг в 11 перезвонить | thu 26.11 11:00 | перезвонить
напомни в понедельник в 9 | mon 30.11 09:00 |
напомни завтра | tue 24.11 09:00 |
напомни завтра с утра | tue 24.11 09:00 |
напомни завтра вечером | tue 24.11 18:00 |
напомни послезавтра | wed 25.11 09:00 |
напомни вечером | mon 23.11 18:00 |
напомни сегодня вечером | mon 23.11 18:00 |
напомни 3 декабря | thu 03.12 09:00 |
напомни 5 декабря в 11 отправить договор | sat 05.12 11:00 | отправить договор
напомни к концу дня | mon 23.11 17:00 |
напомни через 3 дня в 14:00 | thu 26.11 14:00 |
напомни сегодня | no_time |
напомни сегодня в 9 утра | past |
напомни в четверг 11 утра | thu 26.11 11:00 |
напомни чрез час | mon 23.11 11:00 |
напомни | none |
напомни их дожать | none |
привет | none |
"""


def cases() -> list[tuple[str, str, str, str]]:
    found = []
    for lang, listed in (("en", EN), ("nl", NL), ("ru", RU)):
        for line in listed.strip().splitlines():
            text, moment, about = (part.strip() for part in line.split("|"))
            found.append((lang, text, moment, about))
    return found


@pytest.mark.parametrize(("lang", "text", "moment", "about"), cases())
def test_the_moment_and_what_to_be_reminded_of_are_read(lang: str, text: str, moment: str, about: str) -> None:
    read = read_reminder(text, lang, NOW, CALL)
    if moment == "none":
        assert read is None
        return
    assert read is not None
    if moment in ("past", "no_time"):
        assert read.problem == moment
        return
    assert read.problem is None
    assert read.due is not None
    assert read.due.tzinfo is ZONE
    said = f"{read.due:%H:%M}" if read.before_call else f"{read.due:%a %d.%m %H:%M}".lower()
    assert (f"before {said}" if read.before_call else said, read.about) == (moment, about)


def test_sixty_messages_a_language_are_read() -> None:
    assert min(sum(lang == each for lang, *_ in cases()) for each in LANGS) >= 60


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "remind me ten minutes before"),
        ("nl", "herinner me een kwartier van tevoren"),
        ("ru", "напомни за час до звонка"),
    ],
)
def test_before_a_call_whose_time_is_not_known_says_so(lang: str, text: str) -> None:
    read = read_reminder(text, lang, NOW)
    assert read is not None
    assert (read.due, read.before_call, read.problem) == (None, True, "no_call_time")


def test_before_a_call_that_has_begun_is_past() -> None:
    read = read_reminder("remind me an hour before the call", "en", NOW, NOW + timedelta(minutes=30))
    assert read is not None
    assert read.problem == "past"


@pytest.mark.parametrize(
    ("lang", "text", "moment"),
    [
        ("en", "tomorrow at four", "24.11 16:00"),
        ("en", "4", "23.11 16:00"),
        ("en", "in ten minutes", "23.11 10:10"),
        ("en", "friday 10:30", "27.11 10:30"),
        ("nl", "morgen om half drie", "24.11 14:30"),
        ("ru", "завтра в 11", "24.11 11:00"),
    ],
)
def test_words_for_the_time_of_a_call_give_its_moment(lang: str, text: str, moment: str) -> None:
    found = read_moment(text, lang, NOW)
    assert found is not None
    assert f"{found:%d.%m %H:%M}" == moment


@pytest.mark.parametrize(("lang", "text"), [("en", "tomorrow"), ("nl", "volgende week"), ("ru", "скоро")])
def test_a_call_whose_hour_is_open_has_no_moment(lang: str, text: str) -> None:
    assert read_moment(text, lang, NOW) is None


@pytest.mark.parametrize(
    ("lang", "text", "wish"),
    [
        ("en", "which reminders do I have", "list"),
        ("en", "show me my reminders", "list"),
        ("en", "forget the reminder", "drop"),
        ("en", "cancel the 9 o'clock reminder", "drop"),
        ("en", "don't remind me of Acme", "drop"),
        ("en", "I don't need the reminder anymore", "drop"),
        ("nl", "ik heb de herinnering niet meer nodig", "drop"),
        ("ru", "это напоминание больше не нужно", "drop"),
        ("en", "do I have a reminder for Acme", "list"),
        ("ru", "есть ли напоминание по Акме", "list"),
        ("nl", "herinner me dat ik de offerte niet vergeet", "set"),
        ("en", "don't forget to remind me at 9", "set"),
        ("en", "set a reminder for 4pm", "set"),
        ("nl", "welke herinneringen heb ik", "list"),
        ("nl", "toon mijn herinneringen", "list"),
        ("nl", "vergeet de herinnering", "drop"),
        ("nl", "verwijder die herinnering van morgen", "drop"),
        ("nl", "zet een herinnering om 16 uur", "set"),
        ("ru", "какие у меня напоминания", "list"),
        ("ru", "выведи список напоминалок", "list"),
        ("ru", "забудь напоминание", "drop"),
        ("ru", "сотри все напоминания", "drop"),
        ("ru", "поставь напоминание на 16:00", "set"),
    ],
)
def test_setting_listing_and_dropping_are_told_apart(lang: str, text: str, wish: str) -> None:
    assert read_wish(text, lang) == wish


def test_all_of_them_is_said() -> None:
    assert means_all("cancel all my reminders", "en")
    assert means_all("vergeet alle herinneringen", "nl")
    assert means_all("забудь все напоминания", "ru")
    assert not means_all("forget the reminder", "en")


AHEAD = {"en": "remind me in {} minutes", "nl": "herinner me over {} minuten", "ru": "напомни через {} минут"}
BEFORE = {
    "en": "remind me {} minutes before the call",
    "nl": "herinner me {} minuten voor het gesprek",
    "ru": "напомни за {} минут до звонка",
}
CLOCK = {"en": "remind me tomorrow at {}", "nl": "herinner me morgen om {}", "ru": "напомни завтра в {}"}
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(ZONE))


@given(lang=st.sampled_from(LANGS), minutes=st.integers(1, 600), now=MOMENTS)
def test_so_many_minutes_ahead_are_so_many_minutes_ahead(lang: str, minutes: int, now: datetime) -> None:
    read = read_reminder(AHEAD[lang].format(minutes), lang, now)
    assert read is not None
    assert read.due == now + timedelta(minutes=minutes)


@given(lang=st.sampled_from(LANGS), minutes=st.integers(1, 120), ahead=st.integers(121, 5000), now=MOMENTS)
def test_before_a_call_is_before_it_and_ahead_of_us(lang: str, minutes: int, ahead: int, now: datetime) -> None:
    call = now + timedelta(minutes=ahead)
    read = read_reminder(BEFORE[lang].format(minutes), lang, now, call)
    assert read is not None
    assert read.before_call
    assert read.due == call - timedelta(minutes=minutes)


@given(lang=st.sampled_from(LANGS), hour=st.integers(13, 23), minute=st.integers(0, 59), now=MOMENTS)
def test_a_time_written_out_is_that_time_of_the_day_named(lang: str, hour: int, minute: int, now: datetime) -> None:
    read = read_reminder(CLOCK[lang].format(f"{hour}:{minute:02}"), lang, now)
    assert read is not None
    assert read.due is not None
    assert read.due == datetime(now.year, now.month, now.day, hour, minute, tzinfo=ZONE) + timedelta(days=1)


PIECES = [
    *("remind me", "herinner me", "напомни", "in", "over", "через", "at", "om", "в", "half", "kwart voor", "без", "9"),
    *("three", "drie", "третьего", "14:30", "days", "uur", "часа", "before the call", "voor het gesprek", "до звонка"),
    *("tomorrow", "morgen", "завтра", "99999999", "weeks", "Acme", ",", "@", "am", "vrijdagmiddag", "31.02", "0", "24"),
]


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)),
    lang=st.sampled_from(LANGS),
    now=MOMENTS,
    call=st.one_of(st.none(), MOMENTS),
)
def test_whatever_is_typed_a_moment_without_a_problem_is_ahead(text: str, lang: str, now: datetime, call) -> None:
    read = read_reminder(text, lang, now, call)
    read_wish(text, lang)
    if read is not None and read.problem is None:
        assert read.due is not None
        assert read.due > now
    if read is not None:
        assert (read.due is None) <= (read.problem is not None)
