"""Who says so in Arabic: one test a construction, with the phrases of news prose and people who do not exist."""

from __future__ import annotations

import pytest

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.records import Actor, Article, Attribution, Mention, Reference, Span


def document(
    text: str,
    *,
    people: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    titles: dict[str, str] | None = None,
    both: tuple[str, ...] = (),
    title: str | None = None,
) -> Document:
    """A document with the given names as mentions wherever they stand; ``titles`` maps a name to the title before it."""
    full = f"{title}\n\n{text}" if title else text
    article = Article(id="x", text=full, title=Span(0, len(title)) if title else None, language="ar")
    made = Document.of(article)
    actors, mentions = [], []
    for kind, names in (("person", people), ("organisation", bodies), ("place", places)):
        for name in names:
            ident = f"a{len(actors) + 1}"
            actors.append(Actor(id=ident, kind=kind, name=name))  # type: ignore[arg-type]
            at = full.find(name)
            while at >= 0:
                before = (titles or {}).get(name)
                spans = (Span(at - len(before) - 1, at - 1),) if before and full[: at - 1].endswith(before) else ()
                mentions.append(Mention(start=at, end=at + len(name), kind=kind, actor=ident, titles=spans))  # type: ignore[arg-type]
                at = full.find(name, at + 1)
    made.mentions = tuple(sorted(mentions, key=lambda mention: mention.start))
    made.actors = tuple(actors)
    if both:
        at = full.find(both[0])
        idents = tuple(actor.id for actor in actors if actor.name in both[1:])
        made.references = (Reference(start=at, end=at + len(both[0]), actors=idents, form="both-sides", reason="the two who met"),)
    return made


def words(made: Document, found: Attribution) -> tuple[str | None, str | None, str]:
    """Source, cue and content as words."""
    text = made.text
    return found.source and found.source.of(text), found.cue and found.cue.of(text), found.content.of(text)


def test_verb_subject_and_clause() -> None:
    made = document(
        "وقال الوزير سامي الدرويش، اليوم الأحد، إن المعبر سيفتح غدا.", people=("سامي الدرويش",), titles={"سامي الدرويش": "الوزير"}
    )
    (found,) = read_attributions(made)
    assert words(made, found) == ("سامي الدرويش", "قال", "المعبر سيفتح غدا")
    assert (found.source_kind, found.actor, found.quote, found.via) == ("person", "a1", "indirect", ())


def test_particles_with_a_pronoun_stay_in_the_content() -> None:
    made = document("وأكد سامي الدرويش أنه سيزور المدينة.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert found.content.of(made.text) == "أنه سيزور المدينة"


def test_two_cues_are_two_entries_and_a_participle_carries_its_source_on() -> None:
    made = document("وأكد سامي الدرويش أن المحادثات مستمرة، مشددا على ضرورة الحوار، وأضاف أن الاتفاق قريب.", people=("سامي الدرويش",))
    found = read_attributions(made)
    assert [words(made, each) for each in found] == [
        ("سامي الدرويش", "أكد", "المحادثات مستمرة"),
        (None, "مشددا على", "ضرورة الحوار"),
        (None, "أضاف", "الاتفاق قريب"),
    ]
    assert [each.source_name for each in found] == ["سامي الدرويش"] * 3


def test_a_dropped_subject_is_resolved_in_the_next_sentence_and_gender_tells_who() -> None:
    text = "قالت سلمى الحداد إن النتائج جيدة. وقال سامي الدرويش إن العمل مستمر. وأضافت أن التقرير جاهز."
    made = document(text, people=("سلمى الحداد", "سامي الدرويش"))
    assert [each.source_name for each in read_attributions(made)] == ["سلمى الحداد", "سامي الدرويش", "سلمى الحداد"]


def test_a_direct_quotation_loses_its_marks_and_goes_on_over_sentences() -> None:
    made = document("وقال سامي الدرويش: «الطريق مفتوح أمام الجميع. لن نقبل بأقل من ذلك». وغادر القاعة.", people=("سامي الدرويش",))
    found = read_attributions(made)
    assert [words(made, each) for each in found] == [
        ("سامي الدرويش", "قال", "الطريق مفتوح أمام الجميع"),
        (None, None, "لن نقبل بأقل من ذلك"),
    ]
    assert {each.quote for each in found} == {"direct"}


def test_marks_around_a_name_are_no_quotation() -> None:
    made = document("وقالت حركة «الفجر» إن المفاوضات توقفت.", bodies=("حركة «الفجر»",))
    (found,) = read_attributions(made)
    assert (found.quote, found.content.of(made.text)) == ("indirect", "المفاوضات توقفت")


def test_part_of_the_content_in_marks_is_mixed() -> None:
    made = document("وأكد سامي الدرويش أن الزيارة «ليست روتينية» كما يظن البعض.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert found.quote == "mixed"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("وبحسب مصدر أمني فإن المهاجم فر إلى الجبال.", "مصدر أمني", "بحسب", "المهاجم فر إلى الجبال"),
        ("انتهت المحادثات دون اتفاق، وفقا لمصدر دبلوماسي.", "مصدر دبلوماسي", "وفقا ل", "انتهت المحادثات دون اتفاق"),
        ("قتل ثلاثة جنود في الهجوم، حسبما ذكرت وسائل إعلام محلية.", "وسائل إعلام محلية", "حسبما ذكرت", "قتل ثلاثة جنود في الهجوم"),
        ("وجاء في بيان للوزارة أن الطريق مغلق.", "بيان للوزارة", None, "الطريق مغلق"),
    ],
)
def test_prepositions_and_documents(text: str, source: str, cue: str | None, content: str) -> None:
    made = document(text)
    found = read_attributions(made)
    assert [(words(made, each)[0], words(made, each)[2]) for each in found] == [(source, content)]
    if cue is not None:
        assert words(made, found[0])[1] == cue


