import shlex
import sys
from datetime import date

import pytest

from evals import floors, gate
from evals.floors import FloorError, Floors, broken, input_hash, load, pin, rounded, save
from evals.program import ProgramError, annotations
from evals.tally import Tally
from evals.texts import corpora

DAY = date(2026, 7, 1)


def test_the_program_keeps_its_floors():
    if not floors.FLOORS.exists():
        pytest.skip("no floors are pinned yet: run python -m evals.gate --pin")
    assert gate.main([]) == 0


def pinned(**measures: float) -> Floors:
    return Floors({"visit": input_hash("visit")}, {"visit": measures}, [])


def test_a_figure_below_its_floor_breaks_the_gate_and_one_at_it_does_not():
    assert broken(pinned(times=0.666), {"visit": {"times": Tally(2, 3, 3)}}) == []
    (problem,) = broken(pinned(times=0.667), {"visit": {"times": Tally(2, 3, 3)}})
    assert "times is 0.667, its floor is 0.667" in problem or "times" in problem


def test_a_measure_that_is_gone_and_an_input_that_changed_break_the_gate():
    (problem,) = broken(pinned(times=0.1), {"visit": {}})
    assert "undefined" in problem
    stale = Floors({"visit": "0" * 64}, {"visit": {}}, [])
    (problem,) = broken(stale, {"visit": {}})
    assert "changed since the floors were pinned" in problem


def test_pinning_raises_floors_but_lowers_none_without_a_reason():
    raised = pin(pinned(times=0.5), {"visit": {"times": Tally(3, 4, 4)}}, None, DAY)
    assert raised.floors == {"visit": {"times": 0.75}}
    assert raised.lowered == []
    with pytest.raises(FloorError, match=r"visit times 0.5 to 0.25"):
        pin(pinned(times=0.5), {"visit": {"times": Tally(1, 4, 4)}}, None, DAY)


def test_a_lowering_is_kept_with_its_reason(tmp_path):
    path = tmp_path / "floors.toml"
    floors_now = pin(pinned(times=0.5), {"visit": {"times": Tally(1, 4, 4)}}, 'قواعد "أوضح" للتواريخ', DAY)
    save(floors_now, path)
    again = load(path)
    assert again == floors_now
    assert again.lowered == [
        {"corpus": "visit", "measure": "times", "from": "0.5", "to": "0.25", "date": "2026-07-01", "reason": 'قواعد "أوضح" للتواريخ'}
    ]


def test_pinning_one_corpus_keeps_the_others(tmp_path):
    both = Floors({"visit": "x", "attack": "y"}, {"visit": {"times": 0.5}, "attack": {"times": 0.5}}, [])
    after = pin(both, {"visit": {"times": Tally(1, 1, 1)}}, None, DAY)
    assert after.floors == {"visit": {"times": 1.0}, "attack": {"times": 0.5}}
    assert after.inputs["attack"] == "y"


def test_floors_are_rounded_down():
    assert rounded(2 / 3) == 0.666
    assert rounded(0.29) == 0.29
    assert rounded(1.0) == 1.0


def test_the_hash_follows_the_texts(tmp_path, monkeypatch):
    before = input_hash("visit")
    copy = tmp_path / "01.txt"
    copy.write_text("نص آخر", encoding="utf-8")
    monkeypatch.setattr(floors, "corpus_files", lambda corpus: [copy])
    assert input_hash("visit") != before


def test_a_program_that_fails_is_reported_with_its_own_words():
    command = [sys.executable, "-c", "import sys; print('isnad: no such file', file=sys.stderr); sys.exit(1)"]
    with pytest.raises(ProgramError, match="isnad: no such file"):
        annotations(command, "visit")


def test_a_program_that_leaves_articles_out_is_reported():
    with pytest.raises(ProgramError, match="printed 0 articles for the 7"):
        annotations([sys.executable, "-c", "pass"], "visit")


def test_a_failing_program_breaks_the_gate(capsys):
    assert gate.main(["visit", "--isnad", f"{shlex.quote(sys.executable)} -c 'raise SystemExit(3)'"]) == 1
    assert "exit status 3" in capsys.readouterr().err


def test_an_unknown_corpus_and_a_reason_without_a_pin_are_wrong_command_lines(capsys):
    for arguments in (["weather"], ["--lower", "because"]):
        with pytest.raises(SystemExit) as stop:
            gate.main(arguments)
        assert stop.value.code == 2
    assert f"there are {', '.join(corpora())}" in capsys.readouterr().err


def test_the_table_shows_figures_beside_floors():
    shown = gate.table({"visit": {"times": Tally(2, 3, 3), "reuse": Tally()}}, pinned(times=0.5))
    assert "0.667 (0.500)" in shown
    assert "- (-)" in shown
