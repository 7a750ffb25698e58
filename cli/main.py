"""The `coach` command: its subcommands, each importing only what it needs."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli import console

app = typer.Typer(
    help="A sales coach: prepares calls (SPIN), qualifies leads (BANT) and writes call briefs, on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)

User = Annotated[str, typer.Option("--user", "-u", help="Whose conversation and leads these are.")]
Lang = Annotated[str | None, typer.Option("--lang", "-l", help="Language to start in: en, nl or ru.")]
Date = Annotated[datetime | None, typer.Option("--date", "-d", formats=["%Y-%m-%d"], help="The day to take as today.")]

LeadName = Annotated[str, typer.Argument(help="Name of the lead, or a part of it.")]
Pdf = Annotated[Path | None, typer.Option("--pdf", help="Write a PDF of one A4 page to this file.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file if it is there.")]


@app.command()
def chat(
    user: User = "me",
    lang: Lang = None,
    date: Date = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write JSON Lines, for scripts.")] = False,
) -> None:
    """Talk with the coach in the terminal."""
    console.check_language(lang)
    if jsonl:
        from cli.jsonl import chat_lines

        console.run(lambda: chat_lines(user, lang, date, sys.stdin))
    else:
        from bot.terminal import chat_in_terminal

        console.run(lambda: chat_in_terminal(user, lang, date))


@app.command()
def telegram(
    webhook: Annotated[str | None, typer.Option("--webhook", help="Have Telegram call this address.")] = None,
    listen: Annotated[str | None, typer.Option("--listen", help="HOST:PORT where such calls come in.")] = None,
    tls_cert: Annotated[Path | None, typer.Option("--tls-cert", help="Certificate, where no proxy ends TLS.")] = None,
    tls_key: Annotated[Path | None, typer.Option("--tls-key", help="Its key.")] = None,
    lang: Lang = None,
) -> None:
    """Run the coach on Telegram; TELEGRAM_BOT_TOKEN holds the bot's token."""
    console.check_language(lang)
    from cli.telegram import run

    console.run(lambda: run(webhook, listen, tls_cert, tls_key, lang))


@app.command()
def nlu() -> None:
    """Label messages: JSON Lines in, language, intent and question type out."""
    from cli.jsonl import nlu_lines

    nlu_lines(sys.stdin)


@app.command()
def read() -> None:
    """Read answers: JSON Lines in, budget, authority, need or timeframe out."""
    from cli.jsonl import read_lines

    read_lines(sys.stdin)


@app.command()
def ask() -> None:
    """Ask the knowledge base: JSON Lines in, answer, topic and sources out."""
    from cli.jsonl import ask_lines

    ask_lines(sys.stdin)


@app.command()
def train(
    force: Annotated[bool, typer.Option("--force", help="Train even if nothing changed.")] = False,
) -> None:
    """Train the model, where the data changed since."""
    from bot.model_store import current_model, train_model

    def work() -> None:
        stored = None if force else current_model()
        if stored is not None:
            console.say(f"The model fits the data already: [bold]{stored.archive.name}[/bold]")
            return
        stored = console.with_progress(train_model)
        console.say(f"Trained: [bold]{stored.archive.name}[/bold]")

    console.run(work)


@app.command()
def doctor() -> None:
    """Check the installation, and say what to do where something is wrong."""
    from cli.doctor import examine

    raise typer.Exit(0 if examine() else 1)


@app.command()
def leads(
    user: User = "me",
    lang: Lang = None,
    status: Annotated[str | None, typer.Option("--status", "-s", help="Only this status, such as sql.")] = None,
    search: Annotated[str | None, typer.Option("--search", help="Only leads with these words in them.")] = None,
) -> None:
    """List the leads with recorded and recommended status."""
    console.check_language(lang)
    from cli.leads import list_leads

    console.run(lambda: list_leads(user, lang, status.casefold() if status else None, search))


@app.command()
def brief(lead: LeadName, user: User = "me", lang: Lang = None, pdf: Pdf = None, force: Force = False) -> None:
    """Print the call brief of a lead, or write it as a PDF of one page."""
    console.check_language(lang)
    from cli.leads import show_brief

    console.run(lambda: show_brief(lead, user, lang, pdf, force=force))


@app.command()
def board(lead: LeadName, user: User = "me", lang: Lang = None, pdf: Pdf = None, force: Force = False) -> None:
    """Print the letter board of a lead (SPIN and BANT), or write it as a PDF of one page."""
    console.check_language(lang)
    from cli.leads import show_board

    console.run(lambda: show_board(lead, user, lang, pdf, force=force))


Yes = Annotated[bool, typer.Option("--yes", help="Do not ask first.")]
Tongue = Annotated[str | None, typer.Option("--lang", "-l", help="Language to answer in: en, nl or ru.")]


@app.command("export")
def export_command(
    person: Annotated[str, typer.Argument(help="About whom: the name they talk with the coach under.")],
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write; standard output if none.")] = None,
    force: Force = False,
    lang: Tongue = None,
) -> None:
    """Hand out everything kept about a person, as one JSON document."""
    console.check_language(lang)
    from cli.keeping import export_person

    console.run(lambda: export_person(person, out, force, lang))


@app.command("forget")
def forget_command(
    person: Annotated[str, typer.Argument(help="Whom: the name they talk with the coach under.")],
    leads_to: Annotated[str | None, typer.Option("--leads-to", help="Colleague who takes over the leads.")] = None,
    yes: Yes = False,
    lang: Tongue = None,
) -> None:
    """Delete everything kept about a person; their leads can go to a colleague first."""
    console.check_language(lang)
    from cli.keeping import forget_person

    console.run(lambda: forget_person(person, leads_to, yes, lang))


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="File to write.")],
    force: Force = False,
    user: User = "me",
    lang: Tongue = None,
) -> None:
    """Back up everything kept to a file, also while the coach runs."""
    console.check_language(lang)
    from cli.backups import back_up

    console.run(lambda: back_up(file, force, user, lang))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `coach backup` wrote.")],
    yes: Yes = False,
    user: User = "me",
    lang: Tongue = None,
) -> None:
    """Put a backup back, also while the coach runs; what is there now is saved first."""
    console.check_language(lang)
    from cli.backups import put_back

    console.run(lambda: put_back(file, yes, user, lang))


admin = typer.Typer(help="Say who may use the coach over Telegram.", no_args_is_help=True)
app.add_typer(admin, name="admin")


@admin.command("invite")
def admin_invite(
    role: Annotated[str, typer.Option("--role", "-r", help="What they become: rep, trainee, lead or admin.")],
    token_only: Annotated[bool, typer.Option("--token-only", help="Print the token and nothing else.")] = False,
    lang: Tongue = None,
) -> None:
    """Make a link by which one person becomes a member."""
    console.check_language(lang)
    from cli.access import invite

    console.run(lambda: invite(role.strip().casefold(), token_only, lang))


@admin.command("members")
def admin_members(lang: Tongue = None) -> None:
    """List who may use the coach."""
    console.check_language(lang)
    from cli.access import list_members

    console.run(lambda: list_members(lang))


@admin.command("remove")
def admin_remove(
    person: Annotated[str, typer.Argument(help="Whom: as `coach admin members` lists them, or their name.")],
    yes: Yes = False,
    lang: Tongue = None,
) -> None:
    """Take somebody's access; what is kept about them stays (`coach forget` deletes it)."""
    console.check_language(lang)
    from cli.access import remove

    console.run(lambda: remove(person, yes, lang))
