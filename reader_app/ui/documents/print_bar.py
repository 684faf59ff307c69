"""How far printing is, with a way to stop it."""

from reader_app.ui.wording import number_text
from reader_app.ui.work_bar import WorkBar


class PrintBar(WorkBar):
    """Counts the pages on their way to the printer."""

    def show_progress(self, done: int, total: int) -> None:
        """Show that so many pages are printed."""
        told = self.tr("Printing page {page} of {count}")
        self.show_work(
            told.format(page=number_text(done + 1), count=number_text(total)), done, total
        )
