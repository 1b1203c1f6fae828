"""The word lists of this room: loaded once, read-only, each a table beside the code that a linguist can edit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from isnad.gather.lines import fold
from isnad.ontology.actors.countries import states
from isnad.ontology.outlets import outlets
from isnad.ontology.places import places
from isnad.ontology.tables import DataError, need, one_of, read_table

DATA = Path(__file__).parent / "data"
FURNITURE = frozenset({"whole", "begins", "related", "tail", "head"})
CreditKind = Literal["source", "byline", "agencies", "follow-up", "url", "outlet"]
CREDITS = frozenset({"source", "byline", "agencies", "follow-up", "outlet"})
CarrierKind = Literal["agency", "generic", "follow-up", "outlet", "place", "other"]
_PLACE_KINDS = frozenset({"country", "region", "city", "town"})
CARRIERS = frozenset({"agency", "generic", "follow-up", "place"})


class FurnitureList(msgspec.Struct, frozen=True):
    """Known phrases of page furniture, folded: ``whole`` lines, beginnings, headings of lists, tails of last and heads of first lines."""

    whole: frozenset[str]
    related: frozenset[str]
    begins: re.Pattern[str]
    related_begins: re.Pattern[str]
    tail: re.Pattern[str]
    head: re.Pattern[str]


class CreditPattern(msgspec.Struct, frozen=True):
    """A line that credits: the pattern, matched against a whole folded line, names the credited one as ``name``."""

    kind: CreditKind
    pattern: re.Pattern[str]
    furniture: bool


@cache
def furniture() -> FurnitureList:
    """The phrases of ``furniture.tsv``."""
    path = DATA / "furniture.tsv"
    groups: dict[str, list[str]] = {match: [] for match in FURNITURE}
    for number, (phrase, match, _) in read_table(path, ("phrase", "match", "note")):
        need(path, number, "phrase", phrase)
        groups[one_of(path, number, "match", match, FURNITURE)].append(fold(phrase))
    return FurnitureList(
        whole=frozenset(groups["whole"]),
        related=frozenset(groups["related"]),
        begins=_any(groups["begins"]),
        related_begins=_any(groups["related"]),
        tail=_any(groups["tail"]),
        head=_any(groups["head"]),
    )


def _any(phrases: list[str]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(re.escape(phrase) for phrase in longest) + r")(?!\w)" if longest else r"(?!)")


@cache
def credit_patterns() -> tuple[CreditPattern, ...]:
    """The patterns of ``credits.tsv``, in the order of the file."""
    path = DATA / "credits.tsv"
    found = []
    for number, (kind, pattern, mark, _) in read_table(path, ("kind", "pattern", "furniture", "note")):
        one_of(path, number, "kind", kind, CREDITS)
        one_of(path, number, "furniture", mark, frozenset({"yes", "no"}))
        try:
            compiled = re.compile(fold(pattern).replace("{name}", r"(?P<name>\S.*?)"))
        except re.error as error:
            raise DataError(path, number, f"the pattern does not compile ({error})", "write a regular expression with {name}") from error
        found.append(CreditPattern(kind, compiled, mark == "yes"))  # type: ignore[arg-type]
    return tuple(found)


@cache
def carriers() -> Mapping[str, CarrierKind]:
    """Who and what stands in datelines, folded: places, agencies and outlets of the ontology, generic words.

    A name that is a place and an outlet (الرياض) is taken as the place. Names that are common words are left out for outlets other
    than agencies, which nobody but themselves names in a dateline.
    """
    found: dict[str, CarrierKind] = {}
    path = DATA / "dateline_places.tsv"
    for number, (form, _) in read_table(path, ("form", "note")):
        found[fold(need(path, number, "form", form))] = "place"
    path = DATA / "carriers.tsv"
    for number, (form, kind, _) in read_table(path, ("form", "kind", "note")):
        name = fold(need(path, number, "form", form))
        found[name] = one_of(path, number, "kind", kind, CARRIERS)  # type: ignore[assignment]
    for outlet in outlets().values():
        agency = outlet.kind == "agency"
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings, *outlet.short, *(outlet.needs_cue if agency else ())):
            if agency or name not in outlet.needs_cue:
                found.setdefault(fold(name), "agency" if agency else "outlet")
    for state in states().values():
        for name in (state.name_ar, state.name_en, *state.spellings, *state.capitals_ar, *state.capitals_en):
            if name not in state.needs_cue:
                found.setdefault(fold(name), "place")
    for place in places().values():
        if place.kind in _PLACE_KINDS:
            for name in (place.name_ar, place.name_en, *place.spellings):
                if name not in place.needs_cue:
                    found.setdefault(fold(name), "place")
    return MappingProxyType(found)


@cache
def months() -> dict[str, int]:
    """The names of ``months.tsv``, folded, to their numbers 1 to 12."""
    path = DATA / "months.tsv"
    found = {}
    for number, (form, month, _) in read_table(path, ("form", "month", "note")):
        one_of(path, number, "month", month, frozenset(str(value) for value in range(1, 13)))
        found[fold(need(path, number, "form", form))] = int(month)
    return found


@cache
def openers() -> frozenset[str]:
    """The first words of ``openers.tsv``, folded: words with which the body of a report begins, not its title."""
    path = DATA / "openers.tsv"
    return frozenset(fold(need(path, number, "form", form)) for number, (form, _) in read_table(path, ("form", "note")))
