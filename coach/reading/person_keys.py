"""By what two mentions may mean one person: the words of a name, and a job in one form."""

from functools import lru_cache
from typing import Final

from coach.languages import LANGUAGES
from coach.reading.roles import grammar_of, russian_parses
from coach.reading.text import fold, load_lexicon, tokenize


def name_key(name: str) -> frozenset[str]:
    """The folded words of a name, titles and particles left out: "dhr. Jan de Vries" is `{jan, vries}`."""
    words = [token.norm for token in tokenize(name) if token.norm[:1].isalpha()]
    return frozenset(word for word in words if word not in _empty()) or frozenset(words)


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    grammars = [grammar_of("people", lang) for lang in LANGUAGES]
    return frozenset().union(*(grammar.words("title") | grammar.words("particle") for grammar in grammars))


_ARTICLES: Final = frozenset({"the", "a", "an", "de", "het", "een", "their", "his", "her", "hun", "onze", "our"})


@lru_cache(maxsize=512)
def job_key(job: str) -> str:
    """A job in the form it is compared in: folded, Russian words in their base form, common names of one job alike."""
    words = [token.norm for token in tokenize(job) if token.norm[:1].isalnum() and token.norm not in _ARTICLES]
    plain = " ".join(_base(word) for word in words)
    return _alike().get(plain, plain)


def is_vague(job: str) -> bool:
    """Whether a job says no more than that somebody stands above: "her boss"."""
    return job_key(job) in _vague()


@lru_cache(maxsize=1)
def _vague() -> frozenset[str]:
    names = load_lexicon("job_names")["vague"]
    return frozenset(" ".join(_base(word) for word in fold(name).split()) for name in names)


def _base(word: str) -> str:
    if not "а" <= word[0] <= "я":
        return word
    parses = russian_parses(word)
    noun = next((parse for parse in parses if "NOUN" in parse.tag or "ADJF" in parse.tag), None)
    return fold(str(noun.normal_form)) if noun else word


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    groups = load_lexicon("job_names")["groups"]
    return {" ".join(_base(word) for word in fold(name).split()): names[0] for names in groups for name in names}
