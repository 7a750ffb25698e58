"""Which partner has a lead, when a resting lead is next contacted, and which lead another was merged into."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None



@contextmanager
def _numbered_leads() -> Iterator[BatchOperations]:
    """Changes `lead`; a table that SQLite builds anew forgets that no number is given out twice, and the last one."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    last = "SELECT seq FROM sqlite_sequence WHERE name = 'lead'"
    given_out = op.get_bind().exec_driver_sql(last).scalar() if sqlite else None
    with op.batch_alter_table("lead", table_kwargs={"sqlite_autoincrement": True}) as batch:
        yield batch
    if given_out is not None:
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'lead'")
        op.execute(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('lead', {int(given_out)})")


def upgrade() -> None:
    """Adds the columns; what is kept already has none of it."""
    with _numbered_leads() as batch:
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
    with _numbered_leads() as batch:
        batch.drop_constraint("fk_lead_merged_into_lead", type_="foreignkey")
        batch.drop_column("merged_into")
        batch.drop_column("next_contact")
        batch.drop_column("partner")
