"""Rights over Telegram: everybody sees their own leads, a team lead their team's, and nobody what is not theirs."""

import pytest

from locales import catalogue
from tests.telegram.looking import dump, own_lead, person, remove
from tests.telegram.people import Shown, Telegram, User
from tests.telegram.running import Running


def fresh(service: Running, user: User, *lines: str) -> list[Shown]:
    """What the bot answers to some lines."""
    before = len(user.got)
    for line in lines:
        user.says(line)
    service.settle()
    return user.got[before:]


def texts(messages: list[Shown]) -> str:
    return "\n".join(message.text for message in messages)


@pytest.fixture
def people(service: Running, telegram: Telegram) -> dict[str, User]:
    """A lead with a rep, another lead with a rep, and an admin; each rep has a lead of their own."""
    lead = service.member(telegram.user(1, "Lena"), "lead")
    other = service.member(telegram.user(2, "Otto"), "lead")
    rep = service.member(telegram.user(3, "Rita"), "rep", person(lead))
    far = service.member(telegram.user(4, "Fred"), "rep", person(other))
    admin = service.member(telegram.user(5, "Ada"), "admin")
    own_lead(service, rep, "Alpha Works")
    own_lead(service, far, "Omega Mills")
    return {"lead": lead, "other": other, "rep": rep, "far": far, "admin": admin}


def test_a_rep_sees_no_lead_of_another_rep(service: Running, people: dict[str, User]) -> None:
    rep = people["rep"]
    for line in ("/leads", "/brief Omega Mills", "brief for Omega Mills", "status of Omega Mills", "/team"):
        answer = fresh(service, rep, line)
        assert answer
        assert not any(message.file_id for message in answer)
        # At most their own words come back to them, never the lead's brief, board or name in a list.
        assert "Fred" not in texts(answer)
        if line in ("/leads", "/team"):
            assert "Omega" not in texts(answer)
    with service.program.gateway.reading() as uow:
        (lead,) = uow.leads(person(people["far"]))
        assert {one.name for one in uow.leads(person(rep))} <= {"Alpha Works", "Omega Mills"}
        assert all(one.id != lead.id for one in uow.leads(person(rep)))


def test_a_team_lead_sees_the_leads_of_their_own_team_and_a_tap_shows_the_brief(
    service: Running, people: dict[str, User]
) -> None:
    lead = people["lead"]
    answer = fresh(service, lead, "/team")
    assert "Rita" in texts(answer) and "Alpha Works" in texts(answer)
    for hidden in ("Omega", "Fred", "Otto", "Ada"):
        assert hidden not in texts(answer)
    before = len(lead.got)
    lead.taps("Alpha Works")
    service.settle()
    brief, file = lead.got[before:]
    assert "Alpha Works" in brief.text
    assert lead.file(file).startswith(b"%PDF")


def test_an_admin_sees_everybodys_leads(service: Running, people: dict[str, User]) -> None:
    shown = texts(fresh(service, people["admin"], "/team"))
    assert "Alpha Works" in shown and "Omega Mills" in shown


def test_the_team_is_not_for_reps(service: Running, people: dict[str, User]) -> None:
    (answer,) = fresh(service, people["rep"], "/team")
    assert answer.text == catalogue("en").format("telegram-team-not-yours")


def test_a_button_works_for_whom_it_was_shown_to_and_for_nobody_else(
    service: Running, people: dict[str, User]
) -> None:
    lead, rep, far = people["lead"], people["rep"], people["far"]
    shown = next(message for message in fresh(service, lead, "/team") if message.buttons)
    token = shown.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for thief in (far, rep, people["other"], people["admin"]):
        own = thief.says("/privacy")
        service.settle()
        before = len(thief.got)
        thief.taps_old(token, own)
        service.settle()
        (answer,) = thief.got[before:]
        assert answer.text.startswith("That one is behind us")
        assert "Alpha" not in answer.text
    # Nothing of it is used up.
    before = len(lead.got)
    lead.taps("Alpha Works", shown.id)
    service.settle()
    assert len(lead.got) == before + 2


