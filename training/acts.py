"""News with its happenings labelled, as examples for the heads for acts: which words name one, and who stands in its slots near them.

Three kinds of sources, all labelled by reading, to the project's guidelines:

- `train_ant.json` beside the data folder, and `data/acts/ant.jsonl`: articles of the ANT corpus, labels by offset;
- `data/acts/newswire.jsonl`: stretches of ANERcorp's training sentences (``first`` to ``last``, counted from 0), labels by offset;
- `data/acts/reports/*.txt`: reports of our own, wholly invented, with the labels under each (their format: `read_reports`).
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from training.corpora import FOLDS, HELD_BACK, read_tokens
from training.heads import STATUSES, TYPES

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
