"""What the overview says of a library without notes: what to do."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader_app.ui.buttons import TextButton
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.theme import Theme


class EmptyLibrary(QWidget):
    """A sentence, and two buttons that fill the library.

    Signals:
        import_files_requested: Bring files into the library.
        import_folder_requested: Bring a folder into the library.
    """

    import_files_requested = Signal()
    import_folder_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        title = QLabel(self.tr("There is no note in this library yet"))
        title.setFont(theme.font(18, QFont.Weight.DemiBold))
        advice = QLabel(
            self.tr(
                "Bring in the pages that you saved, or notes in Markdown, text or HTML: choose "
                "files or a folder, or drop them on the window. They are copied, and stay where "
                "they are."
            )
        )
        advice.setFont(theme.font(13))
        files = TextButton(theme, self.tr("Import files…"), primary=True)
        files.clicked.connect(self.import_files_requested)
        folder = TextButton(theme, self.tr("Import a folder…"))
        folder.clicked.connect(self.import_folder_requested)
        buttons = FlowBox(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 60, 0, 0)
        column.setSpacing(12)
        for label in (title, advice):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)
        buttons.show_controls([files, folder])
