"""What the commands answer where JSON is not asked for."""

from collections.abc import Iterator, Sequence

from reader_app.cli.error_lines import report_line
from reader_app.cli.found import count_text, found_line
from reader_app.cli.language import tr
from reader_app.domain.backup import Backup, KeptCounts
from reader_app.domain.highlight import Colour, PlacedHighlight
from reader_app.domain.import_report import ImportReport
from reader_app.domain.ports import Mark
from reader_app.domain.query import Answer, SpeltOut
from reader_app.domain.saved_search import SavedSearch
from reader_app.domain.shelf import PlacedShelf
from reader_app.domain.term_arrangement import TermArrangement

_LONGEST_QUOTE = 200


def import_lines(report: ImportReport) -> list[str]:
    """An import's report to read."""
    counts = (
        tr("%n new", "", report.new),
        tr("%n changed", "", report.changed),
        tr("%n unchanged", "", report.unchanged),
    )
    not_read, notice = tr("not read: {path}: {why}"), tr("notice: {path}: {why}")
    lines = [", ".join(counts)]
    if report.is_nothing:
        lines.append(tr("there was nothing to import: notes are text, Markdown or HTML files"))
    lines += [not_read.format(path=x.path, why=report_line(x)) for x in report.unreadable]
    lines += [notice.format(path=x.path, why=report_line(x)) for x in report.notices]
    return lines


def search_lines(answer: Answer, *, facets: bool) -> list[str]:
    """The hits to read, and the counts of the terms that have any."""
    lines = [count_text(answer.count)]
    lines += [also_line(each) for each in answer.also]
    for hit in answer.hits:
        note = hit.note
        day = note.day.isoformat() if note.day else tr("no date")
        facts = (day, note.type or tr("no type"), note.key)
        lines += ["", note.title, "  " + " · ".join(facts)]
        lines += [f"  {text}" for text in (hit.snippet.text, found_line(hit)) if text]
    if facets:
        lines.append("")
        lines += [
            f"{term.facet.removeprefix(':')}: {term.name}: {count}"
            for term, count in answer.counts.items()
            if count
        ]
    return lines


def also_line(spelt: SpeltOut) -> str:
    """What was looked for besides what was written."""
    others = ", ".join(tr("“{words}”").format(words=each) for each in spelt.also)
    line = tr("{asked}: also {others} (quotes look for exactly what they hold)")
    return line.format(asked=spelt.asked, others=others)


def mark_lines(marks: Sequence[Mark]) -> list[str]:
    """Every mark to read."""
    return [_mark_line(mark) for mark in marks] or [tr("nothing is marked")]


def _mark_line(mark: Mark) -> str:
    day = mark.marked.astimezone().date().isoformat()
    page = tr("{document}, page {number}") if mark.page else "{document}"
    told = page.format(document=mark.attachment, number=mark.page)
    place = f" · {told}" if mark.attachment else ""
    return f"{day}  {mark.title}  ({mark.key}{place})"


def shelf_lines(shelves: Sequence[tuple[PlacedShelf, int]]) -> list[str]:
    """Every shelf to read, those inside another one under it."""
    lines = [f"{'  ' * each.depth}{each.shelf.name} ({count})" for each, count in shelves]
    return lines or [tr("there is no shelf")]


def highlight_lines(placed: Sequence[PlacedHighlight]) -> list[str]:
    """The words that were coloured, under their notes; lost ones come first, each said so."""
    lines: list[str] = []
    former: tuple[bool, str] | None = None
    for each in placed:
        highlight = each.highlight
        if former != (each.is_orphan, highlight.note):
            former = (each.is_orphan, highlight.note)
            title = tr("lost in {title}") if each.is_orphan else "{title}"
            head = f"{title.format(title=highlight.title)}  ({highlight.note})"
            lines += [""] * bool(lines) + [head]
        place = f" · {highlight.attachment}" if highlight.attachment else ""
        quote = _one_line(highlight.first_quote)
        line = tr("{colour}: {quote}")
        lines.append(f"  {line.format(colour=_colour(highlight.colour), quote=quote)}{place}")
        lines += [f"    > {line}" for line in highlight.remark.splitlines()]
        if each.is_orphan and each.placement is not None:
            nearest = tr("nearest: {quote}")
            lines.append(f"    {nearest.format(quote=_one_line(each.placement.anchor.quote))}")
    return lines or [tr("nothing is highlighted")]


def _colour(colour: Colour) -> str:
    return {
        Colour.YELLOW: tr("yellow"),
        Colour.GREEN: tr("green"),
        Colour.BLUE: tr("blue"),
        Colour.PINK: tr("pink"),
    }[colour]


def _one_line(text: str) -> str:
    """A text that may be long, shown in a line."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def saved_lines(searches: Sequence[tuple[SavedSearch, int]]) -> list[str]:
    """Every saved search to read, with how many notes it finds."""
    lines = []
    for search, count in searches:
        asked = [search.line, *(term.name for term in sorted(search.terms))]
        without = tr("without {term}")
        asked += [without.format(term=term.name) for term in sorted(search.without)]
        asked += [tr("favourites")] if search.favourites_only else []
        line = tr("{search}: {asked} ({count})")
        told = ", ".join(each for each in asked if each)
        lines.append(line.format(search=search.name, asked=told, count=count))
    return lines or [tr("no search is saved")]


def arrangement_lines(arrangements: Sequence[TermArrangement]) -> list[str]:
    """What the reader arranged, to read."""
    return [_arrangement_line(each) for each in arrangements] or [tr("no term is arranged")]


def backup_lines(backups: Sequence[Backup]) -> list[str]:
    """Every copy to read, the newest first."""
    return [_backup_line(each) for each in backups] or [tr("there is no copy")]


def _backup_line(backup: Backup) -> str:
    made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{backup.name}  {made}  {', '.join(_kept(backup.counts))}"


def _kept(counts: KeptCounts) -> Iterator[str]:
    """What a copy holds; what it holds none of goes without saying."""
    told = {
        "favourites": tr("%n favourite(s)", "", counts.favourites),
        "searches": tr("%n saved search(es)", "", counts.searches),
        "arranged": tr("%n arranged term(s)", "", counts.arranged),
        "read": tr("%n note(s) read", "", counts.read),
        "shelves": tr("%n shelf(s)", "", counts.shelves),
        "to_read": tr("%n note(s) to read", "", counts.to_read),
        "remarks": tr("%n remark(s)", "", counts.remarks),
        "highlights": tr("%n highlight(s)", "", counts.highlights),
    }
    yield from (told[name] for name, count in counts._asdict().items() if count)
    if not any(counts):
        yield tr("nothing in it")


def _arrangement_line(arrangement: TermArrangement) -> str:
    facet, name = arrangement.key
    if arrangement.stands_for is not None:
        line = tr("{facet}: {name} is the same as {other}")
        return line.format(facet=facet, name=name, other=arrangement.stands_for)
    above = ", ".join(arrangement.broader or ())
    line = tr("{facet}: {name} is under {above}") if above else tr("{facet}: {name} is at the top")
    return line.format(facet=facet, name=name, above=above)
