"""`override` as Python 3.12 has it: the package that brings it to 3.11 delays the first frame."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

if sys.version_info >= (3, 12):
    from typing import override
else:
    _Method = TypeVar("_Method", bound=Callable[..., Any])

    def override(method: _Method, /) -> _Method:
        """Mark a method that overrides one of a base class, for the type checker alone."""
        return method


__all__ = ["override"]
