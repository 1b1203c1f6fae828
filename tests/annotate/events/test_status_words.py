"""Words before a trigger that say whether it is planned, goes on or has happened."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event

ANNOTATOR = Annotator()


def read(text: str) -> tuple[Event, ...]:
    return ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        ("أوقفت الشرطة التونسية رجلين في سوسة، في انتظار التحقيق معهما.", "ACCUSE", "planned"),
        ("نص الاتفاق على تجميد البرنامج مقابل رفع العقوبات عن إيران.", "CONCEDE", "planned"),
        ("لازالت القوات العراقية تقاتل مسلحي تنظيم داعش في الرمادي. وقال المتحدث إن المدينة هادئة.", "ASSAULT", "ongoing"),
        ("لازالت المفاوضات جارية بين الحكومة اليمنية والحوثيين في جنيف.", "CONSULT", "ongoing"),
    ],
)
def test_a_word_before_it_says_how_real_it_is(text: str, code: str, status: str) -> None:
    assert [event.status for event in read(text) if event.type == code] == [status]


def test_what_someone_comes_for_is_planned() -> None:
    events = read("وصل وزير الخارجية المصري عادل المنصوري إلى جدة أمس تمهيدا لعقد مباحثات مع نظيره السعودي. وقال إن العلاقات قوية.")
    assert [event.status for event in events if event.type == "CONSULT"] == ["happened", "planned"]


def test_in_return_for_says_nothing_of_a_vote() -> None:
    text = "أقر البرلمان التونسي القانون أمس بأغلبية مئة صوت مقابل اعتراض عشرة نواب."
    assert "planned" not in [event.status for event in read(text)]


def statuses(text: str, code: str) -> list[str]:
    return [event.status for event in read(text) if event.type == code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أكد مصدر حكومي أنه لا صحة لما تردد عن إقالة محافظ البصرة. وقال المصدر إن المحافظ يمارس مهامه.", "SANCTION"),
        ("قال المتحدث باسم الجيش السوداني إنه لا صحة لانسحاب قواتنا من الأبيض. وأضاف أن القوات باقية.", "RETREAT"),
        ("قالت وزارة الداخلية الليبية إن الأنباء المتداولة عن اعتقال رئيس البلدية غير صحيحة. وأضافت أنه في منزله.", "COERCE"),
        ("وصف المتحدث باسم الحكومة اليمنية ما تردد عن توقيع اتفاق مع الحوثيين بأنه عار من الصحة. وقال إنها متوقفة.", "SUPPORT"),
        ("فشلت القوات العراقية في اعتقال زعيم التنظيم في الموصل. وقالت الشرطة إن البحث متواصل.", "COERCE"),
    ],
)
def test_a_rumour_refuted_and_what_one_fails_in_did_not_happen(text: str, code: str) -> None:
    assert statuses(text, code) == ["denied"]


def test_news_that_is_not_refuted_has_happened() -> None:
    said = "قالت وزارة الداخلية الليبية إن الأنباء عن اعتقال رئيس البلدية صحيحة. وأضافت أنه في السجن."
    assert statuses(said, "COERCE") == ["happened"]
    assert statuses("فشلت المفاوضات بعد قصف الجيش السوري مدينة إدلب. وقال مسؤول إن الجولة انتهت.", "ASSAULT") == ["happened"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("لم يزر وزير الخارجية المصري بدر عبد العاطي أنقرة. وقال مكتبه إنه باق في القاهرة.", "CONSULT"),
        ("لم يقم وزير الخارجية المصري بدر عبد العاطي بزيارة إلى أنقرة. وقال مكتبه إنه باق في القاهرة.", "CONSULT"),
        ("لم تجر الحكومة المصرية مباحثات مع إثيوبيا. وقالت وزارة الخارجية إن القنوات مغلقة.", "CONSULT"),
        ("لم يستقل رئيس الوزراء العراقي. وقال مكتبه إن الأمر لا يعنيه.", "RETREAT"),
        ("لم تدن الجامعة العربية ما جرى في السودان. وقال دبلوماسي إن الخلاف كبير.", "ACCUSE"),
    ],
)
def test_verbs_that_lose_a_letter_behind_not_are_read(text: str, code: str) -> None:
    assert statuses(text, code) == ["denied"]


def test_a_visit_called_off_is_none() -> None:
    assert statuses("ألغى وزير الخارجية الفرنسي جان نويل بارو زيارته إلى الجزائر. وقالت الوزارة إن السبب صحي.", "CONSULT") == []
    assert statuses("ألغت الرباط زيارة وزير الخارجية الإسباني خوسيه ألباريس. وقالت الحكومة إن السبب تقني.", "CONSULT") == []
    assert statuses("ألغى الرئيس خطابه خلال زيارة إلى الجزائر. وقال مكتبه إن السبب صحي.", "CONSULT") == ["happened"]


def test_who_does_not_arrest_is_the_police_and_not_the_one_named_behind_it() -> None:
    (event,) = [one for one in read("لم تعتقل الشرطة التونسية الناشط سالم بوزيد. وقال محاميه إنه في منزله.") if one.type == "COERCE"]
    assert [party.name for party in event.actors] == ["الشرطة التونسية"]
    assert [(party.name, party.country, party.sector) for party in event.recipients] == [("سالم بوزيد", None, None)]


def test_what_is_signed_is_no_event_beside_the_signing() -> None:
    signed = "وقعت الحكومة السورية اتفاقا مع قوات سوريا الديمقراطية. وقالت الحكومة إن العمل سيبدأ."
    assert [(event.type, event.status) for event in read(signed)] == [("SUPPORT", "happened")]
    assert [(event.type, event.status) for event in read(f"لم {signed.replace('وقعت', 'توقع')}")] == [("SUPPORT", "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "قالت الشرطة إنه قتل جنديين في كركوك. وقال مسؤول إن الوضع هادئ.",
        "قالت الحكومة العراقية إنه خطف صحفيين في كركوك. وقال مسؤول إن الوضع هادئ.",
        "قال الجيش السوري إنها قصفت بلدة في إدلب. وقال مسؤول إن الوضع هادئ.",
    ],
)
def test_a_pronoun_of_another_gender_is_not_the_speaker(text: str) -> None:
    (event,) = [one for one in read(text) if one.type == "ASSAULT"]
    assert event.actors == ()


def test_whose_own_accusation_is_denied_did_not_make_it() -> None:
    assert statuses("نفت الوزارة اتهامها إريتريا بالتدخل في شؤونها.", "ACCUSE") == ["denied"]
    assert statuses("نفت موسكو اتهامات كييف لها بقصف السفن.", "ACCUSE") == ["happened"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لم تسفر الغارة على صنعاء عن ضحايا.", "happened"),
        ("شهدت المنطقة توترا لا سيما اتهام إيران للسعودية بدعم الإرهاب.", "happened"),
        ("شاركت القوات دون أي تحفظ ودعمته الحكومة عسكريا.", "happened"),
        ("لم يعقد البرلمان اجتماعا في بغداد.", "denied"),
        ("لم يتم اللقاء بين الرئيسين في جنيف.", "denied"),
    ],
)
def test_a_negation_denies_its_own_verb_or_noun_and_what_that_carries(text: str, status: str) -> None:
    (event,) = read(text)
    assert event.status == status
