"""Several parties in one phrase: as many as it names states, bodies or offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad.annotate import Annotator
from isnad.annotate.events.phrases import colleagues
from isnad.ontology import DataError
from isnad.records import Article, Event

ANNOTATOR = Annotator()


def events(text: str, kind: str) -> list[Event]:
    return [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == kind]


def parties(text: str, kind: str) -> dict[str, str | None]:
    return {party.name: party.country for event in events(text, kind) for party in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "التقى وزيرا خارجية مصر وتركيا في جنيف الاثنين.",
            "CONSULT",
            {"وزير خارجية مصر": "EGY", "وزير خارجية تركيا": "TUR"},
        ),
        (
            "اجتمع وزراء خارجية السعودية ومصر والأردن في جنيف أمس.",
            "CONSULT",
            {"وزير خارجية السعودية": "SAU", "وزير خارجية مصر": "EGY", "وزير خارجية الأردن": "JOR"},
        ),
        (
            "عقد وزراء دفاع كل من فرنسا وألمانيا وإيطاليا اجتماعا في جنيف.",
            "CONSULT",
            {"وزير دفاع فرنسا": "FRA", "وزير دفاع ألمانيا": "DEU", "وزير دفاع إيطاليا": "ITA"},
        ),
        ("عقد الوزيران القطري والعماني اجتماعا في جنيف.", "CONSULT", {"الوزير القطري": "QAT", "الوزير العماني": "OMN"}),
        ("أدان وزيرا الدفاع الأردني والعراقي الهجوم.", "ACCUSE", {"وزير الدفاع الأردني": "JOR", "وزير الدفاع العراقي": "IRQ"}),
        (
            "وقع رئيسا وزراء العراق والأردن اتفاقية أمنية في بغداد.",
            "SUPPORT",
            {"رئيس وزراء العراق": "IRQ", "رئيس وزراء الأردن": "JOR"},
        ),
        ("اتفق الرئيسان المصري والسوداني على عقد قمة.", "AGREE", {"الرئيس المصري": "EGY", "الرئيس السوداني": "SDN"}),
        ("قصفت القوات السورية والروسية بلدة سراقب أمس.", "ASSAULT", {"القوات السورية": "SYR", "القوات الروسية": "RUS"}),
        (
            "بحث قائد الجيش مع وزيري الدفاع والداخلية العراقيين الوضع الأمني.",
            "CONSULT",
            {"قائد الجيش": None, "وزير الدفاع": "IRQ", "وزير الداخلية": "IRQ"},
        ),
    ],
)
def test_as_many_parties_as_are_named(text: str, kind: str, expected: dict[str, str | None]) -> None:
    assert parties(text, kind) == expected


def test_each_shows_the_words_that_tell_it_apart() -> None:
    text = "أدان وزيرا خارجية مصر وتركيا الهجوم."
    shown = [text[party.span.start : party.span.end] for event in events(text, "ACCUSE") for party in event.actors if party.span]
    assert shown == ["وزيرا خارجية مصر", "تركيا"]


def test_a_holder_whom_the_article_names_is_that_person() -> None:
    text = "وصل وزير الخارجية المصري سامح رشوان إلى جنيف. ووقع وزيرا خارجية مصر وتركيا اتفاقية تعاون."
    assert set(parties(text, "SUPPORT")) == {"سامح رشوان", "وزير خارجية تركيا"}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الملك رؤساء وفود الدول العربية في الرباط.",
        "التقى الملك وزراء خارجية الاتحاد الأوروبي في الرباط.",
        "عين الرئيس سامي العلي وزيرا لخارجية مصر وسفيرا في تركيا.",
    ],
)
def test_no_phrase_for_several_is_left_as_it_is(text: str) -> None:
    document = [party for kind in ("CONSULT", "OTHER") for event in events(text, kind) for party in (*event.actors, *event.recipients)]
    assert document
    assert all(party.span is None or party.name in text for party in document)


def test_a_row_without_what_each_is_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "colleagues_ar.tsv").write_text("construct\tdefinite\tone\tseveral\nوزيرا\tوزيران\t\t\n", encoding="utf-8")
    monkeypatch.setattr(colleagues, "__file__", str(tmp_path / "colleagues.py"))
    colleagues._table.cache_clear()
    try:
        with pytest.raises(DataError, match=r"colleagues_ar\.tsv:2"):
            colleagues._table()
    finally:
        monkeypatch.undo()
        colleagues._table.cache_clear()
