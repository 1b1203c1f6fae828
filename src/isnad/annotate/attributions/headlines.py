"""Headlines that quote with a colon: ``الجبير: نحن مع الاتفاق …``."""

from __future__ import annotations

from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import named_later, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence

_LONGEST = 12


def headline_cue(scene: Scene, sentence: Sentence) -> Cue | None:
    """The cue of a title whose words before the colon name one who can speak; places and topics before a colon say nothing."""
    for index in range(sentence.first + 1, min(sentence.stop - 1, sentence.first + _LONGEST)):
        if not scene.is_mark(index, ":"):
            continue
        phrase = noun_phrase(scene, sentence.first, index)
        start = sentence.first
        while phrase is None and start < index - 1:
            start += 1
            if scene.words[start - 1].kind == "mark":
                phrase = noun_phrase(scene, start, index)
        if phrase is None or not phrase.agent or phrase.kind is None:
            phrase = named_later(scene, sentence.first, index)
        if phrase is None or phrase.kind in {None, "crowd"} or (phrase.kind == "document" and phrase.end - phrase.start < 2):
            return None
        if (
            phrase.mention is not None
            and phrase.mention.kind == "place"
            and not (phrase.end == index and _spoken(scene, index + 1, sentence.stop))
        ):
            return None
        rest = [at for at in range(phrase.end, index) if scene.words[at].kind == "word"]
        if len(rest) > 3 or (
            rest and scene.keys[rest[0]] not in word_sets("ar")["headline-inner"] and not scene.keys[rest[0]].startswith(("ل", "ب"))
        ):
            return None
        return Cue("headline", sentence.first, sentence.first, None, scene.words[index + 1].start, phrase)
    return None


def _spoken(scene: Scene, first: int, stop: int) -> bool:
    """Whether the words behind the colon are a state's own: ``الرياض: موقفنا لم يتغير``، ``إيران: على خصومنا الالتزام``."""
    words = range(first, stop)
    if scene.keys[first] in word_sets("ar")["speech-opener"]:
        return True
    return any(
        scene.keys[at] in word_sets("ar")["speech"]
        or (scene.keys[at].endswith("نا") and len(scene.keys[at]) > 4 and at not in scene.mention)
        for at in words
    )
