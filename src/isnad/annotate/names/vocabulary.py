"""The words by which Arabic names, bodies and offices are told from other words: data files beside this module, loaded once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

import simplemma

from isnad.language import fold
from isnad.ontology.actors import KnownActor, actor_adjectives, known_people, load_titles
from isnad.ontology.plover import sectors
from isnad.ontology.tables import DataError, many, maybe_one_of, one_of, read_table

_HERE = Path(__file__).parent
_ROLES = frozenset({"body", "namer", "force", "site", "kind", "inner", "side"})
_SUFFIXES = ("ها", "هم", "هما", "نا", "ه", "ي", "ات", "ين", "ون", "يه", "ا")
_SERVANTS = 50
"""So often at least a name that begins with عبد counts as attested."""
_STRIPPED = ("وبال", "ولل", "وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "س", "ك")


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun does in a name: its roles, and the sector that it implies."""

    roles: frozenset[str]
    sector: str | None


@cache
def nouns(path: Path = _HERE / "nouns_ar.tsv") -> Mapping[str, Noun]:
    """The nouns of names by matching key. Raises `DataError`."""
    roles: dict[str, set[str]] = {}
    implied: dict[str, str] = {}
    for line, (role, sector, forms) in read_table(path, ("role", "sector", "forms")):
        one_of(path, line, "role", role, _ROLES)
        maybe_one_of(path, line, "sector", sector, frozenset(sectors()))
        for form in many(forms):
            key = fold(form)
            if not key:
                raise DataError(path, line, "a form is empty", "remove the extra |")
            roles.setdefault(key, set()).add(role)
            if sector:
                implied.setdefault(key, sector)
    return {key: Noun(frozenset(found), implied.get(key)) for key, found in roles.items()}


@cache
def _classes() -> Mapping[str, bool]:
    """Whether a word with the article is an adjective, by key. Raises `DataError`."""
    path = _HERE / "adjectives_ar.tsv"
    kinds = frozenset({"adjective", "noun"})
    return {word: one_of(path, line, "class", kind, kinds) == "adjective" for line, (word, kind) in read_table(path, ("word", "class"))}


def is_adjective(key: str) -> bool:
    """Whether a word with the article is an adjective, as the list says or by its ending of relation."""
    return _classes().get(key, key.endswith(("ي", "يه", "يين", "يون")))


@cache
def adjectives_of_actors() -> Mapping[str, KnownActor]:
    """The known actors of no state by the keys of their adjectives (``حوثي``), without the article. Raises `DataError`."""
    return {fold(form): actor for form, actor in actor_adjectives().items()}


@cache
def word_set(name: str, language: str = "ar") -> frozenset[str]:
    """The keys of one of a language's small sets of words. Raises `DataError`, and `KeyError` for a set that its file does not have."""
    return _word_sets(language)[name]


@cache
def title_heads(trait: str) -> frozenset[str]:
    """Ids of the heads of titles that do something in a text. Raises `DataError`, and `KeyError` for a trait that the file lacks."""
    return _title_heads()[trait]


@cache
def _title_heads() -> Mapping[str, frozenset[str]]:
    path = _HERE / "title_heads.tsv"
    known = frozenset(head.id for head in load_titles())
    return {
        trait: frozenset(one_of(path, line, "heads", head, known) for head in many(heads))
        for line, (trait, heads) in read_table(path, ("trait", "heads"))
    }


@cache
def written(name: str) -> tuple[str, ...]:
    """The words of one of the small sets as they are written. Raises `DataError`."""
    return tuple(form for _, (kind, forms) in read_table(_HERE / "words_ar.tsv", ("set", "forms")) if kind == name for form in many(forms))


