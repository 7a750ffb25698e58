"""What holds for every moment: a date written in any usual way is read back, whatever stands around it."""
# ruff: noqa: E501, SIM905 - a row of words or spellings stands on one line

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.reading import calendar as cal
from coach.reading.timeframe import read_timeframe

TODAY = date(2026, 11, 22)  # a Sunday

MONTHS = {
    "en": "january february march april may june july august september october november december".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}
SHORT = {
    "en": "jan feb mar apr may jun jul aug sept oct nov dec".split(),
    "nl": "jan feb mrt apr mei jun jul aug sept okt nov dec".split(),
    "ru": "янв фев мар апр мая июн июл авг сент окт ноя дек".split(),
}
WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday".split(),
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье".split(),
}
SPOKEN = {  # the 1st to the 31st, as dictated
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeëntwintigste "
    "drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste "
    "negenentwintigste dertigste eenendertigste".split(),
    "ru": "первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого "
    "двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого "
    "двадцатого двадцать-первого двадцать-второго двадцать-третьего двадцать-четвертого двадцать-пятого "
    "двадцать-шестого двадцать-седьмого двадцать-восьмого двадцать-девятого тридцатого тридцать-первого".split(),
}
UNITS = {
    "en": {"day": "days", "week": "weeks", "month": "months", "year": "years"},
    "nl": {"day": "dagen", "week": "weken", "month": "maanden", "year": "jaar"},
    "ru": {"day": "дней", "week": "недель", "month": "месяцев", "year": "лет"},
}
BEFORE = {
    "en": ["hi, ", "hey coach ", "well ", "uhm so ", "budget is 40k, ", "she's the CFO, ", "12 people on the team, ",
           "they run 3 sites, ", "the owner signs, ", "ok, ", "good talk. ", "€250,000, approved. "],
    "nl": ["hoi, ", "dag coach ", "nou ", "euh dus ", "budget is 40k, ", "ze is CFO, ", "team van 12 man, ",
           "ze hebben 3 vestigingen, ", "de eigenaar tekent, ", "oké, ", "goed gesprek. ", "€ 250.000, goedgekeurd. "],
    "ru": ["привет, ", "добрый день, ", "ну ", "э-э так вот ", "бюджет 400 тыс, ", "она финдиректор, ",
           "в команде 12 человек, ", "у них 3 филиала, ", "подписывает собственник, ", "ок, ", "хороший разговор. ",
           "250 000 руб, утвержден. "],
}  # fmt: skip
BEHIND = {
    "en": ["", ", he said", " I guess", ", 40 users", ", thanks", " :)", "...", ", budget 30k", ", the CEO decides", "\n"],
    "nl": ["", ", zei hij", " denk ik", ", 40 gebruikers", ", dank je", " :)", "...", ", budget 30k",
           ", de directeur beslist", "\n"],
    "ru": ["", ", сказал", " наверное", ", 40 пользователей", ", спасибо", " :)", "...", ", бюджет 300к",
           ", решает директор", "\n"],
}  # fmt: skip
CORES = {
    "en": ["in march", "before Q2", "within 6 weeks", "end of Q1", "asap", "by 15 december", "next year", "before summer",
           "after easter", "week 12", "second half of 2027", "early may", "21/03/2027", "in a year and a half"],
    "nl": ["in maart", "voor Q2", "binnen 6 weken", "eind Q1", "zsm", "voor 15 december", "volgend jaar", "voor de zomer",
           "na pasen", "week 12", "tweede helft van 2027", "begin mei", "21-03-2027", "over anderhalf jaar"],
    "ru": ["в марте", "до Q2", "через 6 недель", "в конце Q1", "срочно", "к 15 декабря", "в следующем году", "до лета",
           "после пасхи", "12 неделя", "второе полугодие 2027", "в начале мая", "21.03.2027", "через полтора года"],
}  # fmt: skip

_FUTURE = st.dates(min_value=TODAY, max_value=TODAY + timedelta(days=3000))
_NEXT_YEAR = st.dates(min_value=TODAY, max_value=TODAY + timedelta(days=364))
_LANG = st.sampled_from(["en", "nl", "ru"])


def _latest(text: str, lang: str) -> date | None:
    reading = read_timeframe(text, lang, TODAY, asked=True)
    assert reading is not None
    if reading.span is not None:
        start, end = reading.span
        assert 0 <= start < end <= len(text), text
    return reading.latest_date


def _with_year(day: date, lang: str) -> list[str]:
    month, short = MONTHS[lang][day.month - 1], SHORT[lang][day.month - 1]
    spoken = SPOKEN[lang][day.day - 1].replace("-", " ")
    usual = [
        f"{day.day} {month} {day.year}", f"{day.day} {month.capitalize()} {day.year}", f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", day.isoformat(), f"{day.day} {short} {day.year}",
        f"{day.day} {short}. {day.year}", f"{WEEKDAYS[lang][day.weekday()]} {day.day} {month} {day.year}",
        f"{day.day} {month.upper()} '{day:%y}", f"{spoken} {month} {day.year}",
    ]  # fmt: skip
    if lang == "en":
        end = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
        usual += [f"{month} {day.day}{end}, {day.year}", f"the {day.day}{end} of {month} {day.year}"]
        usual += [
            f"{short} {day.day} {day.year}",
            f"the {spoken} of {month} {day.year}",
            f"{month} {spoken} {day.year}",
        ]
    elif lang == "nl":
        usual += [f"de {day.day}e {month} {day.year}", f"de {spoken} {month} {day.year}"]
    else:
        usual += [
            f"{day.day}-го {month} {day.year} года",
            f"{day.day} {month} {day.year} г.",
            f"{spoken} {month} {day.year} года",
        ]
    return usual


