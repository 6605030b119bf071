"""Numbers in texts, however they are written."""

import pytest

from counterbook.languages.numbers import numbers_in
from counterbook.languages.pack import shipped


@pytest.mark.parametrize(
    ("code", "text", "numbers"),
    [
        ("zh", "24小时内，带2份", "2 24"),
        ("zh", "２０００元", "2000"),
        ("zh", "10万人，1.5亿", "100000 150000000"),
        ("zh", "08:30至17:00", "0 17 30 8"),
        ("zh", "没有数字", ""),
        ("en", "2,000 yuan and 12,5", "12 2000 5"),
        ("en", "1 March 2026", "1 2026 3"),
        ("en", "2 million marches in May", "2000000 5"),
        ("en", "Q1 visa", "1"),
        ("ko", "10만 명, 3천 명", "100000 3000"),
        ("ko", "제39조 1항", "1 39"),
    ],
)
def test_numbers(code: str, text: str, numbers: str) -> None:
    pack = shipped(code)
    assert pack
    assert numbers_in(text, pack) == tuple(numbers.split())


def test_a_huge_text_takes_no_time() -> None:
    pack = shipped("zh")
    assert pack
    assert len(numbers_in("1 " * 200_000, pack)) == 200_000
