package nl.groeiruimte.dev;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.form.FormCatalogue;
import nl.groeiruimte.form.FormResult;
import nl.groeiruimte.form.Options;
import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.supply.Site;
import nl.groeiruimte.supply.Sites;
import org.springframework.beans.factory.BeanFactory;

/** Fills in what public plans leave open of a few sites, so that shortlists show fits, near misses and unknowns. */
final class DemoSites {

    private static final String FORM = "edit-site";
    private static final String NOTE = "Maten en vermogens zijn verzonnen voor de demonstratie.";

    private final Sites sites;
    private final FormCatalogue forms;
    private final Options options;
    private final LocalDate today;

    DemoSites(BeanFactory application) {
        sites = application.getBean(Sites.class);
        forms = application.getBean(FormCatalogue.class);
        options = Options.of(Map.of("technologies", application.getBean(ReferenceLists.class).technologies()));
        today = LocalDate.now(application.getBean(Clock.class));
    }

    void fillIn() {
        // By the water, with room for heavy industry: what a maker of large constructions looks for.
        fillIn("horizon.ruben", "zuiderhage", "plotAreaM2", "80000", "floorAreaM2", "22000", "hallHeightM", "22",
                "environmentalCategory", "5.2", "quay", "yes", "truckAccess", "yes", "demandMw", "6", "feedInMw", "1",
                "availableFrom", today.plusMonths(20));
        fillIn("horizon.mila", "lelystad-airport", "plotAreaM2", "55000", "floorAreaM2", "12000", "hallHeightM", "14",
                "cleanRoomM2", "0", "vibrationFree", "no", "environmentalCategory", "4.1", "quay", "no", "truckAccess", "yes",
                "demandMw", "14", "feedInMw", "4", "availableFrom", today.plusMonths(6));
        fillIn("horizon.mila", "almere-pampus", "plotAreaM2", "30000", "floorAreaM2", "7000", "quay", "no", "truckAccess", "yes",
                "demandMw", "7", "feedInMw", "2.5", "availableFrom", today.plusMonths(15));
        fillIn("oost.jeroen", "ipkw", "plotAreaM2", "36000", "floorAreaM2", "16000", "hallHeightM", "18",
                "environmentalCategory", "5.2", "quay", "yes", "truckAccess", "yes", "demandMw", "2.5", "feedInMw", "0.5",
                "availableFrom", today.plusMonths(12));
        fillIn("oost.femke", "novio-tech-campus", "floorAreaM2", "6000", "cleanRoomM2", "1500", "cleanRoomIsoClass", "6",
                "vibrationFree", "yes", "environmentalCategory", "3.2", "quay", "no", "availableFrom", today.plusMonths(18));
        fillIn("bom.thijs", "brainport-campus", "floorAreaM2", "4200", "cleanRoomM2", "1000", "cleanRoomIsoClass", "7",
                "vibrationFree", "yes", "environmentalCategory", "4.1", "quay", "no", "truckAccess", "yes", "demandMw", "1.5");
    }

    private void fillIn(String username, String code, Object... facts) {
        Site site = find(username, code);
        if (site.confirmedOn() != null) {
            return;
        }
        Map<String, List<String>> posted = new HashMap<>(Turn.answers(facts));
        posted.put("strengths", site.strengths());
        posted.put("notes", List.of(site.notes() == null ? NOTE : site.notes() + ". " + NOTE));
        if (site.facilities() != null) {
            posted.put("facilities", List.of(site.facilities()));
        }
        FormResult read = forms.form(FORM).read(posted, options, today);
        if (!read.ok() || !DemoLogin.as(DemoUser.named(username), () -> sites.save(code, read.values(), site.version()))) {
            throw new IllegalStateException("Site " + code + " was not saved: " + read.errors());
        }
    }

    private Site find(String username, String code) {
        return DemoLogin.as(DemoUser.named(username), () -> sites.find(code).orElseThrow());
    }
}
