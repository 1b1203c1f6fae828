"""Numbers of one happening compared: the same in other words, rising over time, or disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from isnad.language.interface import because
from isnad.records import Fact, Quantity, Verdict
from isnad.weave.facts.support import Bench


@dataclass(frozen=True, slots=True)
class Given:
    """A number as one article gives it, with the last day on which that article can have appeared."""

    article: str
    quantity: Quantity
    day: date | None


def number_facts(given: Sequence[Given], bench: Bench) -> list[Fact]:
    """One fact for each kind of number that the articles of a happening give."""
    kinds: dict[tuple[str, str | None], list[Given]] = {}
    for each in sorted(given, key=lambda each: (each.article, each.quantity.span)):
        kinds.setdefault((each.quantity.kind, each.quantity.unit), []).append(each)
    return [_fact(kind, unit, _one_each(found), bench) for (kind, unit), found in kinds.items()]


def _one_each(found: Sequence[Given]) -> list[Given]:
    """Of several numbers of one kind in one article the highest: reports name parts beside the total."""
    best: dict[str, Given] = {}
    for each in found:
        held = best.get(each.article)
        if held is None or (each.quantity.low or 0) > (held.quantity.low or 0):
            best[each.article] = each
    return list(best.values())


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be the same: their bounds overlap (``عشرات`` and 34)."""
    low = max(one.low or 0.0, other.low or 0.0)
    high = min(float("inf") if one.high is None else one.high, float("inf") if other.high is None else other.high)
    about = "about" in {one.bound, other.bound}
    return low <= high * (1.15 if about else 1.0)


def wording(quantity: Quantity) -> str:
    """A number as it is shown: ``34``, ``20–99``, ``> 30``."""
    low = None if quantity.low is None else f"{quantity.low:g}"
    high = None if quantity.high is None else f"{quantity.high:g}"
    unit = f" {quantity.unit}" if quantity.unit else ""
    if low == high and low is not None:
        return ("~" if quantity.bound == "about" else "") + low + unit
    if high is None:
        return f"≥ {low}{unit}"
    return f"≤ {high}{unit}" if low is None else f"{low}–{high}{unit}"


def _fact(kind: str, unit: str | None, found: list[Given], bench: Bench) -> Fact:
    ordered = sorted(found, key=lambda each: (each.day or date.min, each.quantity.low or 0.0, each.article))
    verdict, reason = _verdict(ordered)
    last = ordered[-1] if verdict == "updated" else _commonest(ordered)
    support = [
        bench.support(
            each.article,
            each.quantity.span,
            value=wording(each.quantity),
            stance=None if verdict == "updated" or agree(each.quantity, last.quantity) else "differs",
        )
        for each in ordered
    ]
    value = {"kind": kind, "low": last.quantity.low, "high": last.quantity.high, "unit": unit}
    steps = " → ".join(dict.fromkeys(wording(each.quantity) for each in ordered))
    label = steps if verdict in {"updated", "disputed"} else wording(last.quantity)
    return bench.fact("number", value, support, label=label, verdict=verdict, reason=reason)


def _commonest(ordered: Sequence[Given]) -> Given:
    return max(ordered, key=lambda each: (sum(agree(each.quantity, other.quantity) for other in ordered), each.quantity.bound == "exact"))


def _verdict(ordered: Sequence[Given]) -> tuple[Verdict | None, str | None]:
    """None where all agree; ``updated`` where later reports never give less; else ``disputed``."""
    if all(agree(one.quantity, other.quantity) for one in ordered for other in ordered):
        return None, None
    by_day: dict[date, list[float]] = {}
    for each in ordered:
        if each.day is None:
            return "disputed", because("not_all_dated")
        by_day.setdefault(each.day, []).append(each.quantity.low or 0.0)
    days = sorted(by_day)
    rising = all(max(by_day[one]) <= min(by_day[other]) for one, other in pairwise(days))
    if len(days) > 1 and rising:
        return "updated", because("rose", low=f"{min(by_day[days[0]]):g}", first=days[0], high=f"{max(by_day[days[-1]]):g}", last=days[-1])
    return "disputed", because("same_time")
