"""Whatever the text, spans lie in it and carry no white space at their borders."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.records import Article

PIECES = [
    "قال",
    "أكد",
    "الوزير",
    "أن",
    "إن",
    "«كذا»",
    '"',
    ":",
    "،",
    ".",
    "وأضاف",
    "مشيرا",
    "إلى",
    "بحسب",
    "مصدر",
    "وفق",
    "ما",
    "نقلت",
    "عن",
    "قوله",
    "ل",
    "ب",
    "في",
    "بيان",
    "كما",
    "على",
    "حد",
    "العربية",
    "said",
    "that",
    "“x”",
    ",",
    "the",
    "according",
    "to",
    "2015",
    "(",
    ")",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "\n"]), max_size=40), st.sampled_from(["ar", "en"]))
def test_spans_lie_in_the_text_and_are_trimmed(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    for found in read_attributions(Document.of(Article(id="x", text=text, language=language))):
        for span in (found.content, *found.via, *(each for each in (found.cue, found.source) if each is not None)):
            assert 0 <= span.start < span.end <= len(text)
            assert not text[span.start].isspace() and not text[span.end - 1].isspace()
        assert found.nested_in is None or found.nested_in >= 0
