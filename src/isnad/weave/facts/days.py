"""When a happening was, across articles: stated by some, resolved with another report's day, or disputed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from isnad.language import fold
from isnad.language.interface import because
from isnad.ontology.tables import need, read_table
from isnad.records import Annotation, EventDate, Fact, FactSupport, Span, TimeExpression
from isnad.weave.facts.support import Bench

_WEEK, _MONTH, _YEAR = 5, 31, 300
_WORD = re.compile(r"[^\W\d_]+")
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)(?:-(\d\d))?)?$")

_Given = tuple[str, EventDate]


def day_of(bench: Bench, article: str) -> date | None:
    """The last day on which an article can have appeared, None where that is not known."""
    published = bench.annotations[article].published
    return published.last if published else None


def date_facts(told: Sequence[tuple[str, EventDate | None, Sequence[Span]]], bench: Bench) -> tuple[EventDate | None, list[Fact]]:
    """The day of a happening and the facts on it, from the day that each article gives and the words that name the event there.

    Days that overlap are one value, the narrower one taken; days apart are disputed. No dispute are days more than a month apart, one of
    which is that of something else, a week and a day beside it, whose beginning is not everybody's, and the day before one that is told as
    today or yesterday alone: such words are printed a day late.
    A day without a year, in the event's own sentence, joins the day of another report that it fits.
    """
    given = [(article, day) for article, day, _ in told if day is not None]
    dated = sorted((each for each in given if each[1].first), key=lambda each: (_width(each[1]), each[0]))
    if dated and _width(dated[0][1]) <= _MONTH:
        dated = [each for each in dated if _width(each[1]) < _YEAR]  # a bare year disputes no day
    groups: list[list[tuple[str, EventDate]]] = []
    for article, found in dated:
        home = next((group for group in groups if _agree(group[0], (article, found), bench)), None)
        if home is None:
            groups.append([(article, found)])
        else:
            home.append((article, found))
    for group in groups:
        group.sort(key=lambda each: (_width(each[1]), each[1].first or date.max))
    groups.sort(key=lambda group: (-len(group), min(article for article, _ in group)))
    if not groups:
        return None, []
    resolved = {article for group in groups for article, _ in group}
    for article, _, triggers in told:
        if article not in resolved:
            for group in groups:
                time = _without_year(bench.annotations[article], triggers, group[0][1])
                if time is not None:
                    group.append((article, EventDate(span=time.span, first=None, last=None)))
                    break
    facts = []
    for group in groups:
        support = [bench.support(article, found.span, reason=found.reason) for article, found in group if found.span is not None]
        if support:
            late = any(_late(group[0], each, bench) for each in group)
            rivals = any(other is not group and _gap(group[0][1], other[0][1]) <= _MONTH for other in groups)
            reports = {article for article, _, _ in told} if len(groups) == 1 else set()
            facts.append(_fact(group[0][1], support, reports, late=late, disputed=rivals, bench=bench))
    return groups[0][0][1], facts


def _fact(day: EventDate, support: Sequence[FactSupport], reports: set[str], *, late: bool, disputed: bool, bench: Bench) -> Fact:
    silent = [] if disputed else sorted(reports - {each.article for each in support})
    reasons = [because("day_late")] * late + ([because("takes_day", n=len(silent))] if silent else [])
    reason = "; ".join(reasons) or None
    value = str(day.first) if day.first == day.last else f"{day.first}/{day.last}"
    return bench.fact("date", value, support, verdict="disputed" if disputed else None, reason=reason, inferred_for=silent)


def _width(day: EventDate) -> int:
    return (day.last - day.first).days if day.first and day.last else 0


def _overlap(one: EventDate, other: EventDate) -> bool:
    if not (one.first and other.first):
        return False
    return one.first <= (other.last or other.first) and other.first <= (one.last or one.first)


def _agree(one: _Given, other: _Given, bench: Bench) -> bool:
    """Whether two articles can give one day."""
    if _overlap(one[1], other[1]) or _late(one, other, bench) or _late(other, one, bench):
        return True
    return max(_width(one[1]), _width(other[1])) in range(_WEEK, _MONTH) and _gap(one[1], other[1]) == 1


def _late(one: _Given, other: _Given, bench: Bench) -> bool:
    """Whether the other article gives the day after, in words that tell it from the day of writing alone (``صباح اليوم``)."""
    day, span = one[1].first, other[1].span
    if day is None or span is None or _width(one[1]) or _width(other[1]) or other[1].first != day + timedelta(days=1):
        return False
    words = _WORD.findall(fold(span.of(bench.annotations[other[0]].text)))
    return bool(words) and all(word in _relative() for word in words)


def _gap(one: EventDate, other: EventDate) -> int:
    first, second = sorted((day.first or date.max, day.last or day.first or date.max) for day in (one, other))
    return (second[0] - first[1]).days


@cache
def _relative() -> frozenset[str]:
    path = Path(__file__).with_name("relative_days.tsv")
    return frozenset(fold(need(path, line, "word", word)) for line, (word,) in read_table(path, ("word",)))


def _without_year(annotation: Annotation, triggers: Sequence[Span], day: EventDate) -> TimeExpression | None:
    """An expression without a year (``XXXX-02-10/XXXX-02-12``) in a sentence of the event that names the month and days of ``day``."""
    homes = [each for each in annotation.sentences if any(each.overlap(trigger) for trigger in triggers)]
    for time in annotation.times:
        match = _YEARLESS.match(time.value or "")
        if match is None or day.first is None or not any(home.holds(time.span) for home in homes):
            continue
        month, first, _, last = match.groups()
        end = day.last or day.first
        if int(month) == day.first.month and (not first or int(first) == day.first.day) and (not last or int(last) == end.day):
            return time
    return None
