"""Makes the pictures of a real session and of its call brief in the README: `make picture`."""

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


NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)


def main() -> None:
    """Holds the session through the real engine; saves what the terminal would show, and the brief that comes of it."""
    os.environ["COACH_DATA"] = tempfile.mkdtemp(prefix="coach-picture-")
    from bot.clock import FixedClock
    from bot.terminal import show
    from bot.wiring import build_gateway
    from cli.console import quiet

    quiet()
    gateway = build_gateway(lambda step: None, FixedClock(NOON))
    console = Console(record=True, width=100, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for line in LINES:
        console.print(Padding(f"[bold green]>[/bold green] {line}", (0, 0, 1, 0)))
        show(console, gateway.handle("picture", "anna", line).replies)
    console.save_svg(str(Path(__file__).with_name("session.svg")), title="coach chat")
    gateway.close()
    save_brief()


def save_brief() -> None:
    """Saves the call brief of the session's lead as docs/brief.png: few colours, so that the picture stays small."""
    import pypdfium2

    from coach.brief import make_brief
    from coach.lead import recommend
    from method import load_method
    from render.pdf.brief import brief_pdf
    from store.database import open_database
    from store.unit_of_work import SqlUnitOfWork

    method = load_method()
    with SqlUnitOfWork(open_database()) as uow:
        dossier = uow.dossier(uow.leads("anna")[0].id)
    if dossier is None:
        return
    recommendation = recommend(dossier.facts(method.questionnaire), method.status)
    document = brief_pdf(make_brief(dossier, recommendation, method.questionnaire), "en", NOON)
    page = pypdfium2.PdfDocument(document)[0].render(scale=1.4).to_pil().quantize(24)
    page.save(Path(__file__).with_name("brief.png"), optimize=True)


if __name__ == "__main__":
    main()
