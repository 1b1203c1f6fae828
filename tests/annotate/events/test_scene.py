"""Which event an article exists to report, where and when events took place, and whether they did."""

from datetime import date

import pytest

from isnad.annotate import Annotator
from isnad.language.interface import because
from isnad.records import Article, Event, Published, Span

DAY = date(2026, 3, 4)


def annotated(body: str, title: str | None = None) -> tuple[str, tuple[Event, ...]]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    article = Article(id="x", text=text, title=span, language="ar", published=Published(DAY, DAY, "metadata"))
    return text, Annotator().annotate(article).events


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    return annotated(body, title)[1]


def main(events: tuple[Event, ...]) -> Event:
    (found,) = [event for event in events if event.main]
    return found


def test_a_meeting_that_opens_the_lead_goes_before_courtesies_said_at_it() -> None:
    body = (
        "التقى رئيس الوزراء الليبي سامر النابلسي اليوم في الرياض الرئيس التونسي فادي الحموي. "
        "وبحث الجانبان خلال اللقاء الأوضاع في المنطقة.\nوأعرب النابلسي عن تقدير بلاده لدور تونس."
    )
    assert main(read(body, "النابلسي ينوه بدور تونس")).type == "CONSULT"


def test_headline_and_lead_tell_one_attack_though_their_words_differ() -> None:
    body = "لقي ثلاثة جنود مصرعهم في هجوم شنه مسلحون على حاجز قرب كركوك أمس."
    events = [event for event in read(body, "مقتل جنود في هجوم قرب كركوك") if event.type == "ASSAULT"]
    assert len(events) == 1
    assert events[0].main


def test_the_place_of_a_meeting_with_the_building_in_it() -> None:
    body = "التقى الوزير سامر النابلسي نظيره فادي الحموي في مقر القيادة العامة بمدينة بنغازي. وبحثا الأوضاع في السودان."
    text, events = annotated(body)
    place = main(events).place
    assert place is not None
    assert place.name == "بنغازي"
    assert place.detail is not None
    assert place.detail.of(text) == "مقر القيادة العامة"


def test_a_demand_has_no_place_only_because_one_is_named() -> None:
    body = "طالبت ليبيا مجلس الأمن برفع حظر السلاح، مذكرة بالمعارك التي دارت قبل عام في السودان."
    (event,) = [event for event in read(body) if event.type == "REQUEST"]
    assert event.place is None


def test_the_day_of_saying_is_not_that_of_what_is_said() -> None:
    body = "قال وزير الداخلية سامر النابلسي اليوم إن قوات الأمن اعتقلت خمسة مسلحين في كركوك يوم الأحد الماضي."
    (event,) = [event for event in read(body) if event.type == "COERCE"]
    assert event.date is not None
    assert event.date.first == date(2026, 3, 1)


def test_a_stretch_between_two_days() -> None:
    body = "قتل 40 مدنيا في غارات على حلب منذ 10 يناير 2026 وحتى 20 فبراير 2026."
    date_of = main(read(body)).date
    assert date_of is not None
    assert (date_of.first, date_of.last) == (date(2026, 1, 10), date(2026, 2, 20))


def test_support_that_goes_on() -> None:
    body = "أكد الوزير سامر النابلسي استمرار ليبيا في دعمها لتونس."
    (event,) = [event for event in read(body) if event.type == "SUPPORT"]
    assert event.status == "ongoing"


def test_a_call_of_today_for_a_later_day_has_happened() -> None:
    body = "دعت ليبيا مجلس الأمن إلى عقد جلسة طارئة يوم 20 مارس."
    (event,) = [event for event in read(body) if event.type == "REQUEST"]
    assert event.status == "happened"


def test_days_told_side_by_side_are_one_stretch() -> None:
    body = "ألغت النقابة إضراب المعلمين الذي كان مقررا غدا وبعد غد في تونس."
    (event,) = [event for event in read(body) if event.type == "PROTEST"]
    assert event.date is not None
    assert (event.date.first, event.date.last) == (date(2026, 3, 5), date(2026, 3, 6))


def test_a_stretch_told_with_between() -> None:
    body = "قتل 40 مدنيا في غارات على حلب ما بين 10 يناير 2026 و20 فبراير 2026."
    date_of = main(read(body)).date
    assert date_of is not None
    assert (date_of.first, date_of.last) == (date(2026, 1, 10), date(2026, 2, 20))


def test_what_the_sentence_of_an_event_says_is_not_inferred() -> None:
    event = main(read("قتل خمسة جنود في هجوم في كركوك أمس."))
    assert event.place is not None
    assert event.date is not None
    assert event.place.reason is None
    assert event.date.reason is None


def test_a_place_of_another_sentence_is_marked_as_inferred() -> None:
    body = "وصل الرئيس فادي الحموي أمس إلى بغداد. واستقبله الوزير سامر النابلسي."
    assert [event.place.reason for event in read(body) if event.place] == [because("beside_lead")]


def test_rules_for_english_say_what_they_inferred() -> None:
    article = Article(id="x", text="Troops deployed in Benghazi on Monday. Gunmen killed five soldiers.", language="en")
    (attack,) = [event for event in Annotator().annotate(article).events if event.type == "ASSAULT"]
    assert attack.place is not None
    assert attack.place.reason == because("beside_lead")


def test_for_how_long_something_is_meant_is_no_day() -> None:
    text = "يرأس وزير المالية سامي الحداد اجتماعات الصندوق في فيينا لمناقشة خطة عمله للعشر سنوات المقبلة."
    assert [event.date for event in read(text)] == [None] * len(read(text))


