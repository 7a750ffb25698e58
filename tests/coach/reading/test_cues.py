"""The words that show which type of question a seller's line is.

A case is ``type | line => cue``: the most telling words of that type, as typed. Several lines hold mistakes
of typing, capitals or no punctuation, as people type them.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from coach.letters import QUESTION_TYPES
from coach.reading import cues
from coach.reading.cues import Cue, cue_for, find_cues

EN = """
situation | how many people work in the Leeds depot => how many people work
situation | So which ERP are you on these days? => which ERP are you on
problem | What goes wrong most often at goods-in? => What goes wrong
problem | do your pickers struggle with the new scanners => do your pickers struggle with
problem | what bothers you about the way invoices are handled => what bothers you
implication | And what does that cost you? => what does that cost you
implication | what happens if the line stops on a Monday => what happens if the line stops
implication | how does that affect your night shift => how does that affect your night shift
need_payoff | What would it be worth to you? => What would it be worth to you
need_payoff | how would it help => how would it help
bant_budget | have you set aside money => set aside
bant_budget | whats ur bugdet for the refit => whats ur bugdet
bant_budget | who pays for this, you or the group? => who pays for this
bant_authority | who decides => who decides
bant_authority | and who signs off on purchases above 50k => who signs off on
bant_timeframe | by when => by when
bant_timeframe | Is there a deadline we should know about? => Is there a deadline
bant_timeframe | when do you want to go live => when do you want to go live
pitch | our machine folds twice as fast => our machine folds twice
pitch | Did you know we deliver within 24 hours? => Did you know we deliver within
pitch | wouldn’t you like our premium support => wouldn’t you like our premium support
close | can we plan a demo next week => can we plan a demo
close | Shall I send the contract? => Shall I send the contract
close | sign here => sign here
rapport | How was your weekend? => How was your weekend
rapport | thanks for your time today => thanks for your time
"""

NL = """
situation | hoeveel mensen werken er bij jullie => hoeveel mensen werken er
situation | Wie levert jullie karton? => Wie levert jullie karton
problem | wat gaat er vaak mis bij de goederenontvangst => wat gaat er vaak mis
problem | waar lopen jullie het meest tegenaan => waar lopen jullie het meest tegenaan
problem | Heeft u last van uitval? => Heeft u last van uitval
implication | en wat kost dat jullie per jaar => wat kost dat jullie per jaar
implication | Wat gebeurt er als de lijn stilvalt? => Wat gebeurt er als de lijn stilvalt
implication | welke gevolgen heeft dat voor uw klanten => welke gevolgen heeft dat voor uw klanten
need_payoff | Wat zou dat u waard zijn? => Wat zou dat u waard zijn
need_payoff | hoe zou het helpen => hoe zou het helpen
bant_budget | is er geld voor vrijgemaakt => is er geld voor vrijgemaakt
bant_budget | wat is jullie bugdet => wat is jullie bugdet
bant_budget | Wie betaalt dit eigenlijk? => Wie betaalt dit eigenlijk
bant_authority | wie beslist hierover => wie beslist hierover
bant_authority | Wie tekent er? => Wie tekent
bant_authority | moet de directie nog akkoord gaan => moet de directie nog akkoord
bant_timeframe | tegen wanneer moet het draaien => tegen wanneer moet het draaien
bant_timeframe | wat is jullie dealine => wat is jullie dealine
pitch | Wist u dat onze machine sneller vouwt? => Wist u dat onze machine sneller vouwt
pitch | wij bieden gratis onderhoud => wij bieden gratis onderhoud
close | zullen we een demo inplannen => zullen we een demo inplannen
close | Zal ik u het contract sturen? => Zal ik u het contract sturen
rapport | hoe was je weekend => hoe was je weekend
rapport | Bedankt voor uw tijd! => Bedankt voor uw tijd
"""

RU = """
situation | сколько человек у вас на складе => сколько человек у вас на складе
situation | Кто вам сейчас поставляет картон? => Кто вам сейчас поставляет картон
problem | что чаще всего идёт не так => что чаще всего идёт не так
problem | Что тебя беспокоит в работе склада? => Что тебя беспокоит в работе склада
problem | с какими трудностями вы сталкиваетесь => с какими трудностями вы сталкиваетесь
implication | И во сколько вам это обходится? => во сколько вам это обходится
implication | к чему это приводит => к чему это приводит
implication | Как это влияет на ваших клиентов? => Как это влияет на ваших клиентов
implication | что будет если линия встанет => что будет если линия встанет
need_payoff | Что бы вам это дало? => Что бы вам это дало
need_payoff | чем бы вам это помогло => чем бы вам это помогло
bant_budget | какой бюджет вы заложили => какой бюджет вы заложили
bant_budget | Кто за это платит? => Кто за это платит
bant_budget | скока денег выделено => скока денег выделено
bant_authority | Кто у вас принимает решение? => Кто у вас принимает решение
bant_authority | кто подписывает договор => кто подписывает договор
bant_authority | а с кем ещё надо согласовать => с кем ещё надо согласовать
bant_timeframe | К какому сроку вам это нужно? => К какому сроку вам это нужно
bant_timeframe | когда хотите запуститься => когда хотите запуститься
pitch | Наш станок работает быстрее => Наш станок работает быстрее
pitch | мы предлагаем бесплатный сервис => мы предлагаем бесплатный сервис
close | Давайте назначим демонстрацию => Давайте назначим демонстрацию
close | выслать вам договор => выслать вам договор
rapport | как прошли выходные => как прошли выходные
rapport | Спосибо за ваше время => Спосибо за ваше время
"""

CASES = [
    (lang, *(part.strip() for part in line.replace("=>", "|").split("|")))
    for lang, table in (("en", EN), ("nl", NL), ("ru", RU))
    for line in table.strip().splitlines()
]


@pytest.mark.parametrize(("lang", "question_type", "line", "expected"), CASES)
def test_the_words_that_show_the_type_are_found(lang: str, question_type: str, line: str, expected: str) -> None:
    assert cue_for(line, lang, question_type) == expected


@pytest.mark.parametrize("ending", ["", " ?!", " …\n", "  WHAT does İt cost u? what's ур бюджет. 12.500,-"])
@pytest.mark.parametrize(("lang", "question_type", "line", "expected"), CASES)
def test_a_cue_is_exactly_what_was_typed(lang: str, question_type: str, line: str, expected: str, ending: str) -> None:
    text = f"  {line.upper()}{ending}"
    found = find_cues(text, lang)
    assert any(cue.question_type == question_type for cue in found)
    for cue in found:
        assert cue.text == text[cue.start : cue.end] == cue.text.strip() != ""
        assert cue.question_type in QUESTION_TYPES
    assert found == sorted(found, key=lambda cue: cue.start)
    for kind in QUESTION_TYPES:
        ends = [(cue.start, cue.end) for cue in found if cue.question_type == kind]
        assert all(left[1] <= right[0] for left, right in pairwise(ends)), kind
        assert cue_for(text, lang, kind) in {"", *(cue.text for cue in found)}


def test_one_line_shows_several_types() -> None:
    found = find_cues("How was your weekend? Who decides, and what does that cost you?", "en")
    assert Cue("rapport", 0, 20, "How was your weekend") in found
    assert {"rapport", "bant_authority", "implication"} <= {cue.question_type for cue in found}


def test_a_phrase_does_not_reach_into_the_next_sentence() -> None:
    assert cue_for("we stop. Is it a risk", "en", "implication") == "risk"


@pytest.mark.parametrize("text", ["", "   ", "?!", "xyzzy", "12 500"])
@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_nothing_is_found_where_nothing_was_said(text: str, lang: str) -> None:
    assert find_cues(text, lang) == []
    assert cue_for(text, lang, "problem") == ""


@pytest.mark.parametrize(
    ("line", "question_type"), [("is there a reason", "bant_timeframe"), ("ik heb contact", "close")]
)
def test_a_word_of_its_own_is_not_taken_for_a_slip(line: str, question_type: str) -> None:
    lang = "nl" if "ik" in line else "en"
    assert cue_for(line, lang, question_type) == ""


def test_an_unknown_language_or_type_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        find_cues("wer entscheidet", "de")
    with pytest.raises(ValueError, match="need"):
        cue_for("who decides", "en", "need")


@pytest.mark.parametrize("lang", ["en", "nl", "ru"])
def test_every_phrase_of_the_lexicon_compiles(lang: str) -> None:
    lexicon = cues.load_lexicon(f"cues_{lang}")
    assert set(lexicon["cues"]) == set(QUESTION_TYPES)
    assert all(len(phrases) >= 60 for phrases in lexicon["cues"].values())
    find_cues("x", lang)
