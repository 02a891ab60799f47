package nl.groeiruimte.cases.attachment;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content types of the parts of Word and Excel files that only show something, in lower case. */
final class OfficeContentTypes {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    static final Set<String> ALLOWED = Stream.of(
                    Stream.of(
                                    "document.main+xml",
                                    "document.glossary+xml",
                                    "styles+xml",
                                    "settings+xml",
                                    "webSettings+xml",
                                    "fontTable+xml",
                                    "numbering+xml",
                                    "footnotes+xml",
                                    "endnotes+xml",
                                    "header+xml",
                                    "footer+xml",
                                    "comments+xml",
                                    "commentsExtended+xml",
                                    "commentsIds+xml",
                                    "commentsExtensible+xml",
                                    "people+xml",
                                    "printerSettings")
                            .map(type -> OPEN_XML + "wordprocessingml." + type),
                    Stream.of(
                                    "sheet.main+xml",
                                    "worksheet+xml",
                                    "chartsheet+xml",
                                    "styles+xml",
                                    "sharedStrings+xml",
                                    "calcChain+xml",
                                    "comments+xml",
                                    "table+xml",
                                    "pivotTable+xml",
                                    "pivotCacheDefinition+xml",
                                    "pivotCacheRecords+xml",
                                    "sheetMetadata+xml",
                                    "printerSettings")
                            .map(type -> OPEN_XML + "spreadsheetml." + type),
                    Stream.of(
                                    "drawing+xml",
                                    "theme+xml",
                                    "themeOverride+xml",
                                    "vmlDrawing",
                                    "extended-properties+xml",
                                    "custom-properties+xml",
                                    "customXmlProperties+xml",
                                    "obfuscatedFont",
                                    "drawingml.chart+xml",
                                    "drawingml.chartshapes+xml",
                                    "drawingml.diagramData+xml",
                                    "drawingml.diagramLayout+xml",
                                    "drawingml.diagramStyle+xml",
                                    "drawingml.diagramColors+xml")
                            .map(type -> OPEN_XML + type),
                    Stream.of(
                                    "relationships+xml",
                                    "core-properties+xml",
                                    "digital-signature-origin",
                                    "digital-signature-xmlsignature+xml")
                            .map(type -> "application/vnd.openxmlformats-package." + type),
                    Stream.of(
                                    "vnd.ms-word.stylesWithEffects+xml",
                                    "vnd.ms-excel.threadedcomments+xml",
                                    "vnd.ms-excel.person+xml",
                                    "vnd.ms-excel.slicer+xml",
                                    "vnd.ms-excel.slicerCache+xml",
                                    "vnd.ms-excel.rdrichvalue+xml",
                                    "vnd.ms-excel.rdrichvaluestructure+xml",
                                    "vnd.ms-excel.rdrichvaluetypes+xml",
                                    "vnd.ms-office.chartstyle+xml",
                                    "vnd.ms-office.chartcolorstyle+xml",
                                    "vnd.ms-office.chartex+xml",
                                    "vnd.ms-office.drawingml.diagramDrawing+xml",
                                    "vnd.ms-office.classificationlabels+xml",
                                    "xml")
                            .map(type -> "application/" + type),
                    Stream.of("png", "jpeg", "jpg", "gif", "bmp", "tiff", "svg+xml", "x-emf", "emf", "x-wmf", "wmf")
                            .map(type -> "image/" + type))
            .flatMap(types -> types)
            .map(type -> type.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private OfficeContentTypes() {}
}
