"""A declared size is held to within its own rounding."""

import pytest

from reader_app.downloads.sizes import agrees
from tests.builders import an_attachment


@pytest.mark.parametrize(
    ("size", "same"), [(198_988, True), (198_999, True), (198_980, False), (199_010, False)]
)
def test_two_decimals_of_a_ko_allow_ten_bytes(size: int, same: bool) -> None:
    attachment = an_attachment(size_text="194.33 Ko", size_bytes=198_993)
    assert agrees(attachment, size) == same


@pytest.mark.parametrize(
    ("text", "declared", "size", "same"),
    [
        ("2,7 Mo", 2_831_155, 2_880_000, True),
        ("2,7 Mo", 2_831_155, 2_900_000, False),
        ("1.20 MiB", 1_258_291, 1_260_000, True),
        ("512 octets", 512, 512, True),
        ("512 o", 512, 520, False),
        ("trois pages", 512, 512, True),
        (None, None, 9, True),
    ],
)
def test_each_unit_has_its_rounding(
    text: str | None, declared: int | None, size: int, same: bool
) -> None:
    attachment = an_attachment(size_text=text, size_bytes=declared)
    assert agrees(attachment, size) == same
