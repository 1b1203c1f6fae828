"""The day on which a page says that it was published.

General date finders take the first of January of whatever year they meet when a page is dated in Arabic words; nothing here is
guessed from less than a day, a month and a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from isnad.gather.bylinedates import EARLIEST, LATEST, find_dates
from isnad.gather.draft import metadata_day
from isnad.gather.lines import fold
from isnad.records import Published

_META = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "publishdate",
    "publish-date", "publish_date", "published_time", "published_at", "pubdate", "pub_date", "publication_date", "article.published",
    "article_date_original", "originalpublicationdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dc.created", "datecreated", "date_created",
    "date", "displaydate", "ptime",
)  # fmt: skip
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[/\-_](?:[a-z_\-]+/)?)(?P<month>0?[1-9]|1[0-2])[/\-_](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)
_DATED = re.compile(r"(?:date|time|publish|posted|byline|meta|info|تاريخ)", re.I)
_NOT_ARTICLE = re.compile(
    r"(?:related|sidebar|widget|footer|comment|most|latest|ticker|header-date|today|current|clock|weather|menu|nav)", re.I
)
_COMPANY = re.compile(r"[\w\s|،,:/.\-–()+•·]{0,60}")
_BLOCK_LIMIT = 120


def page_day(tree: etree._Element, linked: list[dict[str, Any]], url: str | None) -> Published | None:
    """The day of publication of a page: JSON-LD, meta elements, ``time`` elements, its address, then its byline.

    JSON-LD goes first because it keeps the time zone of the newsroom where meta elements are often in UTC.
    """
    for stamp in (*_linked(linked), *_meta(tree), *_times(tree)):
        if day := _day_of(stamp):
            return day
    return _of_address(url) or _of_byline(tree)


def _linked(objects: list[dict[str, Any]]) -> Iterator[str]:
    for name in ("datePublished", "dateCreated"):
        for found in objects:
            if isinstance(stamp := found.get(name), str):
                yield stamp


def _meta(tree: etree._Element) -> Iterator[str]:
    stamps: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            if (name := element.get(attribute)) and (stamp := element.get("content")):
                stamps.setdefault(name.strip().lower(), stamp)
    yield from (stamps[name] for name in _META if name in stamps)


def _times(tree: etree._Element) -> Iterator[str]:
    """``time`` elements that are marked as publication, or that stand alone on the page."""
    elements = [element for element in tree.iter("time") if not _foreign(element)]
    marked = [element for element in elements if _marked(element)]
    days = {element.get("datetime") or _words(element) for element in elements}
    for element in marked or (elements if len(days) == 1 else ()):
        yield element.get("datetime") or _words(element)
    for element in tree.iter("span", "div", "p", "abbr"):
        if element.get("itemprop") in {"datePublished", "dateCreated"}:
            yield element.get("content") or element.get("datetime") or _words(element)


def _marked(element: etree._Element) -> bool:
    marks = " ".join((element.get("itemprop", ""), element.get("class", "")))
    return "pubdate" in element.attrib or bool(re.search(r"datePublished|publish|entry-date|post-date|posted", marks))


def _day_of(stamp: str) -> Published | None:
    """The day of a stamp in ISO form or in words, with eastern digits too; a Jalali or Hijri year is none."""
    folded = fold(stamp).strip()
    if (day := metadata_day(folded)) and EARLIEST <= day.first.year <= LATEST:
        return day
    if found := find_dates(stamp[:200]):
        return Published(found[0].day, found[0].day, "metadata")
    return None


def _of_address(url: str | None) -> Published | None:
    """The day in an address: ``/2020/8/24/``, ``/2020-06-03-``, ``/2013/world/8/3/``."""
    match = _URL_DAY.search(unquote(urlsplit(url).path).lower()) if url else None
    if not match:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return Published(day, day, "metadata")


def _of_byline(tree: etree._Element) -> Published | None:
    """A complete date in a short block: first among those marked as dates, then the first after the main heading."""
    heading = next(tree.iter("h1"), None)
    after_heading: list[Published] = []
    marked: list[Published] = []
    seen_heading = heading is None
    for element in tree.iter(etree.Element):
        seen_heading = seen_heading or element is heading
        if not isinstance(element.tag, str) or element.tag in {"script", "style", "option", "a"} or len(element) > 6:
            continue
        words = _words(element) if element.text or len(element) else ""
        if not 8 <= len(words) <= _BLOCK_LIMIT or _foreign(element):
            continue
        found = find_dates(words)
        if len({date_found.day for date_found in found}) != 1 or not _company(words, found[0].span.start, found[0].span.end):
            continue
        day = Published(found[0].day, found[0].day, "metadata")
        if seen_heading and _DATED.search(element.get("class", "") + " " + element.get("id", "")):
            marked.append(day)
        elif seen_heading and heading is not None:
            after_heading.append(day)
    return next(iter(marked or after_heading), None)


def _company(words: str, start: int, end: int) -> bool:
    """A byline may hold a name and an hour beside the date, but no sentence."""
    rest = words[:start] + " " + words[end:]
    return len(rest.split()) <= 10 and _COMPANY.fullmatch(rest.strip()) is not None


def _foreign(element: etree._Element) -> bool:
    """Whether an element belongs to the frame of the page or to other articles."""
    for depth, ancestor in enumerate((element, *element.iterancestors())):
        if depth > 6:
            return False
        if ancestor.tag in {"nav", "footer", "aside"}:
            return True
        if _NOT_ARTICLE.search(ancestor.get("class", "") + " " + ancestor.get("id", "")) and ancestor.tag not in {"body", "html"}:
            return True
    return False


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())[: _BLOCK_LIMIT * 4]
