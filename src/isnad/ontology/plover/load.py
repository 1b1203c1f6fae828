"""Checked loading of PLOVER's tables, and the look-ups on them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from isnad.ontology.tables import DataError, need, number, one_of, read_table

_HERE = Path(__file__).parent
_QUADS = frozenset({"verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "none"})
_YES_NO = frozenset({"yes", "no"})


class EventType(msgspec.Struct, frozen=True):
    """One of PLOVER's event types.

    ``intensity`` runs from -10 (conflict) to +10 (cooperation); ``cameo`` are the CAMEO root codes, the one to write out first.
    """

    code: str
    label_ar: str
    label_en: str
    quad: str
    intensity: float
    needs_recipient: bool
    cameo: tuple[str, ...]
    definition_en: str
    definition_ar: str


class Mode(msgspec.Struct, frozen=True):
    """How an event of a type was done. ``cameo`` is the CAMEO code to write out for it."""

    event_type: str
    code: str
    label_ar: str
    label_en: str
    cameo: str
    definition_en: str


class Context(msgspec.Struct, frozen=True):
    """What an event is about."""

    code: str
    label_ar: str
    label_en: str
    definition_en: str


class Sector(msgspec.Struct, frozen=True):
    """The role of an actor in society."""

    code: str
    label_ar: str
    label_en: str
    definition_en: str


@cache
def event_types(path: Path = _HERE / "types.tsv") -> Mapping[str, EventType]:
    """The event types by code, in the order of the file. Raises `DataError`."""
    columns = ("code", "label_ar", "label_en", "quad", "intensity", "recipient", "cameo", "definition_en", "definition_ar")
    found: dict[str, EventType] = {}
    for line, cells in read_table(path, columns):
        code, label_ar, label_en, quad, intensity, recipient, cameo, definition_en, definition_ar = cells
        _fresh(path, line, need(path, line, "code", code), code in found)
        found[code] = EventType(
            code=code,
            label_ar=need(path, line, "label_ar", label_ar),
            label_en=need(path, line, "label_en", label_en),
            quad=one_of(path, line, "quad", quad, _QUADS),
            intensity=number(path, line, "intensity", intensity, -10, 10),
            needs_recipient=one_of(path, line, "recipient", recipient, _YES_NO) == "yes",
            cameo=tuple(cameo.split()),
            definition_en=need(path, line, "definition_en", definition_en),
            definition_ar=need(path, line, "definition_ar", definition_ar),
        )
    return MappingProxyType(found)


@cache
def modes(path: Path = _HERE / "modes.tsv") -> Mapping[tuple[str, str], Mode]:
    """The modes by ``(type, mode)``. Raises `DataError`."""
    types = frozenset(event_types())
    found: dict[tuple[str, str], Mode] = {}
    for line, cells in read_table(path, ("type", "code", "label_ar", "label_en", "cameo", "definition_en")):
        kind, code = one_of(path, line, "type", cells[0], types), need(path, line, "code", cells[1])
        _fresh(path, line, f"{kind} {code}", (kind, code) in found)
        need(path, line, "label_ar", cells[2])
        need(path, line, "label_en", cells[3])
        need(path, line, "definition_en", cells[5])
        found[kind, code] = Mode(kind, code, cells[2], cells[3], need(path, line, "cameo", cells[4]), cells[5])
    return MappingProxyType(found)


def modes_of(event_type: str) -> tuple[str, ...]:
    """The codes of the modes that a type has, in the order of the file; empty for a type without modes."""
    return tuple(code for kind, code in modes() if kind == event_type)


@cache
def contexts(path: Path = _HERE / "contexts.tsv") -> Mapping[str, Context]:
    """The contexts by code. Raises `DataError`."""
    return MappingProxyType({code: Context(code, *rest) for code, *rest in _labelled(path)})


@cache
def sectors(path: Path = _HERE / "sectors.tsv") -> Mapping[str, Sector]:
    """The sectors by code. Raises `DataError`."""
    return MappingProxyType({code: Sector(code, *rest) for code, *rest in _labelled(path)})


def to_cameo(event_type: str, mode: str | None = None) -> str | None:
    """The CAMEO code of an event: that of its mode (three or four figures), else the general code of its type (three figures).

    ``None`` for OTHER, for which CAMEO has no code. Raises `KeyError` for an unknown type or a mode that the type does not have.
    """
    if mode is not None:
        return modes()[event_type, mode].cameo
    roots = event_types()[event_type].cameo
    return f"{roots[0]}0" if roots else None


def from_cameo(code: str) -> tuple[str, str | None, tuple[str, ...]] | None:
    """The PLOVER ``(type, mode, contexts)`` of a CAMEO code of two to four figures.

    ``None`` for what PLOVER does not code (CAMEO 01, statements) and for what is no CAMEO code.
    """
    table = _cameo_table()
    for length in (4, 3, 2):
        if len(code) >= length and code[:length] in table:
            return table[code[:length]]
    return None


@cache
def _cameo_table(path: Path = _HERE / "cameo.tsv") -> Mapping[str, tuple[str, str | None, tuple[str, ...]]]:
    types, known_contexts = frozenset(event_types()), frozenset(contexts())
    found: dict[str, tuple[str, str | None, tuple[str, ...]]] = {}
    for line, (code, kind, mode, about) in read_table(path, ("cameo", "type", "mode", "contexts")):
        _fresh(path, line, code, code in found)
        one_of(path, line, "type", kind, types)
        if mode:
            one_of(path, line, "mode", mode, frozenset(modes_of(kind)))
        tags = tuple(one_of(path, line, "contexts", tag, known_contexts) for tag in about.split())
        found[code] = (kind, mode or None, tags)
    return MappingProxyType(found)


def _labelled(path: Path) -> list[list[str]]:
    rows: list[list[str]] = []
    seen: set[str] = set()
    columns = ("code", "label_ar", "label_en", "definition_en")
    for line, cells in read_table(path, columns):
        for column, cell in zip(columns, cells, strict=True):
            need(path, line, column, cell)
        _fresh(path, line, cells[0], cells[0] in seen)
        seen.add(cells[0])
        rows.append(cells)
    return rows


def _fresh(path: Path, line: int, code: str, seen: bool) -> None:
    if seen:
        raise DataError(path, line, f"{code} is there twice", "remove one of the two")
