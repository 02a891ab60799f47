package nl.groeiruimte.supply.site;

import org.jspecify.annotations.Nullable;

/** What another module shows on the page of a site, beside its own facts and never in place of them. */
public interface SiteSupplement {

    /** The template with its fragment {@code box(supplement)}, such as {@code gridmap/box}. */
    String template();

    /** What the fragment shows of this site, if there is anything to show. */
    @Nullable
    Object of(Site site);

    /** One of them, for a page. */
    record Shown(String template, @Nullable Object content) {}
}
