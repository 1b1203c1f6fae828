"""Words that a medium carries (``نقلت وكالة … عن فلان قوله إن …``) and words that stand in a document (``جاء في بيان … أن …``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from isnad.annotate.asked import Question
from isnad.annotate.attributions.complements import BY_CLAUSE, CLAUSE, is_finite
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.annotate.attributions.subjects import before_verb, topic_before
from isnad.records import Span

_NAME_REACH = 9
"""So many words at most between a verb of carrying and عن."""
_WORDS_REACH = 25


class _Relay(NamedTuple):
    """A verb of carrying at word ``at``: the carrier's words up to ``carried``, the source, the word after it, the cue so far."""

    at: int
    lead: int
    carried: int
    source: Phrase | None
    after: int
    cue: Span | None


def relayed_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """Cues of carried words: the medium is the carrier, the one behind عن or إلى the source."""
    for index, _ in scene.document.answers.within(_CARRYING, sentence.first, max(sentence.first, sentence.stop - 2)):
        relay = _relay(scene, index, sentence.stop)
        cue = _carried(scene, sentence, relay) if relay is not None else None
        if cue is not None:
            if not cue.carriers:
                cue.carriers += _medium_before(scene, sentence, index)
            yield cue


def _medium_before(scene: Scene, sentence: Sentence, verb: int) -> list[Span]:
    """The medium before its verb: ``وكانت صحيفة … قد نقلت عن``، ``أما صحيفة … فنقلت عن``."""
    before = topic_before(scene, sentence.first, verb) or before_verb(scene, sentence.first, verb)
    return [before.phrase.span] if before is not None and before.phrase.kind == "media" else []


def _relay(scene: Scene, index: int, stop: int) -> _Relay | None:
    trigger = _triggers().get(scene.keys[index])
    if trigger is None or index in scene.mention:
        return None
    lead, ends = trigger
    sets = word_sets("ar")
    citing = ends == "quoting"
    position = _reach(scene, index + 1, stop, sets[ends])
    if position is None or (citing and " ".join(scene.keys[position : position + 2]) not in sets["citing"]):
        return None
    carried = position
    while carried > index + 1 and (
        carried - 1 in scene.timed or scene.keys[carried - 1] in sets["day"] or scene.is_mark(carried - 1, "،,")
    ):
        carried -= 1
    cue = None
    if citing:
        cue = scene.span(position, position + 2)
        position += 1
    if scene.keys[position] in sets["whom"] | sets["of-whom"]:
        source = noun_phrase(scene, position + 1, stop)
        if source is None or (ends == "of-whom" and not _learns(scene, index, position, source)):
            return None
        return _Relay(index, lead, carried, source, source.end, cue)
    medium = noun_phrase(scene, position + 1, stop) if carried == index + 1 else None
    if medium is not None and medium.agent and medium.kind in {"media", "organisation"}:
        return _Relay(index, lead, medium.end, None, medium.end, cue)  # نقلت عنه وكالة …
    return _Relay(index, lead, carried, None, position + 1, cue)


def _learns(scene: Scene, index: int, position: int, source: Phrase) -> bool:
    """``علمت «…» من مصادر``: a medium, mostly in quotation marks, and unnamed sources."""
    medium = noun_phrase(scene, index + 1, position)
    named = medium is not None and (scene.is_quote_mark(index + 1) or scene.is_mark(index + 1, "(") or medium.kind == "media")
    return named and source.kind in {"anonymous", "person"} and source.agent


@cache
def _triggers() -> dict[str, tuple[int, str]]:
    """Keys of verbs of carrying, to the length of the و before them and to the set of words that introduce the source."""
    found: dict[str, tuple[int, str]] = {}
    for name, ends in (("cite", "quoting"), ("ascribe", "to"), ("relay", "from"), ("learn", "of-whom")):
        for word in word_sets("ar")[name]:
            found[word], found["و" + word], found["ف" + word] = (0, ends), (1, ends), (1, ends)
    return found


_CARRYING = Question(lambda key: _triggers().get(key))


def _reach(scene: Scene, first: int, stop: int, ends: frozenset[str]) -> int | None:
    """The word that introduces the source, behind nothing but the carrier's name and times."""
    forms, clause = arabic_forms(), word_sets("ar")["clause"]
    for at in range(first, min(stop - 1, first + _NAME_REACH)):
        key = scene.keys[at]
        if key in ends:
            return at if scene.keys[at + 1] not in word_sets("ar")["about"] else None
        if key in clause or scene.is_mark(at, ":؛") or (is_finite(forms, key) and at not in scene.mention):
            return None
    return None


def _carried(scene: Scene, sentence: Sentence, relay: _Relay) -> Cue | None:
    """The cue with its content: behind أن, a colon, a quotation, or عن after ``تعبيره``."""
    sets = word_sets("ar")
    word = scene.words[relay.at]
    verb = Span(word.start + relay.lead, word.end)
    said: Span | None = None
    for at in range(relay.after, min(sentence.stop - 1, relay.after + _WORDS_REACH)):
        key = scene.keys[at]
        if said is None and key.removeprefix("ب") in sets["said"]:
            said = Span(scene.words[at].start, scene.words[at].end)
        behind = scene.words[at + 1].start
        start: int | None = None
        if key in sets["clause"]:
            start = behind if key in {CLAUSE, BY_CLAUSE} else scene.words[at].start
        elif scene.is_mark(at, ":") or (key == "عن" and said is not None):
            start = behind
        elif scene.is_quote_mark(at) and (said is not None or relay.cue is not None):
            start = scene.words[at].start
        if start is not None:
            via = [Span(verb.start, scene.words[relay.carried - 1].end)] if relay.carried > relay.at + 1 else []
            return Cue("finite", relay.at, relay.at, said or relay.cue or verb, start, relay.source, carriers=via)
    return None


def _written(key: str) -> tuple[int] | None:
    """How many letters of particles stand before a verb such as ``ورد``; None for other words."""
    verbs = word_sets("ar")["written"]
    return (1,) if key[:1] == "و" and key[1:] in verbs else (0,) if key in verbs else None


_WRITTEN = Question(_written)


def written_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """``جاء في بيان للوزارة أن …``، ``ورد في التقرير أن …``."""
    for index, found in scene.document.answers.within(_WRITTEN, sentence.first, sentence.stop - 4):
        if found is None or scene.keys[index + 1] != "في" or index in scene.mention:
            continue
        (lead,) = found
        phrase = noun_phrase(scene, index + 2, sentence.stop)
        start = _clause_behind(scene, phrase.end, sentence.stop) if phrase is not None else None
        if phrase is not None and start is not None:
            span = Span(scene.words[index].start + lead, scene.words[index + 1].end)
            yield Cue("finite", index, index, span, start, phrase._replace(kind=phrase.kind or "document"))


def _clause_behind(scene: Scene, first: int, stop: int) -> int | None:
    """The text offset of the clause that أن or a colon opens within a few words."""
    for at in range(first, min(stop - 1, first + 12)):
        if scene.keys[at] in {CLAUSE, BY_CLAUSE} or scene.is_mark(at, ":"):
            return scene.words[at + 1].start
        if scene.keys[at] in word_sets("ar")["clause"]:
            return scene.words[at].start
    return None
