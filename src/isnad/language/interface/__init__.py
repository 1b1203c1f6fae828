"""The words of the interface in each language: headings, verdicts, kinds and statuses, as data that a translator can edit."""

from __future__ import annotations

import re
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


def text(language: str, group: str, name: str, /, **values: object) -> str:
    """The wording of ``group.name`` with its ``{placeholders}`` filled in.

    A name that a group does not hold (a new kind of link, say) comes back as it is. Raises ``KeyError`` for an unknown group.
    """
    wording = _texts(language)[group].get(name, name)
    return wording.format(**values) if values else wording


def because(reason: str, /, **values: object) -> str:
    """A reason, in the English in which the program's records have it."""
    return text("en", "reason", reason, **values)


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every English reason as a pattern that gives its values back; those with most words of their own first."""
    found = []
    wordings = _texts("en")["reason"].items()
    for name, wording in sorted(wordings, key=lambda entry: -len(re.sub(r"\{\w+\}", "", entry[1]))):
        pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(wording))
        found.append((name, re.compile(pattern + r"\Z")))
    return tuple(found)


def reason_in(language: str, reason: str) -> str:
    """A reason, or several parted by semicolons, in a language of the interface; what is no known reason stays as it is."""
    if language == "en":
        return reason
    return "؛ ".join(_one_reason(language, part) for part in reason.split("; "))


def _one_reason(language: str, reason: str) -> str:
    for name, pattern in _reasons():
        match = pattern.match(reason)
        if match:
            return text(language, "reason", name, **match.groupdict())
    return reason


def groups(language: str) -> dict[str, frozenset[str]]:
    """Which names each group holds, for tests that the languages say the same things."""
    return {group: frozenset(entries) for group, entries in _texts(language).items()}
