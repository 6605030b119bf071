"""R303: a picture or form whose file is not there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from counterbook.model.procedure import Form
from counterbook.model.registers import Paper, Person
from counterbook.rules.context import Context, Subject
from counterbook.rules.rule import Rule, Severity, Variant, Violation

_FIELDS = {Paper: "picture", Person: "photo", Form: "file"}


def check(context: Context, subject: Subject) -> Iterator[Violation]:
    """Every named file that is not in the folder of pictures, letter by letter."""
    for path, part in subject.parts:
        field = _FIELDS.get(type(part))  # type: ignore[call-overload]
        name = getattr(part, field) if field else None
        if name is None:
            continue
        if not _stays_inside(name):
            yield Violation((*path, field), {"file_name": name, "variant": "outside"})
        elif name not in context.images:
            same = [image for image in context.images if image.lower() == name.lower()]
            near = same or get_close_matches(name, sorted(context.images), n=1)
            values = {"file_name": name, "suggestion": near[0] if near else ""}
            yield Violation((*path, field), values)


def _stays_inside(name: str) -> bool:
    plain = PurePosixPath(name)
    strange = plain.is_absolute() or ".." in plain.parts or any(sign in name for sign in ":\\%?#")
    return not strange


RULE = Rule(
    code="R303",
    severity=Severity.ERROR,
    title={
        "zh": "找不到图片或表格文件",
        "en": "A picture or form is not there",
        "ko": "그림이나 서식 파일이 없음",
    },
    message={
        "zh": "images 文件夹里没有“{file_name}”",
        "en": "there is no ‘{file_name}’ in the folder images",
        "ko": "images 폴더에 ‘{file_name}’ 파일이 없습니다",
    },
    remedy={
        "zh": "把文件放进 handbook/images，或改成那里有的名字{suggestion}；大小写也要一样",
        "en": (
            "put the file into handbook/images or use the name of one that is "
            "there{suggestion}; capitals count"
        ),
        "ko": (
            "파일을 handbook/images에 넣거나 그곳에 있는 이름으로 고치세요{suggestion}. "
            "대문자와 소문자도 같아야 합니다"
        ),
    },
    why={
        "zh": "缺的图片在页面和纸上都是一块空白。",
        "en": "A missing picture is a hole on the page and on paper.",
        "ko": "없는 그림은 화면과 종이에서 빈 곳이 됩니다.",
    },
    bad=(
        "- id: passport\n"
        "  name:\n"
        "    zh: 护照\n"
        "    en: passport\n"
        "    ko: 여권\n"
        "  picture: passport.png\n"
    ),
    good=("- id: passport\n  name:\n    zh: 护照\n    en: passport\n    ko: 여권\n"),
    example_kind="papers",
    variants={
        "outside": Variant(
            message={
                "zh": "“{file_name}”不在 images 文件夹里",
                "en": "‘{file_name}’ is not in the folder images",
                "ko": "‘{file_name}’ 파일은 images 폴더 안에 있지 않습니다",
            },
            remedy={
                "zh": "把文件复制到 handbook/images，这里只写文件名，例如 passport.png",
                "en": (
                    "copy the file into handbook/images and write only its name here, as in "
                    "passport.png"
                ),
                "ko": (
                    "파일을 handbook/images에 복사하고 여기에는 이름만 쓰세요. 예: passport.png"
                ),
            },
        ),
    },
    check=check,
)
