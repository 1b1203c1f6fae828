"""Capitals that stand for their government: أعلنت الرباط, London said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from isnad.annotate.names.clusters import Cluster, Named
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
        one_of(path, line, "place", place, frozenset({"before", "after", "both", "with", "way", "stop"}))
        found.setdefault(place, set()).update(fold(form) for form in many(forms))
    both = found.pop("both", set())
    return {place: frozenset(words | (both if place in {"before", "after"} else set())) for place, words in found.items()}


def capitals(sheet: Sheet, clusters: Sequence[tuple[str, Cluster]], made: dict[str, str]) -> Iterator[Reference]:
    """Capitals that stand for a government.

    A state that is no actor of the article yet is given an id, which is noted in ``made`` by country.
    """
    states: dict[str | None, str] = {
        cluster.entry.country: ident for ident, cluster in clusters if cluster.entry is not None and cluster.entry.role == "state"
    }
    named = [
        (one, cluster.entry.country) for _, cluster in clusters for one in cluster.members
        if cluster.entry is not None and cluster.entry.role == "capital" and cluster.kind == "place" and cluster.entry.country is not None
    ]  # fmt: skip
    last, carried = -1, None
    for one, country in sorted(named, key=lambda pair: pair[0].start):
        indexes = sheet.document.word_range(Span(one.start, one.end))
        listed = indexes.start == last and sheet.keys[indexes.start].startswith("و")
        cue = _government_cue(sheet, one) or (carried if listed else None)
        last, carried = indexes.stop, cue
        if cue is None:
            continue
        if country not in states:
            states[country] = f"a{len(clusters) + len(made) + 1}"
            made[country] = states[country]
        reason = because("capital_for", words=cue, country=country)
        yield Reference(start=one.start, end=one.end, actors=(states[country],), form="capital", reason=reason)


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
    if before == "بين" and indexes.start > 1 and sheet.keys[indexes.start - 2] in cues["way"]:
        return None
    if before == "مع" and indexes.start > 1 and sheet.keys[indexes.start - 2] in cues["with"]:
        return before
    after = sheet.words[indexes.stop].key if indexes.stop < len(sheet) else ""
    for key, place in ((before, "before"), (after, "after")):
        bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in cues[place] else key
        if bare in cues[place]:
            return bare
    return None
