"""RSS, Atom, RDF and JSON Feed: each entry with words of its own is an article.

Read with lxml and not with a feed library first, because those give the time of an entry in UTC, which is another day for a
report that appeared after midnight in Cairo; feedparser stands behind for feeds that are no XML.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from isnad.gather.draft import Draft, Origin, metadata_day, metadata_time
from isnad.gather.problem import Limits, Problem, UnreadableError
from isnad.gather.readers.fragments import text_of_fragment
from isnad.gather.tape import Tape
from isnad.records import Published

_ENTRIES = frozenset({"item", "entry"})
_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_IDS = ("guid", "id")


def read_feed(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """Each entry of an RSS, Atom or RDF feed as a draft; an entry without words is a problem."""
    raw = tape.whole(limits.collection, "is one feed")
    if b"<!ENTITY" in raw[:65536]:
        raise UnreadableError("declares XML entities, which no news feed needs and attacks use; remove them if you trust the file")
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        entries = _entries(etree.fromstring(raw.lstrip(), parser))
    except etree.XMLSyntaxError:
        entries = _mended(raw)
    count = 0
    for count, entry in enumerate(entries, start=1):
        yield _draft(entry, count, origin)
    if not count:
        raise UnreadableError("is XML without entries of a feed; give RSS, Atom or another of the known formats")


def _entries(root: etree._Element) -> list[dict[str, str]]:
    feed = _fields(next((child for child in root if _local(child) == "channel"), root))
    return [_fields(element) | {"feed": feed.get("title", "")} for element in root.iter() if _local(element) in _ENTRIES]


def _fields(element: etree._Element) -> dict[str, str]:
    """The children of an entry by local name, the first of each; ``link`` from text or attribute, ``creator`` of Dublin Core too."""
    fields: dict[str, str] = {}
    for child in element:
        name = _local(child)
        if not name or name in _ENTRIES:
            continue
        if name == "link" and child.get("href"):
            if child.get("rel", "alternate") == "alternate":
                fields.setdefault("link", child.get("href", ""))
        elif name == "author" and len(child):
            fields.setdefault("author", next((inner.text or "" for inner in child if _local(inner) == "name"), ""))
        elif (words := _words(child)) and not (name == "content" and child.get("url")):
            fields.setdefault(name, words)
    return fields


def _words(element: etree._Element) -> str:
    """What stands in an element: its text, or the markup that it holds (Atom with ``type="xhtml"``)."""
    if any(isinstance(child.tag, str) for child in element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return "".join(element.itertext()).strip()


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _mended(raw: bytes) -> list[dict[str, str]]:
    """The entries of a feed that is not well-formed, as feedparser makes them out."""
    import feedparser  # seldom needed, slow to load

    feed = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
    found = []
    for entry in feed.entries:
        content = next((part.get("value", "") for part in entry.get("content", ())), "")
        fields = {name: entry.get(name, "") for name in ("title", "link", "id", "summary", "published", "updated", "author")}
        found.append({name: value for name, value in fields.items() if value} | {"encoded": content, "feed": feed.feed.get("title", "")})
    return found


def _draft(entry: dict[str, str], number: int, origin: Origin) -> Draft | Problem:
    body = max((text_of_fragment(entry.get(name, "")) for name in _CONTENT), key=len)
    title = " ".join(text_of_fragment(entry.get("title", "")).split()) or None
    if not body:
        if not title:
            return Problem(origin.label, f"entry {number}: has neither title nor text and was left out; see what the feed holds")
        body, title = title, None
    return Draft(
        body=body,
        title=title,
        id=next((entry[name] for name in _IDS if entry.get(name)), None),
        site=entry.get("publisher") or text_of_fragment(entry.get("feed", "")) or None,
        url=_address(entry),
        path=origin.path,
        author=text_of_fragment(entry.get("creator") or entry.get("author") or "") or None,
        published=next((day for name in _DATES if entry.get(name) and (day := feed_day(entry[name]))), None),
    )


def _address(entry: dict[str, str]) -> str | None:
    for name in ("link", *_IDS):
        if entry.get(name, "").startswith(("http://", "https://")):
            return entry[name].strip()
    return None


def feed_day(stamp: str) -> Published | None:
    """The day of an ISO or RFC 2822 time stamp, in the time zone that it states."""
    if day := metadata_day(stamp):
        return day
    try:
        return metadata_time(parsedate_to_datetime(stamp))
    except (ValueError, IndexError, TypeError):
        return None


def drafts_of_json_feed(feed: dict[str, Any], origin: Origin) -> Iterator[Draft | Problem]:
    """The entries of a JSON Feed (versions 1 and 1.1, https://www.jsonfeed.org)."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise UnreadableError("is a JSON Feed without items; give one that has some")
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict):
            yield Problem(origin.label, f"entry {number}: is no object and was left out; repair the feed")
            continue
        authors = item.get("authors") or [item.get("author")]
        first = authors[0] if isinstance(authors, list) and authors else None
        entry = {
            "title": item.get("title"),
            "encoded": item.get("content_html"),
            "content": item.get("content_text"),
            "summary": item.get("summary"),
            "link": item.get("url") or item.get("external_url"),
            "id": item.get("id"),
            "published": item.get("date_published") or item.get("date_modified"),
            "author": first.get("name") if isinstance(first, dict) else None,
            "feed": feed.get("title"),
        }
        yield _draft({name: value for name, value in entry.items() if isinstance(value, str)}, number, origin)
