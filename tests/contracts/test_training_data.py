"""What the Rasa files must agree on, and Rasa itself does not check."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from benchmarks.held_out import LETTERS, answers, labelled
from benchmarks.neighbours import findings, lines_of
from benchmarks.training_data import blocks
from coach.languages import LANGUAGES
from coach.letters import QUESTION_TYPES

DATA = Path("data")


def level(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold().replace("ё", "е")).strip() or text


def domain() -> dict:
    return yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))


def rules() -> list[dict]:
    return [
        rule
        for file in sorted((DATA / "rules").glob("*.yml"))
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_intent_has_forty_unique_examples(lang: str) -> None:
    counts: Counter[str] = Counter()
    for block in blocks(lang):
        counts[block.intent] += len({level(line) for line in block.texts})
    intents = set(domain()["intents"]) - {"nlu_fallback"}
    assert {intent: counts[intent] for intent in intents if counts[intent] < 40} == {}
    assert set(counts) == intents


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_type_has_hundreds_of_unique_examples(lang: str) -> None:
    counts: Counter[str] = Counter()
    for block in blocks(lang):
        if block.question_type:
            counts[block.question_type] += len({level(line) for line in block.texts})
    assert set(counts) == set(QUESTION_TYPES)
    assert min(counts[kind] for kind in ("situation", "problem", "implication", "need_payoff")) >= 400
    assert min(counts.values()) >= 250


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_example_stands_under_two_labels(lang: str) -> None:
    labels: dict[str, set[str]] = {}
    for block in blocks(lang):
        for line in block.texts:
            labels.setdefault(level(line), set()).add(block.label)
    assert {line: found for line, found in labels.items() if len(found) > 1 and line} == {}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_example_is_nearly_another_one(lang: str) -> None:
    assert [str(finding) for finding in findings(lines_of(lang)) if finding.kind == "copy"] == []


def test_no_example_has_two_intents_in_two_languages() -> None:
    intents: dict[str, set[str]] = {}
    for lang in LANGUAGES:
        for block in blocks(lang):
            for line in block.texts:
                intents.setdefault(line, set()).add(block.intent)
    assert {line: found for line, found in intents.items() if len(found) > 1} == {}


@pytest.mark.parametrize("folder", ["held_out", "development"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_held_out_example_is_trained_on(lang: str, folder: str) -> None:
    trained = {level(line) for block in blocks(lang) for line in block.texts}
    kept_out = {level(text) for kind in ("intents", "question_types") for text, _ in labelled(lang, kind, folder)}
    assert kept_out & trained == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_held_out_examples_are_many_enough(lang: str) -> None:
    intents = Counter(label for _, label in labelled(lang, "intents"))
    assert set(intents) == set(domain()["intents"]) - {"nlu_fallback"}
    assert min(intents.values()) >= 30
    assert intents["out_of_scope"] >= 60
    assert min(Counter(label for _, label in labelled(lang, "question_types")).values()) >= 40
    assert min(len(answers(lang, letter)) for letter in LETTERS) >= 60


def test_every_intent_has_exactly_one_rule_and_every_action_exists() -> None:
    answered = [step["intent"] for rule in rules() for step in rule["steps"] if "intent" in step]
    assert sorted(answered) == sorted(domain()["intents"])
    acted = {step["action"] for rule in rules() for step in rule["steps"] if "action" in step}
    assert acted == set(domain()["actions"])


def test_actions_in_code_and_domain_agree() -> None:
    import importlib
    import pkgutil

    import actions
    from actions.base import CoachAction

    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"actions.{module.name}")
    assert {kind().name() for kind in CoachAction.__subclasses__()} == set(domain()["actions"])


def test_titles_of_rules_and_stories_are_sentences_and_unique() -> None:
    stories = [
        story["story"]
        for file in sorted((DATA / "stories").glob("*.yml"))
        for story in yaml.safe_load(file.read_text(encoding="utf-8"))["stories"]
    ]
    titles = [rule["rule"] for rule in rules()] + stories
    assert len(set(titles)) == len(titles)
    assert all(" -> " in title for title in titles)


def test_no_test_file_lies_in_the_training_data() -> None:
    assert list(DATA.rglob("test_*")) == []