def test_a_day_that_names_a_revolution_is_no_other_events_day() -> None:
    told = read("استقبل الرئيس سامي الحداد شباب ثورة 25 يناير في القصر.")
    assert [event.date for event in told if event.type == "CONSULT"] == [None]
    dated = [event.date for event in read("استقبل الرئيس سامي الحداد السفير المصري في 25 يناير.") if event.type == "CONSULT"]
    assert [day.first for day in dated if day] == [date(2026, 1, 25)]


def test_a_feast_is_not_the_day_on_which_one_wishes_well_for_it() -> None:
    for text in ("هنأ الأمير سامي الحداد منسوبي الوزارة بعيد الفطر.", "هنأ الأمير سامي الحداد المواطنين بمناسبة حلول عيد الفطر."):
        assert [event.date for event in read(text)] == [None]
    (wished,) = read("هنأ الأمير سامي الحداد منسوبي الوزارة في حفل أمس.")
    assert wished.date is not None
    (struck,) = [event for event in read("هاجم مسلحون حاجزا للجيش أول أيام عيد الفطر.") if event.type == "ASSAULT"]
    assert struck.date is not None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("حزب النهضة: منع المسيرة اعتداء", "ندد حزب النهضة بمنع الشرطة مسيرة في صفاقس. وقال الحزب إن منع المسيرة اعتداء على الحقوق."),
        ("حماس: الغارة على غزة جريمة", "أدانت حركة حماس الغارة الإسرائيلية على غزة. وقالت حماس إن الغارة جريمة."),
    ],
)  # fmt: skip
def test_an_article_that_its_headline_credits_to_a_speaker_reports_what_he_does_by_words(title: str, body: str) -> None:
    assert main(read(body, title)).type == "ACCUSE"


def test_a_feast_took_place_where_the_text_says_that_it_was_held() -> None:
    title = "غرفة الأحساء تحتفل بالعيد"
    for told in ("جاء ذلك خلال الحفل الذي أقيم بفندق الياسمين", "وذلك في فندق الياسمين"):
        body = f"أقامت غرفة الأحساء مساء أمس حفل معايدة لمنسوبيها، {told}، بحضور رئيس الغرفة سامر النابلسي."
        text, events = annotated(body, title)
        place = main(events).place
        assert place is not None
        assert place.span is not None
        assert place.span.of(text) == "فندق الياسمين"


def test_the_region_of_an_office_lies_in_no_building() -> None:
    body = "استقبل أمير منطقة الرياض في قصر الحكم أمس سفير اليابان سامر النابلسي."
    text, events = annotated(body)
    place = main(events).place
    assert place is not None
    assert place.span is not None
    assert place.span.of(text) == "قصر الحكم"


def test_the_country_is_the_only_one_that_the_text_names() -> None:
    one = "غادر الرئيس السابق سامر النابلسي البلاد أمس. وقال مسؤول في بوروندي إن الحدود مغلقة."
    place = main(read(one)).place
    assert place is not None
    assert place.country == "BDI"
    two = "غادر الرئيس السابق سامر النابلسي البلاد أمس. وقال مسؤول في بوروندي إن رواندا أغلقت الحدود."
    place = main(read(two)).place
    assert place is not None
    assert place.country is None


def test_the_place_of_birth_is_no_town() -> None:
    places = [event.place.name for event in read("زار الرئيس الكيني سامر النابلسي مسقط رأسه في مدينة كيسومو.") if event.place]
    assert "مسقط" not in places


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("يلتقي الرئيس المصري سامر النابلسي اليوم في القاهرة نظيره السوداني فادي الحموي.", "CONSULT", "planned"),
        ("يجري الوزير سامر النابلسي اليوم محادثات مع نظيره فادي الحموي في طرابلس.", "CONSULT", "planned"),
        ("التقى الرئيس المصري سامر النابلسي اليوم في القاهرة نظيره السوداني فادي الحموي.", "CONSULT", "happened"),
        ("صدر التقرير قبل أيام من اجتماع وزراء فرنسا وألمانيا الذي سينعقد في مالطا.", "CONSULT", "planned"),
        ("ستعرض اللجنة تقريرا عن نتائج المفاوضات بين فرنسا وإيران التي شاركت فيها.", "CONSULT", "happened"),
        ("أعلنت الأمم المتحدة إيصال الغذاء خلال الهدنة في اليمن التي تبدأ اليوم.", "RETREAT", "planned"),
        ("أعلنت الأمم المتحدة إيصال الغذاء خلال الهدنة في اليمن التي بدأت أمس.", "RETREAT", "happened"),
        ("قالت الولايات المتحدة إن الاتفاق يسمح بإعادة فرض العقوبات على إيران إذا لم تلتزم ببنوده.", "SANCTION", "hypothetical"),
        ("فرضت الولايات المتحدة عقوبات على إيران أمس، ولم يعرف ما إذا كانت ستلتزم.", "SANCTION", "happened"),
        ("وصف الوزير سامر النابلسي تصريحات تركيا بأنها لا مسؤولة واتهامات ضد العراق.", "ACCUSE", "happened"),
        ("قال وزير خارجية إيران إن بلاده تضررت من العقوبات الأمريكية على إيران.", "SANCTION", "ongoing"),
    ],
)
def test_how_a_sentence_goes_on_says_whether_it_was(text: str, kind: str, status: str) -> None:
    assert {event.status for event in read(text) if event.type == kind} == {status}
