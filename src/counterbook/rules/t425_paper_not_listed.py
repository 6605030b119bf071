"""T425: a paper that a step names and the list of papers does not."""

from __future__ import annotations

from collections.abc import Iterator

from counterbook.languages.style import pattern
from counterbook.model.procedure import Material, Procedure, Step
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Violation
from counterbook.rules.wording import styled


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every paper that a step of the reader says to bring, and that is not in the list."""
    value = subject.value
    if not isinstance(value, Procedure) or "materials" in subject.touched:
        return
    known = {part.paper for _, part in subject.parts if isinstance(part, Material)}
    if value.result and value.result.paper:
        known.add(value.result.paper)
    for c, channel in enumerate(value.channels):
        for s, step in enumerate(channel.steps):
            found = _brought(context, step, known) if step.actor == "you" else None
            if found:
                code, name, id_ = found
                path = ("channels", c, "steps", s, "text", code)
                yield Violation(path, {"paper": name, "id": id_})


def _brought(context: Context, step: Step, known: set[str]) -> tuple[str, str, str] | None:
    for code, _, style in styled(context):
        said = step.text.get(code, "")
        for bring in pattern(style.bringing).finditer(said) if style.bringing else ():
            names = context.paper_names[code]
            name = next((n for n in names if said.startswith(n, bring.end())), None)
            if name and not names[name] & known:
                return code, name, min(names[name])
    return None


RULE = Rule(
    code="T425",
    severity=Severity.WARNING,
    title={
        "zh": "步骤里的材料清单里没有",
        "en": "A paper that is not on the list",
        "ko": "목록에 없는 서류",
    },
    message={
        "zh": "这里要读者带“{paper}”，但 materials 清单里没有",
        "en": "readers are to bring ‘{paper}’ here, but it is not in the list of materials",
        "ko": "‘{paper}’ 서류를 가져오라고 했는데 materials 목록에 없습니다",
    },
    remedy={
        "zh": "在 materials 里加上“paper: {id}”，或者从这句话里去掉",
        "en": "add ‘paper: {id}’ to materials, or take it out of this text",
        "ko": "materials에 ‘paper: {id}’를 추가하거나 이 글에서 빼세요",
    },
    why={
        "zh": "读者照着清单准备；清单上没有，到了窗口才知道，就要再跑一趟。",
        "en": "People pack by the list. What is not on it costs them a second way.",
        "ko": "사람들은 목록을 보고 준비합니다. 목록에 없으면 다시 와야 합니다.",
    },
    bad=(
        "materials:\n"
        "  - paper: passport\n"
        "    original: 1\n"
        "  - paper: registration-slip\n"
        "    original: 1\n"
        "channels:\n"
        "  - type: counter\n"
        "    place: foreigner-desk\n"
        "    steps:\n"
        "      - actor: you\n"
        "        text:\n"
        "          zh: 带租赁合同到派出所。\n"
        "          en: Bring the lease to the police station.\n"
        "          ko: 임대차계약서를 가지고 파출소로 가세요.\n"
    ),
    good=(
        "materials:\n"
        "  - paper: lease\n"
        "    original: 1\n"
        "channels:\n"
        "  - type: counter\n"
        "    place: foreigner-desk\n"
        "    steps:\n"
        "      - actor: you\n"
        "        text:\n"
        "          zh: 带租赁合同到派出所。\n"
        "          en: Bring the lease to the police station.\n"
        "          ko: 임대차계약서를 가지고 파출소로 가세요.\n"
    ),
    check=check,
    kinds=("procedure",),
)
