"""Kills the coach many times: `make chaos`. Broken off, it goes on where it was."""

import argparse
import json
import os
import sys
from functools import partial
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--kills", type=int, default=200)
parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--folder", type=Path, help="Where it is kept how far it came.")
parser.add_argument("--anew", action="store_true", help="Forget how far it came.")
parser.add_argument("--forget", action="store_true", help="Take the databases away when all is well.")
asked = parser.parse_args()
# One thread of arithmetic: a life is a fork, which takes one thread over.
os.environ.update({"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "RASA_TELEMETRY_ENABLED": "false"})

from tests.chaos.lives import Womb  # noqa: E402
from tests.chaos.run import Run  # noqa: E402

base = Path(os.environ.get("COACH_CHAOS") or "results/chaos")
run = Run(Womb(), (asked.folder or base / f"{asked.database}-{asked.seed}").resolve(), asked.database, asked.seed)
if asked.anew:
    run.forget()
try:
    found = run.go(asked.kills, partial(print, file=sys.stderr, flush=True))
except KeyboardInterrupt:
    sys.exit("Broken off; the same command goes on from here.")
sys.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
bad = bool(found["found"] or found["differing"])
if asked.forget and not bad:
    run.forget()
sys.exit(bad)
