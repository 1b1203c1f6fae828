"""Checked loading of the outlets, and the look-up by web domain."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from isnad.ontology.actors.countries import country_codes
from isnad.ontology.tables import DataError, many, maybe_one_of, need, one_of, read_table
from isnad.ontology.user import user_files

_HERE = Path(__file__).parent
_KINDS = frozenset({"agency", "newspaper", "channel", "website", "radio", "magazine"})
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+$")


class Outlet(msgspec.Struct, frozen=True):
    """A news agency, newspaper, channel, website, radio or magazine.

    ``spellings`` are further names in either script. ``short`` are the abbreviations of credit lines (أ ف ب، واس، AFP); several are
    common words or letters, so take them only in brackets, after وكالة or at the end of an article. ``needs_cue`` are names that are
    common words too (الوطن، الشرق): take them only after صحيفة، قناة، موقع، وكالة or the like. ``domains`` are without ``www.``.
    """

    id: str
    name_ar: str
    name_en: str
    spellings: tuple[str, ...]
    short: tuple[str, ...]
    needs_cue: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None
    kind: str


@cache
def load_outlets(paths: tuple[Path, ...] | None = None) -> tuple[Outlet, ...]:
    """Every outlet of the tables, by default those of the package and the user, checked.

    The user's stand first: the first has a name or domain that two claim. Otherwise ids and domains are unique, but the user's outlet takes
    the place of the package's. Raises `DataError`.
    """
    found: dict[str, Outlet] = {}
    own: dict[str, bool] = {}
    users = frozenset(user_files("outlets"))
    columns = ("id", "kind", "country", "name_ar", "name_en", "spellings", "short", "needs_cue", "domains")
    for path in (_HERE / "outlets.tsv", *users) if paths is None else paths:
        for line, (code, kind, country, name_ar, name_en, spellings, short, cue, domains) in read_table(path, columns):
            addresses = many(domains)
            for key in (need(path, line, "id", code), *addresses):
                if own.get(key) is (path in users):
                    raise DataError(path, line, f"{key} is there twice", "remove one of the two")
                own[key] = path in users
            for address in addresses:
                if not _DOMAIN.match(address) or address.startswith("www."):
                    raise DataError(path, line, f"the domain is {address!r}", "write it in small letters, without www. and without a path")
            found[code] = Outlet(
                id=code,
                name_ar=need(path, line, "name_ar", name_ar),
                name_en=need(path, line, "name_en", name_en),
                spellings=many(spellings),
                short=many(short),
                needs_cue=many(cue),
                domains=addresses,
                country=maybe_one_of(path, line, "country", country, country_codes()),
                kind=one_of(path, line, "kind", kind, _KINDS),
            )
    return tuple(sorted(found.values(), key=lambda outlet: not own[outlet.id]))


@cache
def outlets() -> Mapping[str, Outlet]:
    """The outlets of the package by id."""
    return MappingProxyType({outlet.id: outlet for outlet in load_outlets()})


@cache
def _by_domain() -> Mapping[str, Outlet]:
    return MappingProxyType({domain: outlet for outlet in reversed(load_outlets()) for domain in outlet.domains})


def outlet_of_domain(host: str) -> Outlet | None:
    """The outlet whose domain a host name is or lies under (``arabic.rt.com`` before ``rt.com``), or ``None``."""
    labels = host.lower().rstrip(".").split(".")
    table = _by_domain()
    for start in range(len(labels) - 1):
        outlet = table.get(".".join(labels[start:]))
        if outlet is not None:
            return outlet
    return None
