"""Ids: every article of a run has one of its own, and the same inputs give the same ids again."""

from __future__ import annotations

import msgspec

from isnad.gather.marks import digest
from isnad.records import Article


class Register:
    """The ids given so far.

    An article keeps the id that its source gave it, else a hash of its text. Where that is taken, a hash of the text together with
    outlet, address and path is put after it; a last number tells apart what even then is the same.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def admit(self, article: Article) -> Article:
        """The article under an id that no other article of this run has."""
        ident = article.id
        if ident in self._taken:
            ident = f"{article.id}-{digest(article.text, article.outlet or '', article.url or '', article.path or '')[:8]}"
        base, count = ident, 1
        while ident in self._taken:
            count += 1
            ident = f"{base}-{count}"
        self._taken.add(ident)
        return article if ident == article.id else msgspec.structs.replace(article, id=ident)
