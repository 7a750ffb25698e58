"""What a turn costs in a growing conversation: turn 10, 100 and 1,000 (`make bench`)."""

import os
import statistics
import tempfile
import time

_TURNS, _AROUND = (10, 100, 1000), 10
_SAID = ("about 40k", "what is authority?", "the CFO signs", "how do you plan production today", "where were we?")


def main() -> None:
    """Prints the median of the turns around each mark, and how much it grew."""
    os.environ["COACH_DATA"] = tempfile.mkdtemp(prefix="coach-bench-")
    from bot.wiring import build_gateway
    from cli.console import out, quiet

    quiet()
    gateway = build_gateway(lambda step: None)
    gateway.handle("bench", "rep", "call with Brandt Paper, we sell packaging machines")
    costs = []
    for turn in range(_TURNS[-1] + _AROUND):
        begun = time.perf_counter()
        gateway.handle("bench", "rep", _SAID[turn % len(_SAID)])
        costs.append(1000 * (time.perf_counter() - begun))
    medians = {mark: statistics.median(costs[mark - 5 : mark + _AROUND]) for mark in _TURNS}
    for mark, median in medians.items():
        out.print(f"turn {mark:5}: {median:6.1f} ms  ({median / medians[10]:.2f} x turn 10)")
    gateway.close()


if __name__ == "__main__":
    main()
