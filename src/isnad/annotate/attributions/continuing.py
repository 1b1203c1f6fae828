"""Sentences that go on with what was said before them, without a word of saying: ``وأن …``، ``كما …``."""

from __future__ import annotations

from isnad.annotate.attributions.complements import BY_CLAUSE, CLAUSE
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.extents import content_end
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence


def continued_clause(scene: Scene, sentence: Sentence, cues: list[Cue], drafts: list[Draft]) -> Draft | None:
    """``وأن …`` at the head of a sentence goes on with what was said right before it."""
    first = sentence.first
    word = scene.words[first]
    clauses = word_sets("ar")["clause"]
    if word.key[:1] != "و" or word.key[1:] not in clauses or scene.text[word.start + 1] == "إ" or not drafts:
        return None
    last = drafts[-1]
    if sentence.title or len(scene.text[last.content.end : sentence.span.start].strip(' .،,\n»"”')) > 0:
        return None
    limit = next((scene.words[cue.begin].start for cue in cues if cue.coordinate and cue.index > first), sentence.span.end)
    start = scene.words[first + 1].start if word.key[1:] in {CLAUSE, BY_CLAUSE} and first + 1 < sentence.stop else word.start + 1
    content = content_end(scene, start, limit)
    return Draft(last.source.carried(), None, content, "indirect", [], None, nested=last.nested) if content is not None else None


def continued_report(scene: Scene, sentence: Sentence, drafts: list[Draft]) -> Draft | None:
    """``كما …`` right after a communiqué or an announcement by a body goes on with it."""
    if scene.keys[sentence.first] != "كما" or not drafts or sentence.stop - sentence.first < 5:
        return None
    last = drafts[-1]
    between = scene.text[last.content.end : sentence.span.start]
    if last.nested or last.source.kind not in {"document", "organisation"} or len(between) > 70 or between.count("\n") > 1:
        return None
    content = content_end(scene, scene.words[sentence.first + 1].start, sentence.span.end)
    return Draft(last.source.carried(), None, content, "indirect", [], None, implicit=True) if content is not None else None
