"""From one article, read alone, to its annotation: names, times, attributions and events, each with the words it rests on.

A pure function of the article, the data files and the tagger: it can run anywhere, in any order, and be cached by content.
"""

from typing import TYPE_CHECKING

from isnad.annotate.version import PIPELINE, engine_of
from isnad.lazily import lazily

if TYPE_CHECKING:
    from isnad.annotate.document import Document
    from isnad.annotate.pipeline import Annotator
else:
    __getattr__ = lazily(__name__, {"Annotator": "pipeline", "Document": "document"})

__all__ = ["PIPELINE", "Annotator", "Document", "engine_of"]
