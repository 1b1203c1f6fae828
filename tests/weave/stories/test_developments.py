"""Happenings that are two and yet one development: hosts and guests who meet again in another place."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.gather import article_from
from isnad.weave.stories import Grouping, group, sign


def grouped(*rows: tuple[str, str, str, str]) -> Grouping:
    articles = [
        article_from({"id": ident, "published": day, "title": title, "text": text, "language": "ar", "outlet": f"صحيفة {ident}"})
        for ident, day, title, text in rows
    ]
    return group(sign(Annotator(None).annotate_many(articles)))


HOST = (
    "a",
    "2026-03-05",
    "وزير الداخلية التونسي يستقبل نظيره الجزائري في سوسة",
    "استقبل وزير الداخلية التونسي سليم الزواري في مدينة سوسة نظيره الجزائري مراد بلحاج، وبحث الجانبان أمن الحدود وتنسيق الدوريات.",
)
GUEST = (
    "b",
    "2026-03-09",
    "وزير الداخلية التونسي يزور الجزائر ويلتقي الوالي الجزائري لعنابة",
    "وصل وزير الداخلية التونسي سليم الزواري إلى مدينة عنابة، والتقى الوالي الجزائري حكيم سعدي، وتناول اللقاء المعابر والتبادل التجاري.",
)
ELSEWHERE = (
    "c",
    "2026-03-09",
    "وزير الداخلية القطري يستقبل مسؤولا يابانيا في الدوحة",
    "استقبل وزير الداخلية القطري ناصر السليطي في مدينة الدوحة مسؤولا يابانيا، وتناول اللقاء تدريب الشرطة والتبادل التجاري.",
)


def test_who_meets_again_in_another_place_is_on_one_storyline() -> None:
    found = grouped(HOST, GUEST, ELSEWHERE)
    assert [each.articles for each in found.stories] == [("a",), ("b",), ("c",)]
    assert [line.stories for line in found.storylines] == [(0, 1)]


def test_characters_that_html_left_are_no_words() -> None:
    plain, left = sign(
        Annotator(None).annotate_many(
            [
                article_from({"id": ident, "title": title, "text": "أعلنت بلدية «غات» فتح الطريق أمام الحافلات.", "language": "ar"})
                for ident, title in (("a", '"غات" تفتح الطريق'), ("b", "&quot;غات&quot; تفتح الطريق&#8230;"))
            ]
        )
    )
    assert (plain.top, plain.terms, plain.title_figures) == (left.top, left.terms, left.title_figures)
