"""How well messages are understood, on held-out examples (`make bench-nlu`).

Without arguments all tables of docs/understanding.md are made anew; `--quick` leaves out what trains other models.
`--mistakes` prints the mistakes on the development examples instead, to read and to learn from.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import joblib

from benchmarks.contest import CANDIDATES, Labelled, measure
from benchmarks.disturbing import disturbances
from benchmarks.held_out import LETTERS, answers, label_figures, labelled, languages_right, misread, reading_figures
from benchmarks.training_data import read_examples
from bot.model_store import current_model, train_model
from bot.nlu.hearing import Ear
from bot.nlu.model import Example, Understanding
from cli import console
from coach.languages import LANGUAGES

DOCUMENT: Final = Path(__file__).resolve().parent.parent / "docs" / "understanding.md"

_NAMES: Final = {
    "intents": "intents, accuracy",
    "out_of_scope": "out of scope, left alone",
    "question_types": "question types, macro-F1",
    **{letter: f"{letter}, exact" for letter in LETTERS},
    "language": "language recognised",
}
_BINS: Final = (0.0, 0.3, 0.5, 0.7, 0.9, 0.97, 1.0)
_SHARES: Final = (0.125, 0.25, 0.5, 1.0)
_CONFUSIONS: Final = 12

Table = list[Sequence[str]]


def figures(ear: Ear, models: Understanding, lang: str) -> dict[str, float]:
    """All held-out figures of a language."""
    languages = {"language": languages_right(models.language, lang)}
    return {**label_figures(ear, lang), **reading_figures(lang), **languages}


def figures_table(ear: Ear, models: Understanding) -> Table:
    """The held-out figures, a row each."""
    rows = {lang: figures(ear, models, lang) for lang in LANGUAGES}
    body = [(text, *(f"{rows[lang][name]:.3f}" for lang in LANGUAGES)) for name, text in _NAMES.items()]
    return [("held out", *LANGUAGES), *body]


def robustness_table(ear: Ear) -> Table:
    """What typos, missing marks, capitals and dictation cost, in points."""
    table: Table = [("points lost", *(f"{lang}: intents / types / readings" for lang in LANGUAGES))]
    plain = {lang: _three(ear, lang) for lang in LANGUAGES}
    for name in disturbances(LANGUAGES[0]):
        cells = []
        for lang in LANGUAGES:
            found = _three(ear, lang, disturbances(lang)[name])
            cells.append(
                " / ".join(f"{100 * (before - now):.1f}" for before, now in zip(plain[lang], found, strict=True))
            )
        table.append((name, *cells))
    return table


def _three(ear: Ear, lang: str, change: Callable[[str], str] = str) -> tuple[float, float, float]:
    labels, readings = label_figures(ear, lang, change), reading_figures(lang, change)
    return labels["intents"], labels["question_types"], sum(readings.values()) / len(readings)


def reliability(ear: Ear, kind: str) -> list[tuple[float, bool]]:
    """Each held-out label's confidence, and whether it was right."""
    found = []
    for lang in LANGUAGES:
        for text, label in labelled(lang, kind):
            whole = ear.hear(text, lang=lang).whole
            if kind == "intents":
                found.append((whole.confidence, whole.intent == label))
            else:
                found.append((whole.question_confidence, whole.question_type == label))
    return found


def reliability_table(ear: Ear) -> Table:
    """Confidence against the share that is right, in bins."""
    table: Table = [("confidence", "intents: messages", "mean confidence", "right", "types: lines", "mean", "right")]
    sets = [reliability(ear, kind) for kind in ("intents", "question_types")]
    for low, high in pairwise(_BINS):
        cells = [f"{low:.2f}-{high:.2f}"]
        for pairs in sets:
            inside = [pair for pair in pairs if low <= pair[0] < high or (high == 1.0 and pair[0] == 1.0)]
            count = len(inside)
            cells += [str(count), *(f"{sum(pair[n] for pair in inside) / count:.2f}" if count else "-" for n in (0, 1))]
        table.append(cells)
    return table


def confusion_table(ear: Ear) -> Table:
    """The commonest confusions of labels on held-out examples."""
    counts: Counter[tuple[str, str]] = Counter()
    for lang in LANGUAGES:
        for kind in ("intents", "question_types"):
            for text, label in labelled(lang, kind):
                whole = ear.hear(text, lang=lang).whole
                got = whole.intent if kind == "intents" else whole.question_type
                if got != label:
                    counts[label, got] += 1
    rows = [(label, got, str(count)) for (label, got), count in counts.most_common(_CONFUSIONS)]
    return [("is", "taken for", "times"), *rows]


