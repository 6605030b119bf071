"""R302: a source that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from counterbook.rules.context import Context, Subject
from counterbook.rules.references import sources
from counterbook.rules.rule import Rule, Severity, Variant, Violation


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every source that names neither an article of a known law nor an entry of the register."""
    for path, cited in sources(subject):
        law, slash, article = cited.partition("/")
        kind, id_ = ("laws", law) if slash else ("sources", cited)
        known = context.known.get(kind)
        if known is None or (id_ in known and (not slash or article.strip())):
            continue
        if id_ in known:
            yield Violation(path, {"id": cited, "variant": "article"})
            continue
        near = get_close_matches(id_, sorted(known - {id_}), n=1)
        meant = f"{near[0]}{slash}{article}" if near else ""
        yield Violation(path, {"id": cited, "kind": kind, "suggestion": meant})


RULE = Rule(
    code="R302",
    severity=Severity.ERROR,
    title={
        "zh": "来源不存在",
        "en": "A source that does not exist",
        "ko": "없는 출처",
    },
    message={
        "zh": "{kind}里没有“{id}”",
        "en": "there is no ‘{id}’ in {kind}",
        "ko": "{kind}에 ‘{id}’ 항목이 없습니다",
    },
    remedy={
        "zh": (
            "改成已有的来源{suggestion}：法律写成“法律编号/条”，例如 "
            "exit-entry-law/39，其他写 sources.yml 里的编号"
        ),
        "en": (
            "cite a source that exists{suggestion}: a law as law id/article, as in "
            "exit-entry-law/39, others by their id in sources.yml"
        ),
        "ko": (
            "있는 출처로 고치세요{suggestion}. 법은 ‘법 이름/조’로(예: exit-entry-law/39), "
            "나머지는 sources.yml의 이름으로 씁니다"
        ),
    },
    why={
        "zh": "读者和同事要能查到每个数字是从哪里来的。",
        "en": "Readers and colleagues must be able to look up where each number comes from.",
        "ko": "읽는 사람과 동료가 모든 숫자의 출처를 찾을 수 있어야 합니다.",
    },
    bad=("fees:\n  - amount: 0\n    confidence: secondary\n    source: [S99]\n"),
    good=("fees:\n  - amount: 0\n    confidence: secondary\n    source: [S16]\n"),
    check=check,
    variants={
        "article": Variant(
            message={
                "zh": "“{id}”没有写第几条",
                "en": "‘{id}’ does not say which article",
                "ko": "‘{id}’에 몇 조인지 없습니다",
            },
            remedy={
                "zh": "在斜线后面写上第几条，例如 exit-entry-law/39",
                "en": "write the article after the slash, as in exit-entry-law/39",
                "ko": "빗금 뒤에 몇 조인지 쓰세요. 예: exit-entry-law/39",
            },
        ),
    },
)
