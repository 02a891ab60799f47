package nl.groeiruimte.reports.suppression;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From where on a count of cases may be known exactly, and how many possible values others keep for their readers. */
@Component
public class SmallCells {

    private final int minimum;

    /** @param minimum the lowest count that may be shown, at least 2 */
    public SmallCells(@Value("${groeiruimte.suppression.minimum:3}") int minimum) {
        if (minimum < 2) {
            throw new IllegalArgumentException("groeiruimte.suppression.minimum must be at least 2, and is " + minimum);
        }
        this.minimum = minimum;
    }

    /** The lowest count that is shown, for the words that explain it. */
    public int minimum() {
        return minimum;
    }
}
