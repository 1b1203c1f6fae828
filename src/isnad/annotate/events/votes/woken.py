"""Triggers that the encoder's heads bring in: those of the frames that they wake, and words of which no frame knows anything.

The thresholds are those of limits.py. A trigger of a head has no frame to explain it, and its event's record names none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import simplemma

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.antecedents import THAT
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.happenings.same import BY_RULES
from isnad.annotate.events.triggers.circumstances import date_of, place_of
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.heads import Heads, Named
from isnad.annotate.events.triggers.limits import limits
from isnad.annotate.events.triggers.status import denies
from isnad.annotate.events.words.frames import Frame
from isnad.annotate.names.vocabulary import common_words, is_adjective
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_NAMED_AGAIN = frozenset({"CONSULT", "COOPERATE"})


@cache
def frame_of(kind: str) -> Frame:
    """The frame of a type of events that stands for none in the files."""
    return Frame(id=f"head.{kind}", type=kind, main_only=kind == "OTHER")


def opening_of(document: Document) -> int:
    """Where headline and first sentence end, as the index of a word."""
    return document.word_range(document.sentences[document.first_told]).stop


def wake(found: Sequence[Found], opening: int, heads: Heads) -> None:
    """Let triggers of which the heads are sure tell an event by themselves, whoever acts.

    Behind headline and first sentence, meetings and cooperation that are named are rather what was told before or what is spoken of, and
    of acts of words it takes more to be sure.
    """
    for item in found:
        if item.word >= opening and (item.frame.type in _NAMED_AGAIN or _unsaid(item)):
            continue
        place = "" if item.word < opening else " said later" if item.frame.type in BY_RULES else " later"
        sure = heads.chance(item.word) >= limits()[f"sure{place}"]
        if sure and heads.of_type(item.word, item.frame.type) >= limits()[f"sure type{place}"]:
            item.sure, item.echo = True, False


def _unsaid(item: Found) -> bool:
    """Whether a noun names an act of words and nobody whose it is (``عن شكر بلاده لعمان``): for all that is known it is spoken of."""
    return item.frame.type in BY_RULES and item.part == "noun" and not (item.actors or item.mutual)


def added(found: Sequence[Found], reader: ArabicReader, document: Document, heads: Heads, opening: int) -> list[Found]:
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


_RELATION = ("ي", "ية", "يا", "ياً", "يًا")
_SHORT = 4


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
        and not document.in_furniture(Span(document.words[word].start, document.words[word].end))
        and not _describes(document.text[document.words[word].start : document.words[word].end], document.keys[word])
        and not _lists(word, reader)
        and not _states(word, document)
        and not denies(document.keys[word], document.language)
    }


def _states(word: int, document: Document) -> bool:
    """Whether an adjective behind a pronoun with "that" says what somebody or something is (``إنها وحشية``, ``إنهم ملثمون``)."""
    key, text = document.keys[word], document.text[document.words[word].start : document.words[word].end]
    nominal = text.endswith("ة") or (key.endswith(("ون", "ين")) and not key.startswith(("ي", "ت")))
    return nominal and word > 0 and document.keys[word - 1] in THAT


def _describes(word: str, key: str) -> bool:
    """Whether a word is an adjective of relation, which names no act (``الوضع كارثي``); ``تخلي`` and ``سعي`` do, ``تلقى`` is a verb."""
    return word.endswith(_RELATION) and len(key) > _SHORT and key[0] not in "تيبوفل" and is_adjective(f"ال{key}")


def _lists(word: int, reader: ArabicReader) -> bool:
    """Whether an unknown word behind و stands between two parties: it names a third one (``الشرطة وأفرع الأمن العام``)."""
    key = reader.keys[word]
    between = word - 1 in reader.inside and word + 1 in reader.inside
    return between and key.startswith("و") and common_words().keys().isdisjoint({key, key[1:], f"ال{key[1:]}"})


def _found(word: int, kind: str, said: Named, reader: ArabicReader, document: Document) -> Found:
    """A trigger as a head gives it; place and day as those of any other."""
    status = max(said.statuses, key=lambda status: said.statuses[status])
    clause = reader.clause_of(word)
    key = document.keys[word]
    article = key.removeprefix("و").removeprefix("ف").removeprefix("ب").startswith(("ال", "لل"))
    trigger = _bare(word, document)
    item = Found(
        word=word, trigger=trigger, frame=frame_of(kind), part="noun" if article else "verb", sentence=clause.sentence,
        clause=reader.clause_index(word), definite=article, status=status, titled=document.in_title(trigger), by_head=True,
    )  # fmt: skip
    sentence = document.word_range(document.sentences[item.sentence])
    item.rank = 0.7 if article else 1.0
    item.place = place_of(item, reader.chunks, (sentence.start, sentence.stop), (clause.start, clause.end))
    item.date = date_of(item, document, (sentence.start, sentence.stop), 0, (clause.start, clause.end))
    return item


def _bare(word: int, document: Document) -> Span:
    """The trigger without the article and what stands before it, and without a joining particle that makes no word of the language."""
    at, key = document.words[word], document.keys[word]
    text = document.text[at.start : at.end]
    lead = next((lead for lead, rest in splits(key) if lead.endswith(("ال", "لل")) and len(rest) > 2), "")
    length = len(lead) if text == key else 0
    if length == 0 and text[0] in "وف" and _in_dictionary(text[1:]) and not _in_dictionary(text):
        length = 1  # و|استولت, but وساطة
    return Span(at.start + length, at.end)


@lru_cache(maxsize=50_000)
def _in_dictionary(text: str) -> bool:
    return bool(simplemma.is_known(text, lang="ar"))
