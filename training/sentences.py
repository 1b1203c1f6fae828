"""Sentences of our own, made from patterns: Arabic ones full of titles, English ones with plain names.

The patterns and word lists are data/titles_ar.toml and data/english.toml. The marks of `newswire` leave organisations inside a
title unsaid, for there the corpora differ; `guidelines` has the title as one span.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path
from typing import Any

from training.augment import attach
from training.corpora import Example, Mark
from training.names import NamePool

_SLOT = re.compile(r"([ولبفك]?)\{(\w+)\}")
_DATA = Path(__file__).parent / "data"


class _Writer:
    """A sentence that is being put together, with its marks."""

    def __init__(self) -> None:
        self.text = ""
        self.newswire: list[Mark] = []
        self.guidelines: list[Mark] = []

    def say(self, words: str) -> None:
        self.text += words

    def name(self, name: str, kind: str, *, in_title: bool = False) -> None:
        """A name, which inside a title is marked for the newswire head alone."""
        mark = Mark(len(self.text), len(self.text) + len(name), kind)
        self.newswire.append(mark._replace(kind="?") if in_title and kind == "organisation" else mark)
        if not in_title:
            self.guidelines.append(mark)
        self.say(name)

    def example(self) -> Example:
        return Example(self.text, {"newswire": self.newswire, "guidelines": self.guidelines})


class SentenceMaker:
    """Makes sentences of one language from its patterns."""

    def __init__(self, language: str, pool: NamePool) -> None:
        self.arabic = language == "ar"
        name = "titles_ar.toml" if self.arabic else "english.toml"
        self.parts: dict[str, Any] = tomllib.loads((_DATA / name).read_text(encoding="utf-8"))
        self.pool = pool

    def make(self, chance: random.Random) -> Example:
        """One sentence."""
        writer = _Writer()
        self._fill(chance.choice(self.parts["sentences"]), writer, chance, in_title=False)
        return writer.example()

    def _fill(self, pattern: str, writer: _Writer, chance: random.Random, *, in_title: bool) -> None:
        """Write a pattern; a letter right before a slot is a particle and is attached to what fills it."""
        at = 0
        for match in _SLOT.finditer(pattern):
            writer.say(pattern[at : match.start()])
            self._slot(match.group(2), match.group(1), writer, chance, in_title)
            at = match.end()
        writer.say(pattern[at:])

    def _slot(self, slot: str, particle: str, writer: _Writer, chance: random.Random, in_title: bool) -> None:
        if slot in ("p1", "p2"):
            self._person(particle, writer, chance)
        elif slot.startswith("place"):
            writer.name(attach(particle, self._place(chance)), "place", in_title=in_title)
        elif slot == "organisation":
            name = self.pool.organisation(chance) if self.arabic else chance.choice(self.parts["organisations"])
            writer.name(attach(particle, name), "organisation", in_title=in_title)
        else:
            writer.say(particle + chance.choice(self.parts[f"{slot}s" if f"{slot}s" in self.parts else slot]))

    def _place(self, chance: random.Random) -> str:
        if self.arabic:
            return self.pool.place(chance)
        return chance.choice(self.parts["places"] if chance.random() < 0.6 else self.pool.english_countries)

    def _person(self, particle: str, writer: _Writer, chance: random.Random) -> None:
        """A name with up to two titles before it or one behind it."""
        before, behind = self._arabic_titles(chance) if self.arabic else self._english_titles(chance)
        for title in before:
            self._title(title, particle, writer, chance)
            writer.say(chance.choice(["، ", " "]) if self.arabic and len(title) > 12 and chance.random() < 0.3 else " ")
            particle = ""
        name = self.pool.person(chance, chance.choice([1, 2, 2, 2])) if self.arabic else self._english_name(chance)
        writer.name(attach(particle, name), "person")
        for title in behind:
            writer.say(chance.choice([" ", "، "]) if self.arabic else ", ")
            self._title(title, "", writer, chance)
            writer.say("" if self.arabic else ",")

    def _title(self, pattern: str, particle: str, writer: _Writer, chance: random.Random) -> None:
        start = len(writer.text)
        if particle and pattern.startswith("ال"):
            pattern = attach(particle, pattern)
        else:
            writer.say(particle)
        self._fill(pattern, writer, chance, in_title=True)
        writer.guidelines.append(Mark(start, len(writer.text), "title"))

    def _arabic_titles(self, chance: random.Random) -> tuple[list[str], list[str]]:
        draw, parts = chance.random(), self.parts
        if draw < 0.2:
            return [], []
        if draw < 0.35:
            return [chance.choice(parts["honorifics" if chance.random() < 0.6 else "ranks"])], []
        if draw < 0.65:
            return [chance.choice(parts["offices"])], []
        if draw < 0.85:
            return [chance.choice(parts["offices"]), chance.choice(parts["ranks" if chance.random() < 0.5 else "honorifics"])], []
        return [chance.choice(parts["honorifics"])] if chance.random() < 0.4 else [], [chance.choice(parts["offices"])]

    def _english_titles(self, chance: random.Random) -> tuple[list[str], list[str]]:
        draw = chance.random()
        if draw < 0.45:
            return [], []
        return ([chance.choice(self.parts["titles_before"])], []) if draw < 0.85 else ([], [chance.choice(self.parts["titles_after"])])

    def _english_name(self, chance: random.Random) -> str:
        draw = chance.random()
        if draw < 0.4:
            return chance.choice(self.pool.latin)
        family = chance.choice(self.parts["family"])
        return family if draw < 0.6 else f"{chance.choice(self.parts['given'])} {family}"
