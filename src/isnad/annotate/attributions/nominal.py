"""Verbal nouns of saying: ``مع التأكيد على ضرورة …``، ``تشديد الطرفين على …``، ``تأكيد الوزارة أن …``."""

from __future__ import annotations

from collections.abc import Iterator

from isnad.annotate.asked import Question
from isnad.annotate.attributions.carriers import carrier
from isnad.annotate.attributions.complements import is_finite, opens_content
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.language.remembered import remembered
from isnad.records import Span

_REACH = 14
_LEADS = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل")


def noun_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """Cues of verbal nouns, in order. A noun counts only with its speaker behind it or with مع before it."""
    for index, found in scene.document.answers.within(_NOUNS, sentence.first, max(sentence.first, sentence.stop - 2)):
        if found is None or index in scene.mention:
            continue
        cue = _cue(scene, sentence, index, found)
        if cue is not None:
            yield cue


@remembered(200_000)
def _noun(key: str) -> tuple[Form, str] | None:
    """The verbal noun that a key is, with the particles before it."""
    forms = arabic_forms()
    for lead in _LEADS:
        if key.startswith(lead):
            rest = forms.get(key[len(lead) :])
            form = next((form for form in rest or () if form.part == "noun" and not form.object), None)
            if form is not None:
                return form, lead
    return None


_NOUNS = Question(_noun)


def _cue(scene: Scene, sentence: Sentence, index: int, found: tuple[Form, str]) -> Cue | None:
    form, lead = found
    accompanied = index > sentence.first and scene.keys[index - 1] == "مع"
    subject = None
    position = index + 1
    if "ال" not in lead and "لل" not in lead:
        subject = noun_phrase(scene, position, sentence.stop, strict=True)
        addressed = (
            position in scene.mention and scene.keys[position][:1] == "ل" and scene.mention[position].start > scene.words[position].start
        )
        addressed = addressed or carrier(scene, position, sentence.stop) is not None  # تصريح لوكالة …
        if addressed or subject is None or not subject.agent or (subject.kind == "document" and not form.verb.documents):
            return None
        position = subject.end
    elif not accompanied:
        return None
    codes = tuple(code for code in form.verb.complements if code not in {"o", "q"})
    for at in range(position, min(sentence.stop - 1, position + _REACH)):
        opened = opens_content(scene, at, codes, more=True)
        if (
            at == position
            and subject is not None
            and form.verb.stance == "assertive"
            and "o" in form.verb.complements
            and _object(scene, at)
        ):
            opened = "o", scene.words[at].start
        if opened is not None:
            return _made(scene, index, found, subject, (at, *opened))
        passed = carrier(scene, at, sentence.stop)
        if passed is None and at not in scene.timed and scene.keys[at] not in word_sets("ar")["day"] | word_sets("ar")["manner"]:
            return None
    return None


def _made(scene: Scene, index: int, found: tuple[Form, str], subject: Phrase | None, opened: tuple[int, str, int]) -> Cue:
    """The cue of a verbal noun whose content begins at a word, with a code and a text offset."""
    (form, lead), (at, code, begin) = found, opened
    last = at if at == index + 1 and code not in {"c", "ب", "ل", "o"} else index
    word = scene.words[index]
    start = word.start + len(lead) if lead in {"و", "ب", "ل"} else word.start
    return Cue(
        "noun",
        index,
        index,
        Span(start, scene.words[last].end),
        begin,
        subject,
        coordinate=False,
        stance=form.verb.stance,
        certainty=form.verb.certainty,
        nominal=code != "c",
    )


def _object(scene: Scene, index: int) -> bool:
    """Whether an indefinite noun behind the speaker is what was said: ``تأكيد جميع الأطراف دعمها للحكومة``."""
    key, sets = scene.keys[index], word_sets("ar")
    if scene.words[index].kind != "word" or index in scene.timed or index in scene.mention or len(key) < 4:
        return False
    if key.startswith(("ال", "و", "ف", "ب", "ل", "ك")) or is_finite(arabic_forms(), key):
        return False
    return not any(key in sets[name] for name in ("preposition", "clause", "relative", "day", "manner", "auxiliary", "joiner", "negation"))
