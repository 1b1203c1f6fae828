"""What two reports agree on and where they conflict, each point with the words on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from isnad.language import fold
from isnad.records import Annotation, Event, EventDate, EventPlace, Party, Quantity, Span
from isnad.weave.compare.claims import Claims
from isnad.weave.compare.lexicon import negations, opposite


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that both reports speak of.

    ``slot`` says what: ``event``, ``status``, ``actors``, ``recipients``, ``place``, ``date``, a kind of number, ``figure``,
    ``wording``. ``a`` and ``b`` are the words in either report, ``value_a`` and ``value_b`` what they say, ``reason`` why that is
    agreement or conflict.
    """

    slot: str
    a: Span | None
    b: Span | None
    value_a: str
    value_b: str
    reason: str


class Points(NamedTuple):
    """Agreements and conflicts, in the order of the first report."""

    agreements: tuple[Point, ...]
    conflicts: tuple[Point, ...]


def points(one: Annotation, other: Annotation, claims: Claims) -> Points:
    """Compare the events of two reports slot by slot, then the wording of their claims."""
    agreed: list[Point] = []
    against: list[Point] = []
    for left, right in _pairs(one, other):
        for agrees, point in _slots(one, left, other, right):
            (agreed if agrees else against).append(point)
    against += _wording(claims)
    agreed += _figures(claims)
    return Points(tuple(agreed), tuple(against))


def _pairs(one: Annotation, other: Annotation) -> Iterator[tuple[Event, Event]]:
    """Events that may be one happening: type equal and a party or the place in common, or both the main one; each event once."""
    taken: set[str] = set()
    for left in one.events:
        best: tuple[int, Event] | None = None
        for right in other.events:
            if right.id in taken or right.type != left.type:
                continue
            likeness = len(_party_keys(one, left) & _party_keys(other, right)) + int(_same_place(left.place, right.place))
            if (likeness or (left.main and right.main)) and (best is None or likeness > best[0]):
                best = (likeness, right)
        if best is not None:
            taken.add(best[1].id)
            yield left, best[1]


def _slots(one: Annotation, left: Event, other: Annotation, right: Event) -> Iterator[tuple[bool, Point]]:
    """Every slot that both events fill, with whether they agree; silence is no disagreement."""
    a, b = left.triggers[0] if left.triggers else None, right.triggers[0] if right.triggers else None
    yield True, _point("event", a, b, _said(one, a, left.type), _said(other, b, right.type), f"both report {left.type}")
    if (left.status == "denied") != (right.status == "denied"):
        yield False, _point("status", a, b, left.status, right.status, "one report denies what the other tells")
    for slot in ("actors", "recipients"):
        yield from _parties(slot, one, getattr(left, slot), other, getattr(right, slot))
    if left.place and right.place and left.place.name and right.place.name:
        same = _same_place(left.place, right.place)
        reason = "the same place" if same else "different places"
        yield same, _point("place", left.place.span, right.place.span, left.place.name, right.place.name, reason)
    if left.date and right.date and left.date.first and right.date.first:
        same = _days_meet(left.date, right.date)
        reason = "the days meet" if same else "the days do not meet"
        yield same, _point("date", left.date.span, right.date.span, _days(left.date), _days(right.date), reason)
    for number in _once(left.numbers):
        for against in (each for each in _once(right.numbers) if each.kind == number.kind and each.unit == number.unit):
            same = _bounds_meet(number, against)
            reason = "the numbers are compatible" if same else "the numbers exclude each other"
            yield same, _point(number.kind, number.span, against.span, number.span.of(one.text), against.span.of(other.text), reason)


def _once(numbers: Sequence[Quantity]) -> list[Quantity]:
    """Numbers that a report repeats, once."""
    return list({(each.kind, each.low, each.high, each.unit): each for each in reversed(numbers)}.values())[::-1]


def _parties(slot: str, one: Annotation, left: Sequence[Party], other: Annotation, right: Sequence[Party]) -> Iterator[tuple[bool, Point]]:
    known = {key: party for party in right for key in _keys(other, party)}
    for party in left:
        met = next((known[key] for key in sorted(_keys(one, party)) if key in known), None)
        if met is not None:
            yield True, _point(slot, party.span, met.span, party.name or "", met.name or "", "the same actor")


def _wording(claims: Claims) -> list[Point]:
    """Opposite words and words of denial that face each other in the two claims."""
    found = []
    for left in claims.only_left:
        for right in claims.only_right:
            concept = opposite(left.stem, right.stem)
            if concept:
                found.append(_point("wording", left.span, right.span, left.key, right.key, f"opposites ({concept.split(':')[1]})"))
    denies = [[word for word in words if word.key in negations()] for words in (claims.only_left, claims.only_right)]
    if bool(denies[0]) != bool(denies[1]):
        left_span, left_word = (denies[0][0].span, denies[0][0].key) if denies[0] else (None, "")
        right_span, right_word = (denies[1][0].span, denies[1][0].key) if denies[1] else (None, "")
        found.append(_point("wording", left_span, right_span, left_word, right_word, "only one of the claims denies"))
    left_figures, right_figures = ([word for word in words if word.key[0].isdigit()] for words in (claims.only_left, claims.only_right))
    if len(left_figures) == len(right_figures) == 1 and len(claims.only_left) + len(claims.only_right) <= len(claims.left):
        left, right = left_figures[0], right_figures[0]
        found.append(_point("figure", left.span, right.span, left.key, right.key, "different figures in like claims"))
    return found


def _figures(claims: Claims) -> list[Point]:
    known = {word.key: word for word in claims.right if word.key[0].isdigit()}
    return [
        _point("figure", word.span, known[word.key].span, word.key, word.key, "the same figure")
        for word in claims.left
        if word.key in known
    ]


def _point(slot: str, a: Span | None, b: Span | None, value_a: str, value_b: str, reason: str) -> Point:
    return Point(slot=slot, a=a, b=b, value_a=value_a, value_b=value_b, reason=reason)


def _said(annotation: Annotation, span: Span | None, default: str) -> str:
    return span.of(annotation.text) if span else default


def _keys(annotation: Annotation, party: Party) -> set[str]:
    """What a party can be recognised by: the id of a known actor, else its name's key."""
    actor = annotation.actor(party.actor)
    names: Iterable[str | None] = (actor.entry if actor else None, actor.name if actor else None, party.name)
    return {key for key in (fold(name or "") for name in names) if key}


def _party_keys(annotation: Annotation, event: Event) -> set[str]:
    return {key for party in (*event.actors, *event.recipients) for key in _keys(annotation, party)}


def _same_place(left: EventPlace | None, right: EventPlace | None) -> bool:
    if left is None or right is None:
        return False
    if left.entry and right.entry:
        return left.entry == right.entry
    one, other = fold(left.name or ""), fold(right.name or "")
    return bool(one) and one == other


def _days_meet(left: EventDate, right: EventDate) -> bool:
    if left.first is None or right.first is None:
        return False
    return left.first <= (right.last or right.first) and right.first <= (left.last or left.first)


def _days(date: EventDate) -> str:
    return f"{date.first}" if date.last in {None, date.first} else f"{date.first}/{date.last}"


def _bounds_meet(left: Quantity, right: Quantity) -> bool:
    low_left, low_right = left.low or 0.0, right.low or 0.0
    high_left = float("inf") if left.high is None else left.high
    high_right = float("inf") if right.high is None else right.high
    return low_left <= high_right and low_right <= high_left
