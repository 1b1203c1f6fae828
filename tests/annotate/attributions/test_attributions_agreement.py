"""Who speaks where the verb names somebody else or nobody: agreement, documents, crowds, sentences that go on."""

from __future__ import annotations

import pytest

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.language import sentences
from isnad.records import Actor, Article, Mention, Span


def said(
    text: str, *, people: tuple[str, ...] = (), bodies: tuple[str, ...] = (), title: str | None = None
) -> list[tuple[str | None, str]]:
    """Source names and contents read from a text in which these names are mentions."""
    full = f"{title}\n\n{text}" if title else text
    made = Document.of(Article(id="x", text=full, title=Span(0, len(title)) if title else None, language="ar"))
    actors, mentions = [], []
    for kind, names in (("person", people), ("organisation", bodies)):
        for name in names:
            ident = f"a{len(actors) + 1}"
            actors.append(Actor(id=ident, kind=kind, name=name))  # type: ignore[arg-type]
            at = full.find(name)
            while at >= 0:
                mentions.append(Mention(start=at, end=at + len(name), kind=kind, actor=ident))  # type: ignore[arg-type]
                at = full.find(name, at + 1)
    made.mentions, made.actors = tuple(sorted(mentions, key=lambda mention: mention.start)), tuple(actors)
    return [(each.source_name, each.content.of(full)) for each in read_attributions(made)]


def test_a_feminine_verb_has_no_masculine_body_as_its_subject() -> None:
    text = "اجتمعت رابطة البحارة أمس. كما طالبت حزب الساحل بتسليم المرفأ."
    found = said(f"قالت رابطة البحارة إن المرفأ مغلق. {text}", bodies=("رابطة البحارة", "حزب الساحل"))
    assert found[-1] == ("رابطة البحارة", "حزب الساحل بتسليم المرفأ")


def test_a_statement_in_which_somebody_is_called_on_is_its_senders() -> None:
    text = "عقدت الأمانة العامة اجتماعها وأصدرت بيانا دعت فيه حزب الساحل إلى الحوار."
    assert said(text, bodies=("حزب الساحل",)) == [("الأمانة العامة", "حزب الساحل إلى الحوار")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("وتلقت الشرطة معلومات مفادها أن السارق عاد إلى القرية.", "معلومات", "السارق عاد إلى القرية"),
        ("نشرت صحيفة الضفاف الخبر تحت عنوان «المرفأ يفتح أبوابه».", "صحيفة الضفاف", "المرفأ يفتح أبوابه"),
        ("ترك العمال المصنع (حسب ادعائهم) قبل الحريق.", "العمال", "ترك العمال المصنع"),
        ("خرج محتجون إلى الشارع رافضين القرار الجديد.", "محتجون", "القرار الجديد"),
        ("والقانون الجديد يسمح ببيع الأراضي للأجانب.", "القانون الجديد", "ببيع الأراضي للأجانب"),
        ("جاء ذلك بعد تأكيد قوات السواحل اعتقال خمسة مهربين.", "قوات السواحل", "اعتقال خمسة مهربين"),
        ("وقال ضابط إن الحارس اعترف بأنه فتح الباب.", "الحارس", "بأنه فتح الباب"),
        ("على صعيد آخر عبر المدير عن أسفه للحادث.", "المدير", "أسفه للحادث"),
    ],
)
def test_sources_in_many_forms(text: str, source: str, content: str) -> None:
    assert (source, content) in said(text)


def test_a_sentence_goes_on_with_the_clause_before() -> None:
    text = "وأكد سامي الدرويش أن المرفأ مغلق. وأن العمل سيعود غدا."
    assert said(text, people=("سامي الدرويش",)) == [("سامي الدرويش", "المرفأ مغلق"), ("سامي الدرويش", "العمل سيعود غدا")]


def test_a_body_is_known_by_its_head_alone() -> None:
    text = "التقى الوزير نقابة الصيادين أمس. وقالت النقابة إن الأسعار ارتفعت."
    assert said(text, bodies=("نقابة الصيادين",)) == [("نقابة الصيادين", "الأسعار ارتفعت")]


def test_a_second_statement_behind_a_comma_is_no_content_of_the_first_verb() -> None:
    text = "وحذرت الوزارة من الفيضان، مضيفة أن الطرق مغلقة."
    assert said(text) == [("الوزارة", "الفيضان"), ("الوزارة", "الطرق مغلقة")]


def test_a_quotation_that_nothing_closes_is_opened_behind_its_verb() -> None:
    text = 'قال سامي الدرويش إن المرفأ مغلق. وأضاف "العمل سيعود غدا بعد الإصلاح.'
    assert said(text, people=("سامي الدرويش",))[-1] == ("سامي الدرويش", "العمل سيعود غدا بعد الإصلاح")


def test_a_full_stop_between_two_words_ends_a_sentence_and_initials_do_not() -> None:
    text = "عاد الوفد إلى العاصمة.من جهة ثانية نقلت أ.ف.ب النبأ."
    assert [span.of(text) for span in sentences(text, "ar")] == ["عاد الوفد إلى العاصمة.", "من جهة ثانية نقلت أ.ف.ب النبأ."]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد رئيس الوزراء، في لقاء مع نظيره المصري ناصر الديب في الدوحة، أن الحل قريب.",
        "وأكد رئيس الوزراء في اجتماع مع المدير ناصر الديب أن الحل قريب.",
        "وأكد رئيس الوزراء خلال زيارة قام بها المدير ناصر الديب أن الحل قريب.",
    ],
)
def test_whom_a_speaker_met_does_not_speak(text: str) -> None:
    assert said(text, people=("ناصر الديب",)) == [("رئيس الوزراء", "الحل قريب")]
