package nl.groeiruimte.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param userName name of the user, if somebody is logged in
 * @param agencyName name of the user's agency, if there is one
 * @param roleLabels message keys of the user's roles
 * @param navigation the parts that this user may open
 * @param how whether this is the page that tells how it works
 * @param languageLinks this page in each language
 * @param theme how an agency's own look is laid over the default one
 * @param reference number of this request, also in the log
 */
record Frame(
        @Nullable String userName,
        @Nullable String agencyName,
        List<String> roleLabels,
        List<Item> navigation,
        boolean how,
        LanguageLinks languageLinks,
        Theme theme,
        @Nullable String reference) {

    record Item(String href, String labelKey, boolean current) {}

    record LanguageLinks(String nl, String en) {}

    record Theme(String stylesheet, String cssClass) {}
}
