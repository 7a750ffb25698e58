"""Column types that mean the same on SQLite and PostgreSQL."""

import json
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import DateTime, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment, always an aware datetime in UTC; SQLite itself would hand back one without a time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turns a moment to UTC; one without a time zone could mean anything, so it is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be kept")
        return value.astimezone(timezone.utc)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives the moment its time zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=timezone.utc) if value.tzinfo is None else value.astimezone(timezone.utc)


class Words(TypeDecorator[str]):
    """What a person typed, without what a database refuses (half an emoji, NUL): no message gets stuck."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Takes out what cannot be kept."""
        return None if value is None else value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def to_json(value: Any, indent: int | None = None) -> str:
    """JSON that a person can read: Cyrillic stays Cyrillic, at a third of the size."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # Half an emoji: only as an escape can it be kept and read back as it came.
        return json.dumps(value, indent=indent)
    return text


def as_kept(value: Any) -> Any:
    """A value as it comes back from a JSON column (a tuple as a list, a number as a key as text)."""
    return json.loads(to_json(value))
