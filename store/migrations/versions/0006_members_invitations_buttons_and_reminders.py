"""Members and invitations, what Telegram's buttons stand for and which messages were sent there, and reminders."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    _members_and_invitations()
    _buttons_and_sent_messages()
    _reminders()


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[sa.DateTime]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _members_and_invitations() -> None:
    op.create_table(
        "member",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("lang", sa.String(), nullable=True),
        sa.Column("team", sa.String(), nullable=True),
        _moment("joined_at"),
        sa.Column("invited_by", sa.String(), nullable=True),
        _moment("consent_at", nullable=True),
        _moment("told_of_consent_at", nullable=True),
        _moment("blocked_at", nullable=True),
        sa.PrimaryKeyConstraint("person", name="pk_member"),
    )
    op.create_index("ix_member_team", "member", ["team"])
    op.create_table(
        "invite",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=True),
        _moment("made_at"),
        _moment("expires_at"),
        _moment("used_at", nullable=True),
        sa.Column("used_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invite"),
    )


def _buttons_and_sent_messages() -> None:
    op.create_table(
        "button",
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_button"),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_button_outbox_id_outbox"),
    )
    op.create_index("ix_button_person", "button", ["person"])
    op.create_index("ix_button_outbox_id", "button", ["outbox_id"])
    op.create_table(
        "sent_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("chat_message_id", sa.BigInteger(), nullable=False),
        sa.Column("buttons", sa.Boolean(), nullable=False),
        _moment("sent_at"),
        sa.PrimaryKeyConstraint("id", name="pk_sent_message"),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_sent_message_outbox_id_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sent_message_outbox_id", "sent_message", ["outbox_id"])
    op.create_index(
        "ix_sent_message_standing",
        "sent_message",
        ["person"],
        sqlite_where=sa.text("buttons IS 1"),
        postgresql_where=sa.text("buttons IS true"),
    )


def _reminders() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("lead_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        _moment("due_at"),
        _moment("made_at"),
        _moment("told_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name="fk_reminder_lead_id_lead"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reminder_person", "reminder", ["person"])
    waiting = sa.text("told_at IS NULL")
    op.create_index("ix_reminder_waiting", "reminder", ["due_at"], sqlite_where=waiting, postgresql_where=waiting)


def downgrade() -> None:
    """Takes the tables away; whoever was a member is none any more."""
    for table in ("reminder", "sent_message", "button", "invite", "member"):
        op.drop_table(table)
