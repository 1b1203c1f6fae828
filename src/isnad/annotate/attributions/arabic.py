"""Finding words of saying in an Arabic sentence: verbs, participles, prepositions such as ``بحسب``, and headline colons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from isnad.annotate.asked import Question
from isnad.annotate.attributions.complements import BY_CLAUSE, CLAUSE, Found, attached
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase
from isnad.annotate.attributions.postposed import behind_quotation
from isnad.annotate.attributions.readings import is_told, of_another, other_person, participle_stands
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.annotate.attributions.subjects import after_clause_word, bare_noun_before, before_verb, opens_clause, topic_before
from isnad.annotate.attributions.walk import find_complement
from isnad.language.remembered import remembered
from isnad.records import Span

_GOD = "الله"


class _Place(NamedTuple):
    """Where a verb stands: its subject, whether in a relative clause on it, and the word at which the statement begins."""

    subject: Phrase | None
    relative: bool
    begin: int


def verb_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """Cues of finite verbs and participles, in order."""
    speaking: Cue | None = None
    for index, forms in scene.document.answers.within(_SAYING, sentence.first, sentence.stop):
        if forms is None or not _free(scene, index):
            continue
        cues = (_cue(scene, sentence, index, form, (forms[0], speaking)) for form in forms[1])
        cue = next((cue for cue in cues if cue is not None), None)
        if cue is not None:
            speaking = cue if cue.kind == "finite" else speaking
            yield cue


@remembered(200_000)
def _forms(key: str) -> tuple[str, tuple[Form, ...]] | None:
    """The particle before a word of saying, and what forms the word can be; None for other words."""
    known = arabic_forms()
    if key in known:
        return "", known[key]
    return (key[0], known[key[1:]]) if key[:1] in {"و", "ف"} and key[1:] in known else None


_SAYING = Question(_forms)


def _free(scene: Scene, index: int) -> bool:
    """Whether a word is no part of a name or title. ``قال`` is never one: a name that holds it was drawn too wide."""
    if scene.keys[index] in word_sets("ar")["never-name"]:
        return True
    return index not in scene.mention and index not in scene.titled


def _cue(scene: Scene, sentence: Sentence, index: int, form: Form, around: tuple[str, Cue | None]) -> Cue | None:
    """The cue that a word is in one of its forms; None where it is no word of saying there.

    ``around``: the particle before it, and the finite cue before it in its sentence.
    """
    prefix, speaking = around
    if form.part == "noun" or other_person(scene, index, prefix, form) or _barred(scene, sentence.first, index, form):
        return None
    if form.verb.needs and not _has_needed(scene, index, sentence.stop, form.verb.needs):
        return None
    if form.part == "participle":
        return _participle(scene, sentence, index, form, prefix)
    before = topic_before(scene, sentence.first, index) if prefix == "ف" else None
    before = before_verb(scene, sentence.first, index) if not prefix else before
    if before is not None and before.relative and of_another(scene, index, form):
        return None
    between = scene.keys[before.phrase.end : index] if before is not None else []
    near = before is not None and not before.relative and word_sets("ar")["auxiliary"].issuperset(between)
    found = find_complement(scene, index, sentence.stop, form, has_subject=near)
    if found is None:
        return behind_quotation(scene, sentence, index, form) if not prefix else None
    if speaking is not None and prefix and is_told(form, found, speaking):
        found = find_complement(scene, index, sentence.stop, form, has_subject=True) or found
    place = _Place(found.subject, relative=False, begin=index)
    if found.subject is None and before is not None:
        place = _Place(before.phrase, before.relative, before.begin)
    if place.subject is None and not prefix:
        beside = _beside(scene, sentence.first, index, form, found)
        if beside is None:
            return None
        place = beside
    if not _stands(scene, sentence, index, (form, prefix), place) or not _content_fits(scene, sentence, form, found, (place, prefix)):
        return None
    coordinate = not place.relative and (bool(prefix) or opens_clause(scene, sentence.first, place.begin))
    return _made(scene, sentence, index, (form, prefix), found, place, coordinate=coordinate)


def _beside(scene: Scene, first: int, index: int, form: Form, found: Found) -> _Place | None:
    """The place of a verb beside a subject that no list knows, or beside none; None where a noun that cannot speak stands before it."""
    unknown = after_clause_word(scene, first, index) if found.code in {"c", "q"} and not form.verb.initial else None
    if unknown is not None:
        return _Place(unknown, relative=False, begin=unknown.start)
    noun = bare_noun_before(scene, first, index)
    if noun is None:
        return _Place(None, relative=False, begin=index)
    if noun.phrase is None or (form.plural and noun.phrase.kind == "document"):
        return None
    return _Place(noun.phrase, relative=True, begin=index)


def _participle(scene: Scene, sentence: Sentence, index: int, form: Form, prefix: str) -> Cue | None:
    doubtful = form.gender == "f" or form.plural  # these can be adjectives and nouns as well
    if prefix == "ف" or (doubtful and (prefix or not participle_stands(scene, sentence, index, form))):
        return None
    found = find_complement(scene, index, sentence.stop, form, has_subject=False)
    if found is None or form.verb.documents:
        return None
    place = _Place(None, relative=False, begin=index)
    return _made(scene, sentence, index, (form, prefix), found, place, coordinate=True)


def _stands(scene: Scene, sentence: Sentence, index: int, found_form: tuple[Form, str], place: _Place) -> bool:
    """Whether the word's place is that of a verb: impersonal and ambiguous forms need a subject or the opening of a clause."""
    form, prefix = found_form
    if place.subject is None and form.verb.personal and form.part == "present" and not _went_on(scene, index, prefix):
        return False
    plain = form.part == "past" and (form.gender == "f" or form.plural)  # عبرت, طالبوا are no nouns and no prepositions
    placed = plain or prefix or place.begin != index or opens_clause(scene, sentence.first, index) or _turns(scene, index)
    return bool(placed) or not form.verb.initial


