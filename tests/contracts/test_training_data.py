"""What the Rasa files must agree on, and Rasa itself does not check."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from coach.languages import LANGUAGES
from coach.letters import QUESTION_TYPES

DATA = Path("data")


def blocks(lang: str) -> list[tuple[str, str | None, list[str]]]:
    found = []
    for file in sorted((DATA / "nlu" / lang).glob("*.yml")):
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            kind = (block.get("metadata") or {}).get("question_type")
            lines = [line.strip().removeprefix("- ").strip() for line in block["examples"].strip().splitlines()]
            found.append((block["intent"], kind, lines))
    return found


def level(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold().replace("ё", "е")).strip()


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
    for intent, _, lines in blocks(lang):
        counts[intent] += len({level(line) for line in lines})
    intents = set(domain()["intents"]) - {"nlu_fallback"}
    assert {intent: counts[intent] for intent in intents if counts[intent] < 40} == {}
    assert set(counts) == intents


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_type_has_sixty_unique_examples(lang: str) -> None:
    counts: Counter[str] = Counter()
    for _, kind, lines in blocks(lang):
        if kind:
            counts[kind] += len({level(line) for line in lines})
    assert set(counts) == set(QUESTION_TYPES)
    assert min(counts.values()) >= 60


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_example_stands_under_two_labels(lang: str) -> None:
    labels: dict[str, set[str]] = {}
    for intent, kind, lines in blocks(lang):
        for line in lines:
            labels.setdefault(level(line), set()).add(kind or intent)
    assert {line: found for line, found in labels.items() if len(found) > 1 and line} == {}


def test_no_example_has_two_intents_in_two_languages() -> None:
    intents: dict[str, set[str]] = {}
    for lang in LANGUAGES:
        for intent, _, lines in blocks(lang):
            for line in lines:
                intents.setdefault(line, set()).add(intent)
    assert {line: found for line, found in intents.items() if len(found) > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_held_out_example_is_trained_on(lang: str) -> None:
    trained = {level(line) for _, _, lines in blocks(lang) for line in lines}
    held_out = set()
    for name in ("intents", "question_types"):
        data = yaml.safe_load(Path(f"tests/nlu/development/{lang}/{name}.yml").read_text(encoding="utf-8"))
        held_out |= {level(text) for texts in data.values() for text in texts}
    assert held_out & trained == set()


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
