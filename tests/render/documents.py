"""Leads to draw, and what a document holds when it is read back."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

import pypdfium2

from coach.brief import Brief, make_brief
from coach.dossier import Answer, Dossier, Lead
from coach.lead import Recommendation, recommend
from method import load_method

NOON = datetime(2026, 11, 22, 12, tzinfo=timezone.utc)
METHOD = load_method()
A4 = (595.28, 841.89)


def dossier(name: str, fields: Iterable[tuple[str, dict]], **lead: Any) -> Dossier:
    answers = [
        Answer(field, value, str(value.get("text", field)), "anna", NOON, id=number)
        for number, (field, value) in enumerate(fields, 1)
    ]
    return Dossier(Lead(1, "anna", name, "received", NOON, **lead), answers)


def known(letter: str, *texts: str) -> list[tuple[str, dict]]:
    return [(letter, {"kind": "known", "text": text}) for text in texts]


def planned(letter: str, *texts: str) -> list[tuple[str, dict]]:
    return [(letter, {"kind": "question", "text": text}) for text in texts]


def recommended(of: Dossier) -> Recommendation:
    return recommend(of.facts(METHOD.questionnaire), METHOD.status)


def brief(of: Dossier) -> Brief:
    return make_brief(of, recommended(of), METHOD.questionnaire)


@dataclass(frozen=True)
class ReadBack:
    """What stands in a document: its text, the boxes of its text (left, bottom, right, top), its properties."""

    pages: int
    size: tuple[float, float]
    text: str
    boxes: list[tuple[float, float, float, float]]
    properties: dict[str, str]


def read_back(document: bytes) -> ReadBack:
    pdf = pypdfium2.PdfDocument(document)
    page = pdf[0]
    words = page.get_textpage()
    boxes = [words.get_rect(number) for number in range(words.count_rects())]
    found = ReadBack(len(pdf), page.get_size(), level(words.get_text_bounded()), boxes, pdf.get_metadata_dict())
    words.close()
    page.close()
    pdf.close()
    return found


def level(text: str) -> str:
    """A text with its line breaks levelled."""
    return re.sub(r"\s+", " ", text).strip()


def overlapping(boxes: list[tuple[float, float, float, float]]) -> list[tuple]:
    """Pairs of text boxes that share more than a hair."""
    found = []
    for number, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[number + 1 :]:
            wide = min(right, other[2]) - max(left, other[0])
            high = min(top, other[3]) - max(bottom, other[1])
            if wide > 1 and high > 1:
                found.append(((left, bottom, right, top), other))
    return found
