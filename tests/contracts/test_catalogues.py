"""The catalogues hold every word, and the three languages are level."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from coach.conversation.questions import OPENING, READ
from coach.languages import LANGUAGES
from coach.letters import BANT, QUESTION_TYPES, SPIN
from coach.questionnaire import COMMON, SERVICE
from locales import Catalogue

LOCALES = Path("locales")
FIELDS = [letter.value for letter in SPIN + BANT] + ["company", "contact", "offer", "goal", "fit"]
FIELDS += [*COMMON, SERVICE, "reason", "partner_name", "next_contact"]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def messages(lang: str) -> dict[str, set[str]]:
    found = {}
    for file in sorted((LOCALES / lang).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file}: {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                variables = _Variables()
                variables.visit(entry)
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {lang}"
                found[entry.id.name] = variables.found
    return found


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_every_language_holds_the_same_messages_with_the_same_variables(lang: str) -> None:
    english, other = messages("en"), messages(lang)
    assert set(english) == set(other)
    assert {key: names for key, names in other.items() if not names <= english[key]} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_can_be_asked_explained_refused_and_left_open(lang: str) -> None:
    words = Catalogue(lang)
    for field in FIELDS:
        slug = field.replace("_", "-")
        for kind in ("ask", "why", "invalid"):
            assert words.has(f"{kind}-{slug}"), f"{kind}-{slug}"
        if field != "goal":
            assert words.has(f"howto-{slug}")
        assert words.has(f"field-{slug}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_type_has_its_words(lang: str) -> None:
    words = Catalogue(lang)
    for kind in QUESTION_TYPES:
        assert words.has(f"type-{kind.replace('_', '-')}")
        assert words.has(f"reason-{kind.replace('_', '-')}")


def test_every_message_that_code_names_exists() -> None:
    known = set(messages("en"))
    named = set()
    for folder in ("coach", "render", "bot", "cli"):
        for file in Path(folder).rglob("*.py"):
            source = file.read_text(encoding="utf-8")
            named |= set(re.findall(r'\bsay\(\s*"([a-z][a-z0-9-]+)"', source))
            named |= set(re.findall(r'\bformat\(\s*"([a-z][a-z0-9-]+)"', source))
            named |= set(re.findall(r'Choice\("([a-z][a-z0-9_-]+)"', source))
            named |= set(re.findall(r'Reason\("([a-z][a-z0-9-]+)"', source))
    assert named - known == set()
    assert len(named) > 60


def test_every_open_question_has_its_words() -> None:
    known = set(messages("en"))
    assert {f"ask-{name.replace('_', '-')}" for name in OPENING | READ | {"goal", "reason", SERVICE}} <= known
