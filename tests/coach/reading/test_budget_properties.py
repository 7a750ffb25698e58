"""What we write, we read back: sums, ranges, currencies, periods and bounds in the many ways people write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading.budget import BudgetReading, read_budget

LANGUAGES = ("en", "nl", "ru")

ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
}
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
}
RU_HUNDREDS = ["сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"]


def spelled(value: int, lang: str) -> str:
    """Write a number below a million in words, the way it is said."""
    if value >= 1000:
        thousands, rest = divmod(value, 1000)
        tail = spelled(rest, lang) if rest else ""
        if lang == "en":
            return f"{spelled(thousands, lang)} thousand {tail}".strip()
        if lang == "nl":
            return f"{spelled(thousands, lang) if thousands > 1 else ''}duizend {tail}".strip()
        one_two = {1: "одна", 2: "две"}
        head = spelled(thousands, lang)
        last = thousands % 10 if thousands % 100 not in (11, 12) else 0
        if last in one_two:
            head = " ".join([*head.split()[:-1], one_two[last]])
        return f"{head} тысяч {tail}".strip()
    if value >= 100:
        hundreds, rest = divmod(value, 100)
        tail = spelled(rest, lang) if rest else ""
        if lang == "en":
            return f"{spelled(hundreds, lang)} hundred {tail}".strip()
        if lang == "nl":
            return f"{spelled(hundreds, lang) if hundreds > 1 else ''}honderd{tail}"
        return f"{RU_HUNDREDS[hundreds - 1]} {tail}".strip()
    if value < 20:
        return ONES[lang].split()[value]
    ten, one = divmod(value, 10)
    word = TENS[lang].split()[ten - 2]
    if not one:
        return word
    unit = ONES[lang].split()[one]
    if lang == "nl":
        return f"{unit}{'ën' if unit.endswith('e') else 'en'}{word}"
    return f"{word}-{unit}" if lang == "en" else f"{word} {unit}"


@dataclass(frozen=True)
class Written:
    """A sum as somebody wrote it, with what it says."""

    text: str
    low: Decimal | None
    high: Decimal | None
    currency: str | None = None
    period: str | None = None


GROUPS = {"en": (",", "'"), "nl": (".", " "), "ru": (" ", "\u00a0", ".")}
SCALES = {
    1000: {
        "en": ("k", "K", " k", " thousand", " grand"),
        "nl": ("k", " mille", " duizend"),
        "ru": ("к", " тыс", " тысяч"),
    },
    1_000_000: {"en": ("m", " million", "mln"), "nl": (" miljoen", "mln", " mln"), "ru": (" млн", " миллионов", "млн")},
}
CURRENCIES = {
    "en": (
        ("€{}", "EUR"),
        ("{} euros", "EUR"),
        ("${}", "USD"),
        ("{} dollars", "USD"),
        ("£{}", "GBP"),
        ("{} pounds", "GBP"),
        ("CHF {}", "CHF"),
        ("{} zlotys", "PLN"),
        ("{} Danish kroner", "DKK"),
        ("{} EUR", "EUR"),
        ("{}", None),
    ),
    "nl": (
        ("€ {}", "EUR"),
        ("{} euro", "EUR"),
        ("{} dollar", "USD"),
        ("$ {}", "USD"),
        ("{} pond", "GBP"),
        ("{} Zwitserse frank", "CHF"),
        ("{} EUR", "EUR"),
        ("{} Poolse zloty", "PLN"),
        ("{}", None),
    ),
    "ru": (
        ("{} рублей", "RUB"),
        ("{} ₽", "RUB"),
        ("{} руб.", "RUB"),
        ("{} евро", "EUR"),
        ("{} долларов", "USD"),
        ("${}", "USD"),
        ("{} тенге", "KZT"),
        ("{} белорусских рублей", "BYN"),
        ("{} юаней", "CNY"),
        ("{}", None),
    ),
}
PERIODS = {
    "en": (
        (" a month", "month"),
        (" per month", "month"),
        (" monthly", "month"),
        (" p/m", "month"),
        (" pcm", "month"),
        (" a year", "year"),
        (" per annum", "year"),
        (" annually", "year"),
        (" p.a.", "year"),
        (", one-off", "one_off"),
        (" as a single payment", "one_off"),
        (" just once", "one_off"),
        ("", None),
    ),
    "nl": (
        (" per maand", "month"),
        (" p/m", "month"),
        (" maandelijks", "month"),
        (" per jaar", "year"),
        (" p.j.", "year"),
        (" jaarlijks", "year"),
        (" op jaarbasis", "year"),
        (" eenmalig", "one_off"),
        (" in één keer", "one_off"),
        ("", None),
    ),
    "ru": (
        (" в месяц", "month"),
        (" ежемесячно", "month"),
        ("/мес", "month"),
        (" в год", "year"),
        (" ежегодно", "year"),
        (" единоразово", "one_off"),
        (" разово", "one_off"),
        (" одним платежом", "one_off"),
        ("", None),
    ),
}
BOUNDS = {
    "en": (
        ("up to {}", "cap"),
        ("no more than {}", "cap"),
        ("{} max", "cap"),
        ("at most {}", "cap"),
        ("at least {}", "floor"),
        ("a minimum of {}", "floor"),
        ("{} or more", "floor"),
        ("about {}", None),
        ("roughly {}", None),
        ("{}", None),
    ),
    "nl": (
        ("maximaal {}", "cap"),
        ("tot {}", "cap"),
        ("niet meer dan {}", "cap"),
        ("hooguit {}", "cap"),
        ("minimaal {}", "floor"),
        ("minstens {}", "floor"),
        ("vanaf {}", "floor"),
        ("ongeveer {}", None),
        ("rond de {}", None),
        ("{}", None),
    ),
    "ru": (
        ("до {}", "cap"),
        ("не больше {}", "cap"),
        ("максимум {}", "cap"),
        ("не дороже {}", "cap"),
        ("от {}", "floor"),
        ("минимум {}", "floor"),
        ("не меньше {}", "floor"),
        ("около {}", None),
        ("примерно {}", None),
        ("{}", None),
    ),
}
RANGES = {
    "en": ("{}-{}", "{} to {}", "between {} and {}", "from {} to {}", "{} – {}"),
    "nl": ("{}-{}", "{} tot {}", "tussen {} en {}", "van {} tot {}", "tussen de {} en de {}"),
    "ru": ("{}-{}", "от {} до {}", "{} - {}"),
}
BEFORE = {
    "en": (
        "",
        "hi coach, ",
        "well, ",
        "um so ",
        "ok so I think ",
        "he told me ",
        "The CEO decides. ",
        "12 users, 3 sites. ",
        "They start in March. ",
        "Their forms get lost every week. ",
        "Budget: ",
        "the budget is ",
        "they have ",
        "We spoke for 40 minutes. ",
    ),
    "nl": (
        "",
        "hoi coach, ",
        "nou, ",
        "eh dus ",
        "ik denk ",
        "ze zei ",
        "De directeur beslist. ",
        "12 gebruikers, 3 vestigingen. ",
        "Ze starten in maart. ",
        "Er raken elke week bonnen kwijt. ",
        "Budget: ",
        "het budget is ",
        "ze hebben ",
        "We spraken 40 minuten. ",
    ),
    "ru": (
        "",
        "привет, ",
        "ну, ",
        "эээ ",
        "думаю ",
        "сказали ",
        "Решает директор. ",
        "12 пользователей, 3 филиала. ",
        "Старт в марте. ",
        "У них постоянно теряются накладные. ",
        "Бюджет: ",
        "бюджет ",
        "у них есть ",
        "Говорили 40 минут. ",
    ),
}
AFTER = {
    "en": (
        "",
        " I guess",
        ", nice guy",
        ". The CFO signs.",
        ". 80 people work there",
        "!",
        " :)",
        ". They want to be live by June",
        ", cheers",
    ),
    "nl": (
        "",
        " denk ik",
        ", aardige vent",
        ". De CFO tekent.",
        ". Er werken 80 mensen",
        "!",
        " :)",
        ". In juni moet het draaien",
        ", groetjes",
    ),
    "ru": (
        "",
        " наверное",
        ", хороший мужик",
        ". Подписывает финдир.",
        ". Там работает 80 человек",
        "!",
        " :)",
        ". Запуск в июне",
        ", спасибо",
    ),
}


@st.composite
def numbers(draw: st.DrawFn, lang: str) -> tuple[str, int]:
    """Write one number in one of the ways of a language."""
    kind = draw(st.sampled_from(("plain", "grouped", "scaled", "words")))
    if kind == "words":
        value = draw(
            st.one_of(
                st.integers(3, 99).map(lambda part: part * 1000), st.integers(11, 99).map(lambda part: part * 100)
            )
        )
        return spelled(value, lang), value
    if kind == "scaled":
        scale = draw(st.sampled_from((1000, 1_000_000)))
        count = draw(st.integers(2, 95))
        word = draw(st.sampled_from(SCALES[scale][lang]))
        if scale == 1000 or not draw(st.booleans()):
            return f"{count}{word}", count * scale
        point = "." if lang == "en" else ","
        tenth = draw(st.integers(1, 9))
        return f"{count}{point}{tenth}{word}", count * scale + tenth * scale // 10
    value = draw(st.integers(1_100, 2_000)) if draw(st.booleans()) else draw(st.integers(2_100, 9_999_999))
    if kind == "plain":
        return str(value), value
    return f"{value:,}".replace(",", draw(st.sampled_from(GROUPS[lang]))), value


@st.composite
def sums(draw: st.DrawFn, lang: str) -> Written:
    """Write one sum with a currency, a bound and a period."""
    text, value = draw(numbers(lang))
    form, code = draw(st.sampled_from(CURRENCIES[lang]))
    bound_form, bound = draw(st.sampled_from(BOUNDS[lang]))
    words, period = draw(st.sampled_from(PERIODS[lang]))
    amount = Decimal(value)
    low = None if bound == "cap" else amount
    high = None if bound == "floor" else amount
    return Written(bound_form.format(form.format(text)) + words, low, high, code, period)


@st.composite
def ranges(draw: st.DrawFn, lang: str) -> Written:
    """Write a range; its scale is said with both ends or only with the last."""
    low = draw(st.integers(2, 90))
    high = draw(st.integers(low + 1, 99))
    scale = draw(st.sampled_from((1000, 1_000_000)))
    word = draw(st.sampled_from(SCALES[scale][lang]))
    first = f"{low}{word}" if draw(st.booleans()) else str(low)
    form, code = draw(st.sampled_from([pair for pair in CURRENCIES[lang] if pair[0].startswith("{}")]))
    text = draw(st.sampled_from(RANGES[lang])).format(first, form.format(f"{high}{word}"))
    words, period = draw(st.sampled_from(PERIODS[lang]))
    return Written(text + words, Decimal(low * scale), Decimal(high * scale), code, period)


def row(reading: BudgetReading | None) -> tuple[object, ...]:
    """Return what a reading holds."""
    assert reading is not None
    return reading.amount_min, reading.amount_max, reading.currency, reading.period, reading.status


def check(written: Written, text: str, lang: str) -> BudgetReading:
    """Assert that a message reads as what was written, with the span on the sum."""
    reading = read_budget(text, lang, asked=True)
    want = (written.low, written.high, written.currency, written.period, "allocated")
    assert row(reading) == want, text
    assert reading is not None
    assert reading.span is not None, text
    start, end = reading.span
    assert 0 <= start < end <= len(text)
    at = text.index(written.text)
    assert at <= start < at + len(written.text), text
    return reading


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_a_sum_that_was_written_is_read_back(lang: str, data: st.DataObject) -> None:
    written = data.draw(sums(lang))
    check(written, written.text, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_a_range_that_was_written_is_read_back(lang: str, data: st.DataObject) -> None:
    written = data.draw(ranges(lang))
    check(written, written.text, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_words_around_a_sum_change_nothing(lang: str, data: st.DataObject) -> None:
    written = data.draw(st.one_of(sums(lang), ranges(lang)))
    before, after = data.draw(st.sampled_from(BEFORE[lang])), data.draw(st.sampled_from(AFTER[lang]))
    check(written, before + written.text + after, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_the_span_covers_the_number(lang: str, data: st.DataObject) -> None:
    text, value = data.draw(numbers(lang))
    before, after = data.draw(st.sampled_from(BEFORE[lang])), data.draw(st.sampled_from(AFTER[lang]))
    reading = check(Written(text, Decimal(value), Decimal(value)), before + text + after, lang)
    assert reading.span is not None
    assert text in (before + text + after)[slice(*reading.span)]


STATUSES = {
    "en": (
        ("{}, not approved yet", "unallocated"),
        ("{}, the board still has to agree", "unallocated"),
        ("{}, approved", "allocated"),
    ),
    "nl": (
        ("{}, nog niet goedgekeurd", "unallocated"),
        ("{}, de directie moet nog akkoord geven", "unallocated"),
        ("{}, goedgekeurd", "allocated"),
    ),
    "ru": (
        ("{}, пока не утвердили", "unallocated"),
        ("{}, директор ещё должен подписать", "unallocated"),
        ("{}, утверждено", "allocated"),
    ),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_a_status_leaves_the_sum_as_it_is(lang: str, data: st.DataObject) -> None:
    written = data.draw(st.one_of(sums(lang), ranges(lang)))
    form, status = data.draw(st.sampled_from(STATUSES[lang]))
    text = form.format(written.text)
    want = (written.low, written.high, written.currency, written.period, status)
    assert row(read_budget(text, lang, asked=True)) == want, text


CORRECTIONS = {
    "en": (
        "{0}, no wait, {1}",
        "{0}... sorry, {1}",
        "not {0} but {1}",
        "{0}, nah hold on, {1}",
        "scratch {0}, it's {1}",
    ),
    "nl": ("{0}, nee wacht, {1}", "{0}... sorry, {1}", "niet {0} maar {1}", "{0}, ho, {1}", "vergeet {0}, het is {1}"),
    "ru": ("{0}, нет, {1}", "{0}, ой, вернее {1}", "не {0}, а {1}", "{0}, стоп, {1}", "{0}, ошибся, {1}"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_only_the_corrected_sum_counts(lang: str, data: st.DataObject) -> None:
    first, second = data.draw(st.integers(2, 99)), data.draw(st.integers(2, 99))
    text = data.draw(st.sampled_from(CORRECTIONS[lang])).format(f"{first}k", f"{second}k")
    reading = read_budget(text, lang, asked=True)
    assert row(reading)[:2] == (Decimal(second * 1000), Decimal(second * 1000)), text
