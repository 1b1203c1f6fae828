"""Frames and heads vote: the triggers that only the heads find, those that they doubt, and the slots that the frames leave open.

The thresholds are those of limits.py. A trigger of a head has no frame to explain it, and its event's record
names none; what a head put into a slot is marked as its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.antecedents import refers_elsewhere
from isnad.annotate.events.arabic.crowds import by_demonstrators
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.happenings.domain import POLITICAL
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.heads import Heads
from isnad.annotate.events.triggers.limits import limits
from isnad.annotate.events.votes.certain import beside, is_subject
from isnad.annotate.events.votes.owned import keep_owned
from isnad.annotate.events.votes.turning import turn
from isnad.annotate.events.votes.unlisted import Unlisted
from isnad.annotate.events.votes.woken import added, frame_of, opening_of, wake
from isnad.annotate.events.words.wordsets import word_sets

_GATHER, _GONE_OUT = "protest.gather", 12
"""The frame of those who go out (``خرج الأهالي للاحتجاج``), and how many words behind it the protest may be named."""


def vote(found: list[Found], reader: Reader, document: Document) -> list[Found]:
    """The triggers of the frames and those of the heads, in order, with their slots filled by both."""
    heads = reader.heads
    if not heads:
        return found
    kept = found
    if isinstance(reader, ArabicReader):  # the heads saw too little English to say which words are triggers
        kept = [item for item in found if _plain(item, found, reader) or not _doubted(item, heads, found, lone=document.lone)]
        _hand_over([item for item in found if item not in kept], kept)
        if not document.lone:  # a text of one sentence tells no event of what it only names as known
            opening = opening_of(document)
            wake(kept, opening, heads)
            kept += added(found, reader, document, heads, opening)
        kept.sort(key=lambda item: item.word)
    for item in kept:
        fill(item, _free_for(item, kept, reader), document, heads)
        if isinstance(reader, EnglishReader) and item.part == "verb" and reader.group(item.word).passive:
            item.actors[:] = [piece for piece in item.actors if piece not in item.learned]  # no agent, no actor
        if isinstance(reader, ArabicReader):
            keep_owned(item, reader)
        if isinstance(reader, ArabicReader) and item.by_head and item.part == "verb" and not item.parties:
            for piece in reader.left_of(item.word):
                item.put("actor", piece)
                item.learned.append(piece)
        if isinstance(reader, ArabicReader) and item.part == "verb" and item.recipients and not (item.actors or item.mutual):
            speaker = reader.speaking(item.word)  # whom the frame took for the subject may stand in the other slot now
            if speaker is not None:
                item.put("actor", speaker)
    return kept


def _plain(item: Found, found: Sequence[Found], reader: ArabicReader) -> bool:
    """Whether a trigger needs no second voice.

    It is of a user's frame, what demonstrators do, a meeting with both its sides, or going out to a protest that is named behind it.
    """
    if item.frame.by_user or by_demonstrators(item, reader.keys) or (item.part == "noun" and _both_sides(item)):
        return True
    if item.frame.id != _GATHER or item.part != "verb":
        return False
    behind = (other for other in found if other.clause == item.clause and 0 < other.word - item.word <= _GONE_OUT)
    return any(other.frame.type == "PROTEST" and reader.heads.of_type(other.word, "PROTEST") >= limits()["sure"] for other in behind)


def _both_sides(item: Found) -> bool:
    """Whether a frame names two who met, one of them of public life (not a club and a player)."""
    public = any(piece.sector in POLITICAL for piece in item.mutual)
    return item.frame.type == "CONSULT" and public and len({piece.start for piece in item.mutual}) > 1


def _doubted(item: Found, heads: Heads, found: Sequence[Found], *, lone: bool) -> bool:
    """Whether the heads see hardly an act in a word, or in a verb not quite surely one and none of its frame's type.

    Verbs have more senses than their frames say; a headline or a text of one sentence (``lone``) has too few words to tell types, and
    a noun of the same act that a verb carries bears it out (``ينقل تحيات``).
    """
    chance = heads.chance(item.word)
    if item.part == "noun" or item.titled or lone or chance >= limits()["seen"]:
        return chance < limits()["doubted"]
    if chance < limits()["doubted"]:
        return True
    carried = (one for one in found if one.part == "noun" and one.clause == item.clause and 0 < one.word - item.word <= _CARRIED)
    borne = any(one.frame.type == item.frame.type and heads.chance(one.word) >= limits()["doubted"] for one in carried)
    return not borne and heads.of_type(item.word, item.frame.type) < limits()["doubted type"]


def _free_for(item: Found, found: Sequence[Found], reader: Reader) -> Sequence[Chunk]:
    """The phrases that heads may put into a trigger's slots: in English not those on which another act behind it is done."""
    if isinstance(reader, ArabicReader):  # بتسليح الحرس بعد مقتل أربعة جنود: those are of the other noun
        harmed = (other for other in found if other.part == "noun" and other.frame.type in _HARMS and other.frame.genitive == "recipient")
        others = {other.word + 1 for other in harmed if other.frame.type != item.frame.type}
        return [piece for piece in reader.chunks if piece.start not in others]
    deniers = reader.tellers(item, denying=True)
    behind = [other for other in found if other.sentence == item.sentence and other.word > item.word]
    done = [other for other in behind if other.frame.id != item.frame.id]
    taken = {id(piece) for other in done for piece in other.recipients if piece.start > other.word} | {id(piece) for piece in deniers}
    return [piece for piece in reader.chunks if id(piece) not in taken] if taken else reader.chunks


