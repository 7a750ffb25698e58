"""Which parts people take in a decision: development examples are all right, held-out ones are measured."""

from pathlib import Path

import pytest

from coach.reading.people import read_changes, read_part, read_people, read_pronoun

HERE = Path(__file__).parent


def lines(name: str) -> list[tuple[str, str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    rows = [line.partition(" => ") for line in text.splitlines() if line and not line.startswith("#")]
    return [(message, wanted) for message, _, wanted in rows]


def parts_of(wanted: str) -> set[tuple[str, str]]:
    """Who and part, a pair for every part."""
    found = set()
    for item in wanted.split("; "):
        who, _, parts = item.partition(": ")
        found |= {(who.casefold(), part) for part in parts.split(" + ") if part}
    return found


def told(message: str, lang: str) -> set[tuple[str, str]]:
    return {
        ((person.name or person.role or "").casefold(), part)
        for person in read_people(message, lang)
        for part in person.dmu_roles
    }


def measured(lang: str) -> tuple[int, int, int, int]:
    """Messages read without a mistake, parts found rightly, parts found, parts there are."""
    whole = right = found = there = 0
    for message, wanted in lines(f"people_held_out_{lang}.txt"):
        expected, read = parts_of(wanted), told(message, lang)
        whole += expected == read
        right, found, there = right + len(expected & read), found + len(read), there + len(expected)
    return whole, right, found, there


LEAST = {"en": (36, 0.95), "nl": (35, 0.95), "ru": (35, 0.92)}
"""Parts found rightly in the held-out messages, and the share of right ones among those found, at the least."""


@pytest.mark.parametrize("lang", LEAST)
def test_parts_in_held_out_messages_are_found_and_hardly_ever_made_up(lang: str) -> None:
    _, right, found, _ = measured(lang)
    assert right >= LEAST[lang][0]
    assert right / found >= LEAST[lang][1]


DEVELOPMENT = {
    "en": """
Mia buys for them, Leo is the one who asked => Mia: buyer; Leo: initiator
it was Sanne who brought it up => Sanne: initiator
the planners are the ones using it => planners: user
the boss follows Nina's advice, Nina has a lot of influence => boss; Nina: influencer
calls all go through the receptionist => receptionist: gatekeeper
Mona guards the director's diary => Mona: gatekeeper
Luis put it on the agenda, Carla signs => Luis: initiator; Carla: decider
bought by Frank, used by the drivers => Frank: buyer; drivers: user
Erik signs and uses it too => Erik: decider + user
Gina has to work with it => Gina: user
""",
    "nl": """
Mia koopt in, Leo kwam ermee bij ons => Mia: buyer; Leo: initiator
Sanne bracht het ter tafel => Sanne: initiator
de planners zijn degenen die ermee werken => planners: user
de baas volgt het advies van Nina => baas; Nina: influencer
alles loopt via de receptioniste => receptioniste: gatekeeper
Mona bewaakt de agenda van de directeur => Mona: gatekeeper
Luis is hiermee begonnen, Carla tekent => Luis: initiator; Carla: decider
besteld door Frank, gebruikt door de chauffeurs => Frank: buyer; chauffeurs: user
Gina moet er straks mee werken => Gina: user
""",
    "ru": """
закупает Мила, а тему поднял Леонид => Мила: buyer; Леонид: initiator
Оксана пришла к нам с запросом => Оксана: initiator
пользоваться этим будут водители => водители: user
шеф доверяет Нине => шеф; Нина: influencer
все идет через секретаря => секретаря: gatekeeper
Мария следит за календарем директора => Мария: gatekeeper
Лариса затеяла это, Карина подписывает => Лариса: initiator; Карина: decider
договором занимается Федор => Федор: buyer
Галина будет с этим работать => Галина: user
""",
}


@pytest.mark.parametrize(
    ("lang", "message", "wanted"),
    [
        (lang, message, wanted)
        for lang, rows in DEVELOPMENT.items()
        for message, _, wanted in (row.partition(" => ") for row in rows.strip().splitlines())
    ],
)
def test_the_words_for_a_part_put_somebody_in_it(lang: str, message: str, wanted: str) -> None:
    assert told(message, lang) == parts_of(wanted)


@pytest.mark.parametrize(
    ("lang", "message", "who", "gone", "parts"),
    [
        ("en", "no, not Jan, it's Piet who signs", "Jan", False, ("decider",)),
        ("en", "Karen left the company", "Karen", True, ()),
        ("en", "the CFO isn't the decider", "CFO", False, ("decider",)),
        ("en", "Els is not the gatekeeper", "Els", False, ("gatekeeper",)),
        ("en", "Tom doesn't use it any more", "Tom", False, ("user",)),
        ("nl", "nee, niet Jan, Piet tekent", "Jan", False, ("decider",)),
        ("nl", "Jan beslist niet meer", "Jan", False, ("decider",)),
        ("nl", "Jan werkt er niet meer", "Jan", True, ()),
        ("nl", "Jan is weg", "Jan", True, ()),
        ("ru", "решает не Иван, а Петр", "Иван", False, ("decider",)),
        ("ru", "Иван больше не решает", "Иван", False, ("decider",)),
        ("ru", "Ольга уволилась", "Ольга", True, ()),
        ("ru", "Иван там больше не работает", "Иван", True, ()),
    ],
)
def test_a_part_or_a_person_is_taken_back(lang: str, message: str, who: str, gone: bool, parts: tuple) -> None:
    change = next(each for each in read_changes(message, lang) if who in (each.name, each.role))
    assert (change.gone, change.parts) == (gone, parts)
    assert (who.casefold(), "decider") not in told(message, lang)


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "Jan signs and Petra uses it"),
        ("en", "the left line stands still"),
        ("en", "they left early after the demo with Karen"),
        ("nl", "Jan tekent en Petra gebruikt het"),
        ("nl", "Karin gaat op vakantie"),
        ("nl", "de machine is niet meer te repareren"),
        ("ru", "Иван решает, Ольга пользуется"),
        ("ru", "Ольга ушла в отпуск"),
    ],
)
def test_what_is_only_told_takes_nothing_back(lang: str, message: str) -> None:
    assert read_changes(message, lang) == ()


