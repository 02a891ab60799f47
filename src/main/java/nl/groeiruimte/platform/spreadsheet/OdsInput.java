package nl.groeiruimte.platform.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads OpenDocument spreadsheets as they stream by. The library that writes them would keep the whole document, and a
 * sheet of a million repeated rows is a few bytes.
 */
final class OdsInput {

    private static final String CONTENT = "content.xml";
    private static final int LONGEST_REPEAT = 20_000;

    private OdsInput() {}

    static void read(ZippedSheet zip, List<String> beside, Consumer<SheetLine> use) {
        if (zip.has("meta-inf/manifest.xml")) {
            zip.read("meta-inf/manifest.xml", xml -> {
                if (starts(xml, "encryption-data")) {
                    throw new SheetProblem("old-or-locked", 0);
                }
            });
        }
        Sheets sheets = new Sheets();
        zip.read(CONTENT, sheets::at);
        SheetReader.checkSheets(sheets.hidden, sheets.names, beside);
        Lines lines = new Lines(use);
        zip.read(CONTENT, lines::at);
    }

    private static boolean starts(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamReader.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    private static boolean ends(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamReader.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    private static int times(XMLStreamReader xml, String name) {
        String times = ZippedSheet.attribute(xml, name);
        return times.matches("[0-9]{1,9}") ? Math.max(1, Integer.parseInt(times)) : 1;
    }

    /** Which sheets there are: styles stand before them. */
    private static final class Sheets {

        private final Set<String> hiding = new HashSet<>();
        private final List<String> hidden = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private String style = "";

        void at(XMLStreamReader xml) {
            if (starts(xml, "style")) {
                style = ZippedSheet.attribute(xml, "name");
            } else if (starts(xml, "table-properties")
                    && ZippedSheet.attribute(xml, "display").equals("false")) {
                hiding.add(style);
            } else if (starts(xml, "table")) {
                String name = ZippedSheet.attribute(xml, "name");
                names.add(name);
                if (hiding.contains(ZippedSheet.attribute(xml, "style-name"))) {
                    hidden.add(name);
                }
            }
        }
    }

    /** The lines of the first sheet. */
    private static final class Lines {

        private final Consumer<SheetLine> use;
        private final List<SheetLine.Cell> cells = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int sheets;
        private long line;
        private int repeated;
        private boolean hidden;
        private int empties;
        private int notes;
        private int paragraphs;
        private SheetLine.Cell typed = SheetLine.Cell.EMPTY;
        private int wide;

        private Lines(Consumer<SheetLine> use) {
            this.use = use;
        }

        void at(XMLStreamReader xml) {
            if (starts(xml, "table")) {
                sheets++;
            } else if (sheets != 1) {
                return;
            }
            if (starts(xml, "annotation")) {
                notes++;
            } else if (ends(xml, "annotation")) {
                notes--;
            } else if (ends(xml, "table")) {
                sheets++;
            } else if (notes == 0) {
                row(xml);
            }
        }

        private void row(XMLStreamReader xml) {
            if (starts(xml, "table-row")) {
                repeated = times(xml, "number-rows-repeated");
                hidden = !List.of("", "visible").contains(ZippedSheet.attribute(xml, "visibility"));
                cells.clear();
                empties = 0;
            } else if (ends(xml, "table-row")) {
                endRow();
            } else if (starts(xml, "covered-table-cell")) {
                throw new SheetProblem("merged-cells", line + 1);
            } else if (starts(xml, "table-cell")) {
                cell(xml);
            } else if (ends(xml, "table-cell")) {
                endCell();
            } else {
                words(xml);
            }
        }

        private void endRow() {
            if (cells.isEmpty()) {
                line += repeated;
                return;
            }
            for (int i = 0; i < Math.min(repeated, LONGEST_REPEAT); i++) {
                use.accept(new SheetLine(++line, List.copyOf(cells), hidden));
            }
        }

        private void cell(XMLStreamReader xml) {
            if (times(xml, "number-columns-spanned") > 1 || times(xml, "number-rows-spanned") > 1) {
                throw new SheetProblem("merged-cells", line + 1);
            }
            wide = times(xml, "number-columns-repeated");
            text.setLength(0);
            paragraphs = 0;
            typed = typed(xml);
        }

        private static SheetLine.Cell typed(XMLStreamReader xml) {
            if (!ZippedSheet.attribute(xml, "formula").isEmpty()) {
                return new SheetLine.Cell(SheetLine.Kind.FORMULA, "=");
            }
            return switch (ZippedSheet.attribute(xml, "value-type")) {
                case "float", "percentage", "currency" -> number(ZippedSheet.attribute(xml, "value"));
                case "date" -> day(ZippedSheet.attribute(xml, "date-value"));
                case "boolean" -> new SheetLine.Cell(SheetLine.Kind.TRUTH, ZippedSheet.attribute(xml, "boolean-value"));
                default -> SheetLine.Cell.text(ZippedSheet.attribute(xml, "string-value"));
            };
        }

        private static SheetLine.Cell number(String value) {
            try {
                BigDecimal number = new BigDecimal(value).stripTrailingZeros();
                return Math.abs((long) number.scale()) > 100
                        ? new SheetLine.Cell(SheetLine.Kind.ERROR, "#")
                        : new SheetLine.Cell(SheetLine.Kind.NUMBER, number.toPlainString());
            } catch (NumberFormatException none) {
                return new SheetLine.Cell(SheetLine.Kind.ERROR, "#");
            }
        }

        private static SheetLine.Cell day(String value) {
            return value.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    ? new SheetLine.Cell(SheetLine.Kind.DAY, value.substring(0, 10))
                    : new SheetLine.Cell(SheetLine.Kind.ERROR, "#");
        }

        private void endCell() {
            SheetLine.Cell cell = typed.text().isEmpty() ? SheetLine.Cell.text(text.toString()) : typed;
            if (cell.text().isEmpty()) {
                // Sheets end in thousands of empty cells.
                empties += wide;
                return;
            }
            if (cells.size() + (long) empties + wide > SheetReader.MOST_COLUMNS) {
                throw new SheetProblem("too-many-columns", line + 1, SheetReader.MOST_COLUMNS);
            }
            for (; empties > 0; empties--) {
                cells.add(SheetLine.Cell.EMPTY);
            }
            for (int i = 0; i < wide; i++) {
                cells.add(cell);
            }
        }

        private void words(XMLStreamReader xml) {
            if (starts(xml, "p") && paragraphs++ > 0) {
                text.append('\n');
            } else if (starts(xml, "s")) {
                text.append(" ".repeat(Math.min(100, times(xml, "c"))));
            } else if (starts(xml, "tab")) {
                text.append(' ');
            } else if (starts(xml, "line-break")) {
                text.append('\n');
            } else if (xml.getEventType() == XMLStreamReader.CHARACTERS && paragraphs > 0) {
                text.append(xml.getText());
            }
            if (text.length() > SheetReader.LONGEST_CELL) {
                throw new SheetProblem("too-long", line + 1, SheetReader.LONGEST_CELL);
            }
        }
    }
}