def _content_fits(scene: Scene, sentence: Sentence, form: Form, found: Found, given: tuple[_Place, str]) -> bool:
    """Whether what follows can be content of this verb with this subject."""
    place, prefix = given
    subject = place.subject
    if place.relative and found.code not in {"c", "q", "علي"} and found.code == "o":
        return False
    document = subject is not None and subject.kind == "document"
    if place.relative and found.code not in {"c", "q", "علي"} and form.part != "past" and not document:
        return False
    if form.verb.close and not (subject is not None and subject.agent) and found.marker > found.verb + 1:
        return False
    if form.verb.documents and not (subject is not None and subject.kind in {"document", "media"}):
        return False
    if found.code == "o" and not form.object:
        return subject.agent if subject is not None else bool(prefix) or sentence.title or _joined(scene, sentence.first, found.verb, form)
    nominal = subject is not None and not subject.agent and found.code not in {"c", "q"}
    return not (nominal and subject is not None and not scene.keys[subject.start].endswith(("ون", "ين")))


def _made(
    scene: Scene, sentence: Sentence, index: int, found_form: tuple[Form, str], found: Found, place: _Place, *, coordinate: bool
) -> Cue:
    form, prefix = found_form
    last = found.marker if found.marker == index + 1 and found.code in word_sets("ar")["adjoined"] else index
    clause = (
        found.code in {"c", "q"} or scene.keys[found.marker + 1 : found.marker + 2] == [CLAUSE] or scene.keys[found.marker] == BY_CLAUSE
    )
    return Cue(
        "participle" if form.part == "participle" else "finite",
        index,
        _begin(scene, sentence.first, place.begin),
        Span(scene.words[index].start + _lead(scene, index, prefix), scene.words[last].end),
        found.start,
        place.subject,
        coordinate,
        form.verb.stance,
        form.verb.certainty,
        form.gender == "f",
        form.plural,
        list(found.carriers),
        relative=place.relative,
        nominal=not clause,
        continuing=form.verb.continuing,
    )


def _barred(scene: Scene, first: int, index: int, form: Form) -> bool:
    """Whether the word before shows that this is no word of saying: a negation, a preposition, or كان before a participle."""
    if index == first:
        return False
    before, sets = scene.keys[index - 1], word_sets("ar")
    if form.verb.addressee and scene.keys[index + 1 : index + 2] == [_GOD]:
        return True  # داعين الله أن يحفظ البلاد
    if form.verb.naming and form.object and scene.keys[max(first, index - 2) : index] == ["علي", "ما"]:
        return True  # احتجاجا على ما وصفته
    governing = sets["preposition"] | sets["according-bare"]
    before = before[1:] if before[:1] == "و" and before[1:] in governing else before
    if before in sets["negation"] and before != "ما":
        return True
    if form.part == "participle":
        return any(key in sets["being"] for key in scene.keys[max(first, index - 2) : index])
    return before in governing and before not in sets["at-saying"]


def _joined(scene: Scene, first: int, index: int, form: Form) -> bool:
    """Whether a verb without a subject goes on with the speaker before it: ``كما أكد ضرورة …``, or opens what ``بيانا دعت فيه`` holds."""
    if form.part == "past" and index > first and scene.keys[index - 1] in word_sets("ar")["goes-on"]:
        return True
    return index + 1 < len(scene.words) and scene.keys[index + 1] in word_sets("ar")["held"]


def _turns(scene: Scene, index: int) -> bool:
    """Whether ``من جانبه``, ``بدورها`` stands before a word: the article turns to another speaker."""
    return index > 0 and scene.keys[index - 1] in word_sets("ar")["turn"]


def _went_on(scene: Scene, index: int, prefix: str) -> bool:
    """Whether a present form without a subject can go on with the speaker before it: ``ويتوقع أن`` cannot be told, so it is not taken."""
    return prefix == "و" and index + 1 < len(scene.words) and scene.keys[index + 1] not in word_sets("ar")["clause"]


def _lead(scene: Scene, index: int, prefix: str) -> int:
    """How many code points of the word are its particle."""
    if not prefix:
        return 0
    word = scene.words[index]
    return next((n for n in range(1, word.end - word.start) if scene.document.keyed.piece(word.start, word.start + n) == prefix), 1)


def _begin(scene: Scene, first: int, index: int) -> int:
    """The first of the joining words right before a cue."""
    joiners = word_sets("ar")["joiner"]
    while index > first and scene.keys[index - 1] in joiners:
        index -= 1
    return index


def _has_needed(scene: Scene, index: int, stop: int, needs: frozenset[str]) -> bool:
    if "ب+" in needs:
        return any(
            scene.keys[at] in word_sets("ar")["clause"] or scene.keys[at] == "ب" or attached(scene, at, "ب")
            for at in range(index + 1, min(stop, index + 30))
        )
    for key in scene.keys[index + 1 : min(stop, index + 14)]:
        if any(key == need or key.startswith(need) or key in {"ال" + need, "ب" + need} for need in needs):
            return True
    return False
