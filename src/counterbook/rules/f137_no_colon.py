"""F137: a line between keys that has no colon."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F137",
    severity=Severity.ERROR,
    title={
        "zh": "这一行没有冒号",
        "en": "A line without a colon",
        "ko": "콜론이 없는 줄",
    },
    message={
        "zh": "这一行应该是“栏名: 内容”，但没有冒号",
        "en": "this line should be a key, a colon and content, but has no colon",
        "ko": "이 줄은 ‘이름: 내용’이어야 하는데 콜론이 없습니다",
    },
    remedy={
        "zh": (
            "补上英文冒号和空格；如果是上一行文字的后半段，就接在上一行后面；"
            "如果是备注，前面写 “# ”"
        ),
        "en": (
            "type a colon and a space; if it continues the text above, join it to that line; "
            "a note begins with ‘# ’"
        ),
        "ko": (
            "콜론과 빈칸을 넣으세요. 윗줄에 이어지는 글이면 윗줄 끝에 붙이세요. "
            "메모라면 앞에 ‘# ’를 쓰세요"
        ),
    },
    why={
        "zh": "没有冒号，就不知道这一行属于哪一栏。",
        "en": "Without a colon nobody knows which key the line belongs to.",
        "ko": "콜론이 없으면 어느 항목인지 알 수 없습니다.",
    },
    bad="sample: true\nstatus active\n",
    good="sample: true\nstatus: active\n",
)
