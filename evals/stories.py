"""Scores across articles: what `isnad read` printed against the story gold.

Pairs of articles in one story (`same`) and in one story or storyline (`storyline`), by precision, recall and F1 over the judged
pairs; pairs with copied passages (`reuse`); facts of the gold found in the story, their verdicts and their counts of origins;
counts of origins of whole stories; expressions with their stance (`framing`) and chains of transmission (`chains`), both by
recall alone, because the gold lists the telling ones only.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from evals.tally import Scores, judged, of_sets
from evals.wording import same_name, touch

Record = dict[str, Any]
Pair = frozenset[str]
_NUMBER = re.compile(r"\d+")


def _pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {frozenset(two) for group in groups for two in combinations(sorted(set(group)), 2)}


class Reading:
    """A reading with its article ids replaced by the names that the gold uses."""

    def __init__(self, document: Record, names: dict[str, str]) -> None:
        self.names = names
        self.events = document["events"]
        self.stories = [story | {"articles": [names[article] for article in story["articles"]]} for story in document["stories"]]
        self.storylines = document["storylines"]
        self.reuse = {frozenset((names[entry["earlier"]], names[entry["later"]])) for entry in document["reuse"]}
        self.framing = [entry | {"article": names[entry["article"]]} for entry in document["framing"]]

    def storyline_groups(self) -> list[list[str]]:
        """The articles of each storyline."""
        articles = {story["id"]: story["articles"] for story in self.stories}
        return [[article for story in line["stories"] for article in articles[story]] for line in self.storylines]

    def story_like(self, articles: list[str]) -> Record | None:
        """The story that shares most articles with a gold story, the smaller of two that share as many."""
        wanted = set(articles)
        shared = [(len(wanted & set(story["articles"])), -len(story["articles"]), story) for story in self.stories]
        best = max(shared, key=lambda entry: entry[:2], default=None)
        return best[2] if best and best[0] else None

    def facts(self, story: Record, *, main: bool) -> list[Record]:
        """The facts of a story's events, or of its main ones."""
        own = [event for event in self.events if event["story"] == story["id"] and (event["main"] or not main)]
        return [fact for event in own for fact in event["facts"]]

    def chains(self, article: str) -> list[list[str]]:
        """The names along every chain by which an article supports some fact."""
        return [
            [link["name"] for link in support["chain"] if link["name"]]
            for event in self.events
            for fact in event["facts"]
            for support in fact["support"]
            if self.names[support["article"]] == article
        ]


def grouping(gold: Record, reading: Reading) -> Scores:
    """Pairs of articles in one story, in one story or storyline, and with copied passages."""
    unjudged = set(gold["unjudged"])
    stories = {story["id"]: story["articles"] for story in gold["stories"]}
    lines = [[article for story in line["stories"] for article in stories[story]] for line in gold["storylines"]]

    def judged_pairs(pairs: set[Pair]) -> set[Pair]:
        return {pair for pair in pairs if not pair & unjudged}

    same, told_same = _pairs(stories.values()), _pairs(story["articles"] for story in reading.stories)
    optional = {frozenset((entry["earlier"], entry["later"])) for entry in gold["reuse"] if entry.get("optional")}
    copied = {frozenset((entry["earlier"], entry["later"])) for entry in gold["reuse"]} - optional
    return {
        "same": of_sets(judged_pairs(told_same), judged_pairs(same)),
        "storyline": of_sets(judged_pairs(told_same | _pairs(reading.storyline_groups())), judged_pairs(same | _pairs(lines))),
        "reuse": of_sets(judged_pairs(reading.reuse - optional), judged_pairs(copied)),
    }


def _strings(value: Any) -> list[str]:
    """All strings inside a value of any shape."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for entry in inner for text in _strings(entry)]


def same_value(fact: Record, other: Record) -> bool:
    """Whether a predicted fact tells the value of a gold fact: a number by its digits, a day as it is, the rest by name."""
    wanted = [fact["value"], *fact.get("accept", [])]
    if fact["slot"] == "number":
        return fact["value"] in _NUMBER.findall(json.dumps(other["value"], ensure_ascii=False))
    if fact["slot"] in ("date", "status"):
        return any(text in wanted for text in _strings(other["value"]))
    return any(same_name(name, text) for name in wanted for text in _strings(other["value"]))


def matched_facts(gold: Record, reading: Reading) -> Iterator[tuple[Record, list[Record]]]:
    """Each gold fact with the facts that tell its value in the story that is most like its own."""
    articles = {story["id"]: story["articles"] for story in gold["stories"]}
    for fact in gold["facts"]:
        story = reading.story_like(articles[fact["story"]])
        offered = reading.facts(story, main=fact["event"] == "main") if story else []
        yield fact, [other for other in offered if other["slot"] == fact["slot"] and same_value(fact, other)]


def facts(gold: Record, reading: Reading) -> Scores:
    """Facts found, and the verdicts and counts of origins of the found ones. Of several matches the best counts."""
    found: list[bool] = []
    verdicts: list[bool] = []
    origins: list[bool] = []
    for fact, matches in matched_facts(gold, reading):
        found.append(bool(matches))
        if matches:
            best = max(matches, key=lambda other: (other["verdict"] in fact["verdict"], other["origins"] == fact["origins"]))
            verdicts.append(best["verdict"] in fact["verdict"])
            origins.append(best["origins"] == fact["origins"])
    return {"facts": judged(found), "verdicts": judged(verdicts), "fact_origins": judged(origins)}


def origin_counts(gold: Record, reading: Reading) -> Scores:
    """Stories of several articles whose number of independent origins is right."""
    right = []
    for story in gold["stories"]:
        if len(story["articles"]) > 1:
            other = reading.story_like(story["articles"])
            right.append(other is not None and len(other["origins"]) == len(story["origins"]))
    return {"story_origins": judged(right)}


def _along(chain: list[str], names: list[str]) -> bool:
    """Whether all names of a gold chain stand in a predicted chain, in their order."""
    position = 0
    for name in names:
        if position < len(chain) and same_name(name, chain[position]):
            position += 1
    return position == len(chain)


def found_chains(gold: Record, reading: Reading) -> Iterator[tuple[Record, bool]]:
    """Each gold chain, and whether it was found: compared from its first carrier on, without the outlet."""
    for entry in gold["chains"]:
        yield entry, any(_along(entry["chain"][1:], names) for names in reading.chains(entry["article"]))


def wording(gold: Record, reading: Reading) -> Scores:
    """Telling expressions and chains of the gold that were found."""
    framing = [
        any(
            other["article"] == entry["article"] and other["stance"] == entry["stance"] and touch(other["span"], entry["span"])
            for other in reading.framing
        )
        for entry in gold["framing"]
    ]
    return {"framing": judged(framing), "chains": judged(found for _, found in found_chains(gold, reading))}


def score(gold: Record, reading: Reading) -> Scores:
    """All measures of one corpus across its articles."""
    return {**grouping(gold, reading), **facts(gold, reading), **origin_counts(gold, reading), **wording(gold, reading)}
