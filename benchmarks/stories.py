"""How fast a corpus becomes signatures, copied passages and stories, and what adding articles costs.

    python benchmarks/stories.py ARTICLES.jsonl.gz [--add 100] [--limit N]

ARTICLES are in the shape of SaudiNewsNet (id, source, url, date_extracted, title, content). Annotation is left out: this measures the
weaving rooms alone, in one process. Times are CPU seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from isnad.records import Annotation, Article, Published, Span
from isnad.weave import load_encoder
from isnad.weave.reuse import Fingerprint, fingerprint, match, rematch, trace
from isnad.weave.stories import entry, group, regroup, sign
from isnad.weave.stories.shelf import Desk

T = TypeVar("T")


def annotations(path: Path, limit: int | None) -> list[Annotation]:
    """The articles, read by no one."""
    found: list[Annotation] = []
    nothing: tuple[()] = ()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            title, body = (row["title"] or "").strip(), row["content"] or ""
            day = date.fromisoformat(row["date_extracted"][:10])
            article = Article(
                id=row["id"],
                text=f"{title}\n\n{body}" if title else body,
                title=Span(0, len(title)) if title else None,
                outlet=row["source"],
                url=row["url"],
                language="ar",
                published=Published(day, day, "metadata"),
            )
            found.append(
                Annotation(
                    id=article.id, language="ar", text=article.text, title=article.title, furniture=nothing, published=article.published,
                    sentences=nothing, mentions=nothing, actors=nothing, times=nothing, attributions=nothing, events=nothing,
                    article=article,
                )
            )  # fmt: skip
            if limit and len(found) == limit:
                break
    return found


def timed(name: str, count: int, work: Callable[[], T]) -> T:
    """Do some work and print what it cost."""
    begin = time.process_time()
    result = work()
    spent = time.process_time() - begin
    print(f"{name:24} {spent:8.1f} s {1000 * spent / max(1, count):8.2f} ms an article", flush=True)
    return result


def main() -> None:
    """Measure each step over all articles, then the last ones added to the others."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--add", type=int, default=100)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    every = annotations(options.articles, options.limit)
    count = len(every)
    print(count, "articles")
    prints = timed("fingerprints", count, lambda: [fingerprint(each) for each in every])
    signatures = timed("signatures", count, lambda: sign(every))
    timed("sentence vectors of 300", 300, lambda: sign(every[:300], load_encoder()))
    reuse = timed("copied passages", count, lambda: match(prints))
    whole = timed("stories", count, lambda: group(signatures, reuse=reuse))
    late = {each.id for each in every[-options.add :]}
    traces, entries = [trace(each) for each in prints], [entry(each) for each in signatures]
    known, desk = {each.id: each for each in prints}, Desk(signatures)

    def look_up(idents: Sequence[str]) -> list[Fingerprint]:
        return [known[ident] for ident in idents]

    old = rematch([each for each in traces if each.id not in late], look_up)
    before = group([each for each in signatures if each.id not in late], reuse=old)
    again = timed(f"copied, {options.add} more", options.add, lambda: rematch(traces, look_up, before=old, new=late))
    after = timed(f"stories, {options.add} more", options.add, lambda: regroup(entries, desk, reuse=lambda: again, previous=before))
    print(
        len(reuse),
        "pairs with copied passages;",
        len(whole.stories),
        "stories;",
        "the same in two steps:",
        after == whole and again == reuse,
    )
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB resident at most")


if __name__ == "__main__":
    main()
