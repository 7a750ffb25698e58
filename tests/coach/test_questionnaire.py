"""The questionnaire from data files: services, their fields, and what is said of a broken file."""

import re
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from coach.dossier import Answer, Dossier, Lead
from coach.languages import LANGUAGES
from coach.questionnaire import Field
from coach.reading.answers import read_answer, read_besides, read_yes_no
from method import MethodFileError, load_method

AT = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
BUILT_IN = load_method().questionnaire
EXAMPLES = re.findall(r"```yaml\n# (\w+\.yml)\n(.*?)```", Path("docs/questionnaire.md").read_text("utf-8"), re.DOTALL)


def lead(**answers) -> Dossier:
    kept = [
        Answer(name, value if isinstance(value, dict) else {"text": value}, str(value), "anna", AT)
        for name, value in answers.items()
    ]
    return Dossier(Lead(1, "anna", "Acme", "new", AT), kept)


def written(folder: Path, **files: str) -> Path:
    (folder / "method").mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / "method" / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_documented_example_works_as_it_stands(tmp_path: Path) -> None:
    assert [name for name, _ in EXAMPLES] == ["questionnaire.yml", "fit.yml"]
    folder = written(tmp_path, **{name.removesuffix(".yml"): text for name, text in EXAMPLES})
    questionnaire = load_method(folder).questionnaire
    dossier = lead(offer="wij leggen zonnepanelen")
    assert [field.id for field in questionnaire.asked_of(dossier)][-2:] == ["segment", "roof"]
    assert any("roof" not in note and "ru" in note for note in questionnaire.notes)
    roof = questionnaire.field("roof")
    assert roof is not None
    assert roof.texts["ask"]["ru"] == "How many square metres of roof?"
    small = lead(offer="solar panels", region="Ghent", budget=_euros(20_000), roof=_number(12))
    assert small.facts(questionnaire).fit == "partner"
    assert lead(offer="solar", region="Lyon").facts(questionnaire).fit == "no_target"


def _euros(amount: int) -> dict:
    told = {"status": "allocated", "currency": "EUR", "period": None}
    return {**told, "amount_min": str(amount), "amount_max": str(amount)}


def _number(amount: int) -> dict:
    return {"number_min": str(amount), "number_max": str(amount), "text": str(amount)}


def test_every_built_in_field_has_its_own_words_in_every_language() -> None:
    for service in BUILT_IN.services:
        assert 2 <= len(service.fields) <= 4
        for field in service.fields:
            for texts in field.texts.values():
                assert set(texts) == set(LANGUAGES)
                assert texts["en"] != texts["ru"]
    assert BUILT_IN.notes == ()


@pytest.mark.parametrize(
    ("told", "service"),
    [
        ({"offer": "routeplanningssoftware"}, "software"),
        ({"offer": "ons CRM-pakket"}, "software"),
        ({"project_type": "wesbite relaunch"}, "marketing"),
        ({"task": "сделать новый сайт"}, "marketing"),
        ({"project_type": "новые станки для цеха"}, "equipment"),
        ({"offer": "wij leveren koelcellen"}, "equipment"),
        ({"offer": "аудита безопасности"}, "consulting"),
        ({"offer": "software", "task": "a new website"}, "software"),
        ({"offer": "fleet tracking rollout"}, None),
        ({"offer": "websites and machines"}, None),
        ({"offer": "websites and machines", "project_type": "a website"}, "marketing"),
        ({"offer": "software", "service": {"service": "consulting"}}, "consulting"),
        ({"offer": "software", "service": {"service": "consulting", "derived": True}}, "software"),
    ],
)
def test_the_service_follows_from_what_is_offered_and_asked_for(told: dict, service: str | None) -> None:
    found = BUILT_IN.service_of(lead(**told))
    assert (found.id if found else None) == service


def test_what_was_left_open_is_told_from_what_nobody_asked() -> None:
    fields = BUILT_IN.open_in(lead(offer="software", region={"open": True}, task="one login"))
    assert {field.id: field.asked for field in fields} == {
        "project_type": False,
        "region": True,
        "target_audience": False,
        "users": False,
        "systems": False,
        "hosting": False,
    }


