"""How each report of a story tells it, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from isnad.export.lines import isolate, named, words_of
from isnad.language.interface import text
from isnad.records import Act, Annotation, Headline, Manner, Reading, ReadingArticle, Story

_SHOWN = 3
"""Sources and acts of a report that are listed."""


def manner_lines(
    reading: Reading, story: Story, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation], lang: str
) -> Iterator[str]:
    """Whose words fill each report, what its headline takes from the body, whom it makes the subject of the story's acts."""
    members = set(story.articles)
    manners = [each for each in reading.manners if each.article in members and each.article in annotations]
    if manners:
        yield f"\n{text(lang, 'heading', 'manner')}"
    for manner in manners:
        yield f"  {named(articles[manner.article])}: {voices(manner, lang)}"
        if manner.headline is not None:
            yield f"      {text(lang, 'manner', 'headline')}: {headline_words(manner.headline, lang)}"
        for act in manner.acts[:_SHOWN]:
            yield f"      {words_of(annotations[manner.article].text, act.span)}: {act_words(act, lang)}"


def voices(manner: Manner, lang: str) -> str:
    """Whose words fill a report, in shares of its body."""
    parts = [text(lang, "manner", "own", share=round(100 * manner.own))]
    for each in manner.quoted[:_SHOWN]:
        name = isolate(each.name) if each.name else text(lang, "manner", "unnamed")
        parts.append(text(lang, "manner", "quoted", name=name, share=round(100 * each.share)))
    if len(manner.quoted) > _SHOWN:
        parts.append(text(lang, "note", "more", n=len(manner.quoted) - _SHOWN))
    return text(lang, "page", "comma").join(parts)


def headline_words(headline: Headline, lang: str) -> str:
    """What a headline takes from the body, in words."""
    if headline.place is None:
        return text(lang, "manner", "of_its_own")
    parts = [text(lang, "manner", "lead") if headline.place == 1 else text(lang, "manner", "sentence", n=headline.place)]
    if headline.voice:
        parts.append(text(lang, "manner", "credited" if headline.credited else "uncredited", name=isolate(headline.voice)))
    return text(lang, "page", "comma").join(parts)


def act_words(act: Act, lang: str) -> str:
    """How a report words an act: who acts in it, who stands as the subject, whether it is passive."""
    comma = text(lang, "page", "comma")
    doers = comma.join(isolate(name) for name in act.doers[:_SHOWN])
    parts = [text(lang, "manner", "doer", names=doers) if doers else text(lang, "manner", "no_doer")]
    if act.subject:
        parts.append(text(lang, "manner", f"subject_{act.subject}"))
    if act.passive:
        parts.append(text(lang, "manner", "passive"))
    return comma.join(parts)
