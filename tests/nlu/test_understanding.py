"""Understanding stays where it is: held-out figures, one point below what was reached (docs/understanding.md)."""

import json
from pathlib import Path

import joblib
import pytest

from benchmarks.disturbing import disturbances, mistyped, unmarked
from benchmarks.held_out import label_figures, languages_right, reading_figures
from benchmarks.understanding import markdown, reliability, write
from bot.nlu.hearing import Ear
from bot.nlu.model import Understanding
from coach.languages import LANGUAGES

GATES = json.loads(Path(__file__).with_name("gates.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def models() -> Understanding:
    from bot.model_store import current_model, train_model

    stored = current_model() or train_model(lambda step: None)
    return joblib.load(stored.understanding)


@pytest.fixture(scope="module")
def ear(models: Understanding) -> Ear:
    return Ear(models)


@pytest.fixture(scope="module")
def plain(ear: Ear) -> dict[str, dict[str, float]]:
    return {lang: label_figures(ear, lang) for lang in LANGUAGES}


def below(reached: dict[str, float], gates: dict[str, float]) -> dict[str, float]:
    return {name: reached[name] for name, gate in gates.items() if reached[name] < gate}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_held_out_intents_and_question_types_are_recognised(plain: dict[str, dict[str, float]], lang: str) -> None:
    assert below(plain[lang], GATES[lang]["labels"]) == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_held_out_answers_are_read_exactly(lang: str) -> None:
    assert below(reading_figures(lang), GATES[lang]["readings"]) == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_and_loan_words_do_not_change_the_language(models: Understanding, lang: str) -> None:
    assert languages_right(models.language, lang) >= GATES[lang]["language"]


@pytest.mark.parametrize("name", list(disturbances("en")))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_haste_and_dictation_change_little(
    ear: Ear, plain: dict[str, dict[str, float]], lang: str, name: str
) -> None:
    disturbed = label_figures(ear, lang, disturbances(lang)[name])
    lost = {kind: plain[lang][kind] - disturbed[kind] for kind in ("intents", "question_types")}
    assert {kind: points for kind, points in lost.items() if points > GATES["lost"][name][kind]} == {}


@pytest.mark.parametrize("kind", ["intents", "question_types"])
def test_confidence_means_what_it_says(ear: Ear, kind: str) -> None:
    pairs = reliability(ear, kind)
    for low, high in ((0.0, 0.7), (0.7, 0.9), (0.9, 0.97), (0.97, 1.01)):  # some fifty or more in each
        inside = [pair for pair in pairs if low <= pair[0] < high]
        confidence, right = (sum(pair[n] for pair in inside) / len(inside) for n in (0, 1))
        assert abs(confidence - right) <= GATES["calibration"], (low, high, confidence, right)


def test_a_tenth_of_the_words_get_a_slip() -> None:
    text = "what happens when the packing line stops in the middle of a shift "
    words = [(text * 50).split(), mistyped(text * 50).split()]
    changed = [before for before, after in zip(*words, strict=True) if before != after]
    long_enough = [word for word in words[0] if len(word) >= 4]
    assert 0.05 < len(changed) / len(long_enough) < 0.15
    assert all(len(word) >= 4 for word in changed)


def test_marks_go_and_amounts_stay() -> None:
    assert unmarked("Well, about €12.500,- a year; isn't it?") == "Well about €12.500 a year isn't it"


def test_a_table_is_put_where_its_marks_are(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text("a\n<!-- x -->\nold\n<!-- end of x -->\nb\n", encoding="utf-8")
    write("x", [("one", "two"), ("1", "2")], document)
    table = markdown([("one", "two"), ("1", "2")])
    assert document.read_text(encoding="utf-8") == f"a\n<!-- x -->\n{table}\n<!-- end of x -->\nb\n"
    with pytest.raises(ValueError, match="no place for y"):
        write("y", [("one",)], document)
