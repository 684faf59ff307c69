<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n written to {file}, in the place of the file that was there</source>
        <translation>
            <numerusform>%n written to {file}, in the place of the file that was there</numerusform>
            <numerusform>%n written to {file}, in the place of the file that was there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written to {file}</source>
        <translation>
            <numerusform>%n written to {file}</numerusform>
            <numerusform>%n written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) side by side with yours</source>
        <translation>
            <numerusform>%n remark side by side with yours</numerusform>
            <numerusform>%n remarks side by side with yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the note</source>
        <translation>
            <numerusform>%n in the note</numerusform>
            <numerusform>%n in the note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in your remark</source>
        <translation>
            <numerusform>%n in your remark</numerusform>
            <numerusform>%n in your remark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in transcript {number}</source>
        <translation>
            <numerusform>%n in transcript {number}</numerusform>
            <numerusform>%n in transcript {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in document {number}</source>
        <translation>
            <numerusform>%n in document {number}</numerusform>
            <numerusform>%n in document {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the transcript</source>
        <translation>
            <numerusform>%n in the transcript</numerusform>
            <numerusform>%n in the transcript</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the document</source>
        <translation>
            <numerusform>%n in the document</numerusform>
            <numerusform>%n in the document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourite(s)</source>
        <translation>
            <numerusform>%n favourite</numerusform>
            <numerusform>%n favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n saved search</numerusform>
            <numerusform>%n saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n arranged term(s)</source>
        <translation>
            <numerusform>%n arranged term</numerusform>
            <numerusform>%n arranged terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) read</source>
        <translation>
            <numerusform>%n note read</numerusform>
            <numerusform>%n notes read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelf(s)</source>
        <translation>
            <numerusform>%n shelf</numerusform>
            <numerusform>%n shelves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to read</source>
        <translation>
            <numerusform>%n note to read</numerusform>
            <numerusform>%n notes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AroundWriter</name>
    <message numerus="yes">
        <source>Cites %Ln note(s)</source>
        <translation>
            <numerusform>Cites %Ln note</numerusform>
            <numerusform>Cites %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cited by %Ln note(s)</source>
        <translation>
            <numerusform>Cited by %Ln note</numerusform>
            <numerusform>Cited by %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show all %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%Ln document(s) here</source>
        <translation>
            <numerusform>%Ln document here</numerusform>
            <numerusform>%Ln documents here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) to ask</source>
        <translation>
            <numerusform>%Ln server to ask</numerusform>
            <numerusform>%Ln servers to ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) newer at the source</source>
        <translation>
            <numerusform>%Ln document newer at the source</numerusform>
            <numerusform>%Ln documents newer at the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) the same</source>
        <translation>
            <numerusform>%Ln document the same</numerusform>
            <numerusform>%Ln documents the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) no longer at the source</source>
        <translation>
            <numerusform>%Ln document no longer at the source</numerusform>
            <numerusform>%Ln documents no longer at the source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) that could not be checked</source>
        <translation>
            <numerusform>%Ln document that could not be checked</numerusform>
            <numerusform>%Ln documents that could not be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message numerus="yes">
        <source>Clear all %Ln</source>
        <translation>
            <numerusform>Clear %Ln</numerusform>
            <numerusform>Clear all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletionModel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentWriter</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of %1: the whole document</source>
        <translation>
            <numerusform>%Ln word of %1: the whole document</numerusform>
            <numerusform>%Ln words of %1: the whole document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of %1: an excerpt</source>
        <translation>
            <numerusform>%Ln word of %1: an excerpt</numerusform>
            <numerusform>%Ln words of %1: an excerpt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words that are not those of the document, which has %1</source>
        <translation>
            <numerusform>%Ln word that is not one of the document, which has %1</numerusform>
            <numerusform>%Ln words that are not those of the document, which has %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsModel</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsPanel</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message numerus="yes">
        <source>%Ln note(s) chosen in the list</source>
        <translation>
            <numerusform>%Ln note chosen in the list</numerusform>
            <numerusform>%Ln notes chosen in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) written to “%1”.</source>
        <translation>
            <numerusform>%Ln note written to “%1”.</numerusform>
            <numerusform>%Ln notes written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message numerus="yes">
        <source>%Ln in the note</source>
        <translation>
            <numerusform>%Ln in the note</numerusform>
            <numerusform>%Ln in the note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in transcript %1</source>
        <translation>
            <numerusform>%Ln in transcript %1</numerusform>
            <numerusform>%Ln in transcript %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the transcript</source>
        <translation>
            <numerusform>%Ln in the transcript</numerusform>
            <numerusform>%Ln in the transcript</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in PDF %1</source>
        <translation>
            <numerusform>%Ln in PDF %1</numerusform>
            <numerusform>%Ln in PDF %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the PDF</source>
        <translation>
            <numerusform>%Ln in the PDF</numerusform>
            <numerusform>%Ln in the PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in document %1</source>
        <translation>
            <numerusform>%Ln in document %1</numerusform>
            <numerusform>%Ln in document %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the document</source>
        <translation>
            <numerusform>%Ln in the document</numerusform>
            <numerusform>%Ln in the document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in your remark</source>
        <translation>
            <numerusform>%Ln in your remark</numerusform>
            <numerusform>%Ln in your remark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HighlightDisplay</name>
    <message numerus="yes">
        <source>%Ln highlight(s) of this note have no place any more: Go &gt; Highlights lists them.</source>
        <translation>
            <numerusform>%Ln highlight of this note has no place any more: Go &gt; Highlights lists it.</numerusform>
            <numerusform>%Ln highlights of this note have no place any more: Go &gt; Highlights lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not imported</source>
        <translation>
            <numerusform>%Ln not imported</numerusform>
            <numerusform>%Ln not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notice(s)</source>
        <translation>
            <numerusform>%Ln notice</numerusform>
            <numerusform>%Ln notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptWords</name>
    <message numerus="yes">
        <source>%Ln favourite(s)</source>
        <translation>
            <numerusform>%Ln favourite</numerusform>
            <numerusform>%Ln favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shelf(s)</source>
        <translation>
            <numerusform>%Ln shelf</numerusform>
            <numerusform>%Ln shelves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to read</source>
        <translation>
            <numerusform>%Ln to read</numerusform>
            <numerusform>%Ln to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved search(es)</source>
        <translation>
            <numerusform>%Ln saved search</numerusform>
            <numerusform>%Ln saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln arranged term(s)</source>
        <translation>
            <numerusform>%Ln arranged term</numerusform>
            <numerusform>%Ln arranged terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) read</source>
        <translation>
            <numerusform>%Ln note read</numerusform>
            <numerusform>%Ln notes read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingDisplay</name>
    <message numerus="yes">
        <source>%Ln changed.</source>
        <translation>
            <numerusform>%Ln changed.</numerusform>
            <numerusform>%Ln changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) written on both sides: both stay.</source>
        <translation>
            <numerusform>%Ln text written on both sides: both stay.</numerusform>
            <numerusform>%Ln texts written on both sides: all stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>note(s)</source>
        <translation>
            <numerusform>note</numerusform>
            <numerusform>notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>favourite(s)</source>
        <translation>
            <numerusform>favourite</numerusform>
            <numerusform>favourites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note(s) new or changed since your visit of %1</source>
        <translation>
            <numerusform>note new or changed since your visit of %1</numerusform>
            <numerusform>notes new or changed since your visit of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln document(s) offline</source>
        <translation>
            <numerusform>of %Ln document, offline</numerusform>
            <numerusform>of %Ln documents, offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineDialog</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) here already</source>
        <translation>
            <numerusform>%Ln document here already</numerusform>
            <numerusform>%Ln documents here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) to download</source>
        <translation>
            <numerusform>%Ln document to download</numerusform>
            <numerusform>%Ln documents to download</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them of unknown size</source>
        <translation>
            <numerusform>%Ln of them of unknown size</numerusform>
            <numerusform>%Ln of them of unknown size</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageWriter</name>
    <message numerus="yes">
        <source>%Ln minute(s) to read</source>
        <translation>
            <numerusform>%Ln minute to read</numerusform>
            <numerusform>%Ln minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) to read</source>
        <translation>
            <numerusform>%Ln hour to read</numerusform>
            <numerusform>%Ln hours to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more below</source>
        <translation>
            <numerusform>%Ln more below</numerusform>
            <numerusform>%Ln more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteRows</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfFindBar</name>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln place found</numerusform>
            <numerusform>%Ln places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCount</name>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln place found</numerusform>
            <numerusform>%Ln places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln note(s) chosen</source>
        <translation>
            <numerusform>%Ln note chosen</numerusform>
            <numerusform>%Ln notes chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) chosen</source>
        <translation>
            <numerusform>%Ln note chosen</numerusform>
            <numerusform>%Ln notes chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) found</source>
        <translation>
            <numerusform>%Ln note found</numerusform>
            <numerusform>%Ln notes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabsDisplay</name>
    <message numerus="yes">
        <source>%Ln note(s) that stood open are no longer here: %1</source>
        <translation>
            <numerusform>%Ln note that stood open is no longer in the library: %1</numerusform>
            <numerusform>%Ln notes that stood open are no longer in the library: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) changed there after here.</source>
        <translation>
            <numerusform>%Ln thing is newer in the file.</numerusform>
            <numerusform>%Ln things are newer in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) written on both sides: both stay.</source>
        <translation>
            <numerusform>%Ln text written on both sides: both stay.</numerusform>
            <numerusform>%Ln texts written on both sides: all stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) here already.</source>
        <translation>
            <numerusform>%Ln thing here already.</numerusform>
            <numerusform>%Ln things here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) without a note here: left out.</source>
        <translation>
            <numerusform>%Ln address without a note here: left out.</numerusform>
            <numerusform>%Ln addresses without a note here: left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message numerus="yes">
        <source>Find among %Ln term(s)</source>
        <translation>
            <numerusform>Find among %Ln term</numerusform>
            <numerusform>Find among %Ln terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermQuestion</name>
    <message numerus="yes">
        <source>Find among %Ln term(s)</source>
        <translation>
            <numerusform>Find among %Ln term</numerusform>
            <numerusform>Find among %Ln terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsShown</name>
    <message numerus="yes">
        <source>and %Ln other(s), in the sidebar</source>
        <translation>
            <numerusform>and %Ln other, in the sidebar</numerusform>
            <numerusform>and %Ln others, in the sidebar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1: %Ln note</numerusform>
            <numerusform>%1: %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>Downloads: %Ln under way</source>
        <translation>
            <numerusform>Downloads: %Ln under way</numerusform>
            <numerusform>Downloads: %Ln under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysOutButtons</name>
    <message numerus="yes">
        <source>Try “%1” (%Ln note(s))</source>
        <translation>
            <numerusform>Try “%1” (%Ln note)</numerusform>
            <numerusform>Try “%1” (%Ln notes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearChart</name>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1: %Ln note</numerusform>
            <numerusform>%1: %Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearPicker</name>
    <message numerus="yes">
        <source>%1: %Ln note(s)</source>
        <translation>
            <numerusform>%1: %Ln note</numerusform>
            <numerusform>%1: %Ln notes</numerusform>
        </translation>
    </message>
</context>
</TS>
