"""Text in the languages of a handbook, and statements made of one text."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from counterbook.model.base import Fact

FALLBACK_LANGUAGES = ("zh", "en", "ko")


def languages_of(info: ValidationInfo) -> tuple[str, ...]:
    """The language codes of the handbook that is being read, base language first."""
    context = info.context or {}
    return tuple(context.get("languages", FALLBACK_LANGUAGES))


class Text(Mapping[str, str]):
    """One text by language code. The base language is always there, others may lack."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)

    def __getitem__(self, language: str) -> str:
        return self._values[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(tuple(self._values.items()))

    # The views of the dict itself: those of Mapping look every key up once more.
    def items(self) -> ItemsView[str, str]:
        """Language codes with their texts."""
        return self._values.items()

    def values(self) -> ValuesView[str]:
        """The texts, base language first."""
        return self._values.values()

    def __repr__(self) -> str:
        return f"Text({self._values!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._read, serialization=core_schema.plain_serializer_function_ser_schema(dict)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "object", "x-shape": "Text"}

    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Text:
        if isinstance(value, Text):
            return value
        languages = languages_of(info)
        if not isinstance(value, Mapping):
            raise PydanticCustomError("text_shape", "not a text by language")
        for key in value:
            if key not in languages:
                raise PydanticCustomError(
                    "text_language", "unknown language {key}", {"key": str(key)}
                )
        for key, said in value.items():
            if not isinstance(said, str):
                raise PydanticCustomError("text_value", "no text for {key}", {"key": key})
            if not said.strip():
                raise PydanticCustomError("text_empty", "empty text for {key}", {"key": key})
        if languages[0] not in value:
            raise PydanticCustomError(
                "text_base", "no text in the base language {key}", {"key": languages[0]}
            )
        return cls({code: value[code].strip() for code in languages if code in value})


class Words(Mapping[str, tuple[str, ...]]):
    """Lists of words by language code, such as aliases. No language is required."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, tuple[str, ...]]) -> None:
        self._values = dict(values)

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return self._values[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._read, serialization=core_schema.plain_serializer_function_ser_schema(dict)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "object", "x-shape": "Words"}

    @classmethod
    def _read(cls, value: Any, info: ValidationInfo) -> Words:
        if isinstance(value, Words):
            return value
        languages = languages_of(info)
        if not isinstance(value, Mapping):
            raise PydanticCustomError("words_shape", "not lists of words by language")
        for key, words in value.items():
            if key not in languages:
                raise PydanticCustomError(
                    "text_language", "unknown language {key}", {"key": str(key)}
                )
            if not isinstance(words, list) or not all(
                isinstance(word, str) and word.strip() for word in words
            ):
                raise PydanticCustomError("words_list", "not a list of words: {key}", {"key": key})
        return cls({code: tuple(w.strip() for w in words) for code, words in value.items()})


class Statement(Fact):
    """One unit of text, one or two sentences, written in YAML as its language keys.

    ``{zh: ..., en: ..., ko: ..., confidence: law, source: [...]}``: the language keys are
    gathered into ``text``, the other keys stay what they are.
    """

    text: Text

    @model_validator(mode="before")
    @classmethod
    def _gather_languages(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, Mapping) or "text" in value:
            return value
        known = set(cls.model_fields)
        text = {key: said for key, said in value.items() if key not in known}
        rest = {key: said for key, said in value.items() if key in known}
        return {**rest, "text": text}
