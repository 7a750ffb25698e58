"""The answers that stand are found by lead and field, and what superseded an answer by its number.

What a turn reads of a lead goes through the first index; taking answers out for good, through the second.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds both indexes."""
    standing, superseded = sa.text("superseded_at IS NULL"), sa.text("superseded_by IS NOT NULL")
    columns = ["lead_id", "field", "id"]
    op.create_index("ix_answer_standing", "answer", columns, sqlite_where=standing, postgresql_where=standing)
    columns = ["superseded_by"]
    op.create_index("ix_answer_superseded_by", "answer", columns, sqlite_where=superseded, postgresql_where=superseded)


def downgrade() -> None:
    """Takes both away."""
    op.drop_index("ix_answer_superseded_by", "answer")
    op.drop_index("ix_answer_standing", "answer")
