"""The number words and currencies of the three languages."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from coach.languages import LANGUAGES
from coach.reading.text import Typos, load_lexicon

#: What a compound of Dutch numbers has in it: a hundred or a thousand, or "and" behind a unit.
_COMPOUND = re.compile(r"honderd|duizend|miljoen|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en")


class Words:
    """The number words of one language: role and value of every form, compounds and typing slips included."""

    _ROLES = (
        ("units", "unit"),
        ("teens", "teen"),
        ("tens", "tens"),
        ("hundreds", "hundreds"),
        ("scales", "scale"),
        ("mixed", "mixed"),
        ("pairs", "pair"),
        ("ordinals", "ordinal"),
        ("slang_scales", "slang"),
    )
    _FUNCTION_WORDS = ("and", "half_and", "article", "of", "point", "half_after")
    _MORPHEMES = ("unit", "teen", "tens", "hundreds", "hundred", "scale", "mixed", "half")

    def __init__(self, lang: str) -> None:
        data, common = load_lexicon(f"numbers_{lang}"), load_lexicon("numbers_common")
        self.forms: dict[str, tuple[str, Decimal]] = {}
        for scales in (common["scales"], common["currency_scales"]):
            for value, words in scales.items():
                texts = words.values() if isinstance(words, dict) else [words]
                for word in " ".join(texts).split():
                    self.forms[word] = ("scale", Decimal(value))
        self.tight = set(common["tight_scales"].split())
        self.dotted = set(common["dotted"].split())
        for key, role in self._ROLES:
            for value, words in data[key].items():
                for word in words.split():
                    self.forms[word] = (role, Decimal(value))
        for word in data["times100"].split():
            self.forms[word] = ("hundred", Decimal(100))
        for key, value in (
            ("half", "0.5"),
            ("quarter", "0.25"),
            ("quarters", "0.25"),
            ("three_quarters", "0.75"),
        ):
            for word in data.get(key, "").split():
                self.forms[word] = ("quarter" if key == "three_quarters" else key, Decimal(value))
        self.function = {key: set(data.get(key, "").split()) for key in self._FUNCTION_WORDS}
        self.bare = set(data["bare_scales"].split())
        self.with_article = self.bare | set(data["article_scales"].split())
        self.between, self.to = set(data["between"].split()), set(data["to"].split())
        self.start_of_range = self.between | set(data["from"].split())
        self.ordinal_endings = set(data["ordinal_endings"].split())
        self.unit_before_ten: bool = data["unit_before_ten"]
        self.vague = set(data["vague"].split())
        self.about = set(data["about"].split())
        self.scale_first = set(data.get("scale_first", "").split())
        self.governs_genitive = set(data.get("governs_genitive", "").split())
        # Ranks are left out: "второго" and "которого", "fourth" and "forth" are too close, and no
        # rank is a sum.
        quantities = [word for word, (role, _) in self.forms.items() if role != "ordinal"]
        self._typos = Typos(quantities, [*data["real_words"].split(), *self.forms])
        morphemes = [word for word, (role, _) in self.forms.items() if role in self._MORPHEMES and len(word) > 2]
        self._compound = re.compile("|".join(sorted(morphemes, key=len, reverse=True)) + r"|(?<=.)en(?=.)")
        self._seen: dict[str, list[tuple[str, Decimal]]] = {}

    def pieces(self, word: str) -> list[tuple[str, Decimal]]:
        """Return the roles and values a folded word is made of; empty when it is no number word."""
        if word not in self._seen:
            if len(self._seen) > 20_000:
                self._seen.clear()
            self._seen[word] = self._cut(word)
        return self._seen[word]

    def _cut(self, word: str) -> list[tuple[str, Decimal]]:
        if word in self.vague:
            return []
        if word in self.forms:
            return [self.forms[word]]
        if len(word) > 5:
            if compound := self._split(word) or self._split_mistyped(word):
                return compound
            if known := self._typos.correct(word):
                return [self.forms[known]]
        return []

    def _split_mistyped(self, word: str) -> list[tuple[str, Decimal]]:
        """Cut a compound with one slip of the finger in it ("vijfenzevntigduizend")."""
        if not (self.unit_before_ten and len(word) > 9 and _COMPOUND.search(word)):
            return []
        for at in range(1, len(word)):
            head, tail = word[:at], word[at:]
            slips = [
                head + tail[1:],
                head + tail[1:2] + tail[:1] + tail[2:],
                *(head + letter + tail for letter in "aeighnorstvz"),
            ]
            for slip in slips:
                if found := self._split(slip):
                    return found
        return []

    def _split(self, word: str) -> list[tuple[str, Decimal]]:
        """Cut a compound ("tweehonderdvijftigduizend", "полмиллиона") into parts.

        All of it must be numbers.
        """
        parts: list[tuple[str, Decimal]] = []
        at = 0
        while at < len(word):
            match = self._compound.match(word, at)
            if match is None:
                rest = self._typos.correct(word[at:]) if parts else None
                return [*parts, self.forms[rest]] if rest else []
            part = match.group()
            # "driehonderd" + "en" + "een": the connector is only a connector between two numbers.
            parts.append(("and", Decimal(0)) if part == "en" else self.forms[part])
            at = match.end()
        return parts if parts[-1][0] != "and" else []


@lru_cache(maxsize=len(LANGUAGES))
def words_of(lang: str) -> Words:
    """Return the number words of a language, loaded once."""
    return Words(lang)


@lru_cache(maxsize=1)
def currency_codes() -> dict[str, str]:
    """Return every known way to name a currency (folded symbol, word or slang) with its ISO 4217 code."""
    common = load_lexicon("numbers_common")
    codes = {word: code for code, words in common["currencies"].items() for word in words.split()}
    for scaled in common["currency_scales"].values():
        codes.update({word: code for code, words in scaled.items() for word in words.split()})
    return codes
