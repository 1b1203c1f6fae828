"""Addresses of articles as keys: one page has one, by whatever link a reader came to it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from isnad.gather.lexicon import DATA
from isnad.gather.marks import digest
from isnad.ontology.tables import need, one_of, read_table
from isnad.records import Article

_MATCHES = frozenset({"whole", "begins"})
_PORTS = {"http": 80, "https": 443}


@cache
def tracking(path: Path = DATA / "tracking.tsv") -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of query parts that identify no page: whole ones, and how others begin. Raises `DataError` for a line that does not fit."""
    found: dict[str, list[str]] = {match: [] for match in _MATCHES}
    for number, (name, match, _) in read_table(path, ("name", "match", "note")):
        found[one_of(path, number, "match", match, _MATCHES)].append(need(path, number, "name", name).lower())
    return frozenset(found["whole"]), tuple(found["begins"])


def address_key(url: str) -> str | None:
    """The key of an address: without scheme, ``www.``, fragment, tracking and a last slash, its query in order.

    None for what is no address of the web, and for the front page of a site, which is no article's.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host:
        return None
    whole, begins = tracking()
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in whole and not name.lower().startswith(begins)
    ]
    path = unquote(parts.path).rstrip("/")
    if not path and not query:
        return None
    place = host.removeprefix("www.") + (f":{port}" if port and port != _PORTS[parts.scheme] else "")
    return place + path + (f"?{urlencode(sorted(query))}" if query else "")


def has_own_id(article: Article) -> bool:
    """Whether its source gave an article its id; else it is a hash of the text, which another version of the text would not have."""
    return not article.id.startswith(digest(article.text))
