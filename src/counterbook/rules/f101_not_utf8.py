"""F101: a file that is not stored as UTF-8."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="F101",
    severity=Severity.ERROR,
    title={
        "zh": "文件的编码不对",
        "en": "The file is not UTF-8",
        "ko": "파일 인코딩이 다름",
    },
    message={
        "zh": "这个文件不是用 UTF-8 保存的，看起来是 {encoding}",
        "en": "this file was not saved as UTF-8; it looks like {encoding}",
        "ko": "이 파일은 UTF-8로 저장되지 않았습니다. {encoding} 같습니다",
    },
    remedy={
        "zh": (
            "用记事本打开，选“文件”→“另存为”，编码选“UTF-8”再保存；也可以运行 counterbook "
            "check --fix {file}"
        ),
        "en": (
            "open it in Notepad, choose File, Save as, Encoding: UTF-8, and save; or run "
            "counterbook check --fix {file}"
        ),
        "ko": (
            "메모장에서 열어 파일 → 다른 이름으로 저장 → 인코딩 UTF-8로 저장하세요. "
            "counterbook check --fix {file} 명령으로도 바꿀 수 있습니다"
        ),
    },
    why={
        "zh": "同一个字在不同编码里存成不同的内容。只有 UTF-8 能同时放下中文、英文和韩文。",
        "en": (
            "Each encoding stores the same character differently. Only UTF-8 holds Chinese, "
            "English and Korean in one file."
        ),
        "ko": (
            "인코딩마다 같은 글자를 다르게 저장합니다. UTF-8만 중국어, 영어, 한국어를 한 "
            "파일에 담을 수 있습니다."
        ),
    },
    bad="plain_title:\n  zh: 登记您住的地方\n",
    good="plain_title:\n  zh: 登记您住的地方\n",
    encoding="gb18030",
    variants={
        "unknown": Variant(
            message={
                "zh": "这个文件不是用 UTF-8 保存的，从这里开始读不出来",
                "en": "this file was not saved as UTF-8; from here on it cannot be read",
                "ko": "이 파일은 UTF-8로 저장되지 않았습니다. 여기부터 읽을 수 없습니다",
            },
            remedy={
                "zh": "用原来的程序打开，选“另存为”，编码选“UTF-8”再保存",
                "en": (
                    "open it in the program it was written with, choose Save as, Encoding: "
                    "UTF-8, and save"
                ),
                "ko": "처음 쓴 프로그램에서 열어 다른 이름으로 저장 → 인코딩 UTF-8로 저장하세요",
            },
        ),
        "broken": Variant(
            message={
                "zh": "这里有一个字已经损坏，读不出来",
                "en": "a character is broken here and cannot be read",
                "ko": "여기 글자 하나가 깨져서 읽을 수 없습니다",
            },
            remedy={
                "zh": "把这个字删掉，重新输入，再用 UTF-8 保存",
                "en": "delete it, type it again and save as UTF-8",
                "ko": "그 글자를 지우고 다시 입력한 뒤 UTF-8로 저장하세요",
            },
        ),
    },
)
