"""Members come by invitations, each of which serves once and holds for a week."""

import re
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Text, cast, func, select
from sqlalchemy.future import Engine

from coach.access import ROLES, Member
from store import tables
from store.invites import HOLDS_FOR, MayNotInviteError, hash_of, new_invitation
from store.unit_of_work import SqlUnitOfWork


def invited(engine: Engine, role: str, made_by: str | None, at: datetime) -> str:
    with SqlUnitOfWork(engine) as uow:
        token = new_invitation(uow, role, made_by, at)
        uow.commit()
    return token


def take(engine: Engine, token: str, person: str, at: datetime, lang: str | None = None) -> Member | None:
    with SqlUnitOfWork(engine) as uow:
        member = uow.take_invite(hash_of(token), person, person.title(), lang, at)
        uow.commit()
    return member


def join(engine: Engine, person: str, role: str, at: datetime, made_by: str | None = None) -> Member:
    member = take(engine, invited(engine, role, made_by, at), person, at)
    assert member is not None
    return member


def test_whoever_takes_an_invitation_is_a_member_with_its_role(engine: Engine, noon: datetime) -> None:
    token = invited(engine, "rep", None, noon)
    later = noon + timedelta(hours=3)
    taken = take(engine, token, "anna", later, "nl")
    assert taken == Member("anna", "rep", "Anna", "nl", None, later, None, None, None, None)
    with SqlUnitOfWork(engine) as uow:
        assert uow.member("anna") == taken
        assert uow.member("boris") is None
        used = uow.connection.execute(select(tables.invite)).one()
        assert (used.used_at, used.used_by, used.made_at) == (later, "anna", noon)


def test_an_invitation_serves_once(engine: Engine, noon: datetime) -> None:
    token = invited(engine, "rep", None, noon)
    assert take(engine, token, "anna", noon) is not None
    assert take(engine, token, "boris", noon) is None
    assert take(engine, token, "anna", noon) is None
    with SqlUnitOfWork(engine) as uow:
        assert [member.person for member in uow.members()] == ["anna"]


def test_an_invitation_that_was_not_kept_can_be_taken_again(engine: Engine, noon: datetime) -> None:
    token = invited(engine, "rep", None, noon)
    with SqlUnitOfWork(engine) as uow:
        assert uow.take_invite(hash_of(token), "anna", "Anna", None, noon) is not None
    assert take(engine, token, "anna", noon) is not None


@pytest.mark.parametrize(
    ("after", "holds"), [(timedelta(), True), (HOLDS_FOR - timedelta(seconds=1), True), (HOLDS_FOR, False)]
)
def test_an_invitation_holds_for_a_week(engine: Engine, noon: datetime, after: timedelta, holds: bool) -> None:
    token = invited(engine, "rep", None, noon)
    assert timedelta(days=7) == HOLDS_FOR
    assert (take(engine, token, "anna", noon + after) is not None) is holds


@pytest.mark.parametrize("token", ["", "nothing of ours", "x" * 5000, "half \ud83d", "'; drop table member; --"])
def test_a_token_that_was_never_made_lets_nobody_in(engine: Engine, noon: datetime, token: str) -> None:
    invited(engine, "admin", None, noon)
    assert take(engine, token, "anna", noon) is None


def test_the_token_fits_a_telegram_link_and_is_kept_nowhere(engine: Engine, noon: datetime) -> None:
    tokens = {invited(engine, "rep", None, noon) for _ in range(5)}
    assert len(tokens) == 5
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{20,64}", token) for token in tokens)
    with engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(select(*(cast(column, Text) for column in table.c))):
                assert not any(token in str(value) for token in tokens for value in row)
        kept = set(connection.execute(select(tables.invite.c.token_hash)).scalars())
    assert kept == {hash_of(token) for token in tokens}
    # What is kept opens nothing: a hash is no token.
    assert take(engine, next(iter(kept)), "anna", noon) is None


def test_of_many_who_take_an_invitation_at_once_one_gets_it(engine: Engine, noon: datetime) -> None:
    for _ in range(5):
        token, start, got = invited(engine, "rep", None, noon), threading.Barrier(4), list[str]()

        def grab(person: str, token: str = token, start: threading.Barrier = start, got: list[str] = got) -> None:
            start.wait(10)
            if take(engine, token, person, noon) is not None:
                got.append(person)

        _at_once(grab, [f"{token} {number}" for number in range(4)])
        assert len(got) == 1


