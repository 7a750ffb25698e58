"""The Snowball stemmers of the three languages, one of each for every thread.

A stemmer works in itself while it stems: two threads that share one get wrong stems, and whoever remembers stems would
keep them.
"""

import threading
from typing import Final

import snowballstemmer

_NAMES: Final = {"en": "english", "nl": "dutch", "ru": "russian"}
_own: Final = threading.local()


def snowball(word: str, lang: str) -> str:
    """The Snowball stem of a word in small letters."""
    made: dict[str, object] = _own.__dict__
    if lang not in made:
        made[lang] = snowballstemmer.stemmer(_NAMES[lang])
    return str(made[lang].stemWord(word))  # type: ignore[attr-defined]
