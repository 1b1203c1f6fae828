"""Tellings of several articles taken together, and which happening leads."""

from datetime import date

import pytest
from msgspec import structs

from isnad.language import fold
from isnad.records import Annotation
from isnad.weave.decisions import Decided
from isnad.weave.facts.leading import standing
from isnad.weave.facts.told import tell as telling
from isnad.weave.identity import cast_of
from isnad.weave.stories.stems import root
from isnad.weave.telling import ToldStory, tell
from making import Maker

DAY, NEXT = date(2026, 3, 9), date(2026, 3, 10)


def report(ident: str, text: str, trigger: str, kind: str, *, title: str | None = None, **fields: object) -> Annotation:
    """One article about one event; a title is the first line of its text."""
    maker = Maker(ident, f"{title}\n\n{text}" if title else text, outlet=ident)
    maker.event(trigger, kind, **fields)
    made = maker.made()
    return structs.replace(made, title=maker.span(title)) if title else made


def told(*members: Annotation) -> ToldStory:
    return tell("s1", members)


@pytest.mark.parametrize(
    "forms",
    [
        ("يصادق", "صادق", "المصادقة"),
        ("هجوم", "هاجم", "الهجمات", "مهاجمة"),
        ("زيارة", "زار", "يزور"),
        ("استقبل", "استقبال"),
        ("مقتل", "يقتلون", "قتلى"),
        ("توقيع", "وقع", "يوقع"),
    ],
)
def test_forms_of_one_act_have_one_root(forms: tuple[str, ...]) -> None:
    assert len({root(fold(form)) for form in forms}) == 1


def test_acts_apart_have_roots_apart() -> None:
    words = ("صادق", "رفض", "زار", "هجوم", "اعتقال", "استقبل")
    assert len({root(fold(word)) for word in words}) == len(words)


def test_a_law_that_one_report_codes_and_another_does_not_is_one_happening() -> None:
    one = report("1", "أصدر برلمان جيبوتي قانونا جديدا للصيد البحري يمنع الشباك الكبيرة في خليج تاجوراء.", "أصدر", "OTHER")
    other = report("2", "أقر برلمان جيبوتي قانون الصيد البحري الجديد الذي يمنع الشباك الكبيرة في خليج تاجوراء.", "أقر", "SUPPORT")
    story = told(one, other)
    assert [len(event.members) for event in story.events] == [2]


def test_who_condemns_an_attack_tells_another_happening_in_its_words() -> None:
    one = report("1", "هجوم انتحاري على سوق الخضار في مدينة بيدوا الصومالية يوقع عشرين قتيلا.", "هجوم", "ASSAULT")
    other = report("2", "جيبوتي تدين الهجوم الانتحاري على سوق الخضار في مدينة بيدوا الصومالية.", "تدين", "ACCUSE")
    assert len(told(one, other).events) == 2


def test_two_main_events_of_one_type_without_party_or_words_in_common_stay_two() -> None:
    one = report("1", "بلدية صلالة تفتتح حديقة جديدة للعائلات.", "تفتتح", "OTHER")
    other = report("2", "شركات الطيران تخفض أسعار التذاكر في موسم الأمطار.", "تخفض", "OTHER")
    assert len(told(one, other).events) == 2


def test_what_was_planned_and_then_happened_is_one_happening_where_it_is_told_alike() -> None:
    one = report("1", "يبدأ فريق الجزيرة معسكره التدريبي في جبال الأطلس استعدادا للموسم.", "يبدأ", "OTHER", status="planned")
    other = report("2", "بدأ فريق الجزيرة معسكره التدريبي في جبال الأطلس استعدادا للموسم.", "بدأ", "OTHER")
    (event,) = told(one, other).events
    assert event.status == "happened"
    assert event.facts[0].verdict == "updated"


