"""Stories as text for a terminal: stored letter order, isolates around inserted values, no tricks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from isnad.export.lines import chain_text, counted, days, isolate, named, sides, where_and_when, words_of
from isnad.export.mannertext import manner_lines
from isnad.language.interface import reason_in, text
from isnad.records import Annotation, Article, Fact, Reading, ReadingArticle, Story, StoryEvent, StoryParty

T = TypeVar("T")
_EVIDENCE = 3
"""Supports of a fact that are printed; the rest are counted."""


def reading_text(reading: Reading, annotations: Mapping[str, Annotation], lang: str) -> str:
    """All stories of a reading, each whole, storylines at the end."""
    articles = {article.id: article for article in reading.articles}
    blocks = ["\n".join(_story(part, part.stories[0], articles, annotations, lang)) for part in _parts(reading)]
    lines = [line for line in reading.storylines if len(line.stories) > 1]
    titles = {story.id: story.title for story in reading.stories}
    for line in lines:
        members = [f"  {ident}  {isolate(titles[ident] or text(lang, 'note', 'untitled'))}" for ident in line.stories]
        why = [f"    {text(lang, 'heading', 'why')}: {reason_in(lang, reason)}" for reason in line.reasons]
        blocks.append("\n".join([f"{text(lang, 'heading', 'storyline')} {line.id}", *members, *why]))
    return "\n\n".join(blocks or [text(lang, "note", "nothing_found")]) + "\n"


def rest_text(count: int, lang: str) -> str:
    """The line that says that there are so many more stories, and how to see them; nothing where there are none."""
    return f"\n{text(lang, 'note', 'rest', n=count)}\n" if count > 0 else ""


def _parts(reading: Reading) -> Iterator[Reading]:
    """Each story with what is its own, in one pass over the reading."""
    owner = {article: story.id for story in reading.stories for article in story.articles}
    events, reuse = _by(reading.events, lambda event: event.story), _by(reading.reuse, lambda pair: owner.get(pair.later))
    chains = _by(reading.chains, lambda chain: owner.get(chain.article))
    revisions = _by(reading.revisions, lambda revision: owner.get(revision.article))
    framing = _by(reading.framing, lambda found: owner.get(found.article))
    manners = _by(reading.manners, lambda manner: owner.get(manner.article))
    for story in reading.stories:
        yield Reading(
            articles=(),
            storylines=(),
            stories=(story,),
            events=tuple(events[story.id]),
            reuse=tuple(reuse[story.id]),
            framing=tuple(framing[story.id]),
            manners=tuple(manners[story.id]),
            chains=tuple(chains[story.id]),
            revisions=tuple(revisions[story.id]),
        )


def _by(records: Sequence[T], story: Callable[[T], str | None]) -> Mapping[str | None, list[T]]:
    found: defaultdict[str | None, list[T]] = defaultdict(list)
    for record in records:
        found[story(record)].append(record)
    return found


def _header(story: Story, lang: str) -> str:
    when = days(story.first, story.last) or text(lang, "note", "undated")
    counts = [counted(lang, "reports", len(story.articles)), counted(lang, "outlets", story.outlets)]
    return " · ".join([*counts, counted(lang, "origins", len(story.origins)), when])


def _story(
    reading: Reading, story: Story, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation], lang: str
) -> Iterator[str]:
    title = isolate(story.title or text(lang, "note", "untitled"))
    yield f"{text(lang, 'heading', 'story')} {story.id}: {title}"
    yield _header(story, lang)
    events = [event for event in reading.events if event.story == story.id]
    for heading, chosen in (("happened", [e for e in events if e.main]), ("also", [e for e in events if not e.main])):
        if chosen:
            yield f"\n{text(lang, 'heading', heading)}"
            for event in chosen:
                yield from _event(event, articles, annotations, lang)
    if not events:
        yield f"\n{text(lang, 'note', 'no_events')}"
    yield f"\n{text(lang, 'heading', 'origins')}"
    for origin in story.origins:
        name = isolate(origin.name) if origin.name else text(lang, "link", origin.kind)
        members = ", ".join(_counted(named(articles[ident]) for ident in origin.articles))
        yield f"  {origin.id}  {name}: {members}" + (f"  ({reason_in(lang, origin.reason)})" if origin.reason else "")
    yield from _who_says(reading, story, annotations, lang)
    yield from _reuse(reading, story, articles, annotations, lang)
    yield from _framing(reading, story, articles, lang)
    yield from manner_lines(reading, story, articles, annotations, lang)
    yield from _revisions(reading, articles, lang)


def _counted(names: Iterable[str]) -> Iterator[str]:
    """Each name once, with how often it comes where that is more than once."""
    for name, count in Counter(names).items():
        yield name if count == 1 else f"{name} ×{count}"


def _party(party: StoryParty) -> str:
    codes = " ".join(code for code in (party.country, party.sector) if code)
    return isolate(party.name) + (f" [{codes}]" if codes else "")


def _event(event: StoryEvent, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation], lang: str) -> Iterator[str]:
    who = sides(*(", ".join(_party(party) for party in side) for side in (event.actors, event.recipients)))
    what = "/".join(part for part in (event.type, event.mode) if part)
    where, when = where_and_when(event, lang)
    aside = text(lang, "note", "background") if event.background else None
    parts = [f"{what}, {text(lang, 'status', event.status)}", who, where, when, aside]
    yield f"  {event.id}  " + " · ".join(part for part in parts if part)
    for fact in event.facts:
        yield from _fact(fact, articles, annotations, lang)


def _fact(fact: Fact, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation], lang: str) -> Iterator[str]:
    value = isolate(_value(fact, lang))
    takers = ", ".join(named(articles[ident]) for ident in fact.inferred_for if ident in articles)
    note = f"; {text(lang, 'note', 'inferred')}: {takers}" if takers else ""
    verdict = f"{text(lang, 'verdict', fact.verdict)}, {counted(lang, 'origins', fact.origins)}{note}"
    yield f"      {text(lang, 'slot', fact.slot)}: {value} — {verdict}"
    for support in fact.support[:_EVIDENCE]:
        words = words_of(annotations[support.article].text, support.span) if support.article in annotations else ""
        via = f" [{chain_text(support.chain, lang)}]" if len(support.chain) > 1 else ""
        how = "" if support.stance in {"states", "attributes"} else f" {text(lang, 'stance', support.stance)}"
        inferred = f" ({text(lang, 'note', 'inferred')}: {reason_in(lang, support.reason)})" if support.reason else ""
        yield f"          {named(articles[support.article])}{how}: {words}{via}{inferred}"
    if len(fact.support) > _EVIDENCE:
        yield f"          … {text(lang, 'note', 'more', n=len(fact.support) - _EVIDENCE)}"


def _value(fact: Fact, lang: str) -> str:
    """A fact's value in words: statuses and kinds of number in the language of the interface, the rest as the reports have it."""
    if fact.slot == "status":
        return text(lang, "status", str(fact.value))
    if fact.slot == "number":
        return f"{text(lang, 'quantity', fact.value['kind'])}: {fact.label}"
    return fact.label or str(fact.value)


