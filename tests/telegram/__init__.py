"""A Telegram of our own for tests: a server that speaks the Bot API, and people who write to the bot."""