@cache
def _word_sets(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, (name, forms) in read_table(_HERE / f"words_{language}.tsv", ("set", "forms")):
        found.setdefault(name, set()).update(fold(form) for form in many(forms))
    return {name: frozenset(keys) for name, keys in found.items()}


def noun_of(key: str) -> Noun | None:
    """What a word does in names of bodies and places, without its article; None for other words."""
    known = nouns()
    return known.get(key) or (known.get(key[2:]) if key.startswith("ال") else None)


@cache
def common_words(path: Path = _HERE / "common_ar.tsv") -> Mapping[str, bool]:
    """Keys of common words that are not taken for unknown names; True where the word is a unit of names too. Raises `DataError`."""
    also = frozenset({"", "also"})
    return {word: one_of(path, line, "names", names, also) == "also" for line, (word, names) in read_table(path, ("word", "names"))}


@cache
def name_units() -> Mapping[str, int]:
    """How often each key is attested as a unit of an Arabic or Persian personal name, in the tables of arabic-name-romanizer."""
    source = files("arabic_name_romanizer") / "resources" / "names.sqlite3"
    connection = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    try:
        rows = connection.execute("SELECT arabic_key, SUM(count) FROM units GROUP BY arabic_key").fetchall()
    finally:
        connection.close()
    found: dict[str, int] = {}
    for name, count in rows:
        key = fold(name)
        found[key] = found.get(key, 0) + int(count)
    # The tables hold the halves of عبد العزيز, the second of them seldom; many papers write them as one word, always a name.
    servants = {"عبد" + key: count for key, count in found.items() if key.startswith("ال")}
    found.update({key: max(count, found.get(key, 0), _SERVANTS) for key, count in servants.items()})
    return found


@lru_cache(maxsize=100_000)
def is_common(key: str, text: str, *, whole: bool = False) -> bool:
    """Whether a word is a common word, by itself or, unless ``whole``, behind particles; ``text`` is its spelling."""
    words = common_words()
    if key in words:
        return True
    if name_units().get(key, 0) >= 2 or key in _foreign():
        return False
    cuts = () if whole else _STRIPPED
    stems = {key, *(key[len(one) :] for one in cuts if key.startswith(one) and len(key) - len(one) >= (3 if len(one) > 1 else 4))}
    if any(stem in words for stem in stems) or _inflected(text, whole=whole):
        return True
    return any(form in words for stem in stems for form in _uninflected(stem))


@cache
def _foreign() -> frozenset[str]:
    """Words of known people's names that are in no dictionary: none is a common word behind a particle or with an ending (بايدن، لوبان)."""
    names = (name for person in known_people().values() for name in (person.name_ar, *person.spellings))
    words = {word for name in names for word in name.split() if len(word) > 3 and not word.startswith("ال")}
    return frozenset(fold(word) for word in words if not simplemma.is_known(word, lang="ar"))


def behind_particle(key: str) -> bool:
    """Whether a word is a common one behind one particle (وأشاد، بطريقة)."""
    words = common_words()
    if key[:1] not in {"و", "ف", "ب", "ل", "ك", "س"} or len(key) < 4:
        return False
    rest = key[1:]
    return any(form in words for form in (rest, "ال" + rest, *_uninflected(rest))) or (key[0] in "وف" and behind_particle(rest))


@lru_cache(maxsize=50_000)
def is_inflected(text: str) -> bool:
    """Whether a dictionary knows the word as a form of another one (يفاجئ)."""
    return str(simplemma.lemmatize(text, lang="ar")) != text


def _inflected(text: str, *, whole: bool) -> bool:
    """Whether a dictionary knows the word as a form of a common one, or, unless ``whole``, as a common one behind a particle."""
    base = str(simplemma.lemmatize(text, lang="ar"))
    return base != text and fold(base) in common_words() and not (whole and text[0] in "بلك" and text.endswith(base))


def _uninflected(key: str) -> Iterator[str]:
    """What a word may be without its pronoun suffix, its plural or its feminine ending."""
    for suffix in _SUFFIXES:
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) >= 3:
            yield stem
            yield stem + "ه"
            if stem.endswith("ت"):
                yield stem[:-1] + "ه"
