"""F131: a line that stands in no column of its neighbours."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F131",
    severity=Severity.ERROR,
    title={
        "zh": "左边没有对齐",
        "en": "Lines are not aligned",
        "ko": "줄이 맞지 않음",
    },
    message={
        "zh": "这一行左边的空格数和上面同级的行对不上",
        "en": "this line is not aligned with the lines of its level above",
        "ko": "이 줄은 위의 같은 단계 줄과 왼쪽이 맞지 않습니다",
    },
    remedy={
        "zh": "让同一级的行左边对齐：这里应该空 {wanted} 格",
        "en": "align the lines of one level: {wanted} spaces here",
        "ko": "같은 단계의 줄을 왼쪽에 맞추세요. 여기는 빈칸 {wanted}개입니다",
    },
    why={
        "zh": "行首空几格，决定了这一行属于哪一栏。",
        "en": "The spaces at the start of a line say which key it belongs to.",
        "ko": "줄 앞의 빈칸 수가 그 줄이 어느 항목에 속하는지 정합니다.",
    },
    bad=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        " en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    good=(
        "plain_title:\n"
        "  zh: 登记您住的地方\n"
        "  en: Register where you sleep\n"
        "  ko: 묵는 곳 등기하기\n"
    ),
    variants={
        "under": Variant(
            message={
                "zh": "“{key}” 应该写在 “{parent}” 下面，现在和它并排了",
                "en": "‘{key}’ belongs under ‘{parent}’ but stands beside it",
                "ko": "‘{key}’ 항목은 ‘{parent}’ 아래에 있어야 하는데 나란히 있습니다",
            },
            remedy={
                "zh": "在 “{key}” 前面加两个空格",
                "en": "put two spaces before ‘{key}’",
                "ko": "‘{key}’ 앞에 빈칸 두 개를 넣으세요",
            },
        ),
        "under-value": Variant(
            message={
                "zh": "上面那一行已经写了内容，下面不能再列 “- ”",
                "en": "the key above has a value already, so no list can follow",
                "ko": "윗줄에 이미 내용이 있어 아래에 목록을 쓸 수 없습니다",
            },
            remedy={
                "zh": "把上面那一行冒号后面的内容也移下来，每项一行，用 “- ” 开头",
                "en": "move the value above down into the list, one line with ‘- ’ for each item",
                "ko": "윗줄 콜론 뒤의 내용도 아래로 옮겨 항목마다 ‘- ’로 시작하는 줄로 쓰세요",
            },
        ),
    },
)
