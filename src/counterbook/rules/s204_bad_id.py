"""S204: an id that cannot be part of an address."""

from __future__ import annotations

from counterbook.rules.rule import Rule, Severity, Variant

RULE = Rule(
    code="S204",
    severity=Severity.ERROR,
    title={
        "zh": "编号不能用",
        "en": "An id that cannot be used",
        "ko": "쓸 수 없는 이름(id)",
    },
    message={
        "zh": "“{value}”不能当编号{suggestion}",
        "en": "‘{value}’ cannot be an id{suggestion}",
        "ko": "‘{value}’ 이름은 쓸 수 없습니다{suggestion}",
    },
    remedy={
        "zh": "只用小写英文字母、数字和连字符 “-”，最多 60 个，例如 visa-extension",
        "en": "use small letters a to z, digits and hyphens, at most 60, as in visa-extension",
        "ko": "소문자 영문, 숫자, 하이픈 ‘-’만 60자까지 쓰세요. 예: visa-extension",
    },
    why={
        "zh": "编号会成为网页地址和二维码的一部分，别的写法在有的电脑上打不开。",
        "en": (
            "The id becomes part of web addresses and QR codes; other characters fail on "
            "some computers."
        ),
        "ko": (
            "이 이름은 웹 주소와 QR 코드에 들어가며, 다른 문자는 열리지 않는 컴퓨터가 있습니다."
        ),
    },
    bad="formerly: [Visa_Extension]\n",
    good="formerly: [visa-extension]\n",
    variants={
        "reserved": Variant(
            message={
                "zh": "编号“{value}”已有别的用处，不能用",
                "en": "the id ‘{value}’ is kept for something else",
                "ko": "‘{value}’ 이름은 다른 용도로 쓰이고 있습니다",
            },
            remedy={
                "zh": "换一个编号，例如 {value}-service",
                "en": "choose another id, such as {value}-service",
                "ko": "다른 이름을 쓰세요. 예: {value}-service",
            },
        ),
        "letter": Variant(
            message={
                "zh": "编号“{value}”里的“{character}”（{code}）不是英文字母",
                "en": "‘{character}’ ({code}) in the id ‘{value}’ is no letter from a to z",
                "ko": "이름 ‘{value}’의 ‘{character}’({code})는 영문자가 아닙니다",
            },
            remedy={
                "zh": "切换到英文输入法，重新输入整个编号",
                "en": "switch the keyboard to English and type the whole id again",
                "ko": "영문 입력으로 바꾸고 이름을 다시 입력하세요",
            },
        ),
        "language": Variant(
            message={
                "zh": "“{value}”不是语言代码",
                "en": "‘{value}’ is not the code of a language",
                "ko": "‘{value}’는 언어 코드가 아닙니다",
            },
            remedy={
                "zh": "写两个小写字母，例如 zh、en、ko、ru",
                "en": "write two small letters, as in zh, en, ko, ru",
                "ko": "소문자 두 글자로 쓰세요. 예: zh, en, ko, ru",
            },
        ),
    },
)
