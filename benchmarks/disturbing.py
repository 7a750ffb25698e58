"""What haste, telephones and dictation do to a message, done to one on purpose."""

import random
import re
from collections.abc import Callable, Mapping
from typing import Final

_SHARE_OF_WORDS: Final = 0.1
_LONG_ENOUGH: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_FILLERS: Final = {"en": ("uh", "um", "well"), "nl": ("eh", "uhm", "nou"), "ru": ("эм", "ну", "короче")}


def mistyped(text: str) -> str:
    """A slip in a tenth of the words, drawn at random: two letters swapped, one lost, or one doubled."""
    rng = random.Random(text)
    return _WORD.sub(lambda found: _slip(found.group(), rng) if rng.random() < _SHARE_OF_WORDS else found.group(), text)


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )


def unmarked(text: str) -> str:
    """No punctuation; what stands inside a word, number or amount stays."""
    return " ".join(re.sub(r"(?<!\w)[.,!?;:…\"'«»()–—-]+|[.,!?;:…\"'«»()–—]+(?!\w)", " ", text).split())


def loud(text: str) -> str:
    """All capitals."""
    return text.upper()


def dictated(lang: str) -> Callable[[str], str]:
    """Voice to text: small letters, no marks, and the fillers that people speak."""

    def change(text: str) -> str:
        rng = random.Random(text)
        words = unmarked(text).lower().split()
        words.insert(0, rng.choice(_FILLERS[lang]))
        if len(words) > _LONG_ENOUGH:
            words.insert(rng.randrange(2, len(words) - 1), rng.choice(_FILLERS[lang]))
        return " ".join(words)

    return change


def disturbances(lang: str) -> Mapping[str, Callable[[str], str]]:
    """All of them by name."""
    return {
        "typos in a tenth of the words": mistyped,
        "no punctuation": unmarked,
        "all capitals": loud,
        "voice to text": dictated(lang),
    }
