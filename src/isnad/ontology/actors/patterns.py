"""Government bodies by pattern: a body's name and a country make an actor (وزارة الخارجية + المصرية)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from isnad.ontology.plover import sectors
from isnad.ontology.tables import DataError

_HERE = Path(__file__).parent


class BodyPattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of government body that every country may have.

    ``arabic`` are names that mean the body even alone (وزارة الخارجية); ``bound_ar`` are short ones that mean it only together with a
    demonym or a country (الخارجية المصرية). ``gender`` (``m`` or ``f``) is the gender that a demonym beside the name takes. ``english``
    are names that take a demonym before ("Egyptian Foreign Ministry") or a country after ("... of Egypt"); ``bound_en`` the short ones.
    ``holder_ar`` and ``holder_en`` are the offices that lead it (وزير الخارجية، foreign minister).
    """

    id: str
    sector: str
    gender: str
    arabic: tuple[str, ...]
    english: tuple[str, ...]
    bound_ar: tuple[str, ...] = ()
    bound_en: tuple[str, ...] = ()
    holder_ar: tuple[str, ...] = ()
    holder_en: tuple[str, ...] = ()
    holder_sector: str | None = None


@cache
def load_patterns(path: Path = _HERE / "patterns.toml") -> tuple[BodyPattern, ...]:
    """Every body pattern of a TOML file (tables ``[[body]]``), checked. Raises `DataError`."""
    text = path.read_text(encoding="utf-8")
    starts = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip() == "[[body]]"]
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(path, _line_of(str(error)), f"this is not TOML ({error})", "correct the line") from error
    bodies = raw.get("body", [])
    found: list[BodyPattern] = []
    for line, body in zip(starts, bodies, strict=True):
        try:
            pattern = msgspec.convert(body, BodyPattern)
        except msgspec.ValidationError as error:
            raise DataError(path, line, str(error), "correct the table that begins here") from error
        _check(path, line, pattern, {known.id for known in found})
        found.append(pattern)
    return tuple(found)


def _check(path: Path, line: int, pattern: BodyPattern, seen: set[str]) -> None:
    if pattern.id in seen:
        raise DataError(path, line, f"{pattern.id} is there twice", "remove one of the two")
    for sector in (pattern.sector, pattern.holder_sector):
        if sector is not None and sector not in sectors():
            raise DataError(path, line, f"the sector is {sector!r}", f"use {', '.join(sectors())}")
    if pattern.gender not in ("m", "f"):
        raise DataError(path, line, f"gender is {pattern.gender!r}", "write m or f")
    if not (pattern.arabic or pattern.bound_ar):
        raise DataError(path, line, "no Arabic name is given", "fill in arabic or bound_ar")


def _line_of(message: str) -> int:
    digits = message.partition("line ")[2].split(",")[0].strip(") ")
    return int(digits) if digits.isdigit() else 1