def _hand_over(dropped: Sequence[Found], kept: Sequence[Found]) -> None:
    """Give the parties of a verb that the heads doubt to the noun of the same act that it carries (``يؤدي زيارة``)."""
    for verb in dropped:
        if verb.part != "verb":
            continue
        for item in kept:
            near = item.clause == verb.clause and 0 < item.word - verb.word <= _CARRIED
            if not near or item.part != "noun" or item.frame.type != verb.frame.type:
                continue
            if not item.parties:
                item.actors, item.recipients, item.mutual = list(verb.actors), list(verb.recipients), list(verb.mutual)
            elif not item.recipients and not item.mutual:  # ينقل الوزير تحيات الرئيس إلى نظيره
                item.actors[:0] = [piece for piece in verb.actors if piece not in item.parties]
                item.recipients = [piece for piece in verb.recipients if piece not in item.parties]


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
        keep_owned(item, reader)


def _within(whole: Chunk, piece: Chunk) -> bool:
    return whole.start <= piece.start and piece.end <= whole.end


def upheld(found: Sequence[Found], document: Document) -> list[Found]:
    """Without triggers that only a head sees and that name nobody: events without a party are rare.

    What headline and first sentence tell may be what the article exists to report, whoever it was; a protest is one by those who protest.
    """
    opening = opening_of(document)
    return [item for item in found if item.parties or not item.by_head or (item.word < opening and item.frame.type != "PROTEST")]


def retype(told: Sequence[Happening], heads: Heads) -> None:
    """Give happenings the type that the heads see in their triggers where it is not that of the frames, which then explain them no more."""
    for happening in told:
        items = [item for item in happening.items if not item.echo] or happening.items
        said = [heads.named(item.word) for item in items]
        if any(one is None for one in said) or any(item.frame.by_user or item.frame.id in OWN_SENSE for item in items):
            continue
        kinds = {one.type for one in said if one is not None}
        for kind in kinds - {happening.type}:
            if sum(heads.of_type(item.word, kind) for item in items) / len(items) >= limits()["other type"]:
                for item in happening.items:
                    item.frame, item.mode, item.by_head = frame_of(kind), None, True


def fill(item: Found, chunks: Sequence[Chunk], document: Document, heads: Heads) -> None:
    """Put into the open slots of a trigger whom the heads see in them; mark who was put there."""
    kind, alone = item.frame.type, document.lone
    sentence = document.word_range(document.sentences[item.sentence])
    item.certain = heads.of_type(item.word, kind) >= 0.5
    near = [
        piece
        for piece in chunks
        if sentence.start <= piece.start < sentence.stop
        and piece.party
        and not piece.start <= item.word < piece.end
        and not _where(piece, chunks)
        and not (piece.start and document.keys[piece.start - 1].lstrip("و") in _BESIDE)  # وفد يضم وزراء، يرافقه وكلاء الأمانة
    ]
    if kind == "CONSULT" and not item.by_head and (item.parties or item.echo):
        return
    if kind != "PROTEST" and not alone:  # against whom people protest is hardly ever labelled where the heads learned
        going_on = [piece for piece in item.actors if not sentence.start <= piece.start < sentence.stop]  # the heads did not see them
        held = going_on + [piece for piece in item.actors if item.part == "verb" and is_subject(item, piece, document.keys)]
        held += [piece for piece in item.parties if max(heads.slot(item.word, kind, piece, slot) for slot in _SLOTS) >= limits()["denied"]]
        held += beside(item, held)
        item.drop(lambda piece: piece not in held)
        if item.part == "verb":  # of what stands behind a noun the frames know more (``تحيات الرئيس``)
            turn(item, heads, document.keys)
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
            said = piece.kind == "place" and piece.prep is not None and item.frame.preps.get(piece.prep) == "none"  # دعا من موسكو إلى
            if not said and not any(piece is other for other in item.parties):
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
    return [
        piece
        for piece in near
        if heads.slot(item.word, item.frame.type, piece, slot) >= least
        and not (slot == "actor" and piece.kind == "place" and piece.prep in _AT)  # أقامت الملحقية بالقاهرة حفلا
    ]


OWN_SENSE = frozenset({"assault.repel"})
"""Frames of wordings whose type the heads learned from others: a plot is foiled, an attack is met with force."""
_SLOTS = ("actor", "recipient")
_BESIDE = word_sets("ar")["gathering"] | word_sets("ar")["accompanying"]
_HARMS = frozenset({"ASSAULT", "COERCE"})
_CARRIED = 4
_AT = frozenset({"ب", "في", "الي", "علي", "لدي"})
