"""Silent edits: what stands at an address that was read before, in other words, is another version of the same article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b
from itertools import pairwise

import msgspec

from isnad.gather import address_key, has_own_id
from isnad.records import Article
from isnad.store import Store

_KIND, _FORM, _FILLED = "address", "1", "filled"
ALIKE = 0.3
"""The share of the shorter text's pairs of words that two versions have in common at least: a page that always shows the newest of
many reports has one address and no article."""


class Addresses:
    """The addresses of the articles of a store that came without ids of their own. Kept as results: they can be made again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        if not store.has_results(_KIND, _FORM, {_FILLED}):
            at: dict[str, list[str]] = defaultdict(list)
            for stored in store.articles():
                if key := _key(stored.article):
                    at[key].append(stored.article.id)
            store.put_results(_KIND, _FORM, {_FILLED: b"", **{key: msgspec.msgpack.encode(ids) for key, ids in at.items()}})

    def resolved(self, articles: Sequence[Article]) -> list[Article]:
        """The articles, each version of one that the store or an earlier one of these holds under that one's id.

        A text that the store has seen at the address is given as the article that it holds there now. Versions that come together
        are put in the order of their days, so that the one published last holds; of one day, the one that comes last. A telling that
        is older than the one held is an article of its own.
        """
        keys = [_key(article) for article in articles]
        kept = self._store.results(_KIND, _FORM, {key for key in keys if key})
        pages: dict[str, list[list[Article]]] = {}
        for key in dict.fromkeys(key for key in keys if key):
            ids = msgspec.msgpack.decode(kept[key], type=list[str]) if key in kept else []
            pages[key] = [[each.article for each in self._store.versions(ident)] for ident in ids]
        found = list(articles)
        for key, versions in pages.items():
            places = [at for at, other in enumerate(keys) if other == key]
            ordered = sorted((articles[at] for at in places), key=lambda article: _day(article) or date.max)
            for at, article in zip(places, ordered, strict=True):
                found[at] = _placed(article, versions)
        self._store.put_results(
            _KIND, _FORM, {key: msgspec.msgpack.encode([page[0].id for page in versions]) for key, versions in pages.items()}
        )
        return found


def _placed(article: Article, pages: list[list[Article]]) -> Article:
    """The article under the id that it has at its address, where ``pages`` are the articles there with their versions."""
    for versions in pages:
        if any(article.text == each.text for each in versions):
            held = versions[-1]
            return msgspec.structs.replace(article, id=held.id, url=held.url) if article.text == held.text else held
    for versions in pages:
        held = versions[-1]
        if not _older(article, held) and alike(article.text, held.text) >= ALIKE:
            versions.append(msgspec.structs.replace(article, id=held.id, url=held.url))
            return versions[-1]
    pages.append([article])
    return article


def _older(one: Article, other: Article) -> bool:
    first, second = _day(one), _day(other)
    return first is not None and second is not None and first < second


def _day(article: Article) -> date | None:
    return article.published.first if article.published else None


def alike(one: str, other: str) -> float:
    """The share of the shorter text's pairs of neighbouring words that the other has, 0 to 1; of texts of one word, of words."""
    first, second = _pairs(one), _pairs(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _pairs(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return set(pairwise(words)) if len(words) > 1 else {(word,) for word in words}


def _key(article: Article) -> str | None:
    if not article.url or has_own_id(article) or not (key := address_key(article.url)):
        return None
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
