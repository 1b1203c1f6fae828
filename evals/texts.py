"""The example corpora as texts: what the gold offsets of each article count in.

A plain text file is its whole text; a JSON Lines article is `title`, two line feeds, `text`. For a page of HTML this module
keeps a reading of its own (headline and paragraphs of the `<article>`), independent of the program under test; offsets are
carried over to the program's text by `evals.align`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
GOLD = ROOT / "evals" / "gold"


@dataclass(frozen=True)
class Text:
    """One example article: its name in the gold (file name or JSON Lines id), its file, and its text, code point for code point."""

    name: str
    path: Path
    text: str


class _ArticleReader(HTMLParser):
    """Collects the headline and the paragraphs inside the `<article>` element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._inside = False
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 the parser calls it so
        if tag == "article":
            self._inside = True
        elif self._inside and tag in ("h1", "h2", "p"):
            self._open = True
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._inside = False
        elif tag in ("h1", "h2", "p"):
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.blocks[-1] += data


def html_text(page: str) -> str:
    """Headline and paragraphs of a page's `<article>`, parted by two line feeds, runs of white space inside them made one space."""
    reader = _ArticleReader()
    reader.feed(page)
    return "\n\n".join(" ".join(block.split()) for block in reader.blocks)


def read_file(path: Path) -> Iterator[Text]:
    """The articles of one example file, in order; raises ValueError for a kind of file that the examples do not use."""
    content = path.read_bytes().decode("utf-8")
    if path.suffix == ".txt":
        yield Text(path.name, path, content)
    elif path.suffix == ".html":
        yield Text(path.name, path, html_text(content))
    elif path.suffix == ".jsonl":
        for line in content.splitlines():
            article = json.loads(line)
            title = article.get("title")
            yield Text(article["id"], path, f"{title}\n\n{article['text']}" if title else article["text"])
    else:
        raise ValueError(f"{path}: the examples are .txt, .html and .jsonl; teach evals/texts.py this kind first")


def corpus_files(corpus: str) -> list[Path]:
    """The files of an example corpus, by name."""
    return sorted(path for path in (EXAMPLES / corpus).iterdir() if path.is_file())


def corpus_texts(corpus: str) -> dict[str, Text]:
    """The articles of an example corpus by their name in the gold; raises ValueError where two share one name."""
    texts: dict[str, Text] = {}
    for path in corpus_files(corpus):
        for text in read_file(path):
            if text.name in texts:
                raise ValueError(f"{path}: a second article named {text.name!r} in examples/{corpus}")
            texts[text.name] = text
    return texts


def corpora() -> list[str]:
    """Names of the corpora that have gold, in order."""
    return sorted(path.stem for path in GOLD.glob("*.toml"))