def test_a_forged_button_does_nothing(service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1))
    own_lead(service, anna, "Alpha Works")
    number, before = anna.says("/privacy"), len(anna.got) + 1
    service.settle()
    forged = ["forged", "lead:1", "agree", "forget", "1", "🙂" * 16, "x" * 64]
    for token in forged:
        anna.taps_old(token, number)
    service.settle()
    answers = [message.text for message in anna.got[before:]]
    assert len(answers) == len(forged)
    assert all(text.startswith("That one is behind us") for text in answers)
    with service.program.gateway.reading() as uow:
        assert len(uow.leads(person(anna))) == 1


def test_whose_role_became_less_sees_no_more_of_the_team_by_old_buttons(
    service: Running, people: dict[str, User]
) -> None:
    lead = people["lead"]
    shown = next(message for message in fresh(service, lead, "/team") if message.buttons)
    lead.says(f"/start {service.invitation('rep')}")
    service.settle()
    before = len(lead.got)
    lead.taps_old(shown.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"], shown.id)
    service.settle()
    assert catalogue("en").format("telegram-no-such-lead") in texts(lead.got[before:])
    assert not any(message.file_id for message in lead.got[before:])


def test_who_was_removed_is_refused_from_then_on_whatever_they_send(
    service: Running, people: dict[str, User]
) -> None:
    lead = people["lead"]
    shown = next(message for message in fresh(service, lead, "/team") if message.buttons)
    fresh(service, people["rep"], "/brief Alpha Works")
    remove(service, lead)
    before = len(lead.got)
    lead.says("what about markerword?")
    lead.says("/team")
    lead.says("/invite")
    lead.says("/mydata")
    lead.edits("markerword again")
    lead.sends_voice()
    lead.taps("Alpha Works", shown.id)
    service.settle()
    refused = catalogue("en").format("telegram-stranger")
    assert [message.text for message in lead.got[before:]] == [refused] * 7
    assert "markerword" not in dump(service)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("rep", []),
        ("trainee", []),
        ("lead", ["sales rep", "trainee"]),
        ("admin", ["sales rep", "trainee", "team lead", "admin"]),
    ],
)
def test_each_role_may_invite_to_some(role: str, may: list[str], service: Running, telegram: Telegram) -> None:
    anna = service.member(telegram.user(1), role)
    (answer,) = fresh(service, anna, "/invite")
    assert answer.buttons == may
    if not may:
        assert answer.text == catalogue("en").format("telegram-invite-may-not")
    (answer, *link) = fresh(service, anna, "/invite admin")
    assert bool(link) is (role == "admin")


def test_the_link_of_an_invitation_comes_by_itself_lets_one_in_and_is_in_no_table(
    service: Running, telegram: Telegram
) -> None:
    lead = service.member(telegram.user(1, "Lena"), "lead")
    fresh(service, lead, "/invite")
    before = len(lead.got)
    lead.taps("trainee")
    service.settle()
    _, link = lead.got[before:]
    token = link.text.removeprefix("https://t.me/sales_coach_test_bot?start=")
    assert len(token) == 32
    assert token not in dump(service)
    rita = telegram.user(2, "Rita")
    rita.says(f"/start {token}")
    service.settle()
    with service.program.gateway.reading() as uow:
        member = uow.member(person(rita))
    assert member is not None
    assert (member.role, member.team) == ("trainee", person(lead))
    assert "Lena" in rita.got[-1].text
    assert token not in dump(service)


def test_who_is_no_lead_any_more_makes_no_invitation_by_an_old_button(
    service: Running, people: dict[str, User]
) -> None:
    lead = people["lead"]
    (shown,) = fresh(service, lead, "/invite")
    lead.says(f"/start {service.invitation('rep')}")
    service.settle()
    before = len(lead.got)
    lead.taps_old(shown.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"], shown.id)
    service.settle()
    assert "t.me" not in texts(lead.got[before:])