_SIGNS = {"en": ["by", "on", "before", "no later than"], "nl": ["voor", "op", "uiterlijk", "tegen"],
          "ru": ["к", "до", "не позднее", "не позже"]}  # fmt: skip


@given(day=_FUTURE, lang=_LANG, sign=st.integers(0, 4))
@example(day=date(2027, 1, 31), lang="ru", sign=0)
@settings(max_examples=120, deadline=None)
def test_a_date_with_its_year_is_read_back(day: date, lang: str, sign: int) -> None:
    for written in _with_year(day, lang):
        text = f"{_SIGNS[lang][sign]} {written}" if sign < 4 else written
        assert _latest(text, lang) == day, text


@given(day=_NEXT_YEAR, lang=_LANG)
@settings(max_examples=120, deadline=None)
def test_a_date_without_its_year_is_the_next_one(day: date, lang: str) -> None:
    month, spoken = MONTHS[lang][day.month - 1], SPOKEN[lang][day.day - 1].replace("-", " ")
    for text in [f"{day.day} {month}", f"{spoken} {month}", f"{day.day} {SHORT[lang][day.month - 1]}", f"{day:%d.%m}"]:
        assert _latest(text, lang) == day, text


@given(year=st.integers(2027, 2031), quarter=st.integers(1, 4), lang=_LANG)
@settings(max_examples=60, deadline=None)
def test_a_quarter_is_read_in_every_spelling(year: int, quarter: int, lang: str) -> None:
    roman = ["I", "II", "III", "IV"][quarter - 1]
    spellings = [
        f"Q{quarter} {year}",
        f"q{quarter}-{year}",
        f"{year} Q{quarter}",
        f"Q{quarter} '{year % 100}",
        f"Q{roman} {year}",
    ]
    if lang == "en":
        ordinal = ["first", "second", "third", "fourth"][quarter - 1]
        spellings += [f"{ordinal} quarter of {year}", f"quarter {quarter} {year}", f"Q {quarter} {year}"]
    elif lang == "nl":
        ordinal = ["eerste", "tweede", "derde", "vierde"][quarter - 1]
        spellings += [f"{ordinal} kwartaal van {year}", f"{quarter}e kwartaal {year}", f"kwartaal {quarter} {year}"]
        spellings += [f"K{quarter} {year}", f"kw{quarter} {year}", f"{ordinal} kwartaal {year}"]
    else:
        ordinal = ["первый", "второй", "третий", "четвертый"][quarter - 1]
        spellings += [
            f"{ordinal} квартал {year}",
            f"{quarter} квартал {year} года",
            f"{quarter} кв. {year}",
            f"{quarter}кв {year}",
        ]
        spellings += [f"{roman} квартал {year}", f"{roman} кв. {year} г.", f"{quarter}-й квартал {year} года"]
    for text in spellings:
        assert _latest(text, lang) == cal.quarter_period(year, quarter).end, text


@given(year=st.integers(2027, 2031), week=st.integers(2, 52), lang=_LANG)
@settings(max_examples=60, deadline=None)
def test_a_week_is_read_by_its_number(year: int, week: int, lang: str) -> None:
    words = {"en": ["week {}", "wk {}", "week number {}", "week no. {}"], "nl": ["week {}", "wk {}", "weeknummer {}"],
             "ru": ["неделя {}", "неделя № {}"]}[lang]  # fmt: skip
    for word in words:
        text = f"{word.format(week)} {year}"
        assert _latest(text, lang) == cal.iso_week_period(year, week).end, text


@given(count=st.integers(2, 30), unit=st.sampled_from(["day", "week", "month", "year"]), lang=_LANG)
@settings(max_examples=80, deadline=None)
def test_a_length_of_time_is_added_to_today(count: int, unit: str, lang: str) -> None:
    word = UNITS[lang][unit]
    signs = {"en": ["in {} {}", "within {} {}", "{} {} from now", "within the next {} {}", "in about {} {}"],
             "nl": ["over {} {}", "binnen {} {}", "binnen nu en {} {}", "over ongeveer {} {}", "in de komende {} {}"],
             "ru": ["через {} {}", "в течение {} {}", "в ближайшие {} {}", "примерно через {} {}"]}[lang]  # fmt: skip
    for sign in signs:
        assert _latest(sign.format(count, word), lang) == cal.add_units(TODAY, count, unit), sign.format(count, word)
    assert _latest(signs[0].format(f"{count - 1}-{count}", word), lang) == cal.add_units(TODAY, count, unit)


@given(lang=_LANG, core=st.integers(0, 13), before=st.integers(0, 11), behind=st.integers(0, 9), upper=st.booleans())
@settings(max_examples=250, deadline=None)
def test_what_else_is_said_changes_no_moment(lang: str, core: int, before: int, behind: int, upper: bool) -> None:
    text = BEFORE[lang][before] + CORES[lang][core] + BEHIND[lang][behind]
    assert _latest(text.upper() if upper else text, lang) == _latest(CORES[lang][core], lang), text


@given(day=_FUTURE, lang=_LANG, before=st.integers(0, 11), behind=st.integers(0, 9), way=st.integers(0, 99))
@settings(max_examples=150, deadline=None)
def test_a_date_stays_itself_among_other_facts(day: date, lang: str, before: int, behind: int, way: int) -> None:
    ways = _with_year(day, lang)
    text = BEFORE[lang][before] + ways[way % len(ways)] + BEHIND[lang][behind]
    assert _latest(text, lang) == day, text


@given(lang=_LANG, before=st.integers(0, 11), behind=st.integers(0, 9))
@settings(max_examples=80, deadline=None)
def test_other_facts_alone_are_no_moment(lang: str, before: int, behind: int) -> None:
    text = BEFORE[lang][before] + BEHIND[lang][behind]
    assert _latest(text, lang) is None, text
