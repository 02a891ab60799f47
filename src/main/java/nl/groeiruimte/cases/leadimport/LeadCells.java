package nl.groeiruimte.cases.leadimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FieldFact;
import nl.groeiruimte.platform.spreadsheet.SheetLine;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.text.PlainName;

/** Turns the cells of a line into what people would have filled in in the form. */
final class LeadCells {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;\n]\\s*");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "true", "waar", "x", "1");

    private final LeadColumns.Words words;
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final List<FieldError> faults = new ArrayList<>();

    private LeadCells(LeadColumns.Words words) {
        this.words = words;
    }

    /** @param columns the column of each place that has one */
    static LeadCells of(SheetLine line, Map<Integer, FieldFact> columns, LeadColumns.Words words) {
        LeadCells cells = new LeadCells(words);
        columns.forEach((place, column) -> cells.add(column, line.cell(place)));
        if (line.hidden()) {
            cells.faults.add(FieldError.of("", "leadimport.fault.hidden-line"));
        }
        return cells;
    }

    /** By field, as a browser would post it. */
    Map<String, List<String>> answers() {
        return answers;
    }

    /** What is wrong before anybody looks at what it says. */
    List<FieldError> faults() {
        return faults;
    }

    boolean says(String column) {
        return answers.getOrDefault(column, List.of()).contains("true");
    }

    private void add(FieldFact column, SheetLine.Cell cell) {
        switch (cell.kind()) {
            case FORMULA -> faults.add(FieldError.of(column.key(), "leadimport.fault.formula"));
            case ERROR -> faults.add(FieldError.of(column.key(), "leadimport.fault.error"));
            default -> {
                String text = Blank.strip(cell.text());
                if (!text.isEmpty()) {
                    answers.put(column.key(), posted(column, cell.kind(), text));
                }
            }
        }
    }

    private List<String> posted(FieldFact column, SheetLine.Kind kind, String text) {
        return switch (column.shape()) {
            case FLAG -> List.of(YES.contains(PlainName.of(text)) ? "true" : "");
            case CODE -> List.of(code(column, kind, text));
            case CODES -> codes(column, text);
            case NUMBER -> List.of(kind == SheetLine.Kind.NUMBER ? text.replace('.', ',') : text);
            case DAY, WORDS -> List.of(text);
        };
    }

    private String code(FieldFact column, SheetLine.Kind kind, String text) {
        String word = kind != SheetLine.Kind.TRUTH ? text : Boolean.parseBoolean(text) ? "yes" : "no";
        String code = words.code(column, word);
        return code == null ? word : code;
    }

    /** A name may have in it what stands between names elsewhere. */
    private List<String> codes(FieldFact column, String text) {
        List<String> codes = new ArrayList<>();
        for (String part : parts(column, text, BETWEEN)) {
            for (String word : parts(column, part, COMMAS)) {
                if (!Blank.is(word)) {
                    codes.add(code(column, SheetLine.Kind.TEXT, word));
                }
            }
        }
        return codes;
    }

    private List<String> parts(FieldFact column, String text, Pattern between) {
        return words.code(column, text) == null ? Arrays.asList(between.split(text)) : List.of(text);
    }
}
