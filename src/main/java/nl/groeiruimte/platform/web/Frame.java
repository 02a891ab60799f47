package nl.groeiruimte.platform.web;

import java.util.List;

/**
 * What the layout shows around a page.
 *
 * @param userName name of the user, or null when nobody is logged in
 * @param agencyName name of the user's agency, or null
 * @param roleLabels message keys of the user's roles
 * @param navigation the parts that this user may open
 * @param how whether this is the page that tells how it works
 * @param languageLinks this page in each language
 * @param theme how an agency's own look is laid over the default one
 * @param reference number of this request, also in the log
 */
record Frame(
        String userName,
        String agencyName,
        List<String> roleLabels,
        List<Item> navigation,
        boolean how,
        LanguageLinks languageLinks,
        Theme theme,
        String reference) {

    record Item(String href, String labelKey, boolean current) {}

    record LanguageLinks(String nl, String en) {}

    record Theme(String stylesheet, String cssClass) {}
}
