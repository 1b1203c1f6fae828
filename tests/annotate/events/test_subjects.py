"""Who does what a verb tells, and who does not."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span

ANNOTATOR = Annotator()


def read(text: str) -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events


def actors(text: str, kind: str) -> list[list[str | None]]:
    return [[party.name for party in event.actors] for event in read(text) if event.type == kind]


def test_an_accusative_is_no_subject() -> None:
    (event,) = read("قال الرئيس سمير حداد إن الفساد خطر. وعزل عددًا من كبار ضباط الجيش المصري.")
    assert event.actors == ()
    assert [party.name for party in event.recipients] == ["عددًا من كبار ضباط الجيش المصري"]


def test_what_a_relative_clause_hangs_on_acts_in_it() -> None:
    assert read("دافع الرئيس سمير حداد عن الاتفاق الذي يتعرض للهجوم من جانب المحافظين.") == ()
    signed = [
        event for event in read("أشاد الوزير سمير حداد بالاتفاق الذي أبرم في فيينا بين إيران والولايات المتحدة.") if event.mode == "sign"
    ]
    assert [[party.name for party in event.actors] for event in signed] == [["إيران", "الولايات المتحدة"]]


def test_the_subject_of_one_verb_is_none_of_the_next() -> None:
    text = "قالت مصادر إن المقاتلات قصفت مناطق في لحج تتمركز فيها مليشيات الحوثيين، حيث شنت أكثر من 12 غارة على المدينة."
    assert actors(text, "MOBILIZE") == [["مليشيات الحوثيين"]]
    assert actors(text, "ASSAULT") == [["المقاتلات"]]


def test_whose_positions_are_struck_does_not_strike() -> None:
    assert actors("واستهدفت غارات مسائية مواقع عسكرية جنوب صنعاء كما شملت مواقع للحوثيين.", "ASSAULT") == [[]]


def test_an_object_behind_a_plural_is_no_adjective() -> None:
    text = "قدم وفد من المسؤولين التهاني لمدير التعليم سمير حداد بمناسبة العيد."
    assert actors(text, "SUPPORT") == [["وفد من المسؤولين"]]


def test_on_behalf_of_is_no_prosecution() -> None:
    text = "عبر الوزير سمير حداد نيابة عن زملائه عن شكره للملك فارس الهاشمي."
    assert actors(text, "SUPPORT") == [["سمير حداد"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("حذر الوزير سمير حداد من أنه إذا لم يوافق البرلمان على الاتفاق فإن الوضع سيسوء.", "hypothetical"),
        ("قال الوزير سمير حداد إن البرلمان لم يوافق على الاتفاق.", "denied"),
    ],
)
def test_what_is_supposed_not_to_happen_is_not_denied(text: str, status: str) -> None:
    assert [event.status for event in read(text) if event.type == "SUPPORT"] == [status]


def test_a_rocket_into_orbit_strikes_nobody() -> None:
    assert read("إطلاق صاروخ لوضع قمر صناعي في المدار من قاعدة في الجزائر.") == ()
    assert [event.type for event in read("إطلاق صاروخ على مدينة حيفا من جنوب لبنان.")] == ["ASSAULT"]


def test_what_is_no_party() -> None:
    assert read("اعتمد الصندوق تقديم 5839 قرضا لبناء أكثر من 7000 وحدة سكنية بالمدن.") == ()
    assert read("اعتمد الصندوق تقديم 5839 قرضا لبناء أكثر من 7000 وحدة صحية بالمدن.") == ()
    assert read("جرت مباراة القمة بين الأهلي والزمالك أمس وفاز الأهلي.") == ()
    assert read("قال الدفاع المدني إن فرق الإنقاذ حررت السائق نتيجة احتجازه داخل المركبة.") == ()
    assert [event.actors for event in read("استقبل الوزير سمير حداد الطائرة الأولى في عدن.")] == [()]


def test_one_who_signs_and_a_site() -> None:
    assert [event.mode for event in read("الوزير سمير حداد موقع على اتفاقية السلام.")] == ["sign"]
    assert read("أعلن المعهد التسجيل على موقع المعهد، وأوضح المدير سمير حداد أن القبول على موقع المؤسسة على الرابط.") == ()


def test_a_pronoun_does_not_suffer_what_is_done_to_its_own() -> None:
    text = "ألقت السلطات المكسيكية القبض على أم بعد خطفها لابنتيها."
    assert all(party.name != "السلطات المكسيكية" for event in read(text) for party in event.recipients)


def test_control_that_someone_has_is_no_ground_taken() -> None:
    assert read("يظل سمير حداد لاعبا مركزيا نظرا إلى سيطرته على مساحات واسعة في شرق ليبيا.") == ()
    assert actors("أعلن الجيش الليبي سيطرته على مدينة سرت.", "ASSAULT") == [["الجيش الليبي"]]


def test_a_headline_governs_nothing_in_the_text_below_it() -> None:
    body = "سامي الطويل، وزير الدفاع الليبي، استقبل في مكتبه أمس السفير كمال الورتاني لبحث ملفات مشتركة."
    title = "لقاء في طبرق لبحث ملفات أمنية مشتركة"
    text = f"{title}\n\n{body}"
    found = Annotator().annotate(Article(id="x", text=text, title=Span(0, len(title)), language="ar")).events
    event = next(event for event in found if event.type == "CONSULT" and event.actors)
    assert ([party.name for party in event.actors], [party.name for party in event.recipients]) == (["كمال الورتاني"], ["سامي الطويل"])
