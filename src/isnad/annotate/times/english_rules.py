"""The rules of the English grammar of time, most particular first.

A pattern names word kinds of the word list in braces. The group ``core``, where there is one, is the span; what stands before it is
only needed to know that the number is a year.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from isnad.annotate.times import english_meanings as mean
from isnad.annotate.times.calendar import Period
from isnad.annotate.times.english_meanings import Reading


class Rule(NamedTuple):
    """A pattern and its meaning."""

    name: str
    pattern: str
    read: Callable[[Reading], Period | None]


_Y = r"(?P<year>(?:1[5-9]|20)\d\d)"
_D = r"(?P<day>[0-3]?\d(?:st|nd|rd|th)?)"
_U = r"(?P<until>[0-3]?\d(?:st|nd|rd|th)?)"
_W = r"(?:(?:{weekday})\.?,? )?"
_N = r"(?P<number>(?:about )?(?:\d{{1,3}}|(?:{number})(?:-(?:{number}))?))"
_P = r"(?:(?P<part>{part})[ -])?"
_T = r"(?:,? (?P<daypart>{daypart}))?"
_COUNTED = r"(?:people|men|women|dead|troops|soldiers|dollars|houses|homes|families|refugees|migrants|tonnes|tons|votes|seats|metres)"
RULES = (
    Rule("iso", r"(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<slashed>\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d))", mean.of_numeric),
    Rule("span_dm", rf"(?:from|between) {_D} (?:to|and|until) {_U} (?:of )?(?P<month>{{month}})\b(?:\.?,? {_Y})?", mean.of_date),
    Rule("span_md", rf"(?:from |between )?(?P<month>{{month}})\.? {_D} ?(?:-|to|and|until) ?{_U}(?![\w:])(?:,? {_Y})?", mean.of_date),
    Rule("mdy", rf"{_W}(?P<month>{{month}})\.? (?:the )?{_D}(?![\w:])(?:,? {_Y}(?!\d))?", mean.of_date),
    Rule("dmy", rf"{_W}(?:the )?{_D}(?: ?- ?{_U})? (?:of )?(?P<month>{{month}})\b(?:\.?,? {_Y}(?!\d))?", mean.of_date),
    Rule("month", rf"{_P}(?P<month>{{month}})\.?,? (?:of )?{_Y}(?!\d)", mean.of_month),
    Rule("month_which", r"(?:(?P<which>{which}) |(?P<part>{part})[ -])(?P<month>{month})\b(?! \d)", mean.of_month),
    Rule("month_in", r"(?:in|since|during|until|by) (?P<core>(?P<month>{month}))\b(?! \d)", mean.of_month),
    Rule("years", rf"(?:from |between )?{_Y} ?(?:-|to|and) ?(?P<until>(?:1[5-9]|20)\d\d|\d\d)(?![\d-])", mean.of_years),
    Rule("decade", rf"(?:the )?{_P}(?P<hundred>1[5-9]|20)?'?(?P<tens>\d0)'?s", mean.of_decade),
    Rule("century", r"the (?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{ordinal}) century", mean.of_century),
    Rule("year", rf"(?:in|since|during|until|by|of|before|after|year) (?P<core>{_Y})(?![\d%]|-\w|,\d| {_COUNTED}\b)", mean.of_year),
    Rule("part_year", rf"(?P<part>{{part}})[ -]{_Y}(?!\d)", mean.of_year),
    Rule("year_named", rf"the (?P<core>{_Y})(?:(?= (?:[a-z]+ )?(?:{{named}})\b)|\Z)", mean.of_year),
    Rule("fraction", rf"(?:the )?(?P<nth>{{nth}}) (?P<fraction>{{fraction}}) of (?:the year )?{_Y}(?!\d)", mean.of_fraction),
    Rule("hijri", r"(?P<hday>[0-3]?\d) (?P<hmonth>{hmonth}),? (?P<hyear>1[34]\d\d)(?: ?AH| ?H)?(?!\d)", mean.of_hijri),
    Rule("every", r"(?:every|each) (?:(?P<weekday>{weekday})|(?P<unit>{unit}))", mean.of_every),
    Rule("weekend", r"(?:the |this )?(?P<which>{which}) weekend", mean.of_weekend),
    Rule("several", rf"(?:the )?(?P<which>{{which}}) {_N} (?P<unit>{{unit}})s?", mean.of_several),
    Rule("bounded", r"(?P<bound>earlier|later) (?P<which>this) (?P<unit>{unit})", mean.of_unit),
    Rule("unit", r"(?:(?P<part>{part}) )?(?:the )?(?P<which>{which}) (?P<unit>{unit})(?! (?:of|after))", mean.of_unit),
    Rule("season", rf"(?:the )?(?:(?P<which>{{which}}) (?P<season>{{season}})|(?P<seasons>{{season}}) (?:of )?{_Y})", mean.of_season),
    Rule("last_night", r"(?P<which>last|this) (?P<daypart>{daypart})", mean.of_this_part),
    Rule("dayword", rf"(?:early |late )?(?P<dayword>{{dayword}}){_T}", mean.of_dayword),
    Rule("weekday", rf"(?:early |late )?(?:(?P<which>{{which}}) )?(?P<weekday>{{weekday}})\b{_T}", mean.of_weekday),
    Rule("ago", rf"{_N} (?P<unit>{{unit}})s? (?:ago|earlier|(?P<hence>from now))", mean.of_ago),
    Rule("vague", r"(?P<vague>{vague})(?! (?:{number}|{unit}|\d))", mean.of_vague),
    Rule("set", r"(?P<set>{set})", mean.of_set),
    Rule("duration", rf"{_N}[ -](?P<unit>{{unit}})s?(?![ -]olds?\b| of age)", mean.of_duration),
    Rule("clock", r"(?P<hour>\d{{1,2}})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.?m)\.?", mean.of_clock),
)
