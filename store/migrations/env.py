"""Alembic runs this file for every migration, on the connection that store.migrate opened and locked."""

from alembic import context

from store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite changes a table by building a new one.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
