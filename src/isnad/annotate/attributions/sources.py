"""Who the source is: resolving spans, dropped subjects and ``المصدر ذاته`` to a name, a kind and an actor."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from isnad.annotate.attributions.crowds import crowd_before
from isnad.annotate.attributions.cues import Cue
from isnad.annotate.attributions.drafts import Source
from isnad.annotate.attributions.lexicon import SourceKind, source_heads, word_sets
from isnad.annotate.attributions.phrases import Phrase, head_of
from isnad.annotate.attributions.scene import AGENTS, Scene
from isnad.annotate.attributions.sentences import Sentence
from isnad.annotate.attributions.speakers import Subjects
from isnad.language import fold
from isnad.language.arabic.clitics import bare
from isnad.records import Mention, Reference, Span

_TAIL = 20
"""So many code points may belong to a body's name behind what was recognised of it."""


_MARKS = frozenset('«»“”„″"')
"""Marks around names, no part of them."""


class HasSource(Protocol):
    """Anything that has a source, such as a draft of an attribution."""

    source: Source
    content: Span


class Memory(Subjects):
    """Who has spoken so far."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._history: list[Source] = []
        self._topic: Source | None = None
        self._spoken = False
        self._unnamed: Source | None = None
        self._speaker: Source | None = None
        self._heads: dict[str, Source] = {}
        self._titles: dict[str, list[set[str]]] = {}
        for mention in scene.document.mentions:
            if mention.actor is not None and mention.kind == "person" and mention.titles:
                titles = [{bare(word.key) for word in scene.document.words_in(title)} for title in mention.titles]
                self._titles.setdefault(mention.actor, []).extend([*titles, set().union(*titles)])

    def source(self, cue: Cue, sentence: Sentence, governing: HasSource | None, outer: HasSource | None) -> Source | None:
        """The source of a cue: its subject, or whoever speaks already. None where that cannot be told."""
        if cue.subject is not None:
            return self._resolve(cue.subject)
        if cue.kind == "noun":
            return self._subject_of_sentence(sentence, cue.index) or (governing.source.carried() if governing is not None else None)
        if cue.relative or outer is not None:
            return None
        if governing is not None and self._may_be(governing.source, cue):
            if cue.kind == "finite":
                between = self._subject_between(governing.content.end, cue.index)
                if between is not None:
                    return between
            return governing.source.carried()
        many = crowd_before(self._scene, sentence.first, cue.index) if cue.plural and cue.kind != "finite" and governing is None else None
        return self._resolve(many) if many is not None else self._unexpressed(cue, sentence)

    def _unexpressed(self, cue: Cue, sentence: Sentence) -> Source | None:
        """The source of a cue without a subject that no statement before it in the sentence governs."""
        if cue.kind == "participle":
            subject = self._subject_of_sentence(sentence, cue.index, cue=cue) or self._opening_subject(sentence, cue)
            return subject or self._carried(cue)
        strong = self._subject_of_clause(sentence.first, cue.index)
        strong = strong or self._subject_of_sentence(sentence, cue.index, strong=True, cue=cue)
        carried = _own(strong, cue) or self._carried(cue) or _own(self._subject_of_sentence(sentence, cue.index), cue)
        return carried or _own(self._opening_subject(sentence, cue), cue)

    def _carried(self, cue: Cue) -> Source | None:
        """The latest source that can go on: the subject of the sentence before, unless the verb says that a speaker goes on."""
        if self._topic is not None and not cue.continuing and not cue.feminine:
            return self._topic.carried()
        for source in reversed(self._history):
            if self._may_be(source, cue):
                return source.carried()
        return self._history[-1].carried() if self._history else None

    def note(self, source: Source, cue: Cue, *, nested: bool) -> None:
        """Remember who spoke."""
        known = cue.feminine if cue.kind == "finite" and cue.subject is not None and not cue.plural else None
        if source.feminine is None and known is not None:
            source = replace(source, feminine=known)
        if nested:
            return
        self._history.append(source)
        self._spoken = True
        if source.kind == "anonymous":
            self._unnamed = source
        if source.kind in {"anonymous", "person"}:
            self._speaker = source

    def close_sentence(self, sentence: Sentence) -> None:
        """A title's source does not speak on in the text; the subject of a sentence without speech may speak in the next."""
        if sentence.title:
            self._history.clear()
            self._speaker = self._topic = None
        elif self._spoken:
            self._topic = None
        else:
            subject = self._subject_of_sentence(sentence, sentence.stop, strong=True)
            self._topic = subject if subject is not None and subject.kind == "person" else None
        self._spoken = False

    def _resolve(self, phrase: Phrase) -> Source:
        """Who a source phrase stands for."""
        if phrase.mention is not None:
            return self._of_mention(phrase, phrase.mention)
        if phrase.reference is not None:
            source = self._of_reference(phrase, phrase.reference)
            if source is not None:
                return source
        scene = self._scene
        words = phrase.span.of(scene.text)
        key = fold(words)
        if phrase.kind == "person" and phrase.exact:
            name = scene.surnames.get(key, words)
            scene.add_person(name)
            actor = next((actor for actor in scene.document.actors if actor.name == name), None)
            return Source(phrase.span, name, "person", actor.id if actor is not None else None, None)
        known = self._known(phrase, key) or self._by_title(phrase)
        name = "".join(letter for letter in words if letter not in _MARKS).strip()
        name = f"ال{name[2:]}" if name.startswith("لل") else name  # وفقا للحكومة السورية
        return known or self._keep(Source(phrase.span, name, phrase.kind, None, phrase.feminine), words)

    def _of_mention(self, phrase: Phrase, mention: Mention) -> Source:
        words = phrase.span.of(self._scene.text)
        actor = self._scene.document.actor(mention.actor)
        name = actor.name if actor is not None else words
        if phrase.kind == "person" and " " not in name:
            name = self._scene.surnames.get(fold(name), name)
        if phrase.span.end > mention.end + _TAIL or phrase.span.start < mention.start:
            return Source(phrase.span, words, phrase.kind, None, phrase.feminine)  # two sources together
        return self._keep(Source(phrase.span, name, phrase.kind, mention.actor, phrase.feminine), words)

    def _of_reference(self, phrase: Phrase, reference: Reference) -> Source | None:
        actors = [actor for ident in reference.actors if (actor := self._scene.document.actor(ident)) is not None]
        if not actors:
            return None
        kind: SourceKind = "person" if all(actor.kind == "person" for actor in actors) else "organisation"
        name = " و".join(actor.name for actor in actors)
        return Source(phrase.span, name, kind, actors[0].id if len(actors) == 1 else None, phrase.feminine)

    def _known(self, phrase: Phrase, key: str) -> Source | None:
        """``المصدر ذاته``، ``الوزارة``، ``البيان``: what was named before."""
        if key in word_sets("ar")["again"]:
            known = self._speaker or self._unnamed or (self._history[-1] if self._history else None)
            return replace(known, span=phrase.span) if known is not None else None
        if key in word_sets("ar")["latter"]:
            return self._named_last(phrase)
        if bare(key.split(maxsplit=1)[0]) in word_sets("ar")["guest"] and self._speaker is not None:
            return replace(self._speaker, span=phrase.span)
        if key in word_sets("ar")["highness"]:
            spoke = self._speaker
            return replace(spoke, span=phrase.span) if spoke is not None and spoke.kind == "person" else None
        if (
            not key.startswith(tuple(word_sets("ar")["same"]))
            or phrase.kind in {None, "anonymous", "observers"}
            or phrase.end - phrase.start > 2
        ):
            return None
        head = bare(self._scene.keys[self._scene.document.word_range(phrase.span).start])
        known = self._heads.get(head)
        if known is None and head in word_sets("ar")["report"]:
            known = next((source for source in reversed(self._history) if source.kind == "media"), None)
        if known is None and phrase.kind == "organisation":
            known = self._named_before(phrase, head)
        return replace(known, span=phrase.span) if known is not None else None

    def _named_before(self, phrase: Phrase, head: str) -> Source | None:
        """``النقابة``: the one body with this head that the article named in full before (``نقابة الصيادين``)."""
        scene, found = self._scene, set()
        for mention in scene.document.mentions:
            if mention.start >= phrase.span.start:
                break
            first = scene.first_word(mention)
            if mention.kind == "organisation" and scene.after(mention) > first + 1 and bare(scene.keys[first]) == head:
                found.add(mention.actor)
        actor = scene.document.actor(found.pop()) if len(found) == 1 else None
        return Source(phrase.span, actor.name, "organisation", actor.id, phrase.feminine) if actor is not None else None

    def _named_last(self, phrase: Phrase) -> Source | None:
        """``الأخيرة``: whoever the article named last before it."""
        before = [each for each in self._scene.document.mentions if each.end <= phrase.span.start and each.kind in AGENTS]
        last = max(before, key=lambda each: each.start, default=None)
        actor = self._scene.document.actor(last.actor) if last is not None else None
        if last is None or actor is None:
            return None
        return Source(phrase.span, actor.name, "person" if last.kind == "person" else "organisation", actor.id, phrase.feminine)

    def _by_title(self, phrase: Phrase) -> Source | None:
        """The one person of the article to whose titles an office that stands alone belongs."""
        if phrase.kind != "person":
            return None
        document = self._scene.document
        wanted = {bare(word.key) for word in document.words_in(phrase.span)}
        found = set()
        for ident, titles in self._titles.items():
            if any(wanted <= title or (len(title) > 1 and title <= wanted) for title in titles):
                found.add(ident)
        actor = document.actor(found.pop()) if len(found) == 1 else None
        return Source(phrase.span, actor.name, "person", actor.id, phrase.feminine) if actor is not None else None

    def _keep(self, source: Source, words: str) -> Source:
        first = words.split(maxsplit=1)[0] if words.split() else ""
        key = bare(fold(first))
        if head_of(key) is not None:
            self._heads[key if key in source_heads("ar") else key.removesuffix("ا")] = source
        return source


def _own(source: Source | None, cue: Cue) -> Source | None:
    """The subject of a sentence as the one whose words it is said to be; None for ``ستنسحب القوات، على حد قوله``: somebody else's."""
    if source is None or source.kind == "person" or cue.kind != "preposition" or cue.feminine in {None, source.feminine}:
        return source
    return None
