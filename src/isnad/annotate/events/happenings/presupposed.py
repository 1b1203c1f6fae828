"""Whether a text of one sentence takes violence or a protest as known instead of reporting it.

A whole article tells the same thing somewhere in a clause of its own; one sentence does not, and what it asserts is all it reports.
``Investigators of the attack``, ``during the protests``, ``he was executed in 1961`` name what happened and report something else.
"""

from __future__ import annotations

import re

from isnad.annotate.document import Document
from isnad.annotate.events.arabic.reader import ArabicReader
from isnad.annotate.events.happenings.dealing import dealt_with
from isnad.annotate.events.happenings.happening import Happening
from isnad.annotate.events.happenings.known_protests import known_protest, opposed, takes_place
from isnad.annotate.events.triggers.found import Found
from isnad.annotate.events.triggers.limits import limits
from isnad.annotate.events.words.lexicon import readings
from isnad.annotate.events.words.wordsets import word_sets
from isnad.language import fold
from isnad.language.arabic.clitics import splits

_OPEN = frozenset({"main", "complement", "quote"})
"""Clauses that tell something of their own."""
_NAMED = frozenset({"assault.assassinate", "assault.incident"})
"""Frames whose nouns name a killing that everyone knows (``جريمة اغتيال …``)."""
_PLAIN = frozenset({"strike", "hunger", "obstruct", "crowd-control"})
"""Modes that the verbs of a frame tell beyond doubt; the heads, which saw few of them, take them for COERCE."""
_SECONDED = frozenset({"ASSAULT", "PROTEST"})
"""Types whose words are also used of games, quarrels and moves; no second sentence of the text bears them out."""
_OCCURRING, _WATCHING = word_sets("ar")["occurring"], word_sets("ar")["watching"]
_UNDERGOING = word_sets("ar")["undergoing"]
_CLAIMING = word_sets("ar")["claiming"]
_LATELY, _HIGHEST = word_sets("ar")["lately"], word_sets("ar")["highest"]
_SINCE, _UNTIL = fold("منذ"), fold("حتى")
_YEARS = re.compile(r"(\d{2,4}|XXXX)(-H\d)?")
"""Values of times that name no less than half a year: ``2004``, ``XXXX`` (last year), ``199`` (the nineties)."""
_WHO, _WHEN = fold("من"), fold("عندما")
_NEAR = 6
"""How far behind a subject its verb may stand, in words."""


def presupposed(happening: Happening, reader: ArabicReader, document: Document) -> bool:
    """Whether a happening of a one-sentence text is only taken as known, or is one that the encoder's heads do not see in it."""
    if happening.type in _SECONDED and reader.heads and not any(_seconded(item, reader) for item in _strong(happening)):
        return True
    if happening.type == "PROTEST":
        return known_protest(happening, reader)
    if happening.type != "ASSAULT":
        return False
    known = (
        _unsure(happening, reader)
        or _known_attack(happening, reader)
        or _aside(happening, reader)
        or dealt_with(_strong(happening), reader)
        or _claimed(happening, reader)
    )
    return known or _history(happening, reader, document) or _habit(happening, reader) or _added_up(happening, reader)


def _seconded(item: Found, reader: ArabicReader) -> bool:
    """Whether the encoder's heads see an act of the type in a trigger as well, or the user's own frame has it.

    Of a protest it must be the likeliest type: quarrels of crowds and police, frames and heads often name differently.
    """
    if item.frame.by_user or (item.frame.mode in _PLAIN and item.part == "verb"):
        return True
    if item.frame.type == "PROTEST":
        said = reader.heads.named(item.word)
        return said is not None and said.type == item.frame.type
    return reader.heads.of_type(item.word, item.frame.type) >= limits()["doubted"]


def _unsure(happening: Happening, reader: ArabicReader) -> bool:
    """Whether the heads are not sure that what is told has happened: it is rather a plan, a possibility or a habit.

    What is denied is told, and so is what takes place or is fought by two sides, though it goes on (``اندلعت معارك``).
    """
    strong = _strong(happening)
    fought = happening.mutual or any(item.part == "noun" and takes_place(item, reader) for item in strong)
    if happening.status != "happened" or fought or not reader.heads:
        return False
    said = [reader.heads.named(item.word) for item in strong]
    return all(one is not None and one.statuses["happened"] < limits()["happened alone"] for one in said)


def _strong(happening: Happening) -> list[Found]:
    """The triggers that tell a happening by themselves; all where none does."""
    return [item for item in happening.items if not item.echo] or happening.items


def _claimed(happening: Happening, reader: ArabicReader) -> bool:
    """Whether the sentence only says whose an attack is that everyone knows of (``تبنت الحركة الهجوم الذي وقع أمس``)."""
    if happening.recipients or not all(item.part == "noun" and item.definite for item in _strong(happening)):
        return False
    clause = reader.clauses[min(item.clause for item in happening.items)]
    return any(rest in _CLAIMING for key in reader.keys[clause.start : clause.end] for _, rest in splits(key))


def _added_up(happening: Happening, reader: ArabicReader) -> bool:
    """Whether what is told is the sum of a long time (``قتل 76 صحافيا منذ الغزو``)."""
    for item in _strong(happening):
        clause = reader.clauses[item.clause]
        keys = reader.keys[clause.start : clause.end]
        for at, key in enumerate(keys[:-1]):
            if key.removeprefix("و") != _SINCE or any(rest in _LATELY for _, rest in splits(keys[at + 1])):
                continue
            if any(word.removeprefix("و") == _UNTIL for word in keys[at + 1 :]):  # a stretch that dates one event
                continue
            if _HIGHEST.isdisjoint(keys[max(0, at - _NEAR) : at]):  # أكبر هجوم منذ سنوات: one, compared
                return True
    return False


