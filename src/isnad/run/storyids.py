"""Names of stories that last: a story keeps its id for life, and merges and splits are logged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from isnad.store import LogEntry


@dataclass(frozen=True, slots=True)
class Naming:
    """The id of each group, in order; the ids that name nothing any more; and what is to be logged."""

    ids: tuple[str, ...]
    gone: tuple[str, ...]
    log: tuple[LogEntry, ...]


def name_stories(groups: Sequence[Collection[str]], before: Mapping[str, str], fresh: Callable[[], str]) -> Naming:
    """Give each group of article ids the id of the old story that it continues, or a fresh one.

    ``before`` maps articles to the old stories' ids. A group continues the old story with which it shares most articles (the
    lower number where two are equal); where several groups come from one story, the one with most of its articles keeps the name.
    """
    shared: list[tuple[int, int, int, str]] = []
    origins: list[Counter[str]] = []
    for index, group in enumerate(groups):
        counts = Counter(before[article] for article in group if article in before)
        origins.append(counts)
        shared.extend((-count, int(ident.lstrip("s")), index, ident) for ident, count in counts.items())
    names: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, index, ident in sorted(shared):
        if index not in names and ident not in taken:
            names[index] = ident
            taken.add(ident)
    log: list[LogEntry] = []
    successors: dict[str, list[str]] = {}
    for index, counts in enumerate(origins):
        if index not in names:
            names[index] = fresh()
        name = names[index]
        for ident in counts:
            successors.setdefault(ident, []).append(name)
        if len(counts) > 1:
            log.append(LogEntry(kind="merge", before=tuple(sorted(counts, key=_number)), after=(name,)))
        elif not counts:
            log.append(LogEntry(kind="new", before=(), after=(name,)))
    for ident, after in sorted(successors.items(), key=lambda pair: _number(pair[0])):
        if len(after) > 1:
            log.append(LogEntry(kind="split", before=(ident,), after=tuple(sorted(after, key=_number))))
    gone = sorted((set(successors) | set(before.values())) - set(names.values()), key=_number)
    return Naming(tuple(names[index] for index in range(len(groups))), tuple(gone), tuple(log))


def _number(ident: str) -> int:
    return int(ident.lstrip("s"))


def story_number(ident: str) -> int:
    """The number in the id of a story or storyline."""
    return int(ident.lstrip("sl"))
