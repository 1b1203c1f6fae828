"""Frames and heads vote: the triggers that only the heads find, those that they doubt, and the slots that the frames leave open.

The thresholds are those of limits.py. A trigger of a head has no frame to explain it, and its event's record
names none; what a head put into a slot is marked as its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from isnad.annotate.document import Document
from isnad.annotate.events.antecedents_ar import refers_elsewhere
from isnad.annotate.events.arabic import ArabicReader
from isnad.annotate.events.chunk import Chunk
from isnad.annotate.events.circumstances import date_of, place_of
from isnad.annotate.events.found import Found
from isnad.annotate.events.frames import Frame
from isnad.annotate.events.happening import Happening
from isnad.annotate.events.heads import Heads, Named
from isnad.annotate.events.limits import limits
from isnad.annotate.events.same import BY_RULES
from isnad.annotate.events.settling import Reader
from isnad.annotate.events.status import denies
from isnad.annotate.events.turning import turn
from isnad.annotate.events.unlisted import Unlisted
from isnad.language.arabic.clitics import splits
from isnad.records import Span


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
        if len(document.sentences) > 1:  # a text of one sentence tells no event of what it only names as known
            opening = _opening(document)
            _wake(kept, opening, heads)
            kept += _added(found, reader, document, heads, opening)
        kept.sort(key=lambda item: item.word)
    for item in kept:
        fill(item, _free_for(item, kept, reader), document, heads)
        if isinstance(reader, ArabicReader) and item.part == "verb" and item.recipients and not (item.actors or item.mutual):
            speaker = reader.speaking(item.word)  # whom the frame took for the subject may stand in the other slot now
            if speaker is not None:
                item.put("actor", speaker)
    return kept


def _free_for(item: Found, found: Sequence[Found], reader: Reader) -> Sequence[Chunk]:
    """The phrases that heads may put into a trigger's slots: in English not those on which another act behind it is done."""
    if isinstance(reader, ArabicReader):
        return reader.chunks
    deniers = reader.tellers(item, denying=True)
    behind = [other for other in found if other.sentence == item.sentence and other.word > item.word]
    done = [other for other in behind if other.frame.id != item.frame.id]
    taken = {id(piece) for other in done for piece in other.recipients if piece.start > other.word} | {id(piece) for piece in deniers}
    return [piece for piece in reader.chunks if id(piece) not in taken] if taken else reader.chunks


def name_unlisted(found: Sequence[Found], reader: ArabicReader) -> None:
    """Put in the slots of triggers that tell something those whom only the heads see there, on nouns that no list has."""
    triggers = frozenset(item.word for item in found)
    unlisted = Unlisted(reader, triggers, low=limits()["unlisted low"], top=limits()["unlisted"])
    for item in found:
        for slot in () if item.echo or item.mutual else _SLOTS:
            for piece in unlisted.of(item, slot):
                if piece not in item.parties:
                    item.drop(partial(_within, piece))  # 20 مطعما [مخالفا]
                    item.put(slot, piece)
                    item.learned.append(piece)


def _within(whole: Chunk, piece: Chunk) -> bool:
    return whole.start <= piece.start and piece.end <= whole.end


def upheld(found: Sequence[Found], document: Document) -> list[Found]:
    """Without triggers that only a head sees and that name nobody: events without a party are rare.

    What headline and first sentence tell may be what the article exists to report, whoever it was; a protest is one by those who protest.
    """
    opening = _opening(document)
    return [item for item in found if item.parties or not item.by_head or (item.word < opening and item.frame.type != "PROTEST")]


def retype(told: Sequence[Happening], heads: Heads) -> None:
    """Give happenings the type that the heads see in their triggers where it is not that of the frames, which then explain them no more."""
    for happening in told:
        items = [item for item in happening.items if not item.echo] or happening.items
        said = [heads.named(item.word) for item in items]
        if any(one is None for one in said) or any(item.frame.by_user for item in items):
            continue
        kinds = {one.type for one in said if one is not None}
        for kind in kinds - {happening.type}:
            if sum(heads.of_type(item.word, kind) for item in items) / len(items) >= limits()["other type"]:
                for item in happening.items:
                    item.frame, item.mode, item.by_head = _frame(kind), None, True


def _opening(document: Document) -> int:
    """Where headline and first sentence end, as the index of a word."""
    return document.word_range(document.sentences[document.first_told]).stop