def test_who_comes_second_waits_for_the_first_and_finds_it_used(engine: Engine, noon: datetime) -> None:
    token = invited(engine, "rep", None, noon)
    second: list[Member | None] = []
    with SqlUnitOfWork(engine) as uow:
        assert uow.take_invite(hash_of(token), "anna", "Anna", None, noon) is not None
        other = threading.Thread(target=lambda: second.append(take(engine, token, "boris", noon)))
        other.start()
        other.join(0.3)
        assert other.is_alive()
        uow.commit()
    other.join(10)
    assert second == [None]


def test_two_invitations_taken_at_once_by_one_person_make_one_member(engine: Engine, noon: datetime) -> None:
    for number in range(5):
        start = threading.Barrier(2)
        tokens = [invited(engine, role, None, noon) for role in ("rep", "trainee")]

        def grab(token: str, person: str = f"anna {number}", start: threading.Barrier = start) -> None:
            start.wait(10)
            assert take(engine, token, person, noon) is not None

        _at_once(grab, tokens)
    with SqlUnitOfWork(engine) as uow:
        assert len(uow.members()) == 5


def _at_once(work: Callable[[str], None], words: list[str]) -> None:
    failed: list[BaseException] = []

    def run(word: str) -> None:
        try:
            work(word)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(word,)) for word in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failed == []


def test_a_member_who_takes_another_invitation_gets_its_role_and_stays_who_they_were(
    engine: Engine, noon: datetime
) -> None:
    join(engine, "anna", "trainee", noon)
    with SqlUnitOfWork(engine) as uow:
        uow.keep_told_of_consent("anna", noon)
        uow.keep_consent("anna", noon + timedelta(minutes=1))
        uow.keep_member_lang("anna", "ru")
        uow.block("anna", noon)
        uow.commit()
    later = noon + timedelta(days=3)
    member = take(engine, invited(engine, "rep", None, later), "anna", later, "nl")
    assert member is not None
    assert (member.role, member.joined_at, member.lang) == ("rep", noon, "ru")
    assert (member.told_of_consent_at, member.consent_at) == (noon, noon + timedelta(minutes=1))
    # Who opens the bot by a link does not block it.
    assert member.blocked_at is None


def test_whom_a_lead_invites_is_in_that_leads_team(engine: Engine, noon: datetime) -> None:
    assert join(engine, "lena", "lead", noon).team is None
    anna = join(engine, "anna", "rep", noon + timedelta(hours=1), "lena")
    assert (anna.team, anna.invited_by) == ("lena", "lena")
    join(engine, "tom", "trainee", noon, "lena")
    join(engine, "boris", "rep", noon)
    with SqlUnitOfWork(engine) as uow:
        assert [member.person for member in uow.members("lena")] == ["tom", "anna"]
        assert [member.person for member in uow.members()] == ["boris", "lena", "tom", "anna"]
        assert uow.members("anna") == []


def test_whom_an_admin_invites_anew_stays_in_the_team_unless_they_become_a_lead(engine: Engine, noon: datetime) -> None:
    join(engine, "root", "admin", noon)
    join(engine, "lena", "lead", noon, "root")
    join(engine, "anna", "trainee", noon, "lena")
    assert join(engine, "anna", "rep", noon, "root").team == "lena"
    # Her former lead is not to see her leads any more.
    assert join(engine, "anna", "lead", noon, "root").team is None


def test_another_lead_takes_a_member_over_by_inviting_them(engine: Engine, noon: datetime) -> None:
    for lead in ("lena", "olga"):
        join(engine, lead, "lead", noon)
    join(engine, "anna", "rep", noon, "lena")
    assert join(engine, "anna", "rep", noon, "olga").team == "olga"


def test_who_tries_an_invitation_of_their_own_stays_who_they_are_and_leaves_it_to_others(
    engine: Engine, noon: datetime
) -> None:
    join(engine, "lena", "lead", noon)
    token = invited(engine, "rep", "lena", noon)
    assert take(engine, token, "lena", noon) is None
    assert take(engine, token, "anna", noon).team == "lena"
    with SqlUnitOfWork(engine) as uow:
        assert uow.member("lena").role == "lead"


