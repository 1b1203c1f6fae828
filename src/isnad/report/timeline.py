"""A storyline as a timeline: where each story stands on the axis of days, for the template to draw as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from isnad.records import Reading, Story

WIDTH, LANE = 960, 44
"""Units of the drawing: its width, and the height of one story's lane."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A story on the timeline. ``x`` runs from 0 to ``WIDTH`` in the order of days; None where the story has no day."""

    story: Story
    x: int | None
    width: int
    y: int
    here: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Stops from top to bottom, the days at both ends, and the height of the drawing."""

    stops: tuple[Stop, ...]
    first: date | None
    last: date | None
    height: int


def timeline(reading: Reading, ident: str) -> Timeline | None:
    """The timeline of the storyline that a story belongs to; None where it stands alone."""
    line = next((each for each in reading.storylines if ident in each.stories and len(each.stories) > 1), None)
    if line is None:
        return None
    stories = {each.id: each for each in reading.stories}
    members = [stories[each] for each in line.stories if each in stories]
    if len(members) < 2:
        return None
    days = [day for each in members for day in (each.first, each.last) if day is not None]
    first, last = (min(days), max(days)) if days else (None, None)
    members.sort(key=lambda each: (each.first or date.max, int(each.id.lstrip("s"))))
    stops = tuple(_stop(each, at, first, last, here=each.id == ident) for at, each in enumerate(members))
    return Timeline(stops, first, last, LANE * (len(members) + 1))


def _stop(story: Story, at: int, first: date | None, last: date | None, *, here: bool) -> Stop:
    y = LANE * at + LANE // 2
    if story.first is None or first is None or last is None:
        return Stop(story, None, 0, y, here)
    span = max(1, (last - first).days)
    room = WIDTH - 40
    x = 20 + (story.first - first).days * room // span
    end = 20 + ((story.last or story.first) - first).days * room // span
    return Stop(story, x, max(0, end - x), y, here)
