"""The first tables.

Types are spelled out, not taken from store.types, so that this goes on meaning the same when those change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes every table."""
    _talks_and_leads()
    _answers_and_transitions()
    _notes()
    _inbox_and_outbox()
    _rasa()


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[sa.DateTime]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _talks_and_leads() -> None:
    op.create_table(
        "talk",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        _moment("updated_at"),
        sa.PrimaryKeyConstraint("person", name="pk_talk"),
    )
    op.create_table(
        "lead",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("came_from", sa.String(), nullable=True),
        _moment("created_at"),
        _moment("touched_at"),
        sa.PrimaryKeyConstraint("id", name="pk_lead"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lead_owner", "lead", ["owner"])


def _answers_and_transitions() -> None:
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        _moment("said_at"),
        sa.Column("message_id", sa.String(), nullable=False),
        _moment("superseded_at", nullable=True),
        sa.Column("superseded_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_answer"),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name="fk_answer_lead_id_lead"),
        sa.ForeignKeyConstraint(["superseded_by"], ["answer.id"], name="fk_answer_superseded_by_answer"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_answer_lead_id", "answer", ["lead_id"])
    op.create_table(
        "transition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("came_from", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_transition"),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name="fk_transition_lead_id_lead"),
    )
    op.create_index("ix_transition_lead_id", "transition", ["lead_id"])


def _notes() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )


def _inbox_and_outbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        _moment("received_at"),
        _moment("done_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("channel", "message_id", name="uq_inbox_channel_message_id"),
        sqlite_autoincrement=True,
    )
    _index_of_waiting("inbox", "done_at")
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inbox_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        _moment("created_at"),
        _moment("sent_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name="fk_outbox_inbox_id_inbox"),
        sa.UniqueConstraint("inbox_id", "position", name="uq_outbox_inbox_id_position"),
        sqlite_autoincrement=True,
    )
    _index_of_waiting("outbox", "sent_at")


def _index_of_waiting(table: str, until: str) -> None:
    waiting = sa.text(f"{until} IS NULL")
    op.create_index(f"ix_{table}_waiting", table, ["id"], sqlite_where=waiting, postgresql_where=waiting)


def _rasa() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("timestamp", sa.Float(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sa.UniqueConstraint("sender", "position", name="uq_event_sender_position"),
    )
    op.create_table(
        "live_tracker",
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("events_kept", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sender", name="pk_live_tracker"),
    )


def downgrade() -> None:
    """Takes every table away, those that point at others first."""
    tables = ("live_tracker", "event", "outbox", "inbox", "note", "transition", "answer", "lead", "talk")
    for table in tables:
        op.drop_table(table)
