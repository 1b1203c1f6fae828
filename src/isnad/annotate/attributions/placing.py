"""Where the words lie for which a preposition names the source (وفق البيان، بحسب فلان)."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.prepositions import Preposition
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.language.numerals import begins_numeral

_DATELINE = 7
"""So many words a dateline has at most."""
_COUNTED = 8
"""So many words back at most a number with what it counts begins."""


def has_words(scene: Scene, first: int, index: int) -> bool:
    """Whether more than joining words stands between two words."""
    joiners = word_sets("ar")["lead-in"]
    return any(scene.words[at].kind == "word" and scene.keys[at] not in joiners for at in range(first, index))


def place(
    scene: Scene, sentence: Sentence, found: Preposition, following: Sequence[Cue], drafts: Sequence[Draft], *, leading: bool
) -> tuple[int, int]:
    """The offsets between which the content lies.

    ``leading``: nothing of the sentence stands before the preposition. ``drafts`` are the attributions read so far.
    """
    sets = word_sets("ar")
    after = found.after
    limit = next((scene.words[other.begin].start for other in following if other.coordinate and other.index > after), sentence.span.end)
    if not leading:
        if _aside(scene, sentence, found, limit):
            return _clause_start(scene, sentence, found.begin, drafts), limit
        before = [at for at in range(sentence.first, found.begin) if scene.words[at].kind == "word"]
        if len(before) > 3 or scene.is_mark(found.begin - 1, "("):
            return _clause_start(scene, sentence, found.begin, drafts), scene.words[found.begin].start
    after = _behind_then(scene, after, limit)
    while after < sentence.stop and (scene.is_mark(after, "،,") or scene.keys[after] in sets["then"] or after in scene.timed):
        if scene.keys[after] in sets["then-pronoun"]:
            break
        after += 1
    return (scene.words[after].start if after < sentence.stop else sentence.span.end), limit


def counted_before(scene: Scene, first: int, index: int) -> int | None:
    """Where a number begins that another source gives (``سبعة قتلى بحسب الوزارة، و11 قتيلا بحسب …``); None where none stands there."""
    for comma in range(index - 2, max(first, index - _COUNTED), -1):
        if not scene.is_mark(comma, "،,"):
            continue
        word = scene.words[comma + 1]
        number = word.key[1:]
        digits = number[:1].isdigit() or (number == "" and scene.words[comma + 2].kind == "number")
        if not word.key.startswith("و") or not (digits or (len(number) > 2 and begins_numeral(number))):
            return None
        return word.start + 1 if number else scene.words[comma + 2].start
    return None


def _behind_then(scene: Scene, after: int, limit: int) -> int:
    """Past what goes on with a long source (``وبحسب تقرير المكتب عن …، فإن``): to the comma or dash that فإن stands behind."""
    then = [word for word in word_sets("ar")["then"] if word[0] == "ف"]
    for at in range(after + 1, len(scene.words)):
        if scene.words[at].start >= limit or (scene.is_mark(at - 1, "،,.؛:") and scene.keys[at] not in then):
            break
        if scene.keys[at] in then and scene.words[at - 1].kind == "mark":
            return at
    return after


def _aside(scene: Scene, sentence: Sentence, found: Preposition, limit: int) -> bool:
    """Whether a preposition and its source stand as an aside within their content: ``تتولى المؤسسات، وفق المنشور، خصم …``."""
    after = found.after
    opened = found.begin > sentence.first and scene.is_mark(found.begin - 1, "،,-—–")
    if not opened or after + 3 >= sentence.stop or not scene.is_mark(after, "،,-—–"):
        return False
    sets, key = word_sets("ar"), scene.keys[after + 1]
    if key in sets["joiner"] or key in sets["relative"] or key[:1] == "و" or scene.words[after + 1].start >= limit:
        return False
    return not scene.is_mark(after, "،,") or found.begin - sentence.first <= 6


def _behind_dateline(scene: Scene, first: int, index: int) -> int:
    """Past the town and the outlet before a colon that open a report (``كركوك – نخيل: قتل ثلاثة``)."""
    town = scene.mention.get(first)
    if town is None or town.kind != "place":
        return first
    colon = next((at for at in range(first, min(first + _DATELINE, index)) if scene.is_mark(at, ":")), None)
    return first if colon is None else colon + 1


def _clause_start(scene: Scene, sentence: Sentence, index: int, drafts: Sequence[Draft]) -> int:
    """Where the statement before a preposition begins: the sentence's start, behind joining words."""
    joiners = word_sets("ar")["clause-joiner"]
    start = _behind_dateline(scene, sentence.first, index)
    if scene.is_mark(index - 1, "("):
        near = (at + 1 for at in range(index - 2, start, -1) if scene.is_mark(at, "،,") or scene.keys[at] in word_sets("ar")["and-it"])
        start = next(near, start)
    earlier = [
        draft.content.end
        for draft in drafts
        if sentence.span.start <= draft.content.start and draft.content.end <= scene.words[index].start
    ]
    if earlier:
        return max(earlier)
    while start < index and scene.keys[start] in joiners:
        start += 1
    word = scene.words[start]
    lead = 1 if word.key[:1] == "و" and len(word.key) > 3 and start not in scene.mention else 0
    return word.start + lead
