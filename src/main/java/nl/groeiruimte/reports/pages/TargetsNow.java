package nl.groeiruimte.reports.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.reports.cycle.HalfYears;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.rendering.Publication;
import nl.groeiruimte.reports.rendering.TargetView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the targets stand, taken from the report of today's half-year as its page shows it to the asker, and no more. */
@Component
public class TargetsNow {

    /**
     * The targets of a half-year.
     *
     * @param asOf when they were computed; none for a closed half-year
     */
    public record Targets(
            HalfYear period,
            List<TargetView> targets,
            @Nullable Instant asOf) {}

    private final ReportOpener reports;
    private final HalfYears halfYears;
    private final Publication publication;
    private final CurrentAsker asker;

    TargetsNow(ReportOpener reports, HalfYears halfYears, Publication publication, CurrentAsker asker) {
        this.reports = reports;
        this.halfYears = halfYears;
        this.publication = publication;
        this.asker = asker;
    }

    /** In the edition that the asker reads. */
    public Targets of(Locale locale) {
        OpenedReport opened = reports.open(halfYears.current(), null, reports.edition(null));
        CaseLinks links = new CaseLinks(opened, asker.get().is(Role.TASKFORCE));
        return new Targets(
                opened.period(),
                publication.view(opened.document(), locale, links::to).targets(),
                opened.asOf());
    }
}
