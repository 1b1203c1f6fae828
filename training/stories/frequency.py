"""Count in how many news articles each word stands, and write the tables of the stories room.

    python training/stories/frequency.py DATA

DATA is the folder with ``antcorpus.jsonl.gz`` (ANT corpus 1.1, Apache-2.0) and ``ecbplus_docs.jsonl`` (ECB+, CC BY 3.0).
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from isnad.language import Keyed
from isnad.weave.stories import signature

ROOM = Path(signature.__file__).parent
WORD = re.compile(r"[^\W\d_]+")
LEAST = {"ar": 3, "en": 2}
SOURCE = {
    "ar": "ANT corpus 1.1 (Apache-2.0)",
    "en": "ECB+ (Cybulska and Vossen 2014, CC BY 3.0)",
}


def arabic(folder: Path) -> Iterator[str]:
    """Title and body of each article of the ANT corpus."""
    with gzip.open(folder / "antcorpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield f"{row.get('title') or ''} {row.get('content') or row.get('text') or ''}"


def english(folder: Path) -> Iterator[str]:
    """Title and text of each document of ECB+."""
    for line in (folder / "ecbplus_docs.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield f"{row.get('title') or ''} {row.get('text') or ''}"


def write(language: str, texts: Iterable[str]) -> None:
    """Count and write one table, the most frequent word first."""
    counts: Counter[str] = Counter()
    articles = 0
    for text in texts:
        counts.update({word for word in WORD.findall(Keyed(text).key) if len(word) > 1})
        articles += 1
    rows = sorted(((word, count) for word, count in counts.items() if count >= LEAST[language]), key=lambda row: (-row[1], row[0]))
    head = (
        "# In how many news articles each word stands (matching keys). '*' is the number of all articles.\n"
        f"# Counted by training/stories/frequency.py in {SOURCE[language]}; words in fewer than {LEAST[language]} are left out.\n"
        "word\tarticles\n"
    )
    body = "".join(f"{word}\t{count}\n" for word, count in [("*", articles), *rows])
    (ROOM / f"frequency_{language}.tsv").write_text(head + body, encoding="utf-8")
    print(language, articles, "articles,", len(rows), "words")


def main() -> None:
    """Write both tables."""
    folder = Path(sys.argv[1])
    write("ar", arabic(folder))
    write("en", english(folder))


if __name__ == "__main__":
    main()