@pytest.mark.parametrize(
    ("lang", "message", "part"),
    [("en", "he also signs", "decider"), ("nl", "zij gebruikt het", "user"), ("ru", "он тоже подписывает", "decider")],
)
def test_he_or_she_takes_a_part(lang: str, message: str, part: str) -> None:
    person, change = read_pronoun(message, lang)
    assert person is not None and part in person.dmu_roles and change is None


@pytest.mark.parametrize(
    ("lang", "message", "part"),
    [
        ("en", "decider", "decider"), ("en", "she signs", "decider"), ("en", "uses it every day", "user"),
        ("en", "gatekeeper I think", "gatekeeper"), ("en", "the buyer", "buyer"),
        ("nl", "beslisser", "decider"), ("nl", "gebruikt het", "user"), ("nl", "inkoper", "buyer"),
        ("nl", "hij adviseert", "influencer"), ("nl", "poortwachter", "gatekeeper"),
        ("ru", "лпр", "decider"), ("ru", "пользуется", "user"), ("ru", "закупщик", "buyer"),
        ("ru", "она влияет", "influencer"), ("ru", "никого не пускает", "gatekeeper"),
    ],
)  # fmt: skip
def test_the_part_is_read_where_it_is_asked(lang: str, message: str, part: str) -> None:
    assert part in (read_part(message, lang) or ())


@pytest.mark.parametrize(("lang", "message"), [("en", "no idea"), ("nl", "geen idee"), ("ru", "не знаю")])
def test_no_part_is_made_up(lang: str, message: str) -> None:
    assert read_part(message, lang) is None
