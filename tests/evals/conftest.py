"""The gate is a package beside `tests`, not an installed one; gold turned into predictions serves all tests here."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from evals.gate import article_gold, story_gold
from evals.texts import EXAMPLES, corpus_texts


def as_document(gold: dict, text: str) -> dict:
    """An annotation that says what the article gold says."""
    people = [{"id": f"a{index}", "kind": "person", "name": person["name"], "titles": []} for index, person in enumerate(gold["people"])]
    mentions = [
        {"start": person["span"][0], "end": person["span"][1], "kind": "person", "actor": f"a{index}", "titles": person["titles"]}
        for index, person in enumerate(gold["people"])
    ]
    events = [
        event | {"date": event["date"] and {"span": event["date"]["span"], "first": event["date"]["start"], "last": event["date"]["end"]}}
        for event in gold["events"]
    ]
    times = [
        {"start": entry["span"][0], "end": entry["span"][1], "value": entry["value"], "first": entry["start"], "last": entry["end"]}
        for entry in gold["times"]
    ]
    published = gold["published"] and {"first": gold["published"]["first"], "last": gold["published"]["last"]}
    return {
        "id": gold["id"], "text": text, "title": gold["title"], "published": published, "mentions": mentions, "actors": people,
        "events": events, "attributions": gold["attributions"], "times": times,
    }  # fmt: skip


def as_reading(corpus: str) -> dict:
    """A reading that says what the story gold says; its article ids are hashes, as for files without ids of their own."""
    gold, texts = story_gold(corpus), corpus_texts(corpus)
    ids = {name: name if text.path.suffix == ".jsonl" else f"hash-{name}" for name, text in texts.items()}

    def supports(fact: dict) -> list[dict]:
        return [{"article": ids[article], "span": [0, 1], "chain": []} for article in fact["articles"]]

    events = [
        {"id": f"{story['id']}{part}", "story": story["id"], "main": part == "main", "facts": [
            {"slot": fact["slot"], "value": int(fact["value"]) if fact["slot"] == "number" else fact["value"],
             "verdict": fact["verdict"][0], "origins": fact["origins"], "support": supports(fact)}
            for fact in gold["facts"] if fact["story"] == story["id"] and fact["event"] == part]}
        for story in gold["stories"] for part in ("main", "other")
    ]  # fmt: skip
    chains = [
        {"slot": "topic", "value": "x", "verdict": "single", "origins": 1, "support": [
            {"article": ids[chain["article"]], "span": [0, 1], "chain": [{"kind": "media", "name": name} for name in chain["chain"]]}]}
        for chain in gold["chains"]
    ]  # fmt: skip
    events.append({"id": "chains", "story": None, "main": False, "facts": chains})
    return {
        "articles": [{"id": ids[name], "path": str(EXAMPLES / corpus / text.path.name)} for name, text in texts.items()],
        "stories": [
            {"id": story["id"], "articles": [ids[article] for article in story["articles"]], "origins": story["origins"]}
            for story in gold["stories"]
        ],
        "storylines": gold["storylines"],
        "events": events,
        "reuse": [
            {"earlier": ids[pair["earlier"]], "later": ids[pair["later"]]} for pair in gold["reuse"] if not pair.get("optional")
        ],
        "framing": [entry | {"article": ids[entry["article"]]} for entry in gold["framing"]],
    }  # fmt: skip


@pytest.fixture
def perfect_documents():
    """All articles of a corpus as a perfect program would annotate them."""
    return lambda corpus: {gold["id"]: as_document(gold, corpus_texts(corpus)[gold["id"]].text) for gold in article_gold(corpus)}


@pytest.fixture
def perfect_reading():
    """A corpus as a perfect program would read it."""
    return as_reading
