"""The databases of a run: a folder with an SQLite file, or a schema of a PostgreSQL server."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine.url import make_url
from sqlalchemy.future import Engine, create_engine

from store.engine import database_url, make_engine

SERVER = "postgresql+psycopg2://postgres@127.0.0.1:5432/postgres"


@dataclass(frozen=True)
class Place:
    """Where a run keeps its database."""

    folder: Path
    database: str
    schema: str

    @property
    def environment(self) -> dict[str, str]:
        """What names it to the coach."""
        named = str(self.address) if self.database == "postgresql" else ""
        return {"COACH_DATA": str(self.folder), "COACH_DATABASE_URL": named}

    @property
    def address(self):  # type: ignore[no-untyped-def]
        """Where the database is."""
        if self.database == "sqlite":
            return database_url(self.folder)
        return _server().update_query_dict({"options": f"-csearch_path={self.schema}"})

    def open(self) -> Engine:
        """The database, to look into."""
        return make_engine(self.address)

    def make(self) -> None:
        """Makes it where it is not there yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._on_server(f"create schema if not exists {self.schema}")

    def drop(self) -> None:
        """Takes it away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._on_server(f"drop schema if exists {self.schema} cascade")

    def _on_server(self, statement: str) -> None:
        if self.database == "postgresql":
            server = create_engine(_server(), connect_args={"connect_timeout": 3})
            with server.begin() as connection:
                connection.execute(text(statement))
            server.dispose()


def _server():  # type: ignore[no-untyped-def]
    return make_url(os.environ.get("COACH_TEST_DATABASE_URL", SERVER))
