import pytest

from evals.build_gold import ArticleBuilder, days_of, main, outputs
from evals.gate import article_gold, story_gold
from evals.phrases import PhraseError
from evals.texts import corpora, corpus_texts, html_text


def test_three_corpora_have_gold():
    assert corpora() == ["agreement", "attack", "visit"]


@pytest.mark.parametrize("corpus", corpora())
def test_stored_gold_is_in_step_with_texts_and_sources(corpus):
    for path, content in outputs(corpus).items():
        assert path.read_text(encoding="utf-8") == content, f"{path.name}: run python -m evals.build_gold"
    assert main(["--check"]) == 0


@pytest.mark.parametrize("corpus", corpora())
def test_spans_lie_inside_their_text_and_have_no_white_space_at_the_ends(corpus):
    def spans(value):
        if isinstance(value, list) and len(value) == 2 and all(type(number) is int for number in value):
            yield value
        elif isinstance(value, dict | list):
            for inner in value.values() if isinstance(value, dict) else value:
                yield from spans(inner)

    texts = corpus_texts(corpus)
    for gold in article_gold(corpus):
        text = texts[gold["id"]].text
        found = list(spans(gold))
        assert found
        for start, end in found:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("corpus", corpora())
def test_every_article_is_in_one_story_and_storylines_name_stories_that_exist(corpus):
    gold = story_gold(corpus)
    placed = [article for story in gold["stories"] for article in story["articles"]]
    assert sorted(placed) == sorted(corpus_texts(corpus))
    known = {story["id"] for story in gold["stories"]}
    assert {story for line in gold["storylines"] for story in line["stories"]} <= known
    assert all(sorted(a for o in story["origins"] for a in o["articles"]) == sorted(story["articles"]) for story in gold["stories"])


@pytest.mark.parametrize("corpus", corpora())
def test_reports_have_the_length_of_news_reports(corpus):
    for name, text in corpus_texts(corpus).items():
        assert 90 <= len(text.text.split()) <= 350, name


def test_values_give_first_and_last_days():
    assert days_of("2026-04-14") == ("2026-04-14", "2026-04-14")
    assert days_of("2026-05-12TMO") == ("2026-05-12", "2026-05-12")
    assert days_of("2026-W20") == ("2026-05-11", "2026-05-17")
    assert days_of("2026-02") == ("2026-02-01", "2026-02-28")
    assert days_of("2025") == ("2025-01-01", "2025-12-31")
    assert days_of("2026-06-05/2026-06-06") == ("2026-06-05", "2026-06-06")
    assert days_of("P2D") == days_of("XXXX-WXX-2") == days_of("PRESENT_REF") == (None, None)


def test_a_party_takes_its_name_from_the_list_or_from_the_article():
    builder = ArticleBuilder("التقى بن عودة نظيره", {"benouda": {"name": "رشيد بن عودة", "country": "DZA", "sector": "GOV"}})
    assert builder.party(["benouda", "بن عودة"]) == {"span": [6, 13], "name": "رشيد بن عودة", "country": "DZA", "sector": "GOV"}
    assert builder.party(["benouda", "بن عودة", "بن عودة"])["name"] == "بن عودة"


def test_a_phrase_that_is_not_in_the_article_stops_the_building():
    with pytest.raises(PhraseError):
        ArticleBuilder("التقى الوزيران", {}).spans(["التقى", "استقبل"])


def test_a_page_is_read_as_its_headline_and_paragraphs():
    page = "<nav><p>قائمة</p></nav><article><h1>عنوان</h1><p>سطر\n  أول &amp; ثان</p></article><footer><p>حقوق</p></footer>"
    assert html_text(page) == "عنوان\n\nسطر أول & ثان"
