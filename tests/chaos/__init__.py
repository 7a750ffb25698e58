"""Kills the real coach at random moments, and counts what is lost or doubled."""
