"""Which numbers of a happening are of the same people or thing, and which of those speak against each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from isnad.language import Keyed, Matcher, fold
from isnad.ontology.tables import need, read_table
from isnad.records import Quantity
from isnad.weave.compare.words import claim_words
from isnad.weave.facts.givens import Given, agree, counted
from isnad.weave.facts.support import Bench

_TIMES = 3
"""A sum so many times another is of another thing."""
_SHORT = 2
"""Letters of words that say nothing of what a sum is of."""


def one_each(found: Sequence[Given], bench: Bench) -> list[Given]:
    """Of several numbers of one kind that an article has from one source the one that it means as the toll.

    That of its title; else, of the highest and those that most other reports give too, the one told first: reports name parts beside
    the total, and behind it the tolls of other days.
    """
    by_source: dict[tuple[str, str | None], list[Given]] = {}
    for each in found:
        by_source.setdefault((each.article, _voice(each.article, each.quantity, bench)), []).append(each)
    return [_meant(own, found) for own in by_source.values()]


def _meant(own: Sequence[Given], found: Sequence[Given]) -> Given:
    titled = [each for each in own if each.titled]
    whole = titled or [each for each in own if not each.part] or list(own)
    shared = {each: len({other.article for other in found if agree(each.quantity, other.quantity)}) for each in whole}
    most = max(shared.values())
    highest = max(each.quantity.low or 0.0 for each in whole)
    grown = any(each.grown for each in whole)
    likely = [each for each in whole if (each.quantity.low or 0.0) == highest or (not grown and most > 1 and shared[each] == most)]
    return min(likely, key=lambda each: each.quantity.span)


def comparable(value: Sequence[Given], other: Sequence[Given], bench: Bench) -> bool:
    """Whether two values can count the same people, or be sums of one thing."""
    if value[0].quantity.kind == "sum":
        return against(value, other, bench)
    return any(_same_people(one, another) for one in value for another in other)


def against(value: Sequence[Given], other: Sequence[Given], bench: Bench) -> bool:
    """Whether two values speak against each other: each given by a report that does not give the other one as well.

    Who gives both means two things. A report alone sets its sources against each other where it has each number from another, in one
    breath.
    """
    return any(_against(one, another, bench) for one in value for another in other)


def _against(one: Given, other: Given, bench: Bench) -> bool:
    if one.quantity.kind == "sum":
        if not _one_amount(one, other, bench):
            return False
    elif not _same_people(one, other):
        return False
    if one.article == other.article:
        return one.quantity.kind != "sum" and _two_sources(one, other, bench)
    return not _gives(one, other.quantity, bench) and not _gives(other, one.quantity, bench)


def _same_people(one: Given, other: Given) -> bool:
    if one.part or other.part:
        return False
    if one.language != other.language:  # nouns of two languages are compared by their kinds alone
        whom, others = one.whom & counted().named, other.whom & counted().named
        return bool(whom & others) or not ((whom and others) or (whom | others) & counted().parts)
    if (one.whom | other.whom) & counted().parts:
        return bool(one.whom & other.whom)
    return not one.whom or not other.whom or bool(one.whom & other.whom)


def _gives(given: Given, quantity: Quantity, bench: Bench) -> bool:
    """Whether the voice that gives a number gives, for any event of its article, one that another number agrees with (sums: any voice)."""
    numbers = [each for event in bench.annotations[given.article].events for each in event.numbers]
    return any(
        each.kind == quantity.kind
        and each.unit == quantity.unit
        and agree(each, quantity)
        and (each.kind == "sum" or _voice(given.article, each, bench) == _voice(given.article, given.quantity, bench))
        for each in numbers
        if each.span != given.quantity.span
    )


def _voice(article: str, quantity: Quantity, bench: Bench) -> str | None:
    """Whom an article names as the source of a number; None where it gives it itself."""
    chain = bench.chains[article].of(quantity.span).chain
    return chain[-1].name if len(chain) > 1 else None


def _two_sources(one: Given, other: Given, bench: Bench) -> bool:
    """Whether an article sets two sources against each other: in one sentence or in two that follow each other."""
    chains = bench.chains[one.article]
    first, second = (chains.of(each.quantity.span) for each in (one, other))
    if not (first.attributed and second.attributed) or first.chain[-1].name == second.chain[-1].name:
        return False
    if "anonymous" in {first.chain[-1].kind, second.chain[-1].kind} and not _contrasted(one, other, bench):
        return False
    homes = [
        next((at for at, each in enumerate(bench.annotations[one.article].sentences) if each.overlap(given.quantity.span)), None)
        for given in (one, other)
    ]
    return homes[0] is not None and homes[1] is not None and abs(homes[0] - homes[1]) <= 1


def _contrasted(one: Given, other: Given, bench: Bench) -> bool:
    """Whether words for *but* stand between two numbers."""
    first, second = sorted((one.quantity.span, other.quantity.span))
    return bool(list(_contrasts().find(Keyed(bench.annotations[one.article].text[first.end : second.start]))))


@cache
def _contrasts() -> Matcher[str]:
    path = Path(__file__).with_name("contrasts.tsv")
    return Matcher((fold(need(path, line, "form", form)), form) for line, (form,) in read_table(path, ("form",)))


def _one_amount(one: Given, other: Given, bench: Bench) -> bool:
    """Whether two sums can be of one thing: a report names several, and those of two things are told in other words."""
    if one.language != other.language and not (_only_sum(one, bench) and _only_sum(other, bench)):
        return False
    words, others = (_beside(each, bench) if one.language == other.language else frozenset() for each in (one, other))
    low, high = sorted((one.quantity.low or one.quantity.high or 0.0, other.quantity.low or other.quantity.high or 0.0))
    return high <= _TIMES * low and 2 * len(words & others) >= min(len(words), len(others))


def _only_sum(given: Given, bench: Bench) -> bool:
    """Whether an article gives no other sum: then words of another language need not say what it is of."""
    events = bench.annotations[given.article].events
    return len({(each.low, each.high, each.unit) for event in events for each in event.numbers if each.kind == "sum"}) == 1


def _beside(given: Given, bench: Bench) -> frozenset[str]:
    """The stems of the words that stand with a number in its sentence."""
    annotation, span = bench.annotations[given.article], given.quantity.span
    home = next((each for each in annotation.sentences if each.overlap(span)), span)
    words = claim_words(annotation.text, home)
    return frozenset(word.stem for word in words if len(word.key) > _SHORT and not word.span.overlap(span))
