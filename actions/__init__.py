"""Rasa custom actions: thin, a file per topic; each calls one use case of the coach."""