def test_news_of_markets_told_alike_on_two_days_are_two_and_an_opening_with_one_party_is_one() -> None:
    shares = [
        report(ident, f"ارتفعت أسهم بورصة الدار البيضاء {words} بفضل قطاع المصارف.", "ارتفعت", "OTHER", day=(words, day))
        for ident, words, day in (("1", "يوم الاثنين", DAY), ("2", "يوم الثلاثاء", NEXT))
    ]
    assert len(told(*shares).events) == 2

    def opening(ident: str, words: str, day: date) -> Annotation:
        maker = Maker(ident, f"افتتح محافظ ظفار ناصر المهري {words} مستشفى طاقة الجديد بعد توسعته.", outlet=ident)
        mayor = maker.actor("ناصر المهري", country="OMN", sector="GOV")
        maker.event("افتتح", "OTHER", actors=[mayor], day=(words, day))
        return maker.made()

    assert len(told(opening("1", "يوم الاثنين", DAY), opening("2", "يوم الثلاثاء", NEXT)).events) == 1


def test_two_guests_of_one_host_stay_two_however_alike_they_are_told() -> None:
    def reception(ident: str, guest: str) -> Annotation:
        maker = Maker(ident, f"استقبل وزير الخارجية الموريتاني في مكتبه بنواكشوط السفير الجديد {guest} وبحث معه التعاون.", outlet=ident)
        maker.event("استقبل", actors=[maker.actor(guest, country="SEN")])
        return maker.made()

    assert len(told(reception("1", "مامادو ديالو"), reception("2", "إبراهيما سيك")).events) == 2


def test_the_story_leads_with_what_the_article_exists_to_report_whose_title_it_bears() -> None:
    title = "الحكومة تعقد أول اجتماع لها في سبها"
    first = report("1", "عقدت الحكومة اجتماعا في سبها.", "اجتماعا", "CONSULT", title=title)
    second = report("2", "قصف مدفعي على مشارف مرزق بعيدا عنها.", "قصف", "ASSAULT", title="قصف مدفعي قرب مرزق")
    story = told(first, second)
    assert story.story.title == title
    assert story.events[0].type == "CONSULT"


def test_what_more_articles_exist_to_report_leads_whatever_the_title() -> None:
    first = report("1", "أضرب سائقو الحافلات في قفصة احتجاجا.", "أضرب", "PROTEST", title="سائقو الحافلات يضربون")
    others = [
        report(ident, "أقالت وزارة النقل مدير شركة حافلات قفصة بعد شكاوى.", "أقالت", "SANCTION", title=f"إقالة مدير الحافلات {ident}")
        for ident in ("2", "3")
    ]
    assert told(first, *others).events[0].type == "SANCTION"


def test_a_roundup_weighs_half_in_what_leads() -> None:
    made = report("1", "أضرب سائقو الحافلات في قفصة احتجاجا.", "أضرب", "PROTEST")
    one = telling(made, made.events[0], cast_of([made], Decided((), "actor")))
    assert standing([one], None, ["1"]) < standing([one], None, [])


def test_a_denial_is_of_what_is_told_in_its_words_and_of_nothing_else() -> None:
    fight = report("1", "سيطرت قوات الحكومة على ميناء كسمايو بعد معارك.", "سيطرت", "ASSAULT")
    denied = report("2", "المتحدث ينفي إعدام أسرى في كسمايو.", "إعدام", "ASSAULT", status="denied")
    told_so = report("3", "سكان كسمايو يتحدثون عن إعدام أسرى.", "إعدام", "ASSAULT")
    assert len(told(fight, denied).events) == 2
    assert len(told(structs.replace(fight, language="en"), denied).events) == 1  # words of two languages cannot be compared
    (event,) = told(denied, told_so).events
    assert event.facts[0].verdict == "disputed"


@pytest.mark.parametrize(
    ("other", "happenings"),
    [
        ("وأضافت البلدية أن فرق الإنقاذ أخلت عشرات الأسر من الأحياء الغربية إلى مدارس أعدت على عجل لاستقبال النازحين.", 1),
        ("وأضافت البلدية أن حافلات أخلت مستشفى الولادة من المرضى بعد أن انقطع التيار عن غرف العمليات.", 2),
    ],
)
def test_what_two_reports_tell_in_the_same_words_is_one_though_nobody_is_named(other: str, happenings: int) -> None:
    passage = "وأضافت البلدية أن فرق الإنقاذ أخلت عشرات الأسر من الأحياء الغربية إلى مدارس أعدت على عجل لاستقبال النازحين."
    found = told(report("1", passage, "أخلت", "RETREAT", main=False), report("2", other, "أخلت", "RETREAT", main=False))
    assert len(found.events) == happenings
