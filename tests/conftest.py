"""Shared by all tests: nothing of a test run touches the user's own data."""

import os
import tempfile

os.environ["COACH_DATA"] = tempfile.mkdtemp(prefix="coach-tests-")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
