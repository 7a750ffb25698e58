"""Which partner has a lead, when a resting lead is next contacted, and which lead another was merged into."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# A table built anew forgets that no number is given out twice.
_NUMBERED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Adds the columns; what is kept already has none of it."""
    with op.batch_alter_table("lead", table_kwargs=_NUMBERED) as batch:
        batch.add_column(sa.Column("partner", sa.Text(), nullable=True))
        batch.add_column(sa.Column("next_contact", sa.Date(), nullable=True))
        batch.add_column(sa.Column("merged_into", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_lead_merged_into_lead", "lead", ["merged_into"], ["id"])
    with op.batch_alter_table("transition") as batch:
        batch.add_column(sa.Column("partner", sa.Text(), nullable=True))
        batch.add_column(sa.Column("next_contact", sa.Date(), nullable=True))


def downgrade() -> None:
    """Takes the columns away; merged leads stand apart again."""
    with op.batch_alter_table("transition") as batch:
        batch.drop_column("next_contact")
        batch.drop_column("partner")
    with op.batch_alter_table("lead", table_kwargs=_NUMBERED) as batch:
        batch.drop_constraint("fk_lead_merged_into_lead", type_="foreignkey")
        batch.drop_column("merged_into")
        batch.drop_column("next_contact")
        batch.drop_column("partner")
