"""Many who speak together: whom a plural participle means (``خرج محتجون إلى الشارع رافضين القرار``)."""

from __future__ import annotations

from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.attributions.phrases import Phrase, head_of, noun_phrase
from isnad.annotate.attributions.scene import Scene

_LEAST = 6
"""Words of fewer letters in ون are no human plurals (قانون, عون)."""

_MANY = frozenset({"crowd", "observers"})


def crowd_before(scene: Scene, first: int, index: int) -> Phrase | None:
    """The nearest crowd that a sentence names before a word: by its head, or a plural in the nominative."""
    for at in range(index - 1, first - 1, -1):
        key = scene.keys[at]
        if scene.words[at].kind != "word" or at in scene.mention or at in scene.timed:
            continue
        head = head_of(key)
        plural = key.endswith("ون") and len(key) >= _LEAST and key not in arabic_forms() and not key.startswith(("ي", "ت", "وي", "وت"))
        if plural or (head is not None and head.kind in _MANY):
            phrase = noun_phrase(scene, at, index, strict=True)
            if phrase is not None and phrase.span.start == scene.words[at].start:
                return phrase._replace(kind="crowd" if phrase.kind in {None, "person", "anonymous"} else phrase.kind, agent=True)
    return None
