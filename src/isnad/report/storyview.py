"""What the story page shows, laid out for the template; every piece leads to the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from isnad.records import (
    Annotation,
    Fact,
    FactSupport,
    Framing,
    Reading,
    ReadingArticle,
    Span,
    Story,
    StoryEvent,
    Storyline,
)
from isnad.report.brief import Voice, brief
from isnad.report.highlight import Evidence, context, paragraphs
from isnad.report.views import Copied, EventView, FactView, Linked, Meant, Quote, Said, StoryView, TextView, Told


def label_of(article: ReadingArticle) -> str:
    """What to call an article: its outlet, else its file, else its id."""
    file = article.path.replace("\\", "/").rsplit("/", 1)[-1] if article.path else None
    return article.outlet or file or article.id


class _Desk:
    """Makes quotes and remembers what to mark in which text."""

    def __init__(self, articles: Mapping[str, ReadingArticle], annotations: Mapping[str, Annotation]) -> None:
        self.labels = {ident: label_of(article) for ident, article in articles.items()}
        self.number = {ident: number for number, ident in enumerate(articles, 1)}
        self.annotations = annotations
        self.marks: dict[str, dict[tuple[Span, str], Evidence]] = {ident: {} for ident in articles}

    def anchor(self, article: str, span: Span, mark: str) -> str:
        """The id of a span's place in its text; the span is marked there."""
        ident = f"t{self.number[article]}-{span.start}-{span.end}"
        self.marks[article].setdefault((span, mark), Evidence(span, ident, mark))
        return ident

    def voice(self, article: str, fact: Fact | None) -> Voice:
        """An article as evidence: the place of its words for a fact, else of its text."""
        support = next((each for each in fact.support if each.article == article), None) if fact else None
        if fact is None or support is None or article not in self.annotations:
            return Voice(self.labels[article], self.text_anchor(article))
        return Voice(self.labels[article], self.anchor(article, support.span, f"m-{fact.slot}"))

    def text_anchor(self, article: str) -> str:
        """The id of an article's text on the page."""
        return f"text-{self.number[article]}"

    def quote(self, support: FactSupport, mark: str) -> Quote | None:
        """A support as it is shown; None where the text is not at hand."""
        annotation = self.annotations.get(support.article)
        if annotation is None:
            return None
        before, words, after = context(annotation.text, support.span, annotation.sentences)
        source = next((link.name for link in reversed(support.chain[1:]) if link.name), None)
        return Quote(
            article=support.article,
            label=self.labels[support.article],
            anchor=self.anchor(support.article, support.span, mark),
            before=before,
            words=words,
            after=after,
            stance=support.stance,
            source=source,
            certainty=support.certainty,
            chain=support.chain,
            value=support.value,
            reason=support.reason,
        )


def story_view(reading: Reading, ident: str, annotations: Mapping[str, Annotation]) -> StoryView:
    """Lay out one story of a reading. Raises ``KeyError`` where the reading does not hold it."""
    story = {each.id: each for each in reading.stories}[ident]
    listed = {article.id: article for article in reading.articles}
    articles = {article: listed[article] for origin in story.origins for article in origin.articles}
    desk = _Desk(articles, annotations)
    events = [_event(event, desk) for event in reading.events if event.story == ident]
    line = next((each for each in reading.storylines if ident in each.stories), None)
    view = StoryView(
        story=story,
        brief=brief(story, [each.event for each in events], articles, desk.voice),
        columns=[(origin, [(each, desk.labels[each], desk.text_anchor(each)) for each in origin.articles]) for origin in story.origins],
        events=events,
        said=list(_said(reading, desk)),
        copied=list(_copied(reading, story, desk)),
        framing=_framing(reading, story, desk),
        texts=[],
        manners=list(_manners(reading, desk)),
        links=list(_links(reading, line, ident, desk)),
    )
    view.texts = [_text(article, desk, reading) for article in articles.values()]
    return view


def _links(reading: Reading, line: Storyline | None, ident: str, desk: _Desk) -> Iterator[Linked]:
    titles = {story.id: story.title for story in reading.stories}
    for link in line.links if line else ():
        if ident in {link.later, link.earlier}:
            other = link.earlier if ident == link.later else link.later
            here = link.article in desk.labels and link.article in desk.annotations
            anchor = desk.anchor(link.article, link.span, "m-refers") if here else None
            if other in titles:
                yield Linked(link.kind, link.words, titles[other], f"{other}.html", ident == link.later, anchor)


