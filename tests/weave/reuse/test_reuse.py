"""Who shares passages with whom, and in which order."""

from __future__ import annotations

import random
from datetime import date, datetime

import numpy as np

from isnad.records import Annotation, Article, Credit, Mention, Published, Reuse, Span
from isnad.weave.reuse import find_reuse, fingerprint, match, rematch, trace
from isnad.weave.reuse.align import Run, passages, positions, runs, seeds

PASSAGE = (
    "وتأتي هذه الزيارة ضمن سلسلة زيارات مكثفة لمسؤولين مصريين كبار إلى شرق ليبيا خلال الفترة الأخيرة "
    "وهي ليست الأولى من نوعها إذ سبقتها بأيام قليلة زيارة رسمية إلى بنغازي من 10 إلى 12 فبراير الجاري"
)
OTHER = "أعلنت بلدية طبرق صباح اليوم إغلاق الطريق الساحلي مؤقتا بسبب السيول التي غمرت أحياء عدة من المدينة"
MORE = "وقال رئيس لجنة الطوارئ إن فرق الإنقاذ أخلت عشرات الأسر إلى مدارس أعدت على عجل لاستقبال النازحين"
OFFICE = "رئيس جهاز المخابرات العامة المصرية اللواء حسن رشاد"


def report(ident: str, text: str, **fields: object) -> Annotation:
    nothing: tuple[()] = ()
    day = fields.pop("day", None)
    mentions = fields.pop("mentions", nothing)
    at = fields.pop("at", None)
    moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    published = Published(day, day, "metadata", at=moment) if isinstance(day, date) else None
    article = Article(id=ident, text=text, language="ar", published=published, **fields)  # type: ignore[arg-type]
    return Annotation(
        id=ident, language="ar", text=text, title=None, furniture=article.furniture, published=published, sentences=nothing,
        mentions=mentions, actors=nothing, times=nothing, attributions=nothing, events=nothing, credits=article.credits, article=article,
    )  # type: ignore[arg-type]  # fmt: skip


def test_a_partial_copy_is_found_with_the_words_on_both_sides() -> None:
    one, other = report("a", f"{OTHER}. {PASSAGE}."), report("b", f"{PASSAGE}. {MORE}.")
    (found,) = find_reuse([one, other])
    assert (found.earlier, found.later, found.order) == ("a", "b", "unknown")
    (aligned,) = found.spans
    assert aligned.earlier.of(one.text) == PASSAGE == aligned.later.of(other.text)
    assert found.share == round(len(PASSAGE.split()) / len(f"{PASSAGE} {MORE}".split()), 4)


def test_spelling_and_diacritics_do_not_hide_a_copy() -> None:
    changed = PASSAGE.replace("إلى", "الى").replace("زيارة", "زِيَارَة").replace("الأولى", "الاولى")
    (found,) = find_reuse([report("a", PASSAGE), report("b", f"{MORE} {changed}")])
    assert found.spans[0].earlier.of(f"{MORE} {changed}") == changed


def test_the_time_of_day_tells_who_was_first_in_whatever_zone_it_is_given() -> None:
    day = date(2026, 5, 12)
    cairo, london = (
        report("a", PASSAGE, day=day, at="2026-05-12T20:05:00+03:00"),
        report("b", PASSAGE, day=day, at="2026-05-12T16:30:00+00:00"),
    )
    (found,) = find_reuse([cairo, london])
    assert (found.earlier, found.later, found.order) == ("b", "a", "published")
    (unsaid,) = find_reuse([report("a", PASSAGE, day=day), london])
    assert unsaid.order == "unknown"


def test_of_two_of_one_day_the_share_is_that_of_the_shorter_whatever_their_ids() -> None:
    brief, full = PASSAGE, f"{OTHER}. {PASSAGE}. {MORE}."
    (one,) = find_reuse([report("a", brief), report("b", full)])
    (other,) = find_reuse([report("a", full), report("b", brief)])
    assert (one.share, one.earlier, one.order) == (1.0, "b", "unknown") and (other.share, other.earlier) == (1.0, "a")


def test_texts_of_their_own_share_nothing() -> None:
    assert find_reuse([report("a", PASSAGE), report("b", OTHER), report("c", MORE)]) == ()


def test_a_title_with_a_name_is_no_copy() -> None:
    texts = [f"استقبل المشير {OFFICE} في مقره ببنغازي", f"وصل {OFFICE} ظهرا على رأس وفد كبير"]

    def read(ident: str, text: str) -> Annotation:
        start = text.index("حسن رشاد")
        title = Span(text.index(OFFICE), start - 1)
        return report(ident, text, mentions=(Mention(start=start, end=start + 8, kind="person", actor="a1", titles=(title,)),))

    assert find_reuse([read(str(at), text) for at, text in enumerate(texts)]) == ()


