"""What is kept: tables, unit of work, migrations, Rasa's tracker store, inbox and outbox."""
