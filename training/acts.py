"""News with its happenings labelled, as examples for the heads for acts: which words name one, and who stands in its slots near them.

Three kinds of sources, all labelled by reading, to the project's guidelines:

- `train_ant.json` beside the data folder, and `data/acts/ant.jsonl`: articles of the ANT corpus, labels by offset;
- `data/acts/newswire.jsonl`: stretches of ANERcorp's training sentences (``first`` to ``last``, counted from 0), labels by offset;
- `data/acts/reports/*.txt`: reports of our own, wholly invented, with the labels under each (their format: `read_reports`).
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from isnad.tagger.pieces import END, START, PieceTable
from isnad.tagger.words import split_words
from training.corpora import FOLDS, HELD_BACK, LONGEST, cut_words, read_tokens, sentence_spans
from training.heads import SLOTS, STATUSES, TYPES, UNKNOWN

_ACTS = Path(__file__).parent / "data" / "acts"
Place = tuple[int, int]


class Party(NamedTuple):
    """One in a slot: the mention near the trigger, and the fullest one of the article."""

    near: Place
    full: Place


@dataclass(frozen=True)
class Happening:
    """One labelled happening; stretches are code points of the article's text, half open."""

    type: str
    status: str
    triggers: tuple[Place, ...]
    slots: dict[str, tuple[Party, ...]] = field(default_factory=dict)
    main: bool = False
    days: tuple[str, str] | None = None


class Labelled(NamedTuple):
    """An article with its happenings; `title` is how long its headline is, 0 for one without, `day` when it appeared, where known."""

    id: str
    text: str
    happenings: list[Happening]
    title: int = 0
    day: str | None = None

    @property
    def english(self) -> bool:
        """Whether it is in English."""
        return not re.search("[\u0600-\u06ff]", self.text)


# ---------------------------------------------------------------- sources


def labelled(data: Path) -> Iterator[Labelled]:
    """All labelled articles, those held back included (see `held_back`). `data`: the folder with the corpora."""
    ant = {article["id"]: article for article in _json_lines(data / "ant_labelled.jsonl")}
    for entry in json.loads((data.parent / "gold" / "train_ant.json").read_text(encoding="utf-8")):
        article = ant[entry["id"]]
        text, found = f"{article['title']}\n\n{article['content']}", [_of_gold(event) for event in entry["events"]]
        yield Labelled(entry["id"], text, found, len(article["title"]), article["date_extracted"])
    raw = {article["id"]: article for article in packed_lines(data / "antcorpus.jsonl.gz")}
    for entry in _json_lines(_ACTS / "ant.jsonl"):
        article = raw[entry["id"]]
        found = [_of_gold(event) for event in entry["events"]]
        yield Labelled(entry["id"], ant_text(article), found, len(article["title"] or ""), _day(article["time"]))
    sentences = read_tokens(data / "anercorp_train.txt")
    for entry in _json_lines(_ACTS / "newswire.jsonl"):
        text = newswire_text(sentences[entry["first"] : entry["last"]])
        yield Labelled(f"AN-{entry['first']}-{entry['last']}", text, [_of_gold(event) for event in entry["events"]])
    for path in sorted((_ACTS / "reports").glob("*.txt")):
        yield from read_reports(path)


def held_back(data: Path) -> set[str]:
    """The articles that no training may see: the tenth of the labelled articles (`training.corpora`), and the tail of some sources."""
    first = [article["id"] for article in _json_lines(data / "ant_labelled.jsonl")]
    own = {ident for number, ident in enumerate(first) if number % FOLDS == HELD_BACK}
    return own | {entry["id"] for entry in _json_lines(_ACTS / "ant.jsonl") if entry.get("held_back")}


def ant_text(article: dict[str, Any]) -> str:
    """The text of an article of the raw ANT corpus that labels count in: its title, and its paragraphs each once."""
    paragraphs = dict.fromkeys(line.strip() for line in article["text"].split("\n"))
    content = "\n".join(paragraph for paragraph in paragraphs if paragraph)
    return f"{article['title']}\n\n{content}" if article["title"] else content


