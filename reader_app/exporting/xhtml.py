"""Canonical HTML as XML takes it: what is empty closed, no entity but XML's, no anchor twice."""

import re

from reader_app.domain.reference import link_target

_VOID = frozenset({"br", "hr"})
_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r'([a-z:]+)="([^"]*)"')
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9A-Fa-f]+);)(\w+;)?")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9.-]")
# Everything that XML 1.0 has no place for.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def well_formed(html: str, anchor: str) -> str:
    """`html`, which `pages` made, as XML; its anchors begin with `anchor`."""
    known: set[str] = set()
    text = _ENTITY.sub(_plain_entity, sound(html))
    return _TAG.sub(lambda match: _tag(match, anchor, known), text)


def sound(text: str) -> str:
    """`text` without the characters that no XML may hold."""
    return _FORBIDDEN.sub("", text)


def language_of(language: str) -> str:
    """The language of a text as XML names it; French where it is not told."""
    return language if _LANGUAGE.fullmatch(language) else "fr"


def _tag(tag: re.Match[str], anchor: str, known: set[str]) -> str:
    """A tag with at most one anchor, which no other has, and with links to such."""
    told = dict(_ATTRIBUTE.findall(tag[2]))
    named = told.pop("name", None)
    identifier = told.pop("id", named)
    if identifier is not None:
        name = _name(identifier, anchor)
        if name not in known:
            told["id"] = name
            known.add(name)
    target = told.get("href")
    if target is not None:
        is_inside = target.startswith("#")
        told["href"] = "#" + _name(target[1:], anchor) if is_inside else link_target(target)
    written = "".join(
        f' {name}="{value.replace("<", "&lt;").replace(">", "&gt;")}"'
        for name, value in told.items()
    )
    return f"<{tag[1]}{written}{'/' if tag[1] in _VOID else ''}>"


def _name(name: str, anchor: str) -> str:
    return anchor + _NOT_IN_NAMES.sub("_", name)


def _plain_entity(entity: re.Match[str]) -> str:
    return "&#160;" if entity[1] == "nbsp;" else f"&amp;{entity[1] or ''}"
