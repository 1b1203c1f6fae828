"""Which of two articles with a common text came first, as far as we can see."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from isnad.language import fold
from isnad.weave.reuse.fingerprint import Fingerprint

Order = Literal["published", "cited", "unknown"]


def in_order(one: Fingerprint, other: Fingerprint) -> tuple[Fingerprint, Fingerprint, Order]:
    """The earlier, the later, and how that is known.

    Times of publication decide, or days that do not overlap; else an article that credits the other's outlet or address is the later one;
    else the longer text is listed first, so that the share is that of the one which holds less of its own whatever their ids are, and
    of two equally long ones the one with the lesser id. "Earlier" means seen earlier by us, never "the original".
    """
    if one.at is not None and other.at is not None and one.at != other.at:
        return (one, other, "published") if one.at < other.at else (other, one, "published")
    if one.first is not None and other.first is not None and one.last is not None and other.last is not None:
        if one.last < other.first:
            return one, other, "published"
        if other.last < one.first:
            return other, one, "published"
    first, second = cites(one, other), cites(other, one)
    if first != second:
        return (other, one, "cited") if first else (one, other, "cited")
    return (one, other, "unknown") if _first_listed(one) <= _first_listed(other) else (other, one, "unknown")


def _first_listed(article: Fingerprint) -> tuple[int, str]:
    return -len(article.words), article.id


def cites(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether ``one`` credits the outlet or the address of ``other``."""
    if not one.cites or (one.outlet is not None and one.outlet == other.outlet):
        return False
    names = {key for key in (fold(other.outlet or ""), _host(other.url), fold(other.url or "")) if len(key) > 1}
    return any(name == credit or (len(name) > 3 and name in credit) for name in names for credit in one.cites)


def _host(url: str | None) -> str:
    host = urlsplit(url).hostname if url else None
    return (host or "").removeprefix("www.")
