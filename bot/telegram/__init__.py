"""Telegram: a poller that loses no message, and a sender that works off the outbox."""
