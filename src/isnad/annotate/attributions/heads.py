"""Phrases around a common noun that can be a source: ``المتحدث باسم الحكومة``، ``مصدر أمني ليبي``، ``بيان للوزارة``."""

from __future__ import annotations

from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.attributions.lexicon import Head, SourceKind, carrier_nouns, word_sets
from isnad.annotate.attributions.names import Phrase, apposition, feminine_at, head_of, is_medium, name_at
from isnad.annotate.attributions.scene import Scene

_ADJECTIVES = ("ي", "يه", "يين", "يون", "يتين", "يان")
_MANY = frozenset({"crowd", "observers", "anonymous"})
_NO_NAME = ("clause", "preposition", "relative", "day", "manner", "joiner", "negation", "opener")


def headed(scene: Scene, first: int, stop: int, head: Head | None, *, strict: bool) -> Phrase:
    """The phrase around the common noun at a word, or the person whose name stands behind that office."""
    definite = scene.keys[first].startswith(("ال", "لل"))
    index = first + 1
    if scene.keys[first] in word_sets("ar")["whole"] and index < stop:
        head, index, definite = head_of(scene.keys[index]) or head, index + 1, True
        inner = name_at(scene, index - 1, stop)
        if inner is not None:
            return inner._replace(span=scene.span(first, inner.end), mention=None, exact=True)
    while index < stop:
        person = _person_behind(scene, index, stop, head, strict=strict)
        if person is not None:
            return person
        taken = _Piece(scene, index, stop, head).end(definite=definite, strict=strict, second=index == first + 1)
        if taken == index:
            break
        definite = definite or scene.keys[index].startswith(("ال", "لل")) or index in scene.mention
        index = taken
    kind = _kind(scene, first, index, head, definite=definite)
    agent, kind = kind is not None, kind or ("person" if definite else "anonymous")
    return Phrase(first, index, scene.span(first, index), kind, None, None, agent, feminine_at(scene, first), False)


def _person_behind(scene: Scene, index: int, stop: int, head: Head | None, *, strict: bool) -> Phrase | None:
    """The person whose name goes on a phrase about an office."""
    if head is None or head.kind not in {"role", "anonymous"} or (head.of and not scene.is_mark(index, "،,")):
        return None
    found = apposition(scene, index, stop) if scene.keys[index - 1] not in word_sets("ar")["inner"] else None
    if found is not None or head.kind != "role":
        return found
    found = _bridge(scene, index, stop)
    return found if found is not None else _unknown_name(scene, index, stop, strict=strict)


def _kind(scene: Scene, first: int, end: int, head: Head | None, *, definite: bool) -> SourceKind | None:
    kind: SourceKind | None = None
    if head is not None:
        kind = ("person" if definite else "anonymous") if head.kind == "role" else head.kind
    if kind in {None, "organisation"} and _names_outlet(scene, first, end):
        return "media"
    if kind is None and end == first + 1 and definite and scene.keys[first].endswith(("ون", "تان")) and len(scene.keys[first]) > 5:
        return "crowd"  # الجمهوريون، المحتجون، الحركتان: a plural or dual in the nominative
    return kind


def _names_outlet(scene: Scene, first: int, end: int) -> bool:
    sets = word_sets("ar")
    if " ".join(scene.keys[first : first + 2]) in sets["editors"] or any(scene.keys[at] in sets["outlet"] for at in range(first, end)):
        return True
    return any((mention := scene.mention.get(at)) is not None and scene.outlet(mention) for at in range(first, end))


