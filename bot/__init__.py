"""The assistant as a running program: engine, gateway, terminal, and the Rasa components."""
