"""How fast messages follow one another in a chat."""

from bot.telegram.pace import AT_ONCE, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_short_burst_goes_at_once_and_then_one_a_second() -> None:
    clock = Clock()
    pace, sent = Pace(clock), []
    while len(sent) < 8:
        clock.now += pace.wait()
        assert pace.wait() < 1e-9
        pace.take()
        sent.append(clock.now - 100)
    assert [round(at, 6) for at in sent] == [0, 0, 0, 1, 2, 3, 4, 5]


def test_leave_to_send_gathers_up_to_a_burst_and_no_further() -> None:
    clock = Clock()
    pace = Pace(clock)
    for _ in range(AT_ONCE):
        pace.take()
    clock.now += 0.25
    assert pace.wait() == 0.75
    clock.now += 3600
    for _ in range(AT_ONCE):
        assert pace.wait() == 0
        pace.take()
    assert pace.wait() == 1


def test_asking_takes_nothing() -> None:
    pace = Pace(Clock())
    assert [pace.wait() for _ in range(10)] == [0] * 10
