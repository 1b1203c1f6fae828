"""Asides that say who speaks: ``وأكد الوزير، يضيف البيان، أن …``، ``…، يقول المصدر``."""

from __future__ import annotations

from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.attributions.phrases import Phrase, noun_phrase
from isnad.annotate.attributions.scene import Scene


def said_aside(scene: Scene, index: int, stop: int) -> Phrase | None:
    """Who speaks in an aside whose verb stands at a word: a present tense behind a comma, its subject, and a mark; None elsewhere."""
    if not index or not scene.is_mark(index - 1, "،,-–—"):
        return None
    forms = arabic_forms().get(scene.keys[index], ())
    if not any(form.part == "present" and "q" in form.verb.complements and not form.object for form in forms):
        return None
    phrase = noun_phrase(scene, index + 1, stop)
    if phrase is None or not phrase.agent:
        return None
    return phrase if phrase.end >= stop or scene.is_mark(phrase.end, "،,.-–—") else None
