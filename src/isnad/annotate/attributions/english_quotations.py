"""English quotations without a word of saying of their own: which of them go on with whoever spoke before."""

from __future__ import annotations

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.english_forms import english_forms
from isnad.annotate.attributions.extents import sentences_within
from isnad.annotate.attributions.quotes import Quote
from isnad.annotate.attributions.scene import Scene

BRIEF = 4
"""A quotation of fewer words is a name or a turn of phrase."""

LAST = frozenset(".?!…")
"""Marks that end a statement."""

_ANSWER = 8
"""So many words behind a quotation its word of saying stands at the latest."""


def stands_alone(scene: Scene, quote: Quote) -> bool:
    """Whether a quotation is a statement by itself: some words that end with a full stop, and nobody who says them behind."""
    words = scene.document.word_range(quote.inner)
    last = quote.inner.of(scene.text).rstrip("’'\"”")[-1:]
    several = len(sentences_within(scene, quote.inner)) > 1
    if len(words) < BRIEF or (last not in LAST and not (several and last != ",")):
        return False
    if scene.text[quote.outer.end :].lstrip()[:1] in {"―", "—", "–"}:
        return False  # signed
    if last not in {"?", "!"}:
        return True
    for index in range(words.stop, min(words.stop + _ANSWER, len(scene.words))):
        if "\n" in scene.text[quote.outer.end : scene.words[index].start]:
            return True
        form = english_forms().get(scene.keys[index])
        if form is not None and form.part in {"past", "third"} and "q" in form.verb.complements:
            return False
    return True


def goes_on(scene: Scene, last: Draft, quote: Quote) -> bool:
    """Whether a quotation follows right on what was said last: in its paragraph, or as the whole of the next one."""
    end = max(last.content.end, last.cue.end if last.cue is not None else 0)
    document = scene.document
    home = document.sentence_at(max(end - 1, 0))
    here = document.sentence_at(quote.inner.start)
    if home is None or here is None or here - home > 1:
        return False
    between = scene.text[end : quote.outer.start]
    if "\n" not in between:
        return True
    behind = scene.text[quote.outer.end : quote.outer.end + 1]
    return last.quote != "indirect" and behind in {"", "\n"}
