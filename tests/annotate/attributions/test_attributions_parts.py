"""The parts that the readers of attribution rest on: quotation marks, verb forms, data files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.annotate.attributions import english_forms, forms, lexicon
from isnad.annotate.attributions.quotes import quotes
from isnad.language import fold
from isnad.ontology.tables import DataError


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال «كذا وكذا» ومضى", ["كذا وكذا"]),
        ("قال “كذا وكذا” ومضى", ["كذا وكذا"]),
        ('قال "كذا" ثم "غيره" ومضى', ["كذا", "غيره"]),
        ("ما يصفه بـ”معمار” الحدود", ["معمار"]),
        ("في تصريحات لـ»المدينة» أمس", ["المدينة"]),
        ("&quot;الدرويش&quot;: لن نعود", ["الدرويش"]),
        ('قال " كذا وكذا " ومضى', ["كذا وكذا"]),
        ('خلل" هنا ثم قال "كذا" ومضى', ["كذا"]),
        ("''So be it,'' she said", ["So be it,"]),
    ],
)
def test_quotation_marks_of_every_kind(text: str, inner: list[str]) -> None:
    assert [quote.inner.of(text) for quote in quotes(text)] == inner


def test_a_line_break_closes_what_was_left_open() -> None:
    (quote,) = quotes("قال «كذا وكذا\nسطر آخر")
    assert (quote.closed, quote.inner.of("قال «كذا وكذا\nسطر آخر")) == (False, "كذا وكذا")


@given(st.text(alphabet='«»“”"ab \n', max_size=40))
def test_quotations_lie_in_order_inside_their_marks(text: str) -> None:
    last = 0
    for quote in quotes(text):
        assert last <= quote.outer.start <= quote.inner.start < quote.inner.end <= quote.outer.end <= len(text)
        assert not text[quote.inner.start].isspace() and not text[quote.inner.end - 1].isspace()
        last = quote.outer.end


@pytest.mark.parametrize(
    ("word", "lemma", "part", "gender"),
    [
        ("قالت", "قال", "past", "f"),
        ("قالوا", "قال", "past", "m"),
        ("نفت", "نفى", "past", "f"),
        ("دعوا", "دعا", "past", "m"),
        ("يدعون", "دعا", "present", "m"),
        ("ترى", "رأى", "present", "f"),
        ("يؤكدان", "أكد", "present", "m"),
        ("مشيرةً", "أشار", "participle", "f"),
        ("داعين", "دعا", "participle", "m"),
        ("مؤكدا", "أكد", "participle", "m"),
        ("وصفته", "وصف", "past", "f"),
    ],
)
def test_arabic_forms(word: str, lemma: str, part: str, gender: str) -> None:
    found = forms.arabic_forms()[fold(word)]
    assert (lemma, part, gender) in {(form.verb.lemma, form.part, form.gender) for form in found}


@pytest.mark.parametrize(
    ("word", "base", "part"),
    [("denies", "deny", "third"), ("admitting", "admit", "ing"), ("wrote", "write", "past"), ("agreeing", "agree", "ing")],
)
def test_english_forms(word: str, base: str, part: str) -> None:
    form = english_forms.english_forms()[word]
    assert (form.verb.base, form.part) == (base, part)


def test_a_city_is_no_participle() -> None:
    assert fold("مدينة") not in forms.arabic_forms()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_word_lists_load(language: str) -> None:
    assert lexicon.source_heads(language)
    assert lexicon.hedges(language)
    assert lexicon.word_sets(language)["preposition"]


def test_a_wrong_complement_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "cues_ar.tsv"
    path.write_text("\t".join(forms.COLUMNS) + "\nقال\tيقول\t\t\tx\tneutral\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"cues_ar\.tsv:2: complements is 'x'"):
        list(forms.read_verbs(path))
