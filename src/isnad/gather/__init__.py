"""Bytes to articles: files, folders, globs, addresses and standard input, in every format that news comes in.

`gather` is the one entry. It yields an `Article` for each report and a `Problem`, a sentence, for each thing that could not be
read; nothing that is wrong with one input loses another.
"""

from isnad.gather.addresses import address_key, has_own_id
from isnad.gather.datelines import Segment, read_byline
from isnad.gather.gathering import article_from, gather
from isnad.gather.problem import FetchError, GatherError, InvalidArticleError, Limits, Problem
from isnad.gather.web import Fetched, Fetcher, WebFetcher

__all__ = [
    "FetchError",
    "Fetched",
    "Fetcher",
    "GatherError",
    "InvalidArticleError",
    "Limits",
    "Problem",
    "Segment",
    "WebFetcher",
    "address_key",
    "article_from",
    "gather",
    "has_own_id",
    "read_byline",
]
