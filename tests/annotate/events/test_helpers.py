"""Those with whose help something is done, whose means do it and whose posts are struck: it is they who act and are struck."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event
from isnad.tagger import load_tagger

ANNOTATOR = Annotator()
AFTER = " وقال مصدر إن الوضع هادئ."


def told(text: str, kind: str) -> list[Event]:
    return [event for event in ANNOTATOR.annotate(Article(id="x", text=text + AFTER, language="ar")).events if event.type == kind]


def names(text: str, kind: str, slot: str = "actors") -> set[str | None]:
    return {party.name for event in told(text, kind) for party in getattr(event, slot)}


@pytest.mark.parametrize(
    ("text", "kind", "helper"),
    [
        ("تمكنت قوات الجيش بمساندة المقاومة الشعبية من السيطرة على مدينة تعز أمس.", "ASSAULT", "المقاومة الشعبية"),
        ("استعادت قوات الجيش بدعم من سكان مسلحين بعض المواقع في بنغازي.", "ASSAULT", "سكان مسلحين"),
        ("نفذت الشرطة الاتحادية بالتعاون مع جهاز مكافحة الإرهاب حملة اعتقالات في بغداد.", "COERCE", "جهاز مكافحة الإرهاب"),
        ("ألقت وحدات الجيش، بالتنسيق الكامل مع الدرك الوطني، القبض على ثلاثة مسلحين.", "COERCE", "الدرك الوطني"),
    ],
)
def test_who_helps_acts_too(text: str, kind: str, helper: str) -> None:
    assert helper in names(text, kind)
    assert len(names(text, kind)) == 2


def test_help_with_a_deed_is_no_act_of_its_own() -> None:
    assert told("تمكنت قوات الجيش بمساندة المقاومة الشعبية من السيطرة على مدينة تعز أمس.", "SUPPORT") == []


def test_whoever_backs_a_statement_does_not_state_it() -> None:
    assert names("طالب النائب سالم الكبير بدعم من حزبه الحكومة بالاستقالة.", "REQUEST") == {"سالم الكبير"}


@pytest.mark.parametrize(
    ("text", "slot", "party"),
    [
        ("قصفت طائرات التحالف العربي مدينة صعدة أمس.", "actors", "التحالف العربي"),
        ("استهدفت طائرات حربية إسرائيلية موقعا في غزة.", "actors", "طائرات حربية إسرائيلية"),
    ],
)
def test_whose_means_act_acts(text: str, slot: str, party: str) -> None:
    assert names(text, "ASSAULT", slot) == {party}


def test_whose_posts_are_struck_is_struck() -> None:
    tagger = load_tagger()
    if tagger is None:
        pytest.skip("the tagger needs onnxruntime, which is not installed")
    text = "قصفت طائرات التحالف العربي مواقع الحوثيين في صعدة." + AFTER
    events = Annotator(tagger).annotate(Article(id="x", text=text, language="ar")).events
    assert {party.name for event in events if event.type == "ASSAULT" for party in event.recipients} == {"الحوثيين"}


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("طالب نواب من المعارضة بإقالة الوزير.", "REQUEST", {"نواب من المعارضة"}),
        ("أكد المتحدث رفض واشنطن للمقترح الروسي.", "REJECT", {"الولايات المتحدة"}),
        ("أكدت الخارجية دعم واشنطن لجهود السلام في السودان.", "SUPPORT", {"الولايات المتحدة"}),
        ("أعلن محافظ ديالى عدنان الخزرجي فرض حظر للتجوال في المدينة.", "COERCE", {"عدنان الخزرجي"}),
    ],
)
def test_a_word_that_is_verb_or_noun_is_what_its_place_asks_for(text: str, kind: str, actors: set[str]) -> None:
    assert names(text, kind) == actors


@pytest.mark.parametrize(
    ("text", "helper"),
    [
        ("Government forces backed by the Popular Front recaptured the town of Baiji on Monday.", "Popular Front"),
        ("Police, in cooperation with the army, arrested three suspected smugglers near the border.", "army"),
    ],
)
def test_who_helps_acts_too_in_english(text: str, helper: str) -> None:
    events = ANNOTATOR.annotate(Article(id="x", text=f"{text} A source said it was quiet.", language="en")).events
    assert "SUPPORT" not in {event.type for event in events}
    assert any(helper in str(party.name) for event in events for party in event.actors)


def test_a_protest_note_is_no_protest() -> None:
    text = "The United Arab Emirates summoned the Iranian ambassador and handed him a protest note. It gave no details."
    events = ANNOTATOR.annotate(Article(id="x", text=text, language="en")).events
    assert "PROTEST" not in {event.type for event in events}
