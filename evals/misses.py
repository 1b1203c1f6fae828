"""What the gate's figures are made of: `python -m evals.gate --show` prints, item by item, what was missed, added or told wrongly."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from evals import articles, stories
from evals.tally import pair
from evals.wording import Words, same_name, touch

Record = dict[str, Any]
WIDTH = 90


class Describer:
    """Short descriptions of gold and predicted items, with their words from the text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def words(self, span: Sequence[int] | None) -> str:
        """The words of a span on one line, the middle left out where they are many."""
        if span is None or span[0] < 0:
            return "-"
        words = " ".join(self._text[span[0] : span[1]].split())
        return words if len(words) <= WIDTH else f"{words[: WIDTH // 2]} … {words[-WIDTH // 2 :]}"

    def event(self, event: Record) -> str:
        """Type, status, first triggers and parties."""
        triggers = " ".join(self.words(span) for span in event["triggers"][:4])
        sides = [" + ".join(party["name"] or "?" for party in event[side]) or "-" for side in ("actors", "recipients")]
        place = event["place"]["name"] if event["place"] else "-"
        return " ".join(f"{event['type']} {event['status']} [{triggers}] {sides[0]} → {sides[1]} @ {place}".split())

    def attribution(self, entry: Record) -> str:
        """Source and content."""
        return f"{entry['source_name']}: {self.words(entry['content'])}"


def _unmatched(
    kind: str, gold: Sequence[Record], predicted: Sequence[Record], match: Callable[[Record, Record], float], tell: Callable[[Record], str]
) -> Iterator[str]:
    pairs = pair(gold, predicted, match)
    found = [id(one) for one, _ in pairs]
    used = [id(other) for _, other in pairs]
    yield from (f"  {kind} missed: {tell(entry)}" for entry in gold if id(entry) not in found)
    yield from (f"  {kind} extra:  {tell(entry)}" for entry in predicted if id(entry) not in used)


def in_article(gold: Record, document: Record) -> Iterator[str]:
    """Lines on one article; `gold` must count in the offsets of the document's text."""
    words, tell = Words(document["text"]), Describer(document["text"])
    if articles.main_event(gold, document).f1 == 0:
        yield from (f"  main event gold: {tell.event(event)}" for event in gold["events"] if event["main"])
        yield from (f"  main event told: {tell.event(event)}" for event in document["events"] if event["main"])

    def same_event(one: Record, other: Record) -> float:
        return float(len(words.under(one["triggers"]) & words.under(other["triggers"])))

    yield from _unmatched("event", gold["events"], document["events"], same_event, tell.event)
    persons = [actor for actor in document["actors"] if actor["kind"] == "person"]
    yield from _unmatched(
        "person", gold["people"], persons, lambda one, other: float(same_name(one["name"], other["name"])), lambda it: it["name"]
    )
    yield from _unmatched(
        "attribution",
        gold["attributions"],
        document["attributions"],
        lambda one, other: articles.attribution_likeness(one, other, words),
        tell.attribution,
    )
    marked = [entry | {"span": [entry["start"], entry["end"]]} for entry in document["times"]]
    yield from _unmatched(
        "time",
        gold["times"],
        marked,
        lambda one, other: float(touch(one["span"], other["span"])),
        lambda entry: f"{tell.words(entry['span'])} {entry['value']}",
    )


def across(gold: Record, reading: stories.Reading) -> Iterator[str]:
    """Lines on one corpus: its grouping as told, and the facts that were missed or judged otherwise."""
    yield from (f"  story {story['id']}: {', '.join(story['articles'])}" for story in reading.stories)
    yield from (f"  storyline: {', '.join(articles)}" for articles in reading.storyline_groups())
    yield from (f"  copied: {' ~ '.join(sorted(two))}" for two in sorted(reading.reuse, key=sorted))
    for fact, matches in stories.matched_facts(gold, reading):
        told = "; ".join(f"{other['verdict']} {other['origins']}" for other in matches) or "not told"
        right = any(other["verdict"] in fact["verdict"] and other["origins"] == fact["origins"] for other in matches)
        if not right:
            yield f"  fact {fact['slot']} = {fact['value']}: gold {' or '.join(fact['verdict'])} {fact['origins']}, told: {told}"
    for entry, found in stories.found_chains(gold, reading):
        if not found:
            yield f"  chain missed: {' ← '.join(entry['chain'])}"
