"""Articles about an article: what stands without a cue in a retelling still belongs to the report that is retold."""

from __future__ import annotations

from collections import Counter

from isnad.annotate.attributions.drafts import Draft
from isnad.annotate.attributions.extents import content_end
from isnad.annotate.attributions.scene import Scene

_LEAST = 5
"""So many statements of the report an article must give with a cue before the rest is taken for the report's too."""
_SHARE = 0.6
_SHORT = 6
"""Sentences with fewer words are headings."""


def retold(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Entries without a cue for the sentences of a retelling that have none; none at all where the article is no retelling.

    An article retells if its first statement, and most of all that it attributes, is one medium's.
    """
    document = scene.document
    told = [draft for draft in drafts if not draft.nested and not document.in_title(draft.content)]
    if not told or told[0].source.kind != "media":
        return []
    media = [draft for draft in told if draft.source.kind == "media" and draft.source.name]
    names = Counter(draft.source.name for draft in media)
    source = next((draft.source for draft in media if draft.source.name == names.most_common(1)[0][0]), told[0].source)
    own = [draft for draft in media if _same(draft.source.name, source.name)]
    if not _same(told[0].source.name, source.name) or len(own) < _LEAST or len(own) < _SHARE * len(told):
        return []
    found = []
    for sentence in document.sentences:
        if (
            sentence.start < told[0].content.start
            or document.in_furniture(sentence)
            or any(credit.span.overlap(sentence) for credit in document.article.credits)
        ):
            continue
        inside = [draft for draft in told if draft.content.overlap(sentence)]
        if any(draft in own for draft in inside) or sentence.of(scene.text)[-1:] not in '.!؟?»"”':
            continue
        if len(document.word_range(sentence)) < _SHORT:
            continue
        content = content_end(scene, sentence.start, sentence.end)
        if content is not None:
            found.append(Draft(source.carried(), None, content, "indirect", [], None, implicit=True))
    return found


def _same(one: str | None, other: str | None) -> bool:
    """Whether two wordings name one medium: one holds the other (``هيئة تحرير …`` and the name alone)."""
    return one is not None and other is not None and (one in other or other in one)
