"""F111: a line that cannot be understood."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F111",
    severity=Severity.ERROR,
    title={
        "zh": "这一行看不懂",
        "en": "A line that cannot be understood",
        "ko": "알 수 없는 줄",
    },
    message={
        "zh": "从这一行起，程序看不懂这个文件的写法",
        "en": "from this line on the file cannot be understood",
        "ko": "이 줄부터 파일을 이해할 수 없습니다",
    },
    remedy={
        "zh": (
            "看看这一行和上面一行：冒号后面有没有空格，同一级的行左边是否对齐，引号和括号是否成对"
        ),
        "en": (
            "look at this line and the one above: a space after each colon, lines of one "
            "level in one column, quotes and brackets in pairs"
        ),
        "ko": (
            "이 줄과 윗줄을 보세요: 콜론 뒤의 빈칸, 같은 단계 줄의 왼쪽 맞춤, 짝이 맞는 "
            "따옴표와 괄호"
        ),
    },
    why={
        "zh": "文件靠行首的空格、冒号和 “- ” 来分栏。少了一个，后面就连不上。",
        "en": (
            "Spaces at the start of lines, colons and ‘- ’ divide a file. Where one is "
            "missing, the rest does not fit."
        ),
        "ko": (
            "파일은 줄 앞의 빈칸, 콜론, ‘- ’로 나뉩니다. 하나가 빠지면 그 뒤가 이어지지 않습니다."
        ),
    },
    bad="sample: true\n- stay\n",
    good="sample: true\nrelated: [stay]\n",
)
