"""What the user named, as files to read: paths, folders, globs, addresses and standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from isnad.gather.problem import Problem


class Input(msgspec.Struct, frozen=True):
    """One thing to read: a file, an address, or standard input. ``name`` is as given, or found below what was given."""

    kind: Literal["file", "url", "stdin"]
    name: str


def expand(inputs: Sequence[str]) -> Iterator[Input | Problem]:
    """Each thing to read, in the order given; folders recursively, sorted, without hidden files; the same file only once."""
    seen: set[tuple[int, int]] = set()
    for name in inputs:
        if name == "-":
            yield Input("stdin", "-")
        elif name.lower().startswith(("http://", "https://")):
            yield Input("url", name)
        else:
            for found in _local(name):
                if isinstance(found, Problem):
                    yield found
                elif (identity := _identity(found)) is None or identity not in seen:
                    if identity:
                        seen.add(identity)
                    yield Input("file", found)


def _identity(name: str) -> tuple[int, int] | None:
    try:
        status = Path(name).stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _local(name: str) -> Iterator[str | Problem]:
    if not name.strip():
        yield Problem("''", "names nothing; give a file, a folder, a glob, an address or -")
        return
    try:
        exists = Path(name).exists()
    except (OSError, ValueError) as error:
        yield Problem(name, f"cannot be opened ({_why(error)}); check the name")
        return
    if exists:
        yield from _of_folder(name) if Path(name).is_dir() else [name]
    elif glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - patterns may be absolute
        if not matches:
            yield Problem(name, "matches no file; check the pattern, and quote it if the shell should leave it alone")
        for match in matches:
            yield from _files(match) if Path(match).is_dir() else [match]
    else:
        yield Problem(name, "does not exist; check the name")


def _of_folder(folder: str) -> Iterator[str | Problem]:
    """What is below a folder that was named; an empty one is a problem."""
    empty = True
    for each in _files(folder):
        empty = False
        yield each
    if empty:
        yield Problem(folder, "holds no files; name a folder with reports, hidden files are passed over")


def _files(folder: str) -> Iterator[str | Problem]:
    """The files below a folder, sorted by name. Links to folders are not followed, so that a circle of links ends nowhere."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(folder, f"cannot be listed ({_why(error)}); check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.is_symlink() and Path(entry.path).is_dir():
            yield Problem(entry.path, "is a link to a folder and was not followed; name that folder itself if you want it read")
        else:
            yield entry.path


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