def _sets(examples: Iterable[Example], kind: str) -> tuple[Labelled, Labelled]:
    if kind == "intents":
        train = [((example.text, example.lang), example.intent) for example in examples]
    else:
        train = [((one.text, one.lang), str(one.question_type)) for one in examples if one.question_type]
    return train, [((text, lang), label) for lang in LANGUAGES for text, label in labelled(lang, kind)]


def contest_table(kind: str, report: Callable[[str], None]) -> Table:
    """All candidates on one job."""
    heads = [f"{lang}: accuracy / macro-F1" for lang in LANGUAGES]
    table: Table = [("candidate", *heads, "training s", "load s", "ms", "memory MB")]
    train, held_out = _sets(read_examples(), kind)
    for name in (*CANDIDATES, "DIET"):
        report(f"{kind}: {name}")
        score = measure(name, train, held_out)
        cells = [f"{score.accuracy[lang]:.3f} / {score.macro_f1[lang]:.3f}" for lang in LANGUAGES]
        costs = (f"{score.training:.0f}", f"{score.loading:.1f}", f"{score.milliseconds:.1f}", f"{score.megabytes:.0f}")
        table.append((name, *cells, *costs))
        report(" | ".join(table[-1]))
    return table


def curve_table(report: Callable[[str], None]) -> Table:
    """What a part of the training data would have reached."""
    table: Table = [("share of the data", *(f"{lang}: intents / types" for lang in LANGUAGES))]
    examples = read_examples()
    for share in _SHARES:
        report(f"learning curve: {share:.0%}")
        every = round(1 / share)
        ear = Ear(Understanding().fit(examples[::every]))
        found = [label_figures(ear, lang) for lang in LANGUAGES]
        cells = [f"{one['intents']:.3f} / {one['question_types']:.3f}" for one in found]
        table.append((f"{share:.1%}", *cells))
    return table


def markdown(table: Table) -> str:
    """A table as Markdown."""
    head, *rows = ["| " + " | ".join(row) + " |" for row in table]
    return "\n".join([head, "|" + "---|" * len(table[0]), *rows])


def write(name: str, table: Table, document: Path = DOCUMENT) -> None:
    """Puts a table between the marks of its name in the document.

    Raises:
        ValueError: The document has no such marks.
    """
    text = document.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    if begin not in text or end not in text:
        raise ValueError(f"{document.name} has no place for {name}")
    before, rest = text.split(begin)
    document.write_text(f"{before}{begin}{markdown(table)}\n{end}{rest.split(end)[1]}", encoding="utf-8")


def print_mistakes(ear: Ear) -> None:
    """Prints what is misunderstood in the development examples."""
    say = console.say
    for lang in LANGUAGES:
        for kind in ("intents", "question_types"):
            for text, label in labelled(lang, kind, "development"):
                whole = ear.hear(text, lang=lang).whole
                got = whole.intent if kind == "intents" else whole.question_type
                if got != label:
                    say(f"{lang} {label} -> {got}: {text}")
        for letter in LETTERS:
            for found in misread(lang, letter, answers(lang, letter, "development")):
                wanted, got = json.dumps(found.wanted), json.dumps(found.got)
                say(f"{lang} {letter}: {found.text}\n   want {wanted}\n   got  {got}")


def main() -> None:
    """Makes the tables of docs/understanding.md anew, or prints mistakes."""
    console.quiet()
    stored = current_model() or console.with_progress(train_model)
    models = joblib.load(stored.understanding)
    ear = Ear(models)
    if "--mistakes" in sys.argv:
        print_mistakes(ear)
        return
    begun = time.perf_counter()
    tables = {
        "figures": lambda: figures_table(ear, models),
        "robustness": lambda: robustness_table(ear),
        "reliability": lambda: reliability_table(ear),
        "confusions": lambda: confusion_table(ear),
    }
    if "--quick" not in sys.argv:
        tables |= {
            "curve": lambda: curve_table(console.err.print),
            "contest of question types": lambda: contest_table("question_types", console.err.print),
            "contest of intents": lambda: contest_table("intents", console.err.print),
        }
    for name, make in tables.items():
        console.err.print(f"{name} ...")
        table = make()
        write(name, table)
        console.say(f"{markdown(table)}\n")
    console.err.print(f"docs/understanding.md is up to date, after {time.perf_counter() - begun:.0f} s.")


if __name__ == "__main__":
    main()
