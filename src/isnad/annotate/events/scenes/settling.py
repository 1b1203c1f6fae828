"""The place, the day and the reality of every event of an article: rules first, then, in Arabic, the models that weigh them.

The models were fitted on Arabic articles alone; English goes by the rules.
"""

from __future__ import annotations

from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.english.circumstances import places_near, times_of
from isnad.annotate.events.english.reader import EnglishReader
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.mains import Report
from isnad.annotate.events.phrases.chunk import Chunk
from isnad.annotate.events.readers import Reader
from isnad.annotate.events.scenes.dates import Days
from isnad.annotate.events.scenes.places import Places
from isnad.annotate.events.scenes.reality import Reality
from isnad.annotate.events.scenes.scene import Scene
from isnad.annotate.events.words.wordsets import AT, word_sets
from isnad.language.interface import because
from isnad.records import Span, TimeExpression

_DURING = word_sets("ar")["in_course_of"]
_OPENING = 4
"""Words before the noun of a meeting with which its sentence opens, at most."""
_PHYSICAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "AID", "MOBILIZE"})


def settle_circumstances(made: list[Happening], main: Happening, reader: Reader, telling: Report) -> None:
    """Give every happening its place, its day and its status, or none."""
    by_rules(made, main, reader, telling)
    if not isinstance(reader, EnglishReader):
        _by_models(made, main, reader, telling)
    for happening in made:
        happening.place_reason = aside(happening.place.span, happening, telling) if happening.place else None
        happening.date_reason = aside(happening.date.span, happening, telling) if happening.date else None


def aside(span: Span, happening: Happening, telling: Report) -> str | None:
    """How words that stand in no sentence of a happening were taken for its place or day; None where they stand in one."""
    told = telling.document.sentence_at(span.start)
    home = {item.sentence for item in happening.items}
    if told is None or told in home:
        return None
    if told < telling.first:
        return because("beside_title")
    if told == telling.first:
        return because("beside_lead")
    return because("beside_before" if told + 1 in home else "beside_after" if told - 1 in home else "beside_other")


def _by_models(made: list[Happening], main: Happening, reader: ArabicReader, telling: Report) -> None:
    """Weigh what may be the place, the day and the status of every happening of an Arabic article."""
    scene = Scene(reader, made, telling, main)
    places, days, reality = Places(scene), Days(scene), Reality(scene, reader.readings, reader.carriers)
    for happening in made:
        places.settle(happening)
        happening.date = days.choose(happening)
        happening.decided = reality.choose(happening)
    for happening in made:
        happening.date = happening.date or _day_of_host(happening, made, scene) or _day_of_verb(happening, made)


def _day_of_verb(happening: Happening, made: list[Happening]) -> TimeExpression | None:
    """The day of the verb of the same doer that a participle goes on with (``رحب المجلس أمس بالاتفاق، داعيا إلى …``), if it has one."""
    item = happening.anchor
    if item.part != "participle" or item.titled:
        return None
    doers = {piece.start for piece in happening.actors}
    same = [other for other in made if not doers.isdisjoint(piece.start for piece in other.actors)]
    told = [(one.word, other.date) for other in same for one in other.items if one.sentence == item.sentence and one.part == "verb"]
    return max((pair for pair in told if pair[0] < item.word), key=lambda pair: pair[0], default=(0, None))[1]


def _day_of_host(happening: Happening, made: list[Happening], scene: Scene) -> TimeExpression | None:
    """The day of the meeting in the course of which something is told to have happened (``خلال اللقاء نقل تحيات …``), if it has one."""
    keys = scene.document.keys
    for item in happening.items:
        start = scene.document.word_range(scene.document.sentences[item.sentence]).start
        for other in made:
            hosts = (one.word for one in other.items if other is not happening and other.date and start < one.word < item.word)
            if other.type == "CONSULT" and any(one - start <= _OPENING and keys[one - 1].removeprefix("و") in _DURING for one in hosts):
                return other.date
    return None


def by_rules(made: list[Happening], main: Happening, reader: Reader, telling: Report) -> None:
    """Fill what the clauses of the happenings left open: the main event's from the first sentence, places of deeds from beside them."""
    _from_lead(main, reader, telling)
    for happening in made:
        if happening.place is None and happening.type in _PHYSICAL:
            happening.place = _place_beside(happening, reader)


def _from_lead(main: Happening, reader: Reader, telling: Report) -> None:
    """Give the main event the place and the day that the first sentence of the text states, where its own give none."""
    document = telling.document
    lead = document.word_range(document.sentences[telling.first])
    english = reader if isinstance(reader, EnglishReader) else None
    if main.place is None:
        chunks = reader.chunks if english is None else places_near(main.anchor, english)
        main.place = next(
            (piece for piece in chunks if piece.kind == "place" and piece.prep in AT and lead.start <= piece.start < lead.stop), None
        )
    if main.date is None:
        start, end = document.words[lead.start].start, document.words[lead.stop - 1].end
        own = document.times if english is None else times_of(main.anchor, english, english.clauses[main.anchor.clause])
        times = (time for time in own if start <= time.start < end and time.first is not None and time.type == "DATE")
        main.date = next(times, None)


def _place_beside(happening: Happening, reader: Reader) -> Chunk | None:
    """The last place told in the sentence of a happening or in the one before."""
    sentence = happening.anchor.sentence
    near = [
        piece
        for piece in (places_near(happening.anchor, reader) if isinstance(reader, EnglishReader) else reader.chunks)
        if piece.kind == "place" and piece.prep in AT and sentence - 1 <= reader.clause_of(piece.start).sentence <= sentence
    ]
    return near[-1] if near else None
