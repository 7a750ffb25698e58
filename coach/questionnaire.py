"""The qualification questionnaire: what is asked of every lead, and what more for each service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from coach.reading.stems import mentions

if TYPE_CHECKING:
    from coach.dossier import Dossier
    from coach.fit import Criterion

Texts = Mapping[str, str]
"""A text in every language of the coach, by its code."""

KINDS: Final = ("words", "choice", "number", "yes_no", "date")
"""How the answer to a field is read."""

COMMON: Final = ("project_type", "region", "target_audience", "task")
"""Fields that the coach has words for itself (docs/method.md, "Lead status")."""

SERVICE: Final = "service"
"""The field that holds which service a lead is about."""

_SPEAK_OF_SERVICE: Final = ("offer", "project_type", "task")
"""Answers in which a service is recognised."""


@dataclass(frozen=True)
class Option:
    """One answer of a field of kind `choice`.

    Attributes:
        id: Its name in the data.
        label: As it is shown.
        words: Further words by which it is told, per language.
    """

    id: str
    label: Texts
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def told_in(self, text: str) -> tuple[int, int] | None:
        """Where a text names this option."""
        return mentions(text, {lang: (label, *self.words.get(lang, ())) for lang, label in self.label.items()})


@dataclass(frozen=True)
class Field:
    """One field of the questionnaire.

    Attributes:
        id: Under this name its answer is kept.
        kind: One of `KINDS`.
        texts: `ask`, `why`, `label` and `howto` in every language; empty where the catalogues hold them.
        options: The answers of a `choice`.
    """

    id: str
    kind: str = "words"
    texts: Mapping[str, Texts] = field(default_factory=dict)
    options: tuple[Option, ...] = ()

    def said(self, which: str) -> dict[str, Any]:
        """One of its texts, as plain data that a catalogue resolves.

        Args:
            which: `ask`, `why`, `howto` or `field`, the label.
        """
        if not self.texts:
            return {"ref": f"{which}-{self.id.replace('_', '-')}"}
        return {"by_lang": dict(self.texts["label" if which == "field" else which])}

    @property
    def label(self) -> dict[str, Any]:
        """What it is called."""
        return self.said("field")

    def option(self, name: str) -> Option | None:
        """The option of that name."""
        return next((option for option in self.options if option.id == name), None)


@dataclass(frozen=True)
class Service:
    """Something that is sold, with what must be known of a lead for it.

    Attributes:
        id: Its name in the data.
        name: As it is shown.
        words: The words by which it is recognised, per language.
        fields: What is asked beside the common fields.
    """

    id: str
    name: Texts
    words: Mapping[str, tuple[str, ...]]
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class OpenField:
    """A field without an answer.

    Attributes:
        id: Which.
        label: What it is called, as plain data that a catalogue resolves.
        asked: It was asked and marked open ("don't know", "skip"); False where nobody asked yet.
    """

    id: str
    label: Mapping[str, Any]
    asked: bool


@dataclass(frozen=True)
class Questionnaire:
    """All that is asked beside BANT, and the criteria that measure the fit by its answers.

    Attributes:
        fields: Asked of every lead, in this order.
        services: What is sold, each with its own fields.
        criteria: What makes a lead a target, a partner's, or neither (docs/questionnaire.md).
        notes: What a team lead may want to know of the data files, such as a text that lacks a language.
    """

    fields: tuple[Field, ...]
    services: tuple[Service, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all fields, of every service; each has one answer at a time."""
        every = (*self.fields, *(each for service in self.services for each in service.fields))
        return tuple(each.id for each in every)

    def field(self, name: str | None) -> Field | None:
        """The field of that name, common or of any service."""
        every = (*self.fields, *(each for service in self.services for each in service.fields))
        return next((each for each in every if each.id == name), None)

    def field_named(self, dossier: Dossier, text: str) -> str | None:
        """The field of a data file, answered already, that a text calls by its label or the chief word of it."""
        called = [
            (span[1] - span[0], each.id)
            for each in self.asked_of(dossier)
            if each.texts and dossier.one(each.id) is not None
            if (span := mentions(text, {lang: _calling(each, lang) for lang in each.texts["label"]}))
        ]
        return max(called)[1] if called else None

    def service(self, name: str | None) -> Service | None:
        """The service of that name."""
        return next((service for service in self.services if service.id == name), None)

    def told_in(self, text: str) -> tuple[Service, ...]:
        """The services that a text speaks of."""
        return tuple(service for service in self.services if mentions(text, service.words))

    def named_in(self, text: str) -> tuple[Service, ...]:
        """The services that a text calls by name; where it calls none so, those that it speaks of."""
        called = tuple(
            service
            for service in self.services
            if mentions(text, {lang: (name, *service.id.split("_")) for lang, name in service.name.items()})
        )
        return called or self.told_in(text)

    def words_for(self, service: Service, dossier: Dossier) -> str:
        """The answer in which a service was recognised, in the rep's words."""
        told = (dossier.text(answer) or "" for answer in _SPEAK_OF_SERVICE)
        return next((text for text in told if mentions(text, service.words)), "")

    def fitting(self, dossier: Dossier) -> tuple[Service, ...]:
        """The services that the answers speak of: offer first, then project type and task.

        The first of these answers that names exactly one settles it; else all that were named may be meant.
        """
        named: dict[str, Service] = {}
        for answer in _SPEAK_OF_SERVICE:
            told = self.told_in(dossier.text(answer) or "")
            if len(told) == 1:
                return told
            named |= {service.id: service for service in told}
        return tuple(named.values())

    def service_of(self, dossier: Dossier) -> Service | None:
        """The service of a lead: as the rep said it, else as the answers tell it, where they tell one."""
        kept = dossier.one(SERVICE)
        if kept is not None and not kept.value.get("derived"):
            return self.service(str(kept.value.get(SERVICE)))
        told = self.fitting(dossier)
        if len(told) == 1:
            return told[0]
        return self.service(str(kept.value.get(SERVICE))) if kept is not None else None

    def asked_of(self, dossier: Dossier) -> tuple[Field, ...]:
        """The fields that count for a lead: the common ones, then those of its service."""
        service = self.service_of(dossier)
        return self.fields + (service.fields if service else ())

    def open_in(self, dossier: Dossier) -> tuple[OpenField, ...]:
        """The fields of a lead without an answer; they hold nothing up, and are named.

        The questionnaire counts as filled when each of them was asked (docs/method.md, "Lead status").
        """
        return tuple(
            OpenField(each.id, each.label, asked=dossier.marked_open(each.id))
            for each in self.asked_of(dossier)
            if dossier.one(each.id) is None
        )


def _calling(field: Field, lang: str) -> tuple[str, ...]:
    """How a field is called: by its label, the longest word of it, or its id."""
    label = field.texts["label"][lang]
    return label, max(label.split(), key=len), field.id.replace("_", " ")
