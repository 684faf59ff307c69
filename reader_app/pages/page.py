"""A note to the safe HTML that the reading pane sets."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from reader_app.domain.document_text import DocumentText
from reader_app.domain.note import Attachment, Note
from reader_app.overriding import override
from reader_app.pages.cleaning import DEEPEST, clean
from reader_app.pages.document_pages import document_pages
from reader_app.pages.markdown import plain_line, plain_text, rejoined, too_heavy
from reader_app.pages.note_page import NotePage
from reader_app.pages.typesetting import Typesetter

_LONGEST_PARAGRAPH = 20_000
_DEEPEST_PARSED = 2 * DEEPEST
_PICTURE = re.compile(
    r"<img\b[^<>]*?\balt\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]*>", re.IGNORECASE
)
_DECLARATION = re.compile(r"\s*<(?:\?|!(?!--))")
_STRETCH = re.compile(
    rf".{{1,{_LONGEST_PARAGRAPH}}}(?:\s|$)|.{{{_LONGEST_PARAGRAPH}}}",
    re.DOTALL,
)


def note_page(note: Note, documents: Mapping[int, DocumentText] | None = None) -> NotePage:
    """The page of `note`; `documents` is what its attachments say, by their places."""
    pages = _Pages(note)
    body = pages.set(note.summary, note.body)
    transcripts = tuple(
        pages.set("", each.transcript.text).html if each.transcript else ""
        for each in note.attachments
    )
    descriptions = tuple(
        pages.set("", each.description).html if each.description else ""
        for each in note.attachments
    )
    return NotePage(
        body.html,
        tuple(body.headings),
        transcripts,
        pages.simplified,
        descriptions,
        body.stretches,
        {
            place: document_pages(text, _own_text(note.attachments[place]))
            for place, text in (documents or {}).items()
            if place < len(note.attachments)
        },
        body.words,
    )


def _own_text(attachment: Attachment) -> str:
    """What the note itself says of what its document says."""
    return plain_text(attachment.transcript.text) if attachment.transcript else ""


class _Pages:
    """Sets the texts of one note, and remembers whether one had to be simplified."""

    def __init__(self, note: Note) -> None:
        self.simplified = False
        self._base = note.source_address
        self._french = note.language.lower().startswith("fr")

    def set(self, summary: str, markdown: str) -> Typesetter:
        """`markdown` set, after `summary` as its lede."""
        lede = self._html(summary).replace("<p>", '<p class="lede">')
        is_heavy = too_heavy(markdown)
        html = _PICTURE.sub(r"\1\2", lede if is_heavy else lede + self._html(markdown))
        typesetter = Typesetter(clean(html, self._base), french=self._french)
        if is_heavy:
            self.simplified = True
            typesetter.add_plain(_plain_paragraphs(markdown))
        return typesetter

    def _html(self, markdown: str) -> str:
        markdown = _rejoined(markdown)
        html = None if too_heavy(markdown) else _rendered(markdown)
        if html is None:
            self.simplified = True
            return _simple(markdown)
        return html


class _AnyAddress(MarkdownIt):
    """Markdown whose links all pass: cleaning judges their addresses, and keeps their texts."""

    @override
    def validateLink(self, url: str) -> bool:
        return True


def _parser() -> MarkdownIt:
    """Markdown with tables, footnotes and definitions."""
    options = {"html": True, "maxNesting": _DEEPEST_PARSED}
    parser = _AnyAddress("commonmark", options).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin)
    parser.add_render_rule("image", _picture_as_text)
    parser.add_render_rule("html_block", _html_or_text)
    parser.add_render_rule("html_inline", _html_or_text)
    return parser


def _picture_as_text(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    return escape(plain_line(tokens[index].content))


def _html_or_text(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    _options: OptionsDict,
    _env: EnvType,
) -> str:
    """HTML as it is; what only begins like a declaration is text, and would hide what follows."""
    token = tokens[index]
    if not _DECLARATION.match(token.content):
        return token.content
    text = escape(token.content)
    return f"<p>{text}</p>" if token.type == "html_block" else text


_PARSER = _parser()


def _rendered(markdown: str) -> str | None:
    """`markdown` as HTML, not yet safe; None where it is nested too deep to be parsed whole."""
    env: EnvType = {}
    tokens = _PARSER.parse(markdown, env)
    if any(token.level >= _DEEPEST_PARSED - 1 for token in tokens):
        return None
    rendered: str = _PARSER.renderer.render(tokens, _PARSER.options, env)
    return rendered


def _rejoined(markdown: str) -> str:
    """`markdown` with the words whole that were cut at a line's end, unless it has code."""
    return markdown if "```" in markdown or "~~~" in markdown else rejoined(markdown)


def _simple(markdown: str) -> str:
    """The plain text of `markdown` as paragraphs, not yet set."""
    parts = _plain_paragraphs(markdown)
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts)


def _plain_paragraphs(markdown: str) -> list[str]:
    """The plain text of `markdown` in paragraphs of a length that can be set."""
    return [
        part[0] for line in plain_text(markdown).split("\n") for part in _STRETCH.finditer(line)
    ]
