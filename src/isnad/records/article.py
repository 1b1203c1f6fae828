"""What an outlet published."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from isnad.records.span import Span


class Published(msgspec.Struct, frozen=True):
    """The days between which an article appeared.

    ``basis`` says how we know: ``metadata`` of the file or feed, ``stated`` in the text (then ``span`` shows where), or
    ``inferred`` from other reports of the same happening. ``at`` is the time where metadata give one with its time zone.
    """

    first: date
    last: date
    basis: Literal["metadata", "stated", "inferred"]
    span: Span | None = None
    at: datetime | None = None


class Credit(msgspec.Struct, frozen=True):
    """A line or address by which an article says where it comes from: a link of the chain of transmission.

    ``span`` is the whole credit, ``name`` what it names (``RT`` in ``المصدر: RT``; the host of a bare address), ``name_span`` where.
    ``kind``: ``source`` (المصدر: …), ``byline`` (كتب: …), ``agencies`` (وكالات، واس), ``follow-up`` (متابعات), ``url``,
    ``outlet`` (the outlet names itself: an app advert, "X presents to you").
    """

    span: Span
    kind: Literal["source", "byline", "agencies", "follow-up", "url", "outlet"]
    name: str | None = None
    name_span: Span | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    r"""One report with its text kept code point for code point.

    ``text`` is the stored text: ``title + "\n\n" + body`` where a title was given apart, else the text as it came. ``title`` is
    the span of the title in it. ``furniture`` marks share buttons, "related news", adverts and the like; they stay in the text.
    ``dateline`` is the span of an opening place-and-agency line (``القاهرة - رويترز:``) where there is one. ``id`` is given by the
    source or is a hash of the content.
    """

    id: str
    text: str
    title: Span | None = None
    outlet: str | None = None
    url: str | None = None
    path: str | None = None
    author: str | None = None
    language: str | None = None
    published: Published | None = None
    furniture: tuple[Span, ...] = ()
    credits: tuple[Credit, ...] = ()
    dateline: Span | None = None
