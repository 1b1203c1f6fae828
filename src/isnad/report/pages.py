"""Fill the templates."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from isnad.language.interface import LANGUAGES, reason_in, text
from isnad.ontology.plover import contexts, modes
from isnad.records import Annotation, Reading
from isnad.report.direction import clean, direction
from isnad.report.storyview import story_view
from isnad.report.timeline import timeline

_HERE = Path(__file__).parent
_FACES = (
    ("Plex", 400, "ibm-plex-sans-arabic-arabic-400-normal", "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC"),
    ("Plex", 600, "ibm-plex-sans-arabic-arabic-600-normal", "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC"),
    ("Plex", 400, "ibm-plex-sans-arabic-latin-400-normal", "U+0000-00FF,U+2000-206F,U+2190-21FF"),
    ("Plex", 600, "ibm-plex-sans-arabic-latin-600-normal", "U+0000-00FF,U+2000-206F,U+2190-21FF"),
    ("Naskh", 400, "noto-naskh-arabic-arabic-400-normal", "U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC"),
)


def _both(group: str, name: str, /, **values: object) -> Markup:
    """A wording in both interface languages; the style shows the one that the page is switched to."""
    return _in_both(group, name, tuple(values.items()))


@lru_cache(maxsize=20_000)
def _in_both(group: str, name: str, filled: tuple[tuple[str, object], ...]) -> Markup:
    """The same, kept: pages say the same few wordings thousands of times."""
    values = dict(filled)
    spans = [
        Markup('<span class="ui" lang="{}">{}</span>').format(language, text(language, group, name, **values)) for language in LANGUAGES
    ]
    return Markup("").join(spans)


def _mode(event_type: str, mode: str) -> Markup:
    """A PLOVER mode in both interface languages; its code where the ontology does not have it."""
    known = modes().get((event_type, mode))
    return _labels(known.label_ar if known else mode, known.label_en if known else mode)


def _context(code: str) -> Markup:
    known = contexts().get(code)
    return _labels(known.label_ar if known else code, known.label_en if known else code)


@lru_cache(maxsize=20_000)
def _labels(arabic: str, english: str) -> Markup:
    return Markup('<span class="ui" lang="ar">{}</span><span class="ui" lang="en">{}</span>').format(arabic, english)


def _why(reason: str) -> Markup:
    """A reason in both interface languages."""
    return _labels(*(clean(reason_in(language, reason)) for language in ("ar", "en")))


def _count(name: str, number: int) -> Markup:
    return _both("count", f"{name}_one") if number == 1 else _both("count", name, n=number)


def _out(value: object) -> Markup:
    """Words from outside: escaped, isolated, in their own direction, without control characters."""
    words = clean(str(value))
    return Markup('<bdi dir="{}">{}</bdi>').format(direction(words), words)


def _name(value: str) -> str:
    """A name from outside inside a wording of ours: isolated by characters, since the wording is escaped as a whole."""
    return f"\u2068{clean(value)}\u2069"


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals.update(t=_both, count=_count, out=_out, mode=_mode, context=_context, clean=clean, why=_why, name=_name)
    return found


@cache
def _style() -> Markup:
    faces = []
    for family, weight, name, ranges in _FACES:
        body = base64.b64encode((_HERE / "fonts" / f"{name}.woff2").read_bytes()).decode("ascii")
        faces.append(
            f"@font-face{{font-family:{family};font-weight:{weight};font-display:swap;"
            f"src:url(data:font/woff2;base64,{body}) format('woff2');unicode-range:{ranges}}}"
        )
    return Markup("\n".join(faces) + (_HERE / "static" / "page.css").read_text(encoding="utf-8"))  # noqa: S704 - our own files


@cache
def _script() -> tuple[Markup, str]:
    """The script and the hash under which the page's policy lets it run."""
    body = (_HERE / "static" / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(sha256(body.encode("utf-8")).digest()).decode("ascii")
    return Markup(body), f"sha256-{digest}"  # noqa: S704 - our own file


def _render(template: str, lang: str, **values: object) -> str:
    script, script_hash = _script()
    return (
        _environment()
        .get_template(template)
        .render(lang=lang, rtl=lang == "ar", style=_style(), script=script, script_hash=script_hash, **values)
    )


def story_page(reading: Reading, story: str, annotations: Mapping[str, Annotation], lang: str) -> str:
    """One story as a page that stands alone. ``lang`` is the interface language that it opens in."""
    view = story_view(reading, story, annotations)
    return _render("story.html.j2", lang, view=view, timeline=timeline(reading, story))


def index_page(reading: Reading, paths: Mapping[str, str], lang: str) -> str:
    """The index of stories, those with most reports first; ``paths`` are the addresses of their pages by id."""
    stories = sorted(reading.stories, key=lambda story: (-len(story.articles), int(story.id.lstrip("s"))))
    lines = [line for line in reading.storylines if len(line.stories) > 1]
    titles = {story.id: story.title for story in reading.stories}
    return _render("index.html.j2", lang, stories=stories, lines=lines, paths=paths, titles=titles)
