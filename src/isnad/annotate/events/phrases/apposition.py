"""Arabic chunks that name one party together: a common noun and the name in apposition to it, one person's offices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.words.lexicon import carriers, person_noun, readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.annotate.names.chains import does_to
from isnad.language import Word
from isnad.language.arabic.clitics import splits
from isnad.records import Span

_WORDS = word_sets("ar")
_DESCRIBING = tuple(_WORDS["describing"])
_OFFICES, _RULERS = _WORDS["single_office"], _WORDS["single_ruler"]
_HOLDERS, _ONE_OF = _WORDS["holders"], _WORDS["one_of"]
_AREAS = _WORDS["area"]
_MEMBERS, _HEIRS, _DEPUTIES = _WORDS["membership"], _WORDS["heir"], _WORDS["deputy"]
_RELATIONAL = _WORDS["relational"]
_COUNTERPARTS, _THIRD = _WORDS["counterpart"], _WORDS["third_suffix"]
_GENITIVES = ("ال", "ل", "ب", "وال")
"""How words go on with an office's body whose noun phrase is cut short (``عضو اللجنة الدائمة للإفتاء``)."""
_BODIES = frozenset({"organisation", "group"})
_SEATED = frozenset({"ب", "في", "ل", "لدي"})
"""What stands before the place or body in which an office is held."""
_REST = 4
"""How many such words there may be before the name."""


def apposed(words: Sequence[Word], found: list[Chunk], piece: Chunk, named: Mapping[int, object]) -> bool:
    """Join a common noun with the name that stands in apposition to it; True where the chunk was taken into the one before."""
    if found and piece.joined and piece.kind == "noun":
        return _further_office(words, found[-1], piece)
    if found and piece.joined and piece.kind == "person" and _same_holder(words, found[-1], piece):
        _take(words, found[-1], piece)
        return True
    if not found or piece.joined or piece.prep is not None:
        return False
    if _named_twice(found[-1], piece):
        return True
    if _named_after_body(words, found, piece) or _named_after_offices(words, found, piece):
        return True
    gap = words[found[-1].end : piece.start]
    mark = gap[0].key if len(gap) == 1 and piece.kind in _BODIES else ""
    if (mark == "(" and found[-1].kind in _BODIES | {"noun"}) or (mark == '"' and found[-1].kind == "person"):
        found[-1].end = piece.end  # حلف شمال الأطلسي (ناتو), الوزيرة فلانة "البيت اليهودي"
        return True
    quoted = len(gap) == 1 and gap[0].key == '"' and piece.kind == "person"
    if len(gap) > 1 or (gap and gap[0].key not in {"،", ","} and not quoted):
        return False
    return _beside(words, found, piece, named)


def _named_twice(last: Chunk, piece: Chunk) -> bool:
    """Take in the name of whoever is named by an office right before it (``خادم الحرمين الشريفين الملك سلمان``)."""
    one = last.actor is not None and piece.actor is not None and last.actor.id == piece.actor.id
    if not one or last.end != piece.start or not last.kind == piece.kind == "person":
        return False
    last.end, last.span = piece.end, piece.span
    return True


def _beside(words: Sequence[Word], found: list[Chunk], piece: Chunk, named: Mapping[int, object]) -> bool:
    """Whether a chunk that stands right behind another one goes on with it."""
    last, gap = found[-1], piece.start > found[-1].end
    described = piece.noun.removeprefix("ال").startswith(_DESCRIBING) and not piece.counted
    if last.kind in {"organisation", "group"} and not gap and described:
        last.end = piece.end  # تنظيم … الإرهابي
        return True
    abroad = (
        last.country is not None and piece.country is not None and last.country != piece.country
    )  # التقت الألمانية فلانة الوزير اللبناني
    titled = words[piece.start].start < piece.span.start
    held = last.kind == "noun" and last.definite and not (last.counted or is_body(last) or _closed_body(words, last) or (abroad and titled))
    if held and piece.kind == "person" and not _anothers(words, last, piece):
        _take(words, last, piece)
        _with_earlier_office(words, found)
        return True
    alone = piece.end not in named and piece.noun.startswith("ال")
    office = piece.kind == "noun" and piece.definite and not is_body(piece)
    noun = piece.noun.removeprefix("ال")
    again = any(word.key.removeprefix("ال") == noun for word in words[last.start : last.end])  # الأمير فلان أمير منطقة نجران
    met = not gap and not again and last.start > 0 and does_to(words[last.start - 1].key)  # his own office would be his title already
    abroad = (
        last.country is not None and piece.country is not None and last.country != piece.country
    )  # التقت الألمانية فلانة الوزير اللبناني
    if last.kind == "person" and office and (not gap or alone) and not (met or abroad or _several(words, piece)):
        last.end = piece.end
        last.country, last.sector = last.country or piece.country, last.sector or piece.sector
        return True
    if piece.kind == "noun" and (_listed_office(words, last, piece) if gap else _heirs_office(words, last, piece)):
        last.end = piece.end
        return True
    return False


