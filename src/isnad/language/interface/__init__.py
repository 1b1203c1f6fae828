"""The words of the interface in each language: headings, verdicts, kinds and statuses, as data that a translator can edit."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("ar", "en")


@cache
def _texts(language: str) -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name(f"{language}.toml")
    tables: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return {group: {str(name): str(text) for name, text in entries.items()} for group, entries in tables.items()}


def text(language: str, group: str, name: str, **values: object) -> str:
    """The wording of ``group.name`` with its ``{placeholders}`` filled in.

    A name that a group does not hold (a new kind of link, say) comes back as it is. Raises ``KeyError`` for an unknown group.
    """
    wording = _texts(language)[group].get(name, name)
    return wording.format(**values) if values else wording


def groups(language: str) -> dict[str, frozenset[str]]:
    """Which names each group holds, for tests that the languages say the same things."""
    return {group: frozenset(entries) for group, entries in _texts(language).items()}
