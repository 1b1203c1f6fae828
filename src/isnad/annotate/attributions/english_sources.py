"""Who an English source is: names, pronouns, and sources that go on."""

from __future__ import annotations

from isnad.annotate.attributions.drafts import Source
from isnad.annotate.attributions.english_phrases import Subject
from isnad.annotate.attributions.lexicon import word_sets
from isnad.annotate.attributions.scene import Scene
from isnad.language import fold
from isnad.records import Actor


class EnglishMemory:
    """Who has spoken so far."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._last: Source | None = None
        self._person: Source | None = None

    def source(self, subject: Subject | None, governing: Source | None) -> Source | None:
        """The source of a cue: its subject, or whoever speaks already in the sentence. None where that cannot be told."""
        scene = self._scene
        if subject is None:
            known = governing or self._last
            return known.carried() if known is not None else None
        words = subject.span.of(scene.text)
        if subject.mention is not None:
            actor = scene.document.actor(subject.mention.actor)
            return Source(subject.span, actor.name if actor is not None else words, subject.kind, subject.mention.actor)
        if subject.pronoun is not None:
            reference = scene.reference.get(subject.start)
            if reference is not None and reference.actors:
                actors = [actor for ident in reference.actors if (actor := scene.document.actor(ident)) is not None]
                if actors:
                    name = " and ".join(actor.name for actor in actors)
                    return Source(subject.span, name, "person", actors[0].id if len(actors) == 1 else None)
            known = self._person if subject.pronoun in word_sets("en")["singular"] else self._last if subject.pronoun == "they" else None
            if known is not None:
                return Source(subject.span, known.name, known.kind, known.actor)
            if subject.pronoun in word_sets("en")["singular"] and (one := self._only_person(subject)) is not None:
                return Source(subject.span, one.name, "person", one.id)
            return Source(subject.span, None, subject.kind, None)
        surname = scene.surnames.get(fold(words)) if words[:1].isupper() and " " not in words else None
        actor = next((each for each in scene.document.actors if each.name == surname), None)
        if actor is not None:
            return Source(subject.span, actor.name, "person", actor.id)
        return Source(subject.span, words, subject.kind, None)

    def _only_person(self, subject: Subject) -> Actor | None:
        """The one person whom the sentence before names, where the pronoun's own names nobody before it."""
        document = self._scene.document
        home = document.sentence_at(subject.span.start)
        if not home:
            return None
        before = document.sentences[home - 1]
        own = document.sentences[home].start
        named = [mention for mention in document.mentions if mention.kind == "person"]
        if any(own <= mention.start < subject.span.start for mention in named):
            return None
        found = {mention.actor for mention in named if before.holds(mention.span)}
        return document.actor(found.pop()) if len(found) == 1 else None

    def note(self, source: Source, *, nested: bool) -> None:
        """Remember who spoke."""
        if nested or source.name is None:
            return
        self._last = source
        # One who opens a sentence is spoken of in the next.
        opens = source.name[0].isupper() and source.name.split()[0].lower() in word_sets("en")["one"]
        if source.kind == "person" or (source.kind == "anonymous" and opens):
            self._person = source
