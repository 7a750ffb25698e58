"""A lock that lets threads in in the order in which they came."""

import threading
import time

import pytest

from bot.fair import FairLock


def test_who_comes_first_is_served_first_also_where_one_comes_again_at_once() -> None:
    lock, served, line = FairLock(), [], []

    def wait(number: int) -> None:
        line.append(number)
        with lock:
            served.append(number)

    with lock:
        threads = []
        for number in range(8):
            threads.append(threading.Thread(target=wait, args=(number,)))
            threads[-1].start()
            while len(lock._line) < number + 2:
                time.sleep(0.001)
    # Who just left stands at the end of the line.
    with lock:
        served.append("again")
    for thread in threads:
        thread.join(10)
    assert served == [*range(8), "again"]


def test_never_are_two_inside() -> None:
    lock, inside, most, rounds = FairLock(), [0], [0], []

    def work() -> None:
        for _ in range(200):
            with lock:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1
            rounds.append(1)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert most == [1]
    assert len(rounds) == 1200


def test_an_error_inside_lets_the_next_one_in() -> None:
    lock = FairLock()
    with pytest.raises(ValueError), lock:
        raise ValueError
    entered = []
    thread = threading.Thread(target=lambda: entered.append(lock.__enter__()))
    thread.start()
    thread.join(5)
    assert entered == [None]
