"""What each stage of annotating an article costs, and what the tagger costs beside all of them.

    python benchmarks/annotate.py ARTICLES.jsonl[.gz] [--count 200] [--no-tagger] [--profile attributions]

ARTICLES holds one article a line, as `isnad annotate` takes it. Prints milliseconds of processor time for each 2,400 characters, the
share of each stage, the tagger against the rest, and the peak of the resident memory. With --profile, the functions of one stage.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from typing import TypeVar

from isnad.annotate.attributions import read_attributions
from isnad.annotate.document import Document
from isnad.annotate.events import read_events
from isnad.annotate.names import read_names
from isnad.annotate.times import read_times
from isnad.gather import gather
from isnad.records import Article
from isnad.run import collect_seldom
from isnad.tagger import TaggedSpan, load_tagger

T = TypeVar("T")
_UNIT = 2400
_BATCH = 32


class Clock:
    """Processor time by stage; one stage may be profiled."""

    def __init__(self, profiled: str | None) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.profile = cProfile.Profile() if profiled else None
        self._profiled = profiled

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        """Do some work of a stage."""
        watched: AbstractContextManager[object] = self.profile if self.profile and stage == self._profiled else nullcontext()
        begin = time.process_time()
        with watched:
            result = work()
        self.spent[stage] += time.process_time() - begin
        return result


def annotate(articles: list[Article], tag: Callable[[list[str]], list[tuple[TaggedSpan, ...]]] | None, clock: Clock) -> None:
    """All stages over a batch, each on the clock."""
    documents = [clock("document", lambda article=article: Document.of(article)) for article in articles]  # type: ignore[misc]
    pieces = [sentence.of(document.text) for document in documents for sentence in document.sentences]
    proposals = iter(clock("tagger", lambda: tag(pieces))) if tag else None
    for document in documents:
        tagged = None
        if proposals:
            tagged = [
                TaggedSpan(start=span.start + sentence.start, end=span.end + sentence.start, kind=span.kind, score=span.score)
                for sentence in document.sentences
                for span in next(proposals)
            ]
        stages(document, tagged, clock)


def stages(document: Document, tagged: list[TaggedSpan] | None, clock: Clock) -> None:
    """The stages after the tagger, in the order of the pipeline."""
    names = clock("names", lambda: read_names(document, tagged))
    document.mentions, document.actors, document.references = names.mentions, names.actors, names.references
    document.times = clock("times", lambda: read_times(document))
    document.attributions = clock("attributions", lambda: read_attributions(document))
    document.events = clock("events", lambda: read_events(document))


def main() -> None:
    """Warm up on a tenth of the articles, then measure all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--no-tagger", action="store_true")
    parser.add_argument("--profile", metavar="STAGE", choices=["document", "names", "times", "attributions", "events", "tagger"])
    options = parser.parse_args()
    collect_seldom()  # as the command line does
    articles = list(islice((each for each in gather([options.articles]) if isinstance(each, Article)), options.count))
    tagger = None if options.no_tagger else load_tagger(Path(__file__).parents[1] / "src/isnad/tagger/weights")
    tag = tagger.tag if tagger else None
    annotate(articles[: len(articles) // 10 + 1], tag, Clock(None))
    clock = Clock(options.profile)
    for start in range(0, len(articles), _BATCH):
        annotate(articles[start : start + _BATCH], tag, clock)
    characters = sum(len(article.text) for article in articles)
    rest = sum(spent for stage, spent in clock.spent.items() if stage != "tagger")
    print(f"{len(articles)} articles, {characters} characters; milliseconds of CPU for each {_UNIT} characters")
    for stage, spent in clock.spent.items():
        share = f"{spent / rest:7.0%}" if stage != "tagger" else ""
        print(f"{stage:14} {1000 * spent * _UNIT / characters:8.2f} {share}")
    print(f"{'all but tagger':14} {1000 * rest * _UNIT / characters:8.2f}")
    if tagger:
        print(f"the tagger takes {clock.spent['tagger'] / rest:.1f} times as long as the rest")
    print(f"peak of resident memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if clock.profile:
        pstats.Stats(clock.profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
