"""Scores of single articles: what `isnad annotate` printed against the article gold.

The measures are those of the gold guidelines, section "Scores": the main event by type and by at least half of its parties;
triggers and slots by token F1; people by name, their titles by token F1; attributions by source and by a content token F1 of at
least one half; time expressions by overlap, and the days of those found. Date and status are judged on the events found.
"""

from collections.abc import Sequence
from typing import Any

from evals.tally import Scores, Tally, judged, of_sets, pair
from evals.wording import Words, name_words, same_name, tokens, touch

Record = dict[str, Any]
LEAST_CONTENT = 0.5


def _parties(event: Record) -> list[Record]:
    return [*event["actors"], *event["recipients"]]


def _carries(event: Record, parties: Sequence[Record]) -> bool:
    """Whether an event names at least half of some parties."""
    found = [
        any(same_name(party["name"], other["name"], touching=touch(party["span"], other["span"])) for other in _parties(event))
        for party in parties
    ]
    return 2 * sum(found) >= len(found)


def main_event(gold: Record, document: Record) -> Tally:
    """Whether one of the main events was found; nothing for an article without one (a roundup)."""
    wanted = [event for event in gold["events"] if event["main"]]
    offered = [event for event in document["events"] if event["main"]]
    if not wanted:
        return Tally()
    return judged([any(one["type"] == other["type"] and _carries(other, _parties(one)) for one in wanted for other in offered)])


def _slot(words: Words, gold: Sequence[Record], predicted: Sequence[Record]) -> Tally:
    """Token F1 of a slot by names or by spans, whichever agrees better: the gold name may add what its span leaves out."""
    by_name = of_sets(name_words(entry["name"] for entry in predicted), name_words(entry["name"] for entry in gold))
    by_span = of_sets(words.under(entry["span"] for entry in predicted), words.under(entry["span"] for entry in gold))
    return max(by_name, by_span, key=lambda tally: tally.f1 or 0.0)


def _days(entry: Record | None, first: str, last: str) -> tuple[str | None, str | None]:
    return (entry[first], entry[last]) if entry else (None, None)


def events(gold: Record, document: Record, words: Words) -> Scores:
    """Triggers over the whole article; events paired by overlapping triggers, and the slots of the pairs."""

    def likeness(one: Record, other: Record) -> float:
        shared = of_sets(words.under(other["triggers"]), words.under(one["triggers"])).f1 or 0.0
        return shared + (1.0 if shared and one["type"] == other["type"] else 0.0)

    pairs = pair(gold["events"], document["events"], likeness)
    totals = (len(document["events"]), len(gold["events"]))
    scores: Scores = {
        "triggers": of_sets(
            words.under(span for event in document["events"] for span in event["triggers"]),
            words.under(span for event in gold["events"] for span in event["triggers"]),
        ),
        "events": Tally(len(pairs), *totals),
        "event_types": Tally(sum(one["type"] == other["type"] for one, other in pairs), *totals),
        "actors": Tally(),
        "recipients": Tally(),
        "places": Tally(),
    }
    for one, other in pairs:
        scores["actors"] += _slot(words, one["actors"], other["actors"])
        scores["recipients"] += _slot(words, one["recipients"], other["recipients"])
        scores["places"] += _slot(words, [one["place"]] if one["place"] else [], [other["place"]] if other["place"] else [])
    scores["event_dates"] = judged(_days(one["date"], "start", "end") == _days(other["date"], "first", "last") for one, other in pairs)
    scores["statuses"] = judged(one["status"] == other["status"] for one, other in pairs)
    return scores


def people(gold: Record, document: Record, words: Words) -> Scores:
    """Persons by name (equal in one spelling), and the titles attached to those that agree."""
    spans: dict[str, list[list[int]]] = {}
    for mention in document["mentions"]:
        if mention["kind"] == "person" and mention["actor"] is not None:
            spans.setdefault(mention["actor"], []).extend(mention["titles"])
    persons = [actor for actor in document["actors"] if actor["kind"] == "person" and actor["id"] in spans]
    exact = pair(gold["people"], persons, lambda one, other: float(tokens(one["name"]) == tokens(other["name"] or "")))
    titles = Tally()
    for one, other in pair(gold["people"], persons, lambda one, other: float(same_name(one["name"], other["name"]))):
        titles += of_sets(words.under(spans[other["id"]]), words.under(one["titles"]))
    return {"people": Tally(len(exact), len(persons), len(gold["people"])), "titles": titles}


def _same_source(one: Record, other: Record) -> bool:
    if one["source_name"] is None and other["source_name"] is None:
        return True
    if touch(one["source"], other["source"]):
        return True
    return same_name(one["source_name"], other["source_name"])


def attribution_likeness(one: Record, other: Record, words: Words) -> float:
    """Token F1 of two contents; 0 where it is under one half or where the sources differ."""
    shared = of_sets(words.under([other["content"]]), words.under([one["content"]])).f1 or 0.0
    return shared if shared >= LEAST_CONTENT and _same_source(one, other) else 0.0


def attributions(gold: Record, document: Record, words: Words) -> Scores:
    """Attributions found: the same source, and contents that share enough words."""
    pairs = pair(gold["attributions"], document["attributions"], lambda one, other: attribution_likeness(one, other, words))
    certain = judged(one["certainty"] == other["certainty"] for one, other in pairs)
    return {"attributions": Tally(len(pairs), len(document["attributions"]), len(gold["attributions"])), "certainties": certain}


def _right_time(one: Record, other: Record) -> bool:
    """Equal days; where the gold has none, the equal value, or no days where no article's date makes the value whole."""
    if one["start"]:
        return (one["start"], one["end"]) == (other["first"], other["last"])
    unresolved = str(one["value"]).startswith("XXXX")
    return other["first"] is None and other["last"] is None and (unresolved or one["value"] == other["value"])


def times(gold: Record, document: Record) -> Scores:
    """Time expressions found by overlap, and the right days or values among them."""

    def likeness(one: Record, other: Record) -> float:
        first, last = one["span"]
        shared: int = min(last, other["end"]) - max(first, other["start"])
        return max(0, shared) / (last - first or 1)

    pairs = pair(gold["times"], document["times"], likeness)
    values = judged(_right_time(one, other) for one, other in pairs)
    return {"times": Tally(len(pairs), len(document["times"]), len(gold["times"])), "time_values": values}


def score(gold: Record, document: Record) -> Scores:
    """All measures of one article; `gold` must already count in the offsets of the document's text."""
    words = Words(document["text"])
    published = _days(document["published"], "first", "last") == _days(gold["published"], "first", "last")
    return {
        "main_event": main_event(gold, document),
        **events(gold, document, words),
        **people(gold, document, words),
        **attributions(gold, document, words),
        **times(gold, document),
        "headlines": judged([document["title"] == gold["title"]]),
        "published": judged([published]),
    }
