"""Names to put in the place of other names: people from the name tables and the corpora, places and organisations from the corpora."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from babel import Locale

from training.corpora import Example

_ARAB = ("DZ", "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "MR", "MA", "OM", "PS", "QA", "SA", "SO", "SD", "SY", "TN", "AE", "YE")


class NamePool:
    """Draws names. All drawing goes through the `random.Random` that is handed in, so a seed repeats it."""

    def __init__(self, tables: Path, examples: Iterable[Example]) -> None:
        with sqlite3.connect(tables) as base:
            arab = ",".join("?" * len(_ARAB))
            self.full = [
                name
                for (name,) in base.execute(f"SELECT arabic_key FROM full_names WHERE country IN ({arab}) AND arabic_key LIKE '% %'", _ARAB)
            ]
            self.surnames = self._units(base, "surname")
            self.given = self._units(base, "given")
            latin = base.execute(f"SELECT latin FROM full_names WHERE country IN ({arab}) AND latin LIKE '% %'", _ARAB)
            self.latin = [name for (name,) in latin if name.isascii()]
        self.seen: dict[str, list[str]] = {"person": [], "organisation": [], "place": []}
        for example in examples:
            for mark in example.marks.get("newswire", ()):
                if mark.kind in self.seen:
                    self.seen[mark.kind].append(example.text[mark.start : mark.end])
        self.foreign_given = [name.split()[0] for name in self.seen["person"] if " " in name]
        self.foreign_family = [name.split()[-1] for name in self.seen["person"] if " " in name]
        territories = Locale("ar").territories
        self.countries = [name for code, name in territories.items() if code.isalpha() and "(" not in name]
        self.english_countries = [
            name for code, name in Locale("en").territories.items() if code.isalpha() and name.isascii() and "(" not in name
        ]

    @staticmethod
    def _units(base: sqlite3.Connection, role: str) -> list[str]:
        rows = base.execute("SELECT DISTINCT arabic_key FROM units WHERE role = ? AND country NOT IN ('IR', 'PK')", (role,))
        return [name for (name,) in rows if len(name) > 2]

    def person(self, chance: random.Random, words: int) -> str:
        """A full name for two words and more, else a single name."""
        draw = chance.random()
        if words < 2:
            return chance.choice(self.foreign_family if draw < 0.4 else self.surnames)
        if draw < 0.4:
            return f"{chance.choice(self.foreign_given)} {chance.choice(self.foreign_family)}"
        if draw < 0.75:
            return chance.choice(self.full)
        middle = chance.choice(["", "", f" {chance.choice(self.given)}", f" بن {chance.choice(self.given)}", " عبد الله", " أبو"])
        return f"{chance.choice(self.given)}{middle} {chance.choice(self.surnames)}"

    def place(self, chance: random.Random) -> str:
        """A country in a quarter of the draws, else a place that a corpus names."""
        return chance.choice(self.countries if chance.random() < 0.25 else self.seen["place"])

    def organisation(self, chance: random.Random) -> str:
        """An organisation that a corpus names."""
        return chance.choice(self.seen["organisation"])
