"""The labelled corpora as examples: a text, its marked spans by head, and what each corpus leaves unsaid.

Split: a tenth of ANERcorp train and of our labelled articles is never trained on. ANERcorp's sentences are counted from 0 in file
order; sentence i is held back if (i // 40) % 10 == 5, so that whole stretches stay together. Article i of
`ant_labelled.jsonl` is held back if i % 10 == 5.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from isnad.tagger.pieces import END, START, PieceTable
from isnad.tagger.words import Word, split_words
from training.heads import HEADS, UNKNOWN, begin

BLOCK, FOLDS, HELD_BACK = 40, 10, 5
LONGEST = 126  # pieces of one sequence, without its start and end


class Mark(NamedTuple):
    """A stretch of code points with a kind of its head; the kind "?" means that nothing is known of the stretch."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Example:
    """A sentence and the marks of those heads that the corpus labels."""

    text: str
    marks: dict[str, list[Mark]] = field(default_factory=dict)
    positive_only: frozenset[str] = frozenset()  # heads of which only the marked words are known

    def labels(self, words: list[Word]) -> dict[str, list[int]]:
        """The label number of each word by head; `UNKNOWN` where the corpus does not say."""
        found = {}
        for head, marks in self.marks.items():
            labels = [UNKNOWN if head in self.positive_only else 0] * len(words)
            for mark in marks:
                inside = [number for number, word in enumerate(words) if word.start < mark.end and mark.start < word.end]
                for number in inside:
                    labels[number] = UNKNOWN if mark.kind == "?" else begin(head, mark.kind) + (number != inside[0])
            found[head] = labels
        return found


def cut_words(words: Sequence[Word], table: PieceTable) -> Iterator[tuple[list[int], list[int], int, int]]:
    """Words as sequences that the encoder can read: pieces with start and end, where the words begin, the first word and the one after."""
    pieces: list[int] = [START]
    firsts: list[int] = []
    begin = 0
    for number, word in enumerate(words):
        cut = table.cut(word.key)
        if len(pieces) + len(cut) > LONGEST + 1:
            yield [*pieces, END], firsts, begin, number
            pieces, firsts, begin = [START], [], number
        firsts.append(len(pieces))
        pieces.extend(cut)
    if firsts:
        yield [*pieces, END], firsts, begin, len(words)


def token_examples(sentences: Iterable[list[tuple[str, str]]], kinds: dict[str, str], *, guide_people: bool) -> Iterator[Example]:
    """Sentences of (token, BIO tag) as examples of the newswire head; tags missing in `kinds` leave their words unknown."""
    for sentence in sentences:
        marks: list[Mark] = []
        at, previous = 0, "O"
        for token, tag in sentence:
            kind = "" if tag == "O" else kinds.get(tag[2:], "?")
            if kind and tag[0] == "I" and previous[2:] == tag[2:]:
                marks[-1] = marks[-1]._replace(end=at + len(token))
            elif kind:
                marks.append(Mark(at, at + len(token), kind))
            at, previous = at + len(token) + 1, tag
        heads = {"newswire": marks}
        if guide_people:
            heads["guidelines"] = [mark for mark in marks if mark.kind == "person"]
        yield Example(" ".join(token for token, _ in sentence), heads, frozenset({"guidelines"}))


def read_tokens(path: Path) -> list[list[tuple[str, str]]]:
    """Sentences of a file with a token and a tag on each line and blank lines between."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split()
        if len(columns) >= 2:
            sentences[-1].append((columns[0], columns[-1]))
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def split_anercorp(path: Path) -> tuple[list[list[tuple[str, str]]], list[list[tuple[str, str]]]]:
    """(sentences to train on, sentences held back)."""
    parts: tuple[list[list[tuple[str, str]]], list[list[tuple[str, str]]]] = ([], [])
    for number, sentence in enumerate(read_tokens(path)):
        parts[number // BLOCK % FOLDS == HELD_BACK].append(sentence)
    return parts


ANERCORP_KINDS = {"PERS": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
AQMAR_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def aqmar(folder: Path) -> list[Example]:
    """The Wikipedia articles; their MIS tags are unknown, for they mean other things than ANERcorp's MISC."""
    sentences = [sentence for path in sorted((folder / "articles").glob("*.txt")) for sentence in read_tokens(path)]
    return list(token_examples(sentences, AQMAR_KINDS, guide_people=False))


_SENTENCE = re.compile(r"[^\n]*?(?:[.!?؟…]+[\"»”)]*(?=\s)|\n|$)")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """A plain cut at line ends and closing marks that white space follows; outer white space left out."""
    spans = []
    for match in _SENTENCE.finditer(text):
        piece = match.group()
        if piece.strip():
            start = match.start() + len(piece) - len(piece.lstrip())
            spans.append((start, start + len(piece.strip())))
    return spans


def article_marks(gold: dict[str, list[dict]], text: str) -> dict[str, list[Mark]]:  # type: ignore[type-arg]
    """The gold of one of our articles by head. Offsets count code points of the article's text."""
    mentions = [Mark(m["start"], m["end"], m["kind"]) for m in gold["mentions"]]
    newswire = [
        m if m.kind == "person" or (m.kind == "place" and " " not in text[m.start : m.end]) else m._replace(kind="?") for m in mentions
    ]
    return {"newswire": newswire, "guidelines": mentions}


def articles(data: Path) -> tuple[list[list[Example]], list[list[Example]]]:
    """Our labelled articles, sentence by sentence: (to train on, held back)."""
    gold = {entry["id"]: entry for entry in json.loads((data.parent / "gold" / "train_ant.json").read_text(encoding="utf-8"))}
    parts: tuple[list[list[Example]], list[list[Example]]] = ([], [])
    for number, line in enumerate((data / "ant_labelled.jsonl").read_text(encoding="utf-8").strip().split("\n")):
        article = json.loads(line)
        text = f"{article['title']}\n\n{article['content']}"
        marks = article_marks(gold[article["id"]], text)
        examples = []
        for start, end in sentence_spans(text):
            inside = {
                head: [Mark(max(m.start, start) - start, min(m.end, end) - start, m.kind) for m in found if m.start < end and start < m.end]
                for head, found in marks.items()
            }
            examples.append(Example(text[start:end], inside))
        parts[number % FOLDS == HELD_BACK].append(examples)
    return parts


def check(example: Example) -> None:
    """Raise ValueError where a mark's kind is none of its head's, or a mark touches no word."""
    words = split_words(example.text)
    for head, marks in example.marks.items():
        for mark in marks:
            if mark.kind != "?" and mark.kind not in HEADS[head]:
                raise ValueError(f"kind {mark.kind!r} is none of the head {head}: {example.text}")
            if not any(word.start < mark.end and mark.start < word.end for word in words):
                raise ValueError(f"mark {mark} touches no word: {example.text}")
