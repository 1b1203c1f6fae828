"""Storylines of a store: those that grouping found, and the stories that references join to them."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.language.interface import because
from isnad.records import Storyline, StoryLink
from isnad.run.storyids import story_number
from isnad.store import Store
from isnad.weave.stories import Grouping


def storylines_of(grouping: Grouping, names: Sequence[str], linked: Sequence[StoryLink], store: Store) -> list[Storyline]:
    """The storylines of a grouping whose stories have these names, with the links between them.

    A story that stands alone joins the line of the story that it refers to, and two lone ones make a line of their own. Two lines
    stay two: one reference between them does not make one development of both.
    """
    reasons = {at: line.reasons for at, line in enumerate(grouping.storylines)}
    members = {at: [names[index] for index in line.stories] for at, line in enumerate(grouping.storylines)}
    home = {name: at for at, line in members.items() for name in line}
    for link in linked:
        one, other = home.get(link.later), home.get(link.earlier)
        if one is not None and other is not None:
            continue
        at = one if one is not None else other if other is not None else len(members)
        line = members.setdefault(at, [])
        for name in (link.later, link.earlier):
            if home.setdefault(name, at) == at and name not in line:
                line.append(name)
    stories = store.headings(set(home))
    lines = []
    for at, line in members.items():
        ids = sorted(line, key=lambda ident: (str(stories[ident].first or "9999"), story_number(ident)))
        own = tuple(link for link in linked if home.get(link.later) == at == home.get(link.earlier))
        why = (*reasons.get(at, ()), *(because(f"refers_{link.kind}", words=link.words) for link in own))
        number = min(map(story_number, ids))
        lines.append(Storyline(id=f"l{number}", title=stories[ids[0]].title, stories=tuple(ids), reasons=why, links=own))
    return sorted(lines, key=lambda line: story_number(line.id))
