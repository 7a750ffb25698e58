"""Stems are the same in every thread, whatever the others stem at the time."""

import sys
import threading

from coach.languages import LANGUAGES
from coach.reading.stemming import snowball

WORDS = {
    "en": ["questions", "selling", "budgets", "authorities", "nationally"],
    "nl": ["behoeften", "vergaderingen", "klanten", "beslissingen", "mogelijkheden"],
    "ru": ["потребности", "руководителями", "закупками", "клиентов", "предложениями"],
}


def test_two_threads_never_spoil_each_others_stems() -> None:
    wanted = {(word, lang): snowball(word, lang) for lang in LANGUAGES for word in WORDS[lang]}
    wrong = list[tuple[str, str]]()

    def work() -> None:
        for _ in range(200):
            wrong.extend(key for key, stem in wanted.items() if snowball(*key) != stem)

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(before)
    assert wrong == []
