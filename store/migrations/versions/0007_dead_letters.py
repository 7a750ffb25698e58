"""Of a message that was put aside: by which reference its failure is found in the log, and of what kind it was."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the columns; of what was put aside before neither is known."""
    # Not in a batch: columns are added to the end of a table without building it anew.
    op.add_column("inbox", sa.Column("reference", sa.String(), nullable=True))
    op.add_column("inbox", sa.Column("why", sa.String(), nullable=True))


def downgrade() -> None:
    """Takes the columns away; what was put aside stays so."""
    op.drop_column("inbox", "why")
    op.drop_column("inbox", "reference")
