"""On real reports and pages that are not part of the repository: what is recognised agrees with what a reader marked."""

import json
import os
from pathlib import Path

import pytest

from isnad.gather import gather

DATA = Path(os.environ.get("ISNAD_EVAL_DATA", Path(__file__).resolve().parents[3] / "shared"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the evaluation data is not here; set ISNAD_EVAL_DATA to its folder")


def test_the_five_reports():
    gold = json.loads((DATA / "gold/benghazi.json").read_text("utf-8"))
    articles = list(gather([str(DATA / "data/benghazi")]))
    assert len(articles) == len(gold)
    for article, wanted in zip(articles, gold, strict=True):
        assert (list(map(list_of, article.furniture)), article.title and list_of(article.title)) == (wanted["furniture"], wanted["title"])
        assert article.outlet == (wanted["outlet"] and wanted["outlet"]["name"])
        stated = wanted["published"] if (wanted["published"] or {}).get("basis") == "stated" else None
        assert (article.published and str(article.published.first)) == (stated and stated["first"])
        if wanted["credit"] and wanted["credit"]["basis"].startswith("credit line"):
            assert wanted["credit"]["name"] in [credit.name for credit in article.credits]


def test_the_dates_of_the_arabic_pages():
    pages = [
        entry
        for entry in json.loads((DATA / "data/arabic_html/index.json").read_text("utf-8"))
        if entry.get("date") and entry["lang"] == "ar"
    ]
    for entry in pages:
        article = next(iter(gather([str(DATA / "data/arabic_html" / entry["file"])])))
        assert str(article.published.first) == entry["date"], entry["file"]


def list_of(span):
    return [span.start, span.end]
