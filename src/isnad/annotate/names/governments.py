"""Capitals that stand for their government: أعلنت الرباط, London said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from isnad.annotate.names.actors import Cluster, Named
from isnad.annotate.names.sheet import Sheet
from isnad.language import fold
from isnad.language.interface import because
from isnad.ontology.tables import many, one_of, read_table
from isnad.records import Reference, Span


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    """The words beside a capital by their place. Raises `DataError`."""
    path = Path(__file__).with_name("government_cues.tsv")
    found: dict[str, set[str]] = {}
    for line, (place, forms) in read_table(path, ("place", "forms")):
        one_of(path, line, "place", place, frozenset({"before", "after", "both", "stop"}))
        found.setdefault(place, set()).update(fold(form) for form in many(forms))
    both = found.pop("both", set())
    return {place: frozenset(words | (both if place != "stop" else set())) for place, words in found.items()}


def capitals(sheet: Sheet, clusters: Sequence[tuple[str, Cluster]], made: dict[str, str]) -> Iterator[Reference]:
    """Capitals that stand for a government.

    A state that is no actor of the article yet is given an id, which is noted in ``made`` by country.
    """
    states: dict[str | None, str] = {
        cluster.entry.country: ident for ident, cluster in clusters if cluster.entry is not None and cluster.entry.role == "state"
    }
    for _, cluster in clusters:
        entry = cluster.entry
        if entry is None or entry.role != "capital" or cluster.kind != "place":
            continue
        for one in cluster.members:
            cue = _government_cue(sheet, one)
            if cue is None or entry.country is None:
                continue
            if entry.country not in states:
                states[entry.country] = f"a{len(clusters) + len(made) + 1}"
                made[entry.country] = states[entry.country]
            reason = because("capital_for", words=cue, country=entry.country)
            yield Reference(start=one.start, end=one.end, actors=(states[entry.country],), form="capital", reason=reason)


def _government_cue(sheet: Sheet, one: Named) -> str | None:
    """The word beside a capital that makes it a government; None where it is a place."""
    cues = _cues()
    indexes = sheet.document.word_range(Span(one.start, one.end))
    word = sheet.words[indexes.start]
    particle = sheet.document.keyed.piece(word.start, one.start)
    if "ب" in particle:
        return None
    before = sheet.words[indexes.start - 1].key if indexes.start else ""
    if before in cues["stop"]:
        return None
    after = sheet.words[indexes.stop].key if indexes.stop < len(sheet) else ""
    for key, place in ((before, "before"), (after, "after")):
        bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in cues[place] else key
        if bare in cues[place]:
            return bare
    return None
