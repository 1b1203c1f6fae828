"""Data of a user's own, in a folder that extends what is shipped.

The folder is named by the environment variable ``ISNAD_DATA`` (the command line's ``--data`` sets it), so that worker processes find
it too. It may hold, each in the format of the shipped file of its kind:

``actors/*.tsv``                          known actors, or known people (the file whose columns are those of people)
``outlets.tsv, places.tsv``               outlets and places
``frames_ar/*.toml, frames_en/*.toml``    event frames
``framing_ar.tsv, framing_en.tsv``        words that judge

An entry whose id (or wording) is shipped too takes the place of the shipped one.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from pathlib import Path

from isnad.ontology.tables import DataError

VARIABLE = "ISNAD_DATA"
"""The environment variable that names the folder."""

_FOLDERS = {"actors": ".tsv", "frames_ar": ".toml", "frames_en": ".toml"}
_FILES = ("outlets.tsv", "places.tsv", "framing_ar.tsv", "framing_en.tsv")
_DATA = (".tsv", ".toml")
_PEOPLE = "office_ar"
"""The column by which a table of people is told from one of other actors."""


def user_folder() -> Path | None:
    """The folder of the user's data, None where none is named. Raises `DataError` where the one named is no folder."""
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise DataError(folder, 0, "there is no such folder", f"name your folder of data with --data or in {VARIABLE}")
    return folder


def user_files(kind: str) -> tuple[Path, ...]:
    """The user's files of a kind in the order of their names; none where there is no folder or it has none of the kind.

    ``kind``: ``actors``, ``people``, ``outlets``, ``places``, ``frames_ar``, ``frames_en``, ``framing_ar`` or ``framing_en``. Raises
    `DataError` for a missing folder and for a table or TOML file that is none of the known ones.
    """
    return tuple(path for path in _files() if _kind(path) == kind)


def user_version() -> str | None:
    """A short hash of the names and contents of all the user's files; None where there are none."""
    found = _files()
    if not found:
        return None
    digest = blake2b(digest_size=6)
    for path in found:
        body = path.read_bytes()
        digest.update(f"{_kind(path)}/{path.name}\0{len(body)}\0".encode())
        digest.update(body)
    return digest.hexdigest()


def _files() -> tuple[Path, ...]:
    folder = user_folder()
    if folder is None:
        return ()
    found = []
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if path.suffix not in _DATA or not path.is_file() or any(part.startswith(".") for part in inner.parts):
            continue
        if not (inner.as_posix() in _FILES or (len(inner.parts) == 2 and _FOLDERS.get(inner.parts[0]) == path.suffix)):
            names = ", ".join([*(f"{name}/*{suffix}" for name, suffix in _FOLDERS.items()), *_FILES])
            raise DataError(path, 0, "this is no file that Isnad reads", f"its names are {names}; rename it or take it out")
        found.append(path)
    return tuple(found)


def _kind(path: Path) -> str:
    if path.stem in {"outlets", "places", "framing_ar", "framing_en"} and path.parent.name not in _FOLDERS:
        return path.stem
    if path.parent.name != "actors":
        return path.parent.name
    return "people" if _PEOPLE in _header(path) else "actors"


def _header(path: Path) -> str:
    """The first line of a table that is no comment."""
    lines = path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    return next((line for line in lines if line.strip() and line[0] != "#"), "")
