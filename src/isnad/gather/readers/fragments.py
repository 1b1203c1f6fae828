"""Pieces of HTML, as feeds carry them, to text: one line a block, nothing interpreted beyond that."""

from __future__ import annotations

import html
import re

from lxml import etree

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "form", "button", "select", "head", "title"]
)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_LINES = re.compile(r"[ \t]*\n[ \t\n]*")
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def parse_html(page: str) -> etree._Element | None:
    """The tree of a page or fragment, None if there is nothing in it. Size is the caller's to bound; depth is bounded by libxml2."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        return etree.fromstring(page.replace("\x00", " ").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def text_of_fragment(fragment: str) -> str:
    """The words of a fragment, a line break between blocks, as a reader would see them; plain text comes out unchanged."""
    if not _MARKUP.search(fragment):
        return fragment.strip()
    if "<" not in fragment:
        return html.unescape(fragment).strip()
    tree = parse_html(f"<html><body><div>{fragment}</div></body></html>")
    return text_of_tree(tree) if tree is not None else ""


def text_of_tree(tree: etree._Element) -> str:
    """The words of an element and of all within it, a line break between blocks."""
    parts: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment")):
        if event == "comment":
            if not unseen and element.tail:
                parts.append(_SPACES.sub(" ", element.tail))
            continue
        hidden = element.tag in _UNSEEN
        if event == "start":
            unseen += hidden
            if element.tag in _BLOCKS:
                parts.append("\n")
            if not unseen and element.text:
                parts.append(_SPACES.sub(" ", element.text))
        else:
            unseen -= hidden
            if element.tag in _BLOCKS:
                parts.append("\n")
            if not unseen and element.tail and element is not tree:
                parts.append(_SPACES.sub(" ", element.tail))
    return _LINES.sub("\n", "".join(parts)).strip()
