"""F109: a file larger than any procedure needs."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F109",
    severity=Severity.ERROR,
    title={
        "zh": "文件太大",
        "en": "The file is too large",
        "ko": "파일이 너무 큼",
    },
    message={
        "zh": "这个文件有 {size} 字节，超过了 {largest} 字节",
        "en": "this file has {size} bytes, more than {largest}",
        "ko": "이 파일은 {size}바이트로 {largest}바이트를 넘습니다",
    },
    remedy={
        "zh": "看看是不是放错了文件；如果不是，把它分成几个文件",
        "en": "see whether it is the wrong file; if not, divide it into several files",
        "ko": "잘못 넣은 파일인지 보세요. 아니라면 여러 파일로 나누세요",
    },
    why={
        "zh": "一个事项只需要几十 KB。这么大的文件多半是图片或别的文档。",
        "en": (
            "A procedure needs some ten kilobytes. A file of this size is mostly a picture "
            "or another document."
        ),
        "ko": "한 민원에는 수십 KB면 충분합니다. 이렇게 큰 파일은 대개 그림이나 다른 문서입니다.",
    },
    bad="",
    good="",
    example_kind="none",
    variants={
        "lines": Variant(
            message={
                "zh": "这个文件有 {lines} 行，超过了 {most} 行",
                "en": "this file has {lines} lines, more than {most}",
                "ko": "이 파일은 {lines}줄로 {most}줄을 넘습니다",
            },
            remedy={
                "zh": "看看是不是粘贴错了；如果不是，把它分成几个文件",
                "en": "see whether it was pasted by mistake; if not, divide it into several files",
                "ko": "잘못 붙여 넣지 않았는지 보세요. 아니라면 여러 파일로 나누세요",
            },
        ),
    },
)
