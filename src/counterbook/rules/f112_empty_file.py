"""F112: a file without content."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity

RULE = Rule(
    code="F112",
    severity=Severity.ERROR,
    title={
        "zh": "文件是空的",
        "en": "The file is empty",
        "ko": "빈 파일",
    },
    message={
        "zh": "这个文件是空的，或者只有 “#” 开头的备注",
        "en": "this file is empty or holds only notes that begin with ‘#’",
        "ko": "이 파일은 비었거나 ‘#’으로 시작하는 메모만 있습니다",
    },
    remedy={
        "zh": "填写内容，或删除这个文件",
        "en": "write its content or delete the file",
        "ko": "내용을 쓰거나 파일을 지우세요",
    },
    why={
        "zh": "空文件会在手册里留下一页空白，多半是保存时出了差错。",
        "en": (
            "An empty file would be an empty page; mostly something went wrong when it was saved."
        ),
        "ko": "빈 파일은 빈 화면이 됩니다. 대개 저장할 때 잘못된 것입니다.",
    },
    bad="# 还没有写\n",
    good="id: stay\n",
    example_kind="file",
)
