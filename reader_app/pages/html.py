"""Any HTML to Markdown."""

from markdownify import ATX, MarkdownConverter

from reader_app.pages.cleaning import clean_source, pieces
from reader_app.pages.markdown import plain_text

# The converter takes about two seconds for a million characters.
LARGEST_HTML = 3_000_000
_CODE = frozenset({"code", "pre"})
_CONVERTER = MarkdownConverter(
    heading_style=ATX,
    bullets="-",
    sup_symbol="<sup>",
    sub_symbol="<sub>",
    table_infer_header=True,
)


def to_markdown(html: str) -> str:
    """`html` as Markdown: scripts, styles, forms and frames gone, nesting bounded.

    Over `LARGEST_HTML` characters, only its text.
    """
    if len(html) > LARGEST_HTML:
        return plain_text(html).replace("\n", "\n\n")
    markdown: str = _CONVERTER.convert(_spelt_twice(clean_source(html)))
    return markdown.strip("\n")


def _spelt_twice(html: str) -> str:
    """`html` with the entities of its texts escaped once more, outside code.

    The converter resolves them once; what is left keeps "&lt;b>" from becoming a tag.
    """
    out = []
    code = 0
    for piece in pieces(html):
        if piece.tag in _CODE:
            code += -1 if piece.closing else 1
        twice = not piece.tag and not code
        out.append(_twice(piece.text) if twice else piece.text)
    return "".join(out)


def _twice(text: str) -> str:
    return text.replace("&amp;", "&amp;amp;").replace("&lt;", "&amp;lt;")
