"""PySide without what it does beside its work: it watches imports, and reads up on itself."""

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import RLock
from types import ModuleType
from typing import Any

from reader_app.overriding import override

_SUPPORT = "shibokensupport/signature/"
_WAITING = (
    *("errorhandler.py", "layout.py", "mapping.py", "parser.py"),
    *("lib/enum_sig.py", "lib/pyi_generator.py", "lib/tool.py"),
)
# PySide's C++ looks for the function of `mapping` among its names, and asks nobody for it.
_STAND_IN = """
from reader_app.plain_import import reader_of
__getattr__ = reader_of(globals())
if __name__.endswith(".mapping"):
    def update_mapping():
        return __getattr__("update_mapping")()
"""

_compile = builtins.compile
_sources: dict[str, Any] = {}
# Any thread may be the first that asks.
_reading = RLock()


def import_plainly() -> None:
    """Import PySide, and let modules be imported from now on without it looking into them.

    PySide 6.11 reads the source of every module that is imported after it, in case it asks for
    `__feature__`, and Python keeps what was read. None of ours asks. To the first frame that
    takes 12 ms; until all is loaded 27 MB and another 130 ms, in which the window stands still
    now and then.

    It also brings modules about the signatures of its functions, as sources without bytecode.
    Whoever asks for a signature or a docstring, or calls a function wrongly, needs them. To
    compile and run them takes a third of the time of a plain window, so they wait until then.
    """
    # The parser among them would set it, to this where the environment says nothing else.
    sys.__dict__.setdefault("pyside6_option_python_enum", True)
    with _compiled_later(), _no_source_read():
        import_module("PySide6")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def reader_of(module: dict[str, Any]) -> Callable[[str], Any]:
    """A `__getattr__` that runs the module's own code when something in it is first needed."""

    def read(name: str) -> Any:
        with _reading:
            source = _sources.pop(module["__name__"], None)
            if source is not None:
                exec(_compile(source, module["__file__"], "exec"), module)  # noqa: S102  # PySide's own
        if name in module:
            return module[name]
        raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")

    return read


@contextmanager
def _compiled_later() -> Iterator[None]:
    """Meanwhile PySide's modules about signatures are made without being compiled."""
    builtins.compile = _compile_later  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = _compile


def _compile_later(source: Any, file: Any, *how: Any, **more: Any) -> Any:
    """As `compile`, but for a module that waits only what brings the rest."""
    if isinstance(file, str) and file.startswith(_SUPPORT) and file.endswith(_WAITING):
        _sources[file.removesuffix(".py").replace("/", ".")] = source
        return _compile(_STAND_IN, file, "exec")
    return _compile(source, file, *how, **more)


@contextmanager
def _no_source_read() -> Iterator[None]:
    """Meanwhile PySide gets an `inspect` that finds no source, and is not imported for that."""
    stand_in = None if "inspect" in sys.modules else _Inspect("inspect")
    if stand_in is not None:
        sys.modules["inspect"] = stand_in
    try:
        yield
    finally:
        if stand_in is not None:
            stand_in.leave()


class _Inspect(ModuleType):
    """Python's `inspect` without sources; the rest is imported when it is asked for."""

    def getsource(self, _thing: object) -> str:
        """What PySide asks of every module that it watches."""
        raise OSError("nobody need look there")

    def leave(self) -> None:
        """Whoever imports it from now on has the true one."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]

    @override
    def __getattr__(self, name: str) -> Any:
        self.leave()
        return getattr(import_module(self.__name__), name)
