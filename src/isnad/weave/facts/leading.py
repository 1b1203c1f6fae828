"""Which happening of a story leads: weighed as the main event of an article is, by who exists to report it and where it is told.

The weights were chosen by reading the leads of 64 stories and 24 that changed among 1,173 others; on 40 more they were judged.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from isnad.weave.facts.told import Told

MAIN, TOLD, HEADED = 6.0, 1.0, 0.5
"""For each article that exists to report it (of two happenings the one that more of them do leads, nearly always), that tells it, whose
headline names it."""
OWN = 2.0
"""Where the article whose title the story bears exists to report it."""
SURE = 0.5
"""Times the share of tellings that both a frame and the heads found."""
NOBODY = -0.5
"""Where no telling names a party."""
MANY = 0.5
"""So much of an article counts that tells of several happenings under one title."""


def standing(told: Sequence[Told], titled: str | None, roundups: Collection[str]) -> float:
    """What speaks for a happening, by its tellings, as what the story is about; ``titled`` is the article whose title the story bears."""
    articles: dict[str, list[Told]] = {}
    for each in told:
        articles.setdefault(each.article, []).append(each)
    score = 0.0
    for article, tellings in articles.items():
        main = any(each.event.main for each in tellings)
        headed = any(_headed(each) for each in tellings)
        weight = MANY if article in roundups else 1.0
        score += weight * (TOLD + MAIN * main + HEADED * headed + OWN * (main and article == titled))
    score += SURE * sum(each.event.by == "both" for each in told) / len(told)
    return score + (0.0 if any(each.parties for each in told) else NOBODY)


def _headed(told: Told) -> bool:
    title = told.annotation.title
    return title is not None and any(title.overlap(trigger) for trigger in told.event.triggers)