def test_a_formula_that_many_have_is_no_copy() -> None:
    formula = "وأعرب عن تمنياته بموفور الصحة والسعادة ولشعبه الشقيق باطراد التقدم والازدهار"
    words = [f"كلمة{number}" for number in range(4000)]
    shuffle = random.Random(5)
    texts = [" ".join(shuffle.sample(words, 30)) + f" {formula} " + " ".join(shuffle.sample(words, 30)) for _ in range(40)]
    assert find_reuse([report(f"{at:02}", text) for at, text in enumerate(texts)]) == ()
    assert len(find_reuse([report(f"{at:02}", text) for at, text in enumerate(texts[:2])])) == 1


def test_the_day_tells_the_earlier() -> None:
    late, early = report("a", PASSAGE, day=date(2026, 2, 16)), report("b", PASSAGE, day=date(2026, 2, 15))
    (found,) = find_reuse([late, early])
    assert (found.earlier, found.later, found.order) == ("b", "a", "published")


def test_a_credit_tells_the_earlier() -> None:
    tail = "المصدر: RT"
    text = f"{PASSAGE}\n{tail}"
    at = text.index(tail)
    copy = report("a", text, outlet="آخر خبر", credits=(Credit(Span(at, at + len(tail)), "source", "RT", Span(at + 8, at + 10)),))
    (found,) = find_reuse([copy, report("b", PASSAGE, outlet="RT")])
    assert (found.earlier, found.later, found.order) == ("b", "a", "cited")


def test_furniture_is_not_compared() -> None:
    text = f"{OTHER}\n{PASSAGE}"
    shared = report("a", text, furniture=(Span(len(OTHER) + 1, len(text)),))
    assert find_reuse([shared, report("b", PASSAGE)]) == ()


def test_order_of_input_and_newcomers_do_not_matter() -> None:
    every = [report("a", f"{OTHER} {PASSAGE}"), report("b", PASSAGE), report("c", f"{MORE} {OTHER}"), report("d", MORE)]
    whole = find_reuse(every)
    assert {(pair.earlier, pair.later) for pair in whole} == {("a", "b"), ("a", "c"), ("c", "d")}
    assert find_reuse(every[::-1]) == whole


def test_what_is_rare_may_become_common_and_rare_again() -> None:
    formula = "وأعرب عن تمنياته بموفور الصحة والسعادة ولشعبه الشقيق باطراد التقدم والازدهار"
    words = [f"كلمة{number}" for number in range(4000)]
    shuffle = random.Random(5)
    texts = [" ".join(shuffle.sample(words, 30)) + f" {formula} " + " ".join(shuffle.sample(words, 30)) for _ in range(12)]
    every = [report(f"{at:02}", text) for at, text in enumerate([*texts, f"{texts[0]} {MORE}", PASSAGE, f"{OTHER} {PASSAGE}"])]
    prints = {each.id: fingerprint(each) for each in every}
    few = {"00", "01", "02", "12", "13"}
    found: dict[int, tuple[Reuse, ...]] = {}
    here: set[str] = set()
    for step, wanted in enumerate((few, set(prints), set(prints) - {"05"}, few, {"01", "14", *few})):
        found[step] = rematch(
            [trace(prints[ident]) for ident in wanted],
            lambda idents: [prints[ident] for ident in idents],
            before=found.get(step - 1, ()),
            new=wanted - here,
            gone=[trace(prints[ident]) for ident in here - wanted],
        )
        assert found[step] == match([prints[ident] for ident in wanted])
        here = wanted
    assert found[0] == found[3] != found[1]


def test_nothing_and_almost_nothing() -> None:
    assert find_reuse([]) == ()
    assert find_reuse([report("a", ""), report("b", "كلمة"), report("c", "كلمة")]) == ()


def common_runs(left: list[int], right: list[int]) -> list[Run]:
    one, other = (seeds(np.array(words, dtype="<u4").tobytes()) for words in (left, right))
    return runs(left, positions(one), right, other)


def test_runs_do_not_overlap_and_join_over_small_gaps() -> None:
    found = common_runs(list(range(20)), [*range(6), 99, *range(7, 20)])
    assert found == [Run(0, 0, 6), Run(7, 7, 13)]
    assert passages(found) == [found]
    assert common_runs([1, 2, 3, 4], [1, 2, 3, 4, 1, 2, 3, 4]) == [Run(0, 0, 4)]
    assert common_runs([1, 2, 3], [1, 2, 3]) == []
