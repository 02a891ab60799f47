package nl.groeiruimte.suppression;

import java.util.List;

/** A table of counts with its totals, as readers may know it: {@code cells} by row, then column. */
public record ShownTable(List<List<Cell>> cells, List<Cell> rowTotals, List<Cell> columnTotals, Cell total) {}
