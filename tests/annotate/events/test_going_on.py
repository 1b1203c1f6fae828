"""Who acts where a verb names nobody: whoever speaks goes on, or of whom the sentence before tells."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article, Event, Span

ANNOTATOR = Annotator()


def told(text: str, kind: str) -> list[Event]:
    return [event for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events if event.type == kind]


def names(text: str, kind: str, slot: str = "actors") -> list[list[str | None]]:
    return [[party.name for party in getattr(event, slot)] for event in told(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        (
            "قال أمين عام حركة البناء زهير المنصوري إن هناك مخاوف من تزييف النتائج. وطالب الحكومة بفتح تحقيق.",
            "REQUEST",
            "زهير المنصوري",
        ),
        ("قام وزير الدفاع الأميركي جون سميث بزيارة إلى بغداد. وأشاد بالقوات الخاصة العراقية.", "SUPPORT", "جون سميث"),
        ("أعلنت وزارة الصحة المصرية نتائج الحملة. وطالبت البرلمان المصري بدعم المستشفيات.", "REQUEST", "وزارة الصحة المصرية"),
    ],
)
def test_a_verb_of_speech_without_a_subject_goes_on(text: str, kind: str, actor: str) -> None:
    assert [actor] in names(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الصحة المصرية نتائج الحملة. وطالب الحكومة اليمنية بدعم المستشفيات.",  # of another gender
        "شاهد أعضاء وزارة الصحة المصرية الحملة. وكان الطقس جميلا. وطالبت البرلمان المصري بدعم المستشفيات.",  # two sentences before
        "وصل عشرات النازحين إلى المخيم. وأشاد بالقوات الخاصة العراقية.",  # many are not one
    ],
)
def test_not_by_whoever_cannot_be_its_subject(text: str) -> None:
    assert all(not actors for kind in ("REQUEST", "SUPPORT") for actors in names(text, kind))


@pytest.mark.parametrize("verb", ["أثنى", "أشاد"])
def test_a_verb_that_is_written_like_two_is_no_number(verb: str) -> None:
    text = f"{verb} وزير الداخلية {'على دور' if verb == 'أثنى' else 'بدور'} الجيش السوري في حفظ الأمن."
    assert names(text, "SUPPORT") == [["وزير الداخلية"]]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("وصل وزير الخارجية الأردني سالم الحداد إلى بغداد اليوم.", ["سالم الحداد"], ["العراق"]),
        ("وصل الأمير ماجد بن سعد، وزير الدولة، عضو مجلس الوزراء، اليوم إلى جمهورية المالديف.", ["ماجد بن سعد"], ["المالديف"]),
        ("وصل وفد تجاري سعودي إلى باريس أمس.", ["وفد"], ["فرنسا"]),
    ],
)
def test_an_official_or_a_delegation_that_arrives_visits(text: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = told(text, "CONSULT")
    assert event.mode == "visit"
    assert [party.name for party in event.actors] == actors
    assert [party.name for party in event.recipients] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "وصلت قوات أمريكية إلى بغداد أمس.",
        "وصل الرئيس إلى السلطة في مصر عام 2014.",
        "وصل جثمان الوزير السابق سالم الخطيب إلى بيروت.",
        "وصل اللاعب فهد المرزوقي إلى الرياض أمس.",
    ],
)
def test_what_arrives_otherwise_does_not(text: str) -> None:
    assert not told(text, "CONSULT")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال رئيس الوزراء البريطاني إنه مستعد لتوجيه ضربات جوية إلى مواقع في ليبيا.", "THREATEN"),
        ("إيران مستعدة لقصف القواعد الأميركية.", "THREATEN"),
        ("أعلنت الحكومة المصرية استعدادها لمساعدة النازحين.", "AGREE"),
    ],
)
def test_readiness_to_harm_threatens_and_readiness_to_help_promises(text: str, kind: str) -> None:
    assert [event.type for event in ANNOTATOR.annotate(Article(id="x", text=text, language="ar")).events] == [kind]


def test_to_be_ready_for_questions_or_against_poverty_is_neither() -> None:
    assert not told("الوزير مستعد للرد على أسئلة النواب.", "THREATEN")
    assert not told("أكد رئيس الحكومة عزمه محاربة الفقر.", "THREATEN")


def test_an_attack_or_a_raid_of_somebody_is_his() -> None:
    assert names("وقع هجوم للحوثيين على قرية في مأرب، وقتل جنديان.", "ASSAULT") == [["الحوثيين"]]
    assert names("قتل عشرة جنود في غارات للتحالف العربي على صنعاء.", "ASSAULT") == [["التحالف العربي"]]


def test_ground_is_taken_where_a_place_stands_behind_the_subject() -> None:
    (event,) = told("حررت القوات الحكومية اليمنية عدن من الحوثيين.", "ASSAULT")
    assert (event.frame, [party.name for party in event.recipients]) == ("assault.take-ground", ["الحوثيين"])


def test_two_offices_around_a_name_between_commas_are_two_peoples() -> None:
    text = "استقبل رئيس الجمهورية، قيس المنصوري، وزير الخارجية الأردني."
    (event,) = told(text, "CONSULT")
    assert [party.name for party in event.recipients] == ["قيس المنصوري"]
    assert [party.name for party in event.actors] == ["وزير الخارجية الأردني"]


def test_a_royal_order_demands_nothing() -> None:
    assert not told("صدر أمر ملكي بتعيين الدكتور خالد الفهيد رئيسا لهيئة النقل.", "REQUEST")


def test_a_verb_that_asks_for_an_object_has_it_in_the_one_party_behind_it() -> None:
    text = "انتقدت البحرين إيران بشدة أمس. واتهمت طهران بالتدخل في شؤونها."
    assert names(text, "ACCUSE")[-1] == ["البحرين"]
    assert names(text, "ACCUSE", "recipients")[-1] == ["إيران"]


@pytest.mark.parametrize(
    ("text", "host", "guest"),
    [
        ("استقبل ولي العهد السفير الفرنسي أمس.", "ولي العهد", "السفير الفرنسي"),
        ("استقبل خادم الحرمين الشريفين رئيس الصين.", "خادم الحرمين الشريفين", "رئيس الصين"),
        ("استقبل ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية السفير الفرنسي أمس.", "ولي العهد", "السفير الفرنسي"),
        ("استقبل ولي العهد وزير الداخلية الفرنسي.", "ولي العهد", "وزير الداخلية الفرنسي"),
    ],
)
def test_heirs_and_the_custodian_are_parties_without_a_name(text: str, host: str, guest: str) -> None:
    assert names(text, "CONSULT") == [[guest]]
    assert names(text, "CONSULT", "recipients") == [[host]]


def test_where_a_delegation_goes_is_no_part_of_it() -> None:
    (event,) = told("زار وفد من الكونغرس الأميركي الرياض أمس.", "CONSULT")
    assert [party.name for party in event.actors] == ["وفد من الكونغرس الأميركي"]


def test_many_are_no_part_of_one_persons_office() -> None:
    (event,) = told("استقبل وزير الداخلية المهنئين في قصر الحكم أمس.", "CONSULT")
    assert [party.name for party in event.recipients] == ["وزير الداخلية"]
    assert [party.name for party in event.actors] == ["المهنئين"]


def test_an_honour_is_borne_by_whoever_holds_the_office_and_not_by_a_deputy() -> None:
    text = (
        "بعث الأمير سعد بن نايف بن ناصر ولي العهد نائب رئيس مجلس الوزراء برقية تهنئة لفخامة الرئيس خوان مانويل كاستيو رئيس جمهورية كولومبيا. "
        "وعبر سموه عن أصدق التهاني لفخامته."
    )
    assert all("سعد بن نايف بن ناصر" not in [party.name for party in event.recipients] for event in told(text, "SUPPORT"))


def test_an_accusation_tells_of_whom_it_accuses() -> None:
    text = "اتهمت المؤسسة الوطنية للنفط القوات التابعة للحكومة بأنها قصفت ناقلات نفط في درنة الأسبوع الماضي."
    assert names(text, "ASSAULT") == [["القوات التابعة للحكومة"]]


def test_a_verb_behind_and_goes_on_with_the_subject_of_a_verb_that_no_frame_knows() -> None:
    text = "قالت قيادة العمليات في بيان إن قوات الأمن دخلت جامعة الموصل يوم الأحد واشتبكت مع مسلحي التنظيم داخلها."
    assert names(text, "ASSAULT") == [["قوات الأمن", "مسلحي التنظيم"]]


def test_who_speaks_of_a_killing_did_not_kill() -> None:
    text = "قصف الجيش السوري حلب. وأعرب الوزير سامر الحسني عن صدمته العميقة إزاء مقتل العشرات من المدنيين."
    assert all("سامر الحسني" not in actors for actors in names(text, "ASSAULT"))


def test_a_subject_that_no_list_has_keeps_the_speaker_out() -> None:
    text = "قال وزير الخارجية سامي الحسني إن العالم رحب بالاتفاق مع إيران."
    assert all("سامي الحسني" not in actors for actors in names(text, "SUPPORT"))


def test_who_announces_a_death_did_not_die() -> None:
    text = "أعلن الديوان الملكي وفاة الأمير فهد بن سالم أمس في جدة."
    assert all("الديوان الملكي" not in actors for actors in names(text, "OTHER"))


def test_who_denies_a_death_did_not_cause_it() -> None:
    text = "نفى حزب الله مقتل قائده العسكري في معارك دمشق، مؤكدا أن الأنباء عارية من الصحة."
    assert all("حزب الله" not in actors for actors in names(text, "ASSAULT"))
    assert names("نفى الجيش السوري قصف المدنيين في حلب.", "ASSAULT") == [["الجيش السوري"]]


def test_who_is_told_to_do_something_is_to_do_it() -> None:
    assert names("أمرت السلطات السودانية ثلاث منظمات إغاثة دولية بمغادرة البلاد.", "RETREAT") != [["السلطات السودانية"]]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("أكدت الخارجية المصرية مجددا رفض مصر الكامل للتدخل الإيراني في الشؤون العربية.", "REJECT", [["مصر"]]),
        ("أمر الوزير أمس بالقبض على رجل يجند نساء في مدريد.", "MOBILIZE", [["رجل"]]),
    ],
)
def test_whose_act_a_noun_names_and_of_whom_a_verb_tells_more(text: str, kind: str, actors: list[list[str]]) -> None:
    assert names(text, kind) == actors


def test_who_ratifies_an_agreement_did_not_conclude_it() -> None:
    text = "تبنى مجلس الأمن الدولي أمس قرارا يصادق على الاتفاق النووي المبرم بين إيران والقوى الكبرى. وأشاد به الوزير سامي الحسني."
    assert not any("مجلس الأمن الدولي" in actors and "إيران" in actors for actors in names(text, "SUPPORT"))


def test_a_headline_without_a_mark_has_no_part_in_the_sentence_below_it() -> None:
    title = "الاتحاد الدولي للصحفيين يطالب بالإفراج عن صحفي يمني"
    text = "طالب الاتحاد الدولي للصحفيين اليوم الحوثيين بالإفراج الفوري عن صالح سنحان مدير مكتب الوكالة."
    annotation = ANNOTATOR.annotate(Article(id="x", text=f"{title}\n\n{text}", title=Span(0, len(title)), language="ar"))
    actors = [party.name for event in annotation.events if event.type == "REQUEST" for party in event.actors]
    assert actors == ["الاتحاد الدولي للصحفيين"]


def test_who_leads_a_coalition_did_not_strike_it() -> None:
    text = "انسحبت الميليشيات بعد غارات التحالف العربي الذي تقوده السعودية على مواقعها في عدن. وقصف التحالف لحج."
    assert all("السعودية" not in actors for actors in names(text, "ASSAULT"))
