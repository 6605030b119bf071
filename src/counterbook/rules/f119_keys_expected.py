"""F119: a list or sentence where a file must consist of keys."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F119",
    severity=Severity.ERROR,
    title={
        "zh": "文件应该一栏一栏地写",
        "en": "The file must consist of keys",
        "ko": "파일은 항목으로 되어 있어야 함",
    },
    message={
        "zh": "这个文件应该一栏一栏地写，现在不是",
        "en": "this file must consist of keys, and does not",
        "ko": "이 파일은 항목으로 되어 있어야 하는데 그렇지 않습니다",
    },
    remedy={
        "zh": "每栏一行：栏名、英文冒号、空格、内容，例如 “id: stay”",
        "en": "write one key a line: name, colon, space, content, as in ‘id: stay’",
        "ko": "한 줄에 한 항목씩 이름, 콜론, 빈칸, 내용을 쓰세요. 예: ‘id: stay’",
    },
    why={
        "zh": "程序按栏名找内容。整篇文字或列表没有栏名，就不知道放在哪里。",
        "en": (
            "Content is found by its key. A sentence or a list has none, so nobody knows "
            "where it belongs."
        ),
        "ko": "내용은 항목 이름으로 찾습니다. 글이나 목록만 있으면 어디에 둘지 알 수 없습니다.",
    },
    bad="外国人住宿登记\n",
    good="id: stay\n",
    example_kind="file",
)
