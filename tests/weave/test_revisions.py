"""What an outlet changed after a report was first read."""

from isnad.records import Article
from isnad.weave.revisions import compared, revisions

OLD = "قتل ثلاثة أشخاص في الانفجار.\nوقالت الشرطة إن التحقيق جار."
NEW = "قتل سبعة أشخاص في الانفجار.\nوقالت الشرطة، أمس، إن التحقيق جار. ونفت الوزارة ذلك."


def test_words_taken_out_and_put_in_are_shown_with_those_around_them() -> None:
    number, aside, denial = compared(OLD, NEW)
    assert (number.removed, number.added, number.before) == ("ثلاثة", "سبعة", "قتل")
    assert (aside.removed, aside.added) == ("الشرطة", "الشرطة، أمس،")
    assert (denial.removed, denial.added, denial.after) == (None, "ونفت الوزارة ذلك.", "")


def test_changes_next_to_each_other_are_one_and_spacing_is_none() -> None:
    (change,) = compared("وصل الوزير صباحا إلى عدن", "غادر الوزير مساء إلى عدن")
    assert (change.removed, change.added) == ("وصل الوزير صباحا", "غادر الوزير مساء")
    assert compared(OLD, OLD.replace(" ", "  ")) == ()


def test_each_version_is_compared_with_the_one_before_it() -> None:
    versions = [
        (Article(id="a", text=OLD), "2026-05-12T10:00:00Z"),
        (Article(id="a", text=OLD + "\n"), "2026-05-12T11:00:00Z"),
        (Article(id="a", text=NEW), "2026-05-12T12:00:00Z"),
    ]
    (revision,) = revisions(versions)
    assert (revision.version, revision.before, revision.seen) == (3, "2026-05-12T11:00:00Z", "2026-05-12T12:00:00Z")
    assert len(revision.changes) == 3


def test_long_texts_are_compared_by_their_paragraphs() -> None:
    body = "\n".join(f"فقرة رقم {number} من تقرير طويل." for number in range(2000))
    (change,) = compared(body, body.replace("رقم 700 ", "رقم صفر "))
    assert (change.removed, change.added) == ("فقرة رقم 700 من تقرير طويل.", "فقرة رقم صفر من تقرير طويل.")
