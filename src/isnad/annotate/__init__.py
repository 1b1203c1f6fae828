"""From one article, read alone, to its annotation: names, times, attributions and events, each with the words it rests on.

A pure function of the article, the data files and the tagger: it can run anywhere, in any order, and be cached by content.
"""

from isnad.annotate.document import Document
from isnad.annotate.pipeline import Annotator

__all__ = ["Annotator", "Document"]
