"""The word lists of this room: loaded once, read-only, each a table beside the code that a linguist can edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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
FURNITURE = frozenset({"whole", "begins", "notice", "related", "tail", "head"})
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
    notice: re.Pattern[str]
    related_begins: re.Pattern[str]
    tail: re.Pattern[str]
    head: re.Pattern[str]


class CreditPattern(msgspec.Struct, frozen=True):
    """A line that credits: the pattern, matched against a whole folded line, names the credited one as ``name``."""

    kind: CreditKind
    pattern: re.Pattern[str]
    furniture: bool


@cache
def furniture(path: Path = DATA / "furniture.tsv") -> FurnitureList:
    """The phrases of page furniture. Raises `DataError` for a line that does not fit, as do all loaders here."""
    groups: dict[str, list[str]] = {match: [] for match in FURNITURE}
    for number, (phrase, match, _) in read_table(path, ("phrase", "match", "note")):
        need(path, number, "phrase", phrase)
        groups[one_of(path, number, "match", match, FURNITURE)].append(fold(phrase))
    return FurnitureList(
        whole=frozenset(groups["whole"]),
        related=frozenset(groups["related"]),
        begins=_any(groups["begins"]),
        notice=_any(groups["notice"]),
        related_begins=_any(groups["related"]),
        tail=_any(groups["tail"]),
        head=_any(groups["head"]),
    )


def _any(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives(phrases)})(?!\w)" if phrases else r"(?!)")


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


@cache
def credit_patterns(path: Path = DATA / "credits.tsv") -> tuple[CreditPattern, ...]:
    """The patterns of credit lines, in the order of the file."""
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
    for name, kind in (*_outlet_names(), *((name, "place") for name in _place_names())):
        found.setdefault(fold(name), kind)
    return MappingProxyType(found)


@cache
def quoted_outlets() -> frozenset[str]:
    """Names of outlets that are common words or places too, folded: in quotation marks they mean the outlet."""
    return frozenset(fold(name) for outlet in outlets().values() for name in outlet.needs_cue)


def _outlet_names() -> Iterator[tuple[str, CarrierKind]]:
    for outlet in outlets().values():
        agency = outlet.kind == "agency"
        for name in (outlet.name_ar, outlet.name_en, *outlet.spellings, *outlet.short, *(outlet.needs_cue if agency else ())):
            if agency or name not in outlet.needs_cue:
                yield name, "agency" if agency else "outlet"


def _place_names() -> Iterator[str]:
    """States, their capitals, and the places of the gazetteer that are more than a village; no common words."""
    for state in states().values():
        yield from (state.name_ar, state.name_en, *state.spellings, *state.capitals_ar, *state.capitals_en)
    for place in places().values():
        if place.kind in _PLACE_KINDS:
            yield from (name for name in (place.name_ar, place.name_en, *place.spellings) if name not in place.needs_cue)


@cache
def months(path: Path = DATA / "months.tsv") -> Mapping[str, int]:
    """Month names, folded, to their numbers 1 to 12."""
    found = {}
    for number, (form, month, _) in read_table(path, ("form", "month", "note")):
        one_of(path, number, "month", month, frozenset(str(value) for value in range(1, 13)))
        found[fold(need(path, number, "form", form))] = int(month)
    return MappingProxyType(found)


@cache
def openers(path: Path = DATA / "openers.tsv") -> Mapping[str, str]:
    """Words, folded, with which sentences begin, behind و too, to their kind: ``opening`` of a report, or ``particle``."""
    found: dict[str, str] = {}
    for number, (form, kind, _) in read_table(path, ("form", "kind", "note")):
        one_of(path, number, "kind", kind, frozenset({"opening", "particle"}))
        found[fold(need(path, number, "form", form))] = kind
    joined = {f"و{form}": kind for form, kind in found.items() if kind == "opening" and "\u0621" <= form[0] <= "\u064a"}
    return MappingProxyType(joined | found)


@cache
def outlet_words(path: Path = DATA / "outlet_words.tsv") -> frozenset[str]:
    """Words, folded, that stand in the names of outlets."""
    return frozenset(fold(need(path, number, "form", form)) for number, (form, _) in read_table(path, ("form", "note")))


@cache
def _words(path: Path = DATA / "words.tsv") -> Mapping[str, tuple[str, ...]]:
    """The small sets of words, as they are written."""
    found: dict[str, list[str]] = {}
    for number, (name, form, _) in read_table(path, ("set", "form", "note")):
        found.setdefault(need(path, number, "set", name), []).append(need(path, number, "form", form))
    return {name: tuple(forms) for name, forms in found.items()}


def one_of_words(name: str, *, written: bool = False) -> str:
    """The words of a small set as one alternative of a pattern, longest first; folded, or as they are written.

    Raises `KeyError` for a set that the file does not have.
    """
    return _alternatives(_words()[name] if written else [fold(form) for form in _words()[name]])
