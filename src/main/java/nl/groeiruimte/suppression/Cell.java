package nl.groeiruimte.suppression;

/**
 * A number as readers may know it.
 *
 * @param value null when it is suppressed; whether it is small itself or only hides another one stays unsaid, because
 *     telling that would help to compute it back
 */
public record Cell(Long value) {

    static final Cell SUPPRESSED = new Cell(null);

    /** Whether readers may not know the number. */
    public boolean suppressed() {
        return value == null;
    }
}
