package nl.groeiruimte.platform.form;

import java.util.List;
import java.util.Map;

/**
 * Lists of choices that are the same for every case: forms name them ({@code valuesKey}) and nobody hands them over.
 */
public interface StandingLists {

    /** Every list by its name. */
    Map<String, List<Option>> all();
}
