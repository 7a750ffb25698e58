"""Which lead a rep means."""

import pytest

from coach.reading.names import match_name, match_names

LEADS = ["Brandt Paper", "Acme Corp", "bakkerij Jansen", "Jansen Bouw", "Ромашка", "ООО Вектор-Плюс"]

MANY = (
    "Acme BV",
    "Brandt Paper",
    "Bakkerij Jansen",
    "Jansen Staal",
    "Nordic Foods",
    "ООО «Ромашка»",
    "DataFlow",
    "Hotel De Zwaan",
    "Вектор",
    "3M",
    "Van den Berg Logistics",
    "Стройтехника",
    "Ben & Jerry's",
    "Greenfield Farms",
    "Acme Logistics",
)

NAMES = r"""
the acme one => Acme BV,Acme Logistics
the acme bv one => Acme BV
acme logistics => Acme Logistics
brandt => Brandt Paper
BRANDT => Brandt Paper
brant paper => Brandt Paper
brandtpaper => Brandt Paper
die van jansen => Bakkerij Jansen,Jansen Staal
bakkerij jansen => Bakkerij Jansen
de bakkerij => Bakkerij Jansen
jansen staal graag => Jansen Staal
jansens staal => Jansen Staal
по Ромашке => ООО «Ромашка»
ромашку => ООО «Ромашка»
с ромашкой => ООО «Ромашка»
рамашка => ООО «Ромашка»
data flow => DataFlow
dataflow => DataFlow
dataflw => DataFlow
de zwaan => Hotel De Zwaan
zwaan => Hotel De Zwaan
hotel => Hotel De Zwaan
вектору => Вектор
вектром => -
3m => 3M
van den berg => Van den Berg Logistics
vd berg => Van den Berg Logistics
berg => Van den Berg Logistics
стройтехнике => Стройтехника
стройтехник => Стройтехника
ben and jerrys => Ben & Jerry's
jerry => Ben & Jerry's
greenfeild => Greenfield Farms
green => Greenfield Farms
the nordic lead => Nordic Foods
nordic => Nordic Foods
акме => Acme BV,Acme Logistics
по брандту => Brandt Paper
нордик фудс => Nordic Foods
the other one => -
that customer => -
hello => -
next => -
klant => -
клиент => -
no => -
the second one => -
let's continue with brandt please => Brandt Paper
wissel naar jansen => Bakkerij Jansen,Jansen Staal
open de lead van acme bv => Acme BV
давай вернемся к вектору => Вектор
what about data-flow => DataFlow
paper => Brandt Paper
how did it go with greenfield => Greenfield Farms
logistics => Van den Berg Logistics,Acme Logistics
ga verder met nordic foods => Nordic Foods
перейди на стройтехнику => Стройтехника
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open the acme one", ["Acme Corp"]),
        ("BRANDT", ["Brandt Paper"]),
        ("brantd paper status", ["Brandt Paper"]),
        ("go to brand", ["Brandt Paper"]),
        ("die van jansen", ["bakkerij Jansen", "Jansen Bouw"]),
        ("bakkerij jansen graag", ["bakkerij Jansen"]),
        ("что там по Ромашке", ["Ромашка"]),
        ("открой вектор", ["ООО Вектор-Плюс"]),
        ("my leads", []),
        ("status", []),
        ("", []),
    ],
)
def test_a_lead_is_found_by_a_part_of_its_name_and_never_guessed(text: str, expected: list[str]) -> None:
    assert match_name(text, LEADS) == expected


def test_without_leads_nothing_is_found() -> None:
    assert match_name("acme", []) == []


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_a_reference_finds_the_leads_it_may_mean(line: str) -> None:
    text, _, expected = line.partition(" => ")
    assert match_name(text, MANY) == ([] if expected == "-" else expected.split(","))


def test_a_name_said_whole_outweighs_one_said_in_part() -> None:
    assert match_name("open acme", ["Acme", "Acme Logistics", "Acme BV"]) == ["Acme"]
    assert match_name("acme bv", ["Acme", "Acme BV", "Acme Logistics"]) == ["Acme BV"]
    assert match_name("открой ромашку", ["ООО Ромашка", "Ромашка Плюс"]) == ["ООО Ромашка", "Ромашка Плюс"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("merge acme logistics with acme bv", [["Acme Logistics"], ["Acme BV"]]),
        ("vergelijk brandt en nordic", [["Brandt Paper"], ["Nordic Foods"]]),
        ("сравни вектор с ромашкой и брандтом", [["Вектор"], ["ООО «Ромашка»"], ["Brandt Paper"]]),
        ("brandt vs greenfeild", [["Brandt Paper"], ["Greenfield Farms"]]),
        ("ben and jerry's", [["Ben & Jerry's"]]),
        ("merge acme into nordic", [["Acme BV", "Acme Logistics"], ["Nordic Foods"]]),
        ("compare my leads", []),
    ],
)
def test_several_names_are_told_apart(text: str, expected: list[list[str]]) -> None:
    assert match_names(text, MANY) == expected


@pytest.mark.parametrize("text", ["open kestrel 417", "kestrle 417", "что там по кестрел 417"])
def test_a_name_is_found_among_five_hundred(text: str) -> None:
    assert match_name(text, [f"Kestrel {number}" for number in range(500)]) == ["Kestrel 417"]
