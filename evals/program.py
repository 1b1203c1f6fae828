"""Running the program under test on an example corpus, as a user would: through its command line."""

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.texts import EXAMPLES, corpus_files, corpus_texts, read_file

Record = dict[str, Any]
LONGEST_RUN = 900


class ProgramError(RuntimeError):
    """The program failed, or what it printed does not follow the contract."""


def _run(command: Sequence[str], arguments: Sequence[str]) -> str:
    """Standard output of one call; stderr goes into the error where the call fails. LONGEST_RUN is in seconds."""
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([*command, *arguments], capture_output=True, check=False, env=environment, timeout=LONGEST_RUN)  # noqa: S603 the command is the user's own
    if done.returncode:
        raise ProgramError(f"{' '.join([*command, *arguments])}: exit status {done.returncode}: {done.stderr.decode('utf-8')[-2000:]}")
    return done.stdout.decode("utf-8")


def annotations(command: Sequence[str], corpus: str) -> dict[str, Record]:
    """What `isnad annotate` prints for the files of a corpus, by the articles' names in the gold.

    The contract promises one line an article in input order, so the files are given one by one, by name.
    """
    files = corpus_files(corpus)
    names = [text.name for path in files for text in read_file(path)]
    lines = _run(command, ["annotate", "--format", "jsonl", *map(str, files)]).splitlines()
    documents: list[Record] = [json.loads(line) for line in lines if line.strip()]
    if len(documents) != len(names):
        raise ProgramError(f"annotate printed {len(documents)} articles for the {len(names)} of examples/{corpus}")
    return dict(zip(names, documents, strict=True))


def annotations_of(command: Sequence[str], articles: Sequence[Record], arguments: Sequence[str] = ()) -> list[Record]:
    """What `isnad annotate` prints for articles given as JSON Lines (id, title, text, language, published), in their order."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles), encoding="utf-8")
        documents: list[Record] = [
            json.loads(line) for line in _run(command, ["annotate", "--format", "jsonl", *arguments, str(path)]).split("\n") if line
        ]
    if [document["id"] for document in documents] != [article["id"] for article in articles]:
        raise ProgramError(f"annotate printed {len(documents)} articles for {len(articles)}, or in another order")
    return documents


def reading(command: Sequence[str], corpus: str) -> Record:
    """What `isnad read` prints for the folder of a corpus, read into a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        output = _run(command, ["read", "--format", "json", "--quiet", "--db", str(Path(folder) / "gate.db"), str(EXAMPLES / corpus)])
    document: Record = json.loads(output)
    return document


def article_names(document: Record, corpus: str) -> dict[str, str]:
    """Names in the gold by the ids of a reading: the id itself for JSON Lines, else the file name."""
    known = corpus_texts(corpus)
    names = {}
    for article in document["articles"]:
        name = article["id"] if article["id"] in known else Path(article["path"] or "").name
        if name not in known:
            raise ProgramError(f"read printed an article {article['id']!r} from {article['path']!r} that is not in examples/{corpus}")
        names[article["id"]] = name
    if missing := set(known) - set(names.values()):
        raise ProgramError(f"read left out {', '.join(sorted(missing))} of examples/{corpus}")
    return names
