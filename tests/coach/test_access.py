"""Who may invite whom, and whose leads a member sees."""

import ast
import sys
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from coach import access
from coach.access import ROLES, Member, may_invite, sees_leads_of

NOON = datetime(2026, 3, 2, 12, tzinfo=timezone.utc)


def member(person: str, role: str = "rep", team: str | None = None) -> Member:
    return Member(person, role, person.title(), None, team, NOON, None, None, None, None)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("admin", ("rep", "trainee", "lead", "admin")),
        ("lead", ("rep", "trainee")),
        ("rep", ()),
        ("trainee", ()),
        ("owner", ()),
        ("", ()),
        (None, ("rep", "trainee", "lead", "admin")),
    ],
)
def test_admins_and_the_command_line_invite_anybody_leads_their_team_and_others_nobody(
    role: str | None, may: tuple[str, ...]
) -> None:
    assert may_invite(role) == may


@pytest.mark.parametrize("role", ROLES)
def test_everybody_sees_their_own_leads(role: str) -> None:
    assert sees_leads_of(member("anna", role), member("anna", role))
    # Also where what is known of them was read at another moment.
    assert sees_leads_of(member("anna", role), replace(member("anna", role), team="lena"))


@pytest.mark.parametrize(
    ("role", "team", "sees"),
    [
        ("admin", None, True),
        ("admin", "boris", True),
        ("lead", "lena", True),
        ("lead", "boris", False),
        ("lead", None, False),
        ("rep", "lena", False),
        ("trainee", "lena", False),
    ],
)
def test_a_lead_sees_those_of_the_own_team_and_an_admin_everybodys(role: str, team: str | None, sees: bool) -> None:
    assert sees_leads_of(member("lena", role), member("anna", "rep", team)) is sees


def test_the_team_does_not_see_the_leads_of_its_lead() -> None:
    assert not sees_leads_of(member("anna", "rep", "lena"), member("lena", "lead"))


def test_two_of_one_team_do_not_see_each_others() -> None:
    assert not sees_leads_of(member("anna", "rep", "lena"), member("bob", "rep", "lena"))


def test_it_knows_nothing_but_the_standard_library() -> None:
    tree = ast.parse(Path(access.__file__).read_text(encoding="utf-8"))
    modules = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    assert {module.partition(".")[0] for module in modules} <= set(sys.stdlib_module_names)
