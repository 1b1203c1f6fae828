"""Frames and heads vote: the triggers that only the heads find, those that they doubt, and the slots that the frames leave open.

The thresholds stand in ``heads.toml`` with where they come from. A trigger of a head has no frame to explain it, and its event's record
names none; what a head put into a slot is marked as its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from isnad.annotate.document import Document
from isnad.annotate.events.arabic import ArabicReader
from isnad.annotate.events.choice import ModelError
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.circumstances import date_of, place_of
from isnad.annotate.events.found import Found
from isnad.annotate.events.frames import Frame
from isnad.annotate.events.heads import Heads
from isnad.annotate.events.settling import Reader
from isnad.annotate.events.status import denies
from isnad.language.arabic.clitics import splits
from isnad.records import Span

LIMITS = Path(__file__).with_name("heads.toml")
_NAMES = frozenset(
    {"added opening", "typed opening", "added later", "typed later", "doubted", "denied"}
    | {"actor", "recipient", "actor of head", "recipient of head", "party alone"}
)


@cache
def limits(path: Path = LIMITS) -> Mapping[str, float]:
    """The thresholds, by name. Raises `ModelError` where one is missing, not known, or no number from 0 to 1."""
    found: dict[str, object] = tomllib.loads(path.read_text(encoding="utf-8")).get("limits", {})
    if set(found) != _NAMES:
        wrong = ", ".join(sorted(_NAMES ^ set(found)))
        raise ModelError(f"{path}: limit {wrong} is missing or not known; write {', '.join(sorted(_NAMES))}")
    checked = {}
    for name, limit in found.items():
        if isinstance(limit, bool) or not isinstance(limit, int | float) or not 0 <= limit <= 1:
            raise ModelError(f"{path}: limit {name!r} is {limit!r}; write a number from 0 to 1")
        checked[name] = float(limit)
    return checked


@cache
def _frame(kind: str) -> Frame:
    return Frame(id=f"head.{kind}", type=kind, main_only=kind == "OTHER")


def vote(found: list[Found], reader: Reader, document: Document) -> list[Found]:
    """The triggers of the frames and those of the heads, in order, with their slots filled by both."""
    heads = reader.heads
    if not heads:
        return found
    kept = found
    if isinstance(reader, ArabicReader):  # the heads saw too little English to say which words are triggers
        kept = [item for item in found if item.frame.by_user or heads.chance(item.word) >= limits()["doubted"]]
        kept += _added(found, reader, document, heads)
        kept.sort(key=lambda item: item.word)
    for item in kept:
        fill(item, reader.chunks, document, heads)
    return kept


def _added(found: Sequence[Found], reader: ArabicReader, document: Document, heads: Heads) -> list[Found]:
    """The triggers that only the heads find."""
    taken = {item.word for item in found}
    named = {index for piece in reader.chunks if piece.kind != "noun" for index in range(piece.start, piece.end)}
    if len(document.sentences) == 1:  # where what is only named as known tells no event
        return []
    made = []
    first = next((at for at, sentence in enumerate(document.sentences) if not document.in_title(sentence)), 0)
    opening = document.word_range(document.sentences[first]).stop
    for word in heads.words():
        said = heads.named(word)
        if word in taken or word in reader.readings or word in named or said is None or document.words[word].kind != "word":
            continue  # a word whose frame was set aside names an aim, a topic or a wish
        if denies(document.keys[word], document.language):
            continue
        place = "opening" if word < opening else "later"
        if said.chance >= limits()[f"added {place}"] and said.typed >= limits()[f"typed {place}"]:
            status = max(said.statuses, key=lambda status: said.statuses[status])
            made.append(_found(word, said.type, status, reader, document))
    return made


def _found(word: int, kind: str, status: str, reader: ArabicReader, document: Document) -> Found:
    """A trigger as a head gives it; place and day as those of any other."""
    clause = reader.clause_of(word)
    key = document.keys[word]
    article = key.removeprefix("و").removeprefix("ف").removeprefix("ب").startswith(("ال", "لل"))
    trigger = _bare(word, document)
    item = Found(
        word=word, trigger=trigger, frame=_frame(kind), part="noun" if article else "verb", sentence=clause.sentence,
        clause=reader.clause_index(word), definite=article, status=status, titled=document.in_title(trigger), by_head=True,
    )  # fmt: skip
    sentence = document.word_range(document.sentences[item.sentence])
    item.rank = 0.7 if article else 1.0
    item.place = place_of(item, reader.chunks, (sentence.start, sentence.stop), (clause.start, clause.end))
    item.date = date_of(item, document, (sentence.start, sentence.stop), 0, (clause.start, clause.end))
    return item


def _bare(word: int, document: Document) -> Span:
    """The trigger without the article and what stands before it."""
    at, key = document.words[word], document.keys[word]
    lead = next((lead for lead, rest in splits(key) if lead.endswith(("ال", "لل")) and len(rest) > 2), "")
    length = len(lead) if document.text[at.start : at.end] == key else 0
    return Span(at.start + length, at.end)


def fill(item: Found, chunks: Sequence[Chunk], document: Document, heads: Heads) -> None:
    """Put into the open slots of a trigger whom the heads see in them; mark who was put there."""
    kind, alone = item.frame.type, len(document.sentences) == 1
    sentence = document.word_range(document.sentences[item.sentence])
    item.certain = heads.of_type(item.word, kind) >= 0.5
    near = [
        piece
        for piece in chunks
        if sentence.start <= piece.start < sentence.stop and piece.party and not piece.start <= item.word < piece.end
    ]
    if kind == "CONSULT" and not item.by_head and (item.parties or item.echo):
        return
    if kind != "PROTEST" and not alone:  # against whom people protest is hardly ever labelled where the heads learned
        item.drop(lambda piece: max(heads.slot(item.word, kind, piece, slot) for slot in _SLOTS) < limits()["denied"])
    for slot in _SLOTS:
        agreed = _seen(item, near, heads, slot, alone=False)
        item.seconded += [piece for piece in item.slot(slot) if any(piece is other for other in agreed)]
    seen = {slot: _seen(item, near, heads, slot, alone=alone) for slot in _SLOTS}
    if kind == "CONSULT" and not item.by_head and not all(seen.values()):
        return  # who came to whom is asked of the whole article; one side alone would say that the other is not known
    for slot in _SLOTS:
        if item.slot(slot) or item.mutual:
            continue
        for piece in seen[slot]:
            if not any(piece is other for other in item.parties):
                item.put(slot, piece)
                item.learned.append(piece)


def _seen(item: Found, near: Sequence[Chunk], heads: Heads, slot: str, *, alone: bool) -> list[Chunk]:
    """Those of some phrases whom the heads see in a slot of a trigger; `alone`: no other sentence stands beside to bear it out."""
    least = limits()["party alone" if alone else f"{slot} of head" if item.by_head else slot]
    return [piece for piece in near if heads.slot(item.word, item.frame.type, piece, slot) >= least]


_SLOTS = ("actor", "recipient")
