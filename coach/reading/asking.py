"""Whether a sentence asks, with or without a question mark."""

import re
from functools import lru_cache
from typing import Final

from coach.reading.text import fold

_FIRST: Final = {
    "en": "what|whats|what's|why|how|when|where|who|whom|whose|which|is|are|was|were|do|does|did|can|could|would|will"
    "|should|shall|have|has|had|may|might|isn't|aren't|don't|doesn't|wouldn't|won't|can't|couldn't",
    "nl": "wat|waarom|hoe|hoeveel|hoelang|wanneer|waar|waardoor|waarmee|waaraan|wie|wiens|welk|welke|is|zijn|was|waren|heeft"
    "|heb|hebt|hebben|kan|kun|kunt|kunnen|zou|zouden|wil|wilt|willen|mag|moet|moeten|doet|doen|gaat|komt|zal|zullen",
    "ru": "что|чего|чем|чему|зачем|почему|отчего|как|каков\\w*|какой|какая|какое|какие|каким|каких|когда|где|куда|откуда|кто"
    "|кого|кому|кем|чей|чья|чье|чьи|сколько|насколько|есть ли|можно ли|можете|могли|хотите|хотели|устраивает|бывает|был\\w* ли",
}
_OPENERS: Final = {
    "en": "and|so|but|ok|okay|well|hmm|hi|hey|hello",
    "nl": "en|dus|maar|ok|oke|nou|hmm|hoi|hallo|dag",
    "ru": "а|и|но|ну|так|ок|хм|привет",
}


def asks(text: str, lang: str) -> bool:
    """Whether a sentence is put as a question: by its mark, or by its first word where the mark was not typed."""
    folded = fold(text).strip()
    return folded.rstrip(" )\"'»”").endswith("?") or _first(lang).match(folded) is not None


@lru_cache(maxsize=3)
def _first(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_OPENERS[lang]})[\s,]+)*(?:{_FIRST[lang]})\b")
