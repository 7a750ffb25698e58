"""Runs the `coach` command."""

from cli.main import app

app(prog_name="coach")
