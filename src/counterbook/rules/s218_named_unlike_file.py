"""S218: an id or category that differs from file name or folder."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="S218",
    severity=Severity.ERROR,
    title={
        "zh": "和文件名对不上",
        "en": "Unlike the file name",
        "ko": "파일 이름과 다름",
    },
    message={
        "zh": "“{key}”写的是“{value}”，按文件的名字和位置应该是“{wanted}”",
        "en": "‘{key}’ says ‘{value}’, but by its file name and folder it should be ‘{wanted}’",
        "ko": "‘{key}’ 값은 ‘{value}’인데 파일 이름과 폴더에 따르면 ‘{wanted}’여야 합니다",
    },
    remedy={
        "zh": "两处改成一样：改这一行，或给文件改名、换文件夹；已经印在二维码里的编号不要改",
        "en": (
            "make both the same: change this line, or rename or move the file; keep ids that "
            "are printed in QR codes"
        ),
        "ko": (
            "둘을 같게 하세요: 이 줄을 고치거나 파일 이름이나 폴더를 바꾸세요. QR 코드에 "
            "인쇄된 이름은 바꾸지 마세요"
        ),
    },
    why={
        "zh": "文件名和编号一样，看到网页地址就能找到文件。",
        "en": "With the same name, everybody finds the file by the address of the page.",
        "ko": "이름이 같으면 웹 주소를 보고 파일을 찾을 수 있습니다.",
    },
    bad="id: visa\n",
    good="id: stay\n",
)
