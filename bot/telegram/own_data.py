"""What is kept about somebody: told, handed out and deleted, at their own word."""

from typing import Final

from bot.desk import Order
from bot.telegram.case import Case
from bot.telegram.replies import DOCUMENT, FORGET, DeskButton, made, said

FORGET_ALL: Final = "forget"
KEEP_ALL: Final = "keep"


def privacy(case: Case) -> Order:
    """Tells what is kept, who reads it and for how long."""
    return Order(before=[said(case.say("telegram-privacy", lead=case.lead_name()))])


def my_data(case: Case) -> Order:
    """Hands out everything kept about them, as a file."""
    coming = said(case.say("telegram-mydata-coming"))
    return Order(before=[coming, made(DOCUMENT, what="mydata", lang=case.lang)])


def ask_forget(case: Case) -> Order:
    """Asks before everything about them is deleted."""
    text = case.say("telegram-forget-ask", leads=len(case.uow.leads(case.person)))
    yes, no = case.say("telegram-forget-yes"), case.say("telegram-forget-no")
    return Order(before=[said(text, DeskButton(no, KEEP_ALL), DeskButton(yes, FORGET_ALL))])


def forget_all(case: Case) -> Order:
    """Says goodbye; the sender deletes everything once that was said."""
    return Order(before=[{**made(FORGET), "text": case.say("telegram-forgotten")}])


def keep_all(case: Case) -> Order:
    """Leaves everything as it is."""
    return Order(before=[said(case.say("telegram-forget-kept"))])
