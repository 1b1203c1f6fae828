"""How TIMEX3 writes lengths of time."""

from __future__ import annotations

CLOCK_UNITS = {"H": "H", "N": "M", "S": "S"}
"""Units below a day, and their letters after the T of a duration."""


def timex(unit: str, count: int | None) -> str:
    """``P3D``, ``PT72H``, ``P20Y`` for two decades; ``PXD`` where the number is open."""
    if unit in CLOCK_UNITS:
        return f"PT{'X' if count is None else count}{CLOCK_UNITS[unit]}"
    if unit in "TC":
        return f"P{count * (10 if unit == 'T' else 100)}Y" if count is not None else "PXDE" if unit == "T" else "PXCE"
    return f"P{'X' if count is None else count}{unit}"


_SMALLER = {"N": ("S", 60), "H": ("N", 60), "D": ("H", 24), "W": ("D", 7), "M": ("D", 30), "Y": ("M", 12), "T": ("Y", 10), "C": ("Y", 100)}
"""The unit in which parts of a unit are told, and how many make one of it."""
_PARTS = {"H": 2, "Q": 4, "T": 3}


def with_part(unit: str, count: int, part: str) -> tuple[str, int] | None:
    """So many units and a half, quarter or third (H Q T) in the next smaller unit; None where they come to no whole number of it."""
    smaller, size = _SMALLER.get(unit, ("", 0))
    return None if size == 0 or size % _PARTS[part] else (smaller, count * size + size // _PARTS[part])


def with_smaller(unit: str, count: int, more: str, number: int) -> tuple[str, int] | None:
    """So many units and so many of the next smaller one, told in it; None for units that are not so related, and for months in days."""
    smaller, size = _SMALLER.get(unit, ("", 0))
    return (smaller, count * size + number) if more == smaller and unit != "M" else None
