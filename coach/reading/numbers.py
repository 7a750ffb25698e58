"""Numbers in what people type: digits with any separators, number words, slang scales and ranges.

A number is read the way its writer meant it, not the way a standard would print it: ``12.500`` and ``12,500``
are both twelve thousand five hundred, ``a million two hundred`` is 1,200,000, Dutch ``ton`` is 100,000.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from coach.reading.text import LANGUAGES, Token, Typos, load_lexicon, tokenize

_THOUSAND, _MILLION = Decimal(1_000), Decimal(1_000_000)
_SEPARATORS = re.compile(r"[ \u00a0\u202f\u2009'’_]")
_PRICE_TAIL = re.compile(r"[,.](?:-{1,2}|–|—|=)$")
_DASHES = ("-", "–", "—", "~", "‑")


@dataclass(frozen=True)
class Number:
    """One number in a message.

    Attributes:
        value: the number meant, scale included.
        start: first character.
        end: character after the last one.
        text: the characters as typed.
        is_round_scale: a scale was said (k, thousand, mille, ton, million, ...).
        ordinal: a rank (first, 2nd, derde, 1-й) rather than a quantity.
        factors: the scales in the order said; ``[100, 1000]`` in "three hundred thousand".
        is_word: written in words; such a number may be an article or a figure of speech.
        slang: read with a word that is a scale only when money is meant (ru ``штук``).
    """

    value: Decimal
    start: int
    end: int
    text: str
    is_round_scale: bool
    ordinal: bool
    factors: tuple[Decimal, ...] = field(default=(), repr=False)
    is_word: bool = field(default=False, repr=False)
    slang: bool = field(default=False, repr=False)


@dataclass(frozen=True)
class NumberRange:
    """Two numbers joined into one statement, lowest first; a scale said once is applied to both."""

    low: Number
    high: Number
    start: int
    end: int


@dataclass(frozen=True)
class _Piece:
    """A token, or a part of a compound word, with the role it can play in a number."""

    role: str
    value: Decimal
    first: int
    last: int
    glued: bool = False


@dataclass
class _Sum:
    """What was read so far of one number."""

    value: Decimal
    next: int
    factors: tuple[Decimal, ...] = ()
    ordinal: bool = False
    is_word: bool = True
    slang: bool = False


class _Words:
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
        morphemes = [
            word for word, (role, _) in self.forms.items() if role in self._MORPHEMES and len(word) > 2
        ]
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
            if compound := self._split(word):
                return compound
            if known := self._typos.correct(word):
                return [self.forms[known]]
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
def _words(lang: str) -> _Words:
    return _Words(lang)


@lru_cache(maxsize=1)
def currency_codes() -> dict[str, str]:
    """Return every known way to name a currency (folded symbol, word or slang) with its ISO 4217 code."""
    common = load_lexicon("numbers_common")
    codes = {word: code for code, words in common["currencies"].items() for word in words.split()}
    for scaled in common["currency_scales"].values():
        codes.update({word: code for code, words in scaled.items() for word in words.split()})
    return codes


def digits_to_decimal(text: str, scale: Decimal = Decimal(1)) -> Decimal | None:
    """Read digits with separators, whatever country's habit they follow.

    The last separator is a decimal one unless exactly three digits follow it; before a word for a million or
    more a single separator is always decimal ("1.125 million").

    Args:
        text: digits with ``. , ' _`` or spaces, possibly a Dutch price tail (``,-``).
        scale: the scale word that follows, as a number.

    Returns:
        The value without the scale, or None when the digits are no single number (a version, a date).
    """
    body = _SEPARATORS.sub("", _PRICE_TAIL.sub("", text))
    marks = [char for char in body if char in ".,"]
    groups = re.split(r"[.,]", body)
    if not marks:
        return Decimal(body)
    thousands_like = (
        all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3 and groups[0] != "0"
    )
    if len(marks) == 1:
        if thousands_like and scale < _MILLION:
            return Decimal("".join(groups))
        return Decimal(f"{groups[0] or '0'}.{groups[1]}")
    if len(set(marks)) == 1:
        indian = len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])
        return Decimal("".join(groups)) if thousands_like or indian else None
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and all(len(group) == 3 for group in groups[1:-1]):
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    return None


class _Reader:
    """Reads the numbers of one message from left to right."""

    def __init__(self, text: str, lang: str, money: bool) -> None:
        self.text, self.tokens, self.words, self.money = text, tokenize(text), _words(lang), money
        self.pieces: list[_Piece] = []
        for index, token in enumerate(self.tokens):
            self.pieces.extend(self._roles(index, token))

    def _roles(self, index: int, token: Token) -> list[_Piece]:
        if token.kind == "num":
            return [_Piece("digits", Decimal(0), index, index)]
        if token.kind == "word":
            found = self.words.pieces(token.norm)
            if found:
                return [
                    _Piece(role, value, index, index, place > 0) for place, (role, value) in enumerate(found)
                ]
        role = "dash" if token.text in _DASHES else "other"
        return [_Piece(role, Decimal(0), index, index)]

    # -- looking around --------------------------------------------------------------------------------------

    def _role(self, at: int) -> str:
        return self.pieces[at].role if at < len(self.pieces) else "end"

    def _token(self, at: int) -> Token | None:
        return self.tokens[self.pieces[at].first] if 0 <= at < len(self.pieces) else None

    def _is(self, at: int, function: str) -> bool:
        if self._role(at) == function:
            return True
        token = self._token(at)
        return (
            token is not None and self._role(at) != "digits" and token.norm in self.words.function[function]
        )

    def _closes(self, at: int) -> bool:
        """Tell whether a number may end before this piece.

        End, punctuation or a currency, but no counted noun.
        """
        token = self._token(at)
        return token is None or token.kind == "sym" or token.norm in currency_codes()

    def _touching(self, at: int) -> bool:
        """Tell whether the piece is written against the one before it."""
        if at == 0 or at >= len(self.pieces):
            return False
        piece = self.pieces[at]
        return piece.glued or self.tokens[piece.first].follows(self.tokens[self.pieces[at - 1].last])

    def _past_hyphen(self, at: int) -> int:
        """Step over a hyphen that is written inside a number.

        As in "forty-five", "пол-миллиона", "40-thousand".
        """
        return at + 1 if self._role(at) == "dash" and self._touching(at) and self._touching(at + 1) else at

    def _between_open(self, at: int) -> bool:
        """Tell whether "between" was just said and its "and" is still to come."""
        for back in (1, 2):
            token = self._token(at - back)
            if token is not None and token.norm in self.words.between:
                ahead = [self._token(i) for i in range(at, min(at + 9, len(self.pieces)))]
                return sum(1 for token in ahead if token and token.norm in self.words.function["and"]) < 2
        return False

    # -- parts of a number -----------------------------------------------------------------------------------

    def _group(self, at: int, join: bool) -> _Sum | None:
        """Read the part of a number that stands before a scale."""
        piece, role = self.pieces[at], self._role(at)
        if role == "digits":
            return self._digits(at)
        if role == "ordinal":
            return _Sum(piece.value, at + 1, ordinal=True)
        if role == "mixed":
            return self._hundredfold(_Sum(piece.value, at + 1))
        if role == "pair":
            following = at + 1 + (1 if self._is(at + 1, "of") else 0)
            return self._hundredfold(_Sum(piece.value, following if self._scaled(following) else at + 1))
        if role in ("half", "quarter"):
            return self._fraction(at, piece.value)
        if role == "hundred" and not (piece.glued or self._is_bare(at)):
            return None
        if role in ("unit", "teen", "tens", "hundreds", "hundred"):
            return self._spoken(at, join)
        return None

    def _scaled(self, at: int) -> bool:
        return self._role(at) in ("scale", "hundred") or (self._role(at) == "slang" and self._slang_ok(at))

    def _slang_ok(self, at: int) -> bool:
        follower = self._token(at + 1)
        return self.money or (follower is not None and follower.norm in currency_codes())

    def _fraction(self, at: int, value: Decimal) -> _Sum | None:
        """Read "half a million", "kwart miljoen": a fraction counts only before a scale."""
        following = self._past_hyphen(at + 1)
        for function in ("of", "article"):
            following += 1 if self._is(following, function) else 0
        return _Sum(value, following) if self._role(following) == "scale" else None

    def _digits(self, at: int) -> _Sum | None:
        raw = self.tokens[self.pieces[at].first].text
        scale = self.pieces[at + 1].value if self._role(at + 1) == "scale" else Decimal(1)
        value = digits_to_decimal(raw, scale)
        if value is None:
            return None
        found = _Sum(value, at + 1, is_word=False)
        tail = self._token(found.next)
        if tail is not None and tail.kind == "word" and self._role(found.next) != "scale":
            hyphen = self._past_hyphen(found.next)
            ending = self._token(hyphen)
            if ending and ending.norm in self.words.ordinal_endings and self._touching(found.next):
                return _Sum(value, hyphen + 1, ordinal=True, is_word=False)
        elif self._role(found.next) == "dash" and self._past_hyphen(found.next) != found.next:
            ending = self._token(found.next + 1)
            if ending and ending.kind == "word" and ending.norm in self.words.ordinal_endings:
                return _Sum(value, found.next + 2, ordinal=True, is_word=False)
        if self._role(found.next) == "half" and self._touching(found.next):
            found.value, found.next = found.value + Decimal("0.5"), found.next + 1
        elif self._is(found.next, "point") and self._role(found.next + 1) == "digits":
            self._decimals(found)
        return self._hundredfold(self._and_a_half(found))

    def _spoken(self, at: int, join: bool) -> _Sum | None:
        """Read hundreds, tens and units in words, with the order and connectors of the language."""
        total, here, rank = Decimal(0), at, 4
        ranks = {"hundreds": 3, "tens": 2, "teen": 1, "unit": 1}
        while True:
            step = self._past_hyphen(here) if here > at else here
            joined = here > at and self._role(step) != "end" and self._is(step, "and")
            if joined:
                if not (join or self.pieces[step].glued) or rank != 3:
                    break
                step += 1
            role = self._role(step)
            value = self.pieces[step].value if step < len(self.pieces) else Decimal(0)
            if (role == "hundred" and not joined and total < 100 and total % 10 != 0) or (
                role == "hundred" and here == at
            ):
                total, here, rank = max(total, Decimal(1)) * 100, step + 1, 3
                continue
            if role not in ranks or ranks[role] >= rank or (role == "unit" and rank == 2 and value == 0):
                break
            ahead = self._unit_then_ten(step, join) if role == "unit" else None
            if ahead is not None:
                total, here, rank = total + ahead[0], ahead[1], 1
                continue
            if joined and self._role(step + 1) == "hundred":
                break
            total, here = total + value, step + 1
            rank = 1 if role in ("teen", "unit") else ranks[role]
            if rank == 1 and self._role(here) != "hundred":
                break
        if here == at:
            return None
        found = _Sum(total, here)
        if self._role(here - 1) == "hundred":
            found.factors = (Decimal(100),)
        self._year_or_shortcut(found, at)
        if self._is(found.next, "point") and self._role(found.next + 1) in ("unit", "teen", "tens", "digits"):
            self._decimals(found)
        return self._hundredfold(self._and_a_half(found))

    def _unit_then_ten(self, at: int, join: bool) -> tuple[Decimal, int] | None:
        """Read Dutch "vijf en twintig".

        Spaced out it may also be the two ends of "tussen vijf en twintig".
        """
        if not self.words.unit_before_ten:
            return None
        unit = self.pieces[at]
        following = at + 1
        connected = self._is(following, "and")
        following += 1 if connected else 0
        if self._role(following) != "tens" or not connected or not (join or self.pieces[following].glued):
            return None
        return unit.value + self.pieces[following].value, following + 1

    def _year_or_shortcut(self, found: _Sum, at: int) -> None:
        """Read "twenty twenty seven" as a year and "two fifty k" as two hundred and fifty thousand."""
        if self._role(found.next) not in ("tens", "teen") or self.pieces[found.next].glued:
            return
        rest = self._spoken_below_hundred(found.next)
        if rest is None:
            return
        value, following = rest
        year = found.value in (19, 20) and self._role(following) != "scale"
        shortcut = self._role(at) == "unit" and 0 < found.value < 10 and self._role(following) == "scale"
        if year or shortcut:
            found.value, found.next = found.value * 100 + value, following

    def _spoken_below_hundred(self, at: int) -> tuple[Decimal, int] | None:
        value, following = self.pieces[at].value, at + 1
        unit = self._past_hyphen(following)
        if self._role(at) == "tens" and self._role(unit) == "unit":
            return value + self.pieces[unit].value, unit + 1
        return value, following

    def _decimals(self, found: _Sum) -> None:
        """Read "two point five", "één komma twee": digits after a spoken decimal point."""
        here, digits = found.next + 1, ""
        while self._role(here) in ("unit", "teen", "tens") and len(digits) < 3:
            digits, here = digits + str(self.pieces[here].value), here + 1
        if (
            not digits
            and self._role(here) == "digits"
            and self.tokens[self.pieces[here].first].text.isdigit()
        ):
            digits, here = self.tokens[self.pieces[here].first].text, here + 1
        if digits and (self._scaled(here) or found.is_word):
            found.value, found.next = found.value + Decimal(f"0.{digits}"), here

    def _and_a_half(self, found: _Sum) -> _Sum:
        """Read "two and a half", "drieënhalf", "два с половиной"."""
        here = found.next
        glued = here < len(self.pieces) and self.pieces[here].glued
        if self._is(here, "and"):
            here += 1
            while self._is(here, "article") or (
                glued and self._role(here) == "unit" and self.pieces[here].value == 1
            ):
                here += 1
            if self._role(here) == "half":
                found.value, found.next = found.value + Decimal("0.5"), here + 1
        elif self._is(here, "half_and") and self._is(here + 1, "half_after"):
            found.value, found.next = found.value + Decimal("0.5"), here + 2
        elif self._role(here) == "half" and glued:
            found.value, found.next = found.value + Decimal("0.5"), here + 1
        elif self._role(here) == "quarters":
            following = here + 1
            for function in ("of", "article"):
                following += 1 if self._is(following, function) else 0
            if self._role(following) == "scale":
                found.value, found.next = found.value * Decimal("0.25"), following
        return found

    def _hundredfold(self, found: _Sum) -> _Sum:
        """Read "a couple of hundred thousand", "пару сотен тысяч", "2 hundred k"."""
        here = self._past_hyphen(found.next)
        if self._role(here) == "hundred" and found.value < 100:
            found.value, found.next, found.factors = found.value * 100, here + 1, (Decimal(100),)
        return found

    def _scales(self, found: _Sum) -> bool:
        """Take the scale words behind a group ("hundred thousand", "k"); tell whether there was one."""
        taken = False
        while True:
            here = self._past_hyphen(found.next)
            token = self._token(here)
            if (
                token is not None
                and token.norm in self.words.about
                and self._role(self._past_hyphen(here + 1)) == "scale"
            ):
                here = self._past_hyphen(here + 1)
            role = self._role(here)
            if role == "slang" and self._slang_ok(here):
                found.slang = True
            elif role != "scale":
                return taken
            if taken and not found.factors[-1] < self.pieces[here].value:
                return taken
            if not self._scale_fits(here, found):
                return taken
            found.value *= self.pieces[here].value
            found.factors = (*found.factors, self.pieces[here].value)
            found.next, taken = here + 1, True
            dot = self._token(found.next)
            if dot and dot.text == "." and self._touching(found.next) and self._scale_dot(here):
                found.next += 1

    def _scale_dot(self, at: int) -> bool:
        """Tell whether the full stop behind "тыс", "mln" belongs to the abbreviation.

        The sentence goes on. Behind one letter ("40k.") and a whole word ("een ton.") it ends the sentence.
        """
        token, following = self._token(at), self._token(at + 2)
        abbreviated = token is not None and token.norm in self.words.dotted
        return abbreviated and following is not None and not following.text[:1].isupper()

    def _scale_fits(self, at: int, found: _Sum) -> bool:
        """Refuse one-letter scales that are something else: "2 м2", "5 m wide"."""
        token = self._token(at)
        if token is None or token.norm not in ("m", "м", "b", "т", "kilo"):
            return True
        follower = self._token(at + 1)
        if follower is not None and follower.text[:1] in "²2³":
            return False
        if token.norm == "kilo":
            return self.money
        return not found.is_word or self.money

    # -- whole numbers ---------------------------------------------------------------------------------------

    def read(self, at: int) -> _Sum | None:
        """Read one whole number that starts at piece ``at``."""
        if self.pieces[at].glued:
            return None
        join = not self._between_open(at)
        total = self._bare_scale(at) or self._group(at, join)
        if total is None:
            return None
        if total.ordinal:
            return total
        if not self._was_turned_round(at) and (self._scales(total) or total.factors):
            self._go_on(total, join)
        return total if self._stands_alone(at, total) else None

    def _was_turned_round(self, at: int) -> bool:
        before = self._token(at - 1)
        genitive = self._is_bare(at) and (before is not None and before.norm in self.words.governs_genitive)
        return self._role(at) == "scale" and not genitive and self._turned_round(at) is not None

    def _is_bare(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.norm in self.words.bare

    def _stands_alone(self, at: int, total: _Sum) -> bool:
        """Refuse an article taken for "one": Dutch ``een`` counts only before a scale or with its accents."""
        token = self._token(at)
        if total.factors or total.next > at + 1 or token is None:
            return True
        return token.norm != "een" or token.text.lower() != "een"

    def _bare_scale(self, at: int) -> _Sum | None:
        """Read a scale without a count: "a million", "een ton", "тысяча"."""
        if self._role(at) not in ("scale", "slang", "hundred"):
            return None
        if self._was_turned_round(at):
            return self._turned_round(at)
        token, before = self._token(at), self._token(at - 1)
        article = before is not None and (before.norm in self.words.function["article"])
        compound = at + 1 < len(self.pieces) and self.pieces[at + 1].glued
        if token is None:
            return None
        if before is not None and before.norm in self.words.vague:
            return None
        if not compound and token.norm not in (self.words.with_article if article else self.words.bare):
            return None
        if self._role(at) == "hundred":
            return self._spoken(at, join=True)
        return _Sum(Decimal(1), at)

    def _turned_round(self, at: int) -> _Sum | None:
        """Read the Russian way to say "about": the scale in front ("тысяч двести", "миллиона два")."""
        token = self._token(at)
        if token is None or token.norm not in self.words.scale_first or at + 1 >= len(self.pieces):
            return None
        found = self._group(at + 1, join=True)
        if found is None or found.ordinal or found.factors or self._scaled(found.next) or found.value >= 1000:
            return None
        scale = self.pieces[at].value
        return _Sum(found.value * scale, found.next, (scale,), is_word=found.is_word)

    def _go_on(self, total: _Sum, join: bool) -> None:
        """Take smaller parts behind a scale.

        As in "1 million 200 thousand", "миллион двести", "a million and a half".
        """
        last = total.factors[-1]
        while True:
            if self._half_of_scale(total, last):
                return
            here = self._past_hyphen(total.next)
            if self._role(here) == "end":
                return
            if self._is(here, "and"):
                if not join:
                    return
                here += 1
            if here >= len(self.pieces) or self._role(here) == "ordinal":
                return
            rest = self._group(here, join)
            if rest is None or rest.ordinal or rest.value != rest.value.to_integral_value():
                return
            digits = not rest.is_word
            base = rest.value
            if self._scales(rest):
                if rest.factors[-1] >= last or rest.value >= last:
                    return
                total.value, total.next, last = total.value + rest.value, rest.next, rest.factors[-1]
                total.factors = (*total.factors, last)
                continue
            part = self._remainder(base, last, digits, here, rest.next)
            if part is not None:
                total.value, total.next = total.value + part, rest.next
            return

    def _half_of_scale(self, total: _Sum, last: Decimal) -> bool:
        here = total.next
        if self._is(here, "and"):
            here += 1
            while self._is(here, "article"):
                here += 1
            if self._role(here) == "half":
                total.value, total.next = total.value + last / 2, here + 1
                return True
        if self._is(here, "half_and") and self._is(here + 1, "half_after"):
            total.value, total.next = total.value + last / 2, here + 2
            return True
        return False

    def _remainder(self, base: Decimal, last: Decimal, digits: bool, start: int, end: int) -> Decimal | None:
        """Value of a scaleless rest.

        After a million "two hundred" means thousands, after a thousand itself.
        """
        if not self.pieces[start].glued and (base < 100 or digits) and not self._closes(end):
            return None
        if last >= _MILLION and base >= 100 and base % 10 == 0:
            return base * _THOUSAND
        if last == 100_000 and base < 100:
            return base * _THOUSAND
        if last == _THOUSAND and base < 1000 and (not digits or base >= 100):
            return base
        return None

    def all(self) -> list[Number]:
        """Read every number of the message."""
        found, at = [], 0
        while at < len(self.pieces):
            total = self.read(at)
            if total is None:
                at += 1
                continue
            first, last = self.pieces[at], self.pieces[total.next - 1]
            start, end = self.tokens[first.first].start, self.tokens[last.last].end
            scaled = any(factor >= _THOUSAND for factor in total.factors)
            found.append(
                Number(
                    total.value.normalize() + 0,
                    start,
                    end,
                    self.text[start:end],
                    scaled,
                    total.ordinal,
                    total.factors,
                    total.is_word,
                    total.slang,
                )
            )
            at = total.next
            while at < len(self.pieces) and self.pieces[at].glued:
                at += 1
        return found


@lru_cache(maxsize=256)
def _read(text: str, lang: str, money: bool) -> tuple[Number, ...]:
    return tuple(_Reader(text, lang, money).all())


def read_numbers(text: str, lang: str, *, money: bool = False) -> list[Number]:
    """Read every number in ``text``, left to right, without overlaps.

    Dates (31/12/2026), clock times (16:00) and telephone numbers are not numbers. Articles ("a", "een") and
    bare fractions ("half a year") aren't either; "anderhalf", "полтора" and "a couple" are.

    Args:
        text: the message as typed.
        lang: ``en``, ``nl`` or ``ru``; scale words such as k, mln and million are read in all of them.
        money: an amount is expected, so that words which only slang uses as a scale (ru "40 штук") count as
            one.

    Returns:
        The numbers; scales are part of the value and of the text span, currencies are not.
    """
    return list(_read(text, lang, money))


def read_ranges(text: str, lang: str, *, money: bool = False) -> list[NumberRange]:
    """Read the pairs of numbers that state one range: "40-50k", "between 40 and 50 thousand".

    A scale said with only one of the two is carried to the other, so ``low.value`` of "40-50k" is 40,000.
    Arguments as for :func:`read_numbers`.
    """
    numbers = [number for number in _read(text, lang, money) if not number.ordinal]
    tokens, words, ranges = tokenize(text), _words(lang), []
    index = 0
    while index + 1 < len(numbers):
        pair = _join(tokens, words, numbers[index], numbers[index + 1])
        if pair is not None:
            ranges.append(pair)
        index += 2 if pair is not None else 1
    return ranges


def _join(tokens: Sequence[Token], words: _Words, low: Number, high: Number) -> NumberRange | None:
    """Return the range two neighbouring numbers state, or None when they are two statements."""
    codes = currency_codes()
    gap = [token for token in tokens if low.end <= token.start < high.start]
    inner = [token for token in gap if token.norm not in codes]
    before = [token for token in tokens if token.end <= low.start][-3:]
    if before and before[-1].norm in codes:
        before = before[:-1]
    if not inner:
        # "два три миллиона", "thirty forty k": only numbers that follow one another on the scale
        # are said like this.
        joined = not gap and low.is_word and high.is_word and _neighbours(low, high)
    elif len(inner) == 1 and (inner[0].text in _DASHES or inner[0].norm in words.to or inner[0].text == "/"):
        joined = inner[0].text != "/" or bool(high.factors)
    elif len(inner) == 1 and inner[0].norm in words.function["and"]:
        joined = any(token.norm in words.between for token in before)
    elif {token.text for token in inner} <= {"."} or {token.text for token in inner} <= {"…"}:
        joined = len(inner) > 1 or inner[0].text == "…"
    else:
        joined = _spelled_gap(inner, words, before)
    if not joined:
        return None
    low, high = _carry(low, high)
    if low.value >= high.value:
        return None
    start = low.start
    if before and before[-1].norm in words.start_of_range and before[-1].end <= low.start:
        start = before[-1].start
    return NumberRange(low, high, start, high.end)


def _neighbours(low: Number, high: Number) -> bool:
    """Tell whether a scaleless number and the start of a scaled one are one step apart.

    As in 2/3, 30/40, 200/300.
    """
    step = Decimal(1) if low.value < 10 else Decimal(10) if low.value < 100 else Decimal(100)
    if low.is_round_scale and not high.factors:
        # "тысяч сорок пятьдесят": the scale came first.
        first = low.value / _product(low)
        return high.value - first == (
            Decimal(1) if first < 10 else Decimal(10) if first < 100 else Decimal(100)
        )
    scaled = high.is_round_scale and low.value % step == 0
    return scaled and high.value / _product(high) in (low.value + step, low.value + step / 2)


def _spelled_gap(inner: Sequence[Token], words: _Words, before: Sequence[Token]) -> bool:
    """Accept a gap of several words only when a range was opened before it ("from 40 up to 50")."""
    opened = any(token.norm in words.start_of_range for token in before)
    return (
        opened
        and len(inner) <= 3
        and inner[-1].norm in words.to
        and all(token.kind == "word" for token in inner)
    )


def _product(number: Number) -> Decimal:
    product = Decimal(1)
    for factor in number.factors:
        product *= factor
    return product


def _carry(low: Number, high: Number) -> tuple[Number, Number]:
    """Give both ends of a range the scale that was said only once."""
    if high.factors and not low.is_round_scale and low.value < 1000:
        for first in range(len(high.factors)):
            # "two to three hundred thousand" is 200,000 to 300,000; "50 to three hundred
            # thousand" starts at 50,000.
            scale = _product(_scaled_as(high, high.factors[first:]))
            if low.value * scale < high.value:
                return _times(low, scale, high.factors[first:]), high
        if low.value * _THOUSAND < high.value and high.value >= _MILLION:
            return _times(low, _THOUSAND, (_THOUSAND,)), high
    if low.is_round_scale and not high.is_round_scale and high.value < low.value:
        scale = low.factors[-1]
        if high.value * scale > low.value:
            return low, _times(high, scale, low.factors[-1:])
    return low, high


def _scaled_as(number: Number, factors: tuple[Decimal, ...]) -> Number:
    return Number(number.value, number.start, number.end, number.text, True, False, factors)


def _times(number: Number, scale: Decimal, factors: tuple[Decimal, ...]) -> Number:
    value = (number.value * scale).normalize() + 0
    return Number(
        value, number.start, number.end, number.text, True, False, factors, number.is_word, number.slang
    )
