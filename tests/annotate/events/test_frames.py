from pathlib import Path

import pytest

from isnad.annotate.events.words.frames import FrameError, frames, read_frames
from isnad.ontology import plover


def _write(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("language", "least"), [("ar", 250), ("en", 200)])
def test_enough_frames_and_every_type(language: str, least: int) -> None:
    found = frames(language)
    assert len(found) >= least
    assert {frame.type for frame in found} == set(plover.event_types())


def test_a_frame_file_gives_frames(tmp_path: Path) -> None:
    path = _write(tmp_path, '[[frame]]\nid = "mine.visit"\ntype = "CONSULT"\nmode = "visit"\nverbs = ["طاف/يطوف + ب"]\n')
    (added,) = read_frames(path)
    assert added.id == "mine.visit"
    assert added.verbs[0].forms == ("طاف", "يطوف")
    assert added.verbs[0].after == ("ب",)


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ('id = "a"\ntype = "MEET"\nverbs = ["التقى"]', "type is 'MEET'"),
        ('id = "a"\ntype = "CONSULT"\nmode = "aerial"\nverbs = ["التقى"]', "mode 'aerial'"),
        ('id = "a"\ntype = "CONSULT"', "no words"),
        ('type = "CONSULT"\nverbs = ["التقى"]', "no id"),
        ('id = "a"\ntype = "CONSULT"\nverbs = ["التقى"]\nsubjekt = "actor"', "unknown keys"),
        ('id = "a"\ntype = "CONSULT"\nverbs = ["التقى"]\nobject = "victim"', "object is 'victim'"),
        ('id = "a"\ntype = "CONSULT"\nverbs = ["التقى"]\npreps = { "مع" = "friend" }', "the slot of مع"),
        ('id = "a"\ntype = "CONSULT"\nverbs = ["التقى"]\ncontexts = ["football"]', "context 'football'"),
        ('id = "a"\ntype = "CONSULT"\nverbs = ["التقى + @friends"]', "no set of words is named ['friends']"),
    ],
)
def test_a_wrong_entry_is_named_with_its_file(tmp_path: Path, entry: str, wrong: str) -> None:
    path = _write(tmp_path, f"[[frame]]\n{entry}\n")
    with pytest.raises(FrameError, match=r"mine\.toml:1: entry") as error:
        list(read_frames(path))
    assert wrong in str(error.value)


def test_a_frame_may_name_a_set_of_words(tmp_path: Path) -> None:
    path = _write(
        tmp_path, '[[frame]]\nid = "mine.march"\ntype = "PROTEST"\nverbs = ["سار/يسير + @protester|في مسيرة"]\nunless = ["@sides"]\n'
    )
    (frame,) = read_frames(path)
    assert {"متظاهرون", "متظاهرين", "في مسيره"} <= set(frame.verbs[0].after)
    assert "الجانبان" in frame.unless


def test_broken_toml_is_an_error_of_its_file(tmp_path: Path) -> None:
    with pytest.raises(FrameError, match=r"mine\.toml"):
        list(read_frames(_write(tmp_path, "[[frame]\n")))
