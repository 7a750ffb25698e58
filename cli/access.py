"""Who may use the coach over Telegram: inviting, listing and removing members. No engine is needed."""

import os
import re
import shlex
from collections.abc import Sequence
from datetime import datetime, timezone
from typing import Final

import typer
from rich.table import Table
from rich.text import Text
from sqlalchemy.exc import SQLAlchemyError

from cli import console
from cli.asking import NAME_VARIABLE, TOKEN_VARIABLE, ask_telegram, bot_token
from cli.keeping import agreed, failed, moment, stop, words_for
from coach.access import Member, may_invite
from coach.languages import DEFAULT_LANGUAGE
from locales import Catalogue, catalogue
from store.database import open_database
from store.engine import read_only
from store.invites import HOLDS_FOR, new_invitation
from store.unit_of_work import SqlUnitOfWork

_BOT_NAME: Final = re.compile(r"[A-Za-z0-9_]{3,64}")
_HERE: Final = "me"
"""Whose language is spoken where none is given: that of who uses the coach on this machine without another name."""


def invite(role: str, token_only: bool, lang: str | None) -> None:
    """Makes an invitation and prints how it is used; with `token_only` the token and nothing else."""
    may = may_invite(None)
    if role not in may:
        words = catalogue(lang or DEFAULT_LANGUAGE)
        console.tell(words.format("access-role-unknown", {"role": role, "known": ", ".join(may)}), error=True)
        raise typer.Exit(2)
    engine = open_database()
    words = words_for(engine, _HERE, lang)
    # Before anything is written: nobody waits for the database while we wait for Telegram.
    bot = None if token_only else _bot_name(words)
    at = datetime.now(timezone.utc)
    try:
        with SqlUnitOfWork(engine) as uow:
            token = new_invitation(uow, role, None, at)
            uow.commit()
    except SQLAlchemyError as error:
        raise failed(words, error) from error
    if token_only:
        typer.echo(token)
        return
    until = moment(at + HOLDS_FOR, words)
    told = {"role": _role(role, words), "days": HOLDS_FOR.days, "until": until}
    console.tell(words.format("access-invited", told))
    if bot is None:
        console.tell(words.format("access-invite-typed", {"token": TOKEN_VARIABLE, "name": NAME_VARIABLE}))
        console.tell(f"  /start {token}")
    else:
        console.tell(words.format("access-invite-link"))
        console.tell(f"  https://t.me/{bot}?start={token}")
    console.tell(words.format("access-invite-once"))


def _bot_name(words: Catalogue) -> str | None:
    """What the bot is called in Telegram, as far as Telegram or the environment says."""
    token = bot_token()
    if token:
        told = ask_telegram(token)
        if told.name is not None:
            return told.name
        console.tell(words.format("access-telegram", {"why": told.trouble, "variable": TOKEN_VARIABLE}), error=True)
    named = os.environ.get(NAME_VARIABLE, "").strip().removeprefix("@")
    return named if _BOT_NAME.fullmatch(named) else None


def list_members(lang: str | None) -> None:
    """Prints who may use the coach."""
    engine = read_only(open_database())
    words = words_for(engine, _HERE, lang)
    with SqlUnitOfWork(engine) as uow:
        members = uow.members()
    if not members:
        console.tell(words.format("access-nobody", {"command": "coach admin invite --role admin"}))
        return
    names = {member.person: member.name for member in members}
    table = Table()
    for column in ("person", "name", "role", "team", "since", "consent"):
        # On a narrow terminal the person stays whole: by that one they are removed or forgotten.
        table.add_column(words.format(f"access-column-{column}"), no_wrap=column == "person", overflow="fold")
    for member in members:
        cells = _cells(member, names.get(member.team or "", member.team), words)
        # Names are what people call themselves in Telegram: never to be taken for markup.
        table.add_row(*map(Text, cells))
    console.out.print(table)


def _cells(member: Member, team: str | None, words: Catalogue) -> tuple[str, ...]:
    consent = "-"
    if member.consent_at is not None:
        consent = _day(member.consent_at, words)
    elif member.told_of_consent_at is not None:
        consent = words.format("access-consent-asked")
    since = _day(member.joined_at, words)
    return member.person, member.name, _role(member.role, words), team or "-", since, consent


def _day(at: datetime, words: Catalogue) -> str:
    return words.day(at.astimezone().date())


def _role(role: str, words: Catalogue) -> str:
    return words.format(f"access-role-{role}")


def remove(person: str, yes: bool, lang: str | None) -> None:
    """Takes a member's access, after asking; what is kept about them stays."""
    engine = open_database()
    words = words_for(engine, _HERE, lang)
    try:
        with SqlUnitOfWork(read_only(engine)) as uow:
            member = _meant(person, uow.members(), words)
            team = len(uow.members(member.person))
        about = {"name": member.name, "person": member.person}
        if not yes:
            what = {**about, "role": _role(member.role, words), "team": team}
            console.tell(words.format("access-remove-what", what))
            if not agreed(words):
                raise stop(words.format("access-remove-stopped"))
        with SqlUnitOfWork(engine) as uow:
            uow.remove_member(member.person)
            uow.commit()
    except SQLAlchemyError as error:
        raise failed(words, error) from error
    console.tell(words.format("access-removed", {**about, "command": f"coach forget {shlex.quote(member.person)}"}))


def _meant(person: str, members: Sequence[Member], words: Catalogue) -> Member:
    """The member of that person, else the only one of that name."""
    found = [member for member in members if member.person == person]
    found = found or [member for member in members if member.name.casefold() == person.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        known = ", ".join(member.person for member in found)
        raise stop(words.format("access-member-which", {"name": person, "known": known}))
    raise stop(words.format("access-member-unknown", {"person": person, "command": "coach admin members"}))
