"""Finding words of saying in an Arabic sentence: verbs, participles, prepositions such as ``بحسب``, and headline colons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from isnad.annotate.attributions.carriers import carrier
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.phrases import Phrase, head_of, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.subjects import bare_noun_before, before_verb, opens_clause
from isnad.records import Span

_REACH = 45
_CLAUSE = "ان"
_BY = frozenset({"بحسب", "وفق", "حسب"})


class Sentence(NamedTuple):
    """Words ``[first, stop)`` of one sentence, with its span; ``title`` if it is the article's."""

    first: int
    stop: int
    span: Span
    title: bool


class Found(NamedTuple):
    """The complement of a verb: its code, where the content starts in the text, the subject between and the carriers passed."""

    code: str
    start: int
    marker: int
    subject: Phrase | None
    carriers: tuple[Span, ...]
    tail: int


def verb_cues(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """Cues of finite verbs and participles, in order."""
    forms = arabic_forms()
    index = sentence.first
    while index < sentence.stop:
        cue = None
        if scene.words[index].kind == "word" and _free(scene, index):
            key = scene.keys[index]
            prefix = "" if key in forms else key[0] if key[0] in "وف" and key[1:] in forms else None
            if prefix is not None:
                for form in forms[key[len(prefix) :]]:
                    cue = _cue(scene, sentence, index, (form, prefix))
                    if cue is not None:
                        break
        if cue is not None:
            yield cue
        index += 1


def _free(scene: Scene, index: int) -> bool:
    """Whether a word is no part of a name or title. ``قال`` is never one: a name that holds it was drawn too wide."""
    if scene.keys[index] in word_sets("ar")["never-name"]:
        return True
    return index not in scene.mention and index not in scene.titled


def _cue(scene: Scene, sentence: Sentence, index: int, found_form: tuple[Form, str]) -> Cue | None:
    form, prefix = found_form
    if _other_person(scene, index, prefix, form):
        return None
    if form.part == "noun" or _barred(scene, sentence.first, index, form):
        return None
    if form.verb.needs and not _has_needed(scene, index, sentence.stop, form.verb.needs):
        return None
    before = before_verb(scene, sentence.first, index) if form.part != "participle" and not prefix else None
    near = before is not None and not before.relative and before.phrase.end == index
    found = _complement(scene, index, sentence.stop, form, has_subject=near)
    if found is None:
        return None
    subject, relative, begin = found.subject, False, index
    if form.part == "participle":
        if prefix == "ف" or (prefix and form.gender == "f") or (form.gender == "f" and not _participle_stands(scene, sentence, index)):
            return None
        subject = None
    elif subject is None and not prefix:
        if before is not None:
            subject, relative, begin = before.phrase, before.relative, before.begin
    if subject is None and form.verb.personal and form.part == "present" and not _went_on(scene, index, prefix):
        return None
    placed = prefix or begin != index or opens_clause(scene, sentence.first, index) or _turns(scene, index)
    if form.verb.initial and form.part != "participle" and not placed:
        return None
    if relative and found.code not in {"c", "q", "علي"}:
        return None
    if subject is None and form.part != "participle" and not prefix:
        noun = bare_noun_before(scene, sentence.first, index)
        if noun is not None:
            if noun.phrase is None:
                return None
            subject, relative = noun.phrase, True
    if found.code == "o" and not _object_fits(form, found, subject, prefix, sentence.title):
        return None
    if form.verb.documents and not (subject is not None and subject.kind in {"document", "media"}):
        return None
    last = index if found.marker != index + 1 or found.code not in {"الي", "علي", "عن", "من", "في"} else found.marker
    span = Span(scene.words[index].start + _lead(scene, index, prefix), scene.words[last].end)
    if subject is not None and not subject.agent and found.code not in {"c", "q"} and not scene.keys[subject.start].endswith(("ون", "ين")):
        return None
    coordinate = not relative and (bool(prefix) or form.part == "participle" or opens_clause(scene, sentence.first, begin))
    return Cue(
        "participle" if form.part == "participle" else "finite",
        index,
        _begin(scene, sentence.first, begin),
        span,
        found.start,
        subject,
        coordinate,
        form.verb.stance,
        form.verb.certainty,
        form.gender == "f",
        form.plural,
        list(found.carriers),
        relative=relative,
        nominal=found.code not in {"c", "q"} and scene.keys[found.marker + 1 : found.marker + 2] != [_CLAUSE] and scene.keys[found.marker] != "بان",
        continuing=form.verb.continuing,
    )


def _other_person(scene: Scene, index: int, prefix: str, form: Form) -> bool:
    """Whether the spelling shows another form: ``أعتقد`` is "I think" where ``اعتقد`` is "he thought"; ``يُعتبر`` is passive."""
    word = scene.words[index]
    raw = scene.text[word.start + len(prefix) : word.end]
    if form.part == "past" and form.verb.lemma[:1] == "ا" and raw[:1] == "أ":
        return True
    if form.part != "present":
        return False
    passive = raw[-1:] == "ى" and form.verb.present[-1:] == "ي"
    return passive or (raw[1:2] == "\u064f" and form.verb.lemma[:1] == "ا")


def _barred(scene: Scene, first: int, index: int, form: Form) -> bool:
    """Whether the word before shows that this is no word of saying: a negation, a preposition, or كان before a participle."""
    if index == first:
        return False
    before, sets = scene.keys[index - 1], word_sets("ar")
    before = before[1:] if before[:1] == "و" and before[1:] in sets["preposition"] | _BY else before
    if before in sets["negation"] and before != "ما":
        return True
    if form.part == "participle":
        return any(key in word_sets("ar")["being"] for key in scene.keys[max(first, index - 2) : index])
    return before in sets["preposition"] | _BY and before not in {"بعد", "عند", "حين"}


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


def _participle_stands(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Whether a feminine form is a circumstance rather than an adjective: after a comma, a quotation or before a clause."""
    if index == sentence.first:
        return False
    if scene.is_mark(index - 1, "،,؛;-") or scene.is_quote_mark(index - 1):
        return True
    following = scene.keys[index + 1 : index + 3]
    return bool({_CLAUSE, "الي", "علي", "بان", "انها", "انه"} & set(following))


def _has_needed(scene: Scene, index: int, stop: int, needs: frozenset[str]) -> bool:
    if "ب+" in needs:
        return any(scene.keys[at] in word_sets("ar")["clause"] or scene.keys[at] == "ب" or _attached(scene, at, "ب") for at in range(index + 1, min(stop, index + 30)))
    for key in scene.keys[index + 1 : min(stop, index + 8)]:
        if any(key == need or key.startswith(need) or key in {"ال" + need, "ب" + need} for need in needs):
            return True
    return False


def _object_fits(form: Form, found: Found, subject: Phrase | None, prefix: str, title: bool) -> bool:
    """Whether a bare object after a verb is content: the verb must be surely a verb, by its subject, its object or its form."""
    if form.object or form.part == "participle":
        return True
    if subject is not None:
        return subject.agent
    return bool(prefix) or title


def _complement(scene: Scene, index: int, stop: int, form: Form, *, has_subject: bool) -> Found | None:
    """Walk from a verb to what opens its content, past its subject, times and carriers."""
    sets, forms = word_sets("ar"), arabic_forms()
    codes = form.verb.complements
    subject: Phrase | None = None
    carriers: list[Span] = []
    position, limit = index + 1, min(stop, index + _REACH)
    relative = False
    bare_object: int | None = None
    tail = index + 1
    if form.object and "o" in codes:
        return _pronoun_object(scene, index, stop)
    while position < limit:
        key = scene.keys[position]
        start = opens_content(scene, position, codes, more=position + 1 < limit)
        if start is not None and not (relative and key not in sets["clause"]):
            return Found(start[0], start[1], position, subject, tuple(carriers), tail)
        if position in scene.timed or key in sets["day"] or key in sets["manner"] or (scene.words[position].kind == "mark"):
            if scene.is_quote_mark(position) and not _names_in_quote(scene, position):
                break
            tail = tail if tail != position else position + 1
            position = _past_mark(scene, position, limit)
            continue
        passed = carrier(scene, position, limit)
        if passed is not None:
            carriers.append(passed.span)
            position = passed.end
            continue
        if key in sets["relative"]:
            relative = True
            position += 1
            continue
        if position > index + 1 and not relative and _finite(forms, key) and bare_object is None and position not in scene.mention and "c" not in codes:
            break
        if key in sets["preposition"]:
            phrase = noun_phrase(scene, position + 1, limit)
            position = phrase.end if phrase is not None else position + 2
            continue
        if subject is None and not has_subject and bare_object is None and form.part != "participle" and not relative:
            phrase = noun_phrase(scene, position, limit, strict="o" in codes)
            free = position == tail and "o" not in codes
            if phrase is not None and _agrees(scene, form, phrase) and (phrase.agent or free):
                subject, position, tail = phrase, phrase.end, phrase.end
                continue
        if bare_object is None and not relative:
            bare_object = position
            if "o" in codes and not ("c" in codes and (_clause_near(scene, position, limit) or _clause_behind_comma(scene, position, limit))):
                break
        position += 1
    if bare_object is not None and "o" in codes:
        return Found("o", _object_start(scene, bare_object), bare_object, subject, tuple(carriers), tail)
    return None


def _object_start(scene: Scene, index: int) -> int:
    return scene.words[index].start


def _pronoun_object(scene: Scene, index: int, stop: int) -> Found | None:
    """``ما وصفه ب…``، ``التي تتهمها السلطات ب…``: what follows the subject."""
    position = index + 1
    subject = None
    if position < stop:
        phrase = noun_phrase(scene, position, stop, strict=True)
        if phrase is not None and phrase.agent and not scene.keys[position].startswith("ب"):
            subject, position = phrase, phrase.end
    while position < stop and (position in scene.timed or scene.is_mark(position, "،,")):
        position += 1
    if position >= stop:
        return None
    return Found("o", scene.words[position].start, position, subject, (), position)


def opens_content(scene: Scene, index: int, codes: tuple[str, ...], *, more: bool) -> tuple[str, int] | None:
    """The code and the text offset of the content if this word opens it."""
    key, word = scene.keys[index], scene.words[index]
    if not more:
        return None
    following = scene.words[index + 1]
    if "c" in codes and key in word_sets("ar")["clause"]:
        return "c", following.start if key in {_CLAUSE, "بان"} else word.start
    if "q" in codes and (scene.is_mark(index, ":") or (scene.is_quote_mark(index) and not _names_in_quote(scene, index))):
        return "q", following.start if scene.is_mark(index, ":") else word.start
    if key in codes and key not in {"ب", "ل"}:
        if scene.keys[index + 1] == _CLAUSE and index + 2 < len(scene.words):
            return key, scene.words[index + 2].start
        return key, following.start
    if "ب" in codes and (key == "ب" or (key == "بان") or _attached(scene, index, "ب")):
        return "ب", following.start if key in {"ب", "بان"} else word.start
    if "ل" in codes and (key == "ل" or _attached(scene, index, "ل")) and not _is_carrier_word(scene, index):
        return "ل", word.start
    return None


def _attached(scene: Scene, index: int, particle: str) -> bool:
    key, word = scene.keys[index], scene.words[index]
    if word.kind != "word" or not key.startswith(particle) or len(key) < 4 or key in word_sets("ar")["b-word"]:
        return False
    mention = scene.mention.get(index)
    if mention is not None:
        return mention.start > word.start
    return True


def _is_carrier_word(scene: Scene, index: int) -> bool:
    head = head_of(scene.keys[index])
    return head is not None and head.kind == "media"


def _names_in_quote(scene: Scene, index: int) -> bool:
    """Whether the quotation at this mark holds a name and no more than a few words."""
    quote = scene.quote_at(scene.words[index].start)
    if quote is None:
        return True
    inside = scene.document.word_range(quote.inner)
    return len(inside) <= 6 and any(at in scene.mention for at in inside) and all(at in scene.mention for at in inside)


def _past_mark(scene: Scene, index: int, limit: int) -> int:
    """The word after a mark; a bracket is passed whole."""
    if scene.is_mark(index, "("):
        end = index
        while end < limit and not scene.is_mark(end, ")"):
            end += 1
        return end + 1 if end < limit else index + 1
    return index + 1


def _finite(forms: dict[str, tuple[Form, ...]], key: str) -> bool:
    found = forms.get(key) or (forms.get(key[1:]) if key[:1] in "وف" else None)
    return found is not None and found[0].part in {"past", "present"}


def _clause_near(scene: Scene, index: int, limit: int) -> bool:
    """Whether أن opens a clause within a few words, with no mark between."""
    clause = word_sets("ar")["clause"]
    for at in range(index, min(limit, index + 6)):
        if scene.keys[at] in clause:
            return True
        if scene.words[at].kind == "mark":
            return False
    return False


def _clause_behind_comma(scene: Scene, index: int, limit: int) -> bool:
    """Whether أن opens a clause right behind a comma, past an aside: what stands before is a subject that no list knows."""
    sets, forms = word_sets("ar"), arabic_forms()
    for at in range(index, min(limit, index + 16)):
        if scene.keys[at] in sets["clause"]:
            return scene.words[at - 1].kind == "mark" or at - 1 in scene.timed
        if scene.words[at].kind == "mark" and scene.text[scene.words[at].start] in ".:؛":
            return False
        if _finite(forms, scene.keys[at]) and at not in scene.mention:
            return False
    return False


def _agrees(scene: Scene, form: Form, phrase: Phrase) -> bool:
    """Gender of a verb before its subject: a masculine verb takes no feminine subject, nor the other way round."""
    if form.gender is None:
        return True
    if phrase.kind == "person" and phrase.mention is not None and phrase.start < scene.first_word(phrase.mention) and form.part != "participle":
        title = scene.keys[phrase.start]  # الرقيب فلان takes a masculine verb, whatever the name
        return title.endswith(("ه", "ات", "ي")) == (form.gender == "f") or not title.startswith("ال") or title.endswith("ي")
    if phrase.feminine is None or phrase.kind in {"person", "anonymous", "crowd", "observers"}:
        return True
    return phrase.feminine == (form.gender == "f")
