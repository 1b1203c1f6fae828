"""Web pages: text by trafilatura, which knows best what on a page is the article; who, when and the title by readers of our own."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree, html

from isnad.gather.credits import host_of
from isnad.gather.draft import Draft, Origin
from isnad.gather.encodings import text_of
from isnad.gather.pagedates import page_day
from isnad.gather.problem import Limits, Problem, UnreadableError
from isnad.gather.readers.fragments import parse_html, text_of_tree
from isnad.gather.tape import Tape

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_ARTICLE_TYPE = re.compile(r"(?:Article|NewsArticle|ReportageNewsArticle|BlogPosting|LiveBlogPosting|Report|Posting)$")
_SUFFIX = re.compile(r"\s+[|\-–—»:]\s+|\s*\|\s*")
_TOO_SHORT = 80
_LEAST = 25
_DEEPEST = 200
_NO_TEXT = "has no article text that could be found; save the page of one article, not a list or a page that a script fills"


def read_page(tape: Tape, origin: Origin, limits: Limits) -> Iterator[Draft | Problem]:
    """The article of one page."""
    yield page_draft(tape.whole(limits.document, "is one page"), origin)


def page_draft(raw: bytes, origin: Origin, declared: str | None = None) -> Draft:
    """The draft of a page. ``declared`` is the character set that its carrier states. Raises `UnreadableError` if it has no article."""
    if not declared and (match := _CHARSET.search(raw[:4096])):
        declared = match[1].decode("ascii")
    tree = parse_html(text_of(raw, declared))
    if tree is None or _depth(tree) > _DEEPEST:
        raise UnreadableError(_NO_TEXT)
    meta = _meta(tree)
    linked = _linked(tree)
    url = origin.url or _canonical(tree, meta)
    title = _title(tree, meta, linked)
    body = _body(tree, url)
    if len(body) < _LEAST:
        raise UnreadableError(_NO_TEXT)
    if title and body.startswith(title):
        body = body[len(title) :].lstrip() or body
    return Draft(
        body=body,
        title=title,
        site=_site(meta, linked),
        url=url,
        path=origin.path,
        author=_author(meta, linked),
        published=page_day(tree, linked, url),
    )


def _depth(tree: etree._Element) -> int:
    """The deepest nesting: a library that descends by recursion would fail on a page made to be deep."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _body(tree: etree._Element, url: str | None) -> str:
    import trafilatura  # takes longer to load than all else here

    # it logs what it finds odd in a page, and changes the tree that it is given
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = html.fromstring(etree.tostring(copy.copy(tree), encoding="utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    found = trafilatura.bare_extraction(page, url=url, favor_recall=True, include_comments=False, with_metadata=False)
    text = (found.text or "").strip() if found is not None and not isinstance(found, dict) else ""
    if len(text) >= _TOO_SHORT:
        return _tidy(text)
    paragraphs = [words for element in tree.iter("p") if len(words := text_of_tree(element)) > 20]
    return "\n".join(paragraphs) if sum(map(len, paragraphs)) > len(text) else _tidy(text)


def _tidy(text: str) -> str:
    return "\n".join(line for line in (" ".join(line.split(" ")).strip() for line in text.split("\n")) if line)


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            if (name := element.get(attribute)) and (value := (element.get("content") or "").strip()):
                found.setdefault(name.strip().lower(), value)
    return found


def _linked(tree: etree._Element) -> list[dict[str, Any]]:
    """The objects of the page's JSON-LD that describe an article, in the order of the page."""
    found: list[dict[str, Any]] = []
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "") or not element.text:
            continue
        try:
            document = msgspec.json.decode(re.sub(r"[\x00-\x1f]+", " ", element.text).encode("utf-8", "replace"))
        except msgspec.DecodeError:
            continue
        found.extend(_articles(document, 0))
    return found


def _articles(document: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(document, list):
        for part in document:
            yield from _articles(part, depth)
    elif isinstance(document, dict) and depth < 4:
        kinds = document.get("@type")
        if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield document
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(document.get(name), depth + 1)


def _title(tree: etree._Element, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    """The headline: the page's only ``h1`` if its head agrees, else what the head says without the name of the site."""
    page_title = next((_plain(text_of_tree(element)) for element in tree.iter("title")), "") or _plain("")
    headline = next((_plain(found["headline"]) for found in linked if isinstance(found.get("headline"), str)), "")
    declared = _plain(meta.get("og:title", "")) or headline or _plain(meta.get("twitter:title", "")) or page_title
    headings = {_plain(text_of_tree(element)) for element in tree.iter("h1")} - {""}
    for heading in sorted(headings, key=len, reverse=True):
        if len(heading) >= 10 and (heading in declared or heading in page_title or heading == headline):
            return heading
    site = meta.get("og:site_name", "")
    for part in (declared.removesuffix(site).rstrip(" |-–—»:") if site else "", _SUFFIX.split(declared)[0]):
        if len(part) >= 10 and part != declared:
            return part
    return declared or None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _canonical(tree: etree._Element, meta: dict[str, str]) -> str | None:
    links = [element.get("href") for element in tree.iter("link") if element.get("rel") == "canonical"]
    return next((url.strip() for url in (*links, meta.get("og:url")) if url and host_of(url) and url.strip().startswith("http")), None)


def _site(meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    for found in linked:
        publisher = found.get("publisher")
        if isinstance(publisher, dict) and isinstance(name := publisher.get("name"), str) and name.strip():
            return meta.get("og:site_name") or _plain(name)
    return meta.get("og:site_name") or meta.get("application-name")


def _author(meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    for found in linked:
        authors = found.get("author")
        names = [author.get("name") for author in (authors if isinstance(authors, list) else [authors]) if isinstance(author, dict)]
        if words := [_plain(name) for name in names if isinstance(name, str) and name.strip() and "//" not in name]:
            return ", ".join(dict.fromkeys(words))
    return next((meta[name] for name in ("author", "article:author", "dc.creator") if name in meta and "//" not in meta[name]), None)