def _heirs_office(words: Sequence[Word], last: Chunk, piece: Chunk) -> bool:
    """Whether an office goes on with those of an heir (``ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية``), behind that of a deputy."""
    if not _is(words, last.start, _HEIRS) or piece.country is not None:
        return False
    deputy = any(_is(words, at, _DEPUTIES) for at in range(last.start, last.end))
    return _is(words, piece.start, _DEPUTIES if not deputy else _OFFICES)


def _listed_office(words: Sequence[Word], last: Chunk, piece: Chunk) -> bool:
    """Whether an office behind a comma goes on with the offices before it (``فلان، وزير الدولة، عضو مجلس الوزراء، اليوم``).

    It is a membership, or stands between two commas.
    """
    if last.kind == "person" and words[piece.start].key in _ONE_OF:
        return True  # فلان، أحد قادة التنظيم
    titled = last.kind == "person" and words[last.end - 1].end > last.span.end
    if not (titled or last.kind == "noun") or not piece.definite:
        return False
    if last.kind == "noun" and not _is(words, last.start, _OFFICES):
        return False
    enclosed = piece.end < len(words) and words[piece.end].key in {"،", ","}
    return _is(words, piece.start, _MEMBERS) or (enclosed and _is(words, piece.start, _OFFICES))


def _anothers(words: Sequence[Word], last: Chunk, piece: Chunk) -> bool:
    """Whether a name has an office of its own that is not its bearer's who stands before it (``دعا وزير الدفاع نظيره القبرصي فلانا``).

    Two offices of one person would be his titles both: where the names leave the first one out, it is somebody else's.
    """
    if words[piece.start].start >= piece.span.start:
        return False
    key = words[piece.start].key
    stems = (key.removesuffix(own) for own in _THIRD if key.endswith(own))
    owned = any(stem in _COUNTERPARTS or person_noun(stem) is not None for stem in stems)
    noun = person_noun(last.noun)
    two = (noun is not None and noun.kind == "body") or _is(words, last.start, _OFFICES | _RULERS)
    return owned or (two and _is(words, piece.start, _OFFICES))


def is_body(piece: Chunk) -> bool:
    """Whether a phrase names a body with the article, which no person is (``طالب الوزير سامي الطويل الحكومة بـ…``)."""
    noun = person_noun(piece.noun)
    return noun is not None and noun.kind == "body" and piece.noun.startswith("ال")


def _closed_body(words: Sequence[Word], piece: Chunk) -> bool:
    """Whether a phrase names a body whose genitive closes it (``انتقدت وزارة الداخلية الكويتية فلانا``), not ``موكب الشيخ فلان``."""
    noun, last = person_noun(piece.noun), person_noun(words[piece.end - 1].key)
    return noun is not None and noun.kind == "body" and piece.end - piece.start > 1 and (last is None or last.kind != "person")


def _take(words: Sequence[Word], holder: Chunk, name: Chunk) -> None:
    """Let a noun phrase stand for the name behind it; kin of whom it names stay kin (``أسرة الطفل سامي``)."""
    holder.end = name.end
    if holder.end - holder.start > 1 and words[holder.start].end < holder.span.end and _is(words, holder.start, _RELATIONAL):
        close = holder.end < len(words) and words[holder.end].key == '"' == words[name.start - 1].key
        holder.end += close
        holder.span = Span(holder.span.start, words[holder.end - 1].end if close else name.span.end)
        return
    holder.span, holder.kind, holder.actor = name.span, name.kind, name.actor
    holder.country, holder.sector = name.country or holder.country, name.sector or holder.sector


def _is(words: Sequence[Word], at: int, nouns: frozenset[str]) -> bool:
    return any(rest in nouns for _, rest in splits(words[at].key))


