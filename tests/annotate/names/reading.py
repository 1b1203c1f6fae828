"""Short ways to read a text in tests, and to see what was found as words."""

from isnad.annotate.document import Document
from isnad.annotate.names import Names, read_names
from isnad.records import Actor, Article, Span
from isnad.tagger import TaggedSpan


class Read:
    """What the stage of names finds in a text, by its words."""

    def __init__(
        self,
        text: str,
        tagged: dict[str, str] | None = None,
        *,
        language: str = "ar",
        furniture: str = "",
        title: str = "",
        url: str | None = None,
    ) -> None:
        cut = text.find(furniture) if furniture else 0
        article = Article(
            id="x", text=text, url=url, language=language, title=Span(0, len(title)) if title else None,
            furniture=(Span(cut, cut + len(furniture)),) if furniture else (),
        )  # fmt: skip
        self.text = text
        proposals = None
        if tagged is not None:
            proposals = [
                TaggedSpan(start=text.index(words), end=text.index(words) + len(words), kind=kind, score=0.9)  # type: ignore[arg-type]
                for words, kind in tagged.items()
            ]
        self.names: Names = read_names(Document.of(article), proposals)

    def mentions(self, kind: str | None = None) -> list[str]:
        return [one.span.of(self.text) for one in self.names.mentions if kind in {None, one.kind}]

    def titles(self, name: str) -> list[str]:
        return [span.of(self.text) for one in self.names.mentions if one.span.of(self.text) == name for span in one.titles]

    def actor(self, name: str) -> Actor:
        return next(one for one in self.names.actors if one.name == name)

    def people(self) -> dict[str, list[str]]:
        of = {one.id: one.name for one in self.names.actors if one.kind == "person"}
        found: dict[str, list[str]] = {name: [] for name in of.values()}
        for one in self.names.mentions:
            if one.actor in of:
                found[of[one.actor]].append(one.span.of(self.text))
        return found

    def references(self) -> list[tuple[str, str, list[str]]]:
        of = {one.id: one.name for one in self.names.actors}
        return [(one.form, self.text[one.start : one.end], [of[ident] for ident in one.actors]) for one in self.names.references]
