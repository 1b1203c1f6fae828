"""A user's folder: what it adds, what it replaces, and what is said about its errors."""

from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.annotate import Annotator
from isnad.annotate.events.words.frames import frames
from isnad.ontology import DataError
from isnad.ontology.actors import load_actors, load_people
from isnad.ontology.outlets import load_outlets
from isnad.ontology.places import load_places
from isnad.ontology.user import VARIABLE, user_files, user_version
from isnad.run.packing import engine_version
from isnad.weave.framing import framing_files

ACTORS = "id\tkind\tcountry\tsector\tname_ar\tname_en\tspellings\tfirst\tlast\tneeds_cue\n"
PEOPLE = "id\tcountry\tsector\tname_ar\tname_en\tspellings\toffice_ar\toffice_en\tfirst\tlast\tcommon\n"
OUTLETS = "id\tkind\tcountry\tname_ar\tname_en\tspellings\tshort\tneeds_cue\tdomains\n"
PLACES = "id\tname_ar\tname_en\tspellings\tkind\tcountry\tlatitude\tlongitude\tparent\tpopulation\tneeds_cue\n"
LEAGUE = "MY.LEAGUE\torganisation\tTUN\tNGO\tرابطة صون الواحات\tOasis League\tرابطة الواحات\n"

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setenv(VARIABLE, str(tmp_path))

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put


def test_nothing_is_extended_where_no_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert user_version() is None
    assert user_files("actors") == ()
    assert "+data" not in Annotator().engine.pipeline


def test_a_missing_folder_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "absent"))
    with pytest.raises(DataError, match="absent: there is no such folder; name your folder of data"):
        user_version()


def test_an_actor_is_added_and_one_is_replaced(write: Write) -> None:
    shipped = {actor.id: actor for actor in load_actors()}
    assert "HAMAS" in shipped
    write("actors/mine.tsv", f"# ours\n{ACTORS}{LEAGUE}HAMAS\tgroup\tPSE\tGOV\tحركة حماس\tHamas\n")
    extended = {actor.id: actor for actor in load_actors.__wrapped__()}
    assert extended["MY.LEAGUE"].name_ar == "رابطة صون الواحات"
    assert extended["HAMAS"].sector == "GOV" != shipped["HAMAS"].sector
    assert len(extended) == len(shipped) + 1


def test_people_are_told_from_other_actors_by_their_columns(write: Write) -> None:
    path = write(
        "actors/ministers.tsv",
        f"{PEOPLE}my.tarhuni\tLBY\tGOV\tجمعة الترهوني الأصغر\tJuma Tarhuni\t\tوزير الموانئ\tMinister of Ports\t2026-01\t\n",
    )
    assert user_files("people") == (path,)
    assert user_files("actors") == ()
    (added,) = [person for person in load_people.__wrapped__() if person.id == "my.tarhuni"]
    assert added.offices[0].office_ar == "وزير الموانئ"


def test_an_outlet_takes_the_domain_of_a_shipped_one(write: Write) -> None:
    taken = next(outlet for outlet in load_outlets() if outlet.domains)
    write("outlets.tsv", f"{OUTLETS}waha\twebsite\tTUN\tالواحة برس\tWaha Press\t\t\t\t{taken.domains[0]}\n")
    owners = [outlet.id for outlet in load_outlets.__wrapped__() if taken.domains[0] in outlet.domains]
    assert owners == ["waha", taken.id]  # the first has it


def test_a_place_may_lie_in_a_shipped_one(write: Write) -> None:
    parent = load_places()[0]
    write("places.tsv", f"{PLACES}my.well\tبئر الخيزران\tBir Khayzuran\t\tvillage\t\t\t\t{parent.id}\n")
    assert load_places.__wrapped__()[-1].parent == parent.id


@pytest.mark.parametrize(
    ("name", "text", "load", "message"),
    [
        ("actors/mine.tsv", f"{ACTORS}# fine\n{LEAGUE}{LEAGUE}", load_actors.__wrapped__, r"mine\.tsv:4: MY\.LEAGUE is there twice"),
        ("actors/mine.tsv", f"{ACTORS}A\tclub\t\t\tنادي\tClub\n", load_actors.__wrapped__, r"mine\.tsv:2: kind is 'club'; use group"),
        ("outlets.tsv", f"{OUTLETS}a\tblog\t\tمدونة\tBlog\n", load_outlets.__wrapped__, r"outlets\.tsv:2: kind is 'blog'"),
        ("places.tsv", f"{PLACES}p\tسوق\tSouq\t\ttown\t\t31.5\n", load_places.__wrapped__, r"places\.tsv:2: one of latitude"),
        (
            "frames_ar/mine.toml",
            '# ours\n\n[[frame]]\nid = "a"\ntype = "MEET"\n',
            lambda: frames.__wrapped__("ar"),
            r"mine\.toml:3: entry a: type is",
        ),
        ("frames_ar/mine.toml", '[[frame]]\nid = "a\n', lambda: frames.__wrapped__("ar"), r"mine\.toml:2: (?!entry)"),
        (
            "frames_ar/mine.toml",
            '[[frame]]\nid = "a"\ntype = "AID"\nverbs = "أعان"\n',
            lambda: frames.__wrapped__("ar"),
            r"mine\.toml:1: entry a: verbs is 'أعان'; write a list",
        ),
        (
            "frames_ar/mine.toml",
            '[[frame]]\nid = "a"\ntype = "AID"\nverbs = ["أعان"]\n\n[[frame]]\nid = "a"\ntype = "AID"\nverbs = ["أغاث"]\n',
            lambda: frames.__wrapped__("ar"),
            r"mine\.toml:7: entry a: this id is there twice; rename one",
        ),
        ("actor/mine.tsv", ACTORS, user_version, r"mine\.tsv: this is no file that Isnad reads; its names are actors/\*\.tsv"),
    ],
)
def test_an_error_names_file_and_line_and_says_what_to_do(
    write: Write, name: str, text: str, load: Callable[[], object], message: str
) -> None:
    write(name, text)
    with pytest.raises(DataError, match=message):
        load()


def test_the_users_frame_comes_first_and_takes_the_place_of_one_with_its_id(write: Write) -> None:
    shipped = [frame.id for frame in frames("ar")]
    write("frames_ar/mine.toml", f'[[frame]]\nid = "{shipped[5]}"\ntype = "AID"\nverbs = ["هرول/يهرول"]\n')
    extended = frames.__wrapped__("ar")
    assert extended[0].id == shipped[5]
    assert extended[0].verbs[0].forms == ("هرول", "يهرول")
    assert sorted(frame.id for frame in extended) == sorted(shipped)


def test_framing_words_come_after_the_shipped(write: Write) -> None:
    path = write("framing_ar.tsv", "stance\tkind\tform\nhostile\tnoun\tشرذمة\n")
    assert framing_files()[-1] == path


def test_what_is_kept_is_not_mixed_with_what_other_data_gave(write: Write) -> None:
    versions = set()
    for text in (ACTORS, ACTORS + LEAGUE):
        write("actors/mine.tsv", text)
        versions.add(engine_version(Annotator().engine))
    write("notes.md", "not data")
    versions.add(engine_version(Annotator().engine))
    assert len(versions) == 2
