"""F125: a full-width number sign at the start of a note."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F125",
    severity=Severity.ERROR,
    title={
        "zh": "“＃” 是中文的",
        "en": "A full-width number sign",
        "ko": "전각 우물 정 자",
    },
    message={
        "zh": "这一行开头的 “＃” 是中文符号",
        "en": "the ‘＃’ at the start of this line is a full-width one",
        "ko": "이 줄 앞의 ‘＃’은 전각 기호입니다",
    },
    remedy={
        "zh": "备注用英文 “#” 开头，后面加一个空格：“# ”",
        "en": "begin notes with a plain ‘#’ and a space: ‘# ’",
        "ko": "메모는 영문 ‘#’과 빈칸으로 시작하세요: ‘# ’",
    },
    why={
        "zh": "只有英文 “#” 后面的内容才是不印出来的备注。",
        "en": "Only what follows a plain ‘#’ is a note that is not printed.",
        "ko": "영문 ‘#’ 뒤의 내용만 인쇄되지 않는 메모입니다.",
    },
    bad="＃ 备注\nstatus: active\n",
    good="# 备注\nstatus: active\n",
)
