package nl.groeiruimte.reports.tables;

import nl.groeiruimte.reports.document.Unit;

/**
 * A column of numbers of a report's table. Readers of the shared edition are told nothing of it, unless it says what.
 *
 * @param code stable, in kebab-case
 * @param counts what its numbers are of
 * @param unit in which they are written
 * @param quarters of a quartile how many quarters of the cases are below it; 0 for any other
 * @param told what the shared edition tells
 * @param falls whether its counts can become lower from one half-year to the next
 */
public record FigureColumn(String code, Of counts, Unit unit, int quarters, Sharing told, boolean falls) {

    /** What numbers are of. */
    public enum Of {
        /** Each is how many cases. */
        CASES,
        /** Each is how many questions to regions. */
        QUESTIONS,
        /** Each is a sum over cases, of euros or jobs. */
        AMOUNT,
        /** Each is a median or quartile over cases. */
        QUARTILE,
        /** The same in every report. */
        CONSTANT
    }

    /** What the shared edition tells. */
    public enum Sharing {
        /** Nothing: it does not have the column. */
        NOTHING,
        /** Between which multiples of the minimum each count lies, where that leaves enough in the dark. */
        IN_BANDS,
        /** Nothing, but the medians beside it say of at least how many cases they are. */
        BY_MEDIANS,
        /** Each that is of enough cases. */
        FROM_ENOUGH_CASES;

        /** Whether the shared edition has the column. */
        public boolean shown() {
            return this == IN_BANDS || this == FROM_ENOUGH_CASES;
        }
    }

    static FigureColumn cases(String code) {
        return new FigureColumn(code, Of.CASES, Unit.COUNT, 0, Sharing.NOTHING, false);
    }

    static FigureColumn questions(String code) {
        return new FigureColumn(code, Of.QUESTIONS, Unit.COUNT, 0, Sharing.NOTHING, false);
    }

    static FigureColumn amount(String code, Unit unit) {
        return new FigureColumn(code, Of.AMOUNT, unit, 0, Sharing.NOTHING, false);
    }

    static FigureColumn quartile(String code, int quarters, Unit unit) {
        return new FigureColumn(code, Of.QUARTILE, unit, quarters, Sharing.NOTHING, false);
    }

    static FigureColumn constant(String code) {
        return new FigureColumn(code, Of.CONSTANT, Unit.COUNT, 0, Sharing.NOTHING, false);
    }

    FigureColumn inBands() {
        return told(Sharing.IN_BANDS);
    }

    FigureColumn byMedians() {
        return told(Sharing.BY_MEDIANS);
    }

    FigureColumn fromEnoughCases() {
        return told(Sharing.FROM_ENOUGH_CASES);
    }

    FigureColumn thatFalls() {
        return new FigureColumn(code, counts, unit, quarters, told, true);
    }

    /** Whether each number is a count of cases or questions, which small numbers make secret. */
    public boolean isCount() {
        return counts == Of.CASES || counts == Of.QUESTIONS;
    }

    private FigureColumn told(Sharing instead) {
        return new FigureColumn(code, counts, unit, quarters, instead, falls);
    }
}
