"""Reasons are said in the names of those whom they name, not in the keys under which they are known."""

from __future__ import annotations

from isnad.annotate import Annotator
from isnad.gather import article_from
from isnad.weave.stories import group, sign

TITLE = "أردوغان يفتتح جسرا جديدا في أنقرة"
TEXT = "افتتح الرئيس التركي رجب طيب أردوغان أمس الاثنين جسرا جديدا في العاصمة أنقرة بحضور وزراء النقل والأشغال وعدد من السفراء."


def test_reasons_name_known_persons_and_states() -> None:
    articles = [
        article_from({"id": ident, "published": "2026-03-03", "title": TITLE, "text": TEXT, "language": "ar", "outlet": f"صحيفة {ident}"})
        for ident in "ab"
    ]
    (story,) = group(sign(Annotator(None).annotate_many(articles))).stories
    (named,) = (reason for reason in story.reasons if reason.startswith("names in common"))
    assert "رجب طيب أردوغان" in named
    assert "erdogan" not in named
