"""The JSON Lines commands: an object a line in, an object a line out, in order, flushed."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any, Final, TextIO

from cli import console
from coach.languages import LANGUAGES

if TYPE_CHECKING:
    from bot.nlu.hearing import Ear

_ASKED: Final = ("budget", "authority", "need", "timeframe")


class BadLine(ValueError):
    """A line that cannot be answered; the message says what is wrong with it."""


@contextmanager
def _only_results() -> Any:
    """Leaves standard output to the results: whatever a library prints goes to standard error."""
    console.quiet()
    sys.stdout.flush()
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        yield results
    finally:
        results.flush()
        os.dup2(results.fileno(), 1)


def _answer_lines(
    lines: Iterable[str],
    answer: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    out: TextIO,
    written: Callable[[], None] = lambda: None,
) -> None:
    for line in lines:
        if not line.strip():
            continue
        try:
            result = answer(_object(line))
        except BadLine as error:
            result = {"error": str(error)}
        except Exception as error:
            result = {"error": f"{type(error).__name__}: {error}"}
        out.write(json.dumps(result, ensure_ascii=False) + "\n")
        out.flush()
        if "error" not in result:
            written()


def _object(line: str) -> Mapping[str, Any]:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadLine(f"not JSON: {error}") from error
    if not isinstance(data, dict):
        raise BadLine("a line must be a JSON object")
    return data


def _text(data: Mapping[str, Any], *, empty: bool = False) -> str:
    text = data.get("text")
    if not isinstance(text, str) or not (empty or text.strip()):
        raise BadLine("`text` must be a text that is not empty")
    return text


def _key(data: Mapping[str, Any]) -> str | None:
    key = data.get("id")
    if key is not None and not (isinstance(key, str) and key):
        raise BadLine("`id` must be a text that is not empty")
    return key


def _lang(data: Mapping[str, Any], *, needed: bool) -> str | None:
    lang = data.get("lang")
    if lang is None and not needed:
        return None
    if lang not in LANGUAGES:
        raise BadLine(f"`lang` must be one of {', '.join(LANGUAGES)}")
    return str(lang)


def _ear() -> "Ear":
    """What labels messages, without the engine; trained first where no model fits the data."""
    import joblib

    from bot.model_store import current_model, train_model
    from bot.nlu.hearing import Ear

    stored = current_model() or console.with_progress(train_model)
    return Ear(joblib.load(stored.understanding))


def nlu_lines(lines: TextIO) -> None:
    """Labels messages; loads the classifier only, no engine."""
    with _only_results() as out:
        from locales import catalogue

        ear = _ear()

        def answer(data: Mapping[str, Any]) -> Mapping[str, Any]:
            heard = ear.hear(_text(data), lang=_lang(data, needed=False))
            whole = heard.whole
            key = f"reason-{whole.question_type.replace('_', '-')}"
            return {
                "lang": heard.lang,
                "intent": whole.intent,
                "confidence": round(whole.confidence, 4),
                "question_type": whole.question_type,
                "question_confidence": round(whole.question_confidence, 4),
                "reason": catalogue(heard.lang).format(key, {"cue": whole.cue}),
            }

        _answer_lines(lines, answer, out)


def ask_lines(lines: TextIO) -> None:
    """Answers questions from the knowledge base; loads the classifier and the articles, no engine."""
    with _only_results() as out:
        from coach.explanation import Explanation
        from knowledge.answering import Answerer
        from knowledge.library import open_library
        from locales import catalogue, plain
        from render.explanation import draw_explanation
        from store.engine import data_folder

        ear, answerer = _ear(), Answerer(open_library(data_folder()))

        def said(found: Explanation) -> str:
            if found.found:
                return plain(draw_explanation(found))
            topics = {"list": [topic.title for topic in found.nearest]}
            return plain(catalogue(found.lang).format("nothing-on-that", {"topics": topics}))

        def answer(data: Mapping[str, Any]) -> Mapping[str, Any]:
            text = _text(data)
            heard = ear.hear(text, lang=_lang(data, needed=False))
            found = answerer.answer(text, heard.lang, ranking=heard.ranking)
            slugs = [topic.slug for topic in found.topics]
            return {
                "found": found.found,
                "slug": slugs[0] if slugs else None,
                "also": slugs[1:],
                "answer": said(found),
                "sources": list(found.sources),
                "nearest": [topic.slug for topic in found.nearest],
            }

        _answer_lines(lines, answer, out)


def read_lines(lines: TextIO) -> None:
    """Reads answers to the four BANT questions."""
    with _only_results() as out:
        _answer_lines(lines, read_one, out)


def read_one(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Reads one answer.

    Raises:
        BadLine: The line lacks something, or holds something that is not understood.
    """
    from coach.reading.authority import read_authority
    from coach.reading.budget import read_budget
    from coach.reading.need import read_need
    from coach.reading.timeframe import read_timeframe

    text, lang, asked = _text(data), str(_lang(data, needed=True)), data.get("asked")
    if asked == "budget":
        budget = read_budget(text, lang, asked=True)
        return {
            "amount_min": _number(budget and budget.amount_min),
            "amount_max": _number(budget and budget.amount_max),
            "currency": budget.currency if budget else None,
            "period": budget.period if budget else None,
            "status": budget.status if budget else "unknown",
        }
    if asked == "authority":
        authority = read_authority(text, lang, asked=True)
        return {
            "role": authority.role if authority else None,
            "is_decision_maker": authority.is_decision_maker if authority else None,
            "others_involved": authority.others_involved if authority else None,
        }
    if asked == "need":
        need = read_need(text, lang, asked=True)
        return {"has_need": need.has_need if need else None}
    if asked == "timeframe":
        timeframe = read_timeframe(text, lang, _day(data), asked=True)
        latest = timeframe.latest_date if timeframe else None
        return {
            "months_max": timeframe.months_max if timeframe else None,
            "latest_date": latest.isoformat() if latest else None,
        }
    raise BadLine(f"`asked` must be one of {', '.join(_ASKED)}")


def _number(amount: Any) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)


def _day(data: Mapping[str, Any]) -> date:
    given = data.get("date")
    if given is None:
        return datetime.now(timezone.utc).date()
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise BadLine("`date` must be a day such as 2026-11-22") from error


def chat_lines(user: str, lang: str | None, day: datetime | None, lines: TextIO) -> None:
    """Holds a conversation; ends at the end of the input.

    A line may carry the message's `id`: what is sent again under it gets the same answer and changes nothing. What an
    earlier run took in and could not answer is answered now, and stands before the first line's replies.
    """
    with _only_results() as out:
        from bot.clock import FixedClock
        from bot.wiring import build_gateway
        from locales import plain

        clock = FixedClock(day.replace(hour=12, tzinfo=timezone.utc)) if day else None
        gateway = console.with_progress(lambda report: build_gateway(report, clock))
        gateway.take_up()
        gateway.language(user)
        earlier = gateway.unseen("jsonl", user)
        first = [lang]

        def answer(data: Mapping[str, Any]) -> Mapping[str, Any]:
            start_in = first.pop() if first else None
            key = _key(data)
            result = gateway.handle("jsonl", user, _text(data, empty=True), message_id=key, lang=start_in)
            said = [*earlier, *result.replies]
            replies = [{"text": plain(reply["text"]), "buttons": reply["buttons"]} for reply in said]
            return {"replies": replies, "lang": result.lang, "intent": result.intent, **result.state}

        def written() -> None:
            earlier.clear()
            gateway.seen("jsonl", user)

        _answer_lines(lines, answer, out, written)
        gateway.close()