def _unknown_name(scene: Scene, index: int, stop: int, *, strict: bool) -> Phrase | None:
    """A person whom no list knows, between an office and أن: ``السفير الألماني، أندرياس رينيك، أن``; two to four plain words."""
    sets, forms = word_sets("ar"), arabic_forms()
    start = index + 1 if scene.is_mark(index, "،,") else index
    end = start
    while end < stop and end < start + 5 and scene.words[end].kind == "word" and end not in scene.mention and end not in scene.timed:
        key = scene.keys[end]
        if key in forms or any(key in sets[name] for name in _NO_NAME):
            break
        if head_of(key) is not None or key.startswith(("لل", "بال", "وال")) or (end == start and key.startswith("ال")) or len(key) < 3:
            return None
        end += 1
    if not 2 <= end - start <= 4 or end >= stop:
        return None
    closed = scene.is_mark(end, "،,") and start > index
    if not closed and scene.keys[end] not in sets["clause"] and not (start > index and end in scene.timed):
        return None
    if start == index and (strict or scene.keys[end] not in sets["clause"]):
        return None
    if strict and not (end + 1 < stop and scene.keys[end + 1] in sets["clause"]):
        return None
    return Phrase(index, end, scene.span(start, end), "person", None, None, True, None, True)


def _bridge(scene: Scene, index: int, stop: int) -> Phrase | None:
    """The person behind what completes an office: ``النائب في مجلس النواب عن الجبهة، فلان``; no clause may stand between."""
    if scene.keys[index] not in word_sets("ar")["inner"] and not scene.keys[index].startswith(("ب", "ل", "ال", "و")):
        return None
    for position in range(index + 1, min(stop, index + 12)):
        if _breaks(scene, position):
            return None
        mention = scene.mention.get(position)
        opens = position in scene.titled or (mention is not None and mention.kind == "person" and scene.first_word(mention) == position)
        if opens and _ends_office(scene, position - 1):
            if mention is not None and mention.start > scene.words[position].start:
                return None
            found = apposition(scene, position, stop)
            if found is not None:
                return found
    return None


def _breaks(scene: Scene, index: int) -> bool:
    key, sets = scene.keys[index], word_sets("ar")
    if key in sets["clause"] or key in sets["relative"] or key in sets["day"] or key in sets["occasion"] or index in scene.timed:
        return True
    return scene.is_mark(index, ":.؛(") or scene.is_quote_mark(index)


def _ends_office(scene: Scene, index: int) -> bool:
    if scene.keys[index] in word_sets("ar")["preposition"]:
        return False
    return scene.is_mark(index, "،,") or index in scene.mention or scene.keys[index].startswith(("ال", "بال", "لل"))


