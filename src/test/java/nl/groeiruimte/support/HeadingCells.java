package nl.groeiruimte.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Counts the heading cells in the tables of a PDF file, as its tags have them: all of the first row, and the first of
 * each other row.
 */
public final class HeadingCells {

    private HeadingCells() {}

    /** What is wrong, a line a table; also when the file has no tables at all. */
    public static List<String> faults(byte[] file) throws IOException {
        List<String> faults = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(file)) {
            List<PDStructureElement> tables = within(read.getDocumentCatalog().getStructureTreeRoot(), "Table");
            for (int i = 0; i < tables.size(); i++) {
                List<List<String>> rows = within(tables.get(i), "TR").stream()
                        .map(HeadingCells::cells)
                        .toList();
                if (rows.size() < 2 || rows.get(0).stream().anyMatch(cell -> !cell.equals("TH"))) {
                    faults.add("table " + i + ": first row " + (rows.isEmpty() ? "none" : rows.get(0)));
                }
                rows.stream()
                        .skip(1)
                        .filter(row -> row.isEmpty() || !row.get(0).equals("TH"))
                        .findFirst()
                        .ifPresent(row -> faults.add(faults.size() + ": a row of table " + row));
                if (rows.stream().map(List::size).distinct().count() > 1) {
                    faults.add("table " + i + ": rows of different lengths");
                }
            }
            if (tables.isEmpty()) {
                faults.add("no tables");
            }
        }
        return faults;
    }

    private static List<String> cells(PDStructureElement row) {
        return row.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(cell -> ((PDStructureElement) cell).getStructureType())
                .toList();
    }

    private static List<PDStructureElement> within(PDStructureNode node, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (type.equals(element.getStructureType())) {
                    found.add(element);
                } else {
                    found.addAll(within(element, type));
                }
            }
        }
        return found;
    }
}
