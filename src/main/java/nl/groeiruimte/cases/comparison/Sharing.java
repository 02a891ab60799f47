package nl.groeiruimte.cases.comparison;

/**
 * What others than the agency of origin may learn of an answer, and in which form. Whoever tells answers to others asks
 * this declaration; an answer of a field without one is not told.
 */
public enum Sharing {
    /** Nothing: the answer stays with the agency of origin. */
    STAYS,
    /** A range of m². */
    AREA,
    /** A range of MW. */
    POWER,
    /** A range of people or of what is for people: homes, places to park. */
    PEOPLE,
    /** A range of metres. */
    HEIGHT,
    /** A range of EUR. */
    MONEY,
    /** The code that was chosen, as many companies choose it. */
    CHOICE,
    /** The codes that were chosen. */
    CHOICES,
    /** The class on a ladder of classes; only the group in which it lies where nobody chose to tell it. */
    CLASS,
    /** Words, when they were held against the company's name. */
    WORDS,
    /** The half-year in which the day lies. */
    HALF_YEAR
}
