"""The compiled expressions of one language, from ``lexicon/budget_*.json``, and the names of currencies."""

from __future__ import annotations

import re
from functools import lru_cache

from coach.languages import LANGUAGES
from coach.reading.numbers import currency_codes
from coach.reading.text import Typos, load_lexicon

_NEVER = re.compile(r"(?!)")


class Lexicon:
    """The compiled expressions of one language."""

    def __init__(self, lang: str) -> None:
        self._data = load_lexicon(f"budget_{lang}")
        words: dict[str, str] = dict(self._data["words"])
        self._words = {name: f"(?:{body})" for name, body in words.items()}
        self._cache: dict[str, re.Pattern[str]] = {}
        self.adjacent = set(self._data["adjacent_currency"])
        self.typos = Typos(self._data["typo_words"].split(), self._data["real_words"].split())
        self.link = self.alternatives("link")
        self.plural = re.compile(self._data["plural"])
        self.once = re.compile(rf"(?<!\w)(?:{'|'.join(self._data['once'])})(?!\w)", re.IGNORECASE)

    def alternatives(self, *keys: str) -> str:
        """Return the lists named ``keys`` as one group, names of word lists filled in."""
        body = "|".join(pattern for key in keys for pattern in self._data[key])
        for _ in range(2):
            body = re.sub(r"<(\w+)>", lambda match: self._words[match.group(1)], body)
        return f"(?:{body})"

    def pattern(self, *keys: str, before: str = "", after: str = "") -> re.Pattern[str]:
        """Compile the lists named ``keys`` into one expression that matches whole tokens only."""
        name = "|".join((*keys, before, after))
        if name not in self._cache:
            if not any(self._data[key] for key in keys):
                self._cache[name] = _NEVER
            else:
                body = f"{before}{self.alternatives(*keys)}{after}"
                self._cache[name] = re.compile(rf"(?<!\S)(?:{body})(?!\S)")
        return self._cache[name]

    def near(self) -> re.Pattern[str]:
        """Compile "budget ... #": a budget or spending word tied to a number by linking words only."""
        if "near" not in self._cache:
            money = self.alternatives("budget", "spend_strong")
            link = f"(?: ,)?(?: {self.link}){{0,7}}"
            self._cache["near"] = re.compile(
                rf"(?<!\S){money}{link} #(?!\S)|(?<!\S)#(?: ¤)?(?: {self.link}){{0,3}} {money}(?!\S)"
            )
        return self._cache["near"]


@lru_cache(maxsize=len(LANGUAGES))
def words_of(lang: str) -> Lexicon:
    """Return the expressions of a language, loaded once."""
    return Lexicon(lang)


@lru_cache(maxsize=1)
def national() -> re.Pattern[str]:
    """Compile "Belarusian roubles", "чешских крон": a currency that its country tells from its namesakes."""
    common = load_lexicon("numbers_common")
    nations = "|".join(f"(?P<{code}>{body})" for code, body in common["currency_nations"].items())
    # "7 тысяч белорусских" leaves the unit out; only the Russian genitive does, and only where a clause ends.
    bare = r"(?<=\wих)(?= *(?:$|[,.;!?)]))"
    return re.compile(rf"(?<!\w)(?:{nations})(?:[ -]+(?:{common['currency_units']})(?!\w)|{bare})", re.IGNORECASE)


@lru_cache(maxsize=1)
def currency_typos() -> Typos:
    """Return the currencies that are corrected when mistyped."""
    # Only these: "konden" stands one letter from "ponden", and short names are too close to anything.
    return Typos(load_lexicon("numbers_common")["currencies_often_mistyped"].split(), currency_codes())