def _several(words: Sequence[Word], piece: Chunk) -> bool:
    """Whether a noun is one for several people, which no single person is (``استقبل فلان المهنئين``, ``أصحاب السمو``).

    ``أحد المستشارين`` is one for one.
    """
    if words[piece.start].key in _ONE_OF:
        return False
    return piece.noun.endswith(("ين", "ون")) or _is(words, piece.start, _HOLDERS)


def _further_office(words: Sequence[Word], last: Chunk, piece: Chunk) -> bool:
    """Take in a second office of a person whose first stands behind the name (``فلان السياسي المصري ومدير الوكالة``)."""
    titled = last.kind == "person" and words[last.end - 1].end > last.span.end
    if not titled or piece.start != last.end or words[piece.start].key.startswith("وال") or not _is(words, piece.start, _OFFICES):
        return False
    last.end = piece.end
    return True


def _named_after_offices(words: Sequence[Word], found: list[Chunk], piece: Chunk) -> bool:
    """Join offices with the name behind them, title and all (``عضو المجلس وعضو اللجنة الدائمة للإفتاء الشيخ صالح المنصوري``)."""
    last = found[-1]
    if piece.kind == "person" and _held_here(words, last, piece):
        _take(words, last, piece)
        _with_earlier_office(words, found)
        return True
    if piece.kind != "person" or words[piece.start].start >= piece.span.start:
        return False
    rest = list(words[last.end : piece.start])
    seated = len(found) > 1 and last.kind in {"place", "organisation"} and last.prep in _SEATED
    if seated:  # رئيس الجمعية الخيرية بالرياض الشيخ فلان
        rest = [*words[found[-2].end : last.start], *rest]
        last = found[-2]
    if last.kind != "noun" or not (seated or rest) or len(rest) > _REST or not _is(words, last.start, _OFFICES):
        return False
    if _anothers(words, last, piece):
        return False
    if any(word.kind != "word" or not word.key.startswith(_GENITIVES) or readings(word.key) or carriers(word.key) for word in rest):
        return False
    _take(words, last, piece)
    if seated:
        found.pop()
    _with_earlier_office(words, found)
    return True


def _held_here(words: Sequence[Word], last: Chunk, piece: Chunk) -> bool:
    """Whether a name stands behind an office and where it is held (``رئيس اللجنة في المحافظة فلان``)."""
    gap = [word.key for word in words[last.end : piece.start]]
    if last.kind != "noun" or not last.definite or not _is(words, last.start, _OFFICES):
        return False
    return (len(gap) == 2 and gap[0] == "في" and gap[1] in _AREAS) or (len(gap) == 1 and gap[0].removeprefix("ب") in _AREAS)


def _with_earlier_office(words: Sequence[Word], found: list[Chunk]) -> None:
    """Join the last chunk with the one before it if that is another office of the same person."""
    last = found[-1]
    if len(found) > 1 and last.kind == "person" and last.joined and _same_holder(words, found[-2], last):
        _take(words, found[-2], last)
        found.pop()


def _same_holder(words: Sequence[Word], before: Chunk, named: Chunk) -> bool:
    """Whether an office without a name and a joined one with a name are one person's: a member is hardly spoken of without his name."""
    if before.kind != "noun" or before.end != named.start or not _is(words, before.start, _OFFICES):
        return False
    return _is(words, before.start, _MEMBERS) and _is(words, named.start, _OFFICES)


def _named_after_body(words: Sequence[Word], found: Sequence[Chunk], piece: Chunk) -> bool:
    """Join a common noun with its name behind the body that the one belongs to (``القيادي في حزب آفاق تونس، رياض المؤخر``)."""
    if len(found) < 2 or piece.kind != "person":
        return False
    holder, body = found[-2], found[-1]
    if holder.kind != "noun" or not holder.definite or holder.end - holder.start > 2 or holder.noun.endswith(("ين", "ون", "ان")):
        return False
    if body.kind not in {"organisation", "place"} or body.prep not in {"في", "ب", "ل"} or body.start - holder.end > 2:
        return False
    if piece.start - body.end != 1 or words[body.end].key not in {"،", ","}:
        return False
    holder.span, holder.kind, holder.actor = piece.span, piece.kind, piece.actor
    holder.country, holder.sector = piece.country or holder.country, piece.sector or holder.sector
    return True
