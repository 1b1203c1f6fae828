"""Whether a noun phrase behind a verb can be its subject: case and gender."""

from __future__ import annotations

from isnad.annotate.attributions.forms import Form
from isnad.annotate.attributions.names import head_of
from isnad.annotate.attributions.phrases import Phrase
from isnad.annotate.attributions.scene import Scene


def accusative(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is in the accusative, and so no subject: a people or crowd whom somebody calls on, or a circumstance.

    ``دعا التونسيين إلى``, ``وأضاف متسائلا``.
    """
    key, word = scene.keys[phrase.start], scene.words[phrase.start]
    if phrase.kind == "anonymous" and phrase.end == phrase.start + 1 and scene.text[word.start : word.end].rstrip("\u064b")[-1:] == "ا":
        return phrase.mention is None and key.startswith("م") and head_of(key) is None
    if not key.startswith("ال") or not key.endswith("ين"):
        return False
    people = phrase.mention is not None and phrase.mention.kind == "group" and scene.first_word(phrase.mention) == phrase.start
    return people or key.endswith("يين") or phrase.kind == "crowd"


def agrees(scene: Scene, form: Form, phrase: Phrase) -> bool:
    """Gender of a verb before its subject: a masculine verb takes no feminine subject, nor the other way round."""
    if form.gender is None:
        return True
    if (
        phrase.kind == "person"
        and phrase.mention is not None
        and phrase.start < scene.first_word(phrase.mention)
        and form.part != "participle"
    ):
        title = scene.keys[phrase.start]  # الرقيب فلان takes a masculine verb, whatever the name
        return title.endswith(("ه", "ات", "ي")) == (form.gender == "f") or not title.startswith("ال") or title.endswith("ي")
    if phrase.feminine is None or phrase.kind in {"person", "anonymous", "crowd", "observers"}:
        return True
    return phrase.feminine == (form.gender == "f")
