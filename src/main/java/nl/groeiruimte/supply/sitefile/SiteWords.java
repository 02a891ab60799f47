package nl.groeiruimte.supply.sitefile;

import java.util.List;
import java.util.Map;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.intake.SheetWords;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of files with sites. */
@Component
class SiteWords extends SheetWords<Fact> {

    private static final List<String> PLACE = List.of(
            "code",
            "name",
            "kind",
            "on",
            "province",
            "municipality",
            "municipality-code",
            "municipality-year",
            "postcode",
            "latitude",
            "longitude",
            "strengths",
            "notes",
            "source");

    private final ReferenceLists lists;

    SiteWords(MessageSource messages, FactChoices choices, ReferenceLists lists) {
        super(messages, choices, PLACE, List.of(Fact.values()));
        this.lists = lists;
    }

    @Override
    protected void learnAbout() {
        words("kind", Site.KINDS, "supply.kind.");
        options("province", lists.provinces());
        options("strengths", lists.technologies());
    }

    @Override
    protected Map<String, String> alsoCalled() {
        return Map.of("Testlocaties", Fact.TEST_SITES.key());
    }
}
