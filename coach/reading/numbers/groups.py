"""The parts of a number that stand before a scale: digits, hundreds, tens, units, fractions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from coach.reading.numbers.number import digits_to_decimal
from coach.reading.numbers.words import currency_codes, words_of
from coach.reading.text import Token, tokenize

DASHES = ("-", "–", "—", "~", "‑")


@dataclass(frozen=True)
class Piece:
    """A token, or a part of a compound word, with the role it can play in a number."""

    role: str
    value: Decimal
    first: int
    last: int
    glued: bool = False


@dataclass
class Sum:
    """What was read so far of one number."""

    value: Decimal
    next: int
    factors: tuple[Decimal, ...] = ()
    ordinal: bool = False
    is_word: bool = True
    slang: bool = False


class Groups:
    """Reads the parts of numbers; methods take a piece and return what they found with the piece behind it."""

    def __init__(self, text: str, lang: str, money: bool) -> None:
        self.text, self.tokens, self.words, self.money = text, tokenize(text), words_of(lang), money
        self.pieces: list[Piece] = []
        for index, token in enumerate(self.tokens):
            self.pieces.extend(self._roles(index, token))

    def _roles(self, index: int, token: Token) -> list[Piece]:
        if token.kind == "num":
            return [Piece("digits", Decimal(0), index, index)]
        if token.kind == "word":
            found = self.words.pieces(token.norm)
            if found:
                return [Piece(role, value, index, index, place > 0) for place, (role, value) in enumerate(found)]
        role = "dash" if token.text in DASHES else "other"
        return [Piece(role, Decimal(0), index, index)]

    def _role(self, at: int) -> str:
        return self.pieces[at].role if at < len(self.pieces) else "end"

    def _token(self, at: int) -> Token | None:
        return self.tokens[self.pieces[at].first] if 0 <= at < len(self.pieces) else None

    def _is(self, at: int, function: str) -> bool:
        if self._role(at) == function:
            return True
        token = self._token(at)
        return token is not None and self._role(at) != "digits" and token.norm in self.words.function[function]

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

    def _group(self, at: int, join: bool) -> Sum | None:
        """Read the part of a number that stands before a scale."""
        piece, role = self.pieces[at], self._role(at)
        if role == "digits":
            return self._digits(at)
        if role == "ordinal":
            return Sum(piece.value, at + 1, ordinal=True)
        if role == "mixed":
            return self._hundredfold(Sum(piece.value, at + 1))
        if role == "pair":
            following = at + 1 + (1 if self._is(at + 1, "of") else 0)
            return self._hundredfold(Sum(piece.value, following if self._scaled(following) else at + 1))
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

    def _fraction(self, at: int, value: Decimal) -> Sum | None:
        """Read "half a million", "kwart miljoen": a fraction counts only before a scale."""
        following = self._past_hyphen(at + 1)
        for function in ("of", "article"):
            following += 1 if self._is(following, function) else 0
        return Sum(value, following) if self._role(following) == "scale" else None

    def _digits(self, at: int) -> Sum | None:
        raw = self.tokens[self.pieces[at].first].text
        scale = self.pieces[at + 1].value if self._role(at + 1) == "scale" else Decimal(1)
        value = digits_to_decimal(raw, scale)
        if value is None:
            return None
        found = Sum(value, at + 1, is_word=False)
        tail = self._token(found.next)
        if tail is not None and tail.kind == "word" and self._role(found.next) != "scale":
            hyphen = self._past_hyphen(found.next)
            ending = self._token(hyphen)
            if ending and ending.norm in self.words.ordinal_endings and self._touching(found.next):
                return Sum(value, hyphen + 1, ordinal=True, is_word=False)
        elif self._role(found.next) == "dash" and self._past_hyphen(found.next) != found.next:
            ending = self._token(found.next + 1)
            if ending and ending.kind == "word" and ending.norm in self.words.ordinal_endings:
                return Sum(value, found.next + 2, ordinal=True, is_word=False)
        if self._role(found.next) == "half" and self._touching(found.next):
            found.value, found.next = found.value + Decimal("0.5"), found.next + 1
        elif self._is(found.next, "point") and self._role(found.next + 1) == "digits":
            self._decimals(found)
        return self._hundredfold(self._and_a_half(found))

    def _spoken(self, at: int, join: bool) -> Sum | None:
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
        found = Sum(total, here)
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

    def _year_or_shortcut(self, found: Sum, at: int) -> None:
        """Read "twenty twenty seven" as a year and "two fifty k" as two hundred and fifty thousand."""
        following = self._past_hyphen(found.next)
        # "two-fifty k" is one number, "five-ten k" two.
        roles = ("tens", "teen") if following == found.next else ("tens",)
        if self._role(following) not in roles or self.pieces[following].glued:
            return
        rest = self._spoken_below_hundred(following)
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

    def _decimals(self, found: Sum) -> None:
        """Read "two point five", "één komma twee": digits after a spoken decimal point."""
        here, digits = found.next + 1, ""
        while self._role(here) in ("unit", "teen", "tens") and len(digits) < 3:
            digits, here = digits + str(self.pieces[here].value), here + 1
        if not digits and self._role(here) == "digits" and self.tokens[self.pieces[here].first].text.isdigit():
            digits, here = self.tokens[self.pieces[here].first].text, here + 1
        if digits and (self._scaled(here) or found.is_word):
            found.value, found.next = found.value + Decimal(f"0.{digits}"), here

    def _and_a_half(self, found: Sum) -> Sum:
        """Read "two and a half", "drieënhalf", "два с половиной"."""
        here = found.next
        glued = here < len(self.pieces) and self.pieces[here].glued
        if self._is(here, "and"):
            here += 1
            while self._is(here, "article") or (glued and self._role(here) == "unit" and self.pieces[here].value == 1):
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

    def _hundredfold(self, found: Sum) -> Sum:
        """Read "a couple of hundred thousand", "пару сотен тысяч", "2 hundred k"."""
        here = self._past_hyphen(found.next)
        if self._role(here) == "hundred" and found.value < 100:
            found.value, found.next, found.factors = found.value * 100, here + 1, (Decimal(100),)
        return found

    def _is_bare(self, at: int) -> bool:
        token = self._token(at)
        return token is not None and token.norm in self.words.bare
