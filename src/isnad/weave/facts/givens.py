"""A number of a happening as one article gives it: whom it counts, and whether it can be a total that others dispute."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from isnad.language import Keyed, Matcher, fold
from isnad.language.arabic.clitics import splits
from isnad.ontology.tables import many, need, one_of, read_table
from isnad.records import Annotation, Event, Quantity, Span
from isnad.weave.facts.days import day_of
from isnad.weave.facts.groups import group_key, is_part, is_toll, one_of_many
from isnad.weave.facts.support import Bench

_NEAR = 60
"""Code points within which a number joined by ``and`` is told of others than the one before it."""
_ABOUT, _ROUNDED = 1.15, 1.02
_FEW = 4
"""Words between two numbers that ``and`` joins: with more, another verb stands between them."""
_LONG = re.compile(r"P\d+[MY]$")
_MONTH = 31
_BEHIND = 25
"""Code points behind a number in which the side can stand whose dead it counts (``سبعة قتلى بين صفوف المتمردين``)."""
_DIARY = 4
"""So many numbers of one kind make a report one of a day's war: only that of its title is a toll to compare."""
ANYONE = "anyone"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Given:
    """A number as one article gives it, with the last day on which that article can have appeared.

    ``grown``: the article says that the number has risen since earlier reports; ``early``: that it is a first count. ``part``: it is
    of some of those who suffered, or of a whole war. ``whom`` are the kinds of those whom it counts, none where it can be anyone.
    """

    article: str
    quantity: Quantity
    day: date | None
    grown: bool = False
    early: bool = False
    part: bool = False
    titled: bool = False
    whom: frozenset[str] = frozenset()
    language: str | None = None


class Counted(NamedTuple):
    """The kinds of those who are counted, by word, and which kinds are only ever part of a toll."""

    kinds: Mapping[str, str]
    parts: frozenset[str]

    @property
    def named(self) -> frozenset[str]:
        """The kinds themselves, which are of no language."""
        return frozenset(self.kinds.values())


@cache
def counted() -> Counted:
    """The table of those who are counted."""
    path = Path(__file__).with_name("counted.tsv")
    kinds: dict[str, str] = {}
    parts: set[str] = set()
    for line, (kind, part, words) in read_table(path, ("kind", "part", "words")):
        if one_of(path, line, "part", part, frozenset({"", "part"})):
            parts.add(kind)
        kinds.update(dict.fromkeys(map(fold, many(need(path, line, "words", words))), need(path, line, "kind", kind)))
    return Counted(kinds, frozenset(parts))


@cache
def _standing(kind: str) -> Matcher[str]:
    path = Path(__file__).with_name("rising.tsv")
    rows = read_table(path, ("kind", "form"))
    kinds = frozenset({"risen", "first"})
    return Matcher(
        (fold(need(path, line, "form", form)), form) for line, (own, form) in rows if one_of(path, line, "kind", own, kinds) == kind
    )


def given(article: str, event: Event, quantity: Quantity, bench: Bench) -> Given | None:
    """A number of an article, as it is compared with those of others; None for that of a part of those who suffered."""
    annotation = bench.annotations[article]
    words = quantity.span.of(annotation.text)
    if is_part(words):
        return None
    home = next((each for each in annotation.sentences if each.overlap(quantity.span)), quantity.span)
    sentence = Keyed(home.of(annotation.text))
    titled = annotation.title is not None and annotation.title.holds(quantity.span)
    some = quantity.kind != "sum" and (
        one_of_many(words)
        or _of_long(annotation, home)
        or _joined(annotation, event, quantity, home)
        or (not titled and _diary(annotation, quantity.kind))
    )
    return Given(
        article,
        quantity,
        day_of(bench, article),
        grown=bool(_standing("risen").longest(sentence)),
        early=bool(_standing("first").longest(sentence)),
        part=some,
        titled=titled,
        whom=_whom(annotation.text, quantity.span, home),
        language=annotation.language,
    )


def _diary(annotation: Annotation, kind: str) -> bool:
    """Whether an article tells of so many tolls that none of them is that of one happening."""
    return len({(each.low, each.high) for event in annotation.events for each in event.numbers if each.kind == kind}) >= _DIARY


def _whom(text: str, span: Span, home: Span) -> frozenset[str]:
    """The kinds of those whom a phrase counts; where it names none, of the side that stands right behind it."""
    behind = text[span.end : min(span.end + _BEHIND, home.end)]
    for words in (span.of(text), re.split(r"[^\w\s]|\sو", behind)[0]):
        kinds = {kind for word in _WORD.findall(fold(words)) for _, rest in splits(word) if (kind := counted().kinds.get(rest))}
        if kinds:
            return frozenset(kinds - {ANYONE})
    noun = group_key(span.of(text))
    return frozenset() if noun is None or is_toll(span.of(text)) else frozenset({noun})


def _of_long(annotation: Annotation, home: Span) -> bool:
    """Whether a sentence counts over more than a month (``منذ أربعة أشهر``, ``في الأشهر الأولى من العام``)."""
    for time in annotation.times:
        if home.holds(time.span) and (
            _LONG.match(time.value or "") or (time.first and time.last and (time.last - time.first).days > _MONTH)
        ):
            return True
    return False


def _joined(annotation: Annotation, event: Event, quantity: Quantity, home: Span) -> bool:
    """Whether ``and`` joins a number to one of others, of one kind, or to another party (``شرطيان وثلاثة مدنيين``): neither is all."""
    text, span = annotation.text, quantity.span
    others = [each.span for each in event.numbers if each.kind == quantity.kind and each.span != span]
    before = [*others, *(party.span for party in event.recipients if party.span is not None and not party.span.overlap(span))]
    if _and_before(text, span) and any(home.holds(each) and 0 <= span.start - each.end <= _NEAR for each in before):
        between = [text[each.end : span.start] for each in before if 0 <= span.start - each.end <= _NEAR]
        if any(len(_WORD.findall(words)) <= _FEW for words in between):
            return True
    later = [each for each in others if home.holds(each) and 0 <= each.start - span.end <= _NEAR]
    return any(_and_before(text, each) and len(_WORD.findall(text[span.end : each.start])) <= _FEW for each in later)


def _and_before(text: str, span: Span) -> bool:
    """Whether ``and`` stands right before a phrase or on it."""
    return text[: span.start].endswith((" و", "and ")) or span.of(text).startswith("و")


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be the same: their bounds overlap (``عشرات`` and 34), or they are one sum, rounded in one report."""
    low = max(one.low or 0.0, other.low or 0.0)
    high = min(float("inf") if one.high is None else one.high, float("inf") if other.high is None else other.high)
    about = "about" in {one.bound, other.bound}
    return low <= high * (_ABOUT if about else _ROUNDED if one.kind == "sum" else 1.0)
