package nl.groeiruimte.desk.bundles;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.stereotype.Component;

/** What a bundle tells of its composition: each kind of count, and what there is to be counted of it. */
@Component
class BundleKinds {

    static final String TECHNOLOGY = "technology";
    static final String PHASE = "phase";
    static final String AREA = "area";
    static final String LEAD_INVESTOR = "lead-investor";
    static final String INSTRUMENT = "instrument";

    /** Those of which each case has just one, in the order in which they are shown; technologies can be several. */
    static final List<String> ORDER = List.of(TECHNOLOGY, PHASE, AREA, LEAD_INVESTOR);

    private final ReferenceLists lists;

    BundleKinds(ReferenceLists lists) {
        this.lists = lists;
    }

    /** Every key of a count, those together of which each case counts for one. */
    List<List<String>> keys() {
        return Stream.concat(
                        lists.technologies().stream().map(Option::value).map(code -> List.of(TECHNOLOGY + "/" + code)),
                        Stream.of(
                                keys(PHASE, List.of("1", "2", "3", "4")),
                                keys(AREA, Area.CODES),
                                keys(LEAD_INVESTOR, List.of("found", "not-found", "unknown"))))
                .toList();
    }

    private static List<String> keys(String kind, List<String> codes) {
        return codes.stream().map(code -> kind + "/" + code).toList();
    }

    /** What a case counts for. */
    static List<String> of(Part part) {
        return ORDER.stream()
                .flatMap(kind -> part.facts().marks().getOrDefault(kind, List.of()).stream()
                        .map(code -> kind + "/" + code))
                .toList();
    }

    /** The same of instruments. */
    static List<String> instruments(Part part) {
        return keys(INSTRUMENT, part.facts().instruments());
    }
}
