"""Holds requests against the published Bot API: methods, parameters, what is required, and of what type.

`spec.json` has only the facts about the methods in `METHODS`. Made anew from the `api.json` of
github.com/PaulSonOfLars/telegram-bot-api-spec with `python -m tests.telegram.spec api.json`.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

METHODS = (
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "sendDocument",
    "sendPhoto",
    "sendChatAction",
    "editMessageText",
    "editMessageReplyMarkup",
    "deleteMessage",
    "answerCallbackQuery",
    "setMyCommands",
    "getMyCommands",
    "deleteMyCommands",
    "setMyName",
    "setMyDescription",
    "setMyShortDescription",
)
# Large, and of no use to a bot that sends text with buttons: what is inside them is not looked at.
OPAQUE = ("InputRichMessage", "SuggestedPostParameters")
_PLACE = Path(__file__).with_name("spec.json")
_SPEC: dict[str, Any] = json.loads(_PLACE.read_text(encoding="utf-8")) if _PLACE.exists() else {}
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (int, float),
}
_ARRAY = "Array of "
_TRUE, _FALSE = ("true", "1", "yes"), ("false", "0", "no", "")


class Misfit(Exception):
    """A value that is not of the type the specification asks for."""


def read(method: str, sent: dict[str, str], files: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Takes the values out of a request.

    Args:
        method: The method's name.
        sent: The parameters as they came, all of them text.
        files: Uploaded files by the name of their part.

    Returns:
        The parameters by their types, and what the specification does not allow.
    """
    facts = _SPEC["methods"].get(method)
    if facts is None:
        return {}, [f"{method}: unknown method"]
    known, wrong, values = facts["parameters"], [], {}
    attached = {text.removeprefix("attach://") for text in sent.values() if text.startswith("attach://")}
    nested = {name for name in files if any(f"attach://{name}" in text for text in sent.values())}
    for name in [*sent, *(file for file in files if file not in attached | nested)]:
        if name not in known:
            wrong.append(f"{method}: unknown parameter {name}")
    for name, text in sent.items():
        if name not in known:
            continue
        try:
            values[name] = _value(text, known[name])
        except Misfit as error:
            wrong.append(f"{method}: {name} {error}")
    for name in facts["required"]:
        if name not in sent and name not in files:
            wrong.append(f"{method}: {name} is missing")
    return values, wrong


def _value(text: str, types: list[str]) -> Any:
    """Turns the text of a parameter into a value of one of its types."""
    if "Integer" in types and re.fullmatch(r"-?\d+", text):
        return int(text)
    if "Boolean" in types and text.lower() in (*_TRUE, *_FALSE):
        return text.lower() in _TRUE
    if "String" in types or "InputFile" in types:
        return text
    if not {"Integer", "Boolean"}.issuperset(types):
        try:
            value = json.loads(text)
        except ValueError:
            raise Misfit(f"is not JSON: {text[:80]!r}") from None
        _check(value, types)
        return value
    raise Misfit(f"is no {' or '.join(types)}: {text[:80]!r}")


def _check(value: Any, types: list[str]) -> None:
    """Looks whether a JSON value fits one of the types; what does not fit is told of the last of them."""
    error = Misfit("is of no type")
    for kind in types:
        try:
            return _check_one(value, kind)
        except Misfit as misfit:
            error = misfit
    raise error


def _check_one(value: Any, kind: str) -> None:
    if kind.startswith(_ARRAY):
        if not isinstance(value, list):
            raise Misfit(f"is no {kind}: {value!r}")
        for item in value:
            _check(item, [kind.removeprefix(_ARRAY)])
        return
    plain = _PLAIN.get(kind)
    if plain is not None:
        if not isinstance(value, plain) or (isinstance(value, bool) and bool not in plain):
            raise Misfit(f"holds {value!r}, which is no {kind}")
        return
    if not isinstance(value, dict):
        raise Misfit(f"holds {value!r}, which is no {kind}")
    facts = _SPEC["types"].get(kind)
    if facts is None:
        return
    if "one_of" in facts:
        return _check(value, facts["one_of"])
    for name in facts["required"]:
        if name not in value:
            raise Misfit(f"holds a {kind} without {name}")
    for name, inner in value.items():
        if name not in facts["parameters"]:
            raise Misfit(f"holds a {kind} with unknown {name}")
        _check(inner, facts["parameters"][name])


def _facts(fields: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "required": [field["name"] for field in fields if field["required"]],
        "parameters": {field["name"]: field["types"] for field in fields},
    }


def _named(facts: dict[str, Any]) -> Iterator[str]:
    """The names of the types that facts speak of."""
    kinds = [kind for kinds in facts.get("parameters", {}).values() for kind in kinds]
    for kind in [*kinds, *facts.get("one_of", ())]:
        yield kind.replace(_ARRAY, "")


def make(api: dict[str, Any]) -> dict[str, Any]:
    """Takes the facts about our methods, and the types they name, out of the whole specification."""
    methods = {name: _facts(api["methods"][name].get("fields", [])) for name in METHODS}
    types: dict[str, Any] = {}
    waiting = [name for facts in methods.values() for name in _named(facts)]
    while waiting:
        name = waiting.pop()
        if name in types or name in OPAQUE or name not in api["types"] or name == "InputFile":
            continue
        of = api["types"][name]
        types[name] = {"one_of": of["subtypes"]} if of.get("subtypes") else _facts(of.get("fields", []))
        waiting += _named(types[name])
    return {"version": api["version"], "methods": methods, "types": dict(sorted(types.items()))}


def _written(spec: dict[str, Any]) -> str:
    """JSON with one method or type a line, so that a change of the specification is a small difference."""
    lines = []
    for part in ("methods", "types"):
        inner = ",\n".join(f"  {json.dumps(name)}: {json.dumps(facts)}" for name, facts in spec[part].items())
        lines.append(f' "{part}": {{\n{inner}\n }}')
    return f'{{\n "version": {json.dumps(spec["version"])},\n' + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    _PLACE.write_text(_written(make(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))), encoding="utf-8")
