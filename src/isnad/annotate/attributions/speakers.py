"""Subjects of the sentence and of the clause before a word of saying that has none of its own."""

from __future__ import annotations

from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.drafts import Source
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.names import feminine_at
from isnad.annotate.attributions.phrases import Phrase, noun_phrase
from isnad.annotate.attributions.scene import Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.records import Mention, Span


class Subjects:
    """Finds subjects before a word; who a phrase stands for is left to those who remember the article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def _resolve(self, phrase: Phrase) -> Source:
        """Who a source phrase stands for."""
        raise NotImplementedError

    def _subject_of_sentence(self, sentence: Sentence, index: int, *, strong: bool = False, cue: Cue | None = None) -> Source | None:
        """The first person or body that a sentence names before a word: with the verb first, its subject. ``cue`` has to agree."""
        scene = self._scene
        best: Source | None = None
        for at in range(sentence.first, index):
            both = self._both_sides(at)
            if both is not None:
                return both
            mention = scene.mention.get(at)
            if mention is None or scene.first_word(mention) != at or at in scene.titled:
                continue
            if strong and not self._stands_free(sentence.first, at, mention):
                return None
            actor = scene.document.actor(mention.actor)
            name = actor.name if actor is not None else mention.span.of(scene.text)
            if mention.kind == "person":
                return Source(mention.span, name, "person", mention.actor, None)
            if best is None and mention.kind in {"organisation", "group"}:
                feminine = feminine_at(scene, at)
                found = Source(mention.span, name, "organisation", mention.actor, feminine)
                best = found if cue is None or self._may_be(found, cue) else None
        return best

    def _opening_subject(self, sentence: Sentence, cue: Cue) -> Source | None:
        """The body right behind the verb that opens the sentence, where no list knows its name (``عقدت الأمانة العامة اجتماعها``)."""
        scene, at = self._scene, sentence.first + 1
        if at >= cue.index or scene.words[at].kind != "word" or not scene.keys[at].startswith("ال"):
            return None
        phrase = noun_phrase(scene, at, cue.index, strict=True)
        if scene.keys[at - 1].startswith("ال") or scene.keys[at - 1] in word_sets("ar")["preposition"]:
            return None
        source = self._resolve(phrase) if phrase is not None and phrase.agent and phrase.kind == "organisation" else None
        return source if source is not None and self._may_be(source, cue) else None

    def _subject_of_clause(self, first: int, index: int) -> Source | None:
        """Who stands behind the verb of the clause before a word: ``إذ ينقل المسؤول المصري تحيات … ويؤكد``."""
        scene, sets = self._scene, word_sets("ar")
        for at in range(index - 1, first + 1, -1):
            before = scene.words[at - 2]
            if scene.keys[at - 2] not in sets["opener"] | sets["joiner"] and before.kind != "mark":
                continue
            raw = scene.text[scene.words[at - 1].start : scene.words[at - 1].end]
            if (
                scene.words[at - 1].kind != "word"
                or raw.startswith(("ال", "لل"))
                or scene.keys[at - 1] in sets["preposition"] | sets["clause"] | sets["relative"]
            ):
                continue
            if at not in scene.titled and at not in scene.reference and at not in scene.mention:
                continue
            phrase = noun_phrase(scene, at, index, strict=True)
            if phrase is not None and phrase.kind == "person" and (phrase.mention is not None or phrase.reference is not None):
                return self._resolve(phrase)
        return None

    def _both_sides(self, at: int) -> Source | None:
        """``الجانبان``، ``الطرفان`` at a word, as the subject of its sentence."""
        scene = self._scene
        if scene.keys[at] not in word_sets("ar")["both"]:
            return None
        phrase = noun_phrase(scene, at, at + 1)
        return self._resolve(phrase) if phrase is not None else None

    def _stands_free(self, first: int, index: int, mention: Mention) -> bool:
        """Whether a name can be the subject of its sentence: no particle on it, and no preposition or other noun's genitive before it."""
        scene = self._scene
        start = index
        while start > first and start - 1 in scene.titled:
            start -= 1
        if mention.start > scene.words[index].start or start == first:
            return False
        before = scene.keys[start - 1]
        raw = scene.text[scene.words[start - 1].start : scene.words[start - 1].end]
        return start - first <= 6 and before not in word_sets("ar")["preposition"] and not raw.startswith(("ال", "لل", "ب"))

    def _subject_between(self, offset: int, index: int) -> Source | None:
        """A person named between what was said last and a word of saying: the subject of the clause that the word goes on."""
        scene = self._scene
        for at in scene.document.word_range(Span(offset, scene.words[index].start)):
            mention = scene.mention.get(at)
            if mention is None or mention.kind != "person" or scene.first_word(mention) != at or mention.start < offset:
                continue
            if mention.start > scene.words[at].start or scene.keys[at - 1] in word_sets("ar")["preposition"]:
                return None
            actor = scene.document.actor(mention.actor)
            return Source(mention.span, actor.name if actor is not None else mention.span.of(scene.text), "person", mention.actor)
        return None

    @staticmethod
    def _may_be(source: Source, cue: Cue) -> bool:
        if cue.kind == "preposition" or source.feminine is None or cue.feminine is None or cue.plural:
            return True
        return source.feminine == cue.feminine
