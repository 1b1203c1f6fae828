"""The walk from an Arabic word of saying to its content, past what stands between: its subject, times, carriers, asides."""

from __future__ import annotations

from isnad.annotate.attributions.agreement import accusative, agrees
from isnad.annotate.attributions.asides import said_aside
from isnad.annotate.attributions.carriers import carrier
from isnad.annotate.attributions.complements import Found, is_finite, names_in_quote, opens_content
from isnad.annotate.attributions.forms import Form, arabic_forms
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.media import is_outlet
from isnad.annotate.attributions.phrases import Phrase, noun_phrase
from isnad.annotate.attributions.quotes import Quote
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

_REACH = 45
"""So many words behind a verb its content begins at the latest."""

_NAME = 5
"""A quotation of so many words, with أن right behind it, is the name of one who speaks or is told."""


def find_complement(scene: Scene, index: int, stop: int, form: Form, *, has_subject: bool) -> Found | None:
    """The complement of the verb at a word; ``has_subject`` if its subject stands before it."""
    if form.object:
        return _pronoun_object(scene, index, stop)
    return _Walk(scene, index, stop, form, has_subject).run()


class _Walk:
    """A walk from a verb to what opens its content."""

    def __init__(self, scene: Scene, index: int, stop: int, form: Form, has_subject: bool) -> None:
        self._scene, self._form, self._codes = scene, form, form.verb.complements
        self._index, self._limit = index, min(stop, index + _REACH)
        self._open = form.part != "participle" and not form.plural and not has_subject  # a plural verb has had its subject
        self._subject: Phrase | None = None
        self._carriers: list[Span] = []
        self._relative = False
        self._object: int | None = None
        self._tail = index + 1

    def run(self) -> Found | None:
        """Walk; None where no complement of the verb follows."""
        position: int | None = self._index + 1
        while position is not None and position < self._limit:
            opened = opens_content(self._scene, position, self._codes, more=position + 1 < self._limit)
            if (
                opened is not None
                and not (self._relative and not self._sure(position, opened[0]))
                and not self._goes_on(position, opened[0])
            ):
                return self._found(opened[0], opened[1], position)
            position = self._step(position)
        if self._object is not None and "o" in self._codes:
            return self._found("o", self._scene.words[self._object].start, self._object)
        return None

    def _goes_on(self, position: int, code: str) -> bool:
        """Whether what seems to open content only stands before its clause: ``رأى في مقاله أن``، ``قال ناطق باسم «رواسي» إن``."""
        if "c" not in self._codes or code == "c":
            return False
        if code == "q":
            return self._named_in_quote(position) is not None
        passed = carrier(self._scene, position, self._limit)
        return passed is not None and _clause_near(self._scene, passed.end, self._limit)

    def _named_in_quote(self, position: int) -> Quote | None:
        """A short quotation with أن right behind it: a name that no list knows, of one who speaks or is told."""
        scene = self._scene
        if "c" not in self._codes or not scene.is_quote_mark(position) or names_in_quote(scene, position):
            return None
        quote = scene.quote_at(scene.words[position].start)
        inside = scene.document.word_range(quote.inner) if quote is not None else range(0)
        behind = inside.stop + 1 if inside else self._limit
        named = 0 < len(inside) <= _NAME and behind < self._limit and scene.keys[behind] in word_sets("ar")["clause"]
        return quote if named else None

    def _sure(self, position: int, code: str) -> bool:
        """Whether a word opens content even behind a relative clause: أن, a colon, or the verb's preposition behind a comma."""
        scene = self._scene
        behind = code not in {"q", "o"} and scene.is_mark(position - 1, "،,")
        return behind or scene.keys[position] in word_sets("ar")["clause"] or scene.is_mark(position, ":")

    def _found(self, code: str, start: int, marker: int) -> Found:
        subject = self._subject
        if subject is None and code == "c" and self._object is not None and not self._form.verb.addressee:
            subject = self._unknown_subject(self._object, marker)
        return Found(code, start, marker, subject, tuple(self._carriers), self._index)

    def _unknown_subject(self, start: int, marker: int) -> Phrase | None:
        """``وأكد قريب الجاني أن``: a definite noun phrase that no list knows, with nothing else before its clause, is who speaks."""
        scene = self._scene
        if not self._open or self._relative or start != self._tail:
            return None
        phrase = noun_phrase(scene, start, marker)
        if phrase is None or not all(at in scene.timed or scene.is_mark(at, "،,") for at in range(phrase.end, marker)):
            return None
        words = scene.keys[start:marker]
        definite = any(key.startswith(("ال", "لل")) for key in words[:2]) and not words[0].startswith(("ب", "ل", "ك", "و"))
        return phrase._replace(agent=True) if definite and agrees(scene, self._form, phrase) else None

    def _step(self, position: int) -> int | None:
        """The next word to look at; None where the walk ends."""
        scene, sets = self._scene, word_sets("ar")
        key = scene.keys[position]
        past = self._past_aside(position)
        if past is not None:
            return past
        if scene.words[position].kind == "mark" or position in scene.timed or key in sets["day"] or key in sets["manner"]:
            return self._aside(position)
        if position == self._tail == self._index + 1 and key in sets["serial"] and self._form.part != "participle":
            self._tail = position + 1
            return position + 1
        passed = carrier(scene, position, self._limit)
        if passed is not None:
            self._carriers.append(passed.span)
            return passed.end
        if key in sets["relative"]:
            self._relative = True
            return position + 1
        if self._other_verb(position):
            return None
        if key in sets["preposition"]:
            phrase = noun_phrase(scene, position + 1, self._limit)
            return phrase.end if phrase is not None else position + 2
        return self._noun(position)

    def _past_aside(self, position: int) -> int | None:
        """Past a name in quotation marks, or ``يضيف البيان`` between commas; None where neither stands."""
        named = self._named_in_quote(position)
        if named is None:
            aside = said_aside(self._scene, position, self._limit)
            return aside.end if aside is not None else None
        if self._form.verb.addressee and is_outlet(named.inner.of(self._scene.text)):
            self._carriers.append(named.outer)
        return self._scene.document.word_range(named.inner).stop + 1

    def _aside(self, position: int) -> int | None:
        scene = self._scene
        if scene.is_quote_mark(position) and not names_in_quote(scene, position):
            if self._object is None and not self._relative and self._speaks(position):
                self._object = position
            return None
        if self._tail == position:
            self._tail = position + 1
        return _past_mark(scene, position, self._limit)

    def _speaks(self, position: int) -> bool:
        """Whether a quotation is the object of the verb (``اعتبرت الجبهة "تسميات … فضيحة"``) rather than a subject's name."""
        if self._subject is not None or not self._open:
            return True
        quote = self._scene.quote_at(self._scene.words[position].start)
        return quote is not None and len(self._scene.document.word_range(quote.inner)) > _NAME

    def _other_verb(self, position: int) -> bool:
        clause = "c" in self._codes
        if self._new_statement(position):
            return True
        if self._relative or position == self._index + 1 or (clause and (self._subject is not None or not self._form.verb.initial)):
            return False
        if self._object is not None and not (clause and "o" not in self._codes):
            return False
        return position not in self._scene.mention and is_finite(arabic_forms(), self._scene.keys[position])

    def _new_statement(self, position: int) -> bool:
        """Whether another word of saying opens a statement of its own behind a comma: ``…، وأكد العقيد أن``، ``…، مضيفا أن``."""
        scene, forms = self._scene, arabic_forms()
        key = scene.keys[position]
        if position in scene.mention or not scene.is_mark(position - 1, "،,؛"):
            return False
        if any(form.part == "participle" for form in forms.get(key, ())) and key not in word_sets("ar")["manner"]:
            return scene.keys[position + 1 : position + 2] != [] and scene.keys[position + 1] in word_sets("ar")["governed"]
        return key[:1] == "و" and key not in forms and is_finite(forms, key[1:])

    def _noun(self, position: int) -> int | None:
        """A noun: the subject if it can be, else the beginning of an object."""
        scene, codes = self._scene, self._codes
        if self._open and self._subject is None and self._object is None and not self._relative:
            own = position + 1 < self._limit and scene.keys[position + 1] in codes  # حذرت الوزارة | من
            phrase = noun_phrase(scene, position, self._limit, strict="o" in codes or own)
            free = position == self._tail and "o" not in codes
            if phrase is not None and not accusative(scene, phrase) and agrees(scene, self._form, phrase) and (phrase.agent or free):
                self._subject, self._tail = phrase, phrase.end
                return phrase.end
        if self._object is None and not self._relative:
            self._object = position
            clause = _clause_near(scene, position, self._limit) or _clause_behind_comma(scene, position, self._limit)
            if "o" in codes and not ("c" in codes and clause):
                return None
        return position + 1


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
    return Found("o", scene.words[position].start, position, subject, (), index)


def _past_mark(scene: Scene, index: int, limit: int) -> int:
    """The word after a mark; a bracket is passed whole."""
    if scene.is_mark(index, "("):
        end = index
        while end < limit and not scene.is_mark(end, ")"):
            end += 1
        return end + 1 if end < limit else index + 1
    return index + 1


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
        if is_finite(forms, scene.keys[at]) and at not in scene.mention and scene.keys[at - 1] != "عدم":
            return False
    return False
