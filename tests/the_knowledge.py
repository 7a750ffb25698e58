"""The knowledge base for tests: the articles and their search, built once."""

from functools import lru_cache

from knowledge.answering import Answerer
from knowledge.library import open_library


@lru_cache(maxsize=1)
def knowledge() -> Answerer:
    return Answerer(open_library())
