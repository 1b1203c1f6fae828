"""An article on its way in: what a reader found, before titles, furniture, credits and dates are recognised in its text."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from isnad.records import Published


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where bytes come from. ``label`` is the input as given, for messages; ``path`` and ``url`` go into the articles.

    ``base`` is what relative addresses inside are relative to: the folder of a file.
    """

    label: str
    path: str | None = None
    url: str | None = None
    base: str | None = None


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an article as the input gave them; ``body`` is the text without a separately given title.

    ``site`` is what a page or feed calls itself: an outlet's name, often with a slogan.
    """

    body: str
    title: str | None = None
    id: str | None = None
    outlet: str | None = None
    site: str | None = None
    url: str | None = None
    path: str | None = None
    author: str | None = None
    language: str | None = None
    published: Published | None = None


def metadata_day(stamp: str) -> Published | None:
    """The day of an ISO 8601 day or timestamp, in its own time zone, as metadata says it; None if it is none."""
    stamp = stamp.strip()
    try:
        return metadata_time(datetime.fromisoformat(stamp))
    except ValueError:
        try:
            day = date.fromisoformat(stamp[:10])
        except ValueError:
            return None
    return Published(day, day, "metadata")


def metadata_time(stamp: datetime) -> Published:
    """The day of a timestamp in its own time zone, and its time where it says which zone that is."""
    return Published(stamp.date(), stamp.date(), "metadata", at=stamp if stamp.tzinfo else None)
