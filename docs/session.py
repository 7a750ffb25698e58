"""Makes docs/session.svg, the picture of a real session in the README: `make picture`."""

import os
import tempfile
from datetime import datetime, timezone
from pathlib import Path

from rich.console import Console
from rich.padding import Padding

LINES = (
    "call with Brandt Paper at four, two plants, I'm talking to their purchasing manager, we do packaging machines",
    "they run four lines, changeovers take half a shift",
    "what does half a shift of downtime cost you?",
    "our new line changes over in 5 minutes, interested?",
    "what do you mean by implication?",
    "budget is about 40k, the CFO signs, live before Q2",
    "status",
)


def main() -> None:
    """Holds the session through the real engine and saves what the terminal would show."""
    os.environ["COACH_DATA"] = tempfile.mkdtemp(prefix="coach-picture-")
    from bot.clock import FixedClock
    from bot.terminal import show
    from bot.wiring import build_gateway
    from cli.console import quiet

    quiet()
    gateway = build_gateway(lambda step: None, FixedClock(datetime(2026, 11, 22, 12, tzinfo=timezone.utc)))
    console = Console(record=True, width=100, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for line in LINES:
        console.print(Padding(f"[bold green]>[/bold green] {line}", (0, 0, 1, 0)))
        show(console, gateway.handle("picture", "anna", line))
    console.save_svg(str(Path(__file__).with_name("session.svg")), title="coach chat")
    gateway.close()


if __name__ == "__main__":
    main()
