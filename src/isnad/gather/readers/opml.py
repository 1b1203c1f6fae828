"""OPML: a list of feeds. Files of the same folder are read; addresses are fetched only if the caller allows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from lxml import etree

from isnad.gather.problem import Limits, Problem, UnreadableError
from isnad.gather.tape import Tape

_ADDRESSES = ("xmlUrl", "xmlurl", "url")


class Listed(msgspec.Struct, frozen=True):
    """A feed that an OPML file lists: the path of a file or an address."""

    kind: str
    name: str


def read_list(tape: Tape, label: str, base: str | None, limits: Limits) -> Iterator[Listed | Problem]:
    """The feeds that an OPML file lists.

    ``base`` is its folder; files outside of it are not read, since what the list says is not the user's word.
    """
    raw = tape.whole(limits.document, "is one OPML file")
    if b"<!ENTITY" in raw:
        raise UnreadableError("declares XML entities, which no list of feeds needs and attacks use; remove them if you trust the file")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True)
    root = etree.fromstring(raw.lstrip(), parser)
    names = list(dict.fromkeys(name for name in map(_address, root.iter("outline") if root is not None else ()) if name))
    if not names:
        raise UnreadableError("is OPML without feeds; give one whose outlines have an xmlUrl")
    for name in names:
        if name.startswith(("http://", "https://")):
            yield Listed("url", name)
        elif base is None or not (path := _inside(base, name)):
            yield Problem(label, f"lists {name!r}, which is no file beside it, and it was left out; name that file yourself")
        else:
            yield Listed("file", path)


def _address(outline: etree._Element) -> str | None:
    return next((outline.get(name, "").strip() for name in _ADDRESSES if outline.get(name)), None)


def _inside(base: str, name: str) -> str | None:
    """The path of a file of the list's folder; None if it lies elsewhere or does not exist."""
    try:
        path = Path(base, name)
        return str(path) if path.is_file() and path.resolve().is_relative_to(Path(base).resolve()) else None
    except (OSError, ValueError):
        return None
