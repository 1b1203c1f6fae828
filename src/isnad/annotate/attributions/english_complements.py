"""What an English word of saying governs: where its content begins, and the carriers between."""

from __future__ import annotations

from isnad.annotate.attributions.english_forms import EnglishForm
from isnad.annotate.attributions.english_phrases import adverb
from isnad.annotate.attributions.english_subjects import subject_after
from isnad.annotate.attributions.lexicon import english_carrier_nouns, word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.records import Span

_TOLD = 10
"""So many words at most name who is told to do something."""

_NAME = 4
"""A quotation of so many words within the naming of who is told is the name of a programme."""


def after_verb(scene: Scene, verb: int, stop: int, form: EnglishForm) -> int | None:
    """The text offset at which the content after a verb begins; None where no complement of the verb follows."""
    codes = form.verb.complements
    if verb + 1 < stop and scene.keys[verb + 1] == "not":
        return None
    if "out" in codes and verb + 1 < stop and scene.keys[verb + 1] == "out":
        return _that(scene, verb + 2, stop)
    index = _skip(scene, verb + 1, stop, codes, addressee="addressee" in form.verb.flags)
    if index + 1 < stop and scene.is_mark(index, ",") and scene.is_quote_mark(index + 1):
        index += 1
    if index >= stop:
        return None
    marked = _marked(scene, index, stop, codes)
    if marked is not None:
        return marked
    aim = _aim_of_another(scene, index, stop, told="addressee" in form.verb.flags) if "whom-to" in codes else None
    if aim is not None:
        return aim
    if "addressee" in form.verb.flags and "to" in codes:
        return scene.words[index].start if "to" in scene.keys[index : index + 5] else None
    return None if scene.words[index].kind == "mark" else _unmarked(scene, index, stop, form)


def _marked(scene: Scene, index: int, stop: int, codes: tuple[str, ...]) -> int | None:
    """Content that a word or mark opens: that, a colon, a quotation, ``for``, ``to``, ``whether``."""
    key, more = scene.keys[index], index + 1 < stop
    if "c" in codes and key == "that" and more:
        return scene.words[index + 1].start
    if scene.is_mark(index, ":") and "q" in codes and more:
        return scene.words[index + 1].start
    if scene.is_quote_mark(index):
        return scene.words[index].start
    if key in codes and key not in {"c", "z", "q", "o"}:
        return scene.words[index + 1].start if key in word_sets("en")["content-opener"] and more else scene.words[index].start
    return None


def _unmarked(scene: Scene, index: int, stop: int, form: EnglishForm) -> int | None:
    """A clause without that, or an object."""
    sets, codes, key = word_sets("en"), form.verb.complements, scene.keys[index]
    if "c" in codes and "z" not in codes and ("o" not in codes or key in sets["preposition"]):
        late = _late_that(scene, index, stop)
        if late is not None:
            return late
    if key in sets["preposition"] or (key in sets["boundary"] and key != "that"):
        return None
    if "z" in codes and (form.verb.base == "say" or clause_follows(scene, index, stop)):
        return scene.words[index].start
    return scene.words[index].start if "o" in codes else None


def _that(scene: Scene, index: int, stop: int) -> int | None:
    return (
        scene.words[index + 1].start
        if index + 1 < stop and scene.keys[index] == "that"
        else (scene.words[index].start if index < stop else None)
    )


def _skip(scene: Scene, index: int, stop: int, codes: tuple[str, ...], *, addressee: bool) -> int:
    """Past times, ``in a statement``, ``to reporters``, and who is told."""
    if addressee:
        index = _past_addressee(scene, index, stop)
    moved = True
    while moved and index < stop:
        end = _past_time(scene, index, stop)
        if (
            end < stop
            and scene.keys[end] in word_sets("en")["leading"]
            and scene.keys[end] not in codes
            and scene.keys[end + 1 : end + 2] != ["be"]
        ):
            behind = _prepositional(scene, end, stop)
            if scene.keys[end] != "of" or (behind < stop and scene.is_quote_mark(behind)):  # said of the plan, “…”
                end = behind
        if index < end < stop and scene.is_mark(end, ","):
            end += 1
        moved, index = end > index, end
    return index


