"""Two reports against each other."""

from __future__ import annotations

import pytest

from isnad.language import letters_language
from isnad.records import Annotation, Article, Event, EventPlace, Party, Quantity, Span
from isnad.weave import load_encoder
from isnad.weave.compare import Comparison, compare
from isnad.weave.compare.claims import lay_out
from isnad.weave.compare.lexicon import alike, opposite
from isnad.weave.stories.stems import stem


def claim(ident: str, text: str, events: tuple[Event, ...] = ()) -> Annotation:
    article = Article(id=ident, text=text, language=letters_language(text))
    nothing: tuple[()] = ()
    return Annotation(
        id=ident, language=article.language, text=text, title=None, furniture=nothing, published=None, sentences=nothing,
        mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=events, article=article,
    )  # fmt: skip


def against(one: str, other: str) -> Comparison:
    return compare(claim("a", one), claim("b", other), load_encoder())


def test_equal_claims_agree_wholly() -> None:
    found = against("حفتر يستقبل رئيس المخابرات المصرية في بنغازي", "حفتر يستقبل رئيس المخابرات المصريه فى بنغازي")
    assert found.relation == "agree"
    assert found.similarity > 0.9


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("مصر توافق على اتفاق وقف إطلاق النار في ليبيا", "مصر ترفض اتفاق وقف إطلاق النار في ليبيا", "disagree"),
        ("ارتفاع أسعار النفط في الأسواق العالمية", "انخفاض أسعار النفط في الأسواق العالمية", "disagree"),
        ("الجيش الليبي يعلن سيطرته على مدينة سرت", "الجيش الليبي ينفي سيطرته على مدينة سرت", "disagree"),
        ("المغرب يستضيف قمة المناخ العام المقبل", "اكتشاف مقبرة أثرية في صعيد مصر", "other"),
    ],
)
def test_relations(one: str, other: str, relation: str) -> None:
    assert against(one, other).relation == relation


def test_opposites_are_conflicts_with_their_words() -> None:
    one, other = "ارتفاع أسعار النفط في الأسواق العالمية", "انخفاض أسعار النفط في الأسواق العالمية"
    point = next(point for point in against(one, other).conflicts if point.slot == "wording")
    assert point.a is not None
    assert point.b is not None
    assert (point.a.of(one), point.b.of(other)) == ("ارتفاع", "انخفاض")


def test_likeness_tells_the_same_from_the_different() -> None:
    one = "حفتر يستقبل رئيس المخابرات المصرية في بنغازي\n\nاستقبل المشير خليفة حفتر رئيس المخابرات العامة المصرية حسن رشاد في بنغازي"
    like = "رئيس المخابرات المصرية يلتقي حفتر في بنغازي\n\nالتقى رئيس المخابرات العامة المصرية حسن رشاد المشير خليفة حفتر في بنغازي"
    other = "افتتاح معرض الكتاب في تونس\n\nافتتح وزير الثقافة التونسي معرض الكتاب الدولي بمشاركة مئات دور النشر"
    near, far = against(one, like), against(one, other)
    assert near.similarity > far.similarity + 0.3
    assert near.chance > far.chance
    assert not far.same


def test_slots_of_one_event_are_compared() -> None:
    def attack(text: str, number: str, low: float, place: str) -> Event:
        def at(words: str) -> Span:
            return Span(text.index(words), text.index(words) + len(words))

        return Event(
            id="e1", main=True, type="ASSAULT", mode=None, status="happened", triggers=(at("هجوم"),),
            actors=(Party(span=at("داعش"), name="داعش"),), place=EventPlace(span=at(place), name=place),
            numbers=(Quantity(span=at(number), kind="killed", low=low, high=low),),
        )  # fmt: skip

    one, other = "مقتل 34 في هجوم شنه داعش في سرت", "مقتل 12 في هجوم شنه داعش في درنة"
    found = compare(claim("a", one, (attack(one, "34", 34, "سرت"),)), claim("b", other, (attack(other, "12", 12, "درنة"),)), load_encoder())
    assert {"event", "actors"} <= {point.slot for point in found.agreements}
    assert {"place", "killed"} <= {point.slot for point in found.conflicts}


def test_empty_texts_are_compared_without_an_error() -> None:
    assert against("", "").relation == "other"
    assert against("", "ارتفاع أسعار النفط").relation == "other"


def test_opposites_and_like_words() -> None:
    assert opposite(stem("ارتفاع"), stem("الانخفاض")) == "ar:level"
    assert opposite(stem("ارتفاع"), stem("صعود")) is None
    assert alike(stem("ارتفاع"), stem("صعود"))


def test_what_a_text_repeats_is_its_matter() -> None:
    floods = "سيول درنة\n\nغمرت السيول أحياء درنة، وأجلت درنة سكانها، وقال عميد درنة إن السيول لم تتوقف. وحضر المؤتمر مراسلون."
    again = "درنة تحت السيول\n\nتتواصل السيول في درنة منذ الليل، وأغلقت السيول طرق درنة، وتنتظر درنة فرق الإنقاذ."
    aside = "افتتاح معرض الكتاب\n\nافتتح الوزير معرض الكتاب وطاف بأجنحة الكتاب، وقال إن المعرض تأخر بسبب سيول درنة. وحضر المعرض مراسلون."
    assert against(floods, again).similarity > against(floods, aside).similarity + 0.2


def test_words_that_face_each_other_are_told_by_their_vectors() -> None:
    one, other = "البرلمان يقر الموازنة", "البرلمان يرفض الموازنة"
    found = lay_out(claim("a", one), claim("b", other), load_encoder())
    assert found.facing.shape[0] == 2
    assert found.facing[0].sum() == pytest.approx(found.meanings[1, 1])
    assert not lay_out(claim("a", one), claim("b", one), load_encoder()).facing.any()
