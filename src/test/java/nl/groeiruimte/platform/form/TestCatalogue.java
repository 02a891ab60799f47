package nl.groeiruimte.platform.form;

import nl.groeiruimte.reference.DomainLists;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms of the product, for tests of other modules. */
public final class TestCatalogue {

    private TestCatalogue() {}

    /** All files in {@code forms/}. */
    public static FormCatalogue ofTheProduct() {
        return new FormCatalogue(new PathMatchingResourcePatternResolver(), "file:forms/*.form", new DomainLists());
    }
}
