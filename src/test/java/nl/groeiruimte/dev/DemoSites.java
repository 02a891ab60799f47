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
import nl.groeiruimte.supply.Fact;
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
        fillIn("horizon.ruben", "zuiderhage", "plotAreaTo", "80000", "floorAreaTo", "22000", "hallHeight", "22",
                "environmentalCategory", "5.2", "quay", "yes", "truckAccess", "yes", "demand", "6", "feedIn", "1",
                "talentMbo", "1900", "talentHbo", "25", "homesAvailable", "40", "publicTransport", "bus", "sharedFacilities", "no",
                "availableFrom", today.plusMonths(20));
        fillIn("horizon.mila", "lelystad-airport", "plotAreaTo", "55000", "floorAreaTo", "12000", "hallHeight", "14",
                "cleanRoom", "0", "vibrationFree", "no", "environmentalCategory", "4.1", "quay", "no", "truckAccess", "yes",
                "demand", "14", "feedIn", "4", "talentMbo", "2600", "talentHbo", "50", "homesAvailable", "120",
                "publicTransport", "frequent", "labs", "no", "testSites", "yes", "availableFrom", today.plusMonths(6));
        fillIn("horizon.mila", "almere-pampus", "plotAreaTo", "30000", "floorAreaTo", "7000", "quay", "no", "truckAccess", "yes",
                "demand", "7", "feedIn", "2.5", "talentHbo", "5200", "talentWo", "2100", "homesAvailable", "900",
                "publicTransport", "train", "availableFrom", today.plusMonths(15));
        fillIn("oost.jeroen", "ipkw", "plotAreaTo", "36000", "floorAreaTo", "16000", "hallHeight", "18",
                "environmentalCategory", "5.2", "quay", "yes", "truckAccess", "yes", "demand", "2.5", "feedIn", "0.5",
                "talentHbo", "3400", "labs", "yes", "sharedFacilities", "yes", "publicTransport", "frequent",
                "availableFrom", today.plusMonths(12));
        fillIn("oost.femke", "novio-tech-campus", "floorAreaTo", "6000", "cleanRoom", "1500", "cleanRoomClass", "6",
                "vibrationFree", "yes", "environmentalCategory", "3.2", "quay", "no", "availableFrom", today.plusMonths(18));
        fillIn("bom.thijs", "brainport-campus", "floorAreaTo", "4200", "cleanRoom", "1000", "cleanRoomClass", "7",
                "vibrationFree", "yes", "environmentalCategory", "4.1", "quay", "no", "truckAccess", "yes", "demand", "1.5",
                "talentMbo", "3100", "talentHbo", "7800", "talentWo", "4300", "sharedFacilities", "yes", "labs", "yes", "testSites", "yes",
                "publicTransport", "frequent");
    }

    private void fillIn(String username, String code, Object... facts) {
        Site site = find(username, code);
        if (site.confirmedOn() != null) {
            return;
        }
        Map<String, List<String>> posted = new HashMap<>(Turn.answers(facts));
        posted.put("source", List.of("verzonnen voor de demonstratie"));
        posted.put("strengths", site.strengths());
        posted.put("notes", List.of(site.notes() == null ? NOTE : site.notes() + ". " + NOTE));
        if (site.facts().text(Fact.FACILITIES) != null) {
            posted.put("facilities", List.of(site.facts().text(Fact.FACILITIES)));
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
