"""Numbers of one happening compared: the same in other words, rising over time, or disputed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from isnad.language import Keyed, Matcher, fold
from isnad.language.interface import because
from isnad.ontology.tables import need, read_table
from isnad.records import Fact, Quantity, Verdict
from isnad.weave.compare.words import claim_words
from isnad.weave.facts.days import day_of
from isnad.weave.facts.groups import is_part
from isnad.weave.facts.support import Bench

_PARTED = 10_000
_SHORT = 2
"""Letters of words that say nothing of what a sum is of."""


@dataclass(frozen=True, slots=True)
class Given:
    """A number as one article gives it, with the last day on which that article can have appeared.

    ``grown``: the article says that the number has risen since earlier reports.
    """

    article: str
    quantity: Quantity
    day: date | None
    grown: bool = False


@cache
def _rising() -> Matcher[str]:
    path = Path(__file__).with_name("rising.tsv")
    return Matcher((fold(need(path, line, "form", form)), form) for line, (form,) in read_table(path, ("form",)))


def given(article: str, quantity: Quantity, bench: Bench) -> Given | None:
    """A number of an article, as it is compared with those of others; None for that of a part of those who suffered."""
    annotation = bench.annotations[article]
    if is_part(quantity.span.of(annotation.text)):
        return None
    home = next((each for each in annotation.sentences if each.overlap(quantity.span)), quantity.span)
    grown = bool(_rising().longest(Keyed(home.of(annotation.text))))
    return Given(article, quantity, day_of(bench, article), grown)


def number_facts(given: Sequence[Given], bench: Bench) -> list[Fact]:
    """The numbers of a happening: one fact a value, those of one kind in the order in which they were given.

    Values that can be the same are one (``عشرات`` and 34). A lower one that later reports exceed is ``updated``; those that reports of
    one time give against each other are ``disputed``.
    """
    kinds: dict[tuple[str, str | None], list[Given]] = {}
    for each in sorted(given, key=lambda each: (each.article, each.quantity.span)):
        kinds.setdefault((each.quantity.kind, each.quantity.unit), []).append(each)
    return [fact for (kind, unit), found in kinds.items() for fact in _facts(kind, unit, _one_each(found, bench), bench)]


def _one_each(found: Sequence[Given], bench: Bench) -> list[Given]:
    """Of several numbers of one kind that an article has from one source the highest: reports name parts beside the total."""
    best: dict[tuple[str, str | None], Given] = {}
    for each in found:
        chain = bench.chains[each.article].of(each.quantity.span).chain
        source = (each.article, chain[-1].name if len(chain) > 1 else None)
        held = best.get(source)
        if held is None or (each.quantity.low or 0) > (held.quantity.low or 0):
            best[source] = each
    return list(best.values())


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be the same: their bounds overlap (``عشرات`` and 34)."""
    low = max(one.low or 0.0, other.low or 0.0)
    high = min(float("inf") if one.high is None else one.high, float("inf") if other.high is None else other.high)
    about = "about" in {one.bound, other.bound}
    return low <= high * (1.15 if about else 1.0)


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
        rivals = [other for other in values if other is value or kind != "sum" or _one_amount(value, other, bench)]
        verdict, reason = _verdict(value, rivals)
        course = because("numbers_given", steps=" → ".join(_step(rival) for rival in rivals)) if len(rivals) > 1 else None
        best = _commonest(value)
        support = [bench.support(each.article, each.quantity.span, value=wording(each.quantity)) for each in value]
        held = {each.article for each in value}
        others = [
            bench.support(each.article, each.quantity.span, value=wording(each.quantity), stance="differs")
            for other in rivals
            if verdict == "disputed" and other is not value
            for each in other
            if each.article not in held
        ]
        body = {"kind": kind, "low": best.quantity.low, "high": best.quantity.high, "unit": unit, "shown": wording(best.quantity)}
        why = "; ".join(part for part in (reason, course) if part) or None
        facts.append(bench.fact("number", body, [*support, *others], label=wording(best.quantity), verdict=verdict, reason=why))
    return facts


def _one_amount(one: Sequence[Given], other: Sequence[Given], bench: Bench) -> bool:
    """Whether two sums can be of one thing: a report names several, and those of two things are told in other words."""
    pairs = [(_beside(a, bench), _beside(b, bench)) for a in one for b in other]
    return any(2 * len(words & others) >= min(len(words), len(others)) for words, others in pairs)


def _beside(given: Given, bench: Bench) -> frozenset[str]:
    """The stems of the words that stand with a number in its sentence."""
    annotation, span = bench.annotations[given.article], given.quantity.span
    home = next((each for each in annotation.sentences if each.overlap(span)), span)
    words = claim_words(annotation.text, home)
    return frozenset(word.stem for word in words if len(word.key) > _SHORT and not word.span.overlap(span))


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


def _verdict(value: Sequence[Given], values: Sequence[Sequence[Given]]) -> tuple[Verdict | None, str | None]:
    """None where nothing else is given; ``updated`` where all other values are later and higher or earlier and lower."""
    others = [other for other in values if other is not value]
    if not others:
        return None, None
    if any(each.day is None for given in values for each in given):
        return "disputed", because("not_all_dated")
    later = [other for other in others if _follows(value, other)]
    if not later and all(_follows(other, value) for other in others):
        return "updated", because("latest_number")
    if len(later) == len(others) or (later and all(_follows(value, other) or _follows(other, value) for other in others)):
        return "updated", because("rose_later")
    return "disputed", because("same_time")


def _follows(earlier: Sequence[Given], later: Sequence[Given]) -> bool:
    """Whether one value is a rise of another: higher, never given before it, and given when the other no longer is or as a rise."""
    lower, higher = earlier[0].quantity.low or 0.0, later[0].quantity.low or 0.0
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
