"""What the parts of a unit of work share: the open connection."""

from sqlalchemy.future import Connection


class Connected:
    """Something that reads and writes over one open connection."""

    _connection: Connection | None = None

    @property
    def connection(self) -> Connection:
        """The open connection.

        Raises:
            RuntimeError: It is not open, or no longer.
        """
        if self._connection is None:
            raise RuntimeError("this unit of work is not open")
        return self._connection
