"""How well the search over the knowledge base finds what is asked: `python -m benchmarks.knowledge`.

`held_out` was written by other hands before the articles' aliases; its mistakes are counted, not read. `development`
holds questions whose mistakes were read while the search was mended (`--mistakes` shows them). `--crossed` holds the
articles' own `asked` lines out in turn.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import joblib
import numpy as np
import yaml

from bot.model_store import ModelError, current_model
from bot.nlu.hearing import Ear
from coach.explanation import Explanation
from coach.languages import LANGUAGES
from knowledge.answering import Answerer
from knowledge.article import Article
from knowledge.library import Library, open_library
from knowledge.search import Search

SETS: Final = Path(__file__).resolve().parent.parent / "tests" / "knowledge"
OUTSIDE: Final = "outside"
HELD: Final = 3
"""Which line of each five is held out of the articles by `--crossed`."""


def questions(folder: str, lang: str) -> Iterator[tuple[str, set[str]]]:
    """Questions with the concepts they ask for; none for messages that ask for no concept."""
    cases: dict[str, list[Any]] = yaml.safe_load((SETS / folder / f"{lang}.yml").read_text(encoding="utf-8"))
    for slug, listed in cases.items():
        for case in listed:
            text, also = (case["q"], case.get("also", [])) if isinstance(case, dict) else (case, [])
            yield text, set() if slug == OUTSIDE else {slug, *also}


Hear = Callable[[str, str], Sequence[tuple[str, float]]]
"""Hears a message in a language: its likeliest intents with their confidence."""


def unheard(text: str, lang: str) -> Sequence[tuple[str, float]]:
    """What is known of a message where nobody hears it: nothing, so that the search has to tell alone."""
    return ()


def answered(
    answerer: Answerer, folder: str, lang: str, hear: Hear = unheard
) -> list[tuple[str, set[str], Explanation, float]]:
    """Each question with what it asks for, what was answered, and in how many milliseconds beyond the hearing."""
    result = []
    for text, wanted in questions(folder, lang):
        ranking = hear(text, lang)
        start = perf_counter()
        found = answerer.answer(text, lang, ranking=ranking)
        result.append((text, wanted, found, (perf_counter() - start) * 1000))
    return result


def _slugs(found: Explanation) -> list[str]:
    return [topic.slug for topic in found.topics]


def figures(answerer: Answerer, folder: str, lang: str, hear: Hear = unheard) -> dict[str, float]:
    """Shares of a set, and times.

    `hit`: found first; `first`: would be were nothing ever refused; `three`: among the first three;
    `both`: both concepts where two are asked for; `false`: answers to what asks for nothing; `ms`: time in the middle;
    `slow`: of the slowest of a hundred.
    """
    cases = answered(answerer, folder, lang, hear)
    asked = [(wanted, found) for _, wanted, found, _ in cases if wanted]
    double = [(wanted, found) for wanted, found in asked if len(wanted) > 1]
    outside = [found for _, wanted, found, _ in cases if not wanted]
    times = [spent for *_, spent in cases]
    best = [(wanted, _slugs(found) + [topic.slug for topic in found.nearest]) for wanted, found in asked]
    return {
        "hit": float(np.mean([bool(_slugs(found)) and _slugs(found)[0] in wanted for wanted, found in asked])),
        "first": float(np.mean([ranked[0] in wanted for wanted, ranked in best])),
        "three": float(np.mean([bool(wanted & set(ranked[:3])) for wanted, ranked in best])),
        "both": float(np.mean([wanted <= set(_slugs(found)) for wanted, found in double])) if double else 1.0,
        "false": float(np.mean([found.found for found in outside])),
        "ms": float(np.median(times)),
        "slow": float(np.quantile(times, 0.99)),
    }


def crossed(library: Library, lang: str) -> float:
    """The share of every fifth `asked` line that the articles without it find: what ranks ways of searching."""
    kept: dict[str, dict[str, Article]] = {}
    for article in library:
        asked = tuple(line for at, line in enumerate(article.asked) if at % 5 != HELD or article.lang != lang)
        kept.setdefault(article.slug, {})[article.lang] = replace(article, asked=asked)
    search = Search(Library(kept, {}))
    articles = [article for article in library if article.lang == lang]
    found = [(article.slug, search.find(line, lang)) for article in articles for line in article.asked[HELD::5]]
    return float(np.mean([slug == (finding.slug or finding.nearest[0]) for slug, finding in found]))


def heard() -> Hear:
    """Hears as the coach does, with the model that fits the data.

    Raises:
        ModelError: There is none.
    """
    stored = current_model()
    if stored is None:
        raise ModelError("no model fits the data; run `coach train` first")
    ear = Ear(joblib.load(stored.understanding))
    return lambda text, lang: ear.hear(text, lang=lang).ranking


def main() -> None:
    """Prints the figures of both sets, and the mistakes of the development set when asked for."""
    answerer = Answerer(open_library())
    hear = heard()
    for lang in LANGUAGES:
        start = perf_counter()
        answerer.prepare(lang)
        print(f"index {lang}: {perf_counter() - start:.1f} s")
    columns = ("hit", "first", "three", "both", "false", "ms", "slow")
    print("| set | heard | language |", " | ".join(columns), "|")
    print("|---" * (len(columns) + 3) + "|")
    for folder in ("development", "held_out"):
        if folder == "held_out" and "--development" in sys.argv:
            continue
        for name, ear in (("no", unheard), ("yes", hear)):
            for lang in LANGUAGES:
                found = figures(answerer, folder, lang, ear)
                cells = [f"{found[key]:.2f}" if key in ("ms", "slow") else f"{found[key]:.1%}" for key in columns]
                print(f"| {folder} | {name} | {lang} |", " | ".join(cells), "|")
    if "--crossed" in sys.argv:
        for lang in LANGUAGES:
            print(f"asked, a fifth held out, {lang}: {crossed(open_library(), lang):.1%}")
    if "--mistakes" in sys.argv:
        for lang in LANGUAGES:
            for text, wanted, told, _ in answered(answerer, "development", lang, hear):
                got = _slugs(told)
                if bool(wanted) != told.found or (wanted and got[0] not in wanted):
                    print(f"{lang} {text!r}: {', '.join(got) or 'nothing'}, not {', '.join(wanted) or 'nothing'}")


if __name__ == "__main__":
    main()
