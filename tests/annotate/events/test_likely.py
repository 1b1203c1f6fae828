"""The likely actor of an event for which the rules find none."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad.annotate import Annotator
from isnad.annotate.events import likely
from isnad.annotate.events.likely import CONSTANT, LEAST, chance, weights
from isnad.ontology.tables import DataError
from isnad.records import Article, Event, Span


def read(body: str, title: str) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}"
    return Annotator().annotate(Article(id="x", text=text, title=Span(0, len(title)), language="ar")).events


def test_who_announces_what_it_did_is_named_and_says_that_it_was_inferred() -> None:
    event = read("أعلنت وزارة الأمن الإيرانية اليوم عن إحباط عدد من المخططات الإرهابية.", "إيران: إحباط هجوم إرهابي")[0]
    (actor,) = event.actors
    assert (event.type, actor.name, actor.by) == ("COERCE", "وزارة الأمن الإيرانية", "head")
    assert actor.reason is not None
    assert actor.reason.startswith("no rule names who did it")


def test_a_rule_is_never_contradicted() -> None:
    event = read("أوقفت فرقة الحرس الوطني ثلاثة مسلحين في سبها. وأعلنت وزارة الداخلية ذلك في بيان.", "إيقاف ثلاثة مسلحين")[0]
    assert {party.by for party in event.actors} == {"frame"}


def test_an_event_without_a_likely_party_keeps_an_empty_slot() -> None:
    event = read("انفجرت سيارة مفخخة في سوق بمدينة حلب أمس.", "انفجار في حلب")[0]
    assert event.actors == ()


def test_the_police_arrest_and_civilians_do_not() -> None:
    police, crowd = (frozenset({"event COERCE", f"event COERCE: sector {sector}"}) for sector in ("COP", "CVL"))
    assert chance(police) > chance(crowd)
    assert chance(frozenset()) < LEAST
    assert CONSTANT in weights()


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "likely_ar.tsv"
    path.write_text("feature\tweight\nspeaker\tmuch\n", encoding="utf-8")
    monkeypatch.setattr(likely, "WEIGHTS", path)
    weights.cache_clear()
    with pytest.raises(DataError, match=r"likely_ar\.tsv:2"):
        weights()
    weights.cache_clear()
