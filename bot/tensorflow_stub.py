"""Keeps TensorFlow out of the coach's processes.

Rasa imports TensorFlow to *define* DIET, TED and their layers, even where a model uses none of them. That import costs
seconds and hundreds of megabytes at every start (docs/decisions/0003-tensorflow-stays-out.md). Inside the coach's own
processes an empty stand-in answers those imports; plain `rasa` commands never load this module and keep the real one.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

_TOP_LEVEL = ("tensorflow", "keras", "tensorflow_addons", "tensorflow_hub", "tensorflow_text")


class _Anything(type):
    """A class whose attributes are classes like itself, so that it serves as base class, decorator and type hint."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _make(name)

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and callable(args[0]) and not kwargs and not isinstance(args[0], _Anything):
            return args[0]
        return super().__call__()

    def __getitem__(cls, item: Any) -> Any:
        return cls

    def __or__(cls, other: Any) -> Any:
        return cls

    __ror__ = __or__


def _make(name: str) -> Any:
    return _Anything(
        name,
        (),
        {
            "__init__": lambda self, *args, **kwargs: None,
            "__call__": lambda self, f=None, *a, **k: f,
            "__getattr__": lambda self, key: _make(key),
        },
    )


class _StubModule(ModuleType):
    __version__ = "0.0.0"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _make(name)
        setattr(self, name, made)
        return made


class _StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> Any:
        if fullname.partition(".")[0] in _TOP_LEVEL:
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _StubModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def install() -> None:
    """Answers every later import of TensorFlow with the stand-in.

    Raises:
        RuntimeError: TensorFlow is imported already, so that nothing could be saved any more.
    """
    if any(isinstance(finder, _StubFinder) for finder in sys.meta_path):
        return
    if "tensorflow" in sys.modules:
        raise RuntimeError("TensorFlow is imported already; install the stand-in first")
    sys.meta_path.insert(0, _StubFinder())
