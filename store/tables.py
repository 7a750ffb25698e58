"""The tables. A change here goes with a migration; a test holds the two together."""

from typing import Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from store.types import Moment, Words

metadata: Final = MetaData(
    naming_convention={
        # Named by rule, so that a migration can find a constraint again on every database.
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

talk: Final = Table(
    "talk",
    metadata,
    Column("person", String, primary_key=True),
    Column("state", JSON, nullable=False),
    Column("updated_at", Moment, nullable=False),
)

# sqlite_autoincrement: no number is given out twice, since talks and Telegram messages point at it by number.
lead: Final = Table(
    "lead",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("owner", String, nullable=False, index=True),
    Column("name", Words, nullable=False),
    Column("status", String, nullable=False),
    Column("came_from", String),
    Column("created_at", Moment, nullable=False),
    Column("touched_at", Moment, nullable=False),
    Column("partner", Words),
    Column("next_contact", Date),
    Column("merged_into", ForeignKey("lead.id")),
    sqlite_autoincrement=True,
)

answer: Final = Table(
    "answer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("lead.id"), nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("evidence", Words, nullable=False),
    Column("said_by", String, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("message_id", String, nullable=False),
    Column("superseded_at", Moment),
    Column("superseded_by", ForeignKey("answer.id")),
    sqlite_autoincrement=True,
)

# A turn reads the latest of each field: with this index it meets neither the others nor what was superseded.
Index(
    "ix_answer_standing",
    answer.c.lead_id,
    answer.c.field,
    answer.c.id,
    sqlite_where=answer.c.superseded_at.is_(None),
    postgresql_where=answer.c.superseded_at.is_(None),
)
# An answer taken out for good is looked for here by the foreign key.
Index(
    "ix_answer_superseded_by",
    answer.c.superseded_by,
    sqlite_where=answer.c.superseded_by.is_not(None),
    postgresql_where=answer.c.superseded_by.is_not(None),
)

transition: Final = Table(
    "transition",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("lead.id"), nullable=False, index=True),
    Column("status", String, nullable=False),
    Column("came_from", String, nullable=False),
    Column("reason", Words),
    Column("by", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("partner", Words),
    Column("next_contact", Date),
)

note: Final = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("person", String, nullable=False),
    Column("text", Words, nullable=False),
    Column("details", JSON, nullable=False),
    Column("at", Moment, nullable=False),
)

inbox: Final = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("message_id", String, nullable=False),
    Column("person", String, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("tries", Integer, nullable=False, server_default="1"),
    Column("failed_at", Moment),
    Column("reference", String),
    Column("why", String),
    UniqueConstraint("channel", "message_id"),
    sqlite_autoincrement=True,
)
# What waits is a handful of rows among all that ever came: only those are in the index.
Index(
    "ix_inbox_waiting",
    inbox.c.id,
    sqlite_where=inbox.c.done_at.is_(None),
    postgresql_where=inbox.c.done_at.is_(None),
)

outbox: Final = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("inbox_id", ForeignKey("inbox.id"), nullable=False),
    Column("person", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
    UniqueConstraint("inbox_id", "position"),
    sqlite_autoincrement=True,
)
Index(
    "ix_outbox_waiting",
    outbox.c.id,
    sqlite_where=outbox.c.sent_at.is_(None),
    postgresql_where=outbox.c.sent_at.is_(None),
)

event: Final = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sender", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("timestamp", Float, nullable=False),
    Column("data", JSON, nullable=False),
    UniqueConstraint("sender", "position"),
)

live_tracker: Final = Table(
    "live_tracker",
    metadata,
    Column("sender", String, primary_key=True),
    Column("state", JSON, nullable=False),
    Column("events_kept", Integer, nullable=False),
)

member: Final = Table(
    "member",
    metadata,
    Column("person", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("name", Words, nullable=False),
    Column("lang", String),
    Column("team", String, index=True),
    Column("joined_at", Moment, nullable=False),
    Column("invited_by", String),
    Column("consent_at", Moment),
    Column("told_of_consent_at", Moment),
    Column("blocked_at", Moment),
)

# The token itself is never kept: who reads the database, or a backup of it, cannot let anybody in.
invite: Final = Table(
    "invite",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("role", String, nullable=False),
    Column("made_by", String),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("used_by", String),
)

# Telegram gives a button 64 bytes: it carries a token, and what it stands for is here.
button: Final = Table(
    "button",
    metadata,
    Column("token", String, primary_key=True),
    Column("person", String, nullable=False, index=True),
    # With an index: a reply taken out for good is looked for here by the foreign key.
    Column("outbox_id", ForeignKey("outbox.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("title", Words, nullable=False),
)

# A long reply goes out as several messages. Telegram's own numbers outgrow 32 bits.
sent_message: Final = Table(
    "sent_message",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("outbox_id", ForeignKey("outbox.id"), nullable=False, index=True),
    Column("person", String, nullable=False),
    Column("chat_message_id", BigInteger, nullable=False),
    Column("buttons", Boolean, nullable=False),
    Column("sent_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
# Of all messages ever sent to a person one or two still have their buttons: only those are in the index.
Index(
    "ix_sent_message_standing",
    sent_message.c.person,
    sqlite_where=sent_message.c.buttons.is_(True),
    postgresql_where=sent_message.c.buttons.is_(True),
)

reminder: Final = Table(
    "reminder",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", String, nullable=False, index=True),
    Column("lead_id", ForeignKey("lead.id")),
    Column("text", Words, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("told_at", Moment),
    sqlite_autoincrement=True,
)
# Looked at every few seconds: those that were told are not in the way.
Index(
    "ix_reminder_waiting",
    reminder.c.due_at,
    sqlite_where=reminder.c.told_at.is_(None),
    postgresql_where=reminder.c.told_at.is_(None),
)