def _past_addressee(scene: Scene, index: int, stop: int) -> int:
    """Past who is told: ``told reporters``, ``told a news conference``."""
    end, sets = index, word_sets("en")
    while end < min(stop, index + 12) and end not in scene.timed:
        quote = scene.quote_at(scene.words[end].start) if scene.is_quote_mark(end) and end > index else None
        name = scene.document.word_range(quote.inner) if quote is not None else range(0)
        if 0 < len(name) <= _NAME and scene.keys[name.stop + 1 : name.stop + 2] == ["that"]:
            return name.stop + 1  # told "Morning Talk" that
        if scene.words[end].kind == "mark":
            break
        key = scene.keys[end]
        if key in sets["before-content"] or (key in sets["pronoun"] and end > index):
            break
        end += 1
        if key in sets["told"]:
            break
    return end


def _past_time(scene: Scene, index: int, stop: int) -> int:
    """Past ``on Monday``, ``late on Tuesday``, adverbs and times."""
    days = word_sets("en")["day"]
    while index < stop and scene.keys[index] != "this":
        if scene.keys[index] == "on" and index + 1 < stop and scene.keys[index + 1] in days:
            index += 2
        elif scene.keys[index] in days or index in scene.timed or adverb(scene, index):
            index += 1
        else:
            break
    return index


def _prepositional(scene: Scene, index: int, stop: int) -> int:
    """The word after a prepositional phrase that is followed by content; ``index`` where none is."""
    sets = word_sets("en")
    for end in range(index + 1, min(stop, index + 14)):
        key = scene.keys[end]
        if key == "that" or scene.is_quote_mark(end) or scene.is_mark(end, ":"):
            return end
        if scene.is_mark(end, ",") and end > index + 1:
            return end + 1 if end + 1 < stop else end
        if key in sets["pronoun"] and end > index + 2:
            return end
        if scene.words[end].kind == "mark" and scene.text[scene.words[end].start] in ".;—–-":
            return index
    return index


def _late_that(scene: Scene, index: int, stop: int) -> int | None:
    for at in range(index, min(stop - 1, index + 14)):
        if scene.keys[at] == "that":
            return scene.words[at + 1].start
        if scene.words[at].kind == "mark" and scene.text[scene.words[at].start] in ",.;":
            return None
    return None


def _aim_of_another(scene: Scene, index: int, stop: int, *, told: bool) -> int | None:
    """What somebody is to do, behind who is told: ``urged Congress to leave …``, ``warned them not to …``."""
    sets = word_sets("en")
    for at in range(index, min(stop - 1, index + _TOLD)):
        key = scene.keys[at]
        if key == "to":
            negated = at > index and scene.keys[at - 1] in sets["negation"]
            if scene.keys[at + 1] in sets["determiner"] or at + 1 in scene.mention or not (told or at > index + negated):
                return None
            return scene.words[at - 1 if negated else at].start
        if scene.words[at].kind == "mark" and scene.text[scene.words[at].start] not in "-’'.&":
            return None
        if key in sets["finite"] or key in sets["boundary"] - {"and", "or"}:
            return None
    return None


def clause_follows(scene: Scene, index: int, stop: int) -> bool:
    """Whether a finite verb stands within the next words, so that a clause follows rather than a noun phrase."""
    sets = word_sets("en")
    for at in range(index, min(stop, index + 16)):
        if scene.keys[at] in sets["finite"] | sets["modal"] or (
            at > index and (scene.keys[at] in sets["past"] or scene.keys[at].endswith("ed"))
        ):
            return True
        if scene.keys[at] in sets["pronoun"] and at == index:
            return True
        if scene.is_mark(at, ";:.") and at > index:
            return False
    return False


def carriers_between(scene: Scene, first: int, stop: int) -> list[Span]:
    """``in a statement``, ``at a news conference``, ``in an interview with …`` among words ``[first, stop)``."""
    found, index, openers = [], first, word_sets("en")["carrier-opener"]
    while index < stop:
        end = _carrier_end(scene, index, stop) if scene.keys[index] in openers else None
        if end is None:
            index += 1
            continue
        found.append(scene.span(index, end))
        index = end
    return found


def _carrier_end(scene: Scene, index: int, stop: int) -> int | None:
    nouns = english_carrier_nouns()
    noun = next((at for at in range(index + 1, min(stop, index + 5)) if scene.keys[at] in nouns and scene.words[at].kind == "word"), None)
    if noun is None or any(scene.words[at].kind == "mark" for at in range(index, noun)):
        return None
    end = noun + 1
    if end + 1 < stop and scene.keys[end] in word_sets("en")["carrier-to"]:
        behind = subject_after(scene, end + 1, stop)
        end = behind.end if behind is not None and behind.agent else end
    return end