FIELD = "{id: roof, label: {en: a}, ask: {en: a}, why: {en: a}, howto: {en: a}"
SERVICE = "fields: [task]\nservices:\n  solar: {name: {en: s}, words: {en: [solar]}, fields: [%s]}"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("fields: [shoe_size]", ("fields[1]", "shoe_size", "project_type")),
        ("fields: task", ("fields", "list")),
        ("fields: [task, task]", ("fields[2]", "already")),
        ("fields: [task]\nservice: {}", ("service", "services")),
        ("services: {}", ("fields", "add")),
        ("fields: [", ("YAML",)),
        ("fields: [task]\nfields: [region]", ("twice",)),
        ("- task", ("names with values",)),
        (SERVICE % "{id: roof, label: {en: a}}", ("services.solar.fields[1]", "ask")),
        (SERVICE % (FIELD + ", kind: colour}"), ("kind", "colour", "yes_no")),
        (SERVICE % (FIELD + ", kind: choice}"), ("options",)),
        (SERVICE % (FIELD + ", kind: choice, options: {a: {label: {en: a}}}}"), ("two options",)),
        (SERVICE % (FIELD + ", kind: number, options: {a: {label: {en: a}}}}"), ("options", "number")),
        (SERVICE % (FIELD.replace("roof", "budget") + "}"), ("budget", "itself")),
        (SERVICE % (FIELD.replace("roof", "Roof area") + "}"), ("Roof area", "small Latin letters")),
        (SERVICE % (FIELD.replace("ask: {en: a}", "ask: {de: a}") + "}"), ("ask", "de", "nl")),
        (SERVICE % (FIELD.replace("ask: {en: a}", "ask: {en: ''}") + "}"), ("ask.en", "text")),
        ("fields: [task]\nservices:\n  solar: {name: {en: s}, words: {en: []}}", ("words", "no word")),
    ],
)
def test_a_broken_questionnaire_is_named_with_place_and_cure(tmp_path: Path, text: str, named: tuple) -> None:
    with pytest.raises(MethodFileError) as caught:
        load_method(written(tmp_path, questionnaire=text))
    assert "questionnaire.yml" in str(caught.value)
    assert all(part in str(caught.value) for part in named), caught.value


CRITERION = "criteria: [{id: a, reason: {en: r}, %s}]"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("criteria: {}", ("criteria", "list")),
        (CRITERION % "answer: shoe_size, one_of: {en: [x]}, fails: no_target", ("answer", "shoe_size", "region")),
        (CRITERION % "answer: region, one_of: {en: [x]}", ("holds", "fails")),
        (CRITERION % "answer: region, fails: no_target", ("condition", "one_of")),
        (CRITERION % "answer: region, at_least: 4, fails: no_target", ("at_least", "one_of")),
        (CRITERION % "answer: region, one_of: {en: [x]}, fails: never", ("fails", "never", "no_target")),
        (CRITERION % "answer: budget, at_least: 10, fails: no_target", ("currency", "EUR")),
        (CRITERION % "answer: budget, at_least: 10, currency: GOLD, fails: no_target", ("currency", "GOLD")),
        (CRITERION % "answer: budget, at_least: 10k, currency: EUR, fails: no_target", ("at_least", "10k")),
        (CRITERION % "answer: users, at_least: 9, at_most: 4, fails: no_target", ("at_least", "at_most")),
        (CRITERION % "answer: users, at_most: 4, holds: partner", ("partner", "Name")),
        (CRITERION % "answer: hosting, one_of: [moon], fails: no_target", ("moon", "cloud")),
        (CRITERION % "answer: needed_on, at_least: 4, fails: no_target", ("needed_on", "date")),
        (CRITERION % "answer: region, one_of: {en: [x]}, fails: target, holds: target", ("differ",)),
    ],
)
def test_a_broken_criterion_is_named_with_place_and_cure(tmp_path: Path, text: str, named: tuple) -> None:
    with pytest.raises(MethodFileError) as caught:
        load_method(written(tmp_path, fit=text))
    assert "fit.yml" in str(caught.value)
    assert all(part in str(caught.value) for part in named), caught.value


