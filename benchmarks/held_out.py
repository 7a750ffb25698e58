"""The held-out examples of `tests/nlu/`, and what share of them is understood.

`held_out` was written by other hands than the training data, and its mistakes are counted, not read. `development`
holds examples whose mistakes were read while the models and readers were mended.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml
from sklearn.metrics import accuracy_score, f1_score

from bot.nlu.hearing import Ear
from bot.nlu.language import answer_language
from bot.nlu.recogniser import LanguageRecogniser
from cli.jsonl import read_one

SETS: Final = Path(__file__).resolve().parent.parent / "tests" / "nlu"
TODAY: Final = date(2026, 11, 22)
"""The day for which the timeframes were written."""

LETTERS: Final = ("budget", "authority", "need", "timeframe")

Labelled = list[tuple[str, str]]


@dataclass(frozen=True)
class Misread:
    """An answer that is read otherwise than expected."""

    text: str
    wanted: dict[str, Any]
    got: dict[str, Any]


def _load(folder: str, lang: str, name: str) -> Any:
    return yaml.load((SETS / folder / lang / f"{name}.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def labelled(lang: str, kind: str, folder: str = "held_out") -> Labelled:
    """Texts with their label; `kind` is `intents` or `question_types`."""
    return [(text, label) for label, texts in _load(folder, lang, kind).items() for text in texts]


def answers(lang: str, letter: str, folder: str = "held_out") -> list[tuple[str, dict[str, Any]]]:
    """Answers to the question for a letter, with the reading expected."""
    return [(case["text"], case["expect"]) for case in _load(folder, lang, "readings")[letter]]


def misread(lang: str, letter: str, cases: Iterable[tuple[str, dict[str, Any]]]) -> list[Misread]:
    """The answers that are read otherwise than expected; case of letters does not count."""
    found = []
    for text, wanted in cases:
        got = dict(read_one({"text": text, "lang": lang, "asked": letter, "date": TODAY.isoformat()}))
        if _level(got) != _level(wanted):
            found.append(Misread(text, wanted, got))
    return found


def _level(reading: dict[str, Any]) -> str:
    plain = {key: str(value) if hasattr(value, "isoformat") else value for key, value in reading.items()}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False).casefold()


def languages_right(recogniser: LanguageRecogniser, lang: str) -> float:
    """The share of messages that are answered in the right language, given the one spoken before."""
    cases = _load("held_out", lang, "language")
    return sum(answer_language(recogniser, case["text"], case["current"]) == lang for case in cases) / len(cases)


def label_figures(ear: Ear, lang: str, change: Callable[[str], str] = str) -> dict[str, float]:
    """Accuracy of intents, share of off-topic messages left alone, macro-F1 of question types.

    Args:
        ear: The models.
        lang: The language of the examples.
        change: What is done to each text first, to see how much that costs.
    """
    result: dict[str, float] = {}
    pairs = labelled(lang, "intents")
    wanted, got = [label for _, label in pairs], [ear.hear(change(text), lang=lang).whole.intent for text, _ in pairs]
    beside = [found for found, label in zip(got, wanted, strict=True) if label == "out_of_scope"]
    result["intents"] = float(accuracy_score(wanted, got))
    result["out_of_scope"] = beside.count("out_of_scope") / len(beside)
    pairs = labelled(lang, "question_types")
    wanted = [label for _, label in pairs]
    got = [ear.hear(change(text), lang=lang).whole.question_type for text, _ in pairs]
    result["question_types"] = float(f1_score(wanted, got, average="macro"))
    return result


def reading_figures(lang: str, change: Callable[[str], str] = str) -> dict[str, float]:
    """The share of exact readings per letter."""
    result = {}
    for letter in LETTERS:
        cases = [(change(text), wanted) for text, wanted in answers(lang, letter)]
        result[letter] = 1 - len(misread(lang, letter, cases)) / len(cases)
    return result
