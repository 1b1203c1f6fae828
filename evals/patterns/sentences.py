"""Plain sentences made from patterns and parties, each with what a perfect reading finds.

A pattern is a sentence with two places for parties; who may stand in them it says itself. Everything is made in one order, so that a
figure is the same on every machine. People are invented, states and bodies exist.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from isnad.ontology.tables import DataError, many, need, one_of, read_table
from isnad.records import Article, Span

FOLDER = Path(__file__).parent
LANGUAGES = {"ar": "arabic", "en": "english"}
BEHIND = {"ar": " وجاء ذلك بحسب ما أوردته صحف محلية.", "en": " The details were reported by local newspapers."}
"""A second sentence, since a text of one sentence is read more warily; below a headline it is the whole text."""
_PARTIES = ("id", "group", "named", "gender", "text", "oblique", "names")
_PATTERNS = ("pattern", "type", "status", "sides", "subjects", "objects")
_SIDES = frozenset({"roles", "both", "doer"})
_OBJECTS = 3
"""So many parties at most stand in the second place beside each in the first."""
_SEED = 2026


class Party(NamedTuple):
    """A party as the patterns use it (see the head of parties_ar.tsv)."""

    id: str
    group: str
    named: str
    gender: str
    text: str
    oblique: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Plain:
    """A sentence that was made, and what it tells: the event's type, its status ("" for any) and its two parties."""

    id: str
    language: str
    pattern: str
    text: str
    headline: bool
    type: str
    status: str
    sides: str
    subject: Party
    object: Party | None

    def article(self) -> Article:
        """The sentence as an article, a headline over a line of text or a sentence before another."""
        behind = BEHIND[self.language]
        text = f"{self.text}\n\n{behind.strip()}" if self.headline else self.text + behind
        return Article(id=self.id, text=text, title=Span(0, len(self.text)) if self.headline else None, language=self.language)


def files(language: str) -> tuple[Path, Path]:
    """The tables of parties and of patterns of a language."""
    return FOLDER / f"parties_{language}.tsv", FOLDER / f"patterns_{language}.tsv"


def tables_hash(language: str) -> str:
    """SHA-256 over the two tables of a language."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files(language))).hexdigest()


def read_parties(path: Path) -> dict[str, Party]:
    """The parties of a table by name. Raises `DataError`."""
    found = {}
    for line, cells in read_table(path, _PARTIES):
        ident, group, named, gender, text, oblique, names = cells
        one_of(path, line, "named", named, frozenset({"bare", "titled", "no"}))
        found[ident] = Party(ident, group, named, gender, need(path, line, "text", text), oblique or text, tuple(many(names)))
    return found


def plain_sentences(language: str) -> list[Plain]:
    """All sentences of a language, in one order. Raises `DataError` where a table is wrong."""
    parties_path, patterns_path = files(language)
    parties = read_parties(parties_path)
    found: list[Plain] = []
    for line, (pattern, kind, status, sides, subjects, objects) in read_table(patterns_path, _PATTERNS):
        one_of(patterns_path, line, "sides", sides, _SIDES)
        chosen = _chosen(patterns_path, line, subjects, parties)
        others = _chosen(patterns_path, line, objects, parties)
        draw = random.Random(f"{_SEED} {pattern}")  # noqa: S311 no secret
        for subject in chosen:
            beside = [other for other in others if other.id != subject.id and not _ambiguous(pattern, subject, other)]
            pairs: Sequence[Party | None] = draw.sample(beside, min(_OBJECTS, len(beside))) if others else [None]
            for other in pairs:
                text = _written(pattern, subject, other)
                number = len(found) + 1
                headline = not pattern.endswith(".")
                found.append(Plain(f"{language}-{number}", language, pattern, text, headline, kind, status, sides, subject, other))
    return found


def _chosen(path: Path, line: int, words: str, parties: dict[str, Party]) -> list[Party]:
    """The parties that groups and names say, without those behind a minus, in the order of the table."""
    wanted: set[str] = set()
    for word in words.split():
        name = word.removeprefix("-")
        meant = {party.id for party in parties.values() if name in {party.group, party.id}}
        if not meant:
            raise DataError(path, line, f"{name!r} is no party and no group", "write one of the table of parties")
        wanted = wanted - meant if word.startswith("-") else wanted | meant
    return [party for party in parties.values() if party.id in wanted]


def _ambiguous(pattern: str, subject: Party, other: Party) -> bool:
    """Whether two parties in a row could as well be one: an office without a name beside a name alone."""
    if "{s} {o}" not in pattern or not subject.group == other.group == "person":
        return False
    return (subject.named == "no" and other.named == "bare") or (subject.named == "bare" and other.named == "no")


def _written(pattern: str, subject: Party, other: Party | None) -> str:
    """A pattern with its parties, in their forms."""
    text = re.sub(r"\{([^|}]*)\|([^}]*)\}", lambda match: match[2] if subject.gender == "f" else match[1], pattern)
    opens = text.startswith("{s}")
    governed = bool(
        re.search(r"\S(?:بين|لقاء|استقبال|اجتماع|زيارة|اتهام) \{s\}|^(?:.* )?(?:بين|لقاء|استقبال|اجتماع|زيارة|اتهام) \{s\}", text)
    )
    written = subject.oblique if governed else subject.text
    text = text.replace("{s}", written.rstrip("،") if opens or governed else written)
    if other is not None:
        text = text.replace("{o}", other.oblique).replace("{l}", _behind_l(other.oblique))
    text = re.sub(r"[،,](?=[.:]|$)", "", text)
    return text[0].upper() + text[1:]


def _behind_l(text: str) -> str:
    """A party behind the particle ل."""
    return f"لل{text[2:]}" if text.startswith("ال") else f"ل{text}"


def by_pattern(sentences: Sequence[Plain]) -> Iterator[tuple[str, list[Plain]]]:
    """The sentences of each pattern."""
    found: dict[str, list[Plain]] = {}
    for sentence in sentences:
        found.setdefault(sentence.pattern, []).append(sentence)
    yield from found.items()
