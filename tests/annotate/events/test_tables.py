"""One hundred sentences of our own in each language, coded by the whole of annotation without the tagger."""

from pathlib import Path

import pytest

from isnad.annotate import Annotator
from isnad.ontology.tables import read_table
from isnad.records import Article, Event, Party

COLUMNS = ("text", "type", "status", "actor", "recipient")


def _has(slot: tuple[Party, ...], words: str) -> bool:
    return not words or any(words in (party.name or "") for party in slot)


def _right(event: Event, kind: str, status: str, actor: str, recipient: str) -> bool:
    return event.type == kind and event.status == status and _has(event.actors, actor) and _has(event.recipients, recipient)


@pytest.mark.parametrize(("language", "floor"), [("ar", 0.90), ("en", 0.88)])
def test_more_than_a_hundred_sentences(language: str, floor: float) -> None:
    annotator = Annotator()
    rows = [cells for _, cells in read_table(Path(__file__).with_name(f"sentences_{language}.tsv"), COLUMNS)]
    assert len(rows) >= 100
    wrong = [
        text
        for text, *wanted in rows
        if not any(_right(event, *wanted) for event in annotator.annotate(Article(id="x", text=text, language=language)).events)
    ]
    assert 1 - len(wrong) / len(rows) >= floor, wrong
