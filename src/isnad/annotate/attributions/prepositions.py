"""``بحسب``، ``وفقا ل``، ``نقلا عن`` and the like."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.annotate.asked import Question
from isnad.annotate.attributions.asides import said_aside
from isnad.annotate.attributions.carriers import carrier
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase, head_of, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.records import Span

_ON = "علي"
"""The key of على, which opens ``على حد قوله`` and ``على ما قال``."""


class Preposition(NamedTuple):
    """A preposition of attribution: the cue's words ``[begin, end)``, the source or None (``على حد قوله``), who carries it."""

    begin: int
    end: int
    after: int
    subject: Phrase | None
    own: bool
    carrier: Span | None = None


def preposition_cues(scene: Scene, sentence: Sentence) -> Iterator[tuple[Cue, Preposition]]:
    """Prepositional cues of a sentence, in order; the content's place is settled by the reader, which knows its neighbours."""
    triggers = _triggers()
    begun = (at for at, _ in scene.document.answers.within(_FIRSTS, sentence.first, sentence.stop))
    aside = (at + 1 for at in scene.marks[bisect_left(scene.marks, sentence.first) : bisect_left(scene.marks, sentence.stop - 1)])
    for index in sorted({*begun, *aside}):
        known = triggers.get(scene.keys[index])
        lead = known or 0
        found = _at(scene, index, sentence.stop, lead) if known is not None else _aside(scene, index, sentence)
        if found is None:
            continue
        last = scene.words[found.end - 1].end
        if found.subject is not None and found.end < sentence.stop and found.subject.span.start == scene.words[found.end].start + 1:
            last = found.subject.span.start
        last_key = scene.keys[found.end - 1] if found.own and found.subject is None else ""
        many = found.own and scene.keys[found.end - 1].endswith("هم")
        feminine = True if last_key.endswith("ها") else False if last_key.endswith("ه") else None
        span = Span(scene.words[index].start + lead if lead else scene.words[index].start, last)
        yield Cue("preposition", index, index, span, None, found.subject, coordinate=True, plural=many, feminine=feminine), found


def _aside(scene: Scene, index: int, sentence: Sentence) -> Preposition | None:
    subject = said_aside(scene, index, sentence.stop) if index > sentence.first else None
    return Preposition(index, index + 1, subject.end, subject, own=False) if subject is not None else None


@cache
def _triggers() -> dict[str, int]:
    """Keys with which a prepositional cue can begin, to the length of the و before it."""
    sets = word_sets("ar")
    words = sets["according"] | sets["according-l"] | sets["according-ma"] | {_ON} | {pair.split()[0] for pair in sets["citing"]}
    return {"و" + word: 1 for word in words} | dict.fromkeys(words, 0)


_FIRSTS = Question(lambda key: key in _triggers())


def _at(scene: Scene, index: int, stop: int, lead: int) -> Preposition | None:
    sets, key = word_sets("ar"), scene.keys[index][lead:]
    following = scene.keys[index + 1] if index + 1 < stop else ""
    third = scene.keys[index + 2] if index + 2 < stop else ""
    if key == _ON and following == "حد" and third in sets["own"]:
        return Preposition(index, index + 3, index + 3, None, own=True)
    if key in sets["according"]:
        return _according(scene, index, stop, following)
    if key in sets["according-ma"]:
        return _after_ma(scene, index, index + 1, stop)
    if key in sets["according-l"] and following == "لما":
        return _after_ma(scene, index, index + 2, stop)
    if key == _ON and following == "ما":
        return None if _names(third) else _after_ma(scene, index, index + 2, stop)
    if key == _ON and following == "حد" and third in sets["manner-of-saying"]:
        return _with_phrase(scene, index, index + 3, stop)
    if key in sets["according-l"]:
        return _with_phrase(scene, index, index + 1, stop) if following[:1] == "ل" else None
    return _with_phrase(scene, index, index + 2, stop) if f"{key} {following}" in sets["citing"] else None


def _according(scene: Scene, index: int, stop: int, following: str) -> Preposition | None:
    if following in word_sets("ar")["own"]:
        return Preposition(index, index + 2, index + 2, None, own=True)
    if following == "نص" and index + 2 < stop:
        return Preposition(index, index + 1, index + 3, noun_phrase(scene, index + 1, stop), own=True)
    return _after_ma(scene, index, index + 2, stop) if following == "ما" else _with_phrase(scene, index, index + 1, stop)


