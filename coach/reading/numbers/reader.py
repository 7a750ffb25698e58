"""Whole numbers: groups, scales, and what is added behind a scale."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from coach.reading.numbers.groups import Groups, Sum
from coach.reading.numbers.number import MILLION, THOUSAND, Number
from coach.reading.numbers.words import currency_codes

_TAIL = re.compile(r"[kк](\d{1,2})")


class Reader(Groups):
    """Reads the numbers of one message from left to right."""

    def _scales(self, found: Sum) -> bool:
        """Take the scale words behind a group ("hundred thousand", "k"); tell whether there was one."""
        taken = self._with_tail(found)
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

    def _with_tail(self, found: Sum) -> bool:
        """Read "7k5", seven and a half thousand."""
        token = self._token(found.next)
        tail = _TAIL.fullmatch(token.norm) if token and self._touching(found.next) and not found.is_word else None
        if tail is None or found.value != found.value.to_integral_value():
            return False
        found.value = (found.value + Decimal(f"0.{tail[1]}")) * THOUSAND
        found.factors, found.next = (*found.factors, THOUSAND), found.next + 1
        return True

    def _scale_dot(self, at: int) -> bool:
        """Tell whether the full stop behind "тыс", "mln" belongs to the abbreviation.

        The sentence goes on. Behind one letter ("40k.") and a whole word ("een ton.") it ends the sentence.
        """
        token, following = self._token(at), self._token(at + 2)
        abbreviated = token is not None and token.norm in self.words.dotted
        if not abbreviated or following is None:
            return False
        return not following.text[:1].isupper() or following.norm in currency_codes()

    def _scale_fits(self, at: int, found: Sum) -> bool:
        """Refuse one-letter scales that are something else: "2 м2", "5 m wide", "22-b"."""
        token = self._token(at)
        if token is None or token.norm not in ("m", "м", "b", "т", "kilo"):
            return True
        if token.norm != "kilo" and self._role(at - 1) == "dash":
            return False
        follower = self._token(at + 1)
        if follower is not None and follower.text[:1] in "²2³":
            return False
        if token.norm == "kilo":
            return self.money
        return not found.is_word or self.money

    def read(self, at: int) -> Sum | None:
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

    def _stands_alone(self, at: int, total: Sum) -> bool:
        """Refuse an article taken for "one": Dutch ``een`` counts only before a scale or with its accents."""
        token = self._token(at)
        if total.factors or total.next > at + 1 or token is None:
            return True
        return token.norm != "een" or token.text.lower() != "een"

    def _bare_scale(self, at: int) -> Sum | None:
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
        return Sum(Decimal(1), at)

    def _turned_round(self, at: int) -> Sum | None:
        """Read the Russian way to say "about": the scale in front ("тысяч двести", "миллиона два")."""
        token = self._token(at)
        if token is None or token.norm not in self.words.scale_first or at + 1 >= len(self.pieces):
            return None
        found = self._group(at + 1, join=True)
        if found is None or found.ordinal or found.factors or self._scaled(found.next) or found.value >= 1000:
            return None
        scale = self.pieces[at].value
        return Sum(found.value * scale, found.next, (scale,), is_word=found.is_word)

    def _go_on(self, total: Sum, join: bool) -> None:
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

    def _half_of_scale(self, total: Sum, last: Decimal) -> bool:
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
        if last >= MILLION and base >= 100 and base % 10 == 0:
            return base * THOUSAND
        if last == 100_000 and base < 100:
            return base * THOUSAND
        if last == THOUSAND and base < 1000 and (not digits or base >= 100):
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
            scaled = any(factor >= THOUSAND for factor in total.factors)
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
def read(text: str, lang: str, money: bool) -> tuple[Number, ...]:
    """Read every number once; what is asked again is remembered."""
    return tuple(Reader(text, lang, money).all())


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
    return list(read(text, lang, money))
