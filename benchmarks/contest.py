"""Which classifier understands best: candidates trained on the same data, held-out examples they never saw.

Part of `make bench-nlu ARGS="--contest"`. Each candidate is trained and measured in a process of its own, so that
memory is its own. DIET is Rasa's stock pipeline, trained by Rasa itself.
"""

import multiprocessing
import os
import re
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import joblib
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.svm import LinearSVC

from bot.nlu.features import Line, marked_stems, normalised
from bot.nlu.model import TextClassifier, class_features, piece_features, stretch_features, word_features
from coach.languages import LANGUAGES

TRAINING_STEPS: Final = 100
"""Epochs of DIET, as in Rasa's stock configuration; COACH_DIET_EPOCHS sets another number."""


@dataclass
class Score:
    """What a candidate reached.

    Attributes:
        accuracy: Per language, share of messages labelled right.
        macro_f1: Per language, mean over the labels.
        training: Seconds of training.
        loading: Seconds from file to first answer.
        milliseconds: Median per message.
        megabytes: Memory added by the loaded model.
    """

    accuracy: dict[str, float] = field(default_factory=dict)
    macro_f1: dict[str, float] = field(default_factory=dict)
    training: float = 0.0
    loading: float = 0.0
    milliseconds: float = 0.0
    megabytes: float = 0.0


Labelled = Sequence[tuple[Line, str]]
Predict = Callable[[Line], str]


class PerLanguage:
    """One pipeline each for the languages."""

    def __init__(self, make: Callable[[], Any]) -> None:
        """Takes how a pipeline is made."""
        self._pipelines = {lang: make() for lang in LANGUAGES}

    def fit(self, lines: Sequence[Line], labels: Sequence[str]) -> "PerLanguage":
        """Trains each on its own language."""
        for lang, pipeline in self._pipelines.items():
            own = [(line, label) for line, label in zip(lines, labels, strict=True) if line[1] == lang]
            pipeline.fit([line for line, _ in own], [label for _, label in own])
        return self

    def predict(self, lines: Sequence[Line]) -> list[str]:
        """Labels lines one by one."""
        return [str(self._pipelines[line[1]].predict([line])[0]) for line in lines]


class Own:
    """The coach's classifier, seen as the others are."""

    def __init__(self) -> None:
        """Makes it untrained."""
        self._classifier = TextClassifier()

    def fit(self, lines: Sequence[Line], labels: Sequence[str]) -> "Own":
        """Trains it."""
        self._classifier.fit(lines, labels)
        return self

    def predict(self, lines: Sequence[Line]) -> list[str]:
        """Labels lines one by one."""
        return [self._classifier.label(line).name for line in lines]


def cue_tokens(line: Line) -> list[str]:
    """The types that the cue phrases of coach/reading/cues.py find in a line."""
    from coach.reading.cues import find_cues

    return sorted({cue.question_type for cue in find_cues(*line)})


def lemmas(line: Line) -> list[str]:
    """The dictionary forms of Russian words; stems in the other languages."""
    if line[1] != "ru":
        return marked_stems(line)
    return [_lemma(word) for word in re.findall(r"\w+|[?!]", normalised(line))]


@lru_cache(maxsize=50_000)
def _lemma(word: str) -> str:
    return str(_morphology().parse(word)[0].normal_form)


@lru_cache(maxsize=1)
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _tokens(tokenizer: Callable[[Line], list[str]], longest: int) -> TfidfVectorizer:
    return TfidfVectorizer(
        tokenizer=tokenizer, token_pattern=None, lowercase=False, ngram_range=(1, longest), sublinear_tf=True
    )


def _machine(*features: tuple[str, Any]) -> Pipeline:
    machine = LinearSVC(C=1.0, class_weight="balanced", tol=0.05)
    return Pipeline([("features", FeatureUnion(list(features))), ("machine", machine)])


def _logistic(*features: tuple[str, Any]) -> Pipeline:
    machine = SGDClassifier(loss="log_loss", alpha=1e-6, class_weight="balanced", max_iter=30, random_state=0, n_jobs=2)
    return Pipeline([("features", FeatureUnion(list(features))), ("machine", machine)])