def _with_phrase(scene: Scene, index: int, at: int, stop: int) -> Preposition | None:
    at_phrase = at + 1 if at < stop and scene.keys[at] == "ل" else at
    phrase = _behind_statement(scene, at_phrase, stop) or noun_phrase(scene, at_phrase, stop)
    if phrase is None or not phrase.agent:
        return None
    word = scene.words[phrase.start]
    if (
        phrase.span.start == word.start
        and word.key[:1] == "ل"
        and word.key[:2] != "لل"
        and scene.keys[index] not in word_sets("ar")["according"]
    ):
        phrase = phrase._replace(span=Span(word.start + 1, phrase.span.end))  # وفقا ل|بيان
    return Preposition(index, at, phrase.end, phrase, own=False)


def _behind_statement(scene: Scene, at: int, stop: int) -> Phrase | None:
    """``بحسب تصريح إعلامي لفلان``، ``بحسب بلاغ صادر عن الوزارة``: whose statement it is, where a person or a body follows."""
    if at >= stop or scene.keys[at] not in word_sets("ar")["statement"]:
        return None
    for position in range(at + 1, min(stop, at + 4)):
        key = scene.keys[position]
        mention = scene.mention.get(position)
        if key.startswith("ل") or key == "عن" or (mention is not None and scene.first_word(mention) == position):
            phrase = noun_phrase(scene, position + 1 if key in {"ل", "عن"} else position, stop)
            return phrase if phrase is not None and phrase.agent and phrase.kind in {"person", "organisation"} else None
    phrase = noun_phrase(scene, at + 1, stop)
    return phrase if phrase is not None and phrase.agent and head_of(scene.keys[at]) is None else None


def _after_ma(scene: Scene, index: int, at: int, stop: int) -> Preposition | None:
    """``وفق ما أكدته …``: a verb of saying, then its subject."""
    forms, sets = arabic_forms(), word_sets("ar")
    if at >= stop or not _said(forms, scene.keys[at]):
        return None
    position = at + 1
    if position < stop and scene.words[position].kind == "mark" and not _time_behind(scene, position, stop):
        return Preposition(index, at + 1, at + 1, None, own=True)
    if scene.keys[at] in sets["came"] and position < stop and scene.keys[position] == "في":
        position += 1
    while position < stop:
        if scene.keys[position] in sets["back"] or position in scene.timed or scene.is_mark(position, "،,"):
            position += 1
            continue
        passed = carrier(scene, position, stop)
        if passed is None:
            break
        position = passed.end
    phrase = noun_phrase(scene, position, stop)
    if phrase is None or not (phrase.agent or phrase.kind):
        return None
    if scene.keys[index] == "كما" and not (phrase.agent and _closed(scene, phrase.end, stop)):
        return None
    if phrase.kind == "media" and scene.keys[phrase.end : phrase.end + 1] == ["عن"]:
        quoted = noun_phrase(scene, phrase.end + 1, stop)
        if quoted is not None and quoted.agent:
            return Preposition(index, at + 1, quoted.end, quoted, own=False, carrier=phrase.span)  # وفق ما نقلته صحيفة … عن مسؤولين
    told = carrier(scene, phrase.end, stop) if phrase.end < stop else None
    if told is not None:
        return Preposition(index, at + 1, told.end, phrase, own=False, carrier=told.span)  # وفق ما أكده مصدر لمراسل …
    return Preposition(index, at + 1, phrase.end, phrase, own=False)


def _time_behind(scene: Scene, index: int, stop: int) -> bool:
    """Whether nothing but a time stands between this comma and the next, and then a word: ``وفق ما أكده، اليوم السبت، مصدر``."""
    end = index + 1
    while end < stop and (end in scene.timed or scene.keys[end] in word_sets("ar")["day"]):
        end += 1
    return index + 1 < end < stop - 1 and scene.is_mark(end, "،,")


def _closed(scene: Scene, index: int, stop: int) -> bool:
    """Whether a phrase ends its clause: ``كما قالت الصحيفة،`` is an aside, ``كما قالت الصحيفة إن`` a statement of its own."""
    while index < stop and index in scene.timed:
        index += 1
    return index >= stop or scene.is_mark(index, "،,.؛)-–—")


def _names(key: str) -> bool:
    """Whether a verb says what something is called (``احتجاجا على ما وصفه ب…``)."""
    forms = arabic_forms()
    return any(form.verb.naming for known in (key, key[:-1], key[:-2]) for form in forms.get(known, ()))


def _said(forms: dict[str, tuple[Form, ...]], key: str) -> bool:
    if key in word_sets("ar")["came"]:
        return True
    for known in (key, key[:-1], key[:-2]):
        if known in forms and forms[known][0].part in {"past", "present"}:
            return True
        if known and known[-1:] == "ت" and known[:-1] in forms:
            return True
    return False
