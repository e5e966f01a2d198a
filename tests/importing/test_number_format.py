from __future__ import annotations

import pytest

from ipplanner.importing.readers.margins import printed_words
from ipplanner.importing.readers.number_format import shown

DAY = 43465.0


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1.0, "General", "1"),
        (0.1 + 0.2, "", "0.3"),
        (1e20, "", "1e+20"),
        (-3.0, "0", "-3"),
        (2.5, "#", "3"),
        (7.0, "000", "007"),
        (1.5, "0.##", "1.5"),
        (2.0, "0.##", "2"),
        (12345.678, "#,##0.00", "12,345.68"),
        (0.8567, "0.00%", "85.67%"),
        (-5.0, "0;(0)", "(5)"),
        (0.0, '0;-0;"无"', "无"),
        (1234.0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "1,234"),
        (5.0, "[$¥-804]#,##0", "¥5"),
        (5.0, 'G/通用格式"个"', "5个"),
        (3.0, '"第"0"项"', "第3项"),
        (3.0, '0"."', "3."),
        (12.0, '[DBNum1][$-804]General"、"', "一十二、"),
        (1010.0, "[DBNum1]General", "一千〇一十"),
        (1.5, "# ?/?", "1.5"),
        (5.0, ";;;", "5"),
        (DAY, 'yyyy"年"m"月"d"日";@', "2018年12月31日"),
        (DAY, "m/d/yy", "2018年12月31日"),
        (DAY, 'yyyy"年"m"月"', "2018年12月"),
        (DAY, "aaaa", "2018年12月31日"),
        (DAY + 0.5, "yyyy/m/d h:mm", "2018年12月31日 12:00"),
        (0.5, "h:mm:ss", "12:00:00"),
        (59.0, "yyyy/m/d", "1900年2月28日"),
        (-1.0, "yyyy/m/d", "-1"),
        (1e9, "yyyy/m/d", "1000000000"),
        (1.5, '"' * 300, "1.5"),
    ],
)
def test_numbers_are_shown_as_in_their_cells(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_the_other_calendar_begins_in_1904() -> None:
    assert shown(DAY - 1462, "yyyy/m/d", since_1904=True) == "2018年12月31日"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("&C第 &P 页，共 &N 页", ""),
        ("- &P -", ""),
        ("&CPage &P of &N", ""),
        ('&L附件1&C&"宋体,Regular"&14标题&R&P', "附件1\n标题"),
        ("&K01+000&F内部 R&&D", "内部 R&D"),
    ],
)
def test_headers_and_footers_are_their_words(code: str, words: str) -> None:
    assert printed_words(code) == words
