"""Verbs of saying behind the quotation that opens their sentence: ``"لن نغلق المرفأ"، قال المدير``."""

from __future__ import annotations

from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.records import Span

_SAID = 3
"""A quotation of so many words at least is what somebody said, before its verb; shorter ones are names."""


def behind_quotation(scene: Scene, sentence: Sentence, index: int, form: Form) -> Cue | None:
    """The cue of a verb at a word behind a quotation, with its subject behind it and no words of its own (``هكذا قال المدير أمس``)."""
    closing = _closing(scene, sentence.first, index)
    if form.part != "past" or "q" not in form.verb.complements or closing is None:
        return None
    quote = scene.quote_at(scene.words[closing].start)
    if quote is None or quote.outer.start != sentence.span.start or len(scene.document.word_range(quote.inner)) < _SAID:
        return None
    subject = noun_phrase(scene, index + 1, sentence.stop)
    if subject is None or not subject.agent or not _says_no_more(scene, subject.end, sentence.stop):
        return None
    word = scene.words[index]
    cue = Span(word.start, word.end)
    return Cue("finite", index, index, cue, quote.outer.start, subject, stance=form.verb.stance, end=quote.outer.end)


def _closing(scene: Scene, first: int, index: int) -> int | None:
    """The mark that closes a quotation before a verb, with a comma or ``هكذا`` between at most."""
    thus = word_sets("ar")["thus"]
    at = index - 1
    while at > first and not scene.is_quote_mark(at) and (scene.is_mark(at, "،,.-–—…") or scene.keys[at] in thus):
        at -= 1
    return at if at > first and scene.is_quote_mark(at) else None


def _says_no_more(scene: Scene, at: int, stop: int) -> bool:
    """Whether nothing but where, when and to whom follows the speaker up to the next comma, no words of his."""
    sets = word_sets("ar")
    if at >= stop or scene.is_mark(at, "،,."):
        return True
    where = scene.keys[at] in sets["preposition"] | sets["day"] | sets["manner"] or at in scene.timed or scene.keys[at].startswith("لل")
    end = next((other for other in range(at, stop) if scene.is_mark(other, "،,.")), stop)
    words = range(at, end)
    return where and not any(
        scene.keys[other] in sets["clause"] or scene.is_mark(other, ":") or scene.is_quote_mark(other) for other in words
    )
