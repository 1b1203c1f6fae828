"""Where, when and how real: what belongs to an act of its sentence and what to another, and what goes on."""

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Published

DAY = date(2026, 3, 5)
ANNOTATOR = Annotator()


def read(text: str) -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=text, language="ar", published=Published(DAY, DAY, "metadata"))).events


def told(text: str, kind: str) -> Event:
    return next(event for event in read(text) if event.type == kind)


def place(event: Event) -> str | None:
    return event.place.name if event.place else None


def days(event: Event) -> tuple[date | None, date | None] | None:
    return (event.date.first, event.date.last) if event.date else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("دعا وزير الخارجية الأردني سالم الطراونة إلى اجتماع عاجل في جنيف لبحث الأزمة.", "REQUEST"),
        ("هدد الرئيس الإيراني بشن هجمات على قواعد في بغداد.", "THREATEN"),
        ("أشادت موسكو بتقدم الجيش السوري قرب دير الزور.", "SUPPORT"),
        ("نددت أنقرة بتعزيزات عسكرية يونانية في جزر إيجه.", "ACCUSE"),
        ("رحب المجلس في بيان له أمس بالاتفاق السياسي الذي جرى توقيعه أخيرا بمدينة الصخيرات المغربية.", "SUPPORT"),
        ("بحث الرئيس المصري حسام نوفل مع نظيره القبرصي العلاقات. واتفق الرئيسان على عقد قمة ثلاثية في أنقرة الشهر المقبل.", "CONSULT"),
        ("بحث الرئيس المصري حسام نوفل مع نظيره القبرصي العلاقات. واتفق الرئيسان على عقد قمة ثلاثية في أنقرة الشهر المقبل.", "AGREE"),
        ("قال الرئيس التركي إن بلاده تدعم الحل. وجاء ذلك بعد اتصال هاتفي جرى بينه وبين الرئيس الفرنسي مارك دوبوا في باريس.", "CONSULT"),
    ],
)
def test_a_place_of_what_is_wished_or_told_beside_is_not_that_of_the_act(text: str, kind: str) -> None:
    assert place(told(text, kind)) is None


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("دعا وزير الخارجية الأردني سالم الطراونة في القاهرة أمس إلى اجتماع عاجل لبحث الأزمة.", "REQUEST", "القاهرة"),
        ("وصل الرئيس الفرنسي مارك دوبوا إلى جنيف حيث التقى نظيره الروسي إيغور سوكولوف.", "CONSULT", "جنيف"),
        ("تسود الفوضى ليبيا، حيث تتقاتل حكومتان من أجل السيطرة على البلاد. وتتخذ الحكومة من طرابلس مقرا لها.", "ASSAULT", "ليبيا"),
        ("شهد البرلمان اللبناني أمس جلسة مباحثات ساخنة مع وزير المالية سليم حداد.", "CONSULT", "البرلمان اللبناني"),
        ("شهدت بغداد أمس هجمات استهدفت مقر الشرطة.", "ASSAULT", "بغداد"),
        ("استقبل الملك الوفد الذي وصل إلى الرياض أمس.", "CONSULT", "الرياض"),
    ],
)
def test_the_place_that_is_told_of_an_act(text: str, kind: str, name: str) -> None:
    assert place(told(text, kind)) == name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("قتل 20 مدنيا في غارات للتحالف على الرقة منذ 23 سبتمبر 2014، وحتى فجر أمس.", date(2014, 9, 23), date(2026, 3, 4)),
        ("شهدت المدينة أمس احتجاجات استمرت حتى فجر اليوم.", date(2026, 3, 4), DAY),
        ("تحاصر القوات الإسرائيلية قطاع غزة منذ عام 2007.", date(2007, 1, 1), DAY),
        ("وصل أمس إلى بنغازي اللواء سامي رشوان والتقى المشير خالد الدرسي. وخلال اللقاء نقل رشوان تحيات رئيسه.", *[date(2026, 3, 4)] * 2),
        ("استقبل الوزير السفير يوم 15 فبراير. وكان هذا اللقاء الثالث خلال العام الحالي.", *[date(2026, 2, 15)] * 2),
    ],
)
def test_days_from_one_to_another_and_those_of_a_meeting(text: str, first: date, last: date) -> None:
    assert [days(event) for event in read(text)] == [(first, last)] * len(read(text)) != []


def test_a_participle_has_the_day_of_the_verb_that_it_goes_on_with() -> None:
    text = "رحب مجلس الحكماء أمس بالاتفاق السياسي، داعيا جميع الأطراف في ليبيا إلى الحوار."
    assert days(told(text, "REQUEST")) == (date(2026, 3, 4), date(2026, 3, 4))


def test_what_was_lately_has_no_day_of_another_act() -> None:
    text = "أفاد وزير الخارجية عادل الشمري، أمس، بأن زيارة وفد الحركة إلى الرياض في الآونة الأخيرة كانت من أجل العمرة."
    assert days(told(text, "CONSULT")) is None


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("يقدم الحرس الثوري الإيراني دعما عسكريا للجيش السوري.", "AID", "ongoing"),
        ("تدعم روسيا الحكومة السورية بالسلاح والمال.", "SUPPORT", "ongoing"),
        ("قال وزير الدفاع إن هناك تنسيقا بين بغداد وواشنطن في محاربة داعش.", "COOPERATE", "ongoing"),
        ("أكد الرئيس المصري دعم بلاده للحل السياسي في ليبيا.", "SUPPORT", "happened"),
        ("بحث الوزيران إيصال المساعدات خلال الهدنة الإنسانية التي بدأت أمس ولمدة خمسة أيام.", "RETREAT", "ongoing"),
        ("قالت السفيرة إن الاتفاق «ليس كاملا لكنه في حال طبق سيجعل العالم آمنا»، داعية طهران إلى اغتنام الفرصة.", "REQUEST", "happened"),
        ("ستفتح تركيا قاعدة جوية للتحالف، وذلك بعد اتصال هاتفي جرى بين الرئيسين سامي كوتشر وجون هارت.", "CONSULT", "happened"),
        ("ترفض واشنطن التنسيق مع دمشق.", "REJECT", "happened"),
    ],
)
def test_how_real(text: str, kind: str, status: str) -> None:
    assert told(text, kind).status == status


@pytest.mark.parametrize("bound", ["قبل عام 2022", "بعد 12 فبراير الماضي"])
def test_a_day_before_or_after_which_something_was_is_not_its_day(bound: str) -> None:
    assert days(told(f"انسحبت القوات الأوكرانية من المدينة {bound}، وفق ما ذكره الجيش.", "RETREAT")) is None
