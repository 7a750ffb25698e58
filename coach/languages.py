"""The languages the coach speaks."""

from typing import Final

LANGUAGES: Final = ("en", "nl", "ru")
DEFAULT_LANGUAGE: Final = "en"
