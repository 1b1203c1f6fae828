"""Who does and who suffers: pronouns on verbal nouns, numbers of verbs and nouns, victims behind ل, numbers with a particle."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()


def first(text: str, kind: str) -> Event:
    return next(event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == kind)


def slots(text: str, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = first(text, kind)
    return [party.name for party in event.actors], [party.name for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("جدد وزير الخارجية الكويتي إدانته الهجوم على المسجد.", "ACCUSE", ["وزير الخارجية الكويتي"], []),
        ("أكد الرئيس اللبناني خلال استقباله الوفد الأميركي أهمية الحوار.", "CONSULT", ["الوفد الأميركي"], ["الرئيس اللبناني"]),
        (
            "أكد رئيس الوزراء خلال لقائه سفراء فرنسا وألمانيا أهمية الدعم.",
            "CONSULT",
            ["رئيس الوزراء"],
            ["سفير فرنسا", "سفير ألمانيا"],
        ),
    ],
)
def test_who_acts_by_a_pronoun_and_on_whom(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    assert slots(text, kind) == (actors, recipients)


@pytest.mark.parametrize(
    "text", ["طالبت الأسرة بالإفراج عن الصحفي بعد اعتقاله الأسبوع الماضي.", "أعلنت النيابة أن الصحفي جرى اعتقاله الجمعة."]
)
def test_a_day_behind_the_pronoun_is_no_object(text: str) -> None:
    event = first(text, "COERCE")
    assert [party.name for party in event.recipients] == ["الصحفي"]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("الجنود ضربوا الطفل ثم اعتقلوه في الخليل.", "الجنود", "الطفل"),
        ("المسلحون هاجموا الحارس ثم خطفوه.", "المسلحون", "الحارس"),
    ],
)
def test_a_verb_in_the_plural_is_of_no_single_person(text: str, actor: str, recipient: str) -> None:
    events = ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events
    assert all(party.name != recipient for event in events for party in event.actors)
    assert any(actor in [party.name for party in event.actors] for event in events)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("استنكرت النقابة اعتقال الشرطة لخمسة صحفيين أمس.", "COERCE", "الشرطة", "خمسة صحفيين"),
        ("إقالة رئيس الحكومة لـ5 مديرين عامين.", "SANCTION", "رئيس الحكومة", "5 مديرين عامين"),
        ("نددت المنظمة باعتقال السلطات للناشط سامي الطويل.", "COERCE", "السلطات", "سامي الطويل"),
    ],
)
def test_victims_behind_li_leave_the_doer_to_act(text: str, kind: str, actor: str, recipient: str) -> None:
    assert slots(text, kind) == ([actor], [recipient])


def test_whose_man_was_killed_is_no_victim_behind_li() -> None:
    assert "ضابط" not in slots("مقتل ضابط للشرطة في هجوم بعبوة ناسفة في سيناء", "ASSAULT")[0]


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("قتل الجيش السوري 5 جنود و11 عنصرا من تنظيم داعش في حمص.", "ASSAULT", ["5 جنود", "11 عنصرا من تنظيم داعش"]),
        ("اعتقلت الشرطة 20 متظاهرا و3 صحفيين في القاهرة.", "COERCE", ["20 متظاهرا", "3 صحفيين"]),
        ("أفرجت السلطات عن 7 ناشطين و5 طلاب.", "RETREAT", ["7 ناشطين", "5 طلاب"]),
    ],
)
def test_a_particle_on_a_number_is_no_part_of_a_party(text: str, kind: str, recipients: list[str]) -> None:
    assert slots(text, kind)[1] == recipients


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("هاجم مسلحون القرية ليلا. وخطفوا ثلاثة أطفال.", "ASSAULT", ["مسلحون"], ["ثلاثة أطفال"]),
        ("اعتقلت الشرطة المتظاهرين. وأفرجت عنهم لاحقا.", "RETREAT", ["الشرطة"], ["المتظاهرين"]),
    ],
)
def test_a_sentence_that_goes_on_has_the_subject_before(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    found = [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == kind][-1]
    assert [party.name for party in found.actors] == actors
    assert [party.name for party in found.recipients] == recipients


def test_what_is_met_is_not_who_meets() -> None:
    assert slots("وصل وزير الدفاع التركي إلى جنيف. وسيلتقي عددا من المسؤولين.", "CONSULT")[0][:1] == ["وزير الدفاع التركي"]