def _day(written: str | None) -> str | None:
    """``2017-01-20`` of ``2017-01-20T21:43:00+01:00`` and of ``20/01/2017``; None of anything else."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)|(\d\d)/(\d\d)/(\d{4})", written or "")
    if match is None:
        return None
    return "-".join(match.group(1, 2, 3) if match[1] else match.group(6, 5, 4))


def newswire_text(sentences: Iterable[list[tuple[str, str]]]) -> str:
    """A stretch of ANERcorp's sentences as running text, one a line, marks drawn to the words they belong to."""
    lines = (re.sub(r" ([،؛.:؟!)»])", r"\1", " ".join(token for token, _ in sentence)).replace("( ", "(") for sentence in sentences)
    return "\n".join(lines)


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def packed_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a packed JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _of_gold(event: dict[str, Any]) -> Happening:
    def parties(pieces: Iterable[dict[str, Any]]) -> tuple[Party, ...]:
        return tuple(Party(tuple(piece.get("near") or piece["span"]), tuple(piece["span"])) for piece in pieces if piece.get("span"))  # type: ignore[arg-type]

    slots = {
        "actor": parties(event["actors"]),
        "recipient": parties(event["recipients"]),
        "place": parties([event["place"]] if event["place"] else []),
        "date": parties([event["date"]] if event["date"] else []),
    }
    date = event["date"] or {}
    days = (date["start"], date["end"]) if date.get("start") else None
    triggers = tuple((start, end) for start, end in event["triggers"])
    return Happening(event["type"], event["status"], triggers, slots, bool(event["main"]), days)


_EVENT = re.compile(r"E (?P<type>[A-Z]+)(?:/\S+)? (?P<status>[a-z]+)(?P<main> main)?(?P<slots>.*)")
_FIELDS = {"A": "actor", "R": "recipient", "P": "place", "D": "date"}


