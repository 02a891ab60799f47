package nl.groeiruimte.platform.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be exported.
 *
 * @param name of the sheet, as people read it
 * @param headings of the columns
 * @param rows each as many cells as there are headings: texts, numbers, {@link java.time.LocalDate},
 *     {@link java.time.LocalDateTime}, or nothing for an empty cell
 */
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {}
