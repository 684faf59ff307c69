"""Texts whose headings stand lower."""

from reader_app.pages.demoting import demoted_html, demoted_markdown


def test_headings_go_down_and_stop_at_the_lowest() -> None:
    assert demoted_markdown("# A\n\n###### B ##\n\nC #d", 2) == "### A\n\n###### B ##\n\nC #d"
    assert demoted_markdown("A\n===\n\nB\n---\n\nC", 1) == "## A\n\n### B\n\nC"
    assert demoted_html('<h1 id="x">A</h1><h6>B</h6><hr>', 1) == ('<h2 id="x">A</h2><h6>B</h6><hr>')


def test_code_rules_lists_and_tables_stay() -> None:
    code = "```sh\n# no heading\n```\n\n# one\n\n~~~\n# none\n```\n# none\n~~~\n# one"
    assert demoted_markdown(code, 1) == code.replace("# one", "## one")
    for text in ("A\n\n---\n\nB", "- a\n---", "| a |\n|---|", "a | b\n---|---", "> a\n---"):
        assert demoted_markdown(text, 1) == text
