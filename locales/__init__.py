"""Every word users see, a catalogue per language (Project Fluent)."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from coach.languages import DEFAULT_LANGUAGE, LANGUAGES

_FOLDER: Final = Path(__file__).parent


_NOTHING: Final = "none"
"""What an empty argument is handed over as: Fluent cannot select on an empty text, but on the variant `[none]`."""


_LONG: Final = 200
_FIRST_MARK: Final = 0xF0000
"""Characters of a private plane that no catalogue and no keyboard holds."""


class MissingMessage(KeyError):
    """A message that a catalogue does not hold."""


class Catalogue:
    """Formats messages of one language.

    Arguments may be text and numbers, and structures, so that a reply stays plain data until it is said:
    `{"ref": key, "args": {...}}` is another message, `{"by_lang": {lang: text}}` a text of a data file,
    `{"list": [...]}` joins with commas, `{"lines": [...]}` with line breaks, `{"day": "2027-03-01"}` is a date, with
    `{"date": "2027-03-01", "year": False}` its weekday is said as well, and
    `{"reading": {letter: reading}}` is a reading of a BANT letter in words.
    """

    def __init__(self, lang: str) -> None:
        """Reads the catalogue of a language.

        Raises:
            ValueError: There is no such language.
        """
        if lang not in LANGUAGES:
            raise ValueError(f"no catalogue for {lang!r}")
        self.lang = lang
        self._bundle = FluentBundle([lang], use_isolating=False)
        for file in sorted((_FOLDER / lang).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def has(self, key: str) -> bool:
        """Whether the catalogue holds a message."""
        return bool(self._bundle.has_message(key))

    def format(self, key: str, args: Mapping[str, Any] | None = None) -> str:
        """A message with its arguments filled in.

        Raises:
            MissingMessage: The catalogue does not hold it, or it lacks an argument.
        """
        message = self._bundle.get_message(key) if self.has(key) else None
        if message is None or message.value is None:
            raise MissingMessage(f"{self.lang}: {key}")
        filled = {name: self._resolve(value) for name, value in (args or {}).items()}
        # Fluent refuses long arguments; stand-ins of one character take their place until the text is made.
        long = {name: value for name, value in filled.items() if isinstance(value, str) and len(value) > _LONG}
        marks = {name: chr(_FIRST_MARK + place) for place, name in enumerate(long)}
        formatted, errors = self._bundle.format_pattern(message.value, {**filled, **marks})
        if errors:
            raise MissingMessage(f"{self.lang}: {key}: {errors}")
        text = str(formatted)
        for name, mark in marks.items():
            text = text.replace(mark, long[name])
        return text

    def _resolve(self, value: Any) -> Any:
        if not isinstance(value, Mapping):
            return _NOTHING if value in (None, "") else value
        if "ref" in value:
            return self.format(value["ref"], value.get("args"))
        if "by_lang" in value:
            texts = value["by_lang"]
            return texts.get(self.lang) or next(texts[lang] for lang in LANGUAGES if lang in texts)
        if "list" in value:
            return ", ".join(str(self._resolve(item)) for item in value["list"])
        if "lines" in value:
            return "\n".join(str(self._resolve(item)) for item in value["lines"])
        if "day" in value:
            return self.day(date.fromisoformat(value["day"]))
        if "date" in value:
            form = "EEEE d MMMM y" if value.get("year") else "EEEE d MMMM"
            return str(format_date(date.fromisoformat(value["date"]), format=form, locale=self.lang))
        if "reading" in value:
            ((letter, reading),) = value["reading"].items()
            return self.reading(letter, reading)
        raise MissingMessage(f"{self.lang}: cannot say {value!r}")

    def reading(self, letter: str, reading: Mapping[str, Any]) -> str:
        """A reading of a BANT letter in words."""
        if letter == "budget":
            return self.format("value-budget", {"status": reading["status"], "amount": self._amount(reading)})
        if letter == "authority":
            return self._authority(reading)
        if letter == "need":
            kind = "none" if reading["has_need"] is False else reading.get("kind") or "topic"
            return self.format("value-need", {"kind": kind})
        latest = reading.get("latest_date")
        return self.format(
            "value-timeframe",
            {
                "kind": reading["kind"],
                "date": self.day(date.fromisoformat(latest)) if latest else None,
                "months": self.number(reading.get("months_max") or 0),
                "reason": reading.get("reason"),
            },
        )

    def day(self, day: date) -> str:
        """A date as it is written in this language."""
        return str(format_date(day, format="d MMM y", locale=self.lang))

    def number(self, value: float | str) -> str:
        """A number as it is written in this language."""
        return str(format_decimal(value, locale=self.lang))

    def _amount(self, reading: Mapping[str, Any]) -> str:
        low, high = reading.get("amount_min"), reading.get("amount_max")
        if low is None and high is None:
            return ""
        if low == high:
            amount = self._money(low, reading)
        elif low is None:
            amount = self.format("value-budget-most", {"high": self._money(high, reading)})
        elif high is None:
            amount = self.format("value-budget-least", {"low": self._money(low, reading)})
        else:
            amount = self.format(
                "value-budget-range", {"low": self.number(str(low)), "high": self._money(high, reading)}
            )
        period = reading.get("period")
        return self.format(f"value-budget-{period}", {"amount": amount}) if period else amount

    def _money(self, amount: Any, reading: Mapping[str, Any]) -> str:
        currency = reading.get("currency")
        return f"{self.number(str(amount))} {currency}" if currency else self.number(str(amount))

    def _authority(self, reading: Mapping[str, Any]) -> str:
        parts = []
        if reading.get("role"):
            parts.append(self.format("value-authority-role", {"role": reading["role"]}))
        if reading.get("is_decision_maker") is not None:
            decides = reading["is_decision_maker"]
            parts.append(self.format("value-authority-decides" if decides else "value-authority-decides-not"))
        who = [reading[name] for name in ("decider_name", "decider_role") if reading.get(name)]
        if who:
            parts.append(self.format("value-authority-decider", {"who": ", ".join(who)}))
        involved = reading.get("others_involved")
        # Where somebody else decides, he is the other one who is involved.
        if involved is not None and not (involved and who and reading.get("is_decision_maker") is False):
            parts.append(self.format("value-authority-others" if involved else "value-authority-alone"))
        return "; ".join(parts) or self.format("value-authority-unknown")


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(lang: str) -> Catalogue:
    """The catalogue of a language, read once; an unknown language gets the default one."""
    return Catalogue(lang if lang in LANGUAGES else DEFAULT_LANGUAGE)


def plain(text: str) -> str:
    """A message without its emphasis marks."""
    return text.replace("**", "")
