"""Whether what a store holds has been woven as it stands: then there is nothing to do, and nothing to load for it."""

from __future__ import annotations

from hashlib import blake2b

import msgspec

from isnad.run.packing import weave_version
from isnad.store import Store

_KIND, _LAST = "woven", "last"


def is_woven(store: Store, engine: str) -> bool:
    """Whether the last weaving saw these articles and decisions, with these versions of annotating and weaving."""
    return store.results(_KIND, _LAST, {_LAST}).get(_LAST) == _mark(store, engine)


def mark_woven(store: Store, engine: str) -> None:
    """Remember that all is woven as it stands."""
    store.put_results(_KIND, _LAST, {_LAST: _mark(store, engine)})


def _mark(store: Store, engine: str) -> bytes:
    seen = (weave_version(engine), sorted(store.hashes().items()), store.decisions())
    return blake2b(msgspec.msgpack.encode(seen), digest_size=16).digest()