def _wake(found: Sequence[Found], opening: int, heads: Heads) -> None:
    """Let triggers of which the heads are sure tell an event by themselves, whoever acts.

    Behind headline and first sentence, meetings, cooperation and acts of words that are named are rather what was told before or what
    is spoken of.
    """
    for item in found:
        if item.word >= opening and item.frame.type in _NAMED_AGAIN:
            continue
        place = "" if item.word < opening else " later"
        sure = heads.chance(item.word) >= limits()[f"sure{place}"]
        if sure and heads.of_type(item.word, item.frame.type) >= limits()[f"sure type{place}"]:
            item.sure, item.echo = True, False


def _added(found: Sequence[Found], reader: ArabicReader, document: Document, heads: Heads, opening: int) -> list[Found]:
    """The triggers that only the heads find.

    What headline or first sentence tell is what an article may exist to report: there a word of no certain type is a trigger too, and
    where nothing else is, the likeliest word.
    """
    free = _free(found, reader, document, heads)
    made = []
    for word, said in free.items():
        place = "opening" if word < opening else "later"
        typed = said.typed >= limits()[f"typed {place}"]
        if said.chance >= limits()[f"added {place}"] and (typed or word < opening):
            made.append(_found(word, said.type if typed else "OTHER", said, reader, document))
    if not any(item.word < opening and not item.echo for item in (*found, *made)):
        ahead = {word: said for word, said in free.items() if word < opening and said.chance >= limits()["alone opening"]}
        if ahead:
            word = max(ahead, key=lambda word: ahead[word].chance)
            made.append(_found(word, "OTHER", ahead[word], reader, document))
    return made


def _free(found: Sequence[Found], reader: ArabicReader, document: Document, heads: Heads) -> dict[int, Named]:
    """The words of which no frame knows anything, with what the heads say.

    A word whose frame was set aside names an aim, a topic or a wish; there the heads must be all but certain. Where
    the words around show that it has another sense, or that what it names was called off, they are not asked.
    """
    named = {index for piece in reader.chunks if piece.kind != "noun" for index in range(piece.start, piece.end)}
    taken = named.union(reader.void, reader.elsewhere.difference(reader.readings), (item.word for item in found))
    return {
        word: said
        for word in heads.words()
        if word not in taken
        and (said := heads.named(word)) is not None
        and (word not in reader.readings or (said.chance >= limits()["aside"] and said.typed >= limits()["aside type"]))
        and document.words[word].kind == "word"
        and not denies(document.keys[word], document.language)
    }


def _found(word: int, kind: str, said: Named, reader: ArabicReader, document: Document) -> Found:
    """A trigger as a head gives it; place and day as those of any other."""
    status = max(said.statuses, key=lambda status: said.statuses[status])
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
        if sentence.start <= piece.start < sentence.stop
        and piece.party
        and not piece.start <= item.word < piece.end
        and not _where(piece, chunks)
    ]
    if kind == "CONSULT" and not item.by_head and (item.parties or item.echo):
        return
    if kind != "PROTEST" and not alone:  # against whom people protest is hardly ever labelled where the heads learned
        going_on = [piece for piece in item.actors if not sentence.start <= piece.start < sentence.stop]  # the heads did not see them
        item.drop(
            lambda piece: piece not in going_on and max(heads.slot(item.word, kind, piece, slot) for slot in _SLOTS) < limits()["denied"]
        )
        if item.part == "verb":  # of what stands behind a noun the frames know more (``تحيات الرئيس``)
            turn(item, heads)
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
            if slot == "actor" and item.part == "verb" and refers_elsewhere(document.keys, item.word, piece):
                continue
            if not any(piece is other for other in item.parties):
                item.put(slot, piece)
                item.learned.append(piece)


def _where(piece: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether a place is where somebody is or sits: behind في, or behind ب right after a body (``محكمة الاستئناف بالرباط``)."""
    if piece.kind != "place":
        return False
    seat = piece.prep == "ب" and any(other.end == piece.start and other.kind in {"organisation", "noun"} for other in chunks)
    return seat or piece.prep == "في"


def _seen(item: Found, near: Sequence[Chunk], heads: Heads, slot: str, *, alone: bool) -> list[Chunk]:
    """Those of some phrases whom the heads see in a slot of a trigger; `alone`: no other sentence stands beside to bear it out."""
    least = limits()["party alone" if alone else f"{slot} of head" if item.by_head else slot]
    return [piece for piece in near if heads.slot(item.word, item.frame.type, piece, slot) >= least]


_SLOTS = ("actor", "recipient")
_NAMED_AGAIN = BY_RULES | {"COOPERATE"}
