"""The commands on leads: they read the database and need no engine."""

import typer
from rich.markdown import Markdown
from rich.table import Table

from cli import console
from coach.brief import make_brief
from coach.lead import recommend
from coach.reading.names import match_name
from locales import catalogue
from method import load_method
from render.brief import draw_brief
from store.database import open_database
from store.engine import data_folder, read_only
from store.unit_of_work import SqlUnitOfWork


def list_leads(user: str, lang: str | None) -> None:
    """Prints the leads of a rep."""
    method = load_method(data_folder())
    with SqlUnitOfWork(read_only(open_database())) as uow:
        words = catalogue(lang or uow.talk(user).lang)
        found = uow.leads(user)
        if not found:
            console.say(words.format("no-leads"))
            return
        table = Table()
        for key in ("table-lead", "table-recorded", "table-recommended", "table-points"):
            table.add_column(words.format(key))
        for lead in found:
            dossier = uow.dossier(lead.id)
            if dossier is None:
                continue
            recommendation = recommend(dossier.facts(method.questionnaire), method.status)
            table.add_row(
                lead.name,
                words.format(f"status-{lead.status}"),
                words.format(f"status-{recommendation.status}"),
                f"{recommendation.points}/12",
            )
        console.out.print(table)


def print_brief(name: str, user: str, lang: str | None) -> None:
    """Prints the call brief of the lead that a name refers to; an ambiguous name is asked about."""
    method = load_method(data_folder())
    with SqlUnitOfWork(read_only(open_database())) as uow:
        lang = lang or uow.talk(user).lang
        leads = uow.leads(user)
        names = match_name(name, [lead.name for lead in leads])
        if len(names) != 1:
            known = ", ".join(names or [lead.name for lead in leads]) or "-"
            console.err.print(catalogue(lang).format("brief-which", {"name": name, "known": known}))
            raise typer.Exit(1)
        dossier = uow.dossier(next(lead.id for lead in leads if lead.name == names[0]))
        if dossier is not None:
            recommendation = recommend(dossier.facts(method.questionnaire), method.status)
            text = draw_brief(make_brief(dossier, recommendation, method.questionnaire), lang)
            console.out.print(Markdown(text.replace("\n", "  \n")))
