"""Whatever the bytes: an article or a problem, never an error; and what is text comes out as it went in."""

import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.gather import Limits, Problem, article_from, gather
from isnad.gather.encodings import decode
from isnad.records import Article

STARTS = st.sampled_from([
    b"", b"{", b'{"text":', b"[{", b"<html><body><p>", b"<rss><channel><item>", b"<?xml version='1.0'?><feed>", b"<opml><outline xmlUrl='",
    b"WARC/1.0\r\nContent-Length: 40\r\n\r\n", b"\x1f\x8b\x08\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00\x06", b"<html><time datetime='",
    b"<html><script type='application/ld+json'>",
])  # fmt: skip
LINES = st.sampled_from(
    [
        "المصدر: RT",
        "شارك",
        "أخبار ذات صلة",
        "القاهرة - رويترز:",
        "كتب: سالم",
        "15 فبراير 2026",
        "(أ ف ب)",
        "وكالات",
        "By",
        "Next Previous",
        "اقرأ أيضا: خبر",
        "/ بنا /",
        "\u202b",
        "http://[",
        "99/99/9999",
        "حمل تطبيق",
        "\x00",
        "…",
        "نص عادي طويل بعض الشيء بلا معنى",
    ]
)


@settings(max_examples=300, deadline=None)
@given(STARTS, st.binary(max_size=300))
def test_arbitrary_bytes_never_crash(start, rest):
    for found in gather(["-"], stdin=io.BytesIO(start + rest), limits=Limits(line=200, document=400, unpacked=1000)):
        assert isinstance(found, Article | Problem)


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1, max_size=200).filter(lambda text: text.strip() and text[0] not in "\ufeff"))
def test_a_text_in_json_lines_comes_out_exactly(text):
    article = article_from({"text": text})
    assert article.text == text
    check_spans(article)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=8), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_spans_stay_inside_and_in_order(lines, separator):
    check_spans(article_from({"text": separator.join(lines) + " نص"}))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\x06\ufeff"), min_size=1))
def test_utf8_is_decoded_exactly(text):
    assert decode(text.encode()) == text


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["text", "title", "id", "published", "language", "url", "outlet"]),
        st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text())),
    )
)
def test_arbitrary_fields_never_crash(row):
    try:
        line = json.dumps(row).encode()
    except UnicodeEncodeError:
        return
    for found in gather(["-"], stdin=io.BytesIO(line + b"\n")):
        assert isinstance(found, Article | Problem)


def check_spans(article):
    ends = [0]
    for span in article.furniture:
        assert ends[-1] <= span.start < span.end <= len(article.text)
        ends.append(span.end)
    for credit in article.credits:
        assert 0 <= credit.span.start < credit.span.end <= len(article.text)
        assert credit.name_span is None or credit.span.holds(credit.name_span)
