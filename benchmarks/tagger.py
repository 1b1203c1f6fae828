"""Speed and memory of the tagger.

    python benchmarks/tagger.py ARTICLES.jsonl[.gz] [--characters 300000] [--threads 2]

Reads the texts of a JSON Lines file, cuts them at line ends and full stops, and tags them in calls of 64 sentences (about four
articles), once to warm up and then three times. Prints characters a second by the clock (best of three) and by processor time,
and the peak of the resident memory, of which the interpreter with numpy takes a part that is printed too. Run it on an idle
machine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from isnad.tagger import NeuralTagger, load_tagger

_SENTENCE = re.compile(r"(?<=[.!?؟])\s+|\n+")
_CALL = 64


def sentences(path: Path, characters: int) -> Iterator[str]:
    """Different sentences of the articles, up to so many characters."""
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            for sentence in _SENTENCE.split(article.get("text") or article.get("content") or ""):
                if sentence.strip() and sentence not in seen:
                    seen.add(sentence)
                    characters -= len(sentence)
                    yield sentence
            if characters < 0:
                return


def peak() -> float:
    """Peak resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(tagger: NeuralTagger, texts: list[str]) -> tuple[float, float]:
    """Seconds by the clock and of processor time to tag all texts."""
    began, used = time.perf_counter(), time.process_time()
    for at in range(0, len(texts), _CALL):
        tagger.tag(texts[at : at + _CALL])
    return time.perf_counter() - began, time.process_time() - used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--characters", type=int, default=300_000)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    texts = list(sentences(given.articles, given.characters))
    length = sum(map(len, texts))
    before = peak()
    began = time.perf_counter()
    tagger = load_tagger(threads=given.threads)
    if tagger is None:
        raise SystemExit("onnxruntime or the weights are missing")
    loading = time.perf_counter() - began
    first, _ = measure(tagger, texts)
    runs = np.array([measure(tagger, texts) for _ in range(3)])
    clock, used = runs.min(axis=0)
    print(f"tagger {tagger.version}, {given.threads} threads, loaded in {loading:.2f} s: {len(texts)} sentences, {length} characters")
    print(f"first pass {length / first:.0f} characters/s, best of three {length / clock:.0f}, {length / used:.0f} a processor second")
    print(f"peak memory {peak():.0f} MB, of which {before:.0f} MB before loading")


if __name__ == "__main__":
    main()
