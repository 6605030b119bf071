"""F110: an office document or picture renamed to .yml."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F110",
    severity=Severity.ERROR,
    title={
        "zh": "不是文本文件",
        "en": "Not a text file",
        "ko": "텍스트 파일이 아님",
    },
    message={
        "zh": "这是 {what} 文件，只是名字改成了 .yml",
        "en": "this is a {what} file that was only renamed to .yml",
        "ko": "이름만 .yml로 바꾼 {what} 파일입니다",
    },
    remedy={
        "zh": "用原来的程序打开，把文字复制到用记事本新建的 .yml 文件里",
        "en": "open it in its own program and copy the text into a new .yml file made in Notepad",
        "ko": "원래 프로그램에서 열어 글을 복사한 뒤 메모장에서 만든 새 .yml 파일에 넣으세요",
    },
    why={
        "zh": "改名字不会改变文件里面的内容。",
        "en": "A new name does not change what is inside a file.",
        "ko": "이름을 바꿔도 파일 내용은 바뀌지 않습니다.",
    },
    bad="PK\u0003\u0004word/document.xml\n",
    good="id: stay\n",
    example_kind="file",
)