def _aside(happening: Happening, reader: ArabicReader) -> bool:
    """Whether violence stands in a relative clause, or is a noun behind another act (``كشف التقرير عن حالة اعتقال … للتعذيب``)."""
    strong = _strong(happening)
    if all(_of_someone(item, reader) for item in strong):
        return True
    if any(_undergone(item, reader) and reader.clauses[item.clause].kind in _OPEN and item.actors and item.recipients for item in strong):
        return False  # النزلاء تعرضوا للضرب من قبل الحراس: who did it to whom is told in full
    first = min(item.word for item in strong)
    others = (reading for at, reading in reader.readings.items() if at < first)
    behind = any(reading.frame.type != "ASSAULT" and reading.frame.weight != "echo" for reading in others)
    return behind and all(item.part == "noun" for item in happening.items)


def _of_someone(item: Found, reader: ArabicReader) -> bool:
    """Whether a trigger only says who somebody is: in a relative clause, behind ``من`` before a verb (``بحق من اغتالوا الوزير``)."""
    return reader.clauses[item.clause].kind == "relative" or (item.part == "verb" and item.word > 0 and reader.keys[item.word - 1] == _WHO)


def _goes_on(item: Found, reader: ArabicReader) -> bool:
    """Whether a verb in the past goes on telling what the clause tells (``صدم مهاجم القافلة وقتل جنديين``), or when it came to that.

    ``عندما فجر مجهولون عبوة``: by someone not known before, so that this is news.
    """
    if not reader.past(item):
        return False
    clause, key = reader.clauses[item.clause], reader.keys[item.word]
    plain = all(reading.part == "verb" for reading in readings(key))  # وضرب، وقتل: nouns as well
    joined = reader.readings[item.word].lead.startswith(("و", "ف")) and clause.kind in _OPEN and plain
    when = reader.keys[clause.start : item.word] == [_WHEN] and any(not piece.definite for piece in item.actors)
    return joined or when


def _known_attack(happening: Happening, reader: ArabicReader) -> bool:
    """Whether there are only subordinate words, or nouns that say nothing of the attack."""
    if any(reader.clauses[item.clause].kind == "circumstance" for item in happening.items):
        return False
    nominal = all(item.part == "noun" for item in happening.items)
    hanging = all(item.rank < 0.9 and not opposed(item, reader) for item in happening.items)
    if hanging and any(_asserted(item, reader) and reader.clauses[item.clause].kind in _OPEN for item in happening.items):
        hanging = False
    hanging = hanging and not any(_goes_on(item, reader) for item in happening.items)
    bare = not happening.recipients and not any(_asserted(item, reader) for item in happening.items)
    named = all((item.frame.id in _NAMED or item.definite) and not _asserted(item, reader) for item in happening.items)
    return hanging or (nominal and (bare or named))


def _asserted(item: Found, reader: ArabicReader) -> bool:
    """Whether a verb says that what a noun names took place (``وقع هجوم``), or who did it."""
    if item.told and (item.parties or _undergone(item, reader)):
        return True
    if not item.definite and item.word - reader.clauses[item.clause].start <= 1 and reader.clauses[item.clause].kind == "main":
        return True  # a nominal sentence, as headlines are
    clause = reader.clauses[item.clause]
    near = reader.keys[max(clause.start, item.word - 2) : item.word]
    if item.word - clause.start <= 1 and clause.kind in _OPEN:  # the subject, of which the verb behind it tells
        near = [*near, *reader.keys[item.word + 1 : min(clause.end, item.word + _NEAR)]]
    return any(rest in _OCCURRING for key in near for _, rest in splits(key))


def _undergone(item: Found, reader: ArabicReader) -> bool:
    """Whether a verb right before says that something met with it (``تعرض الموكب لهجوم``), be it no party."""
    clause = reader.clauses[item.clause]
    near = (reader.carriers.get(at) for at in range(max(clause.start, item.word - _NEAR), item.word))
    return any(carrier is not None and carrier.verb in _UNDERGOING for carrier in near)


def _history(happening: Happening, reader: ArabicReader, document: Document) -> bool:
    """Whether nothing but a year dates it, or it is asked about."""
    for time in document.times:
        at = document.word_range(time.span).start
        if _YEARS.fullmatch(time.value or "") and any(_near(item, at, reader) for item in happening.items):
            return True
    return document.text.rstrip().endswith(("؟", "?"))


def _near(item: Found, at: int, reader: ArabicReader) -> bool:
    clause = reader.clauses[item.clause]
    return clause.start <= at < clause.end


def _habit(happening: Happening, reader: ArabicReader) -> bool:
    """Whether it is told in the present of what goes on in general (``يخطفون السياح``), not as the news that opens a sentence."""
    best = max(
        (item for item in happening.items if not item.echo), key=lambda item: (item.rank, item.part == "verb", -item.word), default=None
    )
    if best is None or best.by_head or best.titled or best.status == "denied" or happening.date is not None:
        return False
    if any(_goes_on(item, reader) for item in happening.items):
        return False
    start = reader.clauses[best.clause].start
    if best.part == "verb":
        return reader.readings[best.word].form.tense == "present" and best.word - start > 1 and not _watched(best.word, start, reader)
    at = next((at for at in range(best.word - 1, max(start, best.word - _NEAR) - 1, -1) if at in reader.carriers), start)
    return at - start > 1 and reader.carriers[at].form.tense == "present" and not reader.carriers[at].status


def _watched(word: int, start: int, reader: ArabicReader) -> bool:
    """Whether someone saw or heard what a verb in the present tells (``شاهد مسلحين يطلقون النار``): then it happened."""
    return any(rest in _WATCHING for key in reader.keys[start:word] for _, rest in splits(key))