def read_reports(path: Path) -> Iterator[Labelled]:
    """The reports of one file. Raises ValueError, with file and report, where a label is not to be found in its text.

    A report begins with ``#### ID``; then its headline, an empty line, its content, a line ``--``, and a line an event:
    ``E TYPE/mode status [main] | T: words; words@2 | A: near=fullest; … | R: … | P: … | D: …``. ``words@2``: the second place where
    these letters stand.
    """
    for block in re.split(r"^#### *", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        first, _, rest = block.partition("\n")
        ident = first.strip()
        body, _, lines = rest.partition("\n--")
        title, _, content = body.strip().partition("\n\n")
        text = f"{title.strip()}\n\n{content.strip()}"
        found = []
        for line in filter(None, (line.strip() for line in lines.split("\n"))):
            match = _EVENT.fullmatch(line)
            if match is None or match["type"] not in TYPES or match["status"] not in STATUSES:
                raise ValueError(f"{path.name}, {ident}: {line!r} is no event; write E TYPE status | T: words")
            found.append(_of_line(match, text, f"{path.name}, {ident}"))
        yield Labelled(ident, text, found, len(title.strip()))


def _of_line(match: re.Match[str], text: str, where: str) -> Happening:
    triggers: tuple[Place, ...] = ()
    slots: dict[str, tuple[Party, ...]] = {}
    for part in filter(None, (part.strip() for part in match["slots"].split("|"))):
        name, _, listed = part.partition(":")
        items = [item.strip() for item in listed.split(";") if item.strip()]
        if name.strip() == "T":
            triggers = tuple(_find(item, text, where) for item in items)
            continue
        pairs = (item.partition("=")[::2] for item in items)
        slots[_FIELDS[name.strip()]] = tuple(Party(_find(near, text, where), _find(full or near, text, where)) for near, full in pairs)
    return Happening(match["type"], match["status"], triggers, slots, match["main"] is not None)


def _find(words: str, text: str, where: str) -> Place:
    match = re.fullmatch(r"(.*)@(\d+)", words.strip(), re.DOTALL)
    wanted, count = (match[1].strip(), int(match[2])) if match else (words.strip(), 1)
    at = -1
    for _ in range(count):
        at = text.find(wanted, at + 1)
        if at < 0:
            raise ValueError(f"{where}: {words!r} is not in the text; copy the words as they stand there")
    return at, at + len(wanted)


# ---------------------------------------------------------------- rows


class ActRow(NamedTuple):
    """One sequence: its pieces, where its words begin, and for each word the number of its type and status (`UNKNOWN`: none).

    ``pairs``: for each trigger its word and the slot of every word. ``article``: where the row is from; ``words`` their offsets.
    """

    pieces: list[int]
    firsts: list[int]
    types: NDArray[np.int64]
    statuses: NDArray[np.int64]
    pairs: list[tuple[int, NDArray[np.int64]]]
    article: str
    words: list[Place]
    text: str


def rows(article: Labelled, table: PieceTable) -> Iterator[ActRow]:
    """The sentences of an article, cut between words where they are too long."""
    for start, end in sentence_spans(article.text):
        words = split_words(article.text[start:end])
        for pieces, firsts, first, last in cut_words(words, table):
            offsets = [(start + word.start, start + word.end) for word in words[first:last]]
            types = np.zeros(len(offsets), np.int64)
            statuses = np.full(len(offsets), UNKNOWN, np.int64)
            pairs = []
            for happening in article.happenings:
                for trigger in happening.triggers:
                    named = _inside(offsets, trigger)
                    if named:
                        types[named] = TYPES.index(happening.type)
                        statuses[named] = STATUSES.index(happening.status)
                        pairs.append((named[0], _slots(happening, offsets, article.text, named)))
            yield ActRow(pieces, firsts, types, statuses, pairs, article.id, offsets, article.text)


def plain_rows(text: str, table: PieceTable) -> Iterator[ActRow]:
    """The sentences of a text of whose acts nothing is known."""
    for start, end in sentence_spans(text):
        for pieces, firsts, first, last in cut_words(split_words(text[start:end]), table):
            unknown = np.full(last - first, UNKNOWN, np.int64)
            yield ActRow(pieces, firsts, unknown, unknown, [], "", [], text)


def _inside(offsets: list[Place], span: Place) -> list[int]:
    return [number for number, (start, end) in enumerate(offsets) if start < span[1] and span[0] < end]


def _slots(happening: Happening, offsets: list[Place], text: str, named: list[int]) -> NDArray[np.int64]:
    """The slot of every word of a sentence; where neither mention of a party stands in it, the words that name the party again."""
    found = np.zeros(len(offsets), np.int64)
    for slot in reversed(SLOTS[1:]):  # who acts outweighs where, should a word be both
        for party in happening.slots.get(slot, ()):
            words = _inside(offsets, party.near) or _inside(offsets, party.full) or _again(text[slice(*party.full)], offsets, text)
            found[[word for word in words if word not in named]] = SLOTS.index(slot)
    return found


_SIGNS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", **dict.fromkeys("ًٌٍَُِّْـ", "")})
_PARTICLES = ("و", "ف", "ب", "ل", "ال", "وال", "بال", "لل", "ول", "وب", "فال", "ك")
_COMMON = frozenset(
    ["في", "من", "علي", "الي", "عن", "بن", "ابن", "ال", "عبد", "ابو", "مع", "وزير", "رييس", "رئيس", "مدينه", "محافظه", "منطقه"]
)
_SHORT = 3


def _again(name: str, offsets: list[Place], text: str) -> list[int]:
    """The longest run of words that name again what `name` names in full, particles aside."""
    parts = [_bare(part) for part in re.findall(r"\w+", name) if len(part) > 1]
    best: list[int] = []
    run: list[int] = []
    for number, (start, end) in enumerate(offsets):
        word = text[start:end].translate(_SIGNS)
        same = word not in _COMMON and any(len(common) >= _SHORT for part in parts for common in part & _bare(word))
        run = [*run, number] if same else []
        if len(run) > len(best):
            best = run
    needed = 1 if len(parts) <= _SHORT + 1 else 2
    return best if len(best) >= min(needed, len(parts)) else []


def _bare(word: str) -> set[str]:
    word = word.translate(_SIGNS)
    return {word, *(word[len(lead) :] for lead in _PARTICLES if word.startswith(lead) and len(word) - len(lead) > 1)}


_HABITS: tuple[tuple[float, str, str], ...] = ((0.5, "[أإآ]", "ا"), (0.3, r"ة\b", "ه"), (0.3, r"ى\b", "ي"))


def respelled(row: ActRow, table: PieceTable, chance: random.Random) -> ActRow:
    """The row as many outlets would write it (no hamza on alef, final ha for ta marbuta); as it is where that makes it too long."""
    habits = [(letters, written) for likelihood, letters, written in _HABITS if chance.random() < likelihood]
    pieces: list[int] = [START]
    firsts: list[int] = []
    for start, end in row.words:
        word = row.text[start:end]
        for letters, written in habits:
            word = re.sub(letters, written, word)
        firsts.append(len(pieces))
        pieces.extend(table.cut(split_words(word)[0].key))
    return row._replace(pieces=[*pieces, END], firsts=firsts) if len(pieces) <= LONGEST + 1 else row
