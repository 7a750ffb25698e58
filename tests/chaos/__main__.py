"""Kills the coach many times: `make chaos`. Broken off, it goes on where it was."""

import argparse
import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--over", choices=("gateway", "telegram"), help="What is killed; one after the other without it.")
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
parser.add_argument("--outage", type=float, help="No kills: over Telegram PostgreSQL is away so many seconds.")
parser.add_argument("--restarts", type=int, default=2, help="With --outage: how often it is restarted after that.")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--folder", type=Path, help="Where it is kept how far it came.")
parser.add_argument("--anew", action="store_true", help="Forget how far it came.")
parser.add_argument("--forget", action="store_true", help="Take the databases away when all is well.")
asked = parser.parse_args()
if asked.outage is None and asked.over is None:
    command = [sys.executable, "-m", "tests.chaos", *sys.argv[1:], "--over"]
    sys.exit(subprocess.call([*command, "gateway"]) or subprocess.call([*command, "telegram"]))
# One thread of arithmetic: a life is a fork, which takes one thread over.
os.environ.update({"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "RASA_TELEMETRY_ENABLED": "false"})

from tests.chaos.lives import Womb  # noqa: E402
from tests.chaos.run import Run  # noqa: E402
from tests.chaos.telegram_lives import TelegramWomb  # noqa: E402
from tests.chaos.telegram_outage import Outage  # noqa: E402
from tests.chaos.telegram_run import TelegramRun  # noqa: E402

# What is under way is put in order when it is ended, as with Ctrl-C.
signal.signal(signal.SIGTERM, signal.default_int_handler)
base = Path(os.environ.get("COACH_CHAOS") or "results/chaos")
named = f"{asked.database}-{asked.seed}" if asked.over == "gateway" else f"telegram-{asked.database}-{asked.seed}"
if asked.outage is not None:
    named = "telegram-outage"
folder, tell = (asked.folder or base / named).resolve(), partial(print, file=sys.stderr, flush=True)


def outage() -> int:
    """Lets the database go away."""
    found = Outage(TelegramWomb(), folder, asked.seed).go(asked.outage, asked.restarts, tell)
    return _told(found, bool(found["found"]))


def kills() -> int:
    """Kills, and judges."""
    run: Run | TelegramRun
    if asked.over == "gateway":
        run = Run(Womb(), folder, asked.database, asked.seed)
    else:
        run = TelegramRun(TelegramWomb(), folder, asked.database, asked.seed)
    if asked.anew:
        run.forget()
    try:
        found = run.go(asked.kills, tell)
    except KeyboardInterrupt:
        sys.exit("Broken off; the same command goes on from here.")
    bad = bool(found["found"] or found.get("differing"))
    if asked.forget and not bad:
        run.forget()
    return _told(found, bad)


def _told(found: dict[str, object], bad: bool) -> int:
    sys.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    return int(bad)


sys.exit(kills() if asked.outage is None else outage())