@pytest.mark.parametrize(
    ("text", "lang", "asked", "found"),
    [
        ("website relaunch for the Benelux, for schools", "en", "project_type", ("Benelux", "schools")),
        ("new portal, uk and ireland", "en", "project_type", ("uk and ireland", None)),
        ("make the site faster in Germany", "en", "task", ("Germany", None)),
        ("software, for invoicing", "en", "project_type", (None, None)),
        ("nieuwe webshop voor de Benelux, voor scholen", "nl", "project_type", ("Benelux", "scholen")),
        ("alles online zetten in Noord-Holland", "nl", "task", ("Noord-Holland", None)),
        ("portal, voor het mkb", "nl", "project_type", (None, "het mkb")),
        ("новый сайт для Германии, для школ", "ru", "project_type", ("Германии", "школ")),
        ("внедрить учёт на складе в Казани", "ru", "task", ("Казани", None)),
        ("hospitals, mostly in Flanders", "en", "target_audience", ("Flanders", None)),
    ],
)
def test_region_and_audience_are_read_beside_the_field_asked(text: str, lang: str, asked: str, found: tuple) -> None:
    told = read_besides(text, lang, asked=asked)
    assert tuple(told[name][0] if name in told else None for name in ("region", "target_audience")) == found


@pytest.mark.parametrize(
    ("text", "lang", "number"),
    [
        ("about 120", "en", ("120", "120")),
        ("40-50", "en", ("40", "50")),
        ("none", "en", ("0", "0")),
        ("dont know", "en", None),
        ("een stuk of 30", "nl", ("30", "30")),
        ("12.500 per maand", "nl", ("12500", "12500")),
        ("weet ik niet", "nl", None),
        ("человек двести", "ru", ("200", "200")),
        ("не знаю", "ru", None),
    ],
)
def test_numbers_are_read_as_people_type_them(text: str, lang: str, number: tuple | None) -> None:
    said = read_answer(Field("users", "number"), text, lang, AT.date())
    assert (said and (said.value["number_min"], said.value["number_max"])) == number


@pytest.mark.parametrize(
    ("lang", "yes", "no", "neither"),
    [
        ("en", ("yep they do", "they already have one"), ("nope, not yet", "not really"), ("dont know", "maybe")),
        ("nl", ("jawel", "ze hebben er al een"), ("nee nog niet", "geen"), ("weet ik niet", "misschien")),
        ("ru", ("ага", "да, есть"), ("пока нет", "нету"), ("не знаю", "может быть")),
    ],
)
def test_yes_and_no_are_read_and_doubt_is_neither(lang: str, yes: tuple, no: tuple, neither: tuple) -> None:
    assert [read_yes_no(text, lang) for text in yes] == [True] * len(yes)
    assert [read_yes_no(text, lang) for text in no] == [False] * len(no)
    assert [read_yes_no(text, lang) for text in neither] == [None] * len(neither)


@pytest.mark.parametrize(("text", "lang"), [("end of march", "en"), ("eind maart", "nl"), ("до конца марта", "ru")])
def test_a_date_is_read_as_the_latest_moment_meant(text: str, lang: str) -> None:
    said = read_answer(Field("needed_on", "date"), text, lang, AT.date())
    assert said is not None
    assert said.value["date"] == date(2027, 3, 31).isoformat()


@pytest.mark.parametrize(
    ("text", "option"),
    [("in de cloud graag", "cloud"), ("on-prem", "own_servers"), ("в облаке", "cloud"), ("no preference", None)],
)
def test_one_of_several_is_told_in_words(text: str, option: str | None) -> None:
    hosting = BUILT_IN.field("hosting")
    assert hosting is not None
    said = read_answer(hosting, text, "en", AT.date())
    assert (said.value["option"] if said else None) == option
