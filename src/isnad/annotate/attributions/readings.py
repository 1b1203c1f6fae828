"""Whether a spelling is the form of a word of saying that it looks like: another person, another subject, a noun or an adjective."""

from __future__ import annotations

from isnad.annotate.attributions.complements import Found
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence


def other_person(scene: Scene, index: int, prefix: str, form: Form) -> bool:
    """Whether the spelling shows another form: ``أعتقد`` is "I think" where ``اعتقد`` is "he thought"; ``يُعتبر`` is passive."""
    word = scene.words[index]
    raw = scene.text[word.start + len(prefix) : word.end]
    if form.part == "past" and form.verb.lemma[:1] == "ا" and raw[:1] == "أ":
        return True
    if form.part != "present":
        return False
    passive = raw[-1:] == "ى" and form.verb.present[-1:] == "ي"
    return passive or (raw[1:2] == "\u064f" and form.verb.lemma[:1] == "ا")


def of_another(scene: Scene, index: int, form: Form) -> bool:
    """Whether الذي or التي before a verb shows that the verb has another subject: ``الحكومة التي أعلن عنها الرئيس``."""
    near = [key for key in scene.keys[max(0, index - 3) : index] if key.endswith(("الذي", "التي"))]
    return bool(near) and not form.plural and form.gender is not None and near[-1].endswith("التي") != (form.gender == "f")


def participle_stands(scene: Scene, sentence: Sentence, index: int, form: Form) -> bool:
    """Whether a feminine form is a circumstance rather than an adjective: after a comma, a quotation, before a clause or an object."""
    if index == sentence.first:
        return False
    if scene.is_mark(index - 1, "،,؛;-") or scene.is_quote_mark(index - 1):
        return True
    following = scene.keys[index + 1 : index + 3]
    if not word_sets("ar")["governed"].isdisjoint(following):
        return True
    return "o" in form.verb.complements and not _noun_as_well(scene, index) and _objective(scene, index + 1, sentence.stop)


def _noun_as_well(scene: Scene, index: int) -> bool:
    """Whether a feminine participle is spelled as the verbal noun (``مطالبة الحكومة``)."""
    return any(other.part == "noun" for other in arabic_forms().get(scene.keys[index], ()))


def _objective(scene: Scene, index: int, stop: int) -> bool:
    """Whether a noun can only be the object of the participle before it: definite, a name, or with a pronoun (``رفضهم``)."""
    if index >= stop or scene.words[index].kind != "word":
        return False
    key = scene.keys[index]
    named = index in scene.mention and scene.mention[index].start == scene.words[index].start
    return named or key.startswith("ال") or (len(key) > 4 and key.endswith(("هم", "ها")))


def is_told(form: Form, found: Found, speaking: Cue) -> bool:
    """Whether what seems to speak is told, or told of: the speaker before goes on.

    A body right behind a call (``ندد الوزير … ودعا مجلس الأمن إلى``), a document that is called something (``ووصف الاتفاق بأنه``).
    """
    subject = found.subject
    if subject is None or form.part == "participle" or form.gender != ("f" if speaking.feminine else "m"):
        return False
    body = subject.mention is not None and subject.mention.kind != "person"
    if form.verb.naming:
        return subject.kind == "document"
    return form.verb.addressee and body and subject.end == found.marker
