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
