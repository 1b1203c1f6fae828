"""Annotations as bytes: the versions under which they are kept, and how."""

from __future__ import annotations

import msgspec

from isnad.records import Annotation, Article, Engine
from isnad.weave import WEAVE


def engine_version(engine: Engine) -> str:
    """The version under which annotations of an engine are kept."""
    return f"{engine.pipeline}+{engine.tagger or 'lexicons'}"


def weave_version(engine: str) -> str:
    """The version under which everything is kept that rests on annotations of an engine."""
    return f"{WEAVE}+{engine}"


def pack(annotation: Annotation) -> bytes:
    """An annotation without what the article itself holds."""
    return msgspec.msgpack.encode(msgspec.structs.replace(annotation, article=None, text=""))


def unpack(body: bytes, article: Article) -> Annotation:
    """The annotation of an article from what :func:`pack` gave."""
    annotation = msgspec.msgpack.decode(body, type=Annotation)
    return msgspec.structs.replace(annotation, id=article.id, article=article, text=article.text)
