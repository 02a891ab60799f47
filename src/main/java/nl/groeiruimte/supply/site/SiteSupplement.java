package nl.groeiruimte.supply.site;

/** What another module shows on the page of a site, beside its own facts and never in place of them. */
public interface SiteSupplement {

    /** The template with its fragment {@code box(supplement)}, such as {@code gridmap/box}. */
    String template();

    /** What the fragment shows of this site; null when there is nothing to show. */
    Object of(Site site);

    /** One of them, for a page. */
    record Shown(String template, Object content) {}
}
