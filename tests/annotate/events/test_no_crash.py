"""Sentences of unusual build are read like any other."""

from __future__ import annotations

import pytest

from isnad.annotate import Annotator
from isnad.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "وطالب نائبه السابق، سامي الحداد، بضرب مقرات قيادة الحركة بدمشق، في حال تواصل إطلاق الصواريخ.",
        "وطالب رئيس مجلس قيادة الحركة الشيخ سامي الحداد، الرئيس ب ـ «ملاقاة المعارضة لقطع الطريق على الفتنة».",
        "دعا الأمين العام إلى اجتماع لبحث الاعتداءات الإسرائيلية على غزة، بعد مذبحة بيت حانون، وهذا شيء مطلوب ومرغوب.",
        "وبعد. مطلوب. في. من. إلى",
        "،، قتل ،، قتل (",
    ],
)
def test_no_sentence_stops_the_reader(text: str) -> None:
    assert Annotator().annotate(Article(id="x", text=text, language="ar")).failure is None
