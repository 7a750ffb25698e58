"""How often a message was tried, and when it was put aside as one that cannot be answered."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the columns; what is kept already counts as tried once."""
    # Not in a batch: columns are added to the end of a table without building it anew.
    op.add_column("inbox", sa.Column("tries", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("inbox", sa.Column("failed_at", sa.DateTime(timezone=True), nullable=True))
    # Replies of channels that show them at once were never marked as sent; they are not to be shown again.
    op.execute(
        "UPDATE outbox SET sent_at = created_at WHERE sent_at IS NULL"
        " AND inbox_id IN (SELECT id FROM inbox WHERE channel IN ('terminal', 'jsonl'))"
    )


def downgrade() -> None:
    """Takes the columns away; what was put aside waits again."""
    op.drop_column("inbox", "failed_at")
    op.drop_column("inbox", "tries")