def test_closing_words_of_the_same_speaker_are_no_second_entry() -> None:
    made = document("وأكد سامي الدرويش أن الوضع مستقر، على حد قوله.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert found.content.of(made.text) == "الوضع مستقر"


def test_an_agency_that_relays_is_a_carrier() -> None:
    made = document("ونقلت وكالة رويترز عن مسؤول حكومي قوله إن المعبر أغلق.", bodies=("وكالة رويترز",))
    (found,) = read_attributions(made)
    assert words(made, found) == ("مسؤول حكومي", "قوله", "المعبر أغلق")
    assert [each.of(made.text) for each in found.via] == ["نقلت وكالة رويترز"]
    assert found.source_kind == "anonymous"


def test_a_statement_made_to_a_newspaper_is_a_carrier() -> None:
    made = document("وقال سامي الدرويش في تصريح لصحيفة الصباح إن الاتفاق وقع.", people=("سامي الدرويش",), bodies=("صحيفة الصباح",))
    (found,) = read_attributions(made)
    assert [each.of(made.text) for each in found.via] == ["في تصريح لصحيفة الصباح"]


def test_headlines() -> None:
    made = document("نص الخبر هنا.", title="الدرويش: لن نتراجع عن موقفنا", people=("الدرويش",))
    (found,) = read_attributions(made)
    assert words(made, found) == ("الدرويش", None, "لن نتراجع عن موقفنا")
    assert not read_attributions(document("نص الخبر هنا.", title="ليبيا: مقتل ثلاثة أشخاص", places=("ليبيا",)))
    made = document("نص الخبر هنا.", title="مصدر عسكري ينفي سقوط المدينة")
    assert [words(made, each)[0] for each in read_attributions(made)] == ["مصدر عسكري"]


@pytest.mark.parametrize(
    "text",
    [
        "ومن المقرر أن تبدأ المحادثات غدا.",
        "يذكر أن المدينة شهدت هجمات كثيرة.",
        "ويشار إلى أن اللجنة اجتمعت مرتين.",
        "يتوقع أن تنتهي الأعمال خلال شهر.",
        "تحدث سامي الدرويش عن الوضع الاقتصادي.",
        "تناول اللقاء العلاقات بين البلدين.",
        "لم يعلن أي تنظيم مسؤوليته عن الهجوم.",
        "يعمل الفريق على كشف مواقع الألغام.",
    ],
)
def test_what_is_no_attribution(text: str) -> None:
    assert read_attributions(document(text, people=("سامي الدرويش",))) == ()


def test_an_office_hands_over_to_the_name_behind_it() -> None:
    made = document("وقال النائب في مجلس النواب عن الكتلة الديمقراطية، سامي الدرويش، إن المشروع سيعرض.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert (found.source and found.source.of(made.text), found.actor) == ("سامي الدرويش", "a1")


def test_a_name_that_no_list_knows_is_read_behind_an_office_and_known_afterwards() -> None:
    made = document("وأوضح السفير الألماني، أندرياس فلدمان، أن المبادرة مهمة. وقال فلدمان إن العمل بدأ.")
    found = read_attributions(made)
    assert [each.source_name for each in found] == ["أندرياس فلدمان", "أندرياس فلدمان"]


def test_the_same_source_again() -> None:
    made = document("قال مصدر عسكري إن القصف توقف. وأضاف المصدر ذاته أن الهدنة صامدة.")
    found = read_attributions(made)
    assert [each.source_name for each in found] == ["مصدر عسكري", "مصدر عسكري"]
    assert found[1].source is not None and found[1].source.of(made.text) == "المصدر ذاته"


def test_nested_content_knows_what_holds_it() -> None:
    made = document("وقال سامي الدرويش إن سلمى الحداد أكدت أن الاتفاق جاهز.", people=("سامي الدرويش", "سلمى الحداد"))
    outer, inner = read_attributions(made)
    assert (outer.source_name, inner.source_name, inner.nested_in) == ("سامي الدرويش", "سلمى الحداد", 0)
    assert outer.content.holds(inner.content)
    assert [each.of(made.text) for each in inner.via] == ["سامي الدرويش"]


def test_both_sides_stress_something() -> None:
    text = "وفقا لبيان للوزارة ناقش الجانبان ملف الحدود، مع التأكيد على استمرار التنسيق."
    made = document(text, people=("سامي الدرويش", "نبيل العطار"), both=("الجانبان", "سامي الدرويش", "نبيل العطار"))
    outer, inner = read_attributions(made)
    assert (outer.source_kind, inner.source_name) == ("document", "سامي الدرويش ونبيل العطار")
    assert words(made, inner)[1:] == ("التأكيد على", "استمرار التنسيق")


def test_certainty_of_the_verb_and_of_hedges_at_the_head_of_the_content() -> None:
    text = "وقال سامي الدرويش إن اللقاء مفيد، متوقعا أن تستأنف الرحلات، مرجحا أن يوقع الاتفاق، مضيفا أنه ربما يسافر."
    found = read_attributions(document(text, people=("سامي الدرويش",)))
    assert [each.certainty for each in found] == ["certain", "possible", "probable", "possible"]
    made = document("وأكد سامي الدرويش أن الوفد قد وصل إلى المدينة.", people=("سامي الدرويش",))
    assert read_attributions(made)[0].certainty == "certain"


def test_stance() -> None:
    made = document("نفى سامي الدرويش صحة الأنباء. وزعم نبيل العطار أن الوزارة تعلم.", people=("سامي الدرويش", "نبيل العطار"))
    assert [each.stance for each in read_attributions(made)] == ["denying", "doubting"]


def test_the_papers_voice_resumes_behind_nominal_content() -> None:
    made = document("وأعرب سامي الدرويش عن تقديره للشعب المصري، وقد غادر المدينة مساء.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert found.content.of(made.text) == "تقديره للشعب المصري"


def test_a_communique_goes_on_with_kama() -> None:
    made = document("أعلنت وزارة الدفاع أن الجيش أوقف مهربين. كما حجزت الوحدات أسلحة وذخيرة كثيرة.", bodies=("وزارة الدفاع",))
    first, second = read_attributions(made)
    assert (second.implicit, second.source, second.source_name, second.cue) == (True, None, "وزارة الدفاع", None)
    assert not first.implicit


def test_furniture_is_not_read() -> None:
    made = document("قال سامي الدرويش إن المعبر مغلق.", people=("سامي الدرويش",))
    hidden = Document.of(Article(id="x", text=made.text, language="ar", furniture=(Span(0, len(made.text)),)))
    assert read_attributions(hidden) == ()


def test_a_definite_subject_stops_before_its_object() -> None:
    made = document("واتهمت السلطات حزب الفجر بالوقوف وراء الهجوم.", bodies=("حزب الفجر",))
    (found,) = read_attributions(made)
    assert words(made, found) == ("السلطات", "اتهمت", "حزب الفجر بالوقوف وراء الهجوم")


def test_whom_an_unnamed_source_told_is_a_carrier_and_no_part_of_it() -> None:
    made = document("وقالت مصادر مطلعة لوكالة رويترز إن المفاوضات متعثرة.")
    (found,) = read_attributions(made)
    assert words(made, found)[0] == "مصادر مطلعة"
    assert [each.of(made.text) for each in found.via] == ["لوكالة رويترز"]


def test_an_unnamed_official_behind_an_aside() -> None:
    made = document("وأوضح مسؤول في وزارة النفط، فضل عدم ذكر اسمه، أن الإنتاج تراجع.", bodies=("وزارة النفط",))
    (found,) = read_attributions(made)
    assert (words(made, found)[0], words(made, found)[2], found.source_kind) == ("مسؤول في وزارة النفط", "الإنتاج تراجع", "anonymous")


def test_a_carrier_between_a_verb_and_its_content() -> None:
    made = document("وقال سامي الدرويش، وفق البيان، إن الزيارة ناجحة.", people=("سامي الدرويش",))
    (found,) = read_attributions(made)
    assert words(made, found) == ("سامي الدرويش", "قال", "الزيارة ناجحة")
    assert [each.of(made.text) for each in found.via] == ["وفق البيان"]


def test_a_medium_that_cites_another_is_the_carrier() -> None:
    made = document("وذكرت صحيفة الصباح، نقلا عن مسؤولين أمنيين، أن العملية قد تبدأ قريبا.", bodies=("صحيفة الصباح",))
    (found,) = read_attributions(made)
    assert words(made, found) == ("مسؤولين أمنيين", "نقلا عن", "العملية قد تبدأ قريبا")
    assert [each.of(made.text) for each in found.via] == ["ذكرت صحيفة الصباح"]
    assert found.certainty == "possible"


def test_a_retelling_belongs_to_the_report_throughout() -> None:
    lines = [
        "ذكرت صحيفة الصباح أن المحادثات بدأت في العاصمة.",
        "ويرى التقرير أن الخلاف قديم.",
        "ويضيف التقرير أن الحدود مغلقة.",
        "تتقدم أولوية الأمن في أجندة الطرفين منذ سنوات طويلة.",
        "ويلفت التقرير إلى تكرار الزيارات.",
        "ويخلص التقرير إلى أن الاتفاق بعيد.",
    ]
    made = document("\n".join(lines), bodies=("صحيفة الصباح",))
    found = read_attributions(made)
    implicit = [each for each in found if each.implicit]
    assert [each.content.of(made.text) for each in implicit] == ["تتقدم أولوية الأمن في أجندة الطرفين منذ سنوات طويلة"]
    assert {each.source_name for each in found} == {"صحيفة الصباح"}
    assert not [each for each in read_attributions(document("\n".join(lines[:4]), bodies=("صحيفة الصباح",))) if each.implicit]


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    text = "تونس - رويترز: أعلنت وزارة الصحة تسجيل إصابات جديدة."
    made = document(text, bodies=("وزارة الصحة",))
    made.article = Article(id="x", text=text, language="ar", dateline=Span(0, 14))
    (found,) = read_attributions(made)
    assert words(made, found) == ("وزارة الصحة", "أعلنت", "تسجيل إصابات جديدة")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال سامي الدرويش إن الأمر حسم. وأضاف يقول إن الاتفاق قريب.", [("سامي الدرويش", "الأمر حسم"), ("سامي الدرويش", "الاتفاق قريب")]),
        ("قال سامي الدرويش إن الأمر حسم. وأضاف متسائلا: «أين الوعود؟»", [("سامي الدرويش", "الأمر حسم"), ("سامي الدرويش", "أين الوعود")]),
        ("أكد سامي الدرويش أهمية العمل. وقال سموه إن الفكرة رائدة.", [("سامي الدرويش", "أهمية العمل"), ("سامي الدرويش", "الفكرة رائدة")]),
        (
            "قال سامي الدرويش إن الأمر حسم. ودعا التونسيين إلى الصبر.",
            [("سامي الدرويش", "الأمر حسم"), ("سامي الدرويش", "التونسيين إلى الصبر")],
        ),
        ("سحبت الدول سفراءها احتجاجا على ما وصفته بدعم الجماعات المسلحة.", []),
        ("ارتفعت الأسعار في الأسواق كلها، على حد قول سامي الدرويش.", [("سامي الدرويش", "ارتفعت الأسعار في الأسواق كلها")]),
        ("أوضح سامي الدرويش أن الأجر يبلغ ألف دينار، حسب تأكيده.", [("سامي الدرويش", "الأجر يبلغ ألف دينار")]),
        ("وكان عدد من المواطنين قد عبروا عن استيائهم من الغلاء.", [("عدد من المواطنين", "استيائهم من الغلاء")]),
        ("تم نقل المصابين عن طريق عدد من المارة قبل أن تصل فرق الإسعاف إلى المكان.", []),
    ],
)
def test_what_is_no_subject_and_no_source(text: str, expected: list[tuple[str, str]]) -> None:
    made = document(text, people=("سامي الدرويش",))
    found = [(each.source_name, each.content.of(made.text)) for each in read_attributions(made)]
    assert found == expected


def test_a_quotation_closed_with_its_opening_mark_ends_there() -> None:
    made = document("قال سامي الدرويش: «الأمر حسم «. وكتب «الخبر» أن المهلة انتهت. وغادر الوفد «أمس».", people=("سامي الدرويش",))
    assert next(each.content.of(made.text) for each in read_attributions(made)) == "الأمر حسم"
    assert not any("غادر" in each.content.of(made.text) for each in read_attributions(made))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("دعا حزب البناء والعمل التركي إلى جلسة طارئة.", "حزب البناء والعمل التركي", "جلسة طارئة"),
        ("وأعلنت كتائب النور الفلسطينية أن الهجوم مستمر.", "كتائب النور الفلسطينية", "الهجوم مستمر"),
    ],
)
def test_the_demonym_behind_a_body_is_the_source_s(text: str, source: str, content: str) -> None:
    made = document(text, bodies=("حزب البناء والعمل", "كتائب النور"))
    (found,) = read_attributions(made)
    assert words(made, found)[::2] == (source, content)
