"""Numbers of one happening compared: the same in other words, rising over time, or disputed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from isnad.language.interface import because
from isnad.records import Fact, Quantity, Verdict
from isnad.weave.facts.givens import Given, agree
from isnad.weave.facts.rivals import against, comparable, one_each
from isnad.weave.facts.support import Bench

_PARTED = 10_000


def number_facts(given: Sequence[Given], bench: Bench) -> list[Fact]:
    """The numbers of a happening: one fact a value, those of one kind in the order in which they were given.

    Values that can be the same are one (``عشرات`` and 34). A lower one that later reports exceed is ``updated``; those that reports of
    one time give against each other are ``disputed``.
    """
    kinds: dict[tuple[str, str | None], list[Given]] = {}
    for each in sorted(given, key=lambda each: (each.article, each.quantity.span)):
        kinds.setdefault((each.quantity.kind, each.quantity.unit), []).append(each)
    return [fact for (kind, unit), found in kinds.items() for fact in _facts(kind, unit, one_each(found, bench), bench)]


def wording(quantity: Quantity) -> str:
    """A number as it is shown: ``34``, ``20–99``, ``> 30``."""
    low = None if quantity.low is None else _figure(quantity.low)
    high = None if quantity.high is None else _figure(quantity.high)
    unit = f" {quantity.unit}" if quantity.unit else ""
    if low == high and low is not None:
        return ("~" if quantity.bound == "about" else "") + low + unit
    if high is None:
        whole = quantity.bound == "more" and quantity.low is not None and quantity.low == int(quantity.low)
        return f"> {_figure(quantity.low - 1)}{unit}" if whole and quantity.low is not None else f"≥ {low}{unit}"
    return f"≤ {high}{unit}" if low is None else f"{low}–{high}{unit}"


def _figure(value: float) -> str:
    """Digits with thousands parted from ten thousand on, where they are hard to count (``1200``, ``197,000,000``)."""
    if value != int(value):
        return f"{value:g}"
    return f"{int(value):,}" if value >= _PARTED else f"{int(value)}"


def _facts(kind: str, unit: str | None, found: list[Given], bench: Bench) -> list[Fact]:
    values = _values(found)
    facts = []
    for value in values:
        others = [other for other in values if other is not value and comparable(value, other, bench)]
        undated = any(each.day is None for given in (value, *others) for each in given)
        rivals = [other for other in others if against(value, other, bench) and (undated or not _settled(value, other))]
        verdict, reason = _verdict(value, others, bool(rivals))
        told = [each for each in values if each is value or any(each is other for other in others)] if verdict else []
        course = because("numbers_given", steps=" → ".join(map(_step, told))) if told else None
        best = _commonest(value)
        support = [bench.support(each.article, each.quantity.span, value=wording(each.quantity)) for each in value]
        held = {each.article for each in value}
        differing = [
            bench.support(each.article, each.quantity.span, value=wording(each.quantity), stance="differs")
            for other in rivals
            for each in other
            if each.article not in held
        ]
        body = {"kind": kind, "low": best.quantity.low, "high": best.quantity.high, "unit": unit, "shown": wording(best.quantity)}
        why = "; ".join(part for part in (reason, course) if part) or None
        facts.append(bench.fact("number", body, [*support, *differing], label=wording(best.quantity), verdict=verdict, reason=why))
    return facts


def _values(found: Sequence[Given]) -> list[list[Given]]:
    """The values given, each with those who give it, in the order of days and then of size; sharp ones before vague ones."""
    values: list[list[Given]] = []
    for each in sorted(found, key=lambda each: (_width(each.quantity), each.day or date.max, each.quantity.low or 0.0, each.article)):
        home = next((value for value in values if agree(value[0].quantity, each.quantity)), None)
        if home is None:
            values.append([each])
        else:
            home.append(each)
    return sorted(values, key=lambda value: (min(each.day or date.max for each in value), value[0].quantity.low or 0.0))


def _width(quantity: Quantity) -> float:
    if quantity.high is None or quantity.low is None:
        return float("inf")
    return quantity.high - quantity.low


def _verdict(value: Sequence[Given], others: Sequence[Sequence[Given]], disputing: bool) -> tuple[Verdict | None, str | None]:
    """None where nothing comparable is given; ``updated`` where all of it is later and higher or earlier and lower."""
    if any(each.day is None for given in (value, *others) for each in given):
        return ("disputed", because("not_all_dated")) if disputing else (None, None)
    later = [other for other in others if _follows(value, other)]
    earlier = [other for other in others if _follows(other, value)]
    if disputing or not (later or earlier):
        return ("disputed", because("same_time")) if disputing else (None, None)
    return "updated", because("rose_later" if later else "latest_number")


def _settled(one: Sequence[Given], other: Sequence[Given]) -> bool:
    return _follows(one, other) or _follows(other, one)


def _follows(earlier: Sequence[Given], later: Sequence[Given]) -> bool:
    """Whether one value is a rise of another: higher, never given before it, and given when the other no longer is or as a rise."""
    lower, higher = earlier[0].quantity.low or 0.0, later[0].quantity.low or 0.0
    if lower < higher and all(each.early for each in earlier):
        return True
    ends = max(map(_day, earlier))
    return lower < higher and ends <= min(map(_day, later)) and (ends < max(map(_day, later)) or any(each.grown for each in later))


def _day(given: Given) -> date:
    return given.day or date.max


def _step(value: Sequence[Given]) -> str:
    day = min((each.day for each in value if each.day), default=None)
    number = wording(_commonest(value).quantity)
    return f"{number} ({day})" if day else number


def _commonest(found: Sequence[Given]) -> Given:
    exact = [each for each in found if each.quantity.bound == "exact"] or list(found)
    return max(exact, key=lambda each: sum(wording(each.quantity) == wording(other.quantity) for other in found))
