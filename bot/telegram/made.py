"""What is made when it goes out, and kept nowhere: files and invitations."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.future import Engine

from bot.gateway import Gateway
from coach.brief import make_brief
from coach.conversation.turn import Method
from coach.lead import recommend
from locales import catalogue
from store.document import everything_about
from store.invites import HOLDS_FOR, MayNotInviteError, new_invitation
from store.snapshot import snapshot


@dataclass(frozen=True)
class File:
    """A file to be sent.

    Attributes:
        name: What it is called.
        content: What is in it.
        caption: What is said under it.
    """

    name: str
    content: bytes
    caption: str


class Maker:
    """Makes files and invitations from what is kept at that moment."""

    def __init__(
        self,
        gateway: Gateway,
        database: Engine,
        method: Method,
        folder: Path,
    ) -> None:
        """Takes what it needs."""
        self._database = database
        self._gateway = gateway
        self._method = method
        self._folder = folder

    def file(self, person: str, asked: dict[str, Any]) -> File | None:
        """The file that a reply asks for; None where what it is about is kept no more."""
        return self._my_data(person, asked["lang"]) if asked["what"] == "mydata" else self._brief(asked)

    def _my_data(self, person: str, lang: str) -> File:
        with snapshot(self._database) as connection:
            content = "".join(everything_about(connection, person, self._folder)).encode()
        return File("my-data.json", content, catalogue(lang).format("telegram-mydata"))

    def _brief(self, asked: dict[str, Any]) -> File | None:
        from render.pdf.brief import brief_pdf

        with self._gateway.reading() as uow:
            dossier = uow.dossier(int(asked["lead"]))
        if dossier is None:
            return None
        questionnaire, lang = self._method.questionnaire, str(asked["lang"])
        recommendation = recommend(dossier.facts(questionnaire), self._method.status)
        content = brief_pdf(make_brief(dossier, recommendation, questionnaire), lang, self._gateway.now())
        name = "".join(sign if sign.isalnum() else "-" for sign in dossier.lead.name)[:60].strip("-") or "brief"
        caption = catalogue(lang).format("telegram-brief-file", {"company": dossier.lead.name})
        return File(f"{name}.pdf", content, caption)

    def invitation(self, person: str, asked: dict[str, Any], bot: str) -> tuple[str, str]:
        """Makes an invitation in a member's name.

        Args:
            person: Who invites.
            asked: The reply that asks for it.
            bot: The name of the bot, for the link.

        Returns:
            What is said of it, and the link by itself, to be passed on; empty where they may not invite.
        """
        words, now = catalogue(asked["lang"]), self._gateway.now()
        try:
            with self._gateway.writing() as uow:
                token = new_invitation(uow, asked["role"], person, now)
        except MayNotInviteError:
            return words.format("telegram-invite-may-not"), ""
        until = {"day": (now + HOLDS_FOR).date().isoformat()}
        role = words.format(f"access-role-{asked['role']}")
        return words.format("telegram-invite-made", {"role": role, "until": until}), f"https://t.me/{bot}?start={token}"
