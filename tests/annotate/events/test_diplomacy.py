"""Everyday Arabic diplomacy: counterparts, credentials, guests who come and go, calls and talks told in relative clauses."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span


def read(body: str, title: str | None = None) -> tuple[Event, ...]:
    text = f"{title}\n\n{body}" if title else body
    span = Span(0, len(title)) if title else None
    return Annotator().annotate(Article(id="x", text=text, title=span, language="ar")).events


def first(body: str, kind: str, title: str | None = None) -> Event:
    return next(event for event in read(body, title) if event.type == kind)


def sides(body: str, kind: str, title: str | None = None) -> tuple[set[str | None], set[str | None]]:
    event = first(body, kind, title)
    return {party.name for party in event.actors}, {party.name for party in event.recipients}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "بحث وزير النقل الأردني مع نظيره اللبناني الربط السككي. وعقد اللقاء في عمان.",
            "CONSULT",
            {"وزير النقل اللبناني"},
            {"وزير النقل الأردني"},
        ),
        ("اتصل وزير الخارجية النرويجي بنظيره العماني لبحث الملاحة.", "CONSULT", {"وزير الخارجية النرويجي"}, {"وزير الخارجية العماني"}),
        ("هنأ الرئيس التونسي نظيره الجزائري بعيد الاستقلال.", "SUPPORT", {"الرئيس التونسي"}, {"الرئيس الجزائري"}),
        ("هنأت وزيرة الصحة الألمانية نظيرها التركي بتوليه منصبه.", "SUPPORT", {"وزيرة الصحة الألمانية"}, {"نظيرها التركي"}),
        ("وقع وزير الطاقة السعودي مع نظيره الأذربيجاني مذكرة تفاهم.", "SUPPORT", {"وزير الطاقة السعودي", "وزير الطاقة الأذربيجاني"}, set()),
    ],
)
def test_a_counterpart_is_called_by_the_office_that_he_holds_too(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_a_counterpart_is_no_office_of_the_person_before_him() -> None:
    actors, recipients = sides("هنأ الرئيس التونسي قيس الورغمي نظيره الجزائري بعيد الاستقلال.", "SUPPORT")
    assert actors == {"قيس الورغمي"}
    assert len(recipients) == 1


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("تسلم الرئيس العراقي أوراق اعتماد سفيرة السويد.", {"سفيرة السويد"}, {"الرئيس العراقي"}),
        ("تسلم الرئيس العراقي أوراق اعتماد كل من سفيرة السويد وسفير كندا.", {"سفيرة السويد", "سفير كندا"}, {"الرئيس العراقي"}),
        ("قدم السفير الإيطالي أوراق اعتماده إلى الرئيس العراقي.", {"السفير الإيطالي"}, {"الرئيس العراقي"}),
        ("ودع نائب أمير منطقة مكة المكرمة في مطار جدة الرئيس السنغالي.", {"الرئيس السنغالي"}, {"نائب أمير منطقة مكة المكرمة"}),
        ("غادر ولي العهد البحريني الكويت بعد زيارة رسمية استمرت يومين.", {"ولي العهد البحريني"}, {"الكويت"}),
    ],
)
def test_ambassadors_present_themselves_and_guests_leave(text: str, actors: set[str], recipients: set[str]) -> None:
    event = first(text, "CONSULT")
    assert event.mode == "visit"
    assert sides(text, "CONSULT") == (actors, recipients)
    assert not [other for other in read(text) if other.type == "RETREAT"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "قال المكتب إن الملف نوقش خلال اتصال هاتفي أجراه الرئيس القبرصي مع نظيره اللبناني.",
            {"الرئيس القبرصي", "الرئيس اللبناني"},
            set(),
        ),
        ("تأتي الخطوة قبيل زيارة يقوم بها وزير الخارجية الفرنسي إلى طهران.", {"وزير الخارجية الفرنسي"}, {"إيران"}),
        ("جاء ذلك خلال لقاء عقده وزير الري المصري مع السفير الياباني.", {"السفير الياباني"}, {"وزير الري المصري"}),
    ],
)
def test_a_relative_clause_names_both_sides(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, "CONSULT") == (actors, recipients)


def test_two_who_discuss_need_no_preposition() -> None:
    title, body = "الوزيران اليمني والعماني يبحثان ملف المنافذ", "تناول الحديث المنافذ البرية."
    assert sides(body, "CONSULT", title)[0] == {"الوزير اليمني", "الوزير العماني"}


def test_the_town_of_a_dateline_does_nothing() -> None:
    actors, recipients = sides("بيروت - يبحث الوزيران اللبناني والقبرصي الحدود البحرية اليوم.", "CONSULT")
    assert actors | recipients == {"الوزير اللبناني", "الوزير القبرصي"}


def test_of_whose_ties_is_spoken_is_not_whom_one_meets() -> None:
    actors, recipients = sides("بحث الوزير المغربي مع السفير الكوري العلاقات الثنائية بين البلدين.", "CONSULT")
    assert actors | recipients == {"الوزير المغربي", "السفير الكوري"}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("ناشد محافظ تعز المنظمات الدولية تقديم العون.", "REQUEST", {"محافظ تعز"}, {"المنظمات الدولية"}),
        ("طلبت الحكومة اللبنانية من البنك الدولي تمويل المشروع.", "REQUEST", {"الحكومة اللبنانية"}, {"البنك الدولي"}),
        ("أقر النواب القانون أمس في بغداد.", "SUPPORT", {"النواب"}, set()),
        ("ودعا الرئيس الإيراني فرنسا إلى توطيد التعاون.", "REQUEST", {"الرئيس الإيراني"}, {"فرنسا"}),
        ("استقبل العاهل المغربي في فاس وزير الدفاع الإسباني.", "CONSULT", {"وزير الدفاع الإسباني"}, {"العاهل المغربي"}),
    ],
)
def test_phrases_end_where_another_party_begins(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_who_asks_god_makes_no_demand() -> None:
    assert not [event for event in read("وهنأ الرئيس العراقي الشعب بالعيد داعيا الله أن يديم الأمن.") if event.type == "REQUEST"]


@pytest.mark.parametrize(
    "second",
    [
        "واستقبله لدى وصوله وزير الدفاع اللبناني.",
        "واستقبله في المطار وزير الدفاع اللبناني.",
        "وكان في استقباله وزير الدفاع اللبناني.",
        "وكان في مقدمة مستقبليه وزير الدفاع اللبناني.",
    ],
)
def test_who_receives_on_arrival_is_the_host(second: str) -> None:
    assert sides(f"وصل الرئيس القبرصي إلى بيروت أمس. {second}", "CONSULT") == ({"الرئيس القبرصي"}, {"وزير الدفاع اللبناني"})


def test_an_office_of_the_rank_before_the_name_is_the_same_persons() -> None:
    text = "استقبل الأمير سالم بن فهد العتيبي أمير منطقة نجران أمس السفير السوداني."
    assert sides(text, "CONSULT") == ({"السفير السوداني"}, {"سالم بن فهد العتيبي"})


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("أشاد الأمين العام للمنظمة بدور سلطنة عمان في التهدئة.", "SUPPORT", {"الأمين العام"}, {"سلطنة عمان"}),
        ("تعتزم اليابان منح الأردن قرضا بقيمة 200 مليون دولار.", "AID", {"اليابان"}, {"الأردن"}),
        ("أصدر أمير الكويت مرسوما بقبول استقالة الحكومة.", "RETREAT", {"الحكومة"}, set()),
        ("أمر الرئيس الجزائري بإرسال مساعدات طبية إلى ليبيا.", "AID", {"الرئيس الجزائري"}, {"ليبيا"}),
        ("نجحت الوساطة العمانية في الإفراج عن طاقم سفينة.", "CONSULT", {"سلطنة عمان"}, set()),
        ("حملت حركة فتح إسرائيل المسؤولية. وطالبت الصليب الأحمر بالتدخل العاجل.", "REQUEST", {"حركة فتح"}, {"الصليب الأحمر"}),
    ],
)
def test_who_praises_grants_orders_and_mediates(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_a_summit_gathers_those_behind_its_verb() -> None:
    text = "جمعت قمة ثلاثية في نيقوسيا الرئيس المصري والعاهل الأردني والرئيس القبرصي."
    actors, recipients = sides(text, "CONSULT")
    assert actors | recipients == {"الرئيس المصري", "العاهل الأردني", "الرئيس القبرصي"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("بعث أمير دولة قطر ببرقية تعزية إلى الرئيس التركي في ضحايا الزلزال.", "SUPPORT"),
        ("وافقت الحكومة الأردنية على مذكرة تفاهم مع سوريا في مجال النقل.", "SUPPORT"),
    ],
)
def test_what_is_sent_or_signed_is_told_once(text: str, kind: str) -> None:
    assert [event.type for event in read(text)] == [kind]


def test_whom_one_condoles_with_is_not_the_dead() -> None:
    event = first("بعث أمير دولة قطر ببرقية تعزية إلى الرئيس التركي في ضحايا الزلزال.", "SUPPORT")
    assert [party.name for party in event.recipients] == ["الرئيس التركي"]


@pytest.mark.parametrize(
    "text",
    ["هدد اتحاد الشغل التونسي بالإضراب العام. وحدد موعدا للحكومة.", "لوح اتحاد الشغل التونسي بالدخول في إضراب عام. وحدد موعدا للحكومة."],
)
def test_a_strike_threatened_is_no_strike(text: str) -> None:
    assert [event.type for event in read(text)] == ["THREATEN"]


def test_a_minister_of_finance_is_of_no_mali() -> None:
    event = first("وقع وزير المالية ووزير النقل في مسقط اتفاقية تعاون مع كوريا.", "SUPPORT")
    assert "MLI" not in {party.country for party in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("تلقى الرئيس اللبناني اتصالا من الرئيس العراقي هنأه فيه بتشكيل الحكومة.", "SUPPORT", {"الرئيس العراقي"}, {"الرئيس اللبناني"}),
        ("تلقى العاهل البحريني رسالة من رئيس كوريا دعاه فيها إلى زيارة سيول.", "AGREE", {"رئيس كوريا"}, {"العاهل البحريني"}),
        ("وجه الرئيس القبرصي خطابا إلى الرئيس العراقي شكره فيه على الدعم.", "SUPPORT", {"الرئيس القبرصي"}, {"الرئيس العراقي"}),
        (
            "قام وزير الداخلية المغربي بزيارة إلى مدريد. وأجرى محادثات مع نظيره الليبي.",
            "CONSULT",
            {"وزير الداخلية المغربي"},
            {"وزير الداخلية الليبي"},
        ),
        ("يزور المستشار الألماني الكويت غدا. ويلتقي خلال الزيارة أمير البلاد.", "CONSULT", {"المستشار الألماني"}, {"أمير البلاد"}),
        ("زار الرئيس القبرصي بيروت أمس. والتقى رئيس الحكومة في السراي.", "CONSULT", {"الرئيس القبرصي"}, {"رئيس الحكومة"}),
    ],
)
def test_messages_have_two_ends_and_visitors_go_on(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_one_office_does_not_stand_for_another() -> None:
    events = read("وصل الرئيس القبرصي إلى بيروت. وحذر رئيس الحكومة من الفتنة. وهدد وزير الدفاع المهربين بالسجن.")
    assert ["رئيس الحكومة"] not in [[party.name for party in event.recipients] for event in events]
    assert sum([party.name for party in event.actors] == ["الرئيس القبرصي"] for event in events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس الإماراتي ونظيره الفرنسي في اتصال هاتفي أهمية خفض التصعيد.",
        "شدد الرئيس الإماراتي والرئيس الفرنسي خلال لقاء على خفض التصعيد.",
    ],
)
def test_two_who_say_something_in_a_call_hold_it(text: str) -> None:
    assert sides(text, "CONSULT") == ({"الرئيس الإماراتي", "الرئيس الفرنسي"}, set())


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("أدان وزراء خارجية 14 دولة عربية إسرائيل.", "ACCUSE", {"وزراء خارجية 14 دولة عربية"}, {"إسرائيل"}),
        ("سلم وزير الخارجية القطري نظيره التركي رسالة خطية.", "CONSULT", {"وزير الخارجية القطري"}, {"وزير الخارجية التركي"}),
        ("أفرجت السلطات الإماراتية عن أكاديمي بريطاني بعفو رئاسي.", "RETREAT", {"السلطات الإماراتية"}, {"أكاديمي بريطاني"}),
    ],
)
def test_parties_with_what_counts_and_follows_them(text: str, kind: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, kind) == (actors, recipients)


def test_a_delegation_that_leaves_ends_its_visit() -> None:
    event = first("زار وفد أمني مصري مسقط أمس. وغادر الوفد العاصمة العمانية مساء.", "CONSULT")
    assert event.mode == "visit"
    assert not [other for other in read("وصل وفد تركي إلى مسقط. وغادر الوفد مساء.") if other.type == "RETREAT"]


def test_who_presides_is_no_presidency() -> None:
    names = {party.name for event in read("عقدت اللجنة الأردنية اجتماعا برئاسة وزير الري. وحضر سفراء.") for party in event.actors}
    assert not [name for name in names if name and name.startswith("رئاسة")]


def test_a_message_that_concerns_ties_is_no_call() -> None:
    text = "تلقى وزير النقل رسالة من السفير الكوري تتصل بالعلاقات الثنائية. وحضر اللقاء وكيل الوزارة."
    assert "phone" not in {event.mode for event in read(text)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("صادق البرلمان الجزائري على اتفاق التعاون العسكري مع تونس.", ["SUPPORT"]),
        ("بعث خادم الحرمين الشريفين برقية عزاء ومواساة لأمير دولة الكويت.", ["SUPPORT"]),
    ],
)
def test_what_is_ratified_or_sent_in_a_cable_is_told_once(text: str, kinds: list[str]) -> None:
    assert [event.type for event in read(text)] == kinds


def test_who_runs_an_office_in_the_meantime_is_named() -> None:
    text = "استقال وزير الخارجية الليبي من منصبه. وكلف رئيس الحكومة وزير الشباب بتسيير مهامه."
    assert sides(text, "OTHER") == ({"رئيس الحكومة"}, {"وزير الشباب"})


def test_who_announces_talks_between_others_takes_no_part() -> None:
    text = "أعلنت الخارجية القطرية استئناف المفاوضات بين الحكومة الكونغولية والحكومة الرواندية. ورحبت تركيا بذلك."
    actors, recipients = sides(text, "CONSULT")
    assert actors | recipients == {"الحكومة الكونغولية", "الحكومة الرواندية"}


def test_a_headline_uses_a_verb_as_the_lead_does() -> None:
    text = "غادر جدة أمس رئيس وزراء باكستان نواز خان بعد زيارته لأداء العمرة. وكان في وداعه بالمطار محافظ جدة سامي الحسني."
    title = "رئيس وزراء باكستان يغادر جدة"
    annotation = Annotator().annotate(Article(id="x", text=f"{title}\n\n{text}", title=Span(0, len(title)), language="ar"))
    assert {event.type for event in annotation.events} == {"CONSULT"}


def test_an_agent_far_behind_a_verb_is_that_of_another_noun() -> None:
    text = "استدعت مملكة البحرين سفيرها لدى إيران للتشاور في أعقاب تصريحات عدائية متكررة من قبل المسؤولين الإيرانيين."
    annotation = Annotator().annotate(Article(id="x", text=text, language="ar"))
    assert all(party.name != "المسؤولين الإيرانيين" for event in annotation.events if event.type == "SANCTION" for party in event.actors)
