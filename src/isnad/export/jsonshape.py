"""Readings as JSON, in the shape of the contract."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from isnad.records import SCHEMA, Reading, encode


def reading_json(reading: Reading) -> bytes:
    """One document, indented for people who look into it."""
    return msgspec.json.format(msgspec.json.encode({"schema": SCHEMA} | encode(reading)), indent=1) + b"\n"


def reading_jsonl(reading: Reading, stories: Collection[str] | None = None) -> bytes:
    """One line a story, all or those chosen; each is a document of the same shape that holds this story alone."""
    lines = []
    for story in reading.stories:
        if stories is not None and story.id not in stories:
            continue
        members = set(story.articles)
        alone = Reading(
            articles=tuple(article for article in reading.articles if article.id in members),
            storylines=tuple(line for line in reading.storylines if story.id in line.stories),
            stories=(story,),
            events=tuple(event for event in reading.events if event.story == story.id),
            reuse=tuple(pair for pair in reading.reuse if {pair.earlier, pair.later} <= members),
            framing=tuple(wording for wording in reading.framing if wording.article in members),
            chains=tuple(chain for chain in reading.chains if chain.article in members),
            revisions=tuple(revision for revision in reading.revisions if revision.article in members),
        )
        lines.append(msgspec.json.encode({"schema": SCHEMA} | encode(alone)) + b"\n")
    return b"".join(lines)
