"""Reads that an earlier answer is called wrong, and whether a new value is said with it."""

import re
from functools import lru_cache
from typing import Final

from coach.reading.text import fold

_WRONG: Final = {
    "en": r"(?:was|is|were|are)?\s*(?:all |completely |just )?(?:wrong|incorrect|not right|not correct|isn't right|wasn't right"
    r"|a mistake|false|outdated|off)\b|(?:got|have|had) (?:it|that|this|the \w+)? ?wrong\b",
    "nl": r"(?:was|is|zijn|waren)?\s*(?:helemaal |niet goed)?(?:fout|verkeerd|onjuist|niet juist)\b|klop\w* (?:\w+ )?niet\b"
    r"|niet klop\w*|klop\w* (?:er )?geen",
    "ru": r"(?:был\w* |оказал\w+ )?(?:неправильн\w+|неверн\w+|ошибочн\w+|не т[аоеу]\w*|не правильн\w+|неверно|не так)\b"
    r"|ошиб\w+",
}
_FRAME: Final = {
    "en": r"\b(?:the|a|an|that|this|it|it's|its|is|was|were|i|you|we|my|mistake|sorry|no|oh|actually|please|again|said|about|there)\b",
    "nl": r"\b(?:de|het|een|dat|die|deze|dit|is|was|waren|ik|je|we|mijn|sorry|nee|oh|eigenlijk|graag|weer|zei|ook|van|er|toch|al)\b",
    "ru": r"\b(?:это|тот|та|то|был\w*|я|ты|вы|мы|мой|извини\w*|нет|ой|вообще|пожалуйста|опять|там|у|них|нас)\b",
}


def only_calls_wrong(text: str, lang: str) -> bool:
    """Whether a message calls an answer wrong and says nothing in its place: "the contact was wrong"."""
    folded = fold(text).strip()
    match = _wrong(lang).search(folded)
    if match is None:
        return False
    after = _frame(lang).sub(" ", folded[match.end() :])
    return len(re.findall(r"\w+", after)) <= _FIELD_WORDS


_FIELD_WORDS: Final = 1
"""What may follow the verdict is the name of the field: "не тот контакт", "wrong company"."""


@lru_cache(maxsize=3)
def _wrong(lang: str) -> re.Pattern[str]:
    return re.compile(_WRONG[lang])


@lru_cache(maxsize=3)
def _frame(lang: str) -> re.Pattern[str]:
    return re.compile(_FRAME[lang])