@pytest.mark.parametrize(
    ("maker", "allowed"),
    [("root", set(ROLES)), ("lena", {"rep", "trainee"}), ("anna", set()), ("tom", set()), ("nobody", set())],
)
def test_nobody_invites_to_a_role_they_may_not_give(
    engine: Engine, noon: datetime, maker: str, allowed: set[str]
) -> None:
    for person, role in (("root", "admin"), ("lena", "lead"), ("anna", "rep"), ("tom", "trainee")):
        join(engine, person, role, noon)
    with SqlUnitOfWork(engine) as uow:
        before = uow.connection.execute(select(func.count()).select_from(tables.invite)).scalar_one()
        for role in (*ROLES, "owner", ""):
            if role in allowed:
                assert new_invitation(uow, role, maker, noon)
                continue
            with pytest.raises(MayNotInviteError, match=f"{maker} may not invite as '{role}'") as refused:
                new_invitation(uow, role, maker, noon)
            assert set(refused.value.may) == allowed
        after = uow.connection.execute(select(func.count()).select_from(tables.invite)).scalar_one()
    assert after - before == len(allowed)


def test_the_command_line_knows_the_four_roles_and_no_other(engine: Engine, noon: datetime) -> None:
    for role in ROLES:
        assert invited(engine, role, None, noon)
    with pytest.raises(MayNotInviteError, match="the command line may not invite as 'boss', only as: rep"):
        invited(engine, "boss", None, noon)


def test_an_invitation_outlives_neither_its_makers_membership_nor_their_role(engine: Engine, noon: datetime) -> None:
    for person in ("lena", "olga"):
        join(engine, person, "lead", noon)
    of_lena, of_olga = (invited(engine, "rep", person, noon) for person in ("lena", "olga"))
    with SqlUnitOfWork(engine) as uow:
        uow.remove_member("lena")
        uow.commit()
    join(engine, "olga", "rep", noon)
    assert take(engine, of_lena, "anna", noon) is None
    assert take(engine, of_olga, "anna", noon) is None
    # Nor does it come back with her.
    join(engine, "lena", "lead", noon)
    assert take(engine, of_lena, "anna", noon) is None


def test_a_removed_member_is_none_any_more_and_nobody_is_in_their_team(engine: Engine, noon: datetime) -> None:
    join(engine, "lena", "lead", noon)
    join(engine, "anna", "rep", noon, "lena")
    with SqlUnitOfWork(engine) as uow:
        lead = uow.add_lead("lena", "Acme", noon).id
        uow.remove_member("lena")
        uow.remove_member("nobody")
        uow.commit()
    with SqlUnitOfWork(engine) as uow:
        assert uow.member("lena") is None
        assert [(member.person, member.team) for member in uow.members()] == [("anna", None)]
        # What was kept stays: forgetting is another matter.
        assert [kept.id for kept in uow.leads("lena")] == [lead]


def test_what_is_noted_of_a_member_is_noted_of_no_other(engine: Engine, noon: datetime) -> None:
    for person in ("anna", "boris"):
        join(engine, person, "rep", noon)
    with SqlUnitOfWork(engine) as uow:
        boris = uow.member("boris")
        uow.keep_told_of_consent("anna", noon)
        uow.keep_consent("anna", noon)
        uow.keep_member_lang("anna", "en")
        uow.block("anna", noon)
        anna = uow.member("anna")
        assert anna is not None
        assert (anna.told_of_consent_at, anna.consent_at, anna.lang, anna.blocked_at) == (noon, noon, "en", noon)
        uow.block("anna", None)
        again = uow.member("anna")
        assert again is not None and again.blocked_at is None
        assert uow.member("boris") == boris


def test_what_is_noted_of_somebody_who_is_no_member_makes_them_none(engine: Engine, noon: datetime) -> None:
    with SqlUnitOfWork(engine) as uow:
        uow.keep_consent("anna", noon)
        uow.block("anna", noon)
        assert uow.members() == []


def test_a_name_of_any_signs_is_kept(engine: Engine, noon: datetime) -> None:
    token = invited(engine, "rep", None, noon)
    with SqlUnitOfWork(engine) as uow:
        member = uow.take_invite(hash_of(token), "telegram:1", "Аня 🙂 \0 {{x}}", None, noon)
        assert member is not None
        assert member.name == "Аня 🙂  {{x}}"
