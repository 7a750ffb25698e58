"""The commands on leads: they read the database and need no engine."""

from datetime import datetime
from pathlib import Path

import typer
from rich.markdown import Markdown
from rich.table import Table

from actions.services import SystemClock
from cli import console
from cli.documents import write_document
from coach.brief import make_brief
from coach.conversation.reminding import notes_at
from coach.dossier import Dossier
from coach.languages import DEFAULT_LANGUAGE
from coach.lead import Recommendation, recommend
from coach.reading.lead_filter import LeadFilter
from coach.reading.names import match_name
from coach.searching import search
from locales import catalogue
from method import load_method
from render.board import draw_board
from render.brief import draw_brief
from store.database import open_database
from store.engine import data_folder, read_only
from store.unit_of_work import SqlUnitOfWork


def list_leads(user: str, lang: str | None, status: str | None = None, text: str | None = None) -> None:
    """Prints the leads of a rep.

    Args:
        user: Whose leads.
        lang: The language to answer in; the conversation's own where none is given.
        status: Only leads that have this status, recorded or recommended.
        text: Only leads in whose name or answers these words stand.
    """
    method = load_method(data_folder())
    if status is not None and status not in method.status.all:
        known = ", ".join(method.status.all)
        console.err.print(catalogue(lang or DEFAULT_LANGUAGE).format("leads-status-unknown", {"known": known}))
        raise typer.Exit(2)
    with SqlUnitOfWork(read_only(open_database())) as uow:
        lang = lang or uow.talk(user).lang
        words = catalogue(lang)
        leads = uow.leads(user)
        if not leads:
            console.say(words.format("no-leads"))
            return
        wanted = LeadFilter(statuses=(status,) if status else (), words=tuple((text or "").split()))
        found = uow.dossiers([lead.id for lead in leads])
        if not wanted.is_empty:

            def recommended(dossier: Dossier) -> str:
                return recommend(dossier.facts(method.questionnaire), method.status).status

            searched = search(found, wanted, lang, recommended, uow.former_names(user))
            found = searched.leads if searched.exact else ()
        if not found:
            console.say(words.format("leads-none-found"))
            return
        table = Table()
        for key in ("table-lead", "table-recorded", "table-recommended", "table-points"):
            table.add_column(words.format(key))
        for dossier in found:
            lead = dossier.lead
            recommendation = recommend(dossier.facts(method.questionnaire), method.status)
            table.add_row(
                lead.name,
                words.format(f"status-{lead.status}"),
                words.format(f"status-{recommendation.status}"),
                f"{recommendation.points}/12",
            )
        console.out.print(table)


def show_brief(name: str, user: str, lang: str | None, pdf: Path | None, *, force: bool) -> None:
    """Prints the call brief of a lead, or writes it as a document."""
    dossier, recommendation, lang = _found(name, user, lang)
    brief = make_brief(dossier, recommendation, load_method(data_folder()).questionnaire)
    if pdf is None:
        _print(draw_brief(brief, lang))
        return
    from render.pdf.brief import brief_pdf

    write_document(pdf, lambda made_at: brief_pdf(brief, lang, made_at), lang, force=force)


def show_board(name: str, user: str, lang: str | None, pdf: Path | None, *, force: bool) -> None:
    """Prints the letter board of a lead, or writes it as a document."""
    dossier, recommendation, lang = _found(name, user, lang)
    notes = notes_at(dossier.lead, dossier, SystemClock().now(), load_method(data_folder()).status)
    if pdf is None:
        _print(draw_board(dossier, recommendation, lang, notes=notes))
        return
    from render.pdf.board import board_pdf

    def make(made_at: datetime) -> bytes:
        return board_pdf(dossier, recommendation, lang, made_at, notes=notes)

    write_document(pdf, make, lang, force=force)


def _found(name: str, user: str, lang: str | None) -> tuple[Dossier, Recommendation, str]:
    """The lead that a name refers to, with what is recommended, and the language; an ambiguous name is asked about."""
    method = load_method(data_folder())
    with SqlUnitOfWork(read_only(open_database())) as uow:
        lang = lang or uow.talk(user).lang
        leads = uow.leads(user)
        names = match_name(name, [lead.name for lead in leads])
        dossier = uow.dossier(next(lead.id for lead in leads if lead.name == names[0])) if len(names) == 1 else None
        if dossier is None:
            known = ", ".join(names or [lead.name for lead in leads]) or "-"
            console.err.print(catalogue(lang).format("brief-which", {"name": name, "known": known}))
            raise typer.Exit(1)
        return dossier, recommend(dossier.facts(method.questionnaire), method.status), lang


def _print(text: str) -> None:
    console.out.print(Markdown(text.replace("\n", "  \n")))
