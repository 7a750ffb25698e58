"""How well messages are understood: held-out intents, question types, readings and languages (`make bench-nlu`)."""

import json
import time
from datetime import date
from pathlib import Path
from typing import Any, Final

import joblib
import yaml
from sklearn.metrics import accuracy_score, f1_score

from bot.model_store import current_model, train_model
from bot.nlu.hearing import Ear
from cli.jsonl import read_one
from coach.languages import LANGUAGES

HELD_OUT: Final = Path(__file__).resolve().parent.parent / "tests" / "nlu" / "development"
TODAY: Final = date(2026, 11, 22)
"""The day for which the held-out timeframes were written."""


def labelled(lang: str, kind: str) -> list[tuple[str, str]]:
    """Held-out texts with their label."""
    data = yaml.safe_load((HELD_OUT / lang / f"{kind}.yml").read_text(encoding="utf-8"))
    return [(text, label) for label, texts in data.items() for text in texts]


def reading_mistakes(lang: str) -> dict[str, list[tuple[str, dict[str, Any], dict[str, Any]]]]:
    """Per letter the held-out answers that are read otherwise than expected; text case does not count."""
    data = yaml.safe_load((HELD_OUT / lang / "readings.yml").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[str, dict[str, Any], dict[str, Any]]]] = {}
    for asked, cases in data.items():
        found[asked] = []
        for case in cases:
            got = read_one({"text": case["text"], "lang": lang, "asked": asked, "date": TODAY.isoformat()})
            if _level(got) != _level(case["expect"]):
                found[asked].append((case["text"], case["expect"], dict(got)))
    return found


def _level(reading: Any) -> str:
    plain = {key: str(value) if hasattr(value, "isoformat") else value for key, value in reading.items()}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False).casefold()


def reading_counts(lang: str) -> dict[str, int]:
    """Per letter the number of held-out answers."""
    data = yaml.safe_load((HELD_OUT / lang / "readings.yml").read_text(encoding="utf-8"))
    return {asked: len(cases) for asked, cases in data.items()}


def figures(ear: Ear, lang: str) -> dict[str, float]:
    """Accuracy of intents, macro-F1 of question types, share of exact readings, share of languages recognised."""
    result: dict[str, float] = {}
    for kind, name in (("intents", "intent"), ("question_types", "question_type")):
        pairs = labelled(lang, kind)
        begun = time.perf_counter()
        got = [getattr(ear.hear(text, lang=lang).whole, name) for text, _ in pairs]
        result["ms"] = 1000 * (time.perf_counter() - begun) / len(pairs)
        wanted = [label for _, label in pairs]
        score = accuracy_score(wanted, got) if name == "intent" else f1_score(wanted, got, average="macro")
        result[kind] = float(score)
        if name == "intent":
            beside = [got_ for got_, want in zip(got, wanted, strict=True) if want == "out_of_scope"]
            result["out_of_scope"] = beside.count("out_of_scope") / len(beside)
    counts, mistakes = reading_counts(lang), reading_mistakes(lang)
    for asked, count in counts.items():
        result[asked] = 1 - len(mistakes[asked]) / count
    lines = (HELD_OUT / lang / "language.txt").read_text(encoding="utf-8").split("\n")
    texts = [line for line in lines if line.strip()]
    result["language"] = sum(ear.hear(text).lang == lang for text in texts) / len(texts)
    return result


def main() -> None:
    """Prints the table, and with `-v` every mistake in reading."""
    import sys

    from rich.table import Table

    from cli import console

    console.quiet()
    stored = current_model() or console.with_progress(train_model)
    ear = Ear(joblib.load(stored.understanding))
    rows = {lang: figures(ear, lang) for lang in LANGUAGES}
    table = Table("held out", *LANGUAGES)
    for name in rows[LANGUAGES[0]]:
        table.add_row(name, *(f"{rows[lang][name]:.3f}" for lang in LANGUAGES))
    console.out.print(table)
    if "-v" in sys.argv:
        for lang in LANGUAGES:
            for asked, mistakes in reading_mistakes(lang).items():
                for text, wanted, got in mistakes:
                    console.out.print(f"{lang} {asked}: {text!r}\n   want {wanted}\n   got  {got}", markup=False)


if __name__ == "__main__":
    main()
