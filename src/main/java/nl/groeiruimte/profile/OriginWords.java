package nl.groeiruimte.profile;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.ReferenceLists;

/** Finds texts for asked regions that name the agency of origin or the case lead, where the profile does not. */
@Component
public class OriginWords {

    /** Key of the message that says so. */
    public static final String ERROR = "proposition.error.names-agency";
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private final ReferenceLists lists;

    OriginWords(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Whether a text holds the name of either as whole words, in whatever case. */
    public boolean namedIn(Lead lead, String text) {
        String plain = plain(text);
        return Stream.of(lists.agencyName(lead.originAgency()), lead.caseLeadName()).filter(name -> name != null && !name.isBlank())
                .anyMatch(name -> plain.contains(plain(name)));
    }

    private static String plain(String text) {
        return " " + BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