def _event(event: StoryEvent, desk: _Desk) -> EventView:
    facts = []
    for fact in event.facts:
        quotes = [quote for support in fact.support if (quote := desk.quote(support, f"m-{fact.slot}")) is not None]
        cells: dict[str, Quote] = {}
        for quote in quotes:
            cells.setdefault(quote.article, quote)
        facts.append(FactView(fact, fact.label or str(fact.value), tuple(quotes), cells))
    return EventView(event, tuple(facts))


def _said(reading: Reading, desk: _Desk) -> Iterator[Said]:
    for chain in reading.chains:
        annotation = desk.annotations.get(chain.article)
        if annotation is not None and chain.article in desk.labels:
            yield Said(
                article=chain.article,
                label=desk.labels[chain.article],
                anchor=desk.anchor(chain.article, chain.content, "m-said"),
                chain=chain.links,
                words=" ".join(chain.content.of(annotation.text).split()),
                certainty=chain.certainty,
                quote=chain.quote,
            )


def _copied(reading: Reading, story: Story, desk: _Desk) -> Iterator[Copied]:
    members = set(story.articles)
    for pair in reading.reuse:
        if {pair.earlier, pair.later} <= members and pair.earlier in desk.annotations and pair.later in desk.annotations:
            one, other = desk.annotations[pair.earlier].text, desk.annotations[pair.later].text
            passages = []
            for aligned in pair.spans:
                desk.anchor(pair.earlier, aligned.earlier, "m-copied")
                desk.anchor(pair.later, aligned.later, "m-copied")
                passages.append((" ".join(aligned.earlier.of(one).split()), " ".join(aligned.later.of(other).split())))
            share = round(100 * pair.share)
            yield Copied(desk.labels[pair.earlier], desk.labels[pair.later], share, pair.order, tuple(passages))


def _framing(reading: Reading, story: Story, desk: _Desk) -> list[tuple[str, list[tuple[Framing, list[str]]]]]:
    """Wordings by actor, each once with the outlets that use it; actors of whom there is only one wording are left out."""
    actors: dict[str, dict[tuple[str, str], tuple[Framing, list[str]]]] = {}
    for found in reading.framing:
        if found.article in desk.labels:
            wordings = actors.setdefault(found.actor, {})
            _, outlets = wordings.setdefault((found.expression, found.stance), (found, []))
            if desk.labels[found.article] not in outlets:
                outlets.append(desk.labels[found.article])
    members = set(story.articles)
    return [(actor, list(wordings.values())) for actor, wordings in actors.items() if len(wordings) > 1 or len(members) == 1]


def _manners(reading: Reading, desk: _Desk) -> Iterator[Told]:
    for manner in reading.manners:
        annotation = desk.annotations.get(manner.article)
        if annotation is None or manner.article not in desk.labels:
            continue
        taken = manner.headline.taken if manner.headline else None
        acts = [
            (act, " ".join(act.span.of(annotation.text).split()), desk.anchor(manner.article, act.span, "m-act")) for act in manner.acts[:3]
        ]
        yield Told(
            label=desk.labels[manner.article],
            anchor=desk.text_anchor(manner.article),
            manner=manner,
            taken=desk.anchor(manner.article, taken, "m-headline") if taken else None,
            acts=tuple(acts),
        )


def _text(article: ReadingArticle, desk: _Desk, reading: Reading) -> TextView:
    annotation = desk.annotations.get(article.id)
    if annotation is None:
        return TextView(article, desk.labels[article.id], desk.text_anchor(article.id), ())
    meant = tuple(_meant(annotation, desk))
    edits = tuple(revision for revision in reading.revisions if revision.article == article.id)
    marks: Sequence[Evidence] = list(desk.marks[article.id].values())
    lines = paragraphs(annotation.text, annotation.title, annotation.furniture, marks)
    return TextView(article, desk.labels[article.id], desk.text_anchor(article.id), tuple(lines), meant, edits)


def _meant(annotation: Annotation, desk: _Desk) -> Iterator[Meant]:
    """References by their words, each wording once for those whom it stands for."""
    seen = set()
    for reference in annotation.references:
        words = " ".join(reference.span.of(annotation.text).split())
        names = tuple(actor.name for ident in reference.actors if (actor := annotation.actor(ident)))
        if names and (words, names) not in seen:
            seen.add((words, names))
            yield Meant(words, names, reference.reason, desk.anchor(annotation.id, reference.span, "m-meant"))
