"""Which encoding a text is in."""

import pytest

from isnad.gather.encodings import decode, is_binary

SHORT = "وصل الوفد المصري إلى بنغازي"
LONG = "قالت وزارة الخارجية إن الوفد وصل إلى المدينة، وأكدت «استمرار التنسيق» بين البلدين؛ هل يعود السفراء؟ في 15 مارس."
ENGLISH = "The minister’s visit—long awaited—was “historic”, he said. It cost £5 and €3."
FRENCH = "Le ministre a été reçu à Tripoli par le général, où il a évoqué les réformes nécessaires."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
@pytest.mark.parametrize("text", [SHORT, LONG])
def test_arabic_in_every_common_encoding(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["iso8859-6", "mac-arabic"])
def test_arabic_in_old_encodings(encoding):
    text = "قالت وزارة الخارجية إن الوفد وصل إلى المدينة، وأكدت استمرار التنسيق؛ هل يعود السفراء؟"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [ENGLISH, FRENCH])
def test_latin_script_in_the_windows_encoding(text):
    assert decode(text.encode("cp1252")) == text


def test_a_byte_order_mark_is_dropped_and_a_second_one_kept():
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbf" + SHORT.encode()) == "\ufeff" + SHORT


def test_a_stray_byte_does_not_spoil_utf8():
    raw = LONG.encode()
    assert decode(raw[:60] + b"\xff" + raw[60:]).replace("\ufffd", "") == LONG
    assert decode((LONG * 3).encode()[:-1]).startswith(LONG)


def test_a_declared_encoding_is_believed_only_if_it_fits():
    assert decode(SHORT.encode("cp1256"), "windows-1256") == SHORT
    assert decode(SHORT.encode(), "windows-1256") == SHORT
    assert decode(SHORT.encode("cp1256"), "no-such-encoding") == SHORT


def test_control_characters_make_a_text_binary():
    assert is_binary("\x01\x02\x03" * 10)
    assert not is_binary("نص\u202b مع\x00 علامة" * 3)
