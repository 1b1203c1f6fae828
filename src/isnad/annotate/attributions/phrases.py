"""Arabic source phrases: how far a noun phrase goes, who in it is the source, and of which kind that source is.

A person's name is the source without its titles; an office that stands alone is the source as a whole; a document or an unnamed
source is its whole phrase.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from isnad.annotate.attributions.forms import arabic_forms
from isnad.annotate.attributions.lexicon import Head, SourceKind, carrier_nouns, source_heads, word_sets
from isnad.annotate.attributions.scene import AGENTS, Scene
from isnad.language.arabic.clitics import bare
from isnad.records import Mention, Reference, Span

_ADJECTIVES = ("ي", "يه", "يين", "يون", "يتين", "يان")
_EDITORS = ["هييه", "تحرير"]
_INNER = frozenset({"باسم", "لدي", "عن", "في", "من", "ب", "علي"})


class Phrase(NamedTuple):
    """A noun phrase of words ``[start, end)`` whose source is ``span``; ``agent`` if it is known to name one who can speak."""

    start: int
    end: int
    span: Span
    kind: SourceKind | None
    mention: Mention | None
    reference: Reference | None
    agent: bool
    feminine: bool | None
    exact: bool


@lru_cache(maxsize=50_000)
def head_of(key: str) -> Head | None:
    """The head that a word can be, behind the article and particles."""
    heads = source_heads("ar")
    found = heads.get(key) or heads.get(bare(key))
    if found is None and key[:1] == "ل" and len(key) > 3:
        found = heads.get(key[1:]) or heads.get(bare(key[1:]))
    return found


def noun_phrase(scene: Scene, start: int, stop: int, *, strict: bool = False) -> Phrase | None:
    """The noun phrase that begins at word ``start`` and ends before ``stop``; None if a source phrase cannot begin there.

    ``strict``: an object may follow at once, so only what surely belongs to the phrase is taken.
    """
    first = _skip_opening(scene, start, stop)
    if first >= stop or not _can_begin(scene, first):
        return None
    named = _named(scene, first, stop)
    if named is not None:
        return _with_partner(scene, named._replace(start=start), stop) if not strict else named._replace(start=start)
    reference = scene.reference.get(first)
    surname = _surname(scene, first)
    if surname is not None:
        return surname._replace(start=start)
    head = head_of(scene.keys[first])
    if reference is not None and scene.document.word_range(reference.span).start == first:
        end = max(scene.document.word_range(reference.span).stop, first + 1)
        named = _apposition(scene, end, stop)
        if named is not None:
            return named._replace(start=start)
        kind: SourceKind = "organisation" if reference.form in {"both-sides", "capital", "demonym"} else "person"
        return Phrase(start, end, reference.span, kind, None, reference, True, _feminine(scene, first), True)
    return _headed(scene, first, stop, head, strict)._replace(start=start)


def _skip_opening(scene: Scene, index: int, stop: int) -> int:
    while index < stop and (scene.is_quote_mark(index) or scene.is_mark(index, "(")):
        index += 1
    if index + 1 < stop and scene.words[index].kind == "number" and not scene.mention.get(index):
        index += 1
    return index


def _can_begin(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    sets = word_sets("ar")
    if word.kind != "word":
        return False
    if index in scene.mention:
        return True
    if word.key.startswith(("بال", "باي", "بكل", "بها", "بان")) and head_of(word.key) is None:
        return False
    return not any(word.key in sets[name] for name in ("preposition", "clause", "relative", "negation", "day", "manner", "auxiliary", "joiner"))


def _named(scene: Scene, index: int, stop: int) -> Phrase | None:
    """A name at ``index``, or titles and then a name."""
    position = index
    for _ in range(4):
        mention = scene.mention.get(position)
        if mention is not None and scene.first_word(mention) == position and mention.kind in AGENTS and position not in scene.titled:
            return _of_mention(scene, index, mention)
        if position not in scene.titled:
            return None
        position = scene.titled[position]
        while position < stop and (scene.is_mark(position, "،,(") or scene.is_quote_mark(position)):
            position += 1
    return None


def _of_mention(scene: Scene, start: int, mention: Mention) -> Phrase:
    kind: SourceKind = "person" if mention.kind == "person" else "organisation"
    end = scene.after(mention)
    while end < len(scene.words) and (scene.is_quote_mark(end) and scene.quote_at(mention.start) is not None):
        end += 1
    span = mention.span
    while kind == "organisation" and mention.kind != "place" and end < len(scene.words) and scene.keys[end].startswith("لل") and end not in scene.mention:
        span, end = Span(span.start, scene.words[end].end), end + 1
    first = head_of(scene.keys[scene.first_word(mention)])
    if first is not None and kind == "organisation" and first.kind in {"media", "document"}:
        kind = "media" if first.kind == "media" else "document"
    if kind == "organisation" and mention.kind != "place" and scene.outlet(mention):
        kind = "media"
    feminine = None if kind == "person" else True if mention.kind == "place" else _feminine(scene, scene.first_word(mention))
    return Phrase(start, end, span, kind, mention, None, True, feminine, True)


def _with_partner(scene: Scene, phrase: Phrase, stop: int) -> Phrase:
    """Two named sources joined by و: the span covers both."""
    index = phrase.end
    if index >= stop or not scene.keys[index].startswith("و"):
        return phrase
    partner = _named(scene, index, stop)
    if partner is None or partner.mention is None or partner.mention.kind == "place" or partner.mention.start == scene.words[index].start:
        return phrase
    return phrase._replace(end=partner.end, span=phrase.span.cover(partner.span))


def _apposition(scene: Scene, index: int, stop: int) -> Phrase | None:
    """The person whose name stands after an office: ``رئيس الحركة، محسن مرزوق``."""
    position = index
    while position < stop and (scene.is_mark(position, "،,(") or scene.is_quote_mark(position)):
        position += 1
    if position >= stop:
        return None
    named = _named(scene, position, stop)
    if named is None or named.mention is None or named.mention.kind != "person":
        return None
    return named if named.mention.start <= scene.words[position].start or position in scene.titled else None


def _headed(scene: Scene, first: int, stop: int, head: Head | None, strict: bool) -> Phrase:
    """A phrase around a common noun."""
    definite = scene.keys[first].startswith(("ال", "لل"))
    index = first + 1
    if scene.keys[first] in word_sets("ar")["whole"] and index < stop:
        head, index, definite = head_of(scene.keys[index]), index + 1, True
        inner = _named(scene, index - 1, stop)
        if inner is not None:
            return inner._replace(span=scene.span(first, inner.end), mention=None, exact=True)
    while index < stop:
        named = _apposition(scene, index, stop) if head is not None and head.kind in {"role", "anonymous"} and not head.of else None
        if named is not None and scene.keys[index - 1] not in _INNER:
            return named._replace(exact=True)
        if head is not None and head.kind == "role" and not head.of:
            bridged = _bridge(scene, index, stop)
            if bridged is not None:
                return bridged
        taken = _take(scene, index, stop, head, (definite, strict, index == first + 1))
        if head is not None and head.kind == "role" and not head.of and not strict:
            unknown = _unknown_name(scene, index, stop)
            if unknown is not None:
                return unknown
        if taken == index:
            break
        definite = definite or scene.keys[index].startswith(("ال", "لل")) or index in scene.mention
        index = taken
    found: SourceKind | None = None
    if head is not None:
        found = ("person" if definite else "anonymous") if head.kind == "role" else head.kind
    if any((mention := scene.mention.get(at)) is not None and scene.outlet(mention) for at in range(first, index)) and found in {None, "organisation"}:
        found = "media"
    if found in {None, "organisation"} and (any(scene.keys[at] in word_sets("ar")["outlet"] for at in range(first, index)) or scene.keys[first : first + 2] == _EDITORS):
        found = "media"
    if found is None and index == first + 1 and definite and scene.keys[first].endswith("ون") and len(scene.keys[first]) > 5:
        found = "crowd"  # الجمهوريون، المحتجون: a human plural in the nominative
    return Phrase(first, index, scene.span(first, index), found, None, None, found is not None, _feminine(scene, first), False)


def _unknown_name(scene: Scene, index: int, stop: int) -> Phrase | None:
    """A person whom no list knows, between an office and أن: ``السفير الألماني، أندرياس رينيك، أن``; two to four plain words."""
    sets, forms = word_sets("ar"), arabic_forms()
    start = index + 1 if scene.is_mark(index, "،,") else index
    end = start
    while end < stop and end < start + 5 and scene.words[end].kind == "word" and end not in scene.mention and end not in scene.timed:
        key = scene.keys[end]
        if key in forms or any(key in sets[name] for name in ("clause", "preposition", "relative", "day", "manner", "joiner", "negation", "opener")):
            break
        if head_of(key) is not None or key.startswith(("لل", "بال", "وال")) or (end == start and key.startswith("ال")) or len(key) < 3:
            return None
        end += 1
    if not 2 <= end - start <= 4 or end >= stop:
        return None
    closed = scene.is_mark(end, "،,") and start > index
    if not closed and scene.keys[end] not in sets["clause"] and not (start > index and end in scene.timed):
        return None
    if start == index and scene.keys[end] not in sets["clause"]:
        return None
    return Phrase(index, end, scene.span(start, end), "person", None, None, True, None, True)


def _surname(scene: Scene, index: int) -> Phrase | None:
    """A single name that a person of the article, or an earlier source, ends with."""
    known = scene.surnames.get(scene.keys[index])
    if known is None or scene.words[index].kind != "word":
        return None
    return Phrase(index, index + 1, scene.span(index, index + 1), "person", None, None, True, None, True)


def _bridge(scene: Scene, index: int, stop: int) -> Phrase | None:
    """The person behind what completes an office: ``النائب في مجلس النواب عن الجبهة، فلان``; no clause may stand between."""
    sets = word_sets("ar")
    if scene.keys[index] not in {"في", "عن", "ب", "لدي", "علي", "من"} and not scene.keys[index].startswith(("ب", "ل", "ال", "و")):
        return None
    for position in range(index + 1, min(stop, index + 12)):
        key = scene.keys[position]
        if key in sets["clause"] or key in sets["relative"] or position in scene.timed or scene.is_mark(position, ":.؛(") or key in sets["day"]:
            return None
        if scene.is_quote_mark(position):
            return None
        mention = scene.mention.get(position)
        opens = position in scene.titled or (mention is not None and mention.kind == "person" and scene.first_word(mention) == position)
        if opens and scene.keys[position - 1] not in sets["preposition"] and (scene.is_mark(position - 1, "،,") or scene.mention.get(position - 1) is not None or scene.keys[position - 1].startswith(("ال", "بال", "لل"))):
            if mention is not None and mention.start > scene.words[position].start:
                return None
            found = _apposition(scene, position, stop)
            if found is not None:
                return found
    return None


def _take(scene: Scene, index: int, stop: int, head: Head | None, state: tuple[bool, bool, bool]) -> int:
    """The index after the next piece of a phrase around a common noun; ``index`` itself where the phrase ends."""
    definite, strict, second = state
    key, word, sets = scene.keys[index], scene.words[index], word_sets("ar")
    mention = scene.mention.get(index)
    if word.kind == "number":
        return index + 1 if head is not None and head.kind == "document" else index
    if scene.is_quote_mark(index) or scene.is_mark(index, "()"):
        return index + 1 if index + 1 < stop and (mention or scene.mention.get(index + 1)) else index
    if word.kind == "mark" or key in sets["clause"] or key in sets["relative"] or key in sets["day"] or index in scene.timed:
        return index
    if head is not None and head.kind == "document" and key in word_sets("ar")["issued"]:
        return index + 1
    if head is not None and head.kind == "document" and key == "عن" and scene.keys[index - 1] in word_sets("ar")["issued"]:
        return _complement(scene, index + 1, stop)
    if key in {"في", "خلال"} and index + 1 < stop and scene.keys[index + 1] in carrier_nouns():
        return index
    if key in _INNER or (key in sets["preposition"] and key == "لدي"):
        inner = head is not None and (key in {"باسم", "لدي"} or (not strict and second) or (second and head.kind in {"anonymous", "crowd"}))
        return _complement(scene, index + 1, stop) if inner else index
    if key in sets["preposition"] or key in sets["negation"] or key in sets["manner"]:
        return index
    if mention is not None:
        attached = mention.start > word.start
        if attached and word.key[0] in "لب" and not (head is not None and head.kind in {"document", "role", "anonymous"}):
            return index
        if attached and word.key[0] == "ل" and head is not None and head.kind != "document" and _is_medium(scene, mention):
            return index
        return max(scene.after(mention), index + 1)
    if key.startswith("لل"):
        taken = head is not None and head.kind in {"document", "role", "organisation"} and not (index + 1 < stop and scene.is_quote_mark(index + 1))
        return index + 1 if taken else index
    if key.startswith("ال"):
        return index + 1 if not definite or not strict or key in word_sets("ar")["adjective"] or key.endswith(_ADJECTIVES) else index
    if key in word_sets("ar")["adjective"] or (key.endswith(_ADJECTIVES) and len(key) > 3 and not definite):
        return index + 1
    if key.startswith(("وال", "بال")):
        return index if strict else index + 1
    construct = not definite and (second or not strict) and not key.startswith(("و", "ف"))
    return index + 1 if construct and not (strict and head is not None and head.kind in {"anonymous", "crowd", "observers"} and not second) else index


def _complement(scene: Scene, index: int, stop: int) -> int:
    """The index after the short phrase that completes a head's preposition."""
    if index >= stop:
        return index
    mention = scene.mention.get(index)
    if mention is not None:
        return max(scene.after(mention), index + 1)
    end = index + 1
    while end < stop and (scene.keys[end].startswith("ال") or scene.mention.get(end) is not None) and scene.words[end].kind == "word":
        if scene.keys[end] in word_sets("ar")["relative"] or end in scene.timed:
            break
        end += 1
    return end


def _is_medium(scene: Scene, mention: Mention) -> bool:
    found = head_of(scene.keys[scene.first_word(mention)])
    return (found is not None and found.kind == "media") or scene.outlet(mention)


def _feminine(scene: Scene, index: int) -> bool | None:
    """Grammatical gender by the ending, where it shows."""
    word = scene.words[index]
    raw = scene.text[word.start : word.end]
    if raw.endswith(("ة", "ات")):
        return True
    head = head_of(word.key)
    if head is not None and head.feminine:
        return True
    return False if word.key.endswith(("ون", "ين")) else None
