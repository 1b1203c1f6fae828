"""What a verbal noun itself says of its parties, against whom the heads see in the rest of the sentence."""

from __future__ import annotations

from isnad.annotate.events.arabic.antecedents import stands_for
from isnad.annotate.events.arabic.carriers import suffered
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.words.lexicon import readings
from isnad.annotate.events.words.wordsets import word_sets

_PREPOSITIONS, _SUFFIXES = word_sets("ar")["preposition"], word_sets("ar")["third_suffix"]
_FROM = "من"


def keep_owned(item: Found, reader: ArabicReader) -> None:
    """Leave out those whom the heads put before a noun that says itself who acts, or on what.

    ``أعرب مصدر عن إدانة المملكة واستنكارها``, ``بطلب من روسيا``, ``مقتل 20 جنديا وتدمير خمس مركبات``.
    """
    told = reader.readings.get(item.word)
    if told is not None and all(option.part == "verb" for option in readings(reader.keys[item.word])):  # دعمها may be a noun
        item.actors[:] = [piece for piece in item.actors if not _among(piece, item.learned) or piece.agrees(told.form.agree)]
    before = [piece for piece in item.learned if piece.start < item.word]
    if not before or item.word + 2 >= len(reader.keys):
        return
    if item.part != "noun" and any(piece.start > item.word for piece in item.learned if _among(piece, item.recipients)):
        item.recipients[:] = [piece for piece in item.recipients if not _among(piece, before)]  # دعا الجيش إلى ...، مشيدا بدور التحالف
    own = _behind(item, reader)
    if own is not None and any(piece is own for piece in item.actors):
        item.actors[:] = [piece for piece in item.actors if piece is own or not _among(piece, before)]
    reading = reader.readings.get(item.word)
    if reading is None or reading.part != "noun":
        return
    if item.status == "denied" and suffered(reader.keys[item.word]):
        item.actors[:] = [piece for piece in item.actors if not _among(piece, before)]
    if reading.tail in _SUFFIXES:
        item.actors[:] = [piece for piece in item.actors if not _among(piece, before) or stands_for(piece, reading.tail)]
    elif item.frame.genitive == "recipient" and _genitive(item.word + 1, reader):
        item.recipients[:] = [piece for piece in item.recipients if not _among(piece, before)]


def _behind(item: Found, reader: ArabicReader) -> Chunk | None:
    """The party right behind a noun, or behind من."""
    at = item.word + 1 + (reader.keys[item.word + 1] == _FROM)
    number = reader.inside.get(at)
    piece = reader.chunks[number] if number is not None else None
    return piece if piece is not None and piece.start == at else None


def _genitive(at: int, reader: ArabicReader) -> bool:
    """Whether a word is the genitive of the noun before it, on which no party stands."""
    key = reader.keys[at]
    known = at in reader.inside or at in reader.readings or at in reader.carriers
    return reader.words[at].kind in {"word", "number"} and not known and key not in _PREPOSITIONS and key[0] not in "وبلف"


def _among(piece: Chunk, pieces: list[Chunk]) -> bool:
    return any(piece is other for other in pieces)
