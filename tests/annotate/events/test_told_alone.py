"""What tells an event though little stands beside it: agreements that are reached, known attacks with their sides, ground won and lost."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span

ANNOTATOR = Annotator()


def read(text: str, title: str | None = None) -> tuple[Event, ...]:
    whole = text if title is None else f"{title}\n\n{text}"
    heading = None if title is None else Span(0, len(title))
    return ANNOTATOR.annotate(Article(id="x", text=whole, title=heading, language="ar")).events


def test_an_agreement_that_is_reached_needs_no_party() -> None:
    events = read("عقدت وزارة النقل جلسة في تونس. وأفاد مصدر نقابي أنه تم الاتفاق على موعد جديد للإضراب.")
    assert "AGREE" in [event.type for event in events]


def test_how_far_views_agree_is_no_agreement() -> None:
    events = read("التقى وزير الخارجية التونسي نظيره المصري في القاهرة. وأكدت المحادثات مدى التوافق في الرؤى بين البلدين.")
    assert "AGREE" not in [event.type for event in events]


def test_a_known_attack_whose_side_is_named_is_told() -> None:
    text = "زار وزير الداخلية اليمني سالم الرويعي مدينة مأرب. وتضررت قرى المحافظة جراء اعتداءات ميلشيات الحوثي على سكانها."
    (attack,) = (event for event in read(text) if event.type == "ASSAULT")
    assert "الحوثي" in attack.actors[0].name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("طهرت القوات العراقية المشتركة بلدة الكرمة من مسلحي تنظيم داعش أمس.", "ASSAULT"),
        ("طردت المقاومة الشعبية مسلحي جماعة الحوثي من مطار عتق أمس.", "ASSAULT"),
        ("دحر الجيش اليمني ميليشيات الحوثي في الضالع أمس.", "ASSAULT"),
        ("طردت النمسا دبلوماسيين روسيين أمس.", "SANCTION"),
        ("طردت السلطات المغربية صحافيين فرنسيين أمس.", "SANCTION"),
        ("خسرت المعارضة السورية مناطق في ريف حماة لصالح الجيش السوري.", "ASSAULT"),
        ("تخلى الجيش السوري عن مواقع في ريف حلب أمس.", "RETREAT"),
        ("تنصل رئيس الوزراء العراقي من تصريحات نائبه أمس.", "REJECT"),
        ("رضخت الحكومة اليونانية لمطالب الدائنين أمس الأول.", "CONCEDE"),
        ("أعرب الرئيس المصري عن ثقته بقدرة الجيش على حفظ الأمن.", "SUPPORT"),
        ("رفع رئيس البلدية سالم الرويعي أسمى آيات التهاني إلى ملك البحرين.", "SUPPORT"),
        ("أعاد الهلال الأحمر الإماراتي ثلاثمئة عالق يمني إلى بلادهم.", "AID"),
        ("اتهم وزير الإعلام اليمني سالم الرويعي الحوثيين بتشويه صورة بلاده.", "ACCUSE"),
    ],
)
def test_ground_and_words_of_politics(text: str, code: str) -> None:
    assert [event.type for event in read(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه سالم الرويعي إن الوزارة تواصل تطهير المصارف في المدينة.",
        "ناشدت زوجة الوزير سالم الرويعي محبيه بالدعاء له بالشفاء.",
        "فقد السائق السيطرة على السيارة في طريق الرياض.",
        "خضع الوزير سالم الرويعي لعملية جراحية في الرياض.",
    ],
)
def test_the_same_words_of_other_things(text: str) -> None:
    assert not [event for event in read(text) if event.type in {"ASSAULT", "CONCEDE"}]


def test_those_who_come_to_greet_raise_no_greetings() -> None:
    text = "استقبل أمير تبوك سالم الرويعي أمس المواطنين الذين قدموا للسلام عليه وتهنئته بعيد الفطر."
    assert not [event for event in read(text) if event.frame == "support.raise-greetings"]


def test_those_who_met_agreed() -> None:
    text = "التقى وزير الخارجية التونسي كريم الجلاصي نظيره المصري عادل المنصوري في تونس. وأفاد بيان أنه تم الاتفاق على تكثيف التشاور."
    (agreement,) = (event for event in read(text) if event.type == "AGREE")
    assert {party.name for party in agreement.actors} == {"كريم الجلاصي", "عادل المنصوري"}
    assert all(party.reason for party in agreement.actors)


def test_two_who_agreed_need_not_be_named_again() -> None:
    text = "التقى وزير الخارجية التونسي كريم الجلاصي نظيره المصري عادل المنصوري في تونس. كما اتفقا على مواصلة التنسيق."
    (agreement,) = (event for event in read(text) if event.type == "AGREE")
    assert len(agreement.actors) == 2


def test_an_agreement_told_of_no_meeting_names_no_one() -> None:
    events = read("قال مصدر نقابي إنه تم الاتفاق على موعد جديد للإضراب. وسيعلن الموعد غدا.")
    assert not [party for event in events if event.type == "AGREE" for party in event.actors]
