"""What a test looks up behind the service: the database as it is, and where a conversation stands."""

from typing import Any

from sqlalchemy import select

from coach.conversation.talk import Talk
from store.personal import counted, rows_of
from store.tables import inbox
from tests.telegram.people import User
from tests.telegram.running import Running


def person(user: User) -> str:
    return f"telegram:{user.id}"


def dump(service: Running) -> str:
    """Everything that the database holds, as text."""
    with service.program.database.connect() as connection:
        return "\n".join(connection.connection.dbapi_connection.iterdump())


def kept_about(service: Running, user: User) -> dict[str, int]:
    """How many rows are kept about somebody, by table; nothing where there are none."""
    with service.program.database.connect() as connection:
        found = counted(connection, rows_of(person(user)))
    return {table: count for table, count in found.items() if count}


def came_in(service: Running, user: User) -> list[dict[str, Any]]:
    """What the inbox keeps of somebody's messages."""
    with service.program.database.connect() as connection:
        query = select(inbox.c.payload).where(inbox.c.person == person(user)).order_by(inbox.c.id)
        return list(connection.execute(query).scalars())


def talk(service: Running, user: User) -> Talk:
    with service.program.gateway.reading() as uow:
        return uow.talk(person(user))


def own_lead(service: Running, user: User, name: str) -> int:
    """A lead of somebody, opened without a word."""
    gateway = service.program.gateway
    with gateway.writing() as uow:
        return uow.add_lead(person(user), name, gateway.now()).id


def remove(service: Running, user: User) -> None:
    with service.program.gateway.writing() as uow:
        uow.remove_member(person(user))
