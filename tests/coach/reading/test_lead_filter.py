"""Which leads a rep asks for, in the words reps type."""

from datetime import date

import pytest

from coach.reading.lead_filter import read_lead_filter

TODAY = date(2026, 11, 25)

ASKED = {
    "en": """
which ones are SQL => statuses=sql
any won deals? => statuses=won
which leads are not sql yet => not_statuses=sql
which have no budget yet => missing=budget
which ones dont have a budget => missing=budget
who still has no decision maker => missing=authority
leads with a budget => known=budget
leads in Rotterdam => words=rotterdam
the one with the freezers => words=freezers
find packaging => words=packaging
horeca leads => words=horeca
who mentioned forklifts? => words=forklifts
leads without a deadline in rotterdam => missing=timeframe words=rotterdam
leads I talked about this week => since=2026-11-23
what leads came in today => since=2026-11-25
not touched for a month => before=2026-10-26
which leads havent i touched in two weeks => before=2026-11-11
my leads => -
show me all leads => -
which leads still need a call => -
can you pull up my leads => -
could you list the companies i'm working on => -
what's in my pipeline => -
""",
    "nl": """
welke zijn nog nieuw => statuses=new
laat de leads in nurture zien => statuses=nurture
zonder beslisser => missing=authority
welke leads hebben nog geen budget => missing=budget
leads in Rotterdam => words=rotterdam
die met de vriezers => words=vriezers
klanten over verpakking => words=verpakking
wat voor leads hebben we in de horeca => words=horeca
leads van deze week => since=2026-11-23
al een maand niet aangeraakt => before=2026-10-26
twee weken niet gesproken => before=2026-11-11
mijn leads => -
wie heb ik nog te bellen => -
""",
    "ru": """
какие лиды новые => statuses=new
какие лиды в статусе mql => statuses=mql
покажи все лиды в прогреве => statuses=nurture
без бюджета => missing=budget
какие лиды без бюджета => missing=budget
где нет лпр => missing=authority
все лиды про упаковку => words=упаковку
лиды в Роттердаме => words=роттердаме
тот, что с морозилками => words=морозилками
лиды за эту неделю => since=2026-11-23
не трогал две недели => before=2026-11-11
по кому не говорили месяц => before=2026-10-26
мои лиды => -
""",
}


@pytest.mark.parametrize(
    ("lang", "line"), [(lang, line) for lang, lines in ASKED.items() for line in lines.strip().splitlines()]
)
def test_what_leads_are_asked_for_is_read_from_the_message(lang: str, line: str) -> None:
    text, _, expected = line.partition(" => ")
    found = read_lead_filter(text, lang, TODAY)
    named = {name: value for name, value in vars(found).items() if value}
    told = {name: ",".join(value) if isinstance(value, tuple) else str(value) for name, value in named.items()}
    assert told == ({} if expected == "-" else dict(part.split("=") for part in expected.split(" ")))
    assert found.is_empty == (expected == "-")
