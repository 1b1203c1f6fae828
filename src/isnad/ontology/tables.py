"""Reading the data files of the ontology: tab-separated tables whose every error names file and line.

A table is UTF-8 text. Lines that begin with ``#`` and empty lines are comments. The first other line is the header, and it
names the columns exactly. Cells are trimmed; an empty cell is "unknown". Cells that hold several values separate them by ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


class DataError(ValueError):
    """A line of a data file is not as it should be. The message is ``FILE:LINE: what is wrong; what to do``.

    ``line`` is 0 where it is the file or folder itself that is wrong; the message then has no line.
    """

    def __init__(self, path: Path, line: int, wrong: str, remedy: str) -> None:
        super().__init__(f"{path}:{line}: {wrong}; {remedy}" if line else f"{path}: {wrong}; {remedy}")
        self.path = path
        self.line = line
        self.wrong = wrong
        self.remedy = remedy


def read_table(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield ``(line number from 1, cells)`` of each row of a table.

    Missing cells at the end of a row are filled with ``""``. Raises `DataError` for a header that is not ``columns``, for a row
    with too many cells and for text that is not UTF-8, and `OSError` if the file cannot be read.
    """
    width = len(columns)
    header_seen = False
    for number, line in enumerate(_lines(path), start=1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header_seen:
            if cells != list(columns):
                raise DataError(path, number, f"the header is {cells}", f"write the columns {list(columns)}, separated by tabs")
            header_seen = True
            continue
        if len(cells) != width:
            if len(cells) > width:
                raise DataError(path, number, f"{len(cells)} cells where {width} are known", "remove the extra tabs")
            cells.extend([""] * (width - len(cells)))
        yield number, cells
    if not header_seen:
        raise DataError(path, 1, "the header line is missing", f"begin with the columns {list(columns)}, separated by tabs")


def _lines(path: Path) -> list[str]:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DataError(path, line, "this line is not UTF-8", "save the file as UTF-8") from error


def many(cell: str) -> tuple[str, ...]:
    """The values of a cell that may hold several: trimmed, in order, doubles and empty ones left out."""
    if not cell:
        return ()
    return tuple(dict.fromkeys(part for part in (piece.strip() for piece in cell.split("|")) if part))


def need(path: Path, line: int, column: str, cell: str) -> str:
    """The cell, which must not be empty."""
    if not cell:
        raise DataError(path, line, f"{column} is empty", f"fill in {column}")
    return cell


def cues(path: Path, line: int, needing: tuple[str, ...], names: tuple[str, ...]) -> frozenset[str]:
    """The cell ``needs_cue``: names of the line that need a cue. Raises `DataError` for one that is no name of it."""
    for cue in needing:
        if cue not in names:
            raise DataError(path, line, f"needs_cue has {cue!r}, which is no name of this line", "write it as in the names")
    return frozenset(needing)


def one_of(path: Path, line: int, column: str, cell: str, allowed: frozenset[str]) -> str:
    """The cell, which must be one of the allowed values."""
    if cell not in allowed:
        known = ", ".join(sorted(allowed)) if len(allowed) <= 40 else f"one of {len(allowed)} known codes"
        raise DataError(path, line, f"{column} is {cell!r}", f"use {known}")
    return cell


def maybe_one_of(path: Path, line: int, column: str, cell: str, allowed: frozenset[str]) -> str | None:
    """Like `one_of`, with ``None`` for an empty cell."""
    return one_of(path, line, column, cell, allowed) if cell else None


def first_day(path: Path, line: int, column: str, cell: str) -> date | None:
    """The first day that a cell ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` covers."""
    parts = _date_parts(path, line, column, cell)
    return _day(path, line, column, cell, parts) if parts else None


def last_day(path: Path, line: int, column: str, cell: str) -> date | None:
    """The last day that a cell ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` covers."""
    parts = _date_parts(path, line, column, cell)
    if not parts:
        return None
    if len(parts) == 1:
        return _day(path, line, column, cell, [parts[0], 12, 31])
    if len(parts) == 2:
        following = [parts[0] + parts[1] // 12, parts[1] % 12 + 1]
        return date.fromordinal(_day(path, line, column, cell, following).toordinal() - 1)
    return _day(path, line, column, cell, parts)


def _date_parts(path: Path, line: int, column: str, cell: str) -> list[int]:
    if not cell:
        return []
    if not _DAY.match(cell):
        raise DataError(path, line, f"{column} is {cell!r}", "write a day as YYYY, YYYY-MM or YYYY-MM-DD")
    return [int(part) for part in cell.split("-")]


def _day(path: Path, line: int, column: str, cell: str, parts: list[int]) -> date:
    year, month, day = (*parts, 1, 1)[:3]
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DataError(path, line, f"{column} is {cell!r}, which is no day", "correct the day") from error


def number(path: Path, line: int, column: str, cell: str, low: float, high: float) -> float:
    """The cell as a number within bounds."""
    try:
        value = float(cell)
    except ValueError as error:
        raise DataError(path, line, f"{column} is {cell!r}, which is no number", "write a number with a point") from error
    if not low <= value <= high:
        raise DataError(path, line, f"{column} is {value}", f"write a number from {low} to {high}")
    return value
