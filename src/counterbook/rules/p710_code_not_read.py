"""P710: a QR code that a phone cannot read; found in finished sheets only."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="P710",
    severity=Severity.ERROR,
    title={
        "zh": "二维码扫不出来",
        "en": "A QR code that cannot be scanned",
        "ko": "읽히지 않는 QR 코드",
    },
    message={
        "zh": "这个二维码扫不出来，或者太小（{detail}）",
        "en": "this QR code cannot be scanned, or is too small ({detail})",
        "ko": "이 QR 코드는 읽히지 않거나 너무 작습니다({detail})",
    },
    remedy={
        "zh": "网站地址太长时，二维码会太密。请用短一点的地址，改 station.yml 里的 site",
        "en": "a long address makes a dense code: use a shorter one as site in station.yml",
        "ko": "주소가 길면 코드가 촘촘해집니다. station.yml의 site에 더 짧은 주소를 쓰세요",
    },
    why={
        "zh": "纸上的二维码是去网页的唯一入口，扫不出来就没用了。",
        "en": (
            "On paper the code is the only way to the page; one that does not scan is of no use."
        ),
        "ko": (
            "종이에서는 QR 코드가 누리집으로 가는 유일한 길입니다. 읽히지 않으면 쓸모가 없습니다."
        ),
    },
    bad="",
    good="",
    example_kind="none",
)