def _who_says(reading: Reading, story: Story, annotations: Mapping[str, Annotation], lang: str) -> Iterator[str]:
    members = set(story.articles)
    said = [chain for chain in reading.chains if chain.article in members and chain.article in annotations]
    if not said:
        return
    yield f"\n{text(lang, 'heading', 'who_says')}"
    for chain in said:
        how = "" if chain.certainty == "certain" else f" ({text(lang, 'certainty', chain.certainty)})"
        yield f"  {chain_text(chain.links, lang)}{how}: {words_of(annotations[chain.article].text, chain.content)}"


def _reuse(
    reading: Reading, story: Story, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation], lang: str
) -> Iterator[str]:
    members = set(story.articles)
    pairs = [pair for pair in reading.reuse if {pair.earlier, pair.later} <= members]
    if len(members) < 2:
        return
    yield f"\n{text(lang, 'heading', 'reuse')}"
    if not pairs:
        yield f"  {text(lang, 'note', 'no_reuse')}"
    for pair in pairs:
        arrow = "↔" if pair.order == "unknown" else "→"
        share = text(lang, "note", "shared_shorter" if pair.order == "unknown" else "shared", share=round(100 * pair.share))
        yield f"  {named(articles[pair.earlier])} {arrow} {named(articles[pair.later])}  {share}, {text(lang, 'order', pair.order)}"
        for aligned in pair.spans[:_EVIDENCE]:
            if pair.later in annotations:
                yield f"      {words_of(annotations[pair.later].text, aligned.later)}"


def _framing(reading: Reading, story: Story, articles: Mapping[str, ReadingArticle], lang: str) -> Iterator[str]:
    members = set(story.articles)
    wordings: dict[tuple[str, str, str], list[str]] = {}
    for found in reading.framing:
        if found.article in members:
            places = wordings.setdefault((found.actor, found.expression, found.stance), [])
            if found.article not in places:
                places.append(found.article)
    if not wordings:
        return
    yield f"\n{text(lang, 'heading', 'framing')}"
    for (actor, expression, stance), places in wordings.items():
        listed = ", ".join(named(articles[ident]) for ident in places)
        yield f"  {isolate(actor)}: {isolate(expression)} — {text(lang, 'stance', stance)} ({listed})"


def _revisions(reading: Reading, articles: Mapping[str, ReadingArticle], lang: str) -> Iterator[str]:
    if reading.revisions:
        yield f"\n{text(lang, 'heading', 'revisions')}"
    for revision in reading.revisions:
        number = text(lang, "revision", "version", n=revision.version)
        yield f"  {named(articles[revision.article])}  {number}  {revision.seen or ''}".rstrip()
        for change in revision.changes:
            for sign, words in (("-", change.removed), ("+", change.added)):
                if words:
                    yield f"      {sign} {isolate(words)}"


def stories_text(reading: Reading, chosen: Collection[str], lang: str) -> str:
    """A list of stories, those with most reports first."""
    stories = [story for story in reading.stories if story.id in chosen]
    stories.sort(key=lambda story: (-len(story.articles), int(story.id.lstrip("s"))))
    lines = [f"{story.id}  {isolate(story.title or text(lang, 'note', 'untitled'))}  {_header(story, lang)}" for story in stories]
    return "\n".join(lines or [text(lang, "note", "nothing_found")]) + "\n"


def found_text(found: Sequence[tuple[Article, str | None]], query: str) -> str:
    """Articles that a search found, each with its story and its first line."""
    if not found:
        return f"no report holds all of {isolate(query)}\n"
    lines = []
    for article, story in found:
        head = article.title.of(article.text) if article.title else article.text.strip().split("\n", 1)[0][:90]
        lines.append(f"{article.id}  {story or '-'}  {isolate(article.outlet or '-')}  {isolate(head)}")
    return "\n".join(lines) + "\n"
