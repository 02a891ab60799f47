package nl.groeiruimte.cases.shortlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.casewords.FitWords;
import nl.groeiruimte.desk.casewords.SummaryWords;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.Phase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A shortlist without its page, for the benchmark. */
public class ShortlistWork {

    private static final int TOP = 50;

    private final Matcher matcher;
    private final FitWords fits;
    private final SummaryWords summary;
    private final TransactionTemplate transaction;

    public ShortlistWork(BeanFactory application) {
        this.matcher = application.getBean(Matcher.class);
        this.fits = application.getBean(FitWords.class);
        this.summary = application.getBean(SummaryWords.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);
    }

    /** Compares a request with all sites, explains the best fifty and counts all; tells how many sites that were. */
    public int look(Map<String, FormValues> needs, List<String> technologies) {
        Request request = new Request(UUID.randomUUID(), 1, LocalDate.EPOCH, "director", Instant.EPOCH, needs);
        Shortlist list =
                transaction.execute(status -> matcher.tryOut(lead("oost-nl", technologies), request, null, TOP));
        Locale dutch = Locale.forLanguageTag("nl");
        int sentences = list.sites().stream()
                .mapToInt(site -> fits.explained(site, dutch).size())
                .sum();
        if (list.sites().size() != TOP || summary.of(list, dutch).isEmpty() || sentences == 0) {
            throw new IllegalStateException(list.sites().size() + " sites with " + sentences + " sentences");
        }
        return list.counts().sites();
    }

    static Lead lead(String agency, List<String> technologies) {
        return new Lead(
                UUID.randomUUID(),
                "GR-2026-0001",
                "Berk-lantaarn",
                agency,
                null,
                null,
                new Lead.Company("scale-up", 3, technologies, true, true, "no", "PV25"),
                new Lead.Wanted(List.of("space"), LocalDate.EPOCH, null, null),
                new Lead.Screening("agency", Instant.EPOCH, null, "eligible", List.of()),
                new Lead.Course(Phase.CROSS_REGION, Instant.EPOCH, null, null, null, null, null, null, null));
    }
}
