package nl.groeiruimte.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.programme.People;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ClassPathResource;

/** Fills in what public plans leave open of most sites, so that shortlists show fits, near misses and unknowns. */
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
        options = Options.of(
                Map.of("technologies", application.getBean(ReferenceLists.class).technologies()));
        today = LocalDate.now(application.getBean(Clock.class));
    }

    void fillIn() {
        Map<String, String> agencies = DemoLogin.as(DemoUser.named("coordinator.marieke"), sites::all).stream()
                .collect(Collectors.toMap(Site::code, Site::agency));
        lines().forEach(words -> fillIn(People.user(agencies.get(words[0])), words[0], facts(words)));
    }

    /** By the water, with power, with people: enough differs for matching to have something to weigh. */
    private static List<String[]> lines() {
        try {
            return new ClassPathResource("demo/sites.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object[] facts(String[] words) {
        Stream<Object> available = words[1].equals("-")
                ? Stream.empty()
                : Stream.of("availableFrom", today.plusMonths(Integer.parseInt(words[1])));
        return Stream.concat(available, Arrays.stream(words).skip(2).flatMap(fact -> Arrays.stream(fact.split("="))))
                .toArray();
    }

    private void fillIn(DemoUser user, String code, Object... facts) {
        Site site = DemoLogin.as(user, () -> sites.find(code).orElseThrow());
        if (site.confirmedOn() != null) {
            return;
        }
        Map<String, List<String>> posted = new HashMap<>(Turn.answers(facts));
        posted.put("source", List.of("verzonnen voor de demonstratie"));
        posted.put("confirmsOthers", List.of("true"));
        posted.put("strengths", site.strengths());
        posted.put("notes", List.of(site.notes() == null ? NOTE : site.notes() + ". " + NOTE));
        if (site.facts().text(Fact.FACILITIES) != null) {
            posted.put("facilities", List.of(site.facts().text(Fact.FACILITIES)));
        }
        FormResult read = forms.form(FORM).read(posted, options, today);
        if (!read.ok() || !DemoLogin.as(user, () -> sites.save(code, read.values(), site.version()))) {
            throw new IllegalStateException("Site " + code + " was not saved: " + read.errors());
        }
    }
}
