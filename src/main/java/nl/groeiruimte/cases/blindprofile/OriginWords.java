package nl.groeiruimte.cases.blindprofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.form.TellingWord.Why;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds words in texts for asked regions that tell which agency asks or where the company is, where the profile does
 * not.
 */
@Component
class OriginWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}0-9]+");
    /** Is all of the country as well as two of its provinces. */
    private static final String HOLLAND = "holland";

    private static final int SHORTEST = 3;

    private final ReferenceLists lists;

    OriginWords(ReferenceLists lists) {
        this.lists = lists;
    }

    /**
     * All words of a text, in whatever case, that name the agency of origin, the case lead (the first name alone too)
     * or a province of the agency, as such or as the beginning of a word such as Brabantse.
     */
    List<TellingWord> all(Lead lead, ShownOrigin shown, String text) {
        List<TellingWord> told = new ArrayList<>();
        String rest = plain(text);
        if (!shown.agency()) {
            rest = tell(told, rest, Why.AGENCY, Stream.of(lists.agencyName(lead.originAgency())), OriginWords::plain);
            rest = tell(told, rest, Why.CASE_LEAD, ofCaseLead(lead.caseLeadName()), OriginWords::plain);
        }
        if (!shown.agency() && !shown.area()) {
            tell(told, rest, Why.PROVINCE, provinces(lead.originAgency()), name -> plain(name)
                    .stripTrailing());
        }
        return told;
    }

    /** Tells those of these names, the longest first, that stand in a text; what is left of the text. */
    private static String tell(
            List<TellingWord> told, String text, Why why, Stream<String> names, UnaryOperator<String> sought) {
        String rest = text;
        for (String name : names.toList()) {
            if (rest.contains(sought.apply(name))) {
                told.add(new TellingWord(name, why));
                rest = rest.replace(sought.apply(name), " | ");
            }
        }
        return rest;
    }

    private static Stream<String> ofCaseLead(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Stream.empty();
        }
        String first = name.strip().split("\\s+")[0];
        return first.length() < SHORTEST ? Stream.of(name) : Stream.of(name, first);
    }

    /** Their names in both languages, and the part after a hyphen that people say alone. */
    private Stream<String> provinces(String agency) {
        Set<String> codes =
                Set.copyOf(Objects.requireNonNull(lists.agency(agency), agency).provinces());
        return lists.provinces().stream()
                .filter(province -> codes.contains(province.value()))
                .flatMap(province ->
                        Stream.of(province.label().nl(), province.label().en()))
                .distinct()
                .flatMap(name -> Stream.of(name, name.substring(name.indexOf('-') + 1)))
                .filter(name -> !name.equalsIgnoreCase(HOLLAND))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    private static String plain(String text) {
        return " "
                + BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
