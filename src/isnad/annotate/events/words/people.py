"""Common nouns for those who act, from ``people_ar.tsv`` and ``people_en.tsv``: sector and kind of each written form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from isnad.ontology import plover
from isnad.ontology.tables import DataError, many, one_of, read_table

_KINDS = frozenset({"person", "body", "member", "quantity", "thing"})


def people_rows(path: Path) -> Iterator[tuple[str, str | None, str]]:
    """Each form as it is written, with its sector (None where the word tells none) and its kind. Raises `DataError`."""
    for line, (forms, sector, kind) in read_table(path, ("forms", "sector", "kind")):
        if sector and sector not in plover.sectors():
            raise DataError(path, line, f"sector is {sector!r}", "use a code of sectors.tsv or leave it empty")
        one_of(path, line, "kind", kind, _KINDS)
        for form in many(forms):
            yield form, sector or None, kind