CANDIDATES: Final[Mapping[str, Callable[[], Any]]] = {
    "words, one model each": lambda: PerLanguage(lambda: _machine(("words", word_features()))),
    "pieces, one model each": lambda: PerLanguage(lambda: _machine(("pieces", piece_features()))),
    "words + pieces, one model each": lambda: PerLanguage(
        lambda: _machine(("words", word_features()), ("p", piece_features()))
    ),
    "the same with lemmas for Russian stems": lambda: PerLanguage(
        lambda: _machine(("words", _tokens(lemmas, 3)), ("p", piece_features()))
    ),
    "the same with cue phrases": lambda: PerLanguage(
        lambda: _machine(("words", word_features()), ("p", piece_features()), ("cues", _tokens(cue_tokens, 1)))
    ),
    "words + pieces, one model for all": lambda: _machine(
        ("words", word_features()), ("p", piece_features()), ("s", stretch_features())
    ),
    "the same with word classes, logistic regression": lambda: _logistic(
        ("words", word_features()), ("p", piece_features()), ("s", stretch_features()), ("classes", class_features())
    ),
    "the same with word classes (taken)": Own,
}


def measure(name: str, train: Labelled, held_out: Labelled) -> Score:
    """Trains and measures a candidate in processes of its own."""
    with tempfile.TemporaryDirectory() as folder:
        if name == "DIET":
            return _in_a_process(_measure_diet, train, held_out, Path(folder))
        file = Path(folder) / "model.joblib"
        training = _in_a_process(_train, name, train, file)
        score = _in_a_process(_use, file, held_out)
        score.training = training
        return score


def _in_a_process(work: Callable[..., Any], *args: Any) -> Any:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, args)


def _train(name: str, train: Labelled, file: Path) -> float:
    model = CANDIDATES[name]()
    begun = time.perf_counter()
    model.fit([line for line, _ in train], [label for _, label in train])
    took = time.perf_counter() - begun
    joblib.dump(model, file)
    return took


def _use(file: Path, held_out: Labelled) -> Score:
    before, begun = _memory(), time.perf_counter()
    model = joblib.load(file)
    model.predict([held_out[0][0]])
    loading = time.perf_counter() - begun
    score = _score(lambda line: str(model.predict([line])[0]), held_out)
    score.loading, score.megabytes = loading, _memory() - before
    return score


def _score(predict: Predict, held_out: Labelled) -> Score:
    score, times = Score(), []
    for lang in LANGUAGES:
        own = [(line, label) for line, label in held_out if line[1] == lang]
        got = []
        for line, _ in own:
            begun = time.perf_counter()
            got.append(predict(line))
            times.append(time.perf_counter() - begun)
        wanted = [label for _, label in own]
        score.accuracy[lang] = float(accuracy_score(wanted, got))
        score.macro_f1[lang] = float(f1_score(wanted, got, average="macro", zero_division=0))
    score.milliseconds = 1000 * sorted(times)[len(times) // 2]
    return score


def _memory() -> float:
    """Megabytes this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _measure_diet(train: Labelled, held_out: Labelled, folder: Path) -> Score:
    """Trains Rasa's stock classifier on the same lines, all languages in one model as a stock project would."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    import asyncio

    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    by_label: dict[str, list[str]] = {}
    for (text, _), label in train:
        by_label.setdefault(label, []).append(text)
    blocks = [
        {"intent": label, "examples": "".join(f"- {text}\n" for text in texts)} for label, texts in by_label.items()
    ]
    data, config = folder / "nlu.yml", folder / "config.yml"
    data.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")
    epochs = int(os.environ.get("COACH_DIET_EPOCHS", TRAINING_STEPS))
    pipeline = [
        {"name": "WhitespaceTokenizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": epochs, "entity_recognition": False, "constrain_similarities": True},
    ]
    recipe = {"recipe": "default.v1", "assistant_id": "contest", "language": "en", "pipeline": pipeline}
    config.write_text(yaml.safe_dump(recipe), encoding="utf-8")
    begun = time.perf_counter()
    model = train_nlu(str(config), str(data), str(folder / "models"))
    training = time.perf_counter() - begun
    before, begun = _memory(), time.perf_counter()
    agent = Agent.load(str(model))

    def predict(line: Line) -> str:
        return str(asyncio.run(agent.parse_message(line[0]))["intent"]["name"])

    predict(held_out[0][0])
    loading = time.perf_counter() - begun
    score = _score(predict, held_out)
    score.training, score.loading, score.megabytes = training, loading, _memory() - before
    return score