class _Piece:
    """One more word of a phrase around a common noun."""

    def __init__(self, scene: Scene, index: int, stop: int, head: Head | None) -> None:
        self._scene, self._index, self._stop = scene, index, stop
        self._kind = head.kind if head is not None else None
        self._key = scene.keys[index]

    def end(self, *, definite: bool, strict: bool, second: bool) -> int:
        """The index after the piece; the piece's own index where the phrase ends."""
        scene, index = self._scene, self._index
        word = scene.words[index]
        if word.kind != "word":
            return self._mark_or_number(word.kind, closed=strict and definite)
        issued = self._issued()
        if issued is not None:
            return issued
        if self._closes():
            return index
        if self._key in word_sets("ar")["inner"]:
            return self._inner(strict=strict and definite, second=second)
        if index in scene.mention:
            closed = strict and definite and scene.mention[index].start == word.start  # an object follows: السلطات | حزب العمال
            return index if closed else self._name()
        return index + 1 if self._noun(definite=definite, strict=strict, second=second) else index

    def _mark_or_number(self, kind: str, *, closed: bool) -> int:
        scene, index = self._scene, self._index
        if closed and scene.is_quote_mark(index):
            return index  # يتهم الجمهوريون | "فلانا" بأنه
        if kind == "number":
            return index + 1 if self._kind == "document" else index
        if scene.is_quote_mark(index) or scene.is_mark(index, "()"):
            near = index in scene.mention or index + 1 in scene.mention
            return index + 1 if index + 1 < self._stop and near else index
        return index

    def _closes(self) -> bool:
        """Whether the word belongs to no phrase: function words, times, and ``في بيان``."""
        scene, index, sets = self._scene, self._index, word_sets("ar")
        if self._key in sets["adjective"]:
            return False
        if (
            index in scene.timed
            or self._key in sets["said"]
            or any(self._key in sets[name] for name in ("clause", "relative", "day", "negation", "manner", "auxiliary"))
        ):
            return True
        if self._key in sets["unnamed-verb"] and index + 1 < self._stop and scene.keys[index + 1] in sets["unnamed-noun"]:
            return True  # مصدر أمني | رفض الكشف عن اسمه
        if self._key in sets["carrier-in"] and index + 1 < self._stop and scene.keys[index + 1] in carrier_nouns():
            return True
        if self._key[:1] == "ل" and self._kind != "document" and self._addressed():
            return True
        return self._key in sets["preposition"] and self._key not in sets["inner"]

    def _addressed(self) -> bool:
        """``لوكالة …``، ``لصحيفة …``، ``لـ«…»``: whom somebody told, no part of the source."""
        head = head_of(self._key[1:])
        quoted = self._key == "ل" and self._index + 1 < self._stop and self._scene.is_quote_mark(self._index + 1)
        return quoted or self._key in word_sets("ar")["reporter"] or (head is not None and head.kind == "media")

    def _issued(self) -> int | None:
        """``بيان صادر عن الوزارة``: a document goes on with who issued it."""
        if self._kind != "document":
            return None
        issued = word_sets("ar")["issued"]
        if self._key in issued:
            return self._index + 1
        return self._complement() if self._key == "عن" and self._scene.keys[self._index - 1] in issued else None

    def _inner(self, *, strict: bool, second: bool) -> int:
        """A preposition that completes a head: ``باسم``، ``لدى``, or any one right behind it."""
        taken = self._kind is not None and (
            self._key in word_sets("ar")["inner-always"] or (not strict and second) or (second and self._kind in {"anonymous", "crowd"})
        )
        return self._complement() if taken else self._index

    def _name(self) -> int:
        scene, index = self._scene, self._index
        mention, word = scene.mention[index], scene.words[index]
        attached = mention.start > word.start
        if attached and self._key[0] in "لب" and self._kind not in {"document", "role", "anonymous"}:
            return index
        if attached and self._key[0] == "ل" and self._kind != "document" and is_medium(scene, mention):
            return index
        return max(scene.after(mention), index + 1)

    def _noun(self, *, definite: bool, strict: bool, second: bool) -> bool:
        key, plain = self._key, word_sets("ar")["adjective"]
        if key.startswith("باسم"):
            return True  # المتحدث باسمها
        if key.startswith("لل"):
            spoken = self._index + 1 < self._stop and self._scene.is_quote_mark(self._index + 1)
            return self._kind in {"document", "role", "organisation"} and not spoken
        if key.startswith("ال"):
            many = definite and self._kind in _MANY and self._scene.keys[self._index - 1].endswith(("ون", "ين"))
            if many:
                return key.endswith(("ون", "ين"))  # المراقبين الدوليين, but المراقبين | اللجوء إلى
            return not definite or not strict or key in plain or key.endswith(_ADJECTIVES)
        if key in plain or (key.endswith(_ADJECTIVES) and len(key) > 3 and not definite):
            return True
        if key.startswith(("وال", "بال")):
            return not strict
        if any(at in word_sets("ar")["outlet"] for at in self._scene.keys[self._index : self._index + 3]):
            return True
        closed = definite or not (second or not strict) or key.startswith(("و", "ف"))
        return not closed and not (strict and not second and self._kind in _MANY)

    def _complement(self) -> int:
        """The index after the short phrase behind a head's preposition."""
        scene, index, stop = self._scene, self._index + 1, self._stop
        if index >= stop:
            return index
        if index in scene.mention:
            return max(scene.after(scene.mention[index]), index + 1)
        end = index + 1
        while end < stop and (scene.keys[end].startswith("ال") or end in scene.mention) and scene.words[end].kind == "word":
            if scene.keys[end] in word_sets("ar")["relative"] or end in scene.timed:
                break
            end += 1
        return end
